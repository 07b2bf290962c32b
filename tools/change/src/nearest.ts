/**
 * The name among `known` that somebody who wrote `name` most likely meant: the same but for case or dashes, a few slips away, or
 * the only one that goes on where the other ends (`storageClass`, `storageClassName`).
 *
 * @returns `undefined` when none is near enough to be worth a question.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const plain = plainOf(name);
  let best: string | undefined;
  // A third of the letters may differ, and no more than three of them.
  let least = Math.min(3, Math.max(1, Math.floor(plain.length / 3))) + 1;
  for (const candidate of known) {
    const other = plainOf(candidate);
    if (other === plain) return candidate;
    if (Math.abs(other.length - plain.length) >= least) continue;
    const slips = distance(plain, other);
    if (slips < least) {
      least = slips;
      best = candidate;
    }
  }
  if (best !== undefined || plain.length < 4) return best;
  const longer = [...known].filter((candidate) => isStart(plain, plainOf(candidate)));
  return longer.length === 1 ? longer[0] : undefined;
}

/** Whether one of two names, of four letters at least, starts with the other. */
function isStart(a: string, b: string): boolean {
  return b.length >= 4 && (a.startsWith(b) || b.startsWith(a));
}

function plainOf(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

/** Letters to add, take out, replace or swap with their neighbor (Damerau-Levenshtein, optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
