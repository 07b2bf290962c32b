import { describe, expect, it } from 'vitest';
import {
  CompileError,
  compile,
  createEnvironment,
  INT,
  listOf,
  ProgramError,
  STRING,
  type Value,
} from '../src/index.ts';

const environment = createEnvironment(
  new Map([
    ['n', INT],
    ['s', STRING],
    ['l', listOf(INT)],
  ]),
  new Map(),
);

const VARIABLES: Readonly<Record<string, Value>> = { n: 5n, s: 'Hello, wörld' };

function run(source: string): Value | string {
  try {
    const { value } = compile(source, environment)
      .program()
      .evaluate((name) => VARIABLES[name], 1_000_000);
    return typeof value === 'object' && value !== null && 'message' in value ? `error: ${value.message}` : value;
  } catch (error) {
    if (error instanceof CompileError || error instanceof ProgramError) return `refused: ${error.message}`;
    throw error;
  }
}

describe('an expression', () => {
  it.each([
    // Operators
    ['1 + 2 * 3 == 7', true],
    ['7 / 2 == 3 && 7 % 2 == 1 && -7 / 2 == -3', true],
    ['1 / 0 == 1 || true', true],
    ['1 / 0 == 1', 'error: division by zero'],
    ['9223372036854775807 + 1 > 0', 'error: integer overflow'],
    ['n < 6 ? "a" : "b"', 'a'],
    ['1 < 1.5 && 1u < 2', true],
    ['"a" in ["a", "b"] && !(3 in [1, 2])', true],
    ['{"a": 1}["a"] == 1 && {"a": 1}.a == 1', true],
    ['{"a": 1}["b"] == 1', 'error: no such key: b'],
    ['[1, 2][5] == 1', 'error: index out of bounds: 5'],
    // Which overload there is shows at run time
    ['dyn(n).startsWith("a")', 'error: no such overload'],
    ['bytes(dyn(n)).size() > 0', 'error: no such overload: bytes(int)'],
    ['int(dyn(n > 1)) == 1', 'error: no such overload: int(bool)'],
    ['int(dyn(s)) == 1', "error: type conversion error from 'string' to 'int'"],
    // Macros
    ['[1, 2, 3].all(x, x > 0) && [1, 2].exists(x, x == 2) && [1, 2, 2].exists_one(x, x == 1)', true],
    ['[1, 2, 3].map(x, x > 1, x * 2) == [4, 6] && [1, 2].filter(x, x > 1) == [2]', true],
    ['[1, 2].all(i, v, v == i + 1) && {"a": 1}.transformMap(k, v, v + 1) == {"a": 2}', true],
    ['has({"a": 1}.a) && !has({"a": 1}.b)', true],
    // Texts count characters, not UTF-16 units
    ['s.size() == 12 && "😀".size() == 1 && "😀a".indexOf("a") == 1', true],
    ['"a,b".split(",") == ["a", "b"] && ["a", "b"].join("-") == "a-b"', true],
    ['"abc".substring(1) == "bc" && "abc".substring(1, 5) == "x"', 'error: index out of range: 5'],
    ["'%s is %d and %.2f'.format(['a', 3, 1.005])", 'a is 3 and 1.00'],
    ["'abc'.matches('^a.c$') && 'a1b22'.findAll('[0-9]+') == ['1', '22']", true],
    ["'a'.matches('(?<x>a)(?=b)')", /^refused: .*invalid/s],
    // Numbers, times
    ["int('12') == 12 && string(1.5) == '1.5' && double('1e3') == 1000.0", true],
    ["duration('1h30m').getMinutes() == 90 && timestamp('2024-01-02T03:04:05Z').getHours() == 3", true],
    ["timestamp('2024-01-01T00:00:00Z') - timestamp('2023-12-31T00:00:00Z') == duration('24h')", true],
    // Kubernetes
    ["quantity('1Gi').compareTo(quantity('1024Mi')) == 0 && isQuantity('1k') && !isQuantity('1kk')", true],
    ["ip('10.0.0.1').family() == 4 && cidr('10.0.0.0/8').containsIP('10.1.2.3') && !isIP('1.2.3')", true],
    ["url('https://a.example:80/b?c=d').getHostname() == 'a.example'", true],
    ["format.dns1123Label().validate('A').hasValue() && !format.dns1123Label().validate('a').hasValue()", true],
    ['[3, 1, 2].sort() == [1, 2, 3] && [1, 2].isSorted() && [1, 2].sum() == 3 && [1, 5].max() == 5', true],
    ["semver('1.2.3').isLessThan(semver('1.10.0'))", true],
    ["{'a': 1}[?'b'].orValue(7) == 7 && optional.of(1).hasValue()", true],
    ['sets.contains([1, 2], [1]) && sets.intersects([1], [1, 2])', true],
  ])('%s', (source, expected) => {
    if (expected instanceof RegExp) expect(run(source)).toMatch(expected);
    else expect(run(source)).toEqual(expected);
  });

  it('is refused with the position of what is wrong', () => {
    expect(run('n +')).toBe(
      "refused: ERROR: <input>:1:4: Syntax error: mismatched input '<EOF>' expecting {'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}\n | n +\n | ...^",
    );
    expect(run('n == "a"')).toContain("found no matching overload for '_==_' applied to '(int, string)'");
    expect(run('unknown > 1')).toContain("undeclared reference to 'unknown' (in container '')");
  });

  it('is refused for a constant that cannot be computed', () => {
    expect(run("int('x') == 1")).toContain("type conversion error from 'string' to 'int'");
  });

  it('stops when it costs too much', () => {
    const program = compile('[1, 2, 3].all(x, [1, 2, 3].all(y, x + y > 0))', environment).program();
    expect(program.evaluate(() => undefined, 10)).toMatchObject({ exceeded: true });
    expect(program.evaluate(() => undefined, 1_000)).toMatchObject({ value: true, exceeded: false });
  });

  it('tells what it can cost, by the sizes that a schema allows', () => {
    const program = compile('l.all(x, x > 0)', environment).program();
    const most = (size: bigint) =>
      program.maxCost(([, ...rest]) => (rest.length === 0 ? { min: 0n, max: size } : undefined));
    expect(most(10n)).toBeLessThan(most(1_000n));
    expect(program.maxCost(() => undefined)).toBeGreaterThan(10n ** 18n);
  });
});
