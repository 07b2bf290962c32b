import type { ApplicationSource, ExpandedApplication } from '@mainstem/argocd';
import { addTo, digestOf, isWithin, type Project } from '@mainstem/change';
import type { Graph } from '@mainstem/graph';
import { type IgnoreRule, isMap, type MadeNamespace } from '@mainstem/kubernetes';
import { isInTree, projectOf, sourcesOf } from './sources.ts';

/** Who delivers what in one tree, and how. Applications are expanded when a question needs them. */
export interface Deliveries {
  /** The Applications that a project's files declare or generate. */
  declaredIn(project: Project): readonly ExpandedApplication[];
  /** The Applications of which a project is a source. */
  of(project: Project): readonly ExpandedApplication[];
  /** Names of all that deliver a project, also those that are not fully known; none: it is not deployed. */
  namesOf(project: Project): readonly string[];
  /** The namespace for what names none, where all that deliver a project agree. */
  namespaceOf(project: Project): string | undefined;
  /** What is left out of the comparison with the cluster, where all that deliver a project agree. */
  ignoreDifferencesOf(project: Project): readonly IgnoreRule[] | undefined;
  /** The sync options that all have which deliver a project. */
  syncOptionsOf(project: Project): readonly string[];
  /** The namespace that Argo CD makes for a project, where all that deliver it agree. */
  madeNamespaceOf(project: Project): MadeNamespace | undefined;
  /** Whether a source is this repository: its path is in the tree, or its URL is that of such a source. */
  isOurs(source: ApplicationSource): boolean;
}

/** So many projects are asked about one by one, before all Applications are expanded. */
const FEW = 3;

/** The deliveries of one tree. */
export function createDeliveries(graph: Graph): Deliveries {
  let index: Index | undefined;
  const indexed = (): Index => {
    index ??= indexOf(graph);
    return index;
  };
  const alone = new Map<string, readonly ExpandedApplication[]>();

  const of = (project: Project): readonly ExpandedApplication[] => {
    if (index !== undefined) return index.byDelivered.get(project.name) ?? [];
    const found = alone.get(project.root);
    if (found !== undefined) return found;
    if (alone.size >= FEW) return indexed().byDelivered.get(project.name) ?? [];
    const applications = graph
      .applications(project.root)
      .filter((one) => sourcesOf(one).some((source) => projectOf(graph, source)?.name === project.name));
    alone.set(project.root, applications);
    return applications;
  };

  return {
    of,
    declaredIn: ({ name }) => indexed().byDeclaring.get(name) ?? [],
    namesOf: ({ root }) =>
      graph.deliveries
        .filter(({ path, recurse }) => path === root || (recurse === true && isWithin(root, path)))
        .map(({ application }) => application),
    namespaceOf: ({ root }) => {
      const namespaces = new Set(
        graph.deliveries.filter(({ path }) => path === root).map(({ destinationNamespace }) => destinationNamespace),
      );
      return namespaces.size === 1 ? [...namespaces][0] : undefined;
    },
    ignoreDifferencesOf: (project) => {
      const rules = of(project).map(({ spec }) => spec.ignoreDifferences ?? []);
      const [first] = rules;
      return rules.every((other) => digestOf(other) === digestOf(first)) ? first : undefined;
    },
    syncOptionsOf: (project) => {
      const [first = [], ...others] = of(project).map(({ spec }) => spec.syncPolicy?.syncOptions ?? []);
      return first.filter((option) => others.every((options) => options.includes(option)));
    },
    madeNamespaceOf: (project) => {
      const [first, ...others] = of(project).map(madeNamespace);
      return others.every((other) => digestOf(other ?? {}) === digestOf(first ?? {})) ? first : undefined;
    },
    isOurs: (source) => indexed().urls.has(source.repoURL) || isInTree(graph, source),
  };
}

/** The namespace that an Application makes, with its labels: only one that it may make itself. */
function madeNamespace({ spec }: ExpandedApplication): MadeNamespace | undefined {
  const { syncOptions = [], managedNamespaceMetadata } = spec.syncPolicy ?? {};
  const name = spec.destination?.namespace;
  const labels = managedNamespaceMetadata?.labels;
  if (name === undefined || !syncOptions.includes('CreateNamespace=true') || !isMap(labels)) return undefined;
  return { name, labels };
}

/** The same as an option of a comparison. */
export function madeBy(application: ExpandedApplication | undefined): { madeNamespace?: MadeNamespace } {
  const made = application === undefined ? undefined : madeNamespace(application);
  return made === undefined ? {} : { madeNamespace: made };
}

interface Index {
  readonly byDeclaring: ReadonlyMap<string, readonly ExpandedApplication[]>;
  readonly byDelivered: ReadonlyMap<string, readonly ExpandedApplication[]>;
  readonly urls: ReadonlySet<string>;
}

function indexOf(graph: Graph): Index {
  const applications = graph.applications();
  return {
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
}

function groupBy<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly (string | undefined)[],
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      if (key === undefined) continue;
      addTo(groups, key, item);
    }
  }
  return groups;
}
