import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '@mainstem/change';
import { git } from './git.ts';
import type { Repository } from './open.ts';

/**
 * Full SHAs of revisions, in one call of Git. A tree's id is taken too, so that the empty tree can be a base.
 *
 * @throws InputError for an unknown revision, saying how to fetch it in a shallow clone, or that there is no commit yet.
 */
export async function resolveRevisions(repository: Repository, names: readonly string[]): Promise<string[]> {
  const peeled = names.map((name) => `${name}^{commit}`);
  for (const name of names) if (name.startsWith('-') || name === '') throw unknownRevision(name);
  const all = await git(repository, ['rev-parse', ...peeled]);
  const found = all.stdout.toString('utf8').trim().split('\n');
  if (all.code === 0 && found.length === names.length) return found;
  const shas: string[] = [];
  for (const name of names) {
    const one = await git(repository, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    const tree = one.code === 0 ? one : await git(repository, ['rev-parse', '--verify', '--quiet', `${name}^{tree}`]);
    if (tree.code !== 0) throw await explainUnknown(repository, name);
    shas.push(tree.stdout.toString('utf8').trim());
  }
  return shas;
}

/**
 * The base where none was given: `$NX_BASE`, else the merge base of head with nx.json's `defaultBase` (else `main`),
 * else with its branch at `origin`, else with the branch that `origin` calls its own (`origin/HEAD`, which a clone sets).
 *
 * @throws InputError when there is no merge base, saying how to fetch it.
 */
export async function defaultBase(repository: Repository, head: string): Promise<string> {
  const fromNx = process.env.NX_BASE;
  if (fromNx !== undefined && fromNx !== '') return fromNx;
  const branch = await defaultBranch(repository);
  for (const name of [branch, `origin/${branch}`, 'origin/HEAD']) {
    const exists = await git(repository, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    if (exists.code !== 0) continue;
    const base = await git(repository, ['merge-base', name, head]);
    if (base.code === 0) return base.stdout.toString('utf8').trim();
    throw (await isShallow(repository))
      ? new InputError(
          `${head} and ${name} have no common commit in this shallow clone. Type: git fetch --unshallow origin ` +
            `(in GitHub Actions: actions/checkout with fetch-depth: 0).`,
        )
      : new InputError(`${head} and ${name} have no common commit. Name the base: --base <revision>`);
  }
  if ((await git(repository, ['rev-parse', '--verify', '--quiet', `${head}^{commit}`])).code !== 0) {
    throw await explainUnknown(repository, head);
  }
  throw await explainNoBase(repository, branch);
}

/** Where there is neither the branch to compare with nor `origin/HEAD`. */
async function explainNoBase(repository: Repository, branch: string): Promise<InputError> {
  const missing = `There is no branch ${branch} to compare with`;
  if (await isShallow(repository)) {
    return new InputError(
      `${missing} in this shallow clone. Type: git fetch --unshallow origin '+refs/heads/*:refs/remotes/origin/*' ` +
        `(in GitHub Actions: actions/checkout with fetch-depth: 0).`,
    );
  }
  const { stdout } = await git(repository, ['branch', '--all', '--format=%(refname:short)']);
  const others = stdout
    .toString('utf8')
    .split('\n')
    .filter((name) => /^[\w./-]+$/.test(name));
  const near = ['master', 'trunk', 'develop'].find((name) => others.includes(name)) ?? others[0];
  return new InputError(
    `${missing}, and no origin/HEAD. Name the base: --base ${near ?? '<revision>'}, or set "defaultBase" in nx.json` +
      `${others.length === 0 ? '' : ` (branches here: ${others.slice(0, 5).join(', ')}${others.length > 5 ? ', …' : ''})`}.`,
  );
}

/** The branch that everything is merged into, as nx.json says. */
export async function defaultBranch(repository: Repository): Promise<string> {
  const text = await readFile(join(repository.root, 'nx.json'), 'utf8').catch(() => undefined);
  if (text === undefined) return 'main';
  try {
    const { defaultBase, affected } = JSON.parse(text) as {
      defaultBase?: unknown;
      affected?: { defaultBase?: unknown };
    };
    const name = defaultBase ?? affected?.defaultBase;
    return typeof name === 'string' && !name.startsWith('-') ? name : 'main';
  } catch {
    return 'main'; // nx itself reports a malformed nx.json
  }
}

/** Whether the clone ends somewhere: what lies before is not known. */
export async function isShallow(repository: Repository): Promise<boolean> {
  const { stdout } = await git(repository, ['rev-parse', '--is-shallow-repository']);
  return stdout.toString('utf8').trim() === 'true';
}

async function explainUnknown(repository: Repository, name: string): Promise<InputError> {
  const anyCommit = await git(repository, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  if (anyCommit.code !== 0 && name.startsWith('HEAD')) {
    return new InputError(`The repository has no commit yet. Type: git add . && git commit -m start`);
  }
  if (await isShallow(repository)) {
    return new InputError(
      `Unknown revision ${name}; this is a shallow clone. Type: git fetch --unshallow origin ` +
        `(in GitHub Actions: actions/checkout with fetch-depth: 0).`,
    );
  }
  return unknownRevision(name);
}

function unknownRevision(name: string): InputError {
  return new InputError(
    `Unknown revision ${JSON.stringify(name)}. Give a branch, a tag or a commit that git rev-parse takes; to see some: git log --oneline --all`,
  );
}
