import type { Applied, GateDocument, RolloutEvent, UnreviewedChange } from '@mainstem/change';
import type { Refusal } from './refusals.ts';

export type RolloutState =
  /** Nothing is due, dirty, waiting or unreviewed at the commit. */
  | 'live'
  /** The environment has had it already; nothing was done. */
  | 'superseded'
  /** Something keeps it from going on: a hold, the order, the environment before, another rollout. */
  | 'refused'
  /** Something waits for a person's approval. */
  | 'ask'
  /** Something was tried and did not go well. */
  | 'failed'
  /** It is there, and not proved. */
  | 'not-live';

/** What a rollout did and did not do. */
export interface RolloutResult {
  readonly environment: string;
  readonly revision: string;
  readonly state: RolloutState;
  /** Why it is not live, one sentence each, with what to do. */
  readonly because: readonly string[];
  readonly refusals: readonly Refusal[];
  /** What was due when it began. */
  readonly due: readonly string[];
  /** What is due still. */
  readonly left: readonly string[];
  readonly applied: readonly Applied[];
  readonly unreviewed: readonly { readonly project: string; readonly changes: readonly UnreviewedChange[] }[];
  /** Names exactly what waits: given back, it lets that pass and nothing else. */
  readonly approval?: string;
  readonly gate?: GateDocument;
}

export interface RolloutHearer {
  /** An event that is in the ledger now. */
  onEvent(event: RolloutEvent): void;
  onProgress(line: string): void;
  onNote(line: string): void;
}
