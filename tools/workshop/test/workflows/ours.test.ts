import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkConnections } from '../../src/workflows/connections.ts';
import { loadRepository } from '../../src/workflows/load.ts';
import { runActionlint, runShellcheck } from '../../src/workflows/scripts.ts';
import { checkSecurity } from '../../src/workflows/security.ts';

const repository = loadRepository(join(import.meta.dirname, '../../../..'));

it('there are the workflows that the template promises', () => {
  const names = repository.workflows.map(({ file }) => file.replace('.github/workflows/', ''));
  const promised = [
    'app-checks.yml',
    'apply.yml',
    'ci.yml',
    'comment.yml',
    'diff.yml',
    'drift-scan.yml',
    'drift.yml',
    'image.yml',
    'metrics.yml',
    'plan.yml',
    'pull-request.yml',
    'release.yml',
    'rollout-by-hand.yml',
    'rollout-environment.yml',
    'rollout.yml',
    'survey.yml',
  ];
  expect(promised.filter((name) => !names.includes(name))).toEqual([]);
});

it('our workflows connect, and break no security rule', () => {
  expect([...checkConnections(repository), ...checkSecurity(repository)]).toEqual([]);
});

it('workflows row 8: an edited base starts a new run, and no edit leaves the required check out', () => {
  const judged = repository.workflows.filter(
    ({ jobs, triggers }) => 'pull_request' in triggers && jobs.some(({ id }) => id === 'verdict'),
  );
  expect(judged.map(({ file }) => file)).toEqual(['.github/workflows/pull-request.yml']);
  for (const { triggers, jobs } of judged) {
    const { types } = triggers.pull_request as { types: string[] };
    expect(types.sort()).toEqual(['edited', 'opened', 'reopened', 'synchronize']);
    for (const { if: condition = '' } of jobs) expect(condition).not.toMatch(/action|changes/);
  }
});

it('our workflows pass actionlint', async () => {
  expect(await runActionlint(repository.workflows)).toEqual([]);
});

it('scripts in our workflows pass shellcheck', async (context) => {
  const findings = await runShellcheck(repository.workflows);
  if (findings === undefined) return context.skip();
  expect(findings).toEqual([]);
});
