import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, type YAMLMap } from 'yaml';

/** Where something stands in a document: offsets of its key and of its value. */
interface Found {
  readonly key?: number;
  readonly value?: number;
}

/**
 * The offset in the text of what a pointer leads to. Aliases and merge keys are followed to where the text stands.
 *
 * @param aim `key`: of the key, as for a field that should not be there; `value`: of the value, as for one of the wrong type.
 * @returns for what is missing, the offset of the innermost mapping's key that is there; `undefined` for the document itself.
 */
export function offsetOf(
  document: Document,
  pointer: readonly (string | number)[],
  aim: 'key' | 'value',
): number | undefined {
  let node: unknown = document.contents;
  let last: Found = {};
  for (const part of pointer) {
    const target = followed(node, document);
    let found: Found | undefined;
    if (isMap(target) && typeof part === 'string') {
      const pair = pairOf(target, part, document);
      if (pair !== undefined) {
        found = { ...offset('key', pair.key), ...offset('value', pair.value) };
        node = pair.value;
      }
    } else if (isSeq(target) && typeof part === 'number') {
      node = target.items[part];
      found = { ...offset('key', node), ...offset('value', node) };
    }
    if (found === undefined) return last.key;
    last = found;
  }
  return aim === 'value' && isScalar(node) ? (last.value ?? last.key) : last.key;
}

function offset(name: 'key' | 'value', node: unknown): Found {
  const start = isNode(node) ? node.range?.[0] : undefined;
  return start === undefined ? {} : { [name]: start };
}

function followed(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

/** The pair of a key; what a mapping says itself comes before what it merges in (https://yaml.org/type/merge.html). */
function pairOf(map: YAMLMap, key: string, document: Document): { key: unknown; value: unknown } | undefined {
  for (const pair of map.items) if (keyText(pair.key) === key) return pair;
  for (const pair of map.items) {
    if (!isMergeKey(pair.key)) continue;
    const merged = followed(pair.value, document);
    const sources: unknown[] = isSeq(merged) ? merged.items : [merged];
    for (const source of sources) {
      const target = followed(source, document);
      const found = isMap(target) ? pairOf(target, key, document) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The parser gives a merge key a symbol for its value, and text where merging is off. */
export function isMergeKey(key: unknown): boolean {
  if (!isScalar(key)) return false;
  return key.value === '<<' || (typeof key.value === 'symbol' && key.value.description === '<<');
}

function keyText(key: unknown): string | undefined {
  if (isScalar(key)) return key.value === null ? '' : String(key.value);
  return typeof key === 'string' ? key : undefined;
}

/**
 * True for the text of a template that happens to be YAML: `{{ .Values.name }}` without quotes is a mapping whose key is a mapping.
 */
export function isTemplate(node: unknown): boolean {
  if (isMap(node)) return node.items.some(({ key, value }) => isMap(key) || isTemplate(value));
  if (isSeq(node)) return node.items.some((item) => isTemplate(isPair(item) ? item.value : item));
  return false;
}
