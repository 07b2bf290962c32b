import { clusterScopedKinds, type Manifest } from '@mainstem/kubernetes';
import { describe, expect, it } from 'vitest';
import {
  checkDuplicates,
  checkProjects,
  checkSyncOptions,
  deletionOf,
  type RenderedApplication,
} from '../../src/index.ts';
import { application, applicationSet, configMap, directories, type Examined, examine, REPO } from './trees.ts';

const object = (apiVersion: string, kind: string, name: string, metadata: Record<string, unknown> = {}): Manifest =>
  ({ apiVersion, kind, metadata: { name, ...metadata } }) as Manifest;
const CONFIG = object('v1', 'ConfigMap', 'settings');

/** Applications that render the same objects. */
function rendering({ readings }: Examined, ...manifests: Manifest[]): RenderedApplication[] {
  return readings.map((reading) => ({ ...reading, manifests }));
}
const isClusterScoped = clusterScopedKinds([]);
const source = { repoURL: REPO, path: 'apps/shop', targetRevision: 'HEAD' };
const spec = { project: 'apps', source };
const project = (fields: Record<string, unknown>, name = 'apps') =>
  JSON.stringify({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: { name, namespace: 'argocd' },
    spec: fields,
  });
const open = { sourceRepos: ['*'], destinations: [{ name: '*', namespace: '*' }] };
const folder = { 'apps/shop/cm.yaml': configMap('a') };

describe('AppProjects', () => {
  it.each<[name: string, files: Record<string, string>, manifests: Manifest[], expected: Record<string, unknown>[]]>([
    ['permits', { 'p.yaml': project(open) }, [CONFIG], []],
    [
      'a missing one, where others are declared',
      { 'p.yaml': project(open, 'other') },
      [],
      [
        {
          severity: 'warning',
          rule: 'argocd/project-missing',
          file: 'app.yaml',
          suggestion: expect.stringContaining(
            `metadata: { name: apps, namespace: argocd }\nspec:\n  sourceRepos:\n    - ${REPO}\n  destinations:\n    - { name: dev, namespace: shop }`,
          ),
        },
      ],
    ],
    ['a missing one, where none is declared', {}, [], [{ severity: 'warning', rule: 'argocd/project-missing' }]],
    ['default is always there', { 'app.yaml': application('shop', { source }) }, [object('v1', 'Namespace', 'x')], []],
    [
      'default as a file declares it',
      { 'app.yaml': application('shop', { source }), 'p.yaml': project({ ...open, sourceRepos: [] }, 'default') },
      [],
      [{ rule: 'argocd/project-source' }],
    ],
    [
      'a source',
      { 'p.yaml': project({ ...open, sourceRepos: ['https://github.com/acme/*', `!${REPO}`] }) },
      [],
      [
        {
          severity: 'error',
          rule: 'argocd/project-source',
          file: 'app.yaml',
          suggestion: expect.stringContaining(`sourceRepos:\n    - ${REPO}`),
        },
      ],
    ],
    [
      'a destination',
      { 'p.yaml': project({ ...open, destinations: [{ name: 'dev', namespace: 'other' }] }) },
      [],
      [
        {
          severity: 'error',
          rule: 'argocd/project-destination',
          message: expect.stringContaining('{ name: dev, namespace: shop }'),
          suggestion: expect.stringContaining('destinations:\n    - { name: dev, namespace: shop }'),
        },
      ],
    ],
    [
      'the namespace of one object',
      { 'p.yaml': project({ ...open, destinations: [{ name: 'dev', namespace: 'shop' }] }) },
      [CONFIG, object('v1', 'ConfigMap', 'b', { namespace: 'other' })],
      [{ rule: 'argocd/project-destination', file: 'p.yaml', message: expect.stringContaining('ConfigMap b') }],
    ],
    [
      'a cluster-scoped kind',
      { 'p.yaml': project(open) },
      [object('rbac.authorization.k8s.io/v1', 'ClusterRole', 'admin')],
      [
        {
          rule: 'argocd/project-kind',
          file: 'p.yaml',
          suggestion: expect.stringContaining('- { group: rbac.authorization.k8s.io, kind: ClusterRole, name: admin }'),
        },
      ],
    ],
    [
      'a kind that is not in the whitelist',
      { 'p.yaml': project({ ...open, namespaceResourceWhitelist: [{ group: 'apps', kind: 'Deployment' }] }) },
      [CONFIG, object('v1', 'ConfigMap', 'another')],
      [
        {
          rule: 'argocd/project-kind',
          path: 'spec.namespaceResourceWhitelist',
          suggestion: expect.stringContaining('- { group: "", kind: ConfigMap }'),
        },
      ],
    ],
    [
      'a kind in the blacklist',
      { 'p.yaml': project({ ...open, namespaceResourceBlacklist: [{ group: '', kind: 'ConfigMap' }] }) },
      [CONFIG],
      [
        {
          path: 'spec.namespaceResourceBlacklist',
          suggestion: expect.stringContaining('out of spec.namespaceResourceBlacklist'),
        },
      ],
    ],
    [
      'a custom kind of unknown scope counts as namespaced',
      { 'p.yaml': project({ ...open, namespaceResourceWhitelist: [] }) },
      [object('acme.test/v1', 'Widget', 'w')],
      [{ path: 'spec.namespaceResourceWhitelist' }],
    ],
    [
      'unless it is permitted as a cluster-scoped one',
      {
        'p.yaml': project({
          ...open,
          namespaceResourceWhitelist: [],
          clusterResourceWhitelist: [{ group: 'acme.test', kind: '*' }],
        }),
      },
      [object('acme.test/v1', 'Widget', 'w')],
      [],
    ],
    [
      'the namespace that Argo CD is asked to create',
      {
        'p.yaml': project(open),
        'app.yaml': application('shop', { ...spec, syncPolicy: { syncOptions: ['CreateNamespace=true'] } }),
      },
      [],
      [
        {
          rule: 'argocd/project-kind',
          suggestion: expect.stringContaining('- { group: "", kind: Namespace, name: shop }'),
        },
      ],
    ],
    [
      'a name that only a cluster tells',
      {
        'p.yaml': project({ sourceRepos: [REPO], destinations: [] }),
        'app.yaml': applicationSet('s', [{ clusters: {} }], {
          path: 'apps/shop',
          spec: { project: 'apps', destination: { name: '{{name}}', namespace: 'x' } },
        }),
      },
      [],
      [],
    ],
    ['two of one name: of several Argo CDs', { 'p.yaml': project({}), 'q.yaml': project({}) }, [CONFIG], []],
  ])('%s', async (_, files, manifests, expected) => {
    const examined = examine({ ...folder, 'app.yaml': application('shop', spec), ...files });
    const { projects } = examined;
    const findings = checkProjects({ projects, applications: rendering(examined, ...manifests), isClusterScoped });
    expect(findings).toMatchObject(expected);
    expect(findings).toHaveLength(expected.length);
  });

  it('says once what several Applications lack', async () => {
    const apps = Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.yaml`, application(name, spec)]));
    const examined = examine({
      ...folder,
      ...apps,
      'p.yaml': project({ ...open, namespaceResourceWhitelist: [] }),
    });
    const applications = rendering(examined, CONFIG);
    expect(checkProjects({ projects: examined.projects, applications, isClusterScoped })).toMatchObject([
      { message: expect.stringMatching(/^Applications a, b and 1 more apply the kind ConfigMap, /) },
    ]);
  });
});

describe('duplicates', () => {
  const two = (
    a: Record<string, unknown>,
    b: Record<string, unknown>,
    files = ['a.yaml', 'b.yaml'],
    names = ['a', 'b'],
  ) => ({
    ...folder,
    [files[0] ?? '']: application(names[0] ?? '', { source, ...a }),
    [files[1] ?? '']: application(names[1] ?? '', { source, ...b }),
  });
  const to = (name: string, namespace = 'x') => ({ destination: { name, namespace } });
  const here = { destination: { server: 'https://kubernetes.default.svc', namespace: 'x' } };
  it.each<[name: string, files: Record<string, string>, manifests: Manifest[], count: number]>([
    ['the same object in one namespace', two(to('dev'), to('dev')), [CONFIG], 1],
    ['in two namespaces', two(to('dev'), to('dev', 'y')), [CONFIG], 0],
    ['in two clusters', two(to('dev'), to('prod')), [CONFIG], 0],
    ['a namespace of its own', two(to('dev'), to('dev', 'y')), [object('v1', 'ConfigMap', 'a', { namespace: 'z' })], 1],
    ['a cluster-scoped object', two(to('dev'), to('dev', 'y')), [object('v1', 'Namespace', 'n')], 1],
    [
      'another version of the same group',
      two(to('dev'), to('dev', 'y')),
      [object('rbac.authorization.k8s.io/v1beta1', 'ClusterRole', 'n')],
      1,
    ],
    [
      'a generated name',
      two(to('dev'), to('dev')),
      [{ apiVersion: 'batch/v1', kind: 'Job', metadata: { generateName: 'x-' } }],
      0,
    ],
    ["Argo CD's own cluster has two names", two(to('in-cluster'), here), [CONFIG], 1],
    [
      "Argo CD's own cluster, in two environments",
      two(here, here, ['clusters/dev/a.yaml', 'clusters/production/b.yaml']),
      [CONFIG],
      0,
    ],
    [
      'the same name in two folders: two Argo CDs',
      two(here, here, ['clusters/eu/a.yaml', 'clusters/us/a.yaml'], ['a', 'a']),
      [CONFIG],
      0,
    ],
    [
      'a cluster that cannot be told',
      {
        ...folder,
        's.yaml': applicationSet('s', [{ clusters: {} }], {
          path: 'apps/shop',
          spec: { destination: { name: '{{name}}', namespace: 'x' } },
        }),
        'a.yaml': application('a', { source, ...to('dev') }),
      },
      [CONFIG],
      0,
    ],
    [
      'two folders of one ApplicationSet',
      { ...folder, 'apps/cart/cm.yaml': configMap('a'), 's.yaml': applicationSet('s', [directories('apps/*')]) },
      [CONFIG],
      1,
    ],
  ])('%s', async (_, files, manifests, count) => {
    const examined = examine(files);
    const environmentOf = (file: string) => /^clusters\/([^/]+)\//.exec(file)?.[1];
    const findings = checkDuplicates({
      applications: rendering(examined, ...manifests),
      isClusterScoped,
      environmentOf,
    });
    expect(findings.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(
      Array(count).fill('error argocd/shared-resource'),
    );
  });

  it('names both Applications and their files, and the first objects, once for each pair', async () => {
    const examined = examine(two(to('dev'), to('dev')));
    const manifests = ['1', '2', '3', '4'].map((name) => object('v1', 'ConfigMap', name));
    const applications = rendering(examined, ...manifests);
    expect(checkDuplicates({ applications, isClusterScoped, environmentOf: () => undefined })).toMatchObject([
      {
        file: 'b.yaml',
        message: expect.stringMatching(
          /^b and a \(a.yaml:1\) both render \/ConfigMap\/x\/1, \/ConfigMap\/x\/2, \/ConfigMap\/x\/3 and 1 more to dev: /,
        ),
      },
    ]);
  });

  it('warns of an object that one Application renders twice', async () => {
    const examined = examine({ ...folder, 'a.yaml': application('a', { source }) });
    const applications = rendering(examined, CONFIG, CONFIG);
    expect(checkDuplicates({ applications, isClusterScoped, environmentOf: () => undefined })).toMatchObject([
      { severity: 'warning', rule: 'argocd/repeated-resource', message: expect.stringContaining('2 times') },
    ]);
  });
});

describe('sync options', () => {
  it.each<[options: string[], manifests: Manifest[], words: string[]]>([
    [['CreateNamespace=true', 'ServerSideApply=true', 'Prune=confirm', 'SkipDryRunOnMissingResource=true'], [], []],
    [['Replace=true'], [], ['sets Replace=true for everything']],
    [['Force=true', 'Validate=false'], [], ['sets Force=true', 'sets Validate=false']],
    [
      [],
      [
        object('v1', 'PersistentVolumeClaim', 'data', {
          annotations: { 'argocd.argoproj.io/sync-options': 'Prune=confirm, Force=true' },
        }),
      ],
      ['on the PersistentVolumeClaim data'],
    ],
    [
      [],
      [
        object('batch/v1', 'Job', 'once', {
          annotations: { 'argocd.argoproj.io/sync-options': 'Force=true,Replace=true' },
        }),
      ],
      [],
    ],
  ])('%j', async (syncOptions, manifests, words) => {
    const examined = examine({ ...folder, 'a.yaml': application('a', { source, syncPolicy: { syncOptions } }) });
    const findings = checkSyncOptions(rendering(examined, ...manifests));
    expect(findings).toMatchObject(
      words.map((word) => ({ severity: 'warning', message: expect.stringContaining(word) })),
    );
    expect(findings).toHaveLength(words.length);
  });

  const option = (value: string) =>
    object('v1', 'PersistentVolumeClaim', 'd', { annotations: { 'argocd.argoproj.io/sync-options': value } });
  it.each<
    [name: string, manifest: Manifest, policy: Parameters<typeof deletionOf>[1], isOrphaned: boolean, effect: string]
  >([
    ['pruned', CONFIG, { prune: true }, false, 'delete'],
    ['no prune', CONFIG, { prune: false }, false, 'forget'],
    ['Prune=false', option('Prune=false'), { prune: true }, false, 'forget'],
    ['Prune=confirm', option('Delete=false,Prune=confirm'), { prune: true }, false, 'ask'],
    ['Prune=confirm of the Application', CONFIG, { prune: true, syncOptions: ['Prune=confirm'] }, false, 'ask'],
    ['its Application goes', CONFIG, { prune: false, cascades: true }, true, 'delete'],
    ['its Application goes without the finalizer', CONFIG, { prune: true, cascades: false }, true, 'forget'],
    ['its Application goes, preserveResourcesOnDeletion', CONFIG, { prune: true, preserves: true }, true, 'forget'],
    ['its Application goes, Delete=false', option('Delete=false'), { prune: true }, true, 'forget'],
    ['its Application goes, Delete=confirm', option('Delete=confirm'), { prune: true }, true, 'ask'],
    ['its Application goes, Prune=confirm is of no use', option('Prune=confirm'), { prune: true }, true, 'delete'],
  ])('what becomes of an object: %s', (_, manifest, policy, isOrphaned, effect) => {
    expect(deletionOf(manifest, policy, isOrphaned)).toMatchObject({
      effect,
      because: expect.stringMatching(/^[a-zA]/),
    });
  });
});
