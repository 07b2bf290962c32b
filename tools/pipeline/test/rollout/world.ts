import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GateDocument, Ledger, ProvedApplication, RolloutEvent } from '@mainstem/change';
import {
  type Gate,
  ledgerOf,
  type ReviewedPull,
  type RolloutRequest,
  type RolloutResult,
  rollout,
} from '@mainstem/pipeline/rollout';
import { openLedger, openRepository } from '@mainstem/repository';
import { createScratchRepository, type FileContent, type ScratchRepository } from '@mainstem/testing';

export type Files = Readonly<Record<string, FileContent | undefined>>;
const URL = 'https://git.example.com/team/platform.git';

/** An Application of `apps/<app>/overlays/<environment>` that follows its environment's branch. */
export const application = (app: string, environment: string) => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${app}-${environment}, namespace: argocd }
spec:
  project: default
  source: { repoURL: '${URL}', targetRevision: env/${environment}, path: apps/${app}/overlays/${environment} }
  destination: { server: 'https://kubernetes.default.svc', namespace: ${app} }
  syncPolicy: { automated: { prune: true } }
`;
export const configMap = (value: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: conf }\ndata: { a: "${value}" }\n`;
/** One app in each environment, with a base that they share. */
export const APP: Files = {
  ...Object.fromEntries(
    ['dev', 'staging', 'production'].flatMap((environment) => [
      [`argocd/${environment}/shop.yaml`, application('shop', environment)],
      [`apps/shop/overlays/${environment}/kustomization.yaml`, 'resources: [../../base]\n'],
    ]),
  ),
  'apps/shop/base/kustomization.yaml': 'resources: [conf.yaml]\n',
  'apps/shop/base/conf.yaml': configMap('1'),
};
export const base = (value: string): Files => ({ 'apps/shop/base/conf.yaml': configMap(value) });

/** A clone with a bare `origin`, pull requests that are merged by real merges, and an Argo CD that does what it is told. */
export interface World {
  readonly scratch: ScratchRepository;
  readonly origin: string;
  readonly pulls: ReviewedPull[];
  /** Applications that are not well, with the reason that the gate gives. */
  readonly sick: Map<string, { verdict: 'failed' | 'unknown' | 'blocked'; reason: string }>;
  /** What the gate was asked for, in order. */
  readonly gated: string[][];
  /** A pull request with all of its risks accepted, merged. @returns the merge commit. */
  merge(files: Files, more?: Partial<ReviewedPull>): string;
  /** A direct push. */
  push(files: Files): string;
  roll(
    environment: string,
    revision: string,
    more?: Partial<RolloutRequest>,
  ): Promise<RolloutResult & { events: RolloutEvent[] }>;
  ledger(environment: string): Promise<Ledger>;
  events(environment: string): Promise<RolloutEvent[]>;
  inOrigin(...args: string[]): string;
  remove(): void;
}

export function createWorld(files: Files = APP): World {
  const scratch = createScratchRepository();
  const origin = mkdtempSync(join(tmpdir(), 'mainstem-origin-'));
  const receipts = mkdtempSync(join(tmpdir(), 'mainstem-receipts-'));
  execFileSync('git', ['init', '--quiet', '--bare', origin]);
  const inOrigin = (...args: string[]) =>
    execFileSync('git', args, { cwd: origin, encoding: 'utf8', stdio: 'pipe' }).trim();
  scratch.git('remote', 'add', 'origin', origin);
  scratch.write({ '.gitignore': '*.tfstate*\n.terraform/\n' });
  scratch.commit(files);
  scratch.git('push', '--quiet', 'origin', 'main');
  const pulls: ReviewedPull[] = [];
  const sick: World['sick'] = new Map();
  const gated: string[][] = [];
  let number = 0;
  const gate: Gate = async (applications) => {
    gated.push([...applications]);
    const proved = new Map<string, ProvedApplication>();
    const all = applications.map((reference) => {
      const [name = '', namespace = ''] = reference.split('/').reverse();
      const ill = sick.get(name);
      if (ill === undefined)
        proved.set(reference, {
          kind: 'Application',
          metadata: { name, namespace, uid: `uid-of-${name}` },
          spec: {},
          status: { health: { status: 'Healthy' } },
        });
      return {
        cluster: 'here',
        namespace,
        name,
        verdict: ill?.verdict ?? ('live' as const),
        reason: ill?.reason ?? 'live',
        detail: 'as the test has it',
        elapsedSeconds: 0,
      };
    });
    const document: GateDocument = {
      schema: 'mainstem/gate@1',
      revision: 'a'.repeat(40),
      environment: '',
      transport: 'kubernetes',
      verdict: all.every(({ verdict }) => verdict === 'live') ? 'live' : 'failed',
      applications: all,
    };
    return { document, proved };
  };
  return {
    scratch,
    origin,
    pulls,
    sick,
    gated,
    inOrigin,
    merge(changed, more = {}) {
      const branch = `pr-${++number}`;
      scratch.git('switch', '--quiet', '--create', branch, 'main');
      const head = scratch.commit(changed);
      scratch.git('switch', '--quiet', 'main');
      scratch.git('merge', '--quiet', '--no-ff', '-m', `Merge pull request #${number} from acme/${branch}`, branch);
      const mergeCommit = scratch.git('rev-parse', 'HEAD');
      scratch.git('push', '--quiet', 'origin', 'main');
      pulls.push({ number, head, mergeCommit, accepted: 'all', ...more });
      return mergeCommit;
    },
    push(changed) {
      const sha = scratch.commit(changed);
      scratch.git('push', '--quiet', 'origin', 'main');
      return sha;
    },
    async roll(environment, revision, more = {}) {
      writeFileSync(
        join(receipts, 'pulls.json'),
        JSON.stringify(
          pulls.map(({ number: pullRequest, head, mergeCommit, accepted }) => ({
            pullRequest,
            head,
            mergeCommit,
            accepted,
          })),
        ),
      );
      const events: RolloutEvent[] = [];
      const repository = await openRepository(scratch.root);
      const result = await rollout(
        repository,
        {
          environment,
          revision,
          name: { run: 'https://github.com/acme/platform/actions/runs/1/attempts/1', by: 'ann' },
          receipts,
          approved: new Set(),
          waitSeconds: 0,
          keep: receipts,
          keys: undefined,
          stateKey: undefined,
          gate: () => gate,
          ...more,
        },
        { onEvent: (event) => events.push(event), onProgress: () => {}, onNote: () => {} },
      );
      return { ...result, events };
    },
    ledger: async (environment) => ledgerOf(await openRepository(scratch.root), environment),
    events: async (environment) =>
      openLedger({ repository: await openRepository(scratch.root), remote: 'origin', environment }).events(),
    remove() {
      scratch.remove();
      rmSync(origin, { recursive: true, force: true });
      rmSync(receipts, { recursive: true, force: true });
    },
  };
}
