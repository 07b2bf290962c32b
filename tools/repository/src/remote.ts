import { InputError, ToolError } from '@mainstem/change';
import { git, gitOrFail } from './git.ts';
import type { Repository } from './open.ts';

/** The repository itself, as Git writes it: where there is no `origin`, its own branches serve. */
const HERE = '.';
const PATIENT = ['-c', 'http.lowSpeedLimit=1', '-c', 'http.lowSpeedTime=30'];

/** Where branches are that everybody shares: `origin`, or the repository itself where it has none. */
export async function sharedRemote(repository: Repository): Promise<string> {
  const { code } = await git(repository, ['config', '--get-regexp', '^remote\\.origin\\.']);
  return code === 0 ? 'origin' : HERE;
}

/**
 * Branches as they are now at a remote, by full name. One that is not there is left out.
 *
 * @param refs full names: `refs/heads/main`.
 * @throws ToolError when the remote does not answer: then it is not known what is there.
 */
export async function remoteRefs(
  repository: Repository,
  remote: string,
  refs: readonly string[],
): Promise<Map<string, string>> {
  const { code, stdout, stderr } = await git(repository, [...PATIENT, 'ls-remote', '--refs', remote, ...refs]);
  if (code !== 0) {
    throw new ToolError(
      `Git cannot ask ${remote} for its branches: ${stderr || `exit ${code}`}. Check the network and the key, then run the command again.`,
    );
  }
  const found = new Map<string, string>();
  for (const line of stdout.toString('utf8').split('\n')) {
    const [sha, ref] = line.split('\t');
    // ls-remote takes names as patterns: `refs/heads/a` would also give `refs/heads/x/refs/heads/a`.
    if (sha !== undefined && ref !== undefined && refs.includes(ref)) found.set(ref, sha);
  }
  return found;
}

/**
 * Makes sure that a branch's commit is in this clone, without moving any ref of it.
 *
 * @throws ToolError when it cannot be fetched.
 */
export async function bringCommit(repository: Repository, remote: string, ref: string, sha: string): Promise<void> {
  const known = await git(repository, ['cat-file', '-e', `${sha}^{commit}`]);
  if (known.code === 0) return;
  const fetch = [...PATIENT, 'fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc', remote];
  for (const what of [ref, sha]) {
    await git(repository, [...fetch, what]);
    if ((await git(repository, ['cat-file', '-e', `${sha}^{commit}`])).code === 0) return;
  }
  throw new ToolError(`${ref} is at ${sha}, which cannot be fetched from ${remote}. Type: git fetch ${remote} ${ref}`);
}

/** `lost`: somebody else was there first, read again. `refused`: the remote does not let us. */
export type Pushed = { readonly is: 'pushed' } | { readonly is: 'lost' | 'refused'; readonly why: string };

/** Words of Git and GitHub for a ref that is not where it was a moment ago. */
const LOST =
  /stale info|fetch first|non-fast-forward|cannot lock ref|failed to (?:lock|update ref)|reference already exists|but expected|incorrect old value/i;

/**
 * Moves a branch of a remote by compare-and-swap.
 *
 * @param to a commit; `undefined` deletes the branch.
 * @param expected where it is now; `undefined`: it is not there yet.
 * @throws ToolError when the remote does not answer: then it is not known whether the branch was moved.
 */
export async function pushRef(
  repository: Repository,
  remote: string,
  ref: string,
  to: string | undefined,
  expected: string | undefined,
): Promise<Pushed> {
  const lease = `--force-with-lease=${ref}:${expected ?? ''}`;
  const args = ['push', '--porcelain', '--no-verify', '--quiet', lease, remote, `${to ?? ''}:${ref}`];
  const { code, stdout, stderr } = await git(repository, [...PATIENT, ...args]);
  if (code === 0) return { is: 'pushed' };
  const said = stdout.toString('utf8');
  const line = said.split('\n').find((one) => one.startsWith('!'));
  if (line === undefined) {
    throw new ToolError(
      `Git cannot push to ${remote}: ${stderr || said.trim() || `exit ${code}`}. Run the command again.`,
    );
  }
  const why = [line.split('\t').slice(2).join(' ').trim(), ...remoteWords(stderr)]
    .filter((one) => one !== '')
    .join('; ');
  return { is: LOST.test(line) ? 'lost' : 'refused', why };
}

/** What the remote's hooks and rules said. */
function remoteWords(stderr: string): string[] {
  return stderr
    .split('\n')
    .flatMap((line) => /^remote: (.*\S)/.exec(line)?.[1] ?? [])
    .slice(0, 6);
}

/** Whether the older commit is the newer one or an ancestor of it. @throws InputError when Git cannot tell (a shallow clone). */
export async function isAncestor({ root }: Repository, older: string, newer: string): Promise<boolean> {
  if (older === newer) return true;
  const { code, stderr } = await git(root, ['merge-base', '--is-ancestor', older, newer]);
  if (code === 0 || code === 1) return code === 0;
  throw new InputError(
    `Git cannot compare ${older} with ${newer} (${stderr}). In a shallow clone: git fetch --unshallow`,
  );
}

/** Commits of the newer one that the older one does not have, newest first. @param firstParent only the branch's own line. */
export async function commitsBetween(
  { root }: Repository,
  older: string | undefined,
  newer: string,
  firstParent = false,
): Promise<string[]> {
  const args = [
    'rev-list',
    ...(firstParent ? ['--first-parent'] : []),
    newer,
    ...(older === undefined ? [] : [`^${older}`]),
  ];
  return (await gitOrFail(root, args)).toString('utf8').split('\n').filter(Boolean);
}

/** `git patch-id --stable` of commits that are no merges, in the order given; empty commits have none. */
export async function patchIds({ root }: Repository, commits: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const sha of commits) {
    const patch = await gitOrFail(root, ['diff-tree', '-p', '--no-color', '--full-index', sha]);
    const id = (await gitOrFail(root, ['patch-id', '--stable'], patch.toString('latin1')))
      .toString('utf8')
      .split(' ')[0];
    if (id !== undefined && id.trim() !== '') ids.push(id.trim());
  }
  return ids;
}
