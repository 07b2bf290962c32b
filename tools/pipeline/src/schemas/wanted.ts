import { SCHEMAS_FOLDER } from '@mainstem/change';
import { readValue, splitDocuments } from '@mainstem/kubernetes';

/** A package that a tree installs. */
export interface WantedPackage {
  /** `spec.package`, as it is written. */
  readonly source: string;
  readonly file: string;
  readonly line: number;
}

const INSTALLS = /pkg\.crossplane\.io\//;
const PACKAGE_KINDS: ReadonlySet<string> = new Set(['Provider', 'Function', 'Configuration']);

/** The packages of Crossplane that files install. What a template writes is not read. */
export function packagesIn(texts: ReadonlyMap<string, string>): WantedPackage[] {
  const found: WantedPackage[] = [];
  for (const [file, text] of texts) {
    if (!INSTALLS.test(text)) continue;
    for (const { apiVersion = '', kind = '', line, text: document } of splitDocuments(text)) {
      if (!apiVersion.startsWith('pkg.crossplane.io/') || !PACKAGE_KINDS.has(kind)) continue;
      const value = readValue(document)?.value as { spec?: { package?: unknown } } | null | undefined;
      const source = value?.spec?.package;
      if (typeof source === 'string' && !source.includes('{{')) found.push({ source, file, line });
    }
  }
  return found.sort((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0));
}

const VERSION = /apiVersion["']?\s*[:=]\s*["']?([a-z0-9][a-z0-9.-]*\.[a-z0-9.-]*[a-z0-9])\/v/g;
const KIND = /kind["']?\s*[:=]\s*["']?([A-Z]\w*)/g;

/**
 * The kinds with a group of their own that files name, as `group/Kind`: each group of a file with each kind of it. Too many are no
 * harm, and what a Composition or a Go template composes is among them.
 */
export function kindsNamedIn(texts: ReadonlyMap<string, string>): Set<string> {
  const named = new Set<string>();
  for (const [file, text] of texts) {
    if (file.startsWith(`${SCHEMAS_FOLDER}/`)) continue;
    const kinds = [...new Set([...text.matchAll(KIND)].map(([, kind]) => kind))];
    for (const group of new Set([...text.matchAll(VERSION)].map(([, name]) => name)))
      for (const kind of kinds) named.add(`${group}/${kind}`);
  }
  return named;
}
