import { copyOf, isObject, type Json } from '../json.ts';
import { fieldSchema, type Schema, somewhere } from './schema.ts';

const hasDefaults = somewhere((schema) => schema.default !== undefined);

/** Whether a schema has a default anywhere, so that filling may change an object. */
export function mayFill(schema: Schema | undefined): schema is Schema {
  return schema !== undefined && hasDefaults(schema);
}

/**
 * Fills absent fields, and null where it is not allowed, with the defaults of the schema, in place. Only where the parent
 * exists; a default that is filled is filled further.
 *
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apiserver/schema/defaulting/algorithm.go
 */
export function fillDefaults(value: Json, schema: Schema | undefined): void {
  if (!mayFill(schema)) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      if (isForbiddenNull(item, schema.items)) value[index] = copyOf(schema.items?.default ?? null);
      fillDefaults(value[index] as Json, schema.items);
    }
  } else if (isObject(value)) {
    for (const [name, property] of schema.properties ?? []) {
      if (property.default === undefined) continue;
      if (!Object.hasOwn(value, name) || isForbiddenNull(value[name], property)) value[name] = copyOf(property.default);
    }
    const additional = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    for (const key of Object.keys(value)) {
      const property = schema.properties?.get(key);
      if (property === undefined && isForbiddenNull(value[key], additional)) {
        value[key] = copyOf(additional?.default ?? null);
      }
      fillDefaults(value[key] as Json, property ?? additional);
    }
  }
}

/**
 * Removes null from fields that may not be null and have no default, in place. Items of lists stay.
 *
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apiserver/schema/defaulting/prunenulls.go
 */
export function dropNulls(value: Json, schema: Schema | undefined): void {
  if (Array.isArray(value)) {
    const items = schema?.items;
    for (const item of value) dropNulls(item, items);
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      const item = value[key];
      if (item !== null && typeof item !== 'object') continue;
      const field = fieldSchema(schema, key);
      if (item !== null) dropNulls(item as Json, field);
      else if (isForbiddenNull(item, field) && field?.default === undefined) delete value[key];
    }
  }
}

function isForbiddenNull(value: Json | undefined, schema: Schema | undefined): boolean {
  return value === null && schema !== undefined && !schema.nullable;
}
