import type { Application, ApplicationSet } from './application.ts';
import { type Decision, type TimedDecision, weigh } from './decide.ts';
import { applicationsOf, type Expectation, repositoriesOf } from './expectation.ts';
import type { History, Reads } from './history.ts';
import type { View } from './judge.ts';
import { readsOf } from './reads.ts';
import { looksLive, TIMING, type Timing } from './reasons.ts';
import { judgeRevisions } from './revision.ts';
import { judgeTree, keyOfSet, type TreeFinding } from './tree.ts';
import { World } from './world.ts';

export interface WatcherOptions {
  readonly expectation: Expectation;
  readonly history: History;
  readonly timing?: Timing;
  /** What the applications looked like when they were last proved live, by name. Without it the watcher takes what it sees before the commit. */
  readonly before?: ReadonlyMap<string, Application>;
  /** Which files an application reads, where that is better known than by the expectation. */
  readonly reads?: (application: Application) => Reads | undefined;
  readonly window?: (application: Application) => string | undefined;
  /** The transport shows only what was sent. */
  readonly toldOnly?: boolean;
  /** Git does not have the commit yet. */
  readonly isPushed?: () => boolean;
}

/** The state of one application that was asked for. */
export interface Watched {
  readonly reference: string;
  readonly decision: TimedDecision;
  readonly application?: Application;
  /** The application has a finding of its own right: what decided is a child. */
  readonly child?: string;
}

interface Standing {
  readonly key: string;
  readonly since: number;
}

/**
 * The gate's memory over any number of applications, without any I/O: events and the time go in, decisions come out. What drives it is a
 * transport or a recording.
 */
export class Watcher {
  readonly world = new World();
  readonly #options: WatcherOptions;
  readonly #timing: Timing;
  readonly #before = new Map<string, Application>();
  readonly #standing = new Map<string, Standing>();
  readonly #decisions = new Map<string, Watched>();
  /** When time alone changes a decision, by the gate's clock: others are judged in between, at other times. */
  readonly #changesAt = new Map<string, number>();
  /** Which of the asked-for applications an object decides about. */
  readonly #roots = new Map<string, Set<string>>();
  /** Names of Applications, and of ApplicationSets, that a decision may look at. */
  readonly #names: Set<string>;
  readonly #sets = new Set<string>();
  /** When the operation ended that was over as the gate began: what failed before is not of this commit. */
  readonly #endedBefore = new Map<string, string>();

  constructor(options: WatcherOptions) {
    this.#options = options;
    this.#timing = options.timing ?? TIMING;
    const { expectation } = options;
    const named = [...applicationsOf(expectation), ...(expectation.children ?? [])];
    this.#names = new Set(named.map((one) => one.split('/').at(-1) ?? one));
    if (expectation.applicationset !== undefined) this.#sets.add(expectation.applicationset);
  }

  /**
   * Of objects that are about to be put, and of those that are known, the Applications that decisions look at from now on: what was asked for,
   * and all that it manages. Each is given once for each object; by name, so rather one too many.
   */
  relevant(objects: readonly (Application | ApplicationSet)[]): Application[] {
    const known = this.#names.size + this.#sets.size;
    for (let before = 0; before !== this.#names.size + this.#sets.size; ) {
      before = this.#names.size + this.#sets.size;
      for (const one of objects) this.#follow(one);
    }
    const grew = known !== this.#names.size + this.#sets.size;
    const all = grew ? [...objects, ...this.world.applications()] : objects;
    return all.filter((one) => one.kind === 'Application' && this.#isFollowed(one)) as Application[];
  }

  #isFollowed({ kind, name, ownerSet }: Application | (ApplicationSet & { readonly ownerSet?: never })): boolean {
    if (kind === 'ApplicationSet') return this.#sets.has(name);
    return this.#names.has(name) || (ownerSet !== undefined && this.#sets.has(ownerSet));
  }

  #follow(object: Application | ApplicationSet): void {
    if (!this.#isFollowed(object)) return;
    for (const name of object.kind === 'ApplicationSet' ? object.made : []) this.#names.add(name);
    for (const { group, kind, name } of object.kind === 'Application' ? object.resources : []) {
      if (group !== 'argoproj.io') continue;
      if (kind === 'Application') this.#names.add(name);
      if (kind === 'ApplicationSet') this.#sets.add(name);
    }
  }

  /** Something was seen. Times are milliseconds of the gate's clock and never go back. */
  put(object: Application | ApplicationSet): void {
    this.world.put(object);
    if (object.kind === 'Application') this.#remember(object);
  }

  remove(object: Application | ApplicationSet): void {
    this.world.remove(object);
  }

  /** Judges every application that was asked for, or only those that an object may have changed. */
  judge(now: number, changed?: Application | ApplicationSet): Watched[] {
    const references = applicationsOf(this.#options.expectation);
    const touched = changed?.kind === 'Application' ? this.#rootsOf(changed) : undefined;
    return references.filter((one) => touched === undefined || touched.has(one)).map((one) => this.#judge(one, now));
  }

  /** Judges those applications of which time alone changes the decision by now. */
  judgeDue(now: number): Watched[] {
    const due = [...this.#changesAt].filter(([, at]) => at <= now);
    return due.map(([reference]) => this.#judge(reference, now));
  }

  /** The last decision on each application. */
  get decisions(): ReadonlyMap<string, Watched> {
    return this.#decisions;
  }

  /** Nothing was seen for a while: what looked live has to look so anew. */
  restart(now: number): void {
    for (const [reference, { key }] of this.#standing) this.#standing.set(reference, { key, since: now });
  }

  /** When time alone changes a decision next; `undefined`: never. */
  nextChange(now: number): number | undefined {
    const next = Math.min(...this.#changesAt.values());
    return Number.isFinite(next) ? Math.max(now + 1, next) : undefined;
  }

  #judge(reference: string, now: number): Watched {
    const finding = this.#find(reference);
    for (const key of finding.visited) {
      const roots = this.#roots.get(key) ?? new Set();
      roots.add(reference);
      this.#roots.set(key, roots);
    }
    const key = `${finding.reason}\n${finding.child ?? ''}\n${finding.mark ?? ''}`;
    const known = this.#standing.get(reference);
    const since = known?.key === key ? known.since : now;
    this.#standing.set(reference, { key, since });
    const watched: Watched = {
      reference,
      decision: weigh(finding, now - since, this.#timing),
      ...(finding.application === undefined ? {} : { application: finding.application }),
      ...(finding.child === undefined ? {} : { child: finding.child }),
    };
    this.#decisions.set(reference, watched);
    const { changesIn } = watched.decision;
    if (changesIn === undefined) this.#changesAt.delete(reference);
    else this.#changesAt.set(reference, now + changesIn);
    return watched;
  }

  #find(reference: string): TreeFinding {
    if (this.#options.isPushed?.() === false) {
      return { reason: 'not-pushed', detail: 'the commit is not in Git yet', visited: [reference] };
    }
    return judgeTree(reference, this.#view());
  }

  #view(): View {
    const { expectation, history, before, window } = this.#options;
    return {
      expectation,
      history,
      world: this.world,
      provedBefore: before !== undefined,
      before: ({ name, namespace }) =>
        before?.get(`${namespace}/${name}`) ?? before?.get(name) ?? this.#before.get(`${namespace}/${name}`),
      hasEndedSince: (application) => {
        const { namespace, name } = application;
        const proved = before?.get(`${namespace}/${name}`) ?? before?.get(name);
        const then = proved === undefined ? this.#endedBefore.get(`${namespace}/${name}`) : endOf(proved);
        return then !== undefined && then !== endOf(application);
      },
      reads: (application) => this.#reads(application),
      ...(window === undefined ? {} : { window }),
      ...(this.#options.toldOnly === true ? { toldOnly: true } : {}),
    };
  }

  #reads(application: Application): Reads {
    return this.#options.reads?.(application) ?? readsOf(application, this.#options.expectation);
  }

  /** Used alone, the gate takes what it saw before Argo CD came to the commit. */
  #remember(application: Application): void {
    const { expectation, history } = this.#options;
    const key = `${application.namespace}/${application.name}`;
    if (!this.#endedBefore.has(key) || this.#options.isPushed?.() === false)
      this.#endedBefore.set(key, endOf(application));
    if (application.operation !== undefined) return;
    const reads = this.#reads(application);
    const found = judgeRevisions(application, history, reads, repositoriesOf(expectation));
    if (found.reason === 'behind' || (this.#options.isPushed?.() === false && !looksLive(found)))
      this.#before.set(key, application);
  }

  #rootsOf({ namespace, name, ownerSet }: Application): Set<string> {
    const references = applicationsOf(this.#options.expectation);
    const own = references.filter((one) => one === name || one === `${namespace}/${name}`);
    return new Set([
      ...own,
      ...(this.#roots.get(`${namespace}/${name}`) ?? []),
      // One that was missing was visited by its reference, and one that a set made anew by its set.
      ...(this.#roots.get(name) ?? []),
      ...(ownerSet === undefined ? [] : (this.#roots.get(keyOfSet({ name: ownerSet, namespace })) ?? [])),
    ]);
  }
}

/** When its last operation ended; empty: none has, or one runs. */
function endOf({ operationState: state }: Application): string {
  return state === undefined || state.phase === 'Running' ? '' : (state.finishedAt ?? '');
}

export type { Decision };
