import type { Application } from './application.ts';
import { nameRows } from './out-of-sync.ts';
import type { Finding } from './reasons.ts';
import { changesHealth } from './results.ts';

/**
 * Health is a separate loop and lags behind the operation: it counts only once Argo CD has reconciled after the operation's end. Both times are
 * of the controller's clock and whole seconds, so equal ones count (as Kargo found:
 * https://github.com/akuity/kargo/blob/main/pkg/health/checker/builtin/argocd.go).
 */
export function judgeReconciled({ reconciledAt, operationState }: Application): Finding | undefined {
  const finished = Date.parse(operationState?.finishedAt ?? '');
  if (Number.isNaN(finished)) return undefined;
  const reconciled = Date.parse(reconciledAt ?? '');
  if (reconciled >= finished) return undefined;
  return { reason: 'health-lags', detail: 'the sync has ended, and Argo CD has not compared since' };
}

/**
 * @param before what it looked like before the commit, or when it was last proved live.
 * @param suspended what a pause amounts to, by the caller's policy.
 * @returns `undefined` when its health does not stand in the way.
 */
export function judgeHealth(
  application: Application,
  before: Application | undefined,
  suspended: 'blocked' | 'live' = 'blocked',
): Finding | undefined {
  const { health, resources } = application;
  const sick = resources.filter((row) => row.health !== undefined && row.health !== 'Healthy' && !row.hook);
  const objects =
    sick.length === 0
      ? ''
      : `: ${nameRows(sick)}${sick[0]?.healthMessage === undefined ? '' : ` (${sick[0].healthMessage})`}`;
  const mark = `${health?.status} ${health?.since}`;
  if (health === undefined) return { reason: 'health-unseen', detail: 'Argo CD has not said how it is' };
  switch (health.status) {
    case 'Healthy':
      return undefined;
    case 'Degraded':
      return judgeDegraded(application, before, objects);
    case 'Progressing':
      return { reason: 'progressing', detail: `applied, and not healthy yet${objects}`, mark };
    case 'Missing':
      return { reason: 'missing', detail: `an object does not exist in the cluster${objects}`, mark };
    case 'Suspended':
      if (suspended === 'live') return undefined;
      return {
        reason: 'suspended',
        detail: `applied, and suspended or paused until somebody resumes it${objects}`,
        next: 'resume it, or take the pause out of Git',
        mark,
      };
    default:
      return {
        reason: 'health-unknown',
        detail: `Argo CD says that its health is ${health.status}${objects}`,
        mark,
      };
  }
}

/**
 * Degraded fails, unless it was so before and did not get worse. The Kubernetes API shows the health of the whole only, so:
 * what left Degraded and came back after the commit changed something that has health got worse; what stayed Degraded while the commit
 * changed something that has health cannot be told; what stayed so beside changes of other kinds is as bad as before.
 */
function judgeDegraded(
  application: Application,
  before: Application | undefined,
  objects: string,
): Finding | undefined {
  const { health, resources } = application;
  const degraded: Finding = {
    reason: 'degraded',
    detail: `applied, and degraded${objects}${health?.message === undefined ? '' : `: ${health?.message}`}`,
    mark: health?.since ?? '',
  };
  if (before?.health?.status !== 'Degraded') return degraded;
  const sick = resources.filter((row) => row.health === 'Degraded' && !row.hook);
  if (sick.length > 0) {
    const wasSick = new Set(before.resources.filter((row) => row.health === 'Degraded').map(identityOf));
    if (wasSick.size > 0) return sick.every((row) => wasSick.has(identityOf(row))) ? undefined : degraded;
  }
  const touched = touchedSince(application, before);
  if (touched === 'nothing') return undefined;
  if (health?.since !== before.health.since) return degraded;
  return {
    reason: 'worse-unknown',
    detail: `it was degraded before, and still is; whether ${touched} is healthy cannot be told from the Application alone`,
    next: 'read it through Argo CD (--transport argocd), which tells the health of each object',
    mark: health?.since ?? '',
  };
}

/** What that has health the operations since then changed, in words. */
function touchedSince({ operationState: state }: Application, before: Application): 'nothing' | string {
  if (state?.finishedAt === before.operationState?.finishedAt) return 'nothing';
  if ((state?.result?.count ?? 0) === 0) return 'what was changed since';
  const row = state?.result?.resources.find(changesHealth);
  return row === undefined ? 'nothing' : `the new ${row.kind} ${row.name}`;
}

function identityOf({
  group,
  kind,
  namespace,
  name,
}: {
  group: string;
  kind: string;
  namespace: string;
  name: string;
}): string {
  return `${group}/${kind}/${namespace}/${name}`;
}
