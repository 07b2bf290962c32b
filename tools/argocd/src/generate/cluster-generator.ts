import { isMap, mapOf } from '@mainstem/kubernetes/yaml';
import type { ClusterFacts } from '../facts.ts';
import { normalizedName } from '../template/names.ts';
import { UNKNOWN_NAME, UNKNOWN_TEXT } from '../unknown.ts';
import { type Dialect, type Filling, type Parameters, withDoubts, withValues } from './parameters.ts';
import { matchSelector } from './selector.ts';

/** One set stands for every cluster: the clusters that Argo CD knows are Secrets of the cluster it runs in. */
export function clusterParameters(generator: Readonly<Record<string, unknown>>, dialect: Dialect): Parameters {
  const values = { name: UNKNOWN_NAME, nameNormalized: UNKNOWN_NAME, project: UNKNOWN_NAME, server: UNKNOWN_TEXT };
  return withValues({ values, open: true }, generator.values, dialect);
}

/** The cluster that Argo CD runs in, which needs no Secret. */
const LOCAL: ClusterFacts = { line: 0, name: 'in-cluster', server: 'https://kubernetes.default.svc' };

/**
 * One set for each known cluster (applicationset/generators/cluster.go). The cluster that Argo CD itself runs in counts when there
 * is no selector: without a Secret it has no labels.
 *
 * @returns nothing when no cluster is known, or none that the selector lets through.
 */
export function knownClusterParameters(
  generator: Readonly<Record<string, unknown>>,
  clusters: readonly ClusterFacts[],
  dialect: Dialect,
  filling: (doubts: string[]) => Filling,
): Parameters[] {
  if (clusters.length === 0) return [];
  const selector = mapOf(generator.selector);
  const isSelective = Object.keys(mapOf(selector.matchLabels)).length > 0 || Array.isArray(selector.matchExpressions);
  const hasLocal = isSelective || clusters.some(({ server }) => server === LOCAL.server);
  const sets = [...clusters, ...(hasLocal ? [] : [LOCAL])].flatMap((cluster) => {
    const match = isSelective ? matchSelector(selector, { values: labelsOf(cluster), open: false }) : 'yes';
    if (match === 'no') return [];
    const doubts: string[] = match === 'yes' ? [] : ['whether the selector takes this cluster cannot be told'];
    const parameters = parametersOf(cluster, dialect);
    return [withDoubts(withValues(parameters, generator.values, dialect, filling(doubts)), doubts)];
  });
  if (generator.flatList !== true || dialect !== 'go') return sets;
  return [{ values: { clusters: sets.map(({ values }) => values) }, open: false }];
}

function labelsOf({ labels }: ClusterFacts): Readonly<Record<string, string>> {
  return { 'argocd.argoproj.io/secret-type': 'cluster', ...labels };
}

function parametersOf(cluster: ClusterFacts, dialect: Dialect): Parameters {
  const { name = UNKNOWN_NAME, server = UNKNOWN_TEXT, project = '', annotations = {} } = cluster;
  const own = { name, nameNormalized: normalizedName(name), server, project };
  const labels = cluster === LOCAL ? {} : labelsOf(cluster);
  if (dialect === 'go') {
    if (cluster === LOCAL) return { values: own, open: false };
    return { values: { ...own, metadata: withoutEmpty({ annotations, labels }) }, open: false };
  }
  const flat = [
    ...Object.entries(annotations).map(([key, value]) => [`metadata.annotations.${key}`, value] as const),
    ...Object.entries(labels).map(([key, value]) => [`metadata.labels.${key}`, value] as const),
  ];
  return { values: { ...own, ...Object.fromEntries(flat) }, open: false };
}

function withoutEmpty(metadata: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(metadata).filter(([, value]) => isMap(value) && Object.keys(value).length > 0),
  );
}
