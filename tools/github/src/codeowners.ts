/**
 * CODEOWNERS: who owns a path. The last rule that matches counts, and one without owners takes ownership away.
 *
 * https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners
 */

import { DIALECTS, globSource } from '@mainstem/change';

/** Where GitHub looks, in its order; the first one that exists counts. */
export const CODEOWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

interface Rule {
  readonly matches: RegExp;
  readonly owners: readonly string[];
}

export type Codeowners = readonly Rule[];

/** Parses the file. Lines that GitHub would skip (negation, character ranges) are skipped. */
export function parseCodeowners(text: string): Codeowners {
  return text.split('\n').flatMap((line) => {
    const words = line.trim().split(/(?<!\\)\s+/);
    const end = words.findIndex((word) => word.startsWith('#'));
    const [pattern, ...owners] = end < 0 ? words : words.slice(0, end);
    if (pattern === undefined || pattern === '' || /^!|(?<!\\)\[/.test(pattern)) return [];
    return [{ matches: expressionOf(pattern.replaceAll('\\ ', ' ')), owners }];
  });
}

/** Owners of a file, as they are written: `@login`, `@org/team` or an e-mail address. */
export function ownersOf(rules: Codeowners, path: string): readonly string[] {
  return rules.findLast(({ matches }) => matches.test(path))?.owners ?? [];
}

/**
 * gitignore's patterns, with one difference that GitHub documents: `docs/*` owns the files in `docs`, but none below its
 * folders.
 */
function expressionOf(pattern: string): RegExp {
  const folder = pattern.endsWith('/');
  const bare = pattern.replace(/^\//, '').replace(/\/$/, '');
  const anchored = pattern.startsWith('/') || bare.includes('/');
  const body = globSource(bare, DIALECTS.codeowners);
  const below = folder ? '/.*' : /(?:^|\/)\*$/.test(bare) && anchored ? '' : '(?:/.*)?';
  return new RegExp(`^${anchored ? '' : '(?:.*/)?'}${body}${below}$`, 'u');
}
