import { canonicalJson, type FieldChange, REDACTED } from '@mainstem/change';
import { isDefault, pullPolicyOf } from './defaults.ts';
import { type Step, writeStep } from './field-path.ts';
import { type Fields, isFields } from './manifest.ts';
import { isOrdered, itemKey, keyValues, listShape } from './merge-keys.ts';
import { isQuantityPath, quantityOf } from './quantity.ts';
import { isBuiltInGroup } from './risk/field-classes.ts';
import { holdsNamedSecret, isSecretFlag, surroundingsOf } from './secret-names.ts';
import { isSecret, LAST_APPLIED, type Mac, secretValues, withoutSecrets } from './secrets.ts';

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
  /** The API server's own kinds: only of their lists is it known what their order means. */
  readonly builtIn: boolean;
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
  const version = String((after ?? before)?.apiVersion ?? '');
  const builtIn = isBuiltInGroup(version.includes('/') ? version.slice(0, version.indexOf('/')) : '');
  const walk: Walk = { mac, fields: [], macs: [], quantities: kind !== 'ConfigMap', kind, builtIn, compared };
  // The version of a new object is no news; that of one that stays is.
  const named = before === undefined && after !== undefined ? { apiVersion: after.apiVersion } : {};
  compareMappings(before ?? named, after ?? {}, { path: '', keys: [] }, walk);
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
    if (walk.compared && isDefault(walk.kind, place.keys, said)) return;
  }
  if (walk.quantities && isQuantityPath(place.keys)) {
    const quantity = quantityOf(before);
    if (quantity !== undefined && quantity === quantityOf(after)) return;
  }
  const around = surroundingsOf(place.keys, walk.kind);
  const [from, to] = [withoutSecrets(before, around), withoutSecrets(after, around)];
  const isHidden = (shown: unknown) => shown === undefined || shown === null || shown === REDACTED;
  if ((isHidden(from) && isHidden(to)) || (typeof from === 'string' && from === to)) recordHidden(place, walk);
  else record(before, after, place, walk);
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
    const [from, to] = [own(before, key), own(after, key)];
    // The default depends on the image's tag: https://kubernetes.io/docs/concepts/containers/images/#imagepullpolicy-defaulting
    if (walk.compared && key === 'imagePullPolicy' && (from === undefined) !== (to === undefined)) {
      if ((from ?? to) === pullPolicyOf(from === undefined ? before.image : after.image)) continue;
    }
    compareValues(from, to, inner, walk);
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
  const shape = listShape(field, before, after, walk.builtIn);
  if (shape.by === 'set') {
    const bag = (list: readonly unknown[]) => canonicalJson(list.map((item) => canonicalJson(item ?? null)).sort());
    if (bag(before) !== bag(after)) record(before, after, place, walk);
    return;
  }
  if (shape.by === 'index') {
    for (let index = 0; index < Math.max(before.length, after.length); index++) {
      const [from, to] = [before[index], after[index]];
      const inner = step(place, { index });
      if (isSecretFlag(before[index - 1]) || isSecretFlag(after[index - 1])) {
        if (canonicalJson(from ?? null) !== canonicalJson(to ?? null)) recordHidden(inner, walk);
      } else compareItems(from, to, inner, walk);
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
  if (isOrdered(field, walk.builtIn)) {
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
  const around = surroundingsOf(place.keys, walk.kind);
  const [from, to] = [withoutSecrets(before, around), withoutSecrets(after, around)];
  // An item that was recorded without its secrets: their MACs keep the digest honest. One text stays as it is shown, see recordHidden.
  const isText = (value: unknown) => value === undefined || typeof value === 'string';
  if ((from !== before || to !== after) && !(isText(before) && isText(after))) {
    walk.macs.push({
      path: place.path,
      ...(before === undefined ? {} : { before: walk.mac(place.path, canonicalJson(before)) }),
      ...(after === undefined ? {} : { after: walk.mac(place.path, canonicalJson(after)) }),
    });
  }
  walk.fields.push({
    path: place.path,
    ...(from === undefined || from === null ? {} : { before: from }),
    ...(to === undefined || to === null ? {} : { after: to }),
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
