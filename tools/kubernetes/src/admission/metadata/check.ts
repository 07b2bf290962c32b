import { labelProblems, labelValueProblems, qualifiedNameProblems } from '@mainstem/cel';
import { byteLength, quote } from '@mainstem/cel/go';
import { childOf, type FieldError, forbidden, indexOf, invalid, required, tooLong } from '../field-error.ts';
import { deepEqual, get, isObject, type Json, type JsonObject } from '../json.ts';

const MOST_ANNOTATIONS = 256 * 1024;
const STANDARD_FINALIZERS: ReadonlySet<string> = new Set(['orphan', 'foregroundDeletion', 'kubernetes']);

export function textOf(object: JsonObject, key: string): string {
  const value = get(object, key);
  return typeof value === 'string' ? value : '';
}

function textsOf(object: JsonObject, key: string): string[] {
  const value = get(object, key);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function mapOf(object: JsonObject, key: string): [string, string][] {
  const value = get(object, key);
  return isObject(value)
    ? Object.entries(value).map(([name, item]) => [name, typeof item === 'string' ? item : ''])
    : [];
}

/**
 * Checks the metadata of an object that is created, or that is embedded in another one.
 *
 * @param metadata as {@link decodeMetadata} made it.
 * @param nameProblems what is wrong with a name.
 * @see https://github.com/kubernetes/apimachinery/blob/v0.36.1/pkg/api/validation/objectmeta.go
 */
export function checkMetadata(
  metadata: JsonObject,
  namespaced: boolean,
  nameProblems: (name: string) => string[],
  path: string,
): FieldError[] {
  const errors: FieldError[] = [];
  const generateName = textOf(metadata, 'generateName');
  const name = textOf(metadata, 'name');
  const namespace = textOf(metadata, 'namespace');
  if (generateName !== '') {
    // What is added to the prefix may end it well.
    for (const problem of nameProblems(generateName.endsWith('-') ? `${generateName.slice(0, -1)}a` : generateName)) {
      errors.push(invalid(childOf(path, 'generateName'), generateName, problem));
    }
  }
  if (name === '') {
    if (generateName === '') errors.push(required(childOf(path, 'name'), 'name or generateName is required'));
  } else {
    errors.push(...nameProblems(name).map((problem) => invalid(childOf(path, 'name'), name, problem)));
  }
  if (namespaced) {
    const at = childOf(path, 'namespace');
    if (namespace === '') errors.push(required(at));
    else errors.push(...labelProblems(namespace).map((problem) => invalid(at, namespace, problem)));
  } else if (namespace !== '') {
    errors.push(forbidden(childOf(path, 'namespace'), 'not allowed on this type'));
  }
  const generation = get(metadata, 'generation');
  if (typeof generation === 'bigint' && generation < 0n) {
    errors.push(invalid(childOf(path, 'generation'), generation, 'must be greater than or equal to 0'));
  }
  errors.push(...checkCommon(metadata, path));
  errors.push(...checkFinalizers(metadata, childOf(path, 'finalizers')));
  return errors;
}

/** Checks the metadata of an object that is updated, against what is stored. */
export function checkMetadataUpdate(metadata: JsonObject, old: JsonObject, path: string): FieldError[] {
  const errors: FieldError[] = [];
  for (const key of ['name', 'namespace']) {
    if (textOf(metadata, key) === textOf(old, key)) continue;
    errors.push(invalid(childOf(path, key), textOf(metadata, key), 'field is immutable'));
  }
  for (const key of ['uid', 'deletionTimestamp', 'deletionGracePeriodSeconds']) {
    const value = get(metadata, key);
    // What the sender leaves out is taken over from what is stored.
    if (value === undefined || get(old, key) === undefined || deepEqual(value, get(old, key))) continue;
    errors.push(invalid(childOf(path, key), value, 'field is immutable'));
  }
  return [...errors, ...checkCommon(metadata, path)];
}

function checkCommon(metadata: JsonObject, path: string): FieldError[] {
  const errors: FieldError[] = [];
  const labels = childOf(path, 'labels');
  for (const [key, value] of mapOf(metadata, 'labels')) {
    errors.push(...qualifiedNameProblems(key).map((problem) => invalid(labels, key, problem)));
    errors.push(...labelValueProblems(value).map((problem) => invalid(labels, value, problem)));
  }
  const annotations = childOf(path, 'annotations');
  let size = 0;
  for (const [key, value] of mapOf(metadata, 'annotations')) {
    errors.push(...qualifiedNameProblems(key.toLowerCase()).map((problem) => invalid(annotations, key, problem)));
    size += byteLength(key) + byteLength(value);
  }
  if (size > MOST_ANNOTATIONS) errors.push(tooLong(annotations, MOST_ANNOTATIONS));
  errors.push(...checkOwners(get(metadata, 'ownerReferences'), childOf(path, 'ownerReferences')));
  errors.push(...checkManagers(get(metadata, 'managedFields'), childOf(path, 'managedFields')));
  return errors;
}

function checkOwners(owners: Json | undefined, path: string): FieldError[] {
  if (!Array.isArray(owners)) return [];
  const errors: FieldError[] = [];
  let controller = '';
  for (const owner of owners) {
    if (!isObject(owner)) continue;
    const apiVersion = textOf(owner, 'apiVersion');
    const kind = textOf(owner, 'kind');
    if (apiVersion === '' || /^[^/]*\/$/.test(apiVersion)) {
      errors.push(invalid(childOf(path, 'apiVersion'), apiVersion, 'version must not be empty'));
    }
    for (const key of ['kind', 'name', 'uid']) {
      if (textOf(owner, key) === '') errors.push(invalid(childOf(path, key), '', 'must not be empty'));
    }
    if (apiVersion === 'v1' && kind === 'Event') {
      errors.push(invalid(path, owner, '/v1, Kind=Event is disallowed from being an owner'));
    }
    if (get(owner, 'controller') !== true) continue;
    const current = `${kind}/${textOf(owner, 'name')}`;
    if (controller === '') controller = current;
    else {
      const words = `Only one reference can have Controller set to true. Found "true" in references for ${controller} and ${current}`;
      errors.push(invalid(path, owners, words));
    }
  }
  return errors;
}

function checkFinalizers(metadata: JsonObject, path: string): FieldError[] {
  const finalizers = textsOf(metadata, 'finalizers');
  const errors = finalizers.flatMap((name) =>
    qualifiedNameProblems(name).map((problem) => invalid(path, name, problem)),
  );
  if (finalizers.includes('orphan') && finalizers.includes('foregroundDeletion')) {
    errors.push(invalid(path, finalizers, 'finalizer orphan and foregroundDeletion cannot be both set'));
  }
  return errors;
}

function checkManagers(entries: Json | undefined, path: string): FieldError[] {
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry, index) => {
    if (!isObject(entry)) return [];
    const operation = textOf(entry, 'operation');
    const type = textOf(entry, 'fieldsType');
    const at = indexOf(path, index);
    const errors: FieldError[] = [];
    if (operation !== 'Apply' && operation !== 'Update') {
      errors.push(invalid(childOf(at, 'operation'), operation, 'must be `Apply` or `Update`'));
    }
    if (type !== '' && type !== 'FieldsV1') errors.push(invalid(childOf(at, 'fieldsType'), type, 'must be `FieldsV1`'));
    return errors;
  });
}

/** Warnings about finalizers that were not there before. */
export function finalizerWarnings(metadata: JsonObject, old: JsonObject | undefined): string[] {
  const before = new Set(old === undefined ? [] : textsOf(old, 'finalizers'));
  const added = [...new Set(textsOf(metadata, 'finalizers'))].filter((name) => !before.has(name)).sort();
  return added.flatMap((name) => {
    const about = (words: string) => `metadata.finalizers: ${quote(name)}: ${words}`;
    const warnings = qualifiedNameProblems(name).map(about);
    if (name.includes('/') || STANDARD_FINALIZERS.has(name)) return warnings;
    const path = name.includes('.') ? ' including a path (/)' : '';
    const words = `prefer a domain-qualified finalizer name${path} to avoid accidental conflicts with other finalizer writers`;
    return [...warnings, about(words)];
  });
}
