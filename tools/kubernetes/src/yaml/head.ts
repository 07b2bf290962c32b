import { readYaml } from './read.ts';
import { plainValue } from './scalar.ts';
import { type DocumentText, documentTexts, isBlank } from './split.ts';
import { entryOf, toValue, type Yaml } from './tree.ts';

/**
 * A document with what identifies a Kubernetes object. A field is absent when the document does not have it, or has something else
 * than a string there (a Helm expression, a number).
 */
export interface ManifestHead extends DocumentText {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly namespace?: string;
}

/** The API group of an `apiVersion`: `apps` for `apps/v1`, the empty string for the core group's `v1`. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/**
 * Splits a file of YAML documents (or one of JSON) and reads the head of each. Never throws: malformed YAML and Helm templates give
 * the documents and the head fields that can be told.
 */
export function splitDocuments(text: string): ManifestHead[] {
  return documentTexts(text).map((document) => ({
    ...document,
    ...(scanHead(document.text) ?? parseHead(document.text)),
  }));
}

type HeadFields = Pick<ManifestHead, 'apiVersion' | 'kind' | 'name' | 'namespace'>;
const DASH = 0x2d;
const HASH = 0x23;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A key of plain style at the start of a line, then its value with a possible comment. */
const ENTRY = /^([A-Za-z_][\w./-]*):(?:[ \t]+(.*?))?[ \t\r]*$/;
/** A value that YAML can only read as a string: plain from a letter on, or quoted without escapes. */
const STRING = /^(?:([A-Za-z](?:[\w./-]|:(?=[\w./-]))*)|'([^']*)'|"([^"\\]*)")(?:[ \t]+#.*)?$/;
const NO_VALUE = /^(?:#.*)?$/;

/**
 * Reads the head by looking at the lines of indent 0 and, below `metadata`, at those of its first indent.
 *
 * @returns `undefined` when the document is not in plain block style there: flow style, quoted keys, anchors, JSON, tabs.
 */
function scanHead(text: string): HeadFields | undefined {
  const found: Mutable<HeadFields> = {};
  const seen = new Set<string>();
  let metadataIndent = -1; // -1: not below metadata, 0: its first line is still to come
  let fieldIndent = Number.POSITIVE_INFINITY; // of a head field on the line before: a deeper line would continue its value
  for (let offset = 0; offset < text.length; ) {
    const newline = text.indexOf('\n', offset);
    const end = newline < 0 ? text.length : newline;
    const start = offset;
    offset = end + 1;
    let indent = 0;
    while (text.charCodeAt(start + indent) === 0x20) indent++;
    const first = text.charCodeAt(start + indent);
    if (start + indent >= end || first === 0x0d || first === HASH) continue;
    if (text.startsWith('{{', start + indent)) continue; // a line of a Helm template
    if (indent > fieldIndent) return undefined;
    fieldIndent = Number.POSITIVE_INFINITY;
    if (indent > 0) {
      if (seen.size === 0) return undefined;
      if (metadataIndent === 0) metadataIndent = indent;
      if (metadataIndent !== indent) continue;
    } else {
      metadataIndent = -1;
    }
    // An item of a list that stands at the indent of its key; of a whole document that is a list, there is no head to read.
    if (first === DASH && isBlank(text.charCodeAt(start + indent + 1))) {
      if (indent === 0 && seen.size === 0) return {};
      continue;
    }
    const entry = ENTRY.exec(text.slice(start + indent, end));
    if (entry === null) return undefined;
    const [, key = '', value = ''] = entry;
    const path = indent === 0 ? key : `metadata.${key}`;
    if (seen.has(path)) return undefined;
    seen.add(path);
    if (path === 'metadata') {
      if (!NO_VALUE.test(value)) return undefined;
      metadataIndent = 0;
    }
    const field = HEAD_FIELDS.get(path);
    if (field === undefined) continue;
    fieldIndent = indent;
    if (value.includes('{{')) continue;
    const string = STRING.exec(value);
    if (string === null || typeof plainValue(string[1] ?? 'text') !== 'string') return undefined;
    found[field] = string[1] ?? string[2] ?? string[3] ?? '';
  }
  return found;
}

const HEAD_FIELDS: ReadonlyMap<string, keyof HeadFields> = new Map([
  ['apiVersion', 'apiVersion'],
  ['kind', 'kind'],
  ['metadata.name', 'name'],
  ['metadata.namespace', 'namespace'],
]);

/** Reads the head as a whole document is read; what is not there, or cannot be told, is left out. */
function parseHead(text: string): HeadFields {
  const { root } = readYaml(text);
  const metadata = entryOf(root, 'metadata')?.value;
  const found: Mutable<HeadFields> = {};
  for (const [path, field] of HEAD_FIELDS) {
    const value = stringAt(path.startsWith('metadata.') ? metadata : root, field);
    if (value !== undefined) found[field] = value;
  }
  return found;
}

function stringAt(node: Yaml | undefined, key: string): string | undefined {
  const entry = node === undefined ? undefined : entryOf(node, key);
  const value = entry?.value.is === 'text' ? toValue(entry.value) : undefined;
  return typeof value === 'string' ? value : undefined;
}
