import { createHash } from 'node:crypto';

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
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object') {
    const items = value as Record<string, unknown>;
    let entries = '';
    // Sorted by UTF-16 code units, which is what sort() does without an argument.
    for (const key of Object.keys(items).sort()) {
      const item = items[key];
      if (item === undefined) continue;
      entries += `${entries === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item)}`;
    }
    return `{${entries}}`;
  }
  throw new TypeError(`not representable in JSON: ${typeof value}`);
}

/** `sha256:<64 hex digits>` of the canonical JSON of a value. */
export function digestOf(value: unknown): string {
  return `sha256:${createHash('sha256').update(canonicalJson(value)).digest('hex')}`;
}
