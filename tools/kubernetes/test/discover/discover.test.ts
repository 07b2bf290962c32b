import { describe, expect, it } from 'vitest';
import { discover, type Files, written } from './view.ts';

const CM = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n';
const SHA = '0123456789abcdef0123456789abcdef01234567';

interface Case {
  readonly name: string;
  /** Files besides `app/kustomization.yaml`. */
  readonly files?: Files;
  readonly kustomization: string;
  /** References of the project `app`, without the `@app/kustomization.yaml:` of their place. */
  readonly references: readonly string[];
  /** Rule and line. */
  readonly findings?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'a file, a folder and a component',
    files: { 'app/cm.yaml': CM, 'base/kustomization.yaml': 'resources: []', 'tls/Kustomization': 'kind: Component' },
    kustomization: 'resources:\n- cm.yaml\n- ../base\ncomponents:\n- ../tls/\n',
    references: ['file app/cm.yaml file-input 2', 'folder base kustomize-resource 3', 'folder tls component 5'],
  },
  {
    name: 'bases of older releases',
    files: { 'base/kustomization.yml': 'resources: []' },
    kustomization: 'bases: [../base]\n',
    references: ['folder base kustomize-resource 1'],
  },
  {
    name: 'patches in all their forms, in files and in place',
    files: { 'app/a.yaml': CM, 'app/b.yaml': CM, 'app/c.yaml': CM },
    kustomization: [
      'patches:',
      '- path: a.yaml',
      '- patch: "[]"',
      'patchesStrategicMerge:',
      '- b.yaml',
      '- |-',
      '  apiVersion: v1',
      '  kind: ConfigMap',
      'patchesJson6902:',
      '- path: c.yaml',
      '  target: {kind: ConfigMap, name: x}',
      '',
    ].join('\n'),
    references: ['file app/a.yaml file-input 2', 'file app/b.yaml file-input 5', 'file app/c.yaml file-input 10'],
  },
  {
    name: 'files of generators, with and without a key',
    files: { 'app/a.txt': '', 'app/b.env': '', 'app/c.env': '', 'app/d.pem': '' },
    kustomization: [
      'configMapGenerator:',
      '- name: a',
      '  files:',
      '  - a.txt',
      '  - key.txt=a.txt',
      '  literals: [x=y.txt]',
      '  envs:',
      '  - b.env',
      '  env: c.env',
      'secretGenerator:',
      '- name: b',
      '  files: [tls.crt=d.pem]',
      '',
    ].join('\n'),
    references: [
      'file app/a.txt file-input 4',
      'file app/a.txt file-input 5',
      'file app/b.env file-input 8',
      'file app/c.env file-input 9',
      'file app/d.pem file-input 12',
    ],
  },
  {
    name: 'crds, configurations, openapi and replacements',
    files: { 'app/a.json': '{}', 'app/b.yaml': '', 'app/c.json': '{}', 'app/d.yaml': '' },
    kustomization: 'crds: [a.json]\nconfigurations: [b.yaml]\nopenapi: {path: c.json}\nreplacements:\n- path: d.yaml\n',
    references: [
      'file app/a.json file-input 1',
      'file app/b.yaml file-input 2',
      'file app/c.json file-input 3',
      'file app/d.yaml file-input 5',
    ],
  },
  {
    name: 'field names in another case, as Go reads them',
    files: { 'app/cm.yaml': CM },
    kustomization: 'Resources:\n- cm.yaml\n',
    references: ['file app/cm.yaml file-input 2'],
  },
  {
    name: 'a repeated field counts twice',
    files: { 'app/a.yaml': CM, 'app/b.yaml': CM },
    kustomization: 'resources:\n- a.yaml\nresources:\n- b.yaml\n',
    references: ['file app/a.yaml file-input 2', 'file app/b.yaml file-input 4'],
  },
  {
    name: 'anchors and merge keys',
    files: { 'app/a.yaml': CM },
    kustomization: 'resources: &all\n- a.yaml\npatches:\n- &p\n  path: a.yaml\n- <<: *p\n  target: {kind: X}\n',
    references: ['file app/a.yaml file-input 2', 'file app/a.yaml file-input 5', 'file app/a.yaml file-input 5'],
  },
  {
    name: 'a file outside the folder is read only without the load restriction',
    files: { 'shared/a.env': '' },
    kustomization: 'configMapGenerator:\n- name: a\n  envs:\n  - ../shared/a.env\n',
    references: ['file shared/a.env file-input 4'],
    findings: ['kustomize/load-restriction 4'],
  },
  {
    name: 'a missing file and a missing folder',
    kustomization: 'resources:\n- gone.yaml\n- ../gone\n',
    references: [
      'file app/gone.yaml file-input 2',
      'unknown resources names gone.yaml, which does not exist ⇒ app/gone.yaml app/gone.yaml/** 2',
      'folder gone kustomize-resource 3',
      'unknown resources names ../gone, which does not exist ⇒ gone gone/** 3',
    ],
    findings: ['kustomize/missing-path 2', 'kustomize/missing-path 3'],
  },
  {
    name: 'a path that leaves the repository, and an absolute one',
    kustomization: 'resources:\n- ../../x\n- /etc/x.yaml\n',
    references: ['unknown resources leaves the repository ⇒ ** 2', 'unknown resources leaves the repository ⇒ ** 3'],
    findings: ['kustomize/outside-repository 2', 'kustomize/outside-repository 3'],
  },
  {
    name: 'remote bases are unknown unless a full commit pins them',
    kustomization: [
      'resources:',
      '- https://github.com/org/repo//deploy?ref=v1.2.3',
      `- https://github.com/org/repo//deploy?ref=${SHA}`,
      '- github.com/org/repo',
      '- git@example.com:org/repo.git//deploy?ref=main',
      '- git::https://example.com/org/repo.git',
      '- example.com/org/repo.git//deploy?ref=main',
      `- https://raw.example.com/org/repo/${SHA}/all.yaml`,
      `- ssh://git@example.com/org/repo?timeout=10&ref=${SHA}&submodules=false`,
      '- https://example.com/all.yaml',
      '',
    ].join('\n'),
    references: [2, 4, 5, 6, 7, 10].map((line) => `unknown remote kustomize base ⇒ ** ${line}`),
  },
  {
    name: 'a folder without a kustomization',
    files: { 'plain/cm.yaml': CM },
    kustomization: 'resources:\n- ../plain\n',
    references: ['folder plain kustomize-resource 2'],
    findings: ['kustomize/not-a-kustomization 2'],
  },
  {
    name: 'links are inputs too, and their targets are meant',
    files: {
      'app/cm.yaml': '-> ../shared/cm.yaml',
      'shared/cm.yaml': CM,
      link: '-> base',
      'base/kustomization.yaml': 'resources: []',
      'app/out.yaml': '-> ../../elsewhere.yaml',
    },
    kustomization: 'resources:\n- ../link\n- cm.yaml\n- out.yaml\n',
    references: [
      'file link file-input 2',
      'folder base kustomize-resource 2',
      'file app/cm.yaml file-input 3',
      'file shared/cm.yaml file-input 3',
      'file app/out.yaml file-input 4',
      'unknown resources names out.yaml, which does not exist ⇒ app/out.yaml app/out.yaml/** 4',
    ],
    findings: ['kustomize/load-restriction 3', 'kustomize/missing-path 4'],
  },
  {
    name: 'a folder in a submodule means the submodule',
    files: { 'vendor/lib': 'submodule' },
    kustomization: 'resources:\n- ../vendor/lib/deploy/base\n',
    references: ['file vendor/lib file-input 2'],
  },
  {
    name: 'a local chart with values files',
    files: { 'app/charts/web/Chart.yaml': 'name: web', 'app/values.yaml': 'a: 1', 'app/prod.yaml': 'a: 2' },
    kustomization: 'helmCharts:\n- name: web\n  valuesFile: values.yaml\n  additionalValuesFiles:\n  - prod.yaml\n',
    references: [
      'file app/values.yaml helm-values 3',
      'file app/prod.yaml helm-values 5',
      'folder app/charts/web kustomize-resource 2',
    ],
  },
  {
    name: 'a chart home elsewhere, and a vendored chart with a version',
    files: { 'charts/web/Chart.yaml': 'name: web', 'charts/db-1.2.3/db/Chart.yaml': 'name: db' },
    kustomization: [
      'helmGlobals:',
      '  chartHome: ../charts',
      'helmCharts:',
      '- name: web',
      '- name: db',
      '  repo: https://charts.example.com',
      '  version: 1.2.3',
      '',
    ].join('\n'),
    references: ['folder charts/web kustomize-resource 4', 'folder charts/db-1.2.3/db kustomize-resource 5'],
  },
  {
    name: 'charts that are pulled: only an exact version stays the same',
    kustomization: [
      'helmCharts:',
      '- {name: a, repo: "https://charts.example.com", version: 1.2.3}',
      '- {name: b, repo: "https://charts.example.com", version: ">=1"}',
      '- {name: c}',
      '',
    ].join('\n'),
    references: [
      'unknown remote Helm chart b without an exact version ⇒ ** 3',
      'folder app/charts/c kustomize-resource 4',
      'unknown helmCharts names charts/c, which does not exist ⇒ app/charts/c app/charts/c/** 4',
    ],
    findings: ['kustomize/missing-path 4'],
  },
  {
    name: 'the older chart generator',
    files: { 'app/v.yaml': '', 'app/my/web/Chart.yaml': 'name: web' },
    kustomization: 'helmChartInflationGenerator:\n- chartName: web\n  chartHome: my\n  values: v.yaml\n',
    references: ['file app/v.yaml helm-values 4', 'folder app/my/web kustomize-resource 2'],
  },
  {
    name: 'plugins in files: their paths start at the folder that lists them',
    files: {
      'app/gen.yaml': [
        '# comment',
        'apiVersion: builtin',
        'kind: HelmChartInflationGenerator',
        'metadata: {name: x}',
        'name: web',
        'chartHome: ../charts',
        'valuesFile: values.yaml',
      ].join('\n'),
      'app/values.yaml': 'a: 1',
      'charts/web/Chart.yaml': 'name: web',
      'app/p.yaml': CM,
      'plugins/kustomization.yaml': 'resources: [t.yaml]',
      'plugins/t.yaml': 'apiVersion: builtin\nkind: PatchTransformer\nmetadata: {name: x}\npath: p.yaml\n',
    },
    kustomization: 'generators:\n- gen.yaml\ntransformers:\n- ../plugins\n',
    references: [
      'file app/gen.yaml file-input 2',
      'file app/values.yaml helm-values @app/gen.yaml:7',
      'folder charts/web kustomize-resource @app/gen.yaml:5',
      'folder plugins kustomize-resource 4',
      'file app/p.yaml file-input @plugins/t.yaml:4',
    ],
  },
  {
    name: 'plugins in place',
    files: { 'app/p.yaml': CM, 'app/a.env': '' },
    kustomization: [
      'transformers:',
      '- |-',
      '  apiVersion: builtin',
      '  kind: PatchTransformer',
      '  metadata: {name: x}',
      '  path: p.yaml',
      'generators:',
      '- |-',
      '  apiVersion: builtin',
      '  kind: ConfigMapGenerator',
      '  metadata: {name: x}',
      '  envs: [a.env]',
      '',
    ].join('\n'),
    references: ['file app/p.yaml file-input 6', 'file app/a.env file-input 12'],
  },
  {
    name: 'plugins that may read anything',
    files: {
      'app/legacy.yaml': 'apiVersion: example.com/v1\nkind: Sops\nmetadata: {name: x}\n',
      'app/exec.yaml': [
        'apiVersion: example.com/v1',
        'kind: Exec',
        'metadata:',
        '  name: x',
        '  annotations:',
        '    config.kubernetes.io/function: |',
        '      exec:',
        '        path: ./run.sh',
      ].join('\n'),
      'app/container.yaml': [
        'apiVersion: example.com/v1',
        'kind: Image',
        'metadata:',
        '  name: x',
        '  annotations:',
        '    config.kubernetes.io/function: |',
        '      container:',
        '        image: example.com/fn:v1',
      ].join('\n'),
      'app/run.sh': '',
    },
    kustomization: 'generators: [legacy.yaml, exec.yaml, container.yaml]\n',
    references: [
      'file app/legacy.yaml file-input 1',
      'unknown a kustomize plugin that is not built in ⇒ ** 1',
      'file app/exec.yaml file-input 1',
      'file app/run.sh file-input @app/exec.yaml:1',
      'unknown a kustomize function that may read any file ⇒ ** @app/exec.yaml:1',
      'file app/container.yaml file-input 1',
    ],
  },
  {
    name: 'a malformed kustomization keeps what can be told and widens to its folder',
    files: { 'app/cm.yaml': CM },
    kustomization: 'resources:\n- cm.yaml\nnamespace: [shop\n',
    references: ['file app/cm.yaml file-input 2', 'unknown the kustomization is malformed ⇒ app/** 4'],
    findings: ['kustomize/syntax 4'],
  },
  {
    name: 'what a malformed kustomization mentions behind its mistake',
    files: { 'app/cm.yaml': CM, 'base/kustomization.yaml': 'resources: []\n' },
    kustomization: 'namespace: "shop\nresources:\n- cm.yaml\n- ../base\n',
    references: [
      'file app/cm.yaml file-input 0',
      'folder base kustomize-resource 0',
      'unknown the kustomization is malformed ⇒ app/** 5',
    ],
    findings: ['kustomize/syntax 5'],
  },
  {
    name: 'lines in brackets and quotes that start at the margin, as Go reads them',
    files: { 'app/a.yaml': CM, 'app/b.yaml': CM },
    kustomization: 'commonAnnotations: {x: "one\ntwo # [", y: it\'s}\nresources: [\na.yaml, # "[\n"b.yaml"\n]\n',
    references: ['file app/a.yaml file-input 4', 'file app/b.yaml file-input 5'],
  },
  {
    name: 'line ends of YAML 1.1',
    files: { 'app/a.yaml': CM, 'app/b.yaml': CM },
    kustomization: 'resources:\r- a.yaml\u0085- b.yaml\u2028',
    references: ['file app/a.yaml file-input 2', 'file app/b.yaml file-input 3'],
  },
  {
    name: 'plugins in several documents in one place',
    files: { 'app/a.yaml': CM, 'app/b.yaml': CM },
    kustomization:
      'transformers:\n- |\n  apiVersion: builtin\n  kind: PatchTransformer\n  path: a.yaml\n  ---\n  apiVersion: builtin\n  kind: PatchTransformer\n  path: b.yaml\n',
    references: ['file app/a.yaml file-input 5', 'file app/b.yaml file-input 9'],
  },
  {
    name: 'a patch in a file of an odd name',
    files: { 'app/{p}: a.yaml': CM },
    kustomization:
      'patchesStrategicMerge:\n- "{p}: a.yaml"\n- "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}"\n',
    references: ['file app/{p}: a.yaml file-input 2'],
  },
  {
    name: 'only the first document counts',
    files: { 'app/cm.yaml': CM },
    kustomization: 'resources:\n- cm.yaml\n---\nresources:\n- other.yaml\n',
    references: ['file app/cm.yaml file-input 2'],
  },
  { name: 'an empty kustomization', kustomization: '# later\n', references: [], findings: ['kustomize/empty 1'] },
  {
    name: 'several kustomization files in one folder',
    files: { 'app/kustomization.yml': 'resources: []' },
    kustomization: 'resources: []\n',
    references: [],
    findings: ['kustomize/several-files 1'],
  },
  {
    name: 'a folder that contains the one that refers to it',
    files: { 'kustomization.yaml': 'resources: []' },
    kustomization: 'resources:\n- ..\n',
    references: ['folder . kustomize-resource 2'],
    findings: ['kustomize/contains 2'],
  },
];

describe('what a kustomization refers to', () => {
  it.each(CASES)('$name', ({ files = {}, kustomization, references, findings = [] }) => {
    const found = discover({ ...files, 'app/kustomization.yaml': kustomization });
    const app = found.candidates.find(({ root, kind }) => root === 'app' && kind !== 'helm-chart');
    expect(app?.refersTo.map(written).map((line) => line.replace('@app/kustomization.yaml:', ''))).toEqual(references);
    const own = found.findings.filter(({ file }) => file.startsWith('app/'));
    expect(own.map(({ rule, line }) => `${rule} ${line}`)).toEqual(findings);
  });
});

describe('what a folder is', () => {
  const kinds = (files: Files) =>
    Object.fromEntries(discover(files).candidates.map(({ root, kind }) => [root, kind] as const));

  it('tells bases, components and overlays apart', () => {
    expect(
      kinds({
        'apps/shop/base/kustomization.yaml': 'resources: []',
        'apps/shop/overlays/dev/kustomization.yaml': 'resources: [../../base]',
        'apps/unused/kustomization.yaml': 'resources: []',
        'components/tls/kustomization.yaml': 'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n',
        'plain/cm.yaml': CM,
      }),
    ).toEqual({
      'apps/shop/base': 'kustomize-base',
      'apps/shop/overlays/dev': 'app-overlay',
      'apps/unused': 'app-overlay',
      'components/tls': 'kustomize-base',
    });
  });

  it('leaves out an object of another API that has a kustomization file name', () => {
    const flux = 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nspec:\n  path: ./apps\n';
    expect(kinds({ 'clusters/dev/kustomization.yaml': flux })).toEqual({});
  });

  it('follows a kustomization file that is a link: paths start at the folder of the link', () => {
    const { candidates } = discover({
      'app/kustomization.yaml': '-> ../shared/overlay.yaml',
      'shared/overlay.yaml': 'resources: [cm.yaml]',
      'app/cm.yaml': CM,
    });
    expect(candidates.map(({ root, refersTo }) => [root, refersTo.map(written)])).toEqual([
      [
        'app',
        [
          'file shared/overlay.yaml file-input @app/kustomization.yaml:0',
          'file app/kustomization.yaml file-input @app/kustomization.yaml:0',
          'file app/cm.yaml file-input @app/kustomization.yaml:1',
        ],
      ],
    ]);
  });

  it('names a whole cycle', () => {
    const { candidates, findings } = discover({
      'a/kustomization.yaml': 'resources: [../b]',
      'b/kustomization.yaml': 'resources:\n- ../c\n',
      'c/kustomization.yaml': 'resources:\n- ../a\n',
      'd/kustomization.yaml': 'resources: [../a]',
    });
    expect(candidates.map(({ kind }) => kind)).toEqual([
      'kustomize-base',
      'kustomize-base',
      'kustomize-base',
      'app-overlay',
    ]);
    expect(findings.map(({ rule, file, line, message }) => ({ rule, file, line, message }))).toEqual([
      {
        rule: 'kustomize/cycle',
        file: 'a/kustomization.yaml',
        line: 1,
        message: 'these kustomizations build each other without an end: a → b → c → a.',
      },
    ]);
  });
});

describe('what a chart refers to', () => {
  const chart = (dependencies: string, files: Files = {}) => {
    const found = discover({ 'web/Chart.yaml': `apiVersion: v2\nname: web\ndependencies:\n${dependencies}`, ...files });
    const web = found.candidates.find(({ root }) => root === 'web');
    expect(web?.kind).toBe('helm-chart');
    return {
      references: web?.refersTo.map((one) => written(one).replace('@web/Chart.yaml:', '')),
      findings: found.findings.map(({ rule, line }) => `${rule} ${line}`),
    };
  };

  it.each([
    [
      'a chart beside it',
      '- name: common\n  repository: file://../common\n',
      { 'common/Chart.yaml': 'name: common' },
      ['folder common module 4'],
      [],
    ],
    [
      'a chart that is not there',
      '- name: common\n  repository: file://../common\n',
      {},
      [
        'folder common module 4',
        'unknown a chart dependency names ../common, which does not exist ⇒ common common/** 4',
      ],
      ['helm/missing-path 4'],
    ],
    [
      'charts in its own charts folder, one through a link',
      '- name: a\n',
      { 'web/charts/a/Chart.yaml': 'name: a', 'web/charts/b': '-> ../../b', 'b/Chart.yaml': 'name: b' },
      ['folder web/charts/a implicit 0', 'file web/charts/b file-input 0', 'folder b implicit 0'],
      [],
    ],
    [
      'remote charts: an exact version or a lock file hold them',
      '- {name: a, repository: "https://charts.example.com", version: 1.2.3}\n- {name: b, repository: "oci://x", version: 1.x}\n',
      {},
      ['unknown remote Helm chart b without an exact version or Chart.lock ⇒ ** 5'],
      [],
    ],
    [
      'remote charts with a lock',
      '- {name: b, repository: "oci://x", version: 1.x}\n',
      { 'web/Chart.lock': '' },
      [],
      [],
    ],
    [
      'requirements.yaml of an older chart',
      '',
      {
        'web/requirements.yaml': 'dependencies:\n- name: common\n  repository: file://../common\n',
        'common/Chart.yaml': 'name: common',
        'ansible/requirements.yaml': 'collections: []',
      },
      ['folder common module @web/requirements.yaml:2'],
      [],
    ],
    ['a malformed Chart.yaml', '- name: [\n', {}, ['unknown Chart.yaml is malformed ⇒ web/** 5'], ['helm/syntax 5']],
    ['a dependency from nowhere', '- {name: b, version: 1.0.0}\n', {}, [], ['helm/missing-dependency 4']],
    [
      'another project inside',
      '',
      { 'web/deploy/kustomization.yaml': 'resources: []' },
      ['files web/deploy/** file-input 0'],
      [],
    ],
  ])('%s', (_name, dependencies, files, references, findings) => {
    expect(chart(dependencies, files as Files)).toEqual({ references, findings });
  });
});
