import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isConfiguration } from '../scan.ts';
import { splitVersion } from './module-source.ts';
import { joinUses, type Uses, usesOfFolder } from './uses.ts';

/** One module from outside of the tree, as an init has fetched it, or a module that lies within such a one. */
export interface FetchedModule {
  /** The calls that lead to it, with dots. */
  readonly key: string;
  /** As Terraform has it: `registry.terraform.io/a/b/aws`, `git::https://…?ref=…`, or a path within another one. */
  readonly source: string;
  readonly version?: string;
  /** On disk, absolute. */
  readonly folder: string;
  /** How files of it are named: `a/b/aws//modules/x`, or `a/b/aws//` at its top. */
  readonly name: string;
}

/**
 * What an init has fetched into a data directory, without modules of the tree itself.
 *
 * @param data `TF_DATA_DIR`.
 * @param folder that Terraform ran in: folders are relative to it.
 */
export async function fetchedModules(data: string, folder: string): Promise<FetchedModule[]> {
  const text = await readFile(join(data, 'modules', 'modules.json'), 'utf8').catch(() => '{}');
  const { Modules: modules = [] } = JSON.parse(text) as {
    Modules?: { Key?: string; Source?: string; Version?: string; Dir?: string }[];
  };
  const below = `${resolve(data, 'modules')}/`;
  const found = modules.flatMap(({ Key: key = '', Source: source = '', Version: version, Dir: dir = '' }) => {
    const at = resolve(folder, dir);
    // What lies in the tree was looked at there.
    if (!at.startsWith(below)) return [];
    const [top = '', ...rest] = at.slice(below.length).split('/');
    return [{ key, source, folder: at, top, rest: rest.join('/'), ...(version === undefined ? {} : { version }) }];
  });
  return found.map(({ top, rest, ...module }) => {
    const owner = found.find((other) => other.top === top && !other.source.startsWith('.'));
    return { ...module, name: `${packageOf((owner ?? module).source)}//${rest}` };
  });
}

/** What a fetched module brings in and runs. Its files are named as `terraform.programs` may name them: `a/b/aws//main.tf`. */
export async function fetchedUses({ name, folder }: FetchedModule): Promise<Uses> {
  const names = (await readdir(folder).catch(() => [])).filter((file) => isConfiguration(file));
  const files = new Map<string, string>();
  for (const file of names.sort())
    files.set(`${name}${name.endsWith('/') ? '' : '/'}${file}`, await readFile(join(folder, file), 'utf8'));
  return joinUses([...usesOfFolder(files).values()]);
}

/** A source without the folder in it and its version. */
function packageOf(source: string): string {
  const [bare] = splitVersion(source);
  const scheme = bare.indexOf('://');
  const folder = bare.indexOf('//', scheme < 0 ? 0 : scheme + 3);
  return folder < 0 ? bare : bare.slice(0, folder);
}

/** Whether two sources mean the same repository or registry module, however each is written, and whatever folder of it. */
export function sameModule(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(source: string): string {
  return packageOf(source)
    .replace(/^git::/, '')
    .replace(/^(?:https|ssh):\/\//, '')
    .replace(/^git@/, '')
    .replace(/\.git$/, '')
    .replace(':', '/');
}
