import { matchesGlob } from '@mainstem/change';

/**
 * Two private characters that stand in a string for text that only a cluster, or another system, could tell. They pass
 * through joins and splits of paths like any other character and become wildcards in the end.
 */
export const UNKNOWN_NAME = '\uE000'; // cannot hold a slash: the name of a cluster, the value of a label
export const UNKNOWN_TEXT = '\uE001'; // may hold anything

/** True when a part of the text is unknown. */
export function isUnknown(text: string): boolean {
  return text.includes(UNKNOWN_NAME) || text.includes(UNKNOWN_TEXT);
}

/** The text with `*` for each unknown part: as people write it, and as the best guess for folders. */
export function guessOf(text: string): string {
  return text.replaceAll(/[\uE000\uE001]+/g, '*');
}

/**
 * A glob that every value the text could have matches, `*` where no slash is possible.
 *
 * @param literal how to write the known parts; by default their own wildcards mean themselves.
 */
export function globOf(path: string, literal: (part: string) => string = escapeGlob): string {
  const parts = path.split('/');
  const back = parts.lastIndexOf('..');
  const known = parts.findIndex((part) => part.includes(UNKNOWN_TEXT));
  // `..` takes away a part, and which one cannot be told when one before it may be several.
  if (known >= 0 && known < back) return [...parts.slice(0, known).map(literal), '**'].join('/');
  return parts
    .map((part) => (part === UNKNOWN_TEXT ? '**' : literal(part).replaceAll(/\uE000*\uE001[\uE000\uE001]*/g, '**')))
    .join('/')
    .replaceAll(/\uE000+/g, '*');
}

/** Globs for everything at or below the folders that an unknown path could be. */
export function widenedTo(path: string): string {
  const glob = globOf(path);
  if (glob === '' || glob === '.') return '**';
  return glob.endsWith('/**') || glob === '**' ? glob : `${glob}/**`;
}

/** True when the path could be this one, `*` taken to stay within one part. */
export function couldBe(path: string, pattern: string): boolean {
  return matchesGlob(path, escapeGlob(pattern).replaceAll(/[\uE000\uE001]+/g, '*'));
}

/** A text whose characters `[`, `{`, `?` and `*` mean themselves in a glob: they become `?`, which is no narrower. */
export function escapeGlob(text: string): string {
  return text.replaceAll(/[[{?*]/g, '?');
}
