import { isUnknown, UNKNOWN_NAME, UNKNOWN_TEXT } from './unknown.ts';

/**
 * Evaluates one action of a Go template, as ApplicationSets with `goTemplate: true` use them: fields, `index`, pipes,
 * parentheses and the string functions that are common in paths.
 *
 * @param action what stands between `{{` and `}}`, without trim markers.
 * @param field gives the value at a path of keys below `.`.
 * @returns the text, with unknown parts where it cannot be told; `undefined` for control structures, after which nothing
 *   about the text is known.
 */
export function evaluateAction(action: string, field: FieldLookup): string | undefined {
  const tokens = tokenize(action);
  if (tokens === undefined) return UNKNOWN_TEXT;
  const first = tokens[0];
  if (first === undefined) return '';
  if (first.type === 'word' && CONTROL.has(first.text)) return undefined;
  const parser = { tokens, at: 0, field };
  const value = readPipeline(parser);
  return parser.at < tokens.length ? UNKNOWN_TEXT : printed(value);
}

/** The value at a path of keys; an unknown text where it cannot be told. */
export type FieldLookup = (path: readonly string[]) => unknown;

const CONTROL = new Set(['if', 'else', 'end', 'range', 'with', 'define', 'template', 'block', 'break', 'continue']);

type Token =
  | { readonly type: 'field'; readonly path: readonly string[] }
  | { readonly type: 'literal'; readonly value: string | number | boolean }
  | { readonly type: 'word'; readonly text: string }
  | { readonly type: '(' | ')' | '|' };

const TOKEN = /\s*(?:(\.[\w.]*)|"((?:[^"\\]|\\.)*)"|`([^`]*)`|(-?\d+)(?![\w.])|([A-Za-z]\w*)|([()|]))/y;

function tokenize(action: string): Token[] | undefined {
  const tokens: Token[] = [];
  const text = action.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    const [, field, quoted, raw, number, word, mark] = match;
    if (field !== undefined) tokens.push({ type: 'field', path: field.split('.').filter((key) => key !== '') });
    else if (quoted !== undefined) tokens.push({ type: 'literal', value: quoted.replaceAll(/\\(.)/g, '$1') });
    else if (raw !== undefined) tokens.push({ type: 'literal', value: raw });
    else if (number !== undefined) tokens.push({ type: 'literal', value: Number(number) });
    else if (word === 'true' || word === 'false') tokens.push({ type: 'literal', value: word === 'true' });
    else if (word !== undefined) tokens.push({ type: 'word', text: word });
    else tokens.push({ type: mark as '(' | ')' | '|' });
  }
  return tokens;
}

interface Parser {
  readonly tokens: readonly Token[];
  at: number;
  readonly field: FieldLookup;
}

function readPipeline(parser: Parser): unknown {
  let value = readCommand(parser);
  while (parser.tokens[parser.at]?.type === '|') {
    parser.at++;
    value = readCommand(parser, [value]);
  }
  return value;
}

/** A command: one operand, or a function with its operands; what is piped in comes last. */
function readCommand(parser: Parser, piped: readonly unknown[] = []): unknown {
  const first = parser.tokens[parser.at];
  if (first?.type !== 'word') {
    const value = readOperand(parser);
    return piped.length > 0 ? UNKNOWN_TEXT : value;
  }
  parser.at++;
  const operands: unknown[] = [];
  for (;;) {
    const next = parser.tokens[parser.at];
    if (next === undefined || next.type === ')' || next.type === '|') break;
    operands.push(readOperand(parser));
  }
  return applyFunction(first.text, [...operands, ...piped]);
}

function readOperand(parser: Parser): unknown {
  const token = parser.tokens[parser.at];
  parser.at++;
  switch (token?.type) {
    case 'field':
      return parser.field(token.path);
    case 'literal':
      return token.value;
    case '(': {
      const value = readPipeline(parser);
      const next = parser.tokens[parser.at];
      if (next?.type === ')') parser.at++;
      const member = parser.tokens[parser.at];
      if (member?.type !== 'field' || typeof value !== 'object') return value;
      parser.at++;
      return member.path.reduce<unknown>((current, key) => indexed(current, key), value);
    }
    default:
      return UNKNOWN_TEXT;
  }
}

const FUNCTIONS: Readonly<Record<string, (...operands: string[]) => unknown>> = {
  lower: (text = '') => text.toLowerCase(),
  upper: (text = '') => text.toUpperCase(),
  trim: (text = '') => text.trim(),
  trimPrefix: (prefix = '', text = '') => (text.startsWith(prefix) ? text.slice(prefix.length) : text),
  trimSuffix: (suffix = '', text = '') =>
    suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
  replace: (from = '', to = '', text = '') => text.replaceAll(from, to),
  toString: (text = '') => text,
  quote: (text = '') => JSON.stringify(text),
  base: (text = '') => text.slice(text.lastIndexOf('/') + 1),
  dir: (text = '') => (text.includes('/') ? text.slice(0, text.lastIndexOf('/')) : '.'),
  normalize: (text = '') => normalizedName(text),
  splitList: (separator = '', text = '') => text.split(separator),
  printf: (format = '', ...operands) => {
    if (/%(?![sdv])/.test(format)) return UNKNOWN_TEXT;
    return format.replaceAll(/%[sdv]/g, () => operands.shift() ?? '');
  },
};

/** Functions that cannot bring a slash into a text that has none. */
const KEEPS_NAMES = new Set(['lower', 'upper', 'trim', 'trimPrefix', 'trimSuffix', 'toString', 'base', 'normalize']);

function applyFunction(name: string, operands: readonly unknown[]): unknown {
  if (name === 'index' || name === 'get') {
    return operands.slice(1).reduce<unknown>((current, key) => indexed(current, key), operands[0]);
  }
  if (name === 'default') {
    const [fallback, value] = operands;
    return value === undefined || value === null || value === '' || value === 0 || value === false ? fallback : value;
  }
  if (name === 'first' || name === 'last') {
    const list = operands[0];
    return Array.isArray(list) ? ((name === 'first' ? list[0] : list.at(-1)) ?? '') : UNKNOWN_TEXT;
  }
  if (name === 'join') {
    const [separator, list] = operands;
    return Array.isArray(list) ? list.map(printed).join(printed(separator)) : UNKNOWN_TEXT;
  }
  const call = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (call === undefined) return UNKNOWN_TEXT;
  const texts = operands.map(printed);
  if (!texts.some(isUnknown) || name === 'printf') return call(...texts);
  const named = KEEPS_NAMES.has(name) && !texts.some((text) => text.includes(UNKNOWN_TEXT) || text.includes('/'));
  return named ? UNKNOWN_NAME : UNKNOWN_TEXT;
}

function indexed(value: unknown, key: unknown): unknown {
  if (typeof value === 'string' && isUnknown(value)) return value;
  if (typeof key === 'string' && isUnknown(key)) return UNKNOWN_TEXT;
  if (Array.isArray(value)) return value[Number(key)];
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[String(key)] : undefined;
}

/** A value as a template prints it. What is not there is an error or `<no value>` in Argo CD: nothing to rely on. */
function printed(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value === null ? '' : UNKNOWN_TEXT;
}

/** A name as Argo CD's `normalize` and `…Normalized` parameters write it: RFC 1123, at most 253 characters. */
export function normalizedName(name: string): string {
  const text = name.toLowerCase().replaceAll(/[^a-z0-9.\-\uE000\uE001]/g, '-');
  return text
    .slice(0, 253)
    .replace(/^[-.]+/, '')
    .replace(/[-.]+$/, '');
}
