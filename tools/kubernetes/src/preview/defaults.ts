import { canonicalJson } from '@mainstem/change';

/**
 * What the API server fills in where a manifest says nothing, by the keys of the path (items of lists have none). Only where the
 * default is the same for every object of the kind, whatever else it holds.
 * Source: the field descriptions in https://kubernetes.io/docs/reference/generated/kubernetes-api/v1.33/, and
 * https://github.com/kubernetes/kubernetes/tree/master/pkg/apis (`defaults.go` of each group).
 */
const OF_KIND: Readonly<Record<string, unknown>> = {
  'Deployment spec.replicas': 1,
  'Deployment spec.revisionHistoryLimit': 10,
  'Deployment spec.progressDeadlineSeconds': 600,
  'Deployment spec.minReadySeconds': 0,
  'Deployment spec.paused': false,
  'Deployment spec.strategy.type': 'RollingUpdate',
  'StatefulSet spec.replicas': 1,
  'StatefulSet spec.revisionHistoryLimit': 10,
  'StatefulSet spec.podManagementPolicy': 'OrderedReady',
  'StatefulSet spec.updateStrategy.type': 'RollingUpdate',
  'DaemonSet spec.revisionHistoryLimit': 10,
  'DaemonSet spec.updateStrategy.type': 'RollingUpdate',
  'Job spec.completionMode': 'NonIndexed',
  'Job spec.suspend': false,
  'CronJob spec.concurrencyPolicy': 'Allow',
  'CronJob spec.suspend': false,
  'CronJob spec.successfulJobsHistoryLimit': 3,
  'CronJob spec.failedJobsHistoryLimit': 1,
  'Service spec.type': 'ClusterIP',
  'Service spec.sessionAffinity': 'None',
  'Service spec.internalTrafficPolicy': 'Cluster',
  'Service spec.ports.protocol': 'TCP',
  'Secret type': 'Opaque',
  'PersistentVolumeClaim spec.volumeMode': 'Filesystem',
  'HorizontalPodAutoscaler spec.minReplicas': 1,
  'StatefulSet spec.volumeClaimTemplates.apiVersion': 'v1',
  'StatefulSet spec.volumeClaimTemplates.kind': 'PersistentVolumeClaim',
  'StatefulSet spec.volumeClaimTemplates.status': {},
  'StatefulSet spec.volumeClaimTemplates.spec.volumeMode': 'Filesystem',
  'StatefulSet spec.volumeClaimTemplates.metadata.creationTimestamp': null,
  'StatefulSet spec.persistentVolumeClaimRetentionPolicy.whenDeleted': 'Retain',
  'StatefulSet spec.persistentVolumeClaimRetentionPolicy.whenScaled': 'Retain',
  'StatefulSet spec.minReadySeconds': 0,
  'DaemonSet spec.minReadySeconds': 0,
  'Job spec.backoffLimit': 6,
  'Job spec.parallelism': 1,
  'StorageClass reclaimPolicy': 'Delete',
  'StorageClass volumeBindingMode': 'Immediate',
  'StorageClass allowVolumeExpansion': false,
  'PriorityClass globalDefault': false,
  'PriorityClass preemptionPolicy': 'PreemptLowerPriority',
  'PersistentVolume spec.persistentVolumeReclaimPolicy': 'Retain',
  'PersistentVolume spec.volumeMode': 'Filesystem',
  'Service spec.externalTrafficPolicy': 'Cluster',
  'Service spec.publishNotReadyAddresses': false,
  'Service spec.allocateLoadBalancerNodePorts': true,
  'NetworkPolicy spec.ingress.ports.protocol': 'TCP',
  'NetworkPolicy spec.egress.ports.protocol': 'TCP',
};

/** Fields of pods, wherever their template is. */
const OF_PODS: Readonly<Record<string, unknown>> = {
  'containers.ports.protocol': 'TCP',
  'initContainers.ports.protocol': 'TCP',
  'containers.terminationMessagePath': '/dev/termination-log',
  'containers.terminationMessagePolicy': 'File',
  dnsPolicy: 'ClusterFirst',
  schedulerName: 'default-scheduler',
  terminationGracePeriodSeconds: 30,
  restartPolicy: 'Always',
  enableServiceLinks: true,
  hostNetwork: false,
  hostPID: false,
  hostIPC: false,
  shareProcessNamespace: false,
  securityContext: {},
  ...Object.fromEntries(
    ['containers', 'initContainers'].flatMap((list) => [
      [`${list}.resources`, {}],
      [`${list}.securityContext`, {}],
      [`${list}.stdin`, false],
      [`${list}.tty`, false],
    ]),
  ),
  ...Object.fromEntries(
    ['livenessProbe', 'readinessProbe', 'startupProbe'].flatMap((probe) => [
      [`containers.${probe}.timeoutSeconds`, 1],
      [`containers.${probe}.periodSeconds`, 10],
      [`containers.${probe}.successThreshold`, 1],
      [`containers.${probe}.failureThreshold`, 3],
      [`containers.${probe}.httpGet.scheme`, 'HTTP'],
    ]),
  ),
};

const POD_PLACES: Readonly<Record<string, string>> = {
  Deployment: 'spec.template.spec.',
  StatefulSet: 'spec.template.spec.',
  DaemonSet: 'spec.template.spec.',
  Job: 'spec.template.spec.',
  CronJob: 'spec.jobTemplate.spec.template.spec.',
  Pod: 'spec.',
};

/** Whether a value is what the API server fills in where a manifest says nothing. */
export function isDefault(kind: string, keys: readonly string[], said: unknown): boolean {
  if (said === null) return true;
  // The pods of a job start once: https://kubernetes.io/docs/concepts/workloads/controllers/job/#pod-template
  if ((kind === 'Job' || kind === 'CronJob') && keys.at(-1) === 'restartPolicy') return false;
  const value = defaultOf(kind, keys);
  return value !== undefined && canonicalJson(value) === canonicalJson(said ?? null);
}

/** What `imagePullPolicy` is without a word: `Always` for `latest` and for no tag. */
export function pullPolicyOf(image: unknown): string {
  const tag = /:([^:/@]+)(?:@.*)?$/.exec(String(image))?.[1];
  return String(image).includes('@') || (tag !== undefined && tag !== 'latest') ? 'IfNotPresent' : 'Always';
}

/** The value that a field has when a manifest does not say it; `undefined` when that is not known. */
function defaultOf(kind: string, keys: readonly string[]): unknown {
  const path = keys.join('.');
  const own = `${kind} ${path}`;
  if (Object.hasOwn(OF_KIND, own)) return OF_KIND[own];
  const place = Object.hasOwn(POD_PLACES, kind) ? POD_PLACES[kind] : undefined;
  if (place === undefined || !path.startsWith(place)) return undefined;
  const inner = path.slice(place.length);
  return Object.hasOwn(OF_PODS, inner) ? OF_PODS[inner] : undefined;
}
