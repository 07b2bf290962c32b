import { describe, expect, test } from 'vitest';
import { intakeFindings, joinUses, locked, type Uses, usesOf, versionChanges } from '../src/intake/index.ts';

const NOTHING = joinUses([]);
const ALLOWED = { providers: ['hashicorp/*'], modules: ['hashicorp/**'], programs: ['tools/*.tf'] };
const uses = (text: string, file = 'x/main.tf') => usesOf(text, file);
const judge = (head: Uses, base: Uses = NOTHING, known: Uses = base, allowed = ALLOWED) =>
  intakeFindings(head, base, known, allowed).map(
    ({ rule, file, line, message }) => `${file}:${line} ${rule} ${message}`,
  );

const required = (source: string) =>
  `terraform {\n  required_providers {\n    p = {\n      source = ${source}\n    }\n  }\n}\n`;
const external = (program: string) => `data "external" "d" {\n  program = ["${program}"]\n}\n`;
const provisioner = (command: string) =>
  `resource "terraform_data" "r" {\n  provisioner "local-exec" {\n    command = "${command}"\n  }\n}\n`;
const fromGit = (ref: string) => `module "m" {\n  source = "git::https://example.com/m.git?ref=${ref}"\n}\n`;
const fromRegistry = (version: string) => `module "m" {\n  source  = "a/m/aws"\n  version = "${version}"\n}\n`;

describe('what may come in', () => {
  test.each<[string, string, Uses | undefined, string[]]>([
    ['a provider of the default list', required('"hashicorp/random"'), undefined, []],
    ['the same by its full name', required('"registry.terraform.io/hashicorp/random"'), undefined, []],
    ['what is built into Terraform (terraform review 17)', required('"terraform.io/builtin/terraform"'), undefined, []],
    [
      'a provider of anybody',
      required('"evil/aws"'),
      undefined,
      ['x/main.tf:3 terraform/intake-provider the provider evil/aws is new to this repository and not on its list'],
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
        'x/main.tf:2 terraform/intake-module the module git::https://example.com/m.git at v1 is new to this repository and not on its list',
      ],
    ],
    ['the same ref of a module from Git', fromGit('v1'), uses(fromGit('v1')), []],
    [
      'another ref of a module from Git',
      fromGit('v2'),
      uses(fromGit('v1')),
      [expect.stringContaining('the module git::https://example.com/m.git at v2 is new')],
    ],
    ['another version of a module from a registry', fromRegistry('2.0.0'), uses(fromRegistry('1.0.0')), []],
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
        "x/main.tf:1 terraform/intake-program data.external.d runs a program with the job's credentials, and it or a file that it may use is new or changed here",
      ],
    ],
    ['the same program', external('./x'), uses(external('./x')), []],
    ['another program', external('./y'), uses(external('./x')), [expect.stringContaining('intake-program')]],
    [
      'a new provisioner',
      provisioner('curl'),
      undefined,
      [expect.stringContaining('x/main.tf:2 terraform/intake-program provisioner "local-exec" of terraform_data.r')],
    ],
    ['the same provisioner', provisioner('curl'), uses(provisioner('curl')), []],
    ['another command', provisioner('wget'), uses(provisioner('curl')), [expect.stringContaining('intake-program')]],
    ['a file that cannot be read', 'x = \n', undefined, [expect.stringContaining('intake-unreadable')]],
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
      'terraform/intake-provider',
      'terraform/intake-module',
      'terraform/intake-program',
      'terraform/intake-program',
    ]);
  });

  test('a provider that only the lock file names', () => {
    const lock = locked(
      '\nprovider "registry.terraform.io/evil/p" {\n  version = "1.0.0"\n}\n',
      'x/.terraform.lock.hcl',
    );
    expect(judge({ ...NOTHING, ...lock })).toEqual([
      'x/.terraform.lock.hcl:2 terraform/intake-provider the provider evil/p is new to this repository and not on its list',
    ]);
  });

  test('a list of one', () => {
    const list = { providers: ['good/*'], modules: [], programs: [] };
    expect(judge(uses(required('"good/p"')), NOTHING, NOTHING, list)).toEqual([]);
    expect(judge(uses(required('"hashicorp/random"')), NOTHING, NOTHING, list)).toHaveLength(1);
  });
});

describe('programs', () => {
  const found = (text: string, file?: string) =>
    uses(text, file).programs.map(({ what, reach }) => `${what}: ${reach}`);
  const provider = (name: string, body: string) => `provider "${name}" {\n  ${body}\n}\n`;
  const exec = (command: string, args: string) => `exec {\n    command = ${command}\n    args = ${args}\n  }`;

  test.each<[string, string, string[]]>([
    ['in a check', `check "c" {\n  ${external('x')}}\n`, ['data.external.d: files']],
    [
      'of a removed block',
      'removed {\n  provisioner "local-exec" {\n  }\n}\n',
      ['provisioner "local-exec" of removed: files'],
    ],
    ['of hashicorp/local', 'data "local_command" "d" {\n  command = "x"\n}\n', ['data.local_command.d: files']],
    [
      'whose command is no literal',
      'data "external" "d" {\n  program = local.x\n}\n',
      ['data.external.d: configuration'],
    ],
    ['beside its module', 'data "external" "d" {\n  program = ["${path.module}/x"]\n}\n', ['data.external.d: files']],
    [
      'that fetches a token',
      provider('kubernetes', exec('"aws"', '["--cluster-name", module.eks.name]')),
      ['exec of provider "kubernetes": block'],
    ],
    [
      'that a shell makes of arguments',
      provider('kubernetes', exec('"sh"', '["-c", local.x]')),
      ['exec of provider "kubernetes": configuration'],
    ],
    [
      'of a nested block',
      provider('helm', `kubernetes {\n  ${exec('"./x"', '[]')}\n  }`),
      ['exec of provider "helm": files'],
    ],
    [
      'of a nested argument',
      provider('helm', 'kubernetes = { exec = { command = "x" } }'),
      ['exec of provider "helm": files'],
    ],
    [
      'of an argument that is no literal',
      provider('helm', 'kubernetes = local.k'),
      ['kubernetes of provider "helm": configuration'],
    ],
    [
      'of a dynamic block',
      provider('kubernetes', 'dynamic "exec" {\n  }'),
      ['exec of provider "kubernetes": configuration'],
    ],
    ['of a kubeconfig', provider('kubernetes', 'config_path = "./k"'), ['config_path of provider "kubernetes": files']],
    ['of several', provider('kubernetes', 'config_paths = ["~/k"]'), ['config_paths of provider "kubernetes": block']],
    [
      'of AWS profiles',
      provider('aws', 'shared_config_files = ["c"]'),
      ['shared_config_files of provider "aws": files'],
    ],
    [
      'of a backend',
      'terraform {\n  backend "s3" {\n    shared_credentials_files = ["c"]\n  }\n}\n',
      ['shared_credentials_files of backend "s3": files'],
    ],
    [
      'of encryption',
      'terraform {\n  encryption {\n    key_provider "external" "k" {\n      command = ["x"]\n    }\n  }\n}\n',
      ['encryption: configuration'],
    ],
    ['none', provider('aws', 'region = "eu-west-1"'), []],
  ])('%s', (_, text, expected) => expect(found(text)).toEqual(expected));

  test('in JSON', () => {
    const text = JSON.stringify({
      check: { c: { data: { external: { d: { program: ['x'] } } } } },
      provider: { helm: { kubernetes: [{ exec: [{ command: 'x' }] }] } },
      terraform: { encryption: { method: {} }, backend: { s3: { shared_config_files: ['x'] } } },
    });
    expect(found(text, 'x/main.tf.json').sort()).toEqual([
      'data.external.d: files',
      'encryption: block',
      'exec of provider "helm": files',
      'shared_config_files of backend "s3": files',
    ]);
  });

  test('of settings of a backend', () => {
    expect(found('shared_config_files = ["x"]\n', 'x/prod.tfbackend')).toEqual([
      'shared_config_files of a backend: files',
    ]);
  });

  test('are the same only when what they run is', () => {
    const at = (region: string, command: string) =>
      uses(provider('kubernetes', `host = "${region}"\n  ${exec(`"${command}"`, '[]')}`));
    expect(judge(at('b', 'x'), at('a', 'x'))).toEqual([]);
    expect(judge(at('a', 'y'), at('a', 'x'))).toEqual([expect.stringContaining('intake-program exec of provider')]);
    expect(judge(at('a', 'y'), NOTHING, NOTHING, { ...ALLOWED, programs: ['x/*.tf'] })).toEqual([]);
  });
});

test('a lock file that cannot be read whole', () => {
  const lock = locked('provider "registry.terraform.io/hashicorp/aws" {\n}\n=\n', 'l');
  expect(judge({ ...NOTHING, ...lock })).toEqual([expect.stringMatching(/^l:3 terraform\/intake-unreadable/)]);
});

test('versions that change', () => {
  const at = (version: string, ref: string): Uses => ({
    ...uses(
      `module "m" {\n  source = "git::https://example.com/m.git?ref=${ref}"\n}\nmodule "n" {\n  source = "a/n/aws"\n  version = "${version}"\n}\n`,
    ),
    ...locked(`provider "registry.terraform.io/hashicorp/aws" {\n  version = "${version}"\n}\n`, 'l'),
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
