import { canonicalJson, type FieldChange } from '@mainstem/change';
import { defaultOf } from './defaults.ts';
import { type Step, writeStep } from './field-path.ts';
import { type Fields, isFields } from './manifest.ts';
import { itemKey, keyValues, listShape, ORDERED } from './merge-keys.ts';
import { isQuantityPath, quantityOf } from './quantity.ts';
import {
  holdsNamedSecret,
  isBelowValues,
  isSecretName,
  textWithoutNamedSecrets,
  withoutLogin,
} from './secret-names.ts';
import { isSecret, LAST_APPLIED, type Mac, secretValues, VALUES_TEXTS, withoutSecrets } from './secrets.ts';

/** The changed fields of one object, and the MACs of what must not be shown. */
export interface FieldDiff {
  readonly fields: readonly FieldChange[];
  /** `path` with the MACs of its value before and after; part of the digest only. */
  readonly macs: readonly { readonly path: string; readonly before?: string; readonly after?: string }[];
}

interface Walk {
  readonly mac: Mac;
  readonly fields: FieldChange[];
  readonly macs: { path: string; before?: string; after?: string }[];
  /** ConfigMaps hold text: `1000m` and `1` are different there. */
  readonly quantities: boolean;
  readonly kind: string;
  /** Both versions are there: what one of them leaves to the API server's default is the same. */
  readonly compared: boolean;
}

/** Where the walk is: the path as written, and the keys alone. */
interface Place {
  readonly path: string;
  readonly keys: readonly string[];
}

/** Never a change: these say who the object is. */
const IDENTITY: ReadonlySet<string> = new Set(['kind', 'metadata.name', 'metadata.generateName', 'metadata.namespace']);

/**
 * Compares two versions of one object by meaning: null is absent, the order of keys and of named items does not count,
 * quantities compare as values. Mappings are followed down to their leaves also where one side has none; a list that only
 * one side has is one change.
 *
 * @param before absent when the object is created.
 * @param after absent when it is deleted.
 * @returns changes in the order of their paths' keys. Values of Secrets are never in it: `{ path, sensitive, changed }`.
 */
export function compareFields(before: Fields | undefined, after: Fields | undefined, mac: Mac): FieldDiff {
  const kind = String((after ?? before)?.kind);
  const compared = before !== undefined && after !== undefined;
  const walk: Walk = { mac, fields: [], macs: [], quantities: kind !== 'ConfigMap', kind, compared };
  // The version of a new object is no news; that of one that stays is.
  const version = before === undefined && after !== undefined ? { apiVersion: after.apiVersion } : {};
  compareMappings(before ?? version, after ?? {}, { path: '', keys: [] }, walk);
  return { fields: walk.fields, macs: walk.macs };
}

function compareValues(before: unknown, after: unknown, place: Place, walk: Walk): void {
  const old = before ?? undefined;
  const now = after ?? undefined;
  if (old === now) return;
  if (isFields(old) && isFields(now)) compareMappings(old, now, place, walk);
  else if (Array.isArray(old) && Array.isArray(now)) compareLists(old, now, place, walk);
  else if (now === undefined && isFollowed(old, place)) compareMappings(old, {}, place, walk);
  else if (old === undefined && isFollowed(now, place)) compareMappings({}, now, place, walk);
  else compareLeaves(old, now, place, walk);
}

/** Whether a mapping that only one side has is followed down to its leaves. */
function isFollowed(value: unknown, place: Place): value is Fields {
  return isFields(value) && (Object.keys(value).length > 0 || isFreeMapping(place));
}

function compareLeaves(before: unknown, after: unknown, place: Place, walk: Walk): void {
  if (place.keys.at(-1) === LAST_APPLIED) {
    compareLastApplied(before, after, place, walk);
    return;
  }
  if (before === undefined || after === undefined) {
    // Of an object that is new or gone every field is shown.
    const said = before ?? after;
    if (walk.compared && said === defaultOf(walk.kind, place.keys)) return;
  }
  if (walk.quantities && isQuantityPath(place.keys)) {
    const quantity = quantityOf(before);
    if (quantity !== undefined && quantity === quantityOf(after)) return;
  }
  const key = place.keys.at(-1) ?? '';
  if (isSecretName(key) && isBelowValues(place.keys)) recordHidden(place, walk);
  else if (VALUES_TEXTS.has(key) && (typeof before === 'string' || typeof after === 'string'))
    recordValuesText(before, after, place, walk);
  else if (typeof before === 'string' && typeof after === 'string' && withoutLogin(before) === withoutLogin(after))
    recordHidden(place, walk);
  else record(before, after, place, walk);
}

/** Values of a chart as one text: lines whose keys say so are left out. */
function recordValuesText(before: unknown, after: unknown, place: Place, walk: Walk): void {
  const shown = (value: unknown) => (typeof value === 'string' ? textWithoutNamedSecrets(value) : value);
  if (shown(before) === shown(after)) recordHidden(place, walk);
  else record(shown(before), shown(after), place, walk);
}

/** A value that its name calls secret. Unlike a Secret's it is left out of the digest, which has to outlive this run. */
function recordHidden({ path }: Place, walk: Walk): void {
  walk.fields.push({ path, sensitive: true, changed: true });
}

/** Where `{}` and nothing are the same: elsewhere an empty mapping means something (`emptyDir: {}`). */
function isFreeMapping({ keys }: Place): boolean {
  const key = keys.at(-1);
  return key === 'labels' || key === 'annotations' || key === 'data' || key === 'stringData' || key === 'metadata';
}

function compareMappings(before: Fields, after: Fields, place: Place, walk: Walk): void {
  const secret = isSecret(before) || isSecret(after);
  const named = holdsNamedSecret(before) || holdsNamedSecret(after);
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  if (secret) {
    compareSecrets(before, after, place, walk);
    keys.delete('data');
    keys.delete('stringData');
  }
  for (const key of [...keys].sort()) {
    const inner = step(place, { key }, key);
    if (IDENTITY.has(inner.path)) continue;
    if (named && key === 'value') {
      if (own(before, key) !== own(after, key)) recordHidden(inner, walk);
      continue;
    }
    compareValues(own(before, key), own(after, key), inner, walk);
  }
}

function own(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function compareSecrets(before: Fields, after: Fields, place: Place, walk: Walk): void {
  const old = secretValues(before);
  const now = secretValues(after);
  const data = step(place, { key: 'data' }, 'data');
  for (const key of [...new Set([...old.keys(), ...now.keys()])].sort()) {
    if (old.get(key) === now.get(key)) continue;
    recordSensitive(old.get(key), now.get(key), step(data, { key }, key), walk);
  }
}

function compareLastApplied(before: unknown, after: unknown, place: Place, walk: Walk): void {
  const normal = (value: unknown) => {
    if (typeof value !== 'string') return value === undefined ? undefined : canonicalJson(value);
    try {
      return canonicalJson(JSON.parse(value));
    } catch {
      return value; // not JSON: whoever wrote it, a change of it is a change
    }
  };
  const old = normal(before);
  const now = normal(after);
  if (old !== now) recordSensitive(old, now, place, walk);
}

function compareLists(before: readonly unknown[], after: readonly unknown[], place: Place, walk: Walk): void {
  const field = place.keys.at(-1) ?? '';
  const shape = listShape(field, before, after);
  if (shape.by === 'set') {
    const bag = (list: readonly unknown[]) => canonicalJson(list.map((item) => canonicalJson(item ?? null)).sort());
    if (bag(before) !== bag(after)) record(before, after, place, walk);
    return;
  }
  if (shape.by === 'index') {
    for (let index = 0; index < Math.max(before.length, after.length); index++) {
      compareItems(before[index], after[index], step(place, { index }), walk);
    }
    return;
  }
  const keyed = (list: readonly unknown[]) =>
    new Map(list.filter(isFields).map((item) => [itemKey(item, shape.keys) ?? '', item]));
  const old = keyed(before);
  const now = keyed(after);
  for (const id of new Set([...old.keys(), ...now.keys()])) {
    const match = keyValues((old.get(id) ?? now.get(id)) as Fields, shape.keys) ?? [];
    compareItems(old.get(id), now.get(id), step(place, { match }), walk);
  }
  if (ORDERED.has(field)) {
    const common = (from: Map<string, Fields>, other: Map<string, Fields>) =>
      [...from.keys()].filter((id) => other.has(id));
    const orderBefore = common(old, now);
    const orderAfter = common(now, old);
    if (orderBefore.join('\n') !== orderAfter.join('\n')) record(orderBefore, orderAfter, place, walk);
  }
}

/** An added or removed item is one change, however much it holds. */
function compareItems(before: unknown, after: unknown, place: Place, walk: Walk): void {
  if (before === undefined || after === undefined) record(before, after, place, walk);
  else compareValues(before, after, place, walk);
}

function record(before: unknown, after: unknown, place: Place, walk: Walk): void {
  macNested(before, after, place, walk);
  walk.fields.push({
    path: place.path,
    ...(before === undefined || before === null ? {} : { before: withoutSecrets(before) }),
    ...(after === undefined || after === null ? {} : { after: withoutSecrets(after) }),
  });
}

/** A whole item that holds a Secret was recorded without the values: their MACs keep the digest honest. */
function macNested(before: unknown, after: unknown, place: Place, walk: Walk): void {
  const hides = (value: unknown) => value !== undefined && withoutSecrets(value) !== value;
  if (!hides(before) && !hides(after)) return;
  walk.macs.push({
    path: place.path,
    ...(before === undefined ? {} : { before: walk.mac(place.path, canonicalJson(before)) }),
    ...(after === undefined ? {} : { after: walk.mac(place.path, canonicalJson(after)) }),
  });
}

function recordSensitive(before: string | undefined, after: string | undefined, place: Place, walk: Walk): void {
  walk.fields.push({ path: place.path, sensitive: true, changed: true });
  walk.macs.push({
    path: place.path,
    ...(before === undefined ? {} : { before: walk.mac(place.path, before) }),
    ...(after === undefined ? {} : { after: walk.mac(place.path, after) }),
  });
}

function step(place: Place, next: Step, key?: string): Place {
  return {
    path: place.path + writeStep(next, place.path === ''),
    keys: key === undefined ? place.keys : [...place.keys, key],
  };
}
