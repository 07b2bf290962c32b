import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type FakeGitHub, pullRequestPayload, startFakeGitHub } from '../../src/fake-github/index.ts';
import { createScratchRepository, type ScratchRepository } from '../../src/scratch-repository.ts';
import { copyWorkflows } from './workflows.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const WORKFLOWS = join(ROOT, '.github/workflows');
const hasAct = spawnSync('act', ['--version']).status === 0;
/** A folder with clones of the actions that a workflow takes from GitHub, by name, where github.com cannot be reached. */
const mirror = process.env.MAINSTEM_ACT_ACTIONS;
const hasActions =
  hasAct &&
  (mirror !== undefined ||
    spawnSync('git', ['ls-remote', '--exit-code', 'https://github.com/actions/upload-artifact', 'HEAD'], {
      timeout: 20_000,
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
    }).status === 0);
/** act's own schema of workflows has not learned `queue` of `concurrency`. */
const NOT_KNOWN_TO_ACT = /^\s+queue: max$/m;

interface Jobs {
  readonly [id: string]: { readonly needs?: string | readonly string[] };
}

/** How many jobs come before each, one after the other. */
function stagesOf(jobs: Jobs): Record<string, number> {
  const stage = (id: string): number =>
    Math.max(0, ...[jobs[id]?.needs ?? []].flat().map((before) => stage(before) + 1));
  return Object.fromEntries(Object.keys(jobs).map((id) => [id, stage(id)]));
}

describe.skipIf(!hasAct)('act, a runner that is not ours, reads the workflows as we do (needs act)', () => {
  const files = readdirSync(WORKFLOWS).filter((file) => file.endsWith('.yml'));
  const known = files.filter((file) => !NOT_KNOWN_TO_ACT.test(readFileSync(join(WORKFLOWS, file), 'utf8')));

  it('all but those with a queue, which act has not learned', () => {
    expect(files.filter((file) => !known.includes(file))).toEqual(['apply.yml', 'rollout-environment.yml']);
  });

  it.each(known)('%s', (file) => {
    const { status, stdout, stderr } = spawnSync('act', ['--list', '-W', join(WORKFLOWS, file)], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    const [, ...lines] = stdout.trim().split('\n');
    const told = Object.fromEntries(lines.map((line) => [line.split(/ {2,}/)[1], Number(line.split(' ', 1)[0])]));
    const { jobs } = parse(readFileSync(join(WORKFLOWS, file), 'utf8')) as { jobs: Jobs };
    expect(told).toEqual(stagesOf(jobs));
  });
});

/** A line of `act --json`. */
interface Line {
  readonly jobID?: string;
  readonly jobResult?: string;
  readonly step?: string;
  readonly stepResult?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
}

describe.skipIf(!hasAct)('act runs them on this machine, without containers (needs act)', { tags: ['long'] }, () => {
  let scratch: ScratchRepository;
  let fake: FakeGitHub;
  let folder: string;
  let event: string;

  beforeAll(async () => {
    scratch = createScratchRepository();
    folder = mkdtempSync(join(tmpdir(), 'mainstem-act-'));
    for (const name of ['affected', 'diff', 'verdict'])
      for (const part of ['action.yml', 'dist'])
        cpSync(join(ROOT, 'actions', name, part), join(scratch.root, 'actions', name, part), { recursive: true });
    copyWorkflows(ROOT, scratch.root);
    scratch.git('checkout', '--quiet', '-B', 'main');
    const base = scratch.commit({ 'apps/shop/overlays/dev/kustomization.yaml': 'resources: []\n', 'README.md': 'a\n' });
    fake = await startFakeGitHub();
    fake.token('of the run');
    fake.state.refs.set('heads/main', base);
    scratch.git('remote', 'add', 'origin', `https://github.com/${fake.repository}.git`);
    scratch.git('checkout', '--quiet', '-b', 'change');
    const sha = scratch.commit({ 'apps/shop/overlays/dev/kustomization.yaml': 'namePrefix: x-\nresources: []\n' });
    const pull = fake.openPull({ login: 'ann', base: { ref: 'main', sha: base }, head: { ref: 'change', sha } });
    event = join(folder, 'event.json');
    writeFileSync(event, JSON.stringify(pullRequestPayload(fake.state, pull)));
  });
  afterAll(async () => {
    await fake?.stop();
    scratch?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a workflow, or one job of it. The stand-in for GitHub lives in this process, so it must not wait. */
  function act(name: string, file: string, more: readonly string[] = []): Promise<Line[]> {
    const home = join(folder, 'home');
    mkdirSync(home, { recursive: true });
    const args = [name, '--json', '-W', `.github/workflows/${file}`, '-e', event, ...more];
    const host = ['-P', 'ubuntu-24.04=-self-hosted', '--container-daemon-socket', '-'];
    const artifacts = ['--artifact-server-path', join(folder, 'artifacts'), '--artifact-server-addr', '127.0.0.1'];
    const rest = ['--action-cache-path', join(folder, 'cache'), '-s', 'GITHUB_TOKEN=of the run'];
    const env = ['--env', `GITHUB_API_URL=${fake.apiUrl}`, '--env', 'NO_PROXY=127.0.0.1'];
    return new Promise((resolve, reject) => {
      const child = spawn('act', [...args, ...host, ...artifacts, ...rest, ...env], {
        cwd: scratch.root,
        env: { ...process.env, HOME: home },
      });
      let text = '';
      child.stdout.on('data', (data) => {
        text += data;
      });
      child.on('error', reject);
      child.on('close', () => {
        const lines = text.split('\n').filter((line) => line.startsWith('{'));
        resolve(lines.map((line) => JSON.parse(line) as Line));
      });
    });
  }

  const results = (lines: readonly Line[]) =>
    Object.fromEntries(lines.flatMap(({ jobID, jobResult }) => (jobResult === undefined ? [] : [[jobID, jobResult]])));
  const output = (lines: readonly Line[], wanted: string) =>
    lines.find(({ command, name }) => command === 'set-output' && name === wanted)?.arg;

  it('the job affected of pull-request.yml: its outputs are what the next jobs are made of', {
    timeout: 120_000,
  }, async () => {
    const lines = await act('pull_request', 'pull-request.yml', ['-j', 'affected']);
    expect(results(lines)).toEqual({ affected: 'success' });
    expect(output(lines, 'any-plan')).toBe('false');
    expect(JSON.parse(output(lines, 'diff-matrix') ?? '{}')).toMatchObject({
      include: [{ projects: 'apps.shop.overlays.dev' }],
    });
  });

  it('rollout.yml, until it is switched on: one line in the summary, and nothing else', {
    timeout: 120_000,
  }, async () => {
    const lines = await act('push', 'rollout.yml', ['-j', 'idle']);
    expect(results(lines)).toEqual({ idle: 'success' });
    expect(lines.find(({ command }) => command === 'summary')?.content).toContain('Nothing was rolled out');
  });

  it.skipIf(!hasActions)(
    'the whole of pull-request.yml for a README, with the real artifact actions (github.com cannot be reached)',
    { timeout: 600_000 },
    async () => {
      scratch.git('checkout', '--quiet', '-b', 'words', 'main');
      const sha = scratch.commit({ 'README.md': 'b\n' });
      const base = { ref: 'main', sha: scratch.git('rev-parse', 'main') };
      const pull = fake.openPull({ login: 'ann', base, head: { ref: 'words', sha } });
      writeFileSync(event, JSON.stringify(pullRequestPayload(fake.state, pull)));
      const lines = await act('pull_request', 'pull-request.yml', mirrored());
      // What is left out by its `if` has no result.
      expect(results(lines)).toMatchObject({ affected: 'success', verdict: 'success' });
      expect(output(lines, 'any-diff')).toBe('false');
      expect(output(lines, 'state')).toBe('pass');
      expect(fake.requests.some(({ path }) => path.endsWith(`/issues/${pull.number}/comments`))).toBe(true);
    },
  );
});

/** Every action that the workflows take from GitHub, at its commit, from its mirror. */
function mirrored(): string[] {
  if (mirror === undefined) return [];
  const used = readdirSync(WORKFLOWS).flatMap((file) => [
    ...readFileSync(join(WORKFLOWS, file), 'utf8').matchAll(/uses: (actions\/([\w-]+))@([0-9a-f]{40})/g),
  ]);
  return [
    ...new Set(used.map(([, action, name, sha]) => `https://github.com/${action}@${sha}=${join(mirror, name ?? '')}`)),
  ]
    .filter((text) => existsSync(text.slice(text.indexOf('=') + 1)))
    .flatMap((text) => ['--local-repository', text]);
}
