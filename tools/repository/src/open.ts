import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError } from '@mainstem/change';
import { git } from './git.ts';

/** A Git repository on disk. */
export interface Repository {
  /** Absolute path of the working tree's root; of the Git directory itself in a bare repository. */
  readonly root: string;
  /** Absolute path of Git's common directory (shared by worktrees): caches live in its `mainstem/`. */
  readonly commonDirectory: string;
  readonly bare: boolean;
  /** What Git alone is given beside its usual environment: where else objects lie, the key of a remote. */
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Finds the repository that holds a folder.
 *
 * @throws InputError when there is none, or Git refuses to read it (another owner), with what to type.
 */
export async function openRepository(cwd: string): Promise<Repository> {
  if (!existsSync(cwd)) throw new InputError(`${cwd} does not exist. Give --cwd a folder inside a Git repository.`);
  const args = ['rev-parse', '--is-bare-repository', '--git-common-dir', '--show-toplevel'];
  const { code, stdout, stderr } = await git(cwd, args);
  const [bare, commonDirectory, root] = stdout.toString('utf8').split('\n');
  if (bare === 'true' && commonDirectory !== undefined) {
    return { root: resolve(cwd, commonDirectory), commonDirectory: resolve(cwd, commonDirectory), bare: true };
  }
  if (code === 0 && commonDirectory !== undefined && root !== undefined) {
    return { root, commonDirectory: resolve(cwd, commonDirectory), bare: false };
  }
  if (stderr.includes('dubious ownership')) {
    throw new InputError(
      `Git refuses to read ${cwd} because another user owns it. If you trust it: git config --global --add safe.directory ${cwd}`,
    );
  }
  throw new InputError(
    `${cwd} is not inside a Git repository. Start one with: git init && git add . && git commit -m start`,
  );
}
