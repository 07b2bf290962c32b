import { createHash } from 'node:crypto';
import { InputError } from '@mainstem/change';
import { readYaml } from '../yaml/read.ts';
import { documentTexts } from '../yaml/split.ts';
import { toValue } from '../yaml/tree.ts';
import { isFields, type Manifest } from './manifest.ts';

/**
 * Reads a stream of YAML documents (or JSON, which is YAML) as Kubernetes objects.
 *
 * Empty documents are passed over and objects of kind `List` (or `<Kind>List`) are replaced by their items.
 *
 * @param text the stream.
 * @param file how messages name it: a path from the repository's root.
 * @throws InputError with file:line, what is wrong and what was expected. No message quotes the text: it may be a Secret.
 */
export function parseManifests(text: string, file: string): Manifest[] {
  return documentTexts(text).flatMap(({ text: part, line }) => parseOne(part, file, line));
}

/** Parsed documents by a digest of their exact text: base and head of a change share nearly all of them, and so parse once. */
export type ParseCache = Map<string, readonly Manifest[]>;

/**
 * `parseManifests` that takes documents from a cache. Equal documents give the same objects, so treat them as frozen.
 *
 * @param options `lastKeyCounts`: a key that stands twice is no error, as in what Helm renders: Argo CD takes the last one
 *   (sigs.k8s.io/yaml, not strict).
 */
export function parseManifestsCached(
  text: string,
  file: string,
  cache: ParseCache,
  options: { readonly lastKeyCounts?: boolean } = {},
): Manifest[] {
  const lastKeyCounts = options.lastKeyCounts === true;
  return documentTexts(text).flatMap(({ text: part, line }) => {
    const key = createHash('sha256').update(`${lastKeyCounts}\n${part}`).digest('base64url');
    let manifests = cache.get(key);
    if (manifests === undefined) {
      manifests = parseOne(part, file, line, lastKeyCounts);
      cache.set(key, manifests);
    }
    return manifests;
  });
}

function parseOne(text: string, file: string, firstLine: number, lastKeyCounts = false): Manifest[] {
  const { root, problems } = readYaml(text);
  const problem = problems.find(({ code }) => !(lastKeyCounts && code === 'duplicate-key'));
  if (problem !== undefined) {
    const { line, code, message } = problem;
    const place = `${file}:${firstLine - 1 + line}`;
    if (code === 'duplicate-key') {
      throw new InputError(
        `${place}: ${message}, and only one of them would count. Remove one, then run the command again.`,
      );
    }
    throw new InputError(`${place}: not valid YAML: ${message}. ${REMEDY[code]}, then run the command again.`);
  }
  const value = toValue(root);
  if (value === null) return [];
  return objectsOf(value, `${file}:${firstLine - 1 + ('line' in root ? root.line : 1)}`);
}

const REMEDY = {
  syntax: 'Mend this line',
  alias: 'Write the value out',
  'odd-key': 'Mend this line',
  value: 'Mend this line',
} as const;

/** The objects of one document: itself, or the items of a list. */
function objectsOf(value: unknown, place: string): Manifest[] {
  if (!isFields(value)) throw notAnObject(place, 'a mapping');
  const { apiVersion, kind, metadata } = value;
  if (typeof apiVersion !== 'string' || apiVersion === '') throw notAnObject(place, 'apiVersion (a string)');
  if (typeof kind !== 'string' || kind === '') throw notAnObject(place, 'kind (a string)');
  if (kind.endsWith('List') && Array.isArray(value.items)) {
    const itemKind = kind.slice(0, -'List'.length);
    return value.items.flatMap((item) =>
      objectsOf(isFields(item) && itemKind !== '' ? { apiVersion, kind: itemKind, ...item } : item, place),
    );
  }
  if (!isFields(metadata)) throw notAnObject(place, 'metadata (a mapping)');
  if (!isName(metadata.name) && !isName(metadata.generateName)) throw notAnObject(place, 'metadata.name (a string)');
  if (metadata.namespace !== undefined && metadata.namespace !== null && typeof metadata.namespace !== 'string') {
    throw notAnObject(place, 'metadata.namespace to be a string, or no namespace');
  }
  return [value as unknown as Manifest];
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function notAnObject(place: string, expected: string): InputError {
  return new InputError(
    `${place}: not a Kubernetes object: expected ${expected}. Add it, or move the file out of this folder.`,
  );
}
