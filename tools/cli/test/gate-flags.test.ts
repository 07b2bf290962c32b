import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { createStage, type FakeServer, type Stage, serveKubernetes } from '@mainstem/testing/fake-argocd';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let git: ScratchRepository;
let commit: string;
let stage: Stage;
let server: FakeServer;
let folder: string;

beforeEach(async () => {
  git = createScratchRepository();
  git.commit({ 'apps/shop/conf.yaml': 'a: 1\n' });
  commit = git.commit({ 'apps/shop/conf.yaml': 'a: 2\n' });
  stage = createStage();
  server = await serveKubernetes(stage, { token: 'kubernetes-token' });
  folder = mkdtempSync(join(tmpdir(), 'mainstem-gate-flags-'));
  file('kubeconfig', {
    'current-context': 'x',
    contexts: [{ name: 'x', context: { cluster: 'x', user: 'x' } }],
    clusters: [{ name: 'x', cluster: { server: server.origin } }],
    users: [{ name: 'x', user: { token: 'kubernetes-token' } }],
  });
});

afterEach(async () => {
  await server.stop();
  expect(server.problems).toEqual([]);
  git.remove();
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, value: unknown): string {
  writeFileSync(join(folder, name), JSON.stringify(value));
  return join(folder, name);
}

/** The bundle, which talks to the server of this process: so it is not waited for as `runCli` does. */
function gate(...more: readonly string[]) {
  const args = ['gate', '--applications', 'shop', '--revision', commit, '--kubeconfig', join(folder, 'kubeconfig')];
  const bundle = join(import.meta.dirname, '../dist/index.js');
  type Said = { code: number; stderr: string; verdict?: string; applications?: readonly Record<string, unknown>[] };
  return new Promise<Said>((resolve) => {
    execFile(
      process.execPath,
      [bundle, ...args, '--timeout', '3', '--json', ...more],
      { cwd: git.root, env: { ...process.env, CI: undefined, HOME: folder } },
      (error, stdout, stderr) =>
        resolve({
          code: error === null ? 0 : Number(error.code),
          stderr,
          ...(stdout === '' ? {} : (JSON.parse(stdout) as object)),
        }),
    );
  });
}

/** The Application at a revision, after a sync that changed a ConfigMap or a Deployment. */
function shop(
  revision: string,
  { health = 'Healthy', since = '2026-01-01T00:00:00Z', at = 10, changed = 'ConfigMap' } = {},
) {
  const source = { repoURL: 'https://git.example.com/team/shop.git', targetRevision: 'main', path: 'apps/shop' };
  const destination = { server: 'https://kubernetes.default.svc', namespace: 'shop' };
  const time = (second: number) => `2026-01-01T00:00:${String(second).padStart(2, '0')}Z`;
  const group = changed === 'Deployment' ? 'apps' : '';
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: 'shop', namespace: 'argocd', uid: 'shop' },
    spec: { project: 'default', source, destination, syncPolicy: { automated: {} } },
    status: {
      sync: { status: 'Synced', revision, comparedTo: { source, destination } },
      health: { status: health, lastTransitionTime: since },
      reconciledAt: time(at + 2),
      operationState: {
        phase: 'Succeeded',
        startedAt: time(at - 1),
        finishedAt: time(at),
        operation: { sync: { revision } },
        syncResult: {
          revision,
          source,
          resources: [
            {
              group,
              version: 'v1',
              kind: changed,
              namespace: 'shop',
              name: 'web',
              status: 'Synced',
              message: 'configured',
            },
          ],
        },
      },
    },
  };
}

describe('--suspended: what a pause amounts to is the caller’s to say', () => {
  it.each([
    [[], 3, 'blocked', 'suspended'],
    [['--suspended', 'blocked'], 3, 'blocked', 'suspended'],
    [['--suspended', 'live'], 0, 'live', 'live'],
  ])('%j', async (flags, code, verdict, reason) => {
    stage.put(shop(commit, { health: 'Suspended' }));
    const said = await gate(...flags);
    expect(said, said.stderr).toMatchObject({ code, verdict, applications: [{ name: 'shop', reason }] });
  });

  it('says that it was, where it is let pass', async () => {
    stage.put(shop(commit, { health: 'Suspended' }));
    expect((await gate('--suspended', 'live')).applications?.[0]?.detail).toContain(
      'suspended, which the caller allows',
    );
  });

  it('refuses another word', async () => {
    const said = await gate('--suspended', 'fine');
    expect(said.code).toBe(2);
    expect(said.stderr).toContain('expected live or blocked');
  });
});

describe('--before: what was degraded when it was last proved live fails only if it got worse', () => {
  const sick = { health: 'Degraded', since: '2026-01-01T00:00:01Z' };
  const old = () => git.git('rev-parse', 'HEAD~1');
  const list = (...items: readonly unknown[]) => file('before.json', { apiVersion: 'v1', kind: 'List', items });

  it.each([
    ['without it, degraded is degraded', undefined, sick, 3, 'degraded'],
    ['as it was', sick, sick, 0, 'live'],
    ['it was healthy', {}, sick, 3, 'degraded'],
    [
      'it was healthy in between',
      sick,
      { ...sick, since: '2026-01-01T00:00:30Z', changed: 'Deployment' },
      3,
      'degraded',
    ],
    [
      'a change of what has health, which the cluster alone cannot judge',
      sick,
      { ...sick, changed: 'Deployment' },
      3,
      'worse-unknown',
    ],
  ])('%s', { tags: ['long'] }, async (_name, before, now, code, reason) => {
    stage.put(shop(commit, { at: 30, ...now }));
    const flags = before === undefined ? [] : ['--before', list(shop(old(), { at: 10, ...before }))];
    const said = await gate(...flags);
    expect(said, said.stderr).toMatchObject({ code, applications: [{ reason }] });
  });

  it('another object of that name is another Application', async () => {
    const before = shop(old(), { at: 10, ...sick });
    stage.put(shop(commit, { at: 30, ...sick }));
    const said = await gate('--before', list({ ...before, metadata: { ...before.metadata, uid: 'older' } }));
    expect(said.code, said.stderr).toBe(3);
  });

  it.each([
    ['a file that is none', '{', /cannot be read as JSON/],
    ['what is no Application', '{ "kind": "Deployment" }', /before/],
  ])('refuses %s', async (_name, text, message) => {
    stage.put(shop(commit));
    const path = join(folder, 'bad.json');
    writeFileSync(path, text);
    const said = await gate('--before', path);
    expect(said.code).toBe(2);
    expect(said.stderr).toMatch(message);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
