import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { matchesGlob } from 'node:path/posix';
import { parseOutputs, runAction } from '../run-action.ts';
import { type Contexts, resolveValue, textOf } from './expressions.ts';
import type { Run } from './request.ts';
import type { Step } from './workflow.ts';

export interface StepResult {
  readonly id: string;
  readonly uses: string;
  readonly result: 'success' | 'failure' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
  readonly log: string;
  readonly summary: string;
  /** What later steps of the job have in their environment. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly role?: string;
}

interface Place {
  readonly run: Run;
  readonly contexts: Contexts;
  readonly workspace: string;
  readonly temporary: string;
  readonly env: Readonly<Record<string, string>>;
  readonly permissions: Readonly<Record<string, string>>;
  /** The job's GitHub Environment, empty for none. */
  readonly environment: string;
}

type Inputs = Readonly<Record<string, string>>;
type Outcome = Partial<Omit<StepResult, 'id' | 'uses'>>;

/** Actions of others, each as far as our workflows use it. Whatever else a workflow uses is an error, not skipped. */
const STAND_INS: Readonly<Record<string, (inputs: Inputs, place: Place) => Outcome>> = {
  'actions/checkout': checkOut,
  'actions/upload-artifact': upload,
  'actions/download-artifact': download,
  'actions/attest-build-provenance': attest,
  'aws-actions/configure-aws-credentials': takeRole,
};

/**
 * Runs one step. Real: shell scripts, checkouts (a clone by Git), and the bundles of this repository's actions as the workspace
 * holds them. Stand-ins: artifacts (folders), attestations, and AWS's exchange of a token (credentials that the stand-in for AWS takes).
 */
export async function runStep(step: Step, id: string, place: Place): Promise<StepResult> {
  const uses = step.uses ?? 'run';
  const own = resolveValue(step.raw.env ?? {}, place.contexts) as Record<string, unknown>;
  const env = {
    ...place.env,
    ...Object.fromEntries(Object.entries(own).map(([name, value]) => [name, textOf(value)])),
  };
  const inputs = Object.fromEntries(
    Object.entries(resolveValue(step.with, place.contexts) as object).map(([name, value]) => [name, textOf(value)]),
  );
  const outcome =
    step.run !== undefined
      ? runScript(textOf(resolveValue(step.run, place.contexts)), { ...place, env })
      : uses.startsWith('./')
        ? await runOurs(resolve(place.workspace, uses), inputs, { ...place, env })
        : standInFor(uses)(inputs, place);
  return { id, uses, result: 'success', outputs: {}, log: '', summary: '', ...outcome };
}

function standInFor(uses: string): (inputs: Inputs, place: Place) => Outcome {
  const found = STAND_INS[uses.split('@')[0] ?? ''];
  if (found === undefined) throw new Error(`There is no stand-in for ${uses}.`);
  return found;
}

async function runOurs(
  folder: string,
  inputs: Inputs,
  { run, contexts, workspace, temporary, env }: Place,
): Promise<Outcome> {
  if (!existsSync(join(folder, 'action.yml'))) return { result: 'failure', log: `There is no action in ${folder}.` };
  const github = contexts.github as Record<string, unknown>;
  const { code, stdout, stderr, outputs, summary } = await runAction(folder, {
    cwd: workspace,
    inputs,
    eventName: run.eventName,
    event: run.event,
    temporary,
    expressions: { 'github.token': textOf(github.token) },
    env: {
      GITHUB_REPOSITORY: textOf(github.repository),
      GITHUB_RUN_ID: textOf(github.run_id),
      GITHUB_RUN_ATTEMPT: String(run.attempt),
      GITHUB_SHA: run.sha,
      ...(github.actor === undefined ? {} : { GITHUB_TRIGGERING_ACTOR: textOf(github.actor) }),
      ...env,
    },
  });
  return { result: code === 0 ? 'success' : 'failure', outputs, summary, log: stdout + stderr };
}

function runScript(script: string, { workspace, temporary, env }: Place): Outcome {
  const output = join(temporary, 'script-output');
  const summary = join(temporary, 'script-summary');
  for (const file of [output, summary]) writeFileSync(file, '');
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', script], {
    cwd: workspace,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      ...env,
    },
    encoding: 'utf8',
  });
  return {
    result: status === 0 ? 'success' : 'failure',
    outputs: parseOutputs(readFileSync(output, 'utf8')),
    log: stdout + stderr,
    summary: readFileSync(summary, 'utf8'),
  };
}

/** A clone at the commit, with history where `fetch-depth` is 0. Its `origin` is the repository on disk, which asks for no credentials. */
function checkOut(inputs: Inputs, { run, workspace }: Place): Outcome {
  if (inputs['persist-credentials'] !== 'false') throw new Error('A checkout would leave its token behind.');
  const folder = resolve(workspace, inputs.path ?? '.');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  mkdirSync(folder, { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  const depth = inputs['fetch-depth'] === '0' ? [] : ['--depth=1'];
  const refs = inputs['fetch-depth'] === '0' ? ['+refs/heads/*:refs/remotes/origin/*'] : [];
  const wanted = inputs.ref === undefined || inputs.ref === '' ? run.sha : inputs.ref;
  const from = [undefined, '', run.github.repository].includes(inputs.repository) ? run : run.other;
  if (from === undefined || (from !== run && inputs.repository !== run.other?.name)) {
    throw new Error(`There is no repository ${inputs.repository}.`);
  }
  git('fetch', '--quiet', '--no-tags', ...depth, `file://${from.repository}`, wanted, ...refs);
  const sparse = inputs['sparse-checkout'];
  if (sparse !== undefined) git('sparse-checkout', 'set', ...sparse.split(/\s+/));
  git('remote', 'add', 'origin', `file://${from.repository}`);
  // The first that was fetched: a name is taken as a commit.
  const commit = git('rev-parse', 'FETCH_HEAD').toString('utf8').trim();
  git('checkout', '--quiet', '--detach', commit);
  return { outputs: { commit } };
}

/** An artifact is a folder below the run's. Its name is taken once, as on GitHub. */
function upload({ name = 'artifact', path = '', 'if-no-files-found': none = 'warn' }: Inputs, { run }: Place): Outcome {
  const folder = join(run.artifacts, name);
  const found = path.split('\n').filter((line) => line !== '' && existsSync(line));
  if (found.length === 0) return none === 'error' ? { result: 'failure', log: 'no files' } : {};
  if (existsSync(folder)) return { result: 'failure', log: `409: there is an artifact ${name} already` };
  if (new Set(found.map((one) => dirname(one))).size > 1)
    throw new Error('There is no stand-in for files of several folders.');
  mkdirSync(folder, { recursive: true });
  for (const one of found)
    cpSync(one, statSync(one).isDirectory() ? folder : join(folder, basename(one)), { recursive: true });
  return {};
}

function download({ pattern, name, path = '.' }: Inputs, { run, workspace }: Place): Outcome {
  for (const artifact of existsSync(run.artifacts) ? readdirSync(run.artifacts) : []) {
    if (pattern !== undefined && !matchesGlob(artifact, pattern)) continue;
    if (pattern === undefined && artifact !== name) continue;
    const target = pattern === undefined ? path : join(path, artifact);
    cpSync(join(run.artifacts, artifact), resolve(workspace, target), { recursive: true });
  }
  return {};
}

/** What is attested is not kept: that the job may, and that each file is there. */
function attest({ 'subject-path': subjects = '' }: Inputs, { run, permissions }: Place): Outcome {
  if (permissions['id-token'] !== 'write' || permissions.attestations !== 'write' || !run.trusted)
    return { result: 'failure', log: 'This job may not attest.' };
  const missing = subjects.split('\n').filter((path) => path === '' || !existsSync(path));
  return missing.length === 0 ? { log: subjects } : { result: 'failure', log: `no file ${missing.join(', ')}` };
}

function takeRole(inputs: Inputs, { run, permissions, environment }: Place): Outcome {
  const role = inputs['role-to-assume'] ?? '';
  const subject = environment === '' ? subjectOf(run) : `environment:${environment}`;
  if (run.admits?.(subject, role) === false) {
    return { result: 'failure', log: `Not authorized to perform sts:AssumeRoleWithWebIdentity as ${subject}` };
  }
  if (permissions['id-token'] !== 'write' || !run.trusted) {
    return { result: 'failure', log: 'GitHub gives no id-token to this job.' };
  }
  return { environment: run.credentials, role };
}

/** https://docs.github.com/en/actions/reference/security/oidc: of a pull request the word alone, of everything else the ref. */
function subjectOf({ eventName, github }: Run): string {
  return eventName === 'pull_request' ? 'pull_request' : `ref:${textOf(github.ref)}`;
}
