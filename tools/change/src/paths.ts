import { matchesDialect } from './glob.ts';

/**
 * Joins and normalises paths below the repository's root: `..` and `.` are resolved, the root is `.`.
 *
 * @returns `undefined` when the result would lie outside the repository, or `relative` is absolute.
 */
export function joinPath(folder: string, relative: string): string | undefined {
  if (relative.startsWith('/')) return undefined;
  const parts = folder === '.' || folder === '' ? [] : folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.pop() === undefined) return undefined;
    } else parts.push(part);
  }
  return parts.length === 0 ? '.' : parts.join('/');
}

/** The folder of a path; `.` for a file at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : path.slice(0, slash);
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** True when `path` is `folder` or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '.' || path === folder || (path.startsWith(folder) && path[folder.length] === '/');
}

/** A glob that matches everything at or below a folder. */
export function everythingBelow(folder: string): string {
  return folder === '.' ? '**' : `${folder}/**`;
}

/**
 * Matches a path against a glob: `**` any depth, `*` and `?` within one part, `{a,b}`, `[a-z]`. A glob `x/**` also matches
 * `x` itself, so that a folder replaced by a file or a submodule is seen. A leading dot needs no special care.
 * A folder may itself be called `[a-z]`, so what the glob says literally matches too. What is no glob after all (`[z-a]`) matches
 * only itself.
 */
export function matchesGlob(path: string, glob: string): boolean {
  if (path === glob || (glob.endsWith('/**') && isWithin(path, glob.slice(0, -'/**'.length)))) return true;
  return matchesDialect(path, glob, 'own');
}
