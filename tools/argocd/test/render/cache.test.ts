import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRenderCache } from '@mainstem/kubernetes';
import { describe, expect, it } from 'vitest';
import { renderApplication } from '../../src/index.ts';
import { isOurs, kubectl, OURS, scratch, tree } from './trees.ts';

const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';

const text = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('')
    : '';

describe('the cache of renders', () => {
  const options = (root: string, folder: string, cacheKey = 'k1') => ({
    root,
    name: 'm',
    isOurs,
    cache: createRenderCache(folder),
    cacheKey,
  });
  const spec = { source: { repoURL: OURS, path: 'm' }, destination: { namespace: 'n' } };

  it('gives the same render for the same key, and asks again for another one', async () => {
    const root = tree({ 'm/a.yaml': configMap });
    const folder = join(scratch, 'cache-1');
    const first = await renderApplication(spec, options(root, folder));
    rmSync(join(root, 'm/a.yaml')); // nobody changes a tree under its digest; this shows where the answer comes from
    writeFileSync(join(root, 'm/b.yaml'), configMap.replace('name: a', 'name: b'));
    expect(await renderApplication(spec, options(root, folder))).toEqual(first);
    const names = async (more: object, key?: string) =>
      (await renderApplication({ ...spec, ...more }, options(root, folder, key))).manifests.map(
        ({ metadata }) => metadata,
      );
    expect(await names({}, 'k2')).toEqual([{ name: 'b', namespace: 'n' }]);
    expect(await names({ destination: { namespace: 'o' } })).toEqual([{ name: 'b', namespace: 'o' }]);
    const included = { source: { repoURL: OURS, path: 'm', directory: { include: '*' } } };
    expect(await names(included)).toEqual([{ name: 'b', namespace: 'n' }]);
    expect(readdirSync(folder).every((name) => /^[0-9a-f]{64}\.json$/.test(name))).toBe(true);
  });

  it.each([
    ['a Secret', 'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\nstringData: { p: canary-value }\n'],
    [
      'a Secret inside another object',
      'apiVersion: example.org/v1\nkind: Object\nmetadata: { name: s }\nspec: { manifest: { apiVersion: v1, kind: Secret, data: { p: Y2FuYXJ5LXZhbHVl } } }\n',
    ],
    [
      'a copy of what was applied',
      `${configMap.replace('a }', 'a, annotations: { kubectl.kubernetes.io/last-applied-configuration: "canary-value" } }')}`,
    ],
  ])('keeps nothing of a render with %s', async (_, manifest) => {
    const root = tree({ 'm/a.yaml': manifest });
    const folder = join(scratch, `cache-secret-${_.length}`);
    await renderApplication(spec, options(root, folder));
    expect(text(folder)).not.toMatch(/canary-value|Y2FuYXJ5/);
    expect(text(folder)).toBe('');
  });

  it('keeps a Secret without values, and nothing that is not complete', async () => {
    const root = tree({ 'm/a.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\n' });
    const folder = join(scratch, 'cache-2');
    await renderApplication(spec, options(root, folder));
    expect(text(folder)).toContain('"Secret"');
    const unknown = join(scratch, 'cache-3');
    await renderApplication(spec, options(tree({ 'm/a.yaml': configMap, 'm/x.jsonnet': '{}' }), unknown));
    expect(text(unknown)).toBe('');
  });

  it('survives a broken file and a folder that cannot be made', async () => {
    const root = tree({ 'm/a.yaml': configMap });
    const folder = join(scratch, 'cache-4');
    const first = await renderApplication(spec, options(root, folder));
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"manifests":');
    expect(await renderApplication(spec, options(root, folder))).toEqual(first);
    writeFileSync(join(scratch, 'file'), '');
    expect(await renderApplication(spec, options(root, join(scratch, 'file/x')))).toEqual(first);
  });

  it.skipIf(kubectl === undefined)('does not take the render of another version of the program', async () => {
    const root = tree({ 'm/kustomization.yaml': 'resources: [a.yaml]\n', 'm/a.yaml': configMap });
    const folder = join(scratch, 'cache-5');
    const first = await renderApplication(spec, options(root, folder));
    const [name = ''] = readdirSync(folder);
    const kept = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), kept.replace('"name":"a"', '"name":"kept"'));
    expect((await renderApplication(spec, options(root, folder))).manifests[0]?.metadata.name).toBe('kept');
    writeFileSync(
      join(folder, name),
      kept.replace(/"kustomize":"[^"]*"/, '"kustomize":"0.0.1"').replace('"name":"a"', '"name":"kept"'),
    );
    expect(await renderApplication(spec, options(root, folder))).toEqual(first);
  });
});

describe('the size of the cache', () => {
  it('drops what was longest not used', async () => {
    const folder = join(scratch, 'cache-trim');
    const render = { manifests: [], warnings: ['x'.repeat(600)], tools: {} };
    const cache = createRenderCache(folder, 1500);
    for (const key of ['a', 'b', 'c']) {
      await cache.set(key, render);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await cache.get('a');
    await cache.trim();
    const has = async (key: string) => (await cache.get(key)) !== undefined;
    expect(await Promise.all(['a', 'b', 'c'].map(has))).toEqual([true, false, true]);
  });

  it('keeps no values that an Application hands to Helm', async () => {
    const folder = join(scratch, 'cache-values');
    const cache = createRenderCache(folder);
    const helm = { parameters: [{ name: 'password', value: 'canary-value' }] };
    const application = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata: { name: 'a' } };
    await cache.set('a', { manifests: [{ ...application, spec: { source: { helm } } }], warnings: [], tools: {} });
    expect(await cache.get('a')).toBeUndefined();
    await cache.set('b', { manifests: [{ ...application, spec: { source: { path: 'x' } } }], warnings: [], tools: {} });
    expect(await cache.get('b')).toBeDefined();
  });
});
