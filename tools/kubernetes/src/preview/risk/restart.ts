import { at, kindKeyOf, type Manifest } from '../manifest.ts';
import { type Changed, type Concern, changesBelow } from './concern.ts';

/**
 * What a changed pod template does to the running pods.
 *
 * @param changed the fields decide whether the template changes; `after` how it is rolled out.
 */
export function restarted({ after, fields }: Changed & { readonly after: Manifest }): Concern[] {
  return changesBelow(fields, 'spec.template').length === 0 ? [] : restartOf(after);
}

/** Whether so many unavailable pods are all of them. */
export function allStop(workload: Manifest, unavailable: unknown): boolean {
  if (typeof unavailable === 'string' && unavailable.endsWith('%')) return Number.parseInt(unavailable, 10) >= 100;
  const replicas = Number(at(workload, 'spec', 'replicas') ?? 1);
  return typeof unavailable === 'number' && kindKeyOf(workload) !== 'apps/DaemonSet' && unavailable >= replicas;
}

/** How the pods of a workload restart when their template changes. Empty for what has no pods of its own to restart. */
export function restartOf(workload: Manifest): Concern[] {
  const replicas = at(workload, 'spec', 'replicas') ?? 1;
  if (replicas === 0) return [];
  switch (kindKeyOf(workload)) {
    // https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#strategy
    case 'apps/Deployment': {
      if (at(workload, 'spec', 'strategy', 'type') === 'Recreate') {
        return [
          {
            level: 'disrupt',
            reason: 'all its pods stop before new ones start (strategy Recreate)',
            restarts: true,
            wayOut: 'Use strategy RollingUpdate where two versions may run side by side.',
          },
        ];
      }
      const unavailable = at(workload, 'spec', 'strategy', 'rollingUpdate', 'maxUnavailable');
      if (allStop(workload, unavailable)) {
        return [
          { level: 'disrupt', reason: `all its pods may stop at once (maxUnavailable ${unavailable})`, restarts: true },
        ];
      }
      return [{ level: 'safe', reason: 'rolling restart', restarts: true }];
    }
    // https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#update-strategies
    case 'apps/StatefulSet': {
      if (at(workload, 'spec', 'updateStrategy', 'type') === 'OnDelete') {
        return [{ level: 'safe', reason: 'takes effect only when its pods are deleted by hand (OnDelete)' }];
      }
      if (replicas === 1) {
        return [
          {
            level: 'disrupt',
            reason: 'its only pod stops before the new one starts',
            restarts: true,
            wayOut: 'Run more than one replica if the program allows it.',
          },
        ];
      }
      return [{ level: 'safe', reason: 'rolling restart, one pod at a time', restarts: true }];
    }
    // https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/
    case 'apps/DaemonSet':
      if (allStop(workload, at(workload, 'spec', 'updateStrategy', 'rollingUpdate', 'maxUnavailable')))
        return [
          { level: 'disrupt', reason: 'its pods on all nodes may stop at once (maxUnavailable)', restarts: true },
        ];
      return at(workload, 'spec', 'updateStrategy', 'type') === 'OnDelete'
        ? [{ level: 'safe', reason: 'takes effect only when its pods are deleted by hand (OnDelete)' }]
        : [{ level: 'safe', reason: 'rolling restart, node by node', restarts: true }];
    case 'argoproj.io/Rollout':
      return [{ level: 'safe', reason: 'rolling restart, as its strategy says', restarts: true }];
    default:
      return [];
  }
}
