import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanner } from '../src/scan.ts';
import { documents } from './scan-documents.ts';
import { differences, parseWithOracle } from './scan-oracle.ts';

const folder = new URL('./fixtures/hcl/', import.meta.url);
const fixtures = readdirSync(folder).sort();
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const scan = (text: string, path = 'main.tf') => scanner.scan(text, path) ?? {};

describe('facts agree with the reference parser', () => {
  test.each(fixtures.filter((name) => name.endsWith('.tf')))('%s', async (name) => {
    const text = read(name);
    expect(await differences(scan(text), await parseWithOracle(text))).toEqual([]);
  });

  test('generated documents', { timeout: 120_000 }, async () => {
    const check = fc.asyncProperty(documents, async (text) => {
      expect(await differences(scan(text), await parseWithOracle(text))).toEqual([]);
    });
    await fc.assert(check, { numRuns: Number(process.env.MAINSTEM_TEST_RUNS ?? 60) });
  });
});

describe('JSON syntax', () => {
  test('a stack', () => {
    expect(scan(read('31-stack.tf.json'), 'main.tf.json')).toMatchObject({
      modules: [
        { name: 'network', source: '../network', line: 9 },
        { name: 'other', source: { template: ['../', { ref: ['var', 'x'] }] }, line: 10 },
      ],
      backends: [{ type: 's3', line: 4, attributes: { bucket: 'acme', key: 'json/terraform.tfstate' } }],
      providers: ['aws'],
      requiredProviders: { aws: 'hashicorp/aws' },
      remoteStates: [{ name: 'dns', line: 14, backend: 's3', config: { object: { bucket: 'acme', key: 'dns' } } }],
      locals: { a: '${not}', b: ['x', 1, true, null] },
      reads: [
        { call: 'file', line: 9, path: { template: [{ ref: ['path', 'module'] }, '/p.json'] } },
        { call: 'path', line: 17, path: { template: [{ ref: ['path', 'module'] }, '/x'] } },
        { call: 'filemd5', line: 19, path: 'y' },
      ],
    });
  });

  test('lists in place of objects', () => {
    expect(scan(read('32-arrays.tf.json'), 'main.tf.json')).toMatchObject({
      modules: [{ name: 'a' }, { name: 'b' }],
      backends: [{ type: 'remote', attributes: { organization: 'o', workspaces: { object: { name: 'w' } } } }],
    });
  });
});

describe('mistakes', () => {
  const cases: [string, string, number, string][] = [
    ['no value', 'a =\n', 1, 'expected an expression, found the end of the line'],
    [
      'a string over two lines',
      '\na = "b\nc"\n',
      2,
      'a quoted string does not span lines: close it with ", or use a heredoc (<<EOT)',
    ],
    ['an open string', 'a = "b', 1, 'a string is never closed: expected "'],
    ['an open heredoc', 'a = <<EOT\nx\n', 1, 'a heredoc is never closed: expected a line with EOT alone'],
    ['an open comment', 'a = 1\n/* x', 2, 'a comment that starts with /* is never closed: expected */'],
    ['an open block', 'a {\nb = 1\n', 3, 'expected "}" at the end of a, found the end of the file'],
    ['a brace on the next line', 'a "b"\n{\n}\n', 1, 'expected "=" or "{" after a, found the end of the line'],
    ['two arguments on a line', 'a { b = 1, c = 2 }\n', 1, 'expected "}" at the end of a, found ","'],
    ['an unknown escape', 'a = "\\q"\n', 1, 'not an escape sequence: \\q. Write \\\\ for a backslash'],
    [
      'an unknown directive',
      'a = "%{ x }"\n',
      1,
      'expected if, else, endif, for or endfor after %{. Write %%{ for the characters themselves',
    ],
    ['a semicolon', 'a = 1;\n', 1, 'expected a new line after a, found ";"'],
  ];
  test.each(cases)('%s', async (_, text, line, message) => {
    expect(scan(text).problem).toEqual({ line, message });
    await expect(parseWithOracle(text)).rejects.toThrow();
  });

  test('what stands before is kept, and what looks like a call or a path behind', () => {
    const facts = scan('module "a" {\n  source = "../a"\n  x = \n}\nmodule "b" {\n  source = "../b"\n}\n');
    expect(facts.modules).toMatchObject([
      { name: 'a', source: '../a', line: 2 },
      { name: '', source: '../b', line: 6 },
    ]);
    expect(facts.problem?.line).toBe(3);
    const read = scan('locals {\n  x = [\n}\nlocals { y = file("${path.module}/y.json") }\n').reads;
    expect(read).toMatchObject([{ line: 4, path: { template: [{ ref: ['path', 'module'] }, '/y.json'] } }]);
    expect(scan('{"module": {"m": {"source": "./m"}}, }}', 'x.tf.json').modules).toMatchObject([{ source: './m' }]);
  });

  test('nesting without end is refused', () => {
    for (const open of ['(', '[', '{a=', '"${', '-', 'f(', 'a['])
      expect(scan(`a = ${open.repeat(100_000)}`).problem).toBeDefined();
    expect(scan('a {\n'.repeat(100_000)).problem).toBeDefined();
    expect(scan('['.repeat(100_000), 'x.tf.json').problem).toBeDefined();
  });

  const texts = fixtures.map((name) => ({ name, text: read(name) }));
  test('any fixture cut anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }), ({ name, text }, at) => {
        expect(() => scan(text.slice(0, Math.floor(text.length * at)), name)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  test('any fixture with other characters in it', () => {
    const noise = fc.array(
      fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(...'"${}%~<[]()=\n\r\\/*#.\0é:,?-a0 ', '<<E\n', '${', '%{'),
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(fc.constantFrom(...texts), noise, ({ name, text }, changes) => {
        let broken = text;
        for (const [at, char] of changes) {
          const place = Math.floor(broken.length * at);
          broken = broken.slice(0, place) + char + broken.slice(place + 1);
        }
        expect(() => scan(broken, name)).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  test('any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom('x.tf', 'x.tf.json', 'x.tfbackend', 'x.tftpl'),
        (text, name) => {
          expect(() => scan(text, name)).not.toThrow();
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('which files are wanted', () => {
  const cases: [string, boolean][] = [
    ['main.tf', true],
    ['a/b.tf.json', true],
    ['a/b.tofu', true],
    ['a/b.tofu.json', true],
    ['a/prod.s3.tfbackend', true],
    ['a/backend.hcl', true],
    ['a/.hidden.tf', false],
    ['a/main.tf~', false],
    ['a/.terraform/modules/x/main.tf', false],
    ['.terraform.lock.hcl', false],
    ['a/terraform.tfvars', false],
    ['a/x.json', true],
  ];
  test.each(cases)('%s: %s', (path, expected) => {
    expect(scanner.wants(path)).toBe(expected);
  });
});

test('lines are right wherever they are asked for', () => {
  const facts = scan(
    '\n\nlocals {\n  a = templatefile("a", {\n    b = file("b")\n  })\n}\n\nmodule "m" {\n\n  source = "../m"\n}\n',
  );
  expect(facts.modules?.map(({ line }) => line)).toEqual([11]);
  expect(facts.reads?.map(({ path, line }) => [path, line])).toEqual([
    ['b', 5],
    ['a', 4],
  ]);
});
