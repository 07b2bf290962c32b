import { addTo, canonicalJson } from '@mainstem/change';
import type { Scopes } from './identity.ts';
import { kindKeyOf, type Manifest, nameOfManifest } from './manifest.ts';
import type { Concern } from './risk/index.ts';

type Entry = readonly [address: string, manifest: Manifest];

/** What to say of a removed and of a created object that are likely one under two names. */
export interface RenameHints {
  of(address: string): readonly Concern[];
}

/** From this share of equal fields on, two objects are taken for one. */
const ALIKE = 0.8;
/** Comparing each with each is for changes that a person made. */
const MOST_PAIRS = 10_000;

/**
 * Finds objects that go and come under another name (or namespace) with the same or nearly the same content, as
 * argocd-diff-preview's matching does. Nothing moves over in the cluster: such a pair stays a deletion and a creation, and each
 * names the other.
 */
export function renameHints(
  removed: readonly Entry[],
  added: readonly Entry[],
  scopes: Scopes,
  warnings: string[],
): RenameHints {
  const hints = new Map<string, Concern[]>();
  for (const [[from, old], [to, now], share] of pairs(removed, added)) {
    const alike = share === 1 ? 'the same content' : `${Math.floor(share * 100)} % of its content`;
    hints.set(from, [
      {
        level: 'safe',
        reason: `${to} is created with ${alike}: a rename is a deletion and a creation, nothing moves over`,
      },
    ]);
    hints.set(to, [{ level: 'safe', reason: `it looks like ${from} under another name, which is deleted` }]);
    const oneNamespace = (old.metadata.namespace === undefined) !== (now.metadata.namespace === undefined);
    if (scopes.defaultNamespace === undefined && nameOfManifest(now) === nameOfManifest(old) && oneNamespace) {
      warnings.push(`${from} and ${to} are the same object if the Application's destination is that namespace`);
    }
  }
  return { of: (address) => hints.get(address) ?? [] };
}

function pairs(removed: readonly Entry[], added: readonly Entry[]): (readonly [Entry, Entry, number])[] {
  const found: (readonly [Entry, Entry, number])[] = [];
  if (removed.length === 0 || added.length === 0) return found;
  const addedOf = byKind(added);
  for (const [kind, olds] of byKind(removed)) {
    const news = addedOf.get(kind) ?? [];
    const exact = new Map(news.map((entry) => [canonicalJson(contentOf(entry[1])), entry]));
    const open: Entry[] = [];
    const taken = new Set<Entry>();
    for (const old of olds) {
      const twin = exact.get(canonicalJson(contentOf(old[1])));
      if (twin === undefined || taken.has(twin)) open.push(old);
      else {
        found.push([old, twin, 1]);
        taken.add(twin);
      }
    }
    const left = news.filter((entry) => !taken.has(entry));
    if (open.length * left.length <= MOST_PAIRS) found.push(...alike(open, left));
  }
  return found;
}

/** The best pairs first; each object is in one. */
function alike(olds: readonly Entry[], news: readonly Entry[]): (readonly [Entry, Entry, number])[] {
  const leaves = new Map<Entry, Set<string>>([...olds, ...news].map((entry) => [entry, leavesOf(entry[1])]));
  const scored = olds.flatMap((old) =>
    news.map((now) => [old, now, similarity(leaves.get(old), leaves.get(now))] as const),
  );
  const taken = new Set<Entry>();
  return scored
    .filter(([, , share]) => share >= ALIKE)
    .sort((a, b) => b[2] - a[2])
    .filter(([old, now]) => {
      if (taken.has(old) || taken.has(now)) return false;
      taken.add(old).add(now);
      return true;
    });
}

function byKind(entries: readonly Entry[]): Map<string, Entry[]> {
  const kinds = new Map<string, Entry[]>();
  for (const entry of entries) {
    // What holds nothing of its own says nothing by being alike.
    if (Object.keys(contentOf(entry[1])).length === 0) continue;
    const kind = kindKeyOf(entry[1]);
    addTo(kinds, kind, entry);
  }
  return kinds;
}

/** Everything but who the object is, and but what is managed for it. */
function contentOf({ apiVersion: _, kind: __, metadata: ___, status: ____, ...content }: Manifest): object {
  return content;
}

/** Every leaf with its path; the object's own name, which labels and selectors repeat, counts as the same on both sides. */
function leavesOf(manifest: Manifest): Set<string> {
  const leaves = new Set<string>();
  const name = nameOfManifest(manifest);
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) walk(item, `${path}/${key}`);
    } else leaves.add(`${path}=${value === name ? '' : String(value)}`);
  };
  walk(contentOf(manifest), '');
  return leaves;
}

/** The share of leaves that both have (Dice's coefficient). */
function similarity(a: Set<string> = new Set(), b: Set<string> = new Set()): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const leaf of a) if (b.has(leaf)) common++;
  return (2 * common) / (a.size + b.size);
}
