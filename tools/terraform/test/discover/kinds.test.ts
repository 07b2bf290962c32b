import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discovered, type Files } from './tree.ts';

describe('kinds', () => {
  const cases: [string, Files, Record<string, string>][] = [
    ['a backend', { 'a/main.tf': 'terraform {\n  backend "s3" {}\n}' }, { a: 'stack' }],
    ['a cloud block', { 'a/main.tf': 'terraform {\n  cloud {}\n}' }, { a: 'stack' }],
    ['a provider and no caller', { 'a/main.tf': 'provider "aws" {}' }, { a: 'stack' }],
    [
      'a provider and a caller',
      { 'a/main.tf': 'provider "aws" {}', 'b/main.tf': 'module "a" {\n  source = "../a"\n}' },
      { a: 'module', b: 'module' },
    ],
    [
      'a provider and a caller by template',
      { 'm/a/main.tf': 'provider "aws" {}', 'b/main.tf': 'module "a" {\n  source = "../m/${var.x}"\n}' },
      { b: 'module', 'm/a': 'module' },
    ],
    [
      'a backend and a caller',
      { 'a/main.tf': 'terraform {\n  backend "s3" {}\n}', 'b/main.tf': 'module "a" {\n  source = "../a"\n}' },
      { a: 'stack', b: 'module' },
    ],
    ['nothing of all', { 'a/main.tf': 'resource "x" "y" {}' }, { a: 'module' }],
    [
      'OpenTofu and JSON',
      {
        'a/main.tofu': 'provider "aws" {}',
        'b/main.tf.json': '{"provider":{"aws":{}}}',
        'c/main.tofu.json': '{"terraform":[{"backend":{"s3":{}}}]}',
      },
      { a: 'stack', b: 'stack', c: 'stack' },
    ],
    [
      'not configuration',
      { 'a/.main.tf': 'provider "aws" {}', 'b/.terraform/modules/x/main.tf': '', 'c/x.tfvars': '', 'd/x.tf.bak': '' },
      {},
    ],
    ['at the root', { 'main.tf': 'provider "aws" {}' }, { '.': 'stack' }],
  ];
  test.each(cases)('%s', (_, files, expected) => {
    expect(discovered(files).kinds).toEqual(expected);
  });
});

describe('findings', () => {
  const call = (source: string) => `module "m" {\n  source = "${source}"\n}\n`;
  const cases: [string, Files, string[]][] = [
    ['nothing wrong', { 'a/main.tf': call('../b'), 'b/main.tf': '' }, []],
    [
      'nested deeper than is read here, which is no mistake (terraform row 25)',
      { 'a/main.tf': `locals {\n  x = ${'('.repeat(2000)}1${')'.repeat(2000)}\n}\n` },
      ['warning terraform/too-deep a/main.tf:2'],
    ],
    [
      'the same in JSON',
      { 'a/main.tf.json': `{"locals": {"x":\n${'['.repeat(2000)}1${']'.repeat(2000)}}}\n` },
      ['warning terraform/too-deep a/main.tf.json:2'],
    ],
    ['not HCL', { 'a/main.tf': 'locals {\n  x = = 1\n}\n' }, ['error terraform/syntax a/main.tf:2']],
    ['not JSON', { 'a/main.tf.json': '{\n"locals": [}\n' }, ['error terraform/syntax a/main.tf.json:2']],
    ['a missing folder', { 'a/main.tf': call('../b') }, ['error terraform/module-missing a/main.tf:2']],
    [
      'a folder without configuration',
      { 'a/main.tf': call('../b'), 'b/x': '' },
      ['error terraform/module-missing a/main.tf:2'],
    ],
    ['a submodule', { 'a/main.tf': call('../b/x'), b: 'submodule' }, []],
    ['outside', { 'a/main.tf': call('../../b') }, ['error terraform/path-outside a/main.tf:2']],
    [
      'a local path without ./',
      { 'a/main.tf': call('b'), 'a/b/main.tf': '' },
      ['error terraform/module-source a/main.tf:2'],
    ],
    ['neither local nor registry', { 'a/main.tf': call('b/c') }, ['error terraform/module-source a/main.tf:2']],
    ['a registry address', { 'a/main.tf': call('a/b/c') }, []],
    ['itself', { 'a/main.tf': call('./.') }, ['error terraform/module-cycle a/main.tf:2']],
    [
      'a ring',
      { 'a/main.tf': call('../b'), 'b/main.tf': call('../c'), 'c/main.tf': call('../b') },
      ['error terraform/module-cycle c/main.tf:2'],
    ],
    [
      'a file outside',
      { 'a/main.tf': 'locals {\n  x = file("../../x")\n}' },
      ['warning terraform/path-outside a/main.tf:2'],
    ],
    ['a link outside', { 'a/main.tf': '', 'a/x.tf': '-> ../../x.tf' }, ['error terraform/path-outside a/x.tf:0']],
  ];
  test.each(cases)('%s', (_, files, expected) => {
    expect(discovered(files).findings).toEqual(expected);
  });

  test('a ring of modules with paths that grow ends', () => {
    const files = {
      'a/main.tf': 'provider "aws" {}\nmodule "m" {\n  source = "../b"\n  p = "x"\n}',
      'b/main.tf': 'module "m" {\n  source = "../b"\n  p = "${var.p}/x"\n}\nlocals {\n  f = file(var.p)\n}',
    };
    expect(discovered(files).references('a')).toContain('file-input file a/x/x');
  });

  test('messages say what to type', () => {
    const { messages } = discovered({ 'a/main.tf': call('../modules/Network'), 'modules/network/main.tf': '' });
    expect(messages).toEqual([
      'module "m": the folder modules/Network does not exist. Did you mean ../modules/network?',
    ]);
  });
});

test('any files in any folders are discovered without an error, the same in any order', () => {
  const folder = new URL('../fixtures/hcl/', import.meta.url);
  const texts = readdirSync(folder).map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }));
  const text = fc.oneof(
    fc.constantFrom(...texts),
    fc.constantFrom('-> ../b', '-> a.tf', '-> ../../x', 'submodule').map((link) => ({ name: 'link.tf', text: link })),
  );
  const place = fc.constantFrom('a', 'b', 'm', 'modules/network', 'child', 'x/y');
  fc.assert(
    fc.property(fc.array(fc.tuple(place, text), { maxLength: 8 }), (all) => {
      const files = all.map(([where, { name, text: content }]): [string, string] => [`${where}/${name}`, content]);
      const forth = discovered(Object.fromEntries(files));
      const back = discovered(Object.fromEntries(Object.entries(Object.fromEntries(files)).reverse()));
      expect(back.kinds).toEqual(forth.kinds);
      expect(back.provides).toEqual(forth.provides);
    }),
    { numRuns: 300 },
  );
});
