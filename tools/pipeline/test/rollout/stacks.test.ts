import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
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

    test.each(
      (['SIGKILL', 'SIGINT'] as const).flatMap((signal) =>
        [1, 2, 3].map((lines): [NodeJS.Signals, number] => [signal, lines]),
      ),
    )(
      '%s after line %i of its story, then run again: nothing forgotten, nothing applied twice',
      async (signal, lines) => {
        const ran = join(mkdtempSync(join(tmpdir(), 'mainstem-ran-')), 'ran');
        const first = world.scratch.git('rev-parse', 'HEAD');
        expect((await approving(first)).state).toBe('live');
        const second = world.push(tree('2', `echo ran >>${ran}`));
        const receipts = mkdtempSync(join(tmpdir(), 'mainstem-receipts-'));
        // What is safe is applied at once; what runs a program waits for the approval.
        const { approval: approved } = await world.roll('dev', second);
        const told = JSON.stringify({
          root: world.scratch.root,
          environment: 'dev',
          revision: second,
          receipts,
          approved,
        });
        const child = spawn(process.execPath, [join(import.meta.dirname, 'killed.ts'), told], {
          detached: true,
          stdio: ['ignore', 'pipe', 'ignore'],
        });
        let said = '';
        const ended = new Promise<void>((done) => child.once('close', () => done()));
        child.stdout?.on('data', (chunk: Buffer) => {
          const before = said.split('\n').length - 1;
          said += chunk.toString('utf8');
          const now = said.split('\n').length - 1;
          // A runner that cancels tells the process alone; one that goes away takes all with it.
          if (before < lines && now >= lines && child.pid !== undefined)
            process.kill(signal === 'SIGKILL' ? -child.pid : child.pid, signal);
        });
        await ended;
        const stages = said
          .trim()
          .split('\n')
          .map((line) => (JSON.parse(line) as { stage: string }).stage);
        expect(stages.slice(0, lines)).toEqual(['planned', 'applied', 'advanced'].slice(0, lines));
        await wait(500);
        const name = runName({}, world.scratch.root);
        let again = await world.roll('dev', second, { name });
        if (again.approval !== undefined)
          again = await world.roll('dev', second, { name, approved: new Set([again.approval]) });
        expect(again.because).toEqual([]);
        expect(again.state).toBe('live');
        expect(await states()).toEqual({ [NET]: `clean ${second}`, [APP]: `clean ${second}` });
        expect(readFileSync(ran, 'utf8')).toBe('ran\n');
        const events = await world.events('dev');
        const applied = events.filter(({ stage, revision }) => stage === 'applied' && revision === second);
        expect(applied.map(({ project }) => project)).toEqual([NET, APP]);
        expect(events.filter(({ stage, revision }) => stage === 'live' && revision === second)).toHaveLength(1);
      },
    );

    test('rule 11: a destroy that fails keeps its record and all that it depends on; the next attempt goes on', async () => {
      const flag = join(mkdtempSync(join(tmpdir(), 'mainstem-flag-')), 'go');
      const guarded = `${app('1', 'true')}resource "terraform_data" "last" {\n  depends_on = [terraform_data.slow]\n  provisioner "local-exec" {\n    when = destroy\n    command = "test -e ${flag}"\n  }\n}\n`;
      const first = world.push({ 'infra/stacks/dev/app/main.tf': guarded });
      expect((await approving(first)).state).toBe('live');
      const gone = world.push({ 'infra/stacks/dev/app/main.tf': undefined, 'infra/stacks/dev/net/main.tf': undefined });
      const failed = await approving(gone);
      expect(failed.state).toBe('failed');
      expect(await states()).toEqual({ [NET]: expect.stringMatching(/^(clean|dirty)/), [APP]: `dirty ${first}` });
      expect(failed.events.filter(({ stage }) => stage === 'destroyed')).toEqual([]);
      writeFileSync(flag, '');
      let again = await approving(gone);
      // What depends on nothing that is there comes last, and is asked about for itself.
      for (let tries = 0; again.state === 'ask' && tries < 3; tries++) again = await approving(gone);
      expect(again.because).toEqual([]);
      expect(again.state).toBe('live');
      expect((await world.ledger('dev')).records).toEqual([]);
      const destroyed = (await world.events('dev')).filter(({ stage }) => stage === 'destroyed');
      expect(destroyed.map(({ project }) => project)).toEqual([APP, NET]);
    });

    test('a renamed stack keeps its state: nothing is destroyed, the new name is applied, and the old record goes', async () => {
      const first = world.scratch.git('rev-parse', 'HEAD');
      expect((await approving(first)).state).toBe('live');
      const renamed = world.push({
        'infra/stacks/dev/app/main.tf': undefined,
        'infra/stacks/dev/service/main.tf': app('1', 'true'),
      });
      const result = await approving(renamed);
      expect(result.because).toEqual([]);
      expect(result.state).toBe('live');
      expect(Object.keys(await states())).toEqual([NET, 'infra.stacks.dev.service']);
      expect(result.applied.flatMap(({ applied }) => applied)).toEqual([]);
    });

    test('rule 9: a stack that would outlast its credentials does not start, and is due again', async () => {
      const first = world.scratch.git('rev-parse', 'HEAD');
      const { approval } = await world.roll('dev', first);
      const stopped = await world.roll('dev', first, {
        approved: new Set([approval ?? '']),
        mayStart: async () => 'the credentials end in 10 minutes',
      });
      expect(stopped.state).toBe('failed');
      expect(stopped.because.join()).toContain(`${APP} was not started: the credentials end in 10 minutes.`);
      // The other was safe, and is there since it was asked about this one. Of this one nothing was begun, so nothing is half done.
      expect(await states()).toEqual({ [NET]: `clean ${first}` });
      expect((await approving(first)).state).toBe('live');
    });
  },
);
