import type { AffectedProject, Verdict } from '@mainstem/change';
import { oneLine, shorten } from '../characters.ts';
import { headlineOf } from '../headline.ts';
import { type Outline, outlineOf, type ProjectOutline, type RiskOutline } from '../outline.ts';
import { distinguishedBy, type RiskGroup, riskGroups, shortAddress } from '../risk-groups.ts';
import { CHANGE_WORDS, whyText } from '../why.ts';
import {
  countsShown,
  countsText,
  grouped,
  listed,
  plural,
  rangeText,
  shortRevision,
  standingWords,
} from '../wording.ts';
import { type Canvas, makeCanvas, named, type TerminalOptions } from './canvas.ts';
import { type ChangesRoom, writeChanges } from './changes.ts';
import { ACTION_STYLES, RISK_STYLES, STATE_STYLES } from './palette.ts';

const MORE = 'see --format html';
const MOST_RISKS = 20;
/** Like risks up to this many are told one by one. */
const MOST_ALONE = 2;
const MOST_ALIKE = 12;
const MOST_PROJECTS = 16;
const MOST_FAILURES = 10;
const MOST_NAMES = 12;
const MOST_LINES = 12;
/** A big change shows less of each project, so that the whole stays readable. */
const GENEROUS: ChangesRoom = { resources: 12, fields: 8, lines: 14, more: MORE };
const TIGHT: ChangesRoom = { resources: 6, fields: 4, lines: 8, more: MORE };

export interface VerdictOptions extends TerminalOptions {
  /** The line that gives this verdict again, for next steps. Default: the command with the verdict's base. */
  readonly again?: string;
}

/**
 * The verdict as a person sees it first: why, how much, what is dangerous, then each project. What finds no room is counted.
 *
 * @returns text that ends with one newline. The first line is `<state>: <reason>`.
 */
export function renderTerminal(verdict: Verdict, options: VerdictOptions): string {
  const canvas = makeCanvas(options);
  const outline = outlineOf(verdict);
  writeSummary(canvas, verdict);
  writeFailures(canvas, outline);
  writeRisks(canvas, outline, options.again ?? `mainstem verdict --base ${shortRevision(verdict.base)}`);
  writeProjects(canvas, outline);
  return canvas.toString();
}

function writeSummary(canvas: Canvas, verdict: Verdict): void {
  const { paint } = canvas;
  const { state, reason } = headlineOf(verdict);
  canvas.prose(reason, 0, { lead: `${paint(`${state}:`, ...STATE_STYLES[state])} `, styles: ['bold'] });
  canvas.line();
  const counts = countsShown(verdict.counts).map(
    ([name, count]) =>
      `${paint(grouped(count), 'bold')} ${paint(name, ...(name === 'outputs' ? (['dim'] as const) : ACTION_STYLES[name]))}`,
  );
  canvas.line(`  ${counts.length === 0 ? paint('no resource would change', 'dim') : counts.join('   ')}`);
  const projects = new Set(verdict.affected.map(({ name }) => name));
  for (const { project } of verdict.projects) projects.add(project);
  const where = verdict.environments.length === 0 ? '' : ` in ${listed(verdict.environments.map(oneLine), 6)}`;
  canvas.prose(`${plural(projects.size, 'affected project')}${where}, ${rangeText(verdict)}`, 2, { styles: ['dim'] });
}

function writeFailures(canvas: Canvas, { failures }: Outline): void {
  if (failures.length === 0) return;
  canvas.heading('Could not be computed', grouped(failures.length));
  for (const { project, message } of failures.slice(0, MOST_FAILURES)) {
    canvas.prose(named(project), 2, { styles: ['red'] });
    const lines = message.trimEnd().split('\n');
    for (const line of lines.slice(0, MOST_LINES)) canvas.prose(shorten(line, 400), 4);
    if (lines.length > MOST_LINES)
      canvas.line(`    ${canvas.paint(`… ${plural(lines.length - MOST_LINES, 'more line')}`, 'dim')}`);
    canvas.line();
  }
  if (failures.length > MOST_FAILURES) {
    canvas.line(`  ${canvas.paint(`… ${plural(failures.length - MOST_FAILURES, 'more failure')}, ${MORE}`, 'dim')}`);
  }
}

function writeRisks(canvas: Canvas, { risks }: Outline, again: string): void {
  if (risks.length === 0) return;
  const tally = (status: RiskOutline['status'], words: string) => {
    const count = risks.filter((risk) => risk.status === status).length;
    return count === 0 ? [] : [`${grouped(count)} ${words}`];
  };
  canvas.heading(
    'Risks',
    [...tally('blocks', 'blocking'), ...tally('asks', 'to accept'), ...tally('accepted', 'accepted')].join(', '),
  );
  const groups = riskGroups(risks, MOST_ALONE);
  const shown = groups.slice(0, MOST_RISKS);
  for (const group of shown) {
    if (group.risks.length === 1) writeRisk(canvas, group.first, again);
    else writeRiskGroup(canvas, group, again);
  }
  const left = groups.slice(MOST_RISKS).reduce((sum, group) => sum + group.risks.length, 0);
  if (left > 0) canvas.line(`  ${canvas.paint(`… ${plural(left, 'more risk')}, ${MORE}`, 'dim')}`);
}

/** Risks that differ in resource and place only, a line each. */
function writeRiskGroup(canvas: Canvas, { first, risks, sameReason, sameWayOut }: RiskGroup, again: string): void {
  const { paint } = canvas;
  const { risk, resource, status } = first;
  const detail = 12;
  const level = paint(risk.level.padEnd(detail - 2), ...RISK_STYLES[risk.level]);
  const kind = resource === undefined ? 'problems' : `${oneLine(resource.kind)}, ${resource.action}`;
  canvas.line(`  ${level}${paint(`${grouped(risks.length)} × ${kind}`, 'bold')}`);
  if (sameReason) canvas.prose(oneLine(risk.reason), detail);
  if (risk.wayOut !== '') {
    const instead = sameWayOut ? '' : 'for the first: ';
    canvas.prose(`${instead}${oneLine(risk.wayOut)}`, detail, { lead: paint('instead  ', 'dim') });
  }
  const by = distinguishedBy(risks);
  if (by === 'project') canvas.prose(named(shortAddress(first)), detail, { lead: paint('each     ', 'dim') });
  for (const entry of risks.slice(0, MOST_ALIKE)) {
    const id = status === 'asks' ? `${paint(entry.risk.id, 'bold')}  ` : '';
    const project = named(entry.risk.project);
    const address = named(shortAddress(entry));
    const name = by === 'project' ? project : by === 'address' ? address : `${address} of ${project}`;
    canvas.row(`${id}${paint(name)}`, paint(oneLine(entry.risk.environment ?? '')), detail);
    if (!sameReason) canvas.prose(oneLine(entry.risk.reason), detail + 2, { styles: ['dim'] });
  }
  if (risks.length > MOST_ALIKE) {
    canvas.line(`${' '.repeat(detail)}${paint(`… ${grouped(risks.length - MOST_ALIKE)} more, ${MORE}`, 'dim')}`);
  }
  if (status === 'asks') {
    const ids = risks.length > MOST_ALIKE ? 'all' : risks.map((entry) => entry.risk.id).join(',');
    canvas.prose(`${again} --accept ${ids}`, detail, { lead: paint('accept   ', 'dim') });
  }
  if (status === 'blocks') canvas.prose('only another commit helps', detail, { lead: paint('blocked  ', 'red') });
  if (status === 'accepted') {
    const people = [...new Set(risks.map(({ accepted }) => oneLine(accepted?.by ?? '')))];
    const { accepted } = first;
    const before = accepted?.pull === undefined ? '' : `, ${standingWords(accepted)}`;
    canvas.prose(`by ${listed(people, 5)}${before}`, detail, { lead: paint('accepted ', 'green') });
  }
  canvas.line();
}

function writeRisk(canvas: Canvas, { risk, status, accepted }: RiskOutline, again: string): void {
  const { paint } = canvas;
  const detail = 12;
  const level = paint(risk.level.padEnd(detail - 2), ...RISK_STYLES[risk.level]);
  canvas.row(`${level}${paint(named(risk.address), 'bold')}`, paint(oneLine(risk.environment ?? '')), 2);
  canvas.prose(named(risk.project), detail, { styles: ['dim'] });
  canvas.prose(oneLine(risk.reason), detail);
  if (risk.wayOut !== '') canvas.prose(oneLine(risk.wayOut), detail, { lead: paint('instead  ', 'dim') });
  if (status === 'asks') canvas.prose(`${again} --accept ${risk.id}`, detail, { lead: paint('accept   ', 'dim') });
  if (status === 'blocks') canvas.prose('only another commit helps', detail, { lead: paint('blocked  ', 'red') });
  if (accepted !== undefined) {
    const before = accepted.pull === undefined ? '' : `, ${standingWords(accepted)}`;
    canvas.prose(`by ${oneLine(accepted.by)} at ${oneLine(accepted.at)}${before}`, detail, {
      lead: paint('accepted ', 'green'),
    });
  }
  canvas.line();
}

function writeProjects(canvas: Canvas, outline: Outline): void {
  const loud = outline.environments.reduce((sum, { projects }) => sum + projects.filter((p) => !p.quiet).length, 0);
  const room = loud > 6 ? TIGHT : GENEROUS;
  // Every environment gets its share, so that a big one does not hide the others.
  let left = MOST_PROJECTS;
  outline.environments.forEach(({ name, projects, counts }, index) => {
    const share = Math.ceil(left / (outline.environments.length - index));
    const speaking = projects.filter(({ quiet }) => !quiet);
    const shown = speaking.slice(0, share);
    left -= shown.length;
    canvas.heading(
      name === '' ? 'No environment' : oneLine(name),
      plural(new Set(projects.map((p) => p.preview.project)).size, 'project'),
    );
    for (const project of shown) writeProject(canvas, project, room, outline.told);
    if (speaking.length > shown.length) {
      canvas.prose(
        `… ${plural(speaking.length - shown.length, 'more project')} (${countsText(counts)} in all of ${name === '' ? 'them' : oneLine(name)}), ${MORE}`,
        2,
        { styles: ['dim'] },
      );
      canvas.line();
    }
    const quiet = projects.filter((project) => project.quiet).map(({ preview }) => oneLine(preview.project));
    if (quiet.length > 0)
      canvas.prose(listed(quiet, MOST_NAMES), 2, { lead: canvas.paint('no change  ', 'dim'), styles: ['dim'] });
  });
  writeNames(canvas, 'Affected, but no preview is there', outline.missing);
  writeNames(canvas, 'Affected, without an effect of their own', outline.carriers);
}

function writeProject(
  canvas: Canvas,
  { preview, affected }: ProjectOutline,
  room: ChangesRoom,
  told: ReadonlySet<string>,
): void {
  const { paint } = canvas;
  const change =
    preview.change === undefined || preview.change === 'modified' ? '' : `, ${CHANGE_WORDS[preview.change]}`;
  canvas.row(paint(named(preview.project), 'bold'), paint(`${preview.engine}${change}`, 'dim'), 2);
  const why = affected === undefined ? '' : whyText(affected);
  if (why !== '') canvas.prose(why, 4, { styles: ['dim'] });
  writeChanges(canvas, preview, room, told);
  canvas.line();
}

function writeNames(canvas: Canvas, title: string, projects: readonly AffectedProject[]): void {
  if (projects.length === 0) return;
  canvas.heading(title, grouped(projects.length));
  const names = projects.map(({ name }) => oneLine(name));
  canvas.prose(listed(names, MOST_NAMES), 2, { styles: ['dim'] });
}
