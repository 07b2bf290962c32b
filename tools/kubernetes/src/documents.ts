import { parseDocument } from 'yaml';

/**
 * One document of a YAML or JSON file with what identifies a Kubernetes object. A field is absent when the document does
 * not have it, or has something else than a string there (a Helm expression, a number).
 */
export interface ManifestHead {
  /** Line of the file where `text` starts; 1 is the first. */
  readonly line: number;
  /** The document from its first line of content on, as written. */
  readonly text: string;
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
 * Splits a file of YAML documents (or one of JSON) and reads the head of each.
 *
 * Documents that hold nothing but comments are left out. Never throws: malformed YAML and Helm templates give the documents and
 * the head fields that can be told. A `---` or `...` at the start of a line ends a document wherever it stands, even in a block
 * scalar or a quoted one (YAML 1.2.2, rule 206 `c-forbidden`), so lines are enough to split by.
 */
export function splitDocuments(text: string): ManifestHead[] {
  const documents: ManifestHead[] = [];
  let start = -1; // offset of the current document's first content, -1: nothing but comments so far
  let startLine = 0;
  let afterDirective = false;
  const close = (end: number) => {
    if (start >= 0) documents.push(documentAt(text.slice(start, end), startLine));
    start = -1;
    afterDirective = false;
  };
  let line = 0;
  for (let offset = text.charCodeAt(0) === 0xfeff ? 1 : 0; offset < text.length; ) {
    line++;
    const newline = text.indexOf('\n', offset);
    const next = newline < 0 ? text.length : newline + 1;
    const char = text.charCodeAt(offset);
    if (char === DASH && isMarker(text, offset, '---')) {
      if (!afterDirective) {
        close(offset);
        if (hasContent(text, offset + 3, next)) {
          start = offset;
          startLine = line;
        }
      }
      afterDirective = false;
    } else if (char === DOT && isMarker(text, offset, '...')) {
      close(offset);
    } else if (start < 0 && hasContent(text, offset, next)) {
      start = offset;
      startLine = line;
      afterDirective = char === PERCENT;
    }
    offset = next;
  }
  close(text.length);
  return documents;
}

const DASH = 0x2d;
const DOT = 0x2e;
const PERCENT = 0x25;
const HASH = 0x23;

function isBlank(char: number): boolean {
  return char === 0x20 || char === 0x09 || char === 0x0d || char === 0x0a;
}

/** True when a document marker stands at the offset: three characters, then white space or the end. */
function isMarker(text: string, offset: number, marker: string): boolean {
  return text.startsWith(marker, offset) && (offset + 3 === text.length || isBlank(text.charCodeAt(offset + 3)));
}

/** True when anything but white space or a comment stands between two offsets of one line. */
function hasContent(text: string, from: number, to: number): boolean {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at < to && text.charCodeAt(at) !== HASH;
}

function documentAt(text: string, line: number): ManifestHead {
  const fields = scanHead(text) ?? parseHead(text);
  return { line, text, ...fields };
}

type HeadFields = Pick<ManifestHead, 'apiVersion' | 'kind' | 'name' | 'namespace'>;
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A key of plain style at the start of a line, then its value with a possible comment. */
const ENTRY = /^([A-Za-z_][\w./-]*):(?:[ \t]+(.*?))?[ \t\r]*$/;
/** A value that YAML can only read as a string: plain from a letter on, or quoted without escapes. */
const STRING = /^(?:([A-Za-z](?:[\w./-]|:(?=[\w./-]))*)|'([^']*)'|"([^"\\]*)")(?:[ \t]+#.*)?$/;
/** Plain words that are not strings in YAML's core schema. */
const NOT_A_STRING = /^(?:true|false|null)$/i;
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
    if (string === null || NOT_A_STRING.test(string[1] ?? '')) return undefined;
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

/** Reads the head with a full parser; what is not there, or cannot be parsed, is left out. */
function parseHead(text: string): HeadFields {
  const document = parseValue(text);
  const metadata = member(document, 'metadata');
  const found: Mutable<HeadFields> = {};
  for (const [path, field] of HEAD_FIELDS) {
    const value = path.startsWith('metadata.') ? member(metadata, field) : member(document, field);
    if (typeof value === 'string') found[field] = value;
  }
  return found;
}

function parseValue(text: string): unknown {
  try {
    if (/^\s*[{[]/.test(text)) return JSON.parse(text);
  } catch {
    // Flow style that is not JSON.
  }
  try {
    const document = parseDocument(text, { uniqueKeys: false, merge: true, logLevel: 'silent' });
    return document.toJS();
  } catch {
    return undefined; // An alias that names nothing, or too many of them.
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
