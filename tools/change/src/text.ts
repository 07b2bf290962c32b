/** Orders texts by their UTF-16 units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A commit as people are told it: its first twelve characters, which Git takes in its place. */
export function shortCommit(sha: string): string {
  return sha.slice(0, 12);
}

/** A text as one word of a POSIX shell. */
export function shellWord(word: string): string {
  return /^[\w./@+:=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** The value of a JSON text; `undefined` when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * The first few, and how many there are besides: `a, b and 2 more`.
 *
 * @param separator `; ` between what may hold commas itself: `a; b; and 2 more`.
 */
export function firstOf(items: readonly string[], most: number, separator: ', ' | '; ' = ', '): string {
  const more = items.length - most;
  const end = separator === '; ' ? ';' : '';
  return items.slice(0, most).join(separator) + (more > 0 ? `${end} and ${more} more` : '');
}
