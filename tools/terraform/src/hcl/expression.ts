import { parseObject, parseTuple } from './collection.ts';
import { type Cursor, enter, expect, fail, found, readIdentifier, skipSpace, startsIdentifier } from './cursor.ts';
import { noteCall } from './reads.ts';
import { parseHeredoc, parseQuoted } from './template.ts';
import type { Value } from './value.ts';

const OPERATION: Value = { unknown: 'the result of an operation' };

/**
 * Reads one expression. Source of the grammar: the HCL Native Syntax Specification.
 *
 * @returns what is known of its value.
 * @throws SyntaxProblem
 */
export function parseExpression(cursor: Cursor): Value {
  enter(cursor);
  skipSpace(cursor);
  let value = parseUnary(cursor);
  for (;;) {
    skipSpace(cursor);
    const length = operatorLength(cursor);
    if (length === 0) break;
    cursor.pos += length;
    skipSpace(cursor);
    parseUnary(cursor);
    value = OPERATION;
  }
  if (cursor.text.charCodeAt(cursor.pos) === 63) {
    cursor.pos++;
    const yes = parseExpression(cursor);
    skipSpace(cursor);
    expect(cursor, 58, '":" of a conditional');
    value = { either: [yes, parseExpression(cursor)] };
  }
  cursor.depth--;
  return value;
}

function operatorLength({ text, pos }: Cursor): number {
  const code = text.charCodeAt(pos);
  const next = text.charCodeAt(pos + 1);
  switch (code) {
    case 43: // +
    case 45: // -
    case 42: // *
    case 37: // %
      return 1;
    case 47: // a comment is not a division
      return next === 47 || next === 42 ? 0 : 1;
    case 60: // <
    case 62: // >
      return next === 61 ? 2 : 1;
    case 61: // ==
    case 33: // !=
      return next === 61 ? 2 : 0;
    case 38: // &&
    case 124: // ||
      return next === code ? 2 : 0;
    default:
      return 0;
  }
}

function parseUnary(cursor: Cursor): Value {
  const code = cursor.text.charCodeAt(cursor.pos);
  if (code !== 45 && code !== 33) return parseTraversal(cursor);
  enter(cursor);
  cursor.pos++;
  skipSpace(cursor);
  const value = parseUnary(cursor);
  cursor.depth--;
  return code === 45 && typeof value === 'number' ? -value : OPERATION;
}

/** A term with what is taken out of it: `.name`, `[index]`, `[*]`, `.*`. */
function parseTraversal(cursor: Cursor): Value {
  const { text } = cursor;
  const start = cursor.pos;
  let value = parseTerm(cursor);
  for (;;) {
    skipSpace(cursor);
    const code = text.charCodeAt(cursor.pos);
    if (code !== 91 && (code !== 46 || text.charCodeAt(cursor.pos + 1) === 46)) return value;
    cursor.pos++;
    const step = code === 46 ? parseStep(cursor) : parseIndex(cursor);
    if (step !== undefined && isObject(value) && 'ref' in value) value = { ref: [...value.ref, step] };
    else value = { unknown: text.slice(start, Math.min(cursor.pos, start + 60)) };
  }
}

/** After a dot. `undefined`: a splat. */
function parseStep(cursor: Cursor): string | undefined {
  skipSpace(cursor);
  const code = cursor.text.charCodeAt(cursor.pos);
  if (startsIdentifier(code)) return readIdentifier(cursor);
  if (code === 42) {
    cursor.pos++;
    return undefined;
  }
  if (!isDigit(code)) fail(cursor, `expected a name after ".", found ${found(cursor)}`);
  return readDigits(cursor);
}

/** After an opening bracket. `undefined`: a splat, or an index that is not a literal. */
function parseIndex(cursor: Cursor): string | undefined {
  const { multiline } = cursor;
  cursor.multiline = true;
  skipSpace(cursor);
  let index: Value = null;
  if (cursor.text.charCodeAt(cursor.pos) === 42) cursor.pos++;
  else index = parseExpression(cursor);
  skipSpace(cursor);
  expect(cursor, 93, '"]"');
  cursor.multiline = multiline;
  return typeof index === 'string' || typeof index === 'number' ? String(index) : undefined;
}

function parseTerm(cursor: Cursor): Value {
  const { text } = cursor;
  const code = text.charCodeAt(cursor.pos);
  if (code === 34) return parseQuoted(cursor);
  if (startsIdentifier(code)) return parseName(cursor);
  if (isDigit(code)) return parseNumber(cursor);
  if (code === 91) return parseTuple(cursor);
  if (code === 123) return parseObject(cursor);
  if (code === 60 && text.charCodeAt(cursor.pos + 1) === 60) return parseHeredoc(cursor);
  if (code === 40) return parseParentheses(cursor);
  return fail(cursor, `expected an expression, found ${found(cursor)}`);
}

function parseParentheses(cursor: Cursor): Value {
  const { multiline } = cursor;
  cursor.multiline = true;
  cursor.pos++;
  const value = parseExpression(cursor);
  skipSpace(cursor);
  expect(cursor, 41, '")"');
  cursor.multiline = multiline;
  return value;
}

/** A keyword, a call, or the root of a reference. */
function parseName(cursor: Cursor): Value {
  const { text } = cursor;
  const at = cursor.pos;
  let name = readIdentifier(cursor);
  skipSpace(cursor);
  while (text.charCodeAt(cursor.pos) === 58 && text.charCodeAt(cursor.pos + 1) === 58) {
    cursor.pos += 2;
    if (!startsIdentifier(text.charCodeAt(cursor.pos)))
      fail(cursor, `expected a function's name after "::", found ${found(cursor)}`);
    name += `::${readIdentifier(cursor)}`;
    skipSpace(cursor);
  }
  if (text.charCodeAt(cursor.pos) === 40) return parseCall(cursor, name, at);
  if (name.includes('::')) fail(cursor, `expected "(" after ${name}, found ${found(cursor)}`);
  switch (name) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'null':
      return null;
    case 'local':
    case 'var':
    case 'path':
      return { ref: [name] };
    default:
      return { unknown: name };
  }
}

function parseCall(cursor: Cursor, name: string, at: number): Value {
  const { text, multiline, reads } = cursor;
  cursor.multiline = true;
  cursor.pos++;
  const args: Value[] = [];
  let expanded = false;
  let firstReads = -1;
  const before = reads.length;
  for (;;) {
    skipSpace(cursor);
    if (text.charCodeAt(cursor.pos) === 41) break;
    if (expanded) fail(cursor, 'expected ")" after "..."');
    args.push(parseExpression(cursor));
    skipSpace(cursor);
    if (firstReads < 0) firstReads = reads.length;
    if (text.startsWith('...', cursor.pos)) {
      expanded = true;
      cursor.pos += 3;
      skipSpace(cursor);
    }
    if (text.charCodeAt(cursor.pos) === 44) cursor.pos++;
    else if (text.charCodeAt(cursor.pos) !== 41)
      fail(cursor, `expected "," or ")" in a call of ${name}, found ${found(cursor)}`);
  }
  cursor.pos++;
  cursor.multiline = multiline;
  const known = expanded ? args.map((): Value => ({ unknown: 'expanded arguments' })) : args;
  return noteCall(reads, at, name, known, before, firstReads < 0 ? before : firstReads);
}

function parseNumber(cursor: Cursor): Value {
  const { text } = cursor;
  const start = cursor.pos;
  readDigits(cursor);
  if (text.charCodeAt(cursor.pos) === 46 && isDigit(text.charCodeAt(cursor.pos + 1))) {
    cursor.pos++;
    readDigits(cursor);
  }
  if ((text.charCodeAt(cursor.pos) | 32) === 101) {
    const sign = text.charCodeAt(cursor.pos + 1);
    const digits = cursor.pos + (sign === 43 || sign === 45 ? 2 : 1);
    if (isDigit(text.charCodeAt(digits))) {
      cursor.pos = digits;
      readDigits(cursor);
    }
  }
  if (startsIdentifier(text.charCodeAt(cursor.pos))) fail(cursor, `expected a number, found ${found(cursor)}`);
  const number = Number(text.slice(start, cursor.pos));
  return Number.isFinite(number) ? number : { unknown: 'a number out of range' };
}

function readDigits(cursor: Cursor): string {
  const start = cursor.pos;
  while (isDigit(cursor.text.charCodeAt(cursor.pos))) cursor.pos++;
  return cursor.text.slice(start, cursor.pos);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isObject(value: Value): value is Exclude<Value, string | number | boolean | null | readonly Value[]> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
