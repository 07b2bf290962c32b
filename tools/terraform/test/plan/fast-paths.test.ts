/** What is fast, against the same said plainly: on random documents both have to find and hide the same. */
import { canonicalJson, detectedSecrets, isPublicName, isSecretName, randomTokens, redactText } from '@mainstem/change';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equal, type Json, jsonInside, list, record, text } from '../../src/json.ts';
import { fieldChanges } from '../../src/plan/fields.ts';
import { hide, longestFirst } from '../../src/secrets/hide.ts';
import { add, addLeaves, collectSecrets } from '../../src/secrets/secrets.ts';

const RUNS = { numRuns: Number(process.env.MAINSTEM_PROPERTY_RUNS ?? 300) };

/** Few letters, so that secrets begin alike, hold each other and turn up in texts; some beyond one byte and beyond one unit. */
const letters = fc.constantFrom('a', 'b', 'A', '1', '-', '"', 'š', '愛', 'ā', '\u{1f600}', '\ud800', '\n');
const word = fc.string({ unit: letters, minLength: 0, maxLength: 12 });
const leafText = fc.oneof(
  word,
  fc.constantFrom(
    'AKIAABCDEFGHIJKLMNOP',
    'x7KqP2mZ9vRt4LwB8nYd',
    'k: x7KqP2mZ9vRt4LwB8nYd3',
    'the thing number 12 of many things',
    'password=hunter22',
    '{"password":"opensesame","n":["x7KqP2mZ9vRt4LwB8nYd"]}',
    ' \n[{"name":"DB_TOKEN","value":"opensesame"}]',
    '{"p":"q1w2e3"}',
    '{"token":"ab1"}',
    '{not json, x7KqP2mZ9vRt4LwB8nYd}',
    'postgres://me:opensesame@db/x',
  ),
);
const keys = fc.constantFrom(
  ...['a', 'b', 'name', 'Name', 'value', 'Value', 'address', 'change', 'values', 'before', 'after', 'password'],
  ...['after_unknown', 'etag', 'write_wo', 'constant_value', 'sensitive', 'config_values', 'default', 'apiKey'],
);
const masks = fc.constantFrom('before_sensitive', 'after_sensitive', 'sensitive_values', 'config_sensitive');
const { value: anyValue } = fc.letrec<{ value: unknown; mask: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leafText,
    fc.constantFrom(null, true, false, 0, 12, 4711, 'DB_TOKEN', 'aws_thing.a'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .tuple(
        fc.dictionary(keys, tie('value'), { maxKeys: 6, noNullPrototype: true }),
        fc.dictionary(masks, tie('mask'), { maxKeys: 2, noNullPrototype: true }),
      )
      .map(([plain, marks]) => ({ ...plain, ...marks })),
  ),
  mask: fc.oneof(
    { depthSize: 'small' },
    fc.boolean(),
    fc.array(tie('mask'), { maxLength: 3 }),
    fc.dictionary(keys, tie('mask'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
/** Resources whose values are the same, or nearly, on both sides and in the state before. */
const resource = fc
  .record({
    one: anyValue,
    other: anyValue,
    same: fc.boolean(),
    mask: anyValue,
    address: fc.constantFrom('a.b', 'a.c'),
  })
  .map(({ one, other, same, mask, address }) => ({
    change: {
      address,
      change: { before: one, after: same ? structuredClone(one) : other, after_sensitive: record(mask).a ?? {} },
    },
    state: { address, values: same ? one : { deep: other }, sensitive_values: record(mask).b ?? {} },
  }));
const documents = fc.record({ resources: fc.array(resource, { maxLength: 3 }), rest: anyValue }).map(
  ({ resources, rest }): Json => ({
    prior_state: resources.map(({ state }) => state),
    resource_changes: resources.map(({ change }) => change),
    planned_values: rest,
  }),
);

describe('the fast path is the same as the plain one', () => {
  test('in what it collects', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect([...collectSecrets(document)].sort()).toEqual([...plainSecrets(document)].sort());
      }),
      RUNS,
    );
  });

  test('in what it hides', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 20 }), fc.array(word, { maxLength: 12 }), (secrets, words) => {
        const set = longestFirst(new Set(secrets));
        for (const value of [words.join(''), ...words, ...secrets.map((secret) => `a${secret}b`)])
          expect(hide(value, set)).toBe(redactText(value, longestFirst(new Set([...set, ...detectedSecrets(value)]))));
      }),
      RUNS,
    );
  });

  test('in what it calls equal', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        expect(equal(a, structuredClone(a))).toBe(true);
        expect(equal(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
      }),
      RUNS,
    );
    expect(equal({ a: undefined, b: 1 }, { b: 1 })).toBe(true);
    expect(equal({ a: undefined, b: 1 }, { b: 1, c: 2 })).toBe(false);
    expect(equal({ b: 1, c: 2 }, { a: undefined, b: 1 })).toBe(false);
  });

  test('in what it takes for random', () => {
    const token = fc.string({ unit: fc.constantFrom(...'abcdefXYZUVW018-'), minLength: 18, maxLength: 22 });
    // Twenty-five digits are no token that looks random, but long enough that the whole text is looked at.
    const plain = (value: string) => randomTokens(`${'0'.repeat(25)} ${value}`);
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(token, { minLength: 1, maxLength: 2 }),
        fc.constantFrom(' ', '.', 'é', '"'),
        (tokens, between) => {
          const value = tokens.join(between);
          expect(randomTokens(value)).toEqual(plain(value));
          found += plain(value).length;
        },
      ),
      RUNS,
    );
    expect(found).toBeGreaterThan(RUNS.numRuns / 10);
  });

  test('in which elements of a list it says are new', () => {
    const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 6 });
    fc.assert(
      fc.property(items, items, (before, after) => {
        const change = { actions: ['update'], before: { l: before }, after: { l: after }, replacePaths: [] };
        const none = { unknown: {}, beforeSensitive: {}, afterSensitive: {}, importing: undefined };
        const fields = fieldChanges({ ...change, ...none }, new Set());
        const left = [...before];
        const came = after.filter((item) => {
          const at = left.indexOf(item);
          if (at >= 0) left.splice(at, 1);
          return at < 0;
        });
        // Elements that changed places are one field more: the list as a whole.
        const elements = fields.filter(({ path }) => path !== 'l');
        const shown = (side: 'before' | 'after') => elements.flatMap((field) => field[side] ?? []).sort();
        expect(shown('after')).toEqual(came.sort());
        expect(shown('before')).toEqual(left.sort());
      }),
      RUNS,
    );
  });
});

/** `collectSecrets` as it would be written were there no hurry: nothing is skipped, remembered or guessed beforehand. */
function plainSecrets(document: Json): Set<string> {
  const found = new Set<string>();
  visit(document, '', found);
  return new Set([...found].filter((value) => value !== ''));
}

function visit(value: unknown, name: string, found: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length < 8) return;
    for (const secret of detectedSecrets(value)) add(secret, found);
    const inside = jsonInside(value);
    // What is in JSON is looked at there, where it has a name.
    if (inside !== undefined) visit(inside, '', found);
    else if (!isPublicName(name)) for (const token of randomTokens(value)) add(token, found);
  } else if (Array.isArray(value)) {
    for (const item of value) visit(item, name, found);
  } else if (value !== null && typeof value === 'object') visitObject(value as Json, name, found);
}

function visitObject(item: Json, name: string, found: Set<string>): void {
  for (const mask of [item.before_sensitive, item.after_sensitive]) {
    addMasked(item.before, mask, found);
    addMasked(item.after, mask, found);
  }
  addMasked(item.values, item.sensitive_values, found);
  addMasked(item.config_values, item.config_sensitive, found);
  if (item.sensitive === true) for (const key of ['value', 'default', 'constant_value']) addLeaves(item[key], found);
  const entry = text(item.name) ?? text(item.Name);
  if (entry !== undefined && isSecretName(entry)) addNamed(item.value ?? item.Value, found);
  for (const [key, part] of Object.entries(item)) {
    if (key === 'before_sensitive' || key === 'after_sensitive' || key === 'sensitive_values') continue;
    if (isSecretName(key)) addNamed(part, found);
    else if (key.endsWith('_wo')) addLeaves(record(part).constant_value, found);
    visit(part, key === 'constant_value' ? name : key, found);
  }
}

function addNamed(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (!value.startsWith('arn:')) add(value, found);
    return;
  }
  const constant = record(value).constant_value;
  if (typeof constant === 'string') add(constant, found);
}

function addMasked(value: unknown, mask: unknown, found: Set<string>): void {
  if (mask === true) addLeaves(value, found);
  else if (Array.isArray(mask))
    mask.forEach((part, index) => {
      addMasked(list(value)[index], part, found);
    });
  else for (const [key, part] of Object.entries(record(mask))) addMasked(record(value)[key], part, found);
}
