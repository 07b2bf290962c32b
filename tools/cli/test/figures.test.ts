import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Metrics, metricsSchema, type RolloutEvent } from '@mainstem/change';
import { openLedger, openNotes, openRepository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const CLI = new URL('../src/main.ts', import.meta.url).pathname;
const DAY = 86_400_000;
const SETTINGS = 'environments:\n  - { name: dev }\n  - { name: production }\n';

describe('metrics and board over a real ledger', () => {
  let origin: string;
  let out: string;
  let clone: ScratchRepository;
  let revision: string;

  const mainstem = (...args: string[]): { code: number; stdout: string; stderr: string } => {
    try {
      const stdout = execFileSync(process.execPath, [CLI, ...args, '--cwd', clone.root], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
      return { code: 0, stdout, stderr: '' };
    } catch (error) {
      const { status = 1, stdout = '', stderr = '' } = error as { status?: number; stdout?: string; stderr?: string };
      return { code: status, stdout, stderr };
    }
  };

  beforeAll(async () => {
    origin = mkdtempSync(join(tmpdir(), 'mainstem-origin-'));
    out = mkdtempSync(join(tmpdir(), 'mainstem-board-'));
    execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', origin]);
    clone = createScratchRepository();
    revision = clone.commit({ 'mainstem.yaml': SETTINGS });
    clone.git('branch', '-M', 'main');
    clone.git('remote', 'add', 'origin', origin);
    clone.git('push', '--quiet', 'origin', 'main');
    const repository = await openRepository(clone.root);
    const place = { repository, remote: 'origin', environment: 'production' };
    const at = (days: number) => new Date(Date.now() - days * DAY).toISOString();
    const event = (stage: RolloutEvent['stage'], days: number, more: Partial<RolloutEvent> = {}) => ({
      environment: 'production',
      stage,
      run: 'https://ci.example/1',
      at: at(days),
      ...more,
    });
    await openLedger(place).write(({ document }) => ({
      document,
      events: [
        event('opened', 4, { pullRequests: [7] }),
        event('merged', 3, { pullRequests: [7] }),
        event('live', 2, { pullRequests: [7], revision, due: 1 }),
      ],
      message: 'live',
    }));
    await openNotes(place).write(({ document }) => ({
      document,
      events: [event('drift-opened', 1, { project: 'infra.a' })],
      message: 'drift',
    }));
  });
  afterAll(() => {
    clone.remove();
    for (const folder of [origin, out]) rmSync(folder, { recursive: true, force: true });
  });

  test('metrics --json is the document, of every environment in its order', () => {
    const metrics: Metrics = metricsSchema.parse(JSON.parse(mainstem('metrics', '--json').stdout));
    expect(metrics.environments.map(({ environment }) => environment)).toEqual(['dev', 'production']);
    const [dev, production] = metrics.environments;
    expect(dev).not.toHaveProperty('firstEvent');
    expect(production?.leadTime.medianSeconds).toBeCloseTo(2 * 86_400, -1);
    expect(production?.deployments.total).toBe(1);
    expect(production?.drift.open.map(({ project }) => project)).toEqual(['infra.a']);
  });

  test('--since cuts, and what is no time is refused with what to type', () => {
    const { environments } = JSON.parse(mainstem('metrics', '--json', '--since', '1d').stdout) as Metrics;
    expect(environments[1]?.deployments.total).toBe(0);
    const wrong = mainstem('metrics', '--since', 'lately');
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toMatch(/--since "lately" is no time before now\. Give 90d/);
    expect(mainstem('metrics', '--environment', 'prodution').stderr).toMatch(/Did you mean production\?/);
  });

  test('terminal, Markdown and a page', () => {
    expect(mainstem('metrics').stdout).toMatch(/lead time\s+2 d/);
    expect(mainstem('metrics').stdout).toMatch(/dev: no events/);
    expect(mainstem('metrics', '--format', 'markdown').stdout).toContain('| lead time | 2 d (p90 2 d, n 1) |');
    expect(mainstem('metrics', '--format', 'html').stdout).toMatch(/^<!doctype html>/);
  });

  test('board writes one page and prints where', () => {
    const { path } = JSON.parse(mainstem('board', '--out', out, '--json').stdout) as { path: string };
    expect(path).toBe(join(out, 'index.html'));
    const page = readFileSync(path, 'utf8');
    expect(page).toContain('#7');
    expect(page).toContain('infra.a');
    expect(mainstem('board').stderr).toMatch(/Give --out/);
  });
});
