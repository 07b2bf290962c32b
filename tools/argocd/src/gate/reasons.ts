import { APPLICATION_VERDICTS } from '@mainstem/change';

/** What the gate says of one application, the best first. */
export const VERDICTS = APPLICATION_VERDICTS;
/**
 * `live`: the commit itself. `live-bundled`: a descendant that still holds what the commit changed. `equivalent`: another commit without a
 * difference on what this application reads. `superseded`: a descendant that took it back. `waiting`: may still become live by itself.
 * `blocked`: stands still until somebody acts. `failed`. `unknown`: cannot be told, which is never success.
 */
export type Verdict = (typeof VERDICTS)[number];

/** How the reason of a moment becomes a verdict as time passes. */
export interface Standing {
  /** At once, or until the time below has passed. */
  readonly verdict: Verdict;
  /** After it stood without a break for so long… */
  readonly after?: keyof Timing;
  /** …it is this. */
  readonly becomes?: Verdict;
  /** Only a new commit changes it, so the gate need not wait for its deadline: `now`, or once it stood for `Timing.health`. */
  readonly final?: 'now' | 'later';
}

/** Times in milliseconds, by the gate's own clock: the controller's clock may differ, and its times are whole seconds. */
export interface Timing {
  /** How long everything must look live before it is called so. */
  readonly settle: number;
  /** How long something must stand still before it is called blocked. */
  readonly standstill: number;
  /** How long a comparison error or a failed hydration may be a passing one before it is called failed. */
  readonly trouble: number;
  /** How long it may take until Argo CD's notifications say anything of the commit. */
  readonly silence: number;
  /** How long Degraded or Unknown health may be a passing one. */
  readonly health: number;
}

export const TIMING: Timing = { settle: 2_000, standstill: 2_000, trouble: 5_000, health: 60_000, silence: 600_000 };

const waiting = { verdict: 'waiting' } as const;
const standing = { verdict: 'waiting', after: 'standstill', becomes: 'blocked' } as const;
const settling = (becomes: Verdict) => ({ verdict: 'waiting', after: 'settle', becomes, final: 'now' }) as const;

/** Every reason code, and what it amounts to. The words of one occurrence are in a finding's `detail`. */
export const REASONS = {
  live: settling('live'),
  'live-bundled': settling('live-bundled'),
  equivalent: settling('equivalent'),

  reverted: { verdict: 'superseded', final: 'now' },

  'not-pushed': waiting,
  'no-application': waiting,
  ambiguous: { verdict: 'unknown', final: 'now' },
  'set-unseen': { verdict: 'waiting', after: 'health', becomes: 'unknown' },
  'spec-differs': waiting,
  refreshing: waiting,
  comparing: waiting,
  'not-compared': waiting,
  behind: waiting,
  'another-revision': waiting,
  hydrating: waiting,
  'operation-pending': waiting,
  syncing: waiting,
  terminating: waiting,
  hook: waiting,
  wave: waiting,
  retrying: waiting,
  'out-of-sync': waiting,
  'self-heal': waiting,
  'progressive-sync': waiting,
  'health-lags': waiting,
  progressing: waiting,
  missing: waiting,
  'health-unseen': { verdict: 'waiting', after: 'health', becomes: 'unknown' },

  'awaiting-confirmation': { verdict: 'blocked' },
  'sync-window': standing,
  manual: standing,
  'pinned-revision': standing,
  'skip-reconcile': standing,
  suspended: standing,
  'prune-off': { ...standing, final: 'now' },
  'prune-skipped': { ...standing, final: 'now' },
  'would-wipe-all': { ...standing, final: 'now' },
  'sync-error': { ...standing, final: 'now' },
  'differs-after-sync': standing,
  'partial-sync': standing,
  'invalid-spec': { ...standing, final: 'now' },
  'applicationset-error': { verdict: 'waiting', after: 'trouble', becomes: 'blocked' },

  deleting: { verdict: 'failed', final: 'now' },
  deleted: { verdict: 'failed', final: 'now' },
  recreated: { verdict: 'failed', final: 'now' },
  'sync-failed': { verdict: 'failed', final: 'now' },
  diverged: { verdict: 'waiting', after: 'standstill', becomes: 'failed', final: 'later' },
  'comparison-error': { verdict: 'waiting', after: 'trouble', becomes: 'failed', final: 'later' },
  'hydration-failed': { verdict: 'waiting', after: 'trouble', becomes: 'failed', final: 'later' },
  degraded: { verdict: 'waiting', after: 'health', becomes: 'failed', final: 'now' },

  silent: { verdict: 'waiting', after: 'silence', becomes: 'unknown', final: 'now' },
  'revision-unknown': { verdict: 'waiting', after: 'health', becomes: 'unknown' },
  'sync-unknown': { verdict: 'waiting', after: 'health', becomes: 'unknown' },
  'health-unknown': { verdict: 'waiting', after: 'health', becomes: 'unknown' },
  'worse-unknown': { verdict: 'waiting', after: 'health', becomes: 'unknown' },
  unreachable: { verdict: 'unknown' },
} as const satisfies Readonly<Record<string, Standing>>;

export type Reason = keyof typeof REASONS;

/** What one look at an application finds, before time is taken into account. */
export interface Finding {
  readonly reason: Reason;
  /** One sentence. */
  readonly detail: string;
  /** What to type or do next. */
  readonly next?: string;
  /** Changes when it is another occurrence of the same reason: the time that it stood starts again. */
  readonly mark?: string;
  /** The child that decided. */
  readonly child?: string;
}

export function standingOf(reason: Reason): Standing {
  return REASONS[reason];
}

/** Whether the finding alone, given time, ends in success. */
export function looksLive({ reason }: Finding): boolean {
  return reason === 'live' || reason === 'live-bundled' || reason === 'equivalent';
}

/** Whether a verdict means success. */
export function isLive(verdict: Verdict): boolean {
  return verdict === 'live' || verdict === 'live-bundled' || verdict === 'equivalent';
}
