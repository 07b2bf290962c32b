import { at, isFields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import { type Changed, type Concern, changesBelow } from './concern.ts';
import { isBuiltIn } from './deleted-routine.ts';
import { indirect } from './indirect.ts';
import { isManagedResource } from './managed.ts';
import { updatedManaged } from './managed-update.ts';
import { containersOf, podSpecOf } from './pods.ts';
import { restarted } from './restart.ts';

/** What an update does to whoever uses the object. The last word is `safe` or `unknown`, so the list is never empty. */
export function disturbed(changed: Changed & { readonly before: Manifest; readonly after: Manifest }): Concern[] {
  const { before, after } = changed;
  const concerns = [
    ...scaledToZero(before, after),
    ...probesRemoved(before, after),
    ...restarted(changed),
    ...budgetBlocks(before, after),
    ...serviceMoved(changed),
    ...hostsRemoved(before, after),
    ...versionsRemoved(before, after),
    ...indirect(changed),
    ...(isManagedResource(after) ? updatedManaged(changed) : []),
  ];
  if (concerns.length === 0 && isStrange(changed)) {
    concerns.push({ level: 'unknown', reason: `no rule here knows what changing a ${after.kind} does` });
  }
  return concerns;
}

const SCALED: ReadonlySet<string> = new Set([
  'apps/Deployment',
  'apps/StatefulSet',
  'apps/ReplicaSet',
  'argoproj.io/Rollout',
]);

function scaledToZero(before: Manifest, after: Manifest): Concern[] {
  if (!SCALED.has(kindKeyOf(after))) return [];
  const replicas = (manifest: Manifest) => at(manifest, 'spec', 'replicas') ?? 1;
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
  const ports = (manifest: Manifest | undefined) => itemsOf(at(manifest, 'spec', 'ports')).map((port) => port.port);
  const gone = ports(before).filter((port) => !ports(after).includes(port));
  if (gone.length > 0) {
    concerns.push({
      level: 'disrupt',
      reason: `port ${gone.join(', ')} no longer answers`,
      wayOut: 'Serve the old port beside the new one until nobody uses it.',
    });
  }
  if (at(before, 'spec', 'type') === 'LoadBalancer' && at(after, 'spec', 'type') !== 'LoadBalancer') {
    concerns.push({ level: 'disrupt', reason: 'its load balancer is deleted, and the host name with it' });
  }
  return concerns;
}

function hostsRemoved(before: Manifest, after: Manifest): Concern[] {
  if (kindKeyOf(after) !== 'networking.k8s.io/Ingress') return [];
  const hosts = (manifest: Manifest) => itemsOf(at(manifest, 'spec', 'rules')).map((rule) => String(rule.host ?? '*'));
  const gone = hosts(before).filter((host) => !hosts(after).includes(host));
  return gone.length === 0 ? [] : [{ level: 'disrupt', reason: `${gone.join(', ')} no longer answers` }];
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

/** A custom resource's controller may do anything with a changed spec; labels and annotations rarely matter to it. */
function isStrange({ after, fields }: Changed & { readonly after: Manifest }): boolean {
  if (isBuiltIn(after) || isManagedResource(after)) return false;
  if (/(^|\.)(argoproj\.io|crossplane\.io)$/.test(kindKeyOf(after).split('/')[0] ?? '')) return false;
  return fields.some(({ path }) => !path.startsWith('metadata.') && path !== 'apiVersion');
}
