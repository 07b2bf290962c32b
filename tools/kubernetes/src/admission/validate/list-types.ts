import { childOf, duplicate, type FieldError, indexOf, invalid, keyOf } from '../field-error.ts';
import { emptyObject, get, isObject, type Json, type JsonObject } from '../json.ts';
import { marshal } from '../json-text.ts';
import { type Schema, somewhere } from '../schema/schema.ts';

const hasListTypes = somewhere(({ listType }) => listType === 'set' || listType === 'map');

/**
 * Finds what stands twice in sets and in lists with keys.
 *
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apiserver/schema/listtype/validation.go
 */
export function checkListTypes(schema: Schema | undefined, value: Json, path: string): FieldError[] {
  if (schema === undefined || !hasListTypes(schema)) return [];
  if (Array.isArray(value)) {
    const errors =
      schema.listType === 'set'
        ? repeated(value).map((index) => duplicate(indexOf(path, index), value[index] ?? null))
        : schema.listType === 'map'
          ? checkKeys(schema, value, path)
          : [];
    return [...errors, ...value.flatMap((item, index) => checkListTypes(schema.items, item, indexOf(path, index)))];
  }
  if (!isObject(value)) return [];
  return Object.keys(value).flatMap((key) => {
    const property = schema.properties?.get(key);
    if (property !== undefined) return checkListTypes(property, value[key] as Json, childOf(path, key));
    const additional = schema.additionalProperties;
    return typeof additional === 'object' ? checkListTypes(additional, value[key] as Json, keyOf(path, key)) : [];
  });
}

function checkKeys(schema: Schema, list: readonly Json[], path: string): FieldError[] {
  const wrong = list.findIndex((item) => item !== null && !isObject(item));
  if (wrong >= 0) {
    const words = 'must be an object for an array of list-type map';
    return [invalid(indexOf(path, wrong), list[wrong] ?? null, words)];
  }
  const keys = list.map((item) => keysOf(schema, isObject(item) ? item : emptyObject()));
  const [single] = schema.listMapKeys;
  // One key is compared as it is, so that 1 and 1.0 differ; several are compared as JSON, where they do not.
  const compared = schema.listMapKeys.length === 1 ? keys.map((key) => get(key, single ?? '')) : keys;
  return repeated(compared).map((index) => duplicate(indexOf(path, index), keys[index] ?? null));
}

function keysOf(schema: Schema, item: JsonObject): JsonObject {
  const keys = emptyObject();
  for (const name of schema.listMapKeys) {
    const value = get(item, name);
    if (value !== undefined) keys[name] = value;
  }
  return keys;
}

/** Indexes of the second of several equal items. */
function repeated(list: readonly (Json | undefined)[]): number[] {
  const seen = new Map<string, number>();
  return [...list.keys()].filter((index) => {
    const item = list[index];
    const key = item === undefined ? '' : `${typeof item}:${marshal(item)}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 2;
  });
}
