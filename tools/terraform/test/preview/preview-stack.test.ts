import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ToolError } from '@mainstem/change';
import { thisPlatform } from '@mainstem/toolchain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAwsCredentials, type PreviewStackOptions, previewStack } from '../../src/preview/index.ts';
import { cleanEnvironment, contextOf, hasProgram, type TestRepository, terraform, testRepository } from './stack.ts';

const ROOT = 'infra/stacks/dev/app';
const hasTerraform = await hasProgram('terraform');
if (!hasTerraform) console.warn('skipped: terraform is not on PATH');

const CANARY = 'canary-value-91';
const STACK = `
variable "password" {
  sensitive = true
  default   = "${CANARY}"
}
variable "name" {
  default = "one"
}
resource "terraform_data" "app" {
  input = { password = var.password, name = var.name }
}
resource "terraform_data" "trigger" {
  triggers_replace = { name = var.name }
}
resource "terraform_data" "each" {
  for_each = toset(["a.b"])
  input    = each.key
}
output "name" {
  value = var.name
}
check "name" {
  assert {
    condition     = var.name != "two"
    error_message = "the name is \${var.name}"
  }
}
`;

describe.skipIf(!hasTerraform)('previewStack', () => {
  let repository: TestRepository;
  let environment: NodeJS.ProcessEnv;
  let folder: string;
  const data = () => ({
    ...environment,
    TF_DATA_DIR: join(repository.path, '..', `${repository.path.split('/').pop()}-data`),
  });

  beforeAll(async () => {
    environment = await cleanEnvironment();
    repository = await testRepository({ [`${ROOT}/main.tf`]: STACK, 'infra/vars/two.tfvars': 'name = "two"\n' });
    folder = repository.folder(ROOT);
    await terraform(folder, ['init', '-input=false'], data());
    await terraform(folder, ['apply', '-auto-approve', '-input=false'], data());
  });
  afterAll(async () => {
    await repository.remove();
    await rm(data().TF_DATA_DIR, { recursive: true, force: true });
  });

  const preview = (more: Parameters<typeof contextOf>[1] = {}, options: PreviewStackOptions = {}) =>
    previewStack(contextOf(ROOT, more), folder, { environment, ...options });

  test('no change is no resource', async () => {
    const result = await preview();
    expect(result).toMatchObject({
      resources: [],
      outputs: 0,
      warnings: [],
      tools: { terraform: expect.stringMatching(/^\d+\.\d+/) },
    });
    expect(result.skipped).toBeUndefined();
    expect(result.state).toEqual({ lineage: expect.stringMatching(/^[0-9a-f-]{36}$/), serial: expect.any(Number) });
  });

  test('a var-file changes values; the tree stays as it is; the stages are told', async () => {
    const before = await repository.snapshot();
    const lines: string[] = [];
    const result = await preview({
      instance: { varFiles: ['infra/vars/two.tfvars'] },
      progress: (line) => lines.push(line),
    });
    expect(result.resources.map(({ address, action, replaceBecause }) => [address, action, replaceBecause])).toEqual([
      ['terraform_data.app', 'update', undefined],
      ['terraform_data.trigger', 'replace', ['triggers_replace']],
    ]);
    expect(result.resources[0]?.fields).toEqual([
      { path: 'input.name', before: 'one', after: 'two' },
      expect.objectContaining({ path: 'output', unknown: true }),
    ]);
    expect(result.outputs).toBe(1);
    expect(result.outputChanges).toEqual([{ name: 'name', action: 'update', before: 'one', after: 'two' }]);
    expect(result.checks).toEqual([{ address: 'check.name', status: 'fail', problems: ['the name is two'] }]);
    expect(result.warnings).toEqual([]);
    expect(JSON.stringify(result)).not.toContain(CANARY);
    expect(await repository.snapshot()).toEqual(before);
    expect(lines).toEqual([
      `terraform init ${ROOT}`,
      `terraform plan ${ROOT}`,
      expect.stringMatching(/Plan: 1 to add, 1 to change, 1 to destroy/),
    ]);
  });

  test('a removed stack is planned as its destruction', async () => {
    const { resources } = await preview({ projectChange: 'removed' });
    expect(resources.map(({ address, action }) => `${action} ${address}`)).toEqual([
      'delete terraform_data.app',
      'delete terraform_data.each["a.b"]',
      'delete terraform_data.trigger',
    ]);
  });

  test('a workspace without a state leaves no folder behind', { tags: ['long'] }, async () => {
    const before = await repository.snapshot();
    const result = await preview({ instance: { workspace: 'other' } });
    expect(result.resources.map(({ action }) => action)).toEqual(['create', 'create', 'create']);
    expect(result.state).toBeUndefined();
    expect(await repository.snapshot()).toEqual(before);
  });

  test('moved and forgotten resources', async () => {
    const other = await testRepository({
      'x/s/main.tf': `${STACK.replace(/resource "terraform_data" "trigger" \{[^}]*\}\n\}/, '').replace('"terraform_data" "app"', '"terraform_data" "renamed"')}
moved {
  from = terraform_data.app
  to   = terraform_data.renamed
}
removed {
  from = terraform_data.trigger
  lifecycle {
    destroy = false
  }
}
`,
      'x/s/terraform.tfstate': (await repository.snapshot())[`${ROOT}/terraform.tfstate`] ?? '',
    });
    const { resources } = await previewStack(contextOf('x/s'), other.folder('x/s'), { environment });
    expect(
      resources.map(({ address, action, previousAddress, risk }) => [address, action, previousAddress, risk.level]),
    ).toEqual([
      ['terraform_data.renamed', 'move', 'terraform_data.app', 'safe'],
      ['terraform_data.trigger', 'forget', undefined, 'unknown'],
    ]);
    await other.remove();
  });

  test('stacks that share a provider cache are planned all the same', { tags: ['long'] }, async () => {
    const cache = await mkdtemp(join(tmpdir(), 'mainstem-cache-'));
    const shared = { ...environment, TF_PLUGIN_CACHE_DIR: cache };
    const results = await Promise.all([1, 2].map(() => preview({}, { environment: shared })));
    expect(results.map(({ resources }) => resources)).toEqual([[], []]);
    await rm(cache, { recursive: true });
  });

  test('nothing is left in the temporary folder, after an error either', { tags: ['long'] }, async () => {
    const scratch = await mkdtemp(join(tmpdir(), 'mainstem-scratch-'));
    const outside = process.env.TMPDIR;
    process.env.TMPDIR = scratch;
    try {
      await preview();
      await expect(preview({ instance: { varFiles: ['missing.tfvars'] } })).rejects.toThrow(/missing\.tfvars/);
      expect(await readdir(scratch)).toEqual([]);
    } finally {
      process.env.TMPDIR = outside;
      if (outside === undefined) delete process.env.TMPDIR;
      await rm(scratch, { recursive: true });
    }
  });

  describe('errors name file and line, and what to type', () => {
    test.each<[string, Record<string, string>, Parameters<typeof contextOf>[1], RegExp[]]>([
      [
        'syntax',
        { 'main.tf': 'resource "terraform_data" "a" {\n  input = \n}\n' },
        {},
        [/^x\/s\/main\.tf:2: Invalid expression/, /Mend this line; then type: mainstem plan x\/s/],
      ],
      [
        'a missing variable',
        { 'main.tf': '\nvariable "size" {}\n' },
        {},
        [/^x\/s\/main\.tf:2: No value for required variable/, /export TF_VAR_size=/],
      ],
      [
        'a missing module',
        { 'main.tf': 'module "m" {\n  source = "../nowhere"\n}\n' },
        {},
        [/x\/s\/main\.tf:1: Unreadable module directory/, /Check the source of the module/],
      ],
      [
        'an error in a module',
        { 'main.tf': 'module "m" {\n  source = "../m"\n}\n', '../m/main.tf': 'output "o" {\n  value = var.none\n}\n' },
        {},
        [/^x\/m\/main\.tf:2: Reference to undeclared input variable/],
      ],
      [
        'a missing var-file',
        { 'main.tf': '' },
        { instance: { varFiles: ['none.tfvars'] } },
        [/none\.tfvars/, /To see it whole, type: terraform -chdir=x\/s/],
      ],
      [
        'a version that is not this one',
        { 'main.tf': 'terraform {\n  required_version = "< 1.0"\n}\n' },
        {},
        [/^x\/s\/main\.tf:2: Unsupported Terraform Core version/, /terraform version/],
      ],
    ])('%s', async (_, files, more, messages) => {
      const other = await testRepository({ 'x/s/.keep': '' });
      await other.write(Object.fromEntries(Object.entries(files).map(([name, text]) => [join('x/s', name), text])));
      const before = await other.snapshot();
      const error: unknown = await previewStack(contextOf('x/s', more), other.folder('x/s'), { environment }).catch(
        (thrown) => thrown,
      );
      expect(error).toBeInstanceOf(ToolError);
      const { message } = error as ToolError;
      for (const part of messages) expect(message).toMatch(part);
      expect(message).not.toContain(other.path);
      expect(message).not.toContain(tmpdir());
      expect(await other.snapshot()).toEqual(before);
      await other.remove();
    });

    test('no value of TF_VAR_* is in a message', async () => {
      const other = await testRepository({
        'x/s/main.tf': 'variable "v" {}\nresource "terraform_data" "a" {\n  input = file("/nowhere/${var.v}")\n}\n',
      });
      const leaky = { ...environment, TF_VAR_v: 'canary-in-the-environment' };
      const error: unknown = await previewStack(contextOf('x/s'), other.folder('x/s'), { environment: leaky }).catch(
        (thrown) => thrown,
      );
      expect(String(error)).toMatch(/x\/s\/main\.tf:3: Invalid function argument/);
      expect(String(error)).not.toContain('canary');
      await other.remove();
    });
  });

  test('a version that is too old is named, with what to do', async () => {
    const other = await testRepository({ 'x/s/main.tf': '', 'old/terraform': '#!/bin/sh\necho "Terraform v1.9.8"\n' });
    await chmod(other.folder('old/terraform'), 0o755);
    const program = { name: 'terraform', path: other.folder('old/terraform') } as const;
    await expect(previewStack(contextOf('x/s'), other.folder('x/s'), { environment, program })).rejects.toThrow(
      /is version 1\.9\.8, and 1\.10 or later is needed\. Install a newer one/,
    );
    await other.remove();
  });

  test('a provider that the lock file does not hold for this platform', async () => {
    const platform = thisPlatform();
    const package_ = `source/example.com/test/tiny/1.0.0/${platform}/terraform-provider-tiny_v1.0.0`;
    const other = await testRepository({
      'x/s/main.tf':
        'terraform {\n  required_providers {\n    tiny = {\n      source = "example.com/test/tiny"\n    }\n  }\n}\n',
      'x/s/.terraform.lock.hcl': `provider "example.com/test/tiny" {\n  version = "1.0.0"\n  hashes  = ["h1:${'A'.repeat(43)}="]\n}\n`,
      [package_]: 'x',
    });
    await other.write({
      'cli.tfrc': `provider_installation {\n  filesystem_mirror {\n    path = "${other.folder('source')}"\n  }\n}\n`,
    });
    const own = { ...environment, TF_CLI_CONFIG_FILE: other.folder('cli.tfrc') };
    await expect(previewStack(contextOf('x/s'), other.folder('x/s'), { environment: own })).rejects.toThrow(
      new RegExp(
        `does not hold this provider for ${platform}\\. Type: terraform -chdir=x/s providers lock .*-platform=${platform}`,
      ),
    );
    await other.write({ 'x/s/.terraform.lock.hcl': '' });
    await rm(other.folder('x/s/.terraform.lock.hcl'));
    await expect(previewStack(contextOf('x/s'), other.folder('x/s'), { environment: own })).rejects.toThrow(
      /There is no \.terraform\.lock\.hcl.*providers lock/,
    );
    await other.remove();
  });

  test.each([
    ['the provider', { 'main.tf': 'provider "aws" {}\n' }, /it uses the AWS provider/],
    ['an S3 backend', { 'main.tf': 'terraform {\n  backend "s3" {}\n}\n' }, /its backend is S3/],
    [
      'a module of the tree',
      { 'main.tf': 'module "m" {\n  source = "../m"\n}\n', '../m/main.tf': 'resource "aws_vpc" "v" {\n}\n' },
      /declares AWS resources/,
    ],
    [
      'a module of the registry',
      { 'main.tf': 'module "m" {\n  source = "terraform-aws-modules/vpc/aws"\n}\n' },
      /module for AWS/,
    ],
    [
      'remote state in S3',
      { 'main.tf': 'data "terraform_remote_state" "r" {\n  backend = "s3"\n}\n' },
      /remote state from S3/,
    ],
    ['JSON', { 'main.tf.json': '{"resource": {"aws_vpc": {"v": {}}}}' }, /AWS/],
  ])('without AWS credentials a stack is skipped: %s', async (_, files, message) => {
    const other = await testRepository(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [join('x/s', name), text])),
    );
    const result = await previewStack(contextOf('x/s'), other.folder('x/s'), { environment });
    expect(result).toMatchObject({ resources: [], skipped: expect.stringMatching(message) });
    expect(result.skipped).toMatch(/^no AWS credentials: .*AWS_PROFILE/);
    await other.remove();
  });

  test('an AWS example in a comment needs no credentials', { tags: ['long'] }, async () => {
    const other = await testRepository({
      'x/s/main.tf':
        '# provider "aws" {}\n/* backend "s3" {} */\nlocals {\n  url = "http://x" // resource "aws_vpc" "v"\n}\n',
    });
    const result = await previewStack(contextOf('x/s'), other.folder('x/s'), { environment });
    expect(result).toMatchObject({ resources: [], warnings: [] });
    expect(result.skipped).toBeUndefined();
    await other.remove();
  });
});

describe('findAwsCredentials', () => {
  const CONFIG =
    '[default]\nregion = eu-west-1\n\n[profile work]\nsso_session = s\n\n[sso-session work2]\nsso_start_url = https://x\n';
  test.each<[string, NodeJS.ProcessEnv, string | undefined]>([
    ['nothing', {}, undefined],
    ['half a key', { AWS_ACCESS_KEY_ID: 'a' }, undefined],
    ['a key', { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' }, 'access key in the environment'],
    ['web identity', { AWS_WEB_IDENTITY_TOKEN_FILE: '/t', AWS_ROLE_ARN: 'arn:x' }, 'web identity'],
    ['a container', { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://x' }, 'container credentials'],
    ['a profile that leads somewhere', { AWS_PROFILE: 'work' }, 'profile work'],
    ['a session is no profile', { AWS_PROFILE: 'work2' }, undefined],
    ['a profile that is not there', { AWS_PROFILE: 'none' }, undefined],
    ['a profile with keys', { AWS_PROFILE: 'keys' }, 'profile keys'],
  ])('%s', async (_, variables, expected) => {
    const home = await testRepository({ '.aws/config': CONFIG, '.aws/credentials': '[keys]\naws_access_key_id = A\n' });
    expect(await findAwsCredentials({ HOME: home.path, ...variables })).toBe(expected);
    await home.remove();
  });
});
