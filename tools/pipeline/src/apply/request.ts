import { InputError, isStack } from '@mainstem/change';
import { affectedBy } from '@mainstem/graph';
import { checkEnvironment, isEnvironment } from '../change/environment.ts';
import type { Session } from '../change/session.ts';

/**
 * The approvals that a person gave: digests of exactly the unreviewed changes that may pass, between commas or spaces.
 *
 * @param where what a person would mend: `--approved`, `Input approved`.
 * @throws InputError for what is no digest: an approval that was mistyped is not to look like one that fits nothing.
 */
export function parseApprovals(text: string, where: string): ReadonlySet<string> {
  const digests = text.split(/[\s,]+/).filter((digest) => digest !== '');
  const wrong = digests.find((digest) => !/^sha256:[0-9a-f]{64}$/.test(digest));
  if (wrong === undefined) return new Set(digests);
  throw new InputError(
    `${where} holds ${JSON.stringify(wrong)}, and ${JSON.stringify(wrong)} is no digest. Give it what an earlier run or mainstem apply printed: sha256: and 64 hexadecimal digits; several separated by commas.`,
  );
}

export interface StackRequest {
  readonly names: readonly string[];
  readonly environment?: string | undefined;
  /** Where the names stand, for a message: `Input projects`. */
  readonly where?: string;
}

/**
 * The stacks that a run is asked for, each once: those that were named, or without any those that the change affects; in one
 * environment where it is given, which is the one whose approvals and roles the run has.
 *
 * @throws InputError for a stack of another environment, or an environment that nothing has.
 */
export function chooseStacks(session: Session, { names, environment, where }: StackRequest): string[] {
  const { change } = session;
  const { base, head } = change;
  if (environment !== undefined) checkEnvironment(environment, change);
  if (names.length === 0) {
    const { projects } = affectedBy(change);
    return projects
      .filter((one) => environment === undefined || isEnvironment(one.environment, environment, head.settings))
      .filter(isStack)
      .map(({ name }) => name);
  }
  for (const name of names) {
    const project = head.projects.get(name) ?? base.projects.get(name);
    const its = project?.environment;
    if (environment === undefined || project === undefined || isEnvironment(its, environment, head.settings)) continue;
    const which = where === undefined ? name : `${where} names ${name}, which`;
    throw new InputError(
      its === undefined
        ? `${which} names no environment in its path, so that it is not known to be of ${environment}. Leave it out, or say so in mainstem.yaml: stacks: [{ path: ${project.root}, environment: ${environment} }]`
        : `${which} belongs to ${its}, not to ${environment}. Leave it out, or apply it in a run of its own.`,
    );
  }
  return [...new Set(names)];
}
