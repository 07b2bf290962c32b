import type { Verdict } from '@mainstem/change';
import { affectedBy, loadChange } from '@mainstem/graph';
import { createSession, diffProjects, previewCommands, verdictOf } from '@mainstem/pipeline';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type FileContent } from '@mainstem/testing';
import { describe, expect, it } from 'vitest';
import { helm, kubectl } from '../../../argocd/test/render/trees.ts';

type Files = Readonly<Record<string, FileContent | undefined>>;

async function judge(before: Files, edit: Files): Promise<Verdict> {
  const scratch = createScratchRepository();
  try {
    const base = scratch.commit(before);
    const head = scratch.commit(edit);
    const repository = await openRepository(scratch.root);
    const change = await loadChange(repository, base, head);
    const affected = affectedBy(change);
    const session = createSession({ repository, change, uncommitted: [], checkedOut: true, progress: () => {} });
    const outcome = await diffProjects(session, previewCommands(affected).diff);
    expect(outcome.failures).toEqual([]);
    const rules = { settings: change.head.settings, baseSettings: change.base.settings };
    return verdictOf({ affected, ...outcome, acknowledged: [], ...rules });
  } finally {
    scratch.remove();
  }
}

/** `<engine> <action> <address>: <fields>` of everything that would change. */
function changes({ projects }: Verdict): string[] {
  return projects
    .flatMap(({ engine, resources }) =>
      resources.map(({ action, address, fields }) =>
        `${engine} ${action} ${address} ${fields.map(({ path }) => path).join(' ')}`.trim(),
      ),
    )
    .sort();
}

const application = (source: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop, namespace: argocd, finalizers: [resources-finalizer.argocd.argoproj.io] }
spec:
  project: default
  source:
    repoURL: https://example.com/shop.git
    targetRevision: HEAD
    ${source}
  destination: { name: production, namespace: shop }
`;

const CHART: Files = {
  'argocd/shop.yaml': application('path: charts/shop\n    helm: { valueFiles: [../../values/prod.yaml] }'),
  'charts/shop/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
  'charts/shop/values.yaml': 'a: 0\n',
  'charts/shop/templates/cm.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ .Release.Name }} }\ndata: { a: "{{ .Values.a }}" }\n',
  'values/prod.yaml': 'a: 1\n',
};

describe.skipIf(helm === undefined)('charts that an Application renders (needs helm)', () => {
  it.each<[string, Files, string[]]>([
    [
      'a template',
      {
        'charts/shop/templates/cm.yaml':
          'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: {{ .Release.Name }} }\ndata: { a: "{{ .Values.a }}", b: x }\n',
      },
      ['kubernetes update /ConfigMap/shop/shop data.b'],
    ],
    ['the values', { 'values/prod.yaml': 'a: 2\n' }, ['kubernetes update /ConfigMap/shop/shop data.a']],
    ['a default that the values override', { 'charts/shop/values.yaml': 'a: 9\n' }, []],
    ['documentation', { 'charts/shop/README.md': '# shop\n' }, []],
    [
      'the Application itself',
      {
        'argocd/shop.yaml': application(
          'path: charts/shop\n    helm: { valueFiles: [../../values/prod.yaml], releaseName: store }',
        ),
      },
      [
        'argocd update argoproj.io/Application/argocd/shop spec.source.helm.releaseName',
        'kubernetes create /ConfigMap/shop/store',
        'kubernetes delete /ConfigMap/shop/shop',
      ],
    ],
  ])('after a change of %s', async (_, edit, expected) => {
    expect(changes(await judge(CHART, edit)).map((line) => line.replace(/( (?:create|delete) \S+).*/, '$1'))).toEqual(
      expected,
    );
  });
});

it('what cannot be rendered is unknown, never "no change"', async () => {
  const tree: Files = {
    'argocd/shop.yaml': application('path: site\n    plugin: { name: custom }'),
    'site/page.txt': 'a\n',
  };
  const { risks, state } = await judge(tree, { 'site/page.txt': 'b\n' });
  expect(risks).toMatchObject([{ level: 'unknown', address: 'argoproj.io/Application/argocd/shop' }]);
  expect(state).toBe('pass');
});

describe.skipIf(kubectl === undefined)('overlays (needs kubectl)', () => {
  const overlay: Files = {
    'argocd/shop.yaml': application('path: apps/shop'),
    'apps/shop/kustomization.yaml': 'resources: [pvc.yaml]\n',
    'apps/shop/pvc.yaml':
      'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: data }\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }\n',
  };

  it('shows a changed overlay once, in its own preview', { tags: ['long'] }, async () => {
    const edit = { 'apps/shop/kustomization.yaml': 'resources: [pvc.yaml]\ncommonAnnotations: { a: b }\n' };
    expect(changes(await judge(overlay, edit))).toEqual([
      'kubernetes update /PersistentVolumeClaim/shop/data metadata.annotations.a',
    ]);
  });

  it('renders an overlay with what its Application overrides', async () => {
    const tree: Files = {
      'argocd/shop.yaml': application('path: apps/shop\n    kustomize: { images: [shop=registry.example/shop:2] }'),
      'apps/shop/kustomization.yaml': 'resources: [job.yaml]\n',
      'apps/shop/job.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: { name: shop }\nspec: { containers: [{ name: a, image: "shop:1" }] }\n',
    };
    const image = { 'apps/shop/job.yaml': String(tree['apps/shop/job.yaml']).replace('shop:1', 'shop:3') };
    expect(changes(await judge(tree, image))).toEqual([]);
    const override = { 'argocd/shop.yaml': String(tree['argocd/shop.yaml']).replace('shop:2', 'shop:4') };
    expect(changes(await judge(tree, override))).toContainEqual(
      'kubernetes update /Pod/shop/shop spec.containers[name=a].image',
    );
  });

  it('shows what an Application prunes when it alone is removed', { tags: ['long'] }, async () => {
    const verdict = await judge(overlay, {
      'argocd/shop.yaml': undefined,
      'argocd/keep.yaml': application('path: apps/none').replace('name: shop', 'name: keep'),
    });
    expect(changes(verdict)).toContainEqual(
      expect.stringMatching(/^kubernetes delete \/PersistentVolumeClaim\/shop\/data/),
    );
  });

  it('tells which generated Application goes with a removed overlay, and what it takes along, once', async () => {
    const set = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: apps, namespace: argocd }
spec:
  goTemplate: true
  generators:
    - git: { repoURL: "https://example.com/shop.git", revision: HEAD, directories: [{ path: apps/* }] }
  template:
    metadata: { name: "{{ .path.basename }}" }
    spec:
      project: default
      source: { repoURL: "https://example.com/shop.git", targetRevision: HEAD, path: "{{ .path.path }}" }
      destination: { name: production, namespace: "{{ .path.basename }}" }
`;
    const tree: Files = {
      'argocd/set.yaml': set,
      'apps/one/kustomization.yaml': 'resources: [ns.yaml]\n',
      'apps/one/ns.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: one }\n',
      'apps/two/kustomization.yaml': 'resources: [ns.yaml]\n',
      'apps/two/ns.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: { name: two }\n',
    };
    const verdict = await judge(tree, { 'apps/two/kustomization.yaml': undefined, 'apps/two/ns.yaml': undefined });
    expect(changes(verdict).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      'argocd delete argoproj.io/Application/argocd/two',
      'kubernetes delete /Namespace//two',
    ]);
    expect(verdict.state).toBe('acknowledge');
  });
});
