import { type AffectedDocument, type AffectedProject, addTo } from '@mainstem/change';
import { oneLine, textWidth } from '../characters.ts';
import { CHANGE_WORDS, whyText } from '../why.ts';
import { grouped, listed, plural, rangeText } from '../wording.ts';
import { type Canvas, makeCanvas, named, paintedWidth, type TerminalOptions } from './canvas.ts';

const MOST_PROJECTS = 100;
const MOST_REASONS = 20;
const CHANGE_STYLES = { added: ['green'], modified: ['yellow'], removed: ['red'] } as const;

/** The affected projects by environment, each with the shortest path that says why, then the waves. */
export function renderAffectedTerminal(affected: AffectedDocument, options: TerminalOptions): string {
  const canvas = makeCanvas(options);
  const { projects } = affected;
  const range = rangeText(affected);
  const title = projects.length === 0 ? 'no project is affected' : `${plural(projects.length, 'project')} affected`;
  canvas.prose(range, 0, { lead: `${canvas.paint(title, 'bold')}  `, styles: ['dim'] });
  let left = MOST_PROJECTS;
  for (const [environment, group] of byEnvironment(projects)) {
    canvas.heading(environment === '' ? 'No environment' : oneLine(environment), grouped(group.length));
    for (const project of group.slice(0, left)) {
      canvas.row(
        canvas.paint(named(project.name), 'bold'),
        canvas.paint(CHANGE_WORDS[project.change], ...CHANGE_STYLES[project.change]),
        2,
      );
      const why = whyText(project);
      canvas.prose(why === '' ? project.kind : `${project.kind}: ${why}`, 4, { styles: ['dim'] });
    }
    if (group.length > left) {
      canvas.line(`  ${canvas.paint(`… ${plural(group.length - left, 'more project')}, see --json`, 'dim')}`);
    }
    left = Math.max(0, left - group.length);
  }
  writeWaves(canvas, affected.waves);
  return canvas.toString();
}

function writeWaves(canvas: Canvas, waves: AffectedDocument['waves']): void {
  const several = Object.entries(waves).filter(([, list]) => list.length > 0);
  if (several.length === 0) return;
  canvas.heading('Waves', 'stacks, in the order of the rollout');
  for (const [environment, list] of several) {
    canvas.line(`  ${canvas.paint(environment === '' ? 'no environment' : oneLine(environment), 'bold')}`);
    list.forEach((names, index) => {
      canvas.prose(listed(names.map(oneLine), 12), 4, { lead: canvas.paint(`${index + 1}  `, 'dim') });
    });
  }
}

/** Why one project is affected, every changed file with its path; `null`: it is not. */
export function renderWhyTerminal(entry: AffectedProject | null, options: TerminalOptions): string {
  const canvas = makeCanvas(options);
  const { paint } = canvas;
  if (entry === null) {
    canvas.line(`${paint('not affected:', 'bold', 'green')} ${paint('no changed file reaches this project')}`);
    return canvas.toString();
  }
  canvas.prose(named(entry.name), 0, { styles: ['bold'] });
  canvas.prose(
    [entry.kind, ...(entry.environment === undefined ? [] : [entry.environment]), CHANGE_WORDS[entry.change]].join(
      ', ',
    ),
    0,
    { styles: ['dim'] },
  );
  if (entry.renamedFrom !== undefined) canvas.prose(entry.renamedFrom, 0, { lead: paint('renamed from ', 'dim') });
  if (entry.renamedTo !== undefined) canvas.prose(entry.renamedTo, 0, { lead: paint('renamed to ', 'dim') });
  canvas.line();
  if (entry.reasons.length === 0) canvas.line(paint('no reason is recorded', 'dim'));
  for (const reason of entry.reasons.slice(0, MOST_REASONS)) {
    canvas.prose(named(reason.file), 2, { styles: ['yellow'] });
    const hops = [...reason.path].reverse();
    const names = [...hops.map(({ project }) => project), entry.name];
    const depth = (index: number) => 2 * Math.min(index, 8) + 5;
    const column = Math.max(...names.map((name, index) => depth(index) + textWidth(named(name))));
    names.forEach((name, index) => {
      const edge = index === 0 ? undefined : hops[index - 1]?.edge;
      const label = edge ?? (hops.length === 0 ? 'its own file' : 'holds the file');
      const shown = paint(named(name), ...(index === names.length - 1 ? (['bold'] as const) : []));
      const lead = `${' '.repeat(depth(index) - 3)}${paint('└─', 'dim')} ${shown}`;
      canvas.line(`${lead}${' '.repeat(column - paintedWidth(lead) + 2)}${paint(label, 'dim')}`);
    });
    if (reason.unresolved !== undefined) {
      canvas.prose(oneLine(reason.unresolved), 4, { lead: paint('assumed: ', 'cyan') });
    }
    canvas.line();
  }
  const more = entry.reasons.length - Math.min(entry.reasons.length, MOST_REASONS) + (entry.moreReasons ?? 0);
  if (more > 0) canvas.line(`  ${paint(`… ${plural(more, 'more changed file')}`, 'dim')}`);
  return canvas.toString();
}

/** Projects by environment in the order in which environments first appear; those without one last. */
export function byEnvironment<T extends { readonly environment?: string | undefined }>(
  projects: readonly T[],
): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const project of projects) {
    const name = project.environment ?? '';
    addTo(groups, name, project);
  }
  return [...groups].sort(([a], [b]) => (a === '' ? 1 : 0) - (b === '' ? 1 : 0));
}
