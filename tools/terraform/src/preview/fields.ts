import { canonicalJson, type FieldChange, REDACTED } from '@mainstem/change';
import { isSecretName } from './detectors.ts';
import { hide, hideInValue } from './hide.ts';
import { equal, jsonInside, list, type PlanChange, record } from './plan-json.ts';
import { canonicalPolicy } from './policies.ts';

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
 * - Elements of an array are matched by value, as a plan does not tell a set from a list: a mere reordering is no change.
 * - Strings that hold JSON are compared as JSON, and policy documents by what they say. Absent, null and empty are the same.
 */
export function fieldChanges(change: PlanChange, secrets: ReadonlySet<string>, sign?: Sign): FieldChange[] {
  const before = { value: change.before ?? undefined, sensitive: change.beforeSensitive, unknown: false };
  const after = { value: change.after ?? undefined, sensitive: change.afterSensitive, unknown: change.unknown };
  const fields: FieldChange[] = [];
  if (isChanged(before, after)) compare([], before, after, { secrets, sign }, fields);
  return [...fields, ...rotations(fields, sign)];
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
  if (Array.isArray(sample)) {
    const several = Math.max(list(before.value).length, list(after.value).length, list(after.unknown).length) > 1;
    for (const [from, to] of pairs(list(before.value), after)) {
      const element = to === undefined ? NOTHING : part(after, to);
      const old = from === undefined ? NOTHING : part(before, from);
      if (!isChanged(old, element)) continue;
      const placed =
        within === undefined && several && rules.sign !== undefined
          ? { ...rules, within: placeOf(at(), after, element, rules.sign) }
          : rules;
      compare([...path, to ?? from ?? 0], old, element, placed, into);
    }
    return;
  }
  for (const key of changedKeys(before, after))
    compare([...path, key], part(before, key), part(after, key), rules, into);
}

/** Of two maps, or of one and nothing. */
function changedKeys(before: Side, after: Side): string[] {
  const [from, to, unknown] = [record(before.value), record(after.value), record(after.unknown)];
  const keys: string[] = [];
  for (const key in from) if (!same(from[key], to[key]) || anyTrue(unknown[key])) keys.push(key);
  for (const key in to)
    if (!Object.hasOwn(from, key) && (!same(undefined, to[key]) || anyTrue(unknown[key]))) keys.push(key);
  for (const key in unknown)
    if (anyTrue(unknown[key]) && !Object.hasOwn(from, key) && !Object.hasOwn(to, key)) keys.push(key);
  return keys.sort();
}

/** `ingress[*].cidr_blocks[*]`: a path for whichever element. */
export function anyIndex(path: string): string {
  return path.replace(/\[\d+\]/g, '[*]');
}

/**
 * Digests of an array and of one element of it, after. They tell which element a field belongs to when a set comes in another order.
 * Left out where a value is not known yet.
 */
function placeOf(path: string, array: Side, element: Side, sign: Sign): FieldChange['within'] {
  const digest = (side: Side, value: unknown): string | undefined =>
    value === undefined || anyTrue(side.unknown) ? undefined : sign(`${anyIndex(path)}[*]`, value);
  const whole = digest(
    array,
    list(array.value)
      .map((value) => canonicalJson(value ?? null))
      .sort(),
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

/** Which element of one array stands against which of the other, by index; equal elements are left out. */
function pairs(before: readonly unknown[], after: Side): [from: number | undefined, to: number | undefined][] {
  const values = list(after.value);
  const length = Math.max(values.length, list(after.unknown).length);
  if (before.length === 0) return Array.from({ length }, (_, index) => [undefined, index]);
  if (length === 0) return before.map((_, index) => [index, undefined]);
  const isUnknown = (index: number) => anyTrue(part(after, index).unknown);
  const left = new Set(before.keys());
  const right = new Set(Array.from({ length }).keys());
  const drop = (a: number, b: number) => left.delete(a) && right.delete(b);
  for (const index of [...left])
    if (right.has(index) && equal(before[index] ?? null, values[index] ?? null) && !isUnknown(index))
      drop(index, index);
  // Only what moved or changed is worth a text of its own.
  const places = new Map<string, number[]>();
  for (const index of right.size === 0 ? [] : left) {
    const key = canonicalJson(before[index] ?? null);
    const same = places.get(key);
    if (same === undefined) places.set(key, [index]);
    else same.push(index);
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
  return result.sort((a, b) => (a[1] ?? a[0] ?? 0) - (b[1] ?? b[0] ?? 0));
}

function part(side: Side, key: string | number): Side {
  const below = (value: unknown) =>
    value === true ? true : typeof key === 'number' ? list(value)[key] : record(value)[key];
  return {
    value: typeof key === 'number' ? list(side.value)[key] : record(side.value)[key],
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
  if (before === after || (isEmpty(before) && isEmpty(after))) return true;
  if (before === undefined || after === undefined) return false;
  if (equal(before, after)) return true;
  if (typeof before !== 'string' || typeof after !== 'string') return false;
  const [a, b] = [jsonInside(before), jsonInside(after)];
  if (a === undefined || b === undefined) return false;
  return canonicalJson(canonicalPolicy(a)) === canonicalJson(canonicalPolicy(b));
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return false;
  for (const _ in value) return false;
  return true;
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
  return mask !== null && typeof mask === 'object' && Object.values(mask).some(anyTrue);
}
