/** An object as `JSON.parse` gives it; its values are looked at before they are believed. */
export type Json = Readonly<Record<string, unknown>>;

/** The value when it is a JSON object, else an empty one. */
export function record(value: unknown): Json {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Json) : {};
}

/** The value when it is an array, else an empty one. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value when it is a string. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** What an object has of its own under a key: `constructor` and `toString` are keys like any other. */
export function own(value: Json, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/** A string, or a number; in JSON text nothing else has digits. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Parses JSON and keeps each number's digits: one that a double cannot hold becomes the string of its digits, so that it is shown as it is
 * and differs from its neighbours. Terraform's numbers have up to 512 bits.
 * Source: https://developer.hashicorp.com/terraform/language/expressions/types#types
 *
 * @throws SyntaxError as `JSON.parse` does.
 */
export function parseKeepingDigits(text: string): unknown {
  if (!/\d[\d.]{15}|\d[eE][+-]?\d/.test(text)) return JSON.parse(text);
  return JSON.parse(
    text.replace(STRING_OR_NUMBER, (token) => (token.startsWith('"') || isExact(token) ? token : `"${token}"`)),
  );
}

/** Whether a double is this number: fifteen digits always are, more only when they come back as they were. */
function isExact(number: string): boolean {
  const digits = number
    .replace(/[eE].*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '');
  const value = Number(number);
  if (!Number.isFinite(value) || (value === 0 && digits !== '')) return false;
  return digits.length <= 15 || String(value) === number;
}

/** The parsed value of a string that holds a JSON object or array, with the digits of its numbers. */
export function jsonInside(value: unknown): unknown {
  if (typeof value !== 'string' || !mayHoldJson(value)) return undefined;
  try {
    return parseKeepingDigits(value);
  } catch {
    return undefined;
  }
}

/** Whether a text begins as a JSON object or array does, after white space as JSON has it. */
export function mayHoldJson(value: string): boolean {
  const first = value.charCodeAt(0);
  if (first === 0x5b || first === 0x7b) return true;
  return first <= 0x20 && /^[ \t\r\n]+[[{]/.test(value);
}

/** Equal as JSON: a key that is `undefined` is none. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    for (let at = 0; at < a.length; at++) if (!equal(a[at] ?? null, b[at] ?? null)) return false;
    return true;
  }
  const [one, other] = [a as Json, b as Json];
  let [more, isSparse] = [0, false];
  for (const key in one) {
    const value = one[key];
    // What every object inherits is a function, which no JSON value equals; `__proto__` alone is not.
    const isOwn = value !== undefined && key !== '__proto__';
    if (!equal(value, isOwn ? other[key] : own(other, key))) return false;
    if (value === undefined) isSparse = true;
    more--;
  }
  for (const _ in other) more++;
  // As many keys, and each of the one is in the other: so they have the same.
  if (more === 0 && !isSparse) return true;
  for (const key in other) if (other[key] !== undefined && own(one, key) === undefined) return false;
  return true;
}

/** Nothing, or a list or object with nothing in it: providers read one back as the other. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return false;
  for (const _ in value) return false;
  return true;
}
