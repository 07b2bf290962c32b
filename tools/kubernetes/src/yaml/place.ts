import { entryOf, type Yaml } from './tree.ts';

/** Keys and indexes that lead from a document's root to one of its parts. */
export type Path = readonly (string | number)[];

interface Found {
  /** How many parts of the path exist. */
  readonly depth: number;
  /** The line of the last part's key, or of the item; absent for the root. */
  readonly key?: number;
  /** The line at which its value starts. */
  readonly value?: number;
  readonly node: Yaml;
}

/** Aliases and merge keys are followed to where the text stands. */
function follow(root: Yaml, path: Path): Found {
  let found: Found = { depth: 0, node: root };
  for (const part of path) {
    const { node, depth } = found;
    if (typeof part === 'string') {
      const entry = entryOf(node, part);
      if (entry === undefined) break;
      const start = entry.alias === true ? undefined : startOf(entry.value);
      found = { depth: depth + 1, key: entry.line, value: start ?? entry.line, node: entry.value };
    } else {
      const item = node.is === 'list' ? node.items[part] : undefined;
      if (item === undefined) break;
      const start = startOf(item) ?? found.value;
      found = { depth: depth + 1, ...(start === undefined ? {} : { key: start, value: start }), node: item };
    }
  }
  return found;
}

function startOf(node: Yaml): number | undefined {
  return node.is === 'nothing' ? undefined : node.line;
}

/** The line of the deepest part of a path that exists; `undefined` where none does. */
export function lineOf(root: Yaml, path: Path): number | undefined {
  return follow(root, path).value;
}

/**
 * The line to point at for a finding about a path.
 *
 * @param aim `key`: the key's, as for a field that should not be there; `value`: that of a scalar, as for one of the wrong type.
 * @returns for what is missing, the line of the innermost key that is there; `undefined` for the document itself.
 */
export function aimedLine(root: Yaml, path: Path, aim: 'key' | 'value'): number | undefined {
  const { depth, key, value, node } = follow(root, path);
  const isScalar = node.is === 'text' || node.is === 'nothing';
  return aim === 'value' && isScalar && depth === path.length ? (value ?? key) : key;
}
