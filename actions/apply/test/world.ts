import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Applied, appliedSchema } from '@mainstem/change';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { type FakeGitHub, type FakePull, type FakeRun, startFakeGitHub, writeZip } from '@mainstem/testing/fake-github';
import { type ActionRun, runAction } from '@mainstem/testing/run-action';

export const STACK = 'infra.stacks.production.network';
export const FOLDER = 'infra/stacks/production/network';
export const OURS = 'acme/platform/.github/workflows/plan.yml';
export const MAIN = 'refs/heads/main';
const KEY = { MAINSTEM_RECEIPT_KEY: 'a key of the test, long enough' };

/** A repository, the GitHub that merged its pull requests, and the two bundles that plan and apply. */
export interface World {
  readonly scratch: ScratchRepository;
  readonly fake: FakeGitHub;
  apply(inputs: Record<string, string>, env?: Record<string, string>): Promise<ActionRun>;
  /** What a job uploads that planned the stack as it is checked out. */
  plan(base: string, head: string): Promise<Buffer>;
  addRun(head: string, ref: string, archive: Buffer, run?: Partial<FakeRun>): FakeRun;
  /** A pull request that was planned by `plan.yml` at a ref, and merged; from main unless told. A text is the stack's. */
  mergePull(
    files: string | Readonly<Record<string, string>>,
    ref?: string,
    run?: Partial<FakeRun> & { from?: string },
  ): Promise<FakePull & { run: FakeRun; merge: string; archive: Buffer }>;
  /**
   * A PATH whose `gh` attests what a workflow at one ref made, as `--cert-identity` compares: the whole of it. Verdicts are made by another
   * workflow.
   */
  attesting(identity: string, verdicts?: string): { PATH: string };
  stop(): Promise<void>;
}

export async function createWorld(): Promise<World> {
  const scratch = createScratchRepository();
  const fake = await startFakeGitHub();
  fake.token('job');
  const temporary = mkdtempSync(join(tmpdir(), 'mainstem-action-'));
  let runs = 0;
  const world: World = {
    scratch,
    fake,
    apply: (inputs, env = {}) =>
      runAction('apply', {
        inputs,
        event: { repository: { default_branch: 'main' } },
        cwd: scratch.root,
        temporary: join(temporary, String(runs++)),
        expressions: { 'github.token': 'job' },
        env: { GITHUB_API_URL: fake.apiUrl, GITHUB_REPOSITORY: fake.repository, ...KEY, ...env },
      }),
    async plan(base, head) {
      const planned = await runAction('plan', {
        inputs: { projects: STACK },
        event: {
          pull_request: { base: { sha: base, ref: 'main' }, head: { sha: head } },
          repository: { default_branch: 'main' },
        },
        cwd: scratch.root,
        temporary: join(temporary, String(runs++)),
        env: KEY,
      });
      const folder = planned.outputs.previews ?? '';
      return writeZip(Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))])));
    },
    addRun(head, ref, archive, run = {}) {
      const called = { path: `${OURS}@${ref}`, ref, sha: head };
      const made = fake.addRun({
        head_sha: head,
        status: 'completed',
        conclusion: 'success',
        referenced_workflows: [called],
        ...run,
      });
      fake.addArtifact({ run: made.id, name: 'mainstem-previews-plan-1-1', archive });
      return made;
    },
    async mergePull(files, ref = MAIN, { from = 'main', ...run } = {}) {
      const base = scratch.git('rev-parse', 'main');
      scratch.git('checkout', '--quiet', '-B', 'pull', from);
      const head = scratch.commit(typeof files === 'string' ? { [`${FOLDER}/main.tf`]: files } : files);
      const own = from === 'main' ? undefined : await world.plan(from, head);
      scratch.git('checkout', '--quiet', 'main');
      scratch.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'pull');
      const merge = scratch.git('rev-parse', 'HEAD');
      const pull = fake.openPull({ login: 'ann', base: { ref: 'main', sha: base }, head: { ref: 'pull', sha: head } });
      const archive = own ?? (await world.plan(base, head));
      const made = world.addRun(head, ref, archive, run);
      fake.state.commits.set(merge, [base, head]);
      Object.assign(pull, { state: 'closed', merged_at: '2026-01-06T00:00:00Z', merge_commit_sha: merge });
      fake.state.commitPulls.set(merge, new Set([pull.number]));
      fake.state.refs.set('heads/main', merge);
      return Object.assign(pull, { run: made, merge, archive });
    },
    attesting(identity, verdicts = '') {
      const folder = mkdtempSync(join(temporary, 'gh-'));
      const of = `case "$3" in */verdict-*.json) by='${verdicts}' ;; *) by='${identity}' ;; esac`;
      const script = `#!/bin/sh\n${of}\n[ "$1 $2 $4 $5 $6 $7" = "attestation verify --repo acme/platform --cert-identity $by" ] && [ -f "$3" ]\n`;
      writeFileSync(join(folder, 'gh'), script, { mode: 0o755 });
      return { PATH: `${folder}:${process.env.PATH}` };
    },
    async stop() {
      await fake.stop();
      scratch.remove();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
  return world;
}

/** The document that an apply left. */
export function appliedIn({ outputs }: ActionRun): Applied[] {
  return appliedSchema.array().parse(JSON.parse(readFileSync(join(outputs.applied ?? '', 'applied.json'), 'utf8')));
}
