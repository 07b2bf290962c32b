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

/** The value that a field has when a manifest does not say it; `undefined` when that is not known. */
export function defaultOf(kind: string, keys: readonly string[]): unknown {
  const path = keys.join('.');
  const own = `${kind} ${path}`;
  if (Object.hasOwn(OF_KIND, own)) return OF_KIND[own];
  const place = Object.hasOwn(POD_PLACES, kind) ? POD_PLACES[kind] : undefined;
  if (place === undefined || !path.startsWith(place)) return undefined;
  const inner = path.slice(place.length);
  return Object.hasOwn(OF_PODS, inner) ? OF_PODS[inner] : undefined;
}
