import type { Preview, ResourceChange } from '@mainstem/change';
import { oneLine, textWidth } from '../characters.ts';
import { orderedFields, type ShownField, showField } from '../field.ts';
import { type Note, notesAfter, notesBefore, replaceText, showOutput } from '../notes.ts';
import { orderedResources, riskKey } from '../outline.ts';
import { phraseText } from '../phrase.ts';
import { grouped, plural } from '../wording.ts';
import { type Canvas, named } from './canvas.ts';
import { ACTION_SIGNS, ACTION_STYLES, RISK_STYLES } from './palette.ts';

/** How much of one project is shown on a terminal. */
export interface ChangesRoom {
  readonly resources: number;
  readonly fields: number;
  readonly lines: number;
  /** Where the rest can be read: `see --format html`. */
  readonly more: string;
}

const INDENT = 4;
/** Under the address: sign, space, the longest action and two spaces. */
const DETAIL = INDENT + 11;

/**
 * Writes what one preview found: what it waits for and checks that fail, resources most dangerous first, outputs, what
 * the apply invokes or leaves for later, warnings, and last where live differs already.
 *
 * @param told risks whose reason is written elsewhere (keys of `riskKey`).
 */
export function writeChanges(canvas: Canvas, preview: Preview, room: ChangesRoom, told: ReadonlySet<string>): void {
  const { paint } = canvas;
  const { skipped, undeployed, drift = [], warnings } = preview;
  if (skipped !== undefined) canvas.prose(oneLine(skipped), INDENT, { lead: paint('skipped  ', 'cyan') });
  if (undeployed === true) {
    canvas.prose('no Application delivers this overlay: judged as if one did, with prune', INDENT, {
      lead: paint('undeployed  ', 'cyan'),
      styles: ['dim'],
    });
  }
  writeNotes(canvas, notesBefore(preview), room);
  writeResources(canvas, preview.resources, room, ({ address }) => told.has(riskKey(preview.project, address)));
  writeOutputs(canvas, preview, room);
  writeNotes(canvas, notesAfter(preview), room);
  for (const warning of warnings.slice(0, room.fields)) {
    canvas.prose(oneLine(warning), INDENT, { lead: paint('warning  ', 'yellow') });
  }
  writeMore(canvas, warnings.length - room.fields, 'more warning');
  if (drift.length === 0) return;
  canvas.prose('nobody changed the declaration of these', INDENT, {
    lead: paint('live differs already  ', 'magenta'),
    styles: ['dim'],
  });
  writeResources(canvas, drift, room, () => false);
}

function writeResources(
  canvas: Canvas,
  changes: readonly ResourceChange[],
  room: ChangesRoom,
  isTold: (resource: ResourceChange) => boolean,
): void {
  const resources = orderedResources(changes);
  for (const resource of resources.slice(0, room.resources)) writeResource(canvas, resource, room, isTold(resource));
  writeMore(canvas, resources.length - room.resources, 'more resource', `, ${room.more}`);
}

const TONES = { waits: ['cyan'], bad: ['red'], told: ['dim'] } as const;

function writeNotes(canvas: Canvas, notes: readonly Note[], room: ChangesRoom): void {
  for (const { label, tone, phrase } of notes.slice(0, room.fields)) {
    canvas.prose(phraseText(phrase), INDENT, { lead: canvas.paint(`${label}  `, ...TONES[tone]) });
  }
  writeMore(canvas, notes.length - room.fields, 'more');
}

function writeOutputs(canvas: Canvas, { counts, outputs = [] }: Preview, room: ChangesRoom): void {
  const { paint } = canvas;
  if (outputs.length === 0 && counts.outputs > 0) {
    canvas.line(`${' '.repeat(INDENT)}${paint(`${plural(counts.outputs, 'output')} would change`, 'dim')}`);
  }
  const value = Math.max(24, canvas.width - DETAIL - 2) * 3;
  for (const output of outputs.slice(0, room.fields)) {
    const sign = paint(`${ACTION_SIGNS[output.action]} output `, ...ACTION_STYLES[output.action]);
    const field = showOutput(output, { value, line: value, lines: room.lines });
    writeField(canvas, field, 0, `${' '.repeat(INDENT)}${sign}  `);
  }
  writeMore(canvas, outputs.length - room.fields, 'more output');
}

function writeMore(canvas: Canvas, count: number, what: string, where = ''): void {
  if (count <= 0) return;
  const words = what === 'more' ? `${grouped(count)} more` : plural(count, what);
  canvas.line(`${' '.repeat(INDENT)}${canvas.paint(`… ${words}${where}`, 'dim')}`);
}

function writeResource(canvas: Canvas, resource: ResourceChange, room: ChangesRoom, told: boolean): void {
  const { paint } = canvas;
  const { action, risk } = resource;
  const sign = paint(`${ACTION_SIGNS[action]} ${action.padEnd(7)}`, ...ACTION_STYLES[action]);
  const label = risk.level === 'safe' ? '' : paint(risk.level, ...RISK_STYLES[risk.level]);
  canvas.row(`${sign}  ${paint(named(resource.address))}`, label, INDENT);
  if (resource.previousAddress !== undefined) {
    canvas.prose(named(resource.previousAddress), DETAIL, { lead: paint('was ', 'dim'), styles: ['dim'] });
  }
  if (resource.importedId !== undefined) {
    canvas.prose(named(resource.importedId), DETAIL, { lead: paint('imports ', 'blue'), styles: ['dim'] });
  }
  const replaced = replaceText(resource);
  if (replaced !== '') canvas.prose(replaced, DETAIL, { styles: ['magenta'] });
  if (!told && risk.level !== 'safe') {
    for (const reason of risk.reasons.slice(0, 3)) canvas.prose(oneLine(reason), DETAIL, { styles: ['dim'] });
    if (risk.wayOut !== undefined) canvas.prose(oneLine(risk.wayOut), DETAIL, { lead: paint('instead: ', 'dim') });
  }
  if (action === 'delete' || action === 'forget') return;
  const fields = orderedFields(resource.fields, resource.replaceBecause);
  const most = action === 'create' ? Math.min(4, room.fields) : room.fields;
  const line = Math.max(24, canvas.width - DETAIL - 2);
  const value = line * 3;
  const shown = fields.slice(0, most).map((field) => showField(field, { value, line, lines: room.lines }));
  const column = Math.min(32, Math.max(0, ...shown.map(({ path }) => textWidth(path)).filter((wide) => wide <= 32)));
  for (const field of shown) writeField(canvas, field, column);
  if (fields.length > most) {
    canvas.line(`${' '.repeat(DETAIL)}${paint(`… ${plural(fields.length - most, 'more field')}`, 'dim')}`);
  }
  const hidden = resource.hiddenFields ?? 0;
  if (hidden > 0) canvas.line(`${' '.repeat(DETAIL)}${paint(`${plural(hidden, 'noisy field')} hidden`, 'dim')}`);
}

/** On one line where it fits, else the values below the path. */
function writeField(canvas: Canvas, field: ShownField, column: number, first = ' '.repeat(DETAIL)): void {
  const { paint } = canvas;
  const pad = ' '.repeat(DETAIL);
  const wide = textWidth(field.path);
  const path = `${paint(field.path, 'dim')}${' '.repeat(Math.max(0, column - wide))}`;
  if (field.form === 'note') {
    canvas.line(`${first}${path}  ${paint(field.note, 'cyan')}`);
  } else if (field.form === 'values') {
    const { before, after } = field;
    const texts = [before, before !== undefined || after === undefined ? '→' : undefined, after ?? '(none)'].filter(
      (text) => text !== undefined,
    );
    const painted = [
      before === undefined ? undefined : paint(before, 'red'),
      texts.includes('→') ? paint('→', 'dim') : undefined,
      after === undefined ? paint('(none)', 'dim') : paint(after, 'green'),
    ].filter((text) => text !== undefined);
    const length = texts.reduce((sum, text) => sum + textWidth(text) + 1, 0);
    if (DETAIL + Math.max(column, wide) + 1 + length <= canvas.width) {
      canvas.line(`${first}${path}  ${painted.join(' ')}`);
    } else {
      writePath(canvas, field.path, first);
      if (DETAIL + 1 + length <= canvas.width) canvas.line(`${pad}  ${painted.join(' ')}`);
      else {
        if (before !== undefined) canvas.prose(before, DETAIL, { lead: paint('- ', 'red'), styles: ['red'] });
        if (after !== undefined) canvas.prose(after, DETAIL, { lead: paint('+ ', 'green'), styles: ['green'] });
      }
    }
  } else {
    writePath(canvas, field.path, first);
    for (const line of field.lines) {
      if (line.sign === 'gap')
        canvas.line(
          `${pad}  ${paint(`⋯ ${grouped(line.count)} ${line.what} ${line.count === 1 ? 'line' : 'lines'}`, 'dim')}`,
        );
      else {
        const styles =
          line.sign === '+' ? (['green'] as const) : line.sign === '-' ? (['red'] as const) : (['dim'] as const);
        canvas.line(`${pad}${paint(`${line.sign} ${line.text}`, ...styles)}`);
      }
    }
  }
}

function writePath(canvas: Canvas, path: string, first: string): void {
  canvas.prose(path, 0, { lead: first, styles: ['dim'] });
}
