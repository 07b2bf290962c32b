import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Metrics, metricsSchema } from '@mainstem/change';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { runAction } from '@mainstem/testing/run-action';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readInputs } from '../src/interface.ts';

describe('inputs', () => {
  const read = (given: Record<string, string>) => readInputs((name) => given[name] ?? '');
  it.each([
    [{ mode: 'page' }, 'Input mode is "page"; expected board, survey.'],
    [{ mode: 'survey' }, /Input key is empty; .*MAINSTEM_NOTES_TOKEN/],
  ])('refuses %j', (given, message) => {
    expect(() => read(given)).toThrow(message);
  });
  it('reads answers as numbers, with their words or without', () => {
    expect(read({ answers: '5, 4 (good),1' }).answers).toEqual([5, 4, 1]);
    expect(read({ answers: '6,x' }).answers).toEqual([Number.NaN, Number.NaN]);
  });
});

const isBuilt = existsSync(join(import.meta.dirname, '../dist/index.js'));

describe.skipIf(!isBuilt)('the action over a Git repository (skipped: it is not built)', { tags: ['long'] }, () => {
  let scratch: ScratchRepository;
  let origin: string;
  beforeAll(() => {
    scratch = createScratchRepository();
    origin = mkdtempSync(join(tmpdir(), 'mainstem-origin-'));
    execFileSync('git', ['init', '--quiet', '--bare', origin]);
    scratch.git('remote', 'add', 'origin', origin);
    scratch.commit({ 'mainstem.yaml': 'environments: [{ name: dev }, { name: production }]\n' });
    scratch.git('push', '--quiet', 'origin', 'main');
  });
  afterAll(() => {
    scratch.remove();
    rmSync(origin, { recursive: true, force: true });
  });
  const run = (inputs: Record<string, string>, temporary?: string) =>
    runAction('metrics', {
      inputs,
      cwd: scratch.root,
      env: { GITHUB_REPOSITORY: 'acme/platform', GITHUB_ACTOR: 'ann', GITHUB_TRIGGERING_ACTOR: 'ann' },
      expressions: { 'github.token': 'job' },
      ...(temporary === undefined ? {} : { temporary }),
    });
  const show = (what: string) => execFileSync('git', ['-C', origin, 'show', what], { encoding: 'utf8' });

  it('keeps answers as events without a name, a run or a time of day', async () => {
    for (const answers of ['5,4,3', '5,4,3', '2,4,3']) {
      const { code, stdout } = await run({ mode: 'survey', answers, key: 'the key' });
      expect([code, stdout]).toEqual([0, expect.not.stringContaining(answers)]);
    }
    const file = execFileSync(
      'git',
      ['-C', origin, 'ls-tree', '-r', '--name-only', 'mainstem/notes/production', 'events/'],
      {
        encoding: 'utf8',
      },
    ).trim();
    const events = show(`mainstem/notes/production:${file}`);
    expect(events.trim().split('\n')).toHaveLength(3);
    for (const line of events.trim().split('\n'))
      expect(Object.keys(JSON.parse(line)).sort()).toEqual(['answers', 'at', 'environment', 'run', 'schema', 'stage']);
    expect(events).toMatch(/T00:00:00\.000Z/);
    expect(
      events + execFileSync('git', ['-C', origin, 'log', '--format=%B%an%ae', 'mainstem/notes/production']),
    ).not.toMatch(/ann|runs\//);
    const wrong = await run({ mode: 'survey', answers: '5,4', key: 'the key' });
    expect([wrong.code, wrong.stdout]).toEqual([1, expect.stringContaining('a number from 1 to 5')]);
  });

  it('writes the page and the figures, with the survey in them', async () => {
    const temporary = mkdtempSync(join(tmpdir(), 'mainstem-board-'));
    const { code, outputs, summary } = await run({}, temporary);
    expect(code).toBe(0);
    const folder = outputs.document ?? '';
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    const metrics: Metrics = metricsSchema.parse(JSON.parse(readFileSync(join(folder, 'metrics.json'), 'utf8')));
    expect(metrics.survey).toMatchObject([{ n: 3, means: [4, 4, 3] }]);
    expect(summary).toContain('4&#46;0 of 5 (n 3): How satisfied are you');
    rmSync(temporary, { recursive: true, force: true });
  });
});
