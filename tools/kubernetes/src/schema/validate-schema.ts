import { checkManifest, type SchemaOptions } from './check.ts';
import { loadSchemas } from './load.ts';
import type { SchemaProblem } from './problem.ts';

/**
 * Holds one object, or each item of a List, to the description of its kind in one Kubernetes release (`KUBERNETES_VERSION`) or in
 * Argo CD: unknown fields, wrong types, missing required fields, values outside an enumeration, kinds that do not exist.
 *
 * @param manifest any JSON value; what is no object with an apiVersion and a kind gives nothing, for other checks say so.
 * @returns in the order of the fields, at most twenty; never throws. `checkManifest` is the same with the table at hand.
 */
export async function validateSchema(manifest: unknown, options: SchemaOptions = {}): Promise<SchemaProblem[]> {
  return checkManifest(manifest, await loadSchemas(), options);
}
