import {
  atLineEnd,
  type Cursor,
  createCursor,
  enter,
  expect,
  fail,
  found,
  type Read,
  readIdentifier,
  SyntaxProblem,
  skipLines,
  skipSpace,
  startsIdentifier,
} from './cursor.ts';
import { parseExpression } from './expression.ts';
import { parseTemplateText, readEscape } from './template.ts';
import type { Value } from './value.ts';

/** Offsets are into the text, `end` just behind. */
export interface Attribute {
  readonly name: string;
  readonly value: Value;
  readonly at: number;
  readonly end: number;
}

export interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: Body;
  readonly at: number;
  readonly end: number;
}

export interface Body {
  readonly attributes: Attribute[];
  readonly blocks: Block[];
}

/** One file: what could be read of it, and where reading had to stop. */
export interface Document {
  readonly body: Body;
  readonly reads: readonly Read[];
  readonly problem?: { readonly at: number; readonly message: string; readonly limit?: boolean };
}

/**
 * Reads a file in HCL's native syntax. Source of the grammar: the HCL Native Syntax Specification. Never throws: at the
 * first mistake it stops, and keeps what was read before.
 */
export function parseHcl(text: string): Document {
  const cursor = createCursor(text, parseExpression);
  if (text.charCodeAt(0) === 0xfeff) cursor.pos = 1;
  const body: Body = { attributes: [], blocks: [] };
  try {
    parseBody(cursor, body);
    if (cursor.pos < text.length) fail(cursor, `expected an argument or a block, found ${found(cursor)}`);
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    return { body, reads: cursor.reads, problem: { at: error.at, message: error.message, limit: error.limit } };
  }
  return { body, reads: cursor.reads };
}

/** Reads items until something that starts none: a closing brace, or the end. */
function parseBody(cursor: Cursor, body: Body): void {
  const { text } = cursor;
  for (;;) {
    skipLines(cursor);
    const at = cursor.pos;
    if (!startsIdentifier(text.charCodeAt(at))) return;
    const name = readIdentifier(cursor);
    skipSpace(cursor);
    if (text.charCodeAt(cursor.pos) === 61) parseAttribute(cursor, body, name, at);
    else parseBlock(cursor, body, name, at);
    skipSpace(cursor);
    if (!atLineEnd(cursor)) fail(cursor, `expected a new line after ${name}, found ${found(cursor)}`);
  }
}

function parseAttribute(cursor: Cursor, body: Body, name: string, at: number): void {
  cursor.pos++;
  const value = parseExpression(cursor);
  body.attributes.push({ name, value, at, end: cursor.pos });
}

function parseBlock(cursor: Cursor, body: Body, type: string, at: number): void {
  const { text } = cursor;
  const labels: string[] = [];
  for (;;) {
    const code = text.charCodeAt(cursor.pos);
    if (code === 123) break;
    if (code === 34) labels.push(readLabel(cursor));
    else if (startsIdentifier(code)) labels.push(readIdentifier(cursor));
    else fail(cursor, `expected "=" or "{" after ${type}, found ${found(cursor)}`);
    skipSpace(cursor);
  }
  cursor.pos++;
  enter(cursor);
  const block = { type, labels, body: { attributes: [], blocks: [] }, at, end: text.length };
  body.blocks.push(block); // before its content is read: a mistake inside does not lose it
  parseBlockBody(cursor, block.body);
  expect(cursor, 125, `"}" at the end of ${type}`);
  block.end = cursor.pos;
  cursor.depth--;
}

/** Several lines, or one argument on the line of the braces. */
function parseBlockBody(cursor: Cursor, body: Body): void {
  skipSpace(cursor);
  if (atLineEnd(cursor)) {
    parseBody(cursor, body);
    return;
  }
  const at = cursor.pos;
  if (!startsIdentifier(cursor.text.charCodeAt(at))) return;
  const name = readIdentifier(cursor);
  skipSpace(cursor);
  if (cursor.text.charCodeAt(cursor.pos) !== 61) fail(cursor, `expected "=" after ${name}, found ${found(cursor)}`);
  parseAttribute(cursor, body, name, at);
  skipSpace(cursor);
}

/** A quoted label holds no template, but escapes: `"extern\\u0061l"` is `external`. */
function readLabel(cursor: Cursor): string {
  const { text } = cursor;
  const start = ++cursor.pos;
  let label = '';
  let from = start;
  while (cursor.pos < text.length) {
    const code = text.charCodeAt(cursor.pos);
    if (code === 34) return label + text.slice(from, cursor.pos++);
    if (code === 10) break;
    if (code === 92) {
      label += text.slice(from, cursor.pos) + readEscape(cursor);
      from = cursor.pos;
    } else cursor.pos++;
  }
  return fail(cursor, 'a label is never closed: expected "', start - 1);
}

/** Reads a file for `templatefile`: only what it reads itself is of interest. */
export function parseTemplateFile(text: string): readonly Read[] {
  const reads: Read[] = [];
  try {
    parseTemplateText(text, parseExpression, reads, 0);
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error; // another language's template has the same ending
  }
  return reads.filter(({ name }) => name !== 'path');
}
