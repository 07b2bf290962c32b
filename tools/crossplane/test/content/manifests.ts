import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEMPLATE } from '@mainstem/testing/template';
import { parseAllDocuments } from 'yaml';
import { at, type Json, keyOf } from './schema.ts';

export interface Located {
  readonly file: string;
  readonly object: Json;
}

/** Every object with a kind in the YAML files below a folder of the template. */
export function objectsBelow(folder: string): Located[] {
  return readdirSync(join(TEMPLATE, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .flatMap((name) => objectsIn(join(TEMPLATE, folder, name)).map((object) => ({ file: join(folder, name), object })));
}

export function objectsIn(path: string): Json[] {
  return parseAllDocuments(readFileSync(path, 'utf8'))
    .map((document) => document.toJS() as Json)
    .filter((object) => at(object, 'kind') !== undefined);
}

/** `file: Kind name`, to name a test. */
export const titleOf = ({ file, object }: Located): string =>
  `${file}: ${keyOf(object).split('/').at(-1)} ${at(object, 'metadata', 'name')}`;

/** Every CRD below the folder of upstream descriptions, or nothing when MAINSTEM_UPSTREAM is not set. */
export function upstreamDefinitions(): Json[] {
  const folder = process.env.MAINSTEM_UPSTREAM;
  if (folder === undefined || folder === '') return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => objectsIn(join(folder, name)));
}
