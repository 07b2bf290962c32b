import type { Application, ResourceRow } from './application.ts';
import type { Finding } from './reasons.ts';
import { short } from './revision.ts';

export interface OutOfSyncContext {
  /** What it looked like before the commit. */
  readonly before?: Application;
  readonly isOurs: (revision: string) => boolean;
  /** Its ApplicationSet's place for it in a RollingSync; the set starts the syncs. */
  readonly rolling?: { readonly status: string; readonly step: string };
  /** Why a sync window keeps automated syncs from starting, where the AppProject can be read. */
  readonly window?: string;
}

/**
 * Why an Application that is not Synced is not, and whether anything will happen by itself.
 *
 * @returns `undefined` when all that differs was left over before the commit: it is none of its doing.
 */
export function judgeOutOfSync(application: Application, context: OutOfSyncContext): Finding | undefined {
  const { name, spec, operationState: state, conditions } = application;
  // Hooks have no status, and `requiresPruning` is set on every one.
  const rows = application.resources.filter((row) => row.status === 'OutOfSync' && !row.hook);
  const left = rows.filter((row) => row.requiresPruning && !wasLeft(row, context.before));
  const others = rows.filter(({ requiresPruning }) => !requiresPruning);
  if (rows.length > 0 && left.length === 0 && others.length === 0) return undefined;

  const shared = conditions.find(({ type }) => type === 'SharedResourceWarning');
  if (shared !== undefined && others.length > 0) {
    return { reason: 'differs-after-sync', detail: `another Application owns the same object: ${shared.message}` };
  }
  const error = conditions.find(({ type }) => type === 'SyncError');
  if (error !== undefined) {
    const found = judgeSyncError(
      error.message,
      name,
      (sha) => context.isOurs(sha) || application.sync.revisions.includes(sha),
    );
    if (found !== undefined) return found;
  }
  // Whatever was compared last: Argo CD does not sync a revision twice, but with selfHeal.
  const atCompared = sameRevisions(state?.result?.revisions ?? state?.requested.revisions ?? [], application);
  if (atCompared && (state?.phase === 'Failed' || state?.phase === 'Error')) {
    return {
      reason: 'sync-error',
      detail: `Argo CD does not try it again: ${state.message}`,
      next: `argocd app sync ${name}`,
    };
  }
  const done = atCompared && state?.phase === 'Succeeded';
  if (left.length > 0 && others.length === 0) {
    const skipped = state?.result?.resources.some(({ status }) => status === 'PruneSkipped') === true;
    if (spec.automated?.prune === false || (done && skipped))
      return pruneOnly(left, application, spec.automated?.prune === false);
  }
  if (context.rolling !== undefined) {
    const { status, step } = context.rolling;
    return {
      reason: 'progressive-sync',
      detail: `its ApplicationSet syncs it in step ${step || '?'} (${status || 'no state yet'})`,
    };
  }
  const objects = nameRows(others.length > 0 ? others : rows);
  if (done && state?.requested.partial === true) {
    return {
      reason: 'partial-sync',
      detail: `the last sync applied a part or nothing (a dry run); still different: ${objects}`,
      next: `argocd app sync ${name}`,
    };
  }
  if (done && spec.automated?.selfHeal !== true) {
    return {
      reason: 'differs-after-sync',
      detail: `it was applied, and is different from Git again: ${objects}`,
      next: `argocd app diff ${name}`,
    };
  }
  if (spec.automated === undefined) {
    return {
      reason: 'manual',
      detail: `automated sync is off, and nobody synced it: ${objects}`,
      next: `argocd app sync ${name}`,
    };
  }
  if (context.window !== undefined) return { reason: 'sync-window', detail: context.window };
  if (done)
    return {
      reason: 'self-heal',
      detail: `it was applied and is different again; selfHeal will put it back: ${objects}`,
    };
  return { reason: 'out-of-sync', detail: `no sync has begun yet: ${objects}` };
}

function sameRevisions(revisions: readonly string[], { sync }: Application): boolean {
  return revisions.length > 0 && revisions.join(' ') === sync.revisions.join(' ');
}

/** It was out of sync already, for the same reason. */
function wasLeft(row: ResourceRow, before: Application | undefined): boolean {
  return (
    before?.resources.some(
      (one) =>
        one.requiresPruning &&
        !one.hook &&
        one.status === 'OutOfSync' &&
        one.group === row.group &&
        one.kind === row.kind &&
        one.namespace === row.namespace &&
        one.name === row.name,
    ) === true
  );
}

/** A failed sync of a revision is not tried again, even with selfHeal (https://github.com/argoproj/argo-cd/issues/18442). */
function judgeSyncError(message: string, name: string, isOurs: (revision: string) => boolean): Finding | undefined {
  const revisions = message.match(/\b[0-9a-f]{40}\b/g) ?? [];
  if (revisions.length > 0 && !revisions.some(isOurs)) return undefined;
  const at = short(revisions.find(isOurs) ?? '');
  if (/wipe out all resources/.test(message)) {
    return {
      reason: 'would-wipe-all',
      detail: `Argo CD refuses to sync ${at} by itself, because that would remove every object of it`,
      next: `set spec.syncPolicy.automated.allowEmpty, or: argocd app sync ${name} --prune`,
    };
  }
  return { reason: 'sync-error', detail: `Argo CD does not try it again: ${message}`, next: `argocd app sync ${name}` };
}

function pruneOnly(rows: readonly ResourceRow[], { name }: Application, off: boolean): Finding {
  return {
    reason: off ? 'prune-off' : 'prune-skipped',
    detail: `all but the removal is done, and ${off ? 'prune is off' : 'it is marked not to be pruned'}: ${nameRows(rows)} stays`,
    next: off ? `argocd app sync ${name} --prune` : 'delete it by hand, or take its annotation Prune=false away',
  };
}

export function nameRows(rows: readonly ResourceRow[]): string {
  if (rows.length === 0) return 'nothing by name';
  const named = rows
    .slice(0, 3)
    .map(({ kind, namespace, name }) => `${kind} ${namespace === '' ? name : `${namespace}/${name}`}`);
  return `${named.join(', ')}${rows.length > 3 ? ` and ${rows.length - 3} more` : ''}`;
}
