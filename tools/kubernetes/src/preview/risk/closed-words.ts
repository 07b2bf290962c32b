import { at, isFields, kindKeyOf, type Manifest } from '../manifest.ts';
import { podSpecOf } from './pods.ts';

type Words = Readonly<Record<string, readonly string[]>>;

const PROTOCOLS = ['TCP', 'UDP', 'SCTP'];
const UPDATES = ['RollingUpdate', 'OnDelete'];

/**
 * Fields that take one of a few words, by kind; `[]` goes through a list. The API server refuses any other word.
 * Source: https://kubernetes.io/docs/reference/kubernetes-api/ and pkg/apis/…/validation of https://github.com/kubernetes/kubernetes at 1.33.
 */
const OF_KIND: Readonly<Record<string, Words>> = {
  '/Service': {
    'spec.type': ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'],
    'spec.sessionAffinity': ['None', 'ClientIP'],
    'spec.internalTrafficPolicy': ['Cluster', 'Local'],
    'spec.ipFamilyPolicy': ['SingleStack', 'PreferDualStack', 'RequireDualStack'],
    'spec.ports[].protocol': PROTOCOLS,
  },
  '/PersistentVolumeClaim': {
    'spec.accessModes[]': ['ReadWriteOnce', 'ReadOnlyMany', 'ReadWriteMany', 'ReadWriteOncePod'],
    'spec.volumeMode': ['Filesystem', 'Block'],
  },
  'apps/Deployment': { 'spec.strategy.type': ['Recreate', 'RollingUpdate'] },
  'apps/DaemonSet': { 'spec.updateStrategy.type': UPDATES },
  'apps/StatefulSet': {
    'spec.updateStrategy.type': UPDATES,
    'spec.podManagementPolicy': ['OrderedReady', 'Parallel'],
  },
  'autoscaling/HorizontalPodAutoscaler': {
    'spec.metrics[].type': ['Object', 'Pods', 'Resource', 'External', 'ContainerResource'],
  },
  'batch/CronJob': { 'spec.concurrencyPolicy': ['Allow', 'Forbid', 'Replace'] },
  'batch/Job': { 'spec.completionMode': ['NonIndexed', 'Indexed'] },
  'networking.k8s.io/Ingress': {
    'spec.rules[].http.paths[].pathType': ['Exact', 'Prefix', 'ImplementationSpecific'],
  },
  'networking.k8s.io/NetworkPolicy': {
    'spec.policyTypes[]': ['Ingress', 'Egress'],
    'spec.ingress[].ports[].protocol': PROTOCOLS,
    'spec.egress[].ports[].protocol': PROTOCOLS,
  },
};

/** The same of the pods of a workload. */
const OF_PODS: Words = {
  restartPolicy: ['Always', 'OnFailure', 'Never'],
  dnsPolicy: ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'],
  ...Object.fromEntries(
    ['containers[]', 'initContainers[]'].flatMap((list): [string, string[]][] => [
      [`${list}.imagePullPolicy`, ['Always', 'IfNotPresent', 'Never']],
      [`${list}.terminationMessagePolicy`, ['File', 'FallbackToLogsOnError']],
      [`${list}.ports[].protocol`, PROTOCOLS],
    ]),
  ),
};

/** A word that its field does not take. */
export interface StrangeWord {
  /** `pathType` or `containers.imagePullPolicy`, without places in lists: a sentence names it. */
  readonly path: string;
  readonly value: string;
  readonly words: readonly string[];
}

/** Every field of an object that holds a word which the API server does not know there. An empty one is the default. */
export function strangeWords(manifest: Manifest): StrangeWord[] {
  const pod = podSpecOf(manifest);
  return [
    ...strangeIn(manifest, OF_KIND[kindKeyOf(manifest)] ?? {}),
    ...(isFields(pod) ? strangeIn(pod, OF_PODS) : []),
  ];
}

function strangeIn(object: unknown, fields: Words): StrangeWord[] {
  return Object.entries(fields).flatMap(([path, words]) =>
    valuesAt(object, path.split('.')).flatMap((value) =>
      typeof value !== 'string' || value === '' || words.includes(value)
        ? []
        : [{ path: path.replaceAll('[]', ''), value, words }],
    ),
  );
}

function valuesAt(node: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (step === undefined) return [node];
  if (!isFields(node)) return [];
  const inner = at(node, step.replace('[]', ''));
  if (!step.endsWith('[]')) return valuesAt(inner, rest);
  return Array.isArray(inner) ? inner.flatMap((item) => valuesAt(item, rest)) : [];
}
