import { rm } from 'node:fs/promises';
import { terraformMirror } from '@mainstem/toolchain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { observeStack } from '../../src/observe/index.ts';
import { AWS_LOCK } from '../preview/aws-lock.ts';
import { type Moto, startMoto } from '../preview/moto.ts';
import {
  cleanEnvironment,
  contextOf,
  hasProgram,
  type TestRepository,
  terraform,
  testRepository,
} from '../preview/stack.ts';

const missing = [];
for (const program of ['terraform', 'moto_server', 'aws'])
  if (!(await hasProgram(program))) missing.push(`${program} is not on PATH`);
if (terraformMirror() === undefined) missing.push('no terraform mirror with the AWS provider');
if (missing.length > 0) console.warn(`skipped: ${missing.join(', ')}`);

const STACK = `terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0, < 7.0.0"
    }
  }
}
provider "aws" {}
variable "purpose" {
  default = "tests"
}
resource "aws_ssm_parameter" "plain" {
  name  = "/observe/plain"
  type  = "String"
  value = "declared"
  tags  = { Purpose = "tests" }
}
resource "aws_ssm_parameter" "secret" {
  name  = "/observe/secret"
  type  = "SecureString"
  value = "canary-declared-secret"
}
resource "aws_iam_role" "role" {
  name        = "observe"
  description = var.purpose
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}
output "version" {
  value = aws_ssm_parameter.plain.version
}
`;

describe.skipIf(missing.length > 0)(
  'observeStack with terraform, the AWS provider and moto_server',
  { tags: ['long'] },
  () => {
    let moto: Moto;
    let repository: TestRepository;
    let environment: NodeJS.ProcessEnv;
    const aws = async (...args: string[]) => {
      const { runProgram } = await import('@mainstem/toolchain');
      const { code, stderr } = await runProgram('aws', args, {
        env: { ...environment, AWS_DEFAULT_REGION: 'us-east-1' },
      });
      if (code !== 0) throw new Error(stderr);
    };

    beforeAll(async () => {
      moto = await startMoto();
      environment = await cleanEnvironment({ ...moto.environment, TF_CLI_CONFIG_FILE: '' });
      repository = await testRepository({
        'stack/main.tf': STACK,
        'stack/.terraform.lock.hcl': AWS_LOCK,
        'stack/cli.tfrc': `disable_checkpoint = true\nprovider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(terraformMirror())}\n  }\n}\n`,
      });
      environment = { ...environment, TF_CLI_CONFIG_FILE: repository.folder('stack/cli.tfrc') };
      const folder = repository.folder('stack');
      const own = { ...environment, TF_DATA_DIR: repository.folder('data') };
      await terraform(folder, ['init', '-input=false'], own);
      await terraform(folder, ['apply', '-input=false', '-auto-approve'], own);
      await rm(repository.folder('data'), { recursive: true, force: true });
    }, 120_000);
    afterAll(async () => {
      await moto.stop();
      await repository.remove();
    });

    const observe = (more: NodeJS.ProcessEnv = {}) =>
      observeStack(contextOf('stack'), repository.folder('stack'), { environment: { ...environment, ...more } });

    test('what drifted behind its back, apart from what is declared and not applied', async () => {
      expect(await observe()).toMatchObject({ drift: [], pending: 0 });

      const put = ['ssm', 'put-parameter', '--overwrite', '--name'];
      await aws(...put, '/observe/plain', '--value', 'by hand');
      await aws(...put, '/observe/secret', '--value', 'canary-by-hand', '--type', 'SecureString');
      await aws('iam', 'delete-role', '--role-name', 'observe');
      // Undoing the drift is not a declared change.
      expect(await observe()).toMatchObject({ drift: [{}, {}, {}], pending: 0 });

      await repository.write({
        'stack/more.tf':
          'resource "aws_ssm_parameter" "more" {\n  name  = "/observe/more"\n  type  = "String"\n  value = "x"\n}\n',
      });
      const found = await observe();
      expect(found.drift.map(({ address, action }) => `${action} ${address}`).sort()).toEqual([
        'delete aws_iam_role.role',
        'update aws_ssm_parameter.plain',
        'update aws_ssm_parameter.secret',
      ]);
      expect(found.pending).toBe(1);
      expect(JSON.stringify(found)).not.toContain('canary');
    }, 180_000);

    test('a stack whose state cannot be read is a failure, never clean', async () => {
      await repository.write({
        'broken/main.tf':
          'terraform {\n  backend "s3" {\n    bucket         = "nobody-has-this"\n    key            = "k"\n    region         = "us-east-1"\n    use_path_style = true\n  }\n}\n',
      });
      const look = observeStack(contextOf('broken'), repository.folder('broken'), { environment });
      await expect(look).rejects.toThrow(/^broken.*bucket/s);
    });
  },
);
