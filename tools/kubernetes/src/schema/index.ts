export { checkManifest, type SchemaOptions } from './check.ts';
export { type ValidateFilesOptions, validateFiles } from './files.ts';
export { KUBERNETES_VERSION, loadSchemas } from './load.ts';
export type { SchemaProblem, SchemaRule } from './problem.ts';
export type { ObjectType, Schemas, Type } from './types.ts';
export { validateSchema } from './validate-schema.ts';
