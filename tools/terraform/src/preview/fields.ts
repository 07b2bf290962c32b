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
  const fields = compare([], before, after, { secrets, sign });
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

/** What tells which object a deleted resource was: its `id`, `arn` and `name`. */
export function identity(change: PlanChange, secrets: ReadonlySet<string>): FieldChange[] {
  const masks = record(change.beforeSensitive);
  const values = record(change.before);
  return ['arn', 'id', 'name'].flatMap((key) => {
    if (typeof values[key] !== 'string') return [];
    return compare([key], { value: values[key], sensitive: masks[key], unknown: false }, NOTHING, { secrets });
  });
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

function compare(path: Path, before: Side, after: Side, rules: Rules): FieldChange[] {
  const { secrets, within } = rules;
  const at = () => dottedPath(path, secrets);
  const marks = (signed = true) => ({
    ...(!signed || rules.sign === undefined || after.unknown === true
      ? {}
      : { mac: rules.sign(anyIndex(at()), after.value) }),
    ...(within === undefined ? {} : { within }),
  });
  const unknown = after.unknown === true;
  // A map that is equal so far may still get a key whose value is not known yet.
  if (!anyTrue(after.unknown) && same(before.value, after.value)) return [];
  if (before.sensitive === true || after.sensitive === true || namedSecret(path, before.value, after.value)) {
    return [{ path: at(), ...(unknown ? { unknown } : {}), sensitive: true, changed: true, ...marks() }];
  }
  if (unknown) return [leaf(at(), visible(before), undefined, true, secrets, marks)];

  const sample = isContainer(after.value) ? after.value : before.value;
  const other = isContainer(after.value) ? before.value : after.value;
  const hollow =
    other === null || other === undefined || (isContainer(other) && Array.isArray(other) === Array.isArray(sample));
  if (!isContainer(sample) || !hollow) return [leaf(at(), visible(before), visible(after), false, secrets, marks)];

  if (Array.isArray(sample)) {
    const several = Math.max(list(before.value).length, list(after.value).length, list(after.unknown).length) > 1;
    return pairs(list(before.value), after).flatMap(([from, to]) => {
      const element = to === undefined ? NOTHING : part(after, to);
      return compare(
        [...path, to ?? from ?? 0],
        from === undefined ? NOTHING : part(before, from),
        element,
        within === undefined && several && rules.sign !== undefined
          ? { ...rules, within: placeOf(at(), after, element, rules.sign) }
          : rules,
      );
    });
  }
  const keys = new Set([before.value, after.value, after.unknown].flatMap((value) => Object.keys(record(value))));
  return [...keys].sort().flatMap((key) => compare([...path, key], part(before, key), part(after, key), rules));
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
  const shown = { before: hideInValue(before, secrets), after: hideInValue(after, secrets) };
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
  return {
    path,
    ...(before === undefined ? {} : { before: shown.before }),
    ...(after === undefined ? {} : { after: shown.after }),
    ...(unknown ? { unknown } : {}),
    ...signed,
  };
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
  const from = before.map((value) => canonicalJson(value ?? null));
  const to = Array.from({ length }, (_, index) =>
    anyTrue(part(after, index).unknown) ? undefined : canonicalJson(values[index] ?? null),
  );
  const left = new Set(from.keys());
  const right = new Set(to.keys());
  const drop = (a: number, b: number) => left.delete(a) && right.delete(b);
  for (const index of [...left]) if (right.has(index) && from[index] === to[index]) drop(index, index);
  const places = new Map<string, number[]>();
  for (const index of left) places.set(from[index] as string, [...(places.get(from[index] as string) ?? []), index]);
  for (const index of [...right]) {
    const place = to[index] === undefined ? undefined : places.get(to[index])?.shift();
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
  if (isEmpty(before) && isEmpty(after)) return true;
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

function anyTrue(mask: unknown): boolean {
  if (mask === true) return true;
  return mask !== null && typeof mask === 'object' && Object.values(mask).some(anyTrue);
}
