import { atLineEnd, type Cursor, expect, fail, found, readIdentifier, skipSpace, startsIdentifier } from './cursor.ts';
import { parseLoopVariables } from './template.ts';
import type { Value } from './value.ts';

const LOOP: Value = { unknown: 'a for expression' };

/** Reads `[…]`: a list, or a for expression. */
export function parseTuple(cursor: Cursor): Value {
  const { text, multiline } = cursor;
  cursor.multiline = true;
  cursor.pos++;
  const items: Value[] = [];
  skipSpace(cursor);
  if (atFor(cursor)) {
    parseFor(cursor, 93);
    cursor.multiline = multiline;
    return LOOP;
  }
  for (;;) {
    skipSpace(cursor);
    if (text.charCodeAt(cursor.pos) === 93) break;
    items.push(cursor.expression(cursor));
    skipSpace(cursor);
    if (text.charCodeAt(cursor.pos) === 44) cursor.pos++;
    else if (text.charCodeAt(cursor.pos) !== 93) fail(cursor, `expected "," or "]" in a list, found ${found(cursor)}`);
  }
  cursor.pos++;
  cursor.multiline = multiline;
  return items;
}

/** Reads `{…}`: an object, or a for expression. In an object a newline separates items, so that only the blanks around them are skipped freely. */
export function parseObject(cursor: Cursor): Value {
  const { text, multiline } = cursor;
  cursor.pos++;
  cursor.multiline = true;
  skipSpace(cursor);
  if (atFor(cursor)) {
    parseFor(cursor, 125);
    cursor.multiline = multiline;
    return LOOP;
  }
  const object: Record<string, Value> = {};
  let rest = false;
  for (;;) {
    cursor.multiline = true;
    skipSpace(cursor);
    cursor.multiline = false;
    if (text.charCodeAt(cursor.pos) === 125) break;
    const key = parseKey(cursor);
    skipSpace(cursor);
    const sign = text.charCodeAt(cursor.pos);
    if (sign !== 61 && sign !== 58) fail(cursor, `expected "=" or ":" after an object's key, found ${found(cursor)}`);
    cursor.pos++;
    const value = cursor.expression(cursor);
    if (key === undefined || key === '__proto__') rest = true;
    else object[key] = value;
    skipSpace(cursor);
    if (text.charCodeAt(cursor.pos) === 44) cursor.pos++;
    else if (text.charCodeAt(cursor.pos) !== 125 && (!atLineEnd(cursor) || cursor.pos >= text.length)) {
      fail(cursor, `expected "," or a new line after an object's item, found ${found(cursor)}`);
    }
  }
  cursor.pos++;
  cursor.multiline = multiline;
  return rest ? { object, rest } : { object };
}

/** `undefined`: the key is computed. */
function parseKey(cursor: Cursor): string | undefined {
  const { text } = cursor;
  const start = cursor.pos;
  if (startsIdentifier(text.charCodeAt(start))) {
    const name = readIdentifier(cursor);
    skipSpace(cursor);
    const sign = text.charCodeAt(cursor.pos);
    if (
      (sign === 61 && text.charCodeAt(cursor.pos + 1) !== 61) ||
      (sign === 58 && text.charCodeAt(cursor.pos + 1) !== 58)
    )
      return name;
    cursor.pos = start;
  }
  const value = cursor.expression(cursor);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : undefined;
}

function atFor({ text, pos }: Cursor): boolean {
  return text.startsWith('for', pos) && /^for[\s/#]/.test(text.slice(pos, pos + 4));
}

/** `for k, v in x : key => value... if condition`, with the cursor at `for`. */
function parseFor(cursor: Cursor, close: number): void {
  const { text } = cursor;
  cursor.pos += 3;
  parseLoopVariables(cursor);
  cursor.expression(cursor);
  skipSpace(cursor);
  expect(cursor, 58, '":" of a for expression');
  cursor.expression(cursor);
  skipSpace(cursor);
  if (text.startsWith('=>', cursor.pos)) {
    cursor.pos += 2;
    cursor.expression(cursor);
    skipSpace(cursor);
  }
  if (text.startsWith('...', cursor.pos)) cursor.pos += 3;
  skipSpace(cursor);
  if (text.startsWith('if', cursor.pos)) {
    cursor.pos += 2;
    cursor.expression(cursor);
    skipSpace(cursor);
  }
  expect(cursor, close, `"${String.fromCharCode(close)}" of a for expression`);
}
