import type { Reference } from '@mainstem/change';
import { describe, expect, it } from 'vitest';
import { argocd, deliveries, discoverApplications } from '../src/index.ts';
import { filesAt, viewOf } from './trees.ts';

const REPO = 'https://github.com/acme/platform.git';

/** One Application with one source; `extra` is put below `spec.source`. */
function application(name: string, path: string, extra = '', repoURL = REPO): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
  namespace: argocd
spec:
  project: default
  source:
    repoURL: ${repoURL}
    targetRevision: HEAD
    path: ${path}
${extra.replaceAll(/^(?=.)/gm, '    ')}
  destination:
    server: https://kubernetes.default.svc
    namespace: shop
  syncPolicy:
    automated: { prune: true, selfHeal: true }
`;
}

const brief = (reference: Reference): string => {
  switch (reference.to) {
    case 'unknown':
      return `unknown ${reference.widensTo.join(' ')}`;
    case 'files':
      return `files ${reference.glob} ${reference.reason}`;
    case 'key':
      return `key ${reference.key} ${reference.reason}`;
    default:
      return `${reference.to} ${reference.path} ${reference.reason}`;
  }
};

/** References of the first manifest's folder. */
function referencesOf(files: Record<string, string>): string[] {
  return (argocd.discover(viewOf(files)).candidates[0]?.refersTo ?? []).map(brief);
}

describe('references of an Application', () => {
  const app = 'apps/shop/overlays/dev/kustomization.yaml';
  const cases: [string, Record<string, string>, string[]][] = [
    [
      'a path of this repository',
      { 'argocd/a.yaml': application('a', 'apps/shop/overlays/dev'), ...filesAt(app) },
      ['folder apps/shop/overlays/dev application-path'],
    ],
    [
      'a path with dots and slashes',
      { 'argocd/a.yaml': application('a', './apps//shop/overlays/dev/'), ...filesAt(app) },
      ['folder apps/shop/overlays/dev application-path'],
    ],
    [
      'a path of another repository',
      {
        'argocd/a.yaml': application('a', 'guestbook', '', 'https://github.com/argoproj/argocd-example-apps'),
        ...filesAt(app),
      },
      [],
    ],
    ['a path that leaves the repository', { 'argocd/a.yaml': application('a', '../x'), ...filesAt(app) }, []],
    [
      'its own folder (an app of apps at rest)',
      { 'argocd/a.yaml': application('root', 'argocd'), ...filesAt(app) },
      [],
    ],
    [
      'an app of apps that recurses',
      {
        'bootstrap/root.yaml': application('root', 'argocd', 'directory:\n  recurse: true'),
        'argocd/shop/a.yaml': application('a', 'apps/shop/overlays/dev'),
        ...filesAt(app),
      },
      ['folder argocd application-path', 'files argocd/** application-path'],
    ],
    [
      'value files: beside, above, from the root, remote, a glob, a variable',
      {
        'argocd/a.yaml': application(
          'a',
          'charts/shop',
          'helm:\n  valueFiles: [values-dev.yaml, ../common.yaml, /values/shop.yaml, "https://x.test/v.yaml", "env/*.yaml", $ARGOCD_APP_NAME.yaml, "$ARGOCD_ENV_X.yaml"]\n  ignoreMissingValueFiles: true\n  fileParameters:\n  - name: config\n    path: files/config.json',
        ),
        ...filesAt('charts/shop/Chart.yaml'),
      },
      [
        'folder charts/shop application-path',
        'file charts/shop/values-dev.yaml helm-values',
        'file charts/common.yaml helm-values',
        'file values/shop.yaml helm-values',
        'files charts/shop/env/*.yaml helm-values',
        'file charts/shop/a.yaml helm-values',
        'files charts/shop/**.yaml helm-values',
        'file charts/shop/files/config.json helm-values',
      ],
    ],
    [
      'Kustomize components and patches, Jsonnet libraries',
      {
        'argocd/a.yaml': application(
          'a',
          'apps/shop/overlays/dev',
          'kustomize:\n  components: [../../components/tls, "https://github.com/acme/x?ref=v1"]\n  patches:\n  - path: patch.yaml\ndirectory:\n  jsonnet:\n    libs: [lib]',
        ),
        ...filesAt(app),
      },
      [
        'folder apps/shop/overlays/dev application-path',
        'file apps/shop/overlays/dev/patch.yaml file-input',
        'folder apps/shop/components/tls component',
        'files lib/** file-input',
      ],
    ],
    [
      'a plugin that may read anything',
      { 'argocd/a.yaml': application('a', 'apps/shop/overlays/dev', 'plugin:\n  name: avp'), ...filesAt(app) },
      ['folder apps/shop/overlays/dev application-path', 'unknown **'],
    ],
    [
      'a path that does not exist, in a repository whose other paths do',
      {
        'argocd/a.yaml': application('a', 'apps/shop/overlays/dev'),
        'argocd/b.yaml': application('b', 'apps/shop/overlays/prod', '', 'git@github.com:acme/platform.git'),
        ...filesAt(app),
      },
      [
        'folder apps/shop/overlays/dev application-path',
        'folder apps/shop/overlays/prod application-path',
        'unknown apps/shop/overlays/prod/**',
      ],
    ],
    [
      'a chart of a Helm repository',
      {
        'argocd/a.yaml': application('a', 'apps/shop/overlays/dev').replace(/path: .*/, 'chart: redis'),
        ...filesAt(app),
      },
      [],
    ],
  ];
  it.each(cases)('%s', (_name, files, expected) => {
    expect(referencesOf(files)).toEqual(expected);
  });

  it('takes several sources in order, and $values from the root of the source that it names', () => {
    const manifest = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: redis }
spec:
  sources:
  - repoURL: https://charts.example.test
    chart: redis
    targetRevision: 1.2.3
    helm:
      valueFiles:
      - $values/apps/redis/values.yaml
      - $values/apps/redis/missing.yaml
      - $other/values.yaml
  - repoURL: ${REPO}
    targetRevision: HEAD
    ref: values
  - repoURL: ${REPO}
    targetRevision: HEAD
    path: apps/redis/extra
  - repoURL: https://github.com/other/else
    ref: other
`;
    const view = viewOf({
      'argocd/redis.yaml': manifest,
      ...filesAt('apps/redis/values.yaml', 'apps/redis/extra/a.yaml'),
    });
    const { candidates, findings } = argocd.discover(view);
    expect(candidates[0]?.refersTo.map((reference) => `${reference.line} ${brief(reference)}`)).toEqual([
      '11 file apps/redis/values.yaml helm-values',
      '12 file apps/redis/missing.yaml helm-values',
      '19 folder apps/redis/extra application-path',
    ]);
    expect(findings).toMatchObject([{ rule: 'argocd/path-missing', severity: 'error', line: 12 }]);
    expect(deliveries(view)).toEqual([
      { application: 'redis', path: 'apps/redis/extra', prune: false, file: 'argocd/redis.yaml', line: 19 },
    ]);
  });
});

describe('findings', () => {
  const app = 'apps/shop/overlays/dev/kustomization.yaml';
  it('names the missing path with its line, and is only a warning at a fixed revision', () => {
    const good = application('a', 'apps/shop/overlays/dev');
    const bad = application('b', 'apps/shop/overlays/prod');
    const files = { 'argocd/apps.yaml': `${good}---\n${bad}---\n${bad.replace('HEAD', 'v1.4.0')}`, ...filesAt(app) };
    expect(argocd.discover(viewOf(files)).findings).toMatchObject([
      { severity: 'error', rule: 'argocd/path-missing', file: 'argocd/apps.yaml', line: 29 },
      { severity: 'warning', rule: 'argocd/path-missing', line: 47 },
    ]);
  });

  it('says where a manifest is malformed, and still reads the others of the file', () => {
    const broken = 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec:\n  source: [\n';
    const files = { 'argocd/a.yaml': `${broken}---\n${application('a', 'apps/shop/overlays/dev')}`, ...filesAt(app) };
    const { candidates, findings } = argocd.discover(viewOf(files));
    expect(findings).toMatchObject([{ severity: 'error', rule: 'argocd/syntax', file: 'argocd/a.yaml' }]);
    expect(candidates[0]?.refersTo.map(brief)).toEqual(['folder apps/shop/overlays/dev application-path']);
  });

  it.each([
    ['spec: text', 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: text\n'],
    ['an alias that names nothing', 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nspec: *nothing\n'],
  ])('%s is a problem', (_name, text) => {
    expect(argocd.discover(viewOf({ 'a.yaml': text })).findings).toMatchObject([{ rule: 'argocd/syntax' }]);
  });

  it('accepts a partial Application: a patch', () => {
    const patch =
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\nspec: { source: { targetRevision: v2 } }\n';
    const discovery = argocd.discover(viewOf({ 'argocd/patch.yaml': patch }));
    expect(discovery).toEqual({
      candidates: [{ root: 'argocd', kind: 'argocd-app', provides: [], refersTo: [] }],
      findings: [],
    });
  });
});

describe('which repository is ours', () => {
  const many = {
    'argocd/a.yaml': application('a', 'apps/a'),
    'argocd/b.yaml': application('b', 'apps/b'),
    ...filesAt('apps/a/x.yaml', 'apps/b/x.yaml', 'guestbook/x.yaml'),
  };
  const example = 'https://github.com/argoproj/argocd-example-apps';
  it('does not take a repository with one folder of the same name for ours', () => {
    const files = {
      ...many,
      'argocd/c.yaml': application('c', 'guestbook', '', example),
      'argocd/d.yaml': application('d', 'helm-guestbook', '', example),
    };
    expect(argocd.discover(viewOf(files)).findings).toEqual([]);
    expect(referencesOf(files)).toContain('folder guestbook application-path');
  });
  it('believes the settings', () => {
    const files = { ...many, 'argocd/c.yaml': application('c', 'guestbook', '', example) };
    const { candidates } = discoverApplications(viewOf(files), ['git@github.com:acme/platform']);
    expect(candidates[0]?.refersTo.map(brief)).toEqual([
      'folder apps/a application-path',
      'folder apps/b application-path',
    ]);
    expect(deliveries(viewOf(files), [REPO]).map(({ path }) => path)).toEqual(['apps/a', 'apps/b']);
  });
});

describe('trees that are not like ours', () => {
  it('finds nothing in a tree of Flux', () => {
    const files = {
      'clusters/production/apps.yaml':
        'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: apps }\nspec: { path: ./apps/production }\n',
      'apps/production/deployment.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: a\n  annotations:\n    argocd.argoproj.io/sync-wave: "1"\n',
      'apps/rollout.yaml': 'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: Application }\n',
    };
    expect(argocd.discover(viewOf(files))).toEqual({ candidates: [], findings: [] });
    expect(deliveries(viewOf(files))).toEqual([]);
  });

  it('reads an Application that follows HEAD, with all its facts', () => {
    const text = application('shop-dev', 'apps/shop/overlays/dev');
    expect(argocd.scanner.scan(text, 'a.yaml')).toEqual({
      applications: [
        {
          line: 4,
          name: 'shop-dev',
          namespace: 'argocd',
          project: 'default',
          multiple: false,
          sources: [{ line: 11, repoURL: REPO, path: 'apps/shop/overlays/dev', targetRevision: 'HEAD' }],
          destination: { server: 'https://kubernetes.default.svc', namespace: 'shop' },
          syncPolicy: { automated: true, prune: true, selfHeal: true },
          written: {
            spec: {
              project: 'default',
              source: { repoURL: REPO, path: 'apps/shop/overlays/dev', targetRevision: 'HEAD' },
              destination: { server: 'https://kubernetes.default.svc', namespace: 'shop' },
              syncPolicy: { automated: { prune: true, selfHeal: true } },
            },
          },
        },
      ],
    });
  });

  it('reads JSON, lists and the dry source of a hydrator', () => {
    const json = JSON.stringify({
      apiVersion: 'v1',
      kind: 'List',
      items: [
        {
          apiVersion: 'argoproj.io/v1alpha1',
          kind: 'Application',
          metadata: { name: 'a' },
          spec: { sourceHydrator: { drySource: { repoURL: REPO, path: 'apps/a' }, syncSource: { path: 'x' } } },
        },
        {
          apiVersion: 'argoproj.io/v1alpha1',
          kind: 'AppProject',
          metadata: { name: 'team' },
          spec: { sourceRepos: ['*'], destinations: [{ namespace: '*' }] },
        },
      ],
    });
    expect(referencesOf({ 'argocd/list.json': json, ...filesAt('apps/a/x.yaml') })).toEqual([
      'folder apps/a application-path',
    ]);
    expect(argocd.scanner.scan(json, 'list.json')).toMatchObject({
      projects: [{ name: 'team', sourceRepos: ['*'], destinations: [{ namespace: '*' }] }],
    });
  });

  it('reads Applications of a Helm chart as far as they can be told, and reports nothing about its templates', () => {
    const template = `{{- range .Values.apps }}
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: {{ .name }}
  labels:
    {{- include "x" . | nindent 4 }}
spec:
  source:
    repoURL: {{ $.Values.repo }}
    path: apps/{{ .name }}/overlays/{{ $.Values.env }}
    helm:
      {{- with .values }}
      values: {{ . | quote }}
      {{- end }}
{{- end }}
`;
    const files = {
      'argocd/root/Chart.yaml': 'apiVersion: v2\nname: root\n',
      'argocd/root/templates/apps.yaml': template,
      ...filesAt('apps/shop/overlays/dev/kustomization.yaml', 'apps/shop/base/kustomization.yaml'),
    };
    const view = viewOf(files);
    const { candidates, findings } = argocd.discover(view);
    expect(findings).toEqual([]);
    expect(candidates).toMatchObject([{ root: 'argocd/root', kind: 'argocd-app' }]);
    expect(candidates[0]?.refersTo.map(brief)).toEqual([
      'folder apps/shop/overlays/dev application-path',
      'unknown apps/**/overlays/**',
    ]);
    expect(deliveries(view)).toMatchObject([{ application: '*', path: 'apps/shop/overlays/dev', guessed: true }]);
  });
});
