import { copyOf, get, isObject, type Json, type JsonObject } from '../json.ts';
import { prune } from '../schema/prune.ts';
import { readSchema, type Schema } from '../schema/schema.ts';
import type { Scale } from '../validate/scale.ts';

/** One version of a kind. */
export interface Version {
  readonly name: string;
  readonly served: boolean;
  readonly storage: boolean;
  /** `undefined` when the version has none: then everything is taken. */
  readonly schema: Schema | undefined;
  /** `status` is a subresource: a write to the object leaves it alone. */
  readonly hasStatus: boolean;
  readonly scale: Scale | undefined;
}

/** What a CustomResourceDefinition says, read. */
export interface Definition {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly namespaced: boolean;
  readonly versions: readonly Version[];
}

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/**
 * Reads a CustomResourceDefinition (apiextensions.k8s.io/v1) that the server accepted; {@link admitDefinition} says
 * whether it does.
 */
export function readDefinition(definition: Json): Definition {
  const spec = objectOf(get(objectOf(definition), 'spec'));
  const names = objectOf(get(spec, 'names'));
  const versions = get(spec, 'versions');
  return {
    group: textOf(get(spec, 'group')),
    kind: textOf(get(names, 'kind')),
    plural: textOf(get(names, 'plural')),
    namespaced: get(spec, 'scope') === 'Namespaced',
    versions: (Array.isArray(versions) ? versions : []).map((version) => readVersion(objectOf(version))),
  };
}

function readVersion(version: JsonObject): Version {
  const schema = get(objectOf(get(version, 'schema')), 'openAPIV3Schema');
  const subresources = objectOf(get(version, 'subresources'));
  const scale = get(subresources, 'scale');
  const selector = get(objectOf(scale), 'labelSelectorPath');
  return {
    name: textOf(get(version, 'name')),
    served: get(version, 'served') === true,
    storage: get(version, 'storage') === true,
    schema: isObject(schema) ? withPrunedDefaults(readSchema(schema)) : undefined,
    hasStatus: isObject(get(subresources, 'status')),
    scale: isObject(scale)
      ? {
          specReplicasPath: textOf(get(scale, 'specReplicasPath')),
          statusReplicasPath: textOf(get(scale, 'statusReplicasPath')),
          labelSelectorPath: typeof selector === 'string' ? selector : undefined,
        }
      : undefined,
  };
}

/**
 * Defaults without what their schema does not know. Those of a map's values were never checked.
 *
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apiserver/schema/defaulting/prune.go
 */
function withPrunedDefaults(schema: Schema): Schema {
  const { properties, items, additionalProperties } = schema;
  const fallback = schema.default === undefined ? undefined : copyOf(schema.default);
  if (fallback !== undefined) prune(fallback, schema, schema.embeddedResource);
  return {
    ...schema,
    default: fallback,
    properties: properties && new Map([...properties].map(([key, property]) => [key, withPrunedDefaults(property)])),
    items: items && withPrunedDefaults(items),
    additionalProperties:
      typeof additionalProperties === 'object' ? withPrunedDefaults(additionalProperties) : additionalProperties,
  };
}
