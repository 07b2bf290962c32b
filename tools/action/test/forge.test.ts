import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createForge, weaknessesOf } from '@mainstem/action/forge';
import { sealVerdict, type Verdict } from '@mainstem/change';
import type { GitHub } from '@mainstem/github';
import {
  type FakeEnvironment,
  type FakeGitHub,
  type FakeRun,
  startFakeGitHub,
  writeZip,
} from '@mainstem/testing/fake-github';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../github/test/connect.ts';

const sha = (digit: string) => digit.repeat(40);
const [HEAD, MAIN, MERGE, TESTED, FOREIGN] = ['a', 'b', 'c', 'd', 'e'].map(sha) as [
  string,
  string,
  string,
  string,
  string,
];
const KEY = 'the key that seals verdicts';
const DIGEST = `sha256:${'1'.repeat(64)}`;

let fake: FakeGitHub;
let github: GitHub;
let folder: string;
let notes: string[];
beforeEach(async () => {
  fake = await startFakeGitHub();
  github = connect(fake);
  folder = mkdtempSync(join(tmpdir(), 'mainstem-forge-'));
  notes = [];
  const pull = fake.openPull({ login: 'ann', base: { ref: 'main', sha: MAIN }, head: { ref: 'x', sha: HEAD } });
  Object.assign(pull, { state: 'closed', merged_at: '2026-01-06T00:00:00Z', merge_commit_sha: MERGE });
  fake.state.commitPulls.set(MERGE, new Set([pull.number]));
  fake.state.commits.set(TESTED, [MAIN, HEAD]);
  fake.state.commits.set(FOREIGN, [sha('f'), HEAD]);
});
afterEach(async () => {
  expect(fake.problems).toEqual([]);
  await fake.stop();
  rmSync(folder, { recursive: true, force: true });
});

const forge = (attested?: (file: string) => boolean) =>
  createForge({
    github,
    branch: 'main',
    workflow: 'pull-request.yml',
    planWorkflow: 'acme/platform/.github/workflows/plan.yml@refs/heads/main',
    verdictJob: 'verdict',
    attested: attested !== undefined,
    checks: {
      isAttested: async () => attested !== undefined,
      ...(attested === undefined ? {} : { isVerdictAttested: async (file: string) => attested(file) }),
      isOnBranch: async (one) => one === MAIN,
      verdictKey: KEY,
    },
    note: (line) => notes.push(line),
  });

const verdictOf = (head: string): Verdict => ({
  schema: 'mainstem/verdict@1',
  state: 'acknowledge',
  base: MAIN,
  head,
  environments: [],
  projects: [],
  affected: [],
  counts: { create: 0, update: 0, replace: 0, delete: 1, forget: 0, move: 0, import: 0, read: 0, outputs: 0 },
  risks: [],
  acknowledged: [{ id: 'k7f2', digest: DIGEST, by: 'bob', at: '2026-01-05T09:00:00.000Z' }],
  failures: [],
});

function judged(verdict: Verdict, run: Partial<FakeRun> = {}, name = 'mainstem-verdict-1'): void {
  const made = fake.addRun({ head_sha: HEAD, status: 'completed', conclusion: 'success', ...run });
  fake.addJob({ run: made.id, name: 'verdict', status: 'completed', conclusion: made.conclusion as 'success' });
  fake.addArtifact({ run: made.id, name, archive: writeZip({ 'verdict.json': Buffer.from(JSON.stringify(verdict)) }) });
}

const accepted = async (one = forge()) => (await one.collect?.([MERGE], folder))?.map((pull) => pull.accepted);

describe('rule 3: what was accepted of a merged pull request, found by its number and head', () => {
  it('all of it, where the run of its own verdict ended well', async () => {
    judged(verdictOf(TESTED));
    const pulls = await forge().collect?.([MERGE], folder);
    expect(pulls).toEqual([{ number: 1, head: HEAD, mergeCommit: MERGE, accepted: 'all' }]);
  });

  it.each<[string, () => void, 'all' | string[]]>([
    ['nothing, where there is no run', () => {}, []],
    ['nothing of the verdict on the same head against another branch', () => judged(verdictOf(FOREIGN)), []],
    ['nothing of a run that did not end well', () => judged(verdictOf(TESTED), { conclusion: 'failure' }), []],
    [
      'what a sealed verdict names',
      () => judged(sealVerdict(verdictOf(TESTED), KEY), { conclusion: 'failure' }),
      [DIGEST],
    ],
    [
      'nothing that another key sealed',
      () => judged(sealVerdict(verdictOf(TESTED), 'another key'), { conclusion: 'failure' }),
      [],
    ],
    ['nothing of a document that is no verdict', () => judged({} as Verdict), []],
    [
      'the newest run decides that has a verdict of it',
      () => {
        judged(verdictOf(TESTED));
        judged(sealVerdict(verdictOf(TESTED), KEY), { conclusion: 'failure' });
        judged(verdictOf(FOREIGN));
      },
      [DIGEST],
    ],
  ])('%s', async (_, given, expected) => {
    given();
    expect(await accepted()).toEqual([expected]);
    if (expected.length === 0) expect(notes.join('\n')).toMatch(/no verdict on pull request #1 counts/);
  });

  it('only what GitHub attests, where that is asked for', async () => {
    judged(verdictOf(TESTED));
    expect(await accepted(forge(() => true))).toEqual([[]]);
    judged(verdictOf(TESTED), {}, 'mainstem-attested-verdict-1');
    expect(await accepted(forge(() => false))).toEqual([[]]);
    expect(await accepted(forge(() => true))).toEqual([[DIGEST]]);
  });

  it('says so where there are more commits than it looks up', async () => {
    await forge().collect?.(
      Array.from({ length: 101 }, (_, index) => index.toString(16).padStart(40, '0')),
      folder,
    );
    expect(notes.join()).toMatch(/of 101 commits only the newest 100 are looked up/);
  });
});

describe('rule 10: a GitHub Environment that is weaker than declared', () => {
  const BOTH = { reviewers: true, defaultBranchOnly: true };
  const NOTHING = { reviewers: false, defaultBranchOnly: false };
  it.each<[string, FakeEnvironment | undefined, typeof BOTH, RegExp | undefined]>([
    ['is as declared', { reviewers: ['ann'], branches: ['main'] }, BOTH, undefined],
    ['nothing is declared', { reviewers: [], branches: 'any' }, NOTHING, undefined],
    [
      'is not there',
      undefined,
      NOTHING,
      /There is no GitHub Environment dev.*gh api --method PUT repos\/acme\/platform\/environments\/dev/,
    ],
    ['asks nobody', { reviewers: [], branches: ['main'] }, BOTH, /asks nobody/],
    ['lets every branch in', { reviewers: ['ann'], branches: 'any' }, BOTH, /lets in every branch\./],
    [
      'lets protected branches in',
      { reviewers: ['ann'], branches: 'protected' },
      BOTH,
      /lets in every protected branch/,
    ],
    [
      'lets another branch in',
      { reviewers: ['ann'], branches: ['main', 'release/*'] },
      BOTH,
      /lets in main, release\/\*/,
    ],
  ])('%s', async (_, environment, wanted, message) => {
    if (environment !== undefined) fake.state.environments.set('dev', environment);
    const weak = await weaknessesOf(github, 'main', 'dev', wanted);
    if (message === undefined) expect(weak).toEqual([]);
    else expect(weak.join('\n')).toMatch(message);
  });
});

describe('whether a run is over', () => {
  it.each<[string, Partial<FakeRun> | undefined, boolean | undefined]>([
    ['it goes on', { status: 'in_progress' }, false],
    ['it ended', { status: 'completed' }, true],
    ['another attempt of it began', { status: 'in_progress', run_attempt: 2 }, true],
    ['GitHub does not know it', undefined, undefined],
  ])('%s', async (_, run, expected) => {
    const id = run === undefined ? 1 : fake.addRun({ head_sha: HEAD, ...run }).id;
    expect(await forge().isOver?.(`https://github.com/acme/platform/actions/runs/${id}/attempts/1`)).toBe(expected);
  });

  it('is not known of what is no run', async () => {
    expect(await forge().isOver?.('laptop:12')).toBeUndefined();
  });
});
