import { everythingBelow, folderOf, joinPath, type Tree } from '@mainstem/change';
import { GAP, knownPrefix, TREE } from './evaluate.ts';

/**
 * A path from the repository's root, gaps kept.
 *
 * @param root the folder that a relative path is taken from.
 * HCL keeps every string in Unicode's form NFC, and looks for a file under that name: https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 *
 * @returns `undefined` for a path outside the repository. A path that starts with a gap, or climbs out of one, is all gap.
 */
export function treePath(written: string, root: string): string | undefined {
  const text = written.normalize('NFC');
  const hole = text.indexOf(GAP);
  if (hole === 0 || (hole > 0 && text.includes('..', hole))) return GAP;
  if (text.startsWith(TREE)) return joinPath('.', text.slice(TREE.length));
  return isOutside(text) ? undefined : joinPath(root, text);
}

/** An absolute path, or one in someone's home: never in the repository. */
export function isOutside(text: string): boolean {
  return text.startsWith('/') || text.startsWith('~');
}

/** True for a path that is taken from the folder in which Terraform runs. */
export function isRelative(text: string): boolean {
  return !text.startsWith(TREE) && !text.startsWith(GAP) && !isOutside(text);
}

/** The folder in which everything lies that a path with a gap can mean. */
export function folderBeforeGap(path: string): string {
  const prefix = knownPrefix(path);
  return prefix === '' ? '.' : folderOf(`${prefix}x`);
}

/** Where a path really is. What does not exist is located through the nearest folder above that does. */
export function locate(tree: Tree, path: string): { readonly path: string; readonly exists: boolean } {
  const resolved = tree.resolve(path);
  if (resolved !== undefined) return { path: resolved.path, exists: true };
  for (let above = folderOf(path); above !== '.'; above = folderOf(above)) {
    const folder = tree.resolve(above);
    if (folder !== undefined) return { path: folder.path + path.slice(above.length), exists: false };
  }
  return { path, exists: false };
}

/** True for a path at or below a submodule, of which the tree has only the commit. */
export function isInSubmodule(tree: Tree, path: string): boolean {
  for (let current = path; current !== '.'; current = folderOf(current)) {
    if (tree.entries.get(current)?.mode === '160000') return true;
  }
  return false;
}

/** A list longer than this is shortened to the folders above. */
const MOST_GLOBS = 100;

/** Globs for everything below some folders, sorted; a very long list becomes a shorter one that covers it. */
export function everythingBelowAll(folders: Iterable<string>): string[] {
  let kept = new Set(folders);
  while (kept.size > MOST_GLOBS) {
    const deepest = Math.max(...[...kept].map(depthOf));
    kept = new Set([...kept].map((folder) => (depthOf(folder) === deepest ? folderOf(folder) : folder)));
  }
  const sorted = [...kept].filter((folder) => !hasAncestor(folder, kept)).sort();
  return sorted.map(everythingBelow);
}

function hasAncestor(folder: string, all: ReadonlySet<string>): boolean {
  for (let above = folder; above !== '.'; ) {
    above = folderOf(above);
    if (all.has(above)) return true;
  }
  return false;
}

function depthOf(folder: string): number {
  return folder === '.' ? 0 : folder.split('/').length;
}
