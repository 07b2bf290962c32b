import { describe, expect, test } from 'vitest';
import { isObject, type ObjectValue, textAt } from '../../src/render/go/value.ts';
import {
  Failure,
  parseComposite,
  parseComposition,
  type Rendered,
  type RenderInput,
  readYaml,
  renderComposite,
  renderedDocument,
  renderedYaml,
} from '../../src/render/index.ts';

const STORE = `
apiVersion: example.org/v1
kind: Store
metadata: { name: mine, namespace: shop }
spec: { size: 3, tier: small, zones: [a, b], public: true, ratio: 1.5, note: "  x " }
`;

interface Case extends Partial<Omit<RenderInput, 'composite' | 'composition'>> {
  readonly composite?: string;
}

const object = (text: string) => readYaml(text) as ObjectValue;

function pipeline(steps: string, more: Case = {}): Promise<Rendered> {
  const { composite = STORE, ...input } = more;
  const text = `
apiVersion: apiextensions.crossplane.io/v1
kind: Composition
metadata: { name: c }
spec:
  compositeTypeRef: { apiVersion: example.org/v1, kind: Store }
  mode: Pipeline
  pipeline:
${steps}
`;
  return renderComposite({
    composite: parseComposite(composite, 'xr.yaml'),
    composition: parseComposition(text, 'composition.yaml'),
    ...input,
  });
}

const step = (name: string, input = '') => `
    - step: ${name}
      functionRef: { name: function-${name} }
      ${input === '' ? '' : `input: ${input}`}
`;

/** One ConfigMap with these patches, as a JSON flow. */
function patched(patches: string, more: Case = {}, rest = ''): Promise<Rendered> {
  const input = `{ apiVersion: pt.fn.crossplane.io/v1beta1, kind: Resources, resources: [{ name: map, base: { apiVersion: v1, kind: ConfigMap, data: { kept: "1" } }, patches: [${patches}] ${rest} }] }`;
  return pipeline(step('patch-and-transform', input), more);
}

async function dataOf(patches: string, more: Case = {}): Promise<unknown> {
  const rendered = await patched(patches, more);
  return JSON.parse(
    JSON.stringify(rendered.composed[0]?.data ?? null, (_, value) =>
      typeof value === 'bigint' ? Number(value) : value,
    ),
  );
}

const transform = (field: string, text: string) =>
  `{ fromFieldPath: spec.${field}, toFieldPath: data.out, transforms: [${text}] }`;

describe('patches', () => {
  test.each([
    ['FromCompositeFieldPath is the default', '{ fromFieldPath: spec.tier, toFieldPath: data.out }', 'small'],
    ['an index', '{ fromFieldPath: "spec.zones[1]", toFieldPath: data.out }', 'b'],
    ['a missing field is skipped', '{ fromFieldPath: spec.none, toFieldPath: data.out }', undefined],
    [
      'combined',
      '{ type: CombineFromComposite, toFieldPath: data.out, combine: { strategy: string, string: { fmt: "%s/%v" }, variables: [{ fromFieldPath: spec.tier }, { fromFieldPath: spec.size }] } }',
      'small/3',
    ],
  ])('%s', async (_, patch, expected) => {
    expect(await dataOf(patch)).toEqual(expected === undefined ? { kept: '1' } : { kept: '1', out: expected });
  });

  test('a required field that is missing keeps the resource back and is said', async () => {
    const rendered = await patched(
      '{ fromFieldPath: spec.none, toFieldPath: data.out, policy: { fromFieldPath: Required } }',
    );
    expect(rendered.composed).toEqual([]);
    expect([...rendered.heldBack.keys()]).toEqual(['map']);
    expect(rendered.results.some((one) => /spec\.none: no such field/.test(textAt(one, 'message')))).toBe(true);
  });

  test('to the composite, from what is observed', async () => {
    const first = (await patched(
      '{ type: ToCompositeFieldPath, fromFieldPath: data.kept, toFieldPath: status.kept }',
    )) as Rendered;
    expect(textAt(first.composite, 'status', 'kept')).toBe('');
    const again = await patched('{ type: ToCompositeFieldPath, fromFieldPath: data.kept, toFieldPath: status.kept }', {
      observed: first.composed,
    });
    expect(textAt(again.composite, 'status', 'kept')).toBe('1');
  });

  test('patch sets', async () => {
    const input =
      '{ apiVersion: pt.fn.crossplane.io/v1beta1, kind: Resources, patchSets: [{ name: s, patches: [{ fromFieldPath: spec.tier, toFieldPath: data.out }] }], resources: [{ name: map, base: { apiVersion: v1, kind: ConfigMap }, patches: [{ type: PatchSet, patchSetName: s }] }] }';
    const rendered = await pipeline(step('patch-and-transform', input));
    expect(textAt(rendered.composed[0], 'data', 'out')).toBe('small');
    const wrong = await pipeline(step('patch-and-transform', input.replace('patchSetName: s', 'patchSetName: t')));
    expect(wrong.fatal).toMatch(/cannot resolve PatchSets.*patchSet|cannot find PatchSet/i);
  });

  test('a patch that writes over text is an error of its resource', async () => {
    const rendered = await patched('{ fromFieldPath: spec.tier, toFieldPath: kind.name }');
    expect(rendered.fatal ?? rendered.results.map((one) => textAt(one, 'message')).join()).toMatch(
      /kind is not an object/,
    );
  });
});

describe('transforms', () => {
  test.each([
    ['math multiply', 'size', '{ type: math, math: { type: Multiply, multiply: 4 } }', 12],
    ['math ClampMin', 'size', '{ type: math, math: { type: ClampMin, clampMin: 10 } }', 10],
    ['math ClampMax', 'size', '{ type: math, math: { type: ClampMax, clampMax: 2 } }', 2],
    ['map', 'tier', '{ type: map, map: { small: { deep: [1] } } }', { deep: [1] }],
    [
      'match',
      'tier',
      '{ type: match, match: { patterns: [{ type: regexp, regexp: "^sm", result: yes }], fallbackValue: no } }',
      true,
    ],
    [
      'match, fallback to the input',
      'tier',
      '{ type: match, match: { patterns: [{ type: literal, literal: big, result: 1 }], fallbackTo: Input } }',
      'small',
    ],
    ['Format', 'size', '{ type: string, string: { type: Format, fmt: "%03d" } }', undefined],
    ['ToUpper', 'tier', '{ type: string, string: { type: Convert, convert: ToUpper } }', 'SMALL'],
    ['ToJson', 'zones', '{ type: string, string: { type: Convert, convert: ToJson } }', '["a","b"]'],
    ['ToBase64', 'tier', '{ type: string, string: { type: Convert, convert: ToBase64 } }', 'c21hbGw='],
    ['ToSha1', 'tier', '{ type: string, string: { type: Convert, convert: ToSha1 } }', /^[0-9a-f]{40}$/],
    ['ToAdler32', 'tier', '{ type: string, string: { type: Convert, convert: ToAdler32 } }', '106889754'],
    ['TrimPrefix', 'tier', '{ type: string, string: { type: TrimPrefix, trim: sm } }', 'all'],
    ['TrimSuffix', 'tier', '{ type: string, string: { type: TrimSuffix, trim: ll } }', 'sma'],
    ['Regexp', 'tier', '{ type: string, string: { type: Regexp, regexp: { match: "s(.)", group: 1 } } }', 'm'],
    ['Join', 'zones', '{ type: string, string: { type: Join, join: { separator: "," } } }', 'a,b'],
    ['Replace', 'tier', '{ type: string, string: { type: Replace, replace: { search: l, replace: L } } }', 'smaLL'],
    ['convert to text', 'size', '{ type: convert, convert: { toType: string } }', '3'],
    ['convert to a boolean', 'public', '{ type: convert, convert: { toType: int64 } }', 1],
    [
      'a chain',
      'size',
      '{ type: math, math: { type: Multiply, multiply: 2 } }, { type: convert, convert: { toType: string } }, { type: string, string: { type: Format, fmt: "%sGi" } }, { type: convert, convert: { toType: float64, format: quantity } }',
      6442450944,
    ],
  ])('%s', async (_, field, text, expected) => {
    const data = (await dataOf(transform(field, text))) as { out?: unknown };
    if (expected instanceof RegExp) expect(data.out).toMatch(expected);
    // A number of a composite resource reaches a function as a float64.
    else if (expected === undefined) expect(data.out).toBe('%!d(float64=003)');
    else expect(data.out).toEqual(expected);
  });

  test.each([
    ['tier', '{ type: map, map: { big: 1 } }', /key small is not found in map/],
    [
      'tier',
      '{ type: math, math: { type: Multiply, multiply: 4 } }',
      /input is required to be a number for math transformer, got string/,
    ],
    [
      'tier',
      '{ type: string, string: { type: Regexp, regexp: { match: "x" } } }',
      /regexp "x" had no matches for group 0/,
    ],
    ['tier', '{ type: convert, convert: { toType: int64 } }', /strconv\.ParseInt: parsing "small": invalid syntax/],
    [
      'zones',
      '{ type: convert, convert: { toType: string } }',
      /conversion from array to string is not supported|invalid input type/,
    ],
    ['tier', '{ type: string, string: { type: Convert, convert: FromBase64 } }', /illegal base64 data at input byte/],
  ])("%s %s fails in upstream's words", async (field, text, message) => {
    const rendered = await patched(transform(field, text));
    const said = [rendered.fatal ?? '', ...rendered.results.map((one) => textAt(one, 'message'))].join('\n');
    expect(said).toMatch(message);
  });
});

describe('readiness', () => {
  const observed = async (rest: string, data: string): Promise<string> => {
    const first = await patched('', {}, rest);
    const seen = { ...(first.composed[0] as ObjectValue), ...object(data) };
    const rendered = await patched('', { observed: [seen] }, rest);
    const conditions = (rendered.composite.status as ObjectValue).conditions as ObjectValue[];
    return textAt(
      conditions.find((one) => one.type === 'Ready'),
      'status',
    );
  };

  test.each([
    [', readinessChecks: [{ type: None }]', '{}', 'True'],
    [', readinessChecks: [{ type: NonEmpty, fieldPath: data.a }]', '{ data: { a: x } }', 'True'],
    [', readinessChecks: [{ type: NonEmpty, fieldPath: data.b }]', '{ data: { a: x } }', 'False'],
    [', readinessChecks: [{ type: MatchString, fieldPath: data.a, matchString: x }]', '{ data: { a: x } }', 'True'],
    [', readinessChecks: [{ type: MatchTrue, fieldPath: data.a }]', '{ data: { a: true } }', 'True'],
    [
      ', readinessChecks: [{ type: MatchCondition, matchCondition: { type: Synced, status: "True" } }]',
      '{ status: { conditions: [{ type: Synced, status: "True" }] } }',
      'True',
    ],
    ['', '{ status: { conditions: [{ type: Ready, status: "True" }] } }', 'True'],
    ['', '{}', 'False'],
  ])('%s with %s: %s', async (rest, data, expected) => {
    expect(await observed(rest, data)).toBe(expected);
  });
});

describe('what is composed', () => {
  test('has a name, labels, an owner and the namespace of its composite', async () => {
    const { composed, composite } = await patched('');
    const [map] = composed as [ObjectValue];
    const metadata = map.metadata as ObjectValue;
    expect(textAt(metadata, 'generateName') || textAt(metadata, 'name')).toMatch(/^mine-/);
    expect(metadata.namespace).toBe('shop');
    expect(textAt(metadata, 'labels', 'crossplane.io/composite')).toBe('mine');
    expect(textAt(metadata, 'annotations', 'crossplane.io/composition-resource-name')).toBe('map');
    const [owner] = metadata.ownerReferences as [ObjectValue];
    expect(owner).toMatchObject({ kind: 'Store', name: 'mine', controller: true, blockOwnerDeletion: true });
    expect(isObject(composite.status)).toBe(true);
  });

  test('what is observed and no longer composed is deleted, unless another controls it', async () => {
    const { composed } = await patched('');
    const gone = {
      ...(composed[0] as ObjectValue),
      metadata: { ...(composed[0]?.metadata as ObjectValue), name: 'old' },
    } as ObjectValue;
    (gone.metadata as ObjectValue).annotations = object('{ crossplane.io/composition-resource-name: former }');
    const rendered = await patched('', { observed: [...composed, gone] });
    expect(rendered.deleted.map((one) => textAt(one, 'metadata', 'name'))).toEqual(['old']);
    const foreign = {
      ...gone,
      metadata: {
        ...(gone.metadata as ObjectValue),
        ownerReferences: [object('{ apiVersion: v1, kind: X, name: y, uid: other, controller: true }')],
      },
    } as ObjectValue;
    const other = await patched('', { observed: [...composed, foreign] }).catch((error: unknown) => error);
    expect(other instanceof Failure || (other as Rendered).deleted.length === 0).toBe(true);
  });

  test('defaults of the XRD are there for functions', async () => {
    const definition = object(
      '{ apiVersion: apiextensions.crossplane.io/v2, kind: CompositeResourceDefinition, metadata: { name: stores.example.org }, spec: { group: example.org, scope: Namespaced, names: { kind: Store, plural: stores }, versions: [{ name: v1, served: true, referenceable: true, schema: { openAPIV3Schema: { type: object, properties: { spec: { type: object, properties: { color: { type: string, default: red } } } } } } }] } }',
    );
    expect(await dataOf('{ fromFieldPath: spec.color, toFieldPath: data.out }', { definition })).toEqual({
      kept: '1',
      out: 'red',
    });
  });

  test('the documents of --format yaml and the parts of --json', async () => {
    const rendered = await patched('{ fromFieldPath: spec.tier, toFieldPath: data.out }');
    const text = renderedYaml(rendered, { fullXr: false, results: true, context: true });
    expect(text.startsWith('---\napiVersion: example.org/v1\nkind: Store\n')).toBe(true);
    expect(text).toMatch(/^kind: Context$/m);
    expect(Object.keys(renderedDocument(rendered, false))).toEqual(['xr', 'composed', 'deleted', 'results', 'context']);
  });
});

describe('environments', () => {
  const config = (name: string, data: string, labels = '{}') =>
    object(
      `{ apiVersion: apiextensions.crossplane.io/v1beta1, kind: EnvironmentConfig, metadata: { name: ${name}, labels: ${labels} }, data: ${data} }`,
    );
  const steps = (configs: string) =>
    step(
      'environment-configs',
      `{ apiVersion: environmentconfigs.fn.crossplane.io/v1beta1, kind: Input, spec: { environmentConfigs: [${configs}] } }`,
    ) +
    step(
      'patch-and-transform',
      '{ apiVersion: pt.fn.crossplane.io/v1beta1, kind: Resources, resources: [{ name: map, base: { apiVersion: v1, kind: ConfigMap }, patches: [{ type: FromEnvironmentFieldPath, fromFieldPath: region, toFieldPath: data.out, policy: { fromFieldPath: Required } }] }] }',
    );

  test('by reference and by selector; the later one counts', async () => {
    const required = [config('a', '{ region: west }'), config('b', '{ region: east }', '{ tier: small }')];
    const byName = await pipeline(steps('{ type: Reference, ref: { name: a } }'), { required });
    expect(textAt(byName.composed[0], 'data', 'out')).toBe('west');
    const both = steps(
      '{ type: Reference, ref: { name: a } }, { type: Selector, selector: { mode: Single, matchLabels: [{ key: tier, type: FromCompositeFieldPath, valueFromFieldPath: spec.tier }] } }',
    );
    expect(textAt((await pipeline(both, { required })).composed[0], 'data', 'out')).toBe('east');
  });

  test('one that is missing ends it, in words', async () => {
    const rendered = await pipeline(steps('{ type: Reference, ref: { name: a } }'));
    expect(rendered.fatal).toMatch(/environment config/i);
  });
});

describe('functions', () => {
  test('auto-ready makes what is healthy ready', async () => {
    const steps =
      step(
        'patch-and-transform',
        '{ apiVersion: pt.fn.crossplane.io/v1beta1, kind: Resources, resources: [{ name: map, base: { apiVersion: v1, kind: ConfigMap }, readinessChecks: [{ type: NonEmpty, fieldPath: data.none }] }] }',
      ) + step('auto-ready');
    const first = await pipeline(steps);
    const again = await pipeline(steps, { observed: first.composed });
    const conditions = (again.composite.status as ObjectValue).conditions as ObjectValue[];
    expect(conditions.find((one) => one.type === 'Ready')).toMatchObject({ status: 'True' });
  });

  test('one that is not built in is a Failure that says what is needed', async () => {
    await expect(pipeline(step('go-templating'))).rejects.toThrow(/function-go-templating/);
  });

  test('input that the function does not know', async () => {
    const rendered = await pipeline(
      step('patch-and-transform', '{ apiVersion: pt.fn.crossplane.io/v1beta1, kind: Resources, resourcez: [] }'),
    );
    expect(rendered.fatal).toMatch(/unknown name "resourcez"/);
  });
});
