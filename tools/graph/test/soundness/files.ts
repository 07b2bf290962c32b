import { lstatSync, readdirSync, rmdirSync, type Stats, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Random } from '@mainstem/testing/random';

/** Does something to the files below `root` and says what; `undefined` when it cannot be done. */
export type Edit = (root: string, random: Random) => string | undefined;

/** Every file and link, as Git would list them. */
export function files(root: string): string[] {
  const found: string[] = [];
  const visit = (folder: string) => {
    // Not `recursive`, which goes through links.
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (!entry.isDirectory()) found.push(path);
      else if (path !== '.git') visit(path);
    }
  };
  visit('.');
  return found.sort();
}

export function regularFiles(root: string): string[] {
  return files(root).filter((path) => lstatSync(join(root, path)).isFile());
}

export function folders(root: string): string[] {
  return [...new Set(files(root).map((path) => dirname(path)))].filter((path) => path !== '.').sort();
}

/** What a path leads to, through links; `undefined` where one leads nowhere, or round in a ring. */
export function followed(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/** A path as it is written in a file of a folder. */
export function pathFrom(folder: string, path: string, prefix = ''): string {
  const written = relative(folder, path) || '.';
  return written.startsWith('.') ? written : `${prefix}${written}`;
}

/** Folders left empty are in no tree of Git. */
export function removeEmptyFolders(root: string): void {
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name === '.git') continue;
    const folder = join(root, entry.name);
    removeEmptyFolders(folder);
    if (readdirSync(folder).length === 0) rmdirSync(folder);
  }
}
