import { loadChange } from '@mainstem/graph';
import { findHelm } from '@mainstem/kubernetes';
import { createSession, dangersOf, diffProjects } from '@mainstem/pipeline';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository } from '@mainstem/testing';
import { describe, expect, test } from 'vitest';

type Files = Record<string, string | undefined | { readonly link: string }>;

const REPO = 'https://git.example/platform.git';
const application = (name: string, source: string, more = '') =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: ${name}, namespace: argocd${more} }\nspec:\n  project: default\n  source: { repoURL: "${REPO}", targetRevision: HEAD, ${source} }\n  destination: { name: in-cluster, namespace: shop }\n`;
const FINALIZER = ', finalizers: [resources-finalizer.argocd.argoproj.io]';
const deployment = (replicas: number, name = 'web') =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name} }\nspec: { replicas: ${replicas}, selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: c, image: "i:1" }] } } }\n`;
const claim =
  'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: d }\nspec: { accessModes: [ReadWriteOnce] }\n';
const chart = (name = 'web') => ({
  [`charts/${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: 0.1.0\n`,
  [`charts/${name}/values.yaml`]: 'replicas: 1\n',
  [`charts/${name}/templates/d.yaml`]: deployment(1).replace('replicas: 1', 'replicas: {{ .Values.replicas }}'),
});

/** Everything that affected projects and the change itself have to say, as `project: action address level`. */
async function between(base: Files, head: Files): Promise<string[]> {
  const scratch = createScratchRepository();
  try {
    const before = scratch.commit({ 'mainstem.yaml': `argocd: { repositories: ["${REPO}"] }\n`, ...base });
    const after = scratch.commit(head);
    const repository = await openRepository(scratch.root);
    const change = await loadChange(repository, before, after);
    const session = createSession({ repository, change, uncommitted: [], checkedOut: true, progress: () => {} });
    const names = session.affected.projects
      .filter(({ kind }) => ['app-overlay', 'manifests', 'argocd-app'].includes(kind))
      .map(({ name }) => name);
    const { previews, failures } = await diffProjects(session, names);
    return [
      ...previews.flatMap(({ project, resources }) =>
        resources.map(({ action, address, risk }) => `${project}: ${action} ${address} ${risk.level}`),
      ),
      ...dangersOf(change).map(({ project, level }) => `${project}: ${level}`),
      ...failures.map(({ project, message }) => `${project} failed: ${message}`),
    ];
  } finally {
    scratch.remove();
  }
}

const helm = await findHelm().catch(() => undefined);
if (helm === undefined) console.warn('skipped: helm is not on PATH');

describe('what renders is what is compared (kubernetes review A1)', () => {
  const apps = (names: string) => `apps: [${names}]\n`;
  const root = {
    'argo/root/Chart.yaml': 'apiVersion: v2\nname: root\nversion: 0.1.0\n',
    'argo/root/templates/apps.yaml': `{{- range .Values.apps }}\n---\n${application('{{ . }}', 'path: "apps/{{ . }}"', FINALIZER)}{{- end }}\n`,
    'apps/web/d.yaml': deployment(1),
    'apps/db/c.yaml': claim,
  };
  test.skipIf(helm === undefined)('an Application that a chart no longer renders', async () => {
    const found = await between(
      { ...root, 'argo/root/values.yaml': apps('web, db') },
      { 'argo/root/values.yaml': apps('web') },
    );
    expect(found).toContain('argo.root: delete argoproj.io/Application/argocd/db destroy');
  });
  test('one that its kustomization no longer lists', async () => {
    const found = await between(
      {
        'argo/all/kustomization.yaml': 'resources: [web.yaml, db.yaml]\n',
        'argo/all/web.yaml': application('web', 'path: apps/web', FINALIZER),
        'argo/all/db.yaml': application('db', 'path: apps/db', FINALIZER),
        'apps/web/d.yaml': deployment(1),
        'apps/db/c.yaml': claim,
      },
      { 'argo/all/kustomization.yaml': 'resources: [web.yaml]\n' },
    );
    expect(found).toContain('argo.all: delete argoproj.io/Application/argocd/db destroy');
  });
  test('a file that no kustomization lists is no Application', async () => {
    const found = await between(
      {
        'argo/all/kustomization.yaml': 'resources: [web.yaml]\n',
        'argo/all/web.yaml': application('web', 'path: apps/web'),
        'apps/web/d.yaml': deployment(1),
        'apps/db/c.yaml': claim,
      },
      { 'argo/all/db.yaml': application('db', 'path: apps/db') },
    );
    expect(found.filter((line) => line.includes('/db'))).toEqual([]);
  });
});

describe('an Application that nothing builds is none (kubernetes review A1, b01)', () => {
  const set =
    'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: s, namespace: argocd }\nspec:\n  generators: [{ list: { elements: [{ app: db }] } }]\n' +
    `  template:\n    metadata: { name: "{{app}}", finalizers: [resources-finalizer.argocd.argoproj.io] }\n    spec: { project: default, source: { repoURL: "${REPO}", targetRevision: HEAD, path: "apps/{{app}}" }, destination: { name: in-cluster, namespace: shop } }\n`;
  const tree = (root: string, more: Files = {}): Files => ({
    'bootstrap/root.yaml': application('root', root),
    'argo/all/kustomization.yaml': 'resources: [web.yaml]\n',
    'argo/all/web.yaml': application('web', 'path: apps/web', FINALIZER),
    'apps/web/c.yaml': claim,
    'apps/db/c.yaml': claim,
    ...more,
  });
  const db = application('db', 'path: apps/db', FINALIZER);
  const aboutDb = (found: readonly string[]) =>
    found.filter((line) => /Application\/argocd\/db|stuck|destroy|apps\.db/.test(line));

  test.each<[string, Files, Files]>([
    ['added', tree('path: argo/all'), { 'argo/all/db.yaml': db }],
    ['removed', tree('path: argo/all', { 'argo/all/db.yaml': db }), { 'argo/all/db.yaml': undefined }],
    ['a set', tree('path: argo/all', { 'argo/all/db.yaml': set }), { 'argo/all/db.yaml': undefined }],
    [
      'beside a chart',
      tree('path: argo/c', {
        'argo/c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 0.1.0\n',
        'argo/c/templates/cm.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: x }\n',
      }),
      { 'argo/c/db.yaml': db },
    ],
    [
      'excluded',
      tree('path: argo/plain, directory: { exclude: "*.skip.yaml" }', {
        'argo/plain/web.yaml': application('x', 'path: apps/web'),
      }),
      { 'argo/plain/db.skip.yaml': db },
    ],
    [
      'not included',
      tree('path: argo/plain, directory: { include: "web*" }', {
        'argo/plain/web.yaml': application('x', 'path: apps/web'),
      }),
      { 'argo/plain/db.yaml': db },
    ],
  ])('%s: nothing comes and nothing goes', async (_, base, head) => {
    expect(aboutDb(await between(base, head))).toEqual([]);
  });

  test.each<[string, Files, Files]>([
    [
      'listed',
      tree('path: argo/all'),
      { 'argo/all/db.yaml': db, 'argo/all/kustomization.yaml': 'resources: [web.yaml, db.yaml]\n' },
    ],
    [
      'listed from elsewhere',
      tree('path: argo/all', { 'other/kustomization.yaml': 'resources: [../argo/all/db.yaml]\n' }),
      { 'argo/all/db.yaml': db },
    ],
    [
      'read as a directory',
      tree('path: argo/all, directory: { exclude: "kustomization.yaml" }'),
      { 'argo/all/db.yaml': db },
    ],
    ['read by recursion', tree('path: argo, directory: { recurse: true }'), { 'argo/all/db.yaml': db }],
    ['in a plain folder that nobody reads', tree('path: argo/all'), { 'by-hand/db.yaml': db }],
  ])('%s: it is there', async (_, base, head) => {
    expect(aboutDb(await between(base, head)).join('\n')).toMatch(/create argoproj\.io\/Application\/argocd\/db|stuck/);
  });
});

describe('a folder that an Application may read (kubernetes review A4, b03)', () => {
  const values = 'extraObjects:\n- apiVersion: v1\n  kind: ConfigMap\n  metadata: { name: x }\nreplicas: ';
  const set = (directory: string) =>
    'apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: s, namespace: argocd }\nspec:\n  generators: [{ clusters: {} }]\n' +
    `  template:\n    metadata: { name: "x-{{name}}" }\n    spec: { project: default, source: { repoURL: "${REPO}", targetRevision: HEAD, path: "envs/{{name}}", directory: ${directory} }, destination: { server: s, namespace: n } }\n`;
  const base = (directory: string): Files => ({
    'argo/s.yaml': set(directory),
    'envs/prod/c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\n',
    'envs/shared/addons/values.yaml': `${values}1\n`,
  });
  test('what it excludes changes nothing, and fails nothing', async () => {
    const found = await between(base('{ recurse: true, exclude: "addons/*" }'), {
      'envs/shared/addons/values.yaml': `${values}2\n`,
    });
    expect(found.filter((line) => line.startsWith('envs.'))).toEqual([]);
  });
  test('what cannot be read is unknown, and fails nothing', async () => {
    const found = await between(base('{ recurse: true }'), { 'envs/shared/addons/values.yaml': `${values}2\n` });
    expect(found.filter((line) => line.startsWith('envs.'))).toEqual(['envs.shared: update envs/shared unknown']);
  });
  test('what an Application surely reads still fails', async () => {
    const files = {
      'argo/a.yaml': application('a', 'path: envs/shared, directory: { recurse: true }'),
      'envs/shared/addons/values.yaml': `${values}1\n`,
    };
    const found = await between(files, { 'envs/shared/addons/values.yaml': `${values}2\n` });
    expect(found.join('\n')).toMatch(/envs\.shared failed: .*not a Kubernetes object/);
  });
  test('two Applications that exclude the same file', async () => {
    const files = {
      'argo/a.yaml': application('a', 'path: envs/prod, directory: { exclude: "*.skip.yaml" }'),
      'argo/b.yaml': application('b', 'path: envs/prod, directory: { exclude: "*.skip.yaml" }').replace(
        'in-cluster',
        'other',
      ),
      'envs/prod/c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\n',
      'envs/prod/d.skip.yaml': claim,
    };
    expect(await between(files, { 'envs/prod/d.skip.yaml': undefined })).toEqual([]);
  });
  test('what lay beside an Application that is gone, and still lies there, is not deleted (b13)', async () => {
    const files = { 'argo/a.yaml': application('a', 'path: apps/a'), 'argo/k.yaml': claim, 'apps/a/c.yaml': claim };
    const found = await between(files, { 'argo/a.yaml': undefined, 'apps/a/c.yaml': undefined });
    expect(found.filter((line) => /destroy/.test(line))).toEqual([]);
    expect(found).toContain('apps.a: forget /PersistentVolumeClaim/shop/d unknown');
  });
});

describe.skipIf(helm === undefined)('every input is in the digest (kubernetes review A2)', () => {
  const scaled = 'charts.web: update apps/Deployment/shop/web disrupt';
  const values = (files: string) => ({
    ...chart(),
    'argo/w.yaml': application('web', `path: charts/web, helm: { valueFiles: ${files} }`),
  });
  test.each<[string, Files, Files]>([
    [
      'a variable',
      { ...values('["../../values/$ARGOCD_APP_NAME.yaml"]'), 'values/web.yaml': 'replicas: 2\n' },
      { 'values/web.yaml': 'replicas: 0\n' },
    ],
    [
      'a link',
      {
        ...values('[../../values/web.yaml]'),
        'values/real.yaml': 'replicas: 2\n',
        'values/web.yaml': { link: 'real.yaml' },
      },
      { 'values/real.yaml': 'replicas: 0\n' },
    ],
    [
      'a source hydrator',
      {
        ...chart(),
        'argo/w.yaml': application('web', 'path: x').replace(
          / {2}source: .*\n/,
          `  sourceHydrator: { drySource: { repoURL: "${REPO}", path: charts/web, targetRevision: HEAD }, syncSource: { targetBranch: x, path: x } }\n`,
        ),
      },
      { 'charts/web/values.yaml': 'replicas: 0\n' },
    ],
  ])('%s', async (_, base, head) => {
    const found = await between(base, head);
    expect(found).toContain(scaled);
  });

  test('a glob, which is not looked up here: unknown, and not nothing', async () => {
    const base = { ...values('["../../values/*.yaml"]'), 'values/web.yaml': 'replicas: 2\n' };
    expect(await between(base, { 'values/web.yaml': 'replicas: 0\n' })).toEqual([
      'charts.web: update argoproj.io/Application/argocd/web unknown',
    ]);
  });
});

describe('a folder is read as its Application says (kubernetes review A4)', () => {
  test('without the folders below', async () => {
    const found = await between(
      {
        'argo/s.yaml': application('s', 'path: envs/prod'),
        'envs/prod/dep.yaml': deployment(3),
        'envs/prod/old/dep.yaml': deployment(1),
      },
      { 'envs/prod/dep.yaml': deployment(0) },
    );
    expect(found).toContain('envs.prod: update apps/Deployment/shop/web disrupt');
  });
  test('without what is excluded', async () => {
    const found = await between(
      {
        'argo/s.yaml': application('s', 'path: envs/prod, directory: { exclude: "values.yaml" }'),
        'envs/prod/dep.yaml': deployment(3),
        'envs/prod/values.yaml': 'a: 1\n',
      },
      { 'envs/prod/values.yaml': 'a: 2\n' },
    );
    expect(found).toEqual([]);
  });
});

test('a folder that holds only documentation renders to nothing (kubernetes review A12)', async () => {
  const found = await between(
    {
      'argo/s.yaml': application('s', 'path: envs/prod'),
      'envs/prod/dep.yaml': deployment(3),
      'envs/prod/README.md': '',
    },
    { 'envs/prod/dep.yaml': undefined },
  );
  expect(found).toEqual(['envs.prod: delete apps/Deployment/shop/web disrupt']);
});

test('a chart from elsewhere reads nothing of the tree but its value files', async () => {
  const remote = (version: string) =>
    `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: tool, namespace: argocd }\nspec:\n  project: default\n  source: { repoURL: "https://charts.example", chart: tool, targetRevision: ${version} }\n  destination: { name: in-cluster, namespace: tool }\n`;
  const base = {
    'argo/tool.yaml': remote('1.0.0'),
    'argo/c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\n',
  };
  expect(await between(base, { 'argo/c.yaml': `${base['argo/c.yaml']}data: { a: b }\n` })).not.toContainEqual(
    expect.stringContaining('Application/argocd/tool'),
  );
  expect(await between(base, { 'argo/tool.yaml': remote('1.0.1') })).toContainEqual(
    expect.stringMatching(/Application\/argocd\/tool unknown/),
  );
});

test('a chart that nothing here installs is unknown (kubernetes review A13)', async () => {
  expect(await between(chart(), { 'charts/web/values.yaml': 'replicas: 0\n' })).toEqual(['charts.web: unknown']);
});

test('what an Application without a finalizer leaves stays (kubernetes review B3)', async () => {
  const base = {
    'argo/a.yaml': application('a', 'path: apps/a'),
    'argo/b.yaml': application('b', 'path: apps/b'),
    'apps/a/c.yaml': claim,
    'apps/b/c.yaml': claim,
  };
  const found = await between(base, { 'argo/a.yaml': undefined, 'apps/a/c.yaml': undefined });
  expect(found).toContain('apps.a: forget /PersistentVolumeClaim/shop/d unknown');
  expect(found.filter((line) => line.endsWith('destroy'))).toEqual([]);
});
