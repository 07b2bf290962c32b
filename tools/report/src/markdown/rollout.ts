import { type Applied, type GateDocument, shortCommit, type UnreviewedChange } from '@mainstem/change';
import { byteLength } from '../characters.ts';
import { plural } from '../wording.ts';
import { renderAppliedMarkdown } from './applied.ts';
import { COMMENT_LIMIT, SUMMARY_LIMIT } from './budget.ts';
import { code, prose } from './escape.ts';
import { renderGateMarkdown } from './gate.ts';

/** What a rollout did, or why it did not. */
export interface RolloutReport {
  readonly environment: string;
  readonly revision: string;
  readonly state: 'live' | 'superseded' | 'refused' | 'ask' | 'failed' | 'not-live' | 'held' | 'skipped';
  /** Sentences, each with what to do. */
  readonly because: readonly string[];
  readonly due: readonly string[];
  readonly applied: readonly Applied[];
  readonly unreviewed: readonly { readonly project: string; readonly changes: readonly UnreviewedChange[] }[];
  readonly approval?: string;
  readonly gate?: GateDocument;
}

const WORDS: Readonly<Record<RolloutReport['state'], string>> = {
  live: 'is live',
  superseded: 'has a later commit',
  refused: 'waits',
  ask: 'waits for an approval',
  failed: 'failed',
  'not-live': 'is not proved live',
  held: 'is on hold',
  skipped: 'is skipped',
};

/** One line: what became of the environment. */
export function rolloutHeadline({ environment, revision, state, due }: RolloutReport): string {
  const what =
    state !== 'live' ? '' : due.length === 0 ? ': nothing was due' : `: ${plural(due.length, 'project')} due`;
  return `${environment} ${WORDS[state]} at ${shortCommit(revision)}${what}`;
}

/** A rollout as the summary of a step: why it stopped, what to approve, the stacks, the gate. */
export function renderRolloutMarkdown(report: RolloutReport): string {
  const { because, applied, unreviewed, approval, gate } = report;
  const head = `# ${prose(rolloutHeadline(report), 300)}\n\n`;
  const why = because.map((one) => `- ${prose(one, 2_000)}\n`).join('');
  const ofStacks = new Set(applied.map(({ project }) => project));
  const more = unreviewed
    .filter(({ project }) => !ofStacks.has(project))
    .flatMap(({ project, changes }) => changes.map((change) => ({ project, change })));
  const gated = gate === undefined ? '' : `\n${renderGateMarkdown(gate)}`;
  const first = `${head}${why}${why === '' ? '' : '\n'}`;
  const limit = SUMMARY_LIMIT - byteLength(first) - byteLength(gated);
  const stacks =
    applied.length + more.length === 0
      ? ''
      : renderAppliedMarkdown(applied, { limit, approvals: approval === undefined ? [] : [approval], more });
  return first + stacks + gated;
}

/** Where a merged pull request has come to. */
export interface Arrival {
  readonly environment: string;
  readonly state: 'live' | 'waits' | 'failed' | 'held' | 'skipped';
  /** When it was proved live, or why it is not. */
  readonly words: string;
}

/** The comment on a merged pull request: where it is live, and what it waits for elsewhere. */
export function renderArrivals({
  marker,
  arrivals,
  run,
}: {
  /** Hidden first line, by which the comment is found again. */
  readonly marker: string;
  readonly arrivals: readonly Arrival[];
  /** Address of the run that wrote this. */
  readonly run: string;
}): string {
  const live = arrivals.filter(({ state }) => state === 'live').map(({ environment }) => environment);
  const open = arrivals.find(({ state }) => state !== 'live' && state !== 'skipped');
  const title =
    open === undefined
      ? 'Live everywhere'
      : `${live.length === 0 ? 'Live nowhere yet' : `Live in ${live.join(', ')}`}; ${open.environment} ${ARRIVAL[open.state]}`;
  const rows = arrivals.map(
    ({ environment, state, words }) => `| ${code(environment, 100)} | **${ARRIVAL[state]}** | ${prose(words, 800)} |\n`,
  );
  const foot = `\n[The run](${run})\n`;
  const text = `${marker}\n## ${prose(title, 300)}\n\n| environment | | |\n|---|---|---|\n${rows.join('')}${foot}`;
  return byteLength(text) <= COMMENT_LIMIT ? text : `${marker}\n## ${prose(title, 300)}\n${foot}`;
}

const ARRIVAL: Readonly<Record<Arrival['state'], string>> = {
  live: 'live',
  waits: 'waits',
  failed: 'failed',
  held: 'on hold',
  skipped: 'skipped',
};
