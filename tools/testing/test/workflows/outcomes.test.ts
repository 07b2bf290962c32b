import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROLLOUT_WORKFLOW, validateChain } from '@mainstem/pipeline/chain';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isMet } from '../../src/workflow-runner/expressions.ts';
import { type Job, readWorkflow } from '../../src/workflow-runner/workflow.ts';
import { chainFor } from './chain.ts';

const root = join(import.meta.dirname, '../../../..');
const read = (file: string) => readWorkflow(file, readFileSync(join(root, file), 'utf8'));
const { jobs } = read(ROLLOUT_WORKFLOW);
const chain = jobs.filter(({ uses }) => uses?.includes('rollout-environment.yml') === true);
const RESULTS = ['success', 'failure', 'cancelled', 'skipped'];
const ON = { MAINSTEM_ROLLOUT: 'true' };

/** Whether a job starts, when those that it needs ended so. */
function starts(
  job: Job,
  { result = 'success', outputs = {}, vars = ON }: { result?: string; outputs?: object; vars?: object },
  more: object = {},
): boolean {
  const needs = Object.fromEntries(job.needs.map((id) => [id, { result, outputs }]));
  const all = Object.values(needs).map((one) => one.result);
  const status = {
    success: all.every((one) => one === 'success'),
    failure: all.includes('failure'),
    cancelled: all.includes('cancelled'),
  };
  return isMet(job.if, { needs, vars, ...more }, status);
}

it('a chain of other environments, as a fork has it, is one for the tests too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-chain-'));
  try {
    mkdirSync(join(folder, '.github/workflows'), { recursive: true });
    cpSync(join(root, ROLLOUT_WORKFLOW), join(folder, ROLLOUT_WORKFLOW));
    for (const names of [['test'], ['sandbox', 'test', 'live'], ['dev', 'staging', 'production']]) {
      chainFor(folder, names);
      const text = readFileSync(join(folder, ROLLOUT_WORKFLOW), 'utf8');
      expect(validateChain(text, names)).toEqual([]);
      expect(readWorkflow('rollout.yml', text).jobs.find(({ id }) => id === 'tell')?.needs).toEqual(names);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

describe('rule 12: what each job of the rollout does for every outcome of those before it', () => {
  it('an environment starts only after one that is live, or skipped as data', () => {
    for (const job of chain.slice(1)) {
      for (const result of RESULTS) {
        for (const goOn of ['true', 'false', '']) {
          const started = starts(job, { result, outputs: { 'go-on': goOn } });
          expect([job.id, result, goOn, started]).toEqual([
            job.id,
            result,
            goOn,
            result === 'success' && goOn === 'true',
          ]);
        }
      }
    }
  });

  it('the first one, the telling and the idle line go by the variable, and nothing else of the chain is decided by it', () => {
    const [first] = chain;
    const idle = jobs.find(({ id }) => id === 'idle');
    const tell = jobs.find(({ id }) => id === 'tell');
    if (first === undefined || idle === undefined || tell === undefined) throw new Error('a job is missing');
    for (const value of ['true', 'false', 'TRUE ', '', undefined]) {
      const vars = value === undefined ? {} : { MAINSTEM_ROLLOUT: value };
      const on = value === 'true';
      expect([value, starts(first, { vars }), starts(idle, { vars })]).toEqual([value, on, !on]);
      for (const result of RESULTS)
        expect([value, result, starts(tell, { vars, result })]).toEqual([value, result, on && result !== 'cancelled']);
    }
    expect([...tell.needs].sort()).toEqual(chain.map(({ id }) => id).sort());
  });

  it('the job with role and key starts for the default branch alone, when the look says so', () => {
    const job = read('.github/workflows/rollout-environment.yml').jobs.find(({ id }) => id === 'rollout');
    if (job === undefined) throw new Error('the job is missing');
    for (const ref of ['refs/heads/main', 'refs/heads/other', 'refs/pull/1/merge', 'refs/tags/main']) {
      for (const result of RESULTS) {
        for (const go of ['true', 'false', '']) {
          const github = { ref, event: { repository: { default_branch: 'main' } } };
          const started = starts(job, { result, outputs: { go } }, { github });
          expect([ref, result, go, started]).toEqual([
            ref,
            result,
            go,
            ref === 'refs/heads/main' && result === 'success' && go === 'true',
          ]);
        }
      }
    }
  });
});

it('a job that waits for Argo CD has all the time that GitHub gives: its own deadline ends the wait', () => {
  for (const [file, id] of [
    ['gate.yml', 'gate'],
    ['rollout-environment.yml', 'rollout'],
  ]) {
    const workflow = parse(readFileSync(join(root, '.github/workflows', file ?? ''), 'utf8'));
    expect([file, workflow.jobs[id ?? '']['timeout-minutes']]).toEqual([file, 360]);
  }
});
