import type { Buffer } from 'node:buffer';
import type { ReceiptKeys } from '@mainstem/terraform';
import type { ClaimedLedger } from './claim.ts';
import type { Gate } from './delivered.ts';
import type { Forge } from './forge.ts';
import type { RolloutHearer } from './outcome.ts';
import type { Shared } from './place.ts';
import type { RunName } from './run-name.ts';
import type { Graphs, Outlook } from './status.ts';

/** What is asked of a rollout. */
export interface RolloutRequest {
  readonly environment: string;
  readonly revision: string;
  readonly name: RunName;
  /** Folder of receipts, with `receipts.json` and `pulls.json`. */
  readonly receipts: string;
  /** Digests that a person gave. */
  readonly approved: ReadonlySet<string>;
  /** A deliberate move off the ordinary way, with the reason. */
  readonly override?: string | undefined;
  /** Take what is there as the baseline. */
  readonly adopt?: boolean;
  /** Why a claim that was left behind is taken over. */
  readonly takeOver?: string | undefined;
  readonly waitSeconds: number;
  /** Folder for a state that could not be stored. */
  readonly keep: string;
  readonly keys: ReceiptKeys | undefined;
  readonly stateKey: Buffer | undefined;
  readonly gate: (environment: string, revision: string) => Gate;
  /** Asked before each stack, for credentials that last: why nothing is to begin. */
  readonly mayStart?: () => Promise<string | undefined>;
  readonly forge?: Forge;
  readonly now?: () => Date;
}

/** What every step of a rollout shares. */
export interface Run {
  readonly shared: Shared;
  readonly graphs: Graphs;
  readonly settings: Outlook['place']['settings'];
  readonly environment: string;
  readonly revision: string;
  readonly checkedOut: boolean;
  readonly ledger: ClaimedLedger;
  readonly request: RolloutRequest;
  readonly hearer: RolloutHearer;
  readonly now: () => Date;
}
export type RolloutRun = Run & { readonly outlook: Outlook };
