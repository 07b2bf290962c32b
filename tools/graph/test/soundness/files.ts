import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Random } from '@mainstem/testing/random';

/** Does something to the files below `root` and says what; `undefined` when it cannot be done. */
export type Edit = (root: string, random: Random) => string | undefined;

/** Every file and link, as Git would list them. */
export function files(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('.git/'))
    .sort();
}

export function regularFiles(root: string): string[] {
  return files(root).filter((path) => lstatSync(join(root, path)).isFile());
}

export function folders(root: string): string[] {
  return [...new Set(files(root).map((path) => dirname(path)))].filter((path) => path !== '.').sort();
}

/** A path as it is written in a file of a folder. */
export function pathFrom(folder: string, path: string, prefix = ''): string {
  const written = relative(folder, path) || '.';
  return written.startsWith('.') ? written : `${prefix}${written}`;
}
