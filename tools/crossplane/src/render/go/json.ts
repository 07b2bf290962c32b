import { formatFloat } from './float.ts';
import { quoteRune, toBytes, validText } from './text.ts';
import { emptyObject, isObject, sortedKeys, type Value } from './value.ts';

export interface JsonFailure {
  readonly error: string;
}

/**
 * `json.Marshal`: keys sorted, `<`, `>`, `&`, U+2028 and U+2029 escaped, bytes that are no UTF-8 replaced.
 */
export function marshal(value: Value): string | JsonFailure {
  const bad = unsupported(value);
  return bad === undefined ? write(value) : { error: `json: unsupported value: ${formatFloat(bad, 'g', -1)}` };
}

/** The first number that JSON has no form for. */
function unsupported(value: Value): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : value;
  const items = Array.isArray(value)
    ? value
    : isObject(value)
      ? sortedKeys(value).map((key) => value[key] as Value)
      : [];
  for (const item of items) {
    const found = unsupported(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function write(value: Value): string {
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (isObject(value))
    return `{${sortedKeys(value)
      .map((key) => `${writeText(key)}:${write(value[key] as Value)}`)
      .join(',')}}`;
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'number') return writeNumber(value);
  return String(value);
}

/** A float64 as `encoding/json` writes it: JavaScript's form, but with the sign of zero. */
export function writeNumber(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

function writeText(text: string): string {
  return JSON.stringify(validText(text)).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

const MIN_INT64 = -(1n << 63n);
const MAX_INT64 = (1n << 63n) - 1n;

/**
 * A value written as JSON and read by Kubernetes' decoder: whole numbers become int64 where they fit.
 */
export function throughJson(value: Value): Value {
  if (Array.isArray(value)) return value.map(throughJson);
  if (isObject(value)) {
    const read = emptyObject();
    for (const key of Object.keys(value)) read[validText(key)] = throughJson(value[key] as Value);
    return read;
  }
  if (typeof value === 'string') return validText(value);
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) >= 1e21) return value;
  const whole = BigInt(value);
  if (whole >= MIN_INT64 && whole <= MAX_INT64) {
    // The shortest digits may name another integer than the double is.
    const shown = BigInt(String(value));
    return shown >= MIN_INT64 && shown <= MAX_INT64 ? shown : value;
  }
  return value;
}

const MAX_NESTING = 1000;

/** `json.Unmarshal` into an `interface{}`: every number a float64; syntax errors in the words of Go's scanner. */
export function unmarshal(text: string): { readonly value: Value } | JsonFailure {
  let at = 0;
  class Stop extends Error {}
  const space = () => {
    while (' \t\r\n'.includes(text[at] ?? 'x')) at++;
  };
  const fail = (context: string): never => {
    // At the end Go's scanner is given one space more, which only some of its states refuse.
    if (at >= text.length && !/literal|escape/.test(context)) throw new Stop('unexpected end of JSON input');
    // It looks at bytes: the first of a longer character is taken for one of its own.
    const first = at < text.length ? (toBytes(String.fromCodePoint(text.codePointAt(at) ?? 0))[0] ?? 0x20) : 0x20;
    const char = String.fromCharCode(first);
    const shown = char === "'" ? "'\\''" : char === '"' ? "'\"'" : quoteRune(char);
    throw new Stop(`invalid character ${shown} ${context}`);
  };
  const word = (literal: string, value: Value): Value => {
    for (let index = 1; index < literal.length; index++) {
      at++;
      if (text[at] !== literal[index]) fail(`in literal ${literal} (expecting ${quoteRune(literal[index] as string)})`);
    }
    at++;
    return value;
  };
  const digits = (context: string) => {
    if (!/[0-9]/.test(text[at] ?? '')) fail(context);
    while (/[0-9]/.test(text[at] ?? '')) at++;
  };
  const number = (): Value => {
    const start = at;
    if (text[at] === '-') at++;
    if (text[at] === '0') at++;
    else digits('in numeric literal');
    if (text[at] === '.') {
      at++;
      digits('after decimal point in numeric literal');
    }
    if (text[at] === 'e' || text[at] === 'E') {
      at++;
      if (text[at] === '+' || text[at] === '-') at++;
      digits('in exponent of numeric literal');
    }
    const shown = text.slice(start, at);
    const value = Number(shown);
    if (!Number.isFinite(value)) tooLarge ??= `json: cannot unmarshal number ${shown} into Go value of type float64`;
    return value;
  };
  const string = (): string => {
    const start = at++;
    for (;;) {
      const char = text[at];
      if (char === undefined) fail('');
      if (char === '"') break;
      if (char === '\\') {
        at++;
        if (text[at] === 'u')
          for (let index = 0; index < 4; index++) {
            at++;
            if (!/[0-9a-fA-F]/.test(text[at] ?? '')) fail('in \\u hexadecimal character escape');
          }
        else if (!'bfnrt\\/"'.includes(text[at] ?? 'x')) fail('in string escape code');
      } else if ((char as string) < ' ') fail('in string literal');
      at++;
    }
    at++;
    return validText(JSON.parse(text.slice(start, at)) as string);
  };
  const value = (depth: number): Value => {
    if (depth > MAX_NESTING) throw new Stop('exceeded max depth');
    space();
    const char = text[at];
    if (char === '{') return object(depth);
    if (char === '[') return array(depth);
    if (char === '"') return string();
    if (char === 't') return word('true', true);
    if (char === 'f') return word('false', false);
    if (char === 'n') return word('null', null);
    if (char === '-' || /[0-9]/.test(char ?? '')) return number();
    return fail('looking for beginning of value');
  };
  const object = (depth: number): Value => {
    const made = emptyObject();
    at++;
    space();
    if (text[at] === '}') {
      at++;
      return made;
    }
    for (;;) {
      space();
      if (text[at] !== '"') fail('looking for beginning of object key string');
      const key = string();
      space();
      if (text[at] !== ':') fail('after object key');
      at++;
      made[key] = value(depth + 1);
      space();
      if (text[at] === '}') break;
      if (text[at] !== ',') fail('after object key:value pair');
      at++;
    }
    at++;
    return made;
  };
  const array = (depth: number): Value => {
    const made: Value[] = [];
    at++;
    space();
    if (text[at] === ']') {
      at++;
      return made;
    }
    for (;;) {
      made.push(value(depth + 1));
      space();
      if (text[at] === ']') break;
      if (text[at] !== ',') fail('after array element');
      at++;
    }
    at++;
    return made;
  };
  let tooLarge: string | undefined;
  try {
    const read = value(1);
    space();
    if (at < text.length) fail('after top-level value');
    return tooLarge === undefined ? { value: read } : { error: tooLarge };
  } catch (error) {
    if (error instanceof Stop) return { error: error.message };
    throw error;
  }
}
