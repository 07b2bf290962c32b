import {
  CelError,
  CelList,
  CelMap,
  containsValue,
  Duration,
  equals,
  ListValue,
  MapValue,
  NO_OVERLOAD,
  Timestamp,
  type Value,
} from '@mainstem/cel';
import { DurationError, parseDate, parseFormatDateTime, parseFormatDuration } from '@mainstem/cel/go';
import { deepEqual, get, isObject, type Json, type JsonObject } from '../json.ts';
import { marshal } from '../json-text.ts';
import type { Schema } from '../schema/schema.ts';
import { goType } from '../validate/scale.ts';
import { escapeName, unescapeName } from './names.ts';
import { withTypeMeta } from './schema-types.ts';

/**
 * A value as rules see it, typed by its schema.
 *
 * @see https://github.com/kubernetes/apiserver/blob/v0.36.1/pkg/cel/common/valuesunstructured.go
 */
export function toCel(value: Json, schema: Schema): Value {
  if (value === null) {
    return schema.nullable ? null : new CelError('invalid data, got null for schema with nullable=false');
  }
  if (schema.intOrString) {
    if (typeof value === 'string' || typeof value === 'bigint') return value;
    return new CelError('invalid data, expected XIntOrString value to be either a string or integer');
  }
  switch (schema.type) {
    case 'object':
      if (!isObject(value))
        return new CelError('invalid data, expected a map for the provided schema with type=object');
      return new SchemaMap(value, schema.embeddedResource ? withTypeMeta(schema) : schema);
    case 'array':
      if (!Array.isArray(value)) {
        return new CelError('invalid data, expected an array for the provided schema with type=array');
      }
      if (schema.items === undefined) return new CelError('invalid array type, expected Items with a non-empty Schema');
      return new SchemaList(value, schema, schema.items);
    case 'string':
      return typeof value === 'string' ? text(value, schema.format) : wrong('string', value);
    case 'number':
      return typeof value === 'bigint' || typeof value === 'number' ? Number(value) : wrong('float', value);
    case 'integer':
      return typeof value === 'bigint' ? value : wrong('int', value);
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong('bool', value);
    default:
      return new CelError(
        `invalid type, expected object, array, number, integer, boolean or string, or no type with x-kubernetes-int-or-string or x-kubernetes-preserve-unknown-fields is true, got ${schema.type}`,
      );
  }
}

function wrong(expected: string, value: Json): CelError {
  return new CelError(`invalid data, expected ${expected}, got ${goType(value)}`);
}

function text(value: string, format: string): Value {
  switch (format) {
    case 'duration':
      try {
        return new Duration(parseFormatDuration(value));
      } catch (error) {
        if (!(error instanceof DurationError)) throw error;
        return new CelError(`Invalid duration ${value}: ${error.message}`);
      }
    case 'date':
    case 'date-time': {
      const moment = format === 'date' ? parseDate(value) : parseFormatDateTime(value);
      return moment === undefined ? new CelError(`Invalid ${format} formatted string ${value}`) : new Timestamp(moment);
    }
    case 'byte':
      return bytes(value);
    default:
      return value;
  }
}

/** Go's URL-safe base 64, although the format's check takes the other alphabet. */
function bytes(value: string): Value {
  const illegal = /[^A-Za-z0-9_=-]/.exec(value);
  if (illegal !== null) {
    return new CelError(`Invalid byte formatted string ${value}: illegal base64 data at input byte ${illegal.index}`);
  }
  return Uint8Array.from(Buffer.from(value, 'base64url'));
}

/** A value without its schema: as JSON is. */
function untyped(value: Json): Value {
  if (Array.isArray(value)) return new ListValue(value.map(untyped));
  if (!isObject(value)) return value;
  return new MapValue(Object.keys(value).map((key) => [key, untyped(value[key] as Json)] as const));
}

class SchemaMap extends CelMap {
  override readonly isZeroable = false;
  readonly value: JsonObject;
  private readonly schema: Schema;

  constructor(value: JsonObject, schema: Schema) {
    super();
    this.value = value;
    this.schema = schema;
  }

  get size(): number {
    return Object.keys(this.value).length;
  }

  *keys(): Iterable<Value> {
    for (const key of Object.keys(this.value)) {
      if (this.schemaOf(key) === undefined) continue;
      yield this.schema.properties === undefined ? key : (escapeName(key) ?? key);
    }
  }

  find(key: Value): Value | undefined {
    if (typeof key !== 'string') return NO_OVERLOAD;
    const name = this.schema.properties === undefined ? key : unescapeName(key);
    if (name === undefined) return undefined;
    const value = get(this.value, name);
    const schema = this.schemaOf(name);
    if (value === undefined || schema === undefined) return undefined;
    // A field that is null is as if it were not there; the value of a map is not.
    if (value === null && this.schema.properties !== undefined) return undefined;
    return toCel(value, schema);
  }

  equals(other: Value): boolean | CelError {
    if (!(other instanceof CelMap)) return NO_OVERLOAD;
    if (other.size !== this.size) return false;
    for (const key of Object.keys(this.value)) {
      if (this.schemaOf(key) === undefined) {
        if (!(other instanceof SchemaMap)) return NO_OVERLOAD;
        const theirs = get(other.value, key);
        if (theirs !== undefined && !deepEqual(this.value[key], theirs)) return false;
        continue;
      }
      const mine = this.find(key);
      const theirs = other.find(key);
      if ((mine === undefined) !== (theirs === undefined)) return false;
      if (mine === undefined || theirs === undefined) continue;
      const same = equals(mine, theirs);
      if (same !== true) return same;
    }
    return true;
  }

  override raw(): Value {
    return untyped(this.value);
  }

  private schemaOf(key: string): Schema | undefined {
    const { properties, additionalProperties } = this.schema;
    if (properties !== undefined || this.schema.embeddedResource) return properties?.get(key);
    return typeof additionalProperties === 'object' ? additionalProperties : undefined;
  }
}

class SchemaList extends CelList {
  override readonly isZeroable = false;
  readonly value: readonly Json[];
  private readonly schema: Schema;
  private readonly itemSchema: Schema;

  constructor(value: readonly Json[], schema: Schema, itemSchema: Schema) {
    super();
    this.value = value;
    this.schema = schema;
    this.itemSchema = itemSchema;
  }

  get size(): number {
    return this.value.length;
  }

  at(index: number): Value {
    return toCel(this.value[index] ?? null, this.itemSchema);
  }

  contains(value: Value): boolean | CelError {
    return containsValue(this, value);
  }

  /** Sets and lists with keys compare without order. */
  equals(other: Value): boolean | CelError {
    if (!(other instanceof CelList)) return NO_OVERLOAD;
    if (other.size !== this.size) return false;
    if (this.schema.listType === 'set') {
      const mine = new Set(this.value.map(marshalKey));
      return plainItems(other).every((item) => item !== undefined && mine.has(marshalKey(item)));
    }
    if (this.schema.listType === 'map') return this.equalsKeyed(other);
    for (let index = 0; index < this.size; index++) {
      const same = equals(this.at(index), other.at(index));
      if (same !== true) return same;
    }
    return true;
  }

  private equalsKeyed(other: CelList): boolean | CelError {
    const mine = new Map(this.value.map((item) => [this.keyOf(item), item]));
    const theirs = plainItems(other);
    for (let index = 0; index < other.size; index++) {
      const item = theirs[index];
      const found = item === undefined ? undefined : mine.get(this.keyOf(item));
      if (found === undefined) return false;
      const same = equals(toCel(found, this.itemSchema), other.at(index));
      if (same !== true) return same;
    }
    return true;
  }

  private keyOf(item: Json): string {
    const keys = this.schema.listMapKeys.map((key) => escapeName(key) ?? key);
    return keys.map((key) => (isObject(item) ? marshalKey(get(item, key) ?? null) : '')).join('\u0000');
  }

  concat(other: CelList): Value {
    const items = plainItems(other);
    if (items.some((item) => item === undefined)) return new ListValue([...this.items(), ...other.items()]);
    return new SchemaList(this.joined(items as Json[]), this.schema, this.itemSchema);
  }

  /** Items of a set stand once; an item with the keys of another takes its place. */
  private joined(items: readonly Json[]): Json[] {
    const joined = [...this.value];
    const { listType } = this.schema;
    if (listType !== 'set' && listType !== 'map') return [...joined, ...items];
    const keyOf = (item: Json) => (listType === 'set' ? marshalKey(item) : this.keyOf(item));
    const places = new Map(joined.map((item, index) => [keyOf(item), index]));
    for (const item of items) {
      const place = places.get(keyOf(item));
      if (place === undefined) {
        if (listType === 'set') places.set(keyOf(item), joined.length);
        joined.push(item);
      } else if (listType === 'map') joined[place] = item;
    }
    return joined;
  }

  override raw(): Value {
    return new ListValue(this.value.map(untyped));
  }
}

function marshalKey(value: Json): string {
  return `${typeof value}:${marshal(value)}`;
}

/** The items as JSON; `undefined` for those that are none. */
function plainItems(list: CelList): (Json | undefined)[] {
  if (list instanceof SchemaList) return [...list.value];
  return [...list.items()].map(plain);
}

function plain(value: Value): Json | undefined {
  if (value === null || ['string', 'boolean', 'bigint', 'number'].includes(typeof value)) return value as Json;
  if (value instanceof SchemaMap) return value.value;
  return value instanceof SchemaList ? [...value.value] : undefined;
}
