import type { ResourceChange } from '@mainstem/change';
import { digestOf } from '@mainstem/change';
import { compareManifests, listOf, type Manifest, mapOf, textOf } from '@mainstem/kubernetes';
import type { Application, ResourceRow } from './application.ts';
import { judgeCompared } from './specification.ts';

/** What one look at an Application says about drift. */
export interface ObservedApplication {
  /**
   * `drifted`: the cluster differs from what was synced, although nobody changed Git. `pending`: Git is ahead, and that is a deployment that waits.
   * `unknown`: cannot be told now, which is never clean.
   */
  readonly state: 'clean' | 'drifted' | 'pending' | 'unknown';
  readonly detail: string;
  /** Objects that differ, as drift's other readers write them; fields where the caller gave the managed resources. */
  readonly resources: readonly ResourceChange[];
  /**
   * How often selfHeal has put something back at this revision, at least: Argo CD counts them in the operation, and forgets with the next one
   * that somebody starts.
   */
  readonly corrections: number;
  /** How many objects a sync would change, where a deployment waits. */
  readonly pending: number;
}

/**
 * The third face of the argocd engine. Drift is OutOfSync at an unchanged revision; OutOfSync at another one is a deployment that waits. Whether the
 * Application is at what was synced is told by the last operation, since `history` leaves partial syncs out.
 *
 * @param managed the answer of `managed-resources` of Argo CD's API, where it was asked: the fields come from there. Argo CD hides the values of Secrets.
 */
export function observeApplication(application: Application, managed?: unknown): ObservedApplication {
  const { sync, operationState: state, conditions } = application;
  const corrections = sameRevisions(state?.requested.revisions ?? [], sync.revisions) ? (state?.healAttempts ?? 0) : 0;
  const tell = (one: ObservedApplication['state'], detail: string, resources: readonly ResourceChange[] = []) => ({
    state: one,
    detail,
    resources,
    corrections,
    pending: one === 'pending' ? Math.max(1, application.resources.filter(differs).length) : 0,
  });
  const error = conditions.find(({ type }) => type === 'ComparisonError' || type === 'InvalidSpecError');
  if (error !== undefined) return tell('unknown', `Argo CD cannot compare it: ${error.message}`);
  if (application.skipReconcile) return tell('unknown', 'it is annotated not to be looked at');
  const compared = judgeCompared(application);
  if (compared !== undefined) return tell('unknown', compared.detail);
  if (sync.status === 'Synced')
    return tell(
      'clean',
      corrections === 0
        ? 'it is as Git has it'
        : `it is as Git has it; selfHeal has put it back at least ${corrections} ${corrections === 1 ? 'time' : 'times'} at this revision`,
    );
  if (sync.status !== 'OutOfSync') return tell('unknown', `its sync status is ${sync.status ?? 'not there yet'}`);
  const synced = state?.result?.revisions ?? [];
  if (application.operation !== undefined || state?.phase === 'Running') {
    if (!sameRevisions(state?.requested.revisions ?? [], sync.revisions) || (state?.healAttempts ?? 0) === 0) {
      return tell('pending', 'a sync is under way');
    }
  }
  if (!sameRevisions(synced, sync.revisions)) return tell('pending', 'what Git has now was not synced yet');
  if (state?.phase !== 'Succeeded' && state?.phase !== 'Running')
    return tell('pending', 'the sync of this revision failed');
  const rows = application.resources.filter(differs);
  const resources = driftOf(rows, managed);
  const healed =
    corrections === 0
      ? ''
      : `; selfHeal has put it back at least ${corrections} ${corrections === 1 ? 'time' : 'times'} at this revision`;
  return tell('drifted', `${rows.length} objects differ from what was synced${healed}`, resources);
}

function differs({ status, hook }: ResourceRow): boolean {
  return status === 'OutOfSync' && !hook;
}

function sameRevisions(one: readonly string[], other: readonly string[]): boolean {
  return one.length > 0 && one.join(' ') === other.join(' ');
}

function driftOf(rows: readonly ResourceRow[], managed: unknown): ResourceChange[] {
  const items = listOf(mapOf(managed).items).map(mapOf);
  return rows.flatMap((row) => {
    const item = items.find(
      (one) =>
        (textOf(one.group) ?? '') === row.group &&
        textOf(one.kind) === row.kind &&
        (textOf(one.namespace) ?? '') === row.namespace &&
        textOf(one.name) === row.name,
    );
    const detailed = item === undefined ? [] : changesOf(item);
    return detailed.length > 0 ? detailed : [withoutFields(row)];
  });
}

/** From what a sync would make to what is there. */
function changesOf(item: Readonly<Record<string, unknown>>): ResourceChange[] {
  const declared = manifestOf(item.predictedLiveState ?? item.targetState);
  const live = manifestOf(item.normalizedLiveState ?? item.liveState);
  const sides = [declared, live].map((one) => (one === undefined ? [] : [one]));
  return compareManifests(sides[0] ?? [], sides[1] ?? [], { compositeKinds: new Set() }).resources;
}

function manifestOf(text: unknown): Manifest | undefined {
  try {
    const value: unknown = JSON.parse(textOf(text) ?? 'null');
    return typeof mapOf(value).kind === 'string' ? (value as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** The Kubernetes API tells which object differs, and not in what. */
function withoutFields({ group, kind, namespace, name, requiresPruning }: ResourceRow): ResourceChange {
  const address = `${group}/${kind}/${namespace}/${name}`;
  const action = requiresPruning ? 'create' : 'update';
  const reason = requiresPruning
    ? 'it is there, and Git does not have it'
    : 'it differs; in which fields only argocd-server tells';
  return {
    address,
    kind,
    action,
    fields: [],
    risk: { level: 'unknown', reasons: [reason] },
    digest: digestOf({ address, action }),
  };
}
