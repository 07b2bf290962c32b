import { isWithin, joinPath, matchesDialect } from '@mainstem/change';
import type { ApplicationReading } from '../discover/readings.ts';

/** The annotation that tells Argo CD from which paths an Application's manifests are generated. */
export const GENERATE_PATHS = 'argocd.argoproj.io/manifest-generate-paths';

/**
 * The paths that one annotation means for an Application, from the root. Entries are separated by `;`; one that starts with a slash
 * is relative to the repository's root, any other to the path of every source (Argo CD, util/app/path/path.go,
 * GetSourceRefreshPaths). What leaves the repository means nothing.
 */
export function pathsOfValue(
  value: string,
  { sources, application }: Pick<ApplicationReading, 'sources' | 'application'>,
) {
  const folders = sources.flatMap(({ isHere, path }, index) =>
    isHere ? [path ?? application.sources[index]?.path ?? '.'] : [],
  );
  return entriesOf(value).flatMap((entry) =>
    entry.startsWith('/')
      ? (joinPath('.', entry.replace(/^\/+/, '')) ?? [])
      : folders.flatMap((folder) => joinPath(folder, entry) ?? []),
  );
}

export function entriesOf(value: string): string[] {
  return value
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/**
 * Whether Argo CD takes a change of this file for one of the paths: the path itself, anything below it, or a match of Go's
 * filepath.Match (AppFilesHaveChanged in the same file).
 */
export function isCovered(file: string, paths: readonly string[]): boolean {
  return paths.some((path) => isWithin(file, path) || matchesDialect(file, path, 'go'));
}

/** The paths without those that lie below another one, sorted. */
export function shortest(paths: Iterable<string>): string[] {
  const all = [...new Set(paths)].sort();
  return all.filter((path) => !all.some((other) => other !== path && isWithin(path, other)));
}

/** A path seen from a folder: `.`, `../../base`. */
export function relativePath(folder: string, path: string): string {
  const from = folder === '.' ? [] : folder.split('/');
  const to = path === '.' ? [] : path.split('/');
  let common = 0;
  while (common < Math.min(from.length, to.length) && from[common] === to[common]) common++;
  const parts = [...from.slice(common).map(() => '..'), ...to.slice(common)];
  return parts.length === 0 ? '.' : parts.join('/');
}

/** A path as the annotation takes it from the repository's root. */
export function absolutePath(path: string): string {
  return path === '.' ? '/' : `/${path}`;
}
