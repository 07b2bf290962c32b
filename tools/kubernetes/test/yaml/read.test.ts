import { describe, expect, it } from 'vitest';
import { aimedLine, lineOf, type Path } from '../../src/yaml/place.ts';
import { readStrictly, readYaml } from '../../src/yaml/read.ts';
import { exactValue } from '../../src/yaml/scalar.ts';
import { toValue } from '../../src/yaml/tree.ts';

/** What `a: <text>` is to kubectl; kubectl.test.ts asks it. */
const SCALARS: readonly (readonly [text: string, value: unknown])[] = [
  ['x', 'x'],
  ['yes', true],
  ['Yes', true],
  ['yEs', 'yEs'],
  ['y', true],
  ['N', false],
  ['off', false],
  ['~', null],
  ['nULL', 'nULL'],
  ['0', 0],
  ['-0', 0],
  ['+7', 7],
  ['0644', 0o644],
  ['0o17', 15],
  ['-0x1f', -31],
  ['0B101', 5],
  ['09', 9],
  ['0x', '0x'],
  ['1_000_', 1000],
  ['-_1', -1],
  ['_1', '_1'],
  ['0x_F', 15],
  ['.5', 0.5],
  ['5.', 5],
  ['.5_0', 0.5],
  ['.5__0', '.5__0'],
  ['._5', '._5'],
  ['+.5', 0.5],
  ['1_0.5', 10.5],
  ['1E+3', 1000],
  ['1e400', '1e400'],
  ['-1e400', '-1e400'],
  ['1e-400', 0],
  ['9223372036854775808', 2 ** 63],
  ['0xffffffffffffffff', 2 ** 64],
  ['0xfffffffffffffffff', '0xfffffffffffffffff'],
  ['-0xffffffffffffffff', '-0xffffffffffffffff'],
  ['07777777777777777777777', Number('7777777777777777777777')],
  ['1.2.3', '1.2.3'],
  ['12:30:45', '12:30:45'],
  ['2026-11-29', '2026-11-29'],
  ['"1"', '1'],
  ["'yes'", 'yes'],
  ['!!str 1', '1'],
  ['!!int "0x10"', 16],
  ['!!float 1', 1],
  ['!!bool "on"', true],
  ['!!null ""', null],
  ['!!binary aGk=', 'hi'],
  ['!own 1', '1'],
  ['! 1', '1'],
  ['=', '='],
  ['<<', '<<'],
  ['-x', '-x'],
  ['---', '---'],
];

describe('scalars', () => {
  it.each(SCALARS)('%s', (text, value) => {
    const document = readYaml(`a: ${text}\n`);
    expect(document.problems).toEqual([]);
    expect(toValue(document.root)).toStrictEqual({ a: value });
  });

  it.each<[text: string, value: unknown]>([
    ['9007199254740993', 9007199254740993n],
    ['-0x20000000000001', -9007199254740993n],
    ['18446744073709551615', 18446744073709551615n],
    ['18446744073709551616', 2 ** 64],
    ['1_0', 10],
    ['1.5', 1.5],
    ['x', 'x'],
  ])('%s, exactly', (text, value) => {
    expect(exactValue(text)).toBe(value);
  });
});

describe('keys become text', () => {
  it.each<[written: string, key: string]>([
    ['a', 'a'],
    ['yes', 'true'],
    ['n', 'false'],
    ['0o17', '15'],
    ['1_0', '10'],
    ['9007199254740993', '9007199254740993'],
    ['1.0', '1'],
    ['1.50', '1.5'],
    ['0.1234567891', '0.12345679'],
    ['1000000.0', '1e+06'],
    ['123456.0', '123456'],
    ['1234567.0', '1.234567e+06'],
    ['0.00001', '1e-05'],
    ['-0.0', '-0'],
    ['.inf', '.inf'],
    ['"1.0"', '1.0'],
    ['!!int "1"', '1'],
    ['"<<"', '<<'],
    ['__proto__', '__proto__'],
  ])('%s', (written, key) => {
    const { root, problems } = readStrictly(`${written}: v\n`);
    expect(problems).toEqual([]);
    expect(Object.entries(toValue(root) as object)).toEqual([[key, 'v']]);
  });
});

describe('documents', () => {
  it.each<[name: string, text: string, value: unknown]>([
    ['nothing', '', null],
    ['a comment', '# x\n', null],
    ['the first of several', 'a: b\n---\nc: d\n', { a: 'b' }],
    ['a merge before a key', 'x: &x {p: 1, q: 2}\nm:\n  <<: *x\n  p: 3\n', { x: { p: 1, q: 2 }, m: { p: 3, q: 2 } }],
    ['a merge after it wins', 'x: &x {p: 1, q: 2}\nm:\n  p: 3\n  <<: *x\n', { x: { p: 1, q: 2 }, m: { p: 1, q: 2 } }],
    ['of several merges the first', 'm: {<<: [{p: 1}, {p: 2, q: 2}]}\n', { m: { p: 1, q: 2 } }],
    ['an anchor that is used again', 'a: &x b\nc: &x d\ne: *x\n', { a: 'b', c: 'd', e: 'd' }],
    ['an alias as a key', 'a: &x b\n*x : c\n', { a: 'b', b: 'c' }],
    ['brackets over lines that are not indented', 'a: [\nb,\nc\n]\n', { a: ['b', 'c'] }],
    ['keys without values', 'a: {b, c: }\n', { a: { b: null, c: null } }],
    ['a pair in a list', 'a: [b: c]\n', { a: [{ b: 'c' }] }],
    ['a set', 'a: !!set {b, c}\n', { a: { b: null, c: null } }],
    ['folded lines', 'a: >-\n  b\n\n   c\n  d\n', { a: 'b\n\n c\nd' }],
    ['a literal block that keeps its ends', 'a: |+\n  b\n\n', { a: 'b\n\n' }],
    ['a literal block at the end of a file without a line end', 'a: |\n  b', { a: 'b\n' }],
    ['a tab in a literal block', 'a: |\n  b\n  \tc\n', { a: 'b\n\tc\n' }],
    ['line ends of Windows and old Macs', 'a: b\r\nc: d\re: f\n', { a: 'b', c: 'd', e: 'f' }],
    ['a byte order mark', '\ufeff- a: b\n  c: d\n', [{ a: 'b', c: 'd' }]],
    ['U+2028 in quotes', 'a: "b\u2028c"\n', { a: 'b\u2028c' }],
    ['U+0085 in quotes', "a: 'b\u0085c'\n", { a: 'b c' }],
    ['U+0085 before U+2028 in quotes', 'a: "b\u0085\u2028c"\n', { a: 'b\u2028c' }],
    ['JSON with escapes of its own', '{"a": "\\ud83d\\ude00 \\/"}', { a: '\u{1f600} /' }],
  ])('%s', (_, text, value) => {
    for (const document of [readYaml(text), readStrictly(text)]) {
      expect(document.problems).toEqual([]);
      expect(toValue(document.root)).toEqual(value);
    }
  });

  it.each<[name: string, text: string, problem: string]>([
    ['a tab as indentation', 'a:\n\tb: c\n', '2 syntax'],
    ['an open quote', 'a: b\nc: "d', '2 syntax'],
    ['a character that needs quotes', 'a: @b\n', '1 syntax'],
    ['a colon in a value', 'a: b: c\n', '1 syntax'],
    ['a list beside its key', 'a: - b\n', '1 syntax'],
    ['a character that does not print', 'a: b\u0001\n', '1 syntax'],
    ['half of a pair of surrogates', 'a: b\nc: "\\ud83d\\ude00"\n', '2 syntax'],
    ['an escape of JSON alone', 'a: "\\/"\n', '1 syntax'],
    ['an escape that nobody knows', 'a: "\\q"\n', '1 syntax'],
    ['U+2028 where it ends a line', 'a: b\u2028c\n', '2 syntax'],
    ['the same key twice', 'a: b\nc:\n  d: 1\n  d: 2\n', '4 duplicate-key'],
    ['the same key, written otherwise', 'a: 1\n"true": 1\nyes: 2\n', '3 duplicate-key'],
    ['an alias without an anchor', 'a: b\nc: *d\n', '2 alias'],
    ['an alias within its anchor', 'a: &x [*x]\n', '1 alias'],
    ['a list as a key', 'a:\n  ? [b]\n  : c\n', '2 odd-key'],
    ['an expression of a template', 'a: {{ .b }}\n', '1 odd-key'],
    ['null as a key', '~: a\n', '1 odd-key'],
    ['a key above 2^63', '9223372036854775808: a\n', '1 odd-key'],
    ['an infinite number', 'a: .inf\n', '1 value'],
    ['no number', 'a: [.NaN]\n', '1 value'],
    ['a tag that does not fit', 'a: !!int b\n', '1 value'],
    ['a merge of text', 'a: {<<: b}\n', '1 value'],
  ])('refuses %s', (_, text, problem) => {
    const { problems } = readYaml(text);
    expect(problems.map(({ line, code }) => `${line} ${code}`)[0]).toBe(problem);
  });

  it('tells repeated keys and still takes the last', () => {
    const { root, problems } = readYaml('a: 1\na: 2\n');
    expect(problems).toHaveLength(1);
    expect(toValue(root)).toEqual({ a: 2 });
  });

  it('takes as many aliases as kubectl, and no bomb', () => {
    const many = `a: &x b\nc: [${Array.from({ length: 20_000 }, () => '*x').join(', ')}]\n`;
    expect(readYaml(many).problems).toEqual([]);
    const levels = Array.from({ length: 12 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}]`);
    const { root, problems } = readYaml(`l0: &l0 x\n${levels.join('\n')}\n`);
    expect(problems).toMatchObject([{ code: 'alias' }]);
    expect(root).toEqual({ is: 'nothing' });
  });

  it('gives up on what is nested without an end', () => {
    expect(readYaml(`${'['.repeat(10_000)}`).problems).not.toEqual([]);
    expect(readYaml(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`).problems).not.toEqual([]);
  });
});

describe('places', () => {
  const TEXT = `spec:
  template: &t
    name: a
  # a comment
  list:
    - x: 1
    -
      y: 2
    - null
  other: *t
  merged:
    <<: *t
  empty:
  folded: >
    text
`;
  const { root } = readYaml(TEXT);
  it.each<[path: Path, line: number | undefined, key: number | undefined, value: number | undefined]>([
    [[], undefined, undefined, undefined],
    [['nothing'], undefined, undefined, undefined],
    [['spec'], 2, 1, 1],
    [['spec', 'template'], 3, 2, 2],
    [['spec', 'template', 'name'], 3, 3, 3],
    [['spec', 'list', 0, 'x'], 6, 6, 6],
    [['spec', 'list', 1], 8, 8, 8],
    [['spec', 'list', 2], 9, 9, 9],
    [['spec', 'list', 7, 'x'], 6, 5, 5],
    [['spec', 'other', 'name'], 3, 3, 3],
    [['spec', 'other'], 10, 10, 10],
    [['spec', 'merged', 'name'], 3, 3, 3],
    [['spec', 'empty', 'gone'], 13, 13, 13],
    [['spec', 'folded'], 14, 14, 14],
  ])('%j', (path, line, key, value) => {
    expect([lineOf(root, path), aimedLine(root, path, 'key'), aimedLine(root, path, 'value')]).toEqual([
      line,
      key,
      value,
    ]);
  });
});
