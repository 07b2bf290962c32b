import type { History, KnownRevision } from '@mainstem/argocd/gate';
import { InputError } from '@mainstem/change';
import { git, gitOrFail, isAncestor, type Repository } from '@mainstem/repository';

/** The Git facts of a gate, asked for as revisions are met and kept. */
export interface GitHistory extends History {
  /** Revisions that Git knew. */
  readonly met: Iterable<string>;
  /** Asks Git about revisions that are not known yet. What Git does not have stays unknown, and may be asked for again. */
  learn(revisions: Iterable<string>): Promise<void>;
}

const SHA = /^[0-9a-f]{40}$/;
/** A server that says nothing for ten seconds is given up. */
const PATIENT = ['-c', 'http.lowSpeedLimit=1', '-c', 'http.lowSpeedTime=10'];

/**
 * @param commit a full SHA.
 * @param base what the commit's change is counted from; its first parent where absent.
 * @param fetch brings revisions that Git does not have from `origin`, once each: Argo CD moves on to commits that are newer than the checkout.
 */
export async function openHistory(
  repository: Repository,
  commit: string,
  { base, fetch = false }: { readonly base?: string; readonly fetch?: boolean } = {},
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
      await Promise.all(
        asked.map(async (sha) => {
          let found = await relate(repository, commit, sha);
          if (found === undefined && fetch && !tried.has(sha)) {
            tried.add(sha);
            await git(repository, [
              ...PATIENT,
              'fetch',
              '--quiet',
              '--no-tags',
              '--no-write-fetch-head',
              'origin',
              sha,
            ]);
            found = await relate(repository, commit, sha);
          }
          if (found !== undefined) known.set(sha, found);
        }),
      );
    },
  };
}

/** Files that the commit changed; of the first commit of all, every file. */
async function changedBy(repository: Repository, commit: string, base: string | undefined): Promise<string[]> {
  if (!(await exists(repository, commit))) {
    throw new InputError(`Git does not know the commit ${commit}. Type: git fetch --all`);
  }
  const parent = await git(repository.root, ['rev-parse', '--verify', '--quiet', `${commit}^1^{commit}`]);
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
