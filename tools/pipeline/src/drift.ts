import {
  canonicalEnvironment,
  type Drift,
  type DriftedProject,
  type Failure,
  InputError,
  messageOf,
  withArticle,
} from '@mainstem/change';
import { observeStack } from '@mainstem/terraform';
import { pool, poolSize } from '@mainstem/toolchain';
import { PLAN_BYTES } from './plan.ts';
import { contextOf } from './preview.ts';
import { type Session, sidesOf } from './session.ts';
import { inStackFolder } from './stack-folder.ts';

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
  await pool(stacksOf(session, names, options.environment), poolSize(PLAN_BYTES), async (name) => {
    const sides = sidesOf(session.change, name);
    const { environment } = sides.project;
    try {
      session.progress(`look at ${name}`);
      const { skipped, drift, pending, warnings } = await inStackFolder(session, sides, (folder) =>
        observeStack(contextOf(session, sides), folder),
      );
      if (skipped !== undefined) failures.push({ project: name, message: `not looked at: ${skipped}` });
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
      failures.push({ project: name, message: messageOf(error) });
    }
  });
  const byName = (a: { project: string }, b: { project: string }) => (a.project < b.project ? -1 : 1);
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
    if (project.kind !== 'terraform-stack')
      throw new InputError(
        `${name} is ${withArticle(project.kind)}, not a terraform-stack: it has no state to drift from.`,
      );
    if (change === 'removed') throw new InputError(`${name} is not in this commit. To see what is: mainstem graph`);
  }
  const stacks = [...projects.values()].filter(({ kind }) => kind === 'terraform-stack');
  const is = (environment: string | undefined) =>
    wanted === undefined ||
    (environment !== undefined &&
      canonicalEnvironment(environment, settings) === canonicalEnvironment(wanted, settings));
  if (
    wanted !== undefined &&
    !stacks.some(({ environment }) => is(environment)) &&
    !settings.environments.some(({ name }) => is(name))
  ) {
    const known = [...new Set(stacks.flatMap(({ environment }) => environment ?? []))];
    throw new InputError(
      `There is no environment ${JSON.stringify(wanted)}. There are: ${known.join(', ') || 'none'}.`,
    );
  }
  return stacks
    .filter(({ name, environment }) => is(environment) && (names.length === 0 || names.includes(name)))
    .map(({ name }) => name);
}
