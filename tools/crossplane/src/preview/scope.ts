import { clusterScopedKinds, type Manifest } from '@mainstem/kubernetes';
import { groupVersionKindOf } from '../render/metadata.ts';
import type { Made } from './instance.ts';

const isClusterScopedKind = clusterScopedKinds([]);

/** Whether a kind lives outside namespaces, as far as its name tells. */
export function isClusterScoped(group: string, kind: string): boolean {
  return isClusterScopedKind({
    apiVersion: group === '' ? 'v1' : `${group}/v1`,
    kind,
    metadata: {},
  } satisfies Manifest);
}

/**
 * A composite resource in a namespace may compose only what has a namespace: Crossplane refuses anything else on every attempt, and
 * upstream's render does not see it (crossplane#6588).
 */
export function clusterScopedFault(made: Made & { readonly is: 'made' }): string | undefined {
  if (!made.namespaced) return undefined;
  const found = made.composed.find(({ path, resource }) => {
    const { group, kind } = groupVersionKindOf(resource);
    return path.length === 1 && isClusterScoped(group, kind);
  });
  if (found === undefined) return undefined;
  const { group, kind } = groupVersionKindOf(found.resource);
  return `${found.path[0]} is a ${kind} of ${group === '' ? 'the core group' : group}, which has no namespace, and a namespaced composite resource cannot compose it`;
}
