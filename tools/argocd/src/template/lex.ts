/** Pieces of a template: text, and actions without their braces and trim markers. */
export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'action'; readonly text: string }
  /** An action that does not end. */
  | { readonly type: 'broken'; readonly text: string };

/**
 * Splits a Go template into text and actions: `{{- ` and ` -}}` take the white space of the text beside them, comments go.
 * https://pkg.go.dev/text/template#hdr-Text_and_spaces
 */
export function splitTemplate(template: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let trimStart = false;
  for (;;) {
    const start = template.indexOf('{{', at);
    let text = start < 0 ? template.slice(at) : template.slice(at, start);
    if (trimStart) text = text.replace(/^[ \t\r\n]+/, '');
    const end = start < 0 ? -1 : endOfAction(template, start + 2);
    let action = start < 0 || end < 0 ? '' : template.slice(start + 2, end);
    if (/^-[ \t\r\n]/.test(action)) {
      action = action.slice(1);
      text = text.replace(/[ \t\r\n]+$/, '');
    }
    if (text !== '') pieces.push({ type: 'text', text });
    if (start < 0) return pieces;
    if (end < 0) return [...pieces, { type: 'broken', text: template.slice(start) }];
    trimStart = /[ \t\r\n]-$/.test(action);
    if (trimStart) action = action.slice(0, -1);
    action = action.trim();
    if (!/^\/\*[\s\S]*\*\/$/.test(action)) pieces.push({ type: 'action', text: action });
    at = end + 2;
  }
}

/** The offset of the `}}` that ends an action; one inside a string or a comment does not. */
function endOfAction(template: string, start: number): number {
  const comment = /-?\s*\/\*/y;
  comment.lastIndex = start;
  if (comment.test(template)) return template.indexOf('}}', template.indexOf('*/', start));
  for (let at = start; at < template.length; at++) {
    const char = template[at];
    if (char === '`') {
      at = template.indexOf('`', at + 1);
      if (at < 0) return -1;
    } else if (char === '"') {
      at++;
      while (at < template.length && template[at] !== '"') at += template[at] === '\\' ? 2 : 1;
    } else if (char === '}' && template[at + 1] === '}') return at;
  }
  return -1;
}

export type Token =
  | { readonly type: 'field'; readonly path: readonly string[]; readonly joined: boolean }
  | { readonly type: 'variable'; readonly name: string; readonly path: readonly string[] }
  | { readonly type: 'literal'; readonly value: string | number | bigint | boolean | null }
  | { readonly type: 'word'; readonly text: string }
  | { readonly type: '(' | ')' | '|' | ',' | ':=' | '=' };

const TOKEN =
  /(\s*)(?:(\.[\w.]*)|\$(\w*)((?:\.\w+)*)|("(?:[^"\\]|\\.)*")|`([^`]*)`|([+-]?\d+)(?![\w.])|([+-]?\d+\.\d+)(?![\w.])|([A-Za-z_]\w*)|(:=|[()|,=]))/y;

/** The tokens of one action; `undefined` when it holds something that this engine does not read. */
export function tokenize(action: string): Token[] | undefined {
  const tokens: Token[] = [];
  const text = action.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return undefined;
    const [, space = '', field, variable, below = '', quoted, raw, integer, float, word, mark] = match;
    if (field !== undefined) tokens.push({ type: 'field', path: keysOf(field), joined: space === '' });
    else if (variable !== undefined) tokens.push({ type: 'variable', name: variable, path: keysOf(below) });
    else if (quoted !== undefined) {
      const value = unquoted(quoted);
      if (value === undefined) return undefined;
      tokens.push({ type: 'literal', value });
    } else if (raw !== undefined) tokens.push({ type: 'literal', value: raw });
    else if (integer !== undefined) {
      if (/^[+-]?0\d/.test(integer)) return undefined; // octal in Go
      tokens.push({ type: 'literal', value: BigInt(integer.replace(/^\+/, '')) });
    } else if (float !== undefined) tokens.push({ type: 'literal', value: Number(float) });
    else if (word !== undefined) tokens.push(WORDS.get(word) ?? { type: 'word', text: word });
    else tokens.push({ type: mark as '(' });
  }
  return tokens;
}

const WORDS: ReadonlyMap<string, Token> = new Map([
  ['true', { type: 'literal', value: true }],
  ['false', { type: 'literal', value: false }],
  ['nil', { type: 'literal', value: null }],
]);

function keysOf(path: string): string[] {
  return path.split('.').filter((key) => key !== '');
}

/** A Go string literal; those of its escapes that JSON has as well. */
function unquoted(quoted: string): string | undefined {
  try {
    const value: unknown = JSON.parse(quoted);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}
