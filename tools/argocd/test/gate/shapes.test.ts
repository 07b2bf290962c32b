import { parseRecording, type ReplayedDecision, replay } from '@mainstem/argocd/gate';
import { describe, expect, it } from 'vitest';
import {
  AUTOMATED,
  application,
  commit,
  DESTINATION,
  REPO,
  recording,
  SOURCE,
  type Step,
  sha,
  spec,
} from './objects.ts';

const [A, C] = [sha('A'), sha('C')];
const WEB = { app: 'web', commit: C, paths: ['apps/web'] };
const CHANGE = [commit('A', null, { 'apps/web/web.yaml': '1' }), commit('C', 'A', { 'apps/web/web.yaml': '2' })];
const LIVE = ['live', 'live-bundled', 'equivalent'];

function decisions(
  steps: readonly (Step & { readonly set?: true })[],
  expectation: { readonly commit: string } = WEB,
  commits = CHANGE,
): ReplayedDecision[] {
  const said: ReplayedDecision[] = [];
  replay(parseRecording(recording(expectation, commits, steps), 'a test'), (one) => said.push(one));
  return said;
}
const at = (t: number, object: unknown, type: Step['type'] = 'MODIFIED'): Step => ({ t, object, type });
const firstLive = (said: readonly ReplayedDecision[]) => said.find(({ verdict }) => LIVE.includes(verdict))?.t;

describe('a specification that its status spells in another way', () => {
  /** As Argo CD writes `comparedTo`: through Go, which leaves out what is false, zero or empty. */
  const compared = (written: object, status: object) =>
    application({
      revision: C,
      spec: spec({ source: { ...SOURCE, ...written } }),
      comparedTo: { source: { ...SOURCE, ...status }, destination: DESTINATION },
    });
  it.each([
    ['directory.recurse: false', { directory: { recurse: false } }, { directory: { jsonnet: {} } }],
    ['helm.skipCrds: false', { helm: { skipCrds: false, valueFiles: [] } }, {}],
    ['kustomize.forceCommonLabels: false', { kustomize: { forceCommonLabels: false, namePrefix: '' } }, {}],
    ['a null in valuesObject', { helm: { valuesObject: { a: null, b: 1 } } }, { helm: { valuesObject: { b: 1 } } }],
  ])('%s is the same', (_name, written, status) => {
    expect(decisions([at(0, compared(written, status))]).at(-1)).toMatchObject({ verdict: 'live' });
  });
  it.each([
    ['directory.recurse: true', { directory: { recurse: true } }, {}],
    ['false in valuesObject', { helm: { valuesObject: { on: false } } }, { helm: { valuesObject: {} } }],
    ['an empty list in valuesObject', { helm: { valuesObject: { a: [] } } }, { helm: { valuesObject: { b: 1 } } }],
    ['nothing in valuesObject', { helm: {} }, { helm: { valuesObject: { on: false } } }],
  ])('%s is another', (_name, written, status) => {
    expect(decisions([at(0, compared(written, status))]).at(-1)).toMatchObject({ reason: 'comparing' });
  });
});

describe('what an Application manages', () => {
  const row = (kind: string, name: string, over = {}) => ({
    ...{ group: 'argoproj.io', kind, namespace: 'argocd', name, status: 'Synced' },
    ...over,
  });
  const set = (name: string, status: object) => ({
    ...{ apiVersion: 'argoproj.io/v1alpha1', kind: 'ApplicationSet' },
    ...{ metadata: { name, namespace: 'argocd' }, spec: {}, status },
  });
  const made = (...names: readonly string[]) => ({
    conditions: [{ type: 'ErrorOccurred', status: 'False' }],
    resources: names.map((name) => ({ group: 'argoproj.io', kind: 'Application', namespace: 'argocd', name })),
  });
  const child = (over: object) =>
    application({ name: 'child', owner: 'all', spec: spec({ source: { ...SOURCE, path: 'apps/web' } }), ...over });
  const parent = application({ revision: C, resources: [row('ApplicationSet', 'all')] });

  it('is judged through an ApplicationSet, too', () => {
    const said = decisions([
      at(0, application({ revision: A })),
      at(1, parent),
      at(2, set('all', {})),
      at(10, set('all', made('child'))),
      at(20, child({ revision: C, health: 'Progressing' })),
      at(40, child({ revision: C })),
    ]);
    expect(firstLive(said)).toBe(42);
    expect(said.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['set-unseen', 'no-application', 'progressing', 'live']),
    );
  });

  it('is not known of a set that may not be seen and made nothing', () => {
    expect(decisions([at(1, parent)]).at(-1)).toMatchObject({ verdict: 'unknown', reason: 'set-unseen' });
  });

  it('is what the set owns where the set itself may not be seen', () => {
    const said = decisions([
      at(1, parent),
      at(1, child({ revision: C, health: 'Progressing' })),
      at(40, child({ revision: C })),
    ]);
    expect(firstLive(said)).toBe(42);
  });

  it('may go with a sync that takes it away', () => {
    const running = (resources: readonly unknown[]) =>
      application({ revision: C, operation: {}, phase: 'Running', finishedAt: '', resources });
    const kid = application({ name: 'child', spec: spec({ source: { ...SOURCE, path: 'kids' } }), revision: A });
    const said = decisions([
      at(0, application({ revision: A, resources: [row('Application', 'child')] })),
      at(0, kid),
      at(1, running([row('Application', 'child')])),
      at(2, application({ name: 'child', revision: A, deleting: true })),
      at(3, kid, 'DELETED'),
      at(4, application({ revision: C, resources: [] })),
    ]);
    expect(said.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
    expect(said.at(-1)).toMatchObject({ verdict: 'live' });
  });
});

describe('sources of the repository', () => {
  const sources = (...urls: readonly string[]) => ({
    project: 'default',
    ...{ destination: DESTINATION, syncPolicy: AUTOMATED },
    sources: urls.map((repoURL, index) => ({ repoURL, targetRevision: 'main', path: `apps/web/${index}` })),
  });
  it('count at every revision, known to Git or not', () => {
    const several = application({ revisions: [C, sha('X')], spec: sources(REPO, REPO) });
    expect(decisions([at(0, several)]).at(-1)).toMatchObject({ reason: 'revision-unknown' });
  });
  it('count when the address is written in a way that nobody knows, if the revision is one of the repository', () => {
    const alias = application({ revision: A, spec: spec({ source: { ...SOURCE, repoURL: 'https://mirror/x' } }) });
    const expectation = { ...WEB, repo: REPO };
    expect(decisions([at(0, alias)], expectation).at(-1)).toMatchObject({ verdict: 'waiting', reason: 'behind' });
    const other = application({
      revision: sha('X'),
      spec: spec({ source: { ...SOURCE, repoURL: 'https://other/x' } }),
    });
    expect(decisions([at(0, other)], expectation).at(-1)).toMatchObject({ verdict: 'live' });
  });
});

describe('what is missing', () => {
  const full = application({ revision: C, conditions: [], resources: [] });
  const status = full.status as Readonly<Record<string, unknown>>;
  const sync = status.sync as Readonly<Record<string, unknown>>;
  const without = (value: Readonly<Record<string, unknown>>, key: string) =>
    Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  const never: readonly (readonly [string, unknown])[] = [
    ['the status', without(full, 'status')],
    ['the specification', without(full, 'spec')],
    ['status.sync', { ...full, status: without(status, 'sync') }],
    ['status.health', { ...full, status: without(status, 'health') }],
    ['status.reconciledAt', { ...full, status: without(status, 'reconciledAt') }],
    ['status.sync.status', { ...full, status: { ...status, sync: without(sync, 'status') } }],
    ['status.sync.revision', { ...full, status: { ...status, sync: without(sync, 'revision') } }],
    ['status.sync.comparedTo', { ...full, status: { ...status, sync: without(sync, 'comparedTo') } }],
    ['everything', {}],
    ['the object', null],
  ];
  it.each(never)('%s: never live', (_name, object) => {
    expect(firstLive(decisions([at(0, object)]))).toBeUndefined();
  });
  const fine: readonly (readonly [string, unknown])[] = [
    ['operationState', { ...full, status: without(status, 'operationState') }],
    ['resources', { ...full, status: without(status, 'resources') }],
    ['history', { ...full, status: without(status, 'history') }],
    ['conditions', { ...full, status: without(status, 'conditions') }],
    ['apiVersion and kind', without(without(full, 'kind'), 'apiVersion')],
  ];
  it.each(fine)('%s: live all the same', (_name, object) => {
    expect(firstLive(decisions([at(0, object)]))).toBe(2);
  });
  it.each(['status', 'spec', 'metadata', 'operation'])('%s of another type: never live, and no error', (key) => {
    for (const value of [1, 'text', [], [1], true])
      expect(firstLive(decisions([at(0, { ...full, [key]: value })]))).toBeUndefined();
  });
});
