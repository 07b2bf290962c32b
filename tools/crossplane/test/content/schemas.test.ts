import { describe, expect, it } from 'vitest';
import { objectsBelow, titleOf, upstreamDefinitions } from './manifests.ts';
import { at, isFields, keyOf, kindsOf, listAt, strictSchema } from './schema.ts';

const objects = [...objectsBelow('platform'), ...objectsBelow('apps')];
const definitions = objects
  .map(({ object }) => object)
  .filter((object) => at(object, 'kind') === 'CompositeResourceDefinition');
const ours = kindsOf(definitions);
const upstream = kindsOf(upstreamDefinitions());

/** Groups whose descriptions MAINSTEM_UPSTREAM has, and the kinds of them that it lacks. */
const DESCRIBED = /(?:^|\.)(?:argoproj\.io|crossplane\.io|upbound\.io)\//;
const NOT_DESCRIBED = ['pkg.crossplane.io/v1beta1/DeploymentRuntimeConfig'];

const composite = objects.filter(({ object }) => ours.has(keyOf(object)));
const foreign = objects.filter(({ object }) => DESCRIBED.test(keyOf(object)) && !NOT_DESCRIBED.includes(keyOf(object)));

/** A copy with one value set, to show that the check would see it. */
function withValue(object: unknown, path: readonly string[], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const fields = isFields(object) ? object : {};
  return { ...fields, [key]: withValue(fields[key], rest, value) };
}

describe('composite resources against their own definition', () => {
  it('there is one in every overlay, and an example', () => {
    expect(composite.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^platform\/crossplane\/apis\/postgres\/examples\//),
        expect.stringMatching(/^apps\/api-service\/overlays\/production\//),
      ]),
    );
  });
  it.each(composite.map((located) => [titleOf(located), located.object] as const))('%s', (_title, object) => {
    expect(ours.get(keyOf(object))?.problemsOf(object)).toEqual([]);
  });
  it.each([
    ['a field that is misspelt', ['spec', 'storageGB'], 20],
    ['too little storage', ['spec', 'storageGiB'], 5],
    ['a size that there is not', ['spec', 'size'], 'huge'],
    ['a version as a number', ['spec', 'version'], 17],
    ['a spec that is missing', ['spec'], undefined],
  ] as const)('would see %s', (_name, path, value) => {
    const first = composite.find(({ object }) => at(object, 'kind') === 'Postgres');
    const broken = withValue(first?.object, path, value);
    expect(ours.get(keyOf(broken))?.problemsOf(JSON.parse(JSON.stringify(broken))).length).toBeGreaterThan(0);
  });
  it('a production database has a standby, backups and protection, as the definition demands', () => {
    const production = composite.filter(
      ({ object }) => at(object, 'kind') === 'Postgres' && at(object, 'spec', 'environment') === 'production',
    );
    expect(production.length).toBeGreaterThan(0);
    for (const { object } of production) {
      expect(at(object, 'spec', 'highAvailability')).toBe(true);
      expect(at(object, 'spec', 'deletionProtection')).not.toBe(false);
    }
  });
});

describe.skipIf(upstream.size === 0)('against upstream (needs MAINSTEM_UPSTREAM)', () => {
  it.each(foreign.map((located) => [titleOf(located), located.object] as const))('%s', (_title, object) => {
    const kind = upstream.get(keyOf(object));
    expect(kind?.problemsOf(object)).toEqual([]);
  });

  it.each(foreign.map((located) => [titleOf(located), located.object] as const))(
    '%s has a namespace when its kind has, and only then',
    (_title, object) => {
      expect(at(object, 'metadata', 'namespace') !== undefined).toBe(upstream.get(keyOf(object))?.namespaced);
    },
  );

  it.each([
    ['argoproj.io/v1alpha1/Application', ['spec', 'syncPolicy', 'automated', 'pruned'], true],
    ['argoproj.io/v1alpha1/Application', ['spec', 'source', 'targetRevision'], 7],
    ['argoproj.io/v1alpha1/Application', ['spec', 'destination'], undefined],
    ['argoproj.io/v1alpha1/ApplicationSet', ['spec', 'template', 'spec', 'sourc'], {}],
    ['argoproj.io/v1alpha1/AppProject', ['spec', 'sourceRepo'], []],
    ['apiextensions.crossplane.io/v1/Composition', ['spec', 'mode'], 'Resources'],
    ['apiextensions.crossplane.io/v2/CompositeResourceDefinition', ['spec', 'scope'], 'Namespace'],
    ['pkg.crossplane.io/v1/Provider', ['spec', 'pakage'], 'x'],
    ['aws.m.upbound.io/v1beta1/ClusterProviderConfig', ['spec', 'credentials', 'source'], undefined],
  ] as const)('would see a broken %s: %j', (key, path, value) => {
    const found = foreign.find(({ object }) => keyOf(object) === key);
    const broken = JSON.parse(JSON.stringify(withValue(found?.object, path, value)));
    expect(upstream.get(key)?.problemsOf(broken).length).toBeGreaterThan(0);
  });
});

describe('the check itself', () => {
  it.each([
    ['an unknown field', { type: 'object', properties: { a: {} } }, { additionalProperties: false }],
    [
      'a free map',
      { type: 'object', additionalProperties: { type: 'string' } },
      { additionalProperties: { type: 'string' } },
    ],
    [
      'preserved fields',
      { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
      { additionalProperties: true },
    ],
    ['a number or a text', { 'x-kubernetes-int-or-string': true, anyOf: [] }, { type: ['integer', 'string'] }],
  ])('%s', (_name, schema, expected) => {
    expect(strictSchema(schema)).toMatchObject(expected);
  });
  it('knows every kind of the platform by one description or another, but for those of the add-ons', () => {
    const builtIn = objects.map(({ object }) => keyOf(object)).filter((key) => !DESCRIBED.test(key) && !ours.has(key));
    expect(new Set(builtIn.map((key) => key.split('/')[0]))).toEqual(
      new Set([
        '',
        'admissionregistration.k8s.io',
        'apps',
        'autoscaling',
        'batch',
        'kustomize.config.k8s.io',
        'networking.k8s.io',
        'policy',
        'rbac.authorization.k8s.io',
        // Of the add-ons. Their definitions come with charts that no test can fetch: nothing here holds these objects to a schema.
        'cert-manager.io',
        'external-secrets.io',
        'gateway.k8s.aws',
        'gateway.networking.k8s.io',
      ]),
    );
    expect(listAt(definitions[0], 'spec', 'versions').length).toBeGreaterThan(0);
  });
});
