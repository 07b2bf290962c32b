import { childOf, type FieldError, invalid, keyOf } from '../field-error.ts';
import { copyOf, deepEqual, emptyObject, type Json, type JsonObject } from '../json.ts';
import { checkEmbedded, coerceEmbedded } from '../metadata/embedded.ts';
import { checkRules } from '../rules/check-rules.ts';
import { prune } from '../schema/prune.ts';
import type { Schema } from '../schema/schema.ts';
import { validateValue } from '../validate/value.ts';

/** How the object around a default is made: what stands above the default, down from the nearest whole object. */
type Around = (value: Json) => JsonObject;

interface Place {
  readonly path: string;
  /** The schema of the nearest whole object, and whether the default is in its metadata, kind or apiVersion. */
  readonly root: Schema;
  readonly isRoot: boolean;
  readonly insideMeta: boolean;
  readonly around: (value: Json) => Json;
}

/**
 * Checks the defaults of a schema: each must be valid where it stands, and hold no unknown field.
 *
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apiserver/schema/defaulting/validation.go
 */
export function checkDefaults(schema: Schema, path: string): FieldError[] {
  return check(schema.embeddedResource ? schema : { ...schema, embeddedResource: true }, {
    path,
    root: schema,
    isRoot: true,
    insideMeta: false,
    around: (value) => value,
  });
}

function check(schema: Schema, given: Place): FieldError[] {
  const place: Place = schema.embeddedResource
    ? { ...given, root: schema, isRoot: true, insideMeta: false, around: (value) => value }
    : given;
  const errors = schema.default === undefined ? [] : checkDefault(schema, schema.default, place);
  const { path, root, insideMeta, around } = place;
  if (schema.items !== undefined) {
    const below = childOf(path, 'items');
    errors.push(
      ...check(schema.items, { path: below, root, isRoot: false, insideMeta, around: (value) => around([value]) }),
    );
  }
  for (const [key, property] of schema.properties ?? []) {
    const isMeta = schema.embeddedResource && (key === 'metadata' || key === 'apiVersion' || key === 'kind');
    errors.push(
      ...check(property, {
        path: keyOf(childOf(path, 'properties'), key),
        root,
        isRoot: false,
        insideMeta: insideMeta || isMeta,
        around: (value) => {
          const object = emptyObject();
          object[key] = value;
          return around(object);
        },
      }),
    );
  }
  return errors;
}

function checkDefault(schema: Schema, value: Json, { path, root, isRoot, insideMeta, around }: Place): FieldError[] {
  const at = childOf(path, 'default');
  const errors: FieldError[] = [];
  if (insideMeta) {
    const whole = withTypeMeta(around as Around, copyOf(value));
    const coerced = coerceEmbedded(whole, root, '', false, true).error;
    const problems = coerced === undefined ? checkEmbedded(whole, root, '', true) : [coerced];
    if (problems.length > 0) {
      const words = problems.map(({ field, message }) => `${field}: ${message}`);
      const all = coerced !== undefined || words.length === 1 ? words[0] : `[${words.join(', ')}]`;
      return [invalid(at, value, `must result in valid metadata: ${all}`)];
    }
  } else {
    const pruned = copyOf(value);
    prune(pruned, schema, schema.embeddedResource);
    if (!deepEqual(pruned, value)) errors.push(invalid(at, value, 'must not have unknown fields'));
    const coerced = copyOf(value);
    const { error } = coerceEmbedded(coerced, schema, at, false, schema.embeddedResource);
    if (error !== undefined) return [...errors, error];
    const problems = checkEmbedded(coerced, schema, at, schema.embeddedResource);
    if (problems.length > 0) return [...errors, ...problems];
  }
  const findings = validateValue(asForDefaults(schema), value).findings;
  if (findings.length > 0) {
    return [
      ...errors,
      ...findings.map(({ error }) =>
        error.field === '' ? { ...error, field: at } : { ...error, field: childOf(at, error.field) },
      ),
    ];
  }
  // As if the default were there already, and as if it were new.
  for (const old of [value, undefined]) {
    const broken = checkRules(schema, value, old, undefined, isRoot, at).errors;
    if (broken.length > 0) return [...errors, ...broken];
  }
  return errors;
}

/** A whole object around a value, with a name for what it has none. */
function withTypeMeta(around: Around, value: Json): JsonObject {
  const whole = around(value);
  whole.apiVersion ??= 'validation/v1';
  whole.kind ??= 'Validation';
  return whole;
}

const stripped = new WeakMap<Schema, Schema>();

/**
 * For defaults the server does not know that int-or-string takes an integer or a string only, and knows every format. Schemas
 * below allOf and the like have neither.
 */
function asForDefaults(schema: Schema): Schema {
  const kept = stripped.get(schema);
  if (kept !== undefined) return kept;
  const { properties, items, additionalProperties } = schema;
  const copy: Schema = {
    ...schema,
    intOrString: false,
    rawFormat: true,
    properties: properties && new Map([...properties].map(([key, property]) => [key, asForDefaults(property)])),
    items: items && asForDefaults(items),
    additionalProperties:
      typeof additionalProperties === 'object' ? asForDefaults(additionalProperties) : additionalProperties,
  };
  stripped.set(schema, copy);
  return copy;
}
