import type { EnvironmentMetrics, RolloutEvent, StageSpan } from '@mainstem/change';
import { openSince, secondsBetween, spreadOf } from './numbers.ts';

/** The stages of a change in their order; those that nobody saw are left out of its waterfall. */
const WATERFALL = ['opened', 'ready', 'approved', 'merged', 'applied', 'advanced', 'live'] as const;
type WaterfallStage = (typeof WATERFALL)[number];
/** They are of the pull request, whatever environment's ledger tells them. */
const OF_PULL_REQUEST: readonly string[] = ['opened', 'ready', 'approved', 'merged'];

/** One pull request's way into one environment. */
export interface Journey {
  readonly pullRequest: number;
  readonly times: Readonly<Partial<Record<WaterfallStage, string>>>;
}

/**
 * The ways of pull requests into an environment. A change is live when the first revision that contains it was proved live there: that event
 * names it.
 *
 * @param all events of all environments, oldest first: when a pull request was opened is the same everywhere.
 */
export function journeysOf(environment: string, all: readonly RolloutEvent[]): Journey[] {
  const times = new Map<number, Partial<Record<WaterfallStage, string>>>();
  const liveRevision = new Map<number, string | undefined>();
  const reached = new Set<number>();
  for (const { stage, at, pullRequests = [], environment: where, project, revision } of all) {
    if (!isWaterfall(stage)) continue;
    const own = OF_PULL_REQUEST.includes(stage);
    if (!own && where !== environment) continue;
    if (stage === 'live' && project !== undefined) continue;
    for (const number of pullRequests) {
      if (where === environment) reached.add(number);
      const known = times.get(number) ?? {};
      times.set(number, known);
      // The last time that it was made ready before somebody approved it, the last stack that was applied, the first time of all else.
      const isLast =
        (stage === 'ready' && known.approved === undefined) || (stage === 'applied' && known.live === undefined);
      if (known[stage] === undefined || isLast) known[stage] = at;
      if (stage === 'live' && !liveRevision.has(number)) liveRevision.set(number, revision);
    }
  }
  addByRevision(environment, all, times, liveRevision);
  return [...times]
    .filter(([number]) => reached.has(number))
    .map(([pullRequest, found]) => ({ pullRequest, times: found }))
    .sort((a, b) => a.pullRequest - b.pullRequest);
}

/** What was applied and advanced for the revision in which a change went live, where those events do not name it. */
function addByRevision(
  environment: string,
  all: readonly RolloutEvent[],
  times: ReadonlyMap<number, Partial<Record<WaterfallStage, string>>>,
  liveRevision: ReadonlyMap<number, string | undefined>,
): void {
  const byRevision = new Map<string, { applied?: string; advanced?: string }>();
  for (const { stage, at, environment: where, revision } of all) {
    if (where !== environment || revision === undefined || (stage !== 'applied' && stage !== 'advanced')) continue;
    byRevision.set(revision, { ...byRevision.get(revision), [stage]: at });
  }
  for (const [number, known] of times) {
    const found = byRevision.get(liveRevision.get(number) ?? '');
    if (found?.applied !== undefined) known.applied ??= found.applied;
    if (found?.advanced !== undefined) known.advanced ??= found.advanced;
  }
}

function isWaterfall(stage: string): stage is WaterfallStage {
  return (WATERFALL as readonly string[]).includes(stage);
}

/** @param isWithin whether a time lies within the window: a change belongs to the time at which it went live. */
export function leadTimeOf(
  journeys: readonly Journey[],
  isWithin: (at: string) => boolean,
  now: string,
): EnvironmentMetrics['leadTime'] {
  const leads: number[] = [];
  const spans = new Map<string, { from: WaterfallStage; to: WaterfallStage; seconds: number[] }>();
  const result: Pick<EnvironmentMetrics['leadTime'], 'leftOut' | 'odd' | 'open'> = { leftOut: [], odd: [], open: [] };
  for (const { pullRequest, times } of journeys) {
    const { opened, merged, live } = times;
    if (live === undefined) {
      if (merged !== undefined) result.open.push({ pullRequest, ...openSince(opened ?? merged, now) });
      continue;
    }
    if (!isWithin(live)) continue;
    if (opened === undefined) {
      result.leftOut.push({ pullRequest, because: 'when it was opened is not known: it is older than the ledger' });
      continue;
    }
    const lead = secondsBetween(opened, live);
    if (lead < 0) {
      result.leftOut.push({ pullRequest, because: 'it was live before it was opened: a clock was wrong' });
      continue;
    }
    leads.push(lead);
    const seen = WATERFALL.flatMap((stage) => (times[stage] === undefined ? [] : [{ stage, at: times[stage] }]));
    seen.slice(1).forEach(({ stage: to, at }, index) => {
      const { stage: from, at: before } = seen[index] as (typeof seen)[number];
      const seconds = secondsBetween(before, at);
      if (seconds < 0) {
        result.odd.push({ pullRequest, from, to, seconds });
        return;
      }
      const span = spans.get(`${from} ${to}`) ?? { from, to, seconds: [] };
      spans.set(`${from} ${to}`, span);
      span.seconds.push(seconds);
    });
  }
  const place = (stage: string) => WATERFALL.indexOf(stage as WaterfallStage);
  const stages: StageSpan[] = [...spans.values()]
    .sort((a, b) => place(a.from) - place(b.from) || place(a.to) - place(b.to))
    .map(({ from, to, seconds }) => ({ from, to, ...spreadOf(seconds) }));
  return { ...spreadOf(leads), stages, ...result };
}
