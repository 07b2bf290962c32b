import { argocdTransport, kubernetesTransport, type Transport } from '@mainstem/argocd/gate';
import type { LedgerRecord } from '@mainstem/change';
import { openLedger, openNotes, openRepository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { createStage, type FakeServer, serveArgocd, serveKubernetes } from '@mainstem/testing/fake-argocd';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { application, sha } from '../../../argocd/test/gate/objects.ts';
import { openSession, type Session } from '../../src/change/session.ts';
import { acceptDrift, type DriftRequest, noteDrift, observeDrift } from '../../src/drift/index.ts';
import { membersOf } from '../../src/rollout/index.ts';
import { day, resource } from './looks.ts';

const stack = (value: string) =>
  `terraform {\n  backend "local" {}\n}\nresource "terraform_data" "a" {\n  input = "${value}"\n}\n`;
const [ONE, TWO, GONE, SHOP] = [
  'infra.stacks.dev.one',
  'infra.stacks.dev.two',
  'infra.stacks.dev.gone',
  'apps.shop.overlays.dev',
];
const FILES = {
  'mainstem.yaml': 'environments: [{ name: dev }]\nvolatilePaths: ["tags.Team"]\n',
  'infra/stacks/dev/one/main.tf': stack('1'),
  'infra/stacks/dev/two/main.tf': stack('1'),
  'infra/stacks/dev/gone/main.tf': stack('1'),
  'platform/argocd/shop.yaml':
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop, namespace: argocd }\nspec:\n  project: default\n  source: { repoURL: "https://github.com/acme/platform.git", targetRevision: env/dev, path: apps/shop/overlays/dev }\n  destination: { server: "https://kubernetes.default.svc", namespace: shop }\n',
  'platform/crossplane/apis/store/definition.yaml':
    'apiVersion: apiextensions.crossplane.io/v2\nkind: CompositeResourceDefinition\nmetadata: { name: stores.acme.example }\nspec:\n  group: acme.example\n  names: { kind: Store, plural: stores }\n  scope: Namespaced\n  versions: [{ name: v1, served: true, referenceable: true, schema: { openAPIV3Schema: { type: object } } }]\n',
  'platform/crossplane/apis/store/composition.yaml':
    'apiVersion: apiextensions.crossplane.io/v1\nkind: Composition\nmetadata: { name: store }\nspec:\n  compositeTypeRef: { apiVersion: acme.example/v1, kind: Store }\n  mode: Pipeline\n  pipeline:\n    - step: make\n      functionRef: { name: function-patch-and-transform }\n      input:\n        apiVersion: pt.fn.crossplane.io/v1beta1\n        kind: Resources\n        resources: [{ name: bucket, base: { apiVersion: s3.aws.m.upbound.io/v1beta1, kind: Bucket } }]\n',
  'apps/shop/overlays/dev/kustomization.yaml': 'resources: [store.yaml]\n',
  'apps/shop/overlays/dev/store.yaml': 'apiVersion: acme.example/v1\nkind: Store\nmetadata: { name: data }\nspec: {}\n',
};

const SYNCED = { type: 'Synced', status: 'True' };
const shop = (sync = 'Synced') =>
  application({
    name: 'shop',
    revision: sha('A'),
    sync,
    resources: [
      { kind: 'ConfigMap', namespace: 'shop', name: 'conf', status: sync },
      { group: 'acme.example', version: 'v1', kind: 'Store', namespace: 'shop', name: 'data', status: 'Synced' },
    ],
  });
const store = {
  apiVersion: 'acme.example/v1',
  kind: 'Store',
  metadata: { name: 'data', namespace: 'shop', uid: 's' },
  status: { conditions: [SYNCED] },
};
const bucket = (name: string, status: string, owner = 's') => ({
  apiVersion: 's3.aws.m.upbound.io/v1beta1',
  kind: 'Bucket',
  metadata: { name, namespace: 'shop', uid: name, ownerReferences: [{ uid: owner }] },
  status: { conditions: [{ ...SYNCED, status }] },
});

describe('a look at one environment', () => {
  let scratch: ScratchRepository;
  let first: string;
  let session: Session;
  let servers: FakeServer[] = [];
  beforeAll(async () => {
    scratch = createScratchRepository();
    first = scratch.commit(FILES);
    scratch.git('rm', '-r', '--quiet', 'infra/stacks/dev/gone');
    scratch.commit({ 'infra/stacks/dev/two/main.tf': stack('2') });
    session = await openSession({ folder: scratch.root, base: 'main', head: 'main' }, { progress: () => {} });
    const old = await openSession({ folder: scratch.root, base: first, head: first }, { progress: () => {} });
    const inputs = new Map(
      membersOf(old.change.head, 'dev').map(({ project, inputs: digest }) => [project.name, digest]),
    );
    const record = (project: string, more: Partial<LedgerRecord> = {}): LedgerRecord => ({
      project,
      kind: 'terraform-stack',
      revision: first,
      inputs: inputs.get(project) ?? '',
      state: 'clean',
      at: day(1),
      run: 'https://ci.example/1',
      ...more,
    });
    const repository = await openRepository(scratch.root);
    await openLedger({ repository, remote: '.', environment: 'dev' }).write(({ document }) => ({
      document: { ...document, records: [record(ONE), record(TWO), record(GONE)] },
      events: [],
      message: 'as the test has it',
    }));
  }, 60_000);
  afterAll(() => scratch.remove());
  afterEach(async () => {
    for (const server of servers) await server.stop();
    servers = [];
  });

  const looked = new Map<string, string>();
  const look = async (more: Partial<DriftRequest> = {}) => {
    looked.clear();
    return observeDrift(
      session,
      {
        names: [],
        environment: 'dev',
        now: new Date(day(5)),
        connect: () => Promise.reject(new Error('no cluster')),
        look: async (at, { project }) => {
          looked.set(project.name, at.head);
          return { drift: [], pending: 0, warnings: [], tools: {} };
        },
        ...more,
      },
      { onNote: () => {} },
    );
  };
  const through = async (how: 'kubernetes' | 'argocd', objects: readonly object[]): Promise<Transport> => {
    const stage = createStage();
    for (const one of objects) stage.put(one as Record<string, unknown>);
    const server = how === 'argocd' ? await serveArgocd(stage) : await serveKubernetes(stage);
    servers.push(server);
    return how === 'argocd'
      ? argocdTransport({ connection: { server: server.origin }, projects: ['default'] })
      : kubernetesTransport({ connection: { server: server.origin }, namespace: 'argocd' });
  };

  it('stacks are looked at as the ledger has them: at its revision where head differs, and those that head has no more', async () => {
    const { projects } = await look({ engines: new Set(['terraform']) });
    const main = scratch.git('rev-parse', 'main');
    expect(Object.fromEntries(looked)).toEqual({ [ONE]: main, [TWO]: first, [GONE]: first });
    expect(projects.map(({ project, revision }) => [project, revision])).toEqual([
      [GONE, first],
      [ONE, main],
      [TWO, first],
    ]);
    await look({ engines: new Set(['terraform']), atHead: true });
    expect(Object.fromEntries(looked)).toEqual({ [ONE]: main, [TWO]: main });
  });

  it('no way to the cluster: all that Applications deliver is in failures, and stacks are looked at all the same', async () => {
    const { projects, failures } = await look();
    expect(projects.map(({ project }) => project)).toEqual([GONE, ONE, TWO]);
    expect(failures).toMatchObject([{ project: SHOP, message: expect.stringContaining('no cluster') }]);
  });

  it('a look that fails, and a time that is over, are told apart', async () => {
    const { failures } = await look({ engines: new Set(['terraform']), budget: 0 });
    expect(failures.map(({ project, code }) => [project, code])).toEqual([
      [GONE, 'not-reached'],
      [ONE, 'not-reached'],
      [TWO, 'not-reached'],
    ]);
    const broken = await look({ names: [ONE], look: () => Promise.reject(new Error('the token expired')) });
    expect(broken.failures).toMatchObject([{ project: ONE, message: expect.stringContaining('the token expired') }]);
  });

  it.each(['kubernetes', 'argocd'] as const)(
    '%s: Crossplane’s objects are those of the project that they were composed for',
    async (how) => {
      const objects = [store, bucket('data-1', 'False'), bucket('data-2', 'True'), bucket('strange', 'False', 'other')];
      const tree = objects.map(({ apiVersion, kind, metadata: { name, namespace } }) => {
        const [group, version] = apiVersion.split('/');
        return { group, version, kind, namespace, name };
      });
      const transport = await through(
        how,
        how === 'argocd' ? [{ ...shop(), 'x-tree': tree, 'x-live': objects }] : [shop(), ...objects],
      );
      const { projects, failures } = await look({ names: [SHOP], connect: async () => transport });
      expect(failures).toEqual([]);
      expect(projects.map(({ engine, resources }) => [engine, resources.map(({ address }) => address)])).toEqual([
        ['argocd', []],
        ['crossplane', ['s3.aws.m.upbound.io/Bucket/shop/data-1']],
      ]);
    },
  );

  it.each([
    ['an object that was not seen', [bucket('data-1', 'True')], undefined, 'acme.example/Store/shop/data was not seen'],
    ['a condition that is Unknown', [store, bucket('data-1', 'Unknown')], undefined, 'its condition Synced is Unknown'],
    [
      'kinds that may not be listed',
      [store],
      /\/buckets\?|\/stores\?/,
      'stores.acme.example cannot be listed: HTTP 403',
    ],
    [
      'discovery that is refused',
      [store],
      /GET \/apis\/acme/,
      'what the cluster serves of acme.example cannot be read',
    ],
  ] as const)('%s is a failure of the project, and its row is not clean alone', async (_, objects, fault, message) => {
    const transport = await through('kubernetes', [shop(), ...objects]);
    if (fault !== undefined) servers[0]?.fault({ on: fault, times: 50, status: 403 });
    const { failures } = await look({ names: [SHOP], connect: async () => transport });
    expect(failures.some((one) => one.project === SHOP && one.message.includes(message))).toBe(true);
  });

  it('volatile paths of the default branch do not count; what is remembered says since when; accepted drift stands until its end', async () => {
    const repository = await openRepository(scratch.root);
    const drift = [
      resource('aws_vpc.tagged'),
      { ...resource('aws_vpc.this'), fields: [{ path: 'cidr', before: 'a', after: 'b' }] },
    ];
    const found = (now: string) =>
      look({
        names: [ONE],
        now: new Date(now),
        look: async () => ({ drift, pending: 0, warnings: [], tools: {} }),
      });
    const first_ = await found(day(5));
    expect(first_.projects[0]).toMatchObject({ since: day(5), resources: [{ address: 'aws_vpc.this' }] });
    const at = (time: string) => ({ run: 'https://ci.example/2', now: () => new Date(time) });
    expect((await noteDrift(repository, 'dev', first_, at(day(5)))).written).toMatchObject([
      { stage: 'drift-opened', project: ONE },
    ]);
    const second = await found(day(6));
    expect(second.projects[0]?.since).toBe(day(5));
    expect((await noteDrift(repository, 'dev', second, at(day(6)))).written).toEqual([]);

    const request = {
      environment: 'dev',
      project: ONE,
      reason: 'a migration',
      until: '2d',
      by: 'ann',
      now: () => new Date(day(6)),
    };
    await expect(acceptDrift(repository, { ...request, address: 'aws_vpc.other' })).rejects.toThrow(
      `No drift of aws_vpc.other is remembered of ${ONE} in dev. Drifted: aws_vpc.this.`,
    );
    expect(await acceptDrift(repository, { ...request, address: 'aws_vpc.this' })).toMatchObject({
      until: day(8),
      by: 'ann',
    });
    const accepted = await found(day(7));
    expect(accepted.projects[0]).toMatchObject({ resources: [], accepted: ['aws_vpc.this'] });
    expect((await noteDrift(repository, 'dev', accepted, at(day(7)))).written).toMatchObject([
      { stage: 'drift-closed' },
    ]);
    expect((await found(day(9))).projects[0]?.resources).toHaveLength(1);
    // Holds and what others keep there stay.
    const { document } = await openNotes({ repository, remote: '.', environment: 'dev' }).read();
    expect(Object.keys(document).sort()).toEqual(['acceptedDrift', 'drift', 'environment', 'holds', 'schema']);
  });
});
