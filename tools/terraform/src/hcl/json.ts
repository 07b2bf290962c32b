import type { Attribute, Block, Body, Document } from './body.ts';
import {
  type Cursor,
  createCursor,
  enter,
  expect,
  fail,
  found,
  type Read,
  SyntaxProblem,
  skipSpace,
} from './cursor.ts';
import { parseExpression } from './expression.ts';
import { parseTemplateText } from './template.ts';
import type { Value } from './value.ts';

/** A JSON value with its place. Objects keep their order and repeated keys. */
interface Node {
  readonly at: number;
  readonly end: number;
  readonly value: string | number | boolean | null | readonly Node[] | { readonly members: readonly Member[] };
}

interface Member {
  readonly key: string;
  readonly at: number;
  readonly node: Node;
}

/** How many labels a block has, by the type of the block around it. What is not named here is an argument. */
const LABELS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  '': {
    action: 2,
    check: 1,
    data: 2,
    ephemeral: 2,
    import: 0,
    locals: 0,
    module: 1,
    moved: 0,
    output: 1,
    provider: 1,
    removed: 0,
    resource: 2,
    terraform: 0,
    variable: 1,
  },
  check: { data: 2 },
  terraform: { backend: 1, cloud: 0, required_providers: 0 },
};

/**
 * Reads a file in the JSON syntax of HCL. Source: "JSON Configuration Syntax" of Terraform's documentation. Never throws.
 *
 * @param blocks false for a file of settings (`*.tfbackend`): all of it is arguments.
 */
export function parseJson(text: string, blocks = true): Document {
  const reads: Read[] = [];
  const cursor = createCursor(text, parseExpression);
  if (text.charCodeAt(0) === 0xfeff) cursor.pos = 1;
  cursor.multiline = true;
  const body: Body = { attributes: [], blocks: [] };
  try {
    const root = parseNode(cursor);
    skipSpace(cursor);
    if (cursor.pos < text.length) fail(cursor, `expected the end of the file, found ${found(cursor)}`);
    for (const object of objectsOf(root)) fillBody(body, object, blocks ? '' : '.', reads);
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error;
    return { body, reads, problem: { at: error.at, message: error.message, limit: error.limit } };
  }
  return { body, reads };
}

function fillBody(body: Body, members: readonly Member[], type: string, reads: Read[]): void {
  for (const { key, at, node } of members) {
    if (key === '//') continue; // a comment, by Terraform's convention
    const labels = Object.hasOwn(LABELS, type) ? LABELS[type] : undefined;
    if (labels !== undefined && Object.hasOwn(labels, key))
      addBlocks(body.blocks, key, [], labels[key] ?? 0, at, node, reads);
    else body.attributes.push(attribute(key, at, node, reads));
  }
}

function addBlocks(
  blocks: Block[],
  type: string,
  labels: readonly string[],
  missing: number,
  at: number,
  node: Node,
  reads: Read[],
): void {
  for (const members of objectsOf(node)) {
    if (missing > 0) {
      for (const { key, at: place, node: inner } of members) {
        if (key !== '//') addBlocks(blocks, type, [...labels, key], missing - 1, place, inner, reads);
      }
      continue;
    }
    const body: Body = { attributes: [], blocks: [] };
    blocks.push({ type, labels, body, at, end: node.end });
    fillBody(body, members, type, reads);
  }
}

/** The objects that a value stands for: itself, or each of a list. */
function objectsOf({ value }: Node): readonly (readonly Member[])[] {
  if (value === null || typeof value !== 'object') return [];
  return 'members' in value ? [value.members] : value.flatMap(objectsOf);
}

function attribute(name: string, at: number, node: Node, reads: Read[]): Attribute {
  return { name, value: valueOfNode(node, reads), at, end: node.end };
}

function valueOfNode({ value, at }: Node, reads: Read[]): Value {
  if (typeof value === 'string') {
    try {
      return parseTemplateText(value, parseExpression, reads, at);
    } catch (error) {
      if (error instanceof SyntaxProblem) throw new SyntaxProblem(at, `in a template: ${error.message}`);
      throw error;
    }
  }
  if (value === null || typeof value !== 'object') return value;
  if (!('members' in value)) return value.map((item) => valueOfNode(item, reads));
  const object: Record<string, Value> = {};
  for (const { key, node } of value.members) if (key !== '__proto__') object[key] = valueOfNode(node, reads);
  return { object };
}

function parseNode(cursor: Cursor): Node {
  enter(cursor);
  skipSpace(cursor);
  const at = cursor.pos;
  const value = parseNodeValue(cursor);
  cursor.depth--;
  return { at, end: cursor.pos, value };
}

function parseNodeValue(cursor: Cursor): Node['value'] {
  const { text } = cursor;
  switch (text.charCodeAt(cursor.pos)) {
    case 123:
      return { members: parseItems(cursor, 125, parseMember) };
    case 91:
      return parseItems(cursor, 93, parseNode);
    case 34:
      return parseText(cursor);
    default:
  }
  const start = cursor.pos;
  while (cursor.pos < text.length && !/[\s,:{}[\]"]/.test(text.charAt(cursor.pos))) cursor.pos++;
  const literal = readLiteral(text.slice(start, cursor.pos));
  if (literal !== undefined) return literal;
  cursor.pos = start;
  return fail(cursor, `expected a JSON value, found ${found(cursor)}`);
}

function parseItems<Item>(cursor: Cursor, close: number, parseItem: (cursor: Cursor) => Item): Item[] {
  const items: Item[] = [];
  cursor.pos++;
  skipSpace(cursor);
  if (cursor.text.charCodeAt(cursor.pos) !== close) {
    for (;;) {
      items.push(parseItem(cursor));
      skipSpace(cursor);
      if (cursor.text.charCodeAt(cursor.pos) !== 44) break;
      cursor.pos++;
    }
  }
  expect(cursor, close, `"," or "${String.fromCharCode(close)}"`);
  return items;
}

function parseMember(cursor: Cursor): Member {
  skipSpace(cursor);
  const at = cursor.pos;
  if (cursor.text.charCodeAt(at) !== 34) fail(cursor, `expected a key in double quotes, found ${found(cursor)}`);
  const key = parseText(cursor);
  skipSpace(cursor);
  expect(cursor, 58, '":" after a key');
  return { key, at, node: parseNode(cursor) };
}

function parseText(cursor: Cursor): string {
  const { text } = cursor;
  const at = cursor.pos;
  let pos = at + 1;
  while (pos < text.length && text.charCodeAt(pos) !== 34 && text.charCodeAt(pos) !== 10) {
    pos += text.charCodeAt(pos) === 92 ? 2 : 1;
  }
  const value = text.charCodeAt(pos) === 34 ? readLiteral(text.slice(at, pos + 1)) : undefined;
  if (typeof value !== 'string')
    return fail(cursor, 'not a JSON string: expected it to end with " on the same line', at);
  cursor.pos = pos + 1;
  return value;
}

function readLiteral(text: string): string | number | boolean | null | undefined {
  try {
    return JSON.parse(text) as string | number | boolean | null;
  } catch {
    return undefined;
  }
}
