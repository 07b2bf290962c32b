import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml';
import { indentContinuations } from './outline-indent.ts';
import { scanOutline } from './outline-scan.ts';

/**
 * A YAML or JSON document reduced to what discovery needs: its shape, its scalars as text, and their lines. Repeated keys stay
 * repeated, since kustomize reads a file that has them. Lines start at 1.
 */
export type Outline =
  | { readonly is: 'text'; readonly text: string; readonly line: number }
  | { readonly is: 'list'; readonly items: readonly Outline[] }
  | { readonly is: 'map'; readonly entries: readonly OutlineEntry[] }
  | { readonly is: 'nothing' };

export interface OutlineEntry {
  readonly key: string;
  readonly line: number;
  readonly value: Outline;
}

export interface OutlineProblem {
  readonly line: number;
  readonly message: string;
}

export interface OutlinedText {
  /** The first document; kustomize and Helm read no other of their own files. */
  readonly root: Outline;
  /** What is wrong with it. The outline then holds what could be told. */
  readonly problem?: OutlineProblem;
}

export const NOTHING: Outline = { is: 'nothing' };

/** Outlines a text: by its lines where they are simple enough to be certain, else with a full parser. Never throws. */
export function outlineOf(text: string): OutlinedText {
  const root = scanOutline(text);
  return root === undefined ? parseLeniently(text) : { root };
}

/**
 * Parses what Go's parser takes, which is YAML 1.1's: more characters end a line, and within brackets and quotes a line may
 * start anywhere.
 */
function parseLeniently(text: string): OutlinedText {
  const lines = LINE_ENDS_OF_OLD.test(text) ? text.replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n') : text;
  const strict = parseOutline(lines);
  if (strict.problem === undefined) return strict;
  const lenient = parseOutline(indentContinuations(lines));
  return lenient.problem === undefined ? lenient : strict;
}

const LINE_ENDS_OF_OLD = /\r(?!\n)|[\u0085\u2028\u2029]/;

/** More nodes than this come from aliases of aliases only. */
const MOST_NODES = 200_000;

/** Outlines a text with a full parser. Aliases and merge keys are followed. Never throws. */
export function parseOutline(text: string): OutlinedText {
  const lines = new LineCounter();
  try {
    // The failsafe schema keeps every scalar as it is written: `1.10` stays text.
    const documents = parseAllDocuments(text, {
      schema: 'failsafe',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
      lineCounter: lines,
    });
    const document = 'empty' in documents ? undefined : documents[0];
    if (document === undefined) return { root: NOTHING };
    const broken = document.errors[0];
    const outliner: Outliner = { document, nodes: 0, lineAt: (offset) => Math.max(lines.linePos(offset).line, 1) };
    const root = outline(document.contents as Node | null, outliner, 0);
    return broken === undefined
      ? { root }
      : { root, problem: { line: outliner.lineAt(broken.pos[0]), message: broken.message } };
  } catch (error) {
    return { root: NOTHING, problem: { line: 1, message: error instanceof Error ? error.message : String(error) } };
  }
}

interface Outliner {
  readonly document: Document;
  readonly lineAt: (offset: number) => number;
  nodes: number;
}

function outline(node: Node | null | undefined, outliner: Outliner, depth: number): Outline {
  if (node === null || node === undefined) return NOTHING;
  if (++outliner.nodes > MOST_NODES || depth > 200) throw new RangeError('aliases refer to aliases without an end');
  if (isAlias(node)) return outline(node.resolve(outliner.document), outliner, depth + 1);
  if (isScalar(node)) {
    const text = String(node.value ?? '');
    return text === '' ? NOTHING : { is: 'text', text, line: outliner.lineAt(node.range?.[0] ?? 0) };
  }
  if (isSeq(node)) return { is: 'list', items: node.items.map((item) => outline(item as Node, outliner, depth + 1)) };
  if (!isMap(node)) return NOTHING;
  const entries: OutlineEntry[] = [];
  const merged: OutlineEntry[] = [];
  for (const { key, value } of node.items) {
    const keyNode = isAlias(key) ? key.resolve(outliner.document) : key;
    if (!isScalar(keyNode)) continue;
    const child = outline(value as Node | null, outliner, depth + 1);
    if (keyNode.value === '<<') {
      for (const source of child.is === 'list' ? child.items : [child]) {
        if (source.is === 'map') merged.push(...source.entries);
      }
    } else {
      const line = outliner.lineAt((isScalar(key) ? key.range?.[0] : undefined) ?? 0);
      entries.push({ key: String(keyNode.value ?? ''), line, value: child });
    }
  }
  for (const entry of merged) if (!entries.some(({ key }) => key === entry.key)) entries.push(entry);
  return { is: 'map', entries };
}

/** The value of a key; of a repeated one, the first. Nothing when it is not there. */
export function valueAt(from: Outline, key: string): Outline {
  if (from.is !== 'map') return NOTHING;
  for (const entry of from.entries) if (sameKey(entry.key, key)) return entry.value;
  return NOTHING;
}

/** The values of a key, more than one only when it is repeated. */
export function valuesAt(from: Outline, key: string): readonly Outline[] {
  let found: Outline[] = NONE;
  if (from.is !== 'map') return found;
  for (const entry of from.entries) {
    if (!sameKey(entry.key, key)) continue;
    if (found === NONE) found = [entry.value];
    else found.push(entry.value);
  }
  return found;
}

const NONE: Outline[] = [];

/** The text of a key. */
export function textAt(from: Outline, key: string): string | undefined {
  const value = valueAt(from, key);
  return value.is === 'text' ? value.text : undefined;
}

/** The items of a list; nothing for anything else. */
export function itemsOf(list: Outline): readonly Outline[] {
  return list.is === 'list' ? list.items : NONE;
}

/** Go's decoder of JSON, which kustomize uses, takes keys in any case. */
function sameKey(a: string, b: string): boolean {
  return a === b || (a.length === b.length && a.toLowerCase() === b.toLowerCase());
}

/** False for a text that a parser could only take for one scalar: it saves parsing paths. */
export function looksLikeYaml(text: string): boolean {
  return text.includes('\n') || text.includes(':') || text.includes('{');
}
