import { folderOf, matchesGlob, nameOf } from '@mainstem/change';

/** A line of a `.gitattributes` that makes a checkout another text than the object that was looked at. */
export interface Rewrite {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** `filter` needs a program of the machine's own configuration; the other two are Git's. Source: gitattributes(5). */
const REWRITES = /^(?:working-tree-encoding=|filter(?:=|$)|ident$)/;

/**
 * Lines under which one of these files is written otherwise than its object: encodings, filters and keyword expansion. A pattern that is more than
 * `*`, `?` and names counts for each file.
 *
 * @param attributes texts of `.gitattributes` files, by path.
 * @param files paths of what Terraform reads.
 */
export function rewritesOf(attributes: ReadonlyMap<string, string>, files: readonly string[]): Rewrite[] {
  const lines = [...attributes].flatMap(([file, text]) =>
    text.split(/\r?\n/).map((line, index) => ({ file, line: index + 1, text: line.trim() })),
  );
  const macros = new Set<string>();
  for (const { text } of lines) {
    const [name = '', ...rest] = text.split(/\s+/);
    if (name.startsWith('[attr]') && rest.some((one) => REWRITES.test(one) || macros.has(one)))
      macros.add(name.slice(6));
  }
  return lines.filter(({ file, text }) => {
    if (text === '' || text.startsWith('#') || text.startsWith('[attr]')) return false;
    const quoted = text.startsWith('"');
    const [pattern = '', ...rest] = text.split(/\s+/);
    if (!rest.some((one) => REWRITES.test(one) || macros.has(one))) return false;
    return quoted || files.some((path) => mayMatch(pattern, folderOf(file), path));
  });
}

function mayMatch(pattern: string, folder: string, path: string): boolean {
  const below = folder === '.' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
  if (below === undefined) return false;
  if (/[[\]\\!{}"]/.test(pattern)) return true;
  const glob = pattern.replace(/^\//, '');
  return pattern.includes('/') ? matchesGlob(below, glob) : matchesGlob(nameOf(below), glob);
}
