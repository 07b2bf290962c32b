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
  const unknown: Found[] = [];
  walk(value, schema, isRoot || schema?.embeddedResource === true, true, unknown);
  for (const field of unknown) field.path = field.path.replace(/^\./, '');
  return unknown.sort((a, b) => byBytes(a.path, b.path));
}

/** A field on the way out of what it is in: each level puts its own part before the path. */
type Found = { -readonly [Key in keyof UnknownField]: UnknownField[Key] };

function putBefore(segment: string, unknown: readonly Found[], from: number): void {
  for (const field of unknown.slice(from)) field.path = segment + field.path;
}

/** @param schema `undefined`: no field is known. */
function walk(value: Json, schema: Schema | undefined, embedded: boolean, isTop: boolean, unknown: Found[]): void {
  if (typeof value !== 'object') return;
  if (schema?.preserveUnknownFields) {
    walkPreserved(value, schema, embedded, unknown);
  } else if (Array.isArray(value)) {
    const items = schema?.items;
    for (let index = 0; index < value.length; index++) {
      const before = unknown.length;
      walk(value[index] as Json, items, items?.embeddedResource === true, false, unknown);
      if (unknown.length > before) putBefore(`[${index}]`, unknown, before);
    }
  } else if (isObject(value)) {
    const properties = schema?.properties;
    const additional = schema?.additionalProperties;
    for (const key of Object.keys(value)) {
      if (embedded && META_FIELDS.has(key)) continue;
      const before = unknown.length;
      const property = properties?.get(key);
      if (property !== undefined) walk(value[key] as Json, property, property.embeddedResource, false, unknown);
      else if (additional !== undefined && additional !== false)
        walkAdditional(value[key] as Json, additional, unknown);
      else {
        if (!isTop || !META_FIELDS.has(key)) {
          unknown.push({ path: '', name: key, known: [...(properties?.keys() ?? [])] });
        }
        delete value[key];
      }
      if (unknown.length > before) putBefore(`.${key}`, unknown, before);
    }
  }
}

/** What a map of anything holds is known to nobody, and pruned. */
function walkAdditional(value: Json, additional: Schema | true, unknown: Found[]): void {
  const schema = additional === true ? undefined : additional;
  walk(value, schema, schema?.embeddedResource === true, false, unknown);
}

/** Below `x-kubernetes-preserve-unknown-fields`: what is named is pruned, everything else stays. */
function walkPreserved(value: Json, schema: Schema, embedded: boolean, unknown: Found[]): void {
  const { items, properties, additionalProperties: additional } = schema;
  if (Array.isArray(value)) {
    if (items === undefined) return;
    for (let index = 0; index < value.length; index++) {
      const before = unknown.length;
      walkPreserved(value[index] as Json, items, items.embeddedResource, unknown);
      if (unknown.length > before) putBefore(`[${index}]`, unknown, before);
    }
  } else if (isObject(value)) {
    for (const key of Object.keys(value)) {
      if (embedded && META_FIELDS.has(key)) continue;
      const before = unknown.length;
      const property = properties?.get(key);
      if (property !== undefined) walk(value[key] as Json, property, property.embeddedResource, false, unknown);
      else if (additional !== undefined && additional !== false)
        walkAdditional(value[key] as Json, additional, unknown);
      if (unknown.length > before) putBefore(`.${key}`, unknown, before);
    }
  }
}
