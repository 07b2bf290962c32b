import { Uint } from '../values/value.ts';
import type { Entry, Expr } from './ast.ts';
import { CompileError, type Issue } from './issues.ts';
import { type Token, tokenize } from './lexer.ts';
import { LiteralError, readBytes, readString } from './literals.ts';
import { expandMacro, MacroError } from './macros.ts';

/** Deeper expressions are refused, as cel-go does. */
const MAX_DEPTH = 250;
/** The API server takes no expression anywhere near this; it bounds what one costs. */
const MAX_LENGTH = 100_000;

const RESERVED: ReadonlySet<string> = new Set([
  'as',
  'break',
  'const',
  'continue',
  'else',
  'false',
  'for',
  'function',
  'if',
  'import',
  'in',
  'let',
  'loop',
  'namespace',
  'null',
  'package',
  'return',
  'true',
  'var',
  'void',
  'while',
]);
const WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'in']);
const OPERAND =
  "{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}";

const RELATIONS: Readonly<Record<string, string>> = {
  '<': '_<_',
  '<=': '_<=_',
  '>=': '_>=_',
  '>': '_>_',
  '==': '_==_',
  '!=': '_!=_',
  in: '@in',
};
const SUMS: Readonly<Record<string, string>> = { '+': '_+_', '-': '_-_' };
const PRODUCTS: Readonly<Record<string, string>> = { '*': '_*_', '/': '_/_', '%': '_%_' };

/**
 * Parses an expression and expands its macros (https://github.com/google/cel-spec, grammar of cel-go 0.26).
 *
 * @throws CompileError naming each place that cannot be read.
 */
export function parse(source: string): Expr {
  const issues: Issue[] = [];
  if (source.length > MAX_LENGTH) {
    throw new CompileError('', [
      { offset: 0, message: `expression code point size exceeds limit: size: ${source.length}, limit ${MAX_LENGTH}` },
    ]);
  }
  const parser = new Parser(source, tokenize(source, issues), issues);
  const expr = parser.whole();
  if (expr === undefined || issues.length > 0) throw new CompileError(source, issues);
  return expr;
}

/** Ends parsing at the first place that does not fit; the issue is noted. */
class SyntaxEnd extends Error {}

class Parser {
  private at = 0;
  private depth = 0;
  private readonly source: string;
  private readonly tokens: readonly Token[];
  private readonly issues: Issue[];

  constructor(source: string, tokens: readonly Token[], issues: Issue[]) {
    this.source = source;
    this.tokens = tokens;
    this.issues = issues;
  }

  whole(): Expr | undefined {
    try {
      const expr = this.expr();
      if (this.token.kind !== 'end') this.unexpected('<EOF>', this.peek(1).kind === 'end');
      return expr;
    } catch (error) {
      if (error instanceof SyntaxEnd) return undefined;
      throw error;
    }
  }

  private get token(): Token {
    return this.peek(0);
  }

  private peek(ahead: number): Token {
    return this.tokens[Math.min(this.at + ahead, this.tokens.length - 1)] as Token;
  }

  private next(): Token {
    const token = this.token;
    this.at++;
    return token;
  }

  private is(text: string): boolean {
    return this.token.text === text && (this.token.kind === 'symbol' || this.token.kind === 'ident');
  }

  private take(text: string): Token | undefined {
    return this.is(text) ? this.next() : undefined;
  }

  private expect(text: string): Token {
    return this.take(text) ?? this.unexpected(`'${text}'`, false);
  }

  private fail(offset: number, message: string): never {
    this.issues.push({ offset, message });
    throw new SyntaxEnd();
  }

  private unexpected(expected: string, extraneous: boolean): never {
    const { text, offset } = this.token;
    this.fail(
      offset,
      `Syntax error: ${extraneous ? 'extraneous' : 'mismatched'} input '${text}' expecting ${expected}`,
    );
  }

  private expr(): Expr {
    if (++this.depth > MAX_DEPTH) this.fail(0, `expression recursion limit exceeded: ${MAX_DEPTH}`);
    const condition = this.logic('||', '_||_', () => this.logic('&&', '_&&_', () => this.relation()));
    const question = this.take('?');
    let result = condition;
    if (question !== undefined) {
      const truthy = this.logic('||', '_||_', () => this.logic('&&', '_&&_', () => this.relation()));
      this.expect(':');
      result = call(question.offset, '_?_:_', [condition, truthy, this.expr()]);
    }
    this.depth--;
    return result;
  }

  /** Chains of && and || become balanced trees. */
  private logic(text: string, name: string, operand: () => Expr): Expr {
    const terms = [operand()];
    const offsets: number[] = [];
    while (this.is(text)) {
      offsets.push(this.next().offset);
      terms.push(operand());
    }
    return balance(name, terms, offsets, 0, offsets.length - 1);
  }

  private binary(names: Readonly<Record<string, string>>, operand: () => Expr): Expr {
    let left = operand();
    for (;;) {
      const { text, kind } = this.token;
      const name = (kind === 'symbol' || kind === 'ident') && Object.hasOwn(names, text) ? names[text] : undefined;
      if (name === undefined) return left;
      if (++this.depth > MAX_DEPTH) this.fail(0, `expression recursion limit exceeded: ${MAX_DEPTH}`);
      const { offset } = this.next();
      left = call(offset, name, [left, operand()]);
      this.depth--;
    }
  }

  private relation(): Expr {
    return this.binary(RELATIONS, () => this.binary(SUMS, () => this.binary(PRODUCTS, () => this.unary())));
  }

  private unary(): Expr {
    const first = this.token;
    if (this.is('!')) return this.prefixed('!', '!_', first);
    if (this.is('-') && !this.isNumber(this.peek(1))) return this.prefixed('-', '-_', first);
    return this.member();
  }

  private prefixed(text: string, name: string, first: Token): Expr {
    let count = 0;
    while (this.is(text) && !(text === '-' && this.isNumber(this.peek(1)))) {
      this.next();
      count++;
    }
    const operand = this.member();
    return count % 2 === 0 ? operand : call(first.offset, name, [operand]);
  }

  private isNumber({ kind }: Token): boolean {
    return kind === 'int' || kind === 'float';
  }

  private member(): Expr {
    let expr = this.primary();
    for (let links = 0; ; links++) {
      if (this.depth + links > 10_000) this.fail(0, `expression recursion limit exceeded: ${MAX_DEPTH}`);
      const dot = this.take('.');
      if (dot !== undefined) {
        expr = this.afterDot(expr, dot);
        continue;
      }
      const bracket = this.take('[');
      if (bracket === undefined) return expr;
      const optional = this.take('?') !== undefined;
      const index = this.expr();
      this.expect(']');
      expr = call(bracket.offset, optional ? '_[?_]' : '_[_]', [expr, index]);
    }
  }

  private afterDot(operand: Expr, dot: Token): Expr {
    const optional = this.take('?') !== undefined;
    const name = this.token;
    if ((name.kind !== 'ident' && name.kind !== 'quoted') || WORDS.has(name.text)) {
      if (WORDS.has(name.text))
        this.fail(name.offset, `Syntax error: mismatched input '${name.text}' expecting IDENTIFIER`);
      this.fail(
        name.offset - (optional ? 0 : 0),
        `Syntax error: no viable alternative at input '.${optional ? '?' : ''}${name.text}'`,
      );
    }
    this.next();
    if (name.kind === 'quoted') this.fail(name.offset, "unsupported syntax: '`'");
    if (optional) {
      const field: Expr = { kind: 'literal', offset: name.offset, value: name.text };
      return call(dot.offset, '_?._', [operand, field]);
    }
    const open = this.take('(');
    if (open === undefined) return { kind: 'select', offset: dot.offset, operand, field: name.text, testOnly: false };
    return this.callOrMacro(open, name.text, operand, this.exprList());
  }

  private exprList(): Expr[] {
    const list: Expr[] = [];
    if (this.take(')') !== undefined) return list;
    do list.push(this.expr());
    while (this.take(',') !== undefined);
    this.expect(')');
    return list;
  }

  private callOrMacro(open: Token, name: string, target: Expr | undefined, args: readonly Expr[]): Expr {
    try {
      return expandMacro(open.offset, name, target, args) ?? { kind: 'call', offset: open.offset, name, target, args };
    } catch (error) {
      if (!(error instanceof MacroError)) throw error;
      this.issues.push({ offset: error.offset, message: error.message });
      return { kind: 'literal', offset: open.offset, value: null };
    }
  }

  private primary(): Expr {
    const token = this.token;
    if (this.take('(') !== undefined) {
      const expr = this.expr();
      this.expect(')');
      return expr;
    }
    if (this.take('[') !== undefined) return this.list(token.offset);
    if (this.take('{') !== undefined) return this.map(token.offset);
    if (token.kind === 'ident' || this.is('.')) return this.name();
    return this.literal();
  }

  private name(): Expr {
    const dot = this.take('.');
    const token = this.token;
    const { text, offset } = token;
    if (dot === undefined && (text === 'true' || text === 'false' || text === 'null')) {
      this.next();
      return { kind: 'literal', offset, value: text === 'null' ? null : text === 'true' };
    }
    if (token.kind !== 'ident' || WORDS.has(text)) {
      if (dot !== undefined) this.fail(offset, `Syntax error: no viable alternative at input '.${text}'`);
      this.unexpected(OPERAND, false);
    }
    this.next();
    if (this.isStruct()) return this.struct(offset);
    if (RESERVED.has(text)) this.fail(offset, `reserved identifier: ${text}`);
    const name = dot === undefined ? text : `.${text}`;
    const open = this.take('(');
    return open === undefined
      ? { kind: 'ident', offset, name }
      : this.callOrMacro(open, name, undefined, this.exprList());
  }

  /** `a.b.C{`: a message, whose names come before the brace. */
  private isStruct(): boolean {
    let ahead = 0;
    while (this.peek(ahead).text === '.' && this.peek(ahead + 1).kind === 'ident') ahead += 2;
    return this.peek(ahead).text === '{' && this.peek(ahead).kind === 'symbol';
  }

  private struct(start: number): Expr {
    while (!this.is('{')) this.next();
    const brace = this.next();
    const name = this.source.slice(start, brace.offset).replace(/\s/g, '');
    if (this.take('}') !== undefined) return { kind: 'struct', offset: brace.offset, name };
    do {
      if (this.is('}')) break;
      this.take('?');
      this.next();
      this.expect(':');
      this.expr();
    } while (this.take(',') !== undefined);
    this.expect('}');
    return { kind: 'struct', offset: brace.offset, name };
  }

  private list(offset: number): Expr {
    const elements: Expr[] = [];
    const optional = new Set<number>();
    while (!this.is(']')) {
      if (this.take('?') !== undefined) optional.add(elements.length);
      elements.push(this.expr());
      if (this.take(',') === undefined) break;
    }
    this.expect(']');
    return { kind: 'list', offset, elements, optional };
  }

  private map(offset: number): Expr {
    const entries: Entry[] = [];
    while (!this.is('}')) {
      const optional = this.take('?') !== undefined;
      const key = this.expr();
      this.expect(':');
      entries.push({ key, value: this.expr(), optional });
      if (this.take(',') === undefined) break;
    }
    this.expect('}');
    return { kind: 'map', offset, entries };
  }

  private literal(): Expr {
    const start = this.token;
    const minus = this.is('-') ? this.next() : undefined;
    const { kind, text } = this.token;
    const offset = start.offset;
    const sign = minus === undefined ? '' : '-';
    const done = (value: Extract<Expr, { kind: 'literal' }>['value']): Expr => {
      this.next();
      return { kind: 'literal', offset, value };
    };
    if (kind === 'int') {
      const value = BigInt(text) * (minus === undefined ? 1n : -1n);
      if (BigInt.asIntN(64, value) !== value) this.fail(offset, 'invalid int literal');
      return done(value);
    }
    if (kind === 'float') {
      const value = Number(sign + text);
      if (!Number.isFinite(value)) this.fail(offset, 'invalid double literal');
      return done(value);
    }
    if (minus !== undefined) this.unexpected(OPERAND, false);
    if (kind === 'uint') {
      const value = BigInt(text.slice(0, -1));
      if (BigInt.asUintN(64, value) !== value) this.fail(offset, 'invalid uint literal');
      return done(new Uint(value));
    }
    try {
      if (kind === 'string') return done(readString(text));
      if (kind === 'bytes') return done(readBytes(text));
    } catch (error) {
      if (error instanceof LiteralError) this.fail(offset, error.message);
      throw error;
    }
    this.unexpected(OPERAND, false);
  }
}

function call(offset: number, name: string, args: readonly Expr[]): Expr {
  return { kind: 'call', offset, name, target: undefined, args };
}

function balance(name: string, terms: readonly Expr[], offsets: readonly number[], from: number, to: number): Expr {
  if (from > to) return terms[from] as Expr;
  const middle = Math.floor((from + to + 1) / 2);
  const left = middle === from ? (terms[middle] as Expr) : balance(name, terms, offsets, from, middle - 1);
  const right = middle === to ? (terms[middle + 1] as Expr) : balance(name, terms, offsets, middle + 1, to);
  return call(offsets[middle] as number, name, [left, right]);
}
