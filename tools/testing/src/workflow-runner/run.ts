import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Contexts, isMet, resolveValue, textOf } from './expressions.ts';
import type { Run, Source } from './request.ts';
import { runStep, type StepResult } from './steps.ts';
import { type Declared, type Job, localWorkflow, readWorkflow, type Workflow } from './workflow.ts';

export type Result = 'success' | 'failure' | 'skipped';

export interface JobRun {
  /** As GitHub shows it: `plan / plan dev 1/1`. */
  readonly name: string;
  readonly id: string;
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
  readonly steps: readonly StepResult[];
  /** The role that it took, if any. */
  readonly role?: string;
  /** The GitHub Environment that it is in, if any. */
  readonly environment?: string;
}

/**
 * Runs a workflow on this machine as GitHub's service and runner would: jobs in the order of their needs, matrices, conditions,
 * reusable workflows, and of the steps what `steps.ts` lists. All of it is read from the workflow's file.
 *
 * @param only runs these jobs alone, with the results of an earlier attempt for the others, as "re-run this job" does.
 */
export async function runWorkflow(
  file: string,
  run: Run,
  { only, before = [] }: { readonly only?: readonly string[]; readonly before?: readonly JobRun[] } = {},
): Promise<JobRun[]> {
  const text = show(run, `.github/workflows/${file}`);
  const workflow = readWorkflow(file, text);
  return runJobs(
    workflow,
    run,
    {
      inputs: dispatched(workflow, run),
      secrets: run.secrets ?? {},
      prefix: '',
      source: { ...run, name: textOf(run.github.repository) },
    },
    { only, before },
  );
}

/** What a person typed, and the defaults of the rest. */
function dispatched({ triggers }: Workflow, { event, eventName }: Run): Readonly<Record<string, unknown>> {
  if (eventName !== 'workflow_dispatch') return {};
  const { inputs: declared = {} } = (triggers.workflow_dispatch ?? {}) as { inputs?: Record<string, Declared> };
  const { inputs: given } = event as { readonly inputs: Readonly<Record<string, unknown>> | null };
  return Object.fromEntries(
    Object.entries(declared).map(([name, { default: value = '' }]) => [name, given?.[name] ?? value]),
  );
}

interface Call {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly prefix: string;
  /** Where the running workflow is from. */
  readonly source: Source & { readonly name: string };
}

async function runJobs(
  workflow: Workflow,
  run: Run,
  call: Call,
  { only, before = [] }: { readonly only?: readonly string[] | undefined; readonly before?: readonly JobRun[] } = {},
): Promise<JobRun[]> {
  const done: JobRun[] = [];
  const waiting = [...workflow.jobs];
  while (waiting.length > 0) {
    const index = waiting.findIndex(({ needs }) => needs.every((need) => !waiting.some(({ id }) => id === need)));
    if (index < 0) throw new Error(`${workflow.file}: jobs wait for each other`);
    const [job] = waiting.splice(index, 1) as [Job];
    const kept = before.filter(({ id }) => id === job.id);
    const again = only === undefined || only.includes(job.id);
    done.push(...(again ? await runJob(workflow, job, run, call, done) : kept));
  }
  return done;
}

async function runJob(workflow: Workflow, job: Job, run: Run, call: Call, done: readonly JobRun[]): Promise<JobRun[]> {
  const needs = Object.fromEntries(job.needs.map((id) => [id, summaryOf(done.filter((one) => one.id === id))]));
  const results = Object.values(needs).map(({ result }) => result);
  const contexts: Contexts = {
    github: contextOf(run, job),
    vars: run.vars ?? {},
    secrets: call.secrets,
    inputs: call.inputs,
    needs,
    env: {},
  };
  const status = {
    success: results.every((result) => result === 'success'),
    failure: results.includes('failure'),
    cancelled: false,
  };
  const name = call.prefix + job.id;
  if (!isMet(job.if, contexts, status)) return [{ name, id: job.id, result: 'skipped', outputs: {}, steps: [] }];
  if (job.uses !== undefined) return runCalled(job, run, contexts, name, call.source);
  const strategy = resolveValue(job.raw.strategy ?? {}, contexts) as { matrix?: { include?: object[] } };
  const entries = strategy.matrix?.include ?? [{}];
  if (entries.length === 0) throw new Error(`${workflow.file}: the matrix of ${job.id} is empty, which GitHub refuses`);
  if (entries.length > 256) throw new Error(`${workflow.file}: the matrix of ${job.id} has more than 256 entries`);
  const runs: JobRun[] = [];
  for (const matrix of entries) runs.push(await runOne(job, run, { ...contexts, matrix }, call));
  return runs;
}

async function runCalled(
  job: Job,
  run: Run,
  contexts: Contexts,
  name: string,
  from: Call['source'],
): Promise<JobRun[]> {
  const source = [run.other, from].find((one) => one !== undefined && job.uses?.startsWith(`${one.name}/`)) ?? from;
  const file = localWorkflow(job.uses, source.name);
  if (file === undefined) throw new Error(`${job.uses} is in no repository that this run knows`);
  const called = readWorkflow(file, show(source, `.github/workflows/${file}`));
  const declared = called.call?.inputs ?? {};
  const given = resolveValue(job.with, contexts) as Record<string, unknown>;
  const inputs = Object.fromEntries(
    Object.entries(declared).map(([input, { default: value }]) => [input, given[input] ?? value ?? '']),
  );
  const secrets = resolveValue(job.raw.secrets ?? {}, contexts) as Record<string, string>;
  const runs = await runJobs(called, run, { inputs, secrets, prefix: `${name} / `, source });
  const outputs = Object.fromEntries(
    Object.entries(called.call?.outputs ?? {}).map(([output, { value }]) => {
      const jobs = Object.fromEntries(
        called.jobs.map(({ id }) => [id, summaryOf(runs.filter((one) => one.id === id))]),
      );
      return [output, textOf(resolveValue(value, { ...contexts, jobs }))];
    }),
  );
  return runs.map((one) => ({ ...one, id: job.id, outputs }));
}

async function runOne(job: Job, run: Run, contexts: Contexts, { prefix, source }: Call): Promise<JobRun> {
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-job-'));
  const workspace = join(folder, 'workspace');
  const temporary = join(folder, 'temp');
  mkdirSync(workspace);
  mkdirSync(temporary);
  const steps: StepResult[] = [];
  const env: Record<string, string> = { ...run.env };
  const environment = textOf(resolveValue(job.raw.environment ?? '', contexts));
  // A called workflow has those secrets of its job's environment that it declares.
  const secrets = { ...(contexts.secrets as Record<string, string>), ...run.environments?.[environment] };
  if (environment !== '') await run.onEnvironment?.(environment);
  let failed = false;
  let role: string | undefined;
  const current = (): Contexts => ({
    ...contexts,
    secrets,
    runner: { temp: temporary, os: 'Linux', arch: 'X64' },
    job: {
      status: failed ? 'failure' : 'success',
      ...(run.enterpriseServer ? {} : { workflow_sha: source.sha, workflow_repository: source.name }),
    },
    steps: Object.fromEntries(
      steps.map(({ id, outputs, result }) => [id, { outputs, outcome: result, conclusion: result }]),
    ),
  });
  try {
    for (const [index, step] of job.steps.entries()) {
      const id = step.id ?? `__${index}`;
      const condition = step.raw.if === undefined ? undefined : String(step.raw.if);
      const status = { success: !failed, failure: failed, cancelled: false };
      if (!isMet(condition, current(), status)) {
        steps.push({ id, uses: step.uses ?? 'run', result: 'skipped', outputs: {}, log: '', summary: '' });
        continue;
      }
      const permissions = (typeof job.permissions === 'object' ? job.permissions : {}) as Record<string, string>;
      const result = await runStep(step, id, {
        run,
        contexts: current(),
        workspace,
        temporary,
        env,
        permissions,
        environment,
      });
      steps.push(result);
      Object.assign(env, result.environment ?? {});
      role = result.role ?? role;
      if (result.result === 'failure' && step.raw['continue-on-error'] !== true) failed = true;
    }
    const outputs = Object.fromEntries(
      Object.entries(job.outputs).map(([name, value]) => [name, textOf(resolveValue(value, current()))]),
    );
    const name = prefix + textOf(resolveValue(job.raw.name ?? job.id, current()));
    return {
      name,
      id: job.id,
      result: failed ? 'failure' : 'success',
      outputs,
      steps,
      ...(role === undefined ? {} : { role }),
      ...(environment === '' ? {} : { environment }),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The entry of `needs` for the jobs that one id stands for. */
function summaryOf(runs: readonly JobRun[]): { result: Result; outputs: Readonly<Record<string, string>> } {
  const results = runs.map(({ result }) => result);
  const failed = results.includes('failure');
  const result = failed
    ? 'failure'
    : results.length > 0 && results.every((one) => one === 'skipped')
      ? 'skipped'
      : 'success';
  return { result, outputs: Object.assign({}, ...runs.map(({ outputs }) => outputs)) as Record<string, string> };
}

function contextOf(run: Run, { permissions }: Job): Readonly<Record<string, unknown>> {
  return {
    token: run.tokenFor(typeof permissions === 'object' ? permissions : {}),
    event: run.event,
    event_name: run.eventName,
    sha: run.sha,
    run_attempt: String(run.attempt),
    server_url: 'https://github.example',
    ...run.github,
  };
}

/** A file of the commit that the run is of. */
function show({ repository, sha }: Source, path: string): string {
  return execFileSync('git', ['show', `${sha}:${path}`], { cwd: repository, encoding: 'utf8' });
}
