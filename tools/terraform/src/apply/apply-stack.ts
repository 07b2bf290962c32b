import type { Buffer } from 'node:buffer';
import {
  type AppliedOutcome,
  describeError,
  type EngineResult,
  type FailureCode,
  type Finding,
  type HeldLock,
  type NotApplied,
  type PreviewContext,
  shellWord,
} from '@mainstem/change';
import { interruption, type RunResult } from '@mainstem/toolchain';
import { failure, holderOf, type Place, readDiagnostics, saidNothing, warningLine } from '../run/diagnostics.ts';
import { type LockHolder, localLockWords, releaseCommand } from '../run/next-step.ts';
import { type OpenPlan, openPlan, type PreviewStackOptions, readState } from '../run/open-plan.ts';
import { ERRORED_STATE, hasErroredState, type KeptState, keepErroredState } from './errored-state.ts';
import { type LockState, probeLock } from './lock.ts';
import { followApply } from './progress.ts';

export interface ApplyStackOptions extends PreviewStackOptions {
  /** Seconds to wait for the state's lock. */
  readonly lockTimeout: number;
  /** Says whether the plan may be applied. Called once, with the plan that would be. */
  readonly review: (plan: EngineResult) => boolean;
  /** Asked once the review let the plan pass, and before anything is written. A sentence: why it is not to be. */
  readonly mayWrite?: (plan: EngineResult) => Promise<string | undefined>;
  /** Encrypts a state that could not be stored. */
  readonly stateKey?: Buffer;
  /** Folder for such a state. */
  readonly keep: string;
  /** The stack's folder is removed afterwards. */
  readonly passing?: boolean;
}

/** What an apply of one stack did. */
export interface StackApply {
  readonly outcome: Exclude<AppliedOutcome, 'waiting'>;
  /** Absent when there was none. */
  readonly plan?: EngineResult;
  readonly applied: readonly string[];
  readonly notApplied: readonly NotApplied[];
  readonly stateAfter?: NonNullable<EngineResult['state']>;
  readonly lock?: HeldLock;
  readonly erroredState?: KeptState;
  readonly message?: string;
  /** Whose a failure is; absent: a program's. */
  readonly failureCode?: FailureCode;
  readonly warnings: readonly string[];
}

/**
 * Plans one stack with its lock, and applies that very plan file when the review lets it: the whole plan or nothing of it.
 *
 * SIGINT and SIGTERM are passed on to Terraform once; it is never killed. On a failure it is said what was applied and what was not, who holds
 * the lock and how to release it, and where a state lies that could not be stored. A lock is never released by force.
 *
 * @returns failures too: an apply that went wrong half-way has a result.
 */
export async function applyStack(
  context: PreviewContext,
  folder: string,
  options: ApplyStackOptions,
): Promise<StackApply> {
  const root = context.project.root;
  if (await hasErroredState(folder)) {
    const terraform = `${context.program ?? 'terraform'} -chdir=${shellWord(root)}`;
    return failed(
      `${root}: an earlier run left ${ERRORED_STATE}, which holds what it did and could not store. Store it first: ` +
        `${terraform} init && ${terraform} state push ${ERRORED_STATE}, then remove the file.`,
    );
  }
  let lockState: LockState | undefined;
  let ran: string | undefined = context.program;
  let plan: Awaited<ReturnType<typeof openPlan>>;
  try {
    plan = await openPlan(context, folder, {
      ...options,
      beforeClose: async (session, error) => {
        ran = session.program;
        if (interruption() !== undefined) lockState = await probeLock(session);
        else lockState = holderOf(error);
      },
    });
  } catch (error) {
    const stopped = interruption() !== undefined;
    const lock = lockState === undefined ? '' : stopped ? ` ${lockWords(lockState, root, ran)}` : '';
    const { code, message: said } = describeError(error);
    const message = stopped ? `${said} Nothing was applied.${lock}` : said;
    return {
      ...failed(message),
      failureCode: code,
      outcome: stopped ? 'interrupted' : 'failed',
      ...heldBy(lockState, root, ran),
    };
  }
  if ('skipped' in plan) return { ...failed(plan.skipped), outcome: 'skipped' };
  if ('intake' in plan) return { ...failed(notAllowed(plan.intake)), failureCode: 'input' };
  const { session, result } = plan;
  const nothing = { plan: result, applied: [], notApplied: [], warnings: result.warnings };
  try {
    if (!changesAnything(result)) return { ...nothing, outcome: 'nothing-to-do' };
    if (!options.review(result)) return { ...nothing, outcome: 'unreviewed' };
    if (interruption() !== undefined) {
      return {
        ...nothing,
        outcome: 'interrupted',
        message: `${root}: stopped by ${interruption()} before anything was applied. Run the command again.`,
      };
    }
    const refused = await options.mayWrite?.(result);
    if (refused !== undefined) return { ...nothing, outcome: 'failed', message: refused, failureCode: 'input' };
    return await applyPlan(plan, context, folder, options);
  } finally {
    await session.close();
  }
}

/** What keeps a stack from being planned by an apply, a line for each with what to do. */
export function notAllowed(findings: readonly Finding[]): string {
  return findings
    .map(({ file, line, message, suggestion = '' }) => `${file}:${line}: ${message}. ${suggestion}`.trim())
    .join('\n');
}

/** Whether an apply of the plan would do anything at all. */
export function changesAnything({ resources, outputs, invocations = [] }: EngineResult): boolean {
  return resources.some(({ action }) => action !== 'no-op') || outputs > 0 || invocations.length > 0;
}

async function applyPlan(
  { session, place, program, result, varFiles }: OpenPlan,
  context: PreviewContext,
  folder: string,
  options: ApplyStackOptions,
): Promise<StackApply> {
  const { root, name } = context.project;
  const follow = followApply(result.resources);
  context.progress(`${program.name} apply ${root}: ${follow.total} to do`);
  // A saved plan holds its variables but for ephemeral ones (https://developer.hashicorp.com/terraform/language/block/variable#ephemeral);
  // OpenTofu takes none beside a plan.
  const given = program.name === 'terraform' ? varFiles.map((path) => `-var-file=${path}`) : [];
  const run = await session.run(
    ['apply', '-input=false', '-json', `-lock-timeout=${options.lockTimeout}s`, ...given, session.planFile],
    (line) => {
      if (follow.read(line)) context.progress(`${root}: ${follow.done} of ${follow.total} done`);
    },
  );
  const succeeded = run.code === 0;
  const { applied, notApplied } = follow.sort(succeeded);
  const stateAfter = await readState(session, { afterInterrupt: true }).catch(() => undefined);
  const common = {
    plan: result,
    applied,
    notApplied,
    ...(stateAfter === undefined ? {} : { stateAfter }),
    warnings: [...new Set([...result.warnings, ...warningsOf(run, place)])],
  };
  if (succeeded) return { ...common, outcome: 'applied' };

  const kept = await keepErroredState(folder, root, name, {
    key: options.stateKey,
    keep: options.keep,
    passing: options.passing === true,
    program: program.name,
  });
  const error = failure('apply', run.stdout, run.stderr, place);
  const abrupt = interruption() !== undefined || run.signal !== null || !ended(run.stdout);
  const lock = holderOf(error) ?? (abrupt ? await probeLock(session) : undefined);
  return {
    ...common,
    outcome: interruption() === undefined ? 'failed' : 'interrupted',
    ...heldBy(lock, root, program.name),
    ...(kept === undefined ? {} : { erroredState: kept }),
    message: [
      how(run, root, error),
      `${applied.length} of ${applied.length + notApplied.length} changes were applied.`,
      ...(lock === undefined || holderOf(error) !== undefined ? [] : [lockWords(lock, root, program.name)]),
      ...(kept === undefined
        ? []
        : [
            `The state could not be stored and is in ${kept.path}${kept.encrypted ? ', encrypted' : ''}. Store it before anything else: ${kept.next}`,
          ]),
    ].join('\n'),
  };
}

/** The last thing that Terraform says when it ends by itself, well or not. */
function ended(stdout: string): boolean {
  return (
    readDiagnostics(stdout).some(({ severity }) => severity === 'error') ||
    /"type":"change_summary".*"operation":"apply"|"operation":"apply".*"type":"change_summary"/.test(stdout)
  );
}

function how({ signal, code }: RunResult, root: string, error: Error): string {
  const asked = interruption();
  if (signal !== null)
    return `${root}: terraform apply was ended by ${signal}: what was under way is not known. Run the command again: it plans anew.`;
  if (asked === undefined)
    return saidNothing(error) ? `${root}: terraform apply ended with code ${code}.` : error.message;
  return `${root}: terraform apply was asked to stop (${asked}) and did. Run the command again: it plans anew and does the rest.\n${error.message}`;
}

/** What is true of the lock now, and what to type when it is held by nobody any more. */
export function lockWords(lock: LockState, root: string, program?: string): string {
  if (lock === 'free') return 'The state is not locked.';
  if (lock === 'unknown') return `Whether the state is still locked could not be found out; the next plan says so.`;
  const by = `The state is still locked by ${lock.who || 'somebody'} (${lock.operation || 'unknown operation'}, since ${lock.created}).`;
  return lock.file === undefined
    ? `${by} Once that run is surely dead, type: ${releaseCommand(root, lock, program)}`
    : `${by} ${localLockWords(lock.file, root)}`;
}

function heldBy(lock: LockState | undefined, root: string, program?: string): { lock?: HeldLock } {
  if (!isHolder(lock)) return {};
  const { file: _, ...who } = lock;
  const release = releaseCommand(root, lock, program);
  return { lock: { ...who, ...(release === undefined ? {} : { release }) } };
}

function isHolder(lock: LockState | undefined): lock is LockHolder {
  return typeof lock === 'object';
}

function warningsOf({ stdout }: RunResult, place: Place): string[] {
  return readDiagnostics(stdout)
    .filter(({ severity }) => severity === 'warning')
    .map((warning) => warningLine(warning, place));
}

function failed(message: string): StackApply {
  return { outcome: 'failed', applied: [], notApplied: [], warnings: [], message };
}
