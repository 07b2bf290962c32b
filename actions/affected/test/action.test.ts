import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { affectedSchema } from '@mainstem/change';
import { createScratchRepository, type FileContent, type ScratchRepository } from '@mainstem/testing';
import { runAction } from '@mainstem/testing/run-action';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let scratch: ScratchRepository;
let temporary: string;

beforeAll(() => {
  scratch = createScratchRepository();
  temporary = mkdtempSync(join(tmpdir(), 'mainstem-action-'));
});
afterAll(() => {
  scratch.remove();
  rmSync(temporary, { recursive: true, force: true });
});

/** Runs the committed bundle as the runner does. */
const run = (inputs: Record<string, string> = {}, event?: unknown, cwd = scratch.root) =>
  runAction('affected', { inputs, event, cwd, temporary });

const stack = (text: string) => `terraform {\n  backend "local" {}\n}\noutput "a" {\n  value = "${text}"\n}\n`;
const START: Readonly<Record<string, FileContent>> = {
  'infra/stacks/dev/a/main.tf': stack('one'),
  'infra/stacks/production/a/main.tf': stack('one'),
  'apps/shop/overlays/dev/kustomization.yaml': 'resources: []\n',
  'README.md': '# x\n',
};

describe('events', () => {
  let start: string;
  let main: string;
  let pull: string;
  let merge: string;
  beforeAll(() => {
    start = scratch.commit(START);
    scratch.git('checkout', '--quiet', '-b', 'pull');
    pull = scratch.commit({ 'infra/stacks/dev/a/main.tf': stack('two') });
    scratch.git('checkout', '--quiet', 'main');
    main = scratch.commit({ 'infra/stacks/production/a/main.tf': stack('two') });
    scratch.git('checkout', '--quiet', '--detach', 'main');
    scratch.git('-c', 'user.name=T', '-c', 'user.email=t@e', 'merge', '--quiet', '--no-ff', '-m', 'merge', 'pull');
    merge = scratch.git('rev-parse', 'HEAD');
  });
  const at = (revision: string) => scratch.git('checkout', '--quiet', '--force', '--detach', revision);

  it("pull_request on GitHub's merge commit: against its first parent, not the stale base of the event", async () => {
    at(merge);
    const event = { pull_request: { base: { sha: start }, head: { sha: pull } } };
    const { code, outputs, summary, stdout } = await run({}, event);
    expect([code, stdout.includes('::error')]).toEqual([0, false]);
    expect(outputs).toMatchObject({ any: 'true', count: '1', base: main, head: merge });
    expect(JSON.parse(outputs.projects ?? '')).toEqual(['infra.stacks.dev.a']);
    expect(JSON.parse(outputs.environments ?? '')).toEqual(['dev']);
    expect(JSON.parse(outputs.matrix ?? '')).toEqual({
      include: [
        {
          command: 'plan',
          shard: '1/1',
          index: 1,
          projects: 'infra.stacks.dev.a',
          environment: 'dev',
          role: '',
          region: 'us-east-1',
        },
      ],
    });
    expect([outputs['any-plan'], outputs['plan-matrix']]).toEqual(['true', outputs.matrix]);
    expect([outputs['any-diff'], outputs['diff-matrix']]).toEqual(['false', '{"include":[]}']);
    expect(summary).toContain('infra.stacks.dev.a');
    const document = affectedSchema.parse(JSON.parse(readFileSync(outputs.document ?? '', 'utf8')));
    expect(document).toMatchObject({ base: main, head: merge });
  });

  it("pull_request checked out at the pull request's own head: against the merge base", async () => {
    at(pull);
    const { outputs } = await run({}, { pull_request: { base: { sha: main }, head: { sha: pull } } });
    expect(outputs).toMatchObject({ count: '1', base: start, head: pull });
  });

  it('push: against the commit before it', async () => {
    at(main);
    expect((await run({}, { before: start, after: main })).outputs).toMatchObject({
      count: '1',
      base: start,
      head: main,
    });
  });

  it('the first push of a branch, and an event that tells nothing: against the default branch', {
    tags: ['long'],
  }, async () => {
    at(pull);
    expect((await run({}, { before: '0'.repeat(40) })).outputs).toMatchObject({ base: start, head: pull });
    expect((await run({}, { schedule: '0 0 * * *' })).outputs).toMatchObject({ base: start, head: pull });
  });

  it('merge_group: against its base', async () => {
    at(merge);
    const { outputs } = await run({}, { merge_group: { base_sha: main, head_sha: merge } });
    expect(outputs).toMatchObject({ count: '1', base: main, head: merge });
  });

  it('inputs win over the event', { tags: ['long'] }, async () => {
    at(merge);
    const event = { push: true, before: main };
    const both = (await run({ base: start }, event)).outputs;
    expect(JSON.parse(both.projects ?? '')).toEqual(['infra.stacks.dev.a', 'infra.stacks.production.a']);
    const one = (await run({ base: start, environment: 'production' }, event)).outputs;
    expect(JSON.parse(one.projects ?? '')).toEqual(['infra.stacks.production.a']);
    expect((await run({ base: start, head: pull }, event)).outputs).toMatchObject({ head: pull, count: '1' });
    const below = (await run({ base: start, 'working-directory': 'infra/stacks' }, event)).outputs;
    expect(below).toEqual({ ...both, document: below.document });
  });

  it('an empty change has an empty matrix and says so', async () => {
    at(main);
    const { code, outputs, summary } = await run({ base: 'HEAD' });
    expect([code, outputs.any, outputs.count, outputs.matrix]).toEqual([0, 'false', '0', '{"include":[]}']);
    expect(outputs.projects).toBe('[]');
    expect(summary).not.toBe('');
  });

  it('writes nothing into the repository', async () => {
    at(main);
    expect(scratch.git('status', '--porcelain', '--ignored')).toBe('');
  });

  it('a shallow clone: what to write into the workflow', async () => {
    const clone = join(temporary, 'shallow');
    scratch.git('branch', '--force', 'top', merge);
    scratch.git('clone', '--quiet', '--depth=1', '--branch=top', `file://${scratch.root}`, clone);
    const { code, stdout } = await run({}, { pull_request: { base: { sha: start }, head: { sha: pull } } }, clone);
    expect(code).toBe(1);
    expect(stdout).toMatch(/::error::.*shallow clone.*fetch-depth: 0/);
    expect(stdout).not.toMatch(/\n\s+at /);
  });
});

describe('bad input names the input', () => {
  it.each([
    ['max-shards', { 'max-shards': 'many' }, /max-shards.*"many".*2 to 256/],
    ['max-shards too large', { 'max-shards': '257' }, /max-shards.*"257".*2 to 256/],
    ['max-shards too small', { 'max-shards': '1' }, /max-shards/],
    ['working-directory', { 'working-directory': 'nowhere' }, /working-directory.*nowhere/],
    ['base', { base: 'nowhere' }, /base.*"nowhere"/],
    ['head', { base: 'HEAD', head: 'nowhere' }, /head.*"nowhere"/],
    ['environment', { base: 'HEAD', environment: 'prodution' }, /environment.*"prodution".*dev, staging, production/],
  ])('%s', async (_, inputs, message) => {
    const { code, stdout, outputs } = await run(inputs);
    expect([code, outputs]).toEqual([1, {}]);
    expect(stdout).toMatch(new RegExp(`::error::.*${message.source}`, 'i'));
    expect(stdout).not.toMatch(/\n\s+at /);
  });
});

describe('many projects', () => {
  it('are packed into at most 256 jobs, each project once', { tags: ['long'] }, async () => {
    const files = (text: string) => {
      const all: Record<string, string> = {};
      for (let i = 0; i < 300; i++) all[`infra/stacks/dev/s${i}/main.tf`] = stack(text);
      for (let i = 0; i < 30; i++) all[`apps/a${i}/overlays/dev/kustomization.yaml`] = `# ${text}\nresources: []\n`;
      return all;
    };
    scratch.git('checkout', '--quiet', '--force', 'main');
    const base = scratch.commit(files('one'));
    scratch.commit(files('two'));
    for (const [most, limit] of [
      ['256', 256],
      ['2', 2],
      ['7', 7],
    ] as const) {
      const { outputs } = await run({ base, 'max-shards': most });
      expect(outputs.count).toBe('330');
      const { include } = JSON.parse(outputs.matrix ?? '') as { include: { command: string; projects: string }[] };
      expect(include.length).toBeLessThanOrEqual(limit);
      const of = (command: string) =>
        include.filter((one) => one.command === command).flatMap(({ projects }) => projects.split(' '));
      expect([of('plan').length, new Set(of('plan')).size]).toEqual([300, 300]);
      expect([of('diff').length, new Set(of('diff')).size]).toEqual([30, 30]);
      expect(Buffer.byteLength(JSON.stringify(outputs))).toBeLessThan(1_000_000);
    }
  });

  it('with folders whose names hold spaces: each is still one project', async () => {
    const base = scratch.git('rev-parse', 'HEAD');
    scratch.commit({ 'infra/stacks/dev/with space/main.tf': stack('one') });
    const { outputs } = await run({ base });
    const { include } = JSON.parse(outputs.matrix ?? '') as { include: { projects: string }[] };
    expect(include.map(({ projects }) => projects)).toEqual(["'infra.stacks.dev.with space'"]);
  });
});
