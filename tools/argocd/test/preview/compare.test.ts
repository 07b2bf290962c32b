import { describe, expect, it } from 'vitest';
import { compareApplications, type ExpandedApplication, expandApplications } from '../../src/index.ts';
import { viewOf } from '../trees.ts';

const REPO = 'https://github.com/acme/platform.git';
const FINALIZER = 'resources-finalizer.argocd.argoproj.io';
type SyncPolicy = NonNullable<ExpandedApplication['spec']['syncPolicy']>;
const AUTOMATED = { automated: { prune: true, selfHeal: true } };

type Parts = Partial<Omit<ExpandedApplication, 'from'>> & { readonly from?: Partial<ExpandedApplication['from']> };

function application(parts: Parts = {}): ExpandedApplication {
  const { from, spec, ...rest } = parts;
  return {
    name: 'shop',
    namespace: 'argocd',
    finalizers: [],
    exact: true,
    ...rest,
    spec: {
      project: 'default',
      source: { repoURL: REPO, path: 'apps/shop', targetRevision: 'HEAD' },
      destination: { name: 'dev', namespace: 'shop' },
      syncPolicy: AUTOMATED,
      ...spec,
    },
    from: { file: 'argocd/shop.yaml', line: 1, ...from },
  };
}

const finalized = (parts: Parts = {}) => application({ finalizers: [FINALIZER], ...parts });
const generated = (parts: Parts = {}) => finalized({ ...parts, from: { applicationSet: 'set', ...parts.from } });
const other = (parts: Parts = {}) =>
  generated({ ...parts, name: 'other', spec: { source: { repoURL: REPO, path: 'apps/other' }, ...parts.spec } });

/** `action address level` of each change. */
function shown(before: ExpandedApplication[], after: ExpandedApplication[]): string[] {
  return compareApplications(before, after).changes.map(({ action, address, risk }) => {
    return `${action} ${address.replace('argoproj.io/Application/', '')} ${risk.level}`;
  });
}

function reasons(before: ExpandedApplication[], after: ExpandedApplication[]): string {
  return compareApplications(before, after)
    .changes.flatMap(({ risk }) => [...risk.reasons, risk.wayOut ?? ''])
    .join('\n');
}

describe('Applications that appear and disappear', () => {
  it.each<[string, ExpandedApplication[], ExpandedApplication[], readonly string[], RegExp, number]>([
    ['nothing changes', [application()], [application()], [], /^$/, 0],
    ['one appears', [], [application()], ['create argocd/shop safe'], /^$/, 0],
    [
      'one with a finalizer disappears',
      [finalized()],
      [],
      ['delete argocd/shop destroy'],
      /finalizer deletes everything it delivered\nRemove its finalizer in a change that goes live before/,
      1,
    ],
    [
      'a finalizer with its way of propagation',
      [application({ finalizers: [`${FINALIZER}/background`] })],
      [],
      ['delete argocd/shop destroy'],
      /finalizer deletes/,
      1,
    ],
    [
      'one without a finalizer disappears',
      [application()],
      [],
      ['forget argocd/shop unknown'],
      /resources stay in the cluster, unmanaged: it has no resources finalizer/,
      1,
    ],
    [
      'Prune=false keeps the Application itself',
      [finalized({ annotations: { 'argocd.argoproj.io/sync-options': 'Prune=false' } })],
      [],
      ['forget argocd/shop unknown'],
      /Prune=false keeps the Application/,
      0,
    ],
    [
      'Prune=confirm waits for a person',
      [finalized({ annotations: { 'argocd.argoproj.io/sync-options': 'Delete=confirm, Prune=confirm' } })],
      [],
      ['delete argocd/shop destroy'],
      /waits until a person confirms/,
      1,
    ],
    [
      'an ApplicationSet makes one less',
      [generated(), other()],
      [other()],
      ['delete argocd/shop destroy'],
      /preserveResourcesOnDeletion on the ApplicationSet set in a change that goes live before/,
      1,
    ],
    [
      'preserveResourcesOnDeletion leaves its resources',
      [generated({ finalizers: [], from: { preserveResourcesOnDeletion: true } }), other()],
      [other()],
      ['forget argocd/shop unknown'],
      /unmanaged: preserveResourcesOnDeletion/,
      1,
    ],
    [
      'preserveResourcesOnDeletion does not help where the template has finalizers of its own',
      [generated({ from: { preserveResourcesOnDeletion: true } }), other()],
      [other()],
      ['delete argocd/shop destroy'],
      /finalizer deletes/,
      1,
    ],
    [
      'applicationsSync: create-update keeps it',
      [generated(), other()],
      [other({ from: { applicationsSync: 'create-update' } })],
      ['forget argocd/shop unknown'],
      /makes it no more, but applicationsSync: create-update keeps it/,
      0,
    ],
    [
      'applicationsSync: create-only does not when the set goes too',
      [generated({ from: { applicationsSync: 'create-only' } })],
      [],
      ['delete argocd/shop destroy'],
      /create-only does not keep it: the ApplicationSet set itself is removed/,
      1,
    ],
    [
      'applicationsSync: create-delete lets it go',
      [generated(), other()],
      [other({ from: { applicationsSync: 'create-delete' } })],
      ['delete argocd/shop destroy'],
      /finalizer deletes/,
      1,
    ],
  ])('%s', (_name, before, after, expected, reason, gone) => {
    expect(shown(before, after)).toEqual(expected);
    expect(reasons(before, after)).toMatch(reason);
    expect(compareApplications(before, after).removed).toHaveLength(gone);
  });
});

describe('renames', () => {
  it('with a finalizer are a deletion and a creation', () => {
    const [before, after] = [[finalized()], [finalized({ name: 'store' })]];
    expect(shown(before, after)).toEqual(['delete argocd/shop destroy', 'create argocd/store safe']);
    expect(reasons(before, after)).toMatch(/renamed to store: what shop delivered is deleted and created anew/);
    expect(reasons(before, after)).toMatch(/it is shop under a new name/);
    expect(compareApplications(before, after).removed).toEqual(before);
  });
  it('without one are a move', () => {
    const { changes, removed } = compareApplications([application()], [application({ name: 'store' })]);
    expect(changes).toMatchObject([
      {
        action: 'move',
        address: 'argoproj.io/Application/argocd/store',
        previousAddress: 'argoproj.io/Application/argocd/shop',
        fields: [],
        risk: { level: 'safe', reasons: ['its resources stay, and store takes them over at its first sync'] },
      },
    ]);
    expect(removed).toEqual([]);
  });
  it('of a Helm release leave the old names behind', () => {
    const source = { repoURL: REPO, path: 'charts/shop', helm: { valueFiles: ['values.yaml'] } };
    const named = { ...source, helm: { ...source.helm, releaseName: 'shop' } };
    expect(reasons([application({ spec: { source } })], [application({ name: 'store', spec: { source } })])).toMatch(
      /Helm names its release after the Application[\s\S]*Set helm.releaseName to shop/,
    );
    expect(
      reasons([application({ spec: { source: named } })], [application({ name: 'store', spec: { source: named } })]),
    ).not.toMatch(/Helm/);
  });
  it('to another namespace of Argo CD are renames too', () => {
    expect(shown([application()], [application({ namespace: 'team-a' })])).toEqual(['move team-a/shop safe']);
  });
  it('are not guessed where several could be meant', () => {
    const before = [application(), application({ name: 'twin' })];
    expect(shown(before, [application({ name: 'store' })])).toEqual([
      'forget argocd/shop unknown',
      'create argocd/store safe',
      'forget argocd/twin unknown',
    ]);
  });
  it('that move elsewhere are no renames', () => {
    const away = application({ name: 'store', spec: { destination: { name: 'production', namespace: 'shop' } } });
    expect(shown([application()], [away])).toEqual(['forget argocd/shop unknown', 'create argocd/store safe']);
  });
});

describe('changes of one Application', () => {
  const automated = (written: object | null | undefined) => ({
    spec: { syncPolicy: (written === undefined ? {} : { automated: written }) as SyncPolicy },
  });
  const options = (...syncOptions: string[]) => ({ spec: { syncPolicy: { ...AUTOMATED, syncOptions } } });
  const multiple = (...paths: string[]) => ({
    spec: { source: undefined, sources: paths.map((path) => ({ repoURL: REPO, path })) } as object,
  });
  const chart = (targetRevision: string) => ({
    spec: { source: { repoURL: 'https://charts.example.com', chart: 'redis', targetRevision } },
  });

  it.each<[string, Parts, Parts, string, readonly string[], RegExp]>([
    [
      'project',
      {},
      { spec: { project: 'team' } },
      'unknown',
      ['spec.project'],
      /from the AppProject default to team[\s\S]*Check that the AppProject team permits/,
    ],
    [
      'cluster by name',
      {},
      { spec: { destination: { name: 'production', namespace: 'shop' } } },
      'disrupt',
      ['spec.destination.name'],
      /deletes nothing in dev, what it delivered there keeps running, unmanaged[\s\S]*starts anew, without the data/,
    ],
    [
      'cluster by URL',
      { spec: { destination: { server: 'https://a.example.com' } } },
      { spec: { destination: { server: 'https://b.example.com' } } },
      'disrupt',
      ['spec.destination.server'],
      /moves to the cluster https:\/\/b\.example\.com/,
    ],
    [
      'cluster by name instead of URL',
      { spec: { destination: { server: 'https://a.example.com' } } },
      { spec: { destination: { name: 'a' } } },
      'unknown',
      ['spec.destination.name', 'spec.destination.server'],
      /whether that is the same one under its name and its URL only Argo CD knows/,
    ],
    [
      'the local cluster by name or by URL is the same',
      { spec: { destination: { server: 'https://kubernetes.default.svc' } } },
      { spec: { destination: { name: 'in-cluster' } } },
      'safe',
      ['spec.destination.name', 'spec.destination.server'],
      /^$/,
    ],
    [
      'namespace with prune',
      {},
      { spec: { destination: { name: 'dev', namespace: 'store' } } },
      'disrupt',
      ['spec.destination.namespace'],
      /created anew there, and is pruned from shop, claims and their data with it/,
    ],
    [
      'namespace without prune',
      automated({}),
      { spec: { ...automated({}).spec, destination: { name: 'dev', namespace: 'store' } } },
      'disrupt',
      ['spec.destination.namespace'],
      /stays in shop until somebody prunes it/,
    ],
    [
      'path',
      {},
      { spec: { source: { repoURL: REPO, path: 'apps/store', targetRevision: 'HEAD' } } },
      'unknown',
      ['spec.source.path'],
      /delivers apps\/store of .* instead of apps\/shop of .*: what only the old one had is pruned/,
    ],
    [
      'repository, written in another way',
      {},
      { spec: { source: { repoURL: 'git@github.com:acme/platform', path: 'apps/shop', targetRevision: 'HEAD' } } },
      'safe',
      ['spec.source.repoURL'],
      /^$/,
    ],
    [
      'revision',
      {},
      { spec: { source: { repoURL: REPO, path: 'apps/shop', targetRevision: 'v2' } } },
      'unknown',
      ['spec.source.targetRevision'],
      /follows the revision v2 instead of HEAD/,
    ],
    [
      'version of a chart',
      chart('1.0.0'),
      chart('2.0.0'),
      'unknown',
      ['spec.source.targetRevision'],
      /the chart redis in version 2\.0\.0 instead of 1\.0\.0/,
    ],
    [
      'one more source',
      multiple('a'),
      multiple('a', 'b'),
      'safe',
      ['spec.sources[1]'],
      /source 2: it also delivers b of/,
    ],
    [
      'one source less',
      multiple('a', 'b'),
      multiple('a'),
      'unknown',
      ['spec.sources[1]'],
      /source 2: it no longer reads b of .*pruned/,
    ],
    [
      'automated removed',
      {},
      automated(undefined),
      'unknown',
      ['spec.syncPolicy.automated.prune', 'spec.syncPolicy.automated.selfHeal'],
      /nothing is applied any more until somebody syncs it by hand/,
    ],
    [
      'automated turned off by enabled',
      automated({ prune: true }),
      automated({ prune: true, enabled: false }),
      'unknown',
      ['spec.syncPolicy.automated.enabled'],
      /nothing is applied any more/,
    ],
    [
      'automated added',
      automated(undefined),
      automated({ allowEmpty: false }),
      'unknown',
      ['spec.syncPolicy.automated.allowEmpty'],
      /applied at once/,
    ],
    [
      'prune on',
      automated({ prune: false }),
      automated({ prune: true }),
      'unknown',
      ['spec.syncPolicy.automated.prune'],
      /prune is turned on/,
    ],
    [
      'prune off',
      automated({ prune: true }),
      automated({ prune: false }),
      'safe',
      ['spec.syncPolicy.automated.prune'],
      /what leaves Git stays/,
    ],
    [
      'selfHeal on',
      automated({ selfHeal: false }),
      automated({ selfHeal: true }),
      'unknown',
      ['spec.syncPolicy.automated.selfHeal'],
      /by hand in the cluster are reverted/,
    ],
    [
      'selfHeal off',
      automated({ selfHeal: true }),
      automated({ selfHeal: false }),
      'safe',
      ['spec.syncPolicy.automated.selfHeal'],
      /selfHeal is turned off/,
    ],
    [
      'allowEmpty on',
      automated({ prune: true }),
      automated({ prune: true, allowEmpty: true }),
      'unknown',
      ['spec.syncPolicy.automated.allowEmpty'],
      /renders to nothing/,
    ],
    [
      'Prune=confirm',
      options(),
      options('Prune=confirm'),
      'safe',
      ['spec.syncPolicy.syncOptions[0]'],
      /waits until a person confirms/,
    ],
    [
      'Prune=confirm gone',
      options('Prune=confirm'),
      options(),
      'unknown',
      ['spec.syncPolicy.syncOptions[0]'],
      /no longer waits for a person/,
    ],
    [
      'Replace=true',
      options(),
      options('Replace=true'),
      'disrupt',
      ['spec.syncPolicy.syncOptions[0]'],
      /replaced as a whole/,
    ],
    [
      'ignoreDifferences widened',
      {},
      { spec: { ignoreDifferences: [{ group: 'apps', kind: 'Deployment', jsonPointers: ['/spec/replicas'] }] } },
      'unknown',
      ['spec.ignoreDifferences'],
      /widened by \/spec\/replicas of apps\/Deployment: differences there are no longer seen$/m,
    ],
    [
      'ignoreDifferences narrowed',
      { spec: { ignoreDifferences: [{ kind: 'Secret', jqPathExpressions: ['.data'] }] } },
      {},
      'unknown',
      ['spec.ignoreDifferences'],
      /no longer covers \.data of Secret/,
    ],
    ['finalizer added', {}, { finalizers: [FINALIZER] }, 'safe', ['metadata.finalizers'], /gets a resources finalizer/],
    [
      'finalizer removed',
      { finalizers: [FINALIZER] },
      {},
      'safe',
      ['metadata.finalizers'],
      /loses its resources finalizer/,
    ],
    [
      'no longer reconciled',
      {},
      { annotations: { 'argocd.argoproj.io/skip-reconcile': 'true' } },
      'unknown',
      ['metadata.annotations["argocd.argoproj.io/skip-reconcile"]'],
      /no longer reconciled/,
    ],
    ['a label', {}, { labels: { team: 'web' } }, 'safe', ['metadata.labels.team'], /^$/],
    [
      'an ApplicationSet that does not update',
      { from: { applicationSet: 'set', applicationsSync: 'create-only' } },
      { labels: { a: 'b' }, from: { applicationSet: 'set', applicationsSync: 'create-only' } },
      'safe',
      ['metadata.labels.a'],
      /create-only keeps the ApplicationSet set from updating .* this change is not applied/,
    ],
    [
      'handed over to an ApplicationSet',
      { finalizers: [FINALIZER] },
      { finalizers: [FINALIZER], from: { applicationSet: 'set' } },
      'destroy',
      [],
      /comes from the ApplicationSet set instead of a manifest of its own[\s\S]*Prune=false/,
    ],
    [
      'handed over from one ApplicationSet to another, without a finalizer',
      { from: { applicationSet: 'a' } },
      { from: { applicationSet: 'b' } },
      'unknown',
      [],
      /preserveResourcesOnDeletion on the ApplicationSet a/,
    ],
  ])('%s', (_name, before, after, level, fields, reason) => {
    const { changes } = compareApplications([application(before)], [application(after)]);
    expect(changes).toHaveLength(1);
    const [change] = changes;
    expect(change).toMatchObject({
      address: 'argoproj.io/Application/argocd/shop',
      kind: 'Application',
      action: 'update',
    });
    expect(change?.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(change?.fields.map(({ path }) => path).sort()).toEqual(fields);
    expect([...(change?.risk.reasons ?? []), change?.risk.wayOut ?? ''].join('\n').trim()).toMatch(reason);
    expect(change?.risk.level).toBe(level);
  });

  it('reasons are sentences without a full stop', () => {
    const text = reasons([application()], [application({ spec: { project: 'x', destination: { name: 'y' } } })]);
    expect(text.split('\n').filter((line) => line.endsWith('..'))).toEqual([]);
  });
});

describe('what is not exact', () => {
  const pattern = (parts: Parts = {}) => generated({ name: 'pr-*', exact: false, unexpanded: 'pullRequest', ...parts });

  it('is said when it changes, and warned of once', () => {
    const after = [
      pattern({ labels: { a: 'b' } }),
      generated({ exact: false, doubts: ['the tree does not tell spec.source.path'], labels: { a: 'b' } }),
    ];
    const { changes, warnings } = compareApplications([pattern(), generated()], after);
    expect(changes.map(({ action, risk }) => `${action} ${risk.level}`)).toEqual(['update unknown', 'update unknown']);
    expect(warnings).toEqual([
      'the ApplicationSet set (argocd/shop.yaml:1) is not expanded: its generator pullRequest asks another system, so its Applications are not compared.',
      'the ApplicationSet set (argocd/shop.yaml:1) is not expanded exactly: the tree does not tell spec.source.path.',
    ]);
  });
  it('does not make an Application disappear that it could stand for', () => {
    const before = [generated({ name: 'pr-1' }), generated({ name: 'shop' })];
    const { changes, removed } = compareApplications(before, [pattern({ spec: { project: 'x' } })]);
    expect(changes.map(({ action, address, risk }) => `${action} ${address} ${risk.level}`)).toEqual([
      'create argoproj.io/Application/argocd/pr-* unknown',
      'delete argoproj.io/Application/argocd/pr-1 unknown',
      'delete argoproj.io/Application/argocd/shop destroy',
    ]);
    expect(removed.map(({ name }) => name)).toEqual(['shop']);
  });
  it('removed with a finalizer is a loss all the same', () => {
    expect(shown([pattern()], [])).toEqual(['delete argocd/pr-* destroy']);
  });
  it('several of one name are told apart by their order', () => {
    const before = [pattern(), pattern({ spec: { project: 'b' } })];
    expect(shown(before, [pattern(), pattern({ spec: { project: 'c' } })])).toEqual(['update argocd/pr-* unknown']);
  });
});

it('warns of an Application that is declared twice', () => {
  const { warnings } = compareApplications(
    [],
    [application(), generated({ from: { file: 'argocd/set.yaml', line: 7 } })],
  );
  expect(warnings[0]).toBe(
    'the Application argocd/shop is declared twice, in argocd/shop.yaml:1 and in argocd/set.yaml:7: they overwrite each other; ' +
      'the first one counts here. Give one of them another name.',
  );
});

it('shows no secret that a specification holds', () => {
  const secret = (canary: string) =>
    application({
      spec: {
        source: {
          repoURL: `https://robot:${canary}-login@github.com/acme/platform.git`,
          path: 'apps/shop',
          helm: {
            parameters: [{ name: 'db.password', value: `${canary}-parameter` }],
            valuesObject: { auth: { token: `${canary}-object` }, replicas: canary.length },
            values: `auth:\n  password: ${canary}-values\nsize: ${canary.length}\n`,
          },
          plugin: { env: [{ name: 'API_KEY', value: `${canary}-plugin` }] },
        },
      },
    });
  for (const [before, after] of [
    [[], [secret('canary-one')]],
    [[secret('canary-one')], [secret('canary-other')]],
    [[secret('canary-one')], []],
  ] as const) {
    const { changes, warnings } = compareApplications(before, after);
    expect(changes).toHaveLength(1);
    expect(JSON.stringify([changes, warnings])).not.toContain('canary');
  }
  const { changes } = compareApplications([secret('canary-one')], [secret('canary-other')]);
  const hidden = changes[0]?.fields.filter(({ sensitive }) => sensitive).map(({ path }) => path);
  expect(hidden).toContain('spec.source.helm.valuesObject.auth.token');
  expect(changes[0]?.fields).toContainEqual({ path: 'spec.source.helm.valuesObject.replicas', before: 10, after: 12 });
});

it('sees a set lose a folder, from the manifests on', () => {
  const set = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: apps, namespace: argocd }
spec:
  goTemplate: true
  generators:
    - git:
        repoURL: ${REPO}
        revision: HEAD
        directories: [{ path: apps/*/overlays/dev }]
  template:
    metadata: { name: "{{ index .path.segments 1 }}-dev" }
    spec:
      project: default
      source: { repoURL: ${REPO}, targetRevision: HEAD, path: "{{ .path.path }}" }
      destination: { name: dev }
`;
  const at = (...apps: string[]) => {
    const folders = apps.map((app) => [`apps/${app}/overlays/dev/kustomization.yaml`, ''] as const);
    return expandApplications(viewOf({ 'argocd/apps.yaml': set, ...Object.fromEntries(folders) }), [REPO]);
  };
  expect(shown(at('cart', 'shop'), at('cart', 'web'))).toEqual([
    'delete argocd/shop-dev destroy',
    'create argocd/web-dev safe',
  ]);
});

it('takes any value in any place of a manifest', () => {
  const manifest = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: 'a', namespace: 'argocd', labels: { a: 'b' }, annotations: { c: 'd' }, finalizers: ['e'] },
    spec: {
      project: 'p',
      sources: [
        {
          repoURL: REPO,
          path: 'x',
          helm: { values: 'a: 1', parameters: [{ name: 'n', value: 'v' }], valueFiles: ['f'] },
        },
      ],
      destination: { name: 'dev', namespace: 'n' },
      syncPolicy: { automated: { prune: true }, syncOptions: ['Prune=confirm'] },
      ignoreDifferences: [{ kind: 'Secret', jsonPointers: ['/data'] }],
    },
  };
  const set = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: 's' },
    spec: {
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      generators: [
        {
          matrix: {
            generators: [{ list: { elements: [{ a: 'b' }] } }, { clusters: { selector: { matchLabels: { a: 'b' } } } }],
          },
        },
      ],
      template: { metadata: manifest.metadata, spec: manifest.spec },
      templatePatch: 'spec: { destination: { name: x } }',
    },
  };
  const odd: unknown[] = [null, '', 'text {{ .a }}', 7, true, [], [null], ['x'], {}, { x: { y: [1] } }];
  const places = (value: unknown, path: string[] = []): string[][] =>
    typeof value === 'object' && value !== null
      ? [path, ...Object.entries(value).flatMap(([key, item]) => places(item, [...path, key]))]
      : [path];
  const changed = (value: unknown, [key, ...rest]: string[], to: unknown): unknown => {
    if (key === undefined) return to;
    const old = value as Record<string, unknown>;
    const item = changed(old[key], rest, to);
    return Array.isArray(value)
      ? value.map((one, index) => (String(index) === key ? item : one))
      : { ...old, [key]: item };
  };
  const expand = (value: unknown) => expandApplications(viewOf({ 'a.yaml': JSON.stringify(value) }), [REPO]);
  for (const whole of [manifest, set]) {
    const before = expand(whole);
    for (const place of places(whole)) {
      for (const value of odd) {
        const after = expand(changed(whole, place, value));
        expect(() => compareApplications(before, after), `${place.join('.')} = ${JSON.stringify(value)}`).not.toThrow();
        expect(() => compareApplications(after, before)).not.toThrow();
      }
    }
  }
});

it('compares 1,000 Applications quickly', () => {
  const many = (project: string) =>
    Array.from({ length: 1000 }, (_, index) =>
      generated({ name: `app-${index}`, spec: { project, source: { repoURL: REPO, path: `apps/${index}` } } }),
    );
  const [before, after] = [many('a'), many('b')];
  const start = performance.now();
  expect(compareApplications(before, after).changes).toHaveLength(1000);
  const elapsed = performance.now() - start;
  if (process.env.MAINSTEM_TIMES) console.log(`comparison of 1,000 changed Applications: ${elapsed.toFixed(0)} ms`);
  expect(elapsed).toBeLessThan(3000);
});
