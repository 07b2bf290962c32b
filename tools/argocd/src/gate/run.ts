import { setTimeout as wait } from 'node:timers/promises';
import { messageOf, ToolError } from '@mainstem/change/errors';
import type { Application, ApplicationSet } from './application.ts';
import type { Decision, TimedDecision } from './decide.ts';
import { readObject } from './read-object.ts';
import { isLive, type Verdict } from './reasons.ts';
import type { Recorder } from './recorder.ts';
import { revisionsOf } from './revisions-of.ts';
import type { Asked, Kind, Sink, Transport } from './transport/transport.ts';
import type { Watched, Watcher } from './watcher.ts';

/** The gate's clock, so that half an hour need not take one in a test. Milliseconds that never go back. */
export interface Clock {
  now(): number;
  /** Calls back after a time; the answer cancels it. */
  after(milliseconds: number, call: () => void): () => void;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  after: (milliseconds, call) => {
    // A longer one than this `setTimeout` would call at once.
    const timer = setTimeout(call, Math.min(milliseconds, 2 ** 31 - 1));
    return () => clearTimeout(timer);
  },
};

export interface RunOptions {
  readonly watcher: Watcher;
  readonly references: readonly string[];
  readonly transport: Transport;
  /** Asks Git about revisions before they are judged. */
  readonly learn?: (revisions: readonly string[]) => Promise<void>;
  /** Milliseconds. */
  readonly deadline: number;
  readonly clock?: Clock;
  /** Ask Argo CD once to look at Git, where that is permitted. */
  readonly refresh?: boolean;
  /** Start a sync of manual applications at the commit. */
  readonly sync?: (application: Application) => readonly string[] | undefined;
  /** Identifies this run in what it starts. */
  readonly run?: string;
  readonly recorder?: Recorder;
  /** An AppProject became known. */
  readonly onProject?: (application: Application, project: unknown) => void;
  /** A decision changed. */
  readonly onDecision?: (watched: Watched, elapsed: number) => void;
  /** Something about the connection that a person should see. */
  readonly onNote?: (note: string) => void;
  /** Ends it early, with what is known. */
  readonly signal?: AbortSignal;
}

/** How one application came out. */
export interface Outcome {
  readonly reference: string;
  readonly decision: Decision;
  readonly application?: Application;
  /** Milliseconds from the start to this decision. */
  readonly elapsed: number;
  /** The gate was still waiting when its time was over. */
  readonly timedOut: boolean;
  /** More about a failure. */
  readonly explanation: readonly string[];
}

/** Milliseconds after the end for what is still under way, and for asking why something failed. */
const LAST_MOMENT = 500;
const EXPLAIN_WITHIN = 3_000;

/** How long the others may go on after one has failed for good. */
const AFTER_FAILURE = 30_000;

/**
 * Watches until every application has come to its end, or the deadline. Never throws for what happens to a connection: what could not be seen is
 * `unknown`.
 */
export async function runGate(options: RunOptions): Promise<Outcome[]> {
  const { transport, clock = SYSTEM_CLOCK } = options;
  const state = new Run({ ...options, references: [...new Set(options.references)] }, clock);
  const stop = new AbortController();
  const end = () => stop.abort();
  if (options.signal?.aborted === true) end();
  options.signal?.addEventListener('abort', end, { once: true });
  const cancel = clock.after(options.deadline, end);
  state.onEnd = end;
  let broken: string | undefined;
  try {
    const watching = transport.watch(state.sink(stop.signal), stop.signal);
    await Promise.race([watching, aborted(stop.signal)]);
    // One that does not hear of the end is not waited for.
    await atMost(LAST_MOMENT, watching);
  } catch (error) {
    broken = error instanceof ToolError ? error.message : `${transport.where}: ${messageOf(error)}`;
  }
  cancel();
  options.signal?.removeEventListener('abort', end);
  try {
    await state.settled();
    return await state.outcomes(broken);
  } finally {
    await transport.close();
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
}

/** Waits for something, and no longer than so many milliseconds. */
async function atMost(milliseconds: number, work: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  try {
    await Promise.race([work, wait(milliseconds, undefined, { signal: over.signal })]);
  } finally {
    over.abort();
  }
}

class Run {
  onEnd: () => void = () => {};
  readonly #options: RunOptions;
  readonly #clock: Clock;
  readonly #began: number;
  readonly #last = new Map<string, { readonly watched: Watched; readonly at: number; readonly final: boolean }>();
  readonly #asked = new Map<string, Promise<unknown>>();
  #queue: Promise<void> = Promise.resolve();
  #cancelTimer: () => void = () => {};
  #failedAt: number | undefined;
  /** Why what is known may be out of date. */
  #trouble: string | undefined;
  #isListed = false;
  #ended = false;

  constructor(options: RunOptions, clock: Clock) {
    this.#options = options;
    this.#clock = clock;
    this.#began = clock.now();
  }

  /** Events are taken one after the other: Git is asked before an event is judged. */
  sink(signal: AbortSignal): Sink {
    const { watcher, recorder, onNote } = this.#options;
    const then = (objects: readonly (Application | ApplicationSet)[], work: () => void) => {
      this.#queue = this.#queue
        .then(async () => {
          if (signal.aborted) return;
          const looked = watcher.relevant(objects);
          const revisions = [...new Set(looked.flatMap(revisionsOf))];
          if (revisions.length > 0) await this.#options.learn?.(revisions);
          if (signal.aborted) return;
          // What was put before anything led to it is taken in anew: Git was not asked about it then.
          for (const one of looked) if (!objects.includes(one)) watcher.put(one);
          work();
        })
        .catch((error: unknown) => onNote?.(messageOf(error)));
    };
    return {
      see: (raw) => ({ object: readObject(raw), ...(recorder === undefined ? {} : { raw }) }),
      list: (kind: Kind, seen) => {
        const objects = seen.flatMap(({ object }) => object ?? []);
        then(objects, () => {
          for (const { raw } of seen) if (raw !== undefined) recorder?.event('list', 'ADDED', raw, this.#elapsed());
          for (const one of objects) watcher.put(one);
          watcher.world.replace(kind, objects);
          if (kind === 'Application') this.#isListed = true;
          this.#seenAgain();
          this.#judge();
        });
      },
      change: (type, raw) => {
        const object = readObject(raw);
        if (object === undefined) return;
        then([object], () => {
          recorder?.event('watch', type, raw, this.#elapsed());
          if (type === 'DELETED') watcher.remove(object);
          else watcher.put(object);
          this.#judge(object);
        });
      },
      trouble: (message) =>
        then([], () => {
          if (this.#trouble !== message) onNote?.(`${this.#options.transport.where}: ${message}; trying again`);
          this.#trouble = message;
          this.#cancelTimer();
        }),
      resumed: () =>
        then([], () => {
          if (this.#trouble === undefined) return;
          this.#seenAgain();
          this.#judge();
        }),
    };
  }

  #seenAgain(): void {
    if (this.#trouble === undefined) return;
    this.#trouble = undefined;
    this.#options.watcher.restart(this.#clock.now());
  }

  async settled(): Promise<void> {
    this.#ended = true;
    this.#cancelTimer();
    // What still asks Git is not waited for beyond a moment: the deadline is one.
    await atMost(LAST_MOMENT, this.#queue);
  }

  #elapsed(): number {
    return this.#clock.now() - this.#began;
  }

  #judge(object?: Application | ApplicationSet): void {
    if (!this.#isJudging()) return;
    const now = this.#clock.now();
    this.#takeAll(this.#options.watcher.judge(now, object), now);
  }

  /** Time went by, and nothing else: most applications wait for an event, and are not looked at. */
  #judgeDue(): void {
    if (!this.#isJudging()) return;
    const now = this.#clock.now();
    this.#takeAll(this.#options.watcher.judgeDue(now), now);
  }

  #isJudging(): boolean {
    return !this.#ended && this.#isListed && this.#trouble === undefined;
  }

  #takeAll(judged: readonly Watched[], now: number): void {
    for (const watched of judged) this.#take(watched, now);
    const all = [...this.#last.values()];
    if (all.length === this.#options.references.length && all.every(({ final }) => final)) {
      this.onEnd();
      return;
    }
    const failed = all.some(({ final, watched }) => final && watched.decision.verdict === 'failed');
    this.#failedAt = failed ? (this.#failedAt ?? now) : undefined;
    if (this.#failedAt !== undefined && now - this.#failedAt >= AFTER_FAILURE) {
      this.onEnd();
      return;
    }
    this.#cancelTimer();
    const next = this.#options.watcher.nextChange(now);
    const failure = this.#failedAt === undefined ? Number.POSITIVE_INFINITY : this.#failedAt + AFTER_FAILURE;
    const at = Math.min(next ?? Number.POSITIVE_INFINITY, failure);
    if (Number.isFinite(at)) this.#cancelTimer = this.#clock.after(Math.max(1, at - now), () => this.#judgeDue());
  }

  #take(watched: Watched, now: number): void {
    const { reference, decision } = watched;
    const known = this.#last.get(reference);
    this.#act(watched);
    // What was live stays so, unless it comes to a bad end: later moments of the others must not undo it.
    if (known?.final === true && isLive(known.watched.decision.verdict) && !endsBadly(decision)) return;
    if (known !== undefined && sameWords(known.watched.decision, decision)) {
      this.#last.set(reference, { watched, at: known.at, final: decision.final });
      return;
    }
    this.#last.set(reference, { watched, at: now, final: decision.final });
    this.#options.onDecision?.(watched, now - this.#began);
  }

  /** Asks for a refresh or a sync, once for each application. */
  #act({ application, decision, child }: Watched): void {
    if (application === undefined || child !== undefined) return;
    const { transport, refresh, sync, run = '' } = this.#options;
    const key = `${application.namespace}/${application.name}`;
    const signal = AbortSignal.timeout(90_000);
    if (
      refresh === true &&
      transport.refresh !== undefined &&
      (decision.reason === 'behind' || decision.reason === 'not-compared')
    ) {
      this.#once(
        `refresh ${key}`,
        () => transport.refresh?.(application, signal),
        `${application.name}: not refreshed`,
      );
    }
    if (
      sync !== undefined &&
      transport.sync !== undefined &&
      decision.reason === 'manual' &&
      decision.verdict === 'blocked'
    ) {
      const revisions = sync(application);
      if (revisions !== undefined) {
        this.#once(
          `sync ${key}`,
          () => transport.sync?.(application, revisions, run, signal),
          `${application.name}: no sync was started`,
        );
      }
    }
    if (transport.project !== undefined && (decision.reason === 'out-of-sync' || decision.reason === 'sync-window')) {
      const name = application.spec.project;
      this.#once(
        `project ${application.namespace}/${name}`,
        async () => {
          const project = await transport.project?.(application, signal);
          if (project === undefined || project === null) return undefined;
          this.#options.recorder?.project(project);
          this.#options.onProject?.(application, project);
          this.#judge();
          return undefined;
        },
        '',
      );
    }
  }

  #once(key: string, work: () => Promise<Asked | undefined> | undefined, sentence: string): void {
    if (this.#asked.has(key)) return;
    const again = () => this.#asked.delete(key);
    const done = (async () => {
      const answer = await work();
      if (answer?.is !== 'refused') return;
      // Somebody else's operation has to end first; the next look at the application asks again.
      if (/another operation is already in progress/.test(answer.why)) again();
      else this.#options.onNote?.(`${sentence}: ${answer.why}`);
    })().catch((error: unknown) =>
      sentence === '' ? undefined : this.#options.onNote?.(`${sentence}: ${messageOf(error)}`),
    );
    this.#asked.set(key, done);
  }

  async outcomes(broken: string | undefined): Promise<Outcome[]> {
    const { references, transport } = this.#options;
    const missing = broken ?? this.#trouble ?? (this.#isListed ? undefined : 'nothing was seen in time');
    return Promise.all(
      references.map(async (reference) => {
        const known = this.#last.get(reference);
        const elapsed = (known?.at ?? this.#clock.now()) - this.#began;
        const { application } = known?.watched ?? {};
        if (known === undefined || (missing !== undefined && !known.final)) {
          const detail = `${transport.where} could not be looked at: ${missing ?? 'nothing was seen in time'}`;
          const decision: Decision = { verdict: 'unknown', reason: 'unreachable', detail };
          return {
            reference,
            decision,
            ...(application === undefined ? {} : { application }),
            elapsed,
            timedOut: false,
            explanation: [],
          };
        }
        const { decision } = known.watched;
        const explanation = await this.#explain(application, decision);
        return {
          reference,
          decision: wordsOf(decision),
          ...(application === undefined ? {} : { application }),
          elapsed,
          timedOut: decision.verdict === 'waiting',
          explanation,
        };
      }),
    );
  }

  async #explain(application: Application | undefined, { verdict }: Decision): Promise<readonly string[]> {
    if (application === undefined || isLive(verdict) || verdict === 'superseded') return [];
    const asked = this.#options.transport.explain?.(application, AbortSignal.timeout(EXPLAIN_WITHIN));
    return (await asked?.catch(() => [])) ?? [];
  }
}

function endsBadly({ verdict, final }: TimedDecision): boolean {
  return final && (verdict === 'failed' || verdict === 'superseded');
}

function sameWords(one: Decision, other: Decision): boolean {
  return one.verdict === other.verdict && one.reason === other.reason && one.detail === other.detail;
}

function wordsOf({ verdict, reason, detail, next }: Decision): Decision {
  return { verdict, reason, detail, ...(next === undefined ? {} : { next }) };
}

export type OverallVerdict = 'live' | 'superseded' | 'failed' | 'blocked' | 'timeout' | 'unknown';

/** One verdict over all applications, the worst; nothing at all is `unknown`. */
export function overallVerdict(outcomes: readonly Outcome[]): OverallVerdict {
  const has = (verdict: Verdict) => outcomes.some(({ decision }) => decision.verdict === verdict);
  if (has('failed')) return 'failed';
  if (has('blocked')) return 'blocked';
  if (has('unknown') || outcomes.length === 0) return 'unknown';
  if (has('waiting')) return 'timeout';
  return has('superseded') ? 'superseded' : 'live';
}
