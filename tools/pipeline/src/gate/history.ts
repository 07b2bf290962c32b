import type { History, KnownRevision } from '@mainstem/argocd/gate';
import { InputError } from '@mainstem/change';
import { git, gitEnvironment, gitOrFail, isAncestor, isShallow, type Repository } from '@mainstem/repository';
import { pool, runProgram } from '@mainstem/toolchain';

/** The Git facts of a gate, asked for as revisions are met and kept. */
export interface GitHistory extends History {
  /** Revisions that Git knew. */
  readonly met: Iterable<string>;
  /** Asks Git about revisions that are not known yet. What Git does not have stays unknown, and may be asked for again. */
  learn(revisions: Iterable<string>): Promise<void>;
}

const SHA = /^[0-9a-f]{40}$/;
/** One revision may take so long to come from a server, which may also never answer. */
const LIMITS = { seconds: 30, megabytes: 4096, outputMegabytes: 4 };
/** Revisions that are asked about at once. */
const AT_ONCE = 4;

/**
 * @param commit a full SHA.
 * @param base what the commit's change is counted from; its first parent where absent.
 * @param fetch brings revisions that Git does not have from `origin`, once each: Argo CD moves on to commits that are newer than the checkout.
 */
export async function openHistory(
  repository: Repository,
  commit: string,
  {
    base,
    fetch = false,
    signal,
  }: { readonly base?: string; readonly fetch?: boolean; readonly signal?: AbortSignal } = {},
): Promise<GitHistory> {
  const known = new Map<string, KnownRevision>();
  const tried = new Set<string>();
  const changed = await changedBy(repository, commit, base);
  return {
    commit,
    changed,
    revision: (sha) => known.get(sha),
    get met() {
      return known.keys();
    },
    learn: async (revisions) => {
      const asked = [...new Set(revisions)].filter((one) => SHA.test(one) && !known.has(one));
      await pool(asked, AT_ONCE, async (sha) => {
        let found = await relate(repository, commit, sha);
        if (found === undefined && fetch && !tried.has(sha)) {
          tried.add(sha);
          await bring(repository, sha, signal);
          found = await relate(repository, commit, sha);
        }
        if (found !== undefined) known.set(sha, found);
      });
    },
  };
}

/** From `origin`, where that gives single commits; a server that does not answer is given up. */
async function bring(repository: Repository, sha: string, signal: AbortSignal | undefined): Promise<void> {
  const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc', 'origin', sha];
  await runProgram('git', fetch, {
    cwd: repository.root,
    inherited: gitEnvironment(repository),
    limits: LIMITS,
    ...(signal === undefined ? {} : { signal }),
  });
}

/** Files that the commit changed; of the first commit of all, every file. */
async function changedBy(repository: Repository, commit: string, base: string | undefined): Promise<string[]> {
  if (!(await exists(repository, commit))) {
    throw new InputError(`Git does not know the commit ${commit}. Type: git fetch --all`);
  }
  const parent = await git(repository.root, ['rev-parse', '--verify', '--quiet', `${commit}^1^{commit}`]);
  if (parent.code !== 0 && (await isShallow(repository))) {
    throw new InputError(
      `This clone is shallow and ends at ${commit}: what it changed, and what came before, cannot be told. Type: git fetch --unshallow origin (in GitHub Actions: actions/checkout with fetch-depth: 0).`,
    );
  }
  const from = base ?? (parent.code === 0 ? parent.stdout.toString('utf8').trim() : await emptyTree(repository));
  return differing(repository, from, commit);
}

async function relate(repository: Repository, commit: string, sha: string): Promise<KnownRevision | undefined> {
  if (!(await exists(repository, sha))) return undefined;
  if (sha === commit) return { relation: 'same', differing: [] };
  const [holds, isHeld, files] = await Promise.all([
    isAncestor(repository, commit, sha),
    isAncestor(repository, sha, commit),
    differing(repository, commit, sha),
  ]);
  // Where a clone was cut off, an ancestor looks like a stranger.
  if (!holds && !isHeld && (await isShallow(repository))) return undefined;
  return { relation: holds ? 'descendant' : isHeld ? 'ancestor' : 'diverged', differing: files };
}

async function exists({ root }: Repository, sha: string): Promise<boolean> {
  return (await git(root, ['cat-file', '-e', `${sha}^{commit}`])).code === 0;
}

/** A rename is both of its files. */
async function differing({ root }: Repository, one: string, other: string): Promise<string[]> {
  const listing = await gitOrFail(root, ['diff-tree', '-r', '-z', '--name-only', '--no-renames', one, other]);
  return listing
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '');
}

async function emptyTree({ root }: Repository): Promise<string> {
  return (await gitOrFail(root, ['hash-object', '-t', 'tree', '--stdin'], '')).toString('utf8').trim();
}
