import { at, isFields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import { type Changed, type Concern, changesBelow, fewer } from './concern.ts';
import { dataLost } from './data-updates.ts';
import { indirect } from './indirect.ts';
import { unknownFields } from './known-fields.ts';
import { limitsChanged } from './limits.ts';
import { isManagedResource, updatedManaged } from './managed/index.ts';
import { containersOf, podSpecOf } from './pods.ts';
import { podsChanged } from './pods-changed.ts';
import { restarted } from './restart.ts';
import { rolloutsChanged } from './rollouts.ts';
import { routesMoved } from './routes.ts';
import { volumesChanged } from './volumes.ts';

/**
 * What an update does to whoever uses the object. The last word is `safe` or `unknown`, so the list is never empty: each field that no rule
 * knows is named.
 *
 * @param judged the paths that other rules spoke of already.
 */
export function disturbed(
  changed: Changed & { readonly before: Manifest; readonly after: Manifest },
  judged: readonly string[] = [],
): Concern[] {
  const { before, after } = changed;
  const concerns = [
    ...scaledDown(before, after),
    ...suspended(before, after),
    ...probesRemoved(before, after),
    ...restarted(changed),
    ...budgetBlocks(before, after),
    ...serviceMoved(changed),
    ...routesMoved(before, after),
    ...versionsRemoved(before, after),
    ...dataLost(before, after),
    ...replicasLeft(before, after),
    ...rolloutsChanged(before, after),
    ...podsChanged(changed),
    ...limitsChanged(before, after),
    ...volumesChanged(before, after),
    ...indirect(changed),
  ];
  if (isManagedResource(after)) return [...concerns, ...updatedManaged(changed)];
  const rest = isWatching(after) || isOwnPreview(after) ? [] : unknownFields(changed, judged);
  return [...concerns, ...rest];
}

/** Kinds that only watch what others do. https://prometheus-operator.dev/docs/api-reference/api/ */
function isWatching(manifest: Manifest): boolean {
  return /^monitoring\.coreos\.com\/(?:ServiceMonitor|PodMonitor|Probe|PrometheusRule)$/.test(kindKeyOf(manifest));
}

/** Kinds that a preview of their own judges, or of which `indirect.ts` says all. */
function isOwnPreview(manifest: Manifest): boolean {
  return /^(?:apiextensions|pkg)\.crossplane\.io\//.test(kindKeyOf(manifest));
}

/** https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-suspension */
function suspended(before: Manifest, after: Manifest): Concern[] {
  const concerns: Concern[] = [];
  if (
    /^(?:batch\/(?:CronJob|Job)|argoproj\.io\/CronWorkflow)$/.test(kindKeyOf(after)) &&
    at(before, 'spec', 'suspend') !== true &&
    at(after, 'spec', 'suspend') === true
  )
    concerns.push({ level: 'disrupt', reason: 'it is suspended: it does not run any more' });
  if (
    kindKeyOf(after) === 'apps/Deployment' &&
    at(before, 'spec', 'paused') !== true &&
    at(after, 'spec', 'paused') === true
  )
    concerns.push({ level: 'disrupt', reason: 'it is paused: changes of its pods are not rolled out any more' });
  return concerns;
}

/** https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/#migrating-deployments-and-statefulsets-to-horizontal-autoscaling */
function replicasLeft(before: Manifest, after: Manifest): Concern[] {
  if (!SCALED.has(kindKeyOf(after))) return [];
  const had = at(before, 'spec', 'replicas');
  if (had === undefined || had === 1 || at(after, 'spec', 'replicas') !== undefined) return [];
  return [
    {
      level: 'disrupt',
      reason: `spec.replicas is taken out: at the next sync it runs with 1 in place of ${had}, until an autoscaler has counted`,
      wayOut:
        'Take it out of what was last applied first (kubectl apply edit-last-applied), or set ignoreDifferences and RespectIgnoreDifferences=true.',
    },
  ];
}

const SCALED: ReadonlySet<string> = new Set([
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/ReplicaSet',
  'argoproj.io/Rollout',
]);

function scaledDown(before: Manifest, after: Manifest): Concern[] {
  if (!SCALED.has(kindKeyOf(after))) return [];
  const replicas = (manifest: Manifest) => at(manifest, 'spec', 'replicas') ?? 1;
  const [from, to] = [Number(replicas(before)), Number(replicas(after))];
  if (to > 0 && to < from && (to === 1 || to * 2 < from) && at(after, 'spec', 'replicas') !== undefined)
    return [{ level: 'disrupt', reason: `it is scaled from ${from} to ${to}: ${fewer(to)}` }];
  if (replicas(after) !== 0 || replicas(before) === 0) return [];
  return [
    {
      level: 'disrupt',
      reason: `it is scaled from ${replicas(before)} to 0: whatever it serves stops`,
      wayOut: 'Leave one replica, or remove the workload if it is no longer needed.',
    },
  ];
}

/** https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/ */
function probesRemoved(before: Manifest, after: Manifest): Concern[] {
  const now = new Map(containersOf(podSpecOf(after)).map(({ name, container }) => [name, container]));
  return containersOf(podSpecOf(before)).flatMap(({ name, container }) => {
    const current = now.get(name);
    if (current === undefined) return [];
    return ['readinessProbe', 'livenessProbe', 'startupProbe']
      .filter((probe) => isFields(container[probe]) && !isFields(current[probe]))
      .map(
        (probe): Concern => ({
          level: 'disrupt',
          reason: `container ${name} loses its ${probe}: a pod that does not work is no longer noticed`,
          wayOut: `Keep a ${probe}.`,
        }),
      );
  });
}

/** https://kubernetes.io/docs/tasks/run-application/configure-pdb/#think-about-how-your-application-reacts-to-disruptions */
export function budgetBlocks(before: Manifest | undefined, after: Manifest): Concern[] {
  if (kindKeyOf(after) !== 'policy/PodDisruptionBudget') return [];
  const blocks = (manifest: Manifest | undefined) => {
    const unavailable = at(manifest, 'spec', 'maxUnavailable');
    return (
      unavailable === 0 ||
      unavailable === '0' ||
      unavailable === '0%' ||
      at(manifest, 'spec', 'minAvailable') === '100%'
    );
  };
  if (!blocks(after) || blocks(before)) return [];
  return [
    {
      level: 'disrupt',
      reason: 'it allows no pod to be evicted: node drains and cluster upgrades wait for ever',
      wayOut: 'Allow at least one unavailable pod (maxUnavailable: 1).',
    },
  ];
}

function serviceMoved({ before, after, fields }: Changed & { readonly after: Manifest }): Concern[] {
  if (kindKeyOf(after) !== '/Service') return [];
  const concerns: Concern[] = [];
  if (changesBelow(fields, 'spec.selector').length > 0) {
    concerns.push({
      level: 'disrupt',
      reason: 'its selector changes: traffic goes to other pods, or to none',
      wayOut: 'Make sure that ready pods with the new labels exist before this change.',
    });
  }
  if (at(before, 'spec', 'type') === 'LoadBalancer' && at(after, 'spec', 'type') !== 'LoadBalancer') {
    concerns.push({ level: 'disrupt', reason: 'its load balancer is deleted, and the host name with it' });
  }
  return concerns;
}

/** Manifests and clients that still use a version get "no matches for kind". */
function versionsRemoved(before: Manifest, after: Manifest): Concern[] {
  if (kindKeyOf(after) !== 'apiextensions.k8s.io/CustomResourceDefinition') return [];
  const served = (manifest: Manifest) =>
    itemsOf(at(manifest, 'spec', 'versions')).flatMap(({ name, served }) => (served === true ? [String(name)] : []));
  const gone = served(before).filter((name) => !served(after).includes(name));
  if (gone.length === 0) return [];
  return [
    {
      level: 'disrupt',
      reason: `version ${gone.join(', ')} is no longer served: manifests and clients that use it fail`,
      wayOut: 'Move every manifest to a version that stays, then stop serving the old one.',
    },
  ];
}
