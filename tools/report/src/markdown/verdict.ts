import { type Failure, RISK_LEVELS, type Verdict } from '@mainstem/change';
import { affectedGraph } from '../affected-graph.ts';
import { byteLength, shorten } from '../characters.ts';
import { headlineOf } from '../headline.ts';
import { type Outline, outlineOf, type ProjectOutline, worstRisks } from '../outline.ts';
import { CHANGE_WORDS, whyParts } from '../why.ts';
import { COUNT_NAMES, countsText, grouped, listed, plural, shortRevision } from '../wording.ts';
import { type Budget, COMMENT_LIMIT, makeBudget, rowsWithin } from './budget.ts';
import { changesBlock } from './changes.ts';
import { code, fenced, inline, linkTo, prose } from './escape.ts';
import { mermaidBlock } from './mermaid.ts';
import { addRisks } from './risks.ts';

const SMALLEST_LIMIT = 2_000;
const END_RESERVE = 700;
const MOST_NODES = 30;
const MOST_LINES = 20;

export interface MarkdownOptions {
  /** Most characters and most UTF-8 bytes; by default what a comment may hold; at least 2,000. */
  readonly budget?: number;
  /** How much of the budget is left free for what the caller writes around the text, such as a hidden marker. */
  readonly reserve?: number;
  /** Where more can be read; only `http` and `https` become links. */
  readonly links?: { readonly run?: string; readonly details?: string };
  /** Sentences shown under the headline, each a paragraph: what waits for a maintainer. Plain text. */
  readonly notes?: readonly string[];
  /** The last line. Plain text. */
  readonly footer?: string;
}

/**
 * The verdict for a pull request, as its comment or as the summary of a step: headline, risks, failures, then each project
 * in a fold, most dangerous first, and the graph of what is affected and why. What finds no room is counted.
 *
 * @returns GitHub-flavored Markdown in which every text of the verdict is escaped and every fence and tag closed.
 */
export function renderMarkdown(verdict: Verdict, options: MarkdownOptions = {}): string {
  const outline = outlineOf(verdict);
  const budget = makeBudget(Math.max(SMALLEST_LIMIT, (options.budget ?? COMMENT_LIMIT) - (options.reserve ?? 0)));
  const { state, reason } = headlineOf(verdict);
  budget.add(`## ${state}: ${prose(reason, 300)}\n\n`);
  for (const note of options.notes ?? []) budget.add(`${prose(note, 400)}\n\n`);
  const end = endOf(verdict, options);
  budget.reserve(END_RESERVE + byteLength(end));
  addRisks(budget, outline.risks);
  addFailures(budget, outline);
  addCounts(budget, outline);
  addSkipped(budget, outline);
  const graph = graphBlock(verdict, outline, Math.min(12_000, Math.floor(budget.room() / 4)));
  budget.reserve(byteLength(graph));
  addProjects(budget, verdict, outline);
  budget.reserve(-END_RESERVE - byteLength(graph) - byteLength(end));
  if (graph !== '') budget.add(graph);
  budget.add(end);
  return budget.toString();
}

function endOf(verdict: Verdict, { links = {}, footer }: MarkdownOptions): string {
  const projects = new Set([...verdict.affected.map(({ name }) => name), ...verdict.projects.map((p) => p.project)])
    .size;
  const range = code(`${shortRevision(verdict.base)}..${shortRevision(verdict.head)}`, 60);
  const more = [linkTo('the whole of it', links.details), linkTo('the run', links.run)].filter((link) => link !== '');
  const whole = more.length > 0 ? listed(more) : 'the whole of it: <code>npx mainstem verdict --format html</code>';
  const last = footer === undefined ? '' : ` ${prose(footer, 300)}`;
  return `<sub>${plural(projects, 'affected project')}, ${range}; ${whole}.${last}</sub>\n`;
}

function addFailures(budget: Budget, { failures }: Outline): void {
  if (failures.length === 0) return;
  const { text, count } = rowsWithin(failures, Math.floor(budget.room() / 3) - 200, failureBlock);
  const more = failures.length - count;
  budget.add(`**Could not be computed**\n\n${text}${more > 0 ? `… ${plural(more, 'more failure')}\n\n` : ''}`);
}

/** A message of several lines keeps them: columns and carets in it point at something. */
function failureBlock({ project, message }: Failure): string {
  const lines = message.trimEnd().split('\n');
  if (lines.length === 1) return `${code(project)}: ${prose(message, 1_200)}\n\n`;
  const shown = lines.slice(0, MOST_LINES).map((line) => shorten(line, 300));
  if (lines.length > MOST_LINES) shown.push(`… ${plural(lines.length - MOST_LINES, 'more line')}`);
  return `${code(project)}\n\n${fenced('text', shown)}\n`;
}

/** One row an environment: how much of what, at a glance. */
function addCounts(budget: Budget, { environments }: Outline): void {
  const used = COUNT_NAMES.filter((name) => environments.some(({ counts }) => counts[name] > 0));
  if (environments.length === 0 || used.length === 0) return;
  const head = `| environment | projects | ${used.join(' | ')} |\n|---|--:|${used.map(() => '--:|').join('')}\n`;
  const { text, count } = rowsWithin(
    environments,
    Math.floor(budget.room() / 8) - 300,
    ({ name, projects, counts }) => {
      const cells = used.map((key) => (counts[key] === 0 ? '' : grouped(counts[key])));
      const distinct = new Set(projects.map(({ preview }) => preview.project)).size;
      return `| ${name === '' ? 'none' : prose(name, 60)} | ${grouped(distinct)} | ${cells.join(' | ')} |\n`;
    },
  );
  const more = environments.length - count;
  if (count > 0) budget.add(`${head}${text}\n${more > 0 ? `… ${plural(more, 'more environment')}\n\n` : ''}`);
}

/** Said outside any fold: what was not previewed is never the same as no change. */
function addSkipped(budget: Budget, { environments, missing }: Outline): void {
  const skipped = [
    ...environments
      .flatMap(({ projects }) => projects.filter(({ preview }) => preview.skipped !== undefined))
      .map(({ preview }) => ({ name: preview.project, why: preview.skipped ?? '' })),
    ...missing.map(({ name }) => ({ name, why: 'no preview is there' })),
  ];
  if (skipped.length === 0) return;
  const { text, count } = rowsWithin(
    skipped.slice(0, 20),
    Math.floor(budget.room() / 8) - 100,
    ({ name, why }) => `- ${code(name)}: ${prose(why, 300)}\n`,
  );
  const more = skipped.length - count;
  budget.add(`**Not previewed**\n\n${text}${more > 0 ? `- … ${plural(more, 'more project')}\n` : ''}\n`);
}

function addProjects(budget: Budget, verdict: Verdict, { environments }: Outline): void {
  const outlines = new Map(
    environments.flatMap(({ projects }) => projects).map((project) => [project.preview, project]),
  );
  const all = verdict.projects
    .map((preview) => outlines.get(preview))
    .filter((project) => project !== undefined)
    .sort((a, b) => RISK_LEVELS.indexOf(a.risk) - RISK_LEVELS.indexOf(b.risk));
  const speaking = all.filter(
    ({ quiet, preview }) =>
      !quiet && (preview.skipped === undefined || preview.resources.length + preview.warnings.length > 0),
  );
  let shown = 0;
  for (const [index, project] of speaking.entries()) {
    // The most dangerous ones may take more, but never so much that the next ones are not seen at all.
    const share = Math.floor(budget.room() / Math.min(4, speaking.length - index));
    if (share < 600 || !budget.add(projectBlock(project, share))) break;
    shown++;
  }
  budget.reserve(-END_RESERVE + 200);
  const left = speaking.slice(shown);
  if (left.length > 0) {
    const changes = left.reduce((sum, { preview }) => sum + preview.resources.length, 0);
    budget.add(
      `\n… ${plural(left.length, 'more project')} with ${plural(changes, 'resource change')} found no room here.\n\n`,
    );
  }
  const quiet = all.filter((project) => project.quiet);
  if (quiet.length > 0) {
    const names = quiet.map(({ preview }) => code(preview.project, 120));
    const line = `No change: ${listed(names, 12)}\n\n`;
    if (byteLength(line) > budget.room() || !budget.add(line))
      budget.add(`No change: ${plural(quiet.length, 'project')}\n\n`);
  }
  budget.reserve(END_RESERVE - 200);
}

function projectBlock({ preview, affected, risk }: ProjectOutline, room: number): string {
  const place = [preview.engine, ...(preview.environment === undefined ? [] : [prose(preview.environment, 60)])];
  if (preview.change !== undefined && preview.change !== 'modified') place.push(CHANGE_WORDS[preview.change]);
  if (preview.undeployed === true) place.push('undeployed');
  const level = risk === 'safe' ? '' : `, <b>${risk}</b>`;
  const warnings = preview.warnings.length === 0 ? '' : `, ${plural(preview.warnings.length, 'warning')}`;
  const head = `<details><summary>${code(preview.project, 160)} (${place.join(', ')}): ${countsText(preview.counts)}${level}${warnings}</summary>\n\n`;
  const parts = affected === undefined ? [] : whyParts(affected);
  const why = parts.map((part) => ('name' in part ? code(part.name, 120) : inline(part.words))).join('');
  const told = rowsWithin(
    preview.warnings.slice(0, 10),
    Math.min(2_000, room / 4),
    (text) => `- warning: ${prose(text, 400)}\n`,
  );
  const more = preview.warnings.length - told.count;
  const lead = `${head}${why === '' ? '' : `Because ${why}\n\n`}${told.text}${more > 0 ? `- … ${plural(more, 'more warning')}\n` : ''}${preview.warnings.length > 0 ? '\n' : ''}`;
  const end = '\n</details>\n\n';
  const rest = room - byteLength(lead) - byteLength(end);
  const changes = changesBlock(preview, rest);
  if (changes !== '' || preview.resources.length === 0) return `${lead}${changes}${end}`;
  return `${lead}${plural(preview.resources.length, 'resource change')} found no room here.\n${end}`;
}

/** The largest graph that fits. */
function graphBlock(verdict: Verdict, outline: Outline, room: number): string {
  const risks = worstRisks(outline);
  const order = verdict.projects.map(({ project }) => project);
  for (let most = MOST_NODES; most >= 6; most = Math.floor(most / 2)) {
    const graph = affectedGraph(verdict.affected, order, risks, most);
    const chart = mermaidBlock(graph);
    if (chart === '') return '';
    const left = graph.left === 0 ? '' : `\n… and ${plural(graph.left, 'more affected project')}.\n`;
    const block = `<details><summary>What is affected, and why</summary>\n\n${chart}${left}\n</details>\n\n`;
    if (byteLength(block) <= room) return block;
  }
  return '';
}
