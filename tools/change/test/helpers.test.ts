import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTo, compact, groupBy } from '../src/collections.ts';
import { distance, nearest } from '../src/nearest.ts';
import { compareText, parseJson, shellWord } from '../src/text.ts';
import { compareRisk, RISK_LEVELS, worseRisk } from '../src/words.ts';

describe('lists by a key', () => {
  it('grow in the order of what comes', () => {
    const lists = new Map<string, number[]>();
    for (const [key, item] of [
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ] as const)
      addTo(lists, key, item);
    expect([...lists]).toEqual([
      ['a', [1, 3]],
      ['b', [2]],
    ]);
  });
  it('hold every item that has a key, once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (items) => {
        const groups = groupBy(items, (item) => (item % 3 === 0 ? undefined : item % 3));
        expect([...groups.values()].flat().sort()).toEqual(items.filter((item) => item % 3 !== 0).sort());
        for (const [key, group] of groups) expect(group.every((item) => item % 3 === key)).toBe(true);
      }),
    );
  });
  it('an object loses what is undefined, and nothing else', () => {
    expect(
      compact<{ a?: number; b: null; c: string; d: boolean }>({ a: undefined, b: null, c: '', d: false }),
    ).toStrictEqual({
      b: null,
      c: '',
      d: false,
    });
  });
});

describe('texts', () => {
  it('are ordered as sort orders them', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (texts) => {
        expect([...texts].sort(compareText)).toEqual([...texts].sort());
      }),
    );
  });
  it('a word reaches a program as it was', () => {
    const words = [
      '',
      'a',
      "it's",
      'a b',
      '$HOME',
      '`x`',
      '"',
      '\\',
      '*',
      '-n',
      'ä;rm',
      'a\nb',
      "''",
      '~',
      '#',
      'a=b',
      '!x',
    ];
    const printed = execFileSync('sh', [
      '-c',
      `for one in ${words.map(shellWord).join(' ')}; do printf '%s\\0' "$one"; done`,
    ]);
    expect(printed.toString('utf8').split('\0').slice(0, -1)).toEqual(words);
  });
  it.each<[string, unknown]>([
    ['{"a":1}', { a: 1 }],
    ['null', null],
    ['{', undefined],
    ['', undefined],
  ])('JSON %j', (text, value) => expect(parseJson(text)).toEqual(value));
});

describe('names that are near', () => {
  it.each([
    ['replcias', ['replicas', 'selector'], 'replicas'],
    ['REPLICAS', ['replicas'], 'replicas'],
    ['storageClass', ['storageClassName', 'size'], 'storageClassName'],
    ['x', ['replicas'], undefined],
  ])('%s of %j: %s', (name, known, found) => expect(nearest(name, known)).toBe(found));
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['ab', 'ba', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('%j and %j are %i apart', (a, b, slips) => expect([distance(a, b), distance(b, a)]).toEqual([slips, slips]));
});

it('risks: the worst first', () => {
  expect([...RISK_LEVELS].reverse().sort(compareRisk)).toEqual([...RISK_LEVELS]);
  for (const level of RISK_LEVELS)
    expect([worseRisk(level, 'safe'), worseRisk('destroy', level)]).toEqual([level, 'destroy']);
});
