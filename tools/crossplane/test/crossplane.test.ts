import type { Reference } from '@mainstem/change';
import { describe, expect, it } from 'vitest';
import { compositeKinds, crossplane, instances } from '../src/index.ts';
import { viewOf } from './trees.ts';

const definition = (kind = 'XDatabase', extra = '') => `apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata:
  name: databases.acme.test
spec:
  group: acme.test
  names: { kind: ${kind}, plural: databases }
${extra}  versions: []
`;

const composition = (pipeline = '', kind = 'XDatabase') => `apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata:
  name: database
spec:
  compositeTypeRef:
    apiVersion: acme.test/v1
    kind: ${kind}
  mode: Pipeline
  pipeline:
  - step: compose
    functionRef: { name: function-patch-and-transform }
${pipeline}`;

const environment = (name: string, labels = '') => `apiVersion: apiextensions.crossplane.io/v1beta1
kind: EnvironmentConfig
metadata:
  name: ${name}
  labels: { ${labels} }
data: { vpc: vpc-1 }
`;

const environments = (entries: string) => `  - step: environment
    functionRef: { name: function-environment-configs }
    input:
      apiVersion: environmentconfigs.fn.crossplane.io/v1beta1
      kind: Input
      spec:
        environmentConfigs:
${entries}`;

const xr = (name = 'orders') => `apiVersion: acme.test/v1\nkind: XDatabase\nmetadata:\n  name: ${name}\nspec: {}\n`;

const brief = (reference: Reference): string =>
  reference.to === 'key'
    ? `${reference.reason} ${reference.key}`
    : reference.to === 'unknown'
      ? `unknown ${reference.widensTo.join(' ')}`
      : reference.to;

function candidatesOf(
  files: Record<string, string>,
): { root: string; kind: string; provides: readonly string[]; refersTo: string[] }[] {
  return crossplane.discover(viewOf(files)).candidates.map(({ root, kind, provides, refersTo }) => ({
    root,
    kind,
    provides,
    refersTo: refersTo.map(brief),
  }));
}

describe('candidates', () => {
  it('a definition and its Composition in one folder', () => {
    expect(
      candidatesOf({ 'apis/db/definition.yaml': definition(), 'apis/db/composition.yaml': composition() }),
    ).toEqual([
      {
        root: 'apis/db',
        kind: 'crossplane-api',
        provides: ['api:acme.test/XDatabase', 'composition:acme.test/XDatabase'],
        refersTo: ['implicit function:function-patch-and-transform'],
      },
    ]);
  });

  it('a Composition in another folder: each refers to the other', () => {
    expect(
      candidatesOf({ 'apis/db/definition.yaml': definition(), 'compositions/composition.yaml': composition() }),
    ).toEqual([
      {
        root: 'apis/db',
        kind: 'crossplane-api',
        provides: ['api:acme.test/XDatabase'],
        refersTo: ['composition-of composition:acme.test/XDatabase'],
      },
      {
        root: 'compositions',
        kind: 'crossplane-api',
        provides: ['composition:acme.test/XDatabase'],
        refersTo: ['composition-of api:acme.test/XDatabase', 'implicit function:function-patch-and-transform'],
      },
    ]);
  });

  it('a claim kind is an API too', () => {
    const [candidate] = candidatesOf({
      'a/d.yaml': definition('XDatabase', '  claimNames: { kind: Database, plural: databases }\n').replace(
        '/v2',
        '/v1',
      ),
    });
    expect(candidate?.provides).toEqual(['api:acme.test/XDatabase', 'api:acme.test/Database']);
  });

  it('packages: on their own, or with what stands beside them', () => {
    const fn =
      'apiVersion: pkg.crossplane.io/v1\nkind: Function\nmetadata:\n  name: function-auto-ready\nspec:\n  package: xpkg.test/f:v1\n';
    const provider = fn.replace('Function', 'Provider').replace('function-auto-ready', 'provider-aws-rds');
    expect(
      candidatesOf({
        'providers/all.yaml': `${fn}---\n${provider}`,
        'apis/db/d.yaml': definition(),
        'apis/db/f.yaml': fn,
      }),
    ).toEqual([
      {
        root: 'providers',
        kind: 'manifests',
        provides: ['function:function-auto-ready', 'package:provider-aws-rds'],
        refersTo: [],
      },
      {
        root: 'apis/db',
        kind: 'crossplane-api',
        provides: ['api:acme.test/XDatabase', 'function:function-auto-ready'],
        refersTo: [],
      },
    ]);
  });
});

describe('EnvironmentConfigs', () => {
  const facts = {
    'facts/dev/a.yaml': environment('network-dev', 'env: dev, team: core'),
    'facts/dev/b.yaml': environment('keys-dev', 'env: dev'),
    'facts/production/a.yaml': environment('network-production', 'env: production'),
  };
  it('provide their names and labels', () => {
    expect(candidatesOf(facts)).toEqual([
      {
        root: 'facts/dev',
        kind: 'facts',
        provides: ['facts:network-dev', 'facts-label:env=dev', 'facts-label:team=core', 'facts:keys-dev'],
        refersTo: [],
      },
      {
        root: 'facts/production',
        kind: 'facts',
        provides: ['facts:network-production', 'facts-label:env=production'],
        refersTo: [],
      },
    ]);
  });

  const value = (key: string, text: string) => `              - { key: ${key}, type: Value, value: ${text} }\n`;
  it.each([
    [
      'by name',
      '        - type: Reference\n          ref: { name: network-dev }\n',
      ['environment-facts facts:network-dev'],
    ],
    [
      'by the rarest of several labels',
      `        - type: Selector\n          selector:\n            matchLabels:\n${value('env', 'dev')}${value('team', 'core')}`,
      ['environment-facts facts-label:team=core'],
    ],
    [
      'by a field of the composite resource',
      '        - type: Selector\n          selector:\n            matchLabels:\n              - { key: env, type: FromCompositeFieldPath, valueFromFieldPath: spec.env }\n',
      ['unknown facts/dev/** facts/production/**'],
    ],
    [
      'by a label without a type',
      '        - type: Selector\n          selector:\n            matchLabels:\n              - { key: env, valueFromFieldPath: spec.env }\n',
      ['unknown facts/dev/** facts/production/**'],
    ],
  ])('%s', (_name, entries, expected) => {
    const candidates = candidatesOf({
      ...facts,
      'a/d.yaml': definition(),
      'a/c.yaml': composition(environments(entries)),
    });
    expect(
      candidates.find(({ root }) => root === 'a')?.refersTo.filter((text) => !text.startsWith('implicit')),
    ).toEqual(expected);
  });

  it('as required resources of a step', () => {
    const step =
      '    requirements:\n      requiredResources:\n      - requirementName: n\n        apiVersion: apiextensions.crossplane.io/v1beta1\n        kind: EnvironmentConfig\n        name: network-dev\n';
    const candidates = candidatesOf({ 'a/d.yaml': definition(), 'a/c.yaml': composition(step) });
    expect(candidates[0]?.refersTo).toContain('environment-facts facts:network-dev');
  });
});

describe('instances', () => {
  const api = {
    'apis/db/definition.yaml': definition('XDatabase', '  claimNames: { kind: Database, plural: databases }\n'),
  };
  it.each([
    ['a composite resource', `# ours\n---\n${xr()}`, 'db.yaml', [{ name: 'orders', line: 4 }]],
    ['a claim', xr().replace('XDatabase', 'Database'), 'db.yaml', [{ kind: 'Database', line: 2 }]],
    ['several in a file', `${xr('a')}---\n${xr('b')}`, 'db.yaml', [{ name: 'a' }, { name: 'b', line: 8 }]],
    [
      'in a list',
      `apiVersion: v1\nkind: List\nitems:\n- apiVersion: acme.test/v1\n  kind: XDatabase\n  metadata: { name: a }\n`,
      'db.yaml',
      [{ name: 'a', line: 5 }],
    ],
    [
      'in JSON',
      '{ "apiVersion": "acme.test/v1",\n "kind": "XDatabase", "metadata": { "name": "a" } }',
      'db.json',
      [{ name: 'a', line: 2 }],
    ],
    [
      'in a Helm template',
      '{{- range .Values.dbs }}\n---\napiVersion: acme.test/v1\nkind: XDatabase\nmetadata:\n  name: {{ .name }}\n  {{- if .x }}\n  labels: {}\n  {{- end }}\n{{- end }}\n',
      'templates/db.yaml',
      [{ name: '', line: 4 }],
    ],
    ['another kind of the group', xr().replace('XDatabase', 'XQueue'), 'db.yaml', []],
    ['another group', xr().replace('acme.test', 'other.test'), 'db.yaml', []],
  ])('%s', (_name, text, file, expected) => {
    expect(instances(viewOf({ ...api, [`apps/${file}`]: text }))).toMatchObject(
      expected.map((one) => ({ group: 'acme.test', file: `apps/${file}`, ...one })),
    );
  });

  it('finds what a Composition composes, in its resources and in the text of a template', () => {
    const resources = `    input:
      resources:
      - name: db
        base:
          apiVersion: acme.test/v1
          kind: XDatabase
  - step: template
    functionRef: { name: function-go-templating }
    input:
      inline:
        template: |
          apiVersion: acme.test/v1
          kind: Database
`;
    const view = viewOf({ ...api, 'apis/app/composition.yaml': composition(resources, 'XApp') });
    expect(instances(view)).toEqual([
      { group: 'acme.test', kind: 'XDatabase', name: '', file: 'apis/app/composition.yaml', line: 17, nested: true },
      { group: 'acme.test', kind: 'Database', name: '', file: 'apis/app/composition.yaml', line: 24, nested: true },
    ]);
    expect([...compositeKinds(view)]).toEqual(['acme.test/XDatabase', 'acme.test/Database']);
  });

  it('takes a bare managed resource for what it is: no instance of anything here', () => {
    const seed =
      'apiVersion: rds.aws.upbound.io/v1beta1\nkind: Instance\nmetadata:\n  name: example\nspec:\n  forProvider:\n    region: eu-west-1\n';
    const view = viewOf({ 'platform/rds.yaml': seed });
    expect(crossplane.scanner.scan(seed, 'rds.yaml')).toEqual({
      instances: [{ line: 2, group: 'rds.aws.upbound.io', kind: 'Instance', name: 'example' }],
    });
    expect(crossplane.discover(view)).toEqual({ candidates: [], findings: [] });
    expect(instances(view)).toEqual([]);
  });
});

describe('findings', () => {
  it('a Composition without a definition, unless a Configuration may bring it', () => {
    const files = { 'c/composition.yaml': composition() };
    expect(crossplane.discover(viewOf(files)).findings).toMatchObject([
      { severity: 'warning', rule: 'crossplane/composition-without-xrd', line: 7 },
    ]);
    const configuration =
      'apiVersion: pkg.crossplane.io/v1\nkind: Configuration\nmetadata: { name: c }\nspec: { package: x }\n';
    expect(crossplane.discover(viewOf({ ...files, 'p.yaml': configuration })).findings).toEqual([]);
  });

  it.each([
    ['malformed', 'c.yaml', `${composition()}  bad: [\n`, 1],
    ['a template outside of a chart', 'c.yaml', composition().replace('name: database', 'name: {{ .x }}-{{ .y }}'), 1],
    [
      'a template of a chart',
      'chart/templates/c.yaml',
      composition().replace('name: database', 'name: {{ .x }}-{{ .y }}'),
      0,
    ],
    ['malformed, but nothing of Crossplane', 'c.yaml', 'apiVersion: other.test/v1\nkind: [\n', 0],
  ])('%s', (_name, path, text, count) => {
    const view = viewOf({ 'chart/Chart.yaml': 'apiVersion: v2\nname: c\n', 'apis/d.yaml': definition(), [path]: text });
    expect(crossplane.discover(view).findings.filter(({ rule }) => rule === 'crossplane/syntax')).toHaveLength(count);
  });

  it('reads a Composition of a chart as far as it can, for the chart', () => {
    const text = composition().replace('name: database', 'name: {{ .x }}-{{ .y }}');
    const files = { 'chart/Chart.yaml': 'apiVersion: v2\nname: c\n', 'chart/templates/c.yaml': text };
    expect(candidatesOf(files)).toMatchObject([{ root: 'chart', provides: ['composition:acme.test/XDatabase'] }]);
  });
});

describe('what is of no interest', () => {
  it.each([
    ['a Deployment', 'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\n'],
    ['an Ingress', 'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: a }\n'],
    ['a kustomization', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n'],
    ['an Application', 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a }\n'],
    [
      'a Flux Kustomization',
      'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: a }\n',
    ],
    ['a chart', 'apiVersion: v2\nname: a\n'],
    ['values', 'image: { tag: v1 }\n'],
    [
      'the schema of a CRD',
      'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  apiVersion:\n    description: x.test/v1\n',
    ],
  ])('%s', (_name, text) => {
    expect(crossplane.scanner.scan(text, 'a.yaml')).toBeUndefined();
  });
});
