import type { Tree, TreeEntry } from '@mainstem/change';
import { gitOrFail } from './git.ts';
import { readObjects } from './objects.ts';
import type { Repository } from './open.ts';
import { createTree } from './tree.ts';

/** One file that differs between base and head. A rename is a `deleted` and an `added` file. */
export interface ChangedFile {
  readonly path: string;
  readonly status: 'added' | 'deleted' | 'modified';
}

export interface RenamedFile {
  readonly from: string;
  readonly to: string;
}

/** Both sides of a change, without a checkout. */
export interface ChangedTrees {
  readonly base: Tree;
  readonly head: Tree;
  readonly files: readonly ChangedFile[];
  readonly renames: readonly RenamedFile[];
}

/**
 * The tree of one revision (a full SHA of a commit or tree).
 *
 * @param only no more of it than these paths.
 */
export async function readTree(repository: Repository, revision: string, only: readonly string[] = []): Promise<Tree> {
  const listing = await gitOrFail(repository, ['ls-tree', '-r', '-z', '--full-tree', revision, ...only]);
  const entries = parseEntries(listing);
  return createTree(revision, entries, await readLinks(repository, entries));
}

/**
 * Both trees of a change. Git lists head once; base is head with the raw diff undone, so that the work on top of one
 * listing is proportional to the change.
 */
export async function readChangedTrees(repository: Repository, base: string, head: string): Promise<ChangedTrees> {
  const [listing, diff] = await Promise.all([
    gitOrFail(repository, ['ls-tree', '-r', '-z', '--full-tree', head]),
    gitOrFail(repository, ['diff-tree', '-r', '-z', '--raw', '--no-abbrev', '-M', '-l2000', base, head]),
  ]);
  const headEntries = parseEntries(listing);
  const baseEntries = new Map(headEntries);
  const files: ChangedFile[] = [];
  const renames: RenamedFile[] = [];
  for (const { status, oldEntry, newEntry, oldPath, newPath } of parseRawDiff(diff)) {
    const moved = status === 'R';
    if (moved) renames.push({ from: oldPath, to: newPath });
    if (status === 'A' || moved || status === 'C') {
      baseEntries.delete(newPath);
      files.push({ path: newPath, status: 'added' });
    }
    if (status === 'D' || moved) {
      baseEntries.set(oldPath, oldEntry);
      files.push({ path: oldPath, status: 'deleted' });
    }
    if (status === 'M' || status === 'T') {
      baseEntries.set(oldPath, oldEntry);
      if (oldEntry.id !== newEntry.id || oldEntry.mode !== newEntry.mode)
        files.push({ path: oldPath, status: 'modified' });
    }
  }
  const links = await readLinks(repository, headEntries, baseEntries);
  const headTree = createTree(head, headEntries, linksOf(headEntries, links));
  const baseTree =
    files.length === 0 ? { ...headTree, revision: base } : createTree(base, baseEntries, linksOf(baseEntries, links));
  return { base: baseTree, head: headTree, files, renames };
}

/** `<mode> SP <type> SP <id> TAB <path> NUL` (git-ls-tree). */
function parseEntries(listing: Buffer): Map<string, TreeEntry> {
  const entries = new Map<string, TreeEntry>();
  const text = decodePaths(listing);
  let start = 0;
  for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', start)) {
    const tab = text.indexOf('\t', start);
    const idStart = text.indexOf(' ', start + 7) + 1;
    entries.set(text.slice(tab + 1, end), { mode: text.slice(start, start + 6), id: text.slice(idStart, tab) });
    start = end + 1;
  }
  return entries;
}

interface RawChange {
  readonly status: string;
  readonly oldEntry: TreeEntry;
  readonly newEntry: TreeEntry;
  readonly oldPath: string;
  readonly newPath: string;
}

/** `:<old mode> <new mode> <old id> <new id> <status> NUL <path> NUL [<path> NUL]` (git-diff-tree, RAW OUTPUT FORMAT). */
function* parseRawDiff(diff: Buffer): Generator<RawChange> {
  const fields = decodePaths(diff).split('\0');
  for (let i = 0; i + 1 < fields.length; ) {
    const [oldMode, newMode, oldId, newId, score] = (fields[i] ?? '').slice(1).split(' ');
    const status = score?.[0] ?? '';
    const oldPath = fields[i + 1] ?? '';
    const twoPaths = status === 'R' || status === 'C';
    const newPath = twoPaths ? (fields[i + 2] ?? '') : oldPath;
    i += twoPaths ? 3 : 2;
    yield {
      status,
      oldEntry: { mode: oldMode ?? '', id: oldId ?? '' },
      newEntry: { mode: newMode ?? '', id: newId ?? '' },
      oldPath,
      newPath,
    };
  }
}

/**
 * Paths are bytes to Git. Those that are not UTF-8 get each odd byte as U+DC80..U+DCFF would in Python: here `\xNN`,
 * which no reference in a UTF-8 file can name by accident, and which stays distinct and printable.
 */
function decodePaths(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  if (!text.includes('\uFFFD')) return text;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let start = 0;
  while (start < bytes.length) {
    const nul = bytes.indexOf(0, start);
    const end = nul < 0 ? bytes.length : nul;
    const part = bytes.subarray(start, end);
    try {
      parts.push(decoder.decode(part));
    } catch {
      parts.push(escapeBytes(part));
    }
    start = end + 1;
    if (nul >= 0 && start >= bytes.length) parts.push('');
  }
  return parts.join('\0');
}

function escapeBytes(bytes: Buffer): string {
  let text = '';
  for (const byte of bytes)
    text += byte < 0x80 ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
  return text;
}

async function readLinks(
  repository: Repository,
  ...trees: readonly ReadonlyMap<string, TreeEntry>[]
): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const ids = new Set<string>();
  for (const entries of trees) {
    for (const { mode, id } of entries.values()) if (mode === '120000') ids.add(id);
  }
  await readObjects(repository, [...ids], (id, content) => targets.set(id, content.toString('utf8')));
  return trees.length === 1 ? linksOf(trees[0] ?? new Map(), targets) : targets;
}

function linksOf(entries: ReadonlyMap<string, TreeEntry>, targets: ReadonlyMap<string, string>): Map<string, string> {
  const links = new Map<string, string>();
  if (targets.size === 0) return links;
  for (const [path, { mode, id }] of entries) if (mode === '120000') links.set(path, targets.get(id) ?? '');
  return links;
}
