import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyLedger, type Ledger } from '@mainstem/change';
import { openLedger, openRepository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { type FakeGitHub, startFakeGitHub } from '@mainstem/testing/fake-github';
import { runAction } from '@mainstem/testing/run-action';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const path = '.github/workflows/rollout.yml';
const RUN = 'https://github.com/acme/platform/actions/runs/7/attempts/1';

describe('rule 6: a merge that no run carries is found', { tags: ['long'] }, () => {
  let scratch: ScratchRepository;
  let origin: string;
  let fake: FakeGitHub;
  beforeEach(async () => {
    scratch = createScratchRepository();
    origin = mkdtempSync(join(tmpdir(), 'mainstem-origin-'));
    execFileSync('git', ['init', '--quiet', '--bare', origin]);
    scratch.git('remote', 'add', 'origin', origin);
    fake = await startFakeGitHub();
    fake.token('job', { grants: { actions: 'write', contents: 'read', issues: 'write', metadata: 'read' } });
    fake.state.workflows.set('rollout.yml', 'active');
  });
  afterEach(async () => {
    await fake.stop();
    scratch.remove();
    rmSync(origin, { recursive: true, force: true });
  });

  /** A merge of an hour ago, with what mainstem.yaml says. */
  const merged = (message: string, settings = '') => {
    scratch.write({ 'mainstem.yaml': `environments: [{ name: dev }, { name: production }]\n${settings}` });
    scratch.git('add', '.');
    const at = new Date(Date.now() - 3_600_000).toISOString();
    execFileSync('git', ['commit', '--quiet', '--allow-empty', '-m', message], {
      cwd: scratch.root,
      env: { ...process.env, GIT_COMMITTER_DATE: at, GIT_AUTHOR_DATE: at },
    });
    scratch.git('push', '--quiet', 'origin', 'HEAD:main');
    return scratch.git('rev-parse', 'HEAD');
  };
  const record = async (environment: string, more: Partial<Ledger>) => {
    const store = openLedger({ repository: await openRepository(scratch.root), remote: 'origin', environment });
    await store.write(() => ({ document: { ...emptyLedger(environment), ...more }, events: [], message: 'test' }));
    if (more.advanced !== undefined)
      scratch.git('push', '--quiet', '--force', 'origin', `${more.advanced.revision}:refs/heads/env/${environment}`);
  };
  const live = (revision: string) => {
    const one = { revision, at: '2026-01-06T00:00:00.000Z', run: RUN };
    return { live: one, advanced: one };
  };
  const look = async () => {
    const { code, outputs, stdout } = await runAction('rollout', {
      inputs: { mode: 'missed' },
      cwd: scratch.root,
      event: { repository: { default_branch: 'main' } },
      expressions: { 'github.token': 'job' },
      env: { GITHUB_REPOSITORY: 'acme/platform', GITHUB_API_URL: fake.apiUrl, GITHUB_RUN_ID: '99' },
    });
    expect([code, stdout]).toEqual([0, expect.not.stringMatching(/::error::/)]);
    const issue = [...fake.state.issues.values()].filter(({ state }) => state === 'open').map(({ body }) => body);
    return { state: outputs.state, issue: issue.join('\n') };
  };

  it('by its skip directive, its switched-off workflow, its cancelled run; and is none while a run carries it, or once it is live', async () => {
    const sha = merged('Words [skip ci]');
    const skipped = await look();
    expect(skipped.state).toBe('missed');
    expect(skipped.issue).toMatch(
      new RegExp(
        `main is at ${sha.slice(0, 12)}, and no run of rollout\\.yml carries it: its message tells GitHub to skip`,
      ),
    );
    expect(skipped.issue).toMatch(/\*\*dev\*\* nothing was proved live there yet/);
    fake.state.workflows.set('rollout.yml', 'disabled_manually');
    expect((await look()).issue).toMatch(/the workflow is switched off \(disabled_manually\)/);
    fake.state.workflows.set('rollout.yml', 'active');
    const run = fake.addRun({ head_sha: sha, path, event: 'push', status: 'completed', conclusion: 'cancelled' });
    expect((await look()).issue).toMatch(/its run ended as cancelled/);
    expect([...fake.state.issues.values()]).toHaveLength(1);
    for (const status of ['queued', 'pending', 'waiting', 'in_progress']) {
      Object.assign(run, { status, conclusion: null });
      expect([status, await look()]).toEqual([status, { state: 'carried', issue: '' }]);
    }
    Object.assign(run, { status: 'completed', conclusion: 'success' });
    await record('dev', live(sha));
    await record('production', live(sha));
    expect(await look()).toEqual({ state: 'carried', issue: '' });
    expect(fake.state.dispatched).toEqual([]);
    expect(fake.problems).toEqual([]);
  });

  it('names the first environment that could have it: what failed, asks or is held has an issue of its own', async () => {
    const sha = merged('Words');
    await record('dev', live(sha));
    expect((await look()).issue).toMatch(/\*\*production\*\*/);
    await record('dev', { failed: { revision: sha, at: '2026-01-06T00:00:00.000Z', run: RUN, reason: 'no' } });
    expect((await look()).state).toBe('carried');
  });

  it('starts the rollout once where the settings say so', async () => {
    const sha = merged('Words', 'rollout: { missed: dispatch }\n');
    expect((await look()).issue).toMatch(/The workflow rollout\.yml was started for it/);
    expect(fake.state.dispatched).toEqual([{ workflow: 'rollout.yml', ref: 'main' }]);
    fake.addRun({ head_sha: sha, path, event: 'workflow_dispatch', status: 'completed', conclusion: 'failure' });
    expect((await look()).issue).toMatch(/its run ended as failure/);
    expect(fake.state.dispatched).toHaveLength(1);
  });
});
