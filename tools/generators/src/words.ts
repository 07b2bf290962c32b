/** A text as a pattern that means just itself. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/**
 * A name as a word of a text: not within a longer one (`development`), and not the folder of devices (`/dev/xvda`). Hyphens end a word,
 * since names are joined by them (`mainstem-dev`).
 */
export function wordPattern(name: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9_])(?<!(?:^|[^A-Za-z0-9_.}*-])/)${literal(name)}(?![A-Za-z0-9_])`, 'gm');
}

/** Whether a text has a name as a word. */
export function mentions(text: string, name: string): boolean {
  return wordPattern(name).test(text);
}

/** The text with each word replaced, all at once: a new word that equals an old one is not replaced again. */
export function replaceWords(text: string, pairs: ReadonlyMap<string, string>): string {
  const wanted = [...pairs].filter(([from, to]) => from !== to && from !== '');
  if (wanted.length === 0) return text;
  const names = wanted.map(([from]) => from).sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![A-Za-z0-9_])(?<!(?:^|[^A-Za-z0-9_.}*-])/)(?:${names.map(literal).join('|')})(?![A-Za-z0-9_])`,
    'gm',
  );
  return text.replace(pattern, (found) => pairs.get(found) ?? found);
}

/** A path with each segment that is a name replaced. */
export function replaceSegments(path: string, pairs: ReadonlyMap<string, string>): string {
  return path
    .split('/')
    .map((segment) => pairs.get(segment) ?? segment)
    .join('/');
}
