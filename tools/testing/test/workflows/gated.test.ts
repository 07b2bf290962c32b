import { spawnSync } from 'node:child_process';
import type { Ledger } from '@mainstem/change';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStage, type FakeArgocd, serveArgocd } from '../../src/fake-argocd/index.ts';
import { pushPayload } from '../../src/fake-github/index.ts';
import type { JobRun } from '../../src/workflow-runner/run.ts';
import { createWorld, type World } from './world.ts';

const ready = spawnSync('moto_server', ['--help']).status === 0;

const CHAIN = ['dev', 'staging', 'production'];
const TOKEN = 'token-of-argocd';
const spec = (environment: string) => ({
  project: 'default',
  source: {
    repoURL: 'https://github.com/acme/platform.git',
    targetRevision: `env/${environment}`,
    path: `apps/shop/${environment}`,
  },
  destination: { server: 'https://kubernetes.default.svc', namespace: 'shop' },
  syncPolicy: { automated: { prune: true } },
});
const files = Object.fromEntries(
  CHAIN.flatMap((environment) => [
    [
      `argocd/${environment}/shop.yaml`,
      `${JSON.stringify({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', metadata: { name: `shop-${environment}`, namespace: 'argocd' }, spec: spec(environment) })}\n`,
    ],
    [
      `apps/shop/${environment}/conf.yaml`,
      'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: conf }\ndata: { a: "1" }\n',
    ],
  ]),
);

describe.skipIf(!ready)(
  'after the merge, with an Argo CD that follows env/* (the workflows, a stand-in for argocd-server, a Git repository on disk)',
  { timeout: 600_000, tags: ['long'] },
  () => {
    const stage = createStage();
    /** Environments whose Application does not become well. */
    const sick = new Set<string>();
    let world: World;
    let argocd: FakeArgocd;
    let following: NodeJS.Timeout;
    beforeAll(async () => {
      [world, argocd] = await Promise.all([
        createWorld(
          {
            'mainstem.yaml': `environments:\n${CHAIN.map((name) => `  - { name: ${name}, protection: { defaultBranchOnly: true } }\n`).join('')}`,
            ...files,
          },
          {
            chain: CHAIN,
            environments: Object.fromEntries(
              CHAIN.map((name) => [name, { MAINSTEM_ROLLOUT_TOKEN: `the key of ${name}` }]),
            ),
          },
        ),
        serveArgocd(stage, { token: TOKEN }),
      ]);
      following = setInterval(follow, 300);
    }, 120_000);
    afterAll(async () => {
      clearInterval(following);
      await argocd?.stop();
      await world?.stop();
    });

    /** What Argo CD does: it compares with the branch, applies it, and says how it is. */
    const seen = new Map<string, string>();
    function follow(): void {
      for (const environment of CHAIN) {
        const revision = at(environment);
        const health = sick.has(environment) ? 'Degraded' : 'Healthy';
        if (revision === '' || seen.get(environment) === `${revision} ${health}`) continue;
        seen.set(environment, `${revision} ${health}`);
        const now = new Date().toISOString();
        const { source, destination } = spec(environment);
        stage.put({
          metadata: { name: `shop-${environment}`, namespace: 'argocd', uid: `uid-${environment}`, generation: 1 },
          spec: spec(environment),
          status: {
            sync: { status: 'Synced', revision, comparedTo: { source, destination } },
            health: { status: health, lastTransitionTime: now },
            reconciledAt: now,
            operationState: {
              phase: 'Succeeded',
              message: '',
              startedAt: now,
              finishedAt: now,
              operation: { sync: { revision } },
              syncResult: { revision, source, resources: [] },
            },
            resources: [],
          },
        });
      }
    }

    const at = (environment: string) =>
      spawnSync('git', ['rev-parse', '--verify', '--quiet', `refs/heads/env/${environment}`], {
        cwd: world.scratch.root,
        encoding: 'utf8',
      }).stdout.trim();
    const main = () => world.scratch.git('rev-parse', 'main');
    const ledger = (environment: string) =>
      JSON.parse(world.scratch.git('show', `mainstem/ledger/${environment}:ledger.json`)) as Ledger;
    const push = () =>
      world.runOnMain('rollout.yml', 'push', pushPayload(main(), main()), {
        vars: {
          MAINSTEM_ROLLOUT: 'true',
          MAINSTEM_GATE_TRANSPORT: 'argocd',
          MAINSTEM_ARGOCD_SERVER: argocd.origin,
        },
        secrets: { MAINSTEM_ARGOCD_TOKEN: TOKEN },
      });
    const log = (jobs: readonly JobRun[]) => jobs.flatMap(({ steps }) => steps.map((step) => step.log)).join('\n');
    const results = (jobs: readonly JobRun[]) =>
      Object.fromEntries(CHAIN.map((name) => [name, jobs.filter(({ id }) => id === name).map(({ result }) => result)]));

    it('an Application that becomes healthy is live; one that stays degraded fails its environment, and the train stops there', async () => {
      sick.add('staging');
      const jobs = await push();
      expect(results(jobs)).toMatchObject({ dev: ['success', 'success'], staging: ['success', 'failure'] });
      expect(results(jobs).production).not.toContain('success');
      expect(log(jobs)).toMatch(/shop-staging: failed \(degraded\)/);
      expect(ledger('dev').live?.revision).toBe(main());
      expect(ledger('staging').live).toBeUndefined();
      expect(ledger('staging').failed?.revision).toBe(main());
      expect(ledger('staging').records.find(({ project }) => project === 'apps.shop.staging')?.state).toBe('dirty');
      expect(at('production')).toBe('');
      // Someone is told: one issue, that says what.
      const issues = [...world.fake.state.issues.values()];
      expect(issues.map(({ state }) => state)).toEqual(['open']);
      expect(issues[0]?.body).toContain('shop-staging');
    });

    it('once it is healthy the same commit is live everywhere, and the issue is closed', async () => {
      sick.clear();
      const jobs = await push();
      expect(log(jobs)).not.toMatch(/::error::/);
      expect(CHAIN.map((name) => ledger(name).live?.revision)).toEqual(CHAIN.map(main));
      expect(CHAIN.map(at)).toEqual(CHAIN.map(main));
      expect([...world.fake.state.issues.values()].map(({ state }) => state)).toEqual(['closed']);
      expect(argocd.problems).toEqual([]);
    });
  },
);
