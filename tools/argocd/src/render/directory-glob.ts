import { matchesDialect } from '@mainstem/change';

/**
 * Matches a file's path, relative to the source, against `directory.include` or `exclude`: `*` and `**` any text, slashes too,
 * `?` one character, `[a-z]`, `[!a-z]`, `{a,b}` (nested as well), `\` before a character to mean itself. A pattern that is not
 * valid matches nothing, and Argo CD only logs that.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/directory/#includingexcluding-files
 */
export function matchesDirectoryGlob(path: string, pattern: string): boolean {
  return matchesDialect(path, pattern, 'gobwas');
}
