import { addTo } from '@mainstem/change';
import { GAP, mayBeSame } from './evaluate.ts';

/** Texts with gaps, found again by what may be the same. */
export interface TextIndex<Entry extends { readonly text: string }> {
  add(entry: Entry): void;
  /** Every entry whose text may be the same as this one. */
  matching(text: string): Entry[];
}

/**
 * Ten thousand stacks keep their states in one bucket, so that texts differ at their ends: entries are looked up by what follows
 * a slash behind their last gap.
 */
export function createTextIndex<Entry extends { readonly text: string }>(): TextIndex<Entry> {
  const all: Entry[] = [];
  /** By each part of the end that starts with a slash. */
  const bySuffix = new Map<string, Entry[]>();
  /** Those with a gap, by all that follows it, where that starts with a slash; else in `loose`. */
  const byEnd = new Map<string, Entry[]>();
  const loose: Entry[] = [];
  let indexed = 0;

  const update = () => {
    for (; indexed < all.length; indexed++) {
      const entry = all[indexed] as Entry;
      const end = endOf(entry.text);
      for (const suffix of slashSuffixes(end)) push(bySuffix, suffix, entry);
      if (!entry.text.includes(GAP)) continue;
      if (end.startsWith('/')) push(byEnd, end, entry);
      else loose.push(entry);
    }
  };

  return {
    add: (entry) => void all.push(entry),
    matching(text) {
      update();
      const suffixes = slashSuffixes(endOf(text));
      const [longest] = suffixes;
      const candidates = longest === undefined ? all : [...(bySuffix.get(longest) ?? []), ...loose];
      if (longest !== undefined) for (const suffix of suffixes) candidates.push(...(byEnd.get(suffix) ?? []));
      return [...new Set(candidates)].filter((entry) => mayBeSame(text, entry.text));
    },
  };
}

function endOf(text: string): string {
  return text.slice(text.lastIndexOf(GAP) + 1);
}

function slashSuffixes(text: string): string[] {
  const suffixes: string[] = [];
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) suffixes.push(text.slice(at));
  return suffixes;
}

function push<Entry>(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  addTo(map, key, entry);
}
