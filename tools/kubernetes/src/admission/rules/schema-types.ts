import {
  BOOL,
  BYTES,
  DOUBLE,
  DURATION,
  DYN,
  INT,
  listOf,
  mapOf,
  type Objects,
  type SizeAt,
  STRING,
  TIMESTAMP,
  type Type,
} from '@mainstem/cel';
import { byteLength } from '@mainstem/cel/go';
import { readSchema, type Schema } from '../schema/schema.ts';
import { escapeName } from './names.ts';

/** The largest request that the server takes. */
const MAX_REQUEST = 3 * 1024 * 1024;

/** A schema as rules see it: its type, and how large values can get. */
export interface SchemaType {
  readonly type: Type;
  /** How many items, keys or code points a value may have; 0 where that means nothing. */
  readonly maxElements: number;
  /** How many bytes the shortest value takes in JSON. */
  readonly minSize: number;
  readonly fields?: ReadonlyMap<string, SchemaType>;
  readonly key?: SchemaType;
  readonly element?: SchemaType;
}

const TEXT_SCHEMA = readSchema({ type: 'string' });
const META_SCHEMA = readSchema({
  type: 'object',
  properties: { name: { type: 'string' }, generateName: { type: 'string' } },
});

const withMeta = new WeakMap<Schema, Schema>();

/** A schema with the fields that every object has. */
export function withTypeMeta(schema: Schema): Schema {
  let known = withMeta.get(schema);
  if (known === undefined) {
    known = addTypeMeta(schema);
    withMeta.set(schema, known);
  }
  return known;
}

function addTypeMeta(schema: Schema): Schema {
  return {
    ...schema,
    properties: new Map([
      ...(schema.properties ?? []),
      ['kind', TEXT_SCHEMA],
      ['apiVersion', TEXT_SCHEMA],
      ['metadata', META_SCHEMA],
    ]),
  };
}

/** The name of the type of `self`; the recordings write it without its random part. */
export const SELF_TYPE = 'selfType0';

/**
 * The type of values of a schema; `undefined` where rules cannot see any.
 *
 * @param isObject the value is a whole object, which has metadata.
 * @see https://github.com/kubernetes/apiserver/blob/v0.36.1/pkg/cel/common/schemas.go
 */
export function typeOfSchema(schema: Schema, isObject: boolean, name = SELF_TYPE): SchemaType | undefined {
  if (schema.intOrString) {
    return {
      type: DYN,
      maxElements: schema.maxLength === undefined ? MAX_REQUEST - 2 : positive(schema.maxLength) * 4,
      minSize: 1,
    };
  }
  switch (schema.type) {
    case 'array':
      return listType(schema, name);
    case 'object':
      return typeof schema.additionalProperties === 'object'
        ? mapType(schema, schema.additionalProperties, name)
        : objectType(isObject ? withTypeMeta(schema) : schema, name);
    case 'string':
      return textType(schema);
    case 'boolean':
      return { type: BOOL, maxElements: 0, minSize: 4 };
    case 'number':
      return { type: DOUBLE, maxElements: 0, minSize: 1 };
    case 'integer':
      return { type: INT, maxElements: 0, minSize: 1 };
    default:
      return undefined;
  }
}

const positive = (value: number) => Math.max(0, value);

function listType({ items, maxItems }: Schema, name: string): SchemaType | undefined {
  const element = items && typeOfSchema(items, items.embeddedResource, `${name}.@idx`);
  if (element === undefined) return undefined;
  const most = maxItems === undefined ? Math.trunc((MAX_REQUEST - 2) / (element.minSize + 1)) : positive(maxItems);
  return { type: listOf(element.type), maxElements: most, minSize: 2, element };
}

function mapType({ maxProperties }: Schema, values: Schema, name: string): SchemaType | undefined {
  const element = typeOfSchema(values, values.embeddedResource, `${name}.@elem`);
  if (element === undefined) return undefined;
  const most =
    maxProperties === undefined ? Math.trunc((MAX_REQUEST - 2) / (element.minSize + 6)) : positive(maxProperties);
  const key = { type: STRING, maxElements: 0, minSize: 2 };
  return { type: mapOf(STRING, element.type), maxElements: most, minSize: 2, key, element };
}

function objectType({ properties, required }: Schema, name: string): SchemaType {
  const fields = new Map<string, SchemaType>();
  let minSize = 2;
  for (const [field, schema] of properties ?? []) {
    const escaped = escapeName(field);
    const type = typeOfSchema(schema, schema.embeddedResource, `${name}.${escaped ?? field}`);
    if (type === undefined) continue;
    if (escaped !== undefined) fields.set(escaped, type);
    if (required.includes(field) && schema.default === undefined) minSize += byteLength(field) + type.minSize + 4;
  }
  return { type: { kind: 'object', name }, maxElements: 0, minSize, fields };
}

function textType(schema: Schema): SchemaType {
  const { format, maxLength } = schema;
  switch (format) {
    case 'byte':
      return { type: BYTES, maxElements: maxLength === undefined ? MAX_REQUEST - 2 : positive(maxLength), minSize: 2 };
    case 'duration':
      return { type: DURATION, maxElements: 32, minSize: 3 };
    case 'date':
      return { type: TIMESTAMP, maxElements: 12, minSize: 12 };
    case 'date-time':
      return { type: TIMESTAMP, maxElements: 32, minSize: 21 };
    default:
      return { type: STRING, maxElements: longest(schema), minSize: 2 };
  }
}

/** Each code point may take four bytes. */
function longest({ maxLength, enum: values }: Schema): number {
  if (maxLength !== undefined) return positive(maxLength) * 4;
  if (values.length === 0) return MAX_REQUEST - 2;
  return Math.max(0, ...values.map((value) => (typeof value === 'string' ? byteLength(value) : 0)));
}

/** All object types below a type, by name. */
export function objectsIn(type: SchemaType, objects = new Map<string, Map<string, Type>>()): Objects {
  if (type.fields !== undefined && type.type.kind === 'object') {
    objects.set(type.type.name, new Map([...type.fields].map(([name, field]) => [name, field.type])));
    for (const field of type.fields.values()) objectsIn(field, objects);
  }
  if (type.element !== undefined) objectsIn(type.element, objects);
  return objects;
}

/** Sizes by path, for estimating costs. The first name is the variable's. */
export function sizesOf(root: SchemaType): SizeAt {
  return ([variable, ...path]) => {
    if (variable === undefined) return undefined;
    let type: SchemaType | undefined = root;
    for (const name of path) {
      if (name === '@items' || name === '@values') type = type.element;
      else if (name === '@keys') type = type.key;
      else type = type.fields?.get(name);
      if (type === undefined) return undefined;
    }
    return { min: 0n, max: BigInt(type.maxElements) };
  };
}

/** How often a value of this type can stand in one request, at most. */
export function maxCardinality(minSize: number): number {
  return Math.trunc(MAX_REQUEST / (minSize + 1));
}
