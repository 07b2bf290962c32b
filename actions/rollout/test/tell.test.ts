import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyLedger, type Ledger, type LedgerRecord } from '@mainstem/change';
import { openLedger, openRepository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { type FakeGitHub, type FakePull, startFakeGitHub } from '@mainstem/testing/fake-github';
import { type ActionRun, runAction } from '@mainstem/testing/run-action';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const RUN = 'https://github.com/acme/platform/actions/runs/7/attempts/1';
const COMMENT = '<!-- mainstem:rollout -->';
const ISSUE = '<!-- mainstem:rollout-stopped -->';

describe('tells what the ledgers say', { tags: ['long'] }, () => {
  let scratch: ScratchRepository;
  let origin: string;
  let fake: FakeGitHub;
  let pull: FakePull;
  let sha: string;
  beforeAll(async () => {
    scratch = createScratchRepository();
    origin = mkdtempSync(join(tmpdir(), 'mainstem-origin-'));
    execFileSync('git', ['init', '--quiet', '--bare', origin]);
    scratch.git('remote', 'add', 'origin', origin);
    const base = scratch.commit({ 'mainstem.yaml': 'environments: [{ name: dev }, { name: production }]\n' });
    sha = scratch.commit({ 'README.md': 'more' });
    scratch.git('push', '--quiet', 'origin', 'main');
    fake = await startFakeGitHub();
    fake.token('job', { grants: { contents: 'read', issues: 'write', 'pull-requests': 'write', metadata: 'read' } });
    pull = fake.openPull({ login: 'ann', base: { ref: 'main', sha: base }, head: { ref: 'x', sha } });
    Object.assign(pull, { state: 'closed', merged_at: '2026-01-06T00:00:00Z', merge_commit_sha: sha });
    fake.state.commitPulls.set(sha, new Set([pull.number]));
  });
  afterAll(async () => {
    expect(fake.problems).toEqual([]);
    await fake.stop();
    scratch.remove();
    rmSync(origin, { recursive: true, force: true });
  });

  const ledger = async (environment: string, change: (ledger: Ledger) => Ledger) => {
    const store = openLedger({ repository: await openRepository(scratch.root), remote: 'origin', environment });
    await store.write(({ document }) => ({
      document: change({ ...emptyLedger(environment), ...document }),
      events: [],
      message: 'as the test has it',
    }));
  };
  const live = (one: Ledger): Ledger => {
    const { failed: _, ask: __, ...rest } = one;
    return {
      ...rest,
      records: [],
      live: { revision: sha, at: '2026-01-06T00:01:00.000Z', run: RUN, pullRequests: [1] },
    };
  };
  const tell = async (results = '{}'): Promise<ActionRun> => {
    const told = await runAction('rollout', {
      inputs: { mode: 'tell', results },
      cwd: scratch.root,
      expressions: { 'github.token': 'job' },
      env: { GITHUB_REPOSITORY: fake.repository, GITHUB_API_URL: fake.apiUrl, GITHUB_RUN_ID: '7' },
    });
    expect([told.code, told.stdout]).toEqual([0, expect.not.stringContaining('::error::')]);
    return told;
  };
  const comments = () => [...fake.state.comments.values()].filter(({ body }) => body.startsWith(COMMENT));
  const issues = () => [...fake.state.issues.values()].filter(({ body }) => body.startsWith(ISSUE));

  it('one comment, and one issue from the first failure until it is mended', async () => {
    fake.comment(1, 'eve', `${COMMENT}\n## Live everywhere`);
    fake.state.issues.set(1, { number: 1, login: 'eve', title: 'mine', body: `${ISSUE} mine`, state: 'open' });
    const record = {
      project: 'infra.a',
      kind: 'terraform-stack',
      revision: sha,
      inputs: `sha256:${'1'.repeat(64)}`,
      state: 'dirty',
      at: '2026-01-06T00:00:00.000Z',
      run: RUN,
      reason: 'said <b>@ann</b> no',
    } satisfies LedgerRecord;
    const failed = {
      revision: sha,
      at: '2026-01-06T00:00:00.000Z',
      run: RUN,
      reason: 'infra.a: no such <b>bucket</b>',
    };
    await ledger('dev', (one) => ({ ...one, records: [record], failed }));
    await tell('{"dev":{"result":"failure"}}');
    await tell('{"dev":{"result":"failure"}}');
    const ours = () => comments().filter(({ login }) => login !== 'eve');
    expect(ours().map(({ body }) => body)).toEqual([expect.stringMatching(/Live nowhere yet; dev failed/)]);
    expect(ours()[0]?.body).not.toMatch(/<b>|@ann\b/);
    const [mine, opened, ...more] = issues();
    expect([mine?.state, opened?.state, opened?.title, more]).toEqual([
      'open',
      'open',
      'The rollout stopped in dev',
      [],
    ]);
    expect(opened?.body).toContain('no such');
    expect(opened?.body).not.toContain('<b>');

    await ledger('dev', live);
    const approval = `sha256:${'2'.repeat(64)}`;
    await ledger('production', (one) => ({
      ...one,
      ask: {
        revision: sha,
        approval,
        parts: [{ project: 'infra.b', approval }],
        at: '2026-01-06T00:02:00.000Z',
        run: RUN,
      },
    }));
    await tell();
    expect(issues().map(({ title, state }) => [title, state])).toEqual([
      ['mine', 'open'],
      ['The rollout stopped in production', 'open'],
    ]);
    expect(issues()[1]?.body.replaceAll('<wbr>', '')).toContain(approval);
    expect(ours().map(({ body }) => body)).toEqual([expect.stringMatching(/Live in dev; production waits/)]);

    await ledger('production', live);
    await tell();
    expect(issues().map(({ state }) => state)).toEqual(['open', 'closed']);
    expect(ours().map(({ body }) => body)).toEqual([expect.stringContaining('## Live everywhere')]);
    expect(comments().filter(({ login }) => login === 'eve')).toHaveLength(1);
  });
});
