import { addTo, type Tree } from '@mainstem/change';
import { readObjects } from './objects.ts';
import type { Repository } from './open.ts';

/**
 * The texts of files of a tree, by path. A path that the tree does not have, or that is larger than asked for, has none.
 *
 * @param most bytes of a file.
 * @throws ToolError as readObjects.
 */
export async function readTexts(
  repository: Repository,
  { entries }: Tree,
  paths: Iterable<string>,
  most = Number.POSITIVE_INFINITY,
): Promise<Map<string, string>> {
  const pathsOf = new Map<string, string[]>();
  for (const path of paths) {
    const id = entries.get(path)?.id;
    if (id !== undefined) addTo(pathsOf, id, path);
  }
  const texts = new Map<string, string>();
  await readObjects(repository, [...pathsOf.keys()], (id, content) => {
    if (content.length > most) return;
    const text = content.toString('utf8');
    for (const path of pathsOf.get(id) ?? []) texts.set(path, text);
  });
  return texts;
}
