import { groupOf } from '../yaml/head.ts';
import { at, kindKeyOf, type Manifest } from './manifest.ts';

/**
 * Kinds without a namespace. Source: `kubectl api-resources --namespaced=false` of Kubernetes, Crossplane, Argo CD and the
 * controllers that are usual on EKS.
 */
const CLUSTER_SCOPED: ReadonlySet<string> = new Set([
  '/Namespace',
  '/Node',
  '/PersistentVolume',
  'admissionregistration.k8s.io/MutatingWebhookConfiguration',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy',
  'admissionregistration.k8s.io/ValidatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/MutatingAdmissionPolicy',
  'admissionregistration.k8s.io/MutatingAdmissionPolicyBinding',
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration',
  'apiextensions.crossplane.io/CompositeResourceDefinition',
  'apiextensions.crossplane.io/Composition',
  'apiextensions.crossplane.io/CompositionRevision',
  'apiextensions.crossplane.io/EnvironmentConfig',
  'apiextensions.crossplane.io/ManagedResourceActivationPolicy',
  'apiextensions.crossplane.io/ManagedResourceDefinition',
  'apiextensions.crossplane.io/Usage',
  'apiextensions.k8s.io/CustomResourceDefinition',
  'apiregistration.k8s.io/APIService',
  'aws.m.upbound.io/ClusterProviderConfig',
  'aws.upbound.io/ProviderConfig',
  'cert-manager.io/ClusterIssuer',
  'certificates.k8s.io/CertificateSigningRequest',
  'external-secrets.io/ClusterExternalSecret',
  'external-secrets.io/ClusterSecretStore',
  'flowcontrol.apiserver.k8s.io/FlowSchema',
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration',
  'gateway.networking.k8s.io/GatewayClass',
  'karpenter.k8s.aws/EC2NodeClass',
  'karpenter.sh/NodeClaim',
  'karpenter.sh/NodePool',
  'kyverno.io/ClusterPolicy',
  'networking.k8s.io/IngressClass',
  'node.k8s.io/RuntimeClass',
  'pkg.crossplane.io/Configuration',
  'pkg.crossplane.io/DeploymentRuntimeConfig',
  'pkg.crossplane.io/Function',
  'pkg.crossplane.io/ImageConfig',
  'pkg.crossplane.io/Provider',
  'policy/PodSecurityPolicy',
  'protection.crossplane.io/ClusterUsage',
  'rbac.authorization.k8s.io/ClusterRole',
  'rbac.authorization.k8s.io/ClusterRoleBinding',
  'scheduling.k8s.io/PriorityClass',
  'snapshot.storage.k8s.io/VolumeSnapshotClass',
  'snapshot.storage.k8s.io/VolumeSnapshotContent',
  'storage.k8s.io/CSIDriver',
  'storage.k8s.io/CSINode',
  'storage.k8s.io/StorageClass',
  'storage.k8s.io/VolumeAttachment',
  'storage.k8s.io/VolumeAttributesClass',
]);

/**
 * The kinds (`group/Kind`) among these manifests and the well-known ones that have no namespace: a CRD and an XRD say it
 * themselves; an XRD of v1 defines cluster-scoped composites, of v2 namespaced ones by default
 * (https://docs.crossplane.io/latest/composition/composite-resource-definitions/).
 */
export function clusterScopedKinds(manifests: Iterable<Manifest>): (manifest: Manifest) => boolean {
  const declared = new Map<string, boolean>();
  for (const manifest of manifests) {
    const key = kindKeyOf(manifest);
    const isXrd = key === 'apiextensions.crossplane.io/CompositeResourceDefinition';
    if (!isXrd && key !== 'apiextensions.k8s.io/CustomResourceDefinition') continue;
    const kind = `${at(manifest, 'spec', 'group')}/${at(manifest, 'spec', 'names', 'kind')}`;
    const fallback = isXrd && manifest.apiVersion.endsWith('/v2') ? 'Namespaced' : 'Cluster';
    const scope = at(manifest, 'spec', 'scope') ?? (isXrd ? fallback : 'Namespaced');
    declared.set(kind, scope !== 'Namespaced');
  }
  return (manifest) => {
    const key = kindKeyOf(manifest);
    return declared.get(key) ?? (CLUSTER_SCOPED.has(key) || isClusterScopedManaged(groupOf(manifest.apiVersion)));
  };
}

/** Managed resources of the first generation have no namespace; those of `*.m.upbound.io` have one. */
function isClusterScopedManaged(group: string): boolean {
  return /(^|\.)(aws|gcp|azure)\.upbound\.io$/.test(group);
}
