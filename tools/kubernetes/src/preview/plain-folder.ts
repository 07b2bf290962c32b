import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '@mainstem/change';
import type { Manifest } from './manifest.ts';
import { type ParseCache, parseManifestsCached } from './parse.ts';

/**
 * Reads the plain manifests of a folder as Argo CD reads a directory source: `.yaml`, `.yml` and `.json`; a file that is
 * no Kubernetes object and does not look like one is passed over
 * (https://argo-cd.readthedocs.io/en/stable/user-guide/directory/).
 *
 * @param folder an absolute path.
 * @param name the same folder in messages.
 * @param recursive whether subfolders count. A subfolder with a kustomization or a chart is another project, and is not read.
 * @param takes told a file as messages name it; `false` leaves it out.
 * @throws InputError with file:line for a broken file that looks like an object.
 */
export async function readPlainFolder(
  folder: string,
  name: string,
  recursive: boolean,
  cache: ParseCache,
  takes: (file: string) => boolean = () => true,
): Promise<{ manifests: Manifest[]; warnings: string[] }> {
  const manifests: Manifest[] = [];
  const warnings: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
    const path = join(folder, entry.name);
    const shown = name === '.' ? entry.name : `${name}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!recursive || entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const own = (await readdir(path)).find((file) => /^(Chart\.yaml|[kK]ustomization(\.ya?ml)?)$/.test(file));
      if (own !== undefined) {
        warnings.push(`${shown}: left out, it has its own ${own}`);
        continue;
      }
      const inner = await readPlainFolder(path, shown, recursive, cache, takes);
      manifests.push(...inner.manifests);
      warnings.push(...inner.warnings);
    } else if (/\.(ya?ml|json)$/.test(entry.name) && takes(shown)) {
      const text = await readFile(path, 'utf8');
      if (looksLikeObject(text)) manifests.push(...parseManifestsCached(text, shown, cache));
    }
  }
  return { manifests, warnings };
}

/** Argo CD's own test for "broken manifest" against "some other YAML file". */
function looksLikeObject(text: string): boolean {
  return ['apiVersion', 'kind', 'metadata'].every((word) => new RegExp(`(^|[\\s"'{,])${word}["']?\\s*:`).test(text));
}
