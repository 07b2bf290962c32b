import type { Verdict } from '@mainstem/change';
import { byteLength } from '../characters.ts';
import { type Headline, headlineOf } from '../headline.ts';
import { type Outline, outlineOf, worstRisks } from '../outline.ts';
import { COUNT_NAMES, grouped, listed, plural, rangeText } from '../wording.ts';
import { COMMENT_LIMIT, makeBudget, rowsWithin } from './budget.ts';
import { code, linkTo, prose } from './escape.ts';
import { failuresBlock, missingBlock } from './missing.ts';
import { pictureBlock } from './picture.ts';
import { projectsBlock } from './projects.ts';
import { acceptedBlock, decisionsBlock, toldBlock } from './risks.ts';

const SMALLEST_LIMIT = 2_000;
/** Kept for the one line that each environment gets whatever happens. */
const LINES_RESERVE = 1_500;
const LARGEST_PICTURE = 10_000;
/** So many owners are named. */
const MOST_DECIDERS = 5;

export interface MarkdownOptions {
  /** Most characters and most UTF-8 bytes; by default what a comment may hold; at least 2,000. */
  readonly budget?: number;
  /** How much of the budget is left free for what the caller writes around the text, such as a hidden marker. */
  readonly reserve?: number;
  /** Where more can be read; only `http` and `https` become links. */
  readonly links?: { readonly run?: string; readonly details?: string };
  /** Sentences shown under the headline, each a paragraph: what waits for a maintainer. Plain text. */
  readonly notes?: readonly string[];
  /** Who is named to accept what is open, as CODEOWNERS writes them: `@login`, `@organization/team`. Plain text, nobody is pinged. */
  readonly deciders?: readonly string[];
  /** Whether a comment accepts something here: not on a pull request from a fork. Default: it does. */
  readonly acceptable?: boolean;
  /** The last line. Plain text. */
  readonly footer?: string;
}

/**
 * The verdict for a pull request, as its comment or as the summary of a step: headline and what to do next, what needs a
 * decision, how much changes where, a picture of what is affected and why, then each project in a fold, most dangerous
 * first. What finds no room is counted, and nothing safe takes the room of what needs a decision.
 *
 * @returns GitHub-flavored Markdown in which every text of the verdict is escaped and every fence and tag closed.
 */
export function renderMarkdown(verdict: Verdict, options: MarkdownOptions = {}): string {
  return renderComment(verdict, options).text;
}

/** What {@link renderMarkdown} gives, with the ids of the risks that it names and offers to accept: nobody accepts what found no room. */
export function renderComment(verdict: Verdict, options: MarkdownOptions = {}): { text: string; shown: string[] } {
  const outline = outlineOf(verdict);
  const limit = Math.max(SMALLEST_LIMIT, (options.budget ?? COMMENT_LIMIT) - (options.reserve ?? 0));
  const budget = makeBudget(limit);
  // Claimed by importance, which is not the order on the page.
  const head = budget.claim(headBlock(headlineOf(verdict, outline)));
  const end = budget.claim(endBlock(verdict, options, limit));
  const next = budget.claim(nextBlock(verdict, outline, options));
  const notes = budget.claim(notesBlock(options.notes ?? [], budget.share(1 / 6)));
  const lines = Math.min(LINES_RESERVE, budget.share(1 / 8));
  budget.reserve(lines);
  const failures = budget.claim(failuresBlock(outline, budget.share(1 / 4)));
  const { acceptable = true } = options;
  const decisions = decisionsBlock(outline.risks, budget.share(1 / 2), budget.share(0.9), acceptable);
  const needed = budget.claim(decisions.text);
  const counts = budget.claim(countsBlock(outline, budget.share(1 / 4)));
  const missing = budget.claim(missingBlock(outline, budget.share(1 / 5)));
  const accepted = budget.claim(acceptedBlock(outline.risks, budget.share(1 / 8)));
  const picture = budget.claim(pictureOf(verdict, outline, Math.min(LARGEST_PICTURE, budget.share(1 / 4))));
  const told = budget.claim(toldBlock(outline.risks, budget.share(1 / 6)));
  budget.reserve(-lines);
  const projects = budget.claim(projectsBlock(outline, decisions.left > 0 ? lines : budget.room()));
  const parts = [head, next, notes, failures, needed, missing, counts, accepted, picture, projects, told, end];
  return { text: parts.join(''), shown: needed === '' ? [] : [...decisions.offered] };
}

function headBlock({ state, reason }: Headline): string {
  return `## ${state}: ${prose(reason, 160)}\n\n`;
}

/** What somebody has to do now, in the colors that GitHub gives to its alerts. */
function nextBlock(
  { state }: Verdict,
  { risks }: Outline,
  { links = {}, deciders = [], acceptable = true }: MarkdownOptions,
): string {
  const asks = risks.filter(({ status }) => status === 'asks').length;
  const disturbing = risks.filter(({ status }) => status === 'told').length;
  const whole = linkTo('The whole of it', links.details);
  const who = deciders.length === 0 ? '' : ` (${prose(listed(deciders, MOST_DECIDERS), 400)})`;
  const [kind, words] = {
    failed: [
      'CAUTION',
      'mend what could not be computed, then push or run it again. Until then nobody knows what this would do.',
    ],
    blocked: ['CAUTION', 'push another commit. What blocks cannot be accepted.'],
    acknowledge: [
      'WARNING',
      acceptable
        ? `somebody who may decide${who} reads ${asks === 1 ? 'the row' : 'the rows'} below and accepts ${asks === 1 ? 'it' : 'them'} by a comment, or the change is made smaller.`
        : `the change is made smaller; or a maintainer pushes it to a branch of this repository, where somebody who may decide${who} can accept ${asks === 1 ? 'the row' : 'the rows'} below.`,
    ],
    pass: [
      'NOTE',
      `nothing has to be decided${disturbing === 0 ? '' : `; ${plural(disturbing, 'change is', 'changes are')} for your attention`}.`,
    ],
  }[state];
  return `> [!${kind}]\n> <b>Next:</b> ${words}${whole === '' ? '' : ` ${whole}.`}\n\n`;
}

function notesBlock(notes: readonly string[], room: number): string {
  return rowsWithin(notes, room, (note) => `${prose(note, 600)}\n\n`).text;
}

/** The size of the change, and where the whole of it can be read. */
function endBlock(verdict: Verdict, { links = {}, footer }: MarkdownOptions, limit: number): string {
  const projects = new Set([...verdict.affected.map(({ name }) => name), ...verdict.projects.map((p) => p.project)])
    .size;
  const range = code(rangeText(verdict), 60);
  const more = [linkTo('the whole of it', links.details), linkTo('the run', links.run)].filter((link) => link !== '');
  const whole = more.length > 0 ? listed(more) : 'the whole of it: <code>npx mainstem verdict --format html</code>';
  const last = footer === undefined ? '' : ` ${prose(footer, 300)}`;
  const start = `<sub>${plural(projects, 'affected project')}, ${range}`;
  const block = `${start}; ${whole}.${last}</sub>\n`;
  return byteLength(block) <= limit / 2 ? block : `${start}.</sub>\n`;
}

/** One row an environment: how much of what, at a glance. */
function countsBlock({ environments, risks }: Outline, room: number): string {
  const used = COUNT_NAMES.filter((name) => environments.some(({ counts }) => counts[name] > 0));
  if (environments.length === 0 || used.length === 0) return '';
  const open = risks.filter(({ status }) => status === 'asks' || status === 'blocks');
  const needs = open.length === 0 ? '' : ' to decide |';
  const head = `| environment | projects |${needs} ${used.join(' | ')} |\n|---|--:|${needs === '' ? '' : '--:|'}${used.map(() => '--:|').join('')}\n`;
  const { text, count } = rowsWithin(environments, room - byteLength(head) - 100, ({ name, projects, counts }) => {
    const number = (value: number) => (value === 0 ? '' : grouped(value));
    const distinct = new Set(projects.map(({ preview }) => preview.project)).size;
    const decide = open.filter(({ risk }) => (risk.environment ?? '') === name).length;
    const cells = [
      grouped(distinct),
      ...(needs === '' ? [] : [number(decide)]),
      ...used.map((key) => number(counts[key])),
    ];
    return `| ${name === '' ? 'no environment' : prose(name, 60)} | ${cells.join(' | ')} |\n`;
  });
  const more = environments.length - count;
  if (count === 0) return '';
  return `### How much\n\n${head}${text}\n${more > 0 ? `… ${plural(more, 'more environment')}\n\n` : ''}`;
}

function pictureOf(verdict: Verdict, outline: Outline, room: number): string {
  const input = {
    affected: verdict.affected,
    order: verdict.projects.map(({ project }) => project),
    risks: worstRisks(outline),
    environments: verdict.environments,
  };
  return pictureBlock(input, room);
}
