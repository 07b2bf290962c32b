import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Tree, TreeEntry } from '@mainstem/change';
import { gitOrFail } from './git.ts';
import type { Repository } from './open.ts';
import { createTree } from './tree.ts';

/** The files as they lie on disk now: tracked ones and new ones that Git does not ignore. */
export interface WorkingTree {
  readonly tree: Tree;
  /** The text of one file; links are the caller's to resolve. */
  read(path: string): string;
}

/** Reads the list of the working tree's files; their ids are only names, not Git's. */
export async function readWorkingTree(repository: Repository): Promise<WorkingTree> {
  const listing = await gitOrFail(repository.root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  const entries = new Map<string, TreeEntry>();
  const links = new Map<string, string>();
  for (const path of listing.toString('utf8').split('\0')) {
    if (path === '' || entries.has(path)) continue;
    const absolute = join(repository.root, path);
    const stat = lstatSync(absolute, { throwIfNoEntry: false });
    if (stat === undefined) continue; // deleted on disk, still in the index
    if (stat.isSymbolicLink()) links.set(path, readlinkSync(absolute));
    const mode = stat.isSymbolicLink() ? '120000' : stat.isDirectory() ? '160000' : '100644';
    entries.set(path, { mode, id: path });
  }
  return {
    tree: createTree('working tree', entries, links),
    read: (path) => readFileSync(join(repository.root, path), 'utf8'),
  };
}

/** Paths with uncommitted changes, new files included. */
export async function changedOnDisk(repository: Repository): Promise<string[]> {
  if (repository.bare) return [];
  const status = await gitOrFail(repository.root, [
    'status',
    '--porcelain',
    '-z',
    '--untracked-files=all',
    '--no-renames',
  ]);
  return status
    .toString('utf8')
    .split('\0')
    .filter((line) => line.length > 3)
    .map((line) => line.slice(3));
}
