import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram, terraformMirror } from '@mainstem/toolchain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { previewStack } from '../../src/preview/index.ts';
import { failure } from '../../src/run/diagnostics.ts';
import { AWS_LOCK } from './aws-lock.ts';
import { type Moto, startMoto } from './moto.ts';
import { cleanEnvironment, contextOf, hasProgram, type TestRepository, terraform, testRepository } from './stack.ts';

const missing = [];
if (!(await hasProgram('terraform'))) missing.push('terraform is not on PATH');
if (!(await hasProgram('moto_server'))) missing.push('moto_server is not on PATH');
if (missing.length > 0) console.warn(`skipped: ${missing.join(', ')}`);
const mirror = terraformMirror();
if (mirror === undefined) console.warn('skipped in part: no mirror with the AWS provider');

const CANARY = 'canary-parameter-5150';
const LOCK = JSON.stringify({
  ID: '0f0e-lock',
  Operation: 'OperationTypeApply',
  Info: '',
  Who: 'alice@laptop',
  Version: '1.11.4',
  Created: '2026-01-02T03:04:05Z',
  Path: 'states/s3/terraform.tfstate',
});

describe.skipIf(missing.length > 0)('against a fake of AWS', () => {
  let moto: Moto;
  let repository: TestRepository;
  let environment: NodeJS.ProcessEnv;
  const dataFolder = join(tmpdir(), `mainstem-test-data-${process.pid}`);

  beforeAll(async () => {
    moto = await startMoto();
    environment = await cleanEnvironment(moto.environment);
    repository = await testRepository({
      's3/main.tf':
        'terraform {\n  backend "s3" {}\n}\nvariable "n" {\n  default = 1\n}\nresource "terraform_data" "a" {\n  input = var.n\n}\n',
      's3/.keep': '',
      'backend/s3.hcl':
        'bucket = "states"\nkey = "s3/terraform.tfstate"\nregion = "us-east-1"\nuse_path_style = true\nuse_lockfile = true\n',
      'aws/.terraform.lock.hcl': AWS_LOCK,
      'aws/main.tf': `terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0, < 7.0.0"
    }
  }
}
provider "aws" {}
resource "aws_db_instance" "main" {
  identifier          = "main"
  engine              = "postgres"
  instance_class      = "db.t3.micro"
  allocated_storage   = 20
  username            = "admin1"
  password            = "canary-rds-password"
  storage_encrypted   = true
  skip_final_snapshot = true
}
data "aws_caller_identity" "me" {}
resource "aws_ssm_parameter" "p" {
  name  = "/app/password"
  type  = "SecureString"
  value = "${CANARY}"
}
resource "aws_kms_key" "k" {
  description         = "for ${CANARY}"
  enable_key_rotation = true
}
output "account" {
  value = data.aws_caller_identity.me.account_id
}
`,
      'aws/terraform.tfstate': JSON.stringify({
        version: 4,
        terraform_version: '1.11.4',
        serial: 3,
        lineage: '11111111-2222-3333-4444-555555555555',
        outputs: {},
        resources: [
          {
            mode: 'managed',
            type: 'aws_db_instance',
            name: 'main',
            provider: 'provider["registry.terraform.io/hashicorp/aws"]',
            instances: [
              {
                schema_version: 2,
                attributes: {
                  id: 'db-X',
                  identifier: 'main',
                  engine: 'postgres',
                  instance_class: 'db.t3.micro',
                  allocated_storage: 20,
                  username: 'admin1',
                  password: 'canary-rds-password',
                  storage_encrypted: false,
                  skip_final_snapshot: true,
                },
                sensitive_attributes: [],
              },
            ],
          },
        ],
      }),
      'nolock/main.tf':
        'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\nprovider "aws" {}\n',
    });
    await moto.putObject('states', 'unrelated', '');
  });
  afterAll(async () => {
    await moto.stop();
    await repository.remove();
    await rm(dataFolder, { recursive: true, force: true });
  });

  const s3 = () => contextOf('s3', { instance: { backendConfig: ['backend/s3.hcl'] } });

  test('an S3 backend from a settings file; a lock held by another run neither stops nor touches it', async () => {
    const tree = await repository.snapshot();
    const data = { ...environment, TF_DATA_DIR: dataFolder };
    const folder = repository.folder('s3');
    await terraform(
      folder,
      ['init', '-input=false', `-backend-config=${join(repository.path, 'backend/s3.hcl')}`],
      data,
    );
    await terraform(folder, ['apply', '-auto-approve', '-input=false'], data);
    await moto.putObject('states', 's3/terraform.tfstate.tflock', LOCK);

    const result = await previewStack(s3(), folder, { environment: { ...environment, TF_VAR_n: '2' } });
    expect(result.resources.map(({ address, action }) => [address, action])).toEqual([['terraform_data.a', 'update']]);
    expect(result.state).toMatchObject({ serial: 1 });
    expect(await moto.getObject('states', 's3/terraform.tfstate.tflock')).toBe(LOCK);
    expect(await repository.snapshot()).toEqual(tree);

    const locked = await runProgram('terraform', ['plan', '-input=false', '-json'], { cwd: folder, env: data });
    const error = failure('plan', locked.stdout, locked.stderr, { root: 's3', hiddenPaths: [], secrets: new Set() });
    expect(error.message).toMatch(/^s3: Error acquiring the state lock/);
    expect(error.message).toMatch(
      /locked by alice@laptop since 2026-01-02.*\(OperationTypeApply\).*terraform -chdir=s3 force-unlock 0f0e-lock/,
    );
  });

  test('a missing bucket names the stack', async () => {
    await repository.write({
      'backend/none.hcl': 'bucket = "nobody-has-this"\nkey = "k"\nregion = "us-east-1"\nuse_path_style = true\n',
    });
    const context = contextOf('s3', { instance: { backendConfig: ['backend/none.hcl'] } });
    await expect(previewStack(context, repository.folder('s3'), { environment })).rejects.toThrow(
      /^s3.*bucket.*does not exist/s,
    );
  });

  test.skipIf(mirror === undefined)('a missing lock file says which command makes it', async () => {
    const tree = await repository.snapshot();
    await expect(previewStack(contextOf('nolock'), repository.folder('nolock'), { environment })).rejects.toThrow(
      /terraform -chdir=nolock providers lock -platform=linux_amd64 -platform=darwin_arm64/,
    );
    expect(await repository.snapshot()).toEqual(tree);
  });

  test("the user's own CLI configuration decides where providers come from", async () => {
    await repository.write({
      'home/own.tfrc': 'provider_installation {\n  filesystem_mirror {\n    path = "/nowhere"\n  }\n}\n',
    });
    const own = { ...environment, TF_CLI_CONFIG_FILE: repository.folder('home/own.tfrc') };
    await expect(previewStack(contextOf('aws'), repository.folder('aws'), { environment: own })).rejects.toThrow(
      /^aws: Failed to query available provider packages.*MAINSTEM_TF_MIRROR/s,
    );
  });

  // One plan for all: each starts the provider twice, which takes seconds.
  test.skipIf(mirror === undefined)(
    'the AWS provider plans: a database is replaced, secrets are hidden everywhere',
    { tags: ['long'] },
    async () => {
      const tree = await repository.snapshot();
      const result = await previewStack(contextOf('aws'), repository.folder('aws'), { environment, refresh: false });
      expect(result.resources.map(({ address, action, risk }) => [address, action, risk.level])).toEqual([
        ['aws_db_instance.main', 'replace', 'destroy'],
        ['aws_kms_key.k', 'create', 'safe'],
        ['aws_ssm_parameter.p', 'create', 'safe'],
      ]);
      const [database, key, parameter] = result.resources;
      expect(database).toMatchObject({
        replaceBecause: ['storage_encrypted'],
        risk: { wayOut: expect.stringMatching(/snapshot/) },
      });
      expect(database?.fields).toContainEqual({ path: 'storage_encrypted', before: false, after: true });
      expect(key?.fields).toContainEqual({ path: 'description', after: 'for (sensitive)' });
      expect(parameter?.fields).toContainEqual({ path: 'value', sensitive: true, changed: true });
      expect(result.outputs).toBe(1);
      expect(result.state).toEqual({ lineage: '11111111-2222-3333-4444-555555555555', serial: 3 });
      expect(result.tools).toEqual({ terraform: expect.any(String), 'hashicorp/aws': '5.100.0' });
      expect(JSON.stringify(result)).not.toContain('canary');
      expect(await repository.snapshot()).toEqual(tree);
    },
  );
});
