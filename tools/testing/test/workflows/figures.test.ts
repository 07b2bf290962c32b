import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dispatchPayload } from '../../src/fake-github/index.ts';
import type { JobRun } from '../../src/workflow-runner/run.ts';
import { createWorld, type World } from './world.ts';

const ready =
  spawnSync('moto_server', ['--help']).status === 0 &&
  existsSync(join(import.meta.dirname, '../../../../actions/metrics/dist'));

describe.skipIf(!ready)(
  'figures and survey (metrics.yml, survey.yml; skipped without moto_server or the bundle)',
  { timeout: 300_000, tags: ['long'] },
  () => {
    let world: World;
    beforeAll(async () => {
      world = await createWorld(
        { 'mainstem.yaml': 'environments: [{ name: dev }, { name: production }]\n' },
        { environments: { 'mainstem-notes': { MAINSTEM_NOTES_TOKEN: 'the key of the notes' } } },
      );
    }, 120_000);
    afterAll(() => world?.stop());

    const said = (jobs: readonly JobRun[]) =>
      jobs.flatMap(({ steps }) => steps.map((step) => step.log + step.summary)).join('\n');
    const answer = () =>
      world.runOnMain(
        'survey.yml',
        'workflow_dispatch',
        dispatchPayload({ satisfied: '5', visible: '4', sure: '3' }),
        {},
      );
    const ON = { vars: { MAINSTEM_ROLLOUT: 'true' } };

    it('answers of the form are kept by the notes key, without a name, and are in the figures of the night', async () => {
      for (let person = 0; person < 3; person++) {
        const [job] = await answer();
        expect(job).toMatchObject({ id: 'keep', result: 'success', environment: 'mainstem-notes' });
      }
      const [file = ''] = world.scratch
        .git('ls-tree', '-r', '--name-only', 'mainstem/notes/production', 'events/')
        .split('\n');
      const events = world.scratch.git('show', `mainstem/notes/production:${file}`).split('\n');
      expect(events).toHaveLength(3);
      for (const line of events)
        expect(JSON.parse(line)).toMatchObject({ stage: 'surveyed', answers: [5, 4, 3], run: 'survey' });
      const jobs = await world.runOnMain('metrics.yml', 'schedule', dispatchPayload({}), ON);
      expect(jobs.map(({ id, result }) => `${id} ${result}`)).toEqual(['board success', 'publish skipped']);
      expect(said(jobs)).toMatch(/5&#46;0 of 5 \(n 3\): How satisfied are you/);
    });

    it('no page is made before rollouts are switched on, and none is published unless somebody says so', async () => {
      const jobs = await world.runOnMain('metrics.yml', 'schedule', dispatchPayload({}), { vars: {} });
      expect(jobs.map(({ id, result }) => `${id} ${result}`)).toEqual(['board skipped', 'publish skipped']);
    });
  },
);
