import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Preview } from '@mainstem/change';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorld, OVERLAY, resource, STACK, type World } from './world.ts';

const EDIT = { 'apps/shop/overlays/dev/kustomization.yaml': 'namePrefix: x-\nresources: []\n' };
const STACK_EDIT = { 'infra/stacks/dev/network/main.tf': '# x\nterraform {\n  backend "local" {}\n}\n' };
const PLAN: Partial<Preview> = { project: STACK, engine: 'terraform' };
const DESTROY: Partial<Preview> = { resources: [resource('data')] };

describe('what the verdict believes of the jobs of its run', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({
      files: { 'infra/stacks/dev/other/main.tf': 'terraform {\n  backend "local" {}\n}\n' },
    });
  });
  afterEach(async () => {
    expect(world.fake.problems).toEqual([]);
    await world.remove();
  });
  const judged = async (inputs: Record<string, string> = {}, env: Record<string, string> = {}) => {
    const pull = world.open(EDIT);
    return async (record: () => Promise<void>) => {
      await record();
      const { code, outputs, summary } = await world.verdict(pull, { inputs, env });
      return { code, state: outputs.state, summary };
    };
  };

  it.each([
    'mainstem-previews-x-9999',
    'mainstem-previews-diff-1-9999',
    'mainstem-previews-diff-1-2',
    'mainstem-previews-diff-01-1',
    'mainstem-previews-diff-1-01',
    'mainstem-previews-diff-0-1',
    'mainstem-previews-diff-1-0',
    'mainstem-previews-diff-1-1-1',
    'mainstem-previews-diff-1-1.zip',
    'mainstem-previews-apply-1-1',
    'mainstem-previews-9999',
    'mainstem-previews-',
  ])('security row 2: an artifact that no job of this attempt gives a name replaces nothing: %s', async (name) => {
    const run = await judged();
    const { code, state, summary } = await run(async () => {
      await world.record([DESTROY]);
      await world.record([{}], [], name);
    });
    expect([code, state]).toEqual([1, 'failed']);
    expect(summary).toContain('PersistentVolumeClaim/shop/data');
  });

  it('security row 2: nor one of a job that the matrix does not have', async () => {
    const run = await judged({ 'plan-jobs': '0', 'diff-jobs': '1' });
    const { state, summary } = await run(async () => {
      await world.record([DESTROY]);
      await world.record([{}], [], 'mainstem-previews-diff-2-1');
    });
    expect(state).toBe('failed');
    expect(summary).toContain('there is 1 job of diff, and this claims to be of job 2');
  });

  it('security row 2: nor one of another job for the same project, whatever the number of jobs', async () => {
    const run = await judged();
    const { state, summary } = await run(async () => {
      await world.record([DESTROY]);
      await world.record([{}], [], 'mainstem-previews-diff-2-1');
    });
    expect(state).toBe('failed');
    expect(summary).toContain('diff jobs 1 and 2 both say what it would do');
  });

  it('security row 2: nor a folder or a file that lies beside the artifacts', async () => {
    const run = await judged();
    const { state } = await run(async () => {
      await world.record([{}]);
      await world.record([{}], [], 'z');
    });
    expect(state).toBe('failed');
  });

  it('security row 2: nor what took the name of a job that did not succeed', async () => {
    const run = await judged({ results: 'success skipped failure' });
    const { state, summary } = await run(() => world.record([{}]));
    expect(state).toBe('failed');
    expect(summary).toContain('a job that previews did not succeed');
  });

  it('security row 2: a job that ran again counts with its newest attempt', async () => {
    const run = await judged(
      { 'plan-jobs': '0', 'diff-jobs': '1', results: 'success skipped success' },
      { GITHUB_RUN_ATTEMPT: '2' },
    );
    const { code, state } = await run(async () => {
      await world.record([], [{ project: OVERLAY, message: 'no answer' }]);
      await world.record([{}], [], 'mainstem-previews-diff-1-2');
    });
    expect([code, state]).toEqual([0, 'pass']);
  });

  it.each<[string, Partial<Preview>[], string]>([
    ['by an engine that stacks do not have', [{ project: STACK, engine: 'kubernetes' }], 'mainstem-previews-plan-1-1'],
    ['by a job that compares', [PLAN], 'mainstem-previews-diff-2-1'],
    [
      'that waits for a project that does not change',
      [{ ...PLAN, waitsFor: ['infra.stacks.dev.other'] }],
      'mainstem-previews-plan-1-1',
    ],
    ['that waits for itself', [{ ...PLAN, waitsFor: [STACK] }], 'mainstem-previews-plan-1-1'],
    ['that waits for an overlay', [{ ...PLAN, waitsFor: [OVERLAY] }], 'mainstem-previews-plan-1-1'],
    [
      'of another base',
      [{ ...PLAN, receipt: { base: 'e'.repeat(40), head: '', dirty: false, inputs: '', outcome: '', tools: {} } }],
      'mainstem-previews-plan-1-1',
    ],
  ])('security row 16: a stack does not pass with a preview %s', async (_, plans, artifact) => {
    const pull = world.open({ ...EDIT, ...STACK_EDIT });
    const head = world.scratch.git('rev-parse', 'HEAD');
    await world.record([{}]);
    await world.record(
      plans.map((one) => (one.receipt === undefined ? one : { ...one, receipt: { ...one.receipt, head } })),
      [],
      artifact,
    );
    expect((await world.verdict(pull)).outputs.state).toBe('failed');
  });

  it('security row 4: what a preview says of its environment chooses no policy', async () => {
    const verdictFor = async (environment: string) => {
      const pull = world.open(EDIT);
      await world.record([{ ...DESTROY, environment }]);
      const { outputs } = await world.verdict(pull);
      return outputs.state;
    };
    expect(await verdictFor('lab')).toBe('failed');
    expect(await verdictFor('dev')).toBe('acknowledge');
  });

  it('security row 16: it passes with its plan', async () => {
    const pull = world.open({ ...EDIT, ...STACK_EDIT });
    await world.record([{}]);
    await world.record([PLAN], [], 'mainstem-previews-plan-1-1');
    expect((await world.verdict(pull)).outputs.state).toBe('pass');
  });

  it('an overlay does not pass with the plan of it that it cannot have', async () => {
    const pull = world.open(EDIT);
    await world.record([{ engine: 'terraform' }], [], 'mainstem-previews-plan-1-1');
    mkdirSync(join(world.previews, 'mainstem-previews-diff-1-1'), { recursive: true });
    expect((await world.verdict(pull)).outputs.state).toBe('failed');
  });
});
