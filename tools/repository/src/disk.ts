import { copyFile, mkdir } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { InputError } from '@mainstem/change';
import { git, gitOrFail } from './git.ts';
import type { Repository } from './open.ts';

/** The files on disk as a tree of Git's, without a trace of it in the repository. */
export interface DiskTree {
  /** The repository, with the objects of the tree beside its own. */
  readonly repository: Repository;
  /** Id of the tree. */
  readonly object: string;
}

/**
 * Makes a tree of the files on disk: tracked ones and new ones that Git does not ignore, as `git add --all` would take them. Index and new
 * objects are written to a scratch folder; the repository's own index and objects stay as they are.
 *
 * @param scratch a folder that lives as long as the tree is read.
 * @throws InputError for a bare repository, or a file that cannot be read.
 */
export async function readDisk(repository: Repository, scratch: string): Promise<DiskTree> {
  if (repository.bare) throw new InputError('A bare repository has no working tree. Give --head <revision>.');
  const ask = ['rev-parse', '--git-path', 'index', '--git-path', 'objects'];
  const [index = '', own = ''] = (await gitOrFail(repository, ask)).toString('utf8').split('\n');
  const objects = join(scratch, 'objects');
  await mkdir(objects, { recursive: true });
  // A copy keeps what Git knows of unchanged files, so that only changed ones are read. Before the first `git add` there is none.
  await copyFile(resolve(repository.root, index), join(scratch, 'index')).catch(() => {});
  const others = process.env.GIT_ALTERNATE_OBJECT_DIRECTORIES;
  const alternates = (...folders: readonly string[]) =>
    [...folders.map(quoted), ...(others === undefined || others === '' ? [] : [others])].join(delimiter);
  const writing = {
    root: repository.root,
    environment: {
      GIT_INDEX_FILE: join(scratch, 'index'),
      GIT_OBJECT_DIRECTORY: objects,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: alternates(resolve(repository.root, own)),
    },
  };
  const added = await git(writing, ['-c', 'advice.addEmbeddedRepo=false', 'add', '--all']);
  if (added.code !== 0) {
    throw new InputError(`The files on disk cannot be read: ${added.stderr}. To see them as Git does: git status`);
  }
  const object = (await gitOrFail(writing, ['write-tree'])).toString('utf8').trim();
  return {
    repository: {
      ...repository,
      environment: { ...repository.environment, GIT_ALTERNATE_OBJECT_DIRECTORIES: alternates(objects) },
    },
    object,
  };
}

/** A folder as Git's list of them takes it: quoted where it holds what separates or quotes (gitenvironment, GIT_ALTERNATE_OBJECT_DIRECTORIES). */
function quoted(folder: string): string {
  return /[:"\\]/.test(folder) && delimiter === ':' ? `"${folder.replaceAll(/["\\]/g, '\\$&')}"` : folder;
}
