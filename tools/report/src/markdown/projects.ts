import { addCounts, compareRisk, RISK_LEVELS } from '@mainstem/change';
import { type AlikeProjects, alikeProjects } from '../alike.ts';
import { byteLength, oneLine } from '../characters.ts';
import { failingChecks, type Note, notesAfter, notesBefore } from '../notes.ts';
import type { Outline, ProjectOutline } from '../outline.ts';
import { CHANGE_WORDS, whyPhrase, whyText } from '../why.ts';
import { countsText, grouped, listed, plural } from '../wording.ts';
import { rowsWithin } from './budget.ts';
import { changesBlock, driftBlock } from './changes.ts';
import { code, phrase, prose } from './escape.ts';

/** Up to this many projects stand one by one; of more, those with nothing to decide are folded by environment. */
const MOST_SINGLE = 12;
const MOST_NAMES = 12;
/** Bytes without which a fold says too little to be opened. */
const LEAST_FOLD = 600;

/**
 * Every project with something to say in a fold, most dangerous first; the others in one line an environment. What finds
 * no room is counted.
 */
export function projectsBlock({ environments, risks }: Outline, room: number): string {
  const danger = new Map(environments.map(({ name }, index) => [name, index]));
  const place = ({ preview }: ProjectOutline) => danger.get(preview.environment ?? '') ?? -1;
  const open = new Set(risks.filter(({ status }) => status !== 'told').map(({ risk }) => risk.project));
  const all = environments
    .flatMap(({ projects }) => projects)
    .filter(isWorthAFold)
    .sort((a, b) => compareRisk(a.risk, b.risk) || place(b) - place(a));
  const few = all.length <= MOST_SINGLE;
  const first = few ? all : all.filter((project) => needsReading(project, open));
  const rest = few ? [] : all.filter((project) => !needsReading(project, open));
  const parts: string[] = [];
  let free = room;
  const add = (block: string) => {
    free -= byteLength(block);
    parts.push(block);
  };
  const others = [...environments].reverse().map(({ name, projects }) => ({
    name,
    loud: rest.filter(({ preview }) => (preview.environment ?? '') === name),
    quiet: projects.filter((project) => project.quiet),
  }));
  const lines = others.map((part) => othersLine(part.name, part.loud, part.quiet));
  let kept = lines.reduce((sum, line) => sum + byteLength(line), 0);
  if (all.length > 0) add('### Projects, most dangerous first\n\n');
  add(foldsWithin(first, free - kept));
  others.forEach(({ name, loud, quiet }, index) => {
    const line = lines[index] ?? '';
    kept -= byteLength(line);
    const remaining = others.length - index;
    const block = othersFold(name, loud, quiet, Math.floor((free - kept) / remaining));
    const best = block === '' ? line : block;
    if (byteLength(best) <= free) add(best);
  });
  return parts.join('');
}

/** A project that was skipped and nothing more is told elsewhere, outside of any fold. */
function isWorthAFold({ quiet, preview }: ProjectOutline): boolean {
  return !quiet && (preview.skipped === undefined || preview.resources.length + preview.warnings.length > 0);
}

function needsReading({ preview, risk }: ProjectOutline, open: ReadonlySet<string>): boolean {
  if (open.has(preview.project) || failingChecks(preview) > 0) return true;
  return risk === 'destroy' || risk === 'stuck' || risk === 'security';
}

/** Folds as long as they fit; what does not is counted in one last line. */
function foldsWithin(projects: readonly ProjectOutline[], room: number): string {
  const groups = alikeProjects(projects);
  const parts: string[] = [];
  let free = room - 200;
  let shown = 0;
  for (const [index, group] of groups.entries()) {
    // The most dangerous ones may take more, but never so much that the next ones are not seen at all.
    const share = Math.floor(free / Math.min(4, groups.length - index));
    const block = share < LEAST_FOLD ? '' : projectFold(group, share);
    const size = byteLength(block);
    if (block === '' || size > free) break;
    free -= size;
    parts.push(block);
    shown++;
  }
  const left = groups.slice(shown).flatMap((group) => [group.shown, ...group.others]);
  const line = leftLine(left);
  return `${parts.join('')}${byteLength(line) <= free + 200 ? line : ''}`;
}

function leftLine(left: readonly ProjectOutline[]): string {
  if (left.length === 0) return '';
  const changes = left.reduce((sum, { preview }) => sum + preview.resources.length, 0);
  return `\n… ${plural(left.length, 'more project')} with ${plural(changes, 'resource change')} found no room here.\n\n`;
}

/** The projects of one environment in which nothing has to be decided. */
function othersLine(name: string, loud: readonly ProjectOutline[], quiet: readonly ProjectOutline[]): string {
  if (loud.length + quiet.length === 0) return '';
  return `${othersTitle(name, loud, quiet)}\n\n`;
}

function othersTitle(name: string, loud: readonly ProjectOutline[], quiet: readonly ProjectOutline[]): string {
  const place = name === '' ? 'No environment' : prose(name, 60);
  const levels = RISK_LEVELS.filter((level) => level !== 'safe').flatMap((level) => {
    const count = loud.filter(({ risk }) => risk === level).length;
    return count === 0 ? [] : [`${grouped(count)} ${level}`];
  });
  const warned = loud.filter(({ preview }) => preview.warnings.length > 0).length;
  if (warned > 0) levels.push(`${grouped(warned)} with warnings`);
  const counts = countsText(addCounts(loud.map(({ preview }) => preview.counts)));
  const changed =
    loud.length === 0
      ? []
      : [
          `${plural(loud.length, 'project')} with nothing to decide: ${counts}${levels.length === 0 ? '' : ` (${listed(levels)})`}`,
        ];
  const names = quiet.length <= MOST_NAMES && loud.length === 0;
  const unchanged =
    quiet.length === 0
      ? []
      : [
          `no change in ${names ? listed(quiet.map(({ preview }) => code(preview.project, 120))) : plural(quiet.length, 'project')}`,
        ];
  return `<b>${place}</b>: ${[...changed, ...unchanged].join('; ')}`;
}

function othersFold(
  name: string,
  loud: readonly ProjectOutline[],
  quiet: readonly ProjectOutline[],
  room: number,
): string {
  if (loud.length === 0) return '';
  const head = `<details><summary>${othersTitle(name, loud, quiet)}</summary>\n\n`;
  const names = quiet.slice(0, 40).map(({ preview }) => code(preview.project, 120));
  if (quiet.length > names.length) names.push(`${grouped(quiet.length - names.length)} more`);
  const last = names.length === 0 ? '' : `No change: ${listed(names)}\n\n`;
  const end = '</details>\n\n';
  const rest = room - byteLength(head) - byteLength(last) - byteLength(end);
  if (rest < LEAST_FOLD + 200) return '';
  return `${head}${foldsWithin(loud, rest)}${last}${end}`;
}

function projectFold({ shown, others }: AlikeProjects, room: number): string {
  const { preview, affected } = shown;
  const head = `<details><summary>${titleOf(shown, others.length)}</summary>\n\n`;
  const end = '\n</details>\n\n';
  const lead = `${alikeLine(shown, others, room / 6)}${whyLine(shown, others)}${notesList([...notesBefore(preview), ...preview.warnings.map(warningNote)], room / 5)}`;
  const after = notesList(notesAfter(preview), room / 8);
  let rest = room - byteLength(head) - byteLength(end) - byteLength(lead) - byteLength(after);
  if (rest < 0 && affected !== undefined) return '';
  const drifted = preview.drift ?? [];
  const drift = drifted.length === 0 ? '' : driftBlock(preview, rest / 3);
  const differs =
    drifted.length === 0
      ? ''
      : `**Live differs already**; nobody changed the declaration of ${drifted.length === 1 ? 'this' : 'these'}:\n\n${drift === '' ? `${plural(drifted.length, 'resource')} found no room here.\n` : drift}\n`;
  rest -= byteLength(differs) + 100;
  const changes = changesBlock(preview, rest);
  const empty = changes === '' && preview.resources.length > 0;
  const body = empty ? `${plural(preview.resources.length, 'resource change')} found no room here.\n` : changes;
  return `${head}${lead}${body}${body === '' || after === '' ? '' : '\n'}${after}${differs}${end}`;
}

function titleOf({ preview, risk }: ProjectOutline, others: number): string {
  const { project, engine, environment, change, undeployed, counts, warnings, waitsFor = [], drift = [] } = preview;
  const place = [engine, ...(environment === undefined ? [] : [prose(environment, 60)])];
  if (change !== undefined && change !== 'modified') place.push(CHANGE_WORDS[change]);
  if (undeployed === true) place.push('undeployed');
  const failing = failingChecks(preview);
  const marks = [
    waitsFor.length > 0 && countsText(counts) === 'no change' ? 'waits' : countsText(counts),
    ...(risk === 'safe' ? [] : [`<b>${risk}</b>`]),
    ...(failing === 0 ? [] : [`<b>${plural(failing, 'check fails', 'checks fail')}</b>`]),
    ...(drift.length === 0 ? [] : ['live differs already']),
    ...(warnings.length === 0 ? [] : [plural(warnings.length, 'warning')]),
  ];
  const alike = others === 0 ? '' : ` and ${grouped(others)} alike`;
  return `${code(project, 160)}${alike} (${place.join(', ')}): ${marks.join(', ')}${others === 0 ? '' : ' each'}`;
}

function alikeLine(shown: ProjectOutline, others: readonly ProjectOutline[], room: number): string {
  if (others.length === 0) return '';
  const { text, count } = rowsWithin(others, room, ({ preview }) => `${code(preview.project, 120)} `);
  const left = others.length - count;
  const more = left > 0 ? ` and ${grouped(left)} more` : '';
  return `Shown for ${code(shown.preview.project, 120)}; the same would happen in ${text.trimEnd()}${more}.\n\n`;
}

function whyLine({ affected }: ProjectOutline, others: readonly ProjectOutline[]): string {
  if (affected === undefined) return '';
  const why = whyText(affected);
  const same = others.every((other) => other.affected !== undefined && whyText(other.affected) === why);
  return why === '' || !same ? '' : `Because ${phrase(whyPhrase(affected))}\n\n`;
}

function warningNote(text: string): Note {
  return { label: 'warning', tone: 'told', phrase: [{ text: oneLine(text) }] };
}

function notesList(notes: readonly Note[], room: number): string {
  if (notes.length === 0) return '';
  const { text, count } = rowsWithin(
    notes.slice(0, 20),
    room - 40,
    (note) => `- **${note.label}** ${phrase(note.phrase, 200)}\n`,
  );
  const left = notes.length - count;
  return `${text}${left > 0 ? `- … ${grouped(left)} more\n` : ''}\n`;
}
