/** What the API server answers to custom resources, without a server. Loaded on demand: it brings CEL and RE2 along. */
export { type Admission, type AdmissionRequest, admitObject } from './admit.ts';
export { admitDefinition, type DefinitionRequest } from './definition/admit-definition.ts';
export { type Definition, readDefinition, type Version } from './definition/read.ts';
export { rereadSchema, writeDefinition } from './definition/write.ts';
export type { ErrorType, FieldError } from './field-error.ts';
export { ShapeError, ValueError } from './go/shape.ts';
export {
  copyOf,
  deepEqual,
  emptyObject,
  fromPlain,
  get,
  isObject,
  type Json,
  JsonError,
  type JsonObject,
  toPlain,
} from './json.ts';
export { type ParsedJson, parseJson, printJsonText } from './json-text.ts';
export { admitPatch, type PatchKind } from './patch.ts';
export { readDocument } from './read-document.ts';
export { dropNulls, fillDefaults } from './schema/defaults.ts';
export { prune } from './schema/prune.ts';
export { readSchema, type Schema } from './schema/schema.ts';
