import { at, type Fields, isFields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import type { Changed, Concern } from './concern.ts';
import { podFieldRow } from './pod-fields.ts';
import { containersOf, podSpecOf } from './pods.ts';

const POD = /^spec\.(?:jobTemplate\.spec\.)?template\.spec\.(.*)$/s;
const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'];
/** Kinds that stop a pod before they start the one in its place. */
const STOPS_FIRST = /^apps\/(?:StatefulSet|DaemonSet)$/;

const disrupt = (reason: string, wayOut?: string): Concern => ({
  level: 'disrupt',
  reason,
  ...(wayOut === undefined ? {} : { wayOut }),
});
const text = (value: unknown): string => JSON.stringify(value ?? null);

/** What an update of a pod template does beyond an exchange of the pods: by the table, and by the values of what the table leaves to rules. */
export function podsChanged({
  before,
  after,
  fields,
}: Changed & { readonly before: Manifest; readonly after: Manifest }): Concern[] {
  const [old, now] = [podSpecOf(before), podSpecOf(after)];
  if (old === undefined || now === undefined) return [];
  const concerns: Concern[] = [];
  const had = new Set(containersOf(old).map(({ name }) => name));
  const told = new Map<string, string[]>();
  for (const field of fields) {
    const inside = POD.exec(field.path)?.[1];
    const row = inside === undefined ? undefined : podFieldRow(inside);
    if (inside === undefined || row === undefined) continue;
    // A probe or a reference that goes asks for nothing; one of a container that is new keeps no pod that served from serving.
    const isGone = !('after' in field) && field.sensitive !== true;
    if (isGone && (row.answer === 'names' || inside.includes('Probe'))) continue;
    const container = /^\w*ontainers\[name="?([^\]"]+)"?\]/.exec(inside)?.[1];
    if (container !== undefined && row.answer === 'disrupt' && !had.has(container)) continue;
    if (row.answer !== 'disrupt' && !(row.answer === 'names' && STOPS_FIRST.test(kindKeyOf(after)))) continue;
    const why = row.answer === 'names' ? `${row.why}, and the one that it replaces is gone by then` : row.why;
    told.set(why, [...(told.get(why) ?? []), inside]);
  }
  for (const [why, paths] of told) concerns.push(disrupt(`${why} (${[...new Set(paths)].slice(0, 3).join(', ')})`));
  concerns.push(...names(old, now));
  const current = new Map(containersOf(now).map(({ name, container }) => [name, container]));
  for (const { name, container } of containersOf(old)) {
    const is = current.get(name);
    if (is === undefined) continue;
    for (const probe of PROBES)
      concerns.push(...patience(`${probe} of container ${name}`, probe, container[probe], is[probe]));
    concerns.push(...ends(name, container, is));
  }
  return concerns;
}

/** https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy, .../containers/images/#specifying-imagepullsecrets-on-a-pod */
function names(old: Fields, now: Fields): Concern[] {
  const concerns: Concern[] = [];
  const servers = (pod: Fields) => {
    const list = at(pod, 'dnsConfig', 'nameservers');
    return Array.isArray(list) ? list.map(String) : [];
  };
  const added = servers(now).filter((server) => !servers(old).includes(server));
  if (added.length > 0)
    concerns.push({
      level: 'security',
      reason: `${added.join(', ')} answers every name that its pods ask for (dnsConfig.nameservers)`,
      wayOut: 'Make sure that these servers are meant.',
    });
  else if (text(servers(old)) !== text(servers(now)))
    concerns.push(disrupt('its pods ask fewer, or other, name servers (dnsConfig.nameservers)'));
  const policy = (pod: Fields) => pod.dnsPolicy ?? 'ClusterFirst';
  if (policy(old) !== policy(now))
    concerns.push(
      disrupt(`its pods find names otherwise: names of the cluster may be found no longer (dnsPolicy ${policy(now)})`),
    );
  const pulls = (pod: Fields) => itemsOf(pod.imagePullSecrets).map(({ name }) => String(name));
  const gone = pulls(old).filter((name) => !pulls(now).includes(name));
  if (gone.length > 0)
    concerns.push(disrupt(`its pods lose ${gone.join(', ')} (imagePullSecrets): images that need it are refused`));
  return concerns;
}

/**
 * How long a probe waits until it acts: half as long, or ten times as long, is another probe.
 * https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/
 */
function patience(what: string, probe: string, before: unknown, after: unknown): Concern[] {
  if (!isFields(before) || !isFields(after)) return [];
  const seconds = (of: Fields) =>
    Number(of.initialDelaySeconds ?? 0) + Number(of.failureThreshold ?? 3) * Number(of.periodSeconds ?? 10);
  const [from, to] = [seconds(before), seconds(after)];
  const concerns: Concern[] = [];
  if (to * 2 < from || (to < from && to < 10))
    concerns.push(
      disrupt(
        `${what} fails after ${to} s in place of ${from}: pods that start, or answer, slowly are ${probe === 'readinessProbe' ? 'taken out' : 'killed'}`,
        'Leave it at least half of the time.',
      ),
    );
  if (to > from * 10)
    concerns.push(disrupt(`${what} fails after ${to} s in place of ${from}: a pod that hangs is noticed late`));
  const [was, is] = [Number(before.timeoutSeconds ?? 1), Number(after.timeoutSeconds ?? 1)];
  if (is * 2 < was)
    concerns.push(disrupt(`${what} waits ${is} s for an answer in place of ${was}: slow answers count as failures`));
  const grace = (of: Fields) => Number(of.terminationGracePeriodSeconds ?? Number.POSITIVE_INFINITY);
  if (grace(after) < grace(before))
    concerns.push(
      disrupt(`${what} kills after ${grace(after)} s: what is under way is cut off (terminationGracePeriodSeconds)`),
    );
  return concerns;
}

/** How a container ends: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination */
function ends(name: string, before: Fields, after: Fields): Concern[] {
  const hook = (container: Fields) => at(container, 'lifecycle', 'preStop');
  const [old, now] = [hook(before), hook(after)];
  const concerns: Concern[] = [];
  if (isFields(old) && isFields(now)) {
    const pause = (of: Fields) => Number(at(of, 'sleep', 'seconds') ?? Number.NaN);
    const [from, to] = [pause(old), pause(now)];
    if (text(old) !== text(now) && !(to >= from))
      concerns.push(disrupt(`container ${name} prepares its end otherwise (preStop): requests under way may break`));
  }
  if (text(at(before, 'lifecycle', 'stopSignal')) !== text(at(after, 'lifecycle', 'stopSignal')))
    concerns.push(
      disrupt(
        `container ${name} is stopped by another signal (stopSignal): one that it does not know breaks what is under way`,
      ),
    );
  return concerns;
}
