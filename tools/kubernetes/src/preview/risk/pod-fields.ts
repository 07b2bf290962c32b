/**
 * What an edit of a field of a pod that is about availability does to those whom the pods serve.
 *
 * - `restart`: the pods are exchanged, and one that does not come up stops the rollout while the old ones go on
 * - `names`: the same, but the field names something that has to be there. A Deployment keeps its old pods when it is not; a StatefulSet and a
 *   DaemonSet stop a member first
 * - `disrupt`: pods that came up serve otherwise, or are killed later: no rollout stops at it
 * - `looked at`: a rule looks at the values, whatever they become: `pods-changed.ts`, `pods-refused.ts`, `rollouts.ts`, `volumes.ts`
 * - `unknown`: what it does depends on what no manifest tells
 */
export type PodFieldAnswer = 'restart' | 'names' | 'disrupt' | 'looked at' | 'unknown';

export interface PodFieldRow {
  /** Of a path below the pod spec, without what names items of lists, `containers` for each list of them. */
  readonly path: RegExp;
  readonly answer: PodFieldAnswer;
  /** A sentence without a full stop, of `names`, `disrupt` and `unknown`. */
  readonly why: string;
}

const row = (answer: PodFieldAnswer, path: RegExp, why = ''): PodFieldRow => ({ answer, path, why });
const TARGET = String.raw`(?:exec|grpc|httpGet|tcpSocket)(?:$|\.)`;
const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/**
 * Every field of a pod that is about availability, in one row each. A field without a row is `unknown`.
 * Source: https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/
 */
export const POD_FIELDS: readonly PodFieldRow[] = [
  row('restart', /^(?:containers|volumes)$/),
  row(
    'restart',
    /^containers\.(?:args|command|env(?:\.name|\.value|\.valueFrom(?:\.(?:fieldRef|resourceFieldRef)(?:\..*)?)?)?|envFrom(?:\.prefix)?|image|imagePullPolicy|name|resizePolicy(?:\..*)?|stdin|stdinOnce|terminationMessagePath|terminationMessagePolicy|tty|workingDir)$/,
  ),
  row(
    'names',
    /^containers\.env(?:From\.(?:configMapRef|secretRef)|\.valueFrom\.(?:configMapKeyRef|fileKeyRef|secretKeyRef))(?:$|\.)/,
    'a pod whose ConfigMap, Secret or file is not there does not start',
  ),
  row('names', /^containers\.lifecycle\.postStart(?:$|\.)/, 'a container whose postStart hook fails is killed'),
  row('looked at', /^containers\.lifecycle(?:$|\.(?:preStop|stopSignal)(?:$|\.))/),
  row('restart', /^containers\.(?:livenessProbe|readinessProbe|startupProbe)$/),
  row(
    'disrupt',
    new RegExp(String.raw`^containers\.livenessProbe\.${TARGET}`),
    'where the container does not answer it, pods that serve are killed again and again, and no rollout stops at that',
  ),
  row(
    'names',
    new RegExp(String.raw`^containers\.(?:readinessProbe|startupProbe)\.${TARGET}`),
    'a pod that does not answer it does not become ready',
  ),
  row(
    'looked at',
    /^containers\.\w+Probe\.(?:failureThreshold|initialDelaySeconds|periodSeconds|successThreshold|terminationGracePeriodSeconds|timeoutSeconds)$/,
  ),
  row('looked at', /^containers\.ports(?:$|\.)/),
  row('looked at', /^(?:containers\.)?resources(?:$|\.(?:limits|requests|claims)(?:$|\.))/),
  row(
    'unknown',
    /^containers\.restartPolicy$/,
    'an init container that goes on beside the others, or has to end first',
  ),
  row('unknown', /^containers\.restartPolicyRules(?:$|\.)/, 'which ends of a container count as failures follows it'),
  row('looked at', /^(?:activeDeadlineSeconds|restartPolicy|terminationGracePeriodSeconds|nodeName)$/),
  row('looked at', /^(?:dnsConfig(?:\.nameservers)?|dnsPolicy|imagePullSecrets(?:\.name)?)$/),
  row(
    'disrupt',
    /^dnsConfig\.(?:searches|options(?:$|\.))/,
    'names that were found may be found no longer, or mean another host',
  ),
  row('disrupt', /^hostAliases(?:$|\.)/, 'names mean other hosts in its pods'),
  row('disrupt', /^enableServiceLinks$/, 'the variables that name the Services of the namespace come or go'),
  row(
    'names',
    new RegExp(
      `^(?:nodeSelector$|tolerations(?:$|\\.)|topologySpreadConstraints(?:$|\\.)|affinity\\.\\w+\\.${REQUIRED}(?:$|\\.))`,
    ),
    'a pod that fits no node does not start',
  ),
  row('restart', new RegExp(`^affinity(?:$|\\.\\w+$|\\.\\w+\\.${PREFERRED}(?:$|\\.))`)),
  row(
    'disrupt',
    /^priorityClassName$/,
    'pods of a class that is not there are refused, and those of a lower one give way to others',
  ),
  row('unknown', /^(?:priority|preemptionPolicy|overhead)$/, 'the API server refuses what its class does not say'),
  row('unknown', /^os(?:\.name)?$/, 'which fields and nodes fit follows it'),
  row('names', /^schedulerName$/, 'a pod whose scheduler does not run does not start'),
  row('names', /^schedulingGates(?:$|\.)/, 'a pod does not start until somebody takes its gates away'),
  row('unknown', /^schedulingGroup(?:$|\.)/, 'pods start together with others'),
  row('names', /^readinessGates(?:$|\.)/, 'a pod is ready only when somebody sets its condition'),
  row('names', /^resourceClaims(?:$|\.)/, 'a pod whose claim is not there does not start'),
  row('restart', /^securityContext\.fsGroupChangePolicy$/),
  row('unknown', /^securityContext\.seLinuxChangePolicy$/, 'which pods may share a volume follows it'),
  row(
    'names',
    /^volumes\.(?:configMap|secret|projected\.sources\.(?:configMap|secret)|image)(?:$|\.)/,
    'a pod whose ConfigMap, Secret or image is not there does not start',
  ),
  row('restart', /^volumes\.(?:downwardAPI|emptyDir|projected\.sources\.downwardAPI)(?:$|\.)/),
  row('restart', /^volumes\.(?:name|projected(?:\.defaultMode|\.sources)?)$/),
  row('looked at', /^volumes\.ephemeral(?:$|\.)/),
  row('unknown', /^volumes\.gitRepo(?:$|\.)/, 'Kubernetes makes no such volume any more'),
];

/** A path below the pod spec as the table writes it. */
export function podFieldKey(path: string): string {
  return path
    .replace(/\[(?:[^\]"]|"(?:[^"\\]|\\.)*")*\]/g, '')
    .replace(/^(?:initContainers|ephemeralContainers)(?=\.|$)/, 'containers')
    .replace(/^((?:containers\.)?resources\.(?:limits|requests)|nodeSelector|overhead)\..*$/, '$1');
}

/** What an edit of a field of a pod does; `undefined` where the table has no row. */
export function podFieldRow(path: string): PodFieldRow | undefined {
  const key = podFieldKey(path);
  return POD_FIELDS.find((one) => one.path.test(key));
}
