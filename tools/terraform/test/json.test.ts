import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { equal, jsonInside, parseKeepingDigits } from '../src/json.ts';

describe('numbers keep their digits (terraform review 12)', () => {
  test.each([
    ['{"a":1,"b":[1.5,-2e3]}', { a: 1, b: [1.5, -2000] }],
    ['12345678901234567891', '12345678901234567891'],
    ['{"n":9007199254740991,"m":9007199254740993}', { n: 9007199254740991, m: '9007199254740993' }],
    ['[0.1234567890123456789, 0.1]', ['0.1234567890123456789', 0.1]],
    ['[1e400,-1e-400]', ['1e400', '-1e-400']],
    [
      '{"12345678901234567891":"12345678901234567892 \\" 12345678901234567893"}',
      { '12345678901234567891': '12345678901234567892 " 12345678901234567893' },
    ],
    ['[1.0000000000000000000]', ['1.0000000000000000000']],
  ])('%s', (text, value) => {
    expect(parseKeepingDigits(text)).toEqual(value);
  });

  test('also in a string that holds JSON', () => {
    expect(equal(jsonInside('{"id":12345678901234567891}'), jsonInside('{"id":12345678901234567892}'))).toBe(false);
  });

  test('any other JSON is what JSON.parse makes of it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const plain: unknown = JSON.parse(text);
        const kept = JSON.parse(
          JSON.stringify(parseKeepingDigits(text), (_, value) =>
            typeof value === 'string' && /^-?[\d.]+(?:e[+-]?\d+)?$/i.test(value) ? Number(value) : value,
          ),
        );
        const numbers = JSON.parse(
          JSON.stringify(plain, (_, value) =>
            typeof value === 'string' && /^-?[\d.]+(?:e[+-]?\d+)?$/i.test(value) ? Number(value) : value,
          ),
        );
        expect(kept).toEqual(numbers);
      }),
    );
  });
});

test('a key that every object has is a key like any other (terraform review 15)', () => {
  expect(equal({ a: 1 }, { a: 1, constructor: 'x' })).toBe(false);
  expect(equal({ a: 1, toString: 'x' }, { a: 1 })).toBe(false);
  expect(equal({ constructor: 'x' }, { constructor: 'x' })).toBe(true);
});
