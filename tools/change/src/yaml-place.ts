import { type Document, isMap, isNode, isScalar, parseDocument } from 'yaml';

type Path = readonly (string | number)[];

/** Where a path of a document starts, or a key in it; where it does not exist, what is nearest above it. */
export function offsetOf(document: Document, path: Path, key?: string): number {
  const node = document.getIn(path, true);
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  const found = isNode(pair?.key) ? pair.key : node;
  if (isNode(found) && found.range) return found.range[0];
  return path.length === 0 ? 0 : offsetOf(document, path.slice(0, -1));
}

/** The line of an offset, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The line of a path in a text of YAML or JSON. For messages only: the text is read anew. */
export function lineOf(text: string, path: Path, key?: string): number {
  return lineAt(text, offsetOf(parseDocument(text, { prettyErrors: false }), path, key));
}
