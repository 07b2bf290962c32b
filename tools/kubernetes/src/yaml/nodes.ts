import {
  type Alias,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { firstDocument } from './parse.ts';
import { SYNTAX_ERRORS, type YamlProblem } from './problem.ts';
import { plainKey, plainValue, taggedValue } from './scalar.ts';
import { NOTHING, type Yaml, type YamlEntry } from './tree.ts';

/** What the library's nodes of a text are, as a tree. */
export interface NodeReading {
  readonly root: Yaml;
  /** In the order of the text. */
  readonly problems: readonly YamlProblem[];
  /** From and to of brackets, quotes and blocks, whose lines may be indented anyhow. */
  readonly free: readonly (readonly [number, number])[];
}

interface Reader {
  readonly text: string;
  readonly lineAt: (offset: number) => number;
  readonly anchors: Map<string, Yaml>;
  readonly problems: YamlProblem[];
  /** A document that is JSON is read as JSON, which has other escapes. */
  readonly isJson: boolean;
  /** How many parts are written, and how many aliases make of them. */
  written: number;
  readonly sizes: Map<Yaml, number>;
  /** From and to of brackets, quotes and blocks, whose lines may be indented anyhow. */
  readonly free: (readonly [number, number])[];
  readonly plain: (readonly [number, number])[];
}

/**
 * Reads the first document of a text with the full parser.
 *
 * @param original the text before it was indented otherwise.
 */
export function readNodes(text: string, original: string): NodeReading {
  const { document, lineAt } = firstDocument(text);
  const reader: Reader = {
    text,
    lineAt,
    anchors: new Map(),
    problems: (document?.errors ?? []).map(({ code, pos }) => ({
      line: lineAt(pos[0]),
      code: 'syntax',
      message: SYNTAX_ERRORS[code] ?? 'the text cannot be read',
    })),
    isJson: isJson(original),
    written: 0,
    sizes: new Map(),
    free: [],
    plain: [],
  };
  const control = CONTROL.exec(text);
  if (control !== null) note(reader, control.index, 'syntax', 'a character that does not print stands in it');
  let root = read(document?.contents as Node | null | undefined, reader);
  for (const at of tabbedLines(text, reader)) note(reader, at, 'syntax', SYNTAX_ERRORS.TAB_AS_INDENT ?? '');
  const size = sizeOf(root, reader);
  if (isBomb(size, size - reader.written)) {
    note(reader, 0, 'alias', 'its aliases expand to too much');
    root = NOTHING;
  }
  return { root, problems: reader.problems.sort((a, b) => a.line - b.line), free: reader.free };
}

/** Lines with a tab before anything else, which Go's scanner refuses between values, even where nothing follows. */
function tabbedLines(text: string, { free, plain }: Reader): number[] {
  if (!text.includes('\t')) return [];
  const isIn = (ranges: Reader['free'], at: number) => ranges.some(([from, to]) => from < at && at < to);
  return [...text.matchAll(/^ *\t[ \t]*(#?)/gm)].flatMap(({ 0: start, 1: comment, index }) => {
    const isBlank = comment === '#' || /^\r?$/m.test(text.charAt(index + start.length));
    return isIn(free, index) || (!isBlank && isIn(plain, index)) ? [] : [index];
  });
}

/** What Go's reader refuses. */
const CONTROL = /[^\n\r\t\x20-\x7e\x85\xa0-\ufffd]/;

/** kubectl decides by the first bracket, and falls back. */
function isJson(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** go-yaml's bound of what aliases may make of a document (`decode.go`, allowedAliasRatio). */
function isBomb(parts: number, aliased: number): boolean {
  const [low, high] = [400_000, 4_000_000];
  const allowed = parts <= low ? 0.99 : parts >= high ? 0.1 : 0.99 - (0.89 * (parts - low)) / (high - low);
  return aliased > 100 && parts > 1000 && aliased / parts > allowed;
}

function note(reader: Reader, offset: number, code: YamlProblem['code'], message: string): void {
  reader.problems.push({ line: reader.lineAt(offset), code, message });
}

function startOf(node: Node | null | undefined): number {
  return node?.range?.[0] ?? 0;
}

function read(node: Node | null | undefined, reader: Reader, asKey = false): Yaml {
  if (node === null || node === undefined) return NOTHING;
  reader.written++;
  if (isAlias(node)) return readAlias(node, reader);
  const { anchor } = node as { anchor?: string };
  // Redefined by what it is once it is read; until then it holds itself.
  if (anchor !== undefined && isCollection(node)) reader.anchors.set(anchor, OPEN);
  if (node.range && (isScalar(node) || (node as { flow?: boolean }).flow === true)) {
    const ranges = isScalar(node) && node.type === 'PLAIN' ? reader.plain : reader.free;
    ranges.push([node.range[0], node.range[1]]);
  }
  const tree = isScalar(node) ? readScalar(node, reader, asKey) : readCollection(node, reader);
  if (anchor !== undefined) reader.anchors.set(anchor, tree);
  return tree;
}

const OPEN: Yaml = { is: 'nothing' };

function readAlias(node: Alias, reader: Reader): Yaml {
  const tree = reader.anchors.get(node.source);
  if (tree === undefined) note(reader, startOf(node), 'alias', 'an alias (*name) has no anchor (&name) before it');
  if (tree === OPEN) note(reader, startOf(node), 'alias', 'an alias (*name) stands within what it names');
  return tree ?? NOTHING;
}

function sizeOf(tree: Yaml, reader: Reader): number {
  return reader.sizes.get(tree) ?? 1;
}

function readCollection(node: Node, reader: Reader): Yaml {
  const line = reader.lineAt(startOf(node));
  let size = 1;
  let tree: Yaml = NOTHING;
  if (isSeq(node)) {
    const items = node.items.map((item) => {
      const child = read(item as Node | null, reader);
      size += (isAlias(item) ? 1 : 0) + sizeOf(child, reader);
      return child;
    });
    tree = { is: 'list', items, line };
  } else if (isMap(node)) {
    const entries = readEntries(node, reader);
    for (const { value, alias } of entries) size += (alias === true ? 2 : 1) + sizeOf(value, reader);
    tree = { is: 'map', entries, line };
  }
  if (tree !== NOTHING) reader.sizes.set(tree, size);
  return tree;
}

function readEntries(map: YAMLMap, reader: Reader): YamlEntry[] {
  const entries: YamlEntry[] = [];
  const seen = new Set<string>();
  for (const pair of map.items as readonly Pair<Node | null, Node | null>[]) {
    const { key, value } = pair;
    const at = startOf(key);
    const line = reader.lineAt(at);
    const merge = isMergeKey(key);
    const name = merge ? '<<' : readKey(key, reader);
    if (name === undefined)
      note(reader, at, 'odd-key', 'a key is no text: kubectl refuses a list, a mapping or null there');
    else if (!merge && seen.has(name)) note(reader, at, 'duplicate-key', 'the same key stands twice in one mapping');
    const tree = read(value, reader);
    if (merge && !isMergeable(tree))
      note(reader, at, 'value', 'a merge key (<<) takes a mapping or a list of mappings');
    if (name === undefined) continue;
    seen.add(name);
    entries.push({
      key: name,
      line,
      value: tree,
      ...(merge ? { merge } : {}),
      ...(isAlias(value) ? { alias: true } : {}),
    });
  }
  return entries;
}

function isMergeKey(key: Node | null): key is Scalar {
  return (
    isScalar(key) && key.value === '<<' && key.type === 'PLAIN' && (key.tag === undefined || /:merge$/.test(key.tag))
  );
}

function isMergeable(tree: Yaml): boolean {
  return tree.is === 'map' || (tree.is === 'list' && tree.items.every(({ is }) => is === 'map'));
}

function readKey(key: Node | null, reader: Reader): string | undefined {
  const tree = read(key, reader, true);
  if (tree.is !== 'text') return undefined;
  if (tree.plain) return plainKey(tree.text);
  const { tagged = tree.text } = tree;
  return typeof tagged === 'string' ? tagged : plainKey(tree.text);
}

function readScalar(node: Scalar, reader: Reader, asKey: boolean): Yaml {
  const offset = startOf(node);
  const line = reader.lineAt(offset);
  const text = String(node.value ?? '');
  const plain = node.type === 'PLAIN';
  if (node.type === 'QUOTE_DOUBLE' && !reader.isJson) checkEscapes(node, reader);
  if (node.tag !== undefined) {
    if (node.tag === '!') return { is: 'text', text, line, plain: false };
    const tagged = taggedValue(node.tag, text);
    if (tagged === undefined) note(reader, offset, 'value', "a value is none of its tag's");
    return { is: 'text', text, line, plain: false, ...(tagged === undefined ? {} : { tagged }) };
  }
  if (plain && text === '') return NOTHING;
  if (plain && !asKey && /^[-+]?\.(?:inf|nan)$/i.test(text) && typeof plainValue(text) === 'number') {
    note(reader, offset, 'value', 'a number is infinite or none, which JSON does not have');
  }
  return { is: 'text', text, line, plain };
}

/** Escapes that YAML 1.2 has and Go's reader refuses. */
function checkEscapes({ range }: Scalar, reader: Reader): void {
  if (!range) return;
  const written = reader.text.slice(range[0], range[1]);
  if (!written.includes('\\')) return;
  const escapes = [...written.matchAll(/\\(u[dD][89a-fA-F]|[\s\S])/g)];
  if (escapes.some(([, what = '']) => what === '/' || what.length > 1)) {
    note(reader, range[0], 'syntax', SYNTAX_ERRORS.BAD_DQ_ESCAPE ?? '');
  }
}
