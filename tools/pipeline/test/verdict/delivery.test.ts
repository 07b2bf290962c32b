import { join } from 'node:path';
import { besidePreviews, openSession, previewChange, recordedChange, writePreviews } from '@mainstem/pipeline';
import { createScratchRepository } from '@mainstem/testing';
import { describe, expect, it } from 'vitest';
import { helm } from '../../../argocd/test/render/trees.ts';

const REPOSITORY = 'https://git.example/p.git';
const project = (...namespaces: string[]) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: shop, namespace: argocd }\nspec:\n  sourceRepos: ["${REPOSITORY}"]\n  destinations:\n${namespaces.map((one) => `    - { server: https://kubernetes.default.svc, namespace: ${one} }\n`).join('')}  namespaceResourceWhitelist:\n    - { group: "", kind: ConfigMap }\n`;
const application = (environment: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop-${environment}, namespace: argocd }\nspec:\n  project: shop\n  source: { repoURL: "${REPOSITORY}", targetRevision: HEAD, path: apps/shop/overlays/${environment} }\n  destination: { server: https://kubernetes.default.svc, namespace: ${environment} }\n`;
const overlay = (environment: string, text: string) => ({
  [`argocd/${environment}.yaml`]: application(environment),
  [`apps/shop/overlays/${environment}/kustomization.yaml`]: 'resources: [one.yaml]\n',
  [`apps/shop/overlays/${environment}/one.yaml`]: text,
});
const MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: one }\ndata: { a: "1" }\n';
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: { name: one }\nspec: { ports: [{ port: 80 }] }\n';
const BASE = { 'argocd/project.yaml': project('dev'), ...overlay('dev', MAP) };

async function errors(head: Record<string, string>, base: Record<string, string> = BASE): Promise<string[]> {
  const scratch = createScratchRepository();
  try {
    const before = scratch.commit(base);
    const after = scratch.commit(head);
    const session = await openSession({ folder: scratch.root, base: before, head: after }, { progress: () => {} });
    const { previews } = await previewChange(session);
    const { invalid = [] } = await besidePreviews(session, previews);
    return invalid.map(({ finding, project: owner }) => `${owner} ${finding.rule} ${finding.file}`);
  } finally {
    scratch.remove();
  }
}

describe('rivals row 3: what an AppProject refuses is in the verdict', () => {
  it('the destination of a new environment', async () => {
    expect(await errors(overlay('staging', MAP))).toEqual(['argocd argocd/project-destination argocd/staging.yaml']);
  });

  it('a kind that a change adds', async () => {
    expect(await errors({ 'apps/shop/overlays/dev/one.yaml': SERVICE })).toEqual([
      'argocd argocd/project-kind argocd/project.yaml',
    ]);
  });

  it('not a new environment that the AppProject permits', async () => {
    expect(await errors({ ...overlay('staging', MAP), 'argocd/project.yaml': project('dev', 'staging') })).toEqual([]);
  });

  it('not what was refused before', async () => {
    const base = { ...BASE, ...overlay('staging', MAP) };
    expect(await errors({ 'apps/shop/overlays/staging/one.yaml': MAP.replace('1', '2') }, base)).toEqual([]);
  });
});

describe.skipIf(helm === undefined)(
  'what an Application delivers is judged under that Application (needs helm)',
  () => {
    const APIS = 'namespaceResourceWhitelist: [{ group: argoproj.io, kind: "*" }]';
    const ROOT = {
      'argocd/root-project.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: platform, namespace: argocd }\nspec:\n  sourceRepos: ["${REPOSITORY}"]\n  destinations: [{ name: in-cluster, namespace: argocd }]\n  ${APIS}\n`,
      'argocd/root.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: root, namespace: argocd }\nspec:\n  project: platform\n  source: { repoURL: "${REPOSITORY}", targetRevision: HEAD, path: argocd }\n  destination: { name: in-cluster, namespace: argocd }\n`,
      'argocd/project.yaml': project('dev', 'staging'),
    };
    const cm = (data: string) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: "{{ .Release.Name }}" }\ndata: { ${data} }\n`;
    const CHART = {
      'apps/shop/chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 0.1.0\n',
      'apps/shop/chart/templates/one.yaml': cm('a: "{{ .Values.a }}"'),
      'apps/shop/chart/values.yaml': 'a: 0\n',
    };
    /** A chart of its own for one environment, of the chart beside it. */
    const folder = (environment: string) => ({
      [`apps/shop/overlays/${environment}/Chart.yaml`]: `apiVersion: v2\nname: shop-${environment}\nversion: 0.1.0\ndependencies: [{ name: shop, version: 0.1.0, repository: "file://../../chart" }]\n`,
      [`apps/shop/overlays/${environment}/values.yaml`]: 'shop: { a: 1 }\n',
    });
    const spec = (sources: string, environment: string) =>
      `  project: shop\n  ${sources}\n  destination: { server: https://kubernetes.default.svc, namespace: ${environment} }\n`;
    const app = (environment: string, sources: string) => ({
      [`argocd/${environment}.yaml`]: `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop-${environment}, namespace: argocd }\nspec:\n${spec(sources, environment)}`,
    });
    const at = (path: string, more = '') => `{ repoURL: "${REPOSITORY}", targetRevision: HEAD, path: ${path}${more} }`;
    const SET = {
      'argocd/set.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: apps, namespace: argocd }\nspec:\n  goTemplate: true\n  generators: [{ git: { repoURL: "${REPOSITORY}", revision: HEAD, directories: [{ path: apps/*/overlays/* }] } }]\n  template:\n    metadata: { name: "shop-{{ .path.basename }}" }\n    spec:\n${spec(`source: ${at('"{{ .path.path }}"')}`, '"{{ .path.basename }}"').replace(/^/gm, '    ')}`,
    };
    const values = (environment: string) => ({ [`values/${environment}.yaml`]: 'a: 2\n' });

    const ways: [string, Record<string, string>, Record<string, string>, string][] = [
      [
        'the git generator of an ApplicationSet, charts that depend on a local one',
        { ...SET, ...folder('dev') },
        folder('staging'),
        'apps.shop.overlays.staging in staging',
      ],
      [
        'an Application with the path of a chart',
        { ...app('dev', `source: ${at('apps/shop/overlays/dev')}`), ...folder('dev') },
        { ...app('staging', `source: ${at('apps/shop/overlays/staging')}`), ...folder('staging') },
        'apps.shop.overlays.staging in staging',
      ],
      [
        'Applications of one chart, with values of their own',
        {
          ...app('dev', `source: ${at('apps/shop/chart', ', helm: { valueFiles: [/values/dev.yaml] }')}`),
          ...values('dev'),
        },
        {
          ...app('staging', `source: ${at('apps/shop/chart', ', helm: { valueFiles: [/values/staging.yaml] }')}`),
          ...values('staging'),
        },
        'apps.shop.chart in none',
      ],
      [
        'several sources, one of them only for values',
        {},
        {
          ...app(
            'staging',
            `sources: [${at('apps/shop/chart', ', helm: { valueFiles: [$values/values/staging.yaml] }')}, { repoURL: "${REPOSITORY}", targetRevision: HEAD, ref: values }]`,
          ),
          ...values('staging'),
        },
        'apps.shop.chart in none',
      ],
    ];

    async function judged(base: Record<string, string>, head: Record<string, string>) {
      const scratch = createScratchRepository();
      try {
        const before = scratch.commit(base);
        const after = scratch.commit(head);
        const session = await openSession({ folder: scratch.root, base: before, head: after }, { progress: () => {} });
        const { previews, failures } = await previewChange(session);
        const { invalid = [] } = await besidePreviews(session, previews);
        // Of other jobs it counts as well, when it is read.
        const out = join(scratch.root, '.git', 'previews');
        await writePreviews(out, { previews, failures }, { base: before, head: after });
        const recorded = await recordedChange(session.change, out, () => 'missing');
        expect([recorded.failures, recorded.previews.length]).toEqual([failures, previews.length]);
        return {
          failures,
          errors: invalid.map(({ finding }) => finding.message),
          shown: previews.flatMap(({ project: name, environment = 'none', resources }) =>
            resources.map(({ action, address, deliveredBy }) => ({
              where: `${name} in ${environment}`,
              what: `${action} ${address}`,
              deliveredBy,
            })),
          ),
          engines: previews.map(({ project: name, engine }) => `${name} ${engine}`),
        };
      } finally {
        scratch.remove();
      }
    }

    const BY = 'argoproj.io/Application/argocd/shop-staging';
    const MADE = 'create /ConfigMap/staging/shop-staging';

    it.each(ways)('by %s', { tags: ['long'] }, async (_, base, head, where) => {
      const { failures, errors: found, shown, engines } = await judged({ ...ROOT, ...CHART, ...base }, head);
      expect([failures, found]).toEqual([[], []]);
      expect(shown.filter(({ what }) => what === MADE)).toEqual([{ where, what: MADE, deliveredBy: BY }]);
      expect(engines.length).toBe(new Set(engines).size);
    });

    it.each(ways)('and refused by the AppProject of that one: %s', { tags: ['long'] }, async (_, base, head) => {
      const narrow = project('dev', 'staging').replace('kind: ConfigMap', 'kind: Secret');
      const { errors: found } = await judged({ ...ROOT, ...CHART, ...base, 'argocd/project.yaml': narrow }, head);
      expect(found).toEqual([
        'Application ' +
          `${base['argocd/set.yaml'] === undefined ? '' : 'apps/'}shop-staging applies the kind ConfigMap, which the AppProject shop does not permit in namespaceResourceWhitelist: the sync fails.`,
      ]);
    });

    it('under the folder that declares it, where that is what no folder of the tree renders', {
      tags: ['long'],
    }, async () => {
      const two = `sources: [${at('apps/shop/overlays/dev')}, ${at('apps/shop/overlays/staging')}]`;
      const head = { ...app('staging', two), ...folder('dev'), ...folder('staging') };
      const { errors: found, shown } = await judged({ ...ROOT, ...CHART }, head);
      expect(found).toEqual([]);
      expect(shown.filter(({ deliveredBy }) => deliveredBy === BY)).toEqual([
        { where: 'argocd in none', what: MADE, deliveredBy: BY },
      ]);
    });

    it('root does not apply the Applications that its ApplicationSets generate', { tags: ['long'] }, async () => {
      const only = ROOT['argocd/root-project.yaml'].replace(APIS, APIS.replace('"*"', 'ApplicationSet'));
      const base = { ...ROOT, ...CHART, ...SET, ...folder('dev'), 'argocd/root-project.yaml': only };
      expect((await judged(base, folder('staging'))).errors).toEqual([]);
    });
  },
);
