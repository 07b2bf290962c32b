import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStage, type Stage, serveKubernetes } from '@mainstem/testing/fake-argocd';
import { bundle } from '../bundle/bundle.ts';
import { measure, report, root } from './measure.ts';

const APPLICATIONS = 500;
const MINUTES = 30;
/** Half an hour in so many seconds. */
const SECONDS = 20;
const RESOURCES = 30;

/** 500 Applications that become live one after the other within half an hour, watched by one gate; the hour is simulated. */
export async function benchGate(): Promise<void> {
  const stage = createStage();
  for (let index = 0; index < APPLICATIONS; index++) stage.put(application(index, 'before'));
  const server = await serveKubernetes(stage);
  const out = mkdtempSync(join(tmpdir(), 'mainstem-bench-gate-'));
  let timers: NodeJS.Timeout[] = [];
  try {
    // As it is shipped: sources take twice the memory to load.
    await bundle(
      root,
      { folder: 'tools/workshop', entry: 'src/bench/gate-process.ts', by: 'rolldown', minify: true, format: 'esm' },
      out,
    );
    const speed = (MINUTES * 60) / SECONDS;
    const args = [join(out, 'index.js'), server.origin, String(APPLICATIONS), String(speed), String(MINUTES * 2)];
    timers = rollOut(stage);
    const { megabytes } = await measure(process.execPath, args);
    const watches = server.requests.filter(({ query }) => query.has('watch'));
    report(
      `gate, ${APPLICATIONS} Applications through ${MINUTES} simulated minutes, peak memory`,
      megabytes,
      150,
      'MB',
    );
    report('  watches of Applications that were open at a time', new Set(watches.map(({ path }) => path)).size, 1, '');
    report('  connections in all', server.connections, 2, '');
    if (server.problems.length > 0) throw new Error(server.problems.join('\n'));
  } finally {
    for (const timer of timers) clearTimeout(timer);
    await server.stop();
    rmSync(out, { recursive: true, force: true });
  }
}

/** Eight writes for each Application, as an automated sync makes them; the last one ends a little before the half hour. */
function rollOut(stage: Stage): NodeJS.Timeout[] {
  const steps = ['refresh', 'asked', 'compared', 'running', 'ended', 'synced', 'synced', 'live'] as const;
  return Array.from({ length: APPLICATIONS }, (_, index) =>
    steps.map((step, at) =>
      setTimeout(() => stage.put(application(index, step)), ((index + at * 4) / (APPLICATIONS + 64)) * SECONDS * 950),
    ),
  ).flat();
}

type Step = 'before' | 'refresh' | 'asked' | 'compared' | 'running' | 'ended' | 'synced' | 'live';

function application(index: number, step: Step): Record<string, unknown> {
  const name = `app-${index}`;
  const isAt = !['before', 'refresh', 'asked'].includes(step);
  const revision = (isAt ? 'c' : 'a').repeat(40);
  const source = { repoURL: 'https://git.example.com/team/platform.git', targetRevision: 'main', path: `apps/${name}` };
  const destination = { server: 'https://kubernetes.default.svc', namespace: name };
  const runs = step === 'compared' || step === 'running';
  const isSynced = step === 'before' || step === 'refresh' || step === 'asked' || step === 'synced' || step === 'live';
  return {
    metadata: {
      name,
      uid: name,
      ...(step === 'refresh' ? { annotations: { 'argocd.argoproj.io/refresh': 'normal' } } : {}),
    },
    spec: { project: 'default', source, destination, syncPolicy: { automated: { prune: true } } },
    ...(step === 'asked' || runs ? { operation: { sync: { revision: 'c'.repeat(40) } } } : {}),
    status: {
      sync: { status: isSynced ? 'Synced' : 'OutOfSync', revision, comparedTo: { source, destination } },
      health: { status: step === 'synced' ? 'Progressing' : 'Healthy', lastTransitionTime: '2026-01-01T00:00:00Z' },
      reconciledAt: '2026-01-01T00:00:20Z',
      operationState: {
        phase: runs ? 'Running' : 'Succeeded',
        ...(runs ? {} : { finishedAt: '2026-01-01T00:00:10Z' }),
        operation: { sync: { revision } },
        syncResult: { revision, resources: rows(name, 'configured') },
      },
      resources: rows(name, undefined),
    },
  };
}

function rows(name: string, message: string | undefined): unknown[] {
  return Array.from({ length: RESOURCES }, (_, index) => ({
    group: 'apps',
    version: 'v1',
    kind: 'Deployment',
    namespace: name,
    name: `part-${index}`,
    status: 'Synced',
    ...(message === undefined ? {} : { message: `deployment.apps/part-${index} ${message}`, syncPhase: 'Sync' }),
  }));
}
