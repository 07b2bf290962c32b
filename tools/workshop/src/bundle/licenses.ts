import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareText } from '@mainstem/change';
import { ToolError } from '@mainstem/change/errors';

interface Manifest {
  readonly name?: unknown;
  readonly version?: unknown;
  readonly license?: unknown;
}

/**
 * The licences of what a bundle contains: package, identifier, text; sorted by name, the same bytes for the same packages.
 *
 * @param modules absolute paths of the modules whose code is in the bundle. Those outside of `node_modules` are ours.
 * @throws ToolError for a package without a licence, or without its text: what may not be passed on is not bundled.
 */
export function licensesOf(modules: Iterable<string>): string {
  const texts = new Map<string, string>();
  for (const module of modules) {
    if (!/[\\/]node_modules[\\/]/.test(module)) continue;
    const { folder, name, license } = packageOf(module);
    if (!texts.has(name)) texts.set(name, `${name}\n${license}\n${licenseText(folder, name)}\n`);
  }
  return [...texts]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, text]) => text)
    .join('\n');
}

/** The package that a module belongs to: the nearest manifest with a name and a version (others only set a module type). */
function packageOf(module: string): { folder: string; name: string; license: string } {
  for (let folder = dirname(module); folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'package.json');
    if (!existsSync(path)) continue;
    const { name, version, license } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
    if (typeof name !== 'string' || typeof version !== 'string') continue;
    if (typeof license !== 'string') throw new ToolError(`${name} ${version} names no licence: do not bundle it.`);
    return { folder, name, license };
  }
  throw new ToolError(`${module} belongs to no package.`);
}

function licenseText(folder: string, name: string): string {
  const file = readdirSync(folder)
    .sort()
    .find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (file === undefined) throw new ToolError(`${name} brings no text of its licence: do not bundle it.`);
  return readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trimEnd();
}
