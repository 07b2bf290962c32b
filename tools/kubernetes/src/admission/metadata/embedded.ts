import { dns1035Problems, pathSegmentProblems } from '@mainstem/cel';
import { childOf, type FieldError, indexOf, invalid, keyOf, required } from '../field-error.ts';
import { emptyObject, isObject, type Json, type JsonObject } from '../json.ts';
import { byBytes } from '../json-text.ts';
import { type Schema, somewhere } from '../schema/schema.ts';
import { checkMetadata, textOf } from './check.ts';
import { decodeMetadata, MetadataError, salvageMetadata } from './decode.ts';

const hasEmbedded = somewhere(({ embeddedResource }) => embeddedResource);

/** How {@link coerceEmbedded} ended: the first error, and unknown fields of metadata. */
export interface Coerced {
  readonly error?: FieldError;
  readonly unknown: readonly string[];
}

/**
 * Reads and writes the metadata of embedded objects (`x-kubernetes-embedded-resource`), in place.
 *
 * @param stored what is stored is mended, not refused.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apiserver/schema/objectmeta/algorithm.go
 */
export function coerceEmbedded(
  value: Json,
  schema: Schema | undefined,
  path: string,
  stored: boolean,
  isRoot = false,
): Coerced {
  const unknown: string[] = [];
  const error = coerce(value, schema, path, stored, isRoot, unknown);
  return { ...(error !== undefined && { error }), unknown: unknown.sort(byBytes) };
}

function coerce(
  value: Json,
  schema: Schema | undefined,
  path: string,
  stored: boolean,
  isRoot: boolean,
  unknown: string[],
): FieldError | undefined {
  if (schema === undefined || !(isRoot || hasEmbedded(schema))) return undefined;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const error = coerce(item, schema.items, indexOf(path, index), stored, false, unknown);
      if (error !== undefined) return error;
    }
    return undefined;
  }
  if (!isObject(value)) return undefined;
  for (const key of Object.keys(value).sort(byBytes)) {
    if (schema.embeddedResource || isRoot) {
      const error = coerceMeta(value, key, path, stored, unknown);
      if (error !== undefined) return error;
    }
    if (!Object.hasOwn(value, key)) continue;
    const property = schema.properties?.get(key);
    const additional = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
    const below = property !== undefined ? childOf(path, key) : keyOf(path, key);
    const error = coerce(value[key] as Json, property ?? additional, below, stored, false, unknown);
    if (error !== undefined) return error;
  }
  return undefined;
}

function coerceMeta(
  object: JsonObject,
  key: string,
  path: string,
  stored: boolean,
  unknown: string[],
): FieldError | undefined {
  const value = object[key] as Json;
  const below = childOf(path, key);
  if (key === 'apiVersion' || key === 'kind') {
    if (typeof value === 'string') return undefined;
    if (!stored) return invalid(below, value, 'must be a string');
    delete object[key];
  } else if (key === 'metadata') {
    try {
      const decoded = stored ? { metadata: salvageMetadata(value), unknown: [] } : decodeMetadata(value);
      unknown.push(...decoded.unknown.map((at) => `${below}.${at}`));
      object[key] = decoded.metadata;
    } catch (error) {
      if (!(error instanceof MetadataError)) throw error;
      return invalid(below, value, error.message);
    }
  }
  return undefined;
}

/**
 * Checks embedded objects: `apiVersion`, `kind` and metadata.
 *
 * @param isRoot the value is a whole object itself.
 */
export function checkEmbedded(value: Json, schema: Schema | undefined, path: string, isRoot = false): FieldError[] {
  if (schema === undefined || !(isRoot || hasEmbedded(schema))) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => checkEmbedded(item, schema.items, indexOf(path, index)));
  }
  if (!isObject(value)) return [];
  const errors = schema.embeddedResource || isRoot ? checkObject(value, path) : [];
  for (const key of Object.keys(value)) {
    const property = schema.properties?.get(key);
    if (property !== undefined) errors.push(...checkEmbedded(value[key] as Json, property, childOf(path, key)));
    else if (typeof schema.additionalProperties === 'object') {
      errors.push(...checkEmbedded(value[key] as Json, schema.additionalProperties, keyOf(path, key)));
    }
  }
  return errors;
}

function checkObject(object: JsonObject, path: string): FieldError[] {
  const errors: FieldError[] = [];
  for (const key of ['apiVersion', 'kind']) {
    const at = childOf(path, key);
    const value = object[key];
    if (!Object.hasOwn(object, key)) errors.push(required(at));
    else if (typeof value !== 'string') errors.push(invalid(at, value ?? null, 'must be a string'));
    else if (value === '') errors.push(invalid(at, value, 'must not be empty'));
    else if (key === 'kind') {
      const problems = dns1035Problems(value.toLowerCase());
      if (problems.length === 0) continue;
      errors.push(invalid(at, value, `may have mixed case, but should otherwise match: ${problems.join(',')}`));
    } else if (value.split('/').length > 2) {
      errors.push(invalid(at, value, `unexpected GroupVersion string: ${value}`));
    }
  }
  if (!Object.hasOwn(object, 'metadata')) return errors;
  const at = childOf(path, 'metadata');
  try {
    const { metadata } = decodeMetadata(object.metadata ?? null);
    const named = Object.assign(emptyObject(), metadata);
    if (textOf(metadata, 'name') === '') named.name = 'fakename';
    errors.push(...checkMetadata(named, textOf(metadata, 'namespace') !== '', pathSegmentProblems, at));
  } catch (error) {
    if (!(error instanceof MetadataError)) throw error;
    errors.push(invalid(at, object.metadata ?? null, error.message));
  }
  return errors;
}
