import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { createDraft, type Draft, GENERATORS, type Given, MOVERS } from '../src/index.ts';
import { committed, findings, made, template, textsOf } from './fork.ts';

const clean: (() => void)[] = [];
afterAll(() => {
  for (const one of clean) one();
});

const run =
  (name: string, argument: string, given: Given = {}) =>
  (draft: Draft) =>
    (GENERATORS[name] ?? MOVERS[name])?.run(draft, argument, given);

/** What a generator does to the template: the folders it made files in, the files it changed. */
function changes(...steps: ((draft: Draft) => unknown)[]) {
  const draft = createDraft(made(...steps.slice(0, -1)));
  steps.at(-1)?.(draft);
  const before = made(...steps.slice(0, -1));
  const { writes, deletes } = draft.edits();
  const fresh = [...writes.keys()].filter((path) => before.read(path) === undefined);
  return { fresh, changed: [...writes.keys()].filter((path) => !fresh.includes(path)), deletes };
}

async function errors(draft: Draft): Promise<string[]> {
  const scratch = committed(draft);
  clean.push(scratch.remove);
  return (await findings(scratch)).filter((one) => one.startsWith('error'));
}

const ENVIRONMENTS = ['dev', 'staging', 'production'];

describe('every generator leaves a valid tree and changes only what it names', { tags: ['long'] }, () => {
  test('app', async () => {
    const step = run('app', 'checkout', { team: 'payments' });
    const { fresh, changed, deletes } = changes(step);
    expect(fresh.every((path) => path.startsWith('apps/checkout/'))).toBe(true);
    expect([fresh.length, changed, deletes]).toEqual([12, ['.github/CODEOWNERS'], []]);
    expect(await errors(made(step))).toEqual([]);
  });

  test('app, like another one: its resources too', async () => {
    const step = run('app', 'checkout', { like: 'api-service', environment: 'dev' });
    const { fresh, changed } = changes(step);
    expect(fresh).toContain('apps/checkout/overlays/dev/database.yaml');
    expect(fresh.some((path) => path.includes('/overlays/staging/'))).toBe(false);
    expect(changed).toEqual([]);
    expect(await errors(made(step))).toEqual([]);
  });

  test('overlay', async () => {
    const before = run('app', 'checkout', { environment: 'dev' });
    const step = run('overlay', 'checkout', { environment: 'production' });
    const { fresh, changed } = changes(before, step);
    expect(fresh).toEqual(
      ['kustomization.yaml', 'patch-scaling.yaml'].map((file) => `apps/checkout/overlays/production/${file}`),
    );
    expect(changed).toEqual([]);
    expect(made(before, step).read(fresh[0] ?? '')).toContain('namespace: checkout-production');
    expect(await errors(made(before, step))).toEqual([]);
  });

  test.each([
    ['postgres', ['database'], ['deployment', 'kustomization', 'network-policy']],
    ['bucket', ['bucket', 'identity'], ['deployment', 'network-policy']],
    ['queue', ['queue', 'identity'], ['deployment', 'network-policy']],
  ])('resource %s', async (type, files, inBase) => {
    const before = run('app', 'checkout');
    const step = run('resource', type, { app: 'checkout' });
    const { fresh, changed } = changes(before, step);
    expect(fresh.sort()).toEqual(
      ENVIRONMENTS.flatMap((each) => files.map((file) => `apps/checkout/overlays/${each}/${file}.yaml`)).sort(),
    );
    expect(changed.sort()).toEqual(
      [
        ...inBase.map((file) => `apps/checkout/base/${file}.yaml`),
        ...ENVIRONMENTS.map((each) => `apps/checkout/overlays/${each}/kustomization.yaml`),
      ].sort(),
    );
    expect(await errors(made(before, step))).toEqual([]);
  });

  test('three resources of one application, and a second database, which has variables of its own', async () => {
    const draft = made(
      run('app', 'checkout'),
      run('resource', 'postgres', { app: 'checkout' }),
      run('resource', 'bucket', { app: 'checkout' }),
      run('resource', 'queue', { app: 'checkout' }),
      run('resource', 'postgres', { app: 'checkout', called: 'reports' }),
    );
    const text = draft.read('apps/checkout/base/deployment.yaml') ?? '';
    const names = [...text.matchAll(/^ {12}- name: ([A-Z_]+)$/gm)].map(([, name]) => name);
    expect(names).toEqual([
      ...['PGHOST', 'PGPORT', 'PGUSER', 'PGPASSWORD', 'EXPORTS_BUCKET', 'AWS_REGION', 'JOBS_QUEUE_URL'],
      ...['REPORTS_PGHOST', 'REPORTS_PGPORT', 'REPORTS_PGUSER', 'REPORTS_PGPASSWORD'],
    ]);
    expect(await errors(draft)).toEqual([]);
  });

  test('module', () => {
    const { fresh, changed } = changes(run('module', 'reports'));
    expect([fresh.length, changed]).toEqual([6, []]);
    expect(fresh.every((path) => path.startsWith('infra/modules/reports/'))).toBe(true);
  });

  test('stack: a stack in each environment, a module, a policy, and its name in identity', async () => {
    const step = run('stack', 'reports');
    const { fresh, changed } = changes(step);
    expect(fresh.filter((path) => path.startsWith('infra/stacks/'))).toEqual(
      ENVIRONMENTS.flatMap((each) =>
        ['.terraform.lock.hcl', 'main.tf', 'outputs.tf'].map((file) => `infra/stacks/${each}/reports/${file}`),
      ).sort(),
    );
    expect(fresh).toContain('infra/policies/reports.json.tftpl');
    expect(changed.sort()).toEqual(ENVIRONMENTS.map((each) => `infra/stacks/${each}/identity/main.tf`).sort());
    const text = made(step).read('infra/stacks/staging/reports/main.tf') ?? '';
    expect(text).toMatch(
      /key\s+= "staging\/reports\/terraform\.tfstate"[\s\S]*Stack\s+= "infra\/stacks\/staging\/reports"/,
    );
    expect(await errors(made(step))).toEqual([]);
  });

  test('api: definition, composition, example, and all that must know of it', async () => {
    const step = run('api', 'topic');
    const { fresh, changed } = changes(step);
    expect(fresh.map((path) => path.replace('platform/crossplane/apis/topic/', ''))).toEqual([
      'README.md',
      'composition.yaml',
      'definition.yaml',
      'examples/topic.yaml',
    ]);
    expect(changed).toEqual([
      'platform/argocd/argocd-cm.yaml',
      'platform/argocd/project-apps.yaml',
      'platform/crossplane/providers/activation.yaml',
      'platform/crossplane/providers/aws.yaml',
    ]);
    const draft = made(step);
    expect(draft.read('platform/crossplane/providers/activation.yaml')).toContain('- topics.sns.aws.m.upbound.io');
    expect(draft.read('platform/argocd/argocd-cm.yaml')).toContain('platform.example.com_Topic');
    expect(await errors(draft)).toEqual([]);
  });

  test('api: the command that it says renders its example', () => {
    const draft = createDraft(template());
    const told = run('api', 'topic')(draft);
    const typed = told?.next.map((line) => /mainstem (crossplane render .+)/.exec(line)?.[1]).find(Boolean);
    const scratch = committed(draft);
    clean.push(scratch.remove);
    const main = join(import.meta.dirname, '../../cli/src/main.ts');
    const rendered = execFileSync(process.execPath, [main, ...(typed ?? '').split(' ')], {
      cwd: scratch.root,
      encoding: 'utf8',
    });
    const objects = parseAllDocuments(rendered).map((one) => one.toJS());
    expect(objects.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)).toEqual([
      'platform.example.com/v1 Topic',
      expect.stringMatching(/^sns\.aws\.m\.upbound\.io\/\S+ Topic$/),
    ]);
  });

  test.each([
    ['sandbox', { account: '444444444444' }, ['dev', 'sandbox', 'staging', 'production']],
    [
      'preprod',
      { account: '444444444444', like: 'production', after: 'staging' },
      ['dev', 'staging', 'preprod', 'production'],
    ],
  ])('environment %s', async (name, given, order) => {
    const step = run('environment', name, given);
    const { fresh, deletes } = changes(step);
    expect(fresh.length).toBeGreaterThan(10);
    expect(fresh.every((path) => path.split('/').includes(name))).toBe(true);
    expect(deletes).toEqual([]);
    const draft = made(step);
    const texts = textsOf(draft);
    const settings = texts.get('mainstem.yaml') ?? '';
    expect([...settings.matchAll(/- name: (\w+)/g)].map(([, each]) => each)).toEqual(order);
    const network = texts.get(`infra/stacks/${name}/network/main.tf`) ?? '';
    expect(network).toMatch(/allowed_account_ids = \["444444444444"\][\s\S]*cidr_block\s+= "10\.40\.0\.0\/16"/);
    // Ids of another environment stand nowhere in it.
    const facts = texts.get(`platform/crossplane/facts/${name}/environment-config.yaml`) ?? '';
    expect(facts).toMatch(/- subnet-00000000000000001\n/);
    // Several entries of one list stand for an environment: the namespaces that add-ons may go to.
    const addons = texts.get('platform/argocd/project-addons.yaml') ?? '';
    const permitted = (environment: string) =>
      [...addons.matchAll(/\{ name: ([\w-]+), namespace: ([\w-]+) \}/g)].flatMap(([, cluster, namespace]) =>
        cluster === environment ? [namespace] : [],
      );
    expect(permitted(name)).toEqual(permitted('dev'));
    expect(permitted(name).length).toBeGreaterThan(1);
    expect(await errors(draft)).toEqual([]);
  });

  test('team', async () => {
    const step = run('team', 'payments', { app: ['api-service'] });
    const { fresh, changed } = changes(step);
    expect([fresh, changed]).toEqual([['platform/argocd/project-payments.yaml'], ['.github/CODEOWNERS']]);
    expect(await errors(made(step))).toEqual([]);
  });

  test('rename app', async () => {
    const draft = createDraft(template());
    const told = run('rename app', 'api-service', { to: 'orders' })(draft);
    expect(told?.lost?.length).toBe(12);
    expect(draft.paths.filter((path) => path.startsWith('apps/api-service/'))).toEqual([]);
    expect(draft.read('apps/orders/overlays/dev/kustomization.yaml')).toMatch(
      /namespace: orders-dev[\s\S]*amazonaws\.com\/api-service$/m,
    );
    expect(await errors(draft)).toEqual([]);
  });

  test('remove app says what is lost, what AWS keeps, and who else names it', async () => {
    const draft = createDraft(template());
    const told = run('remove app', 'api-service')(draft);
    expect(told?.lost?.filter((line) => line.includes('AWS keeps it'))).toHaveLength(3);
    expect(told?.lost?.filter((line) => line.includes('take a snapshot'))).toHaveLength(6);
    expect(told?.lost?.filter((line) => line.includes('the volume data'))).toHaveLength(3);
    expect(told?.next.join('\n')).toMatch(/apps\/web\/.*names api-service/);
    expect(draft.paths.filter((path) => path.startsWith('apps/api-service/'))).toEqual([]);
    expect(await errors(draft)).toEqual([]);
  });
});

describe('nothing is overwritten, and no name is taken that cannot be one', () => {
  test.each([
    ['app', 'api-service', {}, /There is an application api-service already/],
    ['app', 'Checkout', {}, /begins with a small letter/],
    ['app', undefined, {}, /Name the application/],
    ['app', 'x'.repeat(31), {}, /too long for a application|too long/],
    [
      'app',
      'checkout',
      { environment: 'prod' },
      /There is no environment "prod"\. There are: dev, staging, production/,
    ],
    ['app', 'checkout', { like: 'api' }, /There is no application "api"/],
    ['overlay', 'api-service', { environment: 'dev' }, /has an overlay for dev already/],
    ['resource', 'redis', { app: 'api-service' }, /There is no resource "redis"\. There are: postgres, bucket, queue/],
    ['resource', 'postgres', { app: 'api-service' }, /database\.yaml exists already, and nothing is overwritten/],
    ['resource', 'postgres', { app: 'web' }, /no overlay with a kustomization\.yaml/],
    ['stack', 'network', {}, /exists already/],
    ['stack', 'reports', { module: 'none' }, /There is no module none/],
    ['module', 'network', {}, /exists already/],
    ['api', 'bucket', {}, /offers a Bucket already/],
    ['api', 'topic', { composes: 'Topic' }, /expected GROUP\/VERSION\/KIND/],
    ['environment', 'dev', { account: '444444444444' }, /There is an environment dev already/],
    ['environment', 'sandbox', {}, /is no AWS account id/],
    ['team', 'payments', { app: 'nothing' }, /There is no application "nothing"/],
    ['rename app', 'api-service', { to: 'web' }, /There is an application web already/],
  ])('%s %s %j', (name, argument, given, message) => {
    expect(() => (GENERATORS[name] ?? MOVERS[name])?.run(createDraft(template()), argument, given as Given)).toThrow(
      message,
    );
  });
});
