import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runName } from '@mainstem/pipeline/rollout';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Moto, startMoto } from '../../../terraform/test/preview/moto.ts';
import { cleanEnvironment, hasProgram } from '../../../terraform/test/preview/stack.ts';
import { createWorld, type World } from './world.ts';

const missing: string[] = [];
if (!(await hasProgram('terraform'))) missing.push('terraform is not on PATH');
if (!(await hasProgram('moto_server'))) missing.push('moto_server is not on PATH');
if (missing.length > 0) console.warn(`skipped: ${missing.join(', ')}`);

const SETTINGS = 'apply: { unreviewed: apply-safe }\nterraform: { programs: ["infra/**"] }\n';
let count = 0;
const backend = (name: string) => `terraform {
  backend "s3" {
    bucket         = "states"
    key            = "${count}/${name}"
    region         = "us-east-1"
    use_path_style = true
  }
}
`;
const net = (value: string) =>
  `${backend('net')}resource "terraform_data" "x" {\n  input = "${value}"\n}\noutput "x" {\n  value = terraform_data.x.output\n}\n`;
/** Comes after net, whose state it reads; what it does may take its time or fail. */
const app = (value: string, command: string) => `${backend('app')}data "terraform_remote_state" "net" {
  backend = "s3"
  config = { bucket = "states", key = "${count}/net", region = "us-east-1", use_path_style = true }
}
resource "terraform_data" "x" {
  input = "${value}"
}
resource "terraform_data" "slow" {
  triggers_replace = "${value}"
  provisioner "local-exec" {
    command = "${command}"
  }
  depends_on = [terraform_data.x]
}
`;
const NET = 'infra.stacks.dev.net';
const APP = 'infra.stacks.dev.app';
const tree = (value: string, command = 'true') => ({
  'infra/stacks/dev/net/main.tf': net(value),
  'infra/stacks/dev/app/main.tf': app(value, command),
});

describe.skipIf(missing.length > 0)(
  'a rollout of stacks, with Terraform and its states on moto',
  { tags: ['long'] },
  () => {
    let moto: Moto;
    let world: World;
    let environment: NodeJS.ProcessEnv;
    const own = { ...process.env };
    beforeAll(async () => {
      moto = await startMoto();
      await moto.putObject('states', 'unrelated', '');
      environment = await cleanEnvironment({ ...moto.environment });
    });
    beforeEach(() => {
      for (const name of Object.keys(process.env)) delete process.env[name];
      Object.assign(process.env, environment);
      count++;
      world = createWorld({ 'mainstem.yaml': SETTINGS, ...tree('1') });
    });
    afterEach(() => world.remove());
    afterAll(async () => {
      Object.assign(process.env, own);
      await moto.stop();
    });
    const states = async () =>
      Object.fromEntries(
        (await world.ledger('dev')).records.map(({ project, state, revision }) => [project, `${state} ${revision}`]),
      );

    /** What runs a program is of unknown risk, and nobody reviewed it here: a person approves. */
    const approving = async (revision: string, more: Parameters<World['roll']>[2] = {}) => {
      const asked = await world.roll('dev', revision, more);
      if (asked.approval === undefined) return asked;
      return world.roll('dev', revision, { ...more, approved: new Set([asked.approval]) });
    };

    test('a failed stack stays dirty and stops only what depends on it; the revert finds it due', async () => {
      const first = world.scratch.git('rev-parse', 'HEAD');
      expect((await approving(first)).state).toBe('live');
      const broken = world.push(tree('2', 'exit 1'));
      const failed = await approving(broken);
      expect(failed.state).toBe('failed');
      expect(await states()).toEqual({ [NET]: `clean ${broken}`, [APP]: `dirty ${broken}` });
      const reverted = world.push(tree('1'));
      const again = await approving(reverted);
      expect(again.because).toEqual([]);
      expect(again.state).toBe('live');
    });

    test('killed after wave 1, and the revert is merged: the half-applied stack is due although the tree has no difference', async () => {
      const first = world.scratch.git('rev-parse', 'HEAD');
      expect((await approving(first)).state).toBe('live');
      const slow = world.push({ 'infra/stacks/dev/app/main.tf': app('2', 'sleep 120') });
      const receipts = mkdtempSync(join(tmpdir(), 'mainstem-receipts-'));
      const { approval: approved } = await world.roll('dev', slow);
      const told = JSON.stringify({ root: world.scratch.root, environment: 'dev', revision: slow, receipts, approved });
      const child = spawn(process.execPath, [join(import.meta.dirname, 'killed.ts'), told], {
        detached: true,
        stdio: 'ignore',
      });
      for (let tries = 0; tries < 600; tries++) {
        if ((await states())[APP] === `dirty ${slow}`) break;
        await wait(200);
      }
      // The state of what was applied before the slow one is stored as Terraform goes on.
      await wait(3_000);
      process.kill(-(child.pid as number), 'SIGKILL');
      await wait(500);
      expect(await states()).toEqual({ [NET]: `clean ${first}`, [APP]: `dirty ${slow}` });
      const reverted = world.push({ 'infra/stacks/dev/app/main.tf': app('1', 'true') });
      expect(world.scratch.git('diff', '--stat', first, reverted)).toBe('');
      const again = await world.roll('dev', reverted, { name: runName({}, world.scratch.root) });
      expect(again.due).toEqual([APP]);
      expect(again.because).toEqual([]);
      expect(again.state).toBe('live');
      expect(await states()).toEqual({ [NET]: `clean ${first}`, [APP]: `clean ${reverted}` });
    });

    test('a removed stack is destroyed last, only what was accepted, and within the cap; then its record goes', async () => {
      const first = world.scratch.git('rev-parse', 'HEAD');
      expect((await approving(first)).state).toBe('live');
      const gone = world.push({ 'infra/stacks/dev/app/main.tf': undefined });
      const asked = await world.roll('dev', gone);
      expect(asked.state).toBe('ask');
      expect(asked.unreviewed.map(({ project }) => project)).toEqual([APP]);
      expect((await world.ledger('dev')).records.map(({ project }) => project)).toEqual([APP, NET]);
      const done = await world.roll('dev', gone, { approved: new Set([asked.approval ?? '']) });
      expect(done.because).toEqual([]);
      expect(done.state).toBe('live');
      expect(done.events.map(({ stage }) => stage)).toContain('destroyed');
      expect((await world.ledger('dev')).records.map(({ project }) => project)).toEqual([NET]);
    });

    test('rule 4, rule 11: the cap counts for a rollout, not for an attempt', async () => {
      const first = world.scratch.git('rev-parse', 'HEAD');
      expect((await approving(first)).state).toBe('live');
      const gone = world.push({
        'mainstem.yaml': `${SETTINGS}rollout: { maxDestroy: 1 }\n`,
        'infra/stacks/dev/app/main.tf': undefined,
      });
      const asked = await world.roll('dev', gone);
      const refused = await world.roll('dev', gone, { approved: new Set([asked.approval ?? '']) });
      expect(refused.because.join()).toMatch(/would destroy 2 things, and rollout\.maxDestroy allows 1/);
      expect((await world.ledger('dev')).records.map(({ project }) => project)).toEqual([APP, NET]);
    });
  },
);
