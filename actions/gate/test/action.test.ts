import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gateSchema } from '@mainstem/change';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { createStage, type FakeServer, type Stage, serveArgocd, serveKubernetes } from '@mainstem/testing/fake-argocd';
import { runAction } from '@mainstem/testing/run-action';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let git: ScratchRepository;
let commit: string;
let stage: Stage;
let temporary: string;
let servers: FakeServer[];

beforeEach(() => {
  git = createScratchRepository();
  git.commit({ 'apps/shop/conf.yaml': 'a: 1\n' });
  commit = git.commit({ 'apps/shop/conf.yaml': 'a: 2\n' });
  stage = createStage();
  servers = [];
  temporary = mkdtempSync(join(tmpdir(), 'mainstem-gate-action-'));
});

afterEach(async () => {
  for (const server of servers) {
    await server.stop();
    expect(server.problems).toEqual([]);
  }
  git.remove();
  rmSync(temporary, { recursive: true, force: true });
});

async function kubernetes(): Promise<FakeServer> {
  const server = await serveKubernetes(stage, { token: 'kubernetes-token' });
  servers.push(server);
  const kubeconfig = {
    'current-context': 'x',
    contexts: [{ name: 'x', context: { cluster: 'x', user: 'x' } }],
    clusters: [{ name: 'x', cluster: { server: server.origin } }],
    users: [{ name: 'x', user: { token: 'kubernetes-token' } }],
  };
  writeFileSync(join(temporary, 'kubeconfig'), JSON.stringify(kubeconfig));
  return server;
}

function shop(revision: string, over: object = {}): Record<string, unknown> {
  const source = { repoURL: 'https://git.example.com/team/shop.git', targetRevision: 'main', path: 'apps/shop' };
  const destination = { server: 'https://kubernetes.default.svc', namespace: 'shop' };
  return {
    metadata: { name: 'shop', namespace: 'argocd', uid: 'shop' },
    spec: { project: 'default', source, destination, syncPolicy: { automated: {} } },
    status: {
      sync: { status: 'Synced', revision, comparedTo: { source, destination } },
      health: { status: 'Healthy', lastTransitionTime: '2026-01-01T00:00:00Z' },
      reconciledAt: '2026-01-01T00:00:10Z',
      ...over,
    },
  };
}

/** Three inputs: what, where, which commit. */
const run = (inputs: Readonly<Record<string, string>>) =>
  runAction('gate', {
    cwd: git.root,
    temporary,
    inputs: { applications: 'shop', timeout: '30', ...inputs },
    expressions: { 'github.sha': commit },
    env: { HOME: temporary },
  });

describe('the bundle, used alone', () => {
  it('is green when the commit is live', async () => {
    await kubernetes();
    stage.put(shop(commit));
    const { code, outputs, stdout, summary } = await run({ kubeconfig: join(temporary, 'kubeconfig') });
    expect([code, outputs.verdict, outputs.live, outputs.count], stdout).toEqual([0, 'live', 'true', '1']);
    const document = gateSchema.parse(JSON.parse(readFileSync(outputs.document ?? '', 'utf8')));
    expect(document).toMatchObject({
      revision: commit,
      applications: [{ name: 'shop', verdict: 'live', revision: commit }],
    });
    expect(summary).toContain('is live');
    expect(stdout).not.toContain('kubernetes-token');
  });

  it('is red when a sync failed, says which object, and keeps what it saw', async () => {
    await kubernetes();
    const resources = [
      {
        kind: 'Deployment',
        name: 'web',
        namespace: 'shop',
        status: 'SyncFailed',
        hookPhase: 'Failed',
        message: 'selector is immutable',
      },
    ];
    const operationState = {
      phase: 'Failed',
      message: 'one or more objects failed',
      finishedAt: '2026-01-01T00:00:05Z',
      operation: {},
      syncResult: { revision: commit, resources },
    };
    stage.put(shop(commit, { operationState }));
    const { code, outputs, stdout, summary } = await run({ kubeconfig: join(temporary, 'kubeconfig'), record: 'true' });
    expect([code, outputs.verdict, outputs.live]).toEqual([1, 'failed', 'false']);
    expect(stdout).toMatch(/^::error::.*failed/m);
    expect(stdout).toContain('Deployment shop/web: selector is immutable');
    expect(summary).toContain('selector is immutable');
    expect(existsSync(outputs.recording ?? '')).toBe(true);
  });

  it('reads argocd-server with a token that nobody sees', async () => {
    const server = await serveArgocd(stage, { token: 'argocd-token-1' });
    servers.push(server);
    stage.put(shop(commit));
    const { code, outputs, stdout, stderr, summary } = await run({
      transport: 'argocd',
      server: server.origin,
      token: 'argocd-token-1',
      projects: 'default',
    });
    expect([code, outputs.verdict], stdout).toEqual([0, 'live']);
    const shown = stdout.replace('::add-mask::argocd-token-1', '');
    expect(`${shown}${stderr}${summary}${readFileSync(outputs.document ?? '', 'utf8')}`).not.toContain(
      'argocd-token-1',
    );
  });

  it('is red at the deadline, with the reason', async () => {
    await kubernetes();
    stage.put(shop(git.git('rev-parse', 'HEAD~1')));
    const { code, outputs, stdout } = await run({ kubeconfig: join(temporary, 'kubeconfig'), timeout: '2' });
    expect([code, outputs.verdict]).toEqual([1, 'timeout']);
    expect(stdout).toContain('has not been looked at since');
  });

  it('says what to give when there is no cluster to ask', async () => {
    const { code, stdout } = await run({});
    expect(code).toBe(1);
    expect(stdout).toMatch(/::error::.*--kubeconfig FILE, or --cluster NAME/);
  });

  it('refuses an input that is none', async () => {
    const { code, stdout } = await run({ transport: 'smoke' });
    expect(code).toBe(1);
    expect(stdout).toContain('expected kubernetes, argocd, github');
  });
});
