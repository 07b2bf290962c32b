import { resolve } from 'node:path';
import { InputError } from '@mainstem/change/errors';
import { loadChange } from '@mainstem/graph';
import {
  changedOnDisk,
  defaultBase,
  git,
  openRepository,
  type Repository,
  resolveRevisions,
} from '@mainstem/repository';
import { createSession, type Session } from './session.ts';

/** What an event tells about the change that a workflow run is for. */
export interface EventRevisions {
  /** Revision to compare with; absent: the event does not tell. */
  readonly base?: string;
  /** The pull request's own head: when HEAD is GitHub's merge of it, HEAD's first parent is the better base. */
  readonly pullRequestHead?: string;
  /** True for a pull request and a merge group: a base that is given has to be the event's, or a commit before it. */
  readonly bound?: boolean;
}

/** Inputs that every action has which looks at a change; empty strings were not given. */
export interface ChangeInputs {
  readonly base: string;
  readonly head: string;
  readonly workingDirectory: string;
}

/**
 * The change that a workflow run is for, loaded.
 *
 * @throws InputError that names the input which is wrong.
 */
export async function openChange(
  inputs: ChangeInputs,
  event: EventRevisions,
  progress: (line: string) => void = () => {},
): Promise<Session> {
  const repository = await naming('working-directory', inputs.workingDirectory, () =>
    openRepository(resolve(inputs.workingDirectory)),
  );
  const baseName = inputs.base || (await baseOf(event, repository, inputs.head));
  const [head] = await naming('head', inputs.head, () => resolveRevisions(repository, [inputs.head]));
  const [base] = await naming('base', inputs.base, () => resolveRevisions(repository, [baseName]));
  if (inputs.base !== '' && event.bound === true) await expectMerged(event, repository, inputs, base as string);
  const [checkedOut] = await resolveRevisions(repository, ['HEAD']);
  const [change, uncommitted] = await Promise.all([
    loadChange(repository, base as string, head as string),
    changedOnDisk(repository),
  ]);
  return createSession({ repository, change, uncommitted, checkedOut: checkedOut === head, progress });
}

/** Errors of bad input say which input, where one was given. */
export async function naming<T>(input: string, given: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError && given !== '') throw new InputError(`Input ${input}: ${error.message}`);
    throw error;
  }
}

/**
 * What a change may bring in is decided by the settings and files at base, so a change that is not merged may not be its own base.
 *
 * @throws InputError when the given base is neither the event's (as the event says it, or the first parent of GitHub's merge) nor before it.
 */
async function expectMerged(
  event: EventRevisions,
  repository: Repository,
  { base: given, head }: ChangeInputs,
  base: string,
): Promise<void> {
  for (const merged of new Set([event.base, await baseOf(event, repository, head)])) {
    if (merged === undefined) continue;
    const before = await git(repository.root, ['merge-base', '--is-ancestor', base, merged]);
    if (before.code === 0) return;
  }
  throw new InputError(
    `Input base is ${JSON.stringify(given)}, which is not merged into the base of this event (${event.base}), or is not in this clone. ` +
      'Leave base out, or give a commit of the base branch; check out with fetch-depth: 0.',
  );
}

async function baseOf(event: EventRevisions, repository: Repository, head: string): Promise<string> {
  const { base, pullRequestHead } = event;
  if (base === undefined) return defaultBase(repository, head);
  if (pullRequestHead !== undefined) {
    // GitHub checks out a merge of the pull request into its base: the first parent is that base as it is now.
    const parents = await git(repository.root, ['rev-parse', '--verify', '--quiet', `${head}^2`]);
    if (parents.code === 0 && parents.stdout.toString('utf8').trim() === pullRequestHead) return `${head}^1`;
    const common = await git(repository.root, ['merge-base', base, head]);
    if (common.code === 0) return common.stdout.toString('utf8').trim();
  }
  return base;
}
