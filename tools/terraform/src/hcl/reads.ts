import type { Read } from './cursor.ts';
import { concatenate, isPathRef, isTextual, type Value } from './value.ts';

/** Functions whose first argument names a file (Terraform's "Filesystem Functions" and the file hashes). */
export const FILE_FUNCTIONS: ReadonlySet<string> = new Set([
  'file',
  'fileexists',
  'fileset',
  'filebase64',
  'templatefile',
  'filemd5',
  'filesha1',
  'filesha256',
  'filesha512',
  'filebase64sha256',
  'filebase64sha512',
]);

/** The first character that ends a path within a longer text, such as a command line. */
const PATH_END = /[\s'"`;|&<>()=,:]/;

/**
 * Notes every path that a text holds: the text itself when it starts with `./` or `../`, and what follows each
 * `${path.module}`, `${path.root}`, `${path.cwd}` in it, wherever that stands: a command line reads files too.
 */
export function notePaths(reads: Read[], at: number, value: Value): void {
  if (typeof value === 'string') {
    if (isRelative(value)) reads.push({ name: 'path', at, value });
    return;
  }
  if (value === null || typeof value !== 'object') return;
  const parts = isPathRef(value) ? [value] : 'template' in value ? value.template : [];
  const first = parts[0];
  if (typeof first === 'string' && isRelative(first))
    reads.push({ name: 'path', at, value: untilPathEnd(parts, /\n/) });
  parts.forEach((part, index) => {
    if (isPathRef(part)) {
      reads.push({ name: 'path', at, value: untilPathEnd(parts.slice(index), index === 0 ? /\n/ : PATH_END) });
    }
  });
}

function isRelative(text: string): boolean {
  return text === '..' || text.startsWith('./') || text.startsWith('../');
}

function untilPathEnd(parts: readonly Value[], end: RegExp): Value {
  const kept: Value[] = [];
  for (const part of parts) {
    const stop = typeof part === 'string' ? part.search(end) : -1;
    kept.push(typeof part === 'string' && stop >= 0 ? part.slice(0, stop) : part);
    if (stop >= 0) break;
  }
  return concatenate(kept);
}

/**
 * The value of a function call, as far as it is known; files that it reads are noted.
 *
 * @param before how many reads were noted before its arguments, `firstEnd` after the first: paths among them are covered.
 */
export function noteCall(
  reads: Read[],
  at: number,
  call: string,
  args: readonly Value[],
  before: number,
  firstEnd: number,
): Value {
  const name = call.startsWith('core::') ? call.slice(6) : call;
  const first = args[0];
  if (FILE_FUNCTIONS.has(name) && first !== undefined) {
    if (isTextual(first)) dropPaths(reads, before, name === 'fileset' ? reads.length : firstEnd);
    reads.push({ name, at, value: first, ...(name === 'fileset' ? { pattern: args[1] ?? null } : {}) });
    return { unknown: `${name}()` };
  }
  const value = valueOfCall(name, args);
  if (value === undefined) return { unknown: `${name}()` };
  if (name === 'join' || name === 'format') notePaths(reads, at, value);
  return value;
}

/** Paths that were noted as texts inside an argument are covered by the call that reads them. */
function dropPaths(reads: Read[], from: number, end: number): void {
  const kept = reads.slice(from).filter(({ name }, index) => name !== 'path' || from + index >= end);
  reads.length = from;
  reads.push(...kept);
}

/** The few pure functions that paths and backend settings are commonly made with. */
function valueOfCall(name: string, args: readonly Value[]): Value | undefined {
  const [first, second] = args;
  switch (name) {
    case 'abspath':
    case 'pathexpand':
    case 'tostring':
    case 'sensitive':
    case 'nonsensitive':
      return args.length === 1 ? first : undefined;
    case 'tolist':
    case 'toset':
    case 'distinct':
      return args.length === 1 && Array.isArray(first) ? first : undefined;
    case 'dirname':
      return first !== undefined && isTextual(first) ? concatenate([first, '/..']) : undefined;
    case 'merge':
      return { merge: args };
    // These give one of their arguments: https://developer.hashicorp.com/terraform/language/functions
    case 'coalesce':
    case 'try':
      return oneOf(args);
    case 'coalescelist':
      return firstFull(args);
    case 'concat':
      return args.every((list) => Array.isArray(list)) ? args.flat() : undefined;
    case 'one':
      return args.length === 1 && Array.isArray(first) ? oneOf(first) : undefined;
    case 'element':
      return Array.isArray(first) && first.length > 0 ? oneOf(first) : undefined;
    case 'lookup':
      return lookedUp(first, second, args[2]);
    case 'join':
      if (typeof first !== 'string' || !Array.isArray(second) || args.length !== 2) return undefined;
      return concatenate(second.flatMap((item: Value, index) => (index === 0 ? [item] : [first, item])));
    case 'format':
      return typeof first === 'string' ? formatted(first, args.slice(1)) : undefined;
    default:
      return undefined;
  }
}

/** Any of several values; null is none, as far as paths and settings go. */
function oneOf(values: readonly Value[]): Value | undefined {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? null : given.length === 1 ? given[0] : { either: given };
}

/** The first list that holds something, where that can be told. */
function firstFull(lists: readonly Value[]): Value | undefined {
  for (const list of lists) {
    if (!Array.isArray(list)) return undefined;
    if (list.length > 0) return list;
  }
  return undefined;
}

/** Of a map that stands there, what a key may give; the default where the key is not known, or not there. */
function lookedUp(map: Value | undefined, key: Value | undefined, otherwise: Value | undefined): Value | undefined {
  if (map === null || typeof map !== 'object' || Array.isArray(map) || !('object' in map) || 'rest' in map)
    return undefined;
  const more = otherwise === undefined ? [] : [otherwise];
  if (typeof key === 'string') return Object.hasOwn(map.object, key) ? map.object[key] : otherwise;
  return oneOf([...Object.values(map.object), ...more]);
}

/** `format` with `%s`, `%v`, `%d` and `%%` only. */
function formatted(pattern: string, args: readonly Value[]): Value | undefined {
  const pieces = pattern.split(/(%.)/);
  let next = 0;
  const parts: Value[] = [];
  for (const piece of pieces) {
    if (piece === '%s' || piece === '%v' || piece === '%d') {
      const arg = args[next++];
      if (arg === undefined) return undefined;
      parts.push(arg);
    } else if (piece === '%%') parts.push('%');
    else if (piece.startsWith('%')) return undefined;
    else parts.push(piece);
  }
  return concatenate(parts);
}
