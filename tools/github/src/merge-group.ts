import { call, type GitHub } from './api.ts';
import type { GroupContext } from './context.ts';
import { hasStatus } from './errors.ts';
import { pullsOfCommit } from './merged-pulls.ts';

/** A commit of a merge group, as Git knows it. */
export interface GroupCommit {
  readonly sha: string;
  readonly subject: string;
}

/**
 * Numbers of the pull requests in a merge group: the one that the queue's branch is named after, those that GitHub associates
 * with its commits, and those that the subjects of merge and squash commits name. A subject is text from outside; that is
 * harmless, since what was accepted in a pull request counts only for the same change at the same digest.
 */
export async function pullsOfGroup(
  github: GitHub,
  group: GroupContext,
  commits: readonly GroupCommit[],
): Promise<number[]> {
  const numbers = new Set<number>(group.number === undefined ? [] : [group.number]);
  for (const { sha, subject } of commits.slice(0, 100)) {
    const named = /^Merge pull request #(\d+) /.exec(subject)?.[1] ?? / \(#(\d+)\)$/.exec(subject)?.[1];
    if (named !== undefined) numbers.add(Number(named));
    else for (const { number } of await pullsOfCommit(github, sha)) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** Where a branch is now; `undefined` when it is gone. */
export async function branchNow(github: GitHub, branch: string): Promise<string | undefined> {
  const purpose = { to: `read the branch ${branch}`, needs: 'contents: read' };
  try {
    const { data } = await call(github, 'get', '/repos/{owner}/{repo}/git/ref/{ref}', purpose, {
      ref: `heads/${branch}`,
    });
    return data.object.sha;
  } catch (error) {
    if (hasStatus(error, 404, 409)) return undefined;
    throw error;
  }
}
