import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { InputError } from '@mainstem/change';
import type { Manifest } from '@mainstem/kubernetes';
import { parseManifestsCached } from '@mainstem/kubernetes';
import type { ApplicationSource, DirectorySource } from '../spec/spec.ts';
import type { RenderContext, SourceRender } from './context.ts';
import { matchesDirectoryGlob } from './directory-glob.ts';

/** A file with this text in it is passed over. */
const SKIP = '+argocd:skip-file-rendering';

/**
 * Reads the plain manifests of a folder as Argo CD reads a directory source: `.yaml`, `.yml` and `.json`, chosen by `recurse`,
 * `include` and `exclude`; Jsonnet is named as not rendered.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/directory/
 *
 * @param folder the source's path from the root.
 * @throws InputError with file:line for a broken file that looks like an object.
 */
export async function renderDirectorySource(
  folder: string,
  source: ApplicationSource,
  context: RenderContext,
): Promise<SourceRender> {
  const options = source.directory ?? {};
  const manifests: Manifest[] = [];
  const warnings: string[] = [];
  const unrendered: string[] = [];
  for (const file of await filesIn(join(context.root, folder), '', options.recurse === true)) {
    if (!/\.(?:yaml|yml|json|jsonnet)$/.test(file) || !isChosen(file, options)) continue;
    const shown = folder === '.' ? file : `${folder}/${file}`;
    const path = await insidePath(join(context.root, folder, file), shown, context);
    if (path === undefined) {
      warnings.push(`${shown}: a link that leads to no file; Argo CD passes it over`);
      continue;
    }
    const text = await readFile(path, 'utf8');
    if (text.includes(SKIP)) continue;
    if (file.endsWith('.jsonnet')) {
      unrendered.push(`${shown} is Jsonnet, which is not rendered here: what it holds is unknown`);
    } else if (/(?:^|\/)[kK]ustomization(?:\.ya?ml)?$/.test(file)) {
      warnings.push(`${shown}: left out; Argo CD reads a kustomization of a directory source as a manifest`);
    } else if (looksLikeObject(text)) manifests.push(...parseManifestsCached(text, shown, context.documents));
    else if (file.endsWith('.json')) {
      warnings.push(`${shown}: no Kubernetes object; Argo CD fails on it. Leave it out with directory.exclude`);
    }
  }
  return { manifests, warnings, unrendered, tools: {} };
}

function isChosen(file: string, { include, exclude }: DirectorySource): boolean {
  if (exclude && matchesDirectoryGlob(file, exclude)) return false;
  return !include || matchesDirectoryGlob(file, include);
}

/** Files below a folder, in the order in which Go walks it: by name, a folder's files where its name stands. */
async function filesIn(folder: string, prefix: string, recurse: boolean): Promise<string[]> {
  const entries = await readdir(join(folder, prefix), { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (!entry.isDirectory()) files.push(path);
    else if (recurse && entry.name !== '.git') files.push(...(await filesIn(folder, path, recurse)));
  }
  return files;
}

/** The file a path means; nothing when it is none. Argo CD refuses links that lead out of the repository. */
async function insidePath(path: string, shown: string, { realRoot }: RenderContext): Promise<string | undefined> {
  const real = await realpath(path).catch(() => undefined);
  if (real === undefined) return undefined;
  const inside = relative(realRoot, real);
  if (inside === '..' || inside.startsWith(`..${sep}`)) {
    throw new InputError(
      `${shown}: a link that leads out of the repository, which Argo CD refuses. Copy the file instead.`,
    );
  }
  return (await stat(real)).isFile() ? real : undefined;
}

/** Argo CD's own test for "broken manifest" against "some other YAML file". */
function looksLikeObject(text: string): boolean {
  return ['apiVersion', 'kind', 'metadata'].every((word) => new RegExp(`(^|[\\s"'{,])${word}["']?\\s*:`).test(text));
}
