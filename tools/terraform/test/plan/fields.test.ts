import { describe, expect, test } from 'vitest';
import { fieldChanges } from '../../src/plan/fields.ts';

const told = (before: unknown, after: unknown) =>
  fieldChanges(
    {
      actions: ['update'],
      before: { input: before },
      after: { input: after },
      beforeSensitive: {},
      afterSensitive: {},
      unknown: {},
    } as never,
    new Set(),
  ).map(({ path, before: from, after: to }) => `${path}: ${JSON.stringify(from)} -> ${JSON.stringify(to)}`);

describe('a key of a map, of which nothing, null and empty are not one', () => {
  const values = [undefined, null, [], {}, '', 0, false, 'a', [null], { b: null }];
  const map = (value: unknown) => ({
    stays: 1,
    other: value === undefined ? 2 : 3,
    ...(value === undefined ? {} : { a: value }),
  });
  test.each(values.flatMap((from) => values.map((to) => [from, to] as const)))('%j to %j', (from, to) => {
    const fields = told({ m: map(from) }, { m: map(to) });
    const isSame = JSON.stringify(from) === JSON.stringify(to);
    expect(fields.some((field) => field.startsWith('input.m.a'))).toBe(!isSame);
    expect(fields.some((field) => field.startsWith('input.m.stays'))).toBe(false);
  });
});
