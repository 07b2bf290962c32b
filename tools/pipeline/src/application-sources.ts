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

/** What was asked of one tree's Applications so far. */
interface Asked {
  readonly byFolder: Map<string, readonly ExpandedApplication[]>;
  known?: Known;
}

/** Base and head share the function where they have the same shape. */
const asked = new WeakMap<Graph['applications'], Asked>();

function askedOf(graph: Graph): Asked {
  const found = asked.get(graph.applications) ?? { byFolder: new Map() };
  asked.set(graph.applications, found);
  return found;
}

function knownOf(graph: Graph): Known {
  const state = askedOf(graph);
  if (state.known !== undefined) return state.known;
  const applications = graph.applications();
  state.known = {
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
  return state.known;
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

/** So many projects are asked about one by one, before all Applications are expanded. */
const FEW = 3;

/** The Applications of which a project is a source. */
export function applicationsOf(graph: Graph, project: Project): readonly ExpandedApplication[] {
  const { byFolder, known } = askedOf(graph);
  const found = byFolder.get(project.root);
  if (known === undefined && found !== undefined) return found;
  if (known !== undefined || byFolder.size >= FEW) return knownOf(graph).byDelivered.get(project.name) ?? [];
  const applications = graph
    .applications(project.root)
    .filter((one) => sourcesOf(one).some((source) => projectOf(graph, source)?.name === project.name));
  byFolder.set(project.root, applications);
  return applications;
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
