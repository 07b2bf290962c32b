import { folderOf, joinPath, type Tree, type TreeEntry } from '@mainstem/change';

/** Longer chains of links are taken for a loop; Linux gives up at 40 too. */
const MOST_LINKS = 40;

/**
 * A tree from its list of files.
 *
 * @param links the target text of each symbolic link (mode 120000) by its path.
 */
export function createTree(
  revision: string,
  entries: ReadonlyMap<string, TreeEntry>,
  links: ReadonlyMap<string, string> = new Map(),
): Tree {
  let index: Map<string, string[]> | undefined;
  /** Made when first asked for: of two trees that have the same shape only one is. */
  const folders = (): Map<string, string[]> => {
    if (index === undefined) {
      index = new Map<string, string[]>([['.', []]]);
      for (const path of entries.keys()) addToFolders(index, path);
    }
    return index;
  };

  const filesBelow = (folder: string): string[] => {
    if (entries.has(folder)) return [folder];
    const found: string[] = [];
    const visit = (current: string) => {
      for (const name of folders().get(current) ?? []) {
        const path = current === '.' ? name : `${current}/${name}`;
        if (entries.has(path)) found.push(path);
        else visit(path);
      }
    };
    visit(folder);
    return found;
  };

  let linked: readonly string[] | undefined;
  const exists = (path: string) => entries.has(path) || folders().has(path);

  return {
    revision,
    entries,
    hasFolder: (folder) => folders().has(folder),
    links() {
      linked ??= linksAmong(entries);
      return linked;
    },
    list: (folder) => folders().get(folder) ?? [],
    filesBelow,
    resolve(path) {
      if (links.size === 0) return exists(path) ? { path, links: [] } : undefined;
      return followLinks(path, links, exists);
    },
  };
}

function linksAmong(entries: ReadonlyMap<string, TreeEntry>): string[] {
  const found: string[] = [];
  entries.forEach(({ mode }, path) => {
    if (mode === '120000') found.push(path);
  });
  return found;
}

function addToFolders(folders: Map<string, string[]>, path: string): void {
  let child = path;
  for (;;) {
    const folder = folderOf(child);
    const name = folder === '.' ? child : child.slice(folder.length + 1);
    const names = folders.get(folder);
    if (names !== undefined) {
      names.push(name);
      return;
    }
    folders.set(folder, [name]);
    child = folder;
  }
}

function followLinks(
  start: string,
  links: ReadonlyMap<string, string>,
  exists: (path: string) => boolean,
): { path: string; links: string[] } | undefined {
  const passed: string[] = [];
  let path: string | undefined = start;
  for (let hops = 0; hops <= MOST_LINKS; hops++) {
    const link: string | undefined = firstLink(path, links);
    if (link === undefined) return exists(path) ? { path, links: passed } : undefined;
    passed.push(link);
    const target: string | undefined = joinPath(folderOf(link), links.get(link) ?? '');
    if (target === undefined) return undefined;
    const rest = path.slice(link.length + 1);
    path = rest === '' ? target : joinPath(target, rest);
    if (path === undefined) return undefined;
  }
  return undefined;
}

/** The shortest prefix of a path that is a link. */
function firstLink(path: string, links: ReadonlyMap<string, string>): string | undefined {
  for (let slash = path.indexOf('/'); ; slash = path.indexOf('/', slash + 1)) {
    const prefix = slash < 0 ? path : path.slice(0, slash);
    if (links.has(prefix)) return prefix;
    if (slash < 0) return undefined;
  }
}
