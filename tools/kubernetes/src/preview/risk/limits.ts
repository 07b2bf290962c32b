import { annotationsOf, at, type Fields, isFields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import { quantityOf } from '../quantity.ts';
import { type Concern, fewer } from './concern.ts';
import { ENFORCE, PROFILES, profileRank } from './pod-security.ts';

/** What a change lets fewer do, or guards less: quotas, budgets, autoscalers, namespaces, Services, pull secrets. */
export function limitsChanged(before: Manifest, after: Manifest): Concern[] {
  switch (kindKeyOf(after)) {
    case '/ResourceQuota':
      return quota(before, after);
    case '/LimitRange':
      return [disrupt('pods that are created from now on get other limits, and those that do not fit are refused')];
    case 'policy/PodDisruptionBudget':
      return budget(before, after);
    case 'autoscaling/HorizontalPodAutoscaler':
      return autoscaler(before, after);
    case '/Namespace':
      return namespaceStricter(before, after);
    case '/Service':
      return serviceNarrower(before, after);
    case '/ServiceAccount':
      return accountNarrower(before, after);
    case 'networking.k8s.io/Ingress':
      return [...certificates(before, after), ...handled(before, after)];
    case 'external-secrets.io/ExternalSecret': {
      const never = (manifest: Manifest) => /^0[a-z]*$/.test(String(at(manifest, 'spec', 'refreshInterval') ?? '1h'));
      return never(after) && !never(before) ? [disrupt('its Secret is never refreshed again (refreshInterval)')] : [];
    }
    default:
      return [];
  }
}

const disrupt = (reason: string, wayOut?: string): Concern => ({
  level: 'disrupt',
  reason,
  ...(wayOut === undefined ? {} : { wayOut }),
});
const text = (value: unknown): string => JSON.stringify(value ?? null);
const fieldsAt = (manifest: Manifest, ...path: string[]): Fields => {
  const value = at(manifest, ...path);
  return isFields(value) ? value : {};
};

/** https://kubernetes.io/docs/concepts/policy/resource-quotas/ */
function quota(before: Manifest, after: Manifest): Concern[] {
  const [old, now] = [fieldsAt(before, 'spec', 'hard'), fieldsAt(after, 'spec', 'hard')];
  const concerns: Concern[] = [];
  for (const key of Object.keys({ ...old, ...now }).sort()) {
    const [from, to] = [quantityOf(old[key]), quantityOf(now[key])];
    if (old[key] !== undefined && now[key] === undefined)
      concerns.push({
        level: 'security',
        reason: `nothing limits ${key} in the namespace any more`,
        wayOut: 'Keep a limit.',
      });
    else if (from === undefined || (to !== undefined && to < from))
      concerns.push(
        disrupt(`${key} is limited to ${now[key]}: pods beyond it are refused, also those of a rolling update`),
      );
  }
  return concerns;
}

/** https://kubernetes.io/docs/tasks/run-application/configure-pdb/ */
function budget(before: Manifest, after: Manifest): Concern[] {
  const concerns: Concern[] = [];
  for (const [field, weaker] of [
    ['minAvailable', (from: number, to: number) => to < from],
    ['maxUnavailable', (from: number, to: number) => to > from],
  ] as const) {
    const [from, to] = [at(before, 'spec', field), at(after, 'spec', field)];
    if (text(from) === text(to)) continue;
    const comparable = typeof from === typeof to && Number.isFinite(number(from)) && Number.isFinite(number(to));
    if (!comparable || weaker(number(from), number(to)))
      concerns.push(
        disrupt(`a node drain may stop more of its pods at once (${field} ${from ?? 'unset'} to ${to ?? 'unset'})`),
      );
  }
  if (text(at(before, 'spec', 'selector')) !== text(at(after, 'spec', 'selector')))
    concerns.push(disrupt('it guards other pods: a node drain may stop all of those that it no longer selects'));
  if (text(at(before, 'spec', 'unhealthyPodEvictionPolicy')) !== text(at(after, 'spec', 'unhealthyPodEvictionPolicy')))
    concerns.push(disrupt('pods that are not ready are evicted otherwise (unhealthyPodEvictionPolicy)'));
  return concerns;
}

function number(value: unknown): number {
  return typeof value === 'string' ? Number.parseInt(value, 10) : Number(value);
}

/** https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/ */
function autoscaler(before: Manifest, after: Manifest): Concern[] {
  const concerns: Concern[] = [];
  const target = (manifest: Manifest) => {
    const { apiVersion = '', kind = 'Deployment', name = '' } = fieldsAt(manifest, 'spec', 'scaleTargetRef');
    return { group: String(apiVersion).replace(/\/?[^/]*$/, ''), words: `${kind} ${name}` };
  };
  const [was, is] = [target(before), target(after)];
  if (was.words !== is.words)
    concerns.push(disrupt(`it scales ${is.words}; ${was.words} stays at the number of pods that it has`));
  else if (was.group !== is.group)
    concerns.push(
      disrupt(
        `it scales ${is.words} of ${is.group || 'the core group'}, and nothing where there is none: the number of pods stays`,
        'Keep the group in scaleTargetRef.apiVersion.',
      ),
    );
  for (const way of ['scaleUp', 'scaleDown']) {
    const off = (manifest: Manifest) => at(manifest, 'spec', 'behavior', way, 'selectPolicy') === 'Disabled';
    if (off(after) && !off(before))
      concerns.push(disrupt(`it scales ${way === 'scaleUp' ? 'up' : 'down'} no more (selectPolicy Disabled)`));
  }
  const lowered = (field: string) => Number(at(after, 'spec', field) ?? 1) < Number(at(before, 'spec', field) ?? 1);
  if (lowered('maxReplicas'))
    concerns.push(
      disrupt(`at most ${at(after, 'spec', 'maxReplicas')} pods run, no longer ${at(before, 'spec', 'maxReplicas')}`),
    );
  const least = (manifest: Manifest) => Number(at(manifest, 'spec', 'minReplicas') ?? 1);
  const [from, to] = [least(before), least(after)];
  if (to < from && (to <= 1 || to * 2 < from))
    concerns.push(
      disrupt(`it may scale down to ${to} in place of ${from}: ${to === 0 ? 'what it serves may stop' : fewer(to)}`),
    );
  const goals = (manifest: Manifest) =>
    itemsOf(at(manifest, 'spec', 'metrics')).map((metric) => ({ source: sourceOf(metric), goal: goalOf(metric) }));
  for (const { source, goal } of goals(after)) {
    const old = goals(before).find((one) => one.source === source)?.goal;
    if (old !== undefined && goal !== undefined && goal > old && goal >= old * 2)
      concerns.push(disrupt('it adds pods at twice the load, or later, or never: those that run have to bear it'));
  }
  const sources = (manifest: Manifest) =>
    itemsOf(at(manifest, 'spec', 'metrics'))
      .map(sourceOf)
      .sort()
      .join('\n');
  if (kindKeyOf(after) === 'autoscaling/HorizontalPodAutoscaler' && sources(before) !== sources(after))
    concerns.push({
      level: 'unknown',
      reason: 'it scales by other metrics, and whether they exist is not known here',
      notKnown: ['spec.metrics'],
    });
  return concerns;
}

/** The value that a metric is held at, where it is a number or a quantity. */
function goalOf(metric: Fields): number | undefined {
  for (const source of Object.values(metric)) {
    for (const field of ['averageUtilization', 'averageValue', 'value']) {
      const goal = quantityOf(at(source, 'target', field));
      if (goal !== undefined) return Number(goal);
    }
  }
  return undefined;
}

/** What a metric is, without the value that it is held at. */
function sourceOf(metric: Fields): string {
  return JSON.stringify(metric, (key, value: unknown) => (key === 'target' ? undefined : value));
}

/** https://kubernetes.io/docs/concepts/security/pod-security-admission/ */
function namespaceStricter(before: Manifest, after: Manifest): Concern[] {
  const rank = (manifest: Manifest) => profileRank(at(manifest, 'metadata', 'labels', ENFORCE));
  return rank(after) > rank(before)
    ? [
        disrupt(
          `pods that do not fit the level ${PROFILES[rank(after)]} are refused from now on, also those of a rolling update`,
        ),
      ]
    : [];
}

/** https://kubernetes.io/docs/concepts/services-networking/service/ */
function serviceNarrower(before: Manifest, after: Manifest): Concern[] {
  const list = (manifest: Manifest, field: string) => {
    const value = at(manifest, 'spec', field);
    return Array.isArray(value) ? value.map(String) : [];
  };
  const gone = (field: string) => list(before, field).filter((one) => !list(after, field).includes(one));
  const concerns: Concern[] = [];
  if (gone('externalIPs').length > 0)
    concerns.push(disrupt(`${gone('externalIPs').join(', ')} no longer answers (externalIPs)`));
  const [old, now] = [list(before, 'loadBalancerSourceRanges'), list(after, 'loadBalancerSourceRanges')];
  if (now.length > 0 && (old.length === 0 || gone('loadBalancerSourceRanges').length > 0))
    concerns.push(disrupt('its load balancer refuses addresses that it let in (loadBalancerSourceRanges)'));
  const type = (manifest: Manifest) => at(manifest, 'spec', 'type') ?? 'ClusterIP';
  if (type(before) === 'NodePort' && type(after) !== 'NodePort' && type(after) !== 'LoadBalancer')
    concerns.push(disrupt('its ports of the nodes no longer answer (type)'));
  if (type(before) === 'ExternalName' && type(after) !== 'ExternalName')
    concerns.push(disrupt('its name means pods of the cluster from now on (type)'));
  const ports = (manifest: Manifest) =>
    new Map(itemsOf(at(manifest, 'spec', 'ports')).map((port) => [`${port.port}/${port.protocol ?? 'TCP'}`, port]));
  const current = ports(after);
  for (const [port, was] of ports(before)) {
    const is = current.get(port);
    if (is === undefined) continue;
    if (was.name !== undefined && was.name !== is.name)
      concerns.push(
        disrupt(`port ${port} is no longer called ${was.name}: whoever names it finds nothing`, 'Keep the name.'),
      );
    if (was.appProtocol !== is.appProtocol)
      concerns.push(disrupt(`port ${port} is spoken to in ${is.appProtocol ?? 'no named protocol'} (appProtocol)`));
  }
  return concerns;
}

/** https://kubernetes.io/docs/concepts/security/service-accounts/, https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html */
function accountNarrower(before: Manifest, after: Manifest): Concern[] {
  const concerns: Concern[] = [];
  for (const field of ['imagePullSecrets', 'secrets']) {
    const names = (manifest: Manifest) => itemsOf(manifest[field]).map(({ name }) => String(name));
    const gone = names(before).filter((name) => !names(after).includes(name));
    if (gone.length > 0)
      concerns.push(disrupt(`its pods lose ${gone.join(', ')} (${field}): images or files that need it are refused`));
  }
  for (const key of ROLE_ANNOTATIONS) {
    if (annotationsOf(before)[key] !== undefined && annotationsOf(after)[key] === undefined)
      concerns.push(disrupt(`its pods no longer act as ${annotationsOf(before)[key]}: what that allows is refused`));
  }
  if (at(before, 'automountServiceAccountToken') !== false && at(after, 'automountServiceAccountToken') === false)
    concerns.push(disrupt('its pods get no token from their next start on (automountServiceAccountToken)'));
  return concerns;
}

/** Annotations of a ServiceAccount that give its pods a role of a cloud. */
export const ROLE_ANNOTATIONS = [
  'eks.amazonaws.com/role-arn',
  'iam.gke.io/gcp-service-account',
  'azure.workload.identity/client-id',
] as const;

/** Sizes and times of NGINX: https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations/#custom-max-body-size */
export const HANDLING =
  /^nginx\.ingress\.kubernetes\.io\/(?:client-(?:body-buffer-size|header-timeout|body-timeout)|proxy-(?:body-size|buffer-size|buffers-number|buffering|connect-timeout|read-timeout|send-timeout|request-buffering|next-upstream(?:-timeout|-tries)?))$/;

function handled(before: Manifest, after: Manifest): Concern[] {
  const [old, now] = [annotationsOf(before), annotationsOf(after)];
  const keys = Object.keys({ ...old, ...now }).filter((key) => HANDLING.test(key) && old[key] !== now[key]);
  return keys.map((key) => disrupt(`requests larger, or slower, than it says are refused (${key})`));
}

/** https://kubernetes.io/docs/concepts/services-networking/ingress/#tls */
function certificates(before: Manifest, after: Manifest): Concern[] {
  const served = (manifest: Manifest) =>
    new Map(
      itemsOf(at(manifest, 'spec', 'tls')).flatMap((tls) =>
        (Array.isArray(tls.hosts) ? tls.hosts.map(String) : ['*']).map((host) => [
          host,
          String(tls.secretName ?? 'the default certificate'),
        ]),
      ),
    );
  const now = served(after);
  const other = [...served(before)].filter(([host, secret]) => now.has(host) && now.get(host) !== secret);
  return other.map(([host]) =>
    disrupt(`${host} shows another certificate (${now.get(host)})`, 'Make sure that it is there first.'),
  );
}
