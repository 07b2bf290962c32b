import type { Ledger } from '@mainstem/change';

/** How a commit stands to what an environment has. */
export type Order =
  | { readonly is: 'newer' }
  /** It is older than something that was rolled out: there is nothing to do. */
  | { readonly is: 'superseded'; readonly by: string }
  /** Neither is in the other's history. */
  | { readonly is: 'diverged'; readonly from: string };

/**
 * Older never wins. The order is that of ancestry alone, never of time or arrival. (after-merge, rule 1)
 *
 * @param isAncestor whether the first commit is the second one or an ancestor of it.
 * @throws whatever `isAncestor` throws: what cannot be compared is not rolled out.
 */
export async function orderOf(
  revision: string,
  ledger: Pick<Ledger, 'advanced' | 'advancing' | 'override' | 'records'>,
  isAncestor: (older: string, newer: string) => Promise<boolean>,
): Promise<Order> {
  const { override } = ledger;
  const seen = new Set<string>();
  const had: (string | undefined)[] = [override?.from ?? ledger.advanced?.revision, ledger.advancing];
  for (const { revision: applied } of ledger.records) had.push(applied);
  for (let one of had) {
    // After an override the default branch's own commit counts, not what was put in its place.
    if (override !== undefined && one === override.revision) one = override.from;
    if (one === undefined || one === revision || seen.has(one)) continue;
    seen.add(one);
    if (await isAncestor(one, revision)) continue;
    if (await isAncestor(revision, one)) return { is: 'superseded', by: one };
    return { is: 'diverged', from: one };
  }
  return { is: 'newer' };
}
