import type { Manifest } from '../manifest.ts';
import { hasOption, isHook, SYNC_OPTIONS } from './annotations.ts';
import type { Concern, Surroundings } from './concern.ts';

/**
 * Whether Argo CD leaves a removed object in the cluster, by the annotations that the live object has (those of base).
 *
 * Two different deletions have two different annotations:
 * - pruning, when an object leaves Git: only `Prune=false` stops it
 *   (https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/#no-prune-resources);
 * - the cascade, when its Application is deleted: only `Delete=false` and `helm.sh/resource-policy: keep` stop it
 *   (…/#no-resource-deletion). Neither stops pruning, which surprises people:
 *   https://github.com/argoproj/argo-cd/issues/17819.
 *
 * @returns `undefined` when the object is deleted.
 */
export function leftBehind(manifest: Manifest, surroundings: Surroundings): Concern | undefined {
  const { projectRemoved, syncOptions = [], orphaned } = surroundings;
  if (orphaned !== undefined) {
    return {
      level: 'unknown',
      reason: `left behind: its Application (${orphaned}) goes without the resources finalizer, so it stays in the cluster, where nothing manages it any more`,
    };
  }
  const prune = hasOption(manifest, SYNC_OPTIONS, 'Prune=false') || syncOptions.includes('Prune=false');
  const cascade = cascadeKeeper(manifest);
  if (isHook(manifest)) {
    return {
      level: 'safe',
      reason: 'it is a hook: Argo CD does not prune hooks, what is in the cluster is left behind',
    };
  }
  if (prune && (!projectRemoved || cascade !== undefined)) {
    return {
      level: 'safe',
      reason: `left behind: ${SYNC_OPTIONS}: Prune=false keeps it in the cluster, where nothing manages it any more`,
    };
  }
  if (prune) {
    return {
      level: 'unknown',
      reason:
        'left behind by pruning (Prune=false); if the Application itself is deleted with its finalizer, it is deleted too',
      wayOut: `Annotate it ${SYNC_OPTIONS}: Prune=false,Delete=false in a change that goes live before this one.`,
    };
  }
  if (cascade !== undefined && projectRemoved) {
    return {
      level: 'unknown',
      reason: `left behind when the Application is deleted (${cascade}); if the Application stays, pruning deletes it`,
      wayOut: `Annotate it ${SYNC_OPTIONS}: Prune=false,Delete=false in a change that goes live before this one.`,
    };
  }
  return undefined;
}

/** What keeps an object when its Application is deleted; pruning does not look at it. */
export function cascadeKeeper(manifest: Manifest): string | undefined {
  if (hasOption(manifest, SYNC_OPTIONS, 'Delete=false')) return 'Delete=false';
  if (hasOption(manifest, 'helm.sh/resource-policy', 'keep')) return 'helm.sh/resource-policy: keep';
  return undefined;
}
