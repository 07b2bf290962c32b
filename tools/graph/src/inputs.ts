import { addTo, digestOf, folderOf, instanceOf, matchesGlob } from '@mainstem/change';
import { staticPrefix } from './globs.ts';
import type { Graph } from './model.ts';

/** Asks for the files and the digest of everything in the tree that a project's effect depends on. */
export interface Closures {
  /** Paths of files, sorted; of unresolved references, all that they may mean. */
  filesOf(project: string): string[];
  /** Digest of those paths and contents and of the settings that apply. */
  inputsDigest(project: string): string;
  /** Whether all that the project's effect depends on lies in the tree, where its digest stands for it. */
  isResolved(project: string): boolean;
}

/** Files above a project that choose the version of its tools. */
const TOOL_VERSIONS = ['.terraform-version', '.opentofu-version', '.tool-versions'];

/**
 * @param options `delivered: false`: what Applications deliver is left out, since their own manifests do not depend on it.
 */
export function createClosures(graph: Graph, options: { readonly delivered?: boolean } = {}): Closures {
  const { tree } = graph;
  const owned = new Map<string, string[]>();
  for (const path of tree.entries.keys()) {
    const owner = graph.ownerOf(path)?.name;
    if (owner === undefined) continue;
    addTo(owned, owner, path);
  }
  const targets = new Map<string, string[]>();
  for (const { from, to, reads, reason } of graph.edges) {
    if (reason === 'application-path' && options.delivered === false) continue;
    if (reads === undefined) addTo(targets, from, to);
  }
  const read = new Map<string, { path?: string; glob?: string }[]>();
  for (const entry of graph.reads) addTo(read, entry.project, entry);
  for (const { project, widensTo } of graph.unresolved) {
    for (const glob of widensTo) if (glob !== '**') addTo(read, project, { glob });
  }

  const open = new Map<string, Graph['unresolved'][number][]>();
  for (const one of graph.unresolved) addTo(open, one.project, one);
  const projectsOf = (project: string): Set<string> => {
    const seen = new Set([project]);
    // A set is walked in the order in which it grows.
    for (const next of seen) for (const target of targets.get(next) ?? []) seen.add(target);
    return seen;
  };
  const filesOf = (project: string): string[] => {
    const files = new Set<string>();
    for (const next of projectsOf(project)) {
      for (const path of owned.get(next) ?? []) files.add(path);
      for (const { path, glob } of read.get(next) ?? []) {
        if (path !== undefined && tree.entries.has(path)) files.add(path);
        if (glob === undefined) continue;
        for (const below of tree.filesBelow(staticPrefix(glob))) if (matchesGlob(below, glob)) files.add(below);
      }
    }
    for (let folder = graph.projects.get(project)?.root ?? '.'; ; folder = folderOf(folder)) {
      // Asked by name: a folder may hold a thousand others.
      for (const name of TOOL_VERSIONS) {
        const path = folder === '.' ? name : `${folder}/${name}`;
        if (tree.entries.has(path)) files.add(path);
      }
      if (folder === '.') break;
    }
    return [...files].sort();
  };

  return {
    filesOf,
    isResolved: (project) => ![...projectsOf(project)].some((name) => open.has(name)),
    inputsDigest: (project) => {
      const root = graph.projects.get(project)?.root ?? '.';
      const unresolved = open.get(project) ?? [];
      return digestOf({
        files: filesOf(project).map((path) => [path, tree.entries.get(path)?.mode, tree.entries.get(path)?.id]),
        instance: instanceOf(root, graph.settings),
        unresolved: unresolved.map(({ what }) => what),
        // What may be anything in the tree depends on all of it.
        ...(unresolved.some(({ widensTo }) => widensTo.includes('**'))
          ? { everything: [...tree.entries].map(([path, { mode, id }]) => [path, mode, id]) }
          : {}),
      });
    },
  };
}
