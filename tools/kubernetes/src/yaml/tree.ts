import { plainValue, type Scalar } from './scalar.ts';

/**
 * A document as it is written: its shape, its scalars as text, and the line of each part, from 1. Two readers make it, a fast one
 * for the simple style that nearly every manifest has and a strict one for all of YAML; everything else is asked of the tree.
 * Repeated keys stay repeated, merge keys stay entries, an alias is the part that its anchor stands at.
 */
export type Yaml = YamlText | YamlList | YamlMap | YamlNothing;

export interface YamlText {
  readonly is: 'text';
  readonly text: string;
  readonly line: number;
  /** Neither in quotes nor a block nor tagged: it may be a number, a boolean or null. */
  readonly plain: boolean;
  /** What a tag makes of it. */
  readonly tagged?: Scalar;
}

export interface YamlList {
  readonly is: 'list';
  readonly items: readonly Yaml[];
  readonly line: number;
}

export interface YamlMap {
  readonly is: 'map';
  readonly entries: readonly YamlEntry[];
  readonly line: number;
}

/** Where a value should be and nothing stands: null. */
export interface YamlNothing {
  readonly is: 'nothing';
}

export interface YamlEntry {
  /** As JSON has it: `yes:` is the key `true`. */
  readonly key: string;
  readonly line: number;
  readonly value: Yaml;
  /** `<<`, whose value is a mapping or a list of them. */
  readonly merge?: true;
  /** The value is an alias: its lines are those of the anchor. */
  readonly alias?: true;
}

export const NOTHING: YamlNothing = { is: 'nothing' };

/**
 * The value that kubectl makes of a tree. Of a repeated key the last counts. A merge key takes effect where it stands, so that it
 * wins over the keys before it, and of several mappings the first wins (go-yaml 2; YAML's own rule differs).
 *
 * @param scalarOf what plain scalars are; `exactValue` keeps integers that are no `number`.
 */
export function toValue(node: Yaml, scalarOf: (text: string) => unknown = plainValue): unknown {
  switch (node.is) {
    case 'text':
      return node.plain ? scalarOf(node.text) : node.tagged === undefined ? node.text : node.tagged;
    case 'list':
      return node.items.map((item) => toValue(item, scalarOf));
    case 'map': {
      const value: Record<string, unknown> = {};
      for (const entry of node.entries) {
        if (entry.merge === true) merge(entry.value, value, scalarOf);
        else set(value, entry.key, toValue(entry.value, scalarOf));
      }
      return value;
    }
    case 'nothing':
      return null;
  }
}

function merge(source: Yaml, into: Record<string, unknown>, scalarOf: (text: string) => unknown): void {
  if (source.is === 'list') for (const item of source.items.toReversed()) merge(item, into, scalarOf);
  else if (source.is === 'map') {
    const merged = toValue(source, scalarOf) as Record<string, unknown>;
    for (const [key, value] of Object.entries(merged)) set(into, key, value);
  }
}

function set(into: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(into, key, { value, writable: true, enumerable: true, configurable: true });
  else into[key] = value;
}

/** The entry of a key that counts: the last of a repeated one, and what a mapping says itself before what it merges in. */
export function entryOf(node: Yaml, key: string): YamlEntry | undefined {
  if (node.is !== 'map') return undefined;
  let found: YamlEntry | undefined;
  let merges = false;
  for (const entry of node.entries) {
    if (entry.merge === true) merges = true;
    else if (entry.key === key) found = entry;
  }
  return found ?? (merges ? mergedEntry(node, key) : undefined);
}

function mergedEntry(node: YamlMap, key: string): YamlEntry | undefined {
  for (const { merge, value } of node.entries) {
    if (merge !== true) continue;
    for (const source of value.is === 'list' ? value.items : [value]) {
      const found = entryOf(source, key);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
