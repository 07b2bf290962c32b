import {
  emptyObject,
  get,
  isObject,
  type Json,
  type JsonObject,
  rereadSchema,
  ShapeError,
  ValueError,
  writeDefinition,
} from '@mainstem/kubernetes/admission';
import {
  baseSchema,
  claimColumns,
  claimSpec,
  compositeColumns,
  compositeSpec,
  type Scope,
  statusFields,
} from './props.ts';

/** Why Crossplane derives no definition; the message is its own. */
export class DeriveError extends Error {}

const LONGEST_NAME = 63;

/**
 * The CustomResourceDefinition of the composite resource that a CompositeResourceDefinition declares.
 *
 * @throws DeriveError
 * @see https://github.com/crossplane/crossplane-runtime/blob/v2.3.1/pkg/xcrd/crd.go
 */
export function deriveComposite(xrd: JsonObject): JsonObject {
  const spec = objectAt(xrd, 'spec');
  const scope = scopeOf(xrd);
  const policy = get(spec, 'defaultCompositionUpdatePolicy');
  return definition(xrd, {
    name: textAt(objectAt(xrd, 'metadata'), 'name'),
    names: withCategory(objectAt(spec, 'names'), 'composite'),
    scope: scope === 'Namespaced' ? 'Namespaced' : 'Cluster',
    what: 'Composite Resource',
    columns: compositeColumns(scope),
    spec: compositeSpec(scope, policy),
    status: statusFields(scope),
  });
}

/**
 * The CustomResourceDefinition of the claim that a CompositeResourceDefinition offers; `undefined` when it offers none.
 *
 * @throws DeriveError
 */
export function deriveClaim(xrd: JsonObject): JsonObject | undefined {
  const spec = objectAt(xrd, 'spec');
  const names = get(spec, 'claimNames');
  if (!isObject(names)) return undefined;
  const own = objectAt(spec, 'names');
  for (const key of ['kind', 'plural', 'singular', 'listKind']) {
    const name = textAt(names, key);
    const mayMiss = key === 'singular' || key === 'listKind';
    if (name !== textAt(own, key) || (mayMiss && name === '')) continue;
    throw new DeriveError(
      `invalid resource claim names: ${JSON.stringify(name)} conflicts with composite resource name`,
    );
  }
  return definition(xrd, {
    name: `${textAt(names, 'plural')}.${textAt(spec, 'group')}`,
    names: withCategory(names, 'claim'),
    scope: 'Namespaced',
    what: 'Composite Resource Claim',
    columns: claimColumns(),
    spec: claimSpec(get(spec, 'defaultCompositeDeletePolicy')),
    status: statusFields('LegacyCluster'),
  });
}

interface Parts {
  readonly name: string;
  readonly names: JsonObject;
  readonly scope: string;
  readonly what: string;
  readonly columns: readonly Json[];
  /** Crossplane's own fields. */
  readonly spec: JsonObject;
  readonly status: JsonObject;
}

function definition(xrd: JsonObject, parts: Parts): JsonObject {
  const spec = objectAt(xrd, 'spec');
  const versions = get(spec, 'versions');
  const name = textAt(objectAt(xrd, 'metadata'), 'name');
  const conversion = get(spec, 'conversion');
  return writeDefinition({
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: metadataOf(xrd, parts.name),
    spec: {
      group: textAt(spec, 'group'),
      names: parts.names,
      scope: parts.scope,
      versions: (Array.isArray(versions) ? versions : []).map((version) => {
        try {
          return versionOf(isObject(version) ? version : emptyObject(), parts);
        } catch (error) {
          if (!(error instanceof DeriveError)) throw error;
          const what = `${JSON.stringify(parts.what)} ${JSON.stringify(name)}`;
          throw new DeriveError(`cannot generate CRD for ${what}: ${error.message}`);
        }
      }),
      ...(conversion !== undefined && { conversion }),
    },
  });
}

function versionOf(version: JsonObject, { columns, spec, status }: Parts): JsonObject {
  const given = schemaOf(get(version, 'schema'));
  const schema = baseSchema();
  const properties = objectAt(schema, 'properties');
  keep(given, schema, ['description', 'x-kubernetes-validations']);
  const own = objectAt(given, 'properties');
  const longest = get(objectAt(objectAt(objectAt(own, 'metadata'), 'properties'), 'name'), 'maxLength');
  const maxLength = typeof longest === 'bigint' && longest < LONGEST_NAME ? longest : BigInt(LONGEST_NAME);
  objectAt(properties, 'metadata').properties = { name: { type: 'string', maxLength } };
  for (const [key, fields] of [
    ['spec', spec],
    ['status', status],
  ] as const) {
    const from = objectAt(own, key);
    const into = objectAt(properties, key);
    keep(from, into, ['required', 'description', 'oneOf', 'x-kubernetes-validations']);
    if (key === 'spec') keep(from, into, ['x-kubernetes-preserve-unknown-fields']);
    into.properties = Object.assign(emptyObject(), objectAt(from, 'properties'), fields);
  }
  const scale = get(objectAt(version, 'subresources'), 'scale');
  const printed = get(version, 'additionalPrinterColumns');
  const result: JsonObject = {
    name: textAt(version, 'name'),
    served: get(version, 'served') === true,
    storage: get(version, 'referenceable') === true,
    additionalPrinterColumns: [...(Array.isArray(printed) ? printed : []), ...columns],
    schema: { openAPIV3Schema: schema },
    subresources: { status: emptyObject(), ...(scale !== undefined && { scale }) },
  };
  keep(version, result, ['deprecated', 'deprecationWarning']);
  return result;
}

function schemaOf(validation: Json | undefined): JsonObject {
  if (!isObject(validation)) throw new DeriveError('custom resource validation cannot be nil');
  const words = 'cannot parse validation schema: cannot parse validation schema: ';
  const schema = get(validation, 'openAPIV3Schema');
  if (schema === undefined) throw new DeriveError(`${words}unexpected end of JSON input`);
  try {
    return rereadSchema(schema);
  } catch (error) {
    if (error instanceof ShapeError || error instanceof ValueError) throw new DeriveError(words + error.message);
    throw error;
  }
}

function metadataOf(xrd: JsonObject, name: string): JsonObject {
  const own = objectAt(xrd, 'metadata');
  const given = objectAt(objectAt(xrd, 'spec'), 'metadata');
  return {
    name,
    labels: Object.assign(emptyObject(), objectAt(own, 'labels'), objectAt(given, 'labels')),
    annotations: objectAt(given, 'annotations'),
    ownerReferences: [
      {
        apiVersion: 'apiextensions.crossplane.io/v1',
        kind: 'CompositeResourceDefinition',
        name: textAt(own, 'name'),
        uid: textAt(own, 'uid'),
        controller: true,
        blockOwnerDeletion: true,
      },
    ],
  };
}

/** The scope that is written, or the one that the server fills: it differs between versions of Crossplane's API. */
export function scopeOf(xrd: JsonObject): Scope {
  const scope = get(objectAt(xrd, 'spec'), 'scope');
  if (scope === 'Namespaced' || scope === 'Cluster' || scope === 'LegacyCluster') return scope;
  return textAt(xrd, 'apiVersion').endsWith('/v2') ? 'Namespaced' : 'LegacyCluster';
}

function withCategory(names: JsonObject, category: string): JsonObject {
  const categories = get(names, 'categories');
  return { ...names, categories: [...(Array.isArray(categories) ? categories : []), category] };
}

function keep(from: JsonObject, into: JsonObject, keys: readonly string[]): void {
  for (const key of keys) {
    const value = get(from, key);
    if (value !== undefined) into[key] = value;
  }
}

function objectAt(object: JsonObject, key: string): JsonObject {
  const value = get(object, key);
  return isObject(value) ? value : emptyObject();
}

function textAt(object: JsonObject, key: string): string {
  const value = get(object, key);
  return typeof value === 'string' ? value : '';
}
