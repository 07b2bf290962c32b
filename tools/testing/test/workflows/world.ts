import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Preview, previewSchema } from '@mainstem/change';
import {
  type FakeGitHub,
  type FakePull,
  type FakeRun,
  mergeGroupPayload,
  pullRequestPayload,
  startFakeGitHub,
  writeZip,
} from '../../src/fake-github/index.ts';
import { createScratchRepository, type ScratchRepository } from '../../src/scratch-repository.ts';
import type { Run } from '../../src/workflow-runner/request.ts';
import { type JobRun, runWorkflow } from '../../src/workflow-runner/run.ts';
import { chainFor } from './chain.ts';
import { copyWorkflows } from './workflows.ts';

const root = join(import.meta.dirname, '../../../..');

/** The platform's repository with our workflows and bundles, GitHub's stand-in and AWS's, and the runs so far. */
export interface World {
  readonly scratch: ScratchRepository;
  readonly fake: FakeGitHub;
  /** Runs `pull-request.yml` for the pull request as it is now, on GitHub's merge of it. */
  runPull(pull: FakePull, options?: { only?: string[]; of?: PullRun }): Promise<PullRun>;
  /** Runs it for a merge queue's commit. */
  runQueue(pull: FakePull, base: string, head: string): Promise<PullRun>;
  /** Runs another workflow for an event, on main. */
  runOnMain(file: string, eventName: string, event: unknown, more?: Partial<Run>): Promise<JobRun[]>;
  /** Merges a pull request, as the button does. @returns the merge commit. */
  merge(pull: FakePull): string;
  stop(): Promise<void>;
}

export interface PullRun {
  readonly id: number;
  readonly sha: string;
  readonly attempt: number;
  readonly jobs: readonly JobRun[];
  job(id: string): JobRun;
  /** The previews in its artifacts. */
  previews(): Preview[];
  /** A JSON document in one of its artifacts. */
  document(artifact: string, file: string): unknown;
}

export async function createWorld(
  files: Readonly<Record<string, string>>,
  {
    chain,
    ...more
  }: Pick<Run, 'environments' | 'admits' | 'vars'> & {
    /** The environments that rollout.yml chains; pull-request.yml then calls main's workflows by name, as it does where roles exist. */
    readonly chain?: readonly string[];
  } = {},
): Promise<World> {
  const scratch = createScratchRepository();
  scratch.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  for (const name of ['affected', 'drift', 'metrics', 'plan', 'diff', 'rollout', 'verdict']) {
    // What no bundle was committed of yet is not there to be run.
    if (!existsSync(join(root, 'actions', name, 'dist'))) continue;
    for (const part of ['action.yml', 'dist']) {
      cpSync(join(root, 'actions', name, part), join(scratch.root, 'actions', name, part), { recursive: true });
    }
  }
  copyWorkflows(root, scratch.root);
  if (chain !== undefined) {
    chainFor(scratch.root, chain);
    callMain(join(scratch.root, '.github/workflows/pull-request.yml'));
  }
  const main = scratch.commit(files);
  const [fake, moto] = await Promise.all([startFakeGitHub(), startMoto()]);
  for (const name of chain ?? []) fake.state.environments.set(name, { reviewers: [], branches: ['main'] });
  fake.state.refs.set('heads/main', main);
  const artifacts = mkdtempSync(join(tmpdir(), 'mainstem-artifacts-'));
  const tokens = new Map<string, string>();
  let runs = 0;

  const runOf = (
    sha: string,
    eventName: string,
    event: unknown,
    id: number,
    attempt: number,
    trusted: boolean,
  ): Run => ({
    repository: scratch.root,
    sha,
    eventName,
    event,
    github: {
      repository: fake.repository,
      run_id: String(id),
      ref: eventName === 'merge_group' ? 'refs/heads/gh-readonly-queue/main/pr-1' : 'refs/heads/main',
    },
    secrets: trusted ? { MAINSTEM_RECEIPT_KEY: 'a receipt key of the harness' } : {},
    trusted,
    attempt,
    artifacts: join(artifacts, String(id)),
    // What a runner has; no credentials.
    env: {
      GITHUB_API_URL: fake.apiUrl,
      AWS_ENDPOINT_URL: moto.url,
      AWS_EC2_METADATA_DISABLED: 'true',
      CHECKPOINT_DISABLE: '1',
      ...(process.env.MAINSTEM_TF_MIRROR === undefined ? {} : { MAINSTEM_TF_MIRROR: process.env.MAINSTEM_TF_MIRROR }),
    },
    credentials: moto.credentials,
    // GitHub makes an Environment that a job names and nobody made, without any protection.
    onEnvironment(name) {
      if (!fake.state.environments.has(name)) fake.state.environments.set(name, { reviewers: [], branches: 'any' });
    },
    ...(trusted ? more : {}),
    tokenFor(permissions) {
      // GitHub makes a fork's token one that only reads.
      const grants = Object.entries(permissions).map(([scope, level]) => [
        scope,
        trusted ? level : level.replace('write', 'read'),
      ]);
      const key = JSON.stringify(grants);
      const token = tokens.get(key) ?? `job-token-${tokens.size}`;
      tokens.set(key, token);
      return fake.token(token, { grants: { metadata: 'read', ...(Object.fromEntries(grants) as object) } });
    },
  });

  const finished = (id: number, sha: string, attempt: number, jobs: readonly JobRun[]): PullRun => ({
    id,
    sha,
    attempt,
    jobs,
    job(name) {
      const found = jobs.find((one) => one.id === name);
      if (found === undefined) throw new Error(`no job ${name} ran`);
      return found;
    },
    document: (artifact, file) => JSON.parse(readFileSync(join(artifacts, String(id), artifact, file), 'utf8')),
    previews: () =>
      readdirSync(join(artifacts, String(id)))
        .filter((name) => name.startsWith('mainstem-previews-'))
        .flatMap((name) =>
          readdirSync(join(artifacts, String(id), name)).map((file) => join(artifacts, String(id), name, file)),
        )
        .flatMap((path) => previewSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? []),
  });

  /** GitHub's merge of a pull request into its base, which pull_request workflows run on. */
  const mergeOf = (pull: FakePull): string => {
    scratch.git('checkout', '--quiet', '--force', '--detach', 'main');
    scratch.git('merge', '--quiet', '--no-ff', '--message', `Merge ${pull.head.sha}`, pull.head.sha);
    return scratch.git('rev-parse', 'HEAD');
  };

  return {
    scratch,
    fake,
    async runPull(pull, { only, of } = {}) {
      const sha = of?.sha ?? mergeOf(pull);
      const attempt = (of?.attempt ?? 0) + 1;
      const trusted = pull.head.repository === fake.repository;
      const recorded =
        of === undefined
          ? fake.addRun({ head_sha: pull.head.sha, referenced_workflows: calledBy(scratch, sha, fake.repository) })
          : fake.state.runs.get(of.id);
      if (recorded === undefined) throw new Error('no such run');
      recorded.run_attempt = attempt;
      const event = pullRequestPayload(fake.state, pull, of === undefined ? 'opened' : 'synchronize');
      const job = fake.addJob({ run: recorded.id, name: 'verdict', attempt });
      const run = runOf(sha, 'pull_request', event, recorded.id, attempt, trusted);
      const jobs = await runWorkflow(
        'pull-request.yml',
        run,
        only === undefined ? {} : { only, before: of?.jobs ?? [] },
      );
      const failed = jobs.some(({ result }) => result === 'failure');
      Object.assign(recorded, { status: 'completed', conclusion: failed ? 'failure' : 'success' });
      const verdict = jobs.find(({ id }) => id === 'verdict')?.result ?? null;
      Object.assign(job, { status: 'completed', conclusion: verdict });
      keepArtifacts(fake, recorded.id, join(artifacts, String(recorded.id)));
      fake.state.commits.set(sha, scratch.git('rev-list', '--parents', '-n', '1', sha).split(' ').slice(1));
      return finished(recorded.id, sha, attempt, jobs);
    },
    async runQueue(pull, base, head) {
      const id = 900_000 + ++runs;
      const event = mergeGroupPayload({ number: pull.number, base, head });
      return finished(
        id,
        head,
        1,
        await runWorkflow('pull-request.yml', runOf(head, 'merge_group', event, id, 1, true)),
      );
    },
    runOnMain: (file, eventName, event, given = {}) =>
      runWorkflow(file, {
        ...runOf(scratch.git('rev-parse', 'main'), eventName, event, 800_000 + ++runs, 1, true),
        ...given,
      }),
    merge(pull) {
      scratch.git('checkout', '--quiet', '--force', 'main');
      const words = `Merge pull request #${pull.number} from acme/${pull.head.ref}`;
      scratch.git('merge', '--quiet', '--no-ff', '--message', words, pull.head.sha);
      const sha = scratch.git('rev-parse', 'HEAD');
      Object.assign(pull, { state: 'closed', merged_at: fake.state.tick(), merge_commit_sha: sha });
      fake.state.commitPulls.set(sha, new Set([pull.number]));
      fake.state.refs.set('heads/main', sha);
      return sha;
    },
    async stop() {
      await Promise.all([fake.stop(), moto.stop()]);
      scratch.remove();
      rmSync(artifacts, { recursive: true, force: true });
    },
  };
}

/** AWS, and an apply, admit main's copies alone: called by their full name. */
function callMain(path: string): void {
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replaceAll(/uses: \.(\/\.github\/workflows\/(?:plan|attest-verdict)\.yml)/g, 'uses: acme/platform$1@main'),
  );
}

/** The reusable workflows that a commit's pull-request.yml calls, as GitHub lists them: of the commit itself, or of main. */
function calledBy(scratch: ScratchRepository, sha: string, name: string): FakeRun['referenced_workflows'] {
  const text = scratch.git('show', `${sha}:.github/workflows/pull-request.yml`);
  return [...text.matchAll(/uses: (\S+)\/(\.github\/workflows\/[\w-]+\.yml)(@main)?/g)].map(([, , path, onMain]) => {
    const ref = onMain === undefined ? 'refs/pull/1/merge' : 'refs/heads/main';
    return { path: `${name}/${path}@${ref}`, ref, sha: onMain === undefined ? sha : scratch.git('rev-parse', 'main') };
  });
}

/** What a run uploaded, for those who ask GitHub for it later. */
function keepArtifacts(fake: FakeGitHub, run: number, folder: string): void {
  const known = new Set([...fake.state.artifacts.values()].filter((one) => one.run === run).map(({ name }) => name));
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (known.has(name)) continue;
    const files = readdirSync(join(folder, name)).map((file) => [file, readFileSync(join(folder, name, file))]);
    fake.addArtifact({ run, name, archive: writeZip(Object.fromEntries(files) as Record<string, Buffer>) });
  }
}

export const BUCKET = 'platform-state';

/** Applies a stack to the stand-in for AWS, so that a plan has a state to differ from. */
export function applyStack(world: World, folder: string, environment: Readonly<Record<string, string>>): void {
  const data = mkdtempSync(join(tmpdir(), 'mainstem-terraform-'));
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    ...environment,
    TF_DATA_DIR: data,
    CHECKPOINT_DISABLE: '1',
  };
  for (const args of [
    ['init', '-input=false'],
    ['apply', '-input=false', '-auto-approve'],
  ])
    execFileSync('terraform', args, { cwd: join(world.scratch.root, folder), env, stdio: 'pipe' });
  rmSync(data, { recursive: true, force: true });
}

interface Moto {
  readonly url: string;
  readonly credentials: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

let started: Moto | undefined;

/** What a job has after it took a role. */
export function motoEnvironment(): Readonly<Record<string, string>> {
  if (started === undefined) throw new Error('moto is not started');
  return { ...started.credentials, AWS_ENDPOINT_URL: started.url, AWS_EC2_METADATA_DISABLED: 'true' };
}

/** Starts moto_server on a free port, with the bucket for states. */
async function startMoto(): Promise<Moto> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore', detached: true });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const url = `http://127.0.0.1:${port}`;
  const authorization = 'AWS4-HMAC-SHA256 Credential=test/20200101/us-east-1/s3/aws4_request';
  for (let i = 0; i < 300 && child.exitCode === null; i++) {
    const made = await fetch(`${url}/${BUCKET}`, { method: 'PUT', headers: { authorization } }).catch(() => undefined);
    if (made?.ok === true) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  started = {
    url,
    credentials: { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_REGION: 'us-east-1' },
    async stop() {
      // moto_server may be a wrapper that starts another process: both are in the group that was made for it.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
  return started;
}
