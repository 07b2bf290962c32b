import { findReceipts, type GitHub, isPlanOf, parentsOf, type WorkflowRun } from '@mainstem/github';
import { type FakeGitHub, type FakeRun, startFakeGitHub, writeZip } from '@mainstem/testing/fake-github';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from './connect.ts';

const REF = 'refs/heads/main';
const OURS = 'acme/platform/.github/workflows/plan.yml';
const REQUEST = {
  commits: ['m'],
  branch: 'main',
  workflow: 'pull-request.yml',
  planWorkflow: `${OURS}@${REF}`,
  verdictJob: 'verdict',
};
const trusted: WorkflowRun['called'][number] = { path: `${OURS}@${REF}`, ref: REF, sha: 'w' };

let fake: FakeGitHub;
let github: GitHub;
beforeEach(async () => {
  fake = await startFakeGitHub();
  github = connect(fake);
  const pull = fake.openPull({ login: 'ann', base: { ref: 'main', sha: 'b' }, head: { ref: 'x', sha: 'h' } });
  Object.assign(pull, { state: 'closed', merged_at: '2026-01-06T00:00:00Z', merge_commit_sha: 'm' });
  fake.state.commitPulls.set('m', new Set([pull.number]));
});
afterEach(async () => {
  expect(fake.problems).toEqual([]);
  await fake.stop();
});

/** A run for the head, with artifacts of these names. */
function addRun(names: readonly string[], run: Partial<FakeRun> = {}): FakeRun {
  const made = fake.addRun({ head_sha: 'h', status: 'completed', referenced_workflows: [trusted], ...run });
  for (const name of names) fake.addArtifact({ run: made.id, name, archive: writeZip({}) });
  return made;
}

async function found(): Promise<{ names: string[][]; notes: readonly string[] }> {
  const [first] = await findReceipts(github, REQUEST);
  const { runs, notes } = first ?? { runs: [], notes: [] };
  return { names: runs.map(({ artifacts }) => artifacts.map(({ name }) => name).sort()), notes };
}

describe('where receipts may be', () => {
  it('in every run of the head, newest first, since GitHub does not say which pull request a merged one was for', async () => {
    addRun(['mainstem-previews-plan-0-1']);
    // The same head against another branch: GitHub lists it with both runs, and the merged one with neither.
    fake.openPull({ login: 'ann', base: { ref: 'other', sha: 'b' }, head: { ref: 'x', sha: 'h' } });
    addRun(['mainstem-previews-plan-0-1', 'mainstem-previews-plan-1-1']);
    expect(await found()).toEqual({
      names: [['mainstem-previews-plan-0-1', 'mainstem-previews-plan-1-1'], ['mainstem-previews-plan-0-1']],
      notes: [],
    });
  });

  it('not in runs of another workflow, event or head', async () => {
    addRun(['mainstem-previews-plan-0-1'], { path: '.github/workflows/other.yml' });
    addRun(['mainstem-previews-plan-0-1'], { event: 'push' });
    addRun(['mainstem-previews-plan-0-1'], { head_sha: 'g' });
    expect(await found()).toEqual({ names: [], notes: ['there is no run of pull-request.yml for h'] });
  });

  it.each<[string, WorkflowRun['called']]>([
    ['no plan workflow', []],
    ["the pull request's own copy", [{ path: `${OURS}@refs/pull/1/merge`, ref: 'refs/pull/1/merge', sha: 'w' }]],
    ['its own copy besides', [trusted, { path: `${OURS}@refs/pull/1/merge`, ref: 'refs/pull/1/merge', sha: 'w' }]],
    [
      "another repository's besides",
      [trusted, { path: `evil/x/.github/workflows/plan.yml@${REF}`, ref: REF, sha: 'w' }],
    ],
    ['the trusted one at a branch besides', [trusted, { path: `${OURS}@refs/heads/x`, ref: 'refs/heads/x', sha: 'w' }]],
  ])('not in a run that called %s', async (_, called) => {
    const run = addRun(['mainstem-previews-plan-0-1'], { referenced_workflows: called });
    const { names, notes } = await found();
    expect(names).toEqual([]);
    expect(notes).toEqual([expect.stringMatching(`its run ${run.id} did not plan by ${OURS}@${REF} alone`)]);
  });

  it('in a run that called other workflows besides', async () => {
    const diff = { path: `./.github/workflows/diff.yml@refs/pull/1/merge`, ref: 'refs/pull/1/merge', sha: 'w' };
    addRun(['mainstem-previews-plan-0-1'], { referenced_workflows: [diff, trusted] });
    expect(await found()).toEqual({ names: [['mainstem-previews-plan-0-1']], notes: [] });
  });

  it("in the last attempt's artifact of each shard, and in none whose name no attempt would have given", async () => {
    const odd = ['0-3', '0-0', '0-x', 'x-1', '00-1', '1-01', '1', '0-1-1', '0--1', '1e1-1'].map(
      (end) => `mainstem-previews-plan-${end}`,
    );
    const sound = ['0-1', '0-2', '1-1'].map((end) => `mainstem-previews-plan-${end}`);
    addRun([...odd, ...sound], { run_attempt: 2 });
    const { names, notes } = await found();
    expect(names).toEqual([['mainstem-previews-plan-0-2', 'mainstem-previews-plan-1-1']]);
    expect(notes).toHaveLength(odd.length);
    for (const name of odd) expect(notes.join('\n')).toContain(`has the name ${name}`);
  });
});

describe('a plan of a commit is one of a pull request', () => {
  const sha = (digit: string) => digit.repeat(40);
  const [HEAD, MAIN, OTHER, MERGE] = [sha('a'), sha('b'), sha('c'), sha('d')] as const;
  const pull = { number: 1, headSha: HEAD, mergeSha: sha('e'), mergedAt: '', baseRef: 'main' };
  it.each<[string, string, string[] | undefined, boolean]>([
    ['its head', HEAD, undefined, true],
    ["GitHub's merge of the head into the branch", MERGE, [MAIN, HEAD], true],
    ['a merge of the head into another branch', MERGE, [OTHER, HEAD], false],
    ['a merge of the branch into the head', MERGE, [HEAD, MAIN], false],
    ['a merge of another head', MERGE, [MAIN, OTHER], false],
    ['a merge of more', MERGE, [MAIN, HEAD, OTHER], false],
    ['a commit on the head', MERGE, [HEAD], false],
    ['a commit that GitHub does not know', MERGE, undefined, false],
    ['no commit but a name', 'refs/pull/1/merge', [MAIN, HEAD], false],
  ])('%s: %s', async (_, commit, parents, expected) => {
    if (parents !== undefined) fake.state.commits.set(commit, parents);
    const isOnBranch = async (one: string) => one === MAIN;
    expect(await isPlanOf(pull, commit, (one) => parentsOf(github, one), isOnBranch)).toBe(expected);
  });
});
