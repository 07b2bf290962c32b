import { Ajv, type ValidateFunction } from 'ajv';

export type Json = unknown;
export type Fields = Readonly<Record<string, Json>>;

export const isFields = (value: Json): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path of keys, or `undefined`. */
export function at(value: Json, ...path: readonly string[]): Json {
  let current = value;
  for (const key of path) current = isFields(current) ? current[key] : undefined;
  return current;
}

export const listAt = (value: Json, ...path: readonly string[]): readonly Json[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};

/**
 * A CRD's structural schema as JSON Schema in which a field that the API server would prune is an error.
 *
 * Source: https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/#field-pruning
 */
export function strictSchema(schema: Json): Fields {
  if (!isFields(schema)) return {};
  const { properties, additionalProperties, items, ...rest } = schema;
  const strict: Record<string, Json> = {};
  for (const [key, value] of Object.entries(rest)) {
    // Value validation (allOf, anyOf, oneOf, not) never names new fields in a structural schema: it stays as it is.
    if (!key.startsWith('x-kubernetes-') && key !== 'default' && key !== 'format') strict[key] = value;
  }
  if (schema['x-kubernetes-int-or-string'] === true) {
    delete strict.anyOf;
    delete strict.allOf;
    return { ...strict, type: ['integer', 'string'] };
  }
  if (isFields(properties))
    strict.properties = Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, strictSchema(property)]),
    );
  if (items !== undefined) strict.items = strictSchema(items);
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true;
  if (isFields(additionalProperties)) strict.additionalProperties = strictSchema(additionalProperties);
  else if (schema.type === 'object') strict.additionalProperties = open || additionalProperties === true;
  if (schema['x-kubernetes-embedded-resource'] === true)
    strict.properties = { ...OBJECT_FIELDS, ...(strict.properties as Fields) };
  return strict;
}

const TEXTS = { type: 'object', additionalProperties: { type: 'string' } };
const OBJECT_FIELDS: Fields = {
  apiVersion: { type: 'string' },
  kind: { type: 'string' },
  metadata: {
    type: 'object',
    additionalProperties: false,
    properties: {
      name: { type: 'string', pattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$' },
      namespace: { type: 'string' },
      labels: TEXTS,
      annotations: TEXTS,
      finalizers: { type: 'array', items: { type: 'string' } },
    },
  },
};

/** A kind that the API server would know. */
export interface KnownKind {
  readonly schema: Fields;
  readonly namespaced: boolean;
  /** Problems of an object, one a line; empty when the API server would take it as it is. */
  problemsOf(object: Json): string[];
}

/** The kinds of CRDs or XRDs, by `group/version/Kind`. */
export function kindsOf(definitions: readonly Json[]): Map<string, KnownKind> {
  const kinds = new Map<string, KnownKind>();
  for (const definition of definitions) {
    const spec = at(definition, 'spec');
    for (const version of listAt(spec, 'versions')) {
      const openApi = at(version, 'schema', 'openAPIV3Schema');
      if (!isFields(openApi)) continue;
      const key = `${at(spec, 'group')}/${at(version, 'name')}/${at(spec, 'names', 'kind')}`;
      kinds.set(key, knownKind(openApi, at(spec, 'scope') === 'Namespaced'));
    }
  }
  return kinds;
}

function knownKind(openApi: Fields, namespaced: boolean): KnownKind {
  let validate: ValidateFunction | undefined;
  return {
    schema: openApi,
    namespaced,
    problemsOf(object) {
      const strict = strictSchema({ ...openApi, type: 'object' });
      validate ??= new Ajv({ strict: false, allErrors: true }).compile({
        ...strict,
        properties: { ...(strict.properties as Fields), ...OBJECT_FIELDS },
      });
      if (validate(object)) return [];
      return (validate.errors ?? []).map(({ instancePath, message, params }) =>
        `${instancePath} ${message} ${JSON.stringify(params)}`.trim(),
      );
    },
  };
}

/** The key of an object in `kindsOf`. */
export function keyOf(object: Json): string {
  const apiVersion = String(at(object, 'apiVersion'));
  return `${apiVersion.includes('/') ? apiVersion : `/${apiVersion}`}/${at(object, 'kind')}`;
}

/** The schema of a field path such as `spec.forProvider.tags.team` or `metadata.annotations[a.b/c]`; `undefined`: no such field. */
export function fieldSchema(schema: Fields, path: string): Fields | undefined {
  const keys = [...path.matchAll(/\[([^\]]+)\]|([^.[\]]+)/g)].map(([, bracket, plain]) => bracket ?? plain ?? '');
  let current: Json = { ...schema, properties: { ...(schema.properties as Fields), ...OBJECT_FIELDS } };
  for (const key of keys) {
    if (!isFields(current)) return undefined;
    if (current['x-kubernetes-preserve-unknown-fields'] === true && at(current, 'properties', key) === undefined)
      return {};
    current = /^\d+$|^\*$/.test(key) ? current.items : (at(current, 'properties', key) ?? current.additionalProperties);
  }
  return isFields(current) ? current : undefined;
}
