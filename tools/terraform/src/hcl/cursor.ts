import type { Value } from './value.ts';

/**
 * A place in a text that is being read, and what was met on the way. There are no token objects: the parser works on
 * character codes, because ten thousand stacks are read on every run.
 */
export interface Cursor {
  readonly text: string;
  pos: number;
  /** Within brackets a newline is white space; elsewhere it ends an argument. */
  multiline: boolean;
  depth: number;
  readonly reads: Read[];
  /** Reads one expression. Carried here because strings hold expressions, and expressions hold strings. */
  readonly expression: ParseExpression;
}

export type ParseExpression = (cursor: Cursor) => Value;

/** Something in an expression that reads files: a function by its name, or `path`: a text that is a path. */
export interface Read {
  readonly name: string;
  /** Offset in the text. */
  readonly at: number;
  readonly value: Value;
  /** The second argument of `fileset`. */
  readonly pattern?: Value;
}

/** Nesting deeper than this is refused: nobody writes it, and the stack of this process is finite. */
const DEEPEST = 400;

/** A place where the text is not HCL. It never leaves the parser: it becomes the facts' `problem`. */
export class SyntaxProblem extends Error {
  readonly at: number;
  /** The text may be right: it is only nested deeper than is read here. */
  readonly limit: boolean;
  constructor(at: number, message: string, limit = false) {
    super(message);
    this.at = at;
    this.limit = limit;
  }
}

export function createCursor(text: string, expression: ParseExpression): Cursor {
  return { text, pos: 0, multiline: false, depth: 0, reads: [], expression };
}

export function fail(cursor: Cursor, message: string, at = cursor.pos): never {
  throw new SyntaxProblem(at, message);
}

export function enter(cursor: Cursor): void {
  if (++cursor.depth > DEEPEST) throw new SyntaxProblem(cursor.pos, `nested deeper than ${DEEPEST} levels`, true);
}

/** What stands at the cursor, for a message. */
export function found(cursor: Cursor): string {
  const code = cursor.text.codePointAt(cursor.pos);
  if (code === undefined) return 'the end of the file';
  if (code === 10 || code === 13) return 'the end of the line';
  return JSON.stringify(String.fromCodePoint(code));
}

export function expect(cursor: Cursor, code: number, what: string): void {
  if (cursor.text.charCodeAt(cursor.pos) !== code) fail(cursor, `expected ${what}, found ${found(cursor)}`);
  cursor.pos++;
}

/** Skips blanks and comments; newlines and comments that end in one only where the cursor is in brackets. */
export function skipSpace(cursor: Cursor): void {
  const { text } = cursor;
  for (;;) {
    const code = text.charCodeAt(cursor.pos);
    if (code === 32 || code === 9) cursor.pos++;
    else if (code === 10) {
      if (!cursor.multiline) return;
      cursor.pos++;
    } else if (code === 13) {
      if (text.charCodeAt(cursor.pos + 1) !== 10) return;
      cursor.pos++;
    } else if (code === 35) {
      if (!cursor.multiline) return;
      skipLine(cursor);
    } else if (code === 47) {
      const next = text.charCodeAt(cursor.pos + 1);
      if (next === 42) skipInlineComment(cursor);
      else if (next === 47 && cursor.multiline) skipLine(cursor);
      else return;
    } else return;
  }
}

/** Skips blank lines and comments between the items of a body. */
export function skipLines(cursor: Cursor): void {
  const before = cursor.multiline;
  cursor.multiline = true;
  skipSpace(cursor);
  cursor.multiline = before;
}

/** True at a newline, at a comment that ends the line, and at the end of the text. */
export function atLineEnd(cursor: Cursor): boolean {
  const { text, pos } = cursor;
  const code = text.charCodeAt(pos);
  if (code === 10 || code === 35) return true;
  if (code === 47) return text.charCodeAt(pos + 1) === 47;
  return pos >= text.length;
}

function skipLine(cursor: Cursor): void {
  const end = cursor.text.indexOf('\n', cursor.pos);
  cursor.pos = end < 0 ? cursor.text.length : end;
}

function skipInlineComment(cursor: Cursor): void {
  const end = cursor.text.indexOf('*/', cursor.pos + 2);
  if (end < 0) fail(cursor, 'a comment that starts with /* is never closed: expected */');
  cursor.pos = end + 2;
}

/** 1: may start an identifier, 2: may continue one. */
const CLASSES = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(char)) CLASSES[code] = 3;
  else if (/[0-9-]/.test(char)) CLASSES[code] = 2;
}

export function startsIdentifier(code: number): boolean {
  return code < 128 ? ((CLASSES[code] ?? 0) & 1) !== 0 : code >= 128 && /\p{ID_Start}/u.test(String.fromCharCode(code));
}

/** Reads an identifier; the caller has checked that one starts here. */
export function readIdentifier(cursor: Cursor): string {
  const { text } = cursor;
  const start = cursor.pos;
  let pos = start + 1;
  for (; pos < text.length; pos++) {
    const code = text.charCodeAt(pos);
    if (code < 128 ? ((CLASSES[code] ?? 0) & 2) === 0 : !/\p{ID_Continue}/u.test(String.fromCharCode(code))) break;
  }
  cursor.pos = pos;
  return text.slice(start, pos);
}
