import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { joinPath } from '@mainstem/change';
import { KUSTOMIZATION_NAMES, readKustomization } from '@mainstem/kubernetes';

/**
 * The folders of the repository that a build reads kustomizations from, and the homes of the charts that they inflate: kustomize
 * unpacks charts there, beside the kustomization that names them.
 *
 * @param folder the one that is built, from the root; it is the first of the result.
 * @param more components that an Application adds to it.
 */
export async function kustomizationFolders(root: string, folder: string, more: readonly string[]): Promise<string[]> {
  const found = new Set([folder]);
  // A set is walked in the order in which it grows.
  for (const current of found) {
    const named = current === folder ? [...more] : [];
    for (const name of KUSTOMIZATION_NAMES) {
      const text = await readFile(join(root, current, name), 'utf8').catch(() => undefined);
      const facts = text === undefined ? undefined : readKustomization(text);
      if (facts === undefined) continue;
      named.push(...facts.inputs.map(({ value }) => value));
      for (const charts of [facts.charts, ...facts.plugins.map((plugin) => plugin.charts)]) {
        named.push(...charts.map(({ home }) => home));
      }
    }
    for (const value of named) {
      const path = joinPath(current, value);
      if (path !== undefined && (await isFolder(join(root, path)))) found.add(path);
    }
  }
  return [...found];
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
