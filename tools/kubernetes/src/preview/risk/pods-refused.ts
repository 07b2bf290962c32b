import { at, type Fields, isFields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import { quantityOf } from '../quantity.ts';
import { containersOf, podSpecOf } from './pods.ts';

/** A pod template that the API server refuses. */
export interface RefusedPod {
  /** Below the object. */
  readonly path: string;
  readonly reason: string;
  readonly wayOut: string;
}

const RUNS_ON =
  /^(?:apps\/(?:Deployment|StatefulSet|DaemonSet|ReplicaSet)|\/ReplicationController|argoproj\.io\/Rollout)$/;
const ENDS = /^batch\/(?:Job|CronJob)$/;

/**
 * What the API server refuses in the pods of a workload, by its values alone.
 * Source: pkg/apis/core/validation/validation.go and pkg/apis/{apps,batch}/validation of https://github.com/kubernetes/kubernetes
 */
export function refusedInPods(manifest: Manifest): RefusedPod[] {
  const pod = podSpecOf(manifest);
  if (pod === undefined) return [];
  const kind = kindKeyOf(manifest);
  const base =
    kind === '/Pod' ? 'spec' : kind === 'batch/CronJob' ? 'spec.jobTemplate.spec.template.spec' : 'spec.template.spec';
  const found: RefusedPod[] = [];
  const refuse = (path: string, what: string, wayOut: string) =>
    found.push({ path: `${base}.${path}`, reason: `the API server refuses ${what}`, wayOut });
  const { restartPolicy } = pod;
  if (RUNS_ON.test(kind)) {
    if (restartPolicy === 'Never' || restartPolicy === 'OnFailure')
      refuse('restartPolicy', `restartPolicy ${restartPolicy} in a ${manifest.kind}: only Always`, 'Write Always.');
    if (pod.activeDeadlineSeconds !== undefined)
      refuse('activeDeadlineSeconds', `activeDeadlineSeconds in a ${manifest.kind}`, 'Remove it, or use a Job.');
  }
  if (ENDS.test(kind) && (restartPolicy === undefined || restartPolicy === 'Always'))
    refuse('restartPolicy', `a ${manifest.kind} without restartPolicy OnFailure or Never`, 'Write OnFailure or Never.');
  if (kind !== '/Pod' && itemsOf(pod.ephemeralContainers).length > 0)
    refuse('ephemeralContainers', 'ephemeral containers in a template', 'Add them to a running pod (kubectl debug).');
  const nameservers = at(pod, 'dnsConfig', 'nameservers');
  if (pod.dnsPolicy === 'None' && !(Array.isArray(nameservers) && nameservers.length > 0))
    refuse('dnsPolicy', 'dnsPolicy None without a name server', 'Write dnsConfig.nameservers.');
  const claims = new Set(itemsOf(pod.resourceClaims).map(({ name }) => name));
  amounts('resources', 'the pods', pod, refuse);
  for (const { name, container } of containersOf(pod)) {
    const path = `containers[name=${name}]`;
    amounts(`${path}.resources`, `container ${name}`, container, refuse);
    for (const claim of itemsOf(at(container, 'resources', 'claims'))) {
      if (claims.has(claim.name)) continue;
      refuse(
        `${path}.resources.claims`,
        `container ${name} with the claim ${claim.name}, which spec.resourceClaims does not name`,
        'Add it to spec.resourceClaims.',
      );
    }
    probes(path, name, container, refuse);
    const pause = Number(at(container, 'lifecycle', 'preStop', 'sleep', 'seconds') ?? 0);
    const grace = Number(pod.terminationGracePeriodSeconds ?? 30);
    if (pause > grace)
      refuse(
        `${path}.lifecycle.preStop.sleep`,
        `container ${name}, which sleeps ${pause} s in preStop of a grace period of ${grace} s`,
        'Raise terminationGracePeriodSeconds.',
      );
    if (at(container, 'lifecycle', 'stopSignal') !== undefined && at(pod, 'os', 'name') === undefined)
      refuse(`${path}.lifecycle.stopSignal`, `stopSignal of container ${name} without spec.os.name`, 'Write os.name.');
  }
  return found;
}

type Refuse = (path: string, what: string, wayOut: string) => void;

/** https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/ */
function amounts(path: string, what: string, owner: Fields, refuse: Refuse): void {
  const [limits, requests] = [at(owner, 'resources', 'limits'), at(owner, 'resources', 'requests')];
  if (!isFields(limits) || !isFields(requests)) return;
  for (const [name, request] of Object.entries(requests)) {
    const [least, most] = [quantityOf(request), quantityOf(limits[name])];
    if (least === undefined || most === undefined || least <= most) continue;
    refuse(
      `${path}.requests`,
      `${what} with a request of ${name} ${request} above its limit ${limits[name]}`,
      'Raise the limit, or lower the request.',
    );
  }
}

/** https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/ */
function probes(path: string, name: string, container: Fields, refuse: Refuse): void {
  for (const field of ['livenessProbe', 'readinessProbe', 'startupProbe']) {
    const probe = container[field];
    if (!isFields(probe)) continue;
    const times = ['initialDelaySeconds', 'timeoutSeconds', 'periodSeconds', 'failureThreshold', 'successThreshold'];
    for (const time of times)
      if (Number(probe[time] ?? 0) < 0)
        refuse(
          `${path}.${field}.${time}`,
          `${time} ${probe[time]} of the ${field} of container ${name}`,
          'Write 1 or more.',
        );
    if (field !== 'readinessProbe' && Number(probe.successThreshold ?? 1) > 1)
      refuse(
        `${path}.${field}.successThreshold`,
        `a successThreshold above 1 of the ${field} of container ${name}`,
        'Write 1.',
      );
    if (field === 'readinessProbe' && probe.terminationGracePeriodSeconds !== undefined)
      refuse(
        `${path}.${field}.terminationGracePeriodSeconds`,
        `terminationGracePeriodSeconds of the readinessProbe of container ${name}`,
        'Remove it.',
      );
    const ways = ['exec', 'grpc', 'httpGet', 'tcpSocket'].filter((way) => isFields(probe[way]));
    if (ways.length > 1)
      refuse(
        `${path}.${field}`,
        `a ${field} of container ${name} that asks in two ways (${ways.join(', ')})`,
        'Keep one of them.',
      );
  }
}
