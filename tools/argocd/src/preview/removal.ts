import type { Action } from '@mainstem/change';
import type { Concern } from '@mainstem/kubernetes';
import type { ExpandedApplication } from './expanded.ts';

/** What becomes of an Application that is no longer declared, and of what it delivered. */
export interface Removal {
  /** `forget` when what it delivered stays in the cluster. */
  readonly action: Extract<Action, 'delete' | 'forget'>;
  readonly concerns: readonly Concern[];
  /** The Application itself stays too, and goes on delivering. */
  readonly stays: boolean;
}

/** https://argo-cd.readthedocs.io/en/stable/user-guide/app_deletion/#about-the-deletion-finalizer; it also has forms with `/background`. */
export function hasResourcesFinalizer({ finalizers }: ExpandedApplication): boolean {
  return finalizers.some((name) => name.startsWith('resources-finalizer.argocd.argoproj.io'));
}

/**
 * Judges an Application that disappears, as the live one is at base: its own finalizers decide, those of head do not reach it.
 *
 * @param remaining what still comes from the ApplicationSet that made it; none: the set is gone, or makes nothing.
 */
export function removalOf(application: ExpandedApplication, remaining: readonly ExpandedApplication[]): Removal {
  return application.from.applicationSet === undefined
    ? manifestRemoval(application)
    : generatedRemoval(application, application.from.applicationSet, remaining);
}

function manifestRemoval(application: ExpandedApplication): Removal {
  const options = (application.annotations?.['argocd.argoproj.io/sync-options'] ?? '')
    .split(',')
    .map((text) => text.trim());
  if (options.includes('Prune=false')) {
    const reason = 'Prune=false keeps the Application in the cluster: it goes on delivering, and Git does not know it';
    return { action: 'forget', concerns: [{ level: 'unknown', reason }], stays: true };
  }
  const waits: Concern[] = options.includes('Prune=confirm')
    ? [{ level: 'safe', reason: 'Argo CD waits until a person confirms that it is pruned (Prune=confirm)' }]
    : [];
  const wayOut = 'Remove its finalizer in a change that goes live before this one, if what it delivered must stay.';
  const removal = deletion(application, 'it has no resources finalizer', wayOut);
  return { ...removal, concerns: [...removal.concerns, ...waits] };
}

/**
 * The set's policy counts while the set is there; when the set goes, Kubernetes deletes what it owns
 * (https://argo-cd.readthedocs.io/en/stable/operator-manual/applicationset/Controlling-Resource-Modification/).
 */
function generatedRemoval(
  application: ExpandedApplication,
  set: string,
  remaining: readonly ExpandedApplication[],
): Removal {
  const policy =
    remaining[0]?.from.applicationsSync ?? (remaining.length === 0 ? application.from.applicationsSync : undefined);
  const keeps = policy === 'create-only' || policy === 'create-update';
  if (keeps && remaining.length > 0) {
    return {
      action: 'forget',
      concerns: [
        {
          level: 'unknown',
          reason:
            `the ApplicationSet ${set} makes it no more, but applicationsSync: ${policy} keeps it: it goes on delivering, ` +
            'unless the controller is started with another policy',
        },
      ],
      stays: true,
    };
  }
  const wayOut =
    `Set spec.syncPolicy.preserveResourcesOnDeletion on the ApplicationSet ${set} in a change that goes live before this ` +
    'one, if what it delivered must stay.';
  const kept =
    application.from.preserveResourcesOnDeletion === true
      ? 'preserveResourcesOnDeletion'
      : 'it has no resources finalizer';
  const removal = deletion(application, kept, wayOut);
  if (!keeps) return removal;
  const reason = `applicationsSync: ${policy} does not keep it: the ApplicationSet ${set} itself is removed or makes nothing any more`;
  return {
    ...removal,
    concerns: [...removal.concerns, { level: removal.action === 'delete' ? 'destroy' : 'unknown', reason }],
  };
}

function deletion(application: ExpandedApplication, kept: string, wayOut: string): Removal {
  if (!hasResourcesFinalizer(application)) {
    const reason = `its resources stay in the cluster, unmanaged: ${kept}`;
    return { action: 'forget', concerns: [{ level: 'unknown', reason }], stays: false };
  }
  const reason = 'its resources finalizer deletes everything it delivered';
  const waits: Concern[] =
    application.spec.syncPolicy?.syncOptions?.includes('Delete=confirm') === true
      ? [{ level: 'safe', reason: 'Argo CD waits until a person confirms that they are deleted (Delete=confirm)' }]
      : [];
  return { action: 'delete', concerns: [{ level: 'destroy', reason, wayOut }, ...waits], stays: false };
}
