import type { Schema } from './engine/observe.ts';
import { Failure } from './failure.ts';
import { copy, isObject, listAt, member, nested, type ObjectValue, textAt, type Value } from './go/value.ts';

/** Whether a composite of this definition keeps Crossplane's own fields in `spec`. */
export function schemaOf(definition: ObjectValue | undefined): Schema {
  if (definition === undefined) return 'modern';
  const scope = textAt(definition, 'spec', 'scope');
  const version = textAt(definition, 'apiVersion').split('/')[1];
  return scope === 'LegacyCluster' || (version === 'v1' && scope === '') ? 'legacy' : 'modern';
}

/** Names in `spec` that are Crossplane's own; what a definition says of them has no effect. */
const LEGACY_FIELDS: readonly string[] = [
  'compositionRef',
  'compositionSelector',
  'compositionRevisionRef',
  'compositionRevisionSelector',
  'compositionUpdatePolicy',
  'claimRef',
  'resourceRefs',
  'writeConnectionSecretToRef',
];

/**
 * Fills in the defaults of a definition, as the API server does when it reads the object: only inside what is there, null replaced
 * unless `nullable`. The composite is changed in place.
 *
 * @throws Failure when the definition has no such version
 */
export function applyDefaults(composite: ObjectValue, definition: ObjectValue): void {
  const apiVersion = textAt(composite, 'apiVersion');
  const version = listAt(definition, 'spec', 'versions').find(
    (one) => `${textAt(definition, 'spec', 'group')}/${textAt(one, 'name')}` === apiVersion,
  );
  if (version === undefined)
    throw new Failure(
      `cannot apply XRD defaults to XR "${textAt(composite, 'metadata', 'name')}": the specified API version '${apiVersion}' does not exist in the XRD`,
    );
  const properties = nested(version, 'schema', 'openAPIV3Schema', 'properties');
  const legacy = schemaOf(definition) === 'legacy';
  for (const part of ['spec', 'status']) {
    const schema = member(properties, part);
    if (!isObject(schema)) continue;
    if (composite[part] === undefined && schema.default !== undefined) composite[part] = copy(schema.default);
    const own = isObject(schema.properties) && part === 'spec' ? withoutOwn(schema, schema.properties, legacy) : schema;
    fill(composite[part], own);
  }
}

function withoutOwn(schema: ObjectValue, properties: ObjectValue, legacy: boolean): ObjectValue {
  const own = legacy ? LEGACY_FIELDS : ['crossplane'];
  const kept = Object.fromEntries(Object.entries(properties).filter(([key]) => !own.includes(key)));
  return { ...schema, properties: kept };
}

function fill(value: Value | undefined, schema: Value | undefined): void {
  if (!isObject(schema)) return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      if (replacesNull(item, schema.items)) value[index] = copy(member(schema.items, 'default') ?? null);
      fill(value[index], schema.items);
    });
    return;
  }
  if (!isObject(value)) return;
  const properties = isObject(schema.properties) ? schema.properties : {};
  for (const [key, property] of Object.entries(properties)) {
    const standard = member(property, 'default');
    if (standard === undefined) continue;
    const present = value[key];
    if (present === undefined || replacesNull(present, property)) value[key] = copy(standard);
  }
  for (const key of Object.keys(value)) {
    if (Object.hasOwn(properties, key)) fill(value[key], properties[key]);
    else if (isObject(schema.additionalProperties)) {
      if (replacesNull(value[key] as Value, schema.additionalProperties))
        value[key] = copy(schema.additionalProperties.default ?? null);
      fill(value[key], schema.additionalProperties);
    }
  }
}

function replacesNull(value: Value, schema: Value | undefined): boolean {
  return value === null && isObject(schema) && schema.nullable !== true;
}
