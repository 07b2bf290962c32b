import { describe, expect, test } from 'vitest';
import { gateFindings, joinUses, locked, type Uses, usesOf, versionChanges } from '../src/gate/index.ts';

const NOTHING = joinUses([]);
const ALLOWED = { providers: ['hashicorp/*'], modules: ['hashicorp/**'], programs: ['tools/*.tf'] };
const uses = (text: string, file = 'x/main.tf') => usesOf(text, file);
const judge = (head: Uses, base: Uses = NOTHING, known: Uses = base, allowed = ALLOWED) =>
  gateFindings(head, base, known, allowed).map(({ rule, file, line, message }) => `${file}:${line} ${rule} ${message}`);

const required = (source: string) =>
  `terraform {\n  required_providers {\n    p = {\n      source = ${source}\n    }\n  }\n}\n`;
const external = (program: string) => `data "external" "d" {\n  program = ["${program}"]\n}\n`;
const provisioner = (command: string) =>
  `resource "terraform_data" "r" {\n  provisioner "local-exec" {\n    command = "${command}"\n  }\n}\n`;

describe('what may come in', () => {
  test.each<[string, string, Uses | undefined, string[]]>([
    ['a provider of the default list', required('"hashicorp/random"'), undefined, []],
    ['the same by its full name', required('"registry.terraform.io/hashicorp/random"'), undefined, []],
    [
      'a provider of anybody',
      required('"evil/aws"'),
      undefined,
      ['x/main.tf:3 terraform/gate-provider the provider evil/aws is new to this repository and not on its list'],
    ],
    [
      'a provider of another registry',
      required('"example.com/hashicorp/aws"'),
      undefined,
      [expect.stringContaining('example.com/hashicorp/aws is new')],
    ],
    ['a provider that base uses elsewhere', required('"datadog/datadog"'), uses(required('"datadog/datadog"')), []],
    ['a module of the tree', 'module "m" {\n  source = "../m"\n}\n', undefined, []],
    [
      'a module from Git',
      '\nmodule "m" {\n  source = "git::https://example.com/m.git?ref=v1"\n}\n',
      undefined,
      [
        'x/main.tf:2 terraform/gate-module the module git::https://example.com/m.git is new to this repository and not on its list',
      ],
    ],
    [
      'another version of a module that base uses',
      'module "m" {\n  source = "git::https://example.com/m.git?ref=v2"\n}\n',
      uses('module "m" {\n  source = "git::https://example.com/m.git?ref=v1"\n}\n'),
      [],
    ],
    [
      'a module whose source is no literal',
      'module "m" {\n  source = var.where\n}\n',
      undefined,
      [expect.stringContaining('the source of this module is no literal text')],
    ],
    [
      'a module of the registry',
      'module "m" {\n  source = "evil/vpc/aws"\n}\n',
      undefined,
      [expect.stringContaining('evil/vpc/aws')],
    ],
    [
      'a new program',
      external('./x'),
      undefined,
      [
        "x/main.tf:1 terraform/gate-program data.external.d runs a program with the job's credentials, and is new or changed here",
      ],
    ],
    ['the same program', external('./x'), uses(external('./x')), []],
    ['another program', external('./y'), uses(external('./x')), [expect.stringContaining('gate-program')]],
    [
      'a new provisioner',
      provisioner('curl'),
      undefined,
      [expect.stringContaining('x/main.tf:2 terraform/gate-program provisioner "local-exec" of terraform_data.r')],
    ],
    ['the same provisioner', provisioner('curl'), uses(provisioner('curl')), []],
    ['another command', provisioner('wget'), uses(provisioner('curl')), [expect.stringContaining('gate-program')]],
    ['a file that cannot be read', 'x = \n', undefined, [expect.stringContaining('gate-unreadable')]],
    ['one that could not be read before either', 'x = \n', uses('x = \n'), []],
    ['a comment', `# ${external('x').replaceAll('\n', '\n# ')}`, undefined, []],
  ])('%s', (_, text, base, expected) => expect(judge(uses(text), base)).toEqual(expected));

  test('in JSON', () => {
    const text = JSON.stringify({
      terraform: { required_providers: { p: { source: 'evil/p' } } },
      module: { m: { source: 'evil/m/aws' } },
      data: { external: { d: { program: ['x'] } } },
      resource: { terraform_data: { r: { provisioner: [{ 'local-exec': { command: 'x' } }] } } },
    });
    expect(judge(uses(text, 'x/main.tf.json')).map((line) => line.split(' ')[1])).toEqual([
      'terraform/gate-provider',
      'terraform/gate-module',
      'terraform/gate-program',
      'terraform/gate-program',
    ]);
  });

  test('a provider that only the lock file names', () => {
    const lock = locked(
      '\nprovider "registry.terraform.io/evil/p" {\n  version = "1.0.0"\n}\n',
      'x/.terraform.lock.hcl',
    );
    expect(judge({ ...NOTHING, providers: lock })).toEqual([
      'x/.terraform.lock.hcl:2 terraform/gate-provider the provider evil/p is new to this repository and not on its list',
    ]);
  });

  test('a list of one', () => {
    const list = { providers: ['good/*'], modules: [], programs: [] };
    expect(judge(uses(required('"good/p"')), NOTHING, NOTHING, list)).toEqual([]);
    expect(judge(uses(required('"hashicorp/random"')), NOTHING, NOTHING, list)).toHaveLength(1);
  });
});

test('versions that change', () => {
  const at = (version: string, ref: string): Uses => ({
    ...uses(
      `module "m" {\n  source = "git::https://example.com/m.git?ref=${ref}"\n}\nmodule "n" {\n  source = "a/n/aws"\n  version = "${version}"\n}\n`,
    ),
    providers: locked(`provider "registry.terraform.io/hashicorp/aws" {\n  version = "${version}"\n}\n`, 'l'),
  });
  expect(versionChanges(at('5.0.0', 'v1'), at('5.1.0', 'v2'))).toEqual([
    'provider hashicorp/aws: version 5.0.0 to 5.1.0',
    'module a/n/aws: version 5.0.0 to 5.1.0',
    'module git::https://example.com/m.git: version v1 to v2',
  ]);
  expect(versionChanges(at('5.0.0', 'v1'), at('5.0.0', 'v1'))).toEqual([]);
});

test('what prevent_destroy guards', () => {
  const block = 'lifecycle {\n    prevent_destroy = true\n  }';
  expect(uses(`resource "aws_s3_bucket" "b" {\n  ${block}\n}\nresource "aws_s3_bucket" "c" {}\n`).guarded).toEqual([
    'aws_s3_bucket.b',
  ]);
  const json = JSON.stringify({ resource: { aws_s3_bucket: { b: { lifecycle: { prevent_destroy: true } } } } });
  expect(uses(json, 'x.tf.json').guarded).toEqual(['aws_s3_bucket.b']);
});
