import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
      helm: { values: 'password: hunter2', parameters: [{ name: 'x', value: 'hunter3' }] },
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

  it('says what there is when there is nothing to watch', async () => {
    await expect(gate({ environment: 'staging' })).rejects.toThrow(/There are some of: dev, production/);
    await expect(gate({ revision: 'nowhere' })).rejects.toThrow(/nowhere/);
  });
});
