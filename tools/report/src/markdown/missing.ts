import { addTo, type Failure } from '@mainstem/change';
import { byteLength, oneLine, shorten } from '../characters.ts';
import type { Outline } from '../outline.ts';
import { listed, plural } from '../wording.ts';
import { rowsWithin } from './budget.ts';
import { code, fenced, prose } from './escape.ts';

const MOST_LINES = 20;
const MOST_NAMES = 3;

/** What could not be computed; projects with the same message stand together. */
export function failuresBlock({ failures }: Outline, room: number): string {
  if (failures.length === 0) return '';
  const groups = groupsOf(failures, ({ message }) => message);
  const { text, count } = rowsWithin(groups, room - 200, failureBlock);
  const left = groups.slice(count).reduce((sum, group) => sum + group.length, 0);
  const block = `### Could not be computed\n\n${text}${left > 0 ? `… ${plural(left, 'more failure')}\n\n` : ''}`;
  return byteLength(block) <= room ? block : '';
}

/** A message of several lines keeps them: columns and carets in it point at something. */
function failureBlock(group: readonly Failure[]): string {
  const message = group[0]?.message ?? '';
  const names = namesOf(group.map(({ project }) => project));
  const lines = message.trimEnd().split('\n');
  if (lines.length === 1) return `${names}: ${prose(message, 1_200)}\n\n`;
  const shown = lines.slice(0, MOST_LINES).map((line) => shorten(line, 300));
  if (lines.length > MOST_LINES) shown.push(`… ${plural(lines.length - MOST_LINES, 'more line')}`);
  return `${names}\n\n${fenced('text', shown)}\n`;
}

/** Said outside any fold: what was not previewed, or not yet, is never the same as no change. */
export function missingBlock({ environments, missing }: Outline, room: number): string {
  const projects = environments.flatMap((environment) => environment.projects);
  const skipped = [
    ...projects.flatMap(({ preview: { project, skipped } }) =>
      skipped === undefined ? [] : [{ project, why: skipped }],
    ),
    ...missing.map(({ name }) => ({ project: name, why: 'no preview is there' })),
  ];
  const waiting = projects
    .map(({ preview: { project, waitsFor = [] } }) => ({ project, waitsFor: waitsFor.map(oneLine) }))
    .filter(({ waitsFor }) => waitsFor.length > 0);
  const first = listBlock(
    'Not previewed',
    groupsOf(skipped, ({ why }) => why),
    room / 2,
    (group) => line(group, prose(group[0]?.why ?? '', 300)),
  );
  const rest = room - byteLength(first);
  const second = listBlock(
    'Waits for another project',
    groupsOf(waiting, ({ waitsFor }) => waitsFor.join('\n')),
    rest,
    (group) => {
      const names = group[0]?.waitsFor ?? [];
      const applied = names.length === 1 ? 'it is' : 'they are';
      return line(group, `waits for ${namesOf(names)}; planned for real once ${applied} applied`);
    },
  );
  return `${first}${second}`;
}

function line(group: readonly { readonly project: string }[], words: string): string {
  return `- ${namesOf(group.map(({ project }) => project))}: ${words}\n`;
}

function listBlock<T>(title: string, groups: readonly T[][], room: number, row: (group: T[]) => string): string {
  if (groups.length === 0) return '';
  const { text, count } = rowsWithin(groups.slice(0, 20), room - 150, row);
  const left = groups.slice(count).reduce((sum, group) => sum + group.length, 0);
  const block = `**${title}**\n\n${text}${left > 0 ? `- … ${plural(left, 'more project')}\n` : ''}\n`;
  return byteLength(block) <= room ? block : '';
}

function groupsOf<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    addTo(groups, key(item), item);
  }
  return [...groups.values()];
}

function namesOf(names: readonly string[]): string {
  return listed(
    names
      .slice(0, MOST_NAMES)
      .map((name) => code(name, 160))
      .concat(names.length > MOST_NAMES ? [`${names.length - MOST_NAMES} more`] : []),
  );
}
