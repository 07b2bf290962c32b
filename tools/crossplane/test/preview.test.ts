import type { Manifest } from '@mainstem/kubernetes';
import { describe, expect, test } from 'vitest';
import { previewComposites, readPlatform } from '../src/preview/index.ts';

const KINDS: ReadonlySet<string> = new Set(['example.org/Store', 'example.org/Inner']);

const xrd = (kind: string, schema: string, more = '') => `
apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata: { name: ${kind.toLowerCase()}s.example.org }
spec:
  group: example.org
  scope: Namespaced
  names: { kind: ${kind}, plural: ${kind.toLowerCase()}s }
  ${more}
  versions:
    - name: v1
      served: true
      referenceable: true
      schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: ${schema} } } } }
`;

const composition = (kind: string, resources: string, name = 'c', functionName = 'function-patch-and-transform') => `
apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: ${name} }
spec:
  compositeTypeRef: { apiVersion: example.org/v1, kind: ${kind} }
  mode: Pipeline
  pipeline:
    - step: a
      functionRef: { name: ${functionName} }
      input: { apiVersion: pt.fn.crossplane.io/v1beta1, kind: Resources, resources: [${resources}] }
`;

const store = (spec: object): Manifest => ({
  apiVersion: 'example.org/v1',
  kind: 'Store',
  metadata: { name: 'mine', namespace: 'shop' },
  spec,
});

const functions = (...names: string[]) =>
  names
    .map(
      (name) =>
        `apiVersion: pkg.crossplane.io/v1\nkind: Function\nmetadata: { name: ${name} }\nspec: { package: "xpkg.crossplane.io/crossplane-contrib/${name}:v1" }\n`,
    )
    .join('---\n');

const SIZE = '{ size: { type: integer, default: 1 }, tier: { type: string } }';
const patch = '{ fromFieldPath: spec.size, toFieldPath: spec.size }';
const disk = (name: string, more = patch) =>
  `{ name: ${name}, base: { apiVersion: v1, kind: PersistentVolumeClaim, spec: { size: 0 } }, patches: [${more}] }`;
const config = (name: string, more = '{ fromFieldPath: spec.tier, toFieldPath: data.tier }') =>
  `{ name: ${name}, base: { apiVersion: v1, kind: ConfigMap, data: { a: b } }, patches: [${more}] }`;

async function preview(
  base: readonly string[],
  head: readonly string[],
  before: Manifest | undefined,
  after: Manifest | undefined,
) {
  const installed = functions('function-patch-and-transform');
  const result = await previewComposites({
    before: before === undefined ? [] : [before],
    after: after === undefined ? [] : [after],
    platforms: { base: readPlatform([...base, installed]), head: readPlatform([...head, installed]) },
    compositeKinds: KINDS,
  });
  return result.resources.map(({ address, action, risk, fields }) => ({
    address: address.replace(/-[0-9a-f]{12}/, '-HASH'),
    action,
    level: risk?.level,
    why: (risk?.reasons ?? []).join(' '),
    fields: (fields ?? []).map(({ path }) => path),
  }));
}

const definition = xrd('Store', SIZE);

describe('what composite resources would make, at base and at head', () => {
  test('a new one makes its resources', async () => {
    const platform = [definition, composition('Store', config('map'))];
    const found = await preview(platform, platform, undefined, store({ tier: 'a' }));
    expect(found.map(({ action }) => action)).toEqual(['create']);
    expect(found[0]).toMatchObject({ address: '/ConfigMap/shop/mine[map]', level: 'safe' });
  });

  test('a changed field reaches what is composed of it', async () => {
    const platform = [definition, composition('Store', config('map'))];
    const found = await preview(platform, platform, store({ tier: 'a' }), store({ tier: 'b' }));
    expect(found).toMatchObject([{ action: 'update', fields: ['data.tier'] }]);
  });

  test('nothing that changes is nothing', async () => {
    const platform = [definition, composition('Store', config('map'))];
    expect(await preview(platform, platform, store({ tier: 'a' }), store({ tier: 'a' }))).toEqual([]);
  });

  test('a resource whose name in the composition changes is lost, and another one made', async () => {
    const base = [definition, composition('Store', disk('data'))];
    const head = [definition, composition('Store', disk('volume'))];
    const found = await preview(base, head, store({ size: 2 }), store({ size: 2 }));
    expect(found.map(({ action }) => action).sort()).toEqual(['create', 'delete']);
    expect(found.find(({ action }) => action === 'delete')?.level).toBe('destroy');
  });

  test('a default that changes does not touch what was stored with the old one', async () => {
    const resources = composition('Store', config('map', '{ fromFieldPath: spec.size, toFieldPath: data.size }'));
    const base = [definition, resources];
    const head = [xrd('Store', SIZE.replace('default: 1', 'default: 9')), resources];
    expect(await preview(base, head, store({ tier: 'a' }), store({ tier: 'a' }))).toEqual([]);
    expect(await preview(base, head, undefined, store({ tier: 'a' }))).toMatchObject([{ action: 'create' }]);
  });

  test('what waits for a field that only the cluster has is unknown', async () => {
    const waits = config(
      'map',
      '{ fromFieldPath: status.address, toFieldPath: data.address, policy: { fromFieldPath: Required } }',
    );
    const platform = [definition, composition('Store', waits)];
    const found = await preview(platform, platform, undefined, store({ tier: 'a' }));
    expect(found.map(({ level }) => level)).toContain('unknown');
    expect(found.map(({ why }) => why).join()).toMatch(/status\.address/);
  });

  test('a kind without a namespace is stuck', async () => {
    const base = [definition, composition('Store', config('map'))];
    const head = [definition, composition('Store', '{ name: space, base: { apiVersion: v1, kind: Namespace } }')];
    const found = await preview(base, head, store({ tier: 'a' }), store({ tier: 'a' }));
    const stuck = found.filter(({ level }) => level === 'stuck');
    expect(stuck.map(({ address }) => address)).toEqual(['example.org/Store/shop/mine']);
    expect(stuck[0]?.why).toMatch(/no namespace/);
  });

  test('a pipeline that ends with a fatal result is stuck', async () => {
    const base = [definition, composition('Store', config('map'))];
    const head = [definition, composition('Store', config('map', '{ fromFieldPath: spec.tier, toFieldPath: kind.x }'))];
    expect(await preview(base, head, store({ tier: 'a' }), store({ tier: 'a' }))).toMatchObject([{ level: 'stuck' }]);
  });

  test('a function that is not built in is unknown, with its name', async () => {
    const platform = [
      definition,
      composition('Store', '', 'c', 'function-go-templating'),
      functions('function-go-templating'),
    ];
    const found = await preview(platform, platform, store({ tier: 'a' }), store({ tier: 'b' }));
    expect(found).toMatchObject([{ level: 'unknown' }]);
    expect(found[0]?.why).toMatch(/function-go-templating/);
  });

  test('which of two compositions counts is not known, unless one is named', async () => {
    const both = [definition, composition('Store', config('map'), 'one'), composition('Store', config('other'), 'two')];
    expect(await preview(both, both, undefined, store({ tier: 'a' }))).toMatchObject([{ level: 'unknown' }]);
    const named = store({ tier: 'a', crossplane: { compositionRef: { name: 'two' } } });
    const found = await preview(both, both, undefined, named);
    expect(found).toMatchObject([{ action: 'create' }]);
    expect(found[0]?.address).toContain('other');
  });

  test('a composite within a composite is followed', async () => {
    const inner =
      '{ name: inner, base: { apiVersion: example.org/v1, kind: Inner, spec: {} }, patches: [{ fromFieldPath: spec.tier, toFieldPath: spec.tier }] }';
    const platform = [
      definition,
      xrd('Inner', SIZE),
      composition('Store', inner),
      composition('Inner', config('map'), 'i'),
    ];
    const found = await preview(platform, platform, store({ tier: 'a' }), store({ tier: 'b' }));
    expect(found.flatMap(({ fields }) => fields).sort()).toEqual(['data.tier', 'spec.tier']);
  });

  test('one that composes itself ends', async () => {
    const inner = '{ name: inner, base: { apiVersion: example.org/v1, kind: Store, spec: {} } }';
    const platform = [definition, composition('Store', inner)];
    const found = await preview(platform, platform, undefined, store({ tier: 'a' }));
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(20);
  });
});
