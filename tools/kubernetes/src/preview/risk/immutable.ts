/** Fields of one kind that the API server refuses to change once they are set. */
export interface Immutable {
  /** Field paths from the object's root; everything below is meant too. */
  readonly paths: readonly string[];
  /** Paths below those that may change all the same. */
  readonly except?: readonly string[];
  /** True: a value where there was none is refused as well, because the server had chosen one itself. */
  readonly alsoWhenAdded?: boolean;
  /** One sentence. */
  readonly wayOut: string;
}

const RECREATE =
  'Create it under a new name and remove the old one in a later change, or delete it by hand so that the next sync creates it.';

/**
 * Immutable fields of built-in kinds. Source: the update validation of the API server
 * (https://github.com/kubernetes/kubernetes/tree/master/pkg/apis, ValidateImmutableField in each group's validation.go) and
 * the documentation page named beside the entry.
 */
export const IMMUTABLE: Readonly<Record<string, readonly Immutable[]>> = {
  // https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#label-selector-updates
  'apps/Deployment': [{ paths: ['spec.selector'], wayOut: RECREATE }],
  'apps/DaemonSet': [{ paths: ['spec.selector'], wayOut: RECREATE }],
  'apps/ReplicaSet': [{ paths: ['spec.selector'], wayOut: RECREATE }],
  // The server's own message lists what may change; everything else in spec may not.
  'apps/StatefulSet': [
    {
      paths: ['spec'],
      except: [
        'spec.replicas',
        'spec.template',
        'spec.updateStrategy',
        'spec.persistentVolumeClaimRetentionPolicy',
        'spec.minReadySeconds',
        'spec.ordinals',
        'spec.revisionHistoryLimit',
      ],
      alsoWhenAdded: true,
      wayOut:
        'Delete the StatefulSet with kubectl delete --cascade=orphan just before the sync: its pods and claims stay and are taken over.',
    },
  ],
  // https://kubernetes.io/docs/concepts/workloads/controllers/job/
  'batch/Job': [
    {
      paths: [
        'spec.template',
        'spec.selector',
        'spec.completionMode',
        'spec.podFailurePolicy',
        'spec.backoffLimitPerIndex',
        'spec.managedBy',
        'spec.successPolicy',
      ],
      alsoWhenAdded: true,
      wayOut: 'Give the job another name, or annotate it argocd.argoproj.io/sync-options: Force=true,Replace=true.',
    },
  ],
  '/Pod': [
    {
      paths: ['spec'],
      except: ['spec.activeDeadlineSeconds', 'spec.tolerations', 'spec.terminationGracePeriodSeconds'],
      alsoWhenAdded: true,
      wayOut: 'Run the pod from a Deployment, which replaces pods when they change.',
    },
  ],
  // https://kubernetes.io/docs/concepts/services-networking/service/#choosing-your-own-ip-address
  '/Service': [
    { paths: ['spec.clusterIP', 'spec.clusterIPs'], alsoWhenAdded: true, wayOut: RECREATE },
    { paths: ['spec.loadBalancerClass'], wayOut: RECREATE },
  ],
  // https://kubernetes.io/docs/concepts/storage/persistent-volumes/#expanding-persistent-volumes-claims
  '/PersistentVolumeClaim': [
    {
      paths: ['spec'],
      except: ['spec.resources', 'spec.volumeAttributesClassName'],
      wayOut: 'Create a second claim, copy the data, and switch the pods over to it.',
    },
  ],
  '/PersistentVolume': [
    {
      paths: [
        'spec.awsElasticBlockStore',
        'spec.csi',
        'spec.hostPath',
        'spec.local',
        'spec.nfs',
        'spec.nodeAffinity',
        'spec.volumeMode',
      ],
      wayOut: RECREATE,
    },
  ],
  // https://kubernetes.io/docs/concepts/configuration/secret/#secret-types
  '/Secret': [{ paths: ['type'], alsoWhenAdded: true, wayOut: RECREATE }],
  // https://kubernetes.io/docs/reference/access-authn-authz/rbac/#clusterrolebinding-example
  'rbac.authorization.k8s.io/RoleBinding': [
    { paths: ['roleRef'], wayOut: 'Add a second binding, then remove this one.' },
  ],
  'rbac.authorization.k8s.io/ClusterRoleBinding': [
    { paths: ['roleRef'], wayOut: 'Add a second binding, then remove this one.' },
  ],
  // https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/
  'apiextensions.k8s.io/CustomResourceDefinition': [
    {
      paths: ['spec.scope', 'spec.group', 'spec.names.plural', 'spec.names.kind'],
      wayOut: 'Define another kind and move the objects over: deleting this definition deletes them all.',
    },
  ],
  // https://docs.crossplane.io/latest/composition/composite-resource-definitions/
  'apiextensions.crossplane.io/CompositeResourceDefinition': [
    {
      paths: ['spec.scope', 'spec.group', 'spec.names.plural', 'spec.names.kind'],
      wayOut: 'Define another kind and move the objects over: deleting this definition deletes them all.',
    },
  ],
  'apiextensions.crossplane.io/Composition': [{ paths: ['spec.compositeTypeRef'], wayOut: RECREATE }],
  // https://kubernetes.io/docs/concepts/storage/storage-classes/
  'storage.k8s.io/StorageClass': [
    {
      paths: ['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode'],
      alsoWhenAdded: true,
      wayOut: 'Create a class under a new name; existing claims keep the old one.',
    },
  ],
  'snapshot.storage.k8s.io/VolumeSnapshotContent': [{ paths: ['spec.source'], wayOut: RECREATE }],
  // https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#priorityclass
  'scheduling.k8s.io/PriorityClass': [
    { paths: ['value', 'preemptionPolicy'], wayOut: 'Create a class under a new name and move the workloads to it.' },
  ],
  'node.k8s.io/RuntimeClass': [{ paths: ['handler'], wayOut: RECREATE }],
  'networking.k8s.io/IngressClass': [{ paths: ['spec.controller'], wayOut: RECREATE }],
  'discovery.k8s.io/EndpointSlice': [{ paths: ['addressType'], wayOut: RECREATE }],
  // https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/csi-driver-v1/
  'storage.k8s.io/CSIDriver': [{ paths: ['spec.attachRequired', 'spec.volumeLifecycleModes'], wayOut: RECREATE }],
  'storage.k8s.io/CSIStorageCapacity': [{ paths: ['nodeTopology', 'storageClassName'], wayOut: RECREATE }],
  'storage.k8s.io/VolumeAttributesClass': [
    { paths: ['driverName', 'parameters'], wayOut: 'Create a class under a new name and name it in the claims.' },
  ],
  'storage.k8s.io/VolumeAttachment': [{ paths: ['spec'], wayOut: RECREATE }],
  // https://kubernetes.io/docs/concepts/scheduling-eviction/dynamic-resource-allocation/
  'resource.k8s.io/ResourceClaim': [{ paths: ['spec'], alsoWhenAdded: true, wayOut: RECREATE }],
  'resource.k8s.io/ResourceClaimTemplate': [{ paths: ['spec'], alsoWhenAdded: true, wayOut: RECREATE }],
  'resource.k8s.io/ResourceSlice': [{ paths: ['spec.driver', 'spec.nodeName'], wayOut: RECREATE }],
  'networking.k8s.io/ServiceCIDR': [{ paths: ['spec.cidrs'], wayOut: RECREATE }],
  'networking.k8s.io/IPAddress': [{ paths: ['spec.parentRef'], wayOut: RECREATE }],
  'apps/ControllerRevision': [{ paths: ['data'], wayOut: RECREATE }],
  'certificates.k8s.io/CertificateSigningRequest': [{ paths: ['spec'], alsoWhenAdded: true, wayOut: RECREATE }],
  '/Node': [{ paths: ['spec.podCIDR', 'spec.podCIDRs', 'spec.providerID'], wayOut: RECREATE }],
  '/ResourceQuota': [{ paths: ['spec.scopes'], alsoWhenAdded: true, wayOut: RECREATE }],
};

/** Immutable fields of a kind, `group/Kind`. Those of managed resources are `managed/replacements.json`: Crossplane refuses them, not the API server. */
export function immutableFields(kindKey: string): readonly Immutable[] {
  return Object.hasOwn(IMMUTABLE, kindKey) ? (IMMUTABLE[kindKey] ?? []) : [];
}
