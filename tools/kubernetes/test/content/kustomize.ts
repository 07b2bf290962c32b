import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATE } from '@mainstem/testing/template';
import { runProgram } from '@mainstem/toolchain';
import { parseAllDocuments } from 'yaml';

/** An object of a manifest; tests look into it by path. */
export type Manifest = Readonly<Record<string, unknown>>;

/** The value at a path of keys and indexes, or `undefined`. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string | number, unknown>)[key];
  }
  return current;
}

export function listAt(value: unknown, ...path: readonly (string | number)[]): readonly unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** Every folder below `path` with a kustomization, relative to the template. */
export function kustomizations(path: string): string[] {
  return readdirSync(join(TEMPLATE, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('kustomization.yaml') && statSync(join(TEMPLATE, path, name)).isFile())
    .map((name) => join(path, name, '..'))
    .sort();
}

/** What `kubectl kustomize` makes of a folder. */
export async function kustomize(folder: string): Promise<{ manifests: Manifest[]; stderr: string }> {
  const { code, stdout, stderr } = await runProgram('kubectl', ['kustomize', join(TEMPLATE, folder)]);
  if (code !== 0) throw new Error(`kubectl kustomize ${folder}: ${stderr}`);
  return { manifests: parseAllDocuments(stdout).map((document) => document.toJS() as Manifest), stderr };
}
