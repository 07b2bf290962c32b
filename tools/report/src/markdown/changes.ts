import type { FieldChange, OutputChange, Preview, ResourceChange } from '@mainstem/change';
import { byteLength, oneLine, shorten, shortenMiddle } from '../characters.ts';
import { orderedFields, type ShownField, showField } from '../field.ts';
import { replaceText, showOutput } from '../notes.ts';
import { orderedResources } from '../outline.ts';
import { grouped, listed, plural } from '../wording.ts';
import { fencedBody, fenceLine } from './escape.ts';

const FIELD_ROOM = { value: 240, line: 160, lines: 40 };
const MOST_FIELDS = 30;
const SIGNS: Readonly<Record<ResourceChange['action'], string>> = {
  create: '+',
  update: '!',
  replace: '!',
  delete: '-',
  forget: '-',
  move: ' ',
  import: ' ',
  read: ' ',
  'no-op': ' ',
};
/** For two fences of the longest possible run of backticks, and the note of what is left out. */
const SLACK = 1_500;

/** Adds a line if it fits; `false` when the room is used up. */
type Push = (line: string) => boolean;

/**
 * The resource changes and outputs of one preview as one `diff` block of at most `room` bytes, most dangerous first. What
 * is left out is counted within.
 *
 * @returns an empty text when nothing changes or there is no room at all.
 */
export function changesBlock({ resources, outputs = [] }: Preview, room: number): string {
  return diffBlock(resources, outputs, room);
}

/** Where live differs already, in the same way. */
export function driftBlock({ drift = [] }: Pick<Preview, 'drift'>, room: number): string {
  return diffBlock(drift, [], room);
}

function diffBlock(changes: readonly ResourceChange[], outputs: readonly OutputChange[], room: number): string {
  const lines: string[] = [];
  let left = room - SLACK;
  const push = (text: string) => {
    const line = fenceLine(text);
    left -= byteLength(line) + 1;
    if (left >= 0) lines.push(line);
    return left >= 0;
  };
  const resources = orderedResources(changes);
  let shown = 0;
  for (const resource of resources) {
    if (!push(headOf(resource))) break;
    shown++;
    if (!writeDetails(resource, push)) break;
  }
  const told = left < 0 ? 0 : outputs.findIndex((output) => !outputLines(output).every(push));
  const missing = [
    ...(shown < resources.length ? [plural(resources.length - shown, 'more resource')] : []),
    ...(told >= 0 && outputs.length > 0 ? [plural(outputs.length - told, 'more output')] : []),
  ];
  if (lines.length === 0) return '';
  if (missing.length > 0) lines.push(`  … ${listed(missing)}`);
  else if (left < 0) lines.push('  … more fields');
  return fencedBody('diff', lines);
}

function headOf({ action, address, risk }: ResourceChange): string {
  const why = risk.reasons.length === 0 ? '' : `: ${shorten(risk.reasons.slice(0, 3).map(oneLine).join('; '), 160)}`;
  const level = risk.level === 'safe' ? '' : `   (${risk.level}${why})`;
  return `${SIGNS[action]} ${action.padEnd(7)} ${shortenMiddle(oneLine(address), 300)}${level}`;
}

/** @returns `false` when the room is used up. */
function writeDetails(resource: ResourceChange, push: Push): boolean {
  const { previousAddress, importedId, action, hiddenFields = 0 } = resource;
  const replaced = replaceText(resource);
  const heads = [
    ...(previousAddress === undefined ? [] : [`was ${shortenMiddle(oneLine(previousAddress), 300)}`]),
    ...(importedId === undefined ? [] : [`imports ${shortenMiddle(oneLine(importedId), 300)}`]),
    ...(replaced === '' ? [] : [shorten(replaced, 400)]),
  ];
  for (const line of heads) if (!push(`    ${line}`)) return false;
  if (action !== 'delete' && action !== 'forget' && !writeFields(resource, push)) return false;
  return hiddenFields === 0 || push(`    ${plural(hiddenFields, 'noisy field')} hidden`);
}

function writeFields({ fields, replaceBecause }: ResourceChange, push: Push): boolean {
  const ordered = orderedFields(fields, replaceBecause);
  for (const field of ordered.slice(0, MOST_FIELDS)) {
    for (const line of fieldLines(field)) if (!push(line)) return false;
  }
  return ordered.length <= MOST_FIELDS || push(`    … ${plural(ordered.length - MOST_FIELDS, 'more field')}`);
}

function fieldLines(change: FieldChange): string[] {
  const field = showField(change, FIELD_ROOM);
  if (field.form === 'note') return [`    ${field.path}: ${field.note}`];
  if (field.form === 'lines') return [`    ${field.path}:`, ...textLines(field)];
  const { path, before, after } = field;
  return [
    ...(before === undefined ? [] : [`-   ${path}: ${before}`]),
    ...(after === undefined ? [] : [`+   ${path}: ${after}`]),
  ];
}

function outputLines(output: OutputChange): string[] {
  const head = `${SIGNS[output.action]} output  `;
  const field = showOutput(output, FIELD_ROOM);
  if (field.form === 'note') return [`${head}${field.path}: ${field.note}`];
  if (field.form === 'lines') return [`${head}${field.path}:`, ...textLines(field)];
  const values = [field.before, field.after].filter((value) => value !== undefined);
  return [`${head}${field.path}: ${values.join(' → ')}`];
}

function textLines({ lines }: Extract<ShownField, { form: 'lines' }>): string[] {
  return lines.map((line) =>
    line.sign === 'gap'
      ? `      ⋯ ${grouped(line.count)} ${line.what} ${line.count === 1 ? 'line' : 'lines'}`
      : `${line.sign}     ${line.text}`,
  );
}
