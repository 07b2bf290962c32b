import {
  type Declared,
  expressionsIn,
  type Job,
  localAction,
  localWorkflow,
  type Step,
  textsIn,
  type Workflow,
} from '@mainstem/testing/workflow';
import type { Finding } from './finding.ts';

/** What the checks know of a repository. */
export interface Repository {
  /** OWNER/NAME, by which its own reusable workflows may be called. */
  readonly name: string;
  /** Whether AWS admits it: its ids are filled in. */
  readonly admitted: boolean;
  readonly workflows: readonly Workflow[];
  readonly actions: Readonly<Record<string, ActionInterface>>;
}

export interface ActionInterface {
  readonly inputs: Readonly<Record<string, Declared>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

/**
 * Checks that jobs, needs, outputs, inputs and secrets of every workflow connect, also across reusable workflows and this
 * repository's actions, which actionlint cannot see from one file.
 */
export function checkConnections(repository: Repository): Finding[] {
  return repository.workflows.flatMap((workflow) => [
    ...workflow.jobs.flatMap((job) => checkJob(repository, workflow, job)),
    ...checkCallOutputs(repository, workflow),
  ]);
}

function checkJob(repository: Repository, workflow: Workflow, job: Job): Finding[] {
  const at = (line: number, message: string): Finding => ({ file: workflow.file, line, rule: 'connection', message });
  const findings: Finding[] = [];
  for (const need of job.needs) {
    if (workflow.jobs.some(({ id }) => id === need)) continue;
    findings.push(at(job.line, `Job ${job.id} needs ${need}, and there is no such job.`));
  }
  if (job.uses !== undefined) findings.push(...checkCall(repository, workflow, job));
  for (const [index, step] of job.steps.entries()) {
    const name = localAction(step.uses);
    if (name !== undefined) findings.push(...checkStep(repository, job, step, name).map((text) => at(step.line, text)));
    findings.push(...checkReferences(repository, workflow, job, step.raw, job.steps.slice(0, index), step.line));
  }
  const { steps: _, ...rest } = job.raw;
  return [...findings, ...checkReferences(repository, workflow, job, rest, job.steps, job.line)];
}

function checkStep(repository: Repository, job: Job, step: Step, name: string): string[] {
  const action = repository.actions[name];
  if (action === undefined) return [`There is no action actions/${name}.`];
  return checkGiven(`actions/${name}`, 'input', action.inputs, Object.keys(step.with), `job ${job.id}`);
}

function checkGiven(
  target: string,
  what: 'input' | 'secret',
  declared: Readonly<Record<string, Declared>>,
  given: readonly string[],
  from: string,
): string[] {
  const unknown = given.filter((name) => !(name in declared));
  const missing = Object.entries(declared).filter(([name, one]) => one.required === true && !given.includes(name));
  return [
    ...unknown.map((name) => `${target} has no ${what} ${name}, which ${from} gives it.`),
    ...missing.map(([name]) => `${target} requires the ${what} ${name}, which ${from} does not give.`),
  ];
}

function checkCall(repository: Repository, workflow: Workflow, job: Job): Finding[] {
  const at = (message: string): Finding => ({ file: workflow.file, line: job.line, rule: 'connection', message });
  const file = localWorkflow(job.uses, repository.name);
  if (file === undefined) return [];
  const target = workflowNamed(repository, file);
  if (target?.call === undefined)
    return [at(`Job ${job.id} calls ${file}, and no workflow of that name can be called.`)];
  const secrets = job.raw.secrets;
  const given = typeof secrets === 'object' && secrets !== null ? Object.keys(secrets) : [];
  return [
    ...checkGiven(file, 'input', target.call.inputs, Object.keys(job.with), `job ${job.id}`).map(at),
    ...checkGiven(file, 'secret', target.call.secrets, given, `job ${job.id}`).map(at),
    ...missingPermissions(target, job).map((one) =>
      at(`${file} asks for ${one}, which job ${job.id} does not grant: GitHub would not start the run.`),
    ),
  ];
}

const LEVELS = ['none', 'read', 'write'];

function missingPermissions(target: Workflow, job: Job): string[] {
  const granted = typeof job.permissions === 'object' ? job.permissions : {};
  const asked = target.jobs.flatMap(({ permissions }) =>
    typeof permissions === 'object' ? Object.entries(permissions) : [],
  );
  return [
    ...new Set(
      asked
        .filter(([scope, level]) => LEVELS.indexOf(level) > LEVELS.indexOf(granted[scope] ?? 'none'))
        .map(([scope, level]) => `${scope}: ${level}`),
    ),
  ];
}

/** `needs.x.outputs.y`, `steps.x.outputs.y`, `inputs.x` and `secrets.x` in a job or a step. */
function checkReferences(
  repository: Repository,
  workflow: Workflow,
  job: Job,
  raw: Readonly<Record<string, unknown>>,
  before: readonly Step[],
  line: number,
): Finding[] {
  const at = (message: string): Finding => ({ file: workflow.file, line, rule: 'connection', message });
  const { if: condition, ...rest } = raw;
  const expressions = [
    ...(condition === undefined ? [] : expressionsIn(String(condition), true)),
    ...textsIn(rest).flatMap((text) => expressionsIn(text)),
  ];
  const findings: Finding[] = [];
  for (const [, context = '', name = '', output] of expressions.flatMap((text) => [
    ...withoutStrings(text).matchAll(/\b(needs|steps|inputs|secrets)\.([\w-]+)(?:\.outputs\.([\w-]+))?/g),
  ])) {
    if (context === 'needs') {
      const needed = workflow.jobs.find(({ id }) => id === name);
      if (!job.needs.includes(name)) findings.push(at(`Job ${job.id} reads needs.${name} without needing it.`));
      else if (needed !== undefined && output !== undefined && !outputsOf(repository, needed).includes(output))
        findings.push(at(`Job ${name} has no output ${output}, which job ${job.id} reads.`));
    } else if (context === 'steps') {
      const step = before.find(({ id }) => id === name);
      if (step === undefined) findings.push(at(`There is no earlier step ${name} in job ${job.id}.`));
      else if (output !== undefined) {
        const action = repository.actions[localAction(step.uses) ?? ''];
        const written = step.run === undefined || step.run.includes(`${output}=`);
        if (action === undefined ? !written : !(output in action.outputs))
          findings.push(at(`Step ${name} has no output ${output}, which job ${job.id} reads.`));
      }
    } else if (context === 'inputs') {
      const dispatch = workflow.triggers.workflow_dispatch as { inputs?: Record<string, unknown> } | null | undefined;
      if (!(name in (workflow.call?.inputs ?? {})) && !(name in (dispatch?.inputs ?? {})))
        findings.push(at(`The workflow declares no input ${name}, which job ${job.id} reads.`));
    } else if (workflow.call !== undefined && name !== 'GITHUB_TOKEN' && !(name in workflow.call.secrets)) {
      findings.push(at(`The workflow declares no secret ${name}, which job ${job.id} reads.`));
    }
  }
  return findings;
}

function withoutStrings(expression: string): string {
  return expression.replace(/'(?:[^']|'')*'/g, "''");
}

function outputsOf(repository: Repository, job: Job): string[] {
  const file = localWorkflow(job.uses, repository.name);
  return Object.keys((file === undefined ? undefined : workflowNamed(repository, file)?.call?.outputs) ?? job.outputs);
}

function checkCallOutputs(repository: Repository, workflow: Workflow): Finding[] {
  return Object.entries(workflow.call?.outputs ?? {}).flatMap(([name, { value }]) =>
    [...String(value).matchAll(/\bjobs\.([\w-]+)\.outputs\.([\w-]+)/g)].flatMap(([, id = '', output = '']) => {
      const job = workflow.jobs.find((one) => one.id === id);
      if (job !== undefined && outputsOf(repository, job).includes(output)) return [];
      const line = workflow.lineOf(['on', 'workflow_call', 'outputs', name]);
      const message = `The output ${name} reads jobs.${id}.outputs.${output}, which is not there.`;
      return [{ file: workflow.file, line, rule: 'connection', message }];
    }),
  );
}

function workflowNamed(repository: Repository, file: string): Workflow | undefined {
  return repository.workflows.find((one) => one.file.endsWith(`/${file}`));
}
