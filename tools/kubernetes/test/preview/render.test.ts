import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PreviewContext, ProjectKind } from '@mainstem/change';
import { findProgram } from '@mainstem/toolchain';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { previewManifests, renderFolder } from '../../src/preview/index.ts';

const kubectl = await findProgram('kubectl').catch(() => undefined);
const helm = await findProgram('helm').catch(() => undefined);
const scratch = mkdtempSync(join(tmpdir(), 'preview-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

/** A machine with kubectl alone, and no network. */
function withoutHelm(): void {
  const folder = mkdtempSync(join(scratch, 'path-'));
  if (kubectl !== undefined) symlinkSync(kubectl.path, join(folder, 'kubectl'));
  vi.stubEnv('PATH', folder);
  vi.stubEnv('XDG_CACHE_HOME', folder);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
}

let trees = 0;
/** Writes files and returns the absolute path of their root. */
function tree(files: Readonly<Record<string, string>>): string {
  const root = join(scratch, `tree-${++trees}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const BASE = {
  'apps/api/base/kustomization.yaml': 'resources: [deployment.yaml, claim.yaml]\n',
  'apps/api/base/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: api }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      containers:
        - name: c
          image: registry.example/api
          envFrom: [{ configMapRef: { name: settings } }, { secretRef: { name: login } }]
`,
  'apps/api/base/claim.yaml': `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
`,
};
const overlay = (tag: string, value: string, password: string, resources = '../../base') => ({
  'apps/api/overlays/dev/kustomization.yaml': `namespace: shop
resources: [${resources}]
images: [{ name: registry.example/api, newTag: "${tag}" }]
configMapGenerator: [{ name: settings, literals: ["mode=${value}"] }]
secretGenerator: [{ name: login, literals: ["password=${password}"] }]
`,
});
const FOLDER = 'apps/api/overlays/dev';

const context = (kind: ProjectKind, deliveredBy: readonly string[] = ['apps']): PreviewContext => ({
  project: { name: 'p', kind, root: FOLDER },
  change: { base: 'a'.repeat(40), head: 'b'.repeat(40) },
  projectChange: 'modified',
  instance: { varFiles: [], backendConfig: [] },
  compositeKinds: new Set(),
  deliveredBy,
  progress: () => {},
});

describe.skipIf(kubectl === undefined)('with kubectl kustomize (skipped: kubectl is not on PATH)', () => {
  it('previews an overlay: image, generated names, secrets, a removed claim', async () => {
    const before = tree({ ...BASE, ...overlay('1.0', 'slow', 'canary-before') });
    const after = tree({
      ...BASE,
      ...overlay('1.1', 'fast', 'canary-after'),
      'apps/api/base/kustomization.yaml': 'resources: [deployment.yaml]\n',
    });
    const result = await previewManifests(context('app-overlay'), join(before, FOLDER), join(after, FOLDER), {
      base: before,
      head: after,
    });
    expect(
      result.resources.map(({ address, action, risk }) => [
        address.replace(/-[a-z0-9]{10}$/, '-#'),
        action,
        risk.level,
      ]),
    ).toEqual([
      ['/ConfigMap/shop/settings-#', 'update', 'safe'],
      ['/PersistentVolumeClaim/shop/data', 'delete', 'destroy'],
      ['/Secret/shop/login-#', 'update', 'safe'],
      ['apps/Deployment/shop/api', 'update', 'safe'],
    ]);
    expect(result.resources.at(-1)?.fields).toEqual([
      {
        path: 'spec.template.spec.containers[name=c].image',
        before: 'registry.example/api:1.0',
        after: 'registry.example/api:1.1',
      },
    ]);
    expect(result.resources[2]?.fields).toEqual([{ path: 'data.password', sensitive: true, changed: true }]);
    expect(result.warnings.filter((text) => /^1 reference follows the new name/.test(text))).toHaveLength(2);
    expect(result.tools).toMatchObject({
      kubectl: expect.stringMatching(/^\d/),
      kustomize: expect.stringMatching(/^\d/),
    });
    expect(result.before.map(({ kind }) => kind).sort()).toEqual([
      'ConfigMap',
      'Deployment',
      'PersistentVolumeClaim',
      'Secret',
    ]);
    const text = JSON.stringify(result);
    for (const value of ['canary-before', 'canary-after']) {
      expect(text).not.toContain(value);
      expect(text).not.toContain(Buffer.from(value).toString('base64'));
    }
  });

  it('says undeployed, and takes an added and a removed overlay', async () => {
    const root = tree({ ...BASE, ...overlay('1.0', 'slow', 'x') });
    const folder = join(root, FOLDER);
    const added = await previewManifests(context('app-overlay', []), undefined, folder, { head: root });
    expect(new Set(added.resources.map(({ action }) => action))).toEqual(new Set(['create']));
    expect(added.warnings).toEqual([
      'undeployed: no Application delivers this overlay; judged as if one did, with prune',
    ]);
    const removed = await previewManifests(context('app-overlay'), folder, undefined, { base: root });
    expect(new Set(removed.resources.map(({ action }) => action))).toEqual(new Set(['delete']));
  });

  const A = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';
  it.each([
    [
      'a missing file',
      { 'o/kustomization.yaml': 'resources: [none.yaml]\n' },
      /^o: kustomize cannot build it: o\/none\.yaml does not exist\. Run kubectl kustomize o/,
    ],
    [
      'a missing file in a base',
      { 'o/kustomization.yaml': 'resources: [../b]\n', 'b/kustomization.yaml': 'resources: [gone.yaml]\n' },
      /b\/gone\.yaml does not exist/,
    ],
    [
      'a broken file',
      {
        'o/kustomization.yaml': 'resources: [a.yaml]\n',
        'o/a.yaml': 'apiVersion: v1\nkind: Secret\nstringData:\n  p: "a" canary-value\n',
      },
      /a\.yaml, line \d: /,
    ],
    ['an unknown field', { 'o/kustomization.yaml': 'resorces: []\n' }, /unknown field "resorces"/],
    [
      'a wrong literal',
      { 'o/kustomization.yaml': 'secretGenerator: [{ name: s, literals: [canary-value] }]\n' },
      /expected key=value/,
    ],
    [
      'a patch without a target',
      {
        'o/kustomization.yaml':
          'resources: [a.yaml]\npatches:\n  - patch: |\n      - op: replace\n        value: canary-value\n',
        'o/a.yaml': A,
      },
      /must specify a target for JSON patch/,
    ],
    [
      'a patch of nothing',
      {
        'o/kustomization.yaml':
          'resources: [a.yaml]\npatches:\n  - patch: |\n      apiVersion: v1\n      kind: Secret\n      metadata: { name: s }\n      stringData: { p: canary-value }\n',
        'o/a.yaml': A,
      },
      /no matches for Id Secret/,
    ],
  ])('makes the error of %s readable', async (_, files, message) => {
    const root = tree(files as Record<string, string>);
    const error = await renderFolder(join(root, 'o'), 'app-overlay', { root }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ToolError' });
    const text = String((error as Error).message);
    expect(text).toMatch(message);
    expect(text).not.toContain(scratch);
    expect(text).not.toContain(realpathSync(scratch));
    expect(text).not.toContain('canary-value');
    expect(text).not.toMatch(/run\.go|\n/);
  });

  it('passes warnings on and writes nothing into the tree', async () => {
    const root = tree({ 'o/kustomization.yaml': 'commonLabels: { a: b }\nresources: [a.yaml]\n', 'o/a.yaml': A });
    const { warnings } = await renderFolder(join(root, 'o'), 'app-overlay', { root });
    expect(warnings.join()).toMatch(/^kustomize: 'commonLabels' is deprecated/);
    expect(readdirSync(join(root, 'o')).sort()).toEqual(['a.yaml', 'kustomization.yaml']);
  });

  it('says what to install where a kustomization inflates a chart', async () => {
    withoutHelm();
    const root = tree({ 'o/kustomization.yaml': 'helmCharts: [{ name: c }]\n' });
    await expect(renderFolder(join(root, 'o'), 'app-overlay', { root })).rejects.toThrow(
      /needs Helm 3; no helm is on PATH/,
    );
  });
});

describe('plain folders', () => {
  const A = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';
  const B = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: b }\n';
  const files = {
    'p/a.yaml': A,
    'p/values.yaml': 'x: 1\n',
    'p/notes.txt': 'x',
    'p/sub/b.yml': B,
    'p/k/kustomization.yaml': '{}\n',
  };
  it.each([
    ['argocd-app', ['a']],
    ['crossplane-api', ['a']],
    ['facts', ['a']],
    ['manifests', ['a', 'b']],
  ] as const)('%s reads %j', async (kind, names) => {
    const root = tree(files);
    const { manifests } = await renderFolder(join(root, 'p'), kind, { root });
    expect(manifests.map(({ metadata }) => metadata.name)).toEqual(names);
  });

  it('names file and line of a broken manifest', async () => {
    const root = tree({ 'p/a.yaml': `${A}---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: [ }\n` });
    await expect(renderFolder(join(root, 'p'), 'manifests', { root })).rejects.toThrow(/^p\/a\.yaml:7: not valid YAML/);
  });

  it('names a folder that is not there', async () => {
    await expect(renderFolder(join(scratch, 'none'), 'manifests', { root: scratch })).rejects.toThrow(
      /^none: the folder does not exist/,
    );
  });
});

describe('charts', () => {
  const root = () =>
    tree({
      'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 0.1.0\n',
      'c/values.yaml': 'name: a\n',
      'c/templates/c.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ .Values.name }} }\n',
    });
  it('say what to install when helm is missing', async () => {
    withoutHelm();
    const path = root();
    await expect(renderFolder(join(path, 'c'), 'helm-chart', { root: path })).rejects.toThrow(
      /^c: helm is needed to render this chart: helm is not on PATH.*(?:Install it|install it yourself): /s,
    );
  });
  it.skipIf(helm === undefined)('render with helm (skipped: helm is not on PATH)', async () => {
    const path = root();
    const { manifests, tools } = await renderFolder(join(path, 'c'), 'helm-chart', { root: path });
    expect(manifests.map(({ metadata }) => metadata.name)).toEqual(['a']);
    expect(tools.helm).toMatch(/^\d/);
  });

  const library = (name: string) => ({
    [`charts-of-ours/${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: 0.1.0\n`,
    [`charts-of-ours/${name}/templates/c.yaml`]:
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ .Chart.Name }}-{{ .Values.text }} }\n',
    [`charts-of-ours/${name}/values.yaml`]: 'text: default\n',
  });
  const overlayOf = (repository: string) => ({
    'dev/Chart.yaml': `apiVersion: v2\nname: dev\nversion: 0.1.0\ndependencies: [{ name: web, version: 0.1.0, repository: "${repository}" }]\n`,
    'dev/values.yaml': 'web: { text: of-dev }\n',
  });
  it.skipIf(helm === undefined)(
    'a chart whose dependencies are charts of the tree renders with them, and nothing is written (skipped: helm is not on PATH)',
    async () => {
      const path = tree({ ...library('web'), ...overlayOf('file://../charts-of-ours/web') });
      const { manifests } = await renderFolder(join(path, 'dev'), 'helm-chart', { root: path });
      expect(manifests.map(({ metadata }) => metadata.name)).toEqual(['web-of-dev']);
      expect(readdirSync(join(path, 'dev')).sort()).toEqual(['Chart.yaml', 'values.yaml']);
    },
  );
  it.skipIf(helm === undefined).each([
    ['is not there', 'file://../charts-of-ours/none'],
    ['leaves the tree', 'file://../../elsewhere'],
    ['is of a registry', 'https://charts.example.com'],
  ])('a dependency that %s is named, and nothing is fetched (skipped: helm is not on PATH)', async (_, repository) => {
    const path = tree({ ...library('web'), ...overlayOf(repository) });
    await expect(renderFolder(join(path, 'dev'), 'helm-chart', { root: path })).rejects.toThrow(
      /^dev: helm cannot render it: .*missing in charts.*helm dependency build dev/s,
    );
  });
});
