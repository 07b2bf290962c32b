import { byteLength } from '../characters.ts';

/** Characters that GitHub accepts in a comment; one more is answered with 422. */
export const COMMENT_LIMIT = 65_536;
/** GitHub drops a step summary of more than 1 MiB as a whole; this leaves room for what a step writes besides. */
export const SUMMARY_LIMIT = 1_000_000;

/**
 * Room under a limit in UTF-8 bytes. A limit in characters is kept too, since no character takes less than one byte.
 * Only whole blocks are granted, so nothing is ever cut within a fence, a tag or a character.
 */
export interface Budget {
  /** Bytes still free. */
  room(): number;
  /** Bytes of a part of what is free: `share(1 / 4)`. */
  share(part: number): number;
  /** The block, when it fits; else an empty text. */
  claim(block: string): string;
  /** Keeps bytes free for what is claimed later; a negative number gives them back. */
  reserve(bytes: number): void;
}

/** Makes an empty budget. */
export function makeBudget(limit: number): Budget {
  let free = limit;
  return {
    room: () => Math.max(0, free),
    share: (part) => Math.max(0, Math.floor(free * part)),
    claim(block) {
      const size = byteLength(block);
      if (size > free) return '';
      free -= size;
      return block;
    },
    reserve(bytes) {
      free -= bytes;
    },
  };
}

/** Rows of a table (or a list) as long as they fit into `room` bytes. */
export function rowsWithin<T>(
  items: readonly T[],
  room: number,
  row: (item: T) => string,
): { text: string; count: number } {
  const rows: string[] = [];
  let used = 0;
  for (const item of items) {
    const next = row(item);
    used += byteLength(next);
    if (used > room) break;
    rows.push(next);
  }
  return { text: rows.join(''), count: rows.length };
}
