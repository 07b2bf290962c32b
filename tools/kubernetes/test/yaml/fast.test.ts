import { createRandom } from '@mainstem/testing/random';
import { templateTexts } from '@mainstem/testing/template';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { scanYaml } from '../../src/yaml/fast.ts';
import { splitDocuments } from '../../src/yaml/head.ts';
import { readStrictly } from '../../src/yaml/read.ts';
import { VALID } from '../schema/valid-objects.ts';

/** Whatever the fast reader takes, the strict one reads the same, line for line, and has no complaint of it. */
function expectSame(text: string): boolean {
  const root = scanYaml(text);
  if (root === undefined) return false;
  expect({ text, root, problems: [] }).toEqual({ text, ...readStrictly(text) });
  return true;
}

const manifests = [...Object.values(VALID), ...templateTexts('apps', 'platform').values()].flatMap((text) =>
  splitDocuments(text).map((head) => head.text),
);

describe('the fast reader', () => {
  it('takes most manifests, and reads them as the strict one does', () => {
    const taken = manifests.filter(expectSame).length;
    expect(taken / manifests.length).toBeGreaterThan(0.8);
  });

  it.each([
    ['\t{a: b}', false],
    ['\n\t{a: b}', false],
    [' \t{a: b}', false],
    ['{a: b}\n\t', false],
    ['{a: b}\n\t\n', false],
    ['{"a": 1}\n\n \t\n', false],
    ['[{a: b}]\n\t\n', false],
    ['{a: b}\t', true],
    ['{a: b} \t \n', true],
    ['{\n\t"a":\n\t\t1\n\t}', true],
    ['[\n\t{"a": 1},\n\t{"b": 2}\n\t]\n', true],
  ])('takes tabs within a collection, and none that begins a line around it: %j', (text, taken) => {
    expect(expectSame(text)).toBe(taken);
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
  it.each(SCALARS)('reads `%s` as the strict one does, or leaves it', (scalar) => {
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

const SIMPLE = `# a comment
apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - ../../base # the base
  - "quoted.yaml"
  - 'single.yaml'

components:
- ../../components/tls
images:
- name: nginx
  newTag: "1.27"
  count: 3
patches:
- path: replicas.yaml
  target:
    kind: Deployment
- patch: |-
    - op: replace
      path: /spec/replicas

      value: 3
  target: {}
namespace: shop
`;

/** Pieces that real and broken kustomizations are made of. */
const piece = fc.constantFrom(
  ...[
    'resources:',
    '- ',
    '  ',
    '    ',
    '\n',
    '\n',
    '\n',
    'a.yaml',
    '../base',
    'key: value',
    'path: ',
    ': ',
    ':',
    '#',
    ' # c',
  ],
  ...[
    '"q"',
    "'s'",
    '|',
    '|-',
    '>',
    '&a',
    '*a',
    '<<: *a',
    '[a, b]',
    '{a: b}',
    '---',
    '...',
    '\t',
    '\r\n',
    '\r',
    '- name: x',
  ],
  ...[
    'é',
    '\u2028',
    '\ufeff',
    '%YAML 1.2',
    '? ',
    '!!str ',
    '\\',
    '@',
    '`',
    '~',
    'null',
    '1.10',
    'a b',
    'a  b',
    'x#y',
    'x: y: z',
  ],
);

const broken = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

/** A simple text with a few random edits: mostly fine, and near to what the scan must not misread. */
const edited = fc
  .array(fc.tuple(fc.nat(SIMPLE.length), fc.nat(3), piece), { maxLength: 4 })
  .map((edits) => edits.reduce((text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut), SIMPLE));

/** A tree of simple style, written with random indents. */
const leaf = fc.constantFrom('a.yaml', '../b', 'x=y', '3', "'q r'", '"d"', '', '{}', '[]', '|-\n            text\n');
const nested = fc.memo((depth): fc.Arbitrary<unknown> => {
  const value = depth <= 1 ? leaf : fc.oneof(leaf, nested(depth - 1), list(depth - 1));
  return fc.dictionary(fc.constantFrom('resources', 'path', 'name'), value, { minKeys: 1, maxKeys: 3 });
});
const list = fc.memo((depth): fc.Arbitrary<unknown> => {
  const item = fc.constantFrom('one.yaml', "'two'", '4.0');
  return fc.array(depth <= 1 ? item : fc.oneof(item, nested(depth - 1)), { minLength: 1, maxLength: 3 });
});

function write(value: unknown, indent: number, step: number): string {
  const margin = ' '.repeat(indent);
  if (Array.isArray(value)) {
    return value.map((item) => `${margin}- ${write(item, indent + 2, step).trimStart()}`).join('');
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([key, child]) => {
        if (typeof child === 'string') return `${margin}${key}: ${child}\n`;
        return `${margin}${key}:\n${write(child, indent + (Array.isArray(child) ? step % 3 : step), step)}`;
      })
      .join('');
  }
  return `${value}\n`;
}

const written = fc.tuple(nested(3), fc.integer({ min: 1, max: 4 })).map(([map, step]) => write(map, 0, step));

/** JSON as programs write it, with a few random edits. */
const json = fc
  .tuple(
    fc.dictionary(fc.stringMatching(/^[\w./ -]{1,6}$/), fc.jsonValue({ maxDepth: 3 })),
    fc.constantFrom(0, 2),
    fc.array(fc.tuple(fc.nat(60), fc.nat(2), piece), { maxLength: 1 }),
  )
  .map(([value, indent, edits]) =>
    edits.reduce(
      (text, [at, cut, put]) => text.slice(0, at) + put + text.slice(at + cut),
      JSON.stringify(value, null, indent),
    ),
  );

describe('the fast reader on texts made of pieces', () => {
  it('takes the simple style', () => {
    expect(expectSame(SIMPLE)).toBe(true);
  });

  it.each([
    ['text that has been edited', edited],
    ['pieces in any order', broken],
    ['nested collections', written],
    ['JSON that has been edited', json],
  ])('reads what the strict one reads, or gives up: %s', (_name, texts) => {
    let taken = 0;
    fc.assert(
      fc.property(texts, (text) => {
        if (expectSame(text)) taken++;
      }),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(50);
  });
});
