import type { ExpandedApplication } from '@mainstem/argocd';
import { joinPath, type Project } from '@mainstem/change';
import type { Graph } from '@mainstem/graph';
import type { ApplicationSource } from '@mainstem/kubernetes';

/** What is asked again and again of one tree's Applications. */
interface Known {
  readonly byDeclaring: ReadonlyMap<string, readonly ExpandedApplication[]>;
  readonly byDelivered: ReadonlyMap<string, readonly ExpandedApplication[]>;
  readonly urls: ReadonlySet<string>;
}

const known = new WeakMap<Graph, Known>();

function knownOf(graph: Graph): Known {
  let found = known.get(graph);
  if (found === undefined) {
    const applications = graph.applications();
    found = {
      byDeclaring: groupBy(applications, ({ from }) => [graph.ownerOf(from.file)?.name]),
      byDelivered: groupBy(applications, (one) => sourcesOf(one).map((source) => projectOf(graph, source)?.name)),
      urls: new Set([
        ...graph.settings.argocd.repositories,
        ...applications
          .flatMap(sourcesOf)
          .filter((source) => isInTree(graph, source))
          .map(({ repoURL }) => repoURL),
      ]),
    };
    known.set(graph, found);
  }
  return found;
}

function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly (string | undefined)[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      if (key === undefined) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
}

/** The Applications that a project's files declare or generate. */
export function applicationsIn(graph: Graph, project: Project): readonly ExpandedApplication[] {
  return knownOf(graph).byDeclaring.get(project.name) ?? [];
}

/** The Applications of which a project is a source. */
export function applicationsOf(graph: Graph, project: Project): readonly ExpandedApplication[] {
  return knownOf(graph).byDelivered.get(project.name) ?? [];
}

/** `sources`, else `source`. */
export function sourcesOf({ spec }: ExpandedApplication): readonly ApplicationSource[] {
  return spec.sources ?? (spec.source === undefined ? [] : [spec.source]);
}

/** The project whose folder a source names. */
export function projectOf(graph: Graph, { path }: ApplicationSource): Project | undefined {
  const resolved = path === undefined ? undefined : graph.tree.resolve(joinPath('.', path) ?? path)?.path;
  return resolved === undefined ? undefined : graph.byRoot.get(resolved);
}

/** Whether a source is this repository: its path is in the tree, or its URL is that of such a source. */
export function isOursIn(graph: Graph): (source: ApplicationSource) => boolean {
  return (source) => knownOf(graph).urls.has(source.repoURL) || isInTree(graph, source);
}

function isInTree(graph: Graph, { path, chart }: ApplicationSource): boolean {
  return chart === undefined && path !== undefined && graph.tree.resolve(joinPath('.', path) ?? path) !== undefined;
}
