import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '@mainstem/toolchain';
import type { Repository } from './open.ts';

/**
 * A small JSON file in Git's common directory. A missing, unreadable or malformed one is simply absent; one that cannot be
 * written (a read-only checkout) is not an error: caches only save time.
 */
export async function readCache(repository: Repository, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(repository.commonDirectory, 'mainstem', name), 'utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** Written beside and moved into place, so that a reader never sees half a file. */
export async function writeCache(repository: Repository, name: string, value: unknown): Promise<void> {
  const path = join(repository.commonDirectory, 'mainstem', name);
  await replaceFile(path, JSON.stringify(value)).catch(() => {});
}
