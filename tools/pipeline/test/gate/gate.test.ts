import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseRecording, type ReplayedDecision, replay } from '@mainstem/argocd/gate';
import { gateSchema } from '@mainstem/change';
import { type GateRequest, gateRevision } from '@mainstem/pipeline/gate';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { createStage, type FakeServer, type Stage, serveKubernetes } from '@mainstem/testing/fake-argocd';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const URL = 'https://git.example.com/team/platform.git';

const application = (name: string, path: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: ${name}
  namespace: argocd
spec:
  project: default
  source: { repoURL: '${URL}', targetRevision: main, path: ${path} }
  destination: { server: 'https://kubernetes.default.svc', namespace: ${name} }
  syncPolicy: { automated: { prune: true } }
`;
const TREE = {
  'argocd/shop.yaml': application('shop', 'apps/shop/overlays/production'),
  'argocd/blog.yaml': application('blog', 'apps/blog/overlays/production'),
  'argocd/shop-dev.yaml': application('shop-dev', 'apps/shop/overlays/dev'),
  'apps/shop/base/kustomization.yaml': 'resources: [conf.yaml]\n',
  'apps/shop/base/conf.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: conf }\ndata: { a: "1" }\n',
  'apps/shop/overlays/production/kustomization.yaml': 'resources: [../../base]\n',
  'apps/shop/overlays/dev/kustomization.yaml': 'resources: [../../base]\n',
  'apps/blog/overlays/production/kustomization.yaml': 'resources: [conf.yaml]\n',
  'apps/blog/overlays/production/conf.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: conf }\n',
};
const BASE = {
  'apps/shop/base/conf.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: conf }\ndata: { a: "2" }\n',
};

let git: ScratchRepository;
let stage: Stage;
let server: FakeServer;
let folder: string;
let before: string;
let commit: string;

beforeEach(async () => {
  git = createScratchRepository();
  before = git.commit(TREE);
  commit = git.commit(BASE);
  stage = createStage();
  server = await serveKubernetes(stage, { token: 'token-of-a-file' });
  folder = mkdtempSync(join(tmpdir(), 'mainstem-gate-'));
  writeFileSync(join(folder, 'token'), 'token-of-a-file\n');
  writeFileSync(
    join(folder, 'kubeconfig'),
    JSON.stringify({
      'current-context': 'here',
      contexts: [{ name: 'here', context: { cluster: 'here', user: 'ci' } }],
      clusters: [{ name: 'here', cluster: { server: server.origin } }],
      users: [{ name: 'ci', user: { tokenFile: 'token' } }],
    }),
  );
});

afterEach(async () => {
  await server.stop();
  git.remove();
  rmSync(folder, { recursive: true, force: true });
  expect(server.problems).toEqual([]);
});

/** As Argo CD has it, Synced and Healthy. */
function live(name: string, path: string, revision: string, over: object = {}): Record<string, unknown> {
  const source = { repoURL: URL, targetRevision: 'main', path };
  const destination = { server: 'https://kubernetes.default.svc', namespace: name };
  return {
    metadata: { name, namespace: 'argocd', uid: name },
    spec: { project: 'default', source, destination, syncPolicy: { automated: { prune: true } } },
    status: {
      sync: { status: 'Synced', revision, comparedTo: { source, destination } },
      health: { status: 'Healthy', lastTransitionTime: '2026-01-01T00:00:00Z' },
      reconciledAt: '2026-01-01T00:00:10Z',
      sourceType: 'Kustomize',
    },
    ...over,
  };
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

const SHOP = ['shop', 'apps/shop/overlays/production'] as const;
const BLOG = ['blog', 'apps/blog/overlays/production'] as const;

async function gate(over: Partial<GateRequest> = {}) {
  const request: GateRequest = {
    revision: 'HEAD',
    environment: 'production',
    transport: 'kubernetes',
    kubeconfig: join(folder, 'kubeconfig'),
    timeoutSeconds: 20,
    ...over,
  };
  const notes: string[] = [];
  const hearer = { onDecision: () => {}, onNote: (note: string) => notes.push(note) };
  const result = await gateRevision(await openRepository(git.root), request, hearer, {});
  return { ...result, notes };
}

describe('a gate over a repository', () => {
  it('watches the Applications of an environment; what the base reaches has to move, what it does not is equivalent', async () => {
    stage.put(live(...SHOP, before));
    stage.put(live(...BLOG, before));
    const running = gate();
    await wait(1_000);
    stage.put(live(...SHOP, commit));
    const { document } = await running;
    expect(gateSchema.parse(document)).toMatchObject({ revision: commit, environment: 'production', verdict: 'live' });
    const said = Object.fromEntries(document.applications.map(({ name, verdict }) => [name, verdict]));
    expect(said).toEqual({ shop: 'live', blog: 'equivalent' });
  });

  it('tells a later commit that keeps the change from one that takes it back', async () => {
    const later = git.commit({
      'apps/shop/overlays/production/kustomization.yaml': 'namePrefix: x-\nresources: [../../base]\n',
    });
    stage.put(live(...SHOP, later));
    const kept = await gate({ revision: commit, applications: ['shop'] });
    expect(kept.document.applications[0]).toMatchObject({ verdict: 'live-bundled', revision: later });
    const back = git.commit({ 'apps/shop/base/conf.yaml': TREE['apps/shop/base/conf.yaml'] });
    stage.put(live(...SHOP, back));
    const taken = await gate({ revision: commit, applications: ['shop'] });
    expect(taken.document).toMatchObject({ verdict: 'superseded' });
  });

  it('brings a commit from origin that the checkout does not have', async () => {
    const clone = mkdtempSync(join(tmpdir(), 'mainstem-clone-'));
    git.git('clone', '--quiet', git.root, clone);
    const later = git.commit({
      'apps/blog/overlays/production/conf.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: b }\n',
    });
    stage.put(live(...SHOP, later));
    const request: GateRequest = {
      revision: commit,
      applications: ['shop'],
      transport: 'kubernetes',
      kubeconfig: join(folder, 'kubeconfig'),
      timeoutSeconds: 20,
    };
    const { document } = await gateRevision(
      await openRepository(clone),
      request,
      { onDecision: () => {}, onNote: () => {} },
      {},
    );
    rmSync(clone, { recursive: true, force: true });
    expect(document.applications[0]).toMatchObject({ verdict: 'live-bundled' });
  });

  it('names a specification that is not the declared one before it waits', async () => {
    const object = live(...SHOP, commit);
    stage.put({
      ...object,
      spec: { ...(object.spec as object), source: { repoURL: URL, targetRevision: 'main', path: 'elsewhere' } },
    });
    const { document } = await gate({ applications: ['shop'], timeoutSeconds: 2 });
    expect(document).toMatchObject({ verdict: 'timeout' });
    expect(document.applications[0]).toMatchObject({ verdict: 'waiting', reason: 'spec-differs' });
    expect(document.applications[0]?.detail).toContain('elsewhere instead of apps/shop/overlays/production');
  });

  it('records what it saw, without secrets, so that it can be gone through again', async () => {
    const object = live(...SHOP, commit);
    const source = {
      repoURL: URL,
      targetRevision: 'main',
      path: SHOP[1],
      helm: { values: 'password: hunter2', parameters: [{ name: 'x', value: 'hunter3-of-x' }] },
    };
    stage.put({
      ...object,
      metadata: { ...(object.metadata as object), annotations: { 'example.com/secret': 'hunter4' } },
      spec: { ...(object.spec as object), source },
      status: {
        ...(object.status as object),
        sync: {
          status: 'Synced',
          revision: commit,
          comparedTo: { source, destination: (object.spec as { destination: unknown }).destination },
        },
      },
    });
    const { recording } = await gate({ applications: ['other', 'shop'], timeoutSeconds: 4, record: true });
    const text = JSON.stringify(recording);
    expect(text).not.toMatch(/hunter/);
    const said: ReplayedDecision[] = [];
    replay(parseRecording(text, 'what was recorded'), (one) => said.push(one));
    expect(said.some(({ application: name, verdict }) => name === 'other' && verdict === 'waiting')).toBe(true);
    expect(said.filter(({ application: name }) => name === 'shop').at(-1)?.reason).toBe('spec-differs');
  });

  it('records what decided besides: which files are read, what was before, the AppProjects', async () => {
    const degraded = (name: string, path: string) => {
      const object = live(name, path, before);
      const status = object.status as Readonly<Record<string, unknown>>;
      const health = { status: 'Degraded', lastTransitionTime: '2026-01-01T00:00:00Z' };
      return { ...object, status: { ...status, health } };
    };
    stage.put(live(...SHOP, commit));
    stage.put(degraded(...BLOG));
    const { document, recording } = await gate({ record: true, before: [degraded(...BLOG)] });
    expect(document.applications.map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
      'blog equivalent',
      'shop live',
    ]);
    const said = new Map<string, string>();
    replay(parseRecording(JSON.stringify(recording), 'what was recorded'), ({ application: name, verdict }) =>
      said.set(name, verdict),
    );
    expect(Object.fromEntries(said)).toEqual({ shop: 'live', blog: 'equivalent' });
  });

  it.each([
    [
      'destination',
      { destination: { server: 'https://kubernetes.default.svc', namespace: 'old' } },
      'old instead of shop',
    ],
    ['project', { project: 'other' }, 'other instead of default'],
  ])('waits for a declared %s', async (_name, over, words) => {
    const object = live(...SHOP, commit);
    const spec = { ...(object.spec as object), ...over } as { source: unknown; destination: unknown };
    const status = object.status as { sync: object };
    const comparedTo = { source: spec.source, destination: spec.destination };
    stage.put({ ...object, spec, status: { ...status, sync: { ...status.sync, comparedTo } } });
    const { document } = await gate({ applications: ['shop'], timeoutSeconds: 3 });
    expect(document.applications[0]).toMatchObject({ verdict: 'waiting', reason: 'spec-differs' });
    expect(document.applications[0]?.detail).toContain(words);
  });

  it('takes the declaration of its environment where several have one name', async () => {
    commit = git.commit({ 'argocd/dev.yaml': application('shop', 'apps/shop/overlays/dev') });
    stage.put(live(...SHOP, commit));
    const { document } = await gate({ applications: ['shop'] });
    expect(document.applications).toMatchObject([{ name: 'shop', verdict: 'live' }]);
    const unnamed = await gate({ applications: ['shop'], environment: '' });
    expect(unnamed.document.applications).toMatchObject([{ name: 'shop', verdict: 'live' }]);
  });

  it.each([1, 2])('is never wrong in a clone of depth %d', async (depth) => {
    git.commit({ 'README.md': 'more\n' });
    const later = git.commit({ 'README.md': 'still more\n' });
    const clone = mkdtempSync(join(tmpdir(), 'mainstem-shallow-'));
    git.git('clone', '--quiet', '--depth', String(depth), `file://${git.root}`, clone);
    stage.put(live(...SHOP, before));
    const request: GateRequest = {
      ...{ revision: later, applications: ['shop'], transport: 'kubernetes' },
      ...{ kubeconfig: join(folder, 'kubeconfig'), timeoutSeconds: 4 },
    };
    const hearer = { onDecision: () => {}, onNote: () => {} };
    const running = openRepository(clone).then((one) => gateRevision(one, request, hearer, {}));
    if (depth === 1) await expect(running).rejects.toThrow(/shallow.*fetch-depth: 0/s);
    else expect((await running).document.applications[0]).toMatchObject({ reason: 'revision-unknown' });
    rmSync(clone, { recursive: true, force: true });
  });

  it('ends in time when the program for credentials hangs', async () => {
    const config = JSON.parse(readFileSync(join(folder, 'kubeconfig'), 'utf8')) as Record<string, unknown>;
    const exec = { apiVersion: 'client.authentication.k8s.io/v1', command: 'sleep', args: ['600'] };
    writeFileSync(join(folder, 'kubeconfig'), JSON.stringify({ ...config, users: [{ name: 'ci', user: { exec } }] }));
    const began = performance.now();
    await expect(gate({ applications: ['shop'], timeoutSeconds: 2 })).rejects.toThrow(/sleep had not ended.*sleep 600/);
    expect(performance.now() - began).toBeLessThan(4_000);
  });

  it('ends in time, with all that it started, when origin does not answer', async () => {
    const ssh = join(folder, 'ssh');
    writeFileSync(ssh, `#!/bin/sh\necho $$ >> ${join(folder, 'pids')}\nexec sleep 600\n`, { mode: 0o755 });
    git.git('remote', 'add', 'origin', 'ssh://git.example.com/team/platform.git');
    git.git('config', 'core.sshCommand', ssh);
    stage.put(live(...SHOP, 'd'.repeat(40)));
    const began = performance.now();
    const { document } = await gate({ applications: ['shop'], timeoutSeconds: 3 });
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(document).toMatchObject({ verdict: 'unknown' });
    const pids = readFileSync(join(folder, 'pids'), 'utf8').trim().split('\n').map(Number);
    expect(pids.length).toBeGreaterThan(0);
    await expect.poll(() => pids.filter(isThere), { timeout: 5_000 }).toEqual([]);
  });

  it('says what there is when there is nothing to watch', async () => {
    await expect(gate({ environment: 'staging' })).rejects.toThrow(/There are some of: dev, production/);
    await expect(gate({ sync: true })).rejects.toThrow(/use the transport argocd/);
    await expect(gate({ revision: 'nowhere' })).rejects.toThrow(/nowhere/);
  });
});
