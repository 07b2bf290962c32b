import { randomUUID } from 'node:crypto';
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Writes a file as a whole or not at all: beside its place, then moved there, so that a reader never sees half of it.
 *
 * @param mode of the file, as it is meant: the process's umask takes nothing off. Default: what the umask gives.
 * @throws what the file system says; then nothing is left behind.
 */
export async function replaceFile(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await mkdir(dirname(path), { recursive: true });
    // Never readable by more than it will be, not even for a moment.
    await writeFile(draft, content, { flag: 'wx', ...(mode === undefined ? {} : { mode: mode & 0o600 }) });
    if (mode !== undefined) await chmod(draft, mode);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    throw error;
  }
}
