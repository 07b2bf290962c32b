import {
  type DriftedProject,
  describeError,
  type Failure,
  InputError,
  isStack,
  type LedgerRecord,
  shortCommit,
  withArticle,
} from '@mainstem/change';
import { type Observation, observeStack } from '@mainstem/terraform';
import { asRun, poolSize } from '@mainstem/toolchain';
import { contextOf } from '../change/context.ts';
import { isEnvironment } from '../change/environment.ts';
import { openSession, type Session, type Sides, sidesOf } from '../change/session.ts';
import { PLAN_BYTES } from '../plan/plan.ts';
import { inStackFolder } from '../plan/stack-folder.ts';
import type { Member } from '../rollout/index.ts';
import { untilOver } from './schedule.ts';

/** A stack that is looked at, and where it was applied from. */
export interface StackToLookAt {
  readonly name: string;
  readonly environment: string | undefined;
  /** What was last applied. Absent: nothing was rolled out, and it is looked at as it is at head. */
  readonly record?: LedgerRecord;
}

/** How one stack is looked at: Terraform, or what a test puts in its place. */
export type LookAtStack = (session: Session, sides: Sides) => Promise<Observation>;

export const lookWithTerraform: LookAtStack = (session, sides) =>
  inStackFolder(session, sides, (folder) => observeStack(contextOf(session, sides), folder));

/** The stacks of head, or of one environment of it. */
export function stacksOf(session: Session, wanted: string | undefined): StackToLookAt[] {
  const { projects, settings } = session.change.head;
  return [...projects.values()]
    .filter(isStack)
    .filter(({ environment }) => wanted === undefined || isEnvironment(environment, wanted, settings))
    .map(({ name, environment }) => ({ name, environment }));
}

/**
 * Looks at stacks, each at the revision that it was last applied from.
 *
 * @param stacks in their turn.
 * @param inputs inputs digests at head: what is applied as head has it is looked at there.
 * @param isOver whether the time is over.
 */
export async function observeStacks(
  session: Session,
  stacks: readonly StackToLookAt[],
  inputs: ReadonlyMap<string, Member['inputs']>,
  {
    since,
    isOver,
    look,
    rules,
  }: {
    readonly since: string;
    readonly isOver: () => boolean;
    readonly look: LookAtStack;
    /** The default branch's commit, whose settings decide. */
    readonly rules: string | undefined;
  },
): Promise<{ projects: DriftedProject[]; failures: Failure[] }> {
  const projects: DriftedProject[] = [];
  const failures: Failure[] = [];
  const byName = new Map(stacks.map((one) => [one.name, one]));
  const sessions = new Map<string, Promise<Session>>();
  const at = (record: LedgerRecord | undefined): Promise<Session> => {
    if (record === undefined || inputs.get(record.project) === record.inputs) return Promise.resolve(session);
    const { revision } = record;
    const { repository, progress } = session;
    const found =
      sessions.get(revision) ??
      openSession(
        {
          folder: repository.root,
          base: revision,
          head: revision,
          ...(rules === undefined ? {} : { findRules: async () => rules }),
        },
        { progress, intake: 'warn' },
      );
    sessions.set(revision, found);
    return found;
  };
  const one = async (name: string) => {
    const { environment, record } = byName.get(name) as StackToLookAt;
    try {
      if (record?.state === 'dirty') {
        const why = record.reason ?? 'a rollout did not finish';
        failures.push({
          project: name,
          message: `it is dirty (${why}), so what was applied is not known: ${record.run}. To see what is left: mainstem status`,
          code: 'skipped',
        });
        return;
      }
      const own = await at(record);
      const sides = sidesOf(own.change, name);
      session.progress(`look at ${name}${own === session ? '' : ` at ${shortCommit(own.head)}`}`);
      const { skipped, drift, pending, warnings } = await look(own, sides);
      if (skipped !== undefined)
        failures.push({ project: name, message: `not looked at: ${skipped}`, code: 'skipped' });
      else {
        projects.push({
          project: name,
          engine: 'terraform',
          ...(environment === undefined ? {} : { environment }),
          since,
          resources: [...drift],
          pending,
          revision: own.head,
          ...(warnings.length === 0 ? {} : { warnings: [...warnings] }),
        });
      }
    } catch (error) {
      failures.push({ project: name, ...describeError(error) });
    }
  };
  const names = stacks.map(({ name }) => name);
  const left = await asRun(() => untilOver(names, poolSize(PLAN_BYTES), isOver, one));
  for (const project of left)
    failures.push({
      project,
      message: 'the time was over before its turn; the next look begins with what was looked at longest ago',
      code: 'not-reached',
    });
  return { projects, failures };
}

/** @throws InputError for what has nothing that drifts. */
export function checkDrifts(session: Session, name: string, known: ReadonlySet<string>): void {
  if (known.has(name)) return;
  const { project, change } = sidesOf(session.change, name);
  if (change === 'removed') throw new InputError(`${name} is not in this commit. To see what is: mainstem graph`);
  throw new InputError(
    `${name} is ${withArticle(project.kind)}: it has no state to drift from, and no Application delivers it.`,
  );
}
