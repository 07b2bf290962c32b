import { isObject, type Json } from '../json.ts';
import { byBytes } from '../json-text.ts';
import type { Schema } from './schema.ts';

/** Fields of an object that its schema need not name. */
const META_FIELDS: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

/** A field that the schema does not know, and the names that would be known beside it. */
export interface UnknownField {
  readonly path: string;
  readonly name: string;
  readonly known: readonly string[];
}

/**
 * Removes the fields that the schema does not know, in place.
 *
 * @param isRoot the value is a whole object: `apiVersion`, `kind` and `metadata` stay.
 * @returns what was removed, sorted by path.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apiserver/schema/pruning/algorithm.go
 */
export function prune(value: Json, schema: Schema | undefined, isRoot: boolean): UnknownField[] {
  const unknown: UnknownField[] = [];
  walk(value, schema, isRoot || schema?.embeddedResource === true, '', unknown);
  return unknown.sort((a, b) => byBytes(a.path, b.path));
}

/** @param schema `undefined`: no field is known. */
function walk(value: Json, schema: Schema | undefined, embedded: boolean, path: string, unknown: UnknownField[]): void {
  if (schema?.preserveUnknownFields) {
    walkPreserved(value, schema, embedded, path, unknown);
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      walk(item, schema?.items, schema?.items?.embeddedResource === true, `${path}[${index}]`, unknown);
    }
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      if (embedded && META_FIELDS.has(key)) continue;
      const below = path === '' ? key : `${path}.${key}`;
      const property = schema?.properties?.get(key);
      if (property !== undefined) walk(value[key] as Json, property, property.embeddedResource, below, unknown);
      else if (schema?.additionalProperties !== undefined && schema.additionalProperties !== false) {
        const additional = schema.additionalProperties === true ? undefined : schema.additionalProperties;
        // What a map of anything holds is known to nobody, and pruned.
        walk(value[key] as Json, additional, additional?.embeddedResource === true, below, unknown);
      } else {
        if (!META_FIELDS.has(key) || path !== '') {
          unknown.push({ path: below, name: key, known: [...(schema?.properties?.keys() ?? [])] });
        }
        delete value[key];
      }
    }
  }
}

/** Below `x-kubernetes-preserve-unknown-fields`: what is named is pruned, everything else stays. */
function walkPreserved(value: Json, schema: Schema, embedded: boolean, path: string, unknown: UnknownField[]): void {
  if (Array.isArray(value)) {
    const { items } = schema;
    if (items === undefined) return;
    for (const [index, item] of value.entries()) {
      walkPreserved(item, items, items.embeddedResource, `${path}[${index}]`, unknown);
    }
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      if (embedded && META_FIELDS.has(key)) continue;
      const below = path === '' ? key : `${path}.${key}`;
      const property = schema.properties?.get(key);
      if (property !== undefined) walk(value[key] as Json, property, property.embeddedResource, below, unknown);
      else if (schema.additionalProperties !== undefined && schema.additionalProperties !== false) {
        const additional = schema.additionalProperties === true ? undefined : schema.additionalProperties;
        walk(value[key] as Json, additional, additional?.embeddedResource === true, below, unknown);
      }
    }
  }
}
