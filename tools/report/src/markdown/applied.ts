import {
  type Applied,
  type AppliedOutcome,
  compareRisk,
  isDone,
  openApprovals,
  type UnreviewedChange,
} from '@mainstem/change';
import { fieldText, OUTCOME_WORDS } from '../applied.ts';
import { byteLength, shorten } from '../characters.ts';
import { countsText, grouped, plural } from '../wording.ts';
import { type Budget, makeBudget, rowsWithin, SUMMARY_LIMIT } from './budget.ts';
import { code, fenced, prose } from './escape.ts';

/** What needs somebody first. */
const URGENCY: readonly AppliedOutcome[] = [
  'interrupted',
  'failed',
  'unreviewed',
  'waiting',
  'skipped',
  'applied',
  'nothing-to-do',
];
const MOST_LINES = 40;
/** A state that could not be stored has to be readable in full: the command that stores it is not cut. */
const COMMAND_ROOM = 4_000;

/**
 * What an apply did, as the summary of a step: what failed and what to type, a table of stacks, a table of what was not
 * reviewed, and the digests that accept it.
 *
 * @param options.limit most UTF-8 bytes; by default a little less than 1 MiB.
 * @param options.approvals what to approve; by default the digests of the stacks.
 * @param options.more changes of other projects that nobody reviewed.
 */
export function renderAppliedMarkdown(
  all: readonly Applied[],
  {
    limit = SUMMARY_LIMIT,
    approvals = openApprovals(all),
    more = [],
  }: {
    readonly limit?: number;
    readonly approvals?: readonly string[];
    readonly more?: readonly { readonly project: string; readonly change: UnreviewedChange }[];
  } = {},
): string {
  const budget = makeBudget(Math.max(2_000, limit));
  const stacks = [...all].sort((a, b) => URGENCY.indexOf(a.outcome) - URGENCY.indexOf(b.outcome));
  const open = all.filter(({ outcome }) => !isDone(outcome));
  const idle = all.filter(({ outcome }) => outcome === 'nothing-to-do').length;
  const nothing = `nothing to do in ${plural(idle, 'stack')}`;
  const title =
    open.length === 0
      ? idle === all.length
        ? `${nothing[0]?.toUpperCase()}${nothing.slice(1)}`
        : `${plural(all.length - idle, 'stack')} applied${idle === 0 ? '' : `, ${nothing}`}`
      : `${grouped(open.length)} of ${plural(all.length, 'stack')} not applied`;
  const head = all.length === 0 ? '' : budget.claim(`## ${title}\n\n`);
  const approve = budget.claim(approvalBlock(approvals, budget.share(1 / 2)));
  const failures = budget.claim(failuresBlock(stacks, budget.share(1 / 2)));
  const unreviewed = stacks
    .flatMap(({ project, unreviewed }) => unreviewed.map((change) => ({ project, change })))
    .concat(more)
    .sort((a, b) => compareRisk(a.change.risk, b.change.risk));
  const part = unreviewed.length === 0 ? 1 : 1 / 2;
  const table =
    stacks.length === 0 ? '' : tableBlock(budget, part, '| stack | | plan |\n|---|---|---|\n', stacks, rowOf);
  const columns = '### Not reviewed\n\n| project | change | risk | why |\n|---|---|---|---|\n';
  const changes = unreviewed.length === 0 ? '' : tableBlock(budget, 1, columns, unreviewed, changeRow);
  return [head, failures, table, changes, approve].join('');
}

function approvalBlock(approvals: readonly string[], room: number): string {
  if (approvals.length === 0) return '';
  const block = `To apply exactly the unreviewed changes above, approve ${approvals.length === 1 ? 'this digest' : 'these digests'}:\n\n${fenced('text', [approvals.join(',')])}\n`;
  return byteLength(block) <= room
    ? block
    : `${plural(approvals.length, 'digest')} to approve found no room here: see <code>mainstem apply --json</code>.\n\n`;
}

/** Each stack that has something to say, with its whole message: lines and columns in it point at something. */
function failuresBlock(stacks: readonly Applied[], room: number): string {
  const speaking = stacks.filter(
    ({ message, lock, erroredState, notApplied, warnings }) =>
      message !== undefined ||
      lock !== undefined ||
      erroredState !== undefined ||
      notApplied.length + warnings.length > 0,
  );
  const { text, count } = rowsWithin(speaking, room - 100, failureBlock);
  const left = speaking.length - count;
  return `${text}${left > 0 ? `… ${plural(left, 'more stack')} with a message found no room here.\n\n` : ''}`;
}

function failureBlock({ project, outcome, message, lock, erroredState, notApplied, warnings }: Applied): string {
  const lines = (message ?? '').trimEnd().split('\n');
  const shown = lines.slice(0, MOST_LINES).map((line) => shorten(line, 1_000));
  if (lines.length > MOST_LINES) shown.push(`… ${plural(lines.length - MOST_LINES, 'more line')}`);
  const points = [
    ...(erroredState === undefined
      ? []
      : [
          `**The state could not be stored**; it is in ${code(erroredState.path, 1_000)}. Store it before anything else: ${code(erroredState.next, COMMAND_ROOM)}`,
        ]),
    ...(lock === undefined
      ? []
      : [
          `locked by ${code(lock.who, 200)}, since ${prose(lock.created, 60)}${lock.release === undefined ? '' : `; once that run is surely dead: ${code(lock.release, COMMAND_ROOM)}`}`,
        ]),
    ...notApplied.slice(0, 20).map(({ address, state }) => `${state.replace('-', ' ')}: ${code(address)}`),
    ...(notApplied.length > 20 ? [`… ${grouped(notApplied.length - 20)} more not applied`] : []),
    ...warnings.slice(0, 5).map((warning) => `warning: ${prose(warning, 400)}`),
  ].map((point) => `- ${point}\n`);
  const said = message === undefined ? '' : `${fenced('text', shown)}\n`;
  return `**${code(project, 200)}: ${OUTCOME_WORDS[outcome]}**\n\n${said}${points.join('')}${points.length > 0 ? '\n' : ''}`;
}

function tableBlock<T>(
  budget: Budget,
  part: number,
  head: string,
  items: readonly T[],
  row: (item: T) => string,
): string {
  const { text, count } = rowsWithin(items, budget.share(part) - byteLength(head) - 200, row);
  const more = items.length - count;
  return budget.claim(`${head}${text}\n${more > 0 ? `… ${grouped(more)} more found no room here.\n\n` : ''}`);
}

function rowOf({ project, outcome, counts, approved }: Applied): string {
  const by = outcome === 'applied' && approved === true ? ', what was not reviewed approved by its digest' : '';
  return `| ${code(project, 200)} | ${OUTCOME_WORDS[outcome]}${by} | ${countsText(counts)} |\n`;
}

function changeRow({ project, change }: { project: string; change: UnreviewedChange }): string {
  const { address, action, risk, why, fields, importedId, previousAddress } = change;
  const identity = [
    ...(importedId === undefined ? [] : [`takes over ${code(importedId, 200)}`]),
    ...(previousAddress === undefined ? [] : [`was ${code(previousAddress, 200)}`]),
  ];
  const shown = fields.slice(0, 6).map((field) => code(fieldText(field), 300));
  const words = [...why.slice(0, 4).map((one) => prose(one, 300)), ...identity, ...shown];
  return `| ${code(project, 200)} | ${action} ${code(address, 200)} | **${risk}** | ${words.join('<br>')} |\n`;
}
