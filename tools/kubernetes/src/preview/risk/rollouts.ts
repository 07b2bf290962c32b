import { at, type Fields, isFields, itemsOf, kindKeyOf, type Manifest } from '../manifest.ts';
import type { Concern } from './concern.ts';
import { containersOf, podSpecOf } from './pods.ts';
import { allStop, restartOf } from './restart.ts';

/** What an update of a workload does beside restarting its pods: how they are exchanged from now on, where they run, how they are found. */
export function rolloutsChanged(before: Manifest, after: Manifest): Concern[] {
  const [old, now] = [podSpecOf(before), podSpecOf(after)];
  return [
    ...strategyChanged(before, after),
    ...membersGone(before, after),
    ...historyGone(before, after),
    ...runsChanged(before, after),
    ...(old === undefined || now === undefined ? [] : podsChanged(kindKeyOf(after), old, now)),
  ];
}

const disrupt = (reason: string, wayOut?: string): Concern => ({
  level: 'disrupt',
  reason,
  ...(wayOut === undefined ? {} : { wayOut }),
});
const text = (value: unknown): string => JSON.stringify(value ?? null);

/** https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy, .../statefulset/#update-strategies, .../daemonset/#updating-a-daemonset */
function strategyChanged(before: Manifest, after: Manifest): Concern[] {
  const field = kindKeyOf(after) === 'apps/Deployment' ? 'strategy' : 'updateStrategy';
  if (!/^apps\//.test(kindKeyOf(after))) return [];
  const value = (manifest: Manifest, ...path: string[]) => at(manifest, 'spec', field, ...path);
  const type = (manifest: Manifest) => value(manifest, 'type') ?? 'RollingUpdate';
  const concerns: Concern[] = [];
  if (type(before) !== type(after)) {
    if (type(after) === 'Recreate')
      concerns.push(disrupt('from now on all its pods stop before new ones start (strategy Recreate)'));
    if (type(after) === 'OnDelete')
      concerns.push(
        disrupt('from now on a change of its pods takes effect only when they are deleted by hand (OnDelete)'),
      );
    if (type(before) === 'OnDelete') concerns.push(...restartOf(after));
  }
  const unavailable = (manifest: Manifest) => allStop(manifest, value(manifest, 'rollingUpdate', 'maxUnavailable'));
  if (unavailable(after) && !unavailable(before))
    concerns.push(
      disrupt('from now on all its pods may stop at once (maxUnavailable)', 'Keep it below the number of pods.'),
    );
  const partition = (manifest: Manifest) => Number(value(manifest, 'rollingUpdate', 'partition') ?? 0);
  if (partition(after) > partition(before))
    concerns.push(disrupt(`pods below ${partition(after)} no longer follow changes (partition)`));
  if (partition(after) < partition(before)) concerns.push(...restartOf(after));
  return concerns;
}

/** https://kubernetes.io/docs/tasks/run-application/scale-stateful-set/ */
function membersGone(before: Manifest, after: Manifest): Concern[] {
  if (kindKeyOf(after) !== 'apps/StatefulSet') return [];
  const claims = itemsOf(at(after, 'spec', 'volumeClaimTemplates')).length > 0;
  const replicas = (manifest: Manifest) => Number(at(manifest, 'spec', 'replicas') ?? 1);
  const concerns: Concern[] = [];
  if (claims && replicas(after) < replicas(before) && replicas(after) > 0)
    concerns.push(
      disrupt(
        `${replicas(before) - replicas(after)} of its ${replicas(before)} members go, and what only their claims hold is not served`,
        'Take the members out of their cluster first.',
      ),
    );
  if (
    text(at(before, 'spec', 'ordinals', 'start') ?? 0) !== text(at(after, 'spec', 'ordinals', 'start') ?? 0) &&
    claims
  )
    concerns.push({ level: 'unknown', reason: 'its pods get other ordinals, and with them other claims (ordinals)' });
  return concerns;
}

function historyGone(before: Manifest, after: Manifest): Concern[] {
  const limit = (manifest: Manifest, field: string) => at(manifest, 'spec', field);
  const concerns: Concern[] = [];
  if (limit(after, 'revisionHistoryLimit') === 0 && limit(before, 'revisionHistoryLimit') !== 0)
    concerns.push(disrupt('no old revision stays to go back to (revisionHistoryLimit 0)'));
  for (const [field, usual] of [
    ['successfulJobsHistoryLimit', 3],
    ['failedJobsHistoryLimit', 1],
  ] as const) {
    if (kindKeyOf(after) !== 'batch/CronJob') continue;
    const [from, to] = [limit(before, field) ?? usual, limit(after, field) ?? usual];
    if (Number(to) < Number(from))
      concerns.push(disrupt(`finished jobs go sooner, with their logs (${field} ${from} to ${to})`));
  }
  return concerns;
}

/** https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/, .../job/ */
function runsChanged(before: Manifest, after: Manifest): Concern[] {
  const kind = kindKeyOf(after);
  if (kind !== 'batch/CronJob' && kind !== 'batch/Job') return [];
  const job = kind === 'batch/Job' ? ['spec'] : ['spec', 'jobTemplate', 'spec'];
  const value = (manifest: Manifest, field: string) => at(manifest, ...job, field);
  const concerns: Concern[] = [];
  const concurrency = (manifest: Manifest) => at(manifest, 'spec', 'concurrencyPolicy') ?? 'Allow';
  if (kind === 'batch/CronJob' && concurrency(before) !== concurrency(after)) {
    if (concurrency(after) === 'Allow')
      concerns.push(disrupt('a run may start while the one before still works (concurrencyPolicy Allow)'));
    if (concurrency(after) === 'Replace')
      concerns.push(disrupt('a run that still works is ended by the next (concurrencyPolicy Replace)'));
    if (concurrency(after) === 'Forbid')
      concerns.push(disrupt('a run is left out while the one before still works (concurrencyPolicy Forbid)'));
  }
  const late = at(after, 'spec', 'startingDeadlineSeconds');
  if (
    kind === 'batch/CronJob' &&
    typeof late === 'number' &&
    late < 10 &&
    late !== at(before, 'spec', 'startingDeadlineSeconds')
  )
    concerns.push(disrupt('with a startingDeadlineSeconds below 10 it may never run'));
  const deadline = value(after, 'activeDeadlineSeconds');
  if (typeof deadline === 'number' && !(Number(value(before, 'activeDeadlineSeconds')) <= deadline))
    concerns.push(disrupt(`runs end after ${deadline} s (activeDeadlineSeconds)`));
  if (value(after, 'parallelism') === 0 && value(before, 'parallelism') !== 0)
    concerns.push(disrupt('its pods stop (parallelism 0)'));
  const kept = value(after, 'ttlSecondsAfterFinished');
  if (typeof kept === 'number' && !(Number(value(before, 'ttlSecondsAfterFinished')) <= kept))
    concerns.push(
      disrupt(
        kind === 'batch/Job'
          ? `it is deleted ${kept} s after its end, and the next sync runs it again (ttlSecondsAfterFinished)`
          : `finished jobs go after ${kept} s, with their logs (ttlSecondsAfterFinished)`,
      ),
    );
  return concerns;
}

/** Fields of the pods that others go by, and those that say how a pod ends. https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination */
function podsChanged(kind: string, old: Fields, now: Fields): Concern[] {
  const concerns: Concern[] = [];
  for (const field of ['hostname', 'subdomain', 'hostnameOverride', 'setHostnameAsFQDN']) {
    if (text(old[field]) !== text(now[field]))
      concerns.push(disrupt(`its pods are found under another name (${field})`));
  }
  if (now.nodeName !== undefined && now.nodeName !== old.nodeName)
    concerns.push(
      disrupt(`its pods run on ${now.nodeName} alone, past the scheduler (nodeName)`, 'Use nodeSelector or affinity.'),
    );
  if (kind === 'apps/DaemonSet') {
    for (const field of ['nodeSelector', 'affinity', 'tolerations']) {
      if (text(old[field]) !== text(now[field]))
        concerns.push(
          disrupt(`it runs on other nodes: on those that it no longer selects its pods are deleted (${field})`),
        );
    }
  }
  const grace = (spec: Fields) => Number(spec.terminationGracePeriodSeconds ?? 30);
  if (grace(now) < grace(old))
    concerns.push(
      disrupt(`its pods are killed after ${grace(now)} s in place of ${grace(old)} (terminationGracePeriodSeconds)`),
    );
  const containers = new Map(containersOf(now).map(({ name, container }) => [name, container]));
  for (const { name, container } of containersOf(old)) {
    const current = containers.get(name);
    if (current === undefined) continue;
    if (isFields(at(container, 'lifecycle', 'preStop')) && !isFields(at(current, 'lifecycle', 'preStop')))
      concerns.push(disrupt(`container ${name} loses its preStop hook: requests under way may break when it stops`));
  }
  const ports = (spec: Fields) =>
    new Set(
      containersOf(spec).flatMap(({ container }) =>
        itemsOf(container.ports).flatMap((port) => (port.name === undefined ? [] : [String(port.name)])),
      ),
    );
  const named = ports(now);
  const gone = [...ports(old)].filter((port) => !named.has(port));
  if (gone.length > 0)
    concerns.push(
      disrupt(
        `no port of its pods is called ${gone.join(', ')} any more: whoever names it finds nothing`,
        'Keep the name.',
      ),
    );
  return concerns;
}
