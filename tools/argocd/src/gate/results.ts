import type { ResultRow } from './application.ts';

export function isBad({ status, hookPhase }: ResultRow): boolean {
  return status === 'SyncFailed' || hookPhase === 'Failed' || hookPhase === 'Error';
}

/** Whether it changed something whose health may be another since. */
export function changesHealth({ kind, hookType, message }: ResultRow): boolean {
  return hookType === undefined && !WITHOUT_HEALTH.has(kind) && !/ unchanged$/.test(message);
}

/** Kinds that have no health. */
const WITHOUT_HEALTH = new Set([
  'ConfigMap',
  'Secret',
  'Namespace',
  'ServiceAccount',
  'Role',
  'RoleBinding',
  'ClusterRole',
  'ClusterRoleBinding',
  'NetworkPolicy',
  'LimitRange',
  'ResourceQuota',
  'PriorityClass',
]);
