import { describe, expect, it } from 'vitest';
import { type ExpandedApplication, expandApplications } from '../../src/index.ts';
import { templateTree, viewOfTree } from '../content/template.ts';
import { filesAt, viewOf } from '../trees.ts';

const REPO = 'https://github.com/acme/platform.git';

interface SetParts {
  readonly go?: boolean;
  readonly name?: string;
  /** `spec.template.spec.source.path`. */
  readonly path?: string;
  /** Below `spec.template.metadata`. */
  readonly metadata?: Record<string, unknown>;
  /** Below `spec.template.spec`. */
  readonly template?: Record<string, unknown>;
  /** Below `spec`. */
  readonly spec?: Record<string, unknown>;
}

function applicationSet(generators: unknown[], parts: SetParts = {}): string {
  const { go = false, name = '{{name}}', path = 'apps', metadata = {}, template = {}, spec = {} } = parts;
  return JSON.stringify({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name: 'set', namespace: 'argocd' },
    spec: {
      goTemplate: go,
      goTemplateOptions: ['missingkey=error'],
      generators,
      template: {
        metadata: { name, ...metadata },
        spec: {
          project: 'default',
          source: { repoURL: REPO, targetRevision: 'HEAD', path },
          destination: { server: 'https://kubernetes.default.svc', namespace: 'x' },
          ...template,
        },
      },
      ...spec,
    },
  });
}

const TREE = {
  ...filesAt(
    'apps/cart/base/kustomization.yaml',
    'apps/cart/overlays/dev/kustomization.yaml',
    'apps/cart/overlays/production/kustomization.yaml',
    'apps/shop/overlays/dev/kustomization.yaml',
    'apps/legacy/overlays/dev/kustomization.yaml',
    'apps/.hidden/overlays/dev/kustomization.yaml',
  ),
  'clusters/a/config.json':
    '{ "app": "cart", "size": 1000000, "on": true, "env": { "name": "dev" }, "tags": ["x", "y"] }',
  'clusters/b/config.json':
    '[{ "app": "shop", "env": { "name": "dev" } }, { "app": "cart", "env": { "name": "production" } }]',
};

function expand(text: string, files: Record<string, string> = TREE, repositories: readonly string[] = [REPO]) {
  return expandApplications(viewOf({ 'argocd/set.yaml': text, ...files }), repositories);
}

/** `name path`, with `?` before what is not exact. */
function shown(applications: readonly ExpandedApplication[]): string[] {
  return applications.map(({ name, spec, exact }) => `${exact ? '' : '?'}${name} ${spec.source?.path}`);
}

const list = (...elements: unknown[]) => ({ list: { elements } });
const directories = (...paths: unknown[]) => ({
  git: {
    repoURL: REPO,
    revision: 'HEAD',
    directories: paths.map((path) => (typeof path === 'string' ? { path } : path)),
  },
});
const files = (...paths: unknown[]) => ({
  git: { repoURL: REPO, revision: 'HEAD', files: paths.map((path) => (typeof path === 'string' ? { path } : path)) },
});
const cluster = (name: string, labels: Record<string, string>, more = '') => `apiVersion: v1
kind: Secret
metadata:
  name: cluster-${name.toLowerCase()}
  labels: ${JSON.stringify({ 'argocd.argoproj.io/secret-type': 'cluster', ...labels })}
  annotations: { region: eu-west-1 }
type: Opaque
stringData:
  name: ${name}
  server: https://${name.toLowerCase()}.example.com
  config: '{"bearerToken":"canary-secret"}'
${more}`;

describe('generators', () => {
  const cases: [string, string, readonly string[]][] = [
    ['list', applicationSet([list({ name: 'a' }, { name: 'b' })]), ['a apps', 'b apps']],
    [
      'list with values, and white space around a name',
      applicationSet([list({ name: 'a', values: { env: 'dev' } })], { name: '{{ name }}-{{values.env}}' }),
      ['a-dev apps'],
    ],
    [
      'a parameter that is not there is left as it is, and said',
      applicationSet([list({ name: 'a' })], { path: 'apps/{{nope}}' }),
      ['?a apps/{{nope}}'],
    ],
    [
      'nested list elements with Go templates',
      applicationSet([list({ name: 'a', app: { path: ['x', 'y'] } })], {
        go: true,
        name: '{{ .name }}',
        path: 'apps/{{ join "-" .app.path }}',
      }),
      ['a apps/x-y'],
    ],
    ['elementsYaml', applicationSet([{ list: { elementsYaml: '- name: a\n- name: b\n' } }]), ['a apps', 'b apps']],
    ['an empty list makes nothing', applicationSet([list()]), []],
    [
      'a number in a list without Go templates is refused by Argo CD',
      applicationSet([list({ name: 'a', port: 80 })]),
      ['?a apps'],
    ],
    [
      'git directories, exclude wins, hidden folders are not seen',
      applicationSet([directories('apps/*/overlays/dev', { path: 'apps/legacy/*/*', exclude: true })], {
        name: '{{path[1]}}-{{path.basename}}',
        path: '{{path}}',
      }),
      ['cart-dev apps/cart/overlays/dev', 'shop-dev apps/shop/overlays/dev'],
    ],
    [
      'git directories: a class of characters, and two stars are one',
      applicationSet([directories('apps/[cl]*/**/dev')], { name: '{{path[1]}}', path: '{{path}}' }),
      ['cart apps/cart/overlays/dev', 'legacy apps/legacy/overlays/dev'],
    ],
    [
      'git directories with Go templates, a prefix and values',
      applicationSet(
        [
          {
            git: {
              ...directories('apps/*/overlays/production').git,
              pathParamPrefix: 'my',
              values: { app: '{{ index .my.path.segments 1 | upper }}' },
            },
          },
        ],
        { go: true, name: '{{ .values.app | lower }}-{{ .my.path.basenameNormalized }}', path: '{{ .my.path.path }}' },
      ),
      ['cart-production apps/cart/overlays/production'],
    ],
    [
      'git files: one object, or a list',
      applicationSet([files('clusters/*/config.json')], {
        name: '{{path.basename}}-{{app}}',
        path: 'apps/{{app}}/overlays/{{env.name}}',
      }),
      ['a-cart apps/cart/overlays/dev', 'b-shop apps/shop/overlays/dev', 'b-cart apps/cart/overlays/production'],
    ],
    [
      'git files: numbers, booleans and lists as Go prints them',
      applicationSet([files('clusters/a/config.json')], {
        name: 'a',
        path: '{{size}}-{{on}}-{{tags.1}}-{{path.filename}}',
      }),
      ['a 1e+06-true-y-config.json'],
    ],
    [
      'git files with Go templates',
      applicationSet([files('clusters/a/*.json')], {
        go: true,
        name: '{{ .path.basename }}',
        path: '{{ .path.path }}/{{ .path.filename }}/{{ .env.name }}/{{ int .size }}',
      }),
      ['a clusters/a/config.json/dev/1000000'],
    ],
    [
      'git files: exclude',
      applicationSet([files('clusters/*/config.json', { path: 'clusters/b/*', exclude: true })], {
        name: '{{path.basename}}',
      }),
      ['a apps'],
    ],
    [
      'a glob that means one thing or the other by a setting of Argo CD',
      applicationSet([files('clusters/*.json')], { name: '{{path.basename}}-{{app}}' }),
      ['?a-cart apps', '?b-shop apps', '?b-cart apps'],
    ],
    [
      'a fixed revision is not this tree',
      applicationSet([{ git: { ...directories('apps/shop/overlays/*').git, revision: 'v1.2.0' } }], {
        name: '{{path.basename}}',
      }),
      ['?dev apps'],
    ],
    [
      'matrix of directories and a list',
      applicationSet(
        [{ matrix: { generators: [directories('apps/cart', 'apps/shop'), list({ env: 'dev' }, { env: 'qa' })] } }],
        {
          name: '{{path.basename}}-{{env}}',
          path: '{{path}}/overlays/{{env}}',
        },
      ),
      [
        'cart-dev apps/cart/overlays/dev',
        'cart-qa apps/cart/overlays/qa',
        'shop-dev apps/shop/overlays/dev',
        'shop-qa apps/shop/overlays/qa',
      ],
    ],
    [
      'matrix whose second generator uses the first',
      applicationSet(
        [
          {
            matrix: {
              generators: [list({ env: 'dev' }, { env: 'production' }), directories('apps/*/overlays/{{ .env }}')],
            },
          },
        ],
        { go: true, name: '{{ index .path.segments 1 }}-{{ .env }}', path: '{{ .path.path }}' },
      ),
      [
        'cart-dev apps/cart/overlays/dev',
        'legacy-dev apps/legacy/overlays/dev',
        'shop-dev apps/shop/overlays/dev',
        'cart-production apps/cart/overlays/production',
      ],
    ],
    [
      'matrix of files and elementsYaml from their content',
      applicationSet(
        [
          {
            matrix: {
              generators: [
                files('clusters/b/config.json'),
                { list: { elementsYaml: '{{ toJson (list (dict "n" .app)) }}' } },
              ],
            },
          },
        ],
        { go: true, name: '{{ .n }}-{{ .env.name }}' },
      ),
      ['shop-dev apps', 'cart-production apps'],
    ],
    [
      'merge: later generators win for the same keys, and add nothing',
      applicationSet(
        [
          {
            merge: {
              mergeKeys: ['name'],
              generators: [
                list({ name: 'a', env: 'x' }, { name: 'b', env: 'x' }),
                list({ name: 'b', env: 'y' }, { name: 'c', env: 'z' }),
              ],
            },
          },
        ],
        { name: '{{name}}-{{env}}' },
      ),
      ['a-x apps', 'b-y apps'],
    ],
    [
      'merge that gives a key twice is refused by Argo CD',
      applicationSet([
        { merge: { mergeKeys: ['name'], generators: [list({ name: 'a' }, { name: 'a' }), list({ name: 'b' })] } },
      ]),
      ['?a apps', '?a apps'],
    ],
    [
      'a matrix in a merge, with a selector on the nested generator',
      applicationSet(
        [
          {
            merge: {
              mergeKeys: ['name', 'env'],
              generators: [
                {
                  matrix: {
                    generators: [
                      {
                        ...list({ name: 'a', tier: 'web' }, { name: 'b', tier: 'db' }),
                        selector: { matchLabels: { tier: 'web' } },
                      },
                      list({ env: 'dev' }, { env: 'qa' }),
                    ],
                  },
                },
                list({ name: 'a', env: 'qa', size: 'big' }),
              ],
            },
          },
        ],
        { go: true, name: '{{ .name }}-{{ .env }}', path: 'apps/{{ dig "size" "small" . }}' },
      ),
      ['a-dev apps/small', 'a-qa apps/big'],
    ],
    [
      'selectors: In, NotIn, Exists, DoesNotExist, of nested parameters too',
      applicationSet(
        [
          {
            ...list({ name: 'a', x: { y: '1' } }, { name: 'b', x: { y: '2' } }, { name: 'c', x: { y: '1' }, z: 'q' }),
            selector: {
              matchExpressions: [
                { key: 'x.y', operator: 'In', values: ['1', '3'] },
                { key: 'z', operator: 'DoesNotExist' },
                { key: 'name', operator: 'Exists' },
                { key: 'name', operator: 'NotIn', values: ['c'] },
              ],
            },
          },
        ],
        { go: true, name: '{{ .name }}' },
      ),
      ['a apps'],
    ],
    [
      'a generator’s own template over that of the set',
      applicationSet([
        { list: { elements: [{ name: 'a' }], template: { metadata: {}, spec: { source: { path: 'own/{{name}}' } } } } },
      ]),
      ['a own/a'],
    ],
    [
      'Go: a missing key with missingkey=error is refused by Argo CD',
      applicationSet([list({ name: 'a' })], { go: true, name: '{{ .name }}', path: '{{ .nope }}' }),
      ['?a *'],
    ],
    [
      'Go: conditions, ranges and variables',
      applicationSet([list({ name: 'a', envs: ['dev', 'qa'] }, { name: 'b', envs: [] })], {
        go: true,
        name: '{{ $n := .name }}{{ range $i, $e := .envs }}{{ if $i }}-{{ end }}{{ $n }}{{ $e }}{{ else }}{{ $n }}-none{{ end }}',
      }),
      ['adev-aqa apps', 'b-none apps'],
    ],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(shown(expand(text))).toEqual(expected);
  });
});

describe('clusters', () => {
  const secrets = {
    'clusters/secrets.yaml': `${cluster('Dev_1', { env: 'dev' })}---\n${cluster('prod', { env: 'production' })}`,
  };
  const text = (clusters: unknown, parts: SetParts = {}) =>
    applicationSet([{ clusters }], {
      go: true,
      name: 'app-{{ .nameNormalized }}',
      path: '{{ .server }}',
      ...parts,
    });

  it.each<[string, string, Record<string, string>, readonly string[]]>([
    [
      'each Secret of the tree, and the cluster that Argo CD runs in',
      text({}),
      secrets,
      [
        'app-dev-1 https://dev_1.example.com',
        'app-prod https://prod.example.com',
        'app-in-cluster https://kubernetes.default.svc',
      ],
    ],
    [
      'a selector leaves the local cluster out; labels and annotations are parameters',
      text(
        { selector: { matchLabels: { env: 'production' } }, values: { region: '{{ .metadata.annotations.region }}' } },
        { path: '{{ .metadata.labels.env }}/{{ .values.region }}' },
      ),
      secrets,
      ['app-prod production/eu-west-1'],
    ],
    [
      'without Go templates',
      applicationSet([{ clusters: { selector: { matchExpressions: [{ key: 'env', operator: 'Exists' }] } } }], {
        name: '{{name}}',
        path: '{{metadata.labels.env}}/{{metadata.annotations.region}}',
      }),
      secrets,
      ['Dev_1 dev/eu-west-1', 'prod production/eu-west-1'],
    ],
    [
      'a list of all of them',
      text({ flatList: true }, { name: 'all', path: '{{ range .clusters }}{{ .name }},{{ end }}' }),
      secrets,
      ['all Dev_1,prod,in-cluster,'],
    ],
    ['none in the tree: named, never empty', text({}), {}, ['?app-* *']],
    ['none that the selector takes', text({ selector: { matchLabels: { env: 'qa' } } }), secrets, ['?app-* *']],
    [
      'a matrix with folders named after a label',
      applicationSet(
        [
          {
            matrix: {
              generators: [
                { clusters: { selector: { matchLabels: { env: 'dev' } } } },
                directories('apps/*/overlays/{{ .metadata.labels.env }}'),
              ],
            },
          },
        ],
        { go: true, name: '{{ .nameNormalized }}-{{ index .path.segments 1 }}', path: '{{ .path.path }}' },
      ),
      { ...TREE, ...secrets },
      [
        'dev-1-cart apps/cart/overlays/dev',
        'dev-1-legacy apps/legacy/overlays/dev',
        'dev-1-shop apps/shop/overlays/dev',
      ],
    ],
  ])('%s', (_name, set, tree, expected) => {
    expect(shown(expand(set, tree))).toEqual(expected);
  });

  it('keeps no credentials, nor an encrypted name', () => {
    const sops = cluster('x', { env: 'dev' }).replace('name: x\n', 'name: ENC[AES256_GCM,data:abc]\n');
    const view = viewOf({
      'a.yaml': `${cluster('dev', {})}---\n${sops}`,
      'set.yaml': text({ selector: { matchLabels: { env: 'dev' } } }),
    });
    expect(JSON.stringify(view.facts('a.yaml'))).not.toContain('canary-secret');
    const [application] = expandApplications(view, [REPO]);
    expect(application).toMatchObject({ name: 'app-*', exact: false });
  });

  it('takes clusters from elsewhere', () => {
    const clusters = [{ line: 0, name: 'far', server: 'https://far.example.com', labels: { env: 'qa' } }];
    const view = viewOf({ 'set.yaml': text({ selector: { matchLabels: { env: 'qa' } } }) });
    expect(shown(expandApplications(view, [REPO], clusters))).toEqual(['app-far https://far.example.com']);
  });
});

describe('asked for one folder, it makes of it what it makes of all', () => {
  const byPath = { name: '{{.path.basename}}-{{index .path.segments 1}}', path: '{{.path.path}}', go: true };
  it.each<[string, string]>([
    ['a set of folders', applicationSet([directories('apps/*/overlays/*')], byPath)],
    ['a fixed path', applicationSet([list({ name: 'a' }, { name: 'b' })], { path: 'apps/cart/overlays/dev/' })],
    ['a path that the tree does not tell', applicationSet([list({ name: 'a' })], { path: 'apps/{{nowhere}}' })],
    [
      'several sources',
      applicationSet([directories('apps/*/overlays/*')], {
        ...byPath,
        template: {
          source: undefined,
          sources: [
            { repoURL: REPO, path: '{{.path.path}}' },
            { repoURL: REPO, chart: 'c' },
          ],
        },
      }),
    ],
    [
      'a path from a patch of the template',
      applicationSet([directories('apps/*/overlays/*')], {
        ...byPath,
        path: 'apps',
        spec: { templatePatch: 'spec:\n  source:\n    path: "{{.path.path}}"\n' },
      }),
    ],
  ])('%s', (_, set) => {
    const view = viewOf({ 'argocd/set.yaml': set, ...TREE });
    const all = expandApplications(view, [REPO]);
    expect(all).not.toEqual([]);
    const pathsOf = ({ spec }: ExpandedApplication) =>
      (spec.sources ?? (spec.source === undefined ? [] : [spec.source])).flatMap(({ path }) => path ?? []);
    for (const path of new Set(all.flatMap(pathsOf))) {
      const ofPath = (one: ExpandedApplication) => pathsOf(one).includes(path);
      const some = expandApplications(view, [REPO], [], (paths) => paths.includes(path));
      expect(some.filter(ofPath)).toEqual(all.filter(ofPath));
    }
  });
});

describe('what needs the outside is named', () => {
  it.each<[string, unknown, string, readonly string[]]>([
    ['scmProvider', { scmProvider: { github: {} } }, 'scmProvider', [REPO]],
    ['pullRequest', { pullRequest: {} }, 'pullRequest', [REPO]],
    ['plugin', { plugin: {} }, 'plugin', [REPO]],
    ['clusterDecisionResource', { clusterDecisionResource: {} }, 'clusterDecisionResource', [REPO]],
    ['one that is not known yet', { oracle: {} }, 'oracle', [REPO]],
    [
      'another repository',
      { git: { repoURL: 'https://github.com/acme/other', directories: [{ path: 'apps/*' }] } },
      'git (https://github.com/acme/other)',
      [REPO],
    ],
    [
      'a matrix with one of them',
      { matrix: { generators: [{ list: { elements: [{ name: 'a' }] } }, { pullRequest: {} }] } },
      'pullRequest',
      [REPO],
    ],
  ])('%s', (_name, generator, unexpanded, repositories) => {
    const found = expand(applicationSet([generator]), TREE, repositories);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ exact: false, unexpanded });
  });
});

describe('templates', () => {
  const one = (text: string) => expand(text)[0];

  it('fills in every string, and the keys of mappings', () => {
    const text = applicationSet([list({ name: 'a', values: { k: 'team' } })], {
      metadata: { labels: { '{{values.k}}': '{{name}}' }, annotations: { plain: 'x{{name}}' } },
      template: {
        source: {
          repoURL: REPO,
          path: 'apps/{{name}}',
          helm: {
            valuesObject: { image: { tag: '{{name}}-1' }, replicas: 2 },
            values: 'a: {{name}}\n',
            parameters: [{ name: 'p', value: '{{name}}' }],
          },
        },
        destination: { name: '{{name}}-cluster', namespace: '{{name}}' },
        syncPolicy: { automated: { prune: true }, syncOptions: ['CreateNamespace=true'] },
        ignoreDifferences: [{ kind: 'Secret', jsonPointers: ['/data/{{name}}'] }],
      },
    });
    expect(one(text)).toEqual({
      name: 'a',
      namespace: 'argocd',
      labels: { team: 'a' },
      annotations: { plain: 'xa' },
      finalizers: ['resources-finalizer.argocd.argoproj.io'],
      spec: {
        project: 'default',
        source: {
          repoURL: REPO,
          path: 'apps/a',
          helm: {
            valuesObject: { image: { tag: 'a-1' }, replicas: 2 },
            values: 'a: a\n',
            parameters: [{ name: 'p', value: 'a' }],
          },
        },
        destination: { name: 'a-cluster', namespace: 'a' },
        syncPolicy: { automated: { prune: true }, syncOptions: ['CreateNamespace=true'] },
        ignoreDifferences: [{ kind: 'Secret', jsonPointers: ['/data/a'] }],
      },
      from: { file: 'argocd/set.yaml', line: 1, applicationSet: 'set' },
      exact: true,
    });
  });

  it.each<[string, SetParts, Partial<ExpandedApplication>]>([
    [
      'no finalizer when resources are preserved',
      { spec: { syncPolicy: { preserveResourcesOnDeletion: true, applicationsSync: 'create-update' } } },
      {
        finalizers: [],
        from: {
          file: 'argocd/set.yaml',
          line: 1,
          applicationSet: 'set',
          preserveResourcesOnDeletion: true,
          applicationsSync: 'create-update',
        },
      },
    ],
    ['the template’s own finalizers', { metadata: { finalizers: ['mine'] } }, { finalizers: ['mine'] }],
  ])('%s', (_name, parts, expected) => {
    expect(one(applicationSet([list({ name: 'a' })], parts))).toMatchObject(expected);
  });

  const patched = (templatePatch: string, template: Record<string, unknown> = {}) =>
    one(
      applicationSet([list({ name: 'a', prune: true, on: false, files: ['x.yaml', 'y.yaml'] })], {
        go: true,
        name: '{{ .name }}',
        template,
        spec: { templatePatch },
      }),
    );

  it.each<[string, string, object]>([
    [
      'a templatePatch with conditions and a range',
      `spec:
  source:
    helm:
      valueFiles:
      {{- range .files }}
        - {{ . }}
      {{- end }}
{{- if .prune }}
  syncPolicy:
    automated:
      prune: {{ .prune }}
{{- end }}
{{- if .on }}
  project: nope
{{- end }}
`,
      {
        exact: true,
        spec: {
          project: 'default',
          source: { repoURL: REPO, targetRevision: 'HEAD', path: 'apps', helm: { valueFiles: ['x.yaml', 'y.yaml'] } },
          destination: { server: 'https://kubernetes.default.svc', namespace: 'x' },
          syncPolicy: { automated: { prune: true } },
        },
      },
    ],
    [
      'null removes, lists are replaced, the project stays, finalizers are joined, the name may change',
      'metadata:\n  name: b\n  finalizers: [extra]\nspec:\n  project: evil\n  destination: { namespace: null }\n',
      {
        exact: true,
        name: 'b',
        finalizers: ['resources-finalizer.argocd.argoproj.io', 'extra'],
        spec: {
          project: 'default',
          source: { repoURL: REPO, targetRevision: 'HEAD', path: 'apps' },
          destination: { server: 'https://kubernetes.default.svc' },
        },
      },
    ],
    [
      'JSON, and $patch: replace',
      '{"spec":{"destination":{"$patch":"replace","name":"{{ .name }}"}}}',
      {
        exact: true,
        spec: {
          project: 'default',
          source: { repoURL: REPO, targetRevision: 'HEAD', path: 'apps' },
          destination: { name: 'a' },
        },
      },
    ],
  ])('%s', (_name, patch, expected) => {
    const found = patched(patch);
    expect({ ...found, ...('finalizers' in expected ? {} : { finalizers: undefined }) }).toMatchObject(expected);
    expect(found?.spec).toEqual((expected as { spec: object }).spec);
  });

  it.each([
    ['no YAML', 'a: b: c: {{ .name }}', 'Argo CD would refuse its templatePatch'],
    ['a directive', 'spec:\n  $retainKeys: [project]\n', '$retainKeys'],
    ['an unknown function', 'spec:\n  x: {{ randAlpha 3 }}\n', 'randAlpha'],
    ['a missing key', 'spec:\n  x: {{ .nope }}\n', 'no entry for key "nope"'],
  ])('a templatePatch with %s is not exact, and says why', (_name, patch, doubt) => {
    const found = patched(patch);
    expect(found?.exact).toBe(false);
    expect(found?.doubts?.join('; ')).toContain(doubt);
  });
});

describe('manifests', () => {
  const manifest = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: shop
  namespace: argocd
  finalizers: [resources-finalizer.argocd.argoproj.io]
spec:
  project: default
  source: { repoURL: ${REPO}, path: apps/shop, helm: { values: "text: '{{ .Values.x }}'" } }
  destination: { name: dev }
`;
  it('are taken as they are', () => {
    expect(expand(manifest)).toEqual([
      {
        name: 'shop',
        namespace: 'argocd',
        finalizers: ['resources-finalizer.argocd.argoproj.io'],
        spec: {
          project: 'default',
          source: { repoURL: REPO, path: 'apps/shop', helm: { values: "text: '{{ .Values.x }}'" } },
          destination: { name: 'dev' },
        },
        from: { file: 'argocd/set.yaml', line: 4 },
        exact: true,
      },
    ]);
  });
  it('of a Helm chart are not exact', () => {
    const tree = {
      'chart/Chart.yaml': 'name: x\n',
      'chart/templates/a.yaml': manifest.replace('name: shop', 'name: {{ .Values.name }}'),
    };
    expect(expandApplications(viewOf(tree), [REPO])).toMatchObject([{ name: '*', exact: false }]);
  });
  it('that are only patches are left out', () => {
    expect(
      expand(
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop }\nspec: { source: { targetRevision: v2 } }\n',
      ),
    ).toEqual([]);
  });
});

it('expands the template’s own ApplicationSets exactly', () => {
  const found = expandApplications(viewOfTree(templateTree()), ['https://github.com/example-org/mainstem.git']);
  expect(found.length).toBeGreaterThan(8);
  expect(found.filter(({ exact }) => !exact)).toEqual([]);
});

it('expands an ApplicationSet to 1,000 Applications within a second', () => {
  const tree = filesAt(
    ...Array.from({ length: 1000 }, (_, index) => `apps/app-${index}/overlays/dev/kustomization.yaml`),
  );
  const text = applicationSet(
    [{ matrix: { generators: [directories('apps/*/overlays/*'), list({ team: 'web', size: 2 })] } }],
    {
      go: true,
      name: '{{ index .path.segments 1 }}-{{ .path.basename }}',
      path: '{{ .path.path }}',
      metadata: { labels: { team: '{{ .team }}' } },
      template: { destination: { name: '{{ .path.basename }}', namespace: '{{ index .path.segments 1 | trunc 63 }}' } },
      spec: {
        templatePatch: '{{- if gt (int .size) 1 }}\nspec:\n  syncPolicy:\n    automated: { prune: true }\n{{- end }}\n',
      },
    },
  );
  const view = viewOf({ 'argocd/set.yaml': text, ...tree });
  const start = performance.now();
  const found = expandApplications(view, [REPO]);
  const elapsed = performance.now() - start;
  if (process.env.MAINSTEM_TIMES) console.log(`expansion to 1,000 Applications: ${elapsed.toFixed(0)} ms`);
  expect(found).toHaveLength(1000);
  expect(found.every(({ exact }) => exact)).toBe(true);
  expect(elapsed).toBeLessThan(1000);
});
