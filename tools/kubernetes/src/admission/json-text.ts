import { emptyObject, isInt64, isObject, type Json, JsonError, MAX_DEPTH } from './json.ts';

export interface ParsedJson {
  readonly value: Json;
  /** Paths of keys that an object holds twice; the last one counts. */
  readonly duplicates: readonly string[];
}

/**
 * Reads a JSON text and keeps how its numbers are written.
 *
 * @throws JsonError where the text is no JSON, with line and column; or a number is beyond a float64, with the words of
 *   the server's decoder.
 */
export function parseJson(text: string): ParsedJson {
  const reader = new Reader(text);
  const value = reader.document();
  return { value, duplicates: reader.duplicates };
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none in a string
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const SPACE = /[ \t\r\n]*/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class Reader {
  readonly duplicates: string[] = [];
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  document(): Json {
    this.space();
    const value = this.value('', 0);
    this.space();
    if (this.at < this.text.length) this.fail('the end of the text');
    return value;
  }

  private value(path: string, depth: number): Json {
    if (depth > MAX_DEPTH) throw new JsonError(`nested deeper than ${MAX_DEPTH} levels`);
    switch (this.text[this.at]) {
      case '{':
        return this.object(path, depth);
      case '[':
        return this.list(path, depth);
      case '"':
        return this.string();
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
      default:
        return this.number();
    }
  }

  private object(path: string, depth: number): Json {
    const object = emptyObject();
    this.at++;
    this.space();
    if (this.take('}')) return object;
    for (;;) {
      if (this.text[this.at] !== '"') this.fail('a key in quotes');
      const key = this.string();
      const below = path === '' ? key : `${path}.${key}`;
      if (Object.hasOwn(object, key)) this.duplicates.push(below);
      this.space();
      if (!this.take(':')) this.fail('a colon');
      this.space();
      object[key] = this.value(below, depth + 1);
      this.space();
      if (this.take('}')) return object;
      if (!this.take(',')) this.fail('a comma or }');
      this.space();
    }
  }

  private list(path: string, depth: number): Json {
    const list: Json[] = [];
    this.at++;
    this.space();
    if (this.take(']')) return list;
    for (;;) {
      list.push(this.value(`${path}[${list.length}]`, depth + 1));
      this.space();
      if (this.take(']')) return list;
      if (!this.take(',')) this.fail('a comma or ]');
      this.space();
    }
  }

  private string(): string {
    let result = '';
    this.at++;
    for (;;) {
      result += this.match(PLAIN)?.[0] ?? '';
      const char = this.text[this.at];
      if (char === '"') {
        this.at++;
        return result;
      }
      if (char !== '\\') this.fail('the end of a string');
      const letter = this.text[this.at + 1] ?? '';
      const hex = this.text.slice(this.at + 2, this.at + 6);
      if (letter === 'u' && /^[0-9a-fA-F]{4}$/.test(hex)) {
        result += String.fromCharCode(Number.parseInt(hex, 16));
        this.at += 6;
      } else {
        const plain = ESCAPES[letter];
        if (plain === undefined) this.fail('an escape sequence of JSON');
        result += plain;
        this.at += 2;
      }
    }
  }

  private number(): Json {
    const match = this.match(NUMBER);
    if (match === null || match[0] === '') this.fail('a value');
    const [text, fraction, exponent] = match;
    if (fraction === undefined && exponent === undefined) {
      const whole = BigInt(text);
      if (isInt64(whole)) return whole;
    }
    const float = Number(text);
    if (!Number.isFinite(float))
      throw new JsonError(`json: cannot unmarshal number ${text} into Go value of type float64`);
    return float;
  }

  private word<T extends Json>(word: string, value: T): T {
    if (!this.text.startsWith(word, this.at)) this.fail('a value');
    this.at += word.length;
    return value;
  }

  private take(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at++;
    return true;
  }

  private space(): void {
    this.match(SPACE);
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const match = pattern.exec(this.text);
    if (match !== null) this.at = pattern.lastIndex;
    return match;
  }

  private fail(wanted: string): never {
    const before = this.text.slice(0, this.at).split('\n');
    const line = before.length;
    const column = (before.at(-1)?.length ?? 0) + 1;
    const found = this.at < this.text.length ? JSON.stringify(this.text[this.at]) : 'the end';
    throw new JsonError(`line ${line}, column ${column}: expected ${wanted}, found ${found}`);
  }
}

/**
 * Prints a value (also one that {@link toPlain} made) as JSON.stringify would, integers of any size in full.
 *
 * @param indent number of spaces a level; 0 prints one line.
 */
export function printJsonText(value: unknown, indent = 0, level = 0): string {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const items = Array.isArray(value)
    ? value.map((item) => printJsonText(item, indent, level + 1))
    : Object.entries(value)
        .filter(([, item]) => item !== undefined)
        .map(
          ([key, item]) => `${JSON.stringify(key)}:${indent > 0 ? ' ' : ''}${printJsonText(item, indent, level + 1)}`,
        );
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (items.length === 0) return `${open}${close}`;
  if (indent === 0) return `${open}${items.join(',')}${close}`;
  const inner = `\n${' '.repeat(indent * (level + 1))}`;
  return `${open}${inner}${items.join(`,${inner}`)}\n${' '.repeat(indent * level)}${close}`;
}

/** Go's json.Marshal: keys sorted by their bytes, and `<`, `>`, `&`, U+2028, U+2029 escaped. */
export function marshal(value: Json): string {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return goJsonFloat(value);
  if (typeof value === 'string') return marshalString(value);
  if (Array.isArray(value)) return `[${value.map(marshal).join(',')}]`;
  if (!isObject(value)) return String(value);
  const keys = Object.keys(value).sort(byBytes);
  return `{${keys.map((key) => `${marshalString(key)}:${marshal(value[key] as Json)}`).join(',')}}`;
}

function marshalString(text: string): string {
  return JSON.stringify(text)
    .replace(/\\ud[89a-f][0-9a-f]{2}/g, '\\ufffd')
    .replace(/[<>&\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** JavaScript and encoding/json write floats alike: shortest digits, an exponent below 1e-6 and from 1e21 on. */
function goJsonFloat(value: number): string {
  if (Object.is(value, -0)) return '-0';
  return String(value);
}

/** Order of strings by their UTF-8 bytes, which is that of code points. */
export function byBytes(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    // Surrogates stand for code points above all others of 16 bits.
    const rank = (code: number) => (code >= 0xd800 && code <= 0xdfff ? code + 0x10000 : code);
    return rank(x) - rank(y);
  }
  return a.length - b.length;
}
