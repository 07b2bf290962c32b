import { readYaml } from './read.ts';
import { NOTHING, type Yaml, type YamlEntry, type YamlText } from './tree.ts';

/*
 * A kustomization or a Chart.yaml as kustomize and Helm read them: scalars as they are written (`1.10` stays text), keys in any case,
 * repeated ones kept, and what a mapping says itself before what it merges in.
 */

export interface OutlinedText {
  /** The first document; kustomize and Helm read no other of their own files. */
  readonly root: Yaml;
  /** Why it cannot be read. The tree then holds what could be told. */
  readonly problem?: OutlineProblem;
}

export interface OutlineProblem {
  readonly line: number;
  readonly message: string;
}

/** Reads a text as kustomize does. Never throws. */
export function outlineOf(text: string): OutlinedText {
  const { root, problems } = readYaml(text);
  const problem = problems.find(({ code }) => code === 'syntax' || code === 'alias');
  const outlined = text.includes('<<') ? withoutMerges(root) : root;
  if (problem === undefined) return { root: outlined };
  return { root: outlined, problem: { line: problem.line, message: problem.message } };
}

/** Puts what merge keys merge in behind a mapping's own entries. */
function withoutMerges(node: Yaml): Yaml {
  if (node.is === 'list') return { ...node, items: node.items.map(withoutMerges) };
  if (node.is !== 'map') return node;
  const entries: YamlEntry[] = [];
  const merged: YamlEntry[] = [];
  for (const entry of node.entries) {
    const value = withoutMerges(entry.value);
    if (entry.merge !== true) entries.push({ ...entry, value });
    else
      for (const one of value.is === 'list' ? value.items : [value]) if (one.is === 'map') merged.push(...one.entries);
  }
  for (const entry of merged) if (!entries.some(({ key }) => key === entry.key)) entries.push(entry);
  return { ...node, entries };
}

/** The value of a key; of a repeated one, the first. Nothing when it is not there. */
export function valueAt(from: Yaml, key: string): Yaml {
  if (from.is !== 'map') return NOTHING;
  for (const entry of from.entries) if (sameKey(entry.key, key)) return entry.value;
  return NOTHING;
}

/** The values of a key, more than one only when it is repeated. */
export function valuesAt(from: Yaml, key: string): readonly Yaml[] {
  let found: Yaml[] = NONE;
  if (from.is !== 'map') return found;
  for (const entry of from.entries) {
    if (!sameKey(entry.key, key)) continue;
    if (found === NONE) found = [entry.value];
    else found.push(entry.value);
  }
  return found;
}

const NONE: Yaml[] = [];

/** The text of a key. */
export function textAt(from: Yaml, key: string): string | undefined {
  const value = valueAt(from, key);
  return isText(value) ? value.text : undefined;
}

/** True for a text that says something. */
export function isText(node: Yaml | undefined): node is YamlText {
  return node?.is === 'text' && node.text !== '';
}

/** The items of a list; nothing for anything else. */
export function itemsOf(list: Yaml): readonly Yaml[] {
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
