import { InputError } from '@mainstem/change/errors';
import { branchNow, type GitHub, runsOf } from '@mainstem/github';
import { git } from '@mainstem/repository';

/** Commits that are looked at for one that was applied; further back, whoever calls has to say. */
const MOST_COMMITS = 100;

/** Where this apply runs. */
export interface Place {
  readonly root: string;
  readonly github: GitHub;
  /** Default branch. */
  readonly branch: string;
  /** Path of the workflow that applies: `.github/workflows/deploy.yml`; empty when the runner does not say. */
  readonly workflow: string;
  /** This run, which is no proof of anything yet. */
  readonly runId: number;
}

/** Path of the workflow in `OWNER/REPO/.github/workflows/deploy.yml@refs/heads/main`, the runner's `GITHUB_WORKFLOW_REF`. */
export function workflowPath(reference = ''): string {
  return /^[^/]+\/[^/]+\/(.+)@/.exec(reference)?.[1] ?? '';
}

/**
 * Why a commit is not applied: it is not the branch's tip, so a later one was applied or is about to be, and this one would roll
 * it back. GitHub's word counts, else that of the clone.
 *
 * @returns `undefined` when it is the tip.
 */
export async function overtakenBy(head: string, { root, github, branch }: Place): Promise<string | undefined> {
  const tip = (await branchNow(github, branch)) ?? (await tipInClone(root, branch));
  if (tip === head) return undefined;
  const short = head.slice(0, 12);
  const name =
    tip === undefined
      ? `where ${branch} is now is not known, so ${short} may be older than what was applied`
      : `${short} is not the tip of ${branch} (${tip.slice(0, 12)}): its applies were overtaken, and to apply it would undo what came after`;
  return `${name}. Run the apply of the tip; to roll back, revert the commits in a pull request. To apply this commit all the same: overtaken: apply`;
}

async function tipInClone(root: string, branch: string): Promise<string | undefined> {
  for (const ref of [`refs/remotes/origin/${branch}`, `refs/heads/${branch}`]) {
    const { code, stdout } = await git(root, ['rev-parse', '--verify', '--quiet', ref]);
    if (code === 0) return stdout.toString('utf8').trim();
  }
  return undefined;
}

/** Since when receipts count, and why that is not what was asked for. */
export interface Since {
  readonly since: string;
  readonly note?: string;
}

/**
 * The commit from which receipts count: what was given, or an older one where GitHub knows that the apply of that one did not end well.
 * Else the second of two merges would not count what people reviewed for the first. Empty: the newest commit that was applied well.
 *
 * @throws InputError when nothing was given and no run of this workflow ended well.
 */
export async function sinceOf(given: string, head: string, place: Place): Promise<Since> {
  const commits = await firstParents(given === '' ? `${head}^` : given, place.root);
  if (place.workflow === '') {
    if (given !== '') return { since: given };
    throw new InputError('Input since is empty; expected the commit that was applied before.');
  }
  for (const commit of commits) {
    const state = await appliedAt(commit, place);
    if (state === 'yes' || (state === 'not known' && given !== '')) {
      if (given === '' || commit === commits[0]) return { since: commit };
      const note = `the apply of ${commits[0]?.slice(0, 12)} did not end well, so receipts count since ${commit.slice(0, 12)}`;
      return { since: commit, note };
    }
  }
  if (given !== '') return { since: given };
  throw new InputError(
    `Input since is empty, and none of the last ${commits.length} commits has a run of ${place.workflow} that ended well; expected the commit that was applied before.`,
  );
}

/** Whether a run of this workflow at a commit ended well. */
async function appliedAt(sha: string, { github, workflow, runId }: Place): Promise<'yes' | 'no' | 'not known'> {
  const runs = (await runsOf(github, sha)).filter(({ path, id, headSha }) => {
    return path === workflow && id !== runId && headSha === sha;
  });
  if (runs.length === 0) return 'not known';
  return runs.some(({ conclusion }) => conclusion === 'success') ? 'yes' : 'no';
}

async function firstParents(from: string, root: string): Promise<string[]> {
  const args = ['rev-list', '--first-parent', `--max-count=${MOST_COMMITS}`, '--end-of-options', from];
  const { code, stdout } = await git(root, args);
  return code === 0 ? stdout.toString('utf8').split('\n').filter(Boolean) : [];
}
