import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '@mainstem/testing/random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineCounter, stringify } from 'yaml';
import { splitDocuments } from '../../src/documents.ts';
import { parseFully } from '../../src/schema/full-yaml.ts';
import { readSimpleYaml } from '../../src/schema/simple-yaml.ts';
import { VALID } from './valid-objects.ts';

const ROOT = join(import.meta.dirname, '../../../..');

/** What the full parser reads; `undefined` where it finds an error. */
function fully(text: string): { value: unknown } | undefined {
  const document = parseFully(text, new LineCounter());
  if (document.errors.length > 0) return undefined;
  try {
    return { value: document.toJS() };
  } catch {
    return undefined;
  }
}

/** Whatever the simple reader takes, the full one reads the same. */
function expectSame(text: string): boolean {
  const simple = readSimpleYaml(text);
  if (simple === undefined) return false;
  const full = fully(text);
  if (full !== undefined) expect(simple, text).toEqual(full);
  return true;
}

const manifests = [
  ...Object.values(VALID),
  ...['apps', 'platform'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
  ),
].flatMap((text) => splitDocuments(text).map((head) => head.text));

describe('the simple reader', () => {
  it('takes most manifests, and reads them as the full parser does', () => {
    const taken = manifests.filter(expectSame).length;
    expect(taken / manifests.length).toBeGreaterThan(0.7);
  });

  const SCALARS = [
    ...[
      'a',
      'a b',
      'a:b',
      'a#b',
      'a #b',
      '-',
      '-1',
      '- a',
      '--',
      '1',
      '01',
      '010',
      '08',
      '0o10',
      '0x1F',
      '1e3',
      '1E+3',
      '1_000',
    ],
    ...[
      '.5',
      '5.',
      '.',
      '1.2.3',
      '+1',
      '+',
      '-.5',
      '.inf',
      '-.INF',
      '.nan',
      '~',
      'null',
      'Null',
      'nULL',
      'true',
      'True',
      'tRUE',
    ],
    ...[
      'yes',
      'Yes',
      'yEs',
      'on',
      'off',
      'No',
      'y',
      '2026-01-31',
      '12:30:45',
      '10.0.0.0/8',
      '500m',
      '1Gi',
      '50%',
      '"a"',
      "'a'",
    ],
    ...[
      '"a\\n"',
      "'it''s'",
      '"a" # c',
      "''",
      '""',
      '"a"b',
      "'a",
      '[a]',
      '[a, b]',
      '[ a ,b ]',
      '[a,]',
      '[]',
      '[[a], {b: c}]',
      '{}',
    ],
    ...[
      '{a: b}',
      '{a: }',
      '{a:b}',
      '{"a": 1}',
      '{a: b, c: [1, x]}',
      '[a] # c',
      '[a] b',
      '[1, 0644, yes, ~]',
      '[-]',
      '[a b]',
      '*a',
    ],
    ...[
      '&a b',
      '!!str 1',
      '!x y',
      '|',
      '>',
      '| # c',
      '@a',
      '`a',
      '%a',
      '?',
      '? a',
      ': a',
      'a:',
      'a: b',
      '<a>',
      '(a)',
      '$a',
      '=',
      '=a',
    ],
    ...[
      'a\u00a0b',
      'ä',
      '{{ x }}',
      '${A:=1}',
      '# c',
      'a ',
      '"#"',
      '["a, b"]',
      '[\'x\', "y"]',
      '[on]',
      '{on: 1}',
      '{true: 1}',
    ],
  ];
  it.each(SCALARS)('reads `%s` as the full parser does, or leaves it', (scalar) => {
    for (const text of [
      `a: ${scalar}\n`,
      `a: ${scalar}\nb: c\n`,
      `- ${scalar}\n- x\n`,
      `a:\n- ${scalar}\n`,
      `a: ${scalar}\n  b\n`,
      `a:\n  ${scalar}\n`,
      `${scalar}: a\n`,
      `a:\n  ${scalar}: b\n`,
    ]) {
      expectSame(text);
    }
  });

  it('reads what any JSON is written as', () => {
    const options = fc.record({
      indent: fc.constantFrom(2, 4),
      indentSeq: fc.boolean(),
      singleQuote: fc.boolean(),
      lineWidth: fc.constantFrom(0, 40),
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    });
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[\w./ -]{1,8}$/), fc.jsonValue({ maxDepth: 4 })),
        options,
        (value, how) => {
          expectSame(stringify(value, how));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads manifests with random edits', () => {
    const random = createRandom(4);
    const pieces = [
      ' ',
      '  ',
      '\n',
      '- ',
      ': ',
      ':',
      '#',
      ' #',
      '"',
      "'",
      '|',
      '>',
      '{',
      '}',
      '[',
      ']',
      ',',
      '0',
      'x',
      '&',
      '*',
      '---',
      '\r\n',
      '\t',
    ];
    let taken = 0;
    for (let run = 0; run < 1500; run++) {
      let text = random.pick(manifests).split('\n').slice(0, 25).join('\n');
      for (let edit = 0; edit <= random.below(3); edit++) {
        const start = random.below(text.length + 1);
        text =
          text.slice(0, start) + (random.chance(0.7) ? random.pick(pieces) : '') + text.slice(start + random.below(4));
      }
      if (expectSame(text)) taken++;
    }
    expect(taken).toBeGreaterThan(150);
  });
});
