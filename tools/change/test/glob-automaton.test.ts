import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DIALECTS, globSource, matchesDialect } from '../src/glob.ts';
import { automatonOf } from '../src/glob-automaton.ts';
import { matchesGlob } from '../src/paths.ts';

describe('globs that would keep a backtracking matcher busy', () => {
  it.each([
    ['forty stars', `${'*a'.repeat(40)}b`, 'a'.repeat(200)],
    ['thirty folders', `${'**/a/'.repeat(30)}b`, `${'a/'.repeat(200)}c`],
    ['both', `${'**/*a*/'.repeat(20)}b`, `${'aaaa/'.repeat(100)}c`],
    ['alternatives', `${'{a,aa}*'.repeat(30)}b`, 'a'.repeat(200)],
  ])('security row 27: %s', (_, glob, text) => {
    const started = performance.now();
    for (let i = 0; i < 20; i++) expect(matchesGlob(text, glob)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

it('matches as the engine’s own expressions do', async () => {
  const parts = fc.constantFrom(
    'a',
    'b',
    '/',
    '*',
    '**',
    '**/',
    '/**',
    '?',
    '[ab]',
    '[!a]',
    '{a,b}',
    '{a/,}',
    '.',
    '-',
  );
  const glob = fc.array(parts, { maxLength: 8 }).map((all) => all.join(''));
  const text = fc.array(fc.constantFrom('a', 'b', '/', '.', '-', 'c'), { maxLength: 10 }).map((all) => all.join(''));
  const dialects = fc.constantFrom(...(Object.keys(DIALECTS) as (keyof typeof DIALECTS)[]));
  await fc.assert(
    fc.property(glob, text, dialects, (pattern, value, dialect) => {
      const source = globSource(pattern, DIALECTS[dialect]);
      if (source === undefined) return;
      const expected = new RegExp(`^(?:${source})$`, 'su').test(value);
      expect(automatonOf(source).test(value), `${source} ${value}`).toBe(expected);
    }),
    { numRuns: 5000 },
  );
});

it('few wildcards or many, one answer', () => {
  expect(matchesDialect('a/b/c/d/e.yaml', '*/*/*/*/*.yaml', 'own')).toBe(true);
  expect(matchesDialect('a/b/c/d/e.yml', '*/*/*/*/*.{yaml,yml}', 'own')).toBe(true);
  expect(matchesDialect('a/b/c/d', '*/*/*/*/*', 'own')).toBe(false);
});
