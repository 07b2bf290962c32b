import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RolloutEvent } from '@mainstem/change';
import { observeDrift } from '@mainstem/pipeline/drift';
import { metricsOf, readHistory, trainOf } from '@mainstem/pipeline/metrics';
import { openSession } from '@mainstem/pipeline/session';
import { renderMetricsTerminal } from '@mainstem/report';
import { renderMetricsHtml } from '@mainstem/report/board';
import { generateRepository } from './generated-repository.ts';
import { median, report, tell, timed } from './measure.ts';

const EVENTS = 50_000;
const STACKS = 1_000;
const ENVIRONMENTS = ['dev', 'staging', 'production'];
const HOUR = 3_600_000;

/** Figures over a long history, beside the time of parsing it; and what a look for drift costs beside its stacks. */
export async function benchFigures(): Promise<void> {
  const files = [{ where: 'events/2025-01.jsonl', text: history() }];
  const window = { since: '2025-06-01T00:00:00.000Z', until: '2026-06-01T00:00:00.000Z' };
  const parse = await median(() => timed(() => void readHistory(files)));
  tell(`parsing ${EVENTS} events`, parse.seconds, 's');
  const metrics = await median(() =>
    timed(() => {
      renderMetricsTerminal(metricsOf(readHistory(files), ENVIRONMENTS, window), { color: false, width: 120 });
    }),
  );
  report('metrics over them, as a multiple of parsing', metrics.seconds / parse.seconds, 2, 'times');
  const board = await median(() =>
    timed(() => {
      const read = readHistory(files);
      trainOf(read.events, ENVIRONMENTS, 15);
      renderMetricsHtml(metricsOf(read, ENVIRONMENTS, window));
    }),
  );
  report("the board's figures and train, as a multiple of parsing", board.seconds / parse.seconds, 2, 'times');

  const folder = mkdtempSync(join(tmpdir(), 'mainstem-bench-drift-'));
  try {
    generateRepository(folder, Math.ceil(STACKS / 0.45));
    const open = () => openSession({ folder, base: 'main', head: 'main' }, { progress: () => {} });
    let session = await open();
    const opening = await median(() =>
      timed(async () => {
        session = await open();
      }),
    );
    let looked = 0;
    const drift = await median(() =>
      timed(async () => {
        looked = 0;
        await observeDrift(
          session,
          {
            names: [],
            now: new Date(),
            engines: new Set(['terraform']),
            connect: () => Promise.reject(new Error('no cluster')),
            look: async () => {
              looked++;
              return { drift: [], pending: 0, warnings: [], tools: {} };
            },
          },
          { onNote: () => {} },
        );
      }),
    );
    tell(`opening the tree of ${looked} stacks`, opening.seconds, 's');
    report('drift of them beside the looks, a stack', (drift.seconds * 1000) / Math.max(1, looked), 5, 'ms');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two years in which pull requests come, are merged and go live one environment after the other; some fail, some drift. */
function history(): string {
  const lines: string[] = [];
  const write = (event: Omit<RolloutEvent, 'schema' | 'run'>) =>
    lines.push(JSON.stringify({ schema: 'mainstem/event@1', run: 'https://ci.example/1', ...event }));
  const start = Date.UTC(2024, 5, 1);
  for (let change = 0; lines.length < EVENTS; change++) {
    const at = (hours: number) => new Date(start + change * 4 * HOUR + hours * HOUR).toISOString();
    const revision = change.toString(16).padStart(40, '0');
    const pullRequests = [change + 1];
    for (const [index, environment] of ENVIRONMENTS.entries()) {
      if (index === 0) {
        write({ at: at(0), environment, stage: 'opened', pullRequests });
        write({ at: at(1), environment, stage: 'approved', pullRequests });
        write({ at: at(2), environment, stage: 'merged', pullRequests });
      }
      const project = `infra.stacks.${environment}.s${change % 50}`;
      write({ at: at(3 + index), environment, stage: 'applied', revision, project });
      write({ at: at(3.2 + index), environment, stage: 'advanced', revision });
      if (change % 9 === 0) write({ at: at(3.3 + index), environment, stage: 'failed', revision, due: 1 });
      write({ at: at(3.5 + index), environment, stage: 'live', revision, pullRequests, due: 1 });
      if (change % 7 === 0) write({ at: at(3.6 + index), environment, stage: 'drift-opened', project });
      if (change % 7 === 0) write({ at: at(3.9 + index), environment, stage: 'drift-closed', project });
    }
  }
  return `${lines.join('\n')}\n`;
}
