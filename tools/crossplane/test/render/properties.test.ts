import { describe, expect, test } from 'vitest';
import { compareBytes, isObject, type ObjectValue, type Value } from '../../src/render/go/value.ts';
import { printYaml } from '../../src/render/go/yaml-print.ts';
import { Failure, readYaml, renderComposite, renderedDocument, renderedYaml } from '../../src/render/index.ts';

const SEED = Number(process.env.MAINSTEM_SEED ?? 20_240_601);
const RUNS = Number(process.env.MAINSTEM_RUNS ?? 400);

/** Mulberry32: the same seed, the same cases. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Source {
  next(): number;
  pick<T>(items: readonly T[]): T;
}

function sourceOf(seed: number): Source {
  const next = randomOf(seed);
  return { next, pick: (items) => items[Math.floor(next() * items.length)] as never };
}

const TEXTS = [
  '',
  'a',
  'True',
  'null',
  '1',
  '1e3',
  '0x1F',
  'é',
  '😀',
  '%s %d %[9]v',
  '(',
  '[0-9]+',
  '1Gi',
  '-',
  '# x',
  'a: b',
  'x\ny',
  '\u0000',
  '2024-01-01',
  ' y ',
];
const PATHS = [
  'spec.a',
  'spec',
  'spec.list[0]',
  'spec.list[*].b',
  'metadata.name',
  'metadata.labels[a.b/c]',
  'status.x',
  '',
  'a..b',
  'spec[',
  'spec.list[99999999999]',
  'kind.x',
  'data',
  'spec.list[1500]',
  '__proto__.x',
  'constructor',
];

function anything(from: Source, depth: number): Value {
  const kinds = depth > 4 ? 4 : 6;
  switch (Math.floor(from.next() * kinds)) {
    case 0:
      return from.pick(TEXTS);
    case 1:
      return from.pick([0n, 1n, -1n, 2n ** 63n - 1n, 42n]);
    case 2:
      return from.pick([0.5, -0, 1e300, 3]);
    case 3:
      return from.pick([true, false, null]);
    case 4:
      return Array.from({ length: Math.floor(from.next() * 4) }, () => anything(from, depth + 1));
    default: {
      const made = Object.create(null) as ObjectValue;
      for (let count = Math.floor(from.next() * 4); count > 0; count--)
        made[from.pick(['a', 'b', 'list', 'x', 'a.b/c', '__proto__', 'name', ''])] = anything(from, depth + 1);
      return made;
    }
  }
}

const PATCHES = [
  'FromCompositeFieldPath',
  'ToCompositeFieldPath',
  'CombineFromComposite',
  'CombineToComposite',
  'FromEnvironmentFieldPath',
  'ToEnvironmentFieldPath',
  'PatchSet',
  'Nothing',
];

function transform(from: Source): Value {
  const type = from.pick(['math', 'map', 'match', 'string', 'convert', 'none']);
  const body: Record<string, () => Value> = {
    math: () => ({
      type: from.pick(['Multiply', 'ClampMin', 'ClampMax', '']),
      multiply: from.pick([3, 0.5, 'x']),
      clampMin: 1,
      clampMax: 2,
    }),
    map: () => anything(from, 1),
    match: () => ({
      patterns: [
        {
          type: from.pick(['literal', 'regexp', '']),
          literal: from.pick(TEXTS),
          regexp: from.pick(TEXTS),
          result: anything(from, 3),
        },
      ],
      fallbackTo: from.pick(['Input', 'Value', '']),
    }),
    string: () => ({
      type: from.pick(['Format', 'Convert', 'TrimPrefix', 'TrimSuffix', 'Regexp', 'Join', 'Replace', '']),
      fmt: from.pick(TEXTS),
      convert: from.pick(['ToUpper', 'ToJson', 'FromBase64', 'ToSha256', 'ToAdler32', 'x']),
      trim: from.pick(TEXTS),
      regexp: { match: from.pick(TEXTS), group: from.pick([0, 1, 9]) },
      join: { separator: from.pick(TEXTS) },
      replace: { search: from.pick(TEXTS), replace: from.pick(TEXTS) },
    }),
    convert: () => ({
      toType: from.pick(['string', 'bool', 'int64', 'float64', 'object', 'array', 'x']),
      format: from.pick(['none', 'json', 'quantity', 'x']),
    }),
    none: () => null,
  };
  return from.next() < 0.1 ? anything(from, 2) : { type, [type]: (body[type] as () => Value)() };
}

function patch(from: Source): Value {
  const made: ObjectValue = {
    type: from.pick(PATCHES),
    fromFieldPath: from.pick(PATHS),
    toFieldPath: from.pick(PATHS),
    patchSetName: from.pick(['s', 't']),
  };
  if (from.next() < 0.5) made.transforms = [transform(from), transform(from)];
  if (from.next() < 0.3)
    made.policy = {
      fromFieldPath: from.pick(['Required', 'Optional']),
      toFieldPath: from.pick(['Replace', 'MergeObjects', 'ForceMergeObjectsAppendArrays', 'AppendArray', 'x']),
    };
  made.combine = {
    strategy: 'string',
    string: { fmt: from.pick(TEXTS) },
    variables: [{ fromFieldPath: from.pick(PATHS) }],
  };
  return from.next() < 0.05 ? anything(from, 1) : made;
}

function inputOf(from: Source): ObjectValue {
  const list = (of: () => Value) => Array.from({ length: Math.floor(from.next() * 4) }, of);
  return {
    apiVersion: 'pt.fn.crossplane.io/v1beta1',
    kind: 'Resources',
    patchSets: [{ name: 's', patches: list(() => patch(from)) }],
    resources: list(() => ({
      name: from.pick(['one', 'two', '', 'x'.repeat(300)]),
      base: from.next() < 0.1 ? anything(from, 1) : { apiVersion: 'v1', kind: 'ConfigMap', data: anything(from, 2) },
      patches: list(() => patch(from)),
      readinessChecks: list(() => ({
        type: from.pick(['None', 'NonEmpty', 'MatchString', 'MatchInteger', 'x']),
        fieldPath: from.pick(PATHS),
        matchString: 'a',
        matchInteger: 1,
      })),
    })),
  };
}

describe(`whatever comes in (seed ${SEED})`, () => {
  test('a render ends in documents or in a Failure, twice the same', async () => {
    let rendered = 0;
    for (let run = 0; run < RUNS; run++) {
      const once = async () => {
        const from = sourceOf(SEED + run);
        const composite = {
          apiVersion: 'example.org/v1',
          kind: 'Store',
          metadata: { name: 'mine' },
          spec: anything(from, 0),
        } as ObjectValue;
        const pipeline = [
          { step: 'a', functionRef: { name: 'function-patch-and-transform' }, input: inputOf(from) },
          {
            step: 'b',
            functionRef: { name: from.pick(['function-auto-ready', 'function-environment-configs']) },
            input: anything(from, 2),
          },
        ] as Value;
        const composition = {
          apiVersion: 'apiextensions.crossplane.io/v1',
          kind: 'Composition',
          metadata: { name: 'c' },
          spec: { compositeTypeRef: { apiVersion: 'example.org/v1', kind: 'Store' }, mode: 'Pipeline', pipeline },
        } as ObjectValue;
        try {
          const made = await renderComposite({ composite, composition });
          rendered++;
          renderedDocument(made, true);
          return renderedYaml(made, { fullXr: true, results: true, context: true });
        } catch (error) {
          if (!(error instanceof Failure)) throw new Error(`run ${run}`, { cause: error });
          return error.message;
        }
      };
      expect(await once(), `run ${run}`).toBe(await once());
    }
    expect(rendered).toBeGreaterThan(RUNS / 10);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  }, 120_000);

  test('what is printed is read back the same, but for digits that no double has', () => {
    for (let run = 0; run < RUNS; run++) {
      const made = anything(sourceOf(SEED + 7_000 + run), 0);
      if (!isObject(made)) continue;
      const text = printYaml(made).replaceAll('9223372036854775807', '9007199254740991');
      expect(printYaml(readYaml(text) as ObjectValue), `run ${run}`).toBe(text);
    }
  });

  test('texts that are cut off or bent end in a value or a Failure', () => {
    const text =
      'apiVersion: v1\nkind: "x"\nspec:\n  a: [1, {b: &c 2}]\n  d: *c\n  e: |\n    f\n  g: !!binary aGk=\n  <<: {h: i}\n';
    const from = sourceOf(SEED);
    for (let run = 0; run < RUNS; run++) {
      const at = Math.floor(from.next() * text.length);
      const bent =
        text.slice(0, at) +
        from.pick(['', '\t', '{', '"', ':', '- ', '\u2028', '%', '*x', '\u0000']) +
        text.slice(at + Math.floor(from.next() * 3));
      try {
        readYaml(bent);
      } catch (error) {
        expect(error, bent).toBeInstanceOf(Failure);
      }
    }
  });

  test('ten megabytes are read, rendered and printed', async () => {
    const data = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 'x'.repeat(480)]));
    const base = { apiVersion: 'v1', kind: 'ConfigMap', data };
    const composition = {
      apiVersion: 'apiextensions.crossplane.io/v1',
      kind: 'Composition',
      metadata: { name: 'c' },
      spec: {
        compositeTypeRef: { apiVersion: 'example.org/v1', kind: 'Store' },
        mode: 'Pipeline',
        pipeline: [
          {
            step: 'a',
            functionRef: { name: 'function-patch-and-transform' },
            input: { apiVersion: 'pt.fn.crossplane.io/v1beta1', kind: 'Resources', resources: [{ name: 'one', base }] },
          },
        ],
      },
    };
    const made = await renderComposite({
      composite: { apiVersion: 'example.org/v1', kind: 'Store', metadata: { name: 'mine' } },
      composition: composition as ObjectValue,
    });
    const text = renderedYaml(made, { fullXr: false, results: false, context: false });
    expect(text.length).toBeGreaterThan(9_000_000);
  }, 60_000);

  test('200 levels are read and printed', () => {
    const text = `${'{a: '.repeat(200)}1${'}'.repeat(200)}`;
    const printed = printYaml(readYaml(text) as ObjectValue);
    expect(printed.split('\n').length).toBe(201);
    expect(compareBytes('a', 'b')).toBeLessThan(0);
  });
});
