import {
  compareText,
  type Drift,
  type DriftedProject,
  describeError,
  type Failure,
  InputError,
  isStack,
  withArticle,
} from '@mainstem/change';
import { observeStack } from '@mainstem/terraform';
import { asRun, pool, poolSize } from '@mainstem/toolchain';
import { contextOf } from '../change/context.ts';
import { checkEnvironment, isEnvironment } from '../change/environment.ts';
import { type Session, sidesOf } from '../change/session.ts';
import { PLAN_BYTES } from '../plan/plan.ts';
import { inStackFolder } from '../plan/stack-folder.ts';

export interface DriftOptions {
  readonly environment?: string | undefined;
  /** Default: this moment. Nothing remembers earlier observations yet. */
  readonly now?: Date;
}

/**
 * Looks for what differs from what was applied although nobody declared it.
 *
 * @param names stacks; none: all of head, or of one environment.
 * @throws InputError for a project that is no stack, or an environment that nothing has.
 */
export async function observeProjects(
  session: Session,
  names: readonly string[],
  options: DriftOptions = {},
): Promise<Drift> {
  const since = (options.now ?? new Date()).toISOString();
  const projects: DriftedProject[] = [];
  const failures: Failure[] = [];
  const stacks = stacksOf(session, names, options.environment);
  await asRun(() =>
    pool(stacks, poolSize(PLAN_BYTES), async (name) => {
      const sides = sidesOf(session.change, name);
      const { environment } = sides.project;
      try {
        session.progress(`look at ${name}`);
        const { skipped, drift, pending, warnings } = await inStackFolder(session, sides, (folder) =>
          observeStack(contextOf(session, sides), folder),
        );
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
            ...(warnings.length === 0 ? {} : { warnings: [...warnings] }),
          });
        }
      } catch (error) {
        failures.push({ project: name, ...describeError(error) });
      }
    }),
  );
  const byName = (a: { project: string }, b: { project: string }) => compareText(a.project, b.project);
  return {
    schema: 'mainstem/drift@1',
    ...(options.environment === undefined ? {} : { environment: options.environment }),
    projects: projects.sort(byName),
    failures: failures.sort(byName),
  };
}

function stacksOf(session: Session, names: readonly string[], wanted: string | undefined): string[] {
  const { projects, settings } = session.change.head;
  for (const name of names) {
    const { project, change } = sidesOf(session.change, name);
    if (!isStack(project))
      throw new InputError(
        `${name} is ${withArticle(project.kind)}, not a terraform-stack: it has no state to drift from.`,
      );
    if (change === 'removed') throw new InputError(`${name} is not in this commit. To see what is: mainstem graph`);
  }
  if (wanted !== undefined) checkEnvironment(wanted, session.change);
  return [...projects.values()]
    .filter(isStack)
    .filter(({ environment }) => wanted === undefined || isEnvironment(environment, wanted, settings))
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map(({ name }) => name);
}
