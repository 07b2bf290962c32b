import { type Admission, type AdmissionRequest, admitObject } from './admit.ts';
import type { Definition } from './definition/read.ts';
import { badRequest, type FieldError, invalid } from './field-error.ts';
import { copyOf, deepEqual, emptyObject, get, isObject, type Json, type JsonObject } from './json.ts';
import { marshal } from './json-text.ts';

/** How a patch is written: `application/merge-patch+json` or `application/json-patch+json`. Custom resources take no strategic one. */
export type PatchKind = 'merge' | 'json';

/** A patch that the API server would not apply. */
class PatchError extends Error {
  override readonly name = 'PatchError';
  readonly error: FieldError;
  constructor(error: FieldError) {
    super(error.message);
    this.error = error;
  }
}

/**
 * The object that a patch makes of what is stored, before it is judged as an update.
 *
 * Source of the rules: RFC 7386, RFC 6902.
 *
 * @throws PatchError in the server's words.
 */
function applyPatch(stored: Json, patch: Json, kind: PatchKind): Json {
  return kind === 'merge' ? merged(stored, patch) : applyOperations(stored, patch);
}

function merged(target: Json | undefined, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const result = isObject(target) ? ({ ...target } as JsonObject) : emptyObject();
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = merged(get(result, key), value);
  }
  return result;
}

/** The server says of a patch that cannot be applied only that. */
const REJECTED = 'the server rejected our request due to an error in our request';

function applyOperations(stored: Json, patch: Json): Json {
  if (!Array.isArray(patch))
    throw new PatchError(badRequest('error decoding patch: a JSON patch is a list of operations'));
  let document = copyOf(stored);
  for (const operation of patch) document = applyOperation(document, operation);
  return document;
}

/** As the library of the server has them, which differs from the RFC: `replace` also adds a field, and `copy` of none adds null. */
function applyOperation(document: Json, operation: Json): Json {
  const field = (name: string): Json | undefined => (isObject(operation) ? get(operation, name) : undefined);
  const path = field('path');
  const value = field('value');
  switch (field('op')) {
    case 'add':
      add(placeOf(document, path), copyOf(value ?? null));
      return document;
    case 'remove':
      remove(placeOf(document, path));
      return document;
    case 'replace': {
      if (path === '') {
        if (typeof value !== 'object' || value === null) throw rejected();
        return copyOf(value);
      }
      const place = placeOf(document, path);
      read(place);
      replace(place, copyOf(value ?? null));
      return document;
    }
    case 'move': {
      const from = placeOf(document, field('from'));
      const moved = read(from) ?? null;
      remove(from);
      add(placeOf(document, path), moved);
      return document;
    }
    case 'copy': {
      const copied = copyOf(read(placeOf(document, field('from'))) ?? null);
      add(placeOf(document, path), copied);
      return document;
    }
    case 'test': {
      const found = path === '' ? document : read(placeOf(document, path));
      if (!deepEqual(found ?? null, value ?? null)) throw rejected();
      return document;
    }
    default:
      throw rejected();
  }
}

function rejected(): PatchError {
  return new PatchError(badRequest(REJECTED));
}

/** A field of an object, or an item of a list, that need not be there. */
interface Place {
  readonly parent: Json[] | JsonObject;
  readonly key: string;
}

function placeOf(document: Json, path: Json | undefined): Place {
  if (typeof path !== 'string') throw rejected();
  const steps = path.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (steps.length < 2) throw rejected();
  let parent: Json | undefined = document;
  for (const step of steps.slice(1, -1)) {
    if (!Array.isArray(parent) && !isObject(parent)) throw rejected();
    parent = read({ parent, key: step });
  }
  if (!Array.isArray(parent) && !isObject(parent)) throw rejected();
  return { parent, key: steps.at(-1) as string };
}

function read({ parent, key }: Place): Json | undefined {
  return Array.isArray(parent) ? parent[indexIn(parent.length, key)] : get(parent, key);
}

/** An index as Go's Atoi reads it; a negative one counts from the end. */
function indexIn(length: number, key: string): number {
  if (!/^[+-]?\d+$/.test(key)) throw rejected();
  const index = Number(key) < 0 ? Number(key) + length : Number(key);
  if (index < 0 || index >= length) throw rejected();
  return index;
}

function replace({ parent, key }: Place, value: Json): void {
  if (Array.isArray(parent)) parent[indexIn(parent.length, key)] = value;
  else parent[key] = value;
}

function add({ parent, key }: Place, value: Json): void {
  if (!Array.isArray(parent)) parent[key] = value;
  else if (key === '-') parent.push(value);
  else parent.splice(indexIn(parent.length + 1, key), 0, value);
}

function remove({ parent, key }: Place): void {
  if (Array.isArray(parent)) parent.splice(indexIn(parent.length, key), 1);
  else {
    if (get(parent, key) === undefined) throw rejected();
    delete parent[key];
  }
}

/**
 * What the API server would answer to a patch of a custom resource.
 *
 * @param request with what is stored; its object is the patch.
 */
export function admitPatch(
  definition: Definition,
  request: AdmissionRequest & { readonly old: Json },
  kind: PatchKind,
): Admission {
  let object: Json;
  try {
    object = applyPatch(request.old, request.object, kind);
  } catch (error) {
    if (!(error instanceof PatchError)) throw error;
    return { accepted: false, errors: [error.error], warnings: [], unknown: [] };
  }
  const admission = admitObject(definition, { ...request, object });
  const [error] = admission.errors;
  // What cannot be decoded is told as the patch's fault.
  const words = error?.type === 'BadRequest' ? UNREADABLE.exec(error.message)?.[1] : undefined;
  return words === undefined ? admission : { ...admission, errors: [invalid('patch', marshal(object), words)] };
}

const UNREADABLE = /^\S+ in version "[^"]*" cannot be handled as a \S+: ([\s\S]*)$/;
