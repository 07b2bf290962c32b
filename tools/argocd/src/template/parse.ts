import { type Piece, splitTemplate, type Token, tokenize } from './lex.ts';

/** https://pkg.go.dev/text/template#hdr-Actions */
export type Node =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'print'; readonly pipeline: Pipeline }
  | {
      readonly type: 'if' | 'with' | 'range';
      readonly pipeline: Pipeline;
      readonly then: Node[];
      readonly else: Node[];
    }
  | { readonly type: 'break' | 'continue' }
  /** What cannot be read: its text is unknown, but for what cannot be an action at all. */
  | { readonly type: 'opaque'; readonly reason: string; readonly text?: string };

export interface Pipeline {
  /** Variables that it declares (`:=`) or assigns (`=`). */
  readonly variables: readonly string[];
  readonly assigns: boolean;
  readonly commands: readonly (readonly Operand[])[];
}

export type Operand =
  | { readonly type: 'field'; readonly path: readonly string[] }
  | { readonly type: 'variable'; readonly name: string; readonly path: readonly string[] }
  | { readonly type: 'literal'; readonly value: unknown }
  | { readonly type: 'function'; readonly name: string }
  | { readonly type: 'pipeline'; readonly pipeline: Pipeline; readonly path: readonly string[] };

const parsed = new Map<string, readonly Node[]>();
/** A template that is filled in for a thousand Applications is parsed once. */
const MOST_PARSED = 2000;

/** Parses a Go template. Never throws: what cannot be read is an `opaque` node. */
export function parseTemplate(template: string): readonly Node[] {
  let nodes = parsed.get(template);
  if (nodes === undefined) {
    const reader: Reader = { pieces: splitTemplate(template), at: 0 };
    const list = readBlock(reader);
    // An `end` too many, or an `else` without an `if`.
    if (reader.at < reader.pieces.length) list.push(opaque(reader.pieces[reader.at]));
    if (parsed.size >= MOST_PARSED) parsed.clear();
    parsed.set(template, list);
    nodes = list;
  }
  return nodes;
}

interface Reader {
  readonly pieces: readonly Piece[];
  at: number;
}

const CLOSING = /^(?:end|else)\b/;

function readBlock(reader: Reader): Node[] {
  const nodes: Node[] = [];
  for (; reader.at < reader.pieces.length; reader.at++) {
    const piece = reader.pieces[reader.at] as Piece;
    if (piece.type === 'text') nodes.push(piece);
    else if (piece.type === 'broken')
      nodes.push({ type: 'opaque', reason: 'an action {{ … does not end', text: piece.text });
    else if (CLOSING.test(piece.text)) return nodes;
    else if (/^(?:define|template|block)\b/.test(piece.text)) {
      nodes.push({ type: 'opaque', reason: `{{ ${piece.text} }} is not evaluated here` });
      reader.at = reader.pieces.length; // where its body ends does not matter: nothing about the rest is known
    } else if (piece.text === 'break' || piece.text === 'continue') nodes.push({ type: piece.text });
    else nodes.push(readAction(piece.text, reader));
  }
  return nodes;
}

function readAction(text: string, reader: Reader): Node {
  const control = /^(if|with|range)\b([\s\S]*)$/.exec(text);
  if (control === null) {
    const pipeline = parsePipeline(text);
    return pipeline === undefined ? opaque({ type: 'action', text }) : { type: 'print', pipeline };
  }
  return readControl(control[1] as 'if', control[2] ?? '', reader);
}

function readControl(type: 'if' | 'with' | 'range', condition: string, reader: Reader): Node {
  reader.at++;
  const then = readBlock(reader);
  let otherwise: Node[] = [];
  const closing = reader.pieces[reader.at];
  if (closing?.type === 'action' && closing.text !== 'end') {
    const chained = /^else\s+(if|with)\b([\s\S]*)$/.exec(closing.text);
    if (chained !== null) otherwise = [readControl(chained[1] as 'if', chained[2] ?? '', reader)];
    else {
      reader.at++;
      otherwise = readBlock(reader);
      const end = reader.pieces[reader.at];
      if (end?.type !== 'action' || end.text !== 'end' || closing.text !== 'else') return broken(type, reader);
    }
  } else if (closing === undefined) return broken(type, reader);
  const pipeline = parsePipeline(condition);
  if (pipeline === undefined) return opaque({ type: 'action', text: `${type}${condition}` });
  return { type, pipeline, then, else: otherwise };
}

function broken(type: string, reader: Reader): Node {
  reader.at = reader.pieces.length;
  return { type: 'opaque', reason: `{{ ${type} }} has no {{ end }}` };
}

function opaque(piece: Piece | undefined): Node {
  return { type: 'opaque', reason: `{{ ${piece?.type === 'action' ? piece.text : '…'} }} cannot be read` };
}

interface Tokens {
  readonly list: readonly Token[];
  at: number;
}

function parsePipeline(text: string): Pipeline | undefined {
  const list = tokenize(text);
  if (list === undefined || list.length === 0) return undefined;
  const tokens: Tokens = { list, at: 0 };
  const pipeline = readPipeline(tokens);
  return tokens.at === list.length ? pipeline : undefined;
}

function readPipeline(tokens: Tokens): Pipeline | undefined {
  const { variables, assigns } = readVariables(tokens);
  const commands: Operand[][] = [];
  do {
    const command = readCommand(tokens);
    if (command === undefined || command.length === 0) return undefined;
    commands.push(command);
  } while (tokens.list[tokens.at]?.type === '|' && ++tokens.at > 0);
  return { variables, assigns, commands };
}

/** `$a :=`, `$a =`, and `$index, $item :=` of a range. */
function readVariables(tokens: Tokens): Pick<Pipeline, 'variables' | 'assigns'> {
  const [first, second, third, fourth] = tokens.list.slice(tokens.at, tokens.at + 4);
  const isSet = (token: Token | undefined) => token?.type === ':=' || token?.type === '=';
  if (first?.type === 'variable' && first.path.length === 0) {
    if (isSet(second)) {
      tokens.at += 2;
      return { variables: [first.name], assigns: second?.type === '=' };
    }
    if (second?.type === ',' && third?.type === 'variable' && isSet(fourth)) {
      tokens.at += 4;
      return { variables: [first.name, third.name], assigns: fourth?.type === '=' };
    }
  }
  return { variables: [], assigns: false };
}

function readCommand(tokens: Tokens): Operand[] | undefined {
  const operands: Operand[] = [];
  for (;;) {
    const token = tokens.list[tokens.at];
    if (token === undefined || token.type === ')' || token.type === '|') return operands;
    const operand = readOperand(token, tokens);
    if (operand === undefined) return undefined;
    operands.push(operand);
  }
}

function readOperand(token: Token, tokens: Tokens): Operand | undefined {
  tokens.at++;
  switch (token.type) {
    case 'field':
    case 'variable':
    case 'literal':
      return token;
    case 'word':
      return { type: 'function', name: token.text };
    case '(': {
      const pipeline = readPipeline(tokens);
      if (pipeline === undefined || tokens.list[tokens.at]?.type !== ')') return undefined;
      const below = tokens.list[++tokens.at];
      if (below?.type !== 'field' || !below.joined) return { type: 'pipeline', pipeline, path: [] };
      tokens.at++;
      return { type: 'pipeline', pipeline, path: below.path };
    }
    default:
      return undefined;
  }
}
