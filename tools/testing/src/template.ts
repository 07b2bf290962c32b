import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * The example content that tests and the demo read: a copy of `apps`, `infra`, `platform` and `mainstem.yaml` as the template
 * has them. A fork edits those; this copy stays (`npm run template` makes it anew).
 */
export const TEMPLATE = join(import.meta.dirname, '../../cli/fixtures/template');

/** Paths of the template's files below a folder, relative to the template, with `/`, sorted. */
export function templatePaths(folder: string): string[] {
  return readdirSync(join(TEMPLATE, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(TEMPLATE, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Texts of the template's files below some folders, by path. */
export function templateTexts(...folders: readonly string[]): Map<string, string> {
  const paths = folders.flatMap(templatePaths);
  return new Map(paths.map((path) => [path, readFileSync(join(TEMPLATE, path), 'utf8')]));
}
