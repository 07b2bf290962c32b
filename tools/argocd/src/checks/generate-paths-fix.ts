import { editableYaml } from '@mainstem/kubernetes/yaml';
import { isAlias, isCollection, isMap, isNode, isPair, isScalar, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { GENERATE_PATHS } from './path-entries.ts';

/**
 * Writes the annotation `argocd.argoproj.io/manifest-generate-paths` of one Application, or of an ApplicationSet's template, and
 * leaves every other character of the file as it is.
 *
 * @param text the file: YAML with any number of documents, or JSON.
 * @param line a line of the manifest, from 1.
 * @returns the text; unchanged where the annotation has this value already, and where it cannot be written safely: a template of a
 *   Helm chart, an annotation behind an alias, a manifest without metadata.
 */
export function fixGeneratePaths(text: string, line: number, value: string): string {
  const found = findMetadata(text, line);
  if (found === undefined || annotationOf(found.metadata) === value) return text;
  const edited = editMetadata(text, found.metadata, value);
  if (edited === undefined) return text;
  // What is written must read as intended, whatever the style of the file.
  const after = findMetadata(edited, line) ?? findMetadata(edited, line + 1);
  return after !== undefined && annotationOf(after.metadata) === value ? edited : text;
}

function annotationOf(metadata: YAMLMap): unknown {
  return metadata.getIn(['annotations', GENERATE_PATHS]);
}

/** The `metadata` that holds the annotation of the manifest at a line. */
function findMetadata(text: string, line: number): { readonly metadata: YAMLMap } | undefined {
  const { documents, lineAt } = editableYaml(text);
  for (const document of documents) {
    const { contents } = document;
    if (document.errors.length > 0 || !isMap(contents) || !holds(contents, line, lineAt)) continue;
    const manifest = manifestAt(contents, line, lineAt);
    const metadata = manifest?.getIn(
      manifest.get('kind') === 'ApplicationSet' ? ['spec', 'template', 'metadata'] : ['metadata'],
    );
    return isMap(metadata) ? { metadata } : undefined;
  }
  return undefined;
}

function manifestAt(map: YAMLMap, line: number, lineAt: (offset: number) => number): YAMLMap | undefined {
  const items = map.get('kind') === 'List' ? map.get('items', true) : undefined;
  if (!isCollection(items)) return map;
  const item = items.items.find((one) => isMap(one) && holds(one, line, lineAt));
  return isMap(item) ? item : undefined;
}

function holds(map: YAMLMap, line: number, lineAt: (offset: number) => number): boolean {
  if (!map.range) return false;
  const [start, end] = map.range;
  return lineAt(start) <= line && line <= lineAt(Math.max(start, end - 1));
}

function editMetadata(text: string, metadata: YAMLMap, value: string): string | undefined {
  const isJson = text.trimStart().startsWith('{');
  const annotations = pairOf(metadata, 'annotations');
  if (annotations === undefined) {
    if (metadata.flow === true) {
      const key = isJson ? '"annotations"' : 'annotations';
      return addToFlow(text, metadata, `${key}: { ${flowPair(value, isJson)} }`);
    }
    const step = ' '.repeat(indentStep(text, metadata));
    return addLines(text, metadata, ['annotations:', `${step}${blockPair(value)}`]);
  }
  const map = annotations.value;
  if (isMap(map)) {
    const existing = pairOf(map, GENERATE_PATHS);
    if (existing !== undefined) return replaceValue(text, existing, value, map.flow === true, isJson);
    return map.flow === true ? addToFlow(text, map, flowPair(value, isJson)) : addLines(text, map, [blockPair(value)]);
  }
  const isEmpty = map === null || (isScalar(map) && map.value === null && !isAlias(map));
  const colon = isEmpty ? afterColon(text, annotations) : undefined;
  if (colon === undefined || metadata.flow === true) return undefined;
  const indent = ' '.repeat(columnOf(text, startOf(annotations)) + indentStep(text, metadata));
  return splice(text, colon, colon, `${eolOf(text)}${indent}${blockPair(value)}`);
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === name) as Pair | undefined;
}

function replaceValue(text: string, pair: Pair, value: string, inFlow: boolean, isJson: boolean): string | undefined {
  const old = pair.value;
  if (old === null || (isScalar(old) && old.value === null)) {
    const colon = afterColon(text, pair);
    return colon === undefined ? undefined : splice(text, colon, colon, ` ${scalarText(value, inFlow)}`);
  }
  if (!isScalar(old) || !old.range) return undefined;
  const [start, end] = old.range;
  const isBlock = old.type === 'BLOCK_FOLDED' || old.type === 'BLOCK_LITERAL';
  const written = isJson ? JSON.stringify(value) : scalarText(value, inFlow, old.type);
  return splice(text, start, end, isBlock ? `${written}${eolOf(text)}` : written);
}

/** Appends lines to a mapping in block style, in its own indentation and after its last value's comment. */
function addLines(text: string, map: YAMLMap, lines: readonly string[]): string | undefined {
  const [first, last] = [map.items[0], map.items.at(-1)];
  if (!isPair(first) || !isPair(last)) return undefined;
  const indent = ' '.repeat(columnOf(text, startOf(first)));
  let end = endOf(last);
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
  const newline = text.indexOf('\n', end);
  const at = newline < 0 ? text.length : text[newline - 1] === '\r' ? newline - 1 : newline;
  return splice(text, at, at, lines.map((line) => `${eolOf(text)}${indent}${line}`).join(''));
}

function addToFlow(text: string, map: YAMLMap, written: string): string | undefined {
  const last = map.items.at(-1);
  if (isPair(last)) {
    const end = endOf(last);
    return splice(text, end, end, `, ${written}`);
  }
  return map.range ? splice(text, map.range[0], map.range[1], `{ ${written} }`) : undefined;
}

function blockPair(value: string): string {
  return `${GENERATE_PATHS}: ${scalarText(value, false)}`;
}

function flowPair(value: string, isJson: boolean): string {
  return isJson
    ? `${JSON.stringify(GENERATE_PATHS)}: ${JSON.stringify(value)}`
    : `${GENERATE_PATHS}: ${scalarText(value, true)}`;
}

/** Plain where that is safe, else in the quotes that were there, else in those that need no escapes. */
function scalarText(value: string, inFlow: boolean, type?: Scalar.Type): string {
  const isPlain = /^[\w./][\w./;@+-]*$/.test(value) && !/^[\d.+-]+$/.test(value.replace(/^\.$/, ''));
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(value);
  if (type === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`;
  if (isPlain || (value === '.' && !inFlow)) return value;
  return value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value.replaceAll('\\', '\\\\')}"`;
}

function startOf({ key }: Pair): number {
  return isNode(key) ? (key.range?.[0] ?? 0) : 0;
}

function endOf({ key, value }: Pair): number {
  const node = isNode(value) && value.range ? value : key;
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

/** The offset behind the colon of a pair without a value. */
function afterColon(text: string, { key }: Pair): number | undefined {
  const end = isNode(key) ? key.range?.[1] : undefined;
  if (end === undefined) return undefined;
  const colon = /^\s*:/.exec(text.slice(end));
  return colon === null ? undefined : end + colon[0].length;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** How much deeper a mapping's values stand than its keys; two where none of them tells. */
function indentStep(text: string, map: YAMLMap): number {
  for (const { key, value } of map.items) {
    if (!isMap(value) || value.flow === true || !isNode(key)) continue;
    const inner = value.items[0];
    if (isPair(inner)) return Math.max(1, columnOf(text, startOf(inner)) - columnOf(text, key.range?.[0] ?? 0));
  }
  return 2;
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function splice(text: string, start: number, end: number, inserted: string): string {
  return text.slice(0, start) + inserted + text.slice(end);
}
