import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type ApplicationSource, type HelmSource, renderApplication } from '../../src/index.ts';
import type { RenderContext } from '../../src/render/context.ts';
import { helmFor, template, templateInputs } from '../../src/render/helm-source.ts';
import { buildKustomization } from '../../src/render/kustomize-source.ts';
import { helm, isOurs, kubectl, named, OURS, scratch, tree } from './trees.ts';

const CHART = 'charts/web';

const FILES = {
  [`${CHART}/Chart.yaml`]: 'apiVersion: v2\nname: web\nversion: 0.1.0\n',
  [`${CHART}/values.yaml`]: 'image: nginx\ntag: "1"\nreplicas: 1\nlist: []\nmotd: none\n',
  [`${CHART}/values-dev.yaml`]: 'tag: dev\nreplicas: 2\n',
  [`${CHART}/templates/config.yaml`]: `apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ .Release.Name }}
data:
  namespace: {{ .Release.Namespace }}
  image: "{{ .Values.image }}:{{ .Values.tag }}"
  replicas: {{ .Values.replicas | quote }}
  kind: {{ kindOf .Values.replicas }}
  list: {{ .Values.list | toJson | quote }}
  motd: {{ .Values.motd | quote }}
  kubernetes: {{ .Capabilities.KubeVersion.Version }}
  monitoring: {{ .Capabilities.APIVersions.Has "monitoring.coreos.com/v1" | quote }}
`,
  [`${CHART}/templates/hooks.yaml`]: `apiVersion: batch/v1
kind: Job
metadata:
  name: {{ .Release.Name }}-migrate
  annotations: { helm.sh/hook: pre-upgrade, argocd.argoproj.io/sync-wave: "-1" }
---
apiVersion: v1
kind: Pod
metadata:
  name: {{ .Release.Name }}-check
  annotations: { helm.sh/hook: test }
`,
  [`${CHART}/crds/crd.yaml`]: `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.org }
spec: { group: example.org, names: { kind: Widget }, scope: Cluster }
`,
  [`${CHART}/motd.txt`]: 'hello, world',
  'environments/dev/web.yaml': 'tag: from-environment\n',
  'environments/dev/more.yaml': 'replicas: 5\n',
};

function context(root: string, refs: Record<string, ApplicationSource> = {}): RenderContext {
  return {
    root,
    realRoot: root,
    owner: 'Application web-dev',
    name: 'web-dev',
    project: 'default',
    namespace: 'web',
    revision: '1234567890abcdef1234567890abcdef12345678',
    apiVersions: [],
    refs: new Map(Object.entries(refs)),
    isOurs,
    documents: new Map(),
    charts: { folder: join(scratch, 'charts'), checksums: {}, download: false },
  };
}

async function output(root: string, options: HelmSource, given = context(root)): Promise<string> {
  const source = { repoURL: OURS, path: CHART, helm: options };
  const place = { folder: join(root, CHART), root };
  const chart = { path: join(root, CHART), shown: CHART, place, folder: CHART };
  const inputs = await templateInputs(chart, source, given);
  if ('reason' in inputs) throw new Error(inputs.reason);
  const rendered = await template(await helmFor(chart, given), chart, inputs, source, given);
  if ('reason' in rendered) throw new Error(rendered.reason);
  return rendered.stdout;
}

describe.skipIf(helm === undefined)('helm sources in the repository (skipped: there is no helm)', () => {
  const root = tree(FILES);
  const values = join(root, 'inline.yaml');
  writeFileSync(values, stringify({ tag: 'inline', replicas: 9 }));
  const chart = join(root, CHART);
  const base = ['--namespace', 'web', '--include-crds'];

  const cases: readonly (readonly [name: string, options: HelmSource, args: readonly string[]])[] = [
    ['nothing but the chart', {}, ['web-dev', chart, ...base]],
    ['a release name', { releaseName: 'web' }, ['web', chart, ...base]],
    ['a namespace of its own', { namespace: 'n' }, ['web-dev', chart, '--namespace', 'n', '--include-crds']],
    [
      'a value file beside the chart',
      { valueFiles: ['values-dev.yaml'] },
      ['web-dev', chart, ...base, '-f', join(chart, 'values-dev.yaml')],
    ],
    [
      'value files from the root, in order, with the build environment',
      { valueFiles: ['values-dev.yaml', '/environments/dev/web.yaml', '../../environments/${NONE}dev/more.yaml'] },
      [
        'web-dev',
        chart,
        ...base,
        '-f',
        join(chart, 'values-dev.yaml'),
        '-f',
        join(root, 'environments/dev/web.yaml'),
        '-f',
        join(root, 'environments/dev/more.yaml'),
      ],
    ],
    [
      'a value file that may be missing',
      { valueFiles: ['none.yaml', 'values-dev.yaml'], ignoreMissingValueFiles: true },
      ['web-dev', chart, ...base, '-f', join(chart, 'values-dev.yaml')],
    ],
    [
      'inline values over files',
      { valueFiles: ['values-dev.yaml'], values: 'tag: inline\nreplicas: 9\n' },
      ['web-dev', chart, ...base, '-f', values],
    ],
    [
      'a values object over inline values',
      { values: 'tag: lost\nimage: lost\n', valuesObject: { tag: 'inline', replicas: 9 } },
      ['web-dev', chart, ...base, '-f', values],
    ],
    [
      'parameters over all values',
      {
        valuesObject: { tag: 'inline', replicas: 9 },
        parameters: [
          { name: 'tag', value: 'lost' },
          { name: 'replicas', value: '3' },
          { name: 'tag', value: 'p' },
        ],
      },
      ['web-dev', chart, ...base, '-f', values, '--set', 'tag=p,replicas=3'],
    ],
    [
      'a parameter as text',
      { parameters: [{ name: 'replicas', value: '3', forceString: true }] },
      ['web-dev', chart, ...base, '--set-string', 'replicas=3'],
    ],
    [
      'commas, lists and the build environment in parameters',
      {
        parameters: [
          { name: 'image', value: 'a,b\\,c' },
          { name: 'list', value: '{x,y}' },
          { name: 'tag', value: '$ARGOCD_APP_REVISION_SHORT_8' },
          { name: 'motd', value: '5$$ $NONE' },
        ],
      },
      [
        'web-dev',
        chart,
        ...base,
        '--set',
        'image=a\\,b\\,c',
        '--set',
        'list={x,y}',
        '--set',
        'tag=12345678',
        '--set',
        'motd=5$ ',
      ],
    ],
    [
      'a file as a parameter',
      { fileParameters: [{ name: 'motd', path: 'motd.txt' }] },
      ['web-dev', chart, ...base, '--set-file', `motd=${join(chart, 'motd.txt')}`],
    ],
    [
      'the version of a cluster',
      { kubeVersion: 'v1.29.3-eks-1' },
      ['web-dev', chart, ...base, '--kube-version', '1.29.3'],
    ],
    [
      'the APIs of a cluster',
      { apiVersions: ['monitoring.coreos.com/v1'] },
      ['web-dev', chart, ...base, '--api-versions', 'monitoring.coreos.com/v1'],
    ],
    [
      'without CRDs and tests',
      { skipCrds: true, skipTests: true },
      ['web-dev', chart, '--namespace', 'web', '--skip-tests'],
    ],
  ];

  const isSame = async (...[, options, args]: (typeof cases)[number]) => {
    const expected = execFileSync(helm?.path ?? '', ['template', ...args], { encoding: 'utf8' });
    expect(await output(root, options)).toBe(expected);
  };
  it.each(cases.slice(0, 3))('%s: byte for byte what helm template writes', isSame);
  it.each(cases.slice(3))('%s: byte for byte what helm template writes', { tags: ['long'] }, isSame);

  it('keeps hooks and waves, leaves out helm tests, and puts objects into the destination', async () => {
    const { manifests, warnings, tools } = await renderApplication(
      { source: { repoURL: OURS, path: CHART }, destination: { namespace: 'web' } },
      { root, name: 'web-dev', isOurs },
    );
    expect(named(manifests)).toEqual([
      'ConfigMap web/web-dev',
      'CustomResourceDefinition /widgets.example.org',
      'Job web/web-dev-migrate',
    ]);
    expect(manifests.find(({ kind }) => kind === 'Job')?.metadata.annotations).toEqual({
      'helm.sh/hook': 'pre-upgrade',
      'argocd.argoproj.io/sync-wave': '-1',
    });
    expect(warnings).toEqual([
      expect.stringContaining("asks for the cluster's version or APIs"),
      'Application web-dev: left out, hooks that Argo CD never runs: Pod web-dev-check',
    ]);
    expect(tools).toMatchObject({ helm: expect.stringMatching(/^\d/) });
  });

  it('says so when a chart makes values at random', async () => {
    const random = tree({
      'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
      'c/templates/s.yaml':
        'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData: { p: {{ randAlphaNum 8 }} }\n',
    });
    const { warnings } = await renderApplication(
      { source: { repoURL: OURS, path: 'c' } },
      { root: random, name: 'c', isOurs },
    );
    expect(warnings).toEqual(['Application c: c uses randAlphaNum: what it makes differs in every render']);
  });

  const refused: readonly (readonly [string, HelmSource, RegExp])[] = [
    [
      'a missing value file',
      { valueFiles: ['none.yaml'] },
      /the value file charts\/web\/none\.yaml does not exist: Argo CD fails.*ignoreMissingValueFiles/,
    ],
    ['a file outside of the repository', { valueFiles: ['../../../x.yaml'] }, /leads out of the repository/],
    ['Helm 2', { version: 'v2' }, /helm\.version v2 is not supported/],
    ['a release name that is too long', { releaseName: 'x'.repeat(60) }, /helm cannot render charts\/web/],
    ['broken values', { values: 'password: [hunter2-canary' }, /helm cannot render charts\/web/],
  ];
  it.each(refused)('refuses %s', async (_, options, message) => {
    const failure = await output(root, options).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Error);
    expect((failure as Error).message).toMatch(message);
    expect((failure as Error).message).not.toContain(scratch);
    expect((failure as Error).message).not.toContain('canary');
  });

  it('shows no secret parameter in the error of a chart that quotes it', async () => {
    const failing = tree({
      'c/Chart.yaml': 'apiVersion: v2\nname: c\nversion: 1.0.0\n',
      'c/templates/c.yaml': '{{ fail (printf "bad %s %s" .Values.auth.password .Values.other) }}\n',
    });
    const options = {
      parameters: [{ name: 'auth.password', value: 'canary-1' }],
      valuesObject: { auth: { password: 'canary-2' }, other: 'shown' },
    };
    await expect(
      renderApplication({ source: { repoURL: OURS, path: 'c', helm: options } }, { root: failing, name: 'c', isOurs }),
    ).rejects.toThrow(/^(?!.*canary).*helm cannot render c.*bad.*shown/s);
  });

  it.each([
    [
      'by URL',
      'https://values.example/v.yaml',
      /https:\/\/values\.example\/v\.yaml is not in the repository and is not fetched/,
    ],
    ['by pattern', 'values-*.yaml', /by a pattern/],
    [
      'of another repository',
      '$other/v.yaml',
      /\$other\/v\.yaml lies in https:\/\/git\.example\/other\.git, another repository/,
    ],
  ])('does not guess value files %s', async (_, file, reason) => {
    const { manifests, unrendered } = await renderApplication(
      {
        sources: [
          { repoURL: OURS, path: CHART, helm: { valueFiles: [file] } },
          { repoURL: 'https://user:pass@git.example/other.git', ref: 'other' },
        ],
      },
      { root, name: 'web-dev', isOurs },
    );
    expect(manifests).toEqual([]);
    expect(unrendered).toEqual([expect.stringMatching(reason)]);
  });
});

describe.skipIf(helm === undefined)('umbrella charts (skipped: there is no helm)', () => {
  const UMBRELLA = {
    ...FILES,
    'platform/umbrella/Chart.yaml':
      'apiVersion: v2\nname: umbrella\nversion: 1.0.0\ndependencies:\n  - { name: web, version: 0.1.0, repository: "file://../../charts/web" }\n  - { name: web, alias: admin, version: 0.1.0, repository: "file://../../charts/web", condition: admin.enabled }\n',
    'platform/umbrella/values.yaml': 'web: { tag: from-umbrella }\nadmin: { enabled: false }\n',
    'platform/umbrella/templates/own.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: own }\n',
  };

  it('builds dependencies that lie in the repository, outside of the checkout', async () => {
    const root = tree(UMBRELLA);
    const before = execFileSync('find', [root], { encoding: 'utf8' });
    const { manifests, unrendered } = await renderApplication(
      {
        source: { repoURL: OURS, path: 'platform/umbrella', helm: { skipCrds: true } },
        destination: { namespace: 'p' },
      },
      { root, name: 'platform', isOurs, download: false },
    );
    expect(unrendered).toEqual([]);
    expect(named(manifests)).toEqual(['ConfigMap p/own', 'ConfigMap p/platform', 'Job p/platform-migrate']);
    expect(JSON.stringify(manifests)).toContain('nginx:from-umbrella');
    expect(execFileSync('find', [root], { encoding: 'utf8' })).toBe(before);
  });

  it('takes dependencies from charts/', async () => {
    const root = tree(UMBRELLA);
    cpSync(join(root, CHART), join(root, 'platform/umbrella/charts/web'), { recursive: true });
    const { manifests } = await renderApplication(
      { source: { repoURL: OURS, path: 'platform/umbrella', helm: { parameters: [{ name: 'web.tag', value: 'p' }] } } },
      { root, name: 'platform', isOurs, download: false },
    );
    expect(JSON.stringify(manifests)).toContain('nginx:p');
  });

  it('does not take a dependency that cannot be had for none', async () => {
    const root = tree({
      'c/Chart.yaml':
        'apiVersion: v2\nname: c\nversion: 1.0.0\ndependencies: [{ name: redis, version: 1.x.x, repository: "https://u:p@charts.example/x" }]\n',
    });
    const { manifests, unrendered } = await renderApplication(
      { source: { repoURL: OURS, path: 'c' } },
      { root, name: 'c', isOurs, download: false },
    );
    expect(manifests).toEqual([]);
    expect(unrendered).toEqual([
      'Application c: c is not rendered: its dependencies are not in charts/ and are not fetched: redis of https://charts.example/x',
    ]);
  });
});

describe.skipIf(helm === undefined || kubectl === undefined)(
  'kustomizations that inflate charts (skipped: there is no helm, or no kubectl)',
  () => {
    it('renders them with the overrides of the Application, and writes nothing into the checkout', {
      tags: ['long'],
    }, async () => {
      const overlay = (prefix: string) => `namePrefix: ${prefix}\nresources: [../base]\n`;
      const chart = Object.entries(FILES).flatMap(([path, text]) =>
        path.startsWith(CHART) ? [[`apps/base/charts/web${path.slice(CHART.length)}`, text]] : [],
      );
      const files = {
        ...Object.fromEntries(chart),
        'apps/base/kustomization.yaml': 'helmCharts: [{ name: web, releaseName: r, valuesInline: { tag: k } }]\n',
        'apps/web/kustomization.yaml': overlay('a-'),
      };
      const root = tree(files);
      const before = execFileSync('find', [root], { encoding: 'utf8' });
      for (const [options, prefix] of [
        [{}, 'a-'],
        [{ namePrefix: 'b-' }, 'b-'],
      ] as const) {
        const source = { repoURL: OURS, path: 'apps/web', kustomize: options };
        const { stdout, tools } = await buildKustomization('apps/web', source, context(root));
        const byHand = join(tree({ ...files, 'apps/web/kustomization.yaml': overlay(prefix) }), 'apps/web');
        const args = ['kustomize', byHand, '--enable-helm', '--helm-command', helm?.path ?? ''];
        expect(stdout).toBe(execFileSync('kubectl', args, { encoding: 'utf8' }));
        expect(stdout).toContain(`name: ${prefix}r`);
        expect(Object.keys(tools)).toEqual(expect.arrayContaining(['helm', 'kustomize']));
      }
      expect(execFileSync('find', [root], { encoding: 'utf8' })).toBe(before);
    });
  },
);

describe.skipIf(helm === undefined)('multi-source (skipped: there is no helm)', () => {
  it('renders sources in order, with value files of a ref, and the last of equal objects', async () => {
    const root = tree({
      ...FILES,
      'extra/one.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web-dev }\ndata: { from: extra }\n',
      'extra/job.yaml':
        'apiVersion: batch/v1\nkind: Job\nmetadata: { generateName: once- }\n---\napiVersion: batch/v1\nkind: Job\nmetadata: { generateName: once- }\n',
    });
    const spec = {
      sources: [
        { repoURL: OURS, path: CHART, helm: { skipCrds: true, valueFiles: ['$values/environments/dev/web.yaml'] } },
        { repoURL: OURS, ref: 'values', targetRevision: 'main' },
        { repoURL: OURS, path: 'extra' },
        { repoURL: 'https://git.example/other.git', path: 'x', targetRevision: 'v1' },
      ],
      destination: { namespace: 'web' },
    };
    const { manifests, unrendered, warnings } = await renderApplication(spec, { root, name: 'web-dev', isOurs });
    expect(named(manifests)).toEqual([
      'ConfigMap web/web-dev',
      'Job web/once-*',
      'Job web/once-*',
      'Job web/web-dev-migrate',
    ]);
    expect(manifests.find(({ kind }) => kind === 'ConfigMap')?.data).toEqual({ from: 'extra' });
    expect(warnings).toContain(
      'Application web-dev: /ConfigMap/web/web-dev is rendered 2 times: the last one counts, and Argo CD shows RepeatedResourceWarning',
    );
    expect(unrendered).toEqual([
      'Application web-dev: x of https://git.example/other.git at v1 is not rendered: it is not in this checkout',
    ]);
    const first = await renderApplication(
      { ...spec, sources: spec.sources.slice(0, 2) },
      { root, name: 'web-dev', isOurs },
    );
    expect(JSON.stringify(first.manifests)).toContain('nginx:from-environment');
  });
});
