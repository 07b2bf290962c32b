import type { Outline, OutlineEntry } from './outline.ts';

/**
 * Outlines a document in the simple block style that nearly every kustomization has, far faster than a full
 * parser. It understands one thing a line (`key:`, `key: value`, `- value`, `- key: value`, a comment) and literal block
 * scalars (`key: |`), and gives up on everything else: it never guesses. A property test holds it equal to the full parser.
 *
 * @returns `undefined` when a full parser has to decide.
 */
export function scanOutline(text: string): Outline | undefined {
  if (text.includes('\t') || LONE_RETURN.test(text)) return undefined;
  const lines = text.split('\n');
  const scan: Scan = { lines, at: 0, indent: -1, dash: 0, key: undefined, value: '' };
  if (lines[0]?.charCodeAt(0) === 0xfeff) lines[0] = lines[0].slice(1);
  try {
    if (!advance(scan, true)) return { is: 'nothing' };
    if (scan.indent !== 0 || scan.dash !== 0 || scan.key === undefined) return undefined;
    const root = scanMap(scan, 0);
    return isAtEnd(scan) ? root : undefined;
  } catch (error) {
    if (error === GIVE_UP) return undefined;
    throw error;
  }
}

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
const LONE_RETURN = /\r(?!\n)/;
const GIVE_UP = Symbol('not simple');

function giveUp(): never {
  throw GIVE_UP;
}

/** Characters of a plain key; its first must not be `.`, `/` or `-`, nor a digit. */
const KEY = Array.from({ length: 128 }, (_, code) => /[\w./-]/.test(String.fromCharCode(code)));
const KEY_START = Array.from({ length: 128 }, (_, code) => /[A-Za-z_]/.test(String.fromCharCode(code)));
const DOCUMENT_START = /^---(?: +#.*| *)$/;

/** Moves on to the next line with content. */
function advance(scan: Scan, first = false): boolean {
  const { lines } = scan;
  for (let mayStart = first; scan.at < lines.length; ) {
    const line = lineAt(lines, scan.at++);
    const start = skipSpaces(line);
    if (start === line.length) continue;
    if (line.charCodeAt(start) === 0x23) continue;
    if (start === 0 && (line.startsWith('---') || line.startsWith('...'))) {
      if (!mayStart || !DOCUMENT_START.test(line)) giveUp();
      mayStart = false;
      continue;
    }
    readLine(scan, line, start);
    return true;
  }
  scan.indent = END;
  return false;
}

/** Takes a line apart: indent, dash, key and value. */
function readLine(scan: Scan, line: string, start: number): void {
  let at = start;
  if (line.charCodeAt(at) === 0x2d && line.charCodeAt(at + 1) === 0x20) {
    at++;
    while (line.charCodeAt(at) === 0x20) at++;
  }
  scan.indent = start;
  scan.dash = at - start;
  scan.key = undefined;
  if (KEY_START[line.charCodeAt(at)]) {
    let end = at + 1;
    while (KEY[line.charCodeAt(end)]) end++;
    if (line.charCodeAt(end) === 0x3a && (end + 1 === line.length || line.charCodeAt(end + 1) === 0x20)) {
      scan.key = line.slice(at, end);
      at = end + 1;
      while (line.charCodeAt(at) === 0x20) at++;
    }
  }
  scan.value = line.slice(at);
}

function isAtEnd(scan: Scan): boolean {
  return scan.indent === END;
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

/** Reads a mapping whose first entry is the current line; `indent` is the column of its keys. */
function scanMap(scan: Scan, indent: number): Outline {
  const entries: OutlineEntry[] = [];
  for (;;) {
    const key = scan.key;
    if (key === undefined) giveUp();
    if (entries.some((entry) => entry.key === key)) giveUp();
    const line = scan.at;
    entries.push({ key, line, value: scanValue(scan, indent, true) });
    if (scan.indent < indent) break;
    if (scan.indent > indent || scan.dash !== 0) giveUp();
  }
  return { is: 'map', entries };
}

/** Reads a list whose first item is the current line; `indent` is the column of its dashes. */
function scanList(scan: Scan, indent: number): Outline {
  const items: Outline[] = [];
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
  return { is: 'list', items };
}

/** A literal block scalar, kept (`+`) or with an indent of its own left to the full parser. */
const LITERAL = /^\|-?$/;
const COMMENT = /(?:^| +)#.*$/;
const TRAILING_SPACES = / +$/;
const PLAIN = /^[A-Za-z0-9_./~+$(][\x21-\x7e ]*$/;
const QUOTED = /^(?:'([\x20-\x26\x28-\x7e]*)'|"([\x20\x21\x23-\x5b\x5d-\x7e]*)") *(?: #.*)?$/;

/** Reads the value at the end of the current line and what belongs to it below; the current line is the one after. */
function scanValue(scan: Scan, indent: number, inMap: boolean): Outline {
  const line = scan.at;
  const { value } = scan;
  if (value === '{}' || value === '[]') {
    advance(scan);
    return value === '{}' ? { is: 'map', entries: [] } : { is: 'list', items: [] };
  }
  const first = value.charCodeAt(0);
  if (first === 0x7c && LITERAL.test(value)) return { is: 'text', text: scanLiteral(scan, indent, value), line };
  const quoted = first === 0x22 || first === 0x27 ? QUOTED.exec(value) : null;
  const text = quoted === null ? withoutComment(value) : (quoted[1] ?? quoted[2] ?? '');
  if (quoted === null && text !== '' && (!PLAIN.test(text) || text.includes(': ') || text.endsWith(':'))) giveUp();
  advance(scan);
  if (text !== '') return { is: 'text', text, line };
  if (quoted !== null) return { is: 'nothing' };
  if (!inMap) giveUp();
  if (scan.dash !== 0 && scan.indent >= indent) return scanList(scan, scan.indent);
  if (scan.indent > indent) return scanMap(scan, scan.indent);
  return { is: 'nothing' };
}

function withoutComment(value: string): string {
  const text = value.includes('#') ? value.replace(COMMENT, '') : value;
  return text.charCodeAt(text.length - 1) === 0x20 ? text.replace(TRAILING_SPACES, '') : text;
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
    if (start < column || line.includes('\ufeff')) giveUp();
    content.push(line.slice(column));
  }
  // Without a line end after the last line of content, parsers differ.
  if (column < 0 || (scan.at === lines.length && lines.at(-1) !== '')) giveUp();
  while (content.at(-1) === '') content.pop();
  advance(scan);
  return content.join('\n') + (header === '|' ? '\n' : '');
}
