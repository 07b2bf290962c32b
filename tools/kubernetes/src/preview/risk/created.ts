import { groupOf } from '../../yaml/head.ts';
import { annotationsOf, at, kindKeyOf, type Manifest } from '../manifest.ts';
import { createdGuards } from './admission-guards.ts';
import type { Concern, Surroundings } from './concern.ts';
import { isSettings } from './keys.ts';
import { isManagedResource } from './managed/index.ts';

/** Kinds of the API server whose new objects change nothing for what is there: nobody depends on them yet. What they let in is told by `security.ts`. */
const ON_THEIR_OWN: ReadonlySet<string> = new Set([
  '/ConfigMap',
  '/Event',
  '/LimitRange',
  '/Namespace',
  '/PersistentVolume',
  '/PersistentVolumeClaim',
  '/Pod',
  '/PodTemplate',
  '/ReplicationController',
  '/ResourceQuota',
  '/Secret',
  '/Service',
  '/ServiceAccount',
  'admissionregistration.k8s.io/MutatingAdmissionPolicy',
  'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apps/DaemonSet',
  'apps/Deployment',
  'apps/ReplicaSet',
  'apps/StatefulSet',
  'autoscaling/HorizontalPodAutoscaler',
  'batch/CronJob',
  'batch/Job',
  'coordination.k8s.io/Lease',
  'events.k8s.io/Event',
  'networking.k8s.io/Ingress',
  'networking.k8s.io/IngressClass',
  'networking.k8s.io/NetworkPolicy',
  'node.k8s.io/RuntimeClass',
  'policy/PodDisruptionBudget',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'rbac.authorization.k8s.io/Role',
  'rbac.authorization.k8s.io/RoleBinding',
  'resource.k8s.io/ResourceClaim',
  'resource.k8s.io/ResourceClaimTemplate',
  'scheduling.k8s.io/PriorityClass',
  'storage.k8s.io/StorageClass',
  'storage.k8s.io/VolumeAttributesClass',
]);

/**
 * The same of known operators: what a new object makes is its own. Argo CD's and Crossplane's kinds have previews that say what they
 * deliver and compose.
 */
const OPERATORS =
  /^(?:argoproj\.io\/.*|(?:[\w-]+\.)*crossplane\.io\/.*|cert-manager\.io\/(?:Certificate|Issuer|ClusterIssuer)|external-secrets\.io\/(?:ExternalSecret|SecretStore|ClusterSecretStore)|bitnami\.com\/SealedSecret|keda\.sh\/(?:ScaledJob|TriggerAuthentication|ClusterTriggerAuthentication)|monitoring\.coreos\.com\/.*|gateway\.networking\.k8s\.io\/(?:GatewayClass|ReferenceGrant)|snapshot\.storage\.k8s\.io\/(?:VolumeSnapshot|VolumeSnapshotClass)|kustomize\.config\.k8s\.io\/.*)$/;

/** Kinds whose new object stops, or moves, something that worked before it was there. */
const STOPPING: Readonly<Record<string, string>> = {
  'networking.k8s.io/NetworkPolicy': 'pods that it selects refuse what no policy allows, from now on',
  '/ResourceQuota': 'pods beyond it are refused from now on, also those of a rolling update',
  '/LimitRange': 'pods that are created from now on get its limits, and those that do not fit are refused',
};

const CLASSES: Readonly<Record<string, string>> = {
  'storage.k8s.io/StorageClass': 'storageclass.kubernetes.io/is-default-class',
  'networking.k8s.io/IngressClass': 'ingressclass.kubernetes.io/is-default-class',
};

/** What a new object does to what is there: safe where a rule knows that nobody depends on it yet. */
export function created(after: Manifest, { compositeKinds }: Surroundings): Concern[] {
  const kind = kindKeyOf(after);
  const stops = Object.hasOwn(STOPPING, kind) ? STOPPING[kind] : undefined;
  return [
    ...createdGuards(after),
    ...(stops === undefined ? [] : [{ level: 'disrupt' as const, reason: stops }]),
    ...byDefault(after),
    ...(isSettings(after) ? [unknown('Argo CD, or the cluster, goes by it from now on')] : []),
    ...(isKnown(after, compositeKinds)
      ? []
      : [unknown(`no rule here knows what creating a ${after.kind}${inGroup(after)} does`)]),
  ];
}

function isKnown(after: Manifest, compositeKinds: ReadonlySet<string>): boolean {
  const kind = kindKeyOf(after);
  return ON_THEIR_OWN.has(kind) || compositeKinds.has(kind) || isManagedResource(after) || OPERATORS.test(kind);
}

/** A class that others get without naming it. https://kubernetes.io/docs/concepts/storage/storage-classes/#default-storageclass */
function byDefault(after: Manifest): Concern[] {
  const key = Object.hasOwn(CLASSES, kindKeyOf(after)) ? CLASSES[kindKeyOf(after)] : undefined;
  const isDefault =
    (key !== undefined && annotationsOf(after)[key] === 'true') ||
    (kindKeyOf(after) === 'scheduling.k8s.io/PriorityClass' && at(after, 'globalDefault') === true);
  return isDefault ? [unknown('whatever names no class gets this one from now on')] : [];
}

function unknown(reason: string): Concern {
  return { level: 'unknown', reason };
}

function inGroup(manifest: Manifest): string {
  const group = groupOf(manifest.apiVersion);
  return group === '' ? '' : ` of ${group}`;
}
