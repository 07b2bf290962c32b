import type { Application } from './application.ts';
import { type Finding, standingOf, type Timing, type Verdict } from './reasons.ts';

/** What the gate says of one application at one moment. */
export interface Decision {
  readonly verdict: Verdict;
  /** A code of `REASONS`, or `settling`. */
  readonly reason: string;
  readonly detail: string;
  readonly next?: string;
}

/** A decision, and when the same finding alone would make it another one. */
export interface TimedDecision extends Decision {
  /** Milliseconds until time alone changes it. */
  readonly changesIn?: number;
  /** Only a new commit or a person changes it. */
  readonly final: boolean;
}

/**
 * What a finding amounts to after it stood for a time.
 *
 * @param stood milliseconds for which the same finding (reason and mark) was found without a break, by the caller's clock.
 */
export function weigh(finding: Finding, stood: number, timing: Timing): TimedDecision {
  const { verdict, after, becomes = verdict, final } = standingOf(finding.reason);
  const { reason, detail, next } = finding;
  const said = { detail, ...(next === undefined ? {} : { next }) };
  const needed = after === undefined ? 0 : timing[after];
  if (stood < needed) {
    const settling = { reason: 'settling', detail: `it looks ${becomes}, and has to stay so for ${needed / 1000} s` };
    return {
      verdict,
      ...(after === 'settle' ? settling : { reason, ...said }),
      changesIn: needed - stood,
      final: false,
    };
  }
  const rest = (final === 'later' ? timing.health : needed) - stood;
  return {
    verdict: becomes,
    reason,
    ...said,
    ...(final !== undefined && rest > 0 ? { changesIn: rest } : {}),
    final: final !== undefined && rest <= 0,
  };
}

/**
 * For how long a single object has stood as it is, by its own times: there is no history to look at. The controller's clock may be ahead.
 *
 * @param now milliseconds.
 */
export function stoodSince(application: Application | undefined, now: number): number {
  const { health, operationState, reconciledAt, conditions = [] } = application ?? {};
  const times = [health?.since, operationState?.finishedAt, reconciledAt, ...conditions.map(({ at }) => at)]
    .map((text) => Date.parse(text ?? ''))
    .filter((time) => !Number.isNaN(time));
  return times.length === 0 ? 0 : Math.max(0, now - Math.max(...times));
}
