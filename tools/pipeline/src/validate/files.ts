import { KINDS } from '@mainstem/change';
import type { Graph } from '@mainstem/graph';

/** The files that `validate` reads: YAML of projects that hold manifests. */
export function manifestFiles(graph: Graph, concerns: (file: string) => boolean): string[] {
  return [...graph.tree.entries]
    .filter(
      ([path, { mode }]) =>
        /\.ya?ml$/.test(path) && mode !== '120000' && mode !== '160000' && concerns(path) && isOfManifests(graph, path),
    )
    .map(([path]) => path);
}

/** Other files in which definitions of kinds may stand. */
export function definitionFiles(graph: Graph, validated: readonly string[]): string[] {
  const known = new Set(validated);
  return [...graph.tree.entries]
    .filter(([path, { mode }]) => /\.ya?ml$/.test(path) && mode.startsWith('100') && !known.has(path))
    .map(([path]) => path);
}

/**
 * Files in which kinds are defined, those that count most last: of two definitions of a kind the last one is taken, and a copy in a folder
 * that the settings ignore, or in a library's fixtures, defines nothing that the tree's own manifests define too.
 */
export function inOrderOfWeight(graph: Graph, paths: readonly string[]): string[] {
  return paths.toSorted((a, b) => Number(isOfManifests(graph, a)) - Number(isOfManifests(graph, b)));
}

function isOfManifests(graph: Graph, path: string): boolean {
  const owner = graph.ownerOf(path);
  return owner !== undefined && KINDS[owner.kind].manifests === true;
}
