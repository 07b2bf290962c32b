import { folderOf, joinPath, type Tree } from '@mainstem/change';

/** What a path or address in a kustomization means in a tree. */
export type Target =
  | { readonly is: 'file' | 'folder' | 'submodule'; readonly path: string; readonly links: readonly string[] }
  | { readonly is: 'missing'; readonly path: string; readonly widensTo: readonly string[] }
  | { readonly is: 'outside' }
  | { readonly is: 'remote'; readonly pinned: boolean };

/** Addresses, also those that only older releases of kustomize take. */
const REMOTE = /^(?:[a-z][a-z0-9+.-]*:\/\/|(?:git|hg|s3|gcs|http|https)::|gh:|github\.com[/:]|[\w.-]+@[\w.-]+[:/])/i;
/** Addresses, unless there is such a path. */
const PERHAPS_REMOTE = /[?&](?:ref|version)=|\.git(?:\/\/|\?|$)|\/_git\//;
/** A full commit, as the revision of a repository or as a part of a raw file's address. */
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i;

/** Whether an entry of a kustomization is an address as any release of kustomize takes one. */
export function looksRemote(value: string): boolean {
  return REMOTE.test(value) || PERHAPS_REMOTE.test(value) || /^[^/]*::|^[\w.-]+:(?!\/\/)[^\\]/.test(value);
}

/** Finds out what an entry of a kustomization in `folder` means. Links are followed as kustomize does: from the real folder. */
export function findTarget(tree: Tree, folder: string, value: string): Target {
  const path = joinPath(folder, value);
  const found = path === undefined ? undefined : inTree(tree, path);
  if (REMOTE.test(value) && found?.is !== 'file') return { is: 'remote', pinned: isPinned(value) };
  if (path === undefined) return { is: 'outside' };
  if (found !== undefined) return found;
  return PERHAPS_REMOTE.test(value)
    ? { is: 'remote', pinned: isPinned(value) }
    : { is: 'missing', path, widensTo: widenTo(tree, path) };
}

/** A path of the tree, or the submodule it lies in. */
function inTree(tree: Tree, path: string): Target | undefined {
  const exact = tree.resolve(path);
  if (exact !== undefined) {
    const mode = tree.entries.get(exact.path)?.mode;
    return { is: mode === undefined ? 'folder' : mode === '160000' ? 'submodule' : 'file', ...exact };
  }
  for (let above = folderOf(path); above !== '.'; above = folderOf(above)) {
    const found = tree.resolve(above);
    if (found === undefined) continue;
    return tree.entries.get(found.path)?.mode === '160000' ? { is: 'submodule', ...found } : undefined;
  }
  return undefined;
}

/** Globs for whatever could make a missing path appear: itself, and a file or dangling link that stands where a folder should. */
function widenTo(tree: Tree, path: string): string[] {
  const globs = [globOf(path), `${globOf(path)}/**`];
  for (let above = folderOf(path); above !== '.'; above = folderOf(above)) {
    if (tree.entries.has(above)) globs.push(globOf(above));
  }
  return globs;
}

/** A glob that matches a path: characters with a meaning in globs become `?`. */
export function globOf(path: string): string {
  return path.replaceAll(/[*?[{]/g, '?');
}

function isPinned(address: string): boolean {
  const [path = '', query = ''] = address.split('?', 2);
  const revisions = [...query.matchAll(/(?:^|&)(?:ref|version)=([^&]*)/g)].map((match) => match[1] ?? '');
  if (revisions.length > 0) return revisions.every((revision) => COMMIT.test(revision));
  return /^https?:/i.test(path) && path.split('/').some((part) => COMMIT.test(part));
}

/** Whether an address means one content for ever: a full commit, or an exact version. */
export function isExactAddress(address: string): boolean {
  const revisions = [...(address.split('?')[1] ?? '').matchAll(/(?:^|&)(?:ref|version)=([^&]*)/g)].map(
    (match) => match[1] ?? '',
  );
  if (revisions.length === 0) return isPinned(address);
  return revisions.every((revision) => COMMIT.test(revision) || isExactVersion(revision.replace(/^.*\//, '')));
}

/** True for a chart's version that can mean one release only. */
export function isExactVersion(version: string | undefined): boolean {
  return version !== undefined && /^v?\d+\.\d+\.\d+(?:[-+].*)?$/.test(version);
}
