import { Failure } from './failure.ts';
import { marshal, throughJson } from './go/json.ts';
import { quote } from './go/text.ts';
import { emptyObject, isObject, type ObjectValue, type Value } from './go/value.ts';
import { type MergeOptions, merge } from './merge.ts';

/** One step of a field path: a key of an object, or an index of an array. */
export type Segment = string | number;

/** Arrays grow no further than this when a path is written (`fieldpath.DefaultMaxFieldPathIndex`). */
const MAX_INDEX = 1024;

const parsed = new Map<string, readonly Segment[] | Failure>();

/**
 * Parses a field path: `spec.list[0].name`, `metadata.annotations['a.b/c']`, `data[.config.yml]`.
 *
 * Source of the rule: crossplane-runtime `pkg/fieldpath/fieldpath.go`. Positions in errors are byte offsets.
 *
 * @throws Failure that quotes the path and names the position.
 */
export function parseFieldPath(path: string): readonly Segment[] {
  let known = parsed.get(path);
  if (known === undefined) {
    known = parse(path);
    if (parsed.size > 10_000) parsed.clear();
    parsed.set(path, known);
  }
  if (known instanceof Failure) throw known;
  return known;
}

function parse(path: string): readonly Segment[] | Failure {
  const segments: Segment[] = [];
  const wrong = (what: string, char: string, at: number) =>
    new Failure(
      `cannot parse path ${quote(path)}: ${what} '${char}' at position ${Buffer.byteLength(path.slice(0, at))}`,
    );
  let at = 0;
  for (;;) {
    // A field: up to the next period or bracket.
    const rest = path.slice(at).search(/[.[\]]/);
    const end = rest < 0 ? path.length : at + rest;
    if (path[end] === ']') return wrong('unexpected', ']', end);
    if (end > at) segments.push(unquoted(path.slice(at, end)));
    if (end === path.length) return segments;
    at = end;
    if (path[at] === '.') {
      if (at === 0 || at === path.length - 1) return wrong('unexpected', '.', at);
      at++;
      if (path[at] === '.') return wrong('unexpected', '.', at);
      if (path[at] === '[') return wrong('unexpected', '[', at);
      continue;
    }
    const close = path.indexOf(']', at);
    if (close < 0) return wrong('unterminated', '[', at);
    at++;
    if (close === at) return wrong('unexpected', ']', at);
    const open = path.slice(at, close).indexOf('[');
    if (open >= 0) return wrong('unexpected', '[', at + open);
    segments.push(fieldOrIndex(path.slice(at, close)));
    at = close + 1;
  }
}

function fieldOrIndex(text: string): Segment {
  if (/^[0-9]+$/.test(text)) {
    const index = Number(text);
    if (index < 2 ** 32) return index;
  }
  return unquoted(text);
}

function unquoted(text: string): string {
  return text.replace(/^['"]+|['"]+$/g, '');
}

/** The path as upstream prints it: keys with periods in brackets. */
export function showSegments(segments: readonly Segment[]): string {
  const text = segments
    .map((segment) => {
      if (typeof segment === 'number') return `[${segment}]`;
      return segment === '*' || segment.includes('.') ? `[${segment}]` : `.${segment}`;
    })
    .join('');
  return text.startsWith('.') ? text.slice(1) : text;
}

/**
 * The value at a path. A missing field or index, and anything below null, is "not found"; below text or a number it is a fault.
 *
 * @throws Failure
 */
export function getValue(object: Value, path: string): Value {
  return getAt(object, parseFieldPath(path));
}

function getAt(object: Value, segments: readonly Segment[]): Value {
  let value = object;
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] as Segment;
    const shown = (length: number) => showSegments(segments.slice(0, length));
    if (typeof segment === 'number') {
      if (!Array.isArray(value)) throw new Failure(`${shown(index)}: not an array`);
      if (segment >= value.length) throw new Failure(`${shown(index + 1)}: no such element`, true);
      value = value[segment] as Value;
    } else {
      if (value === null) throw new Failure(`${shown(index)}: expected map, got nil`, true);
      if (!isObject(value)) throw new Failure(`${shown(index)}: not an object`);
      const next: Value | undefined = value[segment];
      if (next === undefined) throw new Failure(`${shown(index + 1)}: no such field`, true);
      value = next;
    }
  }
  return segments.length === 0 ? null : value;
}

/** @throws Failure also when there is something else than text. */
export function getText(object: Value, path: string): string {
  const value = getValue(object, path);
  if (typeof value !== 'string') throw new Failure(`${path}: not a string`);
  return value;
}

/** A value as JSON carries it. @throws Failure for a number that JSON has no form for. */
export function validJson(value: Value): Value {
  const text = hasOddNumber(value) ? marshal(value) : undefined;
  if (text !== undefined && typeof text !== 'string') throw new Failure(`cannot marshal value to JSON: ${text.error}`);
  return throughJson(value);
}

function hasOddNumber(value: Value): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (Array.isArray(value)) return value.some(hasOddNumber);
  return isObject(value) && Object.keys(value).some((key) => hasOddNumber(value[key] as Value));
}

/**
 * Writes a value, making objects and arrays on the way; arrays grow with null.
 *
 * @throws Failure when something else is in the way, also null in an object.
 */
export function setValue(object: ObjectValue, path: string, value: Value): void {
  const segments = parseFieldPath(path);
  const written = validJson(value);
  for (const segment of segments)
    if (typeof segment === 'number' && segment > MAX_INDEX)
      throw new Failure(`index ${segment} is greater than max allowed index ${MAX_INDEX}`);
  let holder: Value = object;
  for (let index = 0; index < segments.length; index++) {
    const segment = segments[index] as Segment;
    const next = segments[index + 1];
    const shown = showSegments(segments.slice(0, index));
    if (typeof segment === 'number') {
      if (!Array.isArray(holder)) throw new Failure(`${shown} is not an array`);
      if (next === undefined) holder[segment] = written;
      else {
        const prepared = prepare(holder[segment] ?? undefined, next);
        holder[segment] = prepared;
        holder = prepared;
      }
    } else {
      if (!isObject(holder)) throw new Failure(`${shown} is not an object`);
      if (next === undefined) holder[segment] = written;
      else {
        const prepared: Value = prepare(holder[segment], next);
        holder[segment] = prepared;
        holder = prepared;
      }
    }
  }
}

/** What holds the next segment: made when absent, an array made long enough. */
function prepare(existing: Value | undefined, next: Segment): Value {
  if (typeof next === 'string') return existing === undefined ? emptyObject() : existing;
  const array = existing === undefined ? [] : existing;
  if (Array.isArray(array)) while (array.length <= next) array.push(null);
  return array;
}

/** Writes a value, merged with what is there when options are given. @throws Failure */
export function mergeValue(object: ObjectValue, path: string, value: Value, options: MergeOptions | undefined): void {
  let existing: Value = null;
  try {
    existing = getValue(object, path);
  } catch (error) {
    const passes = error instanceof Failure && (error.notFound || options === undefined);
    if (!passes) throw error;
  }
  setValue(object, path, options === undefined ? value : merge(existing, value, options));
}

/**
 * The paths that a path with `[*]` stands for in an object. The whole path must exist, or it stands for nothing.
 *
 * @throws Failure when something that is neither object nor array would have to be expanded.
 */
export function expandWildcards(object: Value, path: string): string[] {
  const segments = parseFieldPath(path);
  try {
    return expand(object, segments).map(showSegments);
  } catch (error) {
    if (error instanceof Failure)
      throw new Failure(
        `cannot expand wildcards for segments: ${quote(showSegments(segments))}: ${error.message}`,
        error.notFound,
      );
    throw error;
  }
}

function expand(object: Value, segments: readonly Segment[]): (readonly Segment[])[] {
  let value = object;
  for (let index = 0; index < segments.length; index++) {
    if (segments[index] === '*') {
      const keys: Segment[] | undefined = Array.isArray(value)
        ? value.map((_, position) => position)
        : isObject(value)
          ? Object.keys(value)
          : undefined;
      if (value === null)
        throw new Failure(
          `wildcard field ${quote(showSegments(segments.slice(0, index)))} is not found in the path`,
          true,
        );
      if (keys === undefined)
        throw new Failure(`${quote(showSegments(segments.slice(0, index)))}: unexpected wildcard usage`);
      return keys.flatMap((key) => {
        const chosen = segments.with(index, key);
        try {
          return expand(object, chosen);
        } catch (error) {
          if (error instanceof Failure)
            throw new Failure(
              `${quote(showSegments(chosen))}: cannot expand wildcards: ${error.message}`,
              error.notFound,
            );
          throw error;
        }
      });
    }
    try {
      value = getAt(object, segments.slice(0, index + 1));
    } catch (error) {
      if (error instanceof Failure && error.notFound) return [];
      throw error;
    }
  }
  return [segments];
}
