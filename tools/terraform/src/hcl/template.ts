import {
  type Cursor,
  createCursor,
  enter,
  expect,
  fail,
  found,
  type ParseExpression,
  type Read,
  readIdentifier,
  skipSpace,
  startsIdentifier,
} from './cursor.ts';
import { notePaths } from './reads.ts';
import { concatenate, type Value } from './value.ts';

const QUOTE = 34;
const DOLLAR = 36;
const PERCENT = 37;
const BACKSLASH = 92;
const BRACE = 123;

/** Reads `"…"`, with the cursor at the opening quote. */
export function parseQuoted(cursor: Cursor): Value {
  const { text } = cursor;
  const at = cursor.pos;
  const start = at + 1;
  for (let pos = start; pos < text.length; pos++) {
    const code = text.charCodeAt(pos);
    if (code === QUOTE) {
      cursor.pos = pos + 1;
      const value = text.slice(start, pos);
      const first = text.charCodeAt(start);
      if (first === 46) notePaths(cursor.reads, at, value);
      return value;
    }
    if (code === BACKSLASH || code === DOLLAR || code === PERCENT || code === 10) break;
  }
  cursor.pos = start;
  const value = parseQuotedTemplate(cursor, at);
  notePaths(cursor.reads, at, value);
  return value;
}

function parseQuotedTemplate(cursor: Cursor, at: number): Value {
  const { text } = cursor;
  const parts: Value[] = [];
  let from = cursor.pos;
  for (;;) {
    if (cursor.pos >= text.length) fail(cursor, 'a string is never closed: expected "', at);
    const code = text.charCodeAt(cursor.pos);
    if (code === QUOTE) {
      parts.push(text.slice(from, cursor.pos++));
      return wholeOf(parts);
    }
    if (code === 10) fail(cursor, 'a quoted string does not span lines: close it with ", or use a heredoc (<<EOT)', at);
    if (code === BACKSLASH) {
      parts.push(text.slice(from, cursor.pos), readEscape(cursor));
      from = cursor.pos;
    } else if (code === DOLLAR || code === PERCENT) from = readMarker(cursor, code, from, parts);
    else cursor.pos++;
  }
}

/** A template that is one interpolation and nothing else is that value, of any type. */
function wholeOf(parts: readonly Value[]): Value {
  const [before, only, after] = parts;
  return parts.length === 3 && before === '' && only !== undefined && after === '' ? only : concatenate(parts);
}

/**
 * At `$` or `%`: an interpolation, a directive, their escapes (`$${`, `%%{`) or the plain character. What stood before is
 * added to `parts` when something else than plain text begins.
 *
 * @returns where the next plain text starts.
 */
function readMarker(cursor: Cursor, code: number, from: number, parts: Value[]): number {
  const { text, pos } = cursor;
  const next = text.charCodeAt(pos + 1);
  if (next === code && text.charCodeAt(pos + 2) === BRACE) {
    parts.push(text.slice(from, pos));
    cursor.pos = pos + 3;
    return pos + 1;
  }
  if (next !== BRACE) {
    cursor.pos++;
    return from;
  }
  parts.push(text.slice(from, pos), code === DOLLAR ? parseInterpolation(cursor) : parseDirective(cursor));
  return cursor.pos;
}

/** Reads an escape of a quoted text, with the cursor at its backslash. */
export function readEscape(cursor: Cursor): string {
  const { text, pos } = cursor;
  const char = text[pos + 1] ?? '';
  const simple = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }[char];
  if (simple !== undefined) {
    cursor.pos += 2;
    return simple;
  }
  const length = char === 'u' ? 4 : char === 'U' ? 8 : 0;
  const digits = text.slice(pos + 2, pos + 2 + length);
  const code = Number.parseInt(digits, 16);
  if (length === 0 || digits.length < length || !/^[0-9a-fA-F]+$/.test(digits) || code > 0x10ffff) {
    fail(cursor, `not an escape sequence: \\${char}. Write \\\\ for a backslash`);
  }
  cursor.pos += 2 + length;
  return String.fromCodePoint(code);
}

function parseInterpolation(cursor: Cursor): Value {
  cursor.pos += 2;
  const trimmed = skipTilde(cursor);
  const { multiline } = cursor;
  cursor.multiline = true;
  enter(cursor);
  const value = cursor.expression(cursor);
  skipSpace(cursor);
  const trimmedAfter = skipTilde(cursor);
  expect(cursor, 125, '} at the end of an interpolation');
  cursor.depth--;
  cursor.multiline = multiline;
  return trimmed || trimmedAfter ? { unknown: 'a template that trims white space' } : value;
}

function parseDirective(cursor: Cursor): Value {
  const at = cursor.pos;
  cursor.pos += 2;
  skipTilde(cursor);
  const { multiline } = cursor;
  cursor.multiline = true;
  skipSpace(cursor);
  const keyword = startsIdentifier(cursor.text.charCodeAt(cursor.pos)) ? readIdentifier(cursor) : '';
  if (keyword === 'if') cursor.expression(cursor);
  else if (keyword === 'for') {
    parseLoopVariables(cursor);
    cursor.expression(cursor);
  } else if (keyword !== 'else' && keyword !== 'endif' && keyword !== 'endfor') {
    fail(cursor, 'expected if, else, endif, for or endfor after %{. Write %%{ for the characters themselves', at);
  }
  skipSpace(cursor);
  skipTilde(cursor);
  expect(cursor, 125, '} at the end of a template directive');
  cursor.multiline = multiline;
  return { unknown: `%{ ${keyword} }` };
}

/** Reads `key, value in`, the head of a loop. */
export function parseLoopVariables(cursor: Cursor): void {
  for (let count = 0; ; count++) {
    skipSpace(cursor);
    if (!startsIdentifier(cursor.text.charCodeAt(cursor.pos)))
      fail(cursor, `expected a name in a for loop, found ${found(cursor)}`);
    const name = readIdentifier(cursor);
    if (name === 'in' && count > 0) return;
    if (count > 2) fail(cursor, 'expected "in" after the names of a for loop');
    skipSpace(cursor);
    if (cursor.text.charCodeAt(cursor.pos) === 44) cursor.pos++;
  }
}

function skipTilde(cursor: Cursor): boolean {
  if (cursor.text.charCodeAt(cursor.pos) !== 126) return false;
  cursor.pos++;
  return true;
}

/** Reads `<<EOT` or `<<-EOT`, with the cursor at the first `<`; ends before the newline after the closing marker. */
export function parseHeredoc(cursor: Cursor): Value {
  const { text } = cursor;
  const at = cursor.pos;
  cursor.pos += 2;
  const indented = text.charCodeAt(cursor.pos) === 45;
  if (indented) cursor.pos++;
  if (!startsIdentifier(text.charCodeAt(cursor.pos)))
    fail(cursor, `expected the marker of a heredoc (<<EOT), found ${found(cursor)}`);
  const marker = readIdentifier(cursor);
  if (text.charCodeAt(cursor.pos) === 13) cursor.pos++;
  expect(cursor, 10, `the end of the line after <<${marker}`);

  const parts: Value[] = [];
  let from = cursor.pos;
  let lineStart = true;
  for (;;) {
    if (lineStart) {
      const end = closingMarker(text, cursor.pos, marker);
      if (end >= 0) {
        parts.push(text.slice(from, cursor.pos));
        cursor.pos = end;
        break;
      }
      lineStart = false;
    }
    if (cursor.pos >= text.length) fail(cursor, `a heredoc is never closed: expected a line with ${marker} alone`, at);
    const code = text.charCodeAt(cursor.pos);
    if (code === DOLLAR || code === PERCENT) from = readMarker(cursor, code, from, parts);
    else {
      lineStart = code === 10;
      cursor.pos++;
    }
  }
  const value = concatenate(parts);
  notePaths(cursor.reads, at, value);
  if (!indented) return value;
  return typeof value === 'string' ? withoutIndent(value) : { unknown: 'an indented heredoc' };
}

/** Where a line that holds nothing but the marker ends (at its newline); -1 when it holds something else. */
function closingMarker(text: string, lineStart: number, marker: string): number {
  let pos = lineStart;
  while (isBlank(text.charCodeAt(pos))) pos++;
  if (!text.startsWith(marker, pos)) return -1;
  pos += marker.length;
  while (isBlank(text.charCodeAt(pos))) pos++;
  const end = text.charCodeAt(pos);
  if (end === 10) return pos;
  return end === 13 && text.charCodeAt(pos + 1) === 10 ? pos : -1;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function withoutIndent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.slice(0, -1).map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(Math.min(indent, line.length - line.trimStart().length))).join('\n');
}

/** Reads a whole text as a template without quotes: a string of Terraform's JSON syntax. No backslash escapes there. */
export function parseTemplateText(text: string, expression: ParseExpression, reads: Read[], at: number): Value {
  if (!text.includes('${') && !text.includes('%{')) {
    notePaths(reads, at, text);
    return text;
  }
  const cursor = createCursor(text, expression);
  const parts: Value[] = [];
  let from = 0;
  while (cursor.pos < text.length) {
    const code = text.charCodeAt(cursor.pos);
    if (code === DOLLAR || code === PERCENT) from = readMarker(cursor, code, from, parts);
    else cursor.pos++;
  }
  parts.push(text.slice(from));
  for (const read of cursor.reads) reads.push({ ...read, at });
  const value = wholeOf(parts);
  notePaths(reads, at, value);
  return value;
}
