import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Applied, appliedSchema, previewSchema } from '@mainstem/change';
import { type CliResult, createScratchRepository, runCli, type ScratchRepository } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Moto, startMoto } from '../../terraform/test/preview/moto.ts';
import { hasProgram } from '../../terraform/test/preview/stack.ts';

const terraformMissing = !(await hasProgram('terraform'));
const motoMissing = terraformMissing || !(await hasProgram('moto_server'));
if (terraformMissing) console.warn('skipped: terraform is not on PATH');
else if (motoMissing) console.warn('skipped: moto_server is not on PATH');

const NO_STACK_TRACE = /\n\s+at .*[:(]\d+|unexpected:|This is a defect|\[object Object\]/;
const KEY = 'the key of these tests only';
/** Stands in every state; no run may print it. */
const CANARY = 'canary-password-of-apply';
const DEV = 'infra.stacks.dev.app';
const FAILING = 'infra.stacks.dev.failing';

const app = (environment: string) => `terraform {
  backend "local" {}
}
variable "password" {
  sensitive = true
  default   = "${CANARY}"
}
module "labels" {
  source = "../../../modules/labels"
}
resource "terraform_data" "name" {
  input = "${environment}-\${module.labels.team}-\${local.size}"
}
resource "terraform_data" "secret" {
  input = var.password
}
output "name" {
  value = terraform_data.name.input
}
`;
const size = (value: string) => `locals {\n  size = "${value}"\n}\n`;
const team = (value: string) => ({ 'infra/modules/labels/main.tf': `output "team" {\n  value = "${value}"\n}\n` });
const dev = (value: string) => ({ 'infra/stacks/dev/app/size.tf': size(value) });
const TREE = {
  '.gitignore': '*.tfstate\n*.tfstate.*\n.terraform/\n',
  'infra/stacks/dev/app/main.tf': app('dev'),
  ...dev('small'),
  'infra/stacks/production/app/main.tf': app('production'),
  'infra/stacks/production/app/size.tf': size('small'),
  ...team('shop'),
};

let shop: ScratchRepository;
let scratch: string;
let count = 0;

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'mainstem-apply-'));
  shop = createScratchRepository();
  shop.commit(TREE);
});

afterAll(() => {
  shop.remove();
  rmSync(scratch, { recursive: true, force: true });
});

/** Runs the bundle on the scratch tree with the key of these tests. What is secret is in no output, whatever the run is about. */
function mainstem(args: readonly string[], env: Record<string, string | undefined> = {}): CliResult {
  const own = Object.keys(process.env).filter((name) => /^(?:AWS_|TF_|MAINSTEM_(?:RECEIPT|STATE)_)/.test(name));
  const result = runCli(['--cwd', shop.root, ...args], {
    env: {
      ...Object.fromEntries(own.map((name) => [name, undefined])),
      HOME: scratch,
      MAINSTEM_RECEIPT_KEY: KEY,
      ...env,
    },
  });
  expect(result.stdout + result.stderr).not.toContain(CANARY);
  expect(result.stderr).not.toMatch(NO_STACK_TRACE);
  return result;
}

/** Plans projects as they are checked out, into a new folder of receipts or one below it. */
function plan(projects: readonly string[], options: { below?: string; env?: Record<string, string> } = {}): string {
  const folder = join(scratch, `receipts-${++count}`);
  const result = mainstem(['plan', ...projects, '--out', join(folder, options.below ?? '')], options.env);
  expect([result.code, result.stderr]).toEqual([0, '']);
  return folder;
}

function documents(result: CliResult): Applied[] {
  return appliedSchema.array().parse(result.json());
}

/** Applies one stack, printing its document. */
function apply(
  receipts: string,
  more: readonly string[] = [],
  env: Record<string, string | undefined> = {},
): { code: number; one: Applied } {
  const result = mainstem(['apply', DEV, '--receipts', receipts, '--json', ...more], env);
  const [one, ...others] = documents(result);
  if (one === undefined || others.length > 0) throw new Error(`not one document: ${result.stdout}${result.stderr}`);
  return { code: result.code, one };
}

interface State {
  readonly serial: number;
  readonly outputs: { readonly name?: { readonly value: string } };
}
const stateText = (stack = 'dev/app') =>
  readFileSync(join(shop.root, 'infra/stacks', stack, 'terraform.tfstate'), 'utf8');
const state = (stack?: string) => JSON.parse(stateText(stack)) as State;

function expectUntouched<T>(work: () => T): T {
  const before = stateText();
  const result = work();
  expect(stateText()).toBe(before);
  return result;
}

describe.skipIf(terraformMissing)('apply with terraform and local states', { timeout: 180_000 }, () => {
  let receipts: string;

  it('what was planned is applied; then there is nothing to do', () => {
    receipts = plan([DEV]);
    const { code, one } = apply(receipts);
    const head = shop.git('rev-parse', 'HEAD');
    expect(code).toBe(0);
    expect(one).toMatchObject({
      schema: 'mainstem/applied@1',
      project: DEV,
      environment: 'dev',
      revision: head,
      outcome: 'applied',
      counts: { create: 2, outputs: 1 },
      notApplied: [],
      unreviewed: [],
      receipts: [{ head, sealed: true }],
      warnings: [],
    });
    expect([...one.applied].sort()).toEqual(['terraform_data.name', 'terraform_data.secret']);
    expect(one.state?.after?.serial).toBe(state().serial);
    expect(state().outputs.name?.value).toBe('dev-shop-small');
    // Else that nothing prints it would say nothing.
    expect(stateText()).toContain(CANARY);
    expect(shop.git('status', '--porcelain')).toBe('');

    const again = expectUntouched(() => mainstem(['apply', DEV, '--receipts', receipts]));
    expect([again.code, again.stderr]).toEqual([0, '']);
    expect(again.stdout).toMatch(/^infra\.stacks\.dev\.app +nothing to do\n/);
  });

  it('what no receipt shows waits for its digest; where the settings say stop, that does not help', () => {
    shop.commit(dev('large'));
    const first = expectUntouched(() => mainstem(['apply', DEV, '--receipts', receipts]));
    expect(first.code).toBe(3);
    expect(first.stdout).toMatch(/not all of it was reviewed[\s\S]*dev-shop-small.*dev-shop-large/);
    const digest = /--approved (sha256:[0-9a-f]{64})$/m.exec(first.stdout)?.[1] ?? '';

    shop.commit({ 'mainstem.yaml': 'apply:\n  unreviewed:\n    dev: stop\n' });
    const stop = expectUntouched(() => mainstem(['apply', DEV, '--receipts', receipts, '--approved', digest]));
    expect(stop.code).toBe(3);
    expect(stop.stdout).toContain('open a pull request whose plan shows it');
    expect(stop.stdout).not.toContain('--approved');

    shop.commit({ 'mainstem.yaml': undefined });
    const { code, one } = apply(receipts, ['--approved', `sha256:${'0'.repeat(64)}, ${digest}`]);
    expect([code, one.outcome, one.approved, one.approval]).toEqual([0, 'applied', true, digest]);
    expect(one.applied).toEqual(['terraform_data.name']);
    expect(state().outputs.name?.value).toBe('dev-shop-large');
  });

  it('a receipt counts only as it was made, and under the key of this run', { tags: ['long'] }, () => {
    shop.commit({ ...dev('huge'), 'mainstem.yaml': 'apply:\n  receipts: sealed\n' });
    const sealed = plan([DEV]);
    const file = join(sealed, `${DEV}.terraform.json`);
    const text = readFileSync(file, 'utf8');
    expect(previewSchema.parse(JSON.parse(text)).receipt.seal).toBeTypeOf('string');

    const refusals: [name: string, reason: RegExp, env?: Record<string, string | undefined>, edit?: string][] = [
      ['edited', /does not count: it is not as it was made/, {}, text.replaceAll('dev-shop-huge', 'dev-shop-tiny')],
      ['cut short', /does not count: it is no preview/, {}, text.slice(0, 200)],
      ['another key', /does not count: it is not as it was made/, { MAINSTEM_RECEIPT_KEY: `another ${KEY}` }],
      ['no key', /no key to check a seal: set MAINSTEM_RECEIPT_KEY/, { MAINSTEM_RECEIPT_KEY: undefined }],
    ];
    for (const [name, reason, env, edited] of refusals) {
      writeFileSync(file, edited ?? text);
      const { code, one } = expectUntouched(() => apply(sealed, [], env));
      expect([name, code, one.outcome, one.receipts]).toEqual([name, 3, 'unreviewed', []]);
      expect(one.warnings.join('\n')).toMatch(reason);
    }
    const { code, one } = apply(sealed);
    expect([code, one.outcome, one.receipts.map((receipt) => receipt.sealed)]).toEqual([0, 'applied', [true]]);
    expect(state().outputs.name?.value).toBe('dev-shop-huge');
  });

  it('--since: the stacks that its range affects, by receipts of pull requests merged in it; only one environment of it', {
    tags: ['long'],
  }, () => {
    const since = shop.git('rev-parse', 'HEAD');
    shop.git('switch', '--quiet', '--create', 'change');
    const head = shop.commit(team('store'));
    const folder = plan([DEV], { below: 'pr-7' });
    shop.git('switch', '--quiet', 'main');
    shop.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'change');
    const index = (mergeCommit: string) => {
      const entry = { file: `pr-7/${DEV}.terraform.json`, pullRequest: 7, head, mergeCommit };
      writeFileSync(join(folder, 'receipts.json'), JSON.stringify([entry]));
    };
    const run = () => mainstem(['apply', '--since', since, '--receipts', folder, '--environment', 'dev', '--json']);

    index(since);
    const early = run();
    expect(early.code).toBe(3);
    expect(documents(early)[0]?.warnings.join()).toMatch(/pull request #7 was not merged between/);

    index(shop.git('rev-parse', 'HEAD'));
    const development = run();
    expect(development.code).toBe(0);
    // The change affects production too, which is not touched.
    expect(documents(development)).toMatchObject([
      { project: DEV, outcome: 'applied', receipts: [{ pullRequest: 7, head }] },
    ]);
    expect(state().outputs.name?.value).toBe('dev-store-huge');
    expect(existsSync(join(shop.root, 'infra/stacks/production/app/terraform.tfstate'))).toBe(false);

    writeFileSync(join(folder, 'receipts.json'), '{}');
    const broken = run();
    expect([broken.code, broken.stdout]).toEqual([2, '']);
    expect(broken.stderr).toMatch(/^mainstem: .*receipts\.json: .*Expected: \[/);
  });

  it('neither from files that are not committed nor from a commit that is not checked out', () => {
    shop.write(dev('by hand'));
    const dirty = expectUntouched(() => apply(receipts));
    expect([dirty.code, dirty.one.outcome]).toEqual([1, 'failed']);
    expect(dirty.one.message).toMatch(/not committed. Commit or stash them: git -C infra\/stacks\/dev\/app status/);
    shop.git('checkout', '--quiet', '.');

    const earlier = shop.git('rev-parse', 'HEAD~1');
    const other = expectUntouched(() => apply(receipts, ['--head', earlier]));
    expect([other.code, other.one.outcome]).toEqual([1, 'failed']);
    expect(other.one.message).toContain(`git switch --detach ${earlier}`);
  });

  it('a failure half-way: what was applied, what was not; and who holds a lock', { tags: ['long'] }, async () => {
    const failing = `terraform {
  backend "local" {}
}
variable "password" {
  sensitive = true
  default   = "${CANARY}"
}
resource "terraform_data" "first" {
  input = var.password
}
resource "terraform_data" "second" {
  input = terraform_data.first.output
  provisioner "local-exec" {
    command     = "echo ${'$'}{var.password} ${'$'}PASSWORD; exit 3"
    environment = { PASSWORD = var.password }
  }
}
resource "terraform_data" "third" {
  input = terraform_data.second.id
}
`;
    shop.commit({ 'infra/stacks/dev/failing/main.tf': failing, 'mainstem.yaml': 'apply:\n  lockTimeout: 0\n' });
    const shown = plan([FAILING]);
    const result = mainstem(['apply', FAILING, '--receipts', shown, '--json']);
    expect(result.code).toBe(1);
    const [one] = documents(result);
    expect(one).toMatchObject({ outcome: 'failed', applied: ['terraform_data.first'] });
    expect(one?.notApplied.toSorted((a, b) => (a.address < b.address ? -1 : 1))).toEqual([
      { address: 'terraform_data.second', state: 'failed' },
      { address: 'terraform_data.third', state: 'not-started' },
    ]);
    expect(one?.message).toMatch(/main\.tf:13: .*exit status 3[\s\S]*1 of 3 changes were applied/);
    expect(stateText('dev/failing')).toContain(CANARY);

    const holder = await holdLock(join(shop.root, 'infra/stacks/dev/failing'));
    try {
      const locked = mainstem(['apply', FAILING, '--receipts', shown, '--json']);
      expect(locked.code).toBe(1);
      const [held] = documents(locked);
      expect(held).toMatchObject({ outcome: 'failed', applied: [], lock: { operation: 'OperationTypeApply' } });
      // No other process can release it: force-unlock answers "LocalState not locked".
      expect(held?.message).toMatch(/is locked by .*ends with the process that holds it/);
      expect(`${held?.message} ${held?.lock?.release}`).not.toContain('force-unlock');
    } finally {
      await holder.release();
    }
  });

  const bad: [name: string, args: readonly string[], message: RegExp, env?: Record<string, string | undefined>][] = [
    ['no receipts', ['apply', DEV], /Give --receipts the folder.*\nmainstem apply \[PROJECT/],
    ['no stack', ['apply', '--receipts', '.'], /Name a stack, or give --since\. Usage:/],
    ['no such folder', ['apply', DEV, '--receipts', 'nowhere'], /nowhere cannot be read\. Give --receipts the folder/],
    [
      'a file',
      ['apply', DEV, '--receipts', join(import.meta.dirname, 'apply.test.ts')],
      /cannot be read\. Give --receipts the folder/,
    ],
    ['no such project', ['apply', 'infra.stacks.dev.ap', '--receipts', '.'], /Did you mean infra\.stacks\.dev\.app/],
    [
      'not a stack',
      ['apply', 'infra.modules.labels', '--receipts', '.'],
      /is a terraform-module, not a terraform-stack/,
    ],
    ['an unknown option', ['apply', DEV, '--recipts', '.'], /Unknown option '--recipts'.*mainstem apply --help/],
    ['an option of others', ['apply', DEV, '--receipts', '.', '--base', 'main'], /apply takes no --base\. Usage:/],
    ['no such environment', ['apply', '--since', 'main', '--receipts', '.', '--environment', 'x'], /There are: .*dev/],
    [
      'a stack of another environment',
      ['apply', DEV, '--receipts', '.', '--environment', 'production'],
      /belongs to dev, not to production\. Leave it out/,
    ],
    ['an approval that is no digest', ['apply', DEV, '--receipts', '.', '--approved', 'yes'], /"yes" is no digest/],
    ['a short key', ['apply', DEV, '--receipts', '.'], /openssl rand/, { MAINSTEM_RECEIPT_KEY: 'short' }],
    ['a state key that is none', ['apply', DEV, '--receipts', '.'], /openssl rand/, { MAINSTEM_STATE_KEY: 'short' }],
    ['nothing to recover with', ['apply', '--recover', 'x'], /Set MAINSTEM_STATE_KEY/],
  ];
  it.each(bad)('bad input: %s', (_, args, message, env) => {
    const result = mainstem(args, env);
    expect(result.stderr).toMatch(/^mainstem: \S/);
    expect(result.stderr).toMatch(message);
    expect([result.code, result.stdout]).toEqual([2, '']);
  });
});

/** A person's terraform that waits for a yes with the lock of a local state in hand. */
async function holdLock(folder: string): Promise<{ release(): Promise<void> }> {
  const env = { ...process.env, TF_DATA_DIR: join(scratch, 'holder'), TF_CLI_CONFIG_FILE: '' };
  execFileSync('terraform', ['init', '-input=false'], { cwd: folder, env, stdio: 'pipe' });
  const child: ChildProcess = spawn('terraform', ['apply', '-no-color'], { cwd: folder, env, stdio: 'pipe' });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await new Promise<void>((ready, fail) => {
    let said = '';
    const read = (text: unknown) => {
      said += String(text);
      if (said.includes('Enter a value')) ready();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => fail(new Error(`terraform did not wait: ${said}`)));
  });
  return {
    async release() {
      child.stdin?.end('no\n');
      await ended;
    },
  };
}

describe.skipIf(motoMissing)('apply with terraform and a state on moto', { timeout: 180_000 }, () => {
  const LOST = 'infra.stacks.dev.lost';
  const STATE_KEY = randomBytes(32).toString('base64');
  let moto: Moto;
  const bucket = (method: string) =>
    fetch(`${moto.url}/lost`, {
      method,
      headers: { authorization: 'AWS4-HMAC-SHA256 Credential=test/20200101/us-east-1/s3/aws4_request' },
    });

  beforeAll(async () => {
    moto = await startMoto();
    await bucket('PUT');
  });
  afterAll(() => moto.stop());

  it('a state that cannot be stored is kept encrypted, and --recover gives it back to terraform', {
    tags: ['long'],
  }, async () => {
    // While it is applied, the bucket goes.
    const script = `fetch('${moto.url}/lost', { method: 'DELETE', headers: { authorization: 'AWS4-HMAC-SHA256 Credential=test/20200101/us-east-1/s3/aws4_request' } })`;
    shop.commit({
      'infra/stacks/dev/lost/main.tf': `terraform {
  backend "s3" {
    bucket         = "lost"
    key            = "terraform.tfstate"
    region         = "us-east-1"
    use_path_style = true
  }
}
variable "password" {
  sensitive = true
  default   = "${CANARY}"
}
resource "terraform_data" "made" {
  input = var.password
  provisioner "local-exec" {
    interpreter = [${JSON.stringify(process.execPath)}, "-e"]
    command     = ${JSON.stringify(script)}
  }
}
`,
    });
    const env = { ...(moto.environment as Record<string, string>), MAINSTEM_STATE_KEY: STATE_KEY };
    const receipts = plan([LOST], { env });
    const keep = join(scratch, 'kept');
    const result = mainstem(['apply', LOST, '--receipts', receipts, '--out', keep, '--json'], env);
    const [one] = documents(result);
    expect([result.code, one?.outcome, one?.applied]).toEqual([1, 'failed', ['terraform_data.made']]);
    const path = join(keep, `${LOST}.errored.tfstate.enc`);
    expect(one?.erroredState).toMatchObject({ path, encrypted: true });
    expect(one?.message).toContain(`mainstem apply --recover ${path} | terraform`);
    expect(readFileSync(path).includes(CANARY)).toBe(false);

    const wrong = mainstem(['apply', '--recover', path], { MAINSTEM_STATE_KEY: randomBytes(32).toString('hex') });
    expect([wrong.code, wrong.stdout]).toEqual([2, '']);
    expect(wrong.stderr).toMatch(/cannot be decrypted: .*MAINSTEM_STATE_KEY is not the key of that run/);
    const other = mainstem(['apply', '--recover', join(receipts, `${LOST}.terraform.json`)], env);
    expect([other.code, other.stdout]).toEqual([2, '']);
    expect(other.stderr).toContain('This is no state that mainstem apply encrypted');

    const { code, stdout } = runCli(['--cwd', shop.root, 'apply', '--recover', path], { env });
    expect(code).toBe(0);
    expect(stdout).toContain(CANARY);
    await bucket('PUT');
    const folder = join(shop.root, 'infra/stacks/dev/lost');
    mkdirSync(join(scratch, 'push'));
    const own = { ...process.env, ...moto.environment, TF_DATA_DIR: join(scratch, 'push'), TF_CLI_CONFIG_FILE: '' };
    execFileSync('terraform', ['init', '-input=false'], { cwd: folder, env: own, stdio: 'pipe' });
    execFileSync('terraform', ['state', 'push', '-'], { cwd: folder, env: own, input: stdout, stdio: 'pipe' });
    expect(await moto.getObject('lost', 'terraform.tfstate')).toContain(CANARY);
  });

  it('a lock that somebody holds: who, and how to release it', { tags: ['long'] }, async () => {
    const stack = readFileSync(join(shop.root, 'infra/stacks/dev/lost/main.tf'), 'utf8');
    shop.commit({
      'infra/stacks/dev/lost/main.tf': stack.replace('use_path_style', 'use_lockfile   = true\n    use_path_style'),
    });
    const lock = { ID: '6f1d2c3b-0000-4000-8000-000000000000', Operation: 'OperationTypeApply', Who: 'ada@laptop' };
    await moto.putObject('lost', 'terraform.tfstate.tflock', JSON.stringify(lock));
    const env = moto.environment as Record<string, string>;
    const result = mainstem(['apply', LOST, '--receipts', scratch, '--json'], env);
    expect(result.code).toBe(1);
    expect(documents(result)).toMatchObject([
      {
        outcome: 'failed',
        lock: {
          id: lock.ID,
          who: lock.Who,
          release: `terraform -chdir=infra/stacks/dev/lost force-unlock ${lock.ID}`,
        },
      },
    ]);
    expect(await moto.getObject('lost', 'terraform.tfstate.tflock')).toBe(JSON.stringify(lock));
  });
});
