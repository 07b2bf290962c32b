import {
  type Admission,
  admitDefinition,
  admitObject,
  copyOf,
  type DefinitionRequest,
  type FieldError,
  get,
  isObject,
  type Json,
  type JsonObject,
  readDefinition,
} from '@mainstem/kubernetes/admission';
import { DeriveError, deriveClaim, deriveComposite } from './derive.ts';
import { XRD_DEFINITION } from './xrd-definition.ts';

/** What Crossplane derives from an XRD; an error in place of what it does not derive. */
export interface Derived {
  readonly crd?: JsonObject;
  readonly error?: string;
  readonly claim?: JsonObject;
  readonly claimError?: string;
}

export interface XrdAdmission extends Admission {
  readonly derived: Derived;
}

/**
 * What happens to a CompositeResourceDefinition: the API server checks it, Crossplane derives definitions from it, and the
 * API server checks those. Errors of the last two name fields of the derived definition, below `derived.crd` and
 * `derived.claim`.
 *
 * @param old the XRD as it is stored, when it is updated: what is derived is then an update, too, of what was derived of it.
 */
export function admitXrd(xrd: Json, request: DefinitionRequest): XrdAdmission {
  const { strict, duplicates = [], old } = request;
  const own = admitObject(readDefinition(XRD_DEFINITION), { object: xrd, old, strict, duplicates });
  if (!isObject(xrd)) return { ...own, derived: {} };
  const errors: FieldError[] = [...own.errors];
  const warnings = [...own.warnings];
  const derived: { -readonly [Key in keyof Derived]: Derived[Key] } = {};
  const derive = (
    from: (xrd: JsonObject) => JsonObject | undefined,
    key: 'crd' | 'claim',
    failed: 'error' | 'claimError',
  ) => {
    try {
      const definition = from(xrd);
      if (definition === undefined) return;
      derived[key] = definition;
      const judged = admitDefinition(owned(definition), {
        strict: true,
        old: isObject(old) ? derivedBefore(from, old, definition) : undefined,
      });
      errors.push(...judged.errors.map((error) => ({ ...error, field: `derived.${key}.${error.field}` })));
      warnings.push(...judged.warnings);
    } catch (error) {
      if (!(error instanceof DeriveError)) throw error;
      derived[failed] = error.message;
      errors.push({ type: 'Invalid', field: '', message: error.message, detail: error.message });
    }
  };
  derive(deriveComposite, 'crd', 'error');
  derive(deriveClaim, 'claim', 'claimError');
  const accepted = errors.length === 0 && own.accepted;
  const { object, ...rest } = own;
  return { ...rest, ...(accepted && object !== undefined && { object }), accepted, errors, warnings, derived };
}

/** What was derived before under the same name: Crossplane updates that one. */
function derivedBefore(
  from: (xrd: JsonObject) => JsonObject | undefined,
  old: JsonObject,
  now: JsonObject,
): JsonObject | undefined {
  try {
    const before = from(old);
    const nameOf = ({ metadata }: JsonObject) => (isObject(metadata) ? metadata.name : undefined);
    return before === undefined || nameOf(before) !== nameOf(now) ? undefined : owned(before);
  } catch (error) {
    if (error instanceof DeriveError) return undefined;
    throw error;
  }
}

/** An XRD in a file has no uid yet, which the reference to it will have. */
function owned(definition: JsonObject): JsonObject {
  const copy = copyOf(definition) as JsonObject;
  const owners = isObject(copy.metadata) ? copy.metadata.ownerReferences : undefined;
  for (const owner of Array.isArray(owners) ? owners : []) {
    if (isObject(owner) && owner.uid === '') owner.uid = '00000000-0000-4000-8000-000000000000';
  }
  return copy;
}

export function isXrd(value: Json): value is JsonObject {
  return isObject(value) && get(value, 'kind') === 'CompositeResourceDefinition';
}

/**
 * The definition that an XRD means for a kind: that of its composite resource or of its claim.
 *
 * @returns `undefined` when it declares neither.
 * @throws DeriveError
 */
export function definitionFor(xrd: JsonObject, kind: string): JsonObject | undefined {
  return [deriveComposite(xrd), claimOf(xrd)].find((definition) => {
    return definition !== undefined && readDefinition(definition).kind === kind;
  });
}

function claimOf(xrd: JsonObject): JsonObject | undefined {
  try {
    return deriveClaim(xrd);
  } catch (error) {
    if (error instanceof DeriveError) return undefined;
    throw error;
  }
}
