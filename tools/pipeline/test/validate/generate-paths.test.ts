import { checkGeneratePaths, computeGeneratePaths, declarationsIn } from '@mainstem/argocd';
import { describe, expect, it } from 'vitest';
import {
  application,
  applicationSet,
  component,
  configMap,
  directories,
  kustomization,
  REPO,
} from '../../../argocd/test/checks/trees.ts';
import { createRenderInputs } from '../../src/validate/render-inputs.ts';
import { examine, templateFiles } from './trees.ts';

type Files = Record<string, string>;

/** The computed value of the only declaration, or of the one in `argocd/app.yaml`. */
async function computed(files: Files): Promise<string | undefined> {
  const { graph, readings, argocdFiles } = await examine(files);
  const declaration = declarationsIn(readings).find(({ file }) => file === 'argocd/app.yaml');
  if (declaration === undefined) throw new Error('no declaration');
  return computeGeneratePaths(declaration, createRenderInputs(graph, argocdFiles));
}

async function findingsOf(files: Files) {
  const { graph, readings, argocdFiles } = await examine(files);
  return checkGeneratePaths(readings, createRenderInputs(graph, argocdFiles));
}

const at = (path: string, more: Record<string, unknown> = {}) => ({
  source: { repoURL: REPO, targetRevision: 'HEAD', path, ...more },
});
const simple = {
  'apps/shop/dev/kustomization.yaml': kustomization({ resources: ['cm.yaml'] }),
  'apps/shop/dev/cm.yaml': configMap('a'),
};
const based = {
  'apps/shop/dev/kustomization.yaml': kustomization({ resources: ['../base'] }),
  'apps/shop/base/kustomization.yaml': kustomization({ resources: ['cm.yaml'] }),
  'apps/shop/base/cm.yaml': configMap('a'),
  'apps/shop/base/README.md': 'words',
};
const shared = {
  'apps/shop/dev/kustomization.yaml': kustomization({
    resources: ['../base'],
    components: ['../../../components/tls'],
  }),
  'apps/shop/base/kustomization.yaml': kustomization({ resources: ['../../../library/web'] }),
  'library/web/kustomization.yaml': kustomization({ resources: ['cm.yaml'] }),
  'library/web/cm.yaml': configMap('a'),
  'components/tls/kustomization.yaml': component({ resources: ['cm.yaml'] }),
  'components/tls/cm.yaml': configMap('b'),
};
const chart = {
  'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n',
  'charts/web/values.yaml': 'a: 1\n',
  'charts/web/templates/cm.yaml': configMap('a'),
  'values/dev.yaml': 'a: 2\n',
};

describe('the computed value', () => {
  it.each<[name: string, files: Files, value: string | undefined]>([
    ['a folder alone', { ...simple, 'argocd/app.yaml': application('shop', at('apps/shop/dev')) }, '.'],
    ['a base beside it', { ...based, 'argocd/app.yaml': application('shop', at('apps/shop/dev')) }, '.;../base'],
    [
      'bases of bases and components elsewhere',
      { ...shared, 'argocd/app.yaml': application('shop', at('apps/shop/dev')) },
      '.;../base;/components/tls;/library/web',
    ],
    [
      'a base below the folder needs no entry',
      {
        'apps/shop/kustomization.yaml': kustomization({ resources: ['base'] }),
        'apps/shop/base/kustomization.yaml': kustomization({ resources: ['cm.yaml'] }),
        'apps/shop/base/cm.yaml': configMap('a'),
        'argocd/app.yaml': application('shop', at('apps/shop')),
      },
      '.',
    ],
    [
      'a values file outside the chart',
      {
        ...chart,
        'argocd/app.yaml': application('web', at('charts/web', { helm: { valueFiles: ['../../values/dev.yaml'] } })),
      },
      '.;/values/dev.yaml',
    ],
    [
      'a chart from elsewhere with values of this repository: paths from the root',
      {
        ...chart,
        'argocd/app.yaml': application('web', {
          sources: [
            {
              repoURL: 'https://charts.test',
              chart: 'web',
              targetRevision: '1.0.0',
              helm: { valueFiles: ['$here/values/dev.yaml'] },
            },
            { repoURL: REPO, targetRevision: 'HEAD', ref: 'here' },
          ],
        }),
      },
      '/values/dev.yaml',
    ],
    [
      'a local subchart',
      {
        ...chart,
        'charts/umbrella/Chart.yaml':
          'apiVersion: v2\nname: umbrella\nversion: 1.0.0\ndependencies:\n- name: web\n  version: 1.0.0\n  repository: file://../web\n',
        'argocd/app.yaml': application('web', at('charts/umbrella')),
      },
      '.;../web',
    ],
    [
      'a component and a patch that Argo CD adds',
      {
        ...simple,
        'components/tls/kustomization.yaml': component({ resources: ['cm.yaml'] }),
        'components/tls/cm.yaml': configMap('b'),
        'argocd/app.yaml': application(
          'shop',
          at('apps/shop/dev', { kustomize: { components: ['../../../components/tls'] } }),
        ),
      },
      '.;/components/tls',
    ],
    [
      'two folders in one Application',
      {
        ...based,
        'apps/extra/cm.yaml': configMap('b'),
        'argocd/app.yaml': application('shop', { sources: [at('apps/shop/dev').source, at('apps/extra').source] }),
      },
      '.;/apps/shop/base',
    ],
    [
      'what an Application delivers is no input of the folder that its manifest lies in',
      {
        ...based,
        'argocd/app.yaml': application('root', at('children')),
        'children/shop.yaml': application('shop', at('apps/shop/dev')),
      },
      '.',
    ],
    [
      'a kustomization of Applications, with a base of its own',
      {
        ...based,
        'argocd/app.yaml': application('root', at('children')),
        'children/kustomization.yaml': kustomization({ resources: ['shop.yaml', '../common'] }),
        'children/shop.yaml': application('shop', at('apps/shop/dev')),
        'common/kustomization.yaml': kustomization({ resources: ['cm.yaml'] }),
        'common/cm.yaml': configMap('c'),
      },
      '.;/common',
    ],
    [
      'the API of a composite resource is no input of its claim',
      {
        'apps/shop/dev/kustomization.yaml': kustomization({ resources: ['xr.yaml'] }),
        'apps/shop/dev/xr.yaml': JSON.stringify({
          apiVersion: 'acme.test/v1',
          kind: 'Bucket',
          metadata: { name: 'b' },
        }),
        'apis/bucket/definition.yaml': JSON.stringify({
          apiVersion: 'apiextensions.crossplane.io/v2',
          kind: 'CompositeResourceDefinition',
          metadata: { name: 'buckets.acme.test' },
          spec: { group: 'acme.test', names: { kind: 'Bucket', plural: 'buckets' }, versions: [] },
        }),
        'argocd/app.yaml': application('shop', at('apps/shop/dev')),
      },
      '.',
    ],
    [
      'the root of the repository',
      {
        'kustomization.yaml': kustomization({ resources: ['cm.yaml'] }),
        'cm.yaml': configMap('a'),
        'argocd/app.yaml': application('all', at('.')),
      },
      '.',
    ],
    [
      'another repository',
      { ...simple, 'argocd/app.yaml': application('x', { source: { repoURL: 'https://x.test/y', path: 'z' } }) },
      undefined,
    ],
    [
      'a remote base changes nothing here',
      {
        'apps/shop/dev/kustomization.yaml': kustomization({ resources: ['https://github.com/x/y//base?ref=main'] }),
        'argocd/app.yaml': application('shop', at('apps/shop/dev')),
      },
      '.',
    ],
  ])('%s', async (_, files, value) => {
    expect(await computed(files)).toBe(value);
  });

  it('follows links: the link, and where it leads', async () => {
    const files = {
      'apps/shop/dev/kustomization.yaml': kustomization({ resources: ['../base'] }),
      'library/web/kustomization.yaml': kustomization({ resources: ['cm.yaml'] }),
      'library/web/cm.yaml': configMap('a'),
      'argocd/app.yaml': application('shop', at('apps/shop/current')),
    };
    const links = { 'apps/shop/current': 'dev', 'apps/shop/base': '../../library/web' };
    const { graph, readings, argocdFiles } = await examine(files, links);
    const [declaration] = declarationsIn(readings);
    const inputsOf = createRenderInputs(graph, argocdFiles);
    expect(declaration && computeGeneratePaths(declaration, inputsOf)).toBe('.;../base;../dev;/library/web');
  });

  it('of an ApplicationSet with a thousand Applications, in less than two seconds', async () => {
    const names = Array.from({ length: 1000 }, (_, index) => `app${index}`);
    const files = Object.fromEntries(
      names.flatMap((name) => [
        [`apps/${name}/dev/kustomization.yaml`, kustomization({ resources: ['../base'] })],
        [`apps/${name}/base/kustomization.yaml`, kustomization({ resources: ['cm.yaml'] })],
        [`apps/${name}/base/cm.yaml`, configMap('a')],
      ]),
    );
    const { graph, readings, argocdFiles } = await examine({
      ...files,
      'argocd/app.yaml': applicationSet('apps', [directories('apps/*/dev')], { annotation: '.' }),
    });
    expect(readings).toHaveLength(1000);
    const start = performance.now();
    expect(checkGeneratePaths(readings, createRenderInputs(graph, argocdFiles))).toMatchObject([
      { value: '.;../base', message: expect.stringContaining('nor 1999 more files') },
    ]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  const overlay = (...resources: string[]) => kustomization({ resources });
  it.each<[name: string, files: Files, value: string | undefined]>([
    [
      'the same relative base for all',
      {
        'apps/cart/overlays/dev/kustomization.yaml': overlay('../../base'),
        'apps/shop/overlays/dev/kustomization.yaml': overlay('../../base'),
        'apps/cart/base/kustomization.yaml': overlay('cm.yaml'),
        'apps/shop/base/kustomization.yaml': overlay('cm.yaml'),
        'apps/cart/base/cm.yaml': configMap('a'),
        'apps/shop/base/cm.yaml': configMap('a'),
        'argocd/app.yaml': applicationSet('apps', [directories('apps/*/overlays/dev')]),
      },
      '.;../../base',
    ],
    [
      'the same shared folder for folders at several depths',
      {
        'apps/cart/kustomization.yaml': overlay('../../apps/common'),
        'apps/shop/dev/kustomization.yaml': overlay('../../../apps/common'),
        'apps/common/kustomization.yaml': overlay('cm.yaml'),
        'apps/common/cm.yaml': configMap('a'),
        'argocd/app.yaml': applicationSet('apps', [directories('apps/cart', 'apps/shop/dev')]),
      },
      '.;/apps/common',
    ],
    [
      'what one of them needs is covered for all',
      {
        'apps/cart/dev/kustomization.yaml': overlay('../base'),
        'apps/cart/prod/kustomization.yaml': kustomization({ resources: ['../base'], components: ['../ha'] }),
        'apps/cart/base/kustomization.yaml': overlay('cm.yaml'),
        'apps/cart/base/cm.yaml': configMap('a'),
        'apps/cart/ha/kustomization.yaml': component({ namePrefix: 'x-' }),
        'argocd/app.yaml': applicationSet('apps', [directories('apps/cart/dev', 'apps/cart/prod')]),
      },
      '.;../base;../ha',
    ],
    [
      'a base that follows the name of the folder: a template',
      {
        'overlays/cart/dev/kustomization.yaml': overlay('../../../bases/cart'),
        'overlays/shop/dev/kustomization.yaml': overlay('../../../bases/shop'),
        'bases/cart/kustomization.yaml': overlay('cm.yaml'),
        'bases/shop/kustomization.yaml': overlay('cm.yaml'),
        'bases/cart/cm.yaml': configMap('a'),
        'bases/shop/cm.yaml': configMap('a'),
        'argocd/app.yaml': applicationSet('apps', [directories('overlays/*/dev')]),
      },
      '.;/bases/{{path[1]}}',
    ],
    [
      'the same with Go templates',
      {
        'overlays/cart/dev/kustomization.yaml': overlay('../../../bases/cart'),
        'overlays/shop/dev/kustomization.yaml': overlay('../../../bases/shop'),
        'bases/cart/kustomization.yaml': overlay('cm.yaml'),
        'bases/shop/kustomization.yaml': overlay('cm.yaml'),
        'bases/cart/cm.yaml': configMap('a'),
        'bases/shop/cm.yaml': configMap('a'),
        'argocd/app.yaml': applicationSet('apps', [directories('overlays/*/dev')], {
          go: true,
          path: '{{ .path.path }}',
        }),
      },
      '.;/bases/{{ index .path.segments 1 }}',
    ],
    [
      'the name of a cluster is unknown: right for every folder it could be',
      {
        'apps/cart/overlays/dev/kustomization.yaml': overlay('../../base'),
        'apps/cart/overlays/prod/kustomization.yaml': overlay('../../base'),
        'apps/cart/base/kustomization.yaml': overlay('cm.yaml'),
        'apps/cart/base/cm.yaml': configMap('a'),
        'argocd/app.yaml': applicationSet('apps', [{ clusters: {} }], { path: 'apps/cart/overlays/{{name}}' }),
      },
      '.;../../base',
    ],
    [
      'more than a dozen of their own: the folder above',
      {
        ...Object.fromEntries(
          Array.from({ length: 14 }, (_, index) => [
            [`apps/a${index}/kustomization.yaml`, overlay(`../../bases/b${(index * 5) % 14}`)],
            [`bases/b${index}/kustomization.yaml`, overlay('cm.yaml')],
            [`bases/b${index}/cm.yaml`, configMap('a')],
          ]).flat(),
        ),
        'argocd/app.yaml': applicationSet('apps', [directories('apps/*')]),
      },
      '.;/bases',
    ],
  ])('of an ApplicationSet: %s', async (_, files, value) => {
    expect(await computed(files)).toBe(value);
  });
});

describe('the check', () => {
  const app = (path: string, annotation?: string) => ({ 'argocd/app.yaml': application('shop', at(path), annotation) });
  it.each<[name: string, files: Files, expected: { severity: string; message: string; value: string }[]]>([
    ['right', { ...based, ...app('apps/shop/dev', '.;../base') }, []],
    ['right with spaces', { ...based, ...app('apps/shop/dev', '. ; ../base;') }, []],
    ['right from the root', { ...based, ...app('apps/shop/dev', '/apps/shop/dev;/apps/shop/base') }, []],
    ['right with a folder above', { ...based, ...app('apps/shop/dev', '..') }, []],
    ['right with globs', { ...based, ...app('apps/shop/dev', '.;../base/*.yaml') }, []],
    [
      'missing',
      { ...based, ...app('apps/shop/dev') },
      [{ severity: 'warning', message: 'has no', value: '.;../base' }],
    ],
    [
      'empty',
      { ...based, ...app('apps/shop/dev', ' ; ') },
      [{ severity: 'warning', message: 'has no', value: '.;../base' }],
    ],
    [
      'a base left out',
      { ...based, ...app('apps/shop/dev', '.') },
      [{ severity: 'error', message: 'renders from apps/shop/base/cm.yaml, which', value: '.;../base' }],
    ],
    [
      'a slip in a path',
      { ...based, ...app('apps/shop/dev', '.;../bases') },
      [{ severity: 'error', message: 'nor 1 more file', value: '.;../base' }],
    ],
    [
      'a glob that is too narrow',
      { ...based, ...app('apps/shop/dev', '.;../base/kust*') },
      [{ severity: 'error', message: 'apps/shop/base/cm.yaml', value: '.;../base' }],
    ],
    [
      'the whole repository',
      { ...based, ...app('apps/shop/dev', '/') },
      [{ severity: 'warning', message: 'is the whole repository', value: '.;../base' }],
    ],
    [
      'the whole repository, relative',
      { ...based, ...app('apps/shop/dev', '../../..') },
      [{ severity: 'warning', message: 'is the whole repository', value: '.;../base' }],
    ],
    [
      'elsewhere',
      { ...based, 'argocd/app.yaml': application('x', { source: { repoURL: 'https://x.test/y', path: 'z' } }) },
      [],
    ],
  ])('%s', async (_, files, expected) => {
    const findings = await findingsOf(files);
    expect(findings).toMatchObject(
      expected.map(({ message, ...rest }) => ({
        ...rest,
        file: 'argocd/app.yaml',
        rule: 'argocd/manifest-generate-paths',
        message: expect.stringContaining(message),
        suggestion: expect.stringContaining(`manifest-generate-paths: ${rest.value}`),
      })),
    );
    expect(findings).toHaveLength(expected.length);
  });

  it('names the Application of a set that misses a file, once for the set', async () => {
    const findings = await findingsOf({
      'apps/cart/kustomization.yaml': kustomization({ resources: ['../../common'] }),
      'apps/shop/kustomization.yaml': kustomization({ resources: ['../../common', '../../extra'] }),
      'common/kustomization.yaml': kustomization({ resources: ['cm.yaml'] }),
      'common/cm.yaml': configMap('a'),
      'extra/kustomization.yaml': kustomization({ resources: ['cm.yaml'] }),
      'extra/cm.yaml': configMap('b'),
      'argocd/app.yaml': applicationSet('apps', [directories('apps/*')], { annotation: '.;/common' }),
    });
    expect(findings).toMatchObject([
      {
        severity: 'error',
        message: expect.stringMatching(/^ApplicationSet apps renders from extra\/cm.yaml of apps\/shop, /),
      },
    ]);
  });

  it('says nothing where a plugin renders', async () => {
    expect(
      await findingsOf({
        ...simple,
        'argocd/app.yaml': application('x', at('apps/shop/dev', { plugin: { name: 'y' } })),
      }),
    ).toEqual([]);
  });

  it("finds nothing in the template's own tree, and would if a base were left out", async () => {
    const files = templateFiles();
    expect(await findingsOf(files)).toEqual([]);
    const path = 'platform/argocd/apps.yaml';
    const broken = { ...files, [path]: (files[path] ?? '').replace('.;../../base;../../chart', '.') };
    expect(await findingsOf(broken)).toMatchObject([
      { severity: 'error', file: path, value: '.;../../base;../../chart' },
    ]);
  });
});
