import { decodeShape, type Shape, ShapeError, type Struct, ValueError, writeShape } from '../go/shape.ts';
import { emptyObject, isObject, type Json, type JsonObject } from '../json.ts';

/** The words of Go's decoder about metadata of another shape than ObjectMeta has. */
export class MetadataError extends Error {}

const STRING: Shape = { kind: 'string' };
const BOOL: Shape = { kind: 'bool' };
const INT: Shape = { kind: 'int64' };
const TIME: Shape = { kind: 'time' };
const TEXTS: Shape = { kind: 'map', of: STRING };

const OWNER: Struct = {
  kind: 'struct',
  name: 'OwnerReference',
  fields: [
    { key: 'apiVersion', shape: STRING, kept: true },
    { key: 'kind', shape: STRING, kept: true },
    { key: 'name', shape: STRING, kept: true },
    { key: 'uid', shape: { kind: 'string', name: 'types.UID' }, kept: true },
    { key: 'controller', shape: BOOL, pointer: true },
    { key: 'blockOwnerDeletion', shape: BOOL, pointer: true },
  ],
};
const MANAGED: Struct = {
  kind: 'struct',
  name: 'ManagedFieldsEntry',
  fields: [
    { key: 'manager', shape: STRING },
    { key: 'operation', shape: { kind: 'string', name: 'v1.ManagedFieldsOperationType' } },
    { key: 'apiVersion', shape: STRING },
    { key: 'time', shape: TIME },
    { key: 'fieldsType', shape: STRING },
    { key: 'fieldsV1', shape: { kind: 'any' } },
    { key: 'subresource', shape: STRING },
  ],
};

/** @see https://github.com/kubernetes/apimachinery/blob/v0.36.1/pkg/apis/meta/v1/types.go */
export const OBJECT_META: Struct = {
  kind: 'struct',
  name: 'ObjectMeta',
  fields: [
    { key: 'name', shape: STRING },
    { key: 'generateName', shape: STRING },
    { key: 'namespace', shape: STRING },
    { key: 'selfLink', shape: STRING },
    { key: 'uid', shape: { kind: 'string', name: 'types.UID' } },
    { key: 'resourceVersion', shape: STRING },
    { key: 'generation', shape: INT },
    { key: 'creationTimestamp', shape: TIME },
    { key: 'deletionTimestamp', shape: TIME },
    { key: 'deletionGracePeriodSeconds', shape: INT, pointer: true },
    { key: 'labels', shape: TEXTS },
    { key: 'annotations', shape: TEXTS },
    { key: 'ownerReferences', shape: { kind: 'list', of: OWNER } },
    { key: 'finalizers', shape: { kind: 'list', of: STRING } },
    { key: 'managedFields', shape: { kind: 'list', of: MANAGED } },
  ],
};

export interface DecodedMetadata {
  /** What is left after reading and writing: known fields that are not empty. */
  readonly metadata: JsonObject;
  /** Paths below `metadata` that ObjectMeta does not have. */
  readonly unknown: readonly string[];
}

/**
 * Reads metadata as the server does, into ObjectMeta, and writes it again.
 *
 * @throws MetadataError with Go's words for the first value of a wrong type.
 */
export function decodeMetadata(value: Json): DecodedMetadata {
  const unknown: string[] = [];
  try {
    const decoded = decodeShape(value, OBJECT_META, unknown);
    const metadata = decoded === undefined ? emptyObject() : writeShape(decoded, OBJECT_META);
    return { metadata: isObject(metadata) ? metadata : emptyObject(), unknown };
  } catch (error) {
    if (error instanceof ShapeError || error instanceof ValueError) throw new MetadataError(error.message);
    throw error;
  }
}

/** As {@link decodeMetadata} for what is stored already: fields of a wrong type are dropped. */
export function salvageMetadata(value: Json): JsonObject {
  const metadata = emptyObject();
  if (!isObject(value)) return metadata;
  for (const key of Object.keys(value)) {
    const single = emptyObject();
    single[key] = value[key] as Json;
    try {
      Object.assign(metadata, decodeMetadata(single).metadata);
    } catch (error) {
      if (!(error instanceof MetadataError)) throw error;
    }
  }
  return metadata;
}
