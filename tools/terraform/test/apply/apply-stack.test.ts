import { randomBytes } from 'node:crypto';
import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineResult } from '@mainstem/change';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApplyStackOptions, applyStack, decryptState } from '../../src/apply/index.ts';
import { type Moto, startMoto } from '../preview/moto.ts';
import { cleanEnvironment, contextOf, hasProgram, type TestRepository, testRepository } from '../preview/stack.ts';

const missing = [];
if (!(await hasProgram('terraform'))) missing.push('terraform is not on PATH');
if (!(await hasProgram('moto_server'))) missing.push('moto_server is not on PATH');
if (missing.length > 0) console.warn(`skipped: ${missing.join(', ')}`);

const LOCK = JSON.stringify({
  ID: '0f0e-lock',
  Operation: 'OperationTypeApply',
  Info: '',
  Who: 'alice@laptop',
  Version: '1.11.4',
  Created: '2026-01-02T03:04:05Z',
  Path: 'states/locked/terraform.tfstate',
});

/** A stack of `terraform_data` with its state on moto. */
const stack = (key: string, resources: string) => `terraform {
  backend "s3" {
    bucket         = "states"
    key            = "${key}/terraform.tfstate"
    region         = "us-east-1"
    use_path_style = true
    use_lockfile   = true
  }
}
variable "n" {
  default = 1
}
${resources}
`;

describe.skipIf(missing.length > 0)('applyStack with terraform and its state on moto', () => {
  let moto: Moto;
  let environment: NodeJS.ProcessEnv;
  let repository: TestRepository;
  let keep: string;
  // Other files' tests have theirs beside it: so this one has its own place.
  let place: string;
  const usual = process.env.TMPDIR;
  const scratchFolders = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('mainstem-terraform-'));

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'mainstem-place-'));
    process.env.TMPDIR = place;
    moto = await startMoto();
    environment = await cleanEnvironment(moto.environment);
    await moto.putObject('states', 'unrelated', '');
    keep = await mkdtemp(join(tmpdir(), 'mainstem-keep-'));
    repository = await testRepository({
      'ok/main.tf': stack(
        'ok',
        'resource "terraform_data" "a" {\n  input = var.n\n}\noutput "n" {\n  value = terraform_data.a.output\n}',
      ),
      'half/main.tf': stack(
        'half',
        `variable "token" {
  sensitive = true
  default   = "hunter2-canary"
}
resource "terraform_data" "first" {
  input = var.token
}
resource "terraform_data" "second" {
  depends_on = [terraform_data.first]
  provisioner "local-exec" {
    command = "echo hunter2-canary >&2; exit 7"
  }
}
resource "terraform_data" "third" {
  depends_on = [terraform_data.second]
}`,
      ),
      'locked/main.tf': stack('locked', 'resource "terraform_data" "a" {}'),
      // While it applies, everything in the fake of S3 is wiped, so the state cannot be stored.
      'lost/main.tf': stack(
        'lost',
        `resource "terraform_data" "a" {
  provisioner "local-exec" {
    command = "curl -s -X POST ${moto.url}/moto-api/reset"
  }
}`,
      ),
    });
  });
  afterAll(async () => {
    await moto.stop();
    await repository.remove();
    await rm(keep, { recursive: true, force: true });
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    await rm(place, { recursive: true, force: true });
  });

  const apply = (root: string, more: Partial<ApplyStackOptions> = {}) =>
    applyStack(contextOf(root), repository.folder(root), {
      environment,
      lockTimeout: 0,
      review: () => true,
      keep,
      ...more,
    });

  test('applies the plan that was reviewed, then has nothing to do, and leaves nothing behind', async () => {
    const tree = await repository.snapshot();
    const before = await scratchFolders();
    let seen: EngineResult | undefined;
    const first = await apply('ok', {
      review: (plan) => {
        seen = plan;
        return true;
      },
    });
    expect(first).toMatchObject({
      outcome: 'applied',
      applied: ['terraform_data.a'],
      notApplied: [],
      stateAfter: { serial: 1 },
    });
    expect(first.plan).toBe(seen);
    expect(await apply('ok')).toMatchObject({ outcome: 'nothing-to-do', applied: [], plan: { state: { serial: 1 } } });
    const refused = await apply('ok', { environment: { ...environment, TF_VAR_n: '2' }, review: () => false });
    expect(refused).toMatchObject({ outcome: 'unreviewed', applied: [], plan: { resources: [{ action: 'update' }] } });
    expect(JSON.parse(await moto.getObject('states', 'ok/terraform.tfstate'))).toMatchObject({ serial: 1 });
    expect(await repository.snapshot()).toEqual(tree);
    expect(await scratchFolders()).toEqual(before);
  });

  test('a failure half-way: what was applied, what was not, and the lock is free for the next', {
    tags: ['long'],
  }, async () => {
    const result = await apply('half');
    expect(result).toMatchObject({
      outcome: 'failed',
      applied: ['terraform_data.first'],
      notApplied: [
        { address: 'terraform_data.second', state: 'failed' },
        { address: 'terraform_data.third', state: 'not-started' },
      ],
      stateAfter: { lineage: expect.any(String) },
    });
    expect(result.message).toMatch(
      /^half\/main.tf:\d+: local-exec provisioner error.*\nMend what it names, then apply again.*\n1 of 3 changes were applied/s,
    );
    expect(result.message).not.toContain('hunter2');
    expect(result.lock).toBeUndefined();
    const again = await apply('half');
    expect(again.plan?.resources.map(({ address }) => address)).not.toContain('terraform_data.first');
  });

  test('a state that somebody locked: who, since when, how to release it; and the lock stays', async () => {
    await moto.putObject('states', 'locked/terraform.tfstate.tflock', LOCK);
    const result = await apply('locked');
    expect(result).toMatchObject({
      outcome: 'failed',
      applied: [],
      lock: { id: '0f0e-lock', who: 'alice@laptop', release: 'terraform -chdir=locked force-unlock 0f0e-lock' },
    });
    expect(result.message).toMatch(
      /locked by alice@laptop.*Wait for that run; only if it is dead, type: terraform -chdir=locked force-unlock 0f0e-lock/s,
    );
    expect(await moto.getObject('states', 'locked/terraform.tfstate.tflock')).toBe(LOCK);
  });

  test('a state that cannot be stored is kept: encrypted under a key, else where Terraform put it', {
    tags: ['long'],
  }, async () => {
    const key = randomBytes(32);
    const sealed = await apply('lost', { stateKey: key });
    expect(sealed).toMatchObject({
      outcome: 'failed',
      erroredState: { path: join(keep, 'lost.errored.tfstate.enc'), encrypted: true },
    });
    expect(sealed.message).toMatch(
      /could not be stored and is in .*lost.errored.tfstate.enc, encrypted.*state push -/s,
    );
    const file = await readFile(join(keep, 'lost.errored.tfstate.enc'));
    expect(JSON.parse(decryptState(file, key).toString())).toMatchObject({ resources: [{ name: 'a' }] });
    expect(() => decryptState(file, randomBytes(32))).toThrow(/not the key of that run/);
    file[file.length - 20] = (file[file.length - 20] ?? 0) ^ 1;
    expect(() => decryptState(file, key)).toThrow(/was changed/);
    await expect(access(repository.folder('lost/errored.tfstate'))).rejects.toThrow();

    await moto.putObject('states', 'unrelated', '');
    const clear = await apply('lost');
    expect(clear).toMatchObject({
      outcome: 'failed',
      erroredState: { path: repository.folder('lost/errored.tfstate'), encrypted: false },
    });
    // To apply on top of it would lose it.
    await moto.putObject('states', 'unrelated', '');
    expect(await apply('lost')).toMatchObject({
      outcome: 'failed',
      message: expect.stringMatching(/^lost: an earlier run left errored.tfstate.*state push errored.tfstate/),
    });
  });
});
