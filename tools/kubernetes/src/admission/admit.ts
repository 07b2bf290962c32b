import { subdomainProblems } from '@mainstem/cel';
import { decodeAgain, decodeObject, decodeStored, RequestError } from './decode-object.ts';
import type { Definition, Version } from './definition/read.ts';
import { badRequest, type FieldError, invalid } from './field-error.ts';
import { copyOf, emptyObject, get, isObject, type Json, type JsonObject } from './json.ts';
import { checkMetadata, checkMetadataUpdate, finalizerWarnings, textOf } from './metadata/check.ts';
import { checkEmbedded } from './metadata/embedded.ts';
import { type CheckedRules, checkRules, runsRules } from './rules/check-rules.ts';
import type { Schema } from './schema/schema.ts';
import { Correlation } from './validate/correlation.ts';
import { checkListTypes } from './validate/list-types.ts';
import { checkScale } from './validate/scale.ts';
import { validateValue } from './validate/value.ts';

/** What the API server would answer. */
export interface Admission {
  /** `null`: nothing is wrong as far as it could be evaluated, but something was not. */
  readonly accepted: boolean | null;
  /** The object as it would be stored and read back; absent when it is refused. */
  readonly object?: JsonObject;
  readonly errors: readonly FieldError[];
  readonly warnings: readonly string[];
  /** What could not be evaluated, and why. */
  readonly unknown: readonly string[];
}

export interface AdmissionRequest {
  readonly object: Json;
  /** The object as it is stored, when it is updated. */
  readonly old?: Json | undefined;
  /** Strict field validation, kubectl's default: an unknown field refuses the object. */
  readonly strict: boolean;
  /** Paths of keys that the text had twice. */
  readonly duplicates?: readonly string[];
  /** The update goes to the status subresource: nothing but the status is written. */
  readonly subresource?: 'status' | undefined;
}

/** Where objects go that name no namespace. */
const DEFAULT_NAMESPACE = 'default';

/** What only the server sets. */
const SERVER_FIELDS = ['uid', 'creationTimestamp', 'resourceVersion', 'generation', 'managedFields', 'selfLink'];

const BLOCKING: ReadonlySet<string> = new Set(['NotSupported', 'Required', 'TooLong', 'TooMany', 'TypeInvalid']);
const BLOCKED =
  'some validation rules were not checked because the object was invalid; correct the existing errors to complete validation';

/**
 * What the API server (1.36) would answer to creating or updating a custom resource.
 *
 * @param definition the kind's CustomResourceDefinition, which the server accepted.
 */
export function admitObject(definition: Definition, request: AdmissionRequest): Admission {
  try {
    if (!isObject(request.object)) throw new RequestError(badRequest('an object was expected'));
    const object = copyOf(request.object) as JsonObject;
    const decoded = decodeObject(definition, object, request.strict, request.duplicates);
    const old = isObject(request.old) ? decodeStored(copyOf(request.old) as JsonObject, decoded.version) : undefined;
    if (request.subresource === 'status') return judgeStatus(definition, decoded.version, decoded.object, old);
    return judge(definition, decoded.version, decoded.object, old);
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return { accepted: false, errors: [error.error], warnings: [], unknown: [] };
  }
}

function judge(definition: Definition, version: Version, object: JsonObject, old: JsonObject | undefined): Admission {
  const metadata = placeIn(definition, object, old);
  if (version.hasStatus) keepStatus(object, old);
  const oldMetadata = old === undefined ? undefined : metadataOf(old);
  const errors: FieldError[] = [];
  const warnings: string[] = [];
  const unknown: string[] = [];
  const schema = version.schema;
  const correlation =
    old === undefined || schema === undefined ? undefined : new Correlation(object, old, schema, true);
  const wrongType = checkTypeMeta(definition, version, object);
  if (wrongType.length > 0) errors.push(...wrongType);
  else {
    errors.push(
      ...(oldMetadata === undefined
        ? checkMetadata(metadata, definition.namespaced, subdomainProblems, 'metadata')
        : checkMetadataUpdate(metadata, oldMetadata, 'metadata')),
    );
    if (schema !== undefined) {
      errors.push(...validateValue(schema, object, correlation).findings.map(({ error }) => error));
    }
    if (version.scale !== undefined) errors.push(...checkScale(version.scale, object));
  }
  errors.push(...checkEmbedded(object, schema, ''));
  if (old === undefined || checkListTypes(schema, old, '').length === 0) {
    errors.push(...checkListTypes(schema, object, ''));
  }
  const rules = judgeRules(schema, object, old, correlation, errors);
  errors.push(...rules.errors);
  warnings.push(...rules.warnings);
  if (errors.length > 0) return { accepted: false, errors, warnings, unknown };
  warnings.push(...finalizerWarnings(metadata, oldMetadata));
  return { accepted: unknown.length > 0 ? null : true, object: asStored(object, version), errors, warnings, unknown };
}

/** What the rules of a schema say, where nothing is wrong that keeps them from being run. */
function judgeRules(
  schema: Schema | undefined,
  object: JsonObject,
  old: JsonObject | undefined,
  correlation: Correlation | undefined,
  errors: readonly FieldError[],
): CheckedRules {
  if (schema === undefined || !runsRules(schema)) return { errors: [], warnings: [] };
  if (errors.some(({ type }) => BLOCKING.has(type))) return { errors: [invalid('', null, BLOCKED)], warnings: [] };
  return checkRules(schema, object, old, correlation, true);
}

/**
 * A write to the status subresource: everything else of the object stays as it is stored, and is not judged again but by rules.
 *
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/registry/customresource/status_strategy.go
 */
function judgeStatus(
  definition: Definition,
  version: Version,
  sent: JsonObject,
  old: JsonObject | undefined,
): Admission {
  if (!version.hasStatus || old === undefined)
    throw new RequestError(badRequest('the server could not find the requested resource'));
  placeIn(definition, sent, old);
  const object = copyOf(old) as JsonObject;
  const status = get(sent, 'status');
  if (status === undefined) delete object.status;
  else object.status = status;
  const { schema } = version;
  const errors: FieldError[] = [...checkTypeMeta(definition, version, object)];
  const correlation = schema === undefined ? undefined : new Correlation(object, old, schema, true);
  if (errors.length === 0) {
    errors.push(...checkMetadataUpdate(metadataOf(object), metadataOf(old), 'metadata'));
    const own = schema?.properties?.get('status');
    if (own !== undefined && status !== undefined) {
      const { findings } = validateValue(own, status, correlation?.key('status'));
      errors.push(...findings.map(({ error }) => ({ ...error, field: below('status', error.field) })));
    }
    if (version.scale !== undefined) errors.push(...checkScale(version.scale, object, ['status']));
  }
  if (checkListTypes(schema, old, '').length === 0) errors.push(...checkListTypes(schema, object, ''));
  const warnings: string[] = [];
  const rules = judgeRules(schema, object, old, correlation, errors);
  errors.push(...rules.errors);
  warnings.push(...rules.warnings);
  if (errors.length > 0) return { accepted: false, errors, warnings, unknown: [] };
  return { accepted: true, object: asStored(object, version), errors, warnings, unknown: [] };
}

function below(path: string, field: string): string {
  return field === '' || field.startsWith('[') ? `${path}${field}` : `${path}.${field}`;
}

/** Puts the object where the request's path says; returns its metadata. */
function placeIn(definition: Definition, object: JsonObject, old: JsonObject | undefined): JsonObject {
  const metadata = metadataOf(object);
  object.metadata = metadata;
  if (old !== undefined) {
    const name = textOf(metadataOf(old), 'name');
    if (textOf(metadata, 'name') === '') metadata.name = name;
    else if (textOf(metadata, 'name') !== name) {
      const words = `the name of the object (${textOf(metadata, 'name')}) does not match the name on the URL (${name})`;
      throw new RequestError(badRequest(words));
    }
  }
  if (!definition.namespaced) delete metadata.namespace;
  else if (textOf(metadata, 'namespace') === '') metadata.namespace = namespaceOf(old);
  if (old !== undefined && definition.namespaced) {
    const oldMetadata = metadataOf(old);
    old.metadata = oldMetadata;
    if (textOf(oldMetadata, 'namespace') === '') oldMetadata.namespace = DEFAULT_NAMESPACE;
  }
  return metadata;
}

function namespaceOf(old: JsonObject | undefined): string {
  return (old === undefined ? '' : textOf(metadataOf(old), 'namespace')) || DEFAULT_NAMESPACE;
}

function metadataOf(object: JsonObject): JsonObject {
  const metadata = get(object, 'metadata');
  return isObject(metadata) ? metadata : emptyObject();
}

/** With the status subresource, a write to the object leaves its status as it is. */
function keepStatus(object: JsonObject, old: JsonObject | undefined): void {
  const status = old === undefined ? undefined : get(old, 'status');
  if (status === undefined) delete object.status;
  else object.status = copyOf(status);
}

function checkTypeMeta({ group, kind }: Definition, { name }: Version, object: JsonObject): FieldError[] {
  const errors: FieldError[] = [];
  const found = textOf(object, 'kind');
  if (found !== kind) errors.push(invalid('kind', found, `must be ${kind}`));
  const apiVersion = textOf(object, 'apiVersion');
  if (apiVersion !== `${group}/${name}`) errors.push(invalid('apiVersion', apiVersion, `must be ${group}/${name}`));
  return errors;
}

/** The object as it is read back, without what only the server sets. */
function asStored(object: JsonObject, version: Version): JsonObject {
  const stored = decodeAgain(object, version);
  const metadata = metadataOf(stored);
  for (const key of SERVER_FIELDS) delete metadata[key];
  stored.metadata = metadata;
  return stored;
}
