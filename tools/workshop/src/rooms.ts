import { dirname, join, normalize, relative } from 'node:path';

/** The folders and files that lie directly in a part's `src`. */
export function roomOf(source: string, file: string): string {
  return relative(source, file).split('/')[0] ?? file;
}

/**
 * Rooms that import each other, directly or through others.
 *
 * @param source a part's folder `src`.
 * @param texts its files by path; an index only gathers, and does not count.
 * @returns each circle once, as the rooms that are in it.
 */
export function circles(source: string, texts: ReadonlyMap<string, string>): string[][] {
  const uses = new Map<string, Set<string>>();
  for (const [file, text] of texts) {
    if (file.endsWith('/index.ts')) continue;
    const room = roomOf(source, file);
    for (const [, specifier = ''] of text.matchAll(/from '(\.{1,2}\/[^']+)'/g)) {
      const used = roomOf(source, normalize(join(dirname(file), specifier)));
      if (used !== room) uses.set(room, (uses.get(room) ?? new Set()).add(used));
    }
  }
  const reach = (from: string) => {
    const seen = new Set(uses.get(from));
    for (const next of seen) for (const one of uses.get(next) ?? []) seen.add(one);
    return seen;
  };
  const reached = new Map([...uses.keys()].map((room) => [room, reach(room)]));
  const found = new Map<string, string[]>();
  for (const [room, rooms] of reached) {
    const circle = [...rooms].filter((other) => reached.get(other)?.has(room) === true).sort();
    if (rooms.has(room)) found.set(circle.join(' '), circle);
  }
  return [...found.values()];
}
