/**
 * A JSON value as a Go program holds it: a `number` is a float64, a `bigint` an int64. Objects have no prototype, so that any
 * key may be read and written. Strings hold code points; a byte that is no UTF-8 is U+DC00 plus the byte (see `text.ts`).
 */
export type Value = null | boolean | number | bigint | string | Value[] | ObjectValue;

export interface ObjectValue {
  [key: string]: Value;
}

/** Documents are read to this depth; the recursion below relies on it. */
export const MAX_DEPTH = 500;

export function emptyObject(): ObjectValue {
  return Object.create(null) as ObjectValue;
}

export function isObject(value: Value | undefined): value is ObjectValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The member of an object; `undefined` also for what is no object. */
export function member(value: Value | undefined, key: string): Value | undefined {
  return isObject(value) ? value[key] : undefined;
}

/** The value at a path of keys. */
export function nested(value: Value | undefined, ...path: readonly string[]): Value | undefined {
  return path.reduce<Value | undefined>(member, value);
}

/** The text at a path of keys; empty when there is none, as `unstructured.NestedString` without its error. */
export function textAt(value: Value | undefined, ...path: readonly string[]): string {
  const found = nested(value, ...path);
  return typeof found === 'string' ? found : '';
}

export function listAt(value: Value | undefined, ...path: readonly string[]): readonly Value[] {
  const found = nested(value, ...path);
  return Array.isArray(found) ? found : [];
}

export function copy(value: Value): Value {
  if (Array.isArray(value)) return value.map(copy);
  if (!isObject(value)) return value;
  return copyObject(value);
}

export function copyObject(value: ObjectValue): ObjectValue {
  const copied = emptyObject();
  for (const key of Object.keys(value)) copied[key] = copy(value[key] as Value);
  return copied;
}

/** The value as it is after a protobuf `Struct` carried it: every number a float64. */
export function asStruct(value: Value): Value {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(asStruct);
  return isObject(value) ? structOf(value) : value;
}

export function structOf(value: ObjectValue): ObjectValue {
  const carried = emptyObject();
  for (const key of Object.keys(value)) carried[key] = asStruct(value[key] as Value);
  return carried;
}

/** Takes a value from `JSON.parse` or a YAML reader. */
export function fromPlain(value: unknown): Value {
  if (Array.isArray(value)) return value.map(fromPlain);
  if (typeof value === 'object' && value !== null) {
    const made = emptyObject();
    for (const [key, item] of Object.entries(value)) made[key] = fromPlain(item);
    return made;
  }
  if (typeof value === 'number') return value === 0 ? 0 : value;
  if (value === null || typeof value === 'boolean' || typeof value === 'string' || typeof value === 'bigint')
    return value;
  return null;
}

/** Order of UTF-8 bytes, which is that of code points, not of UTF-16 units. */
export function compareBytes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index++) {
    let left = a.charCodeAt(index);
    let right = b.charCodeAt(index);
    if (left === right) continue;
    // A surrogate stands for a code point above U+FFFF, so it comes after U+E000 to U+FFFF.
    if (left >= 0xd800 && right >= 0xd800) {
      left = left >= 0xe000 ? left - 0x800 : left + 0x2000;
      right = right >= 0xe000 ? right - 0x800 : right + 0x2000;
    }
    return left - right;
  }
  return a.length - b.length;
}

export function sortedKeys(value: ObjectValue): string[] {
  return Object.keys(value).sort(compareBytes);
}

/** `reflect.DeepEqual`: an int64 never equals a float64. */
export function deepEqual(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (Array.isArray(a))
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => deepEqual(item, b[index] as Value));
  if (!isObject(a) || !isObject(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && deepEqual(a[key] as Value, b[key] as Value))
  );
}

/** What `%T` prints. */
export function typeName(value: Value): string {
  if (value === null) return '<nil>';
  if (Array.isArray(value)) return '[]interface {}';
  switch (typeof value) {
    case 'boolean':
      return 'bool';
    case 'number':
      return 'float64';
    case 'bigint':
      return 'int64';
    case 'string':
      return 'string';
    default:
      return 'map[string]interface {}';
  }
}
