import { type Schemas, schemasOf, type Table } from './types.ts';

/** The Kubernetes release whose built-in kinds manifests are held to. A test keeps it equal to the table's. */
export const KUBERNETES_VERSION = '1.36';

let loaded: Promise<Schemas> | undefined;

/** Loads the table of kinds, once a process: a command that validates nothing never reads it. */
export function loadSchemas(): Promise<Schemas> {
  loaded ??= import('./table.json', { with: { type: 'json' } }).then((module) => schemasOf(module.default as Table));
  return loaded;
}
