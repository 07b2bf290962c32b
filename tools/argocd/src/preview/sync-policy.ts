import type { Concern } from '@mainstem/kubernetes';
import type { ExpandedApplication } from './expanded.ts';

/** What of a sync policy counts. https://argo-cd.readthedocs.io/en/stable/user-guide/auto_sync/ */
export interface SyncPolicy {
  readonly automated: boolean;
  readonly prune: boolean;
  readonly selfHeal: boolean;
  readonly allowEmpty: boolean;
  /** `Prune=confirm` as `Prune` → `confirm`. */
  readonly options: ReadonlyMap<string, string>;
}

export function syncPolicyOf({ spec }: ExpandedApplication): SyncPolicy {
  const written = spec.syncPolicy?.automated;
  const automated = written !== undefined && written !== null && written.enabled !== false;
  const options = new Map<string, string>();
  for (const option of spec.syncPolicy?.syncOptions ?? []) {
    const [name = '', value = ''] = String(option).split('=');
    options.set(name, value);
  }
  return {
    automated,
    prune: automated && written?.prune === true,
    selfHeal: automated && written?.selfHeal === true,
    allowEmpty: automated && written?.allowEmpty === true,
    options,
  };
}

/** What a change of the sync policy means for what is in the cluster. */
export function syncPolicyConcerns(before: SyncPolicy, after: SyncPolicy): Concern[] {
  const concerns: Concern[] = [];
  const say = (level: Concern['level'], reason: string, wayOut?: string) =>
    concerns.push({ level, reason, ...(wayOut === undefined ? {} : { wayOut }) });

  if (before.automated && !after.automated) {
    say('unknown', 'automated sync is turned off: nothing is applied any more until somebody syncs it by hand');
  } else if (!before.automated && after.automated) {
    say('unknown', 'automated sync is turned on: whatever waits to be applied is applied at once');
  }
  if (!before.prune && after.prune) {
    say(
      'unknown',
      'prune is turned on: whatever it delivered once and Git holds no more is deleted from the cluster, which only the cluster can list',
      'Look at what Argo CD marks as requiring pruning before this goes live.',
    );
  } else if (before.prune && !after.prune && after.automated) {
    say('safe', 'prune is turned off: what leaves Git stays in the cluster, and the Application stays OutOfSync');
  }
  if (!before.selfHeal && after.selfHeal) {
    say('unknown', 'selfHeal is turned on: changes that were made by hand in the cluster are reverted');
  } else if (before.selfHeal && !after.selfHeal && after.automated) {
    say('safe', 'selfHeal is turned off: changes by hand in the cluster stay until the next commit');
  }
  if (!before.allowEmpty && after.allowEmpty && after.prune) {
    say('unknown', 'allowEmpty is turned on: if its source renders to nothing, everything it delivered is pruned');
  }
  return [...concerns, ...optionConcerns(before.options, after.options)];
}

type Rule = readonly [option: string, value: string, turned: 'on' | 'off', level: Concern['level'], reason: string];

/** https://argo-cd.readthedocs.io/en/stable/user-guide/sync-options/ */
const RULES: readonly Rule[] = [
  ['Prune', 'confirm', 'on', 'safe', 'Prune=confirm: pruning waits until a person confirms it'],
  ['Prune', 'confirm', 'off', 'unknown', 'Prune=confirm is gone: pruning no longer waits for a person'],
  ['Prune', 'false', 'on', 'safe', 'Prune=false: what leaves Git stays in the cluster, unmanaged'],
  ['Prune', 'false', 'off', 'unknown', 'Prune=false is gone: what was kept in the cluster so far can be pruned'],
  [
    'Delete',
    'confirm',
    'off',
    'unknown',
    'Delete=confirm is gone: deleting the Application no longer waits for a person',
  ],
  ['Delete', 'false', 'off', 'unknown', 'Delete=false is gone: deleting the Application deletes its resources too'],
  [
    'Replace',
    'true',
    'on',
    'disrupt',
    'Replace=true: resources are replaced as a whole, and what others set on them is lost',
  ],
  ['Force', 'true', 'on', 'disrupt', 'Force=true: what cannot be updated is deleted and created anew'],
  ['Validate', 'false', 'on', 'safe', 'Validate=false: mistakes in manifests are no longer refused by kubectl'],
  ['ServerSideApply', 'true', 'on', 'safe', 'ServerSideApply=true: fields that another manager owns are taken over'],
  [
    'ServerSideApply',
    'true',
    'off',
    'unknown',
    'ServerSideApply=true is gone: large objects may be refused, and other managers’ fields may be reset',
  ],
  ['CreateNamespace', 'true', 'off', 'safe', 'CreateNamespace=true is gone: a missing namespace fails the sync'],
  [
    'FailOnSharedResource',
    'true',
    'off',
    'unknown',
    'FailOnSharedResource=true is gone: it takes over resources that another Application delivers',
  ],
  [
    'PruneLast',
    'true',
    'off',
    'unknown',
    'PruneLast=true is gone: pruning no longer waits until everything else is healthy',
  ],
];

function optionConcerns(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): Concern[] {
  return RULES.filter(([option, value, turned]) => {
    const [was, is] = [before.get(option) === value, after.get(option) === value];
    return turned === 'on' ? !was && is : was && !is;
  }).map(([, , , level, reason]) => ({ level, reason }));
}
