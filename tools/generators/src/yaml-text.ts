import { type Document, isCollection, isMap, isNode, isScalar, isSeq, type Node, parseAllDocuments, visit } from 'yaml';

/** An entry of a list or a map, as a piece of the text. */
export interface Entry {
  /** The key of a map's entry, or the scalar that a list's entry is. */
  readonly name: string | undefined;
  readonly start: number;
  readonly end: number;
}

/** A list or a map of a text. Block entries are whole lines; those of a flow (`[a, b]`) are what stands between the commas. */
export interface Collection {
  readonly kind: 'list' | 'map';
  readonly flow: boolean;
  /** Column of block entries. */
  readonly indent: number;
  readonly entries: readonly Entry[];
  /** Where an entry of an empty flow goes. */
  readonly inside: number;
}

type Path = readonly (string | number)[];

/** Documents of a text. Unreadable ones are left out: who validates says so. */
function documentsOf(text: string): Document[] {
  const documents = parseAllDocuments(text, { keepSourceTokens: false });
  return (Array.isArray(documents) ? documents : []).filter(({ errors }) => errors.length === 0) as Document[];
}

/** The texts of a file's documents, each whole lines; `head` is the comment that stands above them all. To be joined by `---` lines. */
export function textsIn(text: string): { readonly head: string; readonly documents: readonly string[] } {
  const head = /^(?:#.*\n|\s*\n)*(?:---[ \t]*\n)?/.exec(text)?.[0] ?? '';
  const documents = text.slice(head.length).split(/^---[ \t]*\n/m);
  return { head, documents: documents.map((one) => (one.endsWith('\n') ? one : `${one}\n`)) };
}

/** Every list and map of a text, outer ones first. */
export function collectionsOf(text: string): Collection[] {
  const found: Collection[] = [];
  for (const document of documentsOf(text))
    visit(document, {
      Collection: (_, node) => {
        const one = isCollection(node) ? describe(text, node) : undefined;
        if (one !== undefined) found.push(one);
      },
    });
  return found;
}

/** The list or map at a path of one document, the first that has it. */
export function collectionAt(
  text: string,
  path: Path,
  where: (value: unknown) => boolean = () => true,
): Collection | undefined {
  for (const document of documentsOf(text)) {
    if (!where(document.toJS())) continue;
    const node = document.getIn(path, true);
    if (isCollection(node)) return describe(text, node);
  }
  return undefined;
}

function describe(text: string, node: Node): Collection | undefined {
  if (!isCollection(node) || !node.range) return undefined;
  const flow = node.flow === true;
  const entries: Entry[] = [];
  for (const item of node.items) {
    const key = isMap(node) ? (item as { key: unknown }).key : item;
    const value = isMap(node) ? (item as { value: unknown }).value : item;
    if (!isNode(key) || !key.range) return undefined;
    const last = isNode(value) && value.range ? value.range[1] : key.range[1];
    const name = isScalar(key) ? String(key.value) : undefined;
    entries.push({ name, ...(flow ? { start: key.range[0], end: last } : linesAround(text, key.range[0], last)) });
  }
  const first = entries[0];
  if (!flow && first === undefined) return undefined;
  const indent = first === undefined || flow ? 0 : columnOf(text, first.start);
  return { kind: isSeq(node) ? 'list' : 'map', flow, indent, entries, inside: node.range[0] + 1 };
}

function linesAround(text: string, from: number, to: number): { start: number; end: number } {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  let end = to;
  while (end > from && /\s/.test(text[end - 1] ?? '')) end--;
  const line = text.indexOf('\n', end);
  return { start, end: line < 0 ? text.length : line + 1 };
}

function columnOf(text: string, lineStart: number): number {
  return /^ */.exec(text.slice(lineStart))?.[0].length ?? 0;
}

/** The entry's own text. */
export function entryText(text: string, { start, end }: Entry): string {
  return text.slice(start, end);
}

/**
 * The text with one entry more.
 *
 * @param entry for a block: lines as they stand in it, with `- ` or the key, not indented; for a flow: what stands between the commas.
 * @param after the entry that it follows; absent: the last.
 */
export function withEntry(text: string, to: Collection, entry: string, after?: Entry): string {
  const before = after ?? to.entries.at(-1);
  if (to.flow) {
    if (before === undefined) return `${text.slice(0, to.inside)}${entry}${text.slice(to.inside)}`;
    return `${text.slice(0, before.end)}, ${entry}${text.slice(before.end)}`;
  }
  const at = before?.end ?? text.length;
  const lines = entry.replace(/\n$/, '').split('\n');
  const pad = ' '.repeat(to.indent);
  const head = text.slice(0, at);
  return `${head}${head === '' || head.endsWith('\n') ? '' : '\n'}${lines.map((line) => (line === '' ? '' : pad + line)).join('\n')}\n${text.slice(at)}`;
}

/** The text without an entry; a comma goes with it. */
export function withoutEntry(text: string, from: Collection, entry: Entry): string {
  if (!from.flow) return text.slice(0, entry.start) + text.slice(entry.end);
  const after = /^\s*,\s*/.exec(text.slice(entry.end))?.[0].length ?? 0;
  if (after > 0) return text.slice(0, entry.start) + text.slice(entry.end + after);
  return text.slice(0, entry.start).replace(/\s*,\s*$/, '') + text.slice(entry.end);
}

/** The text with an entry appended to the list at a path; unchanged where the list already has it, or is not there. */
export function appendTo(text: string, path: Path, entry: string, where?: (value: unknown) => boolean): string {
  const list = collectionAt(text, path, where);
  if (list === undefined) return text;
  const plain = (one: string) =>
    one
      .replace(/^\s*- /, '')
      .replace(/\s+/g, ' ')
      .trim();
  if (list.entries.some((one) => plain(entryText(text, one)) === plain(entry))) return text;
  return withEntry(text, list, list.flow ? entry.replace(/^- /, '') : entry);
}
