import { type FactsView, folderOf, type Tree, type TreeEntry } from '@mainstem/change';
import type { CrossplaneFacts } from '../src/facts.ts';
import { crossplane } from '../src/index.ts';

/** A tree of files in memory, without links. */
export function treeOf(files: Readonly<Record<string, string>>): Tree {
  const entries = new Map<string, TreeEntry>(Object.keys(files).map((path) => [path, { mode: '100644', id: path }]));
  const folders = new Map<string, Set<string>>([['.', new Set()]]);
  for (const path of entries.keys()) {
    let child = path;
    for (;;) {
      const folder = folderOf(child);
      const names = folders.get(folder) ?? new Set();
      folders.set(folder, names.add(folder === '.' ? child : child.slice(folder.length + 1)));
      if (folder === '.') break;
      child = folder;
    }
  }
  return {
    revision: 'test',
    entries,
    links: () => [],
    hasFolder: (folder) => folders.has(folder),
    list: (folder) => [...(folders.get(folder) ?? [])],
    filesBelow: (folder) => [...entries.keys()].filter((path) => folder === '.' || path.startsWith(`${folder}/`)),
    resolve: (path) => (entries.has(path) || folders.has(path) ? { path, links: [] } : undefined),
  };
}

/** The facts of a tree, as the graph would read them. */
export function viewOf(files: Readonly<Record<string, string>>): FactsView<CrossplaneFacts> {
  const facts = new Map<string, CrossplaneFacts>();
  for (const [path, text] of Object.entries(files)) {
    const found = crossplane.scanner.wants(path) ? crossplane.scanner.scan(text, path) : undefined;
    if (found !== undefined) facts.set(path, JSON.parse(JSON.stringify(found)) as CrossplaneFacts);
  }
  return { tree: treeOf(files), facts: (path) => facts.get(path), paths: () => facts.keys() };
}

/** Empty files at these paths: what a tree holds, where the content does not matter. */
export function filesAt(...paths: readonly string[]): Record<string, string> {
  return Object.fromEntries(paths.map((path) => [path, '# empty\n']));
}
