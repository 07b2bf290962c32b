import { compareText, isSecretName, type OutputChange } from '@mainstem/change';
import { equal, record } from '../json.ts';
import type { PlanChange } from '../plan-json.ts';
import { hideInName, hideInValue } from '../secrets/hide.ts';
import { anyTrue, type Side, type Sign, visible } from './fields.ts';

/**
 * The root outputs that change, by name. A sensitive one is named, and with a key signed; the same for each leaf that changes and is not shown.
 *
 * @param signFor signs values of one output.
 */
export function outputsOf(
  changes: Readonly<Record<string, PlanChange>>,
  secrets: ReadonlySet<string>,
  signFor?: (address: string) => Sign,
): OutputChange[] {
  return Object.entries(changes)
    .filter(([, { actions }]) => actions.some((action) => action !== 'no-op'))
    .sort(([a], [b]) => compareText(a, b))
    .map(([name, change]) => valuesOf(name, change, secrets, signFor?.(`output.${name}`)));
}

function valuesOf(
  name: string,
  change: PlanChange,
  secrets: ReadonlySet<string>,
  sign: Sign | undefined,
): OutputChange {
  const shownName = hideInName(name, secrets);
  const { actions, before, after, unknown } = change;
  const action = actions.includes('delete') ? 'delete' : actions.includes('create') ? 'create' : 'update';
  const unknowable = anyTrue(unknown) ? { unknown: true } : {};
  if (change.beforeSensitive === true || change.afterSensitive === true || isSecretName(name))
    return {
      name: shownName,
      action,
      ...unknowable,
      sensitive: true,
      ...(sign === undefined || action === 'delete' || 'unknown' in unknowable
        ? {}
        : { hidden: [{ path: shownName, mac: sign(shownName, after) }] }),
    };
  const shown = (value: unknown, sensitive: unknown) => {
    const side: Side = { value, sensitive, unknown: false };
    return hideInValue(visible(side), secrets);
  };
  const from = action === 'create' || before === undefined ? undefined : shown(before, change.beforeSensitive);
  const to =
    action === 'delete' || after === undefined || unknown === true ? undefined : shown(after, change.afterSensitive);
  const lost = to === undefined ? [] : hiddenLeaves(shownName, [before, after], [from, to], sign);
  return {
    name: shownName,
    action,
    ...(from === undefined ? {} : { before: from }),
    ...(to === undefined ? {} : { after: to }),
    ...unknowable,
    ...(lost.length === 0 ? {} : { hidden: lost }),
  };
}

type Sides = readonly [before: unknown, after: unknown];

/** Leaves whose value after is another one than before, and than the one that is shown; keys of objects that are shown go one deeper. */
function hiddenLeaves(
  path: string,
  [before, after]: Sides,
  [from, to]: Sides,
  sign: Sign | undefined,
): NonNullable<OutputChange['hidden']> {
  if (equal(before ?? null, after ?? null) || equal(after ?? null, to ?? null)) return [];
  const keys = Object.keys(record(after));
  if (keys.length === 0 || keys.some((key) => !Object.hasOwn(record(to), key))) {
    return [{ path, ...(sign === undefined ? {} : { mac: sign(path, after) }) }];
  }
  return keys.flatMap((key) =>
    hiddenLeaves(
      `${path}.${key}`,
      [record(before)[key], record(after)[key]],
      [record(from)[key], record(to)[key]],
      sign,
    ),
  );
}
