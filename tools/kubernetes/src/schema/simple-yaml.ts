import { inFlow } from './simple-flow.ts';
import { NOT_SIMPLE, plainScalar } from './simple-scalar.ts';

/**
 * Reads a document in the simple style that nearly every manifest has, some twenty times faster than a full parser: block
 * mappings and lists, scalars of one line, literal blocks, brackets closed on their line. It gives up on everything else and
 * never guesses; a property test holds it equal to the full parser.
 *
 * @returns `undefined` when a full parser has to decide.
 */
export function readSimpleYaml(text: string): { readonly value: unknown } | undefined {
  if (/[\t\u0085\u2028\u2029\ufeff]|\r(?!\n)/.test(text)) return undefined;
  const reader: Reader = { lines: text.split(/\r?\n/), at: 0, indent: 0, rest: '' };
  try {
    advance(reader);
    if (reader.indent !== 0) return undefined;
    const value = readBlock(reader);
    return isAtEnd(reader) ? { value } : undefined;
  } catch (error) {
    if (error === NOT_SIMPLE) return undefined;
    throw error;
  }
}

interface Reader {
  readonly lines: readonly string[];
  /** Index of the line after the current one. */
  at: number;
  /** Column at which the rest of the current line starts; -1 after the last line. */
  indent: number;
  /** What of the current line has not been read. */
  rest: string;
}

const END = -1;

function isAtEnd(reader: Reader): boolean {
  return reader.indent === END;
}

function giveUp(): never {
  throw NOT_SIMPLE;
}

/** Moves on to the next line with content. */
function advance(reader: Reader): void {
  while (reader.at < reader.lines.length) {
    const line = reader.lines[reader.at++] ?? '';
    let start = 0;
    while (line.charCodeAt(start) === 0x20) start++;
    if (start === line.length || line.charCodeAt(start) === 0x23) continue;
    if (start === 0 && /^(?:---|\.\.\.|%)/.test(line)) giveUp();
    reader.indent = start;
    reader.rest = line.slice(start);
    return;
  }
  reader.indent = END;
  reader.rest = '';
}

function isItem(rest: string): boolean {
  return rest.startsWith('- ') || rest === '-';
}

function readBlock(reader: Reader): unknown {
  return isItem(reader.rest) ? readList(reader) : readMap(reader);
}

function readList(reader: Reader): unknown[] {
  const column = reader.indent;
  const items: unknown[] = [];
  while (reader.indent === column && isItem(reader.rest)) {
    let skip = 1;
    while (reader.rest.charCodeAt(skip) === 0x20) skip++;
    const rest = reader.rest.slice(skip);
    if (rest === '' || rest.startsWith('#') || isItem(rest)) giveUp();
    if (KEY.test(rest)) {
      reader.indent = column + skip;
      reader.rest = rest;
      items.push(readMap(reader));
    } else items.push(readValue(reader, rest, column, false));
  }
  if (reader.indent > column) giveUp();
  return items;
}

/** A key that is a string in any YAML, then its colon; quoted ones hold nothing to unescape. */
const KEY = /^(?:([A-Za-z_][\w./-]*)|"([\w ./*-]+)"|'([\w ./*-]+)'):(?= |$)/;
const WORD = /^(?:true|false|null|yes|no|on|off|__proto__)$/i;

function readMap(reader: Reader): Record<string, unknown> {
  const column = reader.indent;
  const map: Record<string, unknown> = {};
  while (reader.indent === column && !isItem(reader.rest)) {
    const [whole = '', plain, double, single] = KEY.exec(reader.rest) ?? giveUp();
    const key = plain ?? double ?? single ?? '';
    if (WORD.test(key)) giveUp();
    map[key] = readValue(reader, reader.rest.slice(whole.length).trimStart(), column, true);
  }
  if (reader.indent > column) giveUp();
  return map;
}

const COMMENT = /(?:^| )#.*$/;

/** Reads what stands at the end of the current line, and what belongs to it below. */
function readValue(reader: Reader, rest: string, column: number, inMap: boolean): unknown {
  const first = rest.charAt(0);
  if (first === '' || first === '#') {
    advance(reader);
    if (!inMap) giveUp();
    if (reader.indent > column || (reader.indent === column && isItem(reader.rest))) return readBlock(reader);
    return null;
  }
  if (first === '|') return readLiteral(reader, rest, column);
  const value =
    first === '"' || first === "'" ? quoted(rest) : first === '[' || first === '{' ? inFlow(rest) : readPlain(rest);
  advance(reader);
  // A deeper line would continue this one.
  if (reader.indent > column) giveUp();
  return value;
}

const DOUBLE = /^"([^"\\]*)" *(?: #.*)?$/;
const SINGLE = /^'((?:[^']|'')*)' *(?: #.*)?$/;

function quoted(rest: string): string {
  const double = DOUBLE.exec(rest)?.[1];
  if (double !== undefined) return double;
  const single = SINGLE.exec(rest)?.[1] ?? giveUp();
  return single.replaceAll("''", "'");
}

function readPlain(rest: string): unknown {
  const text = rest.replace(COMMENT, '').trimEnd();
  if (!/^[A-Za-z0-9_./~+$(<=-]/.test(text) || /: |:$|^-(?: |$)/.test(text)) giveUp();
  const value = plainScalar(text);
  return value === undefined ? giveUp() : value;
}

/** A literal block; one that keeps its last line ends, or has an indent of its own, is left to the full parser. */
function readLiteral(reader: Reader, header: string, column: number): string {
  if (!/^\|-?$/.test(header)) giveUp();
  const content: string[] = [];
  let indent = -1;
  for (; reader.at < reader.lines.length; reader.at++) {
    const line = reader.lines[reader.at] ?? '';
    let start = 0;
    while (line.charCodeAt(start) === 0x20) start++;
    if (start === line.length) {
      if (start > Math.max(indent, 0)) giveUp();
      content.push('');
      continue;
    }
    if (start <= column) break;
    if (indent < 0) indent = start;
    if (start < indent) giveUp();
    content.push(line.slice(indent));
  }
  if (indent < 0 || (reader.at === reader.lines.length && reader.lines.at(-1) !== '')) giveUp();
  while (content.at(-1) === '') content.pop();
  advance(reader);
  return content.join('\n') + (header === '|' ? '\n' : '');
}
