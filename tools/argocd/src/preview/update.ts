import { canonicalJson } from '@mainstem/change';
import type { Concern } from '@mainstem/kubernetes';
import { destinationConcerns } from './destination.ts';
import type { ExpandedApplication } from './expanded.ts';
import { hasResourcesFinalizer } from './removal.ts';
import { sourceConcerns } from './sources.ts';
import { syncPolicyConcerns, syncPolicyOf } from './sync-policy.ts';

/** Everything that is to be said about two versions of one Application. */
export function updateConcerns(before: ExpandedApplication, after: ExpandedApplication): Concern[] {
  return [
    ...ownerConcerns(before, after),
    ...projectConcerns(before, after),
    ...destinationConcerns(before, after),
    ...sourceConcerns(before, after),
    ...syncPolicyConcerns(syncPolicyOf(before), syncPolicyOf(after)),
    ...ignoreConcerns(before, after),
    ...metadataConcerns(before, after),
    ...inexactConcerns(before, after),
  ];
}

/** https://argo-cd.readthedocs.io/en/stable/user-guide/projects/ */
function projectConcerns({ spec: before }: ExpandedApplication, { spec: after }: ExpandedApplication): Concern[] {
  const [from, to] = [before.project ?? 'default', after.project ?? 'default'];
  if (from === to) return [];
  return [
    {
      level: 'unknown',
      reason: `it moves from the AppProject ${from} to ${to}, whose permissions, sync windows and roles apply from now on`,
      wayOut: `Check that the AppProject ${to} permits its sources, its destination and its kinds.`,
    },
  ];
}

/** https://argo-cd.readthedocs.io/en/stable/user-guide/diffing/ */
function ignoreConcerns({ spec: before }: ExpandedApplication, { spec: after }: ExpandedApplication): Concern[] {
  const rules = (spec: typeof before) =>
    (spec.ignoreDifferences ?? []).flatMap((entry) => {
      const { jsonPointers = [], jqPathExpressions = [], managedFieldsManagers = [], ...where } = entry;
      const kind = [entry.group, entry.kind].filter(Boolean).join('/') + (entry.name ? ` ${entry.name}` : '');
      return [...jsonPointers, ...jqPathExpressions, ...managedFieldsManagers.map((name) => `fields of ${name}`)].map(
        (what) => ({ key: canonicalJson({ ...where, what }), text: `${what} of ${kind}` }),
      );
    });
  const [old, now] = [rules(before), rules(after)];
  const added = now.filter(({ key }) => !old.some((rule) => rule.key === key)).map(({ text }) => text);
  const gone = old.filter(({ key }) => !now.some((rule) => rule.key === key)).map(({ text }) => text);
  const respects = after.syncPolicy?.syncOptions?.includes('RespectIgnoreDifferences=true') === true;
  const concerns: Concern[] = [];
  if (added.length > 0) {
    const effect = respects
      ? 'differences there are no longer seen, nor applied'
      : 'differences there are no longer seen';
    concerns.push({ level: 'unknown', reason: `ignoreDifferences is widened by ${added.join(', ')}: ${effect}` });
  }
  if (gone.length > 0) {
    concerns.push({
      level: 'unknown',
      reason: `ignoreDifferences no longer covers ${gone.join(', ')}: what differs there in the cluster is set back`,
    });
  }
  return concerns;
}

function metadataConcerns(before: ExpandedApplication, after: ExpandedApplication): Concern[] {
  const concerns: Concern[] = [];
  const [had, has] = [hasResourcesFinalizer(before), hasResourcesFinalizer(after)];
  if (!had && has) {
    concerns.push({ level: 'safe', reason: 'it gets a resources finalizer: deleting it will delete what it delivers' });
  } else if (had && !has) {
    concerns.push({
      level: 'safe',
      reason: 'it loses its resources finalizer: deleting it will leave what it delivers in the cluster, unmanaged',
    });
  }
  const skips = ({ annotations }: ExpandedApplication) => annotations?.['argocd.argoproj.io/skip-reconcile'] === 'true';
  if (!skips(before) && skips(after)) {
    concerns.push({
      level: 'unknown',
      reason: 'it is no longer reconciled (skip-reconcile): nothing is applied any more',
    });
  }
  return concerns;
}

/**
 * Who makes the Application changes. An ApplicationSet deletes what it made and makes no more, and refuses to take over what
 * another one owns (https://github.com/argoproj/argo-cd/issues/16721).
 */
function ownerConcerns(before: ExpandedApplication, after: ExpandedApplication): Concern[] {
  const [from, to] = [before.from.applicationSet, after.from.applicationSet];
  const concerns: Concern[] = [];
  if (from !== to || (from !== undefined && before.namespace !== after.namespace)) {
    const maker = (set: string | undefined) =>
      set === undefined ? 'a manifest of its own' : `the ApplicationSet ${set}`;
    const loses = hasResourcesFinalizer(before);
    concerns.push({
      level: loses ? 'destroy' : 'unknown',
      reason:
        `it comes from ${maker(to)} instead of ${maker(from)}: the one may delete it before the other makes it anew` +
        (loses ? ', and its resources finalizer then deletes everything it delivered' : ''),
      wayOut:
        from === undefined
          ? 'Annotate the manifest argocd.argoproj.io/sync-options: Prune=false in a change that goes live before this one.'
          : `Set spec.syncPolicy.preserveResourcesOnDeletion on the ApplicationSet ${from} in a change that goes live before this one.`,
    });
  }
  const policy = after.from.applicationsSync;
  if (from === to && (policy === 'create-only' || policy === 'create-delete')) {
    concerns.push({
      level: 'safe',
      reason: `applicationsSync: ${policy} keeps the ApplicationSet ${to ?? ''} from updating Applications that exist: this change is not applied`,
    });
  }
  return concerns;
}

/** What cannot be told is said, never taken for unchanged. */
export function inexactConcerns(...versions: readonly ExpandedApplication[]): Concern[] {
  const doubts = new Set(versions.flatMap(({ doubts: own = [] }) => own));
  const outside = new Set(versions.flatMap(({ unexpanded }) => unexpanded ?? []));
  return [
    ...[...outside].map(
      (generators): Concern => ({
        level: 'unknown',
        reason: `it stands for every Application that the generator ${generators} makes: only another system knows which`,
      }),
    ),
    ...[...doubts].map((reason): Concern => ({ level: 'unknown', reason })),
  ];
}
