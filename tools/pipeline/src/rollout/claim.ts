import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Claim, InputError, type Ledger, type RolloutEvent, shortCommit, ToolError } from '@mainstem/change';
import type { RecordBranch, RecordState, Transition } from '@mainstem/repository';
import { isSurelyOver, type RunName } from './run-name.ts';

/** So old a claim counts as left behind where nobody can say what became of its run: no job of GitHub's runs longer. */
const OLD = 6 * 3_600_000;
const POLL = 5_000;

export interface ClaimRequest {
  readonly store: RecordBranch<Ledger>;
  readonly revision: string;
  readonly name: RunName;
  /** Seconds to wait for another rollout to end. */
  readonly waitSeconds: number;
  /** Take over a claim whose run is over, with the reason. */
  readonly takeOver?: string | undefined;
  /** Whether a workflow run is over; `undefined`: nobody can tell. */
  readonly isOver?: ((run: string) => Promise<boolean | undefined>) | undefined;
  readonly now: () => Date;
  readonly progress: (line: string) => void;
}

/** One step of the ledger, as what it changes. */
export interface Step {
  readonly change: (ledger: Ledger) => Ledger;
  readonly events?: Transition<Ledger>['events'];
  readonly message: string;
}

/** A ledger that only this run writes. */
export interface ClaimedLedger {
  readonly state: () => RecordState<Ledger>;
  /** Writes a step. Steps that come while one is being pushed go together. @throws ToolError when the claim was taken over meanwhile. */
  put(step: Step): Promise<RecordState<Ledger>>;
  /** Whether a newer rollout of this environment waits. */
  newerWaits(): Promise<Ledger['next']>;
  /** Writes the last step and gives the claim back. */
  release(step: Step): Promise<RecordState<Ledger>>;
}

/** Somebody else is rolling out. */
export class ClaimHeld extends InputError {}

/**
 * Claims an environment. The claim is a real write: it proves that the ledger can be written before anything else is. (after-merge, rule 9)
 *
 * @param onEvents hears what each step wrote.
 * @throws ClaimHeld when somebody else is rolling out and does not end in time; it says who, since when and how to take over.
 */
export async function claimLedger(
  request: ClaimRequest,
  onEvents: (events: readonly RolloutEvent[]) => void,
): Promise<ClaimedLedger> {
  const { store, revision, name, now, progress } = request;
  const claim: Claim = {
    id: randomUUID(),
    revision,
    run: name.run,
    at: now().toISOString(),
    by: name.by,
    ...(name.process === undefined ? {} : { process: name.process }),
  };
  const deadline = Date.now() + request.waitSeconds * 1000;
  /** A claim whose run is over. */
  let over: string | undefined;
  let asked: string | undefined;
  for (;;) {
    let holder: Claim | undefined;
    const written = await store.write(({ document }) => {
      const { claim: other, next, ...rest } = document;
      if (other !== undefined && other.id !== over) {
        holder = other;
        // Whose it is comes first: what nobody works on any more is taken over.
        if (other.id !== asked) return undefined;
        // Whoever only watches makes room for a newer revision.
        if (request.waitSeconds <= 0 || next?.run === name.run || other.revision === revision) return undefined;
        return {
          document: { ...document, next: { revision, run: name.run, at: now().toISOString() } },
          events: [],
          message: `${shortCommit(revision)} waits\n\n${name.run}`,
        };
      }
      holder = undefined;
      const kept = next === undefined || next.run === name.run ? rest : { ...rest, next };
      const why =
        other === undefined ? '' : `\n\ntaken over from ${other.run}: ${request.takeOver ?? 'its run is over'}`;
      return {
        document: { ...kept, claim },
        events: [],
        message: `roll out ${shortCommit(revision)}\n\n${name.run}${why}`,
      };
    });
    if (holder === undefined && written.document.claim?.id === claim.id)
      return writerOf(store, claim, onEvents, written);
    const other = holder as Claim | undefined;
    if (other !== undefined && other.id !== asked) {
      asked = other.id;
      if (await mayTake(other, request)) over = other.id;
      continue;
    }
    if (Date.now() >= deadline) throw heldBy(holder as Claim | undefined);
    progress(`waits for ${(holder as Claim | undefined)?.run ?? 'another rollout'}`);
    await wait(Math.min(POLL, Math.max(100, deadline - Date.now())));
  }
}

async function mayTake(held: Claim, { name, takeOver, isOver, now }: ClaimRequest): Promise<boolean> {
  if (isSurelyOver(held, name)) return true;
  const told = await isOver?.(held.run);
  if (told === true) return true;
  if (takeOver === undefined) return false;
  if (told === false)
    throw new ClaimHeld(
      `${held.run} still runs and is rolling out ${shortCommit(held.revision)}: it cannot be taken over. Cancel it first.`,
    );
  if (held.process !== undefined && held.process.host === name.process?.host) {
    throw new ClaimHeld(
      `The process ${held.process.pid} on this machine still rolls out ${shortCommit(held.revision)}: stop it first.`,
    );
  }
  if (now().getTime() - Date.parse(held.at) >= OLD) return true;
  throw new ClaimHeld(
    `${held.run} is rolling out ${shortCommit(held.revision)} since ${held.at}, and nobody can tell whether it is over. It can be taken over from ${new Date(Date.parse(held.at) + OLD).toISOString()} on, or once GitHub says so.`,
  );
}

function heldBy(holder: Claim | undefined): ClaimHeld {
  if (holder === undefined) return new ClaimHeld('Another rollout is under way. Run the command again.');
  return new ClaimHeld(
    `${holder.run}${holder.by === undefined ? '' : ` (${holder.by})`} is rolling out ${shortCommit(holder.revision)} since ${holder.at}. Wait for it with --wait SECONDS; ` +
      'if it is dead, run this again with --take-over "why".',
  );
}

function writerOf(
  store: RecordBranch<Ledger>,
  claim: Claim,
  onEvents: (events: readonly RolloutEvent[]) => void,
  first: RecordState<Ledger>,
): ClaimedLedger {
  let state = first;
  let waiting: { step: Step; done: (state: RecordState<Ledger>) => void; fail: (error: unknown) => void }[] = [];
  let busy = false;

  const flush = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        const written = await store.write(({ document }) => {
          if (document.claim?.id !== claim.id) {
            throw new ToolError(
              `The rollout was taken over by ${document.claim?.run ?? 'somebody'}: this run stops, and writes nothing more. What it began is dirty in the ledger, and due.`,
            );
          }
          return {
            document: batch.reduce((ledger, { step }) => step.change(ledger), document),
            events: batch.flatMap(({ step }) => step.events ?? []),
            message:
              batch.length === 1
                ? (batch[0]?.step.message ?? '')
                : `${batch[0]?.step.message} and ${batch.length - 1} more`,
          };
        });
        state = written;
        onEvents(written.written);
        for (const { done } of batch) done(written);
      } catch (error) {
        for (const { fail } of batch) fail(error);
      }
    }
    busy = false;
  };

  const put = (step: Step) =>
    new Promise<RecordState<Ledger>>((done, fail) => {
      waiting.push({ step, done, fail });
      void flush();
    });
  return {
    state: () => state,
    put,
    newerWaits: async () => (await store.read()).document.next,
    release: (step) =>
      put({
        ...step,
        change: (ledger) => {
          const { claim: _, ...rest } = step.change(ledger);
          const { next, ...others } = rest;
          return next !== undefined && next.revision === claim.revision ? others : rest;
        },
      }),
  };
}
