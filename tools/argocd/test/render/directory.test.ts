import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ApplicationSpec, type DirectorySource, renderApplication } from '../../src/index.ts';
import { matchesDirectoryGlob } from '../../src/render/directory-glob.ts';
import { isOurs, named, OURS, scratch, tree } from './trees.ts';

const configMap = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n`;

const FILES = {
  'm/a.yaml': configMap('a'),
  'm/b.yml': `${configMap('b')}---\n${configMap('b2')}`,
  'm/c.json': '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c"}}',
  'm/list.yaml':
    'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Namespace\n    metadata: { name: l }\n',
  'm/values.yaml': 'replicas: 3\n',
  'm/notes.txt': configMap('text'),
  'm/skipped.yaml': `# +argocd:skip-file-rendering\n${configMap('skipped')}`,
  'm/sub/d.yaml': configMap('d'),
  'm/sub/deep/e.yaml': configMap('e'),
};

const render = (root: string, directory?: DirectorySource) =>
  renderApplication(
    {
      source: { repoURL: OURS, path: 'm', ...(directory === undefined ? {} : { directory }) },
      destination: { namespace: 'n' },
    },
    { root, name: 'm', isOurs },
  );

describe('directory sources', () => {
  const root = tree(FILES);
  const cases: readonly (readonly [string, DirectorySource | undefined, string])[] = [
    ['the folder alone', undefined, 'a b b2 c l'],
    ['folders below it', { recurse: true }, 'a b b2 c d e l'],
    ['include', { include: '*.yml' }, 'b b2'],
    ['include of several', { include: '{*.yml,c.*}' }, 'b b2 c'],
    ['exclude', { exclude: '{a,b}.{yaml,yml}' }, 'c l'],
    ['exclude goes before include', { include: '*.y*ml', exclude: 'a.yaml' }, 'b b2 l'],
    ['a star crosses folders', { recurse: true, include: 'sub/*' }, 'd e'],
    ['exclude a folder', { recurse: true, exclude: 'sub/deep/**' }, 'a b b2 c d l'],
    ['a pattern that is not valid matches nothing', { exclude: '[a', include: '{a' }, ''],
  ];
  it.each(cases)('%s', async (_, directory, names) => {
    const { manifests, unrendered } = await render(root, directory);
    expect(
      manifests
        .map(({ metadata }) => metadata.name)
        .sort()
        .join(' '),
    ).toBe(names);
    expect(unrendered).toEqual([]);
  });

  it('puts namespaced objects into the destination, and no others', async () => {
    expect(named((await render(root)).manifests)).toEqual([
      'ConfigMap n/a',
      'ConfigMap n/b',
      'ConfigMap n/b2',
      'ConfigMap n/c',
      'Namespace /l',
    ]);
  });

  it('names Jsonnet as unknown, and what Argo CD would trip over', async () => {
    const odd = tree({
      ...FILES,
      'm/x.jsonnet': '{}',
      'm/dashboard.json': '{"title":"t"}',
      'm/sub/kustomization.yaml':
        'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nmetadata: { name: k }\n',
    });
    symlinkSync('nowhere.yaml', join(odd, 'm/link.yaml'));
    const { unrendered, warnings } = await render(odd, { recurse: true });
    expect(unrendered).toEqual(['m/x.jsonnet is Jsonnet, which is not rendered here: what it holds is unknown']);
    expect(warnings).toEqual([
      'm/dashboard.json: no Kubernetes object; Argo CD fails on it. Leave it out with directory.exclude',
      'm/link.yaml: a link that leads to no file; Argo CD passes it over',
      'm/sub/kustomization.yaml: left out; Argo CD reads a kustomization of a directory source as a manifest',
    ]);
  });

  it('refuses a link out of the repository and a broken manifest', async () => {
    const linked = tree({ 'm/a.yaml': configMap('a') });
    symlinkSync('/etc/hostname', join(linked, 'm/z.yaml'));
    await expect(render(linked)).rejects.toThrow(/^m\/z\.yaml: a link that leads out of the repository/);
    const broken = tree({ 'm/a.yaml': `${configMap('a')}data: { a: b: c }\n` });
    await expect(render(broken)).rejects.toThrow(/^m\/a\.yaml:4: not valid YAML/);
  });

  it('an app-of-apps: Applications in the namespace of the parent', async () => {
    const apps = tree({
      'apps/shop.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop, annotations: { argocd.argoproj.io/sync-wave: "2" } }\nspec: { project: default }\n',
      'apps/project.yaml':
        'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: default, namespace: argocd }\n',
    });
    const { manifests } = await renderApplication(
      { source: { repoURL: OURS, path: 'apps' }, destination: { namespace: 'argocd' } },
      { root: apps, name: 'root', isOurs },
    );
    expect(named(manifests)).toEqual(['AppProject argocd/default', 'Application argocd/shop']);
  });
});

describe('what renders a source', () => {
  const root = tree({
    'plain/kustomization.yaml': 'resources: [a.yaml]\n',
    'plain/a.yaml': configMap('a'),
    'plain/b.yaml': configMap('b'),
  });
  const cases: readonly (readonly [string, ApplicationSpec, RegExp])[] = [
    ['no source', {}, /has no source/],
    ['no path', { source: { repoURL: OURS } }, /names no path, chart or ref/],
    ['a missing path', { source: { repoURL: OURS, path: 'none' } }, /the path none does not exist/],
    ['a path out of the repository', { source: { repoURL: OURS, path: '../x' } }, /leads out of the repository/],
    [
      'two tools',
      { source: { repoURL: OURS, path: 'plain', kustomize: { namePrefix: 'x' }, helm: { releaseName: 'y' } } },
      /sets kustomize and helm options/,
    ],
    [
      'kustomize without a kustomization',
      { source: { repoURL: OURS, path: '.', kustomize: { namePrefix: 'x' } } },
      /has no kustomization\.yaml/,
    ],
    [
      'helm without a chart',
      { source: { repoURL: OURS, path: 'plain', helm: { releaseName: 'y' } } },
      /has no Chart\.yaml/,
    ],
  ];
  it.each(cases)('refuses %s', async (_, spec, message) => {
    const failure = await renderApplication(spec, { root, name: 'x', isOurs }).catch((error: unknown) => error);
    expect((failure as Error).name).toBe('InputError');
    expect((failure as Error).message).toMatch(message);
    expect((failure as Error).message).not.toContain(scratch);
  });

  it('directory options go before a kustomization; a plugin is unknown; a hydrator renders its dry source', async () => {
    const directory = { repoURL: OURS, path: 'plain', directory: { include: 'b.yaml' } };
    const plain = await renderApplication({ source: directory }, { root, name: 'x', isOurs });
    expect(named(plain.manifests)).toEqual(['ConfigMap /b']);
    const plugin = await renderApplication(
      { source: { repoURL: OURS, path: 'plain', plugin: { name: 'p' } } },
      { root, name: 'x', isOurs },
    );
    expect(plugin.unrendered).toEqual([
      'Application x: plain is not rendered: a config management plugin makes its manifests',
    ]);
    const dry = await renderApplication({ sourceHydrator: { drySource: directory } }, { root, name: 'x', isOurs });
    expect(named(dry.manifests)).toEqual(['ConfigMap /b']);
  });

  it('gives equal documents of two renders as one object', async () => {
    const documents = new Map();
    const options = { root, name: 'x', namespace: 'n', isOurs, documents };
    const spec = { source: { repoURL: OURS, path: 'plain', directory: { include: 'b.yaml' } } };
    const [before, after] = [await renderApplication(spec, options), await renderApplication(spec, options)];
    expect(before.manifests[0]).toBe(after.manifests[0]);
  });
});

describe('a spec that anybody wrote', () => {
  it.each<readonly [string, unknown, string]>([
    ['no repository', { source: { path: 'm' } }, 'spec.source.repoURL must be the address of a repository'],
    [
      'a revision without quotes',
      { sources: [{ repoURL: OURS, targetRevision: 1.2 }] },
      'spec.sources[0].targetRevision must be text',
    ],
    [
      'images as a mapping',
      { source: { repoURL: OURS, kustomize: { images: {} } } },
      'spec.source.kustomize.images must be a list',
    ],
    [
      'an empty parameter',
      { source: { repoURL: OURS, helm: { parameters: [null] } } },
      'spec.source.helm.parameters[0] must be something',
    ],
    [
      'a label that is no text',
      { source: { repoURL: OURS, kustomize: { commonLabels: { a: true } } } },
      'spec.source.kustomize.commonLabels.a must be text',
    ],
    ['a text for a mapping', { source: 'x' }, 'spec.source must be a mapping'],
    [
      'a switch in words',
      { source: { repoURL: OURS, directory: { recurse: 'yes' } } },
      'spec.source.directory.recurse must be true or false',
    ],
  ])('%s', async (_, spec, message) => {
    const render = renderApplication(spec as ApplicationSpec, { root: scratch, name: 'x', isOurs });
    await expect(render).rejects.toThrow(`Application x: ${message}`);
  });
});

describe('patterns of directory sources', () => {
  it.each([
    ['a/b.yaml', '*', true],
    ['a/b.yaml', 'a?b.yaml', true],
    ['b.yaml', '[!a].yaml', true],
    ['a.yaml', '[!a].yaml', false],
    ['c.yaml', '{a,{b,c}}.yaml', true],
    ['a,b', 'a,b', true],
    ['*', '\\*', true],
    ['x', '\\*', false],
    ['a.yaml', 'A.yaml', false],
  ])('%s against %s: %s', (path, pattern, matches) => {
    expect(matchesDirectoryGlob(path, pattern)).toBe(matches);
  });
});
