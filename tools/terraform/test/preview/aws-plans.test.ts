import { rm } from 'node:fs/promises';
import { countsOf } from '@mainstem/change';
import { findProgram, runProgram, terraformMirror } from '@mainstem/toolchain';
import { beforeAll, describe, expect, test } from 'vitest';
import { type PlanReading, readPlan } from '../../src/preview/index.ts';
import { mirrorConfig } from '../../src/run/session.ts';
import { AWS_CASES } from './aws-cases.ts';
import { AWS_LOCK } from './aws-lock.ts';
import { type PlannedCase, summaryOf } from './plan-run.ts';
import { terraformCounts } from './plan-summary.ts';
import { cleanEnvironment, testRepository } from './stack.ts';

const terraform = await findProgram('terraform', { download: false }).catch(() => undefined);
const mirror = terraformMirror();

const PROVIDER = `terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0, < 7.0.0"
    }
  }
}
provider "aws" {
  region                      = "us-east-1"
  access_key                  = "test"
  secret_key                  = "canary-provider-secret"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
}
`;

const STATE = {
  version: 4,
  terraform_version: '1.11.4',
  serial: 3,
  lineage: '11111111-2222-3333-4444-555555555555',
  outputs: {},
  resources: AWS_CASES.flatMap(({ address, state, schema = 0 }) => {
    const [type, name] = address.split('.');
    const instances = [{ schema_version: schema, attributes: state, sensitive_attributes: [] }];
    return state === undefined
      ? []
      : [{ mode: 'managed', type, name, provider: 'provider["registry.terraform.io/hashicorp/aws"]', instances }];
  }),
};

describe.skipIf(terraform === undefined || mirror === undefined)(
  'plans made by terraform and its AWS provider',
  { tags: ['long'] },
  () => {
    let reading: PlanReading;
    let summary: PlannedCase['summary'];

    beforeAll(async () => {
      const repository = await testRepository({
        'aws/main.tf': PROVIDER + AWS_CASES.map(({ config }) => config).join('\n'),
        'aws/.terraform.lock.hcl': AWS_LOCK,
        'aws/terraform.tfstate': JSON.stringify(STATE),
        'cli.tfrc': mirrorConfig(mirror ?? '', ['registry.terraform.io/hashicorp/aws']),
      });
      const env = await cleanEnvironment({
        TF_CLI_CONFIG_FILE: repository.folder('cli.tfrc'),
        CHECKPOINT_DISABLE: '1',
      });
      const run = async (...args: string[]) => {
        const cwd = repository.folder('aws');
        const { code, stdout, stderr } = await runProgram(terraform?.path ?? '', args, { cwd, env });
        if (code !== 0) throw new Error(`terraform ${args[0]}: ${stderr}${stdout}`);
        return stdout;
      };
      try {
        await run('init', '-input=false', '-lockfile=readonly');
        summary = summaryOf(await run('plan', '-json', '-input=false', '-lock=false', '-refresh=false', '-out=plan'));
        reading = readPlan(JSON.parse(await run('show', '-json', 'plan')));
      } finally {
        await repository.remove();
        await rm(env.HOME ?? '', { recursive: true, force: true });
      }
    }, 120_000);

    test.each(AWS_CASES)('$name', ({ address, action, level, because, has }) => {
      const found = reading.resources.find((resource) => resource.address === address);
      expect(found?.action, JSON.stringify(found?.fields)).toBe(action);
      if (level !== undefined) expect(found?.risk.level, found?.risk.reasons.join('; ')).toBe(level);
      if (because !== undefined) expect(found?.risk.reasons.join('; ')).toMatch(because);
      if (has !== undefined) expect(found).toMatchObject(has);
      if (level === 'destroy' || level === 'security') expect(found?.risk.wayOut).toBeTruthy();
    });

    test("counts are Terraform's own", () => {
      expect(terraformCounts(countsOf(reading.resources, reading.outputs), reading)).toEqual({
        add: summary.add,
        change: summary.change,
        import: summary.import,
        remove: summary.remove,
      });
    });

    test('no secret of a state, a configuration or a provider is in the preview', () => {
      expect(JSON.stringify(reading)).not.toContain('canary');
    });
  },
);
