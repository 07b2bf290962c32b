import { describe, expect, test } from 'vitest';
import { discovered, type Files } from './tree.ts';

const backend = (type: string, attributes: Record<string, string>) =>
  `terraform {\n  backend "${type}" {\n${Object.entries(attributes)
    .map(([key, value]) => `    ${key} = ${value}\n`)
    .join('')}  }\n}\n`;
const s3 = (attributes: Record<string, string>) => backend('s3', { bucket: '"state"', ...attributes });
const read = (type: string, config: string, more = '') =>
  `provider "aws" {}\ndata "terraform_remote_state" "up" {\n  backend = "${type}"\n  ${more}\n  config = ${config}\n}\n`;
const s3Read = (config: string, more = '') => read('s3', `{\n    bucket = "state"\n    ${config}\n  }`, more);

describe('states that a stack keeps', () => {
  const cases: [string, Files, string[]][] = [
    ['none said: a local file', { 'a/main.tf': 'provider "aws" {}' }, ['state:local:a/terraform.tfstate']],
    ['s3', { 'a/main.tf': s3({ key: '"a/b"' }) }, ['state:s3://state/a/b']],
    [
      's3 in JSON',
      { 'a/main.tf.json': '{"terraform":{"backend":{"s3":{"bucket":"state","key":"k"}}}}' },
      ['state:s3://state/k'],
    ],
    ['gcs', { 'a/main.tf': backend('gcs', { bucket: '"b"', prefix: '"p"' }) }, ['state:gcs://b/p/default.tfstate']],
    [
      'azurerm',
      { 'a/main.tf': backend('azurerm', { storage_account_name: '"s"', container_name: '"c"', key: '"k"' }) },
      ['state:azurerm://s/c/k'],
    ],
    ['local', { 'a/main.tf': backend('local', { path: '"../b/x.tfstate"' }) }, ['state:local:b/x.tfstate']],
    [
      'cloud',
      {
        'a/main.tf':
          'terraform {\n  cloud {\n    organization = "o"\n    workspaces {\n      name = "w"\n    }\n  }\n}',
      },
      ['state:remote://app.terraform.io/o/w'],
    ],
    [
      'http, without its password',
      { 'a/main.tf': backend('http', { address: '"https://u:p@h/x"' }) },
      ['state:http://h/x'],
    ],
    [
      'partial, completed',
      { 'a/main.tf': 'terraform {\n  backend "s3" {}\n}', 'a/x.s3.tfbackend': 'bucket = "b"\nkey = "k"\n' },
      ['state:s3://b/k'],
    ],
    [
      'partial, completed by backend.hcl',
      { 'a/main.tf': s3({}), 'a/backend.hcl': 'key = "k"\n' },
      ['state:s3://state/k'],
    ],
    [
      'partial, with two files',
      { 'a/main.tf': s3({}), 'a/x.tfbackend': 'key = "k"\n', 'a/y.tfbackend': 'key = "l"\n' },
      [],
    ],
    [
      'a local (OpenTofu)',
      { 'a/main.tf': `${s3({ key: '"${local.k}/x"' })}locals {\n  k = "y"\n}\n` },
      ['state:s3://state/y/x'],
    ],
    [
      'an override',
      { 'a/main.tf': s3({ key: '"k"' }), 'a/override.tf': backend('local', {}) },
      ['state:local:a/terraform.tfstate'],
    ],
  ];
  test.each(cases)('%s', (_, files, expected) => {
    const keys = discovered(files).provides.a ?? [];
    expect(keys.filter((key) => key.startsWith('state:'))).toEqual(expected);
  });
});

describe('states that a stack reads', () => {
  const net = { 'net/main.tf': s3({ key: '"net.tfstate"' }) };
  const open = { 'open/main.tf': 'terraform {\n  backend "s3" {\n    bucket = "state"\n  }\n}' };
  const cases: [string, Files, string, string[]][] = [
    ['a stack of the tree', net, s3Read('key = "net.tfstate"'), ['remote-state state:s3://state/net.tfstate']],
    ['nobody here', net, s3Read('key = "other"'), []],
    [
      'a stack whose backend is not known may be it',
      { ...net, ...open },
      s3Read('key = "other"'),
      ['unknown open/** (remote state "up" (s3://state/other) may be kept by a stack whose backend is not known)'],
    ],
    [
      'a known provider is preferred',
      { ...net, ...open },
      s3Read('key = "net.tfstate"'),
      ['remote-state state:s3://state/net.tfstate'],
    ],
    [
      'a bucket that is not known, with the same key',
      { ...net, 'dns/main.tf': s3({ key: '"dns"' }) },
      read('s3', '{ bucket = var.b, key = "net.tfstate" }'),
      ['unknown net/** (remote state "up" is not known from literals (var.b))'],
    ],
    [
      'a key with a gap',
      { ...net, 'dns/main.tf': s3({ key: '"dns"' }) },
      s3Read('key = "${var.x}.tfstate"'),
      ['unknown net/** (remote state "up" is not known from literals (var.x))'],
    ],
    [
      'another type of backend',
      { ...net, 'loc/main.tf': 'provider "aws" {}' },
      s3Read('key = var.x'),
      ['unknown net/** (remote state "up" is not known from literals (var.x))'],
    ],
    [
      'a config that is not known',
      { ...net, 'loc/main.tf': 'provider "aws" {}' },
      read('s3', 'var.config'),
      ['unknown net/** (remote state "up" is not known from literals (bucket, key))'],
    ],
    [
      'a config from locals, merged',
      net,
      `${read('s3', 'merge(local.base, { key = "net.tfstate" })')}locals {\n  base = { bucket = "state" }\n}`,
      ['remote-state state:s3://state/net.tfstate'],
    ],
    [
      'a backend that is not known',
      { ...net, 'loc/main.tf': 'provider "aws" {}' },
      'provider "aws" {}\ndata "terraform_remote_state" "up" {\n  backend = var.x\n}',
      ['unknown loc/** net/** (the backend of remote state "up" is not a literal (var.x))'],
    ],
    [
      'a named workspace',
      net,
      s3Read('key = "net.tfstate"', 'workspace = "blue"'),
      ['remote-state state:s3://state/env:/blue/net.tfstate'],
    ],
    [
      'the workspace default',
      net,
      s3Read('key = "net.tfstate"', 'workspace = "default"'),
      ['remote-state state:s3://state/net.tfstate'],
    ],
    [
      'a workspace that is not known',
      net,
      s3Read('key = "net.tfstate"', 'workspace = terraform.workspace'),
      ['remote-state state:s3://state/net.tfstate'],
    ],
    [
      'a named workspace by its object',
      net,
      s3Read('key = "env:/blue/net.tfstate"'),
      ['remote-state state:s3://state/env:/blue/net.tfstate'],
    ],
    [
      'a local state',
      { 'loc/main.tf': 'provider "aws" {}' },
      read('local', '{ path = "../loc/terraform.tfstate" }'),
      ['remote-state state:local:loc/terraform.tfstate'],
    ],
    [
      'a local state by path.module',
      { 'loc/main.tf': 'provider "aws" {}' },
      read('local', '{ path = "${path.module}/../loc/terraform.tfstate" }'),
      ['remote-state state:local:loc/terraform.tfstate'],
    ],
    [
      'a local state of a workspace',
      { 'loc/main.tf': 'provider "aws" {}' },
      read('local', '{ path = "../loc/terraform.tfstate.d/blue/terraform.tfstate" }'),
      ['remote-state state:local:loc/terraform.tfstate.d/blue/terraform.tfstate'],
    ],
    [
      'HCP Terraform',
      {
        'loc/main.tf':
          'terraform {\n  cloud {\n    organization = "o"\n    workspaces {\n      name = "w"\n    }\n  }\n}',
      },
      read('remote', '{ organization = "o", workspaces = { name = "w" } }'),
      ['remote-state state:remote://app.terraform.io/o/w'],
    ],
    [
      'outputs of HCP Terraform',
      {
        'loc/main.tf':
          'terraform {\n  cloud {\n    organization = "o"\n    workspaces {\n      name = "w"\n    }\n  }\n}',
      },
      'provider "tfe" {}\ndata "tfe_outputs" "x" {\n  organization = "o"\n  workspace = "w"\n}',
      ['remote-state state:remote://app.terraform.io/o/w'],
    ],
  ];
  test.each(cases)('%s', (_, files, main, expected) => {
    const { references, provides } = discovered({ ...files, 'app/main.tf': main });
    expect(references('app')).toEqual(expected);
    for (const line of expected.filter((one) => one.startsWith('remote-state'))) {
      expect(Object.values(provides).flat()).toContain(line.slice('remote-state '.length));
    }
  });

  test('in a module, by its arguments', () => {
    const { references } = discovered({
      ...net,
      'm/main.tf':
        'data "terraform_remote_state" "up" {\n  backend = "s3"\n  config = {\n    bucket = var.bucket\n    key = "${var.name}.tfstate"\n  }\n}',
      'app/main.tf': 'provider "aws" {}\nmodule "m" {\n  source = "../m"\n  bucket = "state"\n  name = "net"\n}',
    });
    expect(references('m')).toEqual([]);
    expect(references('app')).toEqual(['module folder m', 'remote-state state:s3://state/net.tfstate']);
  });

  test('a committed state is a file too', () => {
    const { references } = discovered({
      'loc/main.tf': 'provider "aws" {}',
      'loc/terraform.tfstate': '{}',
      'app/main.tf': read('local', '{ path = "../loc/terraform.tfstate" }'),
    });
    expect(references('app')).toEqual([
      'remote-state state:local:loc/terraform.tfstate',
      'remote-state file loc/terraform.tfstate',
    ]);
  });
});
