import type { ApplicationSource, ExpandedApplication } from '@mainstem/argocd';
import { joinPath, type Project } from '@mainstem/change';
import type { Graph } from '@mainstem/graph';

/** `sources`, else what a source hydrator reads, else `source`: as they are rendered. */
export function sourcesOf({ spec }: ExpandedApplication): readonly ApplicationSource[] {
  if (spec.sources !== undefined && spec.sources.length > 0) return spec.sources;
  const source = spec.sourceHydrator?.drySource ?? spec.source;
  return source === undefined ? [] : [source];
}

/** The project whose folder a source names. */
export function projectOf(graph: Graph, { path }: ApplicationSource): Project | undefined {
  const resolved = path === undefined ? undefined : graph.tree.resolve(joinPath('.', path) ?? path)?.path;
  return resolved === undefined ? undefined : graph.byRoot.get(resolved);
}

/** Whether a source's path is in the tree. */
export function isInTree(graph: Graph, { path, chart }: ApplicationSource): boolean {
  return chart === undefined && path !== undefined && graph.tree.resolve(joinPath('.', path) ?? path) !== undefined;
}
