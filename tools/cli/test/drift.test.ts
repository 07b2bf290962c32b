import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Drift, driftSchema } from '@mainstem/change';
import { type CliResult, createScratchRepository, runCli, type ScratchRepository } from '@mainstem/testing';
import { terraformMirror } from '@mainstem/toolchain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AWS_LOCK } from '../../terraform/test/preview/aws-lock.ts';
import { type Moto, startMoto } from '../../terraform/test/preview/moto.ts';
import { hasProgram } from '../../terraform/test/preview/stack.ts';

const terraformMissing = !(await hasProgram('terraform'));
if (terraformMissing) console.warn('skipped: terraform is not on PATH');
/** Nothing of Terraform alone can drift; the AWS provider is started six times for it, which is left to CI. */
const thorough = process.env.MAINSTEM_PROPERTY_RUNS !== undefined;
const aws = thorough && terraformMirror() !== undefined && (await hasProgram('moto_server'));

const NAMES = 'infra.stacks.dev.names';
const PARAMETERS = 'infra.stacks.production.parameters';
const CANARY = 'canary-parameter';

const names = (more = '') => `terraform {
  backend "local" {}
}
resource "terraform_data" "name" {
  input = "shop"
}
${more}`;
const PARAMETER = `terraform {
  backend "local" {}
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.100.0, < 7.0.0"
    }
  }
}
provider "aws" {}
resource "aws_ssm_parameter" "level" {
  name  = "/drift/level"
  type  = "String"
  value = "declared"
}
resource "aws_ssm_parameter" "key" {
  name  = "/drift/key"
  type  = "SecureString"
  value = "${CANARY}-declared"
}
`;

/** Changes a parameter as somebody with a console would. */
async function put(url: string, name: string, type: string, value: string): Promise<void> {
  const { ok } = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AmazonSSM.PutParameter',
      authorization: 'AWS4-HMAC-SHA256 Credential=test/20200101/us-east-1/ssm/aws4_request',
    },
    body: JSON.stringify({ Name: name, Type: type, Value: value, Overwrite: true }),
  });
  if (!ok) throw new Error(`moto did not take ${name}`);
}

describe.skipIf(terraformMissing)('drift with terraform and local states', { timeout: 180_000 }, () => {
  let moto: Moto | undefined;
  let shop: ScratchRepository;
  let scratch: string;
  let applied: Promise<void> | undefined;

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), 'mainstem-drift-'));
    shop = createScratchRepository();
    shop.commit({
      '.gitignore': '*.tfstate\n*.tfstate.*\n.terraform/\n',
      'infra/stacks/dev/names/main.tf': names(),
      'infra/stacks/production/parameters/main.tf': PARAMETER,
      'infra/stacks/production/parameters/.terraform.lock.hcl': AWS_LOCK,
    });
    if (aws) {
      moto = await startMoto();
      // Starting the provider is slow: it goes on while the other stack is looked at.
      applied = terraformApply('infra/stacks/production/parameters');
      applied.catch(() => {});
    }
    await terraformApply('infra/stacks/dev/names');
  });
  afterAll(async () => {
    await applied?.catch(() => {});
    await moto?.stop();
    shop.remove();
    rmSync(scratch, { recursive: true, force: true });
  });

  /** As a person would, outside of the command that is tested. */
  function terraformApply(stack: string): Promise<void> {
    const mirror = `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(terraformMirror())}\n  }\n}\n`;
    shop.write({ '.git/cli.tfrc': `disable_checkpoint = true\n${aws ? mirror : ''}` });
    const child: ChildProcess = spawn(
      '/bin/sh',
      ['-c', 'terraform init -input=false -no-color && terraform apply -input=false -auto-approve -no-color'],
      {
        cwd: join(shop.root, stack),
        env: {
          ...process.env,
          ...moto?.environment,
          TF_DATA_DIR: join(scratch, stack),
          TF_CLI_CONFIG_FILE: join(shop.root, '.git/cli.tfrc'),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += String(text)));
    return new Promise((done, fail) => {
      child.once('close', (code) => (code === 0 ? done() : fail(new Error(`terraform apply in ${stack}: ${said}`))));
    });
  }

  function drift(args: readonly string[], more: NodeJS.ProcessEnv = {}): CliResult {
    const own = Object.keys(process.env).filter((name) => /^(?:AWS_|TF_)/.test(name));
    const result = runCli(['--cwd', shop.root, 'drift', ...args], {
      env: {
        ...Object.fromEntries(own.map((name) => [name, undefined])),
        HOME: scratch,
        AWS_EC2_METADATA_DISABLED: 'true',
        ...more,
      },
    });
    expect(result.stdout + result.stderr).not.toContain(CANARY);
    expect(result.stderr).not.toMatch(/\n\s+at .*[:(]\d+|unexpected:|This is a defect|\[object Object\]/);
    return result;
  }

  const document = (result: CliResult): Drift => driftSchema.parse(result.json());

  it('clean; what is declared and not applied is no drift; nothing is written', () => {
    const state = () => readFileSync(join(shop.root, 'infra/stacks/dev/names/terraform.tfstate'), 'utf8');
    const before = state();
    const clean = drift([NAMES, '--json']);
    expect([clean.code, clean.stderr]).toEqual([0, '']);
    expect(document(clean)).toMatchObject({
      schema: 'mainstem/drift@1',
      projects: [{ project: NAMES, engine: 'terraform', environment: 'dev', resources: [], pending: 0 }],
      failures: [],
    });

    shop.commit({ 'infra/stacks/dev/names/main.tf': names('resource "terraform_data" "next" {}\n') });
    const pending = drift(['--environment', 'dev']);
    expect([pending.code, pending.stderr]).toEqual([0, '']);
    expect(pending.stdout).toMatch(/clean +infra\.stacks\.dev\.names \(1 declared change not applied yet\)/);
    expect(state()).toBe(before);
  });

  if (aws)
    it('what somebody changed behind its back with the AWS provider on moto: exit 3, and no secret in it', async () => {
      const { url, environment: toMoto } = moto as Moto;
      await applied;
      await put(url, '/drift/level', 'String', 'by hand');
      await put(url, '/drift/key', 'SecureString', `${CANARY}-by-hand`);
      const result = drift(['--environment', 'production', '--json'], toMoto);
      expect([result.code, result.stderr]).toEqual([3, '']);
      const { environment, projects, failures } = document(result);
      expect([environment, failures, projects.map(({ project }) => project)]).toEqual(['production', [], [PARAMETERS]]);
      expect(projects[0]?.pending).toBe(0);
      const resources = projects[0]?.resources ?? [];
      expect(resources.map(({ address, action }) => `${action} ${address}`).sort()).toEqual([
        'update aws_ssm_parameter.key',
        'update aws_ssm_parameter.level',
      ]);
      const level = resources.find(({ address }) => address === 'aws_ssm_parameter.level');
      expect(level?.fields).toContainEqual(expect.objectContaining({ path: 'value', sensitive: true, changed: true }));
      // Else that nothing prints it would say nothing.
      expect(readFileSync(join(shop.root, 'infra/stacks/production/parameters/terraform.tfstate'), 'utf8')).toContain(
        CANARY,
      );
    });

  it('what cannot be looked at is a failure and never clean, and stops no other', () => {
    shop.commit({ 'infra/stacks/dev/broken/main.tf': names() });
    shop.write({ 'infra/stacks/dev/broken/terraform.tfstate': `{ "version": 4, "${CANARY}": ` });
    // Without credentials: the parameters cannot be looked at either.
    const all = drift(['--json']);
    expect(all.code).toBe(1);
    const { projects, failures } = document(all);
    expect(projects.map(({ project }) => project)).toEqual([NAMES]);
    expect(failures.map(({ project }) => project)).toEqual(['infra.stacks.dev.broken', PARAMETERS]);
    expect(failures[1]?.message).toMatch(/not looked at: .*credentials/);
    for (const { project } of failures) expect(all.stderr).toContain(`mainstem: ${project}: `);

    const one = drift(['infra.stacks.dev.broken']);
    expect(one.code).toBe(1);
    expect(one.stdout).not.toContain('clean');
    expect(one.stderr).toMatch(/^mainstem: infra\.stacks\.dev\.broken: \S/);
  });

  it.each([
    ['no such project', ['infra.stacks.dev.name'], /Did you mean infra\.stacks\.dev\.names\?/],
    ['no such environment', ['--environment', 'nowhere'], /There is no environment "nowhere"\. There are: .*dev/],
    ['an option of others', ['--receipts', '.'], /mainstem drift takes no --receipts\. Usage:/],
    ['an unknown option', ['--al'], /Unknown option '--al'.*mainstem drift --help/],
  ] as const)('bad input: %s', (_, args, message) => {
    const result = drift(args);
    expect(result.stderr).toMatch(message);
    expect(result.stderr).toMatch(/^mainstem: \S/);
    expect([result.code, result.stdout]).toEqual([2, '']);
  });
});
