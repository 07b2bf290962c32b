import type { FieldChange } from '@mainstem/change';
import { REDACTED } from '@mainstem/change';
import { boundaryBefore, visible } from './characters.ts';
import { type DiffLine, diffLines } from './text-diff.ts';
import { grouped } from './wording.ts';

/** What stands in for a value that only the apply will tell. */
export const UNKNOWN_VALUE = '(known after apply)';

/** A field as it is shown, ready for any renderer. All texts have hidden characters escaped, but no markup is. */
export type ShownField =
  | { readonly form: 'note'; readonly path: string; readonly note: string }
  | { readonly form: 'values'; readonly path: string; readonly before?: string; readonly after?: string }
  | { readonly form: 'lines'; readonly path: string; readonly lines: readonly DiffLine[] };

/** How much of a field is shown: characters of one value, characters of one line of a text, and lines of a text. */
export interface FieldRoom {
  readonly value: number;
  readonly line: number;
  readonly lines: number;
}

/**
 * Turns a changed field into what a person reads. A sensitive value is never shown, even where a document carries one.
 * Values that are too long are cut so that the place where they differ stays visible.
 */
export function showField(field: FieldChange, room: FieldRoom): ShownField {
  const path = visible(shortenPath(field.path));
  if (field.sensitive === true) {
    return { form: 'note', path, note: field.changed === false ? REDACTED : `${REDACTED} changed, not shown` };
  }
  const before = field.before ?? undefined;
  const after = field.unknown === true ? undefined : (field.after ?? undefined);
  if (isText(before, after) && field.unknown !== true) {
    const lines = diffLines(String(before ?? ''), String(after ?? ''), room.lines).map((line) =>
      line.sign === 'gap' ? line : { ...line, text: clip(line.text, 0, room.line) },
    );
    return { form: 'lines', path, lines };
  }
  const shownAfter = field.unknown === true ? UNKNOWN_VALUE : undefined;
  if (before === undefined && after === undefined && shownAfter === undefined) {
    return { form: 'note', path, note: 'changed' };
  }
  const [left, right] = shortenPair(
    before === undefined ? '' : written(before),
    after === undefined ? '' : written(after),
    room.value,
  );
  return {
    form: 'values',
    path,
    ...(before === undefined ? {} : { before: left }),
    ...(after === undefined && shownAfter === undefined ? {} : { after: shownAfter ?? right }),
  };
}

/** Fields in the order in which they matter: what forces a replacement first. */
export function orderedFields(fields: readonly FieldChange[], replaceBecause: readonly string[] = []): FieldChange[] {
  const causes = new Set(replaceBecause);
  return [...fields.filter(({ path }) => causes.has(path)), ...fields.filter(({ path }) => !causes.has(path))];
}

const LONGEST_PATH = 240;

function shortenPath(path: string): string {
  return path.length <= LONGEST_PATH ? path : `${path.slice(0, boundaryBefore(path, LONGEST_PATH - 1))}…`;
}

/** Several lines of text on at least one side, and nothing but text on the other. */
function isText(before: unknown, after: unknown): boolean {
  const fits = (value: unknown) => value === undefined || typeof value === 'string';
  return fits(before) && fits(after) && [before, after].some((value) => typeof value === 'string' && /\n./.test(value));
}

/** A value as JSON, so that `"true"` and `true` differ. */
function written(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

/** Both texts within `room`, cut to the same window around the first place where they differ. */
function shortenPair(before: string, after: string, room: number): [string, string] {
  if (before.length <= room && after.length <= room) return [visible(before), visible(after)];
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) same++;
  const start = before === '' || after === '' ? 0 : Math.max(0, same - Math.floor(room / 3));
  return [clip(before, start, room), clip(after, start, room)];
}

function clip(text: string, start: number, room: number): string {
  if (text.length <= room) return visible(text);
  const from = boundaryBefore(text, Math.min(start, Math.max(0, text.length - room)));
  const to = boundaryBefore(text, from + room);
  const note = to < text.length ? `… (${grouped(text.length)} characters)` : '';
  return `${from > 0 ? '…' : ''}${visible(text.slice(from, to))}${note}`;
}
