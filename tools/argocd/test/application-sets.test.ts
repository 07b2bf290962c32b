import { describe, expect, it } from 'vitest';
import { argocd, deliveries } from '../src/index.ts';
import { filesAt, viewOf } from './trees.ts';

const REPO = 'https://github.com/acme/platform.git';

interface SetParts {
  readonly go?: boolean;
  readonly path?: string;
  readonly name?: string;
  readonly repoURL?: string;
  /** Below `spec.template.spec.source`. */
  readonly source?: Record<string, unknown>;
  /** Below `spec`. */
  readonly spec?: Record<string, unknown>;
}

/** An ApplicationSet as JSON, which is YAML too. */
function applicationSet(generators: unknown[], parts: SetParts): string {
  const { go = false, path = '{{path}}', name = 'app', repoURL = REPO, source = {}, spec = {} } = parts;
  return JSON.stringify({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: 'set', namespace: 'argocd' },
    spec: {
      goTemplate: go,
      generators,
      template: {
        metadata: { name },
        spec: { project: 'default', source: { repoURL, targetRevision: 'HEAD', path, ...source }, destination: {} },
      },
      ...spec,
    },
  });
}

const TREE = filesAt(
  'apps/cart/base/kustomization.yaml',
  'apps/cart/overlays/dev/kustomization.yaml',
  'apps/cart/overlays/production/kustomization.yaml',
  'apps/shop/base/kustomization.yaml',
  'apps/shop/overlays/dev/kustomization.yaml',
  'apps/legacy/overlays/dev/kustomization.yaml',
  'addons/dns/Chart.yaml',
  'addons/.hidden/Chart.yaml',
);

interface Outcome {
  readonly folders: readonly string[];
  readonly unknown: readonly string[];
  readonly files: readonly string[];
  readonly names: readonly string[];
}

function outcomeOf(text: string, files: Record<string, string> = TREE): Outcome {
  const view = viewOf({ 'argocd/set.yaml': text, ...files });
  const { candidates, findings } = argocd.discover(view);
  expect(findings.filter(({ rule }) => rule === 'argocd/syntax')).toEqual([]);
  const references = candidates[0]?.refersTo ?? [];
  return {
    folders: references.flatMap((reference) => (reference.to === 'folder' ? [reference.path] : [])),
    unknown: references.flatMap((reference) => (reference.to === 'unknown' ? reference.widensTo : [])),
    files: references.flatMap((reference) =>
      reference.to === 'files' ? [reference.glob] : reference.to === 'file' ? [reference.path] : [],
    ),
    names: deliveries(view).map(({ application }) => application),
  };
}

const git = (...directories: (string | { path: string; exclude: boolean })[]) => ({
  git: {
    repoURL: REPO,
    revision: 'HEAD',
    directories: directories.map((item) => (typeof item === 'string' ? { path: item } : item)),
  },
});
const DEV = ['apps/cart/overlays/dev', 'apps/legacy/overlays/dev', 'apps/shop/overlays/dev'];

describe('git directories', () => {
  const cases: [string, string, Partial<Outcome>][] = [
    [
      'one star stays within a part; names come from path parameters',
      applicationSet([git('apps/*/overlays/dev')], { name: '{{path[1]}}-{{path.basename}}' }),
      { folders: DEV, unknown: [], names: ['set/cart-dev', 'set/legacy-dev', 'set/shop-dev'] },
    ],
    [
      'exclude wins wherever it stands',
      applicationSet([git({ path: 'apps/legacy/*/*', exclude: true }, 'apps/*/overlays/dev')], {}),
      { folders: ['apps/cart/overlays/dev', 'apps/shop/overlays/dev'] },
    ],
    [
      'two stars are one: Go path.Match',
      applicationSet([git('apps/**')], {}),
      { folders: ['apps/cart', 'apps/legacy', 'apps/shop'] },
    ],
    ['hidden folders are not seen', applicationSet([git('addons/*')], {}), { folders: ['addons/dns'] }],
    [
      'Go template: path.path, basename, index of segments',
      applicationSet([git('apps/*/overlays/*')], {
        go: true,
        path: '{{ .path.path }}',
        name: '{{ index .path.segments 1 }}-{{ .path.basename | upper | lower }}',
      }),
      {
        folders: [
          'apps/cart/overlays/dev',
          'apps/cart/overlays/production',
          'apps/legacy/overlays/dev',
          'apps/shop/overlays/dev',
        ],
        names: ['set/cart-dev', 'set/cart-production', 'set/legacy-dev', 'set/shop-dev'],
      },
    ],
    [
      'pathParamPrefix and values',
      applicationSet(
        [{ git: { ...git('apps/*/overlays/dev').git, pathParamPrefix: 'my', values: { app: '{{my.path[1]}}' } } }],
        {
          path: 'apps/{{values.app}}/overlays/production',
          name: '{{my.path.basenameNormalized}}',
        },
      ),
      {
        folders: ['apps/cart/overlays/production', 'apps/legacy/overlays/production', 'apps/shop/overlays/production'],
      },
    ],
    [
      'pathParamPrefix and values with Go templates',
      applicationSet(
        [
          {
            git: {
              ...git('apps/*/overlays/dev').git,
              pathParamPrefix: 'my',
              values: { app: '{{ index .my.path.segments 1 }}' },
            },
          },
        ],
        {
          go: true,
          path: 'apps/{{ .values.app }}/overlays/production',
        },
      ),
      {
        folders: ['apps/cart/overlays/production', 'apps/legacy/overlays/production', 'apps/shop/overlays/production'],
      },
    ],
    [
      'another repository: nothing of this one',
      applicationSet([{ git: { repoURL: 'https://github.com/other/else', directories: [{ path: 'services/*' }] } }], {
        repoURL: 'https://github.com/other/else',
      }),
      { folders: [] },
    ],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(outcomeOf(text)).toMatchObject(expected);
  });
});

describe('git files', () => {
  const generator = { git: { repoURL: REPO, revision: 'HEAD', files: [{ path: 'clusters/*/config.json' }] } };
  const files = {
    ...TREE,
    'clusters/a/config.json': '{ "app": "cart", "env": { "name": "dev" } }',
    'clusters/b/config.json':
      '[{ "app": "shop", "env": { "name": "dev" } }, { "app": "cart", "env": { "name": "production" } }]',
  };
  it.each([
    [
      'simple',
      applicationSet([generator], { path: 'apps/{{app}}/overlays/{{env.name}}', name: '{{path.basename}}-{{app}}' }),
    ],
    [
      'go',
      applicationSet([generator], {
        go: true,
        path: 'apps/{{.app}}/overlays/{{ .env.name }}',
        name: '{{.path.basename}}-{{.app}}',
      }),
    ],
  ])('gives the content of each file as parameters (%s)', (_name, text) => {
    expect(outcomeOf(text, files)).toEqual({
      folders: ['apps/cart/overlays/dev', 'apps/shop/overlays/dev', 'apps/cart/overlays/production'],
      unknown: [],
      files: ['clusters/**/config.json'],
      names: ['set/a-cart', 'set/b-shop', 'set/b-cart'],
    });
  });
  it('widens where the content is not known, and still knows the path', () => {
    const big = { ...TREE, 'clusters/a/config.json': `{ "app": "cart", "pad": "${'x'.repeat(9000)}" }` };
    expect(
      outcomeOf(applicationSet([generator], { path: 'apps/{{app}}/overlays/dev', name: '{{path.basename}}' }), big),
    ).toMatchObject({
      folders: DEV,
      unknown: ['apps/**/overlays/dev/**'],
      names: ['set/a', 'set/a', 'set/a'],
    });
  });
  it('leaves excluded files out', () => {
    const excluding = {
      git: { ...generator.git, files: [...generator.git.files, { path: 'clusters/b/*', exclude: true }] },
    };
    expect(outcomeOf(applicationSet([excluding], { path: 'apps/{{app}}/overlays/dev' }), files).folders).toEqual([
      'apps/cart/overlays/dev',
    ]);
  });
});

describe('list, clusters, matrix, merge', () => {
  const list = (...elements: unknown[]) => ({ list: { elements } });
  const cases: [string, string, Partial<Outcome>][] = [
    [
      'list elements and their values',
      applicationSet([list({ app: 'cart', values: { env: 'dev' } })], { path: 'apps/{{app}}/overlays/{{values.env}}' }),
      { folders: ['apps/cart/overlays/dev'], unknown: [] },
    ],
    [
      'nested list elements with Go templates and a default',
      applicationSet([list({ app: { name: 'cart' } }, { app: { name: 'shop' }, env: 'production' })], {
        go: true,
        path: 'apps/{{ .app.name }}/overlays/{{ .env | default "dev" }}',
      }),
      { folders: ['apps/cart/overlays/dev', 'apps/shop/overlays/production'] },
    ],
    [
      'elementsYaml',
      applicationSet([{ list: { elementsYaml: '- app: cart\n- app: shop\n' } }], { path: 'apps/{{app}}/base' }),
      { folders: ['apps/cart/base', 'apps/shop/base'] },
    ],
    [
      'the name of a cluster is unknown: every folder it could be, and the glob',
      applicationSet([{ clusters: {} }], { path: 'apps/cart/overlays/{{name}}', name: 'cart-{{name}}' }),
      {
        folders: ['apps/cart/overlays/dev', 'apps/cart/overlays/production'],
        unknown: ['apps/cart/overlays/*/**'],
        names: ['set/cart-*', 'set/cart-*'],
      },
    ],
    [
      'labels of clusters, in Go templates too',
      applicationSet([{ clusters: { selector: { matchLabels: { a: 'b' } } } }], {
        go: true,
        path: 'apps/{{ .metadata.labels.app }}/overlays/{{ index .metadata.labels "x.test/env" }}',
      }),
      { unknown: ['apps/*/overlays/*/**'] },
    ],
    [
      'values of clusters are known',
      applicationSet([{ clusters: { values: { env: 'dev' } } }], { path: 'apps/cart/overlays/{{values.env}}' }),
      { folders: ['apps/cart/overlays/dev'], unknown: [] },
    ],
    [
      'matrix of directories and a list',
      applicationSet(
        [{ matrix: { generators: [git('apps/cart', 'apps/shop'), list({ env: 'dev' }, { env: 'production' })] } }],
        {
          path: '{{path}}/overlays/{{env}}',
          name: '{{path.basename}}-{{env}}',
        },
      ),
      {
        folders: [
          'apps/cart/overlays/dev',
          'apps/cart/overlays/production',
          'apps/shop/overlays/dev',
          'apps/shop/overlays/production',
        ],
        unknown: ['apps/shop/overlays/production/**'],
        names: ['set/cart-dev', 'set/cart-production', 'set/shop-dev'],
      },
    ],
    [
      'matrix whose second generator uses the first: a cluster and the folders for it',
      applicationSet(
        [{ matrix: { generators: [{ clusters: { values: { env: 'dev' } } }, git('apps/*/overlays/{{values.env}}')] } }],
        {
          name: '{{name}}-{{path[1]}}',
        },
      ),
      { folders: DEV, unknown: [], names: ['set/*-cart', 'set/*-legacy', 'set/*-shop'] },
    ],
    [
      'matrix over an unknown environment: every folder that could match',
      applicationSet([{ matrix: { generators: [{ clusters: {} }, git('apps/cart/overlays/{{name}}')] } }], {}),
      { folders: ['apps/cart/overlays/dev', 'apps/cart/overlays/production'], unknown: [] },
    ],
    [
      'matrix of a list with the content of the list as elementsYaml, which cannot be told',
      applicationSet(
        [{ matrix: { generators: [list({ a: 'b' }), { list: { elementsYaml: '{{ .x | toJson }}' } }] } }],
        { go: true, path: 'apps/{{ .name }}/base' },
      ),
      { folders: ['apps/cart/base', 'apps/shop/base'], unknown: ['apps/**/base/**'] },
    ],
    [
      'merge by key',
      applicationSet(
        [
          {
            merge: {
              mergeKeys: ['app'],
              generators: [
                list({ app: 'cart', env: 'dev' }, { app: 'shop', env: 'dev' }),
                list({ app: 'cart', env: 'production' }),
              ],
            },
          },
        ],
        { path: 'apps/{{app}}/overlays/{{env}}' },
      ),
      { folders: ['apps/cart/overlays/production', 'apps/shop/overlays/dev'], unknown: [] },
    ],
    [
      'merge into clusters: whether they meet is unknown',
      applicationSet(
        [
          {
            merge: {
              mergeKeys: ['name'],
              generators: [
                { clusters: { values: { env: 'dev' } } },
                list({ name: 'prod', 'values.env': 'production' }),
              ],
            },
          },
        ],
        { path: 'apps/cart/overlays/{{values.env}}' },
      ),
      { folders: ['apps/cart/overlays/dev', 'apps/cart/overlays/production'], unknown: ['apps/cart/overlays/**'] },
    ],
    [
      'a selector on the parameters',
      applicationSet(
        [
          {
            ...list({ app: 'cart', tier: 'a' }, { app: 'shop', tier: 'b' }),
            selector: { matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['b'] }] },
          },
        ],
        { path: 'apps/{{app}}/base' },
      ),
      { folders: ['apps/cart/base'] },
    ],
    [
      'a nested selector counts only with applyNestedSelectors',
      applicationSet(
        [
          {
            matrix: {
              generators: [
                { ...list({ app: 'cart' }, { app: 'shop' }), selector: { matchLabels: { app: 'cart' } } },
                list({ x: 'y' }),
              ],
            },
          },
        ],
        { path: 'apps/{{app}}/base' },
      ),
      { folders: ['apps/cart/base', 'apps/shop/base'] },
    ],
    [
      "a generator's own template",
      applicationSet(
        [
          {
            list: {
              elements: [{ app: 'cart' }],
              template: { metadata: {}, spec: { source: { path: 'apps/{{app}}/overlays/dev' } } },
            },
          },
          list({ app: 'shop' }),
        ],
        {
          path: 'apps/{{app}}/base',
        },
      ),
      { folders: ['apps/cart/overlays/dev', 'apps/shop/base'] },
    ],
    [
      'a templatePatch that adds value files',
      applicationSet([list({ app: 'dns', env: 'dev' })], {
        go: true,
        path: 'addons/{{ .app }}',
        spec: { templatePatch: 'spec:\n  source:\n    helm:\n      valueFiles:\n      - values-{{ .env }}.yaml\n' },
      }),
      { folders: ['addons/dns'], files: ['addons/dns/values-dev.yaml'], unknown: [] },
    ],
    [
      'a templatePatch with control structures around its sources',
      applicationSet([list({ app: 'dns' })], {
        go: true,
        path: 'addons/{{ .app }}',
        spec: { templatePatch: '{{- if .x }}\nspec:\n  source:\n    path: other\n{{- end }}\n' },
      }),
      { folders: ['addons/dns'], unknown: [] },
    ],
    [
      'a templatePatch with a condition that only a cluster could tell',
      applicationSet([{ clusters: { values: { app: 'dns' } } }], {
        go: true,
        path: 'addons/{{ .values.app }}',
        spec: { templatePatch: '{{- if .metadata.labels.x }}\nspec:\n  source:\n    path: other\n{{- end }}\n' },
      }),
      { folders: ['addons/dns'], unknown: ['**'] },
    ],
    [
      'a templatePatch that only changes the sync policy',
      applicationSet([list({ app: 'dns' })], {
        go: true,
        path: 'addons/{{ .app }}',
        spec: { templatePatch: '{{- if .x }}\nspec:\n  syncPolicy: { automated: { prune: true } }\n{{- end }}\n' },
      }),
      { folders: ['addons/dns'], unknown: [] },
    ],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(outcomeOf(text)).toMatchObject(expected);
  });
});

describe('generators that ask another system', () => {
  it.each([
    [
      'pullRequest',
      applicationSet([{ pullRequest: { github: {} } }], { path: 'apps/cart/overlays/dev' }),
      ['apps/cart/overlays/dev/**'],
    ],
    ['plugin', applicationSet([{ plugin: {} }], { path: 'apps/{{tenant}}' }), ['apps/**']],
    ['scmProvider', applicationSet([{ scmProvider: {} }], { path: '{{path}}' }), ['**']],
    [
      'clusterDecisionResource',
      applicationSet([{ clusterDecisionResource: {} }], { path: 'apps/{{name}}/base' }),
      ['apps/**/base/**'],
    ],
    [
      'one that is not known yet',
      applicationSet([{ oracle: {} }], { path: 'apps/{{name}}/base' }),
      ['apps/**/base/**'],
    ],
  ])('%s', (_name, text, widened) => {
    expect([...new Set(outcomeOf(text).unknown)]).toEqual(widened);
  });
});

describe('expressions that are not understood', () => {
  it.each([
    ['{{ .path.basename | sha256sum }}', 'apps/**'],
    ['{{ if regexMatch "c.*" .name }}x{{ end }}', 'apps/**'],
    ['{{ $x := .a }}{{ $x }}', 'apps/**'],
    ['{{ .missing }}', 'apps/**'],
    ['{{ .a.b.c }', 'apps/{{ .a.b.c }/**'],
  ])('%s', (expression, glob) => {
    const text = applicationSet([{ list: { elements: [{ name: 'cart' }] } }], { go: true, path: `apps/${expression}` });
    const { unknown } = outcomeOf(text);
    expect(unknown).toEqual(glob.includes('{') ? [] : [glob]);
  });
});

describe('argocd/generator-revision', () => {
  const set = (revision: string | undefined, source: Record<string, unknown>) =>
    applicationSet(
      [{ matrix: { generators: [{ list: { elements: [{}] } }, { git: { ...git('apps/*').git, revision } }] } }],
      { source },
    );
  it.each([
    ['the same', 'env/dev', { targetRevision: 'env/dev' }, 0],
    ['none and HEAD', undefined, { targetRevision: 'HEAD' }, 0],
    ['main and HEAD', 'main', { targetRevision: 'HEAD' }, 0],
    ['HEAD and a branch', 'HEAD', { targetRevision: 'env/production' }, 1],
    ['a templated revision', 'HEAD', { targetRevision: '{{revision}}' }, 0],
    ['another repository', 'HEAD', { targetRevision: 'v1', repoURL: 'https://github.com/other/else' }, 0],
    ['the same repository by ssh', 'HEAD', { targetRevision: 'v1', repoURL: 'git@github.com:acme/platform' }, 1],
    ['HEAD and a template that is never HEAD', 'HEAD', { targetRevision: 'env/{{environment}}' }, 1],
    ['main and such a template', 'main', { targetRevision: 'env/{{environment}}' }, 1],
    ['none and such a template', undefined, { targetRevision: 'env/{{environment}}' }, 1],
    ['a template that is never the literal', 'env/{{environment}}', { targetRevision: 'HEAD' }, 1],
    ['a template that could be the literal', 'env/{{environment}}', { targetRevision: 'env/dev' }, 0],
    ['the same template', 'env/{{environment}}', { targetRevision: 'env/{{environment}}' }, 0],
    ['the same template with spaces', 'env/{{ environment }}', { targetRevision: 'env/{{environment}}' }, 0],
    ['the same branch in full', 'refs/heads/env/dev', { targetRevision: 'env/dev' }, 0],
    ['templates that start otherwise', 'env/{{a}}', { targetRevision: 'release/{{a}}' }, 1],
    ['templates that end otherwise', '{{a}}-eu', { targetRevision: '{{a}}-us' }, 1],
    ['templates that could agree', 'env/{{a}}', { targetRevision: '{{b}}' }, 0],
    ['templates of one repository', 'HEAD', { targetRevision: 'env/{{a}}', repoURL: 'https://{{host}}/a/b' }, 0],
  ])('%s', (_name, revision, source, count) => {
    const { findings } = argocd.discover(viewOf({ 'argocd/set.yaml': set(revision, source), ...TREE }));
    expect(findings.filter(({ rule }) => rule === 'argocd/generator-revision')).toHaveLength(count);
  });

  it.each<[name: string, revision: string, revisions: string[], message: string | undefined]>([
    ['an element that differs', 'HEAD', ['HEAD', 'v1'], 'follow v1 (app)'],
    ['elements that all agree', 'HEAD', ['HEAD', 'main'], undefined],
  ])('the elements of a list are known: %s', (_name, revision, revisions, message) => {
    const list = { list: { elements: revisions.map((one) => ({ revision: one })) } };
    const text = applicationSet([{ matrix: { generators: [list, { git: { ...git('apps/*').git, revision } }] } }], {
      source: { targetRevision: '{{revision}}' },
    });
    const { findings } = argocd.discover(viewOf({ 'argocd/set.yaml': text, ...TREE }));
    const found = findings.filter(({ rule }) => rule === 'argocd/generator-revision');
    if (message === undefined) expect(found).toEqual([]);
    else expect(found).toMatchObject([{ severity: 'error', message: expect.stringContaining(message) }]);
  });
});

it('reads an ApplicationSet as people write it, with its lines', () => {
  const text = `# Everything below apps
apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata:
  name: apps
spec:
  goTemplate: true
  goTemplateOptions: ["missingkey=error"]
  generators:
    - git:
        repoURL: ${REPO}
        revision: env/dev
        directories:
          - path: apps/*/overlays/dev
  template:
    metadata:
      name: '{{ index .path.segments 1 }}-{{ .path.basename }}'
    spec:
      project: default
      source:
        repoURL: ${REPO}
        targetRevision: HEAD
        path: '{{ .path.path }}'
      destination:
        namespace: '{{ index .path.segments 1 }}'
      syncPolicy:
        automated: {}
`;
  const view = viewOf({ 'argocd/apps.yaml': text, ...TREE });
  expect(argocd.discover(view).findings).toMatchObject([{ rule: 'argocd/generator-revision', line: 10 }]);
  expect(deliveries(view)[0]).toEqual({
    application: 'apps/cart-dev',
    path: 'apps/cart/overlays/dev',
    project: 'default',
    destinationNamespace: 'cart',
    prune: false,
    file: 'argocd/apps.yaml',
    line: 23,
  });
});
