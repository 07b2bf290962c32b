import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { TEMPLATE } from '@mainstem/testing/template';
import { pool, runProgram, terraformMirror } from '@mainstem/toolchain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasProgram } from '../preview/stack.ts';

const INFRA = join(TEMPLATE, 'infra');
const foldersIn = (path: string) =>
  readdirSync(join(INFRA, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${path}/${name}`);
const MODULES = foldersIn('modules');
const STACKS = foldersIn('stacks').flatMap(foldersIn);

const mirror = terraformMirror();
const withTerraform = await hasProgram('terraform');
const withProvider = withTerraform && existsSync(join(mirror ?? '', 'registry.terraform.io/hashicorp/aws'));

it.skipIf(!withTerraform)('infra is formatted as terraform fmt does it (needs terraform)', async () => {
  const { code, stdout } = await runProgram('terraform', ['fmt', '-check', '-diff', '-recursive', INFRA]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
});

/** The steps of one folder, each a list of arguments; the first that fails ends them. */
const MODULE_STEPS = [
  ['init', '-backend=false', '-input=false', '-no-color'],
  ['test', '-no-color'],
];
const STACK_STEPS = [
  ['init', '-backend=false', '-input=false', '-lockfile=readonly', '-no-color'],
  ['validate', '-no-color'],
];

// The name says only what is missing: CI fails a skipped test that names a program which is there.
const needs = withTerraform ? 'the AWS provider mirror' : 'terraform and the AWS provider mirror';

describe.skipIf(!withProvider)(`with the real provider (needs ${needs})`, { tags: ['long'] }, () => {
  const scratch = mkdtempSync(join(tmpdir(), 'mainstem-test-infra-'));
  const results = new Map<string, string>();
  // Stacks that differ only in their environment's name, account and addresses are the same to `validate`.
  const representatives = new Map(STACKS.map((stack) => [neutral(stack), stack]));

  beforeAll(async () => {
    cpSync(INFRA, join(scratch, 'infra'), {
      recursive: true,
      filter: (path) => !path.split(sep).includes('.terraform'),
    });
    const config = join(scratch, 'terraform.rc');
    writeFileSync(
      config,
      `disable_checkpoint = true\nprovider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`,
    );
    const env = {
      ...Object.fromEntries(
        Object.keys(process.env).map((name) => [name, /^(?:AWS|TF)_/.test(name) ? undefined : process.env[name]]),
      ),
      HOME: scratch,
      TF_CLI_CONFIG_FILE: config,
      TF_IN_AUTOMATION: '1',
      // Each run of `terraform test` reads the provider's schema of tens of megabytes: collecting less garbage saves a third.
      GOGC: '400',
    };
    const jobs = [
      ...MODULES.map((folder) => ({ folder, steps: MODULE_STEPS })),
      ...[...representatives.values()].map((folder) => ({ folder, steps: STACK_STEPS })),
    ];
    await pool(jobs, 2, async ({ folder, steps }) => {
      results.set(folder, await outcomeOf(join(scratch, 'infra', folder), steps, env));
    });
  }, 240_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it.each(MODULES)('%s: its tests pass', (module) => {
    expect(results.get(module)).toMatch(/Success! [1-9]\d* passed, 0 failed\./);
  });

  it.each(STACKS)('%s, or the stack that differs from it in names only, is valid', (stack) => {
    expect(results.get(representatives.get(neutral(stack)) ?? '')).toMatch(/Success! The configuration is valid\./);
  });
});

/** The output of the last step, or what the first failing one said. */
async function outcomeOf(
  cwd: string,
  steps: readonly string[][],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  let output = '';
  for (const args of steps) {
    const { code, stdout, stderr } = await runProgram('terraform', args, { cwd, env });
    output = stdout;
    if (code !== 0) return `terraform ${args[0]} exited ${code}\n${stdout}\n${stderr}`;
  }
  return output;
}

/** The configuration with what an environment may choose taken out: its name, account numbers and address ranges. */
function neutral(stack: string): string {
  const environment = stack.split('/')[1] ?? '';
  return readdirSync(join(INFRA, stack))
    .filter((name) => /\.tf(?:\.json)?$|\.hcl$/.test(name))
    .sort()
    .map((name) => `${name}\n${readFileSync(join(INFRA, stack, name), 'utf8')}`)
    .join('\n')
    .replaceAll(environment, 'ENVIRONMENT')
    .replaceAll(/\b\d{12}\b/g, 'ACCOUNT')
    .replaceAll(/\b10\.\d+\.0\.0\/16\b/g, 'RANGE');
}

it('row 21: what an apply may do to the role of the flow log makes no other power of it', () => {
  const text = readFileSync(join(INFRA, 'policies/network.json.tftpl'), 'utf8').replaceAll(/\$\{\w+\}/g, 'x');
  const { Statement: statements } = JSON.parse(text) as {
    Statement: { Effect: string; Action: string | string[] }[];
  };
  const actions = statements.flatMap(({ Action: action }) => action);
  expect(actions.filter((action) => action.startsWith('iam:')).sort()).toEqual([
    'iam:DeleteRole',
    'iam:DeleteRolePolicy',
    'iam:PassRole',
    'iam:TagRole',
    'iam:UntagRole',
    'iam:UpdateRole',
    'iam:UpdateRoleDescription',
  ]);
  expect(actions.filter((action) => action.includes('*'))).toEqual([]);
});

describe('what the stacks say of their environment', () => {
  it.each(STACKS)('%s keeps its state, tags and account to itself', (stack) => {
    const [, environment = '', name = ''] = stack.split('/');
    const text = readFileSync(join(INFRA, stack, 'main.tf'), 'utf8');
    expect(text).toMatch(new RegExp(`key\\s*= "${environment}/${name}/terraform\\.tfstate"`));
    expect(text).toMatch(new RegExp(`Environment = "${environment}"`));
    expect(text).toMatch(new RegExp(`Stack\\s*= "infra/${stack}"`));
    expect(new Set(text.match(/\b\d{12}\b/g))).toHaveProperty('size', 1);
    expect(text).toContain('use_lockfile = true');
  });

  it('every lock file is the same, with hashes for more than one platform', () => {
    const locks = new Set(STACKS.map((stack) => readFileSync(join(INFRA, stack, '.terraform.lock.hcl'), 'utf8')));
    expect(locks.size).toBe(1);
    expect([...locks].join('').match(/"h1:/g)?.length).toBeGreaterThan(1);
  });

  it('no two environments share an account or a network range', () => {
    for (const pattern of [/allowed_account_ids = \["(\d+)"\]/, /cidr_block\s*= "([^"]+)"/]) {
      const values = STACKS.flatMap((stack) => {
        const value = pattern.exec(readFileSync(join(INFRA, stack, 'main.tf'), 'utf8'))?.[1];
        return value === undefined ? [] : [{ environment: stack.split('/')[1], value }];
      });
      const owners = new Map(values.map(({ environment, value }) => [value, environment]));
      expect(values.every(({ environment, value }) => owners.get(value) === environment)).toBe(true);
      expect(owners.size).toBe(new Set(STACKS.map((stack) => stack.split('/')[1])).size);
    }
  });
});
