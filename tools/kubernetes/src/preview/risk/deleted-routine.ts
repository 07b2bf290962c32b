import { at, groupOf, isFields, kindKeyOf, type Manifest } from '../manifest.ts';
import type { Concern } from './concern.ts';

/** Kinds whose deletion loses no data, and what it does to whoever uses them. */
const ROUTINE: Readonly<Record<string, Concern>> = {
  'apps/Deployment': { level: 'disrupt', reason: 'its pods are deleted: whatever they serve stops' },
  'apps/DaemonSet': { level: 'disrupt', reason: 'its pods are deleted on every node' },
  'apps/ReplicaSet': { level: 'disrupt', reason: 'its pods are deleted: whatever they serve stops' },
  'argoproj.io/Rollout': { level: 'disrupt', reason: 'its pods are deleted: whatever they serve stops' },
  '/Pod': { level: 'disrupt', reason: 'the pod is deleted: whatever it serves stops' },
  '/Service': { level: 'disrupt', reason: 'its name and address stop working for whoever uses them' },
  'networking.k8s.io/Ingress': { level: 'disrupt', reason: 'its hosts and paths stop answering' },
  'gateway.networking.k8s.io/Gateway': { level: 'disrupt', reason: 'its listeners stop answering' },
  'gateway.networking.k8s.io/HTTPRoute': { level: 'disrupt', reason: 'its hosts and paths stop answering' },
  // https://kubernetes.io/docs/tasks/run-application/configure-pdb/
  'policy/PodDisruptionBudget': { level: 'disrupt', reason: 'a node drain may now stop all of its pods at once' },
  // https://kubernetes.io/docs/concepts/services-networking/network-policies/#the-two-sorts-of-pod-isolation
  'networking.k8s.io/NetworkPolicy': {
    level: 'security',
    reason: 'pods that no other policy selects accept all traffic',
    wayOut: 'Keep a policy that selects these pods.',
  },
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': { level: 'security', reason: 'its checks no longer run' },
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding': {
    level: 'security',
    reason: 'the checks of its policy no longer run',
  },
  'kyverno.io/ClusterPolicy': { level: 'security', reason: 'its checks no longer run' },
  'pkg.crossplane.io/Provider': { level: 'disrupt', reason: 'its managed resources are no longer reconciled' },
  'pkg.crossplane.io/Function': { level: 'disrupt', reason: 'Compositions that call it can no longer run' },
  'apiextensions.crossplane.io/Composition': {
    level: 'disrupt',
    reason: 'composite resources that use it are no longer reconciled',
  },
  'argoproj.io/AppProject': { level: 'disrupt', reason: 'Applications in it can no longer sync' },
};

/** Groups whose remaining kinds hold no data: what their controllers made of them is regenerated or stays. */
const HARMLESS_GROUPS: ReadonlySet<string> = new Set([
  '',
  'apps',
  'autoscaling',
  'batch',
  'policy',
  'cert-manager.io',
  'external-secrets.io',
  'keda.sh',
  'monitoring.coreos.com',
]);

/** What deleting an object costs whose loss is not data. A custom resource that nobody here knows is `unknown`. */
export function deletedRoutine(manifest: Manifest): Concern {
  const kind = kindKeyOf(manifest);
  const known = Object.hasOwn(ROUTINE, kind) ? ROUTINE[kind] : undefined;
  if (known !== undefined) return known;
  if (kind === '/Secret' && holdsCredentials(manifest)) {
    return {
      level: 'destroy',
      reason:
        'it looks like database credentials, which may be nowhere else: whoever reads them can no longer connect once restarted',
      wayOut:
        'Make sure that nothing mounts it and that the password is kept, or remove it in a change after its users.',
    };
  }
  if (isBuiltIn(manifest)) return { level: 'safe', reason: 'no data is lost' };
  return {
    level: 'unknown',
    reason: `no rule here knows what deleting a ${manifest.kind} of ${groupOf(manifest)} does`,
  };
}

/** True when the API server or a well-known controller owns the kind. */
export function isBuiltIn(manifest: Manifest): boolean {
  const group = groupOf(manifest);
  return HARMLESS_GROUPS.has(group) || group.endsWith('.k8s.io');
}

/** By type, name and labels only: the keys and values of a Secret are nobody's business. */
function holdsCredentials(manifest: Manifest): boolean {
  if (manifest.type === 'connection.crossplane.io/v1alpha1') return true;
  if (
    /(?:^|[-.])(?:db|database|postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|rds)(?:[-.]|$)/.test(
      manifest.metadata.name ?? '',
    )
  )
    return true;
  const labels = at(manifest, 'metadata', 'labels');
  if (!isFields(labels)) return false;
  return Object.entries(labels).some(
    ([key, value]) =>
      key.startsWith('cnpg.io/') ||
      (key === 'app.kubernetes.io/component' && /database|postgres|mysql|redis|mongo/i.test(String(value))) ||
      (key === 'app.kubernetes.io/name' && /postgres|mysql|mariadb|redis|mongo/i.test(String(value))),
  );
}
