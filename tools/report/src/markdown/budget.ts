import { byteLength } from '../characters.ts';

/** Characters that GitHub accepts in a comment; one more is answered with 422. */
export const COMMENT_LIMIT = 65_536;
/** GitHub drops a step summary of more than 1 MiB as a whole; this leaves room for what a step writes besides. */
export const SUMMARY_LIMIT = 1_000_000;

/**
 * Text under a limit in UTF-8 bytes. A limit in characters is kept too, since no character takes less than one byte.
 * Only whole blocks enter, so nothing is ever cut within a fence, a tag or a character.
 */
export interface Budget {
  /** Bytes still free, reserves taken off. */
  room(): number;
  /** Adds a block if it fits; `false` when it does not. */
  add(block: string): boolean;
  /** Keeps bytes free for what comes at the end; a negative number gives them back. */
  reserve(bytes: number): void;
  toString(): string;
}

/** Makes an empty budget. */
export function makeBudget(limit: number): Budget {
  const blocks: string[] = [];
  let free = limit;
  return {
    room: () => Math.max(0, free),
    add(block) {
      const size = byteLength(block);
      if (size > free) return false;
      free -= size;
      blocks.push(block);
      return true;
    },
    reserve(bytes) {
      free -= bytes;
    },
    toString: () => blocks.join(''),
  };
}

/**
 * Rows of a table (or a list) as long as they fit into `room` bytes.
 *
 * @param extra what an item costs elsewhere, in bytes.
 */
export function rowsWithin<T>(
  items: readonly T[],
  room: number,
  row: (item: T) => string,
  extra: (item: T) => number = () => 0,
): { text: string; count: number } {
  let text = '';
  let used = 0;
  let count = 0;
  for (const item of items) {
    const next = row(item);
    used += byteLength(next) + extra(item);
    if (used > room) break;
    text += next;
    count++;
  }
  return { text, count };
}
