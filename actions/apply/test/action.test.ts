import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appliedSchema } from '@mainstem/change';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { type FakeGitHub, type FakePull, startFakeGitHub, writeZip } from '@mainstem/testing/fake-github';
import { runAction } from '@mainstem/testing/run-action';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const hasTerraform = spawnSync('terraform', ['version']).status === 0;
const STACK = 'infra.stacks.production.network';
const OURS = 'acme/platform/.github/workflows/plan.yml';
const stack = (input: string) =>
  `terraform {\n  backend "local" {}\n}\nresource "terraform_data" "network" {\n  input = "${input}"\n}\n`;
const KEY = { MAINSTEM_RECEIPT_KEY: 'a key of the test, long enough' };

let scratch: ScratchRepository;
let fake: FakeGitHub;
let temporary: string;
beforeAll(async () => {
  scratch = createScratchRepository();
  fake = await startFakeGitHub();
  fake.token('job');
  temporary = mkdtempSync(join(tmpdir(), 'mainstem-action-'));
});
afterAll(async () => {
  await fake.stop();
  scratch.remove();
  rmSync(temporary, { recursive: true, force: true });
});

let runs = 0;
const apply = (inputs: Record<string, string>, env: Record<string, string> = {}) =>
  runAction('apply', {
    inputs,
    event: { repository: { default_branch: 'main' } },
    cwd: scratch.root,
    temporary: join(temporary, String(runs++)),
    expressions: { 'github.token': 'job' },
    env: { GITHUB_API_URL: fake.apiUrl, GITHUB_REPOSITORY: fake.repository, ...KEY, ...env },
  });

/** The files of a plan of what is checked out, as the job uploads them. */
async function plan(base: string, head: string): Promise<Buffer> {
  const planned = await runAction('plan', {
    inputs: { projects: STACK },
    event: { pull_request: { base: { sha: base }, head: { sha: head } } },
    cwd: scratch.root,
    temporary: join(temporary, String(runs++)),
    env: KEY,
  });
  const folder = planned.outputs.previews ?? '';
  return writeZip(Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])));
}

function addRun(head: string, ref: string, archive: Buffer): void {
  const called = { path: `${OURS}@${ref}`, ref, sha: head };
  const run = fake.addRun({
    head_sha: head,
    status: 'completed',
    conclusion: 'success',
    referenced_workflows: [called],
  });
  fake.addArtifact({ run: run.id, name: 'mainstem-previews-plan-1-1', archive });
}

/** A PATH whose `gh` attests what a workflow at one ref made, as `--cert-identity` compares: the whole of it. */
function attesting(identity: string): { PATH: string } {
  const folder = mkdtempSync(join(temporary, 'gh-'));
  const script = `#!/bin/sh\n[ "$1 $2 $4 $5 $6 $7" = 'attestation verify --repo acme/platform --cert-identity ${identity}' ] && [ -f "$3" ]\n`;
  writeFileSync(join(folder, 'gh'), script, { mode: 0o755 });
  return { PATH: `${folder}:${process.env.PATH}` };
}

/** A pull request that was planned by `plan.yml` at a ref, and merged. */
async function mergePull(input: string, ref: string): Promise<FakePull> {
  const base = scratch.git('rev-parse', 'main');
  scratch.git('checkout', '--quiet', '-B', 'pull', 'main');
  const head = scratch.commit({ 'infra/stacks/production/network/main.tf': stack(input) });
  scratch.git('checkout', '--quiet', 'main');
  scratch.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'pull');
  const merge = scratch.git('rev-parse', 'HEAD');
  const pull = fake.openPull({ login: 'ann', base: { ref: 'main', sha: base }, head: { ref: 'pull', sha: head } });
  addRun(head, ref, await plan(base, head));
  fake.state.commits.set(merge, [base, head]);
  Object.assign(pull, { state: 'closed', merged_at: '2026-01-06T00:00:00Z', merge_commit_sha: merge });
  fake.state.commitPulls.set(merge, new Set([pull.number]));
  return pull;
}

describe.skipIf(!hasTerraform)('applies with terraform what was reviewed', () => {
  let since: string;
  beforeAll(() => {
    since = scratch.commit({
      'infra/stacks/production/network/main.tf': stack('zero'),
      'mainstem.yaml': 'apply:\n  unreviewed: ask\n',
      '.gitignore': '*.tfstate*\n',
    });
  });

  it('asks where the receipt comes from a copy of the plan workflow, and takes the approval', {
    tags: ['long'],
  }, async () => {
    await mergePull('one', 'refs/pull/1/merge');
    const asked = await apply({ projects: STACK, since });
    expect([asked.code, asked.outputs.state, asked.outputs.receipts]).toEqual([1, 'ask', '0']);
    expect(asked.outputs.approval).toMatch(/^sha256:/);
    expect(asked.stdout).toMatch(
      /#1 do not count: its run \d+ did not plan by acme\/platform\/.*@refs\/heads\/main alone/,
    );
    expect(asked.stdout).toContain(`run this again with approved: ${asked.outputs.approval}`);
    expect(asked.summary).toContain('terraform_data.network');

    const approved = await apply({ projects: STACK, since, approved: asked.outputs.approval ?? '' });
    expect([approved.code, approved.outputs.state]).toEqual([0, 'applied']);
  });

  it('applies without a question what the trusted workflow planned for a merged pull request', async () => {
    const before = scratch.git('rev-parse', 'main');
    const pull = await mergePull('two', 'refs/heads/main');
    const { code, outputs, summary } = await apply({ projects: STACK, since: before, environment: 'production' });
    expect([code, outputs.state, outputs.approval, outputs.receipts]).toEqual([0, 'applied', '', '1']);
    expect(summary).toContain('network');
    const text = readFileSync(join(outputs.applied ?? '', 'applied.json'), 'utf8');
    const [applied] = appliedSchema.array().parse(JSON.parse(text));
    expect(applied).toMatchObject({ outcome: 'applied', applied: ['terraform_data.network'] });
    expect(applied?.receipts).toMatchObject([{ pullRequest: pull.number, sealed: true }]);
  });

  it("counts no receipt of the same head's pull request against another branch, and its own when it is attested", {
    tags: ['long'],
  }, async () => {
    const before = scratch.git('rev-parse', 'main');
    const pull = await mergePull('three', 'refs/heads/main');
    const { sha } = pull.head;
    scratch.git('checkout', '--quiet', '-B', 'other', before);
    const other = scratch.commit({ 'infra/stacks/production/network/other.tf': 'output "x" { value = 1 }\n' });
    scratch.git('merge', '--quiet', '--no-ff', '--message', 'merge', sha);
    const foreign = scratch.git('rev-parse', 'HEAD');
    fake.state.commits.set(foreign, [other, sha]);
    addRun(sha, 'refs/heads/main', await plan(other, sha));
    scratch.git('checkout', '--quiet', 'main');
    const inputs = { projects: STACK, since: before, attested: 'true' };
    const attested = (ref: string) => attesting(`https://github.com/${OURS}@${ref}`);
    const unattested = await apply(inputs, attested('refs/heads/x'));
    expect([unattested.outputs.state, unattested.outputs.receipts]).toEqual(['ask', '0']);
    expect(unattested.stdout).toContain('does not count: GitHub does not attest it');
    const { outputs, stdout } = await apply(inputs, attested('refs/heads/main'));
    expect(stdout).toContain(`does not count: ${foreign.slice(0, 12)} is neither its head ${sha.slice(0, 12)}`);
    expect([outputs.state, outputs.receipts]).toEqual(['applied', '1']);
  });

  it('does not count the receipt of an earlier range', { tags: ['long'] }, async () => {
    const { outputs } = await apply({ projects: STACK, since: 'HEAD' });
    expect([outputs.state, outputs.receipts]).toEqual(['applied', '0']); // nothing is left to do
  });

  it('sends GitHub nothing that its description does not know', () => {
    expect(fake.problems).toEqual([]);
  });
});

describe('bad input names the input', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    ['since', { projects: STACK, since: '' }, /Input since is empty/],
    ['approved', { projects: STACK, since: 'HEAD', approved: 'yes' }, /Input approved holds "yes"/],
    ['attested', { projects: STACK, since: 'HEAD', attested: 'maybe' }, /Input attested is "maybe"/],
    [
      'plan-workflow',
      { projects: STACK, since: 'HEAD', 'plan-workflow': 'plan.yml' },
      /Input plan-workflow is "plan.yml"/,
    ],
    ['github-token', { projects: STACK, since: 'HEAD', 'github-token': '' }, /Input github-token is empty/],
    [
      'environment',
      { projects: STACK, since: 'HEAD', environment: 'dev' },
      /Input projects names .*production and not to dev/,
    ],
  ])('%s', async (_, inputs, message) => {
    scratch.commit({ 'infra/stacks/production/network/main.tf': stack('last') });
    const { code, stdout, outputs } = await apply(inputs);
    expect([code, outputs]).toEqual([1, {}]);
    expect(stdout).toMatch(new RegExp(`::error::${message.source}`));
    expect(stdout).not.toMatch(/\n\s+at /);
  });
});
