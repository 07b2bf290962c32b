import { createRandom, type Random } from '@mainstem/testing/random';
import { describe, expect, it } from 'vitest';
import { decodeStored } from '../../src/admission/decode-object.ts';
import {
  admitDefinition,
  admitObject,
  copyOf,
  emptyObject,
  fromPlain,
  type Json,
  JsonError,
  type JsonObject,
  parseJson,
  readDefinition,
  type Version,
} from '../../src/admission/index.ts';
import { randomSchema, valueFor } from './random-kinds.ts';

const SEED = Number(process.env.MAINSTEM_PROPERTY_SEED ?? Date.now() % 1_000_000);
const RUNS = Number(process.env.MAINSTEM_PROPERTY_RUNS ?? 100) * 20;

const KEYS = [
  ...['type', 'properties', 'items', 'additionalProperties', 'required', 'default', 'enum', 'nullable', 'allOf', 'not'],
  ...['x-kubernetes-list-type', 'x-kubernetes-list-map-keys', 'x-kubernetes-validations', 'x-kubernetes-int-or-string'],
  ...[
    'rule',
    'messageExpression',
    'pattern',
    'format',
    'a',
    'b',
    '__proto__',
    'constructor',
    'spec',
    'metadata',
    'name',
  ],
];
const TEXTS = [
  '',
  'object',
  'array',
  'string',
  'integer',
  'a',
  'self.a > 1',
  'self == oldSelf',
  '((',
  'map',
  '^a+$',
  'uuid',
  '\u0000',
  '😀',
];

function value(random: Random, depth: number): Json {
  const kind = random.below(depth > 6 ? 5 : 9);
  if (kind === 0) return null;
  if (kind === 1) return random.chance(0.5);
  if (kind === 2) return BigInt(random.below(2_000_000) - 1_000_000) ** BigInt(1 + random.below(3));
  if (kind === 3) return random.below(1_000) / 7;
  if (kind === 4) return random.pick(TEXTS);
  if (kind === 5) return Array.from({ length: random.below(4) }, () => value(random, depth + 1));
  const object = emptyObject();
  for (let i = random.below(5); i >= 0; i--) object[random.pick(KEYS)] = value(random, depth + 1);
  return object;
}

function definition(schema: Json): JsonObject {
  const names = fromPlain({ kind: 'Thing', plural: 'things' });
  const versions = [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: schema } }];
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'things.example.org' },
    spec: { group: 'example.org', names, scope: 'Namespaced', versions },
  };
}

const nested = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as unknown;

describe('any input', () => {
  it(`ends in an answer (seed ${SEED})`, () => {
    const random = createRandom(SEED);
    for (let run = 0; run < RUNS; run++) {
      const crd = definition(value(random, 0));
      const answer = admitDefinition(crd, { strict: random.chance(0.5) });
      expect([true, false]).toContain(answer.accepted);
      const object = { apiVersion: 'example.org/v1', kind: 'Thing', metadata: { name: 'x' }, spec: value(random, 0) };
      const old = random.chance(0.5) ? { ...object, spec: value(random, 0) } : undefined;
      const judged = admitObject(readDefinition(crd), { object, old, strict: random.chance(0.5) });
      expect(typeof judged.accepted).toBe('boolean');
    }
    console.log(`${RUNS} random definitions and objects, seed ${SEED}`);
  });

  it(`is read back as it was stored (seed ${SEED})`, () => {
    const random = createRandom(SEED);
    let stored = 0;
    for (let run = 0; run < RUNS / 4; run++) {
      const schema = { ...randomSchema(random), type: 'object' };
      const kind = readDefinition(definition(fromPlain({ type: 'object', properties: { spec: schema } })));
      const spec = fromPlain(valueFor(random, schema));
      const object = { apiVersion: 'example.org/v1', kind: 'Thing', metadata: { name: 'x' }, spec };
      const first = admitObject(kind, { object, strict: false }).object;
      if (first === undefined) continue;
      stored++;
      const [version] = kind.versions;
      expect(decodeStored(copyOf(first) as JsonObject, version as Version)).toEqual(first);
    }
    expect(stored).toBeGreaterThan(RUNS / 40);
  });

  it('is bounded: 200 levels, and 10 MB', () => {
    const crd = readDefinition(definition(fromPlain({ type: 'object', 'x-kubernetes-preserve-unknown-fields': true })));
    const deep = fromPlain({ apiVersion: 'example.org/v1', kind: 'Thing', metadata: { name: 'x' }, spec: nested(200) });
    expect(admitObject(crd, { object: deep, strict: true }).accepted).toBe(true);
    expect(() => fromPlain(nested(2_000))).toThrow(JsonError);
    expect(() => parseJson('['.repeat(20_000))).toThrow(JsonError);
    let schema: unknown = { type: 'integer' };
    for (let level = 0; level < 200; level++) schema = { type: 'object', properties: { a: schema } };
    expect(admitDefinition(definition(fromPlain(schema)), { strict: true }).accepted).toBe(true);
    const large = `{"apiVersion":"example.org/v1","kind":"Thing","metadata":{"name":"x"},"spec":{"l":[${'"0123456789",'.repeat(800_000)}1]}}`;
    const started = performance.now();
    const { value: object } = parseJson(large);
    expect(admitObject(crd, { object, strict: true }).accepted).toBe(true);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
