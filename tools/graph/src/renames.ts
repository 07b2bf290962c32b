import { compareText } from '@mainstem/change';
import type { GraphChange } from './model.ts';

/**
 * Removed and added projects of one kind that share most of their files, by Git's rename detection. A rename stays a removal
 * and an addition (its state or its live objects do not follow by themselves); this only says so.
 */
export function renamesOf({ base, head, renames }: Pick<GraphChange, 'base' | 'head' | 'renames'>): {
  from: Map<string, string>;
  to: Map<string, string>;
} {
  const votes = new Map<string, Map<string, number>>();
  for (const { from, to } of renames) {
    const before = base.ownerOf(from);
    const after = head.ownerOf(to);
    if (before === undefined || after === undefined || before.kind !== after.kind) continue;
    if (head.projects.has(before.name) || base.projects.has(after.name)) continue;
    const forBefore = votes.get(before.name) ?? new Map<string, number>();
    forBefore.set(after.name, (forBefore.get(after.name) ?? 0) + 1);
    votes.set(before.name, forBefore);
  }
  const result = { from: new Map<string, string>(), to: new Map<string, string>() };
  for (const [before, candidates] of [...votes].sort(([a], [b]) => compareText(a, b))) {
    const best = [...candidates].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0];
    if (best === undefined || result.from.has(best[0])) continue;
    result.to.set(before, best[0]);
    result.from.set(best[0], before);
  }
  return result;
}
