import { createRandom, type Random } from '@mainstem/testing/random';
import { application, type Commit, commit, DESTINATION, REPO, SOURCE, type State, sha } from './objects.ts';

/**
 * A small Argo CD over a small cluster and a small Git history, made of chance: what it writes into the Application follows the orders that were
 * recorded of the real one, and beside it stands what is true. It knows nothing of the gate.
 */
export interface History {
  readonly seed: number;
  readonly commits: readonly Commit[];
  readonly commit: string;
  /** Seconds at which the commit was pushed. */
  readonly pushedAt: number;
  /** Whether what it asks for was there already. */
  readonly livePushed: boolean;
  readonly steps: readonly {
    readonly t: number;
    readonly object: Record<string, unknown>;
    readonly live: boolean;
    /** Somebody changed the cluster by hand, and Argo CD has not looked since. */
    readonly unseen: boolean;
  }[];
  /** What a gate may say once everything has settled. */
  readonly ends: readonly string[];
  /** What happened, for the message of a failure. */
  readonly story: readonly string[];
}

/** How a workload's content behaves once it is applied; `refused` is not even applied. */
type Behaviour = 'ready' | 'slow' | 'never' | 'degraded' | 'refused' | 'hook fails';
const BEHAVIOURS: readonly Behaviour[] = [
  'ready',
  'ready',
  'ready',
  'slow',
  'slow',
  'never',
  'degraded',
  'refused',
  'hook fails',
];

type Tree = ReadonlyMap<string, string>;
const DEPLOYMENT = 'apps/web/web.yaml';
const CONFIG = 'apps/web/conf.yaml';
const OTHER = 'other/a.yaml';

interface Operation {
  readonly revision: string;
  readonly partial: boolean;
  stage: 'asked' | 'running' | 'applied' | 'hook' | 'waits';
  attempts: number;
}

export function createHistory(seed: number): History {
  return new Model(seed).run();
}

class Model {
  readonly #random: Random;
  readonly #seed: number;
  readonly #commits: Commit[] = [];
  readonly #trees = new Map<string, Tree>();
  readonly #steps: History['steps'][number][] = [];
  readonly #story: string[] = [];
  readonly #automated: boolean;
  readonly #selfHeal: boolean;
  readonly #retries: number;
  readonly #hasHook: boolean;
  readonly #narrow: boolean;

  #now = 0;
  #head = sha('0');
  #target = '';
  #pushedAt = 0;
  #livePushed = false;
  /** The workload that ran before Argo CD came to the commit: if it was degraded, that is none of the commit's doing. */
  #wasApplied = '';
  #applied: Map<string, string>;
  #readyAt = 0;
  #sync: { status: string; revision: string } = { status: 'Synced', revision: sha('0') };
  #health = 'Healthy';
  #healthSince = 0;
  #reconciledAt = 0;
  #refresh = false;
  #operation: Operation | undefined;
  #last: { phase: string; revision: string; finishedAt: number; message: string; partial: boolean } = {
    phase: 'Succeeded',
    revision: sha('0'),
    finishedAt: 0,
    message: '',
    partial: false,
  };
  #error = false;
  /** The last operation changed the workload. */
  #touched = false;
  /** Somebody changed the cluster, and Argo CD has not looked since: nothing that reads only Argo CD can know. */
  #unseen = false;

  constructor(seed: number) {
    this.#seed = seed;
    this.#random = createRandom(seed);
    const first = { [DEPLOYMENT]: '0 ready', [CONFIG]: '0', [OTHER]: '0' };
    this.#commits.push(commit('0', null, first));
    this.#trees.set(sha('0'), new Map(Object.entries(first)));
    this.#applied = new Map([
      [DEPLOYMENT, '0 ready'],
      [CONFIG, '0'],
    ]);
    this.#automated = this.#random.chance(0.85);
    this.#selfHeal = this.#automated && this.#random.chance(0.4);
    this.#retries = this.#random.below(3);
    this.#hasHook = this.#random.chance(0.4);
    this.#narrow = this.#random.chance(0.5);
  }

  run(): History {
    this.#emit('begins');
    const pushes = 1 + this.#random.below(3);
    const which = this.#random.below(pushes);
    for (let push = 0; push < pushes; push++) {
      this.#push(push + 1, push === which);
      for (let steps = this.#random.below(14); steps > 0; steps--) this.#step();
      if (push > which && this.#random.chance(0.08)) this.#forcePush();
      if (this.#random.chance(0.15)) this.#drift();
    }
    this.#settle();
    return {
      seed: this.#seed,
      commits: this.#commits,
      commit: this.#target,
      pushedAt: this.#pushedAt / 1000,
      livePushed: this.#livePushed,
      steps: this.#steps,
      ends: this.#ends(),
      story: this.#story,
    };
  }

  // What people do.

  #push(number: number, isTarget: boolean): void {
    this.#wait();
    const parent = this.#treeOf(this.#head);
    const files: Record<string, string> = {};
    const paths = this.#random.chance(0.2) ? [] : [DEPLOYMENT, CONFIG, OTHER].filter(() => this.#random.chance(0.5));
    for (const path of paths.length === 0 ? [OTHER] : paths) {
      const earlier = this.#commits
        .map((one) => this.#treeOf(one.sha).get(path))
        .filter((one) => one !== parent.get(path));
      const old = earlier.length > 0 && this.#random.chance(0.3) ? this.#random.pick(earlier) : undefined;
      files[path] = old ?? (path === DEPLOYMENT ? `${number} ${this.#random.pick(BEHAVIOURS)}` : String(number));
    }
    const name = `${isTarget ? 'C' : 'D'}${number}`;
    this.#add(name, this.#head, files);
    this.#head = sha(name);
    if (isTarget) {
      this.#target = this.#head;
      this.#pushedAt = this.#now;
      this.#wasApplied = this.#applied.get(DEPLOYMENT) ?? '';
      this.#livePushed = this.#unseen || this.#isLive(this.#now);
    }
    this.#story.push(`${this.#now} pushed ${name} ${JSON.stringify(files)}`);
    if (this.#random.chance(0.7)) {
      this.#refresh = true;
      this.#emit('refresh asked');
    }
  }

  #forcePush(): void {
    this.#wait();
    const files = { [CONFIG]: 'forced', ...(this.#random.chance(0.5) ? { [DEPLOYMENT]: 'forced ready' } : {}) };
    this.#add('F', sha('0'), files);
    this.#head = sha('F');
    this.#story.push(`${this.#now} the branch was moved by force`);
  }

  #drift(): void {
    this.#wait();
    this.#applied.set(CONFIG, 'by hand');
    this.#unseen = true;
    this.#story.push(`${this.#now} changed by hand`);
  }

  // What Argo CD does.

  #step(): void {
    this.#wait();
    const operation = this.#operation;
    if (operation !== undefined && this.#random.chance(0.75)) this.#advance(operation);
    else if (this.#random.chance(this.#refresh ? 0.8 : 0.25))
      this.#compare(this.#random.chance(this.#refresh ? 0.9 : 0.6));
    else if (this.#random.chance(0.6)) this.#look();
  }

  /** @param fresh whether it asks Git, or compares with the revision that it knows. */
  #compare(fresh: boolean): void {
    if (this.#random.chance(0.04)) {
      this.#error = true;
      this.#sync = { status: 'Unknown', revision: 'main' };
      this.#emit('cannot compare');
      return;
    }
    const wasError = this.#error;
    this.#unseen = false;
    this.#error = false;
    const isKnown = this.#sync.revision !== 'main';
    const narrow =
      this.#narrow &&
      !this.#refresh &&
      isKnown &&
      sameFiles(this.#treeOf(this.#sync.revision), this.#treeOf(this.#head));
    const revision = (fresh && !narrow) || !isKnown || wasError ? this.#head : this.#sync.revision;
    const matches = this.#matches(revision);
    const begins = !matches && this.#automated && this.#operation === undefined && this.#mayBegin(revision);
    if (begins && this.#random.chance(0.7)) this.#begin(revision);
    this.#sync = { status: matches ? 'Synced' : 'OutOfSync', revision };
    this.#setHealth();
    this.#reconciledAt = this.#now;
    this.#refresh = false;
    this.#emit('compared');
    if (begins && this.#operation === undefined) this.#begin(revision);
  }

  /** A failed revision is not tried again, and one that was synced only with selfHeal. */
  #mayBegin(revision: string): boolean {
    const tried = this.#last.revision === revision;
    if (tried && this.#last.phase === 'Failed') return false;
    return !tried || this.#last.partial || this.#selfHeal;
  }

  #begin(revision: string): void {
    const heals = this.#last.revision === revision;
    this.#operation = { revision, partial: heals, stage: 'asked', attempts: 0 };
    this.#emit('operation asked');
  }

  #advance(operation: Operation): void {
    const tree = this.#treeOf(operation.revision);
    switch (operation.stage) {
      case 'asked':
      case 'waits':
        operation.stage = 'running';
        this.#emit('operation runs');
        return;
      case 'running': {
        const content = tree.get(DEPLOYMENT) ?? '';
        const isNew = this.#applied.get(DEPLOYMENT) !== content;
        if (isNew && content.endsWith('refused')) {
          this.#fail(operation, 'one or more objects failed to apply');
          return;
        }
        this.#touched = isNew;
        if (isNew) {
          this.#applied.set(DEPLOYMENT, content);
          if (!this.#contains(operation.revision)) this.#wasApplied = content;
          this.#readyAt = readyAt(content, this.#now, this.#random);
        }
        this.#applied.set(CONFIG, tree.get(CONFIG) ?? '');
        operation.stage = 'applied';
        this.#emit('applied');
        return;
      }
      case 'applied':
        if (this.#random.chance(0.5)) {
          // Argo CD compares while the operation runs: Synced before it has ended. Sync and health are one patch.
          this.#setHealth();
          this.#sync = {
            status: this.#matches(this.#sync.revision) ? 'Synced' : this.#sync.status,
            revision: this.#sync.revision,
          };
          this.#emit('compared while it runs');
        }
        if (this.#hasHook && !operation.partial) {
          operation.stage = 'hook';
          this.#emit('hook runs');
          return;
        }
        this.#succeed(operation);
        return;
      case 'hook':
        if ((tree.get(DEPLOYMENT) ?? '').endsWith('hook fails')) {
          this.#fail(operation, 'one or more synchronization tasks completed unsuccessfully');
          return;
        }
        this.#succeed(operation);
        return;
    }
  }

  #succeed(operation: Operation): void {
    this.#end(operation, 'Succeeded', 'successfully synced (all tasks run)');
  }

  #fail(operation: Operation, message: string): void {
    if (operation.attempts < this.#retries) {
      operation.attempts++;
      operation.stage = 'waits';
      this.#emit('retries');
      return;
    }
    this.#end(operation, 'Failed', message);
  }

  #end({ revision, partial }: Operation, phase: string, message: string): void {
    this.#last = { phase, revision, finishedAt: this.#now, message, partial };
    this.#operation = undefined;
    this.#emit('operation ended');
  }

  /** Health is looked at on its own, without a comparison. */
  #look(): void {
    this.#setHealth();
    this.#emit('health');
  }

  #setHealth(): void {
    const content = this.#applied.get(DEPLOYMENT) ?? '';
    const now =
      content.endsWith('degraded') && this.#now >= this.#readyAt
        ? 'Degraded'
        : this.#isReady(this.#now)
          ? 'Healthy'
          : 'Progressing';
    if (now !== this.#health) this.#healthSince = this.#now;
    this.#health = now;
  }

  /** Nobody does anything any more; Argo CD comes to its end. */
  #settle(): void {
    this.#story.push(`${this.#now} settles`);
    for (let round = 0; round < 200; round++) {
      this.#wait();
      if (this.#operation !== undefined) this.#advance(this.#operation);
      else break;
    }
    const asked = this.#random.chance(0.4);
    this.#refresh = asked;
    for (let round = 0; round < 60; round++) {
      this.#wait();
      this.#error = false;
      if (this.#operation !== undefined) this.#advance(this.#operation);
      else {
        const before = JSON.stringify([this.#sync, this.#health, this.#last]);
        this.#refresh = asked;
        this.#now = Math.max(this.#now + 1000, Number.isFinite(this.#readyAt) ? this.#readyAt : 0);
        do this.#compare(true);
        while (this.#error);
        if (this.#operation === undefined && JSON.stringify([this.#sync, this.#health, this.#last]) === before) break;
      }
    }
  }

  // What is true.

  #isReady(now: number): boolean {
    const content = this.#applied.get(DEPLOYMENT) ?? '';
    return now >= this.#readyAt && !content.endsWith('never') && !content.endsWith('degraded');
  }

  /** The cluster holds what a tree asks for. */
  #matches(revision: string): boolean {
    return sameFiles(this.#treeOf(revision), this.#applied);
  }

  #keeps(revision: string): boolean {
    const target = this.#treeOf(this.#target);
    const tree = this.#treeOf(revision);
    return this.#ownChanges().every((path) => tree.get(path) === target.get(path));
  }

  #ownChanges(): string[] {
    const changed = this.#commits.find((one) => one.sha === this.#target)?.files ?? [];
    return changed.map(({ path }) => path).filter((path) => path !== OTHER);
  }

  #isLive(now: number): boolean {
    if (this.#target === '') return false;
    const holds = this.#commits.some(
      ({ sha: one }) =>
        this.#matches(one) &&
        (this.#contains(one) ? this.#keeps(one) : sameFiles(this.#treeOf(one), this.#treeOf(this.#target))),
    );
    const failed = this.#last.phase === 'Failed' && this.#contains(this.#last.revision);
    const hookPending =
      this.#operation !== undefined && this.#operation.stage !== 'asked' && this.#contains(this.#operation.revision);
    const content = this.#applied.get(DEPLOYMENT) ?? '';
    const asBefore = content.endsWith('degraded') && content === this.#wasApplied;
    return holds && (asBefore || this.#isReady(now)) && !failed && !hookPending;
  }

  #contains(revision: string, older = this.#target): boolean {
    for (
      let one: string | null = revision;
      one !== null;
      one = this.#commits.find((c) => c.sha === one)?.parent ?? null
    ) {
      if (one === older) return true;
    }
    return false;
  }

  #ends(): string[] {
    const { revision } = this.#sync;
    const live = ['live', 'live-bundled', 'equivalent'];
    if (this.#contains(revision)) {
      if (!this.#keeps(revision)) return ['superseded'];
    } else if (!sameFiles(this.#treeOf(revision), this.#treeOf(this.#target))) {
      // Before the commit (a later one took it back, and Argo CD saw no difference to what it has), or on another branch.
      return this.#contains(this.#target, revision) ? ['waiting'] : ['failed'];
    }
    if (this.#last.phase === 'Failed' && this.#contains(this.#last.revision)) return ['failed'];
    // At a revision without a difference: whoever saw it fail says so, and whoever came later takes it for an old one.
    const isSame = sameFiles(this.#treeOf(this.#last.revision), this.#treeOf(this.#target));
    if (this.#last.phase === 'Failed' && isSame && this.#last.finishedAt > this.#pushedAt) return ['failed', ...live];
    if (!this.#matches(revision)) return ['blocked'];
    const content = this.#applied.get(DEPLOYMENT) ?? '';
    if (content.endsWith('degraded')) {
      // As bad as before, if a gate saw that before; a new one that degrades while an old one had: failed, or it cannot be told.
      if (content === this.#wasApplied) return [...live, 'failed'];
      return this.#wasApplied.endsWith('degraded') ? ['failed', 'unknown'] : ['failed'];
    }
    return this.#isLive(this.#now) ? live : ['waiting'];
  }

  // How it is written down.

  #emit(what: string): void {
    this.#now += 5;
    const object = application(this.#state());
    this.#story.push(`${this.#now} ${what}: ${this.#sync.status}@${this.#sync.revision.slice(0, 4)} ${this.#health}`);
    this.#steps.push({ t: this.#now / 1000, object, live: this.#isLive(this.#now), unseen: this.#unseen });
  }

  #state(): State {
    const operation = this.#operation;
    const runs = operation !== undefined && operation.stage !== 'asked';
    const waits = operation?.stage === 'waits';
    // A pending operation takes the old state away, or, written by a bare patch, leaves it.
    const bare = this.#seed % 5 === 0;
    return {
      spec: {
        project: 'default',
        source: SOURCE,
        destination: DESTINATION,
        syncPolicy: this.#automated ? { automated: { prune: true, selfHeal: this.#selfHeal } } : {},
      },
      sync: this.#sync.status,
      revision: this.#sync.revision,
      health: this.#health,
      healthSince: time(this.#healthSince),
      reconciledAt: time(this.#reconciledAt),
      ...(operation === undefined ? {} : { operation: { sync: { revision: operation.revision } } }),
      phase: runs ? 'Running' : operation === undefined || bare ? this.#last.phase : '',
      message:
        runs && !waits && operation.stage === 'hook'
          ? 'waiting for completion of hook batch/Job/post'
          : bare || !runs
            ? this.#last.message
            : '',
      finishedAt: waits ? time(this.#now) : runs && !bare ? '' : time(this.#last.finishedAt),
      ...(operation !== undefined && operation.attempts > 0 ? { retryCount: operation.attempts } : {}),
      at: runs ? operation.revision : this.#last.revision,
      synced: runs ? (waits ? operation.revision : bare ? this.#last.revision : null) : this.#last.revision,
      results: [
        {
          kind: 'Deployment',
          name: 'web',
          status: 'Synced',
          message: `deployment.apps/web ${this.#touched ? 'configured' : 'unchanged'}`,
        },
        { kind: 'ConfigMap', name: 'conf', status: 'Synced', message: 'configmap/conf configured' },
      ],
      resources: this.#rows(),
      conditions: this.#error ? [{ type: 'ComparisonError', message: 'Failed to load target state' }] : [],
      ...(this.#refresh ? { annotations: { 'argocd.argoproj.io/refresh': 'normal' } } : {}),
    };
  }

  #rows(): unknown[] {
    const status = this.#sync.status === 'Synced' ? 'Synced' : 'OutOfSync';
    return [
      { group: 'apps', kind: 'Deployment', namespace: 'web', name: 'web', status: 'Synced' },
      { kind: 'ConfigMap', namespace: 'web', name: 'conf', status },
    ];
  }

  #treeOf(revision: string): Tree {
    return this.#trees.get(revision) ?? new Map();
  }

  #add(name: string, parent: string, files: Readonly<Record<string, string>>): void {
    const tree = new Map([...this.#treeOf(parent), ...Object.entries(files)]);
    this.#trees.set(sha(name), tree);
    this.#commits.push({ ...commit(name, '0', files), parent, repo: REPO });
  }

  #wait(): void {
    this.#now += 20 + this.#random.below(this.#random.chance(0.2) ? 6_000 : 900);
  }
}

function sameFiles(one: Tree, other: ReadonlyMap<string, string>): boolean {
  return one.get(DEPLOYMENT) === other.get(DEPLOYMENT) && one.get(CONFIG) === other.get(CONFIG);
}

function readyAt(content: string, now: number, random: Random): number {
  return now + (content.endsWith('slow') ? 3_000 + random.below(9_000) : 100 + random.below(900));
}

/** Whole seconds, as Argo CD writes them. */
function time(now: number): string {
  return new Date(Date.UTC(2026, 0, 1) + Math.floor(now / 1000) * 1000).toISOString().replace('.000Z', 'Z');
}
