import { type FactsView, folderOf, joinPath, matchesGlob, nameOf } from '@mainstem/change';
import type { ArgocdFacts } from './facts.ts';
import { isMap, listOf, locate, mapOf, textOf } from './located.ts';
import { type Dialect, flatten, type Parameters, pathParameters, withValues } from './parameters.ts';
import { isUnknown, UNKNOWN_NAME } from './unknown.ts';

/** The globs of one `git` generator, from the repository's root. */
export interface GitPatterns {
  readonly kind: 'directories' | 'files';
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

export function gitPatterns(generator: Readonly<Record<string, unknown>>): GitPatterns {
  const directories = listOf(generator.directories);
  const kind = directories.length > 0 ? 'directories' : 'files';
  const items = (directories.length > 0 ? directories : listOf(generator.files)).map(mapOf);
  const paths = (exclude: boolean) =>
    items
      .filter((item) => (item.exclude === true) === exclude)
      .flatMap((item) => joinPath('.', (textOf(item.path) ?? '').replace(/^\/+/, '')) ?? []);
  return { kind, include: paths(false), exclude: paths(true) };
}

/** The folders or files of the tree that a generator's globs match, in order. */
export function gitMatches(patterns: GitPatterns, view: FactsView<ArgocdFacts>): string[] {
  const directories = patterns.kind === 'directories';
  const matches = directories ? matchesDirectory : matchesFile;
  const excluded = patterns.exclude.filter((pattern) => !isUnknown(pattern));
  const candidates = directories ? foldersOf(view) : view.tree.entries.keys();
  const found: string[] = [];
  for (const path of candidates) {
    if (!patterns.include.some((pattern) => matches(path, pattern))) continue;
    if (!excluded.some((pattern) => matches(path, pattern))) found.push(path);
  }
  return found.sort();
}

/**
 * Directories are matched by Go's `path.Match`: `*` and `**` both stay within one part
 * (Argo CD, applicationset/generators/git.go, filterApps).
 */
function matchesDirectory(path: string, pattern: string): boolean {
  return matchesGlob(path, patternGlob(pattern).replaceAll(/\*{2,}/g, '*'));
}

/**
 * Files are matched by `git ls-files`, where `*` crosses slashes. With Argo CD's newer globbing it does not and `**` does: every match
 * of that is one of these too.
 */
function matchesFile(path: string, pattern: string): boolean {
  return matchesGlob(path, fileGlob(pattern));
}

/** The glob, in this project's own kind of globs, that covers a pattern of the git files generator. */
export function fileGlob(pattern: string): string {
  return patternGlob(pattern).replaceAll(/\*+/g, '**');
}

/** Braces are no wildcard in Argo CD's globs; unknown text is one. */
function patternGlob(pattern: string): string {
  return pattern.replaceAll(/[{}]/g, '?').replaceAll(/[\uE000\uE001]+/g, '*');
}

const folders = new WeakMap<object, readonly string[]>();

/** Every folder of the tree but the root and hidden ones: Argo CD does not look into those. */
export function foldersOf({ tree }: FactsView<ArgocdFacts>): readonly string[] {
  let known = folders.get(tree);
  if (known === undefined) {
    const found = new Set<string>();
    for (const path of tree.entries.keys()) {
      for (let folder = folderOf(path); folder !== '.' && !found.has(folder); folder = folderOf(folder))
        found.add(folder);
    }
    known = [...found].filter((folder) => !folder.startsWith('.') && !folder.includes('/.')).sort();
    folders.set(tree, known);
  }
  return known;
}

/**
 * The parameters of a git generator over this repository.
 *
 * @param matches what `gitMatches` found.
 */
export function gitParameters(
  generator: Readonly<Record<string, unknown>>,
  matches: readonly string[],
  kind: GitPatterns['kind'],
  dialect: Dialect,
  view: FactsView<ArgocdFacts>,
): Parameters[] {
  const prefix = textOf(generator.pathParamPrefix) ?? '';
  return matches.flatMap((path) => {
    const isFile = kind === 'files';
    const own = pathParameters(isFile ? folderOf(path) : path, isFile ? path : undefined, dialect, prefix);
    const contents = isFile ? contentsOf(path, view) : [{}];
    if (contents === undefined) return [withValues({ values: own, open: true }, generator.values, dialect)];
    return contents.map((content) => {
      const values = { ...(dialect === 'go' ? content : flatten(content)), ...own };
      return withValues({ values, open: false }, generator.values, dialect);
    });
  });
}

/** The mappings in a file: itself, or those of its list. `undefined` when its content was not kept, or is something else. */
function contentsOf(path: string, view: FactsView<ArgocdFacts>): Readonly<Record<string, unknown>>[] | undefined {
  const text = view.facts(path)?.parameters;
  if (text === undefined) return undefined;
  const { value, problem } = locate(text, 1);
  if (problem !== undefined) return undefined;
  if (Array.isArray(value)) return value.filter(isMap);
  return value === null || value === undefined ? [{}] : isMap(value) ? [value] : undefined;
}

/**
 * The parameters of a git generator over another repository: its globs say what the paths look like. With an unknown name in the
 * place of every wildcard they give all that can be told.
 */
export function foreignGitParameters(
  generator: Readonly<Record<string, unknown>>,
  { kind, include }: GitPatterns,
  dialect: Dialect,
): Parameters[] {
  const prefix = textOf(generator.pathParamPrefix) ?? '';
  return include.map((pattern) => {
    const path = pattern.replaceAll(/\*+|\?|\[[^\]]*\]/g, UNKNOWN_NAME);
    const isFile = kind === 'files';
    const own = pathParameters(isFile ? folderOf(path) : path, isFile ? nameOf(path) : undefined, dialect, prefix);
    return withValues({ values: own, open: isFile }, generator.values, dialect);
  });
}
