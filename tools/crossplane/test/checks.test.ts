import { checkCrossplane } from '@mainstem/crossplane/checks';
import { describe, expect, it } from 'vitest';

const XRD = `
apiVersion: apiextensions.crossplane.io/v2
kind: CompositeResourceDefinition
metadata: { name: stores.example.org }
spec:
  scope: Namespaced
  group: example.org
  names: { kind: Store, plural: stores }
  versions:
    - name: v1
      served: true
      referenceable: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
                size: { type: integer, maximum: 100, x-kubernetes-validations: [{ rule: self >= oldSelf, message: it never shrinks }] }
                tier: { type: string, enum: [small, large] }
                public: { type: boolean }
                zones: { type: array, items: { type: string } }
                labels: { type: object, additionalProperties: { type: string } }
            status:
              type: object
              properties:
                address: { type: string }
`;

const crd = (kind: string, scope: string, group = 'cloud.example.org') => `
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: ${kind.toLowerCase()}s.${group} }
spec:
  group: ${group}
  scope: ${scope}
  names: { kind: ${kind}, plural: ${kind.toLowerCase()}s, singular: ${kind.toLowerCase()}, listKind: ${kind}List }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
                gigabytes: { type: number }
                class: { type: string, enum: [basic, premium] }
                name: { type: string }
                open: { type: boolean }
                zones: { type: array, items: { type: object, properties: { name: { type: string } } } }
                tags: { type: object, additionalProperties: { type: string } }
            status: { type: object, properties: { host: { type: string }, port: { type: integer } } }
`;

const FUNCTION = `
apiVersion: pkg.crossplane.io/v1
kind: Function
metadata: { name: patches }
spec: { package: "xpkg.crossplane.io/crossplane-contrib/function-patch-and-transform:v0.9.0" }
`;

const composition = (input: string, functionName = 'patches') => `
apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: stores }
spec:
  compositeTypeRef: { apiVersion: example.org/v1, kind: Store }
  mode: Pipeline
  pipeline:
    - step: resources
      functionRef: { name: ${functionName} }
      input:
        apiVersion: pt.fn.crossplane.io/v1beta1
        kind: Resources
${input.replace(/^/gm, '        ')}
`;

const disk = (patches: string, more = '') => `resources:
  - name: disk
    base: { apiVersion: cloud.example.org/v1, kind: Disk${more} }
    patches:
${patches.trim().replace(/^/gm, '      ')}
`;

async function check(texts: readonly string[], old: readonly string[] = []) {
  const file = (path: string, text: string) => ({ path, text });
  const findings = await checkCrossplane({
    files: texts.map((text, index) => file(`${index}.yaml`, text)),
    schemas: [file('schemas.yaml', [XRD, crd('Disk', 'Namespaced'), crd('Zone', 'Cluster'), FUNCTION].join('---'))],
    old: old.map((text, index) => file(`${index}.yaml`, text)),
  });
  return findings.map(({ severity, rule, path, message, suggestion, line }) => ({
    severity,
    rule,
    path,
    message,
    suggestion,
    line,
  }));
}

const said = (findings: Awaited<ReturnType<typeof check>>) =>
  findings.map(({ severity, rule }) => `${severity} ${rule}`);

async function patched(patches: string) {
  return check([composition(disk(patches))]);
}

describe('field paths of patches', () => {
  it('says nothing where both ends exist and fit', async () => {
    const good = [
      '- { fromFieldPath: spec.size, toFieldPath: spec.gigabytes }',
      '- { fromFieldPath: spec.public, toFieldPath: spec.open }',
      '- { fromFieldPath: "spec.zones[0]", toFieldPath: "spec.zones[0].name" }',
      '- { fromFieldPath: spec.labels, toFieldPath: spec.tags }',
      '- { fromFieldPath: "spec.labels[a.b/c]", toFieldPath: "spec.tags[d.e/f]" }',
      '- { fromFieldPath: metadata.name, toFieldPath: "spec.zones[*].name" }',
      '- { fromFieldPath: "metadata.labels[crossplane.io/composite]", toFieldPath: "metadata.annotations[a]" }',
      '- { type: ToCompositeFieldPath, fromFieldPath: status.host, toFieldPath: status.address }',
      '- { type: FromEnvironmentFieldPath, fromFieldPath: anything, toFieldPath: spec.name }',
      '- { fromFieldPath: spec.tier, toFieldPath: spec.class, transforms: [{ type: map, map: { small: basic, large: premium } }] }',
      '- { fromFieldPath: spec.size, toFieldPath: spec.name, transforms: [{ type: string, string: { type: Format, fmt: "%d" } }] }',
      '- { fromFieldPath: spec.size, toFieldPath: spec.name, transforms: [{ type: convert, convert: { toType: string } }] }',
      '- { type: CombineFromComposite, combine: { strategy: string, string: { fmt: "%s%s" }, variables: [{ fromFieldPath: spec.tier }, { fromFieldPath: spec.size }] }, toFieldPath: spec.name }',
    ];
    expect(await patched(good.join('\n'))).toEqual([]);
  });

  const cases: readonly [string, string, string, RegExp, RegExp?][] = [
    [
      'reads a field that the XRD lacks',
      '- { fromFieldPath: spec.sise, toFieldPath: spec.gigabytes }',
      'error crossplane/unknown-field',
      /composite resource \(Store\) has no field spec\.sise/,
      /spec\.size/,
    ],
    [
      'writes a field that the CRD lacks',
      '- { fromFieldPath: spec.size, toFieldPath: spec.gigabyte }',
      'error crossplane/unknown-field',
      /Disk has no field spec\.gigabyte/,
      /spec\.gigabytes/,
    ],
    [
      'writes where it reads',
      '- { fromFieldPath: spec.tier }',
      'error crossplane/unknown-field',
      /Disk has no field spec\.tier/,
    ],
    [
      'text into a number',
      '- { fromFieldPath: spec.tier, toFieldPath: spec.gigabytes }',
      'error crossplane/type',
      /is a number, and spec\.tier gives text/,
      /transform/,
    ],
    [
      'a list into text',
      '- { fromFieldPath: spec.zones, toFieldPath: spec.name }',
      'error crossplane/type',
      /is text, and spec\.zones gives a list of texts/,
    ],
    [
      'a list of texts into a list of objects',
      '- { fromFieldPath: spec.zones, toFieldPath: spec.zones }',
      'error crossplane/type',
      /a list of objects/,
    ],
    [
      'an index into an object',
      '- { fromFieldPath: "spec[0]", toFieldPath: spec.name }',
      'error crossplane/type',
      /spec of .* is an object, which has no item 0/,
    ],
    [
      'a field of text',
      '- { fromFieldPath: spec.tier.name, toFieldPath: spec.name }',
      'error crossplane/type',
      /spec\.tier .* is text, which has no field name/,
    ],
    [
      'values that the target never takes',
      '- { fromFieldPath: spec.tier, toFieldPath: spec.class }',
      'error crossplane/type',
      /does not take what spec\.tier may hold; it takes "basic", "premium"/,
    ],
    [
      'a map without a value of the enum',
      '- { fromFieldPath: spec.tier, toFieldPath: spec.class, transforms: [{ type: map, map: { small: basic } }] }',
      'warning crossplane/type',
      /nothing for "large"/,
    ],
    [
      'a map over a number',
      '- { fromFieldPath: spec.size, toFieldPath: spec.name, transforms: [{ type: map, map: { small: basic } }] }',
      'error crossplane/type',
      /takes text, and gets a whole number/,
    ],
    [
      'math with text',
      '- { fromFieldPath: spec.tier, toFieldPath: spec.gigabytes, transforms: [{ type: math, math: { multiply: 2, type: Multiply } }] }',
      'error crossplane/type',
      /takes a number, and gets text/,
    ],
    [
      'a conversion that there is not',
      '- { fromFieldPath: spec.zones, toFieldPath: spec.name, transforms: [{ type: convert, convert: { toType: string } }] }',
      'error crossplane/type',
      /does not convert a list of texts to string/,
    ],
    [
      'a path that is none',
      '- { fromFieldPath: "spec.size[", toFieldPath: spec.name }',
      'error crossplane/function-input',
      /unterminated '\['/,
    ],
    [
      'status that the XRD lacks',
      '- { type: ToCompositeFieldPath, fromFieldPath: status.port, toFieldPath: status.port }',
      'error crossplane/unknown-field',
      /no field status\.port: what is written there is lost/,
    ],
    [
      'combined variables',
      '- { type: CombineFromComposite, combine: { strategy: string, string: { fmt: "%s" }, variables: [{ fromFieldPath: spec.teir }] }, toFieldPath: spec.name }',
      'error crossplane/unknown-field',
      /spec\.teir/,
      /spec\.tier/,
    ],
    [
      'combined text into a number',
      '- { type: CombineFromComposite, combine: { strategy: string, string: { fmt: "%s" }, variables: [{ fromFieldPath: spec.tier }] }, toFieldPath: spec.gigabytes }',
      'error crossplane/type',
      /combined text gives text/,
    ],
    [
      'references of the composite',
      '- { type: ToCompositeFieldPath, fromFieldPath: status.host, toFieldPath: "spec.crossplane.resourceRefs[0].name" }',
      'error crossplane/resource-refs',
      /GHSA-77cv-mrm6-fr3c/,
    ],
  ];
  for (const [what, patches, expected, message, suggestion] of cases) {
    it(`finds ${what}`, async () => {
      const findings = await patched(patches);
      expect(said(findings)).toEqual([expected]);
      expect(findings[0]?.message ?? '').toMatch(message);
      if (suggestion !== undefined) expect(findings[0]?.suggestion ?? '').toMatch(suggestion);
      expect((findings[0]?.line ?? 0) >= 16).toBe(true);
    });
  }

  it('holds the patches of a set against each resource that uses it, and says once what is wrong', async () => {
    const input = `patchSets:
  - name: common
    patches: [{ fromFieldPath: spec.size, toFieldPath: spec.nowhere }]
${disk('- { type: PatchSet, patchSetName: common }')}`;
    const findings = await check([composition(input)]);
    expect(said(findings)).toEqual(['error crossplane/unknown-field']);
    expect(findings[0]?.path).toBe('spec.pipeline[0].input.patchSets[0].patches[0].toFieldPath');
  });

  it('looks at what readiness checks and connection details read', async () => {
    const input = `resources:
  - name: disk
    base: { apiVersion: cloud.example.org/v1, kind: Disk }
    readinessChecks: [{ type: MatchString, fieldPath: status.port, matchString: "1" }, { type: NonEmpty, fieldPath: status.hots }]
    connectionDetails: [{ name: host, type: FromFieldPath, fromFieldPath: status.hosts }]
`;
    const findings = await check([composition(input)]);
    expect(said(findings).sort()).toEqual([
      'error crossplane/type',
      'error crossplane/unknown-field',
      'error crossplane/unknown-field',
    ]);
  });

  it('knows the built-in kinds of Kubernetes', async () => {
    const input = `resources:
  - name: config
    base: { apiVersion: v1, kind: ConfigMap }
    patches: [{ fromFieldPath: spec.tier, toFieldPath: data.tier }, { fromFieldPath: spec.size, toFieldPath: data.size }, { fromFieldPath: spec.tier, toFieldPath: dat.tier }]
`;
    expect(said(await check([composition(input)]))).toEqual([
      'error crossplane/type',
      'error crossplane/unknown-field',
    ]);
  });
});

describe('what else is wrong with a composition', () => {
  const fine = disk('- { fromFieldPath: spec.size, toFieldPath: spec.gigabytes }');

  it('names that are used twice', async () => {
    const twice = `${fine}  - name: disk\n    base: { apiVersion: cloud.example.org/v1, kind: Disk }\n`;
    expect(said(await check([composition(twice)]))).toEqual(['error crossplane/duplicate-name']);
  });

  it('patch sets that nothing uses, or that there are not', async () => {
    const unused = `patchSets: [{ name: common, patches: [] }]\n${fine}`;
    expect(said(await check([composition(unused)]))).toEqual(['warning crossplane/patch-set']);
    const unknown = `patchSets: [{ name: common, patches: [] }]\n${disk('- { type: PatchSet, patchSetName: comon }')}`;
    const findings = await check([composition(unknown)]);
    expect(said(findings).sort()).toEqual(['error crossplane/patch-set', 'warning crossplane/patch-set']);
    expect(findings.some(({ suggestion }) => suggestion?.includes('common'))).toBe(true);
  });

  it('functions that nothing installs, unless a Configuration may', async () => {
    const [finding] = await check([composition(fine, 'patchs')]);
    expect(finding?.rule).toBe('crossplane/function-not-installed');
    expect(finding?.severity).toBe('error');
    expect(finding?.suggestion ?? '').toMatch(/patches/);
    const configuration =
      'apiVersion: pkg.crossplane.io/v1\nkind: Configuration\nmetadata: { name: c }\nspec: { package: "x/y:v1" }\n';
    expect(said(await check([composition(fine, 'patchs'), configuration]))).toEqual([
      'warning crossplane/function-not-installed',
    ]);
  });

  it('input that the function refuses', async () => {
    const findings = await check([composition(disk('- { type: FromNowhere, fromFieldPath: spec.size }'))]);
    expect(said(findings)).toEqual(['error crossplane/function-input']);
    expect(findings[0]?.message ?? '').toMatch(/unknown patch type/);
    expect(findings[0]?.path).toBe('spec.pipeline[0].input.resources[0].patches[0].type');
    expect(said(await check([composition('resources: 3')]))).toEqual(['error crossplane/function-input']);
  });

  it('kinds without a namespace, composed in one', async () => {
    const zone = 'resources: [{ name: zone, base: { apiVersion: cloud.example.org/v1, kind: Zone } }]';
    expect(said(await check([composition(zone)]))).toEqual(['error crossplane/cluster-scoped']);
    const namespace = 'resources: [{ name: space, base: { apiVersion: v1, kind: Namespace } }]';
    expect(said(await check([composition(namespace)]))).toEqual(['error crossplane/cluster-scoped']);
  });

  it('fields of a base that its kind lacks', async () => {
    const findings = await check([
      composition(disk('- { fromFieldPath: spec.size, toFieldPath: spec.gigabytes }', ', spec: { nam: x }')),
    ]);
    expect(said(findings)).toEqual(['error crossplane/unknown-field']);
    expect(findings[0]?.suggestion ?? '').toMatch(/name/);
  });

  it('fields of the composite resource that select facts, and that an unused patch set reads', async () => {
    const text = composition(
      'spec: { environmentConfigs: [{ type: Selector, selector: { matchLabels: [{ key: a, valueFromFieldPath: spec.teir }, { key: b, type: FromCompositeFieldPath, valueFromFieldPath: spec.zones }, { key: c, valueFromFieldPath: spec.tier }] } }] }',
      'facts',
    );
    const facts = FUNCTION.replace('patches', 'facts').replace('patch-and-transform', 'environment-configs');
    const findings = await check([
      text.replace('pt.fn', 'environmentconfigs.fn').replace('kind: Resources', 'kind: Input'),
      facts,
    ]);
    expect(said(findings)).toEqual(['error crossplane/unknown-field', 'error crossplane/type']);
    const unused = `patchSets: [{ name: s, patches: [{ fromFieldPath: spec.teir, toFieldPath: a }] }]\n${fine}`;
    expect(said(await check([composition(unused)])).sort()).toEqual([
      'error crossplane/unknown-field',
      'warning crossplane/patch-set',
    ]);
  });

  it('says what it could not check', async () => {
    const unknown = 'resources: [{ name: a, base: { apiVersion: other.example.org/v1, kind: Thing } }]';
    expect(said(await check([composition(unknown)]))).toEqual(['warning crossplane/missing-schema']);
    const other = composition(fine).replace('example.org/v1, kind: Store', 'example.com/v1, kind: Shop');
    expect(said(await check([other]))).toEqual(['warning crossplane/composition-without-xrd']);
    const version = composition(fine).replace('example.org/v1, kind: Store', 'example.org/v2, kind: Store');
    expect(said(await check([version]))).toEqual(['error crossplane/composition-without-xrd']);
  });

  it('answers whatever the file holds', async () => {
    for (const text of [
      'a: [',
      '- 1',
      'kind: Composition',
      composition('resources: [null]'),
      composition('null'),
      'apiVersion: apiextensions.crossplane.io/v1\nkind: Composition\nspec: { pipeline: [1, { functionRef: [] }] }',
    ])
      await check([text]);
    expect(said(await check(['a: [']))).toEqual(['error crossplane/syntax']);
  });
});

describe('custom resources', () => {
  const store = (spec: string) =>
    `apiVersion: example.org/v1\nkind: Store\nmetadata: { name: a, namespace: b }\nspec: ${spec}\n`;

  it('are held to their definition', async () => {
    expect(await check([store('{ size: 3 }')])).toEqual([]);
    const [finding] = await check([store('{ size: 300 }')]);
    expect(finding?.rule).toBe('crossplane/admission');
    expect(finding?.path).toBe('spec.size');
    expect(finding?.line).toBe(4);
  });

  it('are compared with what they were', async () => {
    expect(said(await check([store('{ size: 3 }')], [store('{ size: 2 }')]))).toEqual([]);
    const [finding] = await check([store('{ size: 3 }')], [store('{ size: 4 }')]);
    expect(finding?.message ?? '').toMatch(/it never shrinks/);
  });

  it('may not say what they compose', async () => {
    const findings = await check([
      store('{ crossplane: { resourceRefs: [{ apiVersion: v1, kind: Secret, name: x }] } }'),
    ]);
    expect(said(findings)).toEqual(['error crossplane/resource-refs']);
    expect(findings[0]?.path).toBe('spec.crossplane.resourceRefs');
  });

  it('definitions are judged too', async () => {
    expect(said(await check([XRD.replace('type: integer', 'type: whole')])).slice(0, 1)).toEqual([
      'error crossplane/admission',
    ]);
  });
});
