import type { EnvironmentMetrics, Metrics, RolloutEvent, Trend } from '@mainstem/change';
import { deploymentsOf, recoveriesOf } from './deployments.ts';
import { driftStaysOf } from './drift-stays.ts';
import type { History } from './history.ts';
import { journeysOf, leadTimeOf } from './lead-time.ts';
import { openSince, secondsBetween, shareOf, spreadOf } from './numbers.ts';
import { surveyOf } from './survey.ts';

const DAY = 86_400;
/** Up to here a trend goes by weeks, above by months. */
const MOST_DAYS_BY_WEEK = 62;

export interface Window {
  /** Times as `2026-01-05T09:00:00.000Z`; from the first up to and without the second. */
  readonly since: string;
  readonly until: string;
}

/**
 * The figures of each environment, from events alone.
 *
 * DORA's names and definitions (https://dora.dev/guides/dora-metrics/), as docs/figures.md has them. A deployment, a lead time and a drift
 * belong to the window in which they ended; what is not over yet is told as "at least".
 *
 * @param environments those to tell, in their order; one without events has no figure.
 */
export function metricsOf({ events, passedOver }: History, environments: readonly string[], window: Window): Metrics {
  const known = events.filter(({ at }) => at < window.until);
  const byEnvironment = new Map<string, RolloutEvent[]>(environments.map((name) => [name, []]));
  // An answer is none of the environment on whose branch it lies.
  for (const event of known) if (event.stage !== 'surveyed') byEnvironment.get(event.environment)?.push(event);
  const survey = surveyOf(known);
  return {
    schema: 'mainstem/metrics@1',
    ...window,
    events: events.length,
    passedOver,
    environments: [...byEnvironment].map(([environment, own]) => environmentMetrics(environment, own, known, window)),
    ...(survey.length === 0 ? {} : { survey }),
  };
}

function environmentMetrics(
  environment: string,
  own: readonly RolloutEvent[],
  all: readonly RolloutEvent[],
  window: Window,
): EnvironmentMetrics {
  const { since, until } = window;
  const isWithin = (at: string) => at >= since && at < until;
  const everything = deploymentsOf(own);
  const deployments = everything.filter(({ at }) => isWithin(at));
  const failed = deployments.filter(({ failedAt }) => failedAt !== undefined);
  const overridden = deployments.filter((one) => one.overridden);
  const rework = deployments.filter((one) => one.overridden || one.mends);
  const recoveries = recoveriesOf(everything, own);
  const recovered = recoveries.flatMap(({ failedAt, liveAt }) =>
    liveAt !== undefined && isWithin(liveAt) ? [secondsBetween(failedAt, liveAt)] : [],
  );
  const journeys = journeysOf(environment, all);
  const stays = driftStaysOf(own);
  const stayed = stays.flatMap(({ openedAt, closedAt }) =>
    closedAt !== undefined && isWithin(closedAt) ? [secondsBetween(openedAt, closedAt)] : [],
  );
  const firstEvent = own[0]?.at;
  const days = firstEvent === undefined ? 0 : secondsBetween(firstEvent > since ? firstEvent : since, until) / DAY;
  return {
    environment,
    ...(firstEvent === undefined ? {} : { firstEvent }),
    deployments: {
      total: deployments.length,
      failed: failed.length,
      overridden: overridden.length,
      ...(days < 1 ? {} : { perDay: deployments.length / days }),
    },
    leadTime: leadTimeOf(journeys, isWithin, until),
    changeFailureRate: shareOf(failed.length, deployments.length),
    recovery: {
      ...spreadOf(recovered),
      open: recoveries.flatMap(({ revision, failedAt, liveAt }) =>
        liveAt === undefined ? [{ revision, ...openSince(failedAt, until) }] : [],
      ),
    },
    reworkRate: shareOf(rework.length, deployments.length),
    drift: {
      opened: stays.filter(({ openedAt }) => isWithin(openedAt)).length,
      closed: stayed.length,
      stayed: spreadOf(stayed),
      open: stays.flatMap(({ project, openedAt, closedAt }) =>
        closedAt === undefined ? [{ project, ...openSince(openedAt, until) }] : [],
      ),
    },
    trend: periods(window).map(({ from, to }): Trend => {
      const isIn = (at: string | undefined) => at !== undefined && at >= from && at < to;
      const then = deployments.filter(({ at }) => isIn(at));
      const leads = leadTimeOf(journeys, isIn, until);
      return {
        from,
        to,
        deployments: then.length,
        failed: then.filter(({ failedAt }) => failedAt !== undefined).length,
        leadTime: spreadOfOnly(leads),
        driftOpened: stays.filter(({ openedAt }) => isIn(openedAt)).length,
      };
    }),
  };
}

function spreadOfOnly({ n, medianSeconds, p90Seconds }: EnvironmentMetrics['leadTime']): Trend['leadTime'] {
  return {
    n,
    ...(medianSeconds === undefined ? {} : { medianSeconds }),
    ...(p90Seconds === undefined ? {} : { p90Seconds }),
  };
}

/** Whole weeks (from Monday) or months in UTC that the window reaches into; the first and the last may be cut by it. */
export function periods({ since, until }: Window): { from: string; to: string }[] {
  const byWeek = secondsBetween(since, until) / DAY <= MOST_DAYS_BY_WEEK;
  const found: { from: string; to: string }[] = [];
  const first = new Date(since);
  let from = byWeek
    ? Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate() - ((first.getUTCDay() + 6) % 7))
    : Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), 1);
  while (from < Date.parse(until)) {
    const start = new Date(from);
    const to = byWeek ? from + 7 * DAY * 1000 : Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1);
    const shown = from < Date.parse(since) ? since : start.toISOString();
    const end = new Date(to).toISOString();
    found.push({ from: shown, to: end < until ? end : until });
    from = to;
  }
  return found;
}
