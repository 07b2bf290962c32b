import { type FactsView, folderOf, joinPath, matchesDialect, matchesGlob } from '@mainstem/change';
import { listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import type { ArgocdFacts } from '../facts.ts';
import { isUnknown } from '../unknown.ts';

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

/** The folders or files of the tree that a generator's globs could match, in order: what is not told widens. */
export function gitMatches(patterns: GitPatterns, view: FactsView<ArgocdFacts>): string[] {
  if (patterns.kind === 'directories') return matching(foldersOf(view), patterns, matchesDirectory);
  const excluded = (path: string, pattern: string) => matchesLsFiles(path, pattern) && matchesGlob(path, pattern);
  return matching(view.tree.entries.keys(), patterns, matchesAnyFile, excluded);
}

/**
 * What Argo CD matches. Its globs of files mean one thing by default (those of `git ls-files`) and another when
 * `applicationsetcontroller.enable.new.git.file.globbing` is on.
 *
 * @returns each path; `unsure` when only one of the two matches it.
 */
export function exactMatches(
  patterns: GitPatterns,
  view: FactsView<ArgocdFacts>,
): { readonly path: string; readonly unsure: boolean }[] {
  if (patterns.kind === 'directories') {
    return gitMatches(patterns, view).map((path) => ({ path, unsure: false }));
  }
  const old = new Set(matching(view.tree.entries.keys(), patterns, matchesLsFiles));
  const now = new Set(matching(view.tree.entries.keys(), patterns, matchesGlob));
  return [...new Set([...old, ...now])].sort().map((path) => ({ path, unsure: !old.has(path) || !now.has(path) }));
}

type Matches = (path: string, pattern: string) => boolean;

/** Whatever is excluded is out, wherever the exclusion stands. */
function matching(
  candidates: Iterable<string>,
  { include, exclude }: GitPatterns,
  included: Matches,
  excluded: Matches = included,
): string[] {
  const known = exclude.filter((pattern) => !isUnknown(pattern));
  const found: string[] = [];
  for (const path of candidates) {
    if (!include.some((pattern) => included(path, pattern))) continue;
    if (!known.some((pattern) => excluded(path, pattern))) found.push(path);
  }
  return found.sort();
}

/**
 * Directories are matched by Go's `path.Match`: `*` and `**` both stay within one part
 * (Argo CD, applicationset/generators/git.go, filterApps).
 */
function matchesDirectory(path: string, pattern: string): boolean {
  return matchesDialect(path, withoutMarks(pattern), 'go');
}

/** `git ls-files`: wildcards cross slashes, and a folder means all that is in it. */
function matchesLsFiles(path: string, pattern: string): boolean {
  return path.startsWith(`${pattern}/`) || matchesDialect(path, withoutMarks(pattern), 'lsFiles');
}

/** What is not known may be anything. */
function withoutMarks(pattern: string): string {
  return pattern.replaceAll(/[\uE000\uE001]+/g, '*');
}

/** Either kind of globs, and what lies between them. */
function matchesAnyFile(path: string, pattern: string): boolean {
  return matchesGlob(path, fileGlob(pattern));
}

/** The glob, in this project's own kind of globs, that covers a pattern of the git files generator. */
export function fileGlob(pattern: string): string {
  return pattern
    .replaceAll(/[{}]/g, '?')
    .replaceAll(/[\uE000\uE001]+/g, '*')
    .replaceAll(/\*+/g, '**');
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
