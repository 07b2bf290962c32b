import { call, type GitHub, listAll } from './api.ts';
import type { GroupContext } from './context.ts';
import { hasStatus } from './errors.ts';

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
    else for (const number of await pullsOfCommit(github, sha)) numbers.add(number);
  }
  return [...numbers].sort((a, b) => a - b);
}

/** Numbers of the pull requests that brought a commit. */
export async function pullsOfCommit(github: GitHub, commit_sha: string): Promise<number[]> {
  const purpose = { to: `read the pull requests of commit ${commit_sha.slice(0, 12)}`, needs: 'pull-requests: read' };
  const path = '/repos/{owner}/{repo}/commits/{commit_sha}/pulls';
  try {
    const pulls = await listAll(github, path, purpose, { commit_sha }, (reply) => reply);
    return pulls.map(({ number }) => number);
  } catch (error) {
    // A commit that GitHub does not know (yet) is of no pull request.
    if (hasStatus(error, 404, 409, 422)) return [];
    throw error;
  }
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
