import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GAP, mayBeSame } from '../../src/discover/evaluate.ts';
import { createTextIndex } from '../../src/discover/text-index.ts';

const text = fc.array(fc.constantFrom('a', 'b', '/', '/', GAP), { maxLength: 6 }).map((parts) => parts.join(''));

test('the index finds what a walk over all finds', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), text, (texts, query) => {
      const index = createTextIndex<{ text: string; id: number }>();
      texts.forEach((one, id) => {
        index.add({ text: one, id });
      });
      const expected = texts.flatMap((one, id) => (mayBeSame(query, one) ? [id] : []));
      const ids = index.matching(query).map(({ id }) => id);
      expect(ids.sort((a, b) => a - b)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

test('two texts that some filling of their gaps makes equal may be the same', () => {
  const known = fc.array(fc.constantFrom('a', 'b', '/'), { maxLength: 8 });
  const gaps = fc.array(fc.tuple(fc.nat(8), fc.nat(3)), { maxLength: 3 });
  const withGaps = (letters: readonly string[], places: readonly (readonly [number, number])[]) => {
    let result = letters.join('');
    for (const [at, length] of places) result = result.slice(0, at) + GAP + result.slice(at + length);
    return result;
  };
  fc.assert(
    fc.property(known, gaps, gaps, (letters, left, right) => {
      expect(mayBeSame(withGaps(letters, left), withGaps(letters, right))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
