import { addTo } from '@mainstem/change';
import { groupOf } from '../yaml/head.ts';
import { addressOf, namespaceOf, type Scopes } from './identity.ts';
import type { Manifest } from './manifest.ts';

/**
 * The suffix that kustomize's generators append: ten hex digits of a hash in which 0, 1, 3, a and e are written g, h, k,
 * m and t so that no word comes out.
 * Source: https://github.com/kubernetes-sigs/kustomize/blob/master/api/hasher/hasher.go
 */
const SUFFIX = /^(.+)-[2456789bcdfghkmt]{10}$/;

/** A generated ConfigMap or Secret whose content changed: kustomize gives it a new name and rewrites the references. */
export interface Rename {
  readonly before: Manifest;
  readonly after: Manifest;
}

/**
 * Pairs removed with added generated ConfigMaps and Secrets of the same kind, namespace and base name. Where one base name
 * has several on a side, none is paired: a wrong pair would hide a deletion.
 */
export function pairGenerated(removed: readonly Manifest[], added: readonly Manifest[], scopes: Scopes): Rename[] {
  const group = (manifests: readonly Manifest[]) => {
    const groups = new Map<string, Manifest[]>();
    for (const manifest of manifests) {
      const base = baseName(manifest);
      if (base === undefined) continue;
      const key = `${manifest.kind}/${namespaceOf(manifest, scopes)}/${base}`;
      addTo(groups, key, manifest);
    }
    return groups;
  };
  const addedGroups = group(added);
  const pairs: Rename[] = [];
  for (const [key, [before, ...moreBefore]] of group(removed)) {
    const [after, ...moreAfter] = addedGroups.get(key) ?? [];
    if (before !== undefined && after !== undefined && moreBefore.length + moreAfter.length === 0) {
      pairs.push({ before, after });
    }
  }
  return pairs;
}

function baseName(manifest: Manifest): string | undefined {
  if (groupOf(manifest.apiVersion) !== '' || (manifest.kind !== 'ConfigMap' && manifest.kind !== 'Secret'))
    return undefined;
  return SUFFIX.exec(manifest.metadata.name ?? '')?.[1];
}

/** Objects that refer to something renamed, by the address of what they refer to. */
export interface Follower {
  readonly manifest: Manifest;
  readonly address: string;
  readonly references: number;
}

/**
 * Writes the new names into the old version of an object, so that only its real changes are left to compare.
 *
 * An old name that the new version still holds is left alone there: then the reference does not follow, which is a change
 * (and a mistake) to be seen.
 *
 * @returns the object itself when it refers to none of them.
 */
export function followRenames(
  before: Manifest,
  after: Manifest,
  renames: readonly Rename[],
  scopes: Scopes,
): { readonly before: Manifest; readonly followed: ReadonlyMap<Rename, number> } {
  const followed = new Map<Rename, number>();
  const namespace = namespaceOf(after, scopes);
  const names = new Map<string, Rename>();
  for (const rename of renames) {
    if (namespaceOf(rename.before, scopes) === namespace) names.set(rename.before.metadata.name ?? '', rename);
  }
  if (names.size === 0) return { before, followed };
  for (const name of stringsIn(after)) names.delete(name);
  const rewrite = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const rename = names.get(value);
      if (rename === undefined) return value;
      followed.set(rename, (followed.get(rename) ?? 0) + 1);
      return rename.after.metadata.name ?? value;
    }
    if (Array.isArray(value)) return value.map(rewrite);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, rewrite(item)]));
  };
  if (names.size === 0 || !hasAny(before, names)) return { before, followed };
  return { before: rewrite(before) as Manifest, followed };
}

function hasAny(value: unknown, names: ReadonlyMap<string, Rename>): boolean {
  for (const text of stringsIn(value)) if (names.has(text)) return true;
  return false;
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* stringsIn(item);
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) yield* stringsIn(item);
}

/** The addresses of a pair, for messages. */
export function addressesOf({ before, after }: Rename, scopes: Scopes): { readonly from: string; readonly to: string } {
  return { from: addressOf(before, scopes), to: addressOf(after, scopes) };
}
