/**
 * JSON as the API server's decoder has it: a number written without fraction or exponent that fits into 64 bits is an
 * integer (`bigint`), any other one is a float (`number`). `1.0` and `1` are different values there.
 */
export type Json = null | boolean | string | bigint | number | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** How deep values may be nested; the server's own decoder gives up at 10,000. */
export const MAX_DEPTH = 1_000;

/** A text that is no JSON, or that holds what the server's decoder cannot read; the message is the decoder's. */
export class JsonError extends Error {}

const MAX_INT64 = 2n ** 63n - 1n;
const MIN_INT64 = -(2n ** 63n);

export function isInt64(value: bigint): boolean {
  return value >= MIN_INT64 && value <= MAX_INT64;
}

/** True for an object, false for a list, a scalar and null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What empty objects are made with: nothing is inherited but from an object that is empty itself. V8 keeps such objects as it keeps
 * literals; those without any prototype are hash tables, which take twice as long to read.
 */
const Empty = function Empty() {} as unknown as new () => JsonObject;
Empty.prototype = Object.freeze(Object.create(null));

/** An object that inherits nothing, so that a key such as `__proto__` is a key like any other. */
export function emptyObject(): JsonObject {
  return new Empty();
}

/** The value below a key, `undefined` when there is none. */
export function get(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/**
 * What JSON.parse or a YAML reader made, as the server sees it: whole numbers are integers. The value is copied.
 *
 * @throws JsonError for what is no JSON (undefined, functions, NaN) or nested deeper than {@link MAX_DEPTH}.
 */
export function fromPlain(value: unknown, depth = 0): Json {
  if (depth > MAX_DEPTH) throw new JsonError(`nested deeper than ${MAX_DEPTH} levels`);
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return isInt64(value) ? value : Number(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new JsonError(`${value} is no JSON number`);
    if (!Number.isInteger(value)) return value;
    const whole = BigInt(value);
    return isInt64(whole) ? whole : value;
  }
  if (Array.isArray(value)) return value.map((item) => fromPlain(item, depth + 1));
  if (typeof value === 'object') {
    const copy = emptyObject();
    for (const [key, item] of Object.entries(value)) if (item !== undefined) copy[key] = fromPlain(item, depth + 1);
    return copy;
  }
  throw new JsonError(`a ${typeof value} is no JSON`);
}

/** A copy that shares nothing. */
export function copyOf(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf);
  const copy = emptyObject();
  for (const key of Object.keys(value)) copy[key] = copyOf(value[key] as Json);
  return copy;
}

/** The value as plain JavaScript; an integer beyond 2^53 stays a `bigint`. */
export function toPlain(value: Json): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
  if (Array.isArray(value)) return value.map(toPlain);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toPlain(item)]));
}

/** Go's reflect.DeepEqual for JSON values: 1 and 1.0 differ. */
export function deepEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => deepEqual(item, b[index]));
  }
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && deepEqual(a[key], b[key]))
  );
}
