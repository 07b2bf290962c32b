import type { FieldChange, Preview, ResourceChange } from '@mainstem/change';
import { byteLength, oneLine, shorten, shortenMiddle } from '../characters.ts';
import { orderedFields, showField } from '../field.ts';
import { orderedResources } from '../outline.ts';
import { grouped, listed, plural } from '../wording.ts';
import { fenced, fenceLine } from './escape.ts';

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

/**
 * The resource changes of one preview as one `diff` block of at most `room` bytes, most dangerous first. What is left out
 * is counted within.
 *
 * @returns an empty text when nothing changes or there is no room at all.
 */
export function changesBlock(preview: Preview, room: number): string {
  const resources = orderedResources(preview.resources);
  if (resources.length === 0) return '';
  const lines: string[] = [];
  let left = room - SLACK;
  const push = (line: string) => {
    left -= byteLength(fenceLine(line)) + 1;
    if (left >= 0) lines.push(line);
    return left >= 0;
  };
  let shown = 0;
  for (const resource of resources) {
    if (!push(headOf(resource))) break;
    shown++;
    if (!writeDetails(resource, push)) break;
  }
  if (lines.length === 0) return '';
  if (shown < resources.length) lines.push(`  … ${plural(resources.length - shown, 'more resource')}`);
  else if (left < 0) lines.push('  … more fields');
  return fenced('diff', lines);
}

function headOf({ action, address, risk }: ResourceChange): string {
  const level = risk.level === 'safe' ? '' : `   (${risk.level})`;
  return `${SIGNS[action]} ${action.padEnd(7)} ${shortenMiddle(oneLine(address), 300)}${level}`;
}

/** @returns `false` when the room is used up. */
function writeDetails(resource: ResourceChange, push: (line: string) => boolean): boolean {
  const { previousAddress, replaceBecause, action } = resource;
  if (previousAddress !== undefined && !push(`    was ${shortenMiddle(oneLine(previousAddress), 300)}`)) return false;
  if (replaceBecause !== undefined && replaceBecause.length > 0) {
    const causes = shorten(listed(replaceBecause.slice(0, 50).map(oneLine)), 300);
    if (!push(`    replaced because of ${causes}`)) return false;
  }
  if (action === 'delete' || action === 'forget') return true;
  const fields = orderedFields(resource.fields, replaceBecause);
  for (const field of fields.slice(0, MOST_FIELDS)) {
    for (const line of fieldLines(field)) if (!push(line)) return false;
  }
  return fields.length <= MOST_FIELDS || push(`    … ${plural(fields.length - MOST_FIELDS, 'more field')}`);
}

function fieldLines(change: FieldChange): string[] {
  const field = showField(change, FIELD_ROOM);
  if (field.form === 'note') return [`    ${field.path}: ${field.note}`];
  if (field.form === 'lines') {
    return [
      `    ${field.path}:`,
      ...field.lines.map((line) =>
        line.sign === 'gap'
          ? `      ⋯ ${grouped(line.count)} ${line.what} ${line.count === 1 ? 'line' : 'lines'}`
          : `${line.sign}     ${line.text}`,
      ),
    ];
  }
  const { path, before, after } = field;
  return [
    ...(before === undefined ? [] : [`-   ${path}: ${before}`]),
    ...(after === undefined ? [] : [`+   ${path}: ${after}`]),
  ];
}
