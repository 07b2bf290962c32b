import { annotationsOf, at, type Manifest } from '../../manifest.ts';
import { isNamespacedManaged } from './resource.ts';

/** What Crossplane may do with the resource outside. */
export interface Powers {
  readonly creates: boolean;
  readonly updates: boolean;
  readonly deletes: boolean;
  /** Why AWS keeps it when the object goes. */
  readonly keptBecause?: string;
  /** Nothing is done at all, and a deleted object waits. */
  readonly pausedBy?: string;
}

/**
 * What is effective of managementPolicies and deletionPolicy together: whichever says something that is not its default counts. A set
 * that Crossplane does not support is treated by what it names. The namespaced generation has no `deletionPolicy`: what a file says there
 * is dropped by the API server.
 *
 * Source: crossplane-runtime `pkg/reconciler/managed/policies.go` (ShouldDelete, IsPaused), and
 * https://docs.crossplane.io/latest/managed-resources/managed-resources/#managementpolicies
 */
export function powersOf(manifest: Manifest): Powers {
  const given = at(manifest, 'spec', 'managementPolicies');
  const policies = new Set(Array.isArray(given) ? given.map(String) : ['*']);
  const has = (action: string) => policies.has('*') || policies.has(action);
  const isDefault = policies.size === 1 && policies.has('*');
  const orphan = !isNamespacedManaged(manifest) && at(manifest, 'spec', 'deletionPolicy') === 'Orphan';
  const deletes = orphan ? !isDefault && policies.has('Delete') : has('Delete');
  const pausedBy =
    annotationsOf(manifest)['crossplane.io/paused'] === 'true'
      ? 'crossplane.io/paused'
      : policies.size === 0
        ? 'empty managementPolicies'
        : undefined;
  return {
    creates: has('Create'),
    updates: has('Update'),
    deletes,
    ...(deletes
      ? {}
      : { keptBecause: has('Delete') ? 'deletionPolicy is Orphan' : 'managementPolicies have no Delete' }),
    ...(pausedBy === undefined ? {} : { pausedBy }),
  };
}
