import { parseRfc3339, quote } from '@mainstem/cel/go';
import { emptyObject, isObject, type Json, type JsonObject } from '../json.ts';
import { byBytes } from '../json-text.ts';

/** What a Go type takes from JSON. */
export type Shape =
  | { readonly kind: 'string' | 'bool' | 'int32' | 'int64' | 'float64'; readonly name?: string }
  | { readonly kind: 'time' | 'any' | 'bytes' }
  | { readonly kind: 'list' | 'map'; readonly of: Shape; readonly name?: string }
  | OneOf
  | Struct;

/** A type with a decoder of its own: a struct, or something else. Inside it nothing is strict. */
export interface OneOf {
  readonly kind: 'one-of';
  readonly struct: Struct;
  readonly other: 'bool' | 'structs' | 'texts';
}

export interface Struct {
  readonly kind: 'struct';
  readonly name: string;
  /** In the order in which Go has them. */
  readonly fields: readonly Field[];
}

export interface Field {
  readonly key: string;
  readonly shape: Shape;
  /** Without `omitempty`: it is written even when it is empty. */
  readonly kept?: boolean;
  /** Absent is null, not the zero value of its type, which is written then. */
  readonly pointer?: boolean;
}

/** The words of Go's decoder about a value of another shape than the type has. */
export class ShapeError extends Error {
  readonly value: string;
  readonly type: string;
  readonly place: GoPlace;

  constructor(value: string, type: string, place: GoPlace) {
    const target = place.path.length === 0 ? 'value' : `struct field ${place.struct}.${place.path.join('.')}`;
    super(`json: cannot unmarshal ${value} into Go ${target} of type ${type}`);
    this.value = value;
    this.type = type;
    this.place = place;
  }
}

/** A value that the decoder refuses in other words. */
export class ValueError extends Error {}

/** The struct that holds the field, and the path of fields; keys of maps and indices are not in it. */
interface GoPlace {
  readonly struct: string;
  readonly path: readonly string[];
}

interface Place extends GoPlace {
  /** The path with keys and indices. */
  readonly at: string;
  readonly unknown: string[];
  /** Keys in other case are taken, too, as Go's own decoder takes them. */
  readonly foldCase: boolean;
}

/**
 * Reads JSON into a Go type as Kubernetes' decoder does. Keys that are null are left out, as are unknown ones.
 *
 * @param unknown paths of fields that the type does not have are added to it.
 * @param foldCase keys in other case are taken, too; not inside what has a decoder of its own.
 * @throws ShapeError, ValueError
 * @see https://github.com/kubernetes-sigs/json/blob/main/internal/golang/encoding/json/decode.go
 */
export function decodeShape(value: Json, shape: Shape, unknown: string[] = [], foldCase = false): Json | undefined {
  return decode(value, shape, { struct: '', path: [], at: '', unknown, foldCase });
}

function decode(value: Json, shape: Shape, place: Place): Json | undefined {
  if (value === null) return shape.kind === 'any' ? null : undefined;
  switch (shape.kind) {
    case 'any':
      return value;
    case 'string':
      if (typeof value === 'string') return value;
      break;
    case 'bool':
      if (typeof value === 'boolean') return value;
      break;
    case 'int32':
    case 'int64':
      if (typeof value === 'bigint' && (shape.kind === 'int64' || BigInt.asIntN(32, value) === value)) return value;
      break;
    case 'float64':
      if (typeof value === 'bigint' || typeof value === 'number') return Number(value);
      break;
    case 'time':
      return decodeTime(value);
    case 'bytes':
      if (typeof value !== 'string') break;
      checkBase64(value);
      return value;
    case 'list':
      if (!Array.isArray(value)) break;
      return value.map((item, index) => below(item, shape.of, { ...place, at: `${place.at}[${index}]` }));
    case 'map': {
      if (!isObject(value)) break;
      const map = emptyObject();
      for (const key of Object.keys(value).sort(byBytes)) {
        map[key] = below(value[key] as Json, shape.of, { ...place, at: pathOf(place.at, key) });
      }
      return map;
    }
    case 'struct':
      if (isObject(value)) return decodeStruct(value, shape, place);
      break;
    case 'one-of':
      return decodeOneOf(value, shape, place);
  }
  throw new ShapeError(describe(value, shape), goName(shape), place);
}

function below(value: Json, shape: Shape, place: Place): Json {
  return decode(value, shape, place) ?? zeroOf(shape);
}

function pathOf(at: string, key: string): string {
  return at === '' ? key : `${at}.${key}`;
}

function decodeStruct(value: JsonObject, shape: Struct, place: Place): JsonObject {
  const result = emptyObject();
  for (const key of Object.keys(value).sort(byBytes)) {
    const at = pathOf(place.at, key);
    const field =
      shape.fields.find((known) => known.key === key) ??
      (place.foldCase ? shape.fields.find((known) => known.key.toLowerCase() === key.toLowerCase()) : undefined);
    if (field === undefined) {
      place.unknown.push(at);
      continue;
    }
    const inner = { ...place, struct: shape.name, path: [...place.path, field.key], at };
    const decoded = decode(value[key] as Json, field.shape, inner);
    if (decoded !== undefined) result[field.key] = decoded;
  }
  return result;
}

function decodeOneOf(value: Json, { struct, other }: OneOf, place: Place): Json {
  try {
    if (isObject(value)) return decodeShape(value, struct) ?? null;
    if (other === 'bool') {
      if (typeof value === 'boolean') return value;
      throw new ValueError('boolean or JSON schema expected');
    }
    if (!Array.isArray(value)) return emptyObject();
    return decodeShape(value, { kind: 'list', of: other === 'texts' ? { kind: 'string' } : struct }) ?? null;
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    throw new ShapeError(error.value, error.type, {
      struct: place.struct,
      path: [...place.path, ...error.place.path],
    });
  }
}

function decodeTime(value: Json): Json {
  if (typeof value !== 'string') throw new ShapeError(describe(value), 'string', { struct: '', path: [] });
  if (parseRfc3339(value) === undefined) {
    throw new ValueError(`parsing time ${quote(value)} as "2006-01-02T15:04:05Z07:00": cannot parse ${quote(value)}`);
  }
  return value;
}

function checkBase64(text: string): void {
  const data = text.replace(/[\r\n]/g, '');
  const wrong = /[^A-Za-z0-9+/]/.exec(data.replace(/={1,2}$/, ''))?.index;
  if (wrong === undefined && data.length % 4 === 0) return;
  throw new ValueError(`illegal base64 data at input byte ${wrong ?? data.length - (data.length % 4)}`);
}

/** The value as Go writes it again: `omitempty` leaves out what is empty. */
export function writeShape(value: Json, shape: Shape): Json {
  if (shape.kind === 'list' && Array.isArray(value)) return value.map((item) => writeShape(item, shape.of));
  if (shape.kind === 'map' && isObject(value)) {
    const map = emptyObject();
    for (const key of Object.keys(value)) map[key] = writeShape(value[key] as Json, shape.of);
    return map;
  }
  if (shape.kind === 'one-of') {
    const list: Shape = { kind: 'list', of: shape.other === 'structs' ? shape.struct : { kind: 'string' } };
    return writeShape(value, Array.isArray(value) ? list : shape.struct);
  }
  if (shape.kind !== 'struct' || !isObject(value)) return value;
  const result = emptyObject();
  for (const { key, shape: of, kept, pointer } of [...shape.fields].sort((a, b) => byBytes(a.key, b.key))) {
    const item = Object.hasOwn(value, key) ? writeShape(value[key] as Json, of) : undefined;
    if (item !== undefined && item !== null && (kept || pointer || !isEmpty(item))) result[key] = item;
    else if (kept) result[key] = zeroOf(of);
  }
  return result;
}

/** What `omitempty` leaves out. */
function isEmpty(value: Json): boolean {
  if (value === '' || value === 0n || value === 0 || value === false) return true;
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}

function zeroOf(shape: Shape): Json {
  if (shape.kind === 'string') return '';
  if (shape.kind === 'bool') return false;
  return shape.kind === 'struct' ? emptyObject() : null;
}

function goName(shape: Shape): string {
  switch (shape.kind) {
    case 'struct':
      return `v1.${shape.name}`;
    case 'list':
      return shape.name ?? `[]${goName(shape.of)}`;
    case 'map':
      return shape.name ?? `map[string]${goName(shape.of)}`;
    case 'bytes':
      return '[]uint8';
    case 'time':
    case 'any':
    case 'one-of':
      return shape.kind;
    default:
      return shape.name ?? shape.kind;
  }
}

function describe(value: Json, shape?: Shape): string {
  const shown = shape?.kind === 'int32' || shape?.kind === 'int64';
  if (typeof value === 'bigint' || typeof value === 'number') return shown ? `number ${value}` : 'number';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'string') return 'string';
  return Array.isArray(value) ? 'array' : 'object';
}
