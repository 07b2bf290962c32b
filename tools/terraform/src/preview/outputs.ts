import type { OutputChange } from '@mainstem/change';
import { isSecretName } from './detectors.ts';
import { type Side, visible } from './fields.ts';
import { hideInName, hideInValue } from './hide.ts';
import type { PlanChange } from './plan-json.ts';

/** The root outputs that change, by name; a sensitive one is named and nothing more. */
export function outputsOf(changes: Readonly<Record<string, PlanChange>>, secrets: ReadonlySet<string>): OutputChange[] {
  return Object.entries(changes)
    .filter(([, { actions }]) => actions.some((action) => action !== 'no-op'))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, change]) => ({ name: hideInName(name, secrets), ...valuesOf(name, change, secrets) }));
}

function valuesOf(name: string, change: PlanChange, secrets: ReadonlySet<string>): Omit<OutputChange, 'name'> {
  const { actions, before, after, unknown } = change;
  const action = actions.includes('delete') ? 'delete' : actions.includes('create') ? 'create' : 'update';
  const unknowable = isUnknown(unknown) ? { unknown: true } : {};
  if (change.beforeSensitive === true || change.afterSensitive === true || isSecretName(name))
    return { action, ...unknowable, sensitive: true };
  const shown = (value: unknown, sensitive: unknown) => {
    const side: Side = { value, sensitive, unknown: false };
    return hideInValue(visible(side), secrets);
  };
  return {
    action,
    ...(action === 'create' || before === undefined ? {} : { before: shown(before, change.beforeSensitive) }),
    ...(action === 'delete' || after === undefined || unknown === true
      ? {}
      : { after: shown(after, change.afterSensitive) }),
    ...unknowable,
  };
}

function isUnknown(mask: unknown): boolean {
  return mask === true || (mask !== null && typeof mask === 'object' && Object.values(mask).some(isUnknown));
}
