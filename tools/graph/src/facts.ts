import type { FactsView, Scanner, Tree, TreeEntry } from '@mainstem/change';
import { nameOf } from '@mainstem/change';
import { type Repository, readCache, readObjects, writeCache } from '@mainstem/repository';

/** Characters beyond which a file is not scanned: nobody writes one, and reading it could take for ever. */
const MOST_CHARACTERS = 16 * 1024 * 1024;
/** What stands for the facts of such a file. */
const TOO_LARGE = 'too large';

/** Facts of one scanner by blob id, then by file name: the same text means another thing under another name. */
type Store = Map<string, Record<string, unknown>>;

/** Where a file's text comes from, in any order. */
export type ReadTexts = (ids: readonly string[], onText: (id: string, text: string) => void) => Promise<void>;

/** What the graph asks of scanned trees. */
export interface ScannedTrees {
  view<Facts>(scanner: Scanner<Facts>, tree: Tree): FactsView<Facts>;
  /** Whether every scanner found the same in two regular files. */
  sameFacts(one: { tree: Tree; path: string }, other: { tree: Tree; path: string }): boolean;
  /** Files of a tree that were not scanned because of their size. */
  tooLarge(tree: Tree): readonly string[];
}

export interface ScanOptions {
  readonly scanners: readonly Scanner[];
  /** Paths in which nothing is looked for. */
  readonly ignored: (path: string, tree: Tree) => boolean;
}

interface Want {
  readonly path: string;
  readonly id: string;
  readonly name: string;
}

/** Facts that earlier runs found, kept in Git's common directory. */
export interface KnownFacts {
  readonly cacheName: string;
  readonly stores: readonly Store[];
}

/** Reads them while Git does something else: a large cache takes as long as a listing of the tree. */
export async function readKnownFacts(repository: Repository, scanners: readonly Scanner[]): Promise<KnownFacts> {
  const cacheName = `facts-${scanners.map(({ name, version }) => `${name}${version}`).join('-')}.json`;
  const cached = process.env.MAINSTEM_NO_CACHE === '1' ? undefined : await readCache(repository, cacheName);
  return { cacheName, stores: restoreStores(cached, scanners) };
}

/** A tree to scan; with `only`, no more than these paths of it. */
export interface Scanned {
  readonly tree: Tree;
  readonly only?: readonly string[];
}

/** Facts of several trees, from Git's objects, with those that are known by blob id. */
export async function scanRevisions(
  repository: Repository,
  trees: readonly Scanned[],
  options: ScanOptions,
  { cacheName, stores }: KnownFacts,
): Promise<ScannedTrees> {
  const read: ReadTexts = (ids, onText) =>
    readObjects(repository, ids, (id, content) => onText(id, content.toString('utf8')));
  const { scanned, fresh, used } = await scan(trees, options, stores, read);
  if (fresh > 0) await writeCache(repository, cacheName, saveStores(stores, used));
  return scanned;
}

/** Facts of a tree whose files are read from anywhere, without a cache. */
export async function scanTree(
  tree: Tree,
  options: ScanOptions,
  read: (path: string) => string,
): Promise<ScannedTrees> {
  const readAll: ReadTexts = async (ids, onText) => {
    for (const id of ids) onText(id, read(id));
  };
  return (
    await scan(
      [{ tree }],
      options,
      options.scanners.map(() => new Map()),
      readAll,
    )
  ).scanned;
}

async function scan(
  trees: readonly Scanned[],
  { scanners, ignored }: ScanOptions,
  stores: readonly Store[],
  read: ReadTexts,
): Promise<{ scanned: ScannedTrees; fresh: number; used: ReadonlySet<string> }> {
  const wants = new Map<Tree, readonly Want[][]>();
  const isWanted = scannersByName(scanners);
  for (const one of trees) wants.set(one.tree, wantedOf(one, scanners.length, isWanted, ignored));
  const missing = new Map<string, { scanner: number; path: string; name: string }[]>();
  const used = new Set<string>();
  const large = new Set<string>();
  for (const lists of wants.values()) {
    lists.forEach((list, index) => {
      const store = stores[index] as Store;
      for (const { path, id, name } of list) {
        used.add(id);
        const known = store.get(id);
        const facts = known?.[name];
        if (facts === TOO_LARGE) large.add(id);
        if (facts !== undefined) continue;
        const jobs = missing.get(id);
        if (jobs === undefined) missing.set(id, [{ scanner: index, path, name }]);
        else if (!jobs.some((job) => job.scanner === index && job.name === name))
          jobs.push({ scanner: index, path, name });
      }
    });
  }
  await read([...missing.keys()], (id, text) => {
    for (const { scanner, path, name } of missing.get(id) ?? []) {
      const store = stores[scanner] as Store;
      let byName = store.get(id);
      if (byName === undefined) {
        byName = {};
        store.set(id, byName);
      }
      if (text.length > MOST_CHARACTERS) large.add(id);
      byName[name] =
        text.length > MOST_CHARACTERS ? TOO_LARGE : ((scanners[scanner] as Scanner).scan(text, path) ?? null);
    }
  });
  return { scanned: createViews(scanners, stores, wants, large), fresh: missing.size, used };
}

/** A submodule has no text, and neither has what is not there. */
const NO_ENTRY = { mode: '160000', id: '' };

/** The files of a tree that each scanner wants; a link is read through to its target. */
function wantedOf(
  { tree, only }: Scanned,
  scanners: number,
  isWanted: (name: string) => readonly number[],
  ignored: ScanOptions['ignored'],
): Want[][] {
  const wants: Want[][] = Array.from({ length: scanners }, () => []);
  const look = (entry: TreeEntry, path: string): void => {
    if (entry.mode === '160000') return;
    const name = nameOf(path);
    const wanted = isWanted(name);
    if (wanted.length === 0 || ignored(path, tree)) return;
    const target = entry.mode === '120000' ? tree.entries.get(tree.resolve(path)?.path ?? '') : entry;
    if (target === undefined || target.mode === '160000') return;
    const want = { path, id: target.id, name };
    for (const index of wanted) wants[index]?.push(want);
  };
  if (only === undefined) tree.entries.forEach(look);
  else for (const path of only) look(tree.entries.get(path) ?? NO_ENTRY, path);
  return wants;
}

/** Which scanners want a file: asked once a file name, of which a large tree has few. */
function scannersByName(scanners: readonly Scanner[]): (name: string) => readonly number[] {
  const byName = new Map<string, number[]>();
  return (name) => {
    let wanted = byName.get(name);
    if (wanted === undefined) {
      wanted = [...scanners.keys()].filter((index) => scanners[index]?.wants(name));
      byName.set(name, wanted);
    }
    return wanted;
  };
}

function createViews(
  scanners: readonly Scanner[],
  stores: readonly Store[],
  wants: ReadonlyMap<Tree, readonly Want[][]>,
  large: ReadonlySet<string>,
): ScannedTrees {
  const factsOf = (index: number, tree: Tree, path: string) =>
    stores[index]?.get(tree.entries.get(path)?.id ?? '') ?? {};
  return {
    // By every name: a link is scanned under its own, with the text of the file that it leads to.
    sameFacts: (one, other) =>
      scanners.every((_, index) => {
        const [before, after] = [factsOf(index, one.tree, one.path), factsOf(index, other.tree, other.path)];
        const names = new Set([...Object.keys(before), ...Object.keys(after)]);
        return [...names].every((name) => JSON.stringify(before[name]) === JSON.stringify(after[name]));
      }),
    tooLarge: (tree) => {
      if (large.size === 0) return [];
      const paths = (wants.get(tree) ?? []).flatMap((list) => list.filter(({ id }) => large.has(id)));
      return [...new Set(paths.map(({ path }) => path))];
    },
    view<Facts>(scanner: Scanner<Facts>, tree: Tree): FactsView<Facts> {
      const index = scanners.indexOf(scanner as Scanner);
      const store = stores[index] as Store;
      const byPath = new Map<string, Facts>();
      for (const { path, id, name } of wants.get(tree)?.[index] ?? []) {
        const facts = store.get(id)?.[name];
        if (facts !== null && facts !== undefined && facts !== TOO_LARGE) byPath.set(path, facts as Facts);
      }
      return { tree, facts: (path) => byPath.get(path), paths: () => byPath.keys() };
    },
  };
}

function restoreStores(cached: unknown, scanners: readonly Scanner[]): Store[] {
  const saved = Array.isArray(cached) && cached.length === scanners.length ? (cached as unknown[]) : [];
  return scanners.map((_, index) => {
    const entries = saved[index];
    return new Map(
      typeof entries === 'object' && entries !== null
        ? Object.entries(entries as Record<string, Record<string, unknown>>)
        : [],
    );
  });
}

/** Blobs of other branches are kept, about twice as many as this run used. */
function saveStores(stores: readonly Store[], used: ReadonlySet<string>): unknown {
  return stores.map((store) => {
    let spare = used.size * 2 + 1000;
    return Object.fromEntries([...store].filter(([id]) => used.has(id) || spare-- > 0));
  });
}
