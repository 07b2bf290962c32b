import type { Finding } from '@mainstem/change';
import type { Manifest } from '@mainstem/kubernetes';
import { distinct, type RenderedApplication, readable } from './applications.ts';

/** Options that change what a sync may destroy or let through, and what a reader has to know of each. */
const ADVICE: Readonly<Record<string, string>> = {
  'Replace=true':
    'objects are replaced as a whole: what controllers and people wrote into them is lost at each sync. Use ServerSideApply=true, or set it on the one object that needs it.',
  'Force=true':
    'an object that cannot be changed is deleted and created anew: its pods stop, and a claim loses its data. Set it on the one Job that needs it.',
  'Validate=false':
    'the API server takes fields that it does not know and drops them in silence. Mend the manifest and take the option out.',
};

const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';

/**
 * The sync options that a reader has to know about, on Applications and on the objects that they render. Options without a danger
 * (`SkipDryRunOnMissingResource=true`, `Prune=confirm`) are not mentioned: what they change a preview says with `deletionOf`.
 * Source: docs/user-guide/sync-options.md.
 */
export function checkSyncOptions(applications: readonly RenderedApplication[]): Finding[] {
  return distinct(
    applications.flatMap((reading) => {
      const { application, file, manifests = [], name, set } = reading;
      const owner = set === undefined ? `Application ${readable(name)}` : `ApplicationSet ${readable(set.name)}`;
      const place = { severity: 'warning', rule: 'argocd/sync-option', file, line: application.line } as const;
      const own = (application.syncPolicy.options ?? []).flatMap((option): Finding[] => {
        const advice = ADVICE[option];
        const message = `${owner} sets ${option} for everything it applies: ${advice}`;
        return advice === undefined ? [] : [{ ...place, path: 'spec.syncPolicy.syncOptions', message }];
      });
      const ofObjects = manifests.flatMap((manifest) =>
        optionsOf(manifest).flatMap((option): Finding[] => {
          if (option !== 'Force=true' || !KEEPS_DATA.has(manifest.kind)) return [];
          const message = `${owner} sets ${option} on the ${manifest.kind} ${manifest.metadata.name ?? ''}: ${ADVICE[option]}`;
          return [{ ...place, path: `metadata.annotations["${SYNC_OPTIONS}"]`, message }];
        }),
      );
      return [...own, ...ofObjects];
    }),
  );
}

const KEEPS_DATA = new Set([
  'PersistentVolumeClaim',
  'PersistentVolume',
  'StatefulSet',
  'Namespace',
  'CustomResourceDefinition',
]);

/** The entries of an object's annotation `argocd.argoproj.io/sync-options`. */
export function optionsOf({ metadata }: Manifest): string[] {
  const written: unknown = metadata.annotations?.[SYNC_OPTIONS];
  return typeof written === 'string' ? written.split(',').map((option) => option.trim()) : [];
}

/** What becomes of an object in the cluster when its manifest is gone, and why, as a sentence without its subject. */
export interface Deletion {
  /** `delete`: Argo CD deletes it. `forget`: it stays, and nobody looks after it. `ask`: it stays until a person confirms. */
  readonly effect: 'delete' | 'forget' | 'ask';
  readonly because: string;
}

/** How the Application of an object deletes. */
export interface DeletionPolicy {
  /** `syncPolicy.automated.prune`. */
  readonly prune: boolean;
  /** `syncPolicy.syncOptions`. */
  readonly syncOptions?: readonly string[];
  /** The Application itself goes: its ApplicationSet's `spec.syncPolicy.preserveResourcesOnDeletion`. */
  readonly preserves?: boolean;
  /** The Application itself goes: whether it has Argo CD's finalizer, without which nothing is deleted with it. */
  readonly cascades?: boolean;
}

/**
 * What happens to an object that is no longer declared, or (`isOrphaned`) whose Application is no longer declared.
 * Sources: docs/user-guide/sync-options.md ("No Prune Resources", "Resource Pruning With Confirmation", "Resource Deletion"),
 * docs/operator-manual/applicationset/Application-Deletion.md, docs/user-guide/app_deletion.md.
 */
export function deletionOf(manifest: Manifest, policy: DeletionPolicy, isOrphaned = false): Deletion {
  const options = [...optionsOf(manifest), ...(policy.syncOptions ?? [])];
  if (isOrphaned) {
    if (policy.preserves === true)
      return {
        effect: 'forget',
        because: 'its ApplicationSet sets preserveResourcesOnDeletion: it stays, and nobody looks after it',
      };
    if (policy.cascades === false)
      return {
        effect: 'forget',
        because: 'its Application has no resources finalizer: it stays, and nobody looks after it',
      };
    if (options.includes('Delete=false'))
      return { effect: 'forget', because: 'it has the sync option Delete=false: it stays, and nobody looks after it' };
    if (options.includes('Delete=confirm'))
      return {
        effect: 'ask',
        because: 'it has the sync option Delete=confirm: Argo CD waits for a person before it deletes it',
      };
    return { effect: 'delete', because: 'Argo CD deletes it with its Application' };
  }
  if (options.includes('Prune=false'))
    return {
      effect: 'forget',
      because: 'it has the sync option Prune=false: it stays, and the Application stays OutOfSync',
    };
  if (options.includes('Prune=confirm'))
    return {
      effect: 'ask',
      because: 'it has the sync option Prune=confirm: Argo CD waits for a person before it deletes it',
    };
  if (!policy.prune)
    return {
      effect: 'forget',
      because: 'its Application does not prune by itself: it stays until a person syncs with prune',
    };
  return { effect: 'delete', because: 'its Application prunes: Argo CD deletes it' };
}
