import { type ApplicationSource, type ExpandedApplication, isUnknown, normalizedUrl } from '@mainstem/argocd';
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

/**
 * Whether a source is surely of another repository: the tree's own URLs are known, its URL is none of them, and its path is not in
 * the tree.
 */
export function isElsewhere(graph: Graph, source: ApplicationSource): boolean {
  const own = ownUrls(graph);
  return (
    own.size > 0 && !isUnknown(source.repoURL) && !own.has(normalizedUrl(source.repoURL)) && !isInTree(graph, source)
  );
}

const known = new WeakMap<Graph, ReadonlySet<string>>();

/** The URLs that mean this repository, as far as the settings or the Applications tell. */
function ownUrls(graph: Graph): ReadonlySet<string> {
  const found = known.get(graph);
  if (found !== undefined) return found;
  const urls = graph
    .readings()
    .applications.flatMap(({ application, sources }) =>
      sources.flatMap(({ isHere }, at) => (isHere ? (application.sources[at]?.repoURL ?? []) : [])),
    );
  const own = new Set([...graph.settings.argocd.repositories, ...urls].map(normalizedUrl));
  known.set(graph, own);
  return own;
}
