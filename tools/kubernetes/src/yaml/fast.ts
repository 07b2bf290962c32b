import { scanFlow, scanFlowLine } from './flow.ts';
import { isSimpleKey, NOT_SIMPLE, QUOTED, quotedText } from './simple.ts';
import { NOTHING, type Yaml, type YamlEntry } from './tree.ts';

/**
 * Reads a document in the simple style that nearly every manifest has, some fifteen times faster than a full parser: block mappings
 * and lists, scalars of one line, literal blocks, brackets closed on their line, and JSON. It understands one thing a line, gives up
 * on everything else and never guesses; a property test holds it equal to the strict reader, which has no complaint of what is read
 * here.
 *
 * @returns `undefined` when the strict reader has to decide.
 */
export function scanYaml(text: string): Yaml | undefined {
  if (ODD.test(text)) return undefined;
  try {
    const first = /\S/.exec(text)?.[0];
    if (first === '{' || first === '[') return hasTabAround(text) ? undefined : scanFlow(text);
    const lines = text.split('\n');
    const scan: Scan = { lines, at: 0, indent: -1, dash: 0, key: undefined, value: '' };
    if (!advance(scan, true)) return NOTHING;
    if (scan.indent !== 0) return undefined;
    const root = scan.dash === 0 ? scanMap(scan, 0) : scanList(scan, 0);
    return isAtEnd(scan) ? root : undefined;
  } catch (error) {
    if (error === NOT_SIMPLE || error instanceof RangeError) return undefined; // or nested too deeply
    throw error;
  }
}

/** Whether a line begins with a tab before a collection or after it, which kubectl refuses; within it a tab is a space. */
function hasTabAround(text: string): boolean {
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  return text.slice(0, text.search(/[[{]/)).includes('\t') || /\n *\t/.test(text.slice(end + 1));
}

/** Characters that Go's reader refuses or takes for the end of a line, and byte order marks. */
const ODD = /[^\n\r\t\x20-\x7e\xa0-\u2027\u202a-\ufefe\uff00-\ufffd]|\r(?!\n)/;

interface Scan {
  readonly lines: string[];
  /** The number of lines read so far: the line of the fields below, counted from 1. */
  at: number;
  /** The indent of the current line; -1 after the last one. */
  indent: number;
  /** Length of `- ` with its spaces when the current line starts an item of a list, else 0. */
  dash: number;
  key: string | undefined;
  value: string;
}

const END = -1;

function isAtEnd(scan: Scan): boolean {
  return scan.indent === END;
}

function giveUp(): never {
  throw NOT_SIMPLE;
}

/** Characters of a plain key; its first must not be `.`, `/` or `-`, nor a digit. */
const KEY = Array.from({ length: 128 }, (_, code) => /[\w./-]/.test(String.fromCharCode(code)));
const KEY_START = Array.from({ length: 128 }, (_, code) => /[A-Za-z_]/.test(String.fromCharCode(code)));
const QUOTED_KEY = /^(?:"([\w ./*@:+-]+)"|'([\w ./*@:+-]+)'):(?= |$)/;
const DOCUMENT_START = /^---(?: +#.*| *)$/;

/** Moves on to the next line with content. */
function advance(scan: Scan, first = false): boolean {
  const { lines } = scan;
  for (let mayStart = first; scan.at < lines.length; ) {
    const line = lineAt(lines, scan.at++);
    const start = skipSpaces(line);
    if (start === line.length || line.charCodeAt(start) === 0x23) continue;
    if (start === 0 && (line.startsWith('---') || line.startsWith('...') || line.charCodeAt(0) === 0x25)) {
      if (!mayStart || !DOCUMENT_START.test(line)) giveUp();
      mayStart = false;
      continue;
    }
    if (line.includes('\t')) giveUp();
    readLine(scan, line, start);
    return true;
  }
  scan.indent = END;
  scan.dash = 0;
  return false;
}

/** Takes a line apart: indent, dash, key and value. */
function readLine(scan: Scan, line: string, start: number): void {
  let at = start;
  if (line.charCodeAt(at) === 0x2d && (line.charCodeAt(at + 1) === 0x20 || at + 1 === line.length)) {
    at++;
    while (line.charCodeAt(at) === 0x20) at++;
  }
  scan.indent = start;
  scan.dash = at - start;
  scan.key = undefined;
  const code = line.charCodeAt(at);
  if (KEY_START[code]) {
    let end = at + 1;
    while (KEY[line.charCodeAt(end)]) end++;
    if (line.charCodeAt(end) === 0x3a && (end + 1 === line.length || line.charCodeAt(end + 1) === 0x20)) {
      scan.key = line.slice(at, end);
      if (!isSimpleKey(scan.key)) giveUp();
      at = end + 1;
    }
  } else if (code === 0x22 || code === 0x27) {
    const [whole = '', double, single] = QUOTED_KEY.exec(line.slice(at)) ?? [];
    if (whole !== '') {
      scan.key = double ?? single;
      at += whole.length;
    }
  }
  while (line.charCodeAt(at) === 0x20) at++;
  scan.value = line.slice(at);
}

/** A line without the carriage return of Windows' line ends. */
function lineAt(lines: readonly string[], index: number): string {
  const line = lines[index] ?? '';
  return line.charCodeAt(line.length - 1) === 0x0d ? line.slice(0, -1) : line;
}

function skipSpaces(line: string): number {
  let at = 0;
  while (line.charCodeAt(at) === 0x20) at++;
  return at;
}

/** From here on a set finds a repeated key, before that a look at each. */
const MANY = 8;

/** Reads a mapping whose first entry is the current line; `indent` is the column of its keys. */
function scanMap(scan: Scan, indent: number): Yaml {
  const entries: YamlEntry[] = [];
  const first = scan.at;
  let seen: Set<string> | undefined;
  for (;;) {
    const key = scan.key;
    if (key === undefined) giveUp();
    if (seen === undefined) {
      for (const entry of entries) if (entry.key === key) giveUp();
      if (entries.length >= MANY) seen = new Set(entries.map((entry) => entry.key));
    } else if (seen.has(key)) giveUp();
    seen?.add(key);
    const line = scan.at;
    entries.push({ key, line, value: scanValue(scan, indent, true) });
    if (scan.indent < indent) break;
    if (scan.indent > indent || scan.dash !== 0) giveUp();
  }
  return { is: 'map', entries, line: first };
}

/** Reads a list whose first item is the current line; `indent` is the column of its dashes. */
function scanList(scan: Scan, indent: number): Yaml {
  const items: Yaml[] = [];
  const first = scan.at;
  for (;;) {
    if (scan.key === undefined) items.push(scanValue(scan, indent, false));
    else {
      const column = indent + scan.dash;
      scan.dash = 0;
      items.push(scanMap(scan, column));
    }
    if (scan.indent < indent || (scan.indent === indent && scan.dash === 0)) break;
    if (scan.indent > indent) giveUp();
  }
  return { is: 'list', items, line: first };
}

/** A literal block scalar; one with an indent of its own is left to the strict reader. */
const LITERAL = /^\|[-+]?$/;
/** A plain scalar's first characters: none that means something. */
const PLAIN = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-[^\s])/;

/** Reads the value at the end of the current line and what belongs to it below; the current line is the one after. */
function scanValue(scan: Scan, indent: number, inMap: boolean): Yaml {
  const line = scan.at;
  const { value } = scan;
  const first = value.charCodeAt(0);
  let node: Yaml;
  if (value === '' || first === 0x23) {
    if (!inMap) giveUp();
    advance(scan);
    if (scan.dash !== 0 && scan.indent >= indent) return scanList(scan, scan.indent);
    return scan.indent > indent ? scanMap(scan, scan.indent) : NOTHING;
  }
  if (first === 0x7c) {
    if (!LITERAL.test(value)) giveUp();
    return { is: 'text', text: scanLiteral(scan, indent, value), line, plain: false };
  }
  if (first === 0x22 || first === 0x27) {
    QUOTED.lastIndex = 0;
    const found = QUOTED.exec(value) ?? giveUp();
    if (!isBlank(value, QUOTED.lastIndex)) giveUp();
    node = { is: 'text', text: quotedText(found), line, plain: false };
  } else if (first === 0x5b || first === 0x7b) node = scanFlowLine(value, line);
  else {
    const text = withoutComment(value);
    if (!PLAIN.test(text) || text.includes(': ') || text.charCodeAt(text.length - 1) === 0x3a) giveUp();
    node = { is: 'text', text, line, plain: true };
    // JSON has no number for it.
    if (text.length <= 5 && /^[-+]?\.(?:inf|nan)$/i.test(text)) giveUp();
  }
  advance(scan);
  // A deeper line would continue this one.
  if (scan.indent > indent) giveUp();
  return node;
}

/** True when nothing but spaces and a comment follows. */
function isBlank(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === 0x20) at++;
  return at === text.length || (at > from && text.charCodeAt(at) === 0x23);
}

function withoutComment(value: string): string {
  const comment = value.indexOf(' #');
  let end = comment < 0 ? value.length : comment;
  while (end > 0 && value.charCodeAt(end - 1) === 0x20) end--;
  return end === value.length ? value : value.slice(0, end);
}

/** Reads the lines of a literal block scalar below a parent at `indent`. */
function scanLiteral(scan: Scan, indent: number, header: string): string {
  const { lines } = scan;
  const content: string[] = [];
  let column = -1;
  for (; scan.at < lines.length; scan.at++) {
    const line = lineAt(lines, scan.at);
    const start = skipSpaces(line);
    if (start === line.length) {
      if (start > Math.max(column, 0)) giveUp();
      content.push('');
      continue;
    }
    if (start <= indent) break;
    if (column < 0) column = start;
    if (start < column) giveUp();
    content.push(line.slice(column));
  }
  if (column < 0) giveUp();
  if (scan.at === lines.length && lines.at(-1) === '') content.pop(); // what follows the last line end is no line
  const end = content.length;
  while (content.at(-1) === '') content.pop();
  const blank = header === '|+' ? end - content.length : 0;
  advance(scan);
  return content.join('\n') + (header === '|-' ? '' : '\n'.repeat(1 + blank));
}
