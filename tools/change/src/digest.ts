import { hash } from 'node:crypto';
import { kept } from './kept.ts';

/**
 * JSON with sorted object keys and no white space (RFC 8785 for the values used here: strings, booleans, null,
 * finite numbers, arrays, objects). Keys whose value is `undefined` are left out.
 *
 * @throws TypeError on a value that JSON cannot hold (a function, NaN, a BigInt).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`not representable in JSON: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    let items = '';
    for (let at = 0; at < value.length; at++) items += `${at === 0 ? '' : ','}${canonicalJson(value[at] ?? null)}`;
    return `[${items}]`;
  }
  if (typeof value === 'object') {
    const items = value as Record<string, unknown>;
    let entries = '';
    for (const key of sortedKeys(items)) {
      const item = items[key];
      if (item === undefined) continue;
      entries += `${entries === '' ? '' : ','}${quoted(key)}${canonicalJson(item)}`;
    }
    return `{${entries}}`;
  }
  throw new TypeError(`not representable in JSON: ${typeof value}`);
}

/** By UTF-16 code units, which is what sort() does without an argument; most objects are in order already. */
function sortedKeys(items: Readonly<Record<string, unknown>>): string[] {
  const keys = Object.keys(items);
  for (let at = 1; at < keys.length; at++) if ((keys[at - 1] ?? '') > (keys[at] ?? '')) return keys.sort();
  return keys;
}

/** `"key":` */
const quoted = kept((key) => `${JSON.stringify(key)}:`);

/** `sha256:<64 hex digits>` of the canonical JSON of a value. */
export function digestOf(value: unknown): string {
  return `sha256:${hash('sha256', canonicalJson(value))}`;
}
