import { parseRecording, type ReplayedDecision, replay } from '@mainstem/argocd/gate';
import { describe, expect, it } from 'vitest';
import { NAIVE, type NaiveName } from './naive.ts';
import {
  AUTOMATED,
  application,
  type Commit,
  commit,
  DESTINATION,
  REPO,
  recording,
  SOURCE,
  type Step,
  sha,
  spec,
} from './objects.ts';

const [A, C, D] = [sha('A'), sha('C'), sha('D')];
const WEB = { app: 'web', commit: C, paths: ['apps/web'] };
/** A, then C, which changes the application. */
const CHANGE: readonly Commit[] = [
  commit('A', null, { 'apps/web/web.yaml': '1', 'other/a.yaml': '1' }),
  commit('C', 'A', { 'apps/web/web.yaml': '2' }),
];
/** Reconciled after the gate began. */
const LATER = { reconciledAt: '2026-01-01T00:00:40Z' };

interface Fact {
  readonly fact: string;
  readonly expectation?: { readonly commit: string } & Readonly<Record<string, unknown>>;
  readonly commits?: readonly Commit[];
  readonly steps: readonly Step[];
  /** Seconds from which on the commit is live; absent: never. */
  readonly liveFrom?: number;
  /** What the gate says at the end. */
  readonly ends: string;
  /** The gate that calls it live too early, or never. */
  readonly fooled: { readonly early?: readonly NaiveName[]; readonly hangs?: readonly NaiveName[] };
}

const steps = (...objects: readonly (readonly [t: number, object: unknown])[]): Step[] =>
  objects.map(([t, object]) => ({ t, object }));

const HYDRATED = {
  project: 'default',
  sourceHydrator: { drySource: SOURCE, syncSource: { targetBranch: 'env/dev', path: 'apps/web' } },
  destination: DESTINATION,
  syncPolicy: AUTOMATED,
};
const hydrated = (over: object, revision: string) =>
  application({
    spec: HYDRATED,
    revision,
    comparedTo: { source: { repoURL: REPO, targetRevision: 'env/dev', path: 'apps/web' }, destination: DESTINATION },
    hydrator: {
      currentOperation: { phase: 'Hydrated', drySHA: A, hydratedSHA: sha('hA') },
      lastSuccessfulOperation: { drySHA: A, hydratedSHA: sha('hA') },
      ...over,
    },
  });
const CHILD_ROW = { group: 'argoproj.io', kind: 'Application', namespace: 'argocd', name: 'child', status: 'Synced' };
const childSource = { ...SOURCE, path: 'kids/child' };

const FACTS: readonly Fact[] = [
  {
    fact: '1: the status may be of an older specification',
    steps: steps(
      [0, application({ revision: A })],
      // The path moved; the status is still that of the old one, at C.
      [
        1,
        application({
          revision: C,
          spec: spec({ source: { ...SOURCE, path: 'apps/web/v2' } }),
          comparedTo: { source: SOURCE, destination: DESTINATION },
        }),
      ],
      [20, application({ revision: C, spec: spec({ source: { ...SOURCE, path: 'apps/web/v2' } }) })],
    ),
    liveFrom: 20,
    ends: 'live',
    fooled: { early: ['revision, synced, healthy', 'operation succeeded, synced, healthy', 'argocd app wait'] },
  },
  {
    fact: '2: a reconciliation may compare with the old revision',
    steps: steps(
      [0, application({ revision: A })],
      [30, application({ revision: A, ...LATER })],
      [60, application({ revision: C, ...LATER })],
    ),
    liveFrom: 60,
    ends: 'live',
    fooled: { early: ['reconciled since, synced, healthy'] },
  },
  {
    fact: '3: Synced and Healthy at the old revision after the merge',
    steps: steps([0, application({ revision: A })], [60, application({ revision: C })]),
    liveFrom: 60,
    ends: 'live',
    fooled: { early: ['synced and healthy', 'argocd app wait'] },
  },
  {
    fact: '4: Synced at the commit while the operation runs its hooks',
    steps: steps(
      [0, application({ revision: A })],
      [
        1,
        application({
          revision: C,
          operation: { sync: { revision: C } },
          phase: 'Running',
          finishedAt: '',
          message: 'waiting for completion of hook batch/Job/post',
        }),
      ],
      [30, application({ revision: C })],
    ),
    liveFrom: 30,
    ends: 'live',
    fooled: { early: ['revision is the commit', 'revision, synced, healthy', 'history has the commit, healthy'] },
  },
  {
    fact: '5: a failed try with retries left has a finishedAt',
    steps: steps(
      [0, application({ revision: A })],
      [
        1,
        application({
          revision: C,
          operation: { sync: { revision: C } },
          phase: 'Running',
          retryCount: 1,
          message: 'one or more synchronization tasks completed unsuccessfully',
        }),
      ],
      [40, application({ revision: C })],
    ),
    liveFrom: 40,
    ends: 'live',
    fooled: { early: ['finished at the commit'] },
  },
  {
    fact: '6: health lags behind the operation',
    steps: steps(
      [0, application({ revision: A })],
      [1, application({ revision: C, finishedAt: '2026-01-01T00:00:11Z' })],
      [
        4,
        application({
          revision: C,
          finishedAt: '2026-01-01T00:00:11Z',
          reconciledAt: '2026-01-01T00:00:11Z',
          health: 'Progressing',
        }),
      ],
      [30, application({ revision: C, finishedAt: '2026-01-01T00:00:11Z', reconciledAt: '2026-01-01T00:00:11Z' })],
    ),
    liveFrom: 30,
    ends: 'live',
    fooled: { early: ['operation succeeded, synced, healthy', 'revision, synced, healthy'] },
  },
  {
    fact: '7: the commit need not start an operation',
    steps: steps([0, application({ revision: A })], [1, application({ revision: C, at: A, history: [A] })]),
    liveFrom: 1,
    ends: 'live',
    fooled: {
      hangs: [
        'operation succeeded at the commit',
        'operation succeeded, synced, healthy',
        'history has the commit, healthy',
      ],
    },
  },
  {
    fact: '8: with manifest-generate-paths the revision stays where nothing changed',
    commits: [CHANGE[0] as Commit, commit('C', 'A', { 'other/a.yaml': '2' })],
    steps: steps([0, application({ revision: A })], [5, application({ revision: A, ...LATER })]),
    liveFrom: 0,
    ends: 'equivalent',
    fooled: { hangs: ['revision is the commit', 'revision, synced, healthy', 'contains the commit, synced, healthy'] },
  },
  {
    fact: '9: a descendant that holds what the commit changed',
    commits: [...CHANGE, commit('D', 'C', { 'apps/web/more.yaml': '1' })],
    steps: steps([0, application({ revision: A })], [1, application({ revision: D })]),
    liveFrom: 1,
    ends: 'live-bundled',
    fooled: {
      hangs: ['revision is the commit', 'operation succeeded at the commit', 'history has the commit, healthy'],
    },
  },
  {
    fact: '9: a descendant that took it back',
    commits: [...CHANGE, commit('D', 'C', { 'apps/web/web.yaml': '1' })],
    steps: steps([0, application({ revision: A })], [1, application({ revision: D })]),
    ends: 'superseded',
    fooled: { early: ['contains the commit, synced, healthy', 'synced and healthy'] },
  },
  {
    fact: '10: a failed sync is not tried again',
    steps: steps(
      [0, application({ revision: A })],
      [
        2,
        application({
          revision: C,
          sync: 'OutOfSync',
          phase: 'Failed',
          history: [A],
          message: 'one or more objects failed to apply',
        }),
      ],
    ),
    ends: 'failed',
    fooled: {
      early: ['revision is the commit'],
      hangs: ['contains the commit, synced, healthy', 'revision, synced, healthy'],
    },
  },
  {
    fact: '10: nor is a failed hook, which leaves it Synced and without a condition',
    steps: steps(
      [0, application({ revision: A })],
      [
        2,
        application({
          revision: C,
          phase: 'Failed',
          message: 'one or more synchronization tasks completed unsuccessfully',
        }),
      ],
    ),
    ends: 'failed',
    fooled: { early: ['revision, synced, healthy', 'argocd app wait'] },
  },
  {
    fact: '11: automated sync is off',
    steps: steps(
      [0, application({ revision: A, spec: spec({ syncPolicy: {} }) })],
      [
        1,
        application({
          revision: C,
          at: A,
          sync: 'OutOfSync',
          history: [A],
          spec: spec({ syncPolicy: {} }),
          resources: [{ kind: 'ConfigMap', name: 'conf', status: 'OutOfSync' }],
        }),
      ],
    ),
    ends: 'blocked',
    fooled: { hangs: ['contains the commit, synced, healthy', 'revision, synced, healthy'] },
  },
  {
    fact: '11: only a removal is left, and prune is off',
    steps: steps(
      [0, application({ revision: A, spec: spec({ syncPolicy: { automated: {} } }) })],
      [
        1,
        application({
          revision: C,
          at: A,
          sync: 'OutOfSync',
          history: [A],
          spec: spec({ syncPolicy: { automated: {} } }),
          resources: [
            { kind: 'ConfigMap', name: 'old', status: 'OutOfSync', requiresPruning: true },
            { group: 'batch', kind: 'Job', name: 'hook', hook: true, requiresPruning: true },
          ],
        }),
      ],
    ),
    ends: 'blocked',
    fooled: { hangs: ['contains the commit, synced, healthy', 'operation succeeded at the commit'] },
  },
  {
    fact: '11: syncing would remove everything',
    steps: steps(
      [0, application({ revision: A })],
      [
        1,
        application({
          revision: C,
          at: A,
          sync: 'OutOfSync',
          history: [A],
          conditions: [
            { type: 'SyncError', message: `Skipping sync attempt to [${C}]: auto-sync will wipe out all resources` },
          ],
        }),
      ],
    ),
    ends: 'blocked',
    fooled: { hangs: ['contains the commit, synced, healthy'] },
  },
  {
    fact: '12: several sources have revisions, in their order',
    expectation: { ...WEB, repo: REPO, paths: ['env'] },
    commits: [commit('A', null, { 'env/values.yaml': '1' }), commit('C', 'A', { 'env/values.yaml': '2' })],
    steps: steps(
      ...(
        [
          [0, A],
          [1, C],
        ] as const
      ).map(
        ([t, revision]) =>
          [
            t,
            application({
              revisions: ['1.4.0', revision],
              history: [],
              spec: {
                project: 'default',
                destination: DESTINATION,
                syncPolicy: AUTOMATED,
                sources: [
                  { repoURL: 'https://charts.example.com', chart: 'web', targetRevision: '1.*' },
                  { repoURL: REPO, targetRevision: 'main', ref: 'values' },
                ],
              },
            }),
          ] as const,
      ),
    ),
    liveFrom: 1,
    ends: 'live',
    fooled: {
      hangs: ['revision is the commit', 'operation succeeded at the commit', 'contains the commit, synced, healthy'],
    },
  },
  {
    fact: '13: a parent finishes before its children exist',
    steps: steps(
      [0, application({ revision: A })],
      [1, application({ revision: C, resources: [CHILD_ROW] })],
      [
        5,
        application({
          name: 'child',
          spec: spec({ source: childSource }),
          revision: C,
          phase: 'Running',
          operation: {},
          finishedAt: '',
          sync: 'OutOfSync',
          health: 'Missing',
        }),
      ],
      [30, application({ name: 'child', spec: spec({ source: childSource }), revision: C })],
    ),
    liveFrom: 30,
    ends: 'live',
    fooled: { early: ['revision, synced, healthy', 'operation succeeded, synced, healthy', 'argocd app wait'] },
  },
  {
    fact: '14: an ApplicationSet changes its Applications a moment later',
    expectation: { ...WEB, applicationset: 'web', sourceOf: { web: { ...SOURCE, path: 'apps/web/next' } } },
    steps: steps(
      [0, application({ revision: A, owner: 'web' })],
      [1, application({ revision: C, owner: 'web' })],
      [30, application({ revision: C, owner: 'web', spec: spec({ source: { ...SOURCE, path: 'apps/web/next' } }) })],
    ),
    liveFrom: 30,
    ends: 'live',
    fooled: { early: ['revision, synced, healthy', 'operation succeeded, synced, healthy', 'argocd app wait'] },
  },
  {
    fact: '15: a hydrated Application never reports the commit',
    steps: steps(
      [0, hydrated({}, sha('hA'))],
      [1, hydrated({ lastComparedDryRevision: C }, sha('hA'))],
      [8, hydrated({ currentOperation: { phase: 'Hydrating' }, lastComparedDryRevision: C }, sha('hA'))],
      [
        20,
        hydrated(
          {
            currentOperation: { phase: 'Hydrated', drySHA: C, hydratedSHA: sha('hC') },
            lastSuccessfulOperation: { drySHA: C, hydratedSHA: sha('hC') },
            lastComparedDryRevision: C,
          },
          sha('hA'),
        ),
      ],
      [
        30,
        hydrated(
          {
            currentOperation: { phase: 'Hydrated', drySHA: C, hydratedSHA: sha('hC') },
            lastSuccessfulOperation: { drySHA: C, hydratedSHA: sha('hC') },
            lastComparedDryRevision: C,
          },
          sha('hC'),
        ),
      ],
    ),
    liveFrom: 30,
    ends: 'live',
    fooled: { early: ['dry revision compared', 'synced and healthy'], hangs: ['revision is the commit'] },
  },
  {
    fact: '16: the object does not hold the health of its resources',
    steps: steps([0, application({ revision: A })], [1, application({ revision: C })]),
    liveFrom: 1,
    ends: 'live',
    fooled: { hangs: ['every resource is healthy'] },
  },
];

describe('facts about Argo CD that break gates', () => {
  it.each(FACTS)('$fact', (fact) => {
    const { expectation = WEB, commits = CHANGE, liveFrom = Number.POSITIVE_INFINITY, ends } = fact;
    const said: ReplayedDecision[] = [];
    replay(parseRecording(recording(expectation, commits, fact.steps), 'a test'), (one) => said.push(one));
    const live = said.filter(({ verdict }) => ['live', 'live-bundled', 'equivalent'].includes(verdict));
    expect(live.filter(({ t }) => t < liveFrom)).toEqual([]);
    expect(said.at(-1)?.verdict, JSON.stringify(said.at(-1))).toBe(ends);

    const context = { commit: C, contains: (one: string) => one === C || one === D };
    const own = fact.steps.filter(({ object }) => (object as { metadata: { name: string } }).metadata.name === 'web');
    const firstLive = (gate: NaiveName) => own.find(({ object }) => NAIVE[gate](object, context))?.t;
    for (const gate of fact.fooled.early ?? []) {
      expect(firstLive(gate), `${gate} should be early`).toBeLessThan(liveFrom);
    }
    for (const gate of fact.fooled.hangs ?? []) expect(firstLive(gate), `${gate} should hang`).toBeUndefined();
    expect((fact.fooled.early ?? []).length + (fact.fooled.hangs ?? []).length).toBeGreaterThan(0);
  });

  it('a pause stands still, unless the caller allows it', () => {
    const ends = (expectation: typeof WEB & { readonly suspended?: string }) => {
      const said: ReplayedDecision[] = [];
      const paused = steps([0, application({ revision: A })], [1, application({ revision: C, health: 'Suspended' })]);
      replay(parseRecording(recording(expectation, CHANGE, paused), 'a test'), (one) => said.push(one));
      return said.at(-1)?.verdict;
    };
    expect([ends(WEB), ends({ ...WEB, suspended: 'live' })]).toEqual(['blocked', 'live']);
  });

  it('are all sixteen', () => {
    const numbers = new Set(FACTS.map(({ fact }) => Number.parseInt(fact, 10)));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  });
});
