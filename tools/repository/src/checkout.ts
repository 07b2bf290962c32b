import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { addTo, folderOf, type Tree } from '@mainstem/change';
import { readObjects } from './objects.ts';
import type { Repository } from './open.ts';

/**
 * Writes files of a tree into a folder, for programs that need them on disk. Links lead straight to where they end in the tree; those that
 * would leave it, or end nowhere, are left out: a program must not be led out of it, and one that needs the file then says that it is missing.
 */
export async function checkOut(
  repository: Repository,
  tree: Tree,
  paths: Iterable<string>,
  folder: string,
): Promise<void> {
  const wanted = new Map<string, string[]>();
  const folders = new Set<string>();
  for (const path of paths) {
    const entry = tree.entries.get(path);
    if (entry === undefined || entry.mode === '160000') continue;
    addTo(wanted, entry.id, path);
    folders.add(dirname(join(folder, path)));
  }
  for (const path of folders) await mkdir(path, { recursive: true });
  const contents: [string, Buffer][] = [];
  let pending: Promise<unknown>[] = [];
  await readObjects(repository, [...wanted.keys()], (id, content) => contents.push([id, Buffer.from(content)]));
  for (const [id, content] of contents) {
    for (const path of wanted.get(id) ?? []) {
      pending.push(writeEntry(tree, path, join(folder, path), content));
      if (pending.length >= 64) {
        await Promise.all(pending);
        pending = [];
      }
    }
  }
  await Promise.all(pending);
}

async function writeEntry(tree: Tree, path: string, target: string, content: Buffer): Promise<void> {
  const mode = tree.entries.get(path)?.mode;
  if (mode === '120000') {
    // Straight to where it ends in the tree: two links that each stay inside may lead out together.
    const end = tree.resolve(path)?.path;
    if (end !== undefined) await symlink(posix.relative(folderOf(path), end) || '.', target);
    return;
  }
  await writeFile(target, content);
  if (mode === '100755') await chmod(target, 0o755);
}

/** Runs work with a scratch folder that is removed afterwards, also on failure. */
export async function withScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'mainstem-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
