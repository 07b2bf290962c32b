import { decodeShape, writeShape } from '../go/shape.ts';
import { emptyObject, isObject, type Json, type JsonObject } from '../json.ts';
import { DEFINITION, SCHEMA } from './shapes.ts';

/** A CustomResourceDefinition as Go writes it: without what its type does not have, and without what is empty. */
export function writeDefinition(definition: Json): JsonObject {
  const written = writeShape(decodeShape(definition, DEFINITION) ?? emptyObject(), DEFINITION);
  return isObject(written) ? written : emptyObject();
}

/**
 * A schema as Go's own decoder reads it, which takes keywords in another case and drops those it does not know, and as it
 * is written again.
 *
 * @throws ShapeError, ValueError
 */
export function rereadSchema(schema: Json): JsonObject {
  const written = writeShape(decodeShape(schema, SCHEMA, [], true) ?? emptyObject(), SCHEMA);
  return isObject(written) ? written : emptyObject();
}
