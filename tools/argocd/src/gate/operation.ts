import type { Application, OperationState } from './application.ts';
import type { Finding } from './reasons.ts';
import { isBad } from './results.ts';
import { short } from './revision.ts';

/**
 * An operation that is asked for or under way. While it runs nothing of `operationState` but its phase and its present message may be
 * believed: a failed try with retries left has a `finishedAt` and a `syncResult`, and an operation that somebody wrote by a bare patch shows
 * those of the one before (https://github.com/argoproj/argo-cd/issues/20875).
 *
 * @param window which sync window holds it and when it may go on, where the AppProject can be read.
 */
export function judgeRunning(application: Application, window?: string): Finding | undefined {
  const { operation, operationState: state, name, namespace } = application;
  const runs = state?.phase === 'Running' || state?.phase === 'Terminating';
  if (operation === undefined && !runs) return undefined;
  if (!runs || state === undefined) {
    return { reason: 'operation-pending', detail: 'a sync is asked for and has not begun' };
  }
  if (state.phase === 'Terminating') return { reason: 'terminating', detail: 'the sync is being terminated' };
  const { message } = state;
  const confirmed = /waiting for pruning confirmation of (.+)/.exec(message)?.[1];
  if (confirmed !== undefined) {
    return {
      reason: 'awaiting-confirmation',
      detail: `the sync waits for a person to confirm the removal of ${confirmed}; nothing is applied before`,
      next: `argocd app confirm-deletion ${namespace === '' ? name : `${namespace}/${name}`}`,
    };
  }
  if (/blocked by sync window/i.test(message)) {
    const which = window === undefined ? '' : `: ${window}`;
    return { reason: 'sync-window', detail: `a sync window holds the running sync between two steps${which}` };
  }
  return retrying(state) ?? step(state);
}

function retrying(state: OperationState): Finding | undefined {
  if (state.retryCount === 0 || state.finishedAt === undefined) return undefined;
  const limit = state.retryLimit === undefined || state.retryLimit <= 0 ? '' : ` of ${state.retryLimit}`;
  return {
    reason: 'retrying',
    detail: `${revisionOf(state)} could not be applied, and is tried again (retry ${state.retryCount}${limit}): ${state.message}`,
  };
}

function step(state: OperationState): Finding {
  const hook = /waiting for (?:completion|deletion) of hook (.+)/.exec(state.message)?.[1];
  if (hook !== undefined)
    return { reason: 'hook', detail: `the sync of ${revisionOf(state)} waits for the hook ${hook}` };
  const wave = /waiting for healthy state of (.+)/.exec(state.message)?.[1];
  if (wave !== undefined) {
    return {
      reason: 'wave',
      detail: `the sync of ${revisionOf(state)} waits for ${wave} to be healthy before its next wave`,
    };
  }
  return { reason: 'syncing', detail: `${revisionOf(state)} is being applied` };
}

function revisionOf({ requested }: OperationState): string {
  const revision = requested.revisions.find((one) => /^[0-9a-f]{40}$/.test(one));
  return revision === undefined ? 'what it should be' : short(revision);
}

/**
 * An operation that ended badly, when it was at the commit or a later one. An older failure is stale: it says nothing about this commit.
 *
 * @param isOurs whether a revision, of Git or of the hydrated branch, holds the commit.
 */
export function judgeFailure(
  { operationState: state }: Application,
  isOurs: (revision: string) => boolean,
): Finding | undefined {
  if (state === undefined || (state.phase !== 'Failed' && state.phase !== 'Error')) return undefined;
  const synced = state.result?.revisions.filter((one) => one !== '') ?? [];
  // Without a result it failed before anything was rendered; then only the request tells.
  const evidence = synced.length > 0 ? synced : state.requested.revisions;
  if (!evidence.some(isOurs)) return undefined;
  const bad = state.result?.resources.filter(isBad) ?? [];
  const named = bad.slice(0, 3).map(({ kind, namespace, name, hookType, message }) => {
    const what = `${kind} ${namespace === '' ? name : `${namespace}/${name}`}`;
    return `${hookType === undefined ? '' : `${hookType} hook `}${what}: ${message}`;
  });
  const more = bad.length > 3 ? ` and ${bad.length - 3} more` : '';
  const why = named.length === 0 ? state.message : `${named.join('; ')}${more}`;
  return {
    reason: 'sync-failed',
    detail: `the sync of ${short(evidence.find(isOurs) ?? '')} failed: ${why}`,
    mark: state.finishedAt ?? '',
  };
}
