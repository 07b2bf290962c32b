import type { Manifest } from '@mainstem/kubernetes';
import { expect, test } from 'vitest';
import { compatibilityOf } from '../src/compatibility/index.ts';

interface Version {
  readonly name: string;
  readonly served?: boolean;
  readonly referenceable?: boolean;
  readonly spec?: object;
}

const xrd = (versions: readonly Version[], scope = 'Namespaced'): Manifest => ({
  apiVersion: 'apiextensions.crossplane.io/v2',
  kind: 'CompositeResourceDefinition',
  metadata: { name: 'stores.example.org' },
  spec: {
    group: 'example.org',
    scope,
    names: { kind: 'Store', plural: 'stores' },
    versions: versions.map(({ name, served = true, referenceable = true, spec = {} }) => ({
      name,
      served,
      referenceable,
      schema: { openAPIV3Schema: { type: 'object', properties: { spec: { type: 'object', ...spec } } } },
    })),
  },
});

const fields = (properties: object, more: object = {}): Version => ({ name: 'v1', spec: { properties, ...more } });
const ROWS: readonly (readonly [string, Manifest, Manifest, string, RegExp])[] = [
  ['a removed field', xrd([fields({ a: {}, b: {} })]), xrd([fields({ a: {} })]), 'disrupt', /v1 spec.b is removed/],
  ['a new field', xrd([fields({ a: {} })]), xrd([fields({ a: {}, b: {} })]), '', /^$/],
  [
    'a new required field',
    xrd([fields({ a: {} })]),
    xrd([fields({ a: {} }, { required: ['a'] })]),
    'disrupt',
    /spec.a is required now and has no default/,
  ],
  [
    'a new required field with a default',
    xrd([fields({})]),
    xrd([fields({ a: { default: 1 } }, { required: ['a'] })]),
    '',
    /^$/,
  ],
  [
    'another type',
    xrd([fields({ a: { type: 'string' } })]),
    xrd([fields({ a: { type: 'integer' } })]),
    'disrupt',
    /is integer in place of string/,
  ],
  ['a wider number', xrd([fields({ a: { type: 'integer' } })]), xrd([fields({ a: { type: 'number' } })]), '', /^$/],
  [
    'fewer values',
    xrd([fields({ a: { enum: ['x', 'y'] } })]),
    xrd([fields({ a: { enum: ['x'] } })]),
    'disrupt',
    /no longer takes y/,
  ],
  ['more values', xrd([fields({ a: { enum: ['x'] } })]), xrd([fields({ a: { enum: ['x', 'y'] } })]), '', /^$/],
  [
    'a lower maximum',
    xrd([fields({ a: { maximum: 10 } })]),
    xrd([fields({ a: { maximum: 5 } })]),
    'disrupt',
    /maximum 5 in place of 10/,
  ],
  [
    'another pattern',
    xrd([fields({ a: { pattern: 'x' } })]),
    xrd([fields({ a: { pattern: 'y' } })]),
    'disrupt',
    /another pattern/,
  ],
  [
    'another default',
    xrd([fields({ a: { default: 1 } })]),
    xrd([fields({ a: { default: 2 } })]),
    'safe',
    /stored objects keep what they were given, new ones take it/,
  ],
  [
    'a default where none was',
    xrd([fields({ a: {} })]),
    xrd([fields({ a: { default: 2 } })]),
    'disrupt',
    /stored ones that do not have the field/,
  ],
  [
    'a new rule',
    xrd([fields({ a: {} })]),
    xrd([fields({ a: { 'x-kubernetes-validations': [{ rule: 'self > 1', message: 'too small' }] } })]),
    'disrupt',
    /new rule: too small/,
  ],
  [
    'a version that is not served',
    xrd([{ name: 'v1' }]),
    xrd([{ name: 'v1', served: false }]),
    'disrupt',
    /no longer served/,
  ],
  ['the stored version removed', xrd([{ name: 'v1' }]), xrd([{ name: 'v2' }]), 'stuck', /status.storedVersions/],
  [
    'another version removed',
    xrd([{ name: 'v1' }, { name: 'v2', referenceable: false }]),
    xrd([{ name: 'v1' }]),
    'disrupt',
    /version v2 is removed/,
  ],
  [
    'another stored version',
    xrd([{ name: 'v1' }, { name: 'v2', referenceable: false }]),
    xrd([{ name: 'v1', referenceable: false }, { name: 'v2' }]),
    'disrupt',
    /stored as v2 in place of v1/,
  ],
  [
    'another scope',
    xrd([{ name: 'v1' }]),
    xrd([{ name: 'v1' }], 'Cluster'),
    'stuck',
    /scope Namespaced becomes Cluster/,
  ],
];

test.each(ROWS)('%s', (_, before, after, level, words) => {
  const found = compatibilityOf(before, after);
  expect({ level: found[0]?.level ?? '', why: found.map(({ reason }) => reason).join('; ') }).toEqual({
    level,
    why: expect.stringMatching(words),
  });
});
