import { groupOf } from '../../yaml/head.ts';
import { at, isFields, kindKeyOf, type Manifest } from '../manifest.ts';
import type { Concern } from './concern.ts';
import { isSettings } from './keys.ts';

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
  ...Object.fromEntries(
    [
      'MutatingWebhookConfiguration',
      'ValidatingWebhookConfiguration',
      'MutatingAdmissionPolicy',
      'MutatingAdmissionPolicyBinding',
    ].map((kind) => [
      `admissionregistration.k8s.io/${kind}`,
      {
        level: 'security',
        reason: 'what it checked or set on requests is so no longer',
        wayOut: 'Keep it, or put its replacement in place first.',
      } as const,
    ]),
  ),
  ...Object.fromEntries(
    ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'].map((kind) => [
      `rbac.authorization.k8s.io/${kind}`,
      { level: 'disrupt', reason: 'whoever has access by it is refused' } as const,
    ]),
  ),
  'policy.networking.k8s.io/AdminNetworkPolicy': {
    level: 'security',
    reason: 'what it denied is denied no longer',
    wayOut: 'Keep it.',
  },
  'policy.networking.k8s.io/BaselineAdminNetworkPolicy': {
    level: 'security',
    reason: 'what it denied is denied no longer',
    wayOut: 'Keep it.',
  },
  '/ResourceQuota': {
    level: 'security',
    reason: 'nothing limits what the namespace may take any more',
    wayOut: 'Keep a quota.',
  },
  '/LimitRange': { level: 'disrupt', reason: 'pods that name no resources get none from now on' },
  '/ConfigMap': { level: 'safe', reason: 'no data is lost: Git holds what it said' },
  '/ServiceAccount': { level: 'safe', reason: 'no data is lost; pods that still name it are told beside it' },
  '/Endpoints': { level: 'disrupt', reason: 'the addresses behind the Service are gone' },
  'discovery.k8s.io/EndpointSlice': { level: 'disrupt', reason: 'the addresses behind the Service are gone' },
  '/Secret': { level: 'safe', reason: 'no data is lost where Git or its source still holds it' },
  '/Event': { level: 'safe', reason: 'it only tells what was' },
  'events.k8s.io/Event': { level: 'safe', reason: 'it only tells what was' },
  'coordination.k8s.io/Lease': { level: 'safe', reason: 'whoever holds it takes it again' },
  'autoscaling/HorizontalPodAutoscaler': {
    level: 'disrupt',
    reason: 'what it scales stays at the number of pods that it has',
  },
  'batch/Job': { level: 'disrupt', reason: 'its pods are deleted, with their logs; a run that goes on ends' },
  'batch/CronJob': { level: 'disrupt', reason: 'it does not run any more' },
  'scheduling.k8s.io/PriorityClass': { level: 'disrupt', reason: 'pods that name it are refused' },
  'storage.k8s.io/StorageClass': { level: 'disrupt', reason: 'new claims that name it wait for ever' },
  'networking.k8s.io/IngressClass': { level: 'disrupt', reason: 'Ingresses that name it are served by nobody' },
  'node.k8s.io/RuntimeClass': { level: 'disrupt', reason: 'pods that name it are refused' },
  'apiregistration.k8s.io/APIService': { level: 'disrupt', reason: 'its API no longer answers' },
  '/ReplicationController': { level: 'disrupt', reason: 'its pods are deleted: whatever they serve stops' },
  'gateway.networking.k8s.io/GRPCRoute': { level: 'disrupt', reason: 'its hosts and methods stop answering' },
  'gateway.networking.k8s.io/TLSRoute': { level: 'disrupt', reason: 'its hosts stop answering' },
  'gateway.networking.k8s.io/TCPRoute': { level: 'disrupt', reason: 'its port stops answering' },
  'gateway.networking.k8s.io/UDPRoute': { level: 'disrupt', reason: 'its port stops answering' },
  'gateway.networking.k8s.io/GatewayClass': { level: 'disrupt', reason: 'Gateways of it are served by nobody' },
  'gateway.networking.k8s.io/ReferenceGrant': {
    level: 'disrupt',
    reason: 'references from other namespaces no longer hold',
  },
  // https://cert-manager.io/docs/usage/certificate/: the Secret stays unless the controller is told otherwise.
  'cert-manager.io/Certificate': { level: 'disrupt', reason: 'its certificate is not renewed any more' },
  'cert-manager.io/Issuer': { level: 'disrupt', reason: 'certificates that name it are not renewed any more' },
  'cert-manager.io/ClusterIssuer': { level: 'disrupt', reason: 'certificates that name it are not renewed any more' },
  // https://external-secrets.io/latest/guides/ownership-deletion-policy/
  'external-secrets.io/ExternalSecret': {
    level: 'disrupt',
    reason: 'the Secret that it made is deleted with it (creationPolicy Owner): what reads it does not start any more',
  },
  'external-secrets.io/ClusterExternalSecret': {
    level: 'disrupt',
    reason: 'the Secrets that it made are deleted with it',
  },
  'external-secrets.io/SecretStore': {
    level: 'disrupt',
    reason: 'secrets that come from it are not refreshed any more',
  },
  'external-secrets.io/ClusterSecretStore': {
    level: 'disrupt',
    reason: 'secrets that come from it are not refreshed any more',
  },
  'keda.sh/ScaledObject': { level: 'disrupt', reason: 'what it scales stays at the number of pods that it has' },
  'keda.sh/ScaledJob': { level: 'disrupt', reason: 'it starts no jobs any more' },
  'keda.sh/TriggerAuthentication': { level: 'disrupt', reason: 'what scales by it can no longer log in' },
  ...Object.fromEntries(
    ['ServiceMonitor', 'PodMonitor', 'Probe', 'PrometheusRule', 'ScrapeConfig', 'AlertmanagerConfig'].map((kind) => [
      `monitoring.coreos.com/${kind}`,
      { level: 'disrupt', reason: 'what it watches is watched no longer, and nobody is told' } as const,
    ]),
  ),
  'argoproj.io/AppProject': { level: 'disrupt', reason: 'Applications in it can no longer sync' },
};

/** What deleting an object costs whose loss is not data. A custom resource that nobody here knows is `unknown`. */
export function deletedRoutine(manifest: Manifest): Concern {
  const kind = kindKeyOf(manifest);
  if (kind === '/Secret' && holdsCredentials(manifest)) {
    return {
      level: 'destroy',
      reason:
        'it looks like database credentials, which may be nowhere else: whoever reads them can no longer connect once restarted',
      wayOut:
        'Make sure that nothing mounts it and that the password is kept, or remove it in a change after its users.',
    };
  }
  if (isSettings(manifest))
    return {
      level: 'unknown',
      reason: 'Argo CD, or the cluster, goes by it: who may come in, and which clusters and repositories there are',
      wayOut: 'Make sure that nobody needs it any more.',
    };
  const known = Object.hasOwn(ROUTINE, kind) ? ROUTINE[kind] : undefined;
  if (known !== undefined) return known;
  return {
    level: 'unknown',
    reason: `no rule here knows what deleting a ${manifest.kind}${groupOf(manifest.apiVersion) === '' ? '' : ` of ${groupOf(manifest.apiVersion)}`} does`,
  };
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
