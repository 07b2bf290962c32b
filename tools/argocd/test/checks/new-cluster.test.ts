import type { Manifest } from '@mainstem/kubernetes';
import { parseManifests } from '@mainstem/kubernetes';
import { describe, expect, it } from 'vitest';
import { arrivalOf, broughtBy, checkNewCluster, type RenderedApplication } from '../../src/index.ts';

interface Given {
  readonly name: string;
  readonly cluster?: string;
  readonly manifests?: readonly string[];
  readonly chart?: string;
  readonly retries?: number;
}

const application = ({ name, cluster = 'dev', manifests, chart, retries = 10 }: Given): RenderedApplication => ({
  name,
  file: `${name}.yaml`,
  application: {
    line: 1,
    name,
    multiple: false,
    sources: [{ line: 1, repoURL: 'https://charts.example.com', ...(chart === undefined ? {} : { chart }) }],
    destination: { name: cluster, namespace: 'n' },
    syncPolicy: { automated: true, prune: true, selfHeal: true },
    written: { spec: retries === 0 ? {} : { syncPolicy: { retry: { limit: retries } } } },
  } as unknown as RenderedApplication['application'],
  sources: [],
  references: [],
  ...(manifests === undefined
    ? {}
    : { manifests: manifests.flatMap((text) => parseManifests(text, name)) as Manifest[] }),
});

const object = (
  kind: string,
  options: { wave?: number; skips?: boolean } = {},
) => `apiVersion: ${kind.slice(0, kind.lastIndexOf('/'))}
kind: ${kind.slice(kind.lastIndexOf('/') + 1)}
metadata:
  name: one
  annotations:
    argocd.argoproj.io/sync-wave: "${options.wave ?? 0}"
${options.skips === true ? '    argocd.argoproj.io/sync-options: SkipDryRunOnMissingResource=true\n' : ''}`;
const CRD = (wave = 0) =>
  `${object('apiextensions.k8s.io/v1/CustomResourceDefinition', { wave })}spec: { group: a.example, names: { kind: Thing } }\n`;
const XRD = (wave = 0) =>
  `${object('apiextensions.crossplane.io/v2/CompositeResourceDefinition', { wave, skips: true })}spec: { group: a.example, names: { kind: Thing } }\n`;
const thing = (options?: { wave?: number; skips?: boolean }) => object('a.example/v1/Thing', options);

const found = (...given: readonly Given[]) =>
  checkNewCluster(given.map(application)).map(({ severity, rule, file }) => `${severity} ${rule} ${file}`);

describe('no object is delivered in a wave before its kind', () => {
  it.each<[string, readonly Given[], readonly string[]]>([
    [
      'two Applications of one name, in Argo CDs of their own',
      [
        { name: 'a', manifests: [object('apps/v1/Deployment')] },
        { name: 'a', manifests: [object('apps/v1/Deployment')] },
      ],
      [],
    ],
    ['a definition and its object in one wave', [{ name: 'a', manifests: [CRD(), thing()] }], []],
    ['an object after its definition', [{ name: 'a', manifests: [CRD(), thing({ wave: 1 })] }], []],
    [
      'an object a wave before its definition',
      [{ name: 'a', manifests: [CRD(1), thing()] }],
      ['error argocd/wave-before-kind a.yaml'],
    ],
    [
      'a composite in the wave of its XRD, whose kind a controller makes',
      [{ name: 'a', manifests: [XRD(), thing({ skips: true })] }],
      ['error argocd/wave-before-kind a.yaml'],
    ],
    ['a composite a wave later', [{ name: 'a', manifests: [XRD(), thing({ wave: 1, skips: true })] }], []],
    [
      'a composite a wave later that is looked up before',
      [{ name: 'a', manifests: [XRD(), thing({ wave: 1 })] }],
      ['error argocd/dry-run-before-kind a.yaml'],
    ],
    [
      'a kind that another Application brings, which holds up a ConfigMap',
      [
        { name: 'a', manifests: [CRD()] },
        { name: 'b', manifests: [thing(), object('v1/ConfigMap')] },
      ],
      ['warning argocd/dry-run-before-kind b.yaml'],
    ],
    [
      'the same, not looked up',
      [
        { name: 'a', manifests: [CRD()] },
        { name: 'b', manifests: [thing({ skips: true }), object('v1/ConfigMap')] },
      ],
      [],
    ],
    [
      'the same, and never tried again',
      [
        { name: 'a', manifests: [CRD()] },
        { name: 'b', manifests: [thing({ skips: true })], retries: 0 },
      ],
      ['warning argocd/too-few-retries b.yaml'],
    ],
    [
      'a kind that only another cluster gets',
      [
        { name: 'a', manifests: [CRD()], cluster: 'dev' },
        { name: 'b', manifests: [thing({ skips: true })], cluster: 'production' },
      ],
      ['error argocd/kind-not-delivered b.yaml'],
    ],
    [
      'two Applications that wait for each other',
      [
        { name: 'a', manifests: [CRD(), object('b.example/v1/Other')] },
        {
          name: 'b',
          manifests: [
            `${object('apiextensions.k8s.io/v1/CustomResourceDefinition')}spec: { group: b.example, names: { kind: Other } }\n`,
            thing(),
          ],
        },
      ],
      [
        'warning argocd/dry-run-before-kind a.yaml',
        'warning argocd/dry-run-before-kind b.yaml',
        'error argocd/never-delivered a.yaml',
        'error argocd/never-delivered b.yaml',
      ],
    ],
    ['a kind that nothing in the tree defines', [{ name: 'a', manifests: [thing()] }], []],
    [
      "a chart's kind",
      [
        { name: 'cert-manager', chart: 'cert-manager' },
        { name: 'b', manifests: [object('cert-manager.io/v1/Issuer', { skips: true })] },
      ],
      [],
    ],
  ])('%s', (_, given, findings) => {
    expect(found(...given)).toEqual(findings);
  });

  it('each finding says what to add', () => {
    const [one] = checkNewCluster([application({ name: 'a', manifests: [XRD(2), thing({ skips: true })] })]);
    expect(one?.suggestion).toBe('Give it the annotation argocd.argoproj.io/sync-wave: "3"');
  });

  it('counts the syncs that a chain of Applications needs', () => {
    const provider = `${object('pkg.crossplane.io/v1/Provider', { skips: true })}spec: { package: "xpkg.crossplane.io/a/provider-aws-s3:v2.6.0" }\n`;
    const { rounds, stuck } = arrivalOf(
      [
        { name: 'bucket', manifests: [object('s3.aws.m.upbound.io/v1beta1/Bucket', { skips: true })] },
        { name: 'providers', manifests: [provider] },
        { name: 'core', chart: 'crossplane' },
      ].map(application),
    );
    expect(stuck).toEqual([]);
    expect(Object.fromEntries(rounds)).toEqual({ 'dev core': 1, 'dev providers': 2, 'dev bucket': 3 });
  });
});

it('what is not known to bring anything may bring anything', () => {
  expect(broughtBy({ repoURL: 'https://charts.example.com', chart: 'own' })).toBeUndefined();
  expect(broughtBy({ repoURL: 'https://github.com/argoproj/argo-cd.git' })).toEqual(['argoproj.io/*']);
  expect(broughtBy({ repoURL: 'https://charts.jetstack.io/', chart: 'cert-manager' })).toContain('cert-manager.io/*');
});
