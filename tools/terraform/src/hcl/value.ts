/**
 * What is known about an expression without running Terraform. Plain JSON, so that facts can be cached; what cannot be
 * known says what it is (`var.region`, `lookup()`).
 */
export type Value =
  | string
  | number
  | boolean
  | null
  | readonly Value[]
  | { readonly template: readonly Value[] }
  | { readonly object: { readonly [key: string]: Value }; readonly rest?: true }
  | { readonly ref: readonly string[] }
  | { readonly either: readonly Value[] }
  | { readonly merge: readonly Value[] }
  | { readonly unknown: string };

/** True for a value that stands for text, whole or in part: a file's path can be derived from it. */
export function isTextual(value: Value): boolean {
  if (typeof value === 'string' || typeof value === 'number') return true;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  if ('either' in value) return value.either.every(isTextual);
  return 'template' in value || 'ref' in value;
}

/** True for `path.module`, `path.root` and `path.cwd`. */
export function isPathRef(value: Value): value is { readonly ref: readonly string[] } {
  return value !== null && typeof value === 'object' && 'ref' in value && value.ref[0] === 'path';
}

/** One text of several pieces; a template within a template is flattened, neighbouring literals are joined. */
export function concatenate(pieces: readonly Value[]): Value {
  const parts: Value[] = [];
  const add = (piece: Value): void => {
    const literal = typeof piece === 'number' || typeof piece === 'boolean' ? String(piece) : piece;
    const last = parts.length - 1;
    if (literal === '') return;
    if (typeof literal === 'string' && typeof parts[last] === 'string') parts[last] = `${parts[last]}${literal}`;
    else if (literal !== null && typeof literal === 'object' && 'template' in literal) literal.template.forEach(add);
    else parts.push(literal);
  };
  pieces.forEach(add);
  if (parts.length === 0) return '';
  return parts.length === 1 && typeof parts[0] === 'string' ? parts[0] : { template: parts };
}

/** The value's members when it is an object, else none. */
export function objectOf(value: Value): { readonly [key: string]: Value } {
  return value !== null && typeof value === 'object' && 'object' in value ? value.object : {};
}
