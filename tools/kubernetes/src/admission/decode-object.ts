import { quote } from '@mainstem/cel/go';
import { nearest } from '@mainstem/change';
import type { Definition, Version } from './definition/read.ts';
import { badRequest, type FieldError } from './field-error.ts';
import { get, type Json, type JsonObject } from './json.ts';
import { marshal } from './json-text.ts';
import { decodeMetadata, MetadataError, salvageMetadata } from './metadata/decode.ts';
import { coerceEmbedded } from './metadata/embedded.ts';
import { dropNulls, fillDefaults, mayFill } from './schema/defaults.ts';
import { prune, type UnknownField } from './schema/prune.ts';

/** An object as the server has it after reading a request: with defaults, without what the schema does not know. */
export interface DecodedObject {
  readonly object: JsonObject;
  readonly version: Version;
}

/** The request itself is refused. */
export class RequestError extends Error {
  readonly error: FieldError;
  constructor(error: FieldError) {
    super(error.message);
    this.error = error;
  }
}

function refuse(definition: Definition, version: string, words: string, suggestion?: string): never {
  const { kind } = definition;
  const message = `${kind} in version ${quote(version)} cannot be handled as a ${kind}: ${words}`;
  throw new RequestError(badRequest(message, suggestion));
}

/**
 * Does to an object, in place, what the server does while it reads a request: defaults, metadata, pruning.
 *
 * @param duplicates paths of keys that the text had twice, known for JSON only.
 * @throws RequestError when it is refused before it is validated; the first reason alone counts.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apiserver/customresource_handler.go
 */
export function decodeObject(
  definition: Definition,
  object: JsonObject,
  strict: boolean,
  duplicates: readonly string[] = [],
): DecodedObject {
  const expected = versionOf(definition, object);
  const kind = get(object, 'kind');
  const apiVersion = get(object, 'apiVersion');
  if (kind === undefined || kind === '') {
    refuse(definition, expected.name, `Object 'Kind' is missing in '${marshal(object)}'`);
  }
  if (typeof kind !== 'string') refuse(definition, expected.name, typeWords(kind, 'kind'));
  if (apiVersion !== undefined && typeof apiVersion !== 'string') {
    refuse(definition, expected.name, typeWords(apiVersion, 'apiVersion'));
  }
  const wanted = `${definition.group}/${expected.name}`;
  const isKnown = kind === definition.kind && apiVersion === wanted;
  if (isKnown) {
    dropNulls(object, expected.schema);
    fillDefaults(object, expected.schema);
  }
  const unknown: string[] = [];
  const pruned: UnknownField[] = [];
  let metadata: JsonObject | undefined;
  try {
    const given = get(object, 'metadata');
    if (given !== undefined) {
      const decoded = decodeMetadata(given);
      metadata = decoded.metadata;
      unknown.push(...decoded.unknown.map((path) => `metadata.${path}`));
    }
    if (isKnown) {
      pruned.push(...prune(object, expected.schema, true));
      unknown.push(...pruned.map(({ path }) => path));
      // Only a default can have brought nulls since they were dropped.
      if (mayFill(expected.schema)) dropNulls(object, expected.schema);
      const coerced = coerceEmbedded(object, expected.schema, '', false);
      if (coerced.error !== undefined) {
        refuse(definition, expected.name, `${coerced.error.field}: ${coerced.error.message}`);
      }
      unknown.push(...coerced.unknown);
    }
  } catch (error) {
    if (!(error instanceof MetadataError)) throw error;
    refuse(definition, expected.name, error.message);
  }
  if (metadata !== undefined) object.metadata = metadata;
  if (strict && duplicates.length + unknown.length > 0) {
    const words = [
      ...duplicates.map((path) => `duplicate field ${quote(path)}`),
      ...unknown.map((path) => `unknown field "${path}"`),
    ];
    refuse(definition, expected.name, `strict decoding error: ${words.join(', ')}`, suggestion(pruned));
  }
  if (apiVersion !== wanted) {
    const words = `the API version in the data (${apiVersion ?? ''}) does not match the expected API version (${wanted})`;
    throw new RequestError(badRequest(words));
  }
  return { object, version: expected };
}

/** The version that the object names, if it is served; else the one that is stored. */
function versionOf({ group, versions }: Definition, object: JsonObject): Version {
  const apiVersion = get(object, 'apiVersion');
  const named = versions.find(({ name, served }) => served && `${group}/${name}` === apiVersion);
  const version = named ?? versions.find(({ storage }) => storage) ?? versions[0];
  if (version === undefined) throw new RequestError(badRequest('the definition has no version'));
  return version;
}

function typeWords(value: Json, key: string): string {
  const type = typeof value === 'bigint' ? 'int64' : typeof value === 'boolean' ? 'bool' : 'map[string]interface {}';
  return `.${key} accessor error: ${marshal(value)} is of the type ${type}, expected string`;
}

/**
 * Does to a stored object, in place, what the server does when it reads it: what is wrong is dropped, not refused.
 */
export function decodeStored(object: JsonObject, version: Version): JsonObject {
  dropNulls(object, version.schema);
  fillDefaults(object, version.schema);
  prune(object, version.schema, true);
  if (mayFill(version.schema)) dropNulls(object, version.schema);
  return salvage(object, version);
}

/**
 * As {@link decodeStored} for what {@link decodeObject} made. Pruning and dropping nulls change nothing the second time; defaults may be
 * filled again, because a status may have been taken away since.
 */
export function decodeAgain(object: JsonObject, version: Version): JsonObject {
  return mayFill(version.schema) ? decodeStored(object, version) : salvage(object, version);
}

function salvage(object: JsonObject, version: Version): JsonObject {
  const metadata = get(object, 'metadata');
  coerceEmbedded(object, version.schema, '', true);
  if (metadata !== undefined) object.metadata = salvageMetadata(metadata);
  return object;
}

/** What was probably meant: a known name in other case, or one that differs in a letter or two. */
function suggestion(unknown: readonly UnknownField[]): string | undefined {
  const hints = unknown.flatMap(({ path, name, known }) => {
    const near = nearest(name, known);
    return near === undefined ? [] : [`${path}: did you mean ${near}?`];
  });
  return hints.length === 0 ? undefined : hints.join('; ');
}
