import { checkCrossplane } from '@mainstem/crossplane/checks';
import { describe, expect, it } from 'vitest';

const bucket = (more = 'providerConfigRef: { kind: ClusterProviderConfig, name: default }') =>
  `apiVersion: s3.aws.m.upbound.io/v1beta1\nkind: Bucket\nmetadata: { name: a, namespace: n }\nspec: { forProvider: { region: us-east-1 }, ${more} }\n`;
const config = (name: string) =>
  `apiVersion: aws.m.upbound.io/v1beta1\nkind: ClusterProviderConfig\nmetadata: { name: ${name} }\n`;
const activation = (...entries: string[]) =>
  `apiVersion: apiextensions.crossplane.io/v1alpha1\nkind: ManagedResourceActivationPolicy\nmetadata: { name: p }\nspec: { activate: [${entries.map((one) => `"${one}"`).join(', ')}] }\n`;
const provider = (name: string) =>
  `apiVersion: pkg.crossplane.io/v1\nkind: Provider\nmetadata: { name: ${name} }\nspec: { package: "xpkg.example.org/x/${name}:v2" }\n`;
const composition = (reference: string, patches = '[]') =>
  `apiVersion: apiextensions.crossplane.io/v1\nkind: Composition\nmetadata: { name: c }\nspec:\n  pipeline:\n    - step: a\n      functionRef: { name: function-patch-and-transform }\n      input:\n        resources:\n          - name: b\n            base: { apiVersion: s3.aws.m.upbound.io/v1beta1, kind: Bucket, spec: { providerConfigRef: { kind: ClusterProviderConfig, name: ${reference} } } }\n            patches: ${patches}\n`;

const OURS = /provider-config-missing|not-activated|provider-not-installed/;
async function told(text: string, ...installed: string[]): Promise<string[]> {
  const findings = await checkCrossplane({
    files: [{ path: 'a.yaml', text }],
    schemas: installed.map((one, i) => ({ path: `${i}.yaml`, text: one })),
  });
  return findings
    .filter(({ rule }) => OURS.test(rule))
    .map(({ severity, rule, line, suggestion }) => `${severity} ${rule} ${line}: ${suggestion}`);
}

describe('newcomer B15: what a managed resource needs is in the tree', () => {
  it('a ProviderConfig that is misspelt', async () => {
    const wrong = bucket('providerConfigRef: { kind: ClusterProviderConfig, name: defualt }');
    expect(await told(wrong, config('default'))).toEqual([
      'warning crossplane/provider-config-missing 4: Did you mean default?',
    ]);
    expect(await told(composition('defualt'), config('default'))).toEqual([
      'warning crossplane/provider-config-missing 11: Did you mean default?',
    ]);
  });

  it('a kind that nothing activates', async () => {
    expect(await told(bucket(), activation('queues.sqs.aws.m.upbound.io'))).toEqual([
      'warning crossplane/not-activated 2: Add buckets.s3.aws.m.upbound.io to spec.activate of the ManagedResourceActivationPolicy.',
    ]);
  });

  it('a provider that is not among those of its family', async () => {
    expect(await told(bucket(), provider('provider-family-aws'), provider('provider-aws-sqs'))).toEqual([
      'warning crossplane/provider-not-installed 1: Add a Provider with the package provider-aws-s3.',
    ]);
  });

  it.each<[string, string, string[]]>([
    [
      'what is all there',
      bucket(),
      [config('default'), activation('buckets.s3.aws.m.upbound.io'), provider('provider-aws-s3')],
    ],
    ['an activation of a whole group', bucket(), [activation('*.s3.aws.m.upbound.io')]],
    ['an activation of everything', bucket(), [activation('*')]],
    ['what comes from elsewhere', bucket('providerConfigRef: { name: other }'), []],
    ['a provider of the whole family', bucket(), [provider('provider-aws')]],
    [
      'providers that a Configuration may bring',
      bucket(),
      [
        provider('provider-aws-sqs'),
        'apiVersion: pkg.crossplane.io/v1\nkind: Configuration\nmetadata: { name: c }\nspec: { package: "x/y:v1" }\n',
      ],
    ],
    [
      'a reference that a patch fills in',
      composition('x', '[{ fromFieldPath: spec.a, toFieldPath: spec.providerConfigRef.name }]'),
      [config('default')],
    ],
  ])('not %s', async (_, text, installed) => {
    expect(await told(text, ...installed)).toEqual([]);
  });
});
