import { resolve } from 'node:path';
import { InputError } from '@mainstem/change/errors';
import { defaultBase, git, type Repository } from '@mainstem/repository';
import type { ChangeRequest } from './open.ts';

/** What an event tells about the change that a workflow run is for. */
export interface EventRevisions {
  /** Revision to compare with; absent: the event does not tell. */
  readonly base?: string;
  /** The pull request's own head: when HEAD is GitHub's merge of it, HEAD's first parent is the better base. */
  readonly pullRequestHead?: string;
  /** True for a pull request and a merge group: a base that is given has to be the event's, or a commit before it. */
  readonly bound?: boolean;
  /** Branch that the change goes into, where the event tells. */
  readonly baseRef?: string;
  /** The repository's default branch. Default: main. */
  readonly defaultBranch?: string;
}

/** Inputs that every action has which looks at a change; empty strings were not given. */
export interface ChangeInputs {
  readonly base: string;
  readonly head: string;
  readonly workingDirectory: string;
}

/**
 * The change that a workflow run is for, as its inputs and its event say.
 *
 * @returns errors name the input which is wrong.
 */
export function changeOfEvent(inputs: ChangeInputs, event: EventRevisions): ChangeRequest {
  const given = (input: keyof ChangeInputs) => (inputs[input] === '' ? {} : { [input]: inputs[input] });
  return {
    folder: resolve(inputs.workingDirectory),
    ...given('head'),
    ...given('base'),
    findBase: (repository, head) => baseOf(event, repository, head),
    ...(event.bound === true
      ? {
          checkBase: (repository: Repository, base: string) => expectMerged(event, repository, inputs, base),
          findRules: (repository: Repository) => rulesFor(event, repository, inputs.head || 'HEAD'),
        }
      : {}),
    names: { folder: 'Input working-directory', head: 'Input head', base: 'Input base' },
  };
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

/**
 * The commit whose rules judge a change that is not merged. Into the default branch: its base as it is now, whatever older base somebody
 * compares with, and wherever the change branched off. Into another branch: the default branch, since whoever may push to a branch of their own may write any rules there.
 *
 * @throws InputError where the clone does not have the default branch.
 */
async function rulesFor(event: EventRevisions, repository: Repository, head: string): Promise<string> {
  const branch = event.defaultBranch ?? 'main';
  if (event.baseRef === undefined || event.baseRef === branch) {
    const merged = await baseOf(event, repository, head);
    const newer = event.base !== undefined && (await isOn(repository, merged, [event.base]));
    return newer ? event.base : merged;
  }
  const [tip] = await tipsOf(repository, branch);
  if (tip !== undefined) return tip;
  throw new InputError(
    `This change goes into ${event.baseRef}, so the rules of ${branch} judge it, and this clone does not have that branch. Check out with fetch-depth: 0.`,
  );
}

/**
 * The commit of the default branch, as this clone knows it, whatever the event is for.
 *
 * @throws InputError where the clone does not have it.
 */
export async function tipOfDefaultBranch(event: EventRevisions, repository: Repository): Promise<string> {
  const branch = event.defaultBranch ?? 'main';
  const [tip] = await tipsOf(repository, branch);
  if (tip !== undefined) return tip;
  throw new InputError(`This clone does not have the branch ${branch}. Check out with fetch-depth: 0.`);
}

/** Where a branch is, as this clone knows it. */
async function tipsOf(repository: Repository, branch: string): Promise<string[]> {
  const tips: string[] = [];
  for (const ref of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) {
    const { code, stdout } = await git(repository.root, ['rev-parse', '--verify', '--quiet', ref]);
    if (code === 0) tips.push(stdout.toString('utf8').trim());
  }
  return tips;
}

async function isOn(repository: Repository, commit: string, tips: readonly string[]): Promise<boolean> {
  for (const tip of tips) {
    if ((await git(repository.root, ['merge-base', '--is-ancestor', commit, tip])).code === 0) return true;
  }
  return false;
}

async function baseOf(event: EventRevisions, repository: Repository, head: string): Promise<string> {
  const { base, pullRequestHead } = event;
  if (base === undefined) return defaultBase(repository, head);
  if (pullRequestHead !== undefined) {
    // GitHub checks out a merge of the pull request into its base: the first parent is that base as it is now. Anybody can make a merge
    // commit, so that the parent has to be on the branch.
    const parents = await git(repository.root, ['rev-parse', '--verify', '--quiet', `${head}^2`]);
    if (parents.code === 0 && parents.stdout.toString('utf8').trim() === pullRequestHead) {
      const into = event.baseRef ?? event.defaultBranch ?? 'main';
      if (await isOn(repository, `${head}^1`, [base, ...(await tipsOf(repository, into))])) return `${head}^1`;
    }
    const common = await git(repository.root, ['merge-base', base, head]);
    if (common.code === 0) return common.stdout.toString('utf8').trim();
  }
  return base;
}
