import { execFileSync } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type KustomizeSource, renderApplication } from '../../src/index.ts';
import type { RenderContext } from '../../src/render/context.ts';
import { buildEnvironment } from '../../src/render/environment.ts';
import { parseImageOverride } from '../../src/render/image-override.ts';
import { editKustomization } from '../../src/render/kustomization-edit.ts';
import { buildKustomization } from '../../src/render/kustomize-source.ts';
import { isOurs, kubectl, named, OURS, scratch, tree } from './trees.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const FOLDER = 'apps/shop/overlays/dev';

const FILES = {
  'apps/shop/base/kustomization.yaml': 'resources: [deployment.yaml, service.yaml]\n',
  'apps/shop/base/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata: { name: api, labels: { team: a } }
spec:
  selector: { matchLabels: { app: api } }
  template:
    metadata: { labels: { app: api } }
    spec:
      initContainers: [{ name: i, image: "registry.example:5000/tools/init:1" }]
      containers: [{ name: c, image: "nginx:1.0" }, { name: s, image: sidecar }]
`,
  'apps/shop/base/service.yaml': `apiVersion: v1
kind: Service
metadata: { name: api }
spec: { selector: { app: api }, ports: [{ port: 80 }] }
`,
  'apps/shop/components/debug/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
patches: [{ target: { kind: Deployment }, patch: '[{"op":"add","path":"/metadata/annotations","value":{"debug":"on"}}]' }]
`,
  [`${FOLDER}/kustomization.yaml`]: `# the overlay of dev
namespace: shop
namePrefix: dev-
resources: [../../base]
images:
  - { name: nginx, newName: mirror.example/nginx, newTag: "1.5" }
commonAnnotations: { owner: team-a }
configMapGenerator: [{ name: settings, files: [settings.txt] }]
`,
  [`${FOLDER}/settings.txt`]: 'mode=slow\n',
  [`${FOLDER}/scale.yaml`]: 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: api }\nspec: { replicas: 7 }\n',
};

function context(root: string): RenderContext {
  return {
    root,
    realRoot: root,
    owner: 'Application shop-dev',
    name: 'shop-dev',
    project: 'default',
    namespace: 'shop',
    revision: '1234567890abcdef1234567890abcdef12345678',
    apiVersions: [],
    refs: new Map(),
    isOurs,
    documents: new Map(),
    charts: { folder: join(scratch, 'charts'), checksums: {}, download: false },
  };
}

/** Overrides, and the fields of the kustomization that `kustomize edit` leaves behind for them. */
const OVERRIDES: readonly (readonly [name: string, overrides: KustomizeSource, edited: Record<string, unknown>])[] = [
  ['a name prefix replaces the one in the file', { namePrefix: 'x-' }, { namePrefix: 'x-' }],
  ['a name suffix', { nameSuffix: '-y' }, { nameSuffix: '-y' }],
  ['a namespace replaces the one in the file', { namespace: 'other' }, { namespace: 'other' }],
  [
    'an image by tag replaces the whole entry',
    { images: ['nginx:2.0'] },
    { images: [{ name: 'nginx', newTag: '2.0' }] },
  ],
  [
    'an image by digest',
    { images: [`sidecar@${DIGEST}`] },
    {
      images: [
        { name: 'nginx', newName: 'mirror.example/nginx', newTag: '1.5' },
        { name: 'sidecar', digest: DIGEST },
      ],
    },
  ],
  ['an image by name', { images: ['nginx=apache'] }, { images: [{ name: 'nginx', newName: 'apache' }] }],
  [
    'an image by name, tag and digest',
    { images: [`nginx=registry.example:5000/nginx:2@${DIGEST}`] },
    { images: [{ name: 'nginx', newName: 'registry.example:5000/nginx', newTag: '2', digest: DIGEST }] },
  ],
  [
    'an image whose registry has a port',
    { images: ['registry.example:5000/tools/init:9'] },
    {
      images: [
        { name: 'nginx', newName: 'mirror.example/nginx', newTag: '1.5' },
        { name: 'registry.example:5000/tools/init', newTag: '9' },
      ],
    },
  ],
  [
    'a star keeps what the entry said',
    { images: ['nginx=*:2.0'] },
    { images: [{ name: 'nginx', newName: 'mirror.example/nginx', newTag: '2.0' }] },
  ],
  [
    'a star with nothing to keep',
    { images: ['sidecar=*:3'] },
    {
      images: [
        { name: 'nginx', newName: 'mirror.example/nginx', newTag: '1.5' },
        { name: 'sidecar', newTag: '3' },
      ],
    },
  ],
  [
    'the build environment in an image',
    { images: ['nginx:$ARGOCD_APP_REVISION_SHORT'] },
    { images: [{ name: 'nginx', newTag: '1234567' }] },
  ],
  ['replicas, also as text', { replicas: [{ name: 'api', count: '3' }] }, { replicas: [{ name: 'api', count: 3 }] }],
  [
    'common labels, selectors too',
    { commonLabels: { env: 'on', app: '${ARGOCD_APP_NAME}' } },
    { commonLabels: { env: 'on', app: 'shop-dev' } },
  ],
  [
    'labels without selectors',
    { commonLabels: { env: 'dev' }, labelWithoutSelector: true },
    { labels: [{ pairs: { env: 'dev' } }] },
  ],
  [
    'labels without selectors, in templates',
    { commonLabels: { env: 'dev' }, labelWithoutSelector: true, labelIncludeTemplates: true },
    { labels: [{ pairs: { env: 'dev' }, includeTemplates: true }] },
  ],
  [
    'common annotations as they stand',
    { commonAnnotations: { build: '$ARGOCD_APP_NAME', quoted: '"yes"' } },
    { commonAnnotations: { owner: 'team-a', build: '$ARGOCD_APP_NAME', quoted: 'yes' } },
  ],
  [
    'common annotations with the build environment',
    { commonAnnotations: { build: '$ARGOCD_APP_NAME $$5 ${NONE}.' }, commonAnnotationsEnvsubst: true },
    { commonAnnotations: { owner: 'team-a', build: 'shop-dev $5 .' } },
  ],
  [
    'a common annotation by force',
    { commonAnnotations: { owner: 'team-b' }, forceCommonAnnotations: true },
    { commonAnnotations: { owner: 'team-b' } },
  ],
  ['a component', { components: ['../../components/debug'] }, { components: ['../../components/debug'] }],
  [
    'a missing component that may be missing',
    { components: ['../../components/none', '../../components/debug'], ignoreMissingComponents: true },
    { components: ['../../components/debug'] },
  ],
  [
    'patches in place and from a file',
    {
      patches: [
        { path: 'scale.yaml' },
        {
          target: { kind: 'Service', name: 'api' },
          patch: '- op: replace\n  path: /spec/ports/0/port\n  value: 8080\n',
          options: { allowNameChange: true },
        },
      ],
    },
    {
      patches: [
        { path: 'scale.yaml' },
        {
          target: { kind: 'Service', name: 'api' },
          patch: '- op: replace\n  path: /spec/ports/0/port\n  value: 8080\n',
          options: { allowNameChange: true },
        },
      ],
    },
  ],
  [
    'all at once',
    {
      namePrefix: 'p-',
      nameSuffix: '-s',
      namespace: 'all',
      images: ['nginx:9', 'sidecar=helper:1'],
      replicas: [{ name: 'api', count: 2 }],
      commonLabels: { tier: 'web' },
      commonAnnotations: { note: '0644' },
      components: ['../../components/debug'],
      patches: [{ path: 'scale.yaml' }],
    },
    {
      namePrefix: 'p-',
      nameSuffix: '-s',
      namespace: 'all',
      images: [
        { name: 'nginx', newTag: '9' },
        { name: 'sidecar', newName: 'helper', newTag: '1' },
      ],
      replicas: [{ name: 'api', count: 2 }],
      commonLabels: { tier: 'web' },
      commonAnnotations: { owner: 'team-a', note: '0644' },
      components: ['../../components/debug'],
      patches: [{ path: 'scale.yaml' }],
    },
  ],
];

const TEXT = FILES[`${FOLDER}/kustomization.yaml`] ?? '';
const before = parse(TEXT) as Record<string, unknown>;

/** The cases that are built too, since their meaning depends on more than the file. */
const BUILT = new Set([
  'a star keeps what the entry said',
  'replicas, also as text',
  'labels without selectors, in templates',
  'a missing component that may be missing',
  'patches in place and from a file',
  'all at once',
]);

describe('overrides in the kustomization', () => {
  it.each(OVERRIDES.filter(([, { ignoreMissingComponents }]) => ignoreMissingComponents !== true))(
    '%s',
    (_, overrides, edited) => {
      const environment = buildEnvironment(context('/'), { repoURL: OURS, path: FOLDER });
      const text = editKustomization(TEXT, overrides, environment, 'k.yaml');
      // Kustomize reads YAML 1.1, where more plain words are no text.
      expect(parse(text, { version: '1.1' })).toEqual({ ...before, ...edited });
    },
  );
});

describe.skipIf(kubectl === undefined)('kustomize sources (skipped: kubectl is not on PATH)', () => {
  const root = tree(FILES);

  const built = OVERRIDES.filter(([name]) => BUILT.has(name));
  it.each(built)('%s: byte for byte what kubectl kustomize makes of the edited file', async (_, overrides, edited) => {
    const source = { repoURL: OURS, path: FOLDER, kustomize: overrides };
    const { stdout } = await buildKustomization(FOLDER, source, context(root));
    const byHand = tree({ ...FILES, [`${FOLDER}/kustomization.yaml`]: JSON.stringify({ ...before, ...edited }) });
    const args = ['kustomize', join(byHand, FOLDER)];
    expect(stdout).toBe(execFileSync('kubectl', args, { encoding: 'utf8', stdio: 'pipe' }));
    expect(stdout).not.toBe('');
  });

  it('without overrides is what kubectl kustomize writes, and the checkout stays as it was', async () => {
    const copy = `${root}-copy`;
    await cp(root, copy, { recursive: true });
    const { stdout, tools } = await buildKustomization(FOLDER, { repoURL: OURS, path: FOLDER }, context(root));
    expect(stdout).toBe(execFileSync('kubectl', ['kustomize', join(root, FOLDER)], { encoding: 'utf8' }));
    expect(tools).toMatchObject({ kustomize: expect.stringMatching(/^\d/) });
    expect(() => execFileSync('diff', ['-r', root, copy])).not.toThrow();
  });

  const refused: readonly (readonly [string, KustomizeSource, RegExp])[] = [
    [
      'a label that is there',
      { commonAnnotations: { owner: 'b' } },
      /has already: Argo CD fails.*forceCommonAnnotations/,
    ],
    ['an image that says nothing', { images: ['nginx'] }, /holds nginx, which names no tag, digest or new name/],
    ['replicas that are no number', { replicas: [{ name: 'api', count: 'many' }] }, /no whole number/],
    ['a missing component', { components: ['../none'] }, /kustomize cannot build apps\/shop\/overlays\/dev/],
    [
      'templates without without-selector',
      { commonLabels: { a: 'b' }, labelIncludeTemplates: true },
      /needs labelWithoutSelector/,
    ],
    ['a patch outside of the folder', { patches: [{ path: '../../base/service.yaml' }] }, /cannot build/],
  ];
  it.each(refused)('refuses %s, without a path of this machine', async (_, kustomize, message) => {
    const source = { repoURL: OURS, path: FOLDER, kustomize };
    const failure = await buildKustomization(FOLDER, source, context(root)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect((failure as Error).message).toMatch(message);
    expect((failure as Error).message).not.toContain(scratch);
    expect((failure as Error).message).not.toContain('mainstem-render');
  });

  it('takes overrides that image updaters commit, and the namespace of the destination', async () => {
    const with1 = tree({
      ...FILES,
      [`${FOLDER}/.argocd-source.yaml`]:
        'kustomize: { images: ["nginx:3"], namePrefix: q- }\nrepoURL: https://elsewhere.example\n',
      [`${FOLDER}/.argocd-source-shop-dev.yaml`]: 'kustomize: { images: ["nginx:4"] }\n',
      [`${FOLDER}/kustomization.yaml`]: 'resources: [../../base]\n',
    });
    const { manifests, unrendered, warnings } = await renderApplication(
      { source: { repoURL: OURS, path: FOLDER }, destination: { namespace: 'target' } },
      { root: with1, name: 'shop-dev', isOurs },
    );
    expect(named(manifests)).toEqual(['Deployment target/q-api', 'Service target/q-api']);
    expect(JSON.stringify(manifests)).toContain('"nginx:4"');
    expect([unrendered, warnings]).toEqual([[], []]);
  });

  it('renders a flux-like tree: an overlay of a cluster that reaches other folders', async () => {
    const flux = tree({
      'clusters/dev/apps/kustomization.yaml': 'resources: [../../../apps/dev, namespace.yaml]\n',
      'clusters/dev/apps/namespace.yaml':
        'apiVersion: v1\nkind: Namespace\nmetadata: { name: shop, namespace: wrong }\n',
      'apps/dev/kustomization.yaml': 'resources: [../base/shop]\npatches: [{ path: values.yaml }]\n',
      'apps/dev/values.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shop }\ndata: { size: "2" }\n',
      'apps/base/shop/kustomization.yaml': 'namespace: shop\nresources: [config.yaml]\n',
      'apps/base/shop/config.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shop }\ndata: { size: "1" }\n',
    });
    const { manifests } = await renderApplication(
      {
        source: { repoURL: OURS, path: 'clusters/dev/apps', kustomize: { commonAnnotations: { a: 'b' } } },
        destination: { namespace: 'argocd' },
      },
      { root: flux, name: 'dev', isOurs },
    );
    expect(named(manifests)).toEqual(['ConfigMap shop/shop', 'Namespace /shop']);
    expect(manifests.find(({ kind }) => kind === 'ConfigMap')?.data).toEqual({ size: '2' });
  });
});

describe('editing a kustomization', () => {
  it('leaves comments, order and odd scalars alone', () => {
    const text =
      '# kept\nresources:\n  - a.yaml # this one\nNamePrefix: old-\ngeneratorOptions: { annotations: { mode: "0644" } }\n';
    const edited = editKustomization(text, { namePrefix: 'new-', nameSuffix: 'on' }, {}, 'k.yaml');
    expect(edited).toBe(text.replace('old-', '"new-"').replace(/$/, '"nameSuffix": "on"\n'));
  });

  it.each([
    ['nginx', undefined],
    ['nginx:1', { name: 'nginx', newTag: '1' }],
    ['localhost:5000/nginx@sha256:1', { name: 'localhost:5000/nginx', digest: 'sha256:1' }],
    ['a=b', { name: 'a', newName: 'b' }],
    ['a=localhost:5000/b', { name: 'a', newName: 'localhost:5000/b' }],
    ['a=b@sha256:1', { name: 'a', newName: 'b', digest: 'sha256:1' }],
    ['a=:2', { name: 'a', newTag: '2' }],
  ])('reads the image %s', (text, entry) => {
    expect(parseImageOverride(text)).toEqual(entry);
  });

  it('says where a broken file is broken', () => {
    expect(() => editKustomization('resources: [\na: b: c', { namePrefix: 'x' }, {}, 'apps/k.yaml')).toThrow(
      /^apps\/k\.yaml:\d+: not valid YAML/,
    );
  });
});
