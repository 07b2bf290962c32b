import { createHash } from 'node:crypto';
import { InputError } from '@mainstem/change';
import { type Document, isMap, isScalar, LineCounter, parseDocument, type ScalarTag, visit } from 'yaml';
import { isFields, type Manifest } from './manifest.ts';

/**
 * Scalars as the API machinery's YAML 1.1 reader takes them where YAML 1.2 differs and it matters: `0644` is octal (file
 * modes), `yes` and `on` are booleans.
 */
const octal: ScalarTag = {
  tag: 'tag:yaml.org,2002:int',
  identify: () => false,
  default: true,
  test: /^0[0-7]+$/,
  resolve: (text) => Number.parseInt(text, 8),
};
const oldBoolean: ScalarTag = {
  tag: 'tag:yaml.org,2002:bool',
  identify: () => false,
  default: true,
  test: /^(?:yes|Yes|YES|on|On|ON|no|No|NO|off|Off|OFF)$/,
  resolve: (text) => /^(?:y|on)/i.test(text),
};

/** Sentences for the parser's error codes. The parser's own messages quote the text, which may be a Secret. */
const YAML_ERRORS: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'an alias (*name) has no anchor (&name) before it',
  BAD_DQ_ESCAPE: 'an escape in double quotes is not one YAML knows',
  BAD_INDENT: 'the indentation does not fit the lines above',
  BAD_SCALAR_START: 'a plain value starts with a character that needs quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a value holds ": " without quotes, or a line is indented too far',
  DUPLICATE_KEY: 'the same key stands twice in one mapping',
  MISSING_CHAR: 'a quote, bracket, comma or colon is missing',
  MULTILINE_IMPLICIT_KEY: 'a key runs over several lines; perhaps a ":" is missing',
  TAB_AS_INDENT: 'a tab is used for indentation; YAML takes spaces only',
  UNEXPECTED_TOKEN: 'something stands where YAML expects a new line or a key',
};

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
  return splitDocuments(text).flatMap(({ text: part, line }) => parseOne(part, file, line));
}

/** Parsed documents by a digest of their exact text: base and head of a change share nearly all of them, and so parse once. */
export type ParseCache = Map<string, readonly Manifest[]>;

/** `parseManifests` that takes documents from a cache. Equal documents give the same objects, so treat them as frozen. */
export function parseManifestsCached(text: string, file: string, cache: ParseCache): Manifest[] {
  return splitDocuments(text).flatMap(({ text: part, line }) => {
    const key = createHash('sha256').update(part).digest('base64url');
    let manifests = cache.get(key);
    if (manifests === undefined) {
      manifests = parseOne(part, file, line);
      cache.set(key, manifests);
    }
    return manifests;
  });
}

interface Part {
  readonly text: string;
  /** Line of the file at which the part starts, from 1. */
  readonly line: number;
}

/**
 * Cuts a stream at its `---` lines. Parsing small documents one by one is what keeps megabytes fast; YAML allows no such
 * line inside a value, so nothing is cut apart.
 */
function splitDocuments(text: string): Part[] {
  const parts: Part[] = [];
  let line = 1;
  let start = 0;
  let startLine = 1;
  const close = (end: number) => {
    const part = text.slice(start, end);
    if (/^[ \t]*[^\s#%]/m.test(part)) parts.push({ text: part, line: startLine });
  };
  for (let lineStart = 0; lineStart < text.length; line++) {
    const newline = text.indexOf('\n', lineStart);
    const next = newline < 0 ? text.length : newline + 1;
    const mark = text.startsWith('---', lineStart) || text.startsWith('...', lineStart);
    if (mark && /^\s?$/.test(text.charAt(lineStart + 3))) {
      close(lineStart);
      start = lineStart + 3;
      startLine = line;
    }
    lineStart = next;
  }
  close(text.length);
  return parts;
}

function parseOne(text: string, file: string, firstLine: number): Manifest[] {
  const lines = new LineCounter();
  // A byte order mark and directives are the only things before the first document that no object needs.
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    prettyErrors: false,
    // The library compares every pair of keys, which takes minutes for a mapping of 100,000; see firstDuplicate.
    uniqueKeys: false,
    merge: true,
    customTags: (tags) => [octal, oldBoolean, ...tags],
    lineCounter: lines,
    logLevel: 'silent',
  });
  const lineAt = (offset: number) => firstLine - 1 + Math.max(1, lines.linePos(offset).line);
  const broken = document.errors[0];
  if (broken !== undefined) {
    const what = YAML_ERRORS[broken.code] ?? 'the text cannot be read';
    throw new InputError(
      `${file}:${lineAt(broken.pos[0])}: not valid YAML: ${what}. Mend this line, then run the command again.`,
    );
  }
  const duplicate = firstDuplicate(document);
  if (duplicate !== undefined) {
    throw new InputError(
      `${file}:${lineAt(duplicate)}: the same key stands twice in one mapping, and only one of them would count. ` +
        'Remove one, then run the command again.',
    );
  }
  const dangling = text.includes('*') ? firstDanglingAlias(document) : undefined;
  if (dangling !== undefined) {
    throw new InputError(
      `${file}:${lineAt(dangling)}: not valid YAML: ${YAML_ERRORS.BAD_ALIAS}. Write the value out, then run the command again.`,
    );
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 1000 });
  } catch {
    // The library guards against "a billion laughs": aliases that expand to gigabytes.
    throw new InputError(
      `${file}:${firstLine}: not a usable YAML document: its aliases expand to too much. Write the values out.`,
    );
  }
  if (value === null || value === undefined) return [];
  const line = lineAt(document.contents?.range?.[0] ?? 0);
  return objectsOf(value, `${file}:${line}`);
}

/** Offset of the second of two equal keys. */
function firstDuplicate(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Map(_, node) {
      const seen = new Set<unknown>();
      for (const { key } of node.items) {
        const name = isScalar(key) ? key.value : undefined;
        if (name === undefined || name === '<<') continue;
        if (seen.has(name)) {
          found = isScalar(key) ? key.range?.[0] : 0;
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
    // Nothing below a scalar, and no mapping below a list of scalars: skipping these halves the time.
    Seq(_, node) {
      return node.items.every((item) => isScalar(item)) ? visit.SKIP : undefined;
    },
    Pair(_, pair) {
      return isScalar(pair.value) && !isMap(pair.key) ? visit.SKIP : undefined;
    },
  });
  return found;
}

/** Offset of an alias without its anchor, which the library reports only when it builds the values. */
function firstDanglingAlias(document: Document): number | undefined {
  let found: number | undefined;
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document) !== undefined) return undefined;
      found = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return found;
}

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
