import { type GitHub, mayAccept, parseCodeowners, pullsOfGroup, rerunVerdict } from '@mainstem/github';
import { type FakeGitHub, type FakeRun, startFakeGitHub } from '@mainstem/testing/fake-github';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from './connect.ts';

let fake: FakeGitHub;
let github: GitHub;
beforeEach(async () => {
  fake = await startFakeGitHub();
  github = connect(fake);
  fake.openPull({ login: 'ann', base: { ref: 'main', sha: 'b' }, head: { ref: 'x', sha: 'h' } });
});
afterEach(async () => {
  expect(fake.problems).toEqual([]);
  await fake.stop();
});

describe('who may accept', () => {
  const codeowners = parseCodeowners('* @root\n/infra/ @acme/db @Dora\n/apps/open/\n');
  const may = (login: string, root: string, always: readonly string[] = [], teams = github) =>
    mayAccept(github, { codeowners, always, author: 'ann', teams }, login, root);
  const teamReader = () => connect(fake, fake.token('teams', { grants: { members: 'read' } }));

  it('an owner of the folder by name, in any case', async () => {
    expect(await may('dora', 'infra/stacks/dev/network')).toEqual({ may: true, why: '' });
    expect((await may('root', 'infra/stacks/dev/network')).may).toBe(false);
    expect((await may('root', 'apps/shop')).may).toBe(true);
  });

  it('a member of the team that owns it, if the token may read teams', async () => {
    fake.state.teams.set('acme/db', new Set(['eve']));
    expect((await may('eve', 'infra/x', [], teamReader())).may).toBe(true);
    expect(await may('bob', 'infra/x', [], teamReader())).toEqual({ may: false, why: 'is none of @acme/db, @Dora' });
    expect(await may('eve', 'infra/x')).toMatchObject({
      may: false,
      why: expect.stringMatching(/input team-token.*members: read/),
    });
  });

  it('somebody whom the inputs name', async () => {
    expect((await may('eve', 'infra/x', ['@eve'])).may).toBe(true);
  });

  it('never the author, however many rights', async () => {
    fake.state.collaborators.set('ann', 'admin');
    expect((await may('ann', 'apps/open/x', ['@ann'])).why).toMatch(/author/);
    expect((await may('ANN', 'apps/open/x', ['@ann'])).may).toBe(false);
  });

  it.each([
    ['admin', true],
    ['maintain', true],
    ['write', true],
    ['triage', false],
    ['read', false],
  ] as const)('where nobody owns the folder, who may write: %s %s', async (role, allowed) => {
    fake.state.collaborators.set('bob', role);
    expect((await may('bob', 'apps/open/x')).may).toBe(allowed);
    expect((await may('stranger', 'apps/open/x')).may).toBe(false);
  });
});

describe('pull requests of a merge group', () => {
  const group = { number: 7, baseSha: 'b', headSha: 'h', baseRef: 'main' };
  it('by the branch, by the subjects of merges and squashes, and by what GitHub knows', async () => {
    fake.state.commitPulls.set('c3', new Set([1]));
    const commits = [
      { sha: 'c1', subject: 'Merge pull request #5 from acme/x' },
      { sha: 'c2', subject: 'Add a queue (#6)' },
      { sha: 'c3', subject: 'A commit without a number, fixes #99 today' },
      { sha: 'c4', subject: 'unknown' },
    ];
    expect(await pullsOfGroup(github, group, commits)).toEqual([1, 5, 6, 7]);
  });
});

describe('the verdict job is run again', () => {
  const request = { pull: 1, workflow: 'pull-request.yml', job: 'verdict', patience: 30_000, pause: 10 };
  const completed = { status: 'completed', conclusion: 'failure' } as const;
  const runOf = (more: Partial<FakeRun> = {}) => fake.addRun({ head_sha: 'h', ...completed, ...more });

  it('of the newest run of that workflow for the head of the pull request', async () => {
    const older = runOf();
    fake.addJob({ run: older.id, name: 'verdict', status: 'completed' });
    const run = runOf();
    fake.addJob({ run: run.id, name: 'affected', status: 'completed' });
    const job = fake.addJob({ run: run.id, name: 'call / verdict', status: 'completed' });
    runOf({ path: '.github/workflows/ci.yml' });
    runOf({ head_sha: 'other' });
    const commentedAt = fake.state.tick();
    expect(await rerunVerdict(github, { ...request, commentedAt })).toMatchObject({ done: 'rerun' });
    expect(fake.state.reruns).toEqual([{ run: run.id, job: job.id }]);
  });

  it('not, when it began after the comment', async () => {
    const commentedAt = fake.state.tick();
    const run = runOf({ status: 'in_progress' });
    fake.addJob({ run: run.id, name: 'verdict' });
    expect(await rerunVerdict(github, { ...request, commentedAt })).toMatchObject({ done: 'not needed' });
  });

  it('when the run has ended, if it still goes on', async () => {
    const run = runOf({ status: 'in_progress' });
    const job = fake.addJob({ run: run.id, name: 'verdict' });
    const commentedAt = fake.state.tick();
    const ends = { path: '/repos/{owner}/{repo}/actions/runs/{run_id}/jobs', times: 2 } as const;
    fake.fault({ ...ends, times: 1 });
    fake.fault({
      ...ends,
      times: 1,
      before: (state) => {
        Object.assign(state.runs.get(run.id) ?? {}, completed);
        job.status = 'completed';
      },
    });
    expect(await rerunVerdict(github, { ...request, commentedAt })).toMatchObject({ done: 'rerun' });
  });

  it('not, when it never ends, there is no run, or no such job: why', async () => {
    const commentedAt = fake.state.tick();
    const ask = (more: object = {}) => rerunVerdict(github, { ...request, commentedAt, ...more });
    expect(await ask()).toMatchObject({
      done: 'not possible',
      why: expect.stringMatching(/no run of pull-request.yml/),
    });
    const run = runOf();
    fake.addJob({ run: run.id, name: 'affected', status: 'completed' });
    expect(await ask()).toMatchObject({ done: 'not possible', why: expect.stringMatching(/no job verdict/) });
    run.status = 'in_progress';
    expect(await ask({ patience: 300 })).toMatchObject({
      done: 'not possible',
      why: expect.stringMatching(/still goes on/),
    });
    const pull = fake.state.pulls.get(1);
    if (pull !== undefined) pull.state = 'closed';
    expect(await ask()).toMatchObject({ done: 'pointless', why: expect.stringContaining('is closed') });
    if (pull !== undefined) Object.assign(pull, { state: 'open', head: { ...pull.head, repository: 'stranger/shop' } });
    expect(await ask()).toMatchObject({ done: 'pointless', why: expect.stringContaining('push ') });
  });

  it('not without the permission: its name', async () => {
    const run = runOf();
    fake.addJob({ run: run.id, name: 'verdict', status: 'completed' });
    const commentedAt = fake.state.tick();
    const reader = connect(fake, fake.token('reader', { grants: { 'pull-requests': 'read', actions: 'read' } }));
    await expect(rerunVerdict(reader, { ...request, commentedAt })).rejects.toThrow(/needs "actions: write"/);
  });
});
