import { addTo, canonicalJson, type FieldChange, isSecretName, REDACTED } from '@mainstem/change';
import { equal, isEmpty, type Json, jsonInside, list, own, record } from '../json.ts';
import type { PlanChange } from '../plan-json.ts';
import { canonicalPolicy } from '../risk/policies.ts';
import { hide, hideInValue } from '../secrets/hide.ts';

type Path = readonly (string | number)[];

/** Keyed digest of a value at a path: two values that are not shown can be compared by it. */
export type Sign = (path: string, value: unknown) => string;

interface Rules {
  readonly secrets: ReadonlySet<string>;
  readonly sign?: Sign | undefined;
  /** Of the outermost array that the path passes through, when it has several elements. */
  readonly within?: FieldChange['within'];
}

/** One value with the masks that lie over it. */
export interface Side {
  readonly value: unknown;
  readonly sensitive: unknown;
  readonly unknown: unknown;
}

/**
 * The leaves that differ between both sides of a change, redacted.
 *
 * - A sensitive leaf says only that it changed. So does one named like a secret, and one that redaction leaves nothing of.
 * - Elements of an array are matched by value. Where those that stay come in another order, the array is one field more: a set is
 *   written in one order always, so it is a list, and something may read its order.
 * - An element is there even when it is empty: `allow {}` in place of `block {}` is a change. An attribute as a whole is the same
 *   when it is null and when it is empty: providers read one back as the other.
 * - Strings that hold JSON are compared as JSON, and policy documents by what they say.
 *
 * @param change of an update; what differs only in null and empty is shown when nothing else is.
 */
export function fieldChanges(change: PlanChange, secrets: ReadonlySet<string>, sign?: Sign): FieldChange[] {
  const before = { value: change.before ?? undefined, sensitive: change.beforeSensitive, unknown: false };
  const after = { value: change.after ?? undefined, sensitive: change.afterSensitive, unknown: change.unknown };
  const fields: FieldChange[] = [];
  if (isChanged(before, after)) compare([], before, after, { secrets, sign }, fields);
  return [...fields, ...rotations(fields, sign)];
}

/** Attributes that differ in being null or empty, and in nothing else: what is left to tell of an update that shows no field. */
export function emptied(change: PlanChange): FieldChange[] {
  const [before, after] = [record(change.before), record(change.after)];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => {
    const [from, to] = [own(before, key) ?? null, own(after, key) ?? null];
    return equal(from, to) || !isEmpty(from) || !isEmpty(to)
      ? []
      : [{ path: dottedPath([key], new Set()), before: from, after: to }];
  });
}

/** What stops being sensitive: from now on everybody may see it. */
export function unmasked(change: PlanChange, secrets: ReadonlySet<string>): string[] {
  const found: string[] = [];
  const visit = (path: Path, before: unknown, after: unknown, value: unknown): void => {
    if (after === true || !anyTrue(before) || value === undefined || value === null) return;
    if (before === true && !anyTrue(after)) {
      found.push(dottedPath(path, secrets));
      return;
    }
    const below = (mask: unknown, key: string | number) => (mask === true ? true : partOf(mask, key));
    const keys = Array.isArray(value) ? value.keys() : Object.keys(record(value));
    for (const key of keys) {
      const was = below(before, key);
      if (anyTrue(was)) visit([...path, key], was, below(after, key), partOf(value, key));
    }
  };
  // Most masks are the same on both sides, and then nothing is opened.
  if (equal(change.beforeSensitive, change.afterSensitive)) return found;
  visit([], change.beforeSensitive, change.afterSensitive, change.after);
  return found;
}

/**
 * Write-only arguments, whose values no plan holds: the bump of their version says that another value is sent.
 * Source: https://developer.hashicorp.com/terraform/language/manage-sensitive-data/write-only
 */
function rotations(fields: readonly FieldChange[], sign: Sign | undefined): FieldChange[] {
  return fields.flatMap(({ path, after }) => {
    if (!path.endsWith('_wo_version')) return [];
    const name = path.slice(0, -'_version'.length);
    // The version stands for the value, which nobody can see.
    return [{ path: name, sensitive: true, changed: true, ...(sign === undefined ? {} : { mac: sign(name, after) }) }];
  });
}

/** Attributes that tell which object a resource is. */
export const IDENTITY: readonly string[] = ['arn', 'id', 'name'];

/** What tells which object a deleted resource was: its `id`, `arn` and `name`; what is not shown is signed as it was before. */
export function identity(change: PlanChange, secrets: ReadonlySet<string>, sign?: Sign): FieldChange[] {
  const masks = record(change.beforeSensitive);
  const values = record(change.before);
  const fields: FieldChange[] = [];
  for (const key of IDENTITY) {
    if (typeof values[key] !== 'string') continue;
    const before = { value: values[key], sensitive: masks[key], unknown: false };
    const signed = sign && ((path: string) => sign(path, values[key]));
    compare([key], before, NOTHING, { secrets, sign: signed }, fields);
  }
  return fields;
}

/** `ingress[0].cidr_blocks[1]`; keys outside `[A-Za-z0-9_-]` are written `tags["a.b"]`. */
export function dottedPath(path: Path, secrets: ReadonlySet<string>): string {
  let result = '';
  path.forEach((step, index) => {
    // The first step is an attribute of the provider's schema, never a value.
    const name = typeof step === 'string' && index > 0 ? hide(step, secrets) : step;
    if (typeof name === 'number') result += `[${name}]`;
    else if (!/^[A-Za-z0-9_-]+$/.test(name)) result += `[${JSON.stringify(name)}]`;
    else result += result === '' ? name : `.${name}`;
  });
  return result;
}

const NOTHING: Side = { value: undefined, sensitive: false, unknown: false };

/** Whether there is something to tell. A map that is equal so far may still get a key whose value is not known yet. */
function isChanged(before: Side, after: Side): boolean {
  return anyTrue(after.unknown) || !same(before.value, after.value);
}

/** The same for an attribute as a whole, of which nothing and empty are one. */
function isChangedAttribute(before: unknown, after: unknown): boolean {
  return !same(before, after) && !(isEmpty(before) && isEmpty(after));
}

const NO_MARKS = {};

/** Adds the leaves of two sides of which `isChanged` says that they differ: most do not, and cost nothing more. */
function compare(path: Path, before: Side, after: Side, rules: Rules, into: FieldChange[]): void {
  const { secrets, within } = rules;
  const at = () => dottedPath(path, secrets);
  const marks = (signed = true) => {
    const isSigned = signed && rules.sign !== undefined && after.unknown !== true;
    if (!isSigned && within === undefined) return NO_MARKS;
    return {
      ...(isSigned ? { mac: rules.sign?.(anyIndex(at()), after.value) } : {}),
      ...(within === undefined ? {} : { within }),
    };
  };
  const unknown = after.unknown === true;
  if (before.sensitive === true || after.sensitive === true || namedSecret(path, before.value, after.value)) {
    into.push({ path: at(), ...(unknown ? { unknown } : {}), sensitive: true, changed: true, ...marks() });
    return;
  }
  if (unknown) {
    into.push(leaf(at(), visible(before), undefined, true, secrets, marks));
    return;
  }

  const sample = isContainer(after.value) ? after.value : before.value;
  const other = isContainer(after.value) ? before.value : after.value;
  const hollow =
    other === null || other === undefined || (isContainer(other) && Array.isArray(other) === Array.isArray(sample));
  if (!isContainer(sample) || !hollow) {
    into.push(leaf(at(), visible(before), visible(after), false, secrets, marks));
    return;
  }
  const told = into.length;
  if (Array.isArray(sample)) {
    const several = Math.max(list(before.value).length, list(after.value).length, list(after.unknown).length) > 1;
    const matched = pairs(list(before.value), after);
    if (matched.reordered) into.push(leaf(at(), visible(before), visible(after), false, secrets, marks));
    for (const [from, to] of matched.pairs) {
      const element = to === undefined ? NOTHING : part(after, to);
      const old = from === undefined ? NOTHING : part(before, from);
      if (from !== undefined && to !== undefined && !isChanged(old, element)) continue;
      const placed =
        within === undefined && several && rules.sign !== undefined
          ? { ...rules, within: placeOf(at(), after, element, rules.sign) }
          : rules;
      compare([...path, to ?? from ?? 0], old, element, placed, into);
    }
  } else {
    // A key that only one of two maps has is told, whatever it holds: what reads the map may ask for the key.
    const both = path.length > 0 && isContainer(before.value) && isContainer(after.value);
    for (const key of changedKeys(before, after, path.length === 0, both)) {
      const [from, to, count] = [part(before, key), part(after, key), into.length];
      compare([...path, key], from, to, rules, into);
      if (into.length === count && both && isOnOneSide(before, after, key))
        into.push(leaf(dottedPath([...path, key], secrets), visible(from), visible(to), false, secrets, marks));
    }
  }
  // Whatever differs is told: an element that is there and holds nothing, or nothing in the place of an empty value.
  const presence = before.value === undefined || after.value === undefined;
  if (into.length === told && path.length > 0 && (presence ? typeof path.at(-1) === 'number' : true))
    into.push(leaf(at(), visible(before), visible(after), false, secrets, marks));
}

/** Of two maps, or of one and nothing. */
function changedKeys(before: Side, after: Side, areAttributes: boolean, both: boolean): string[] {
  const [from, to, unknown] = [record(before.value), record(after.value), record(after.unknown)];
  const differ = areAttributes ? isChangedAttribute : (a: unknown, b: unknown) => !same(a, b);
  const keys: string[] = [];
  for (const key in from)
    if (differ(from[key], own(to, key)) || (both && !Object.hasOwn(to, key)) || anyTrue(own(unknown, key)))
      keys.push(key);
  for (const key in to)
    if (!Object.hasOwn(from, key) && (both || differ(undefined, to[key]) || anyTrue(own(unknown, key)))) keys.push(key);
  for (const key in unknown)
    if (anyTrue(unknown[key]) && !Object.hasOwn(from, key) && !Object.hasOwn(to, key)) keys.push(key);
  return keys.sort();
}

function isOnOneSide(before: Side, after: Side, key: string): boolean {
  return Object.hasOwn(record(before.value), key) !== Object.hasOwn(record(after.value), key);
}

/** `ingress[*].cidr_blocks[*]`: a path for whichever element. */
export function anyIndex(path: string): string {
  return path.replace(/\[\d+\]/g, '[*]');
}

/**
 * Digests of an array, in its order, and of one element of it, after. They tell which element a field belongs to when its index changes.
 * Left out where a value is not known yet.
 */
function placeOf(path: string, array: Side, element: Side, sign: Sign): FieldChange['within'] {
  const digest = (side: Side, value: unknown): string | undefined =>
    value === undefined || anyTrue(side.unknown) ? undefined : sign(`${anyIndex(path)}[*]`, value);
  const whole = digest(
    array,
    list(array.value).map((value) => canonicalJson(value ?? null)),
  );
  const one = digest(element, element.value);
  return { ...(whole === undefined ? {} : { array: whole }), ...(one === undefined ? {} : { element: one }) };
}

function leaf(
  path: string,
  before: unknown,
  after: unknown,
  unknown: boolean,
  secrets: ReadonlySet<string>,
  marks: (signed: boolean) => Pick<FieldChange, 'mac' | 'within'>,
): FieldChange {
  const shown = {
    before: before === undefined ? undefined : hideInValue(before, secrets),
    after: after === undefined ? undefined : hideInValue(after, secrets),
  };
  const lost =
    !equal(before ?? null, shown.before ?? null) ||
    !equal(after ?? null, shown.after ?? null) ||
    holdsRedacted(before) ||
    holdsRedacted(after);
  const nothingLeft = [shown.before, shown.after].every(
    (value) => value === undefined || value === null || value === REDACTED,
  );
  // What is shown whole needs no MAC: the value itself can be compared.
  const signed = marks(lost);
  if (lost && (nothingLeft || equal(shown.before ?? null, shown.after ?? null))) {
    return { path, ...(unknown ? { unknown } : {}), sensitive: true, changed: true, ...signed };
  }
  // Without spreads where there is nothing to spread: a plan has tens of thousands of leaves.
  const field: FieldChange =
    before === undefined
      ? after === undefined
        ? { path }
        : { path, after: shown.after }
      : after === undefined
        ? { path, before: shown.before }
        : { path, before: shown.before, after: shown.after };
  return unknown || signed !== NO_MARKS ? { ...field, ...(unknown ? { unknown } : {}), ...signed } : field;
}

/** Whether something in a value that is shown whole was taken out of it. */
function holdsRedacted(value: unknown): boolean {
  if (!isContainer(value)) return value === REDACTED;
  return Object.values(value).some(holdsRedacted);
}

interface Matching {
  /** Which element of one array stands against which of the other, by index; equal elements are left out. */
  readonly pairs: readonly [from: number | undefined, to: number | undefined][];
  /** Elements that are equal stand in another order than before. */
  readonly reordered: boolean;
}

function pairs(before: readonly unknown[], after: Side): Matching {
  const values = list(after.value);
  const length = Math.max(values.length, list(after.unknown).length);
  if (before.length === 0) {
    return { pairs: Array.from({ length }, (_, index) => [undefined, index]), reordered: false };
  }
  if (length === 0) return { pairs: before.map((_, index) => [index, undefined]), reordered: false };
  const isUnknown = (index: number) => anyTrue(part(after, index).unknown);
  const left = new Set(before.keys());
  const right = new Set(Array.from({ length }).keys());
  const reordered = inOtherOrder(before, values, isUnknown);
  const drop = (a: number, b: number) => left.delete(a) && right.delete(b);
  for (const index of [...left])
    if (right.has(index) && equal(before[index] ?? null, values[index] ?? null) && !isUnknown(index))
      drop(index, index);
  // Only what moved or changed is worth a text of its own.
  const places = new Map<string, number[]>();
  for (const index of right.size === 0 ? [] : left) {
    const key = canonicalJson(before[index] ?? null);
    addTo(places, key, index);
  }
  for (const index of places.size === 0 ? [] : [...right]) {
    const place = isUnknown(index) ? undefined : places.get(canonicalJson(values[index] ?? null))?.shift();
    if (place !== undefined) drop(place, index);
  }
  // The same index first: then the index of an element that only left names no element that came.
  const result: [number | undefined, number | undefined][] = [];
  for (const index of [...left]) {
    if (!right.has(index)) continue;
    result.push([index, index]);
    drop(index, index);
  }
  const rest = [...right];
  for (const index of left) result.push([index, rest.shift()]);
  for (const index of rest) result.push([undefined, index]);
  return { pairs: result.sort((a, b) => (a[1] ?? a[0] ?? 0) - (b[1] ?? b[0] ?? 0)), reordered };
}

/** Whether two elements that both arrays hold, each once, changed places. What is there twice may stand for either, and says nothing. */
function inOtherOrder(
  before: readonly unknown[],
  after: readonly unknown[],
  isUnknown: (index: number) => boolean,
): boolean {
  let at = 0;
  while (at < before.length && at < after.length && equal(before[at] ?? null, after[at] ?? null)) at++;
  if (at === before.length || at === after.length) return false;
  const places = new Map<string, number>();
  for (const [index, value] of before.entries()) {
    const key = canonicalJson(value ?? null);
    places.set(key, places.has(key) ? Number.NaN : index);
  }
  const seen = new Map<string, number>();
  for (const [index, value] of after.entries()) {
    if (isUnknown(index)) continue;
    const key = canonicalJson(value ?? null);
    seen.set(key, seen.has(key) ? Number.NaN : (places.get(key) ?? Number.NaN));
  }
  let last = -1;
  for (const place of seen.values()) {
    if (Number.isNaN(place)) continue;
    if (place < last) return true;
    last = place;
  }
  return false;
}

function partOf(value: unknown, key: string | number): unknown {
  return typeof key === 'number' ? list(value)[key] : own(record(value), key);
}

function part(side: Side, key: string | number): Side {
  const below = (value: unknown) => (value === true ? true : partOf(value, key));
  return {
    value: partOf(side.value, key),
    sensitive: below(side.sensitive),
    unknown: below(side.unknown),
  };
}

/** The value with what its masks hide taken out: for values that are shown whole. */
export function visible({ value, sensitive }: Side): unknown {
  if (sensitive === true) return REDACTED;
  if (Array.isArray(value)) return value.map((_, index) => visible(part({ value, sensitive, unknown: false }, index)));
  if (!isContainer(value)) return value;
  return Object.fromEntries(
    Object.keys(value).map((key) => [
      key,
      namedSecret([key], record(value)[key], undefined)
        ? REDACTED
        : visible(part({ value, sensitive, unknown: false }, key)),
    ]),
  );
}

function same(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  // What is not there on one side is nothing, null and empty on the other: an element is told from it by its index.
  if (before === undefined || after === undefined) return isEmpty(before ?? after);
  if (equal(before, after)) return true;
  if (typeof before !== 'string' || typeof after !== 'string') return false;
  const [a, b] = [jsonInside(before), jsonInside(after)];
  if (a === undefined || b === undefined) return false;
  return canonicalJson(canonicalPolicy(a)) === canonicalJson(canonicalPolicy(b));
}

function isContainer(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}

function namedSecret(path: Path, ...values: unknown[]): boolean {
  const name = path.at(-1);
  if (typeof name !== 'string' || !isSecretName(name)) return false;
  return values.some((value) => typeof value === 'string' && value !== '' && !value.startsWith('arn:'));
}

/** Whether a mask marks anything. */
export function anyTrue(mask: unknown): boolean {
  if (mask === true) return true;
  if (mask === null || typeof mask !== 'object') return false;
  if (Array.isArray(mask)) return mask.some(anyTrue);
  const masks = mask as Json;
  for (const key in masks) if (anyTrue(masks[key])) return true;
  return false;
}
