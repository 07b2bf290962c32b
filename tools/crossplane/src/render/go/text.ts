/**
 * Go's strings are bytes. Here a string holds code points, and a byte that is no UTF-8 is kept as the lone surrogate U+DC00 plus
 * the byte, as Python's `surrogateescape` does; JSON and YAML never yield one, so nothing is lost or mistaken.
 */
export function fromBytes(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('utf8');
  if (!text.includes('\ufffd')) return text;
  let result = '';
  for (let at = 0; at < buffer.length; ) {
    const size = runeSize(buffer, at);
    if (size === 0) result += String.fromCharCode(0xdc00 + (buffer[at++] as number));
    else {
      result += buffer.toString('utf8', at, at + size);
      at += size;
    }
  }
  return result;
}

/** The length of the UTF-8 sequence at an offset; 0 when there is none. */
function runeSize(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return 1;
  const size =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (size === 0 || at + size > bytes.length) return 0;
  for (let index = 1; index < size; index++) if (((bytes[at + index] as number) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] as number;
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0;
  return size;
}

export function toBytes(text: string): Buffer {
  if (!ESCAPED.test(text)) return Buffer.from(text, 'utf8');
  const parts: Buffer[] = [];
  for (const rune of text) {
    const code = rune.charCodeAt(0);
    parts.push(
      rune.length === 1 && code >= 0xdc80 && code <= 0xdcff ? Buffer.from([code - 0xdc00]) : Buffer.from(rune),
    );
  }
  return Buffer.concat(parts);
}

const ESCAPED = /(?<![\ud800-\udbff])[\udc80-\udcff]/;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Invalid bytes become U+FFFD, as they do in JSON and in a protobuf string. */
export function validText(text: string): string {
  return text.replace(LONE, '\ufffd');
}

/** `strings.ToUpper`: rune by rune, without the special casing that JavaScript has (ß stays). */
export function toUpper(text: string): string {
  return mapRunes(text, upperRune);
}

/** `strings.ToLower`. */
export function toLower(text: string): string {
  return mapRunes(text, lowerRune);
}

function mapRunes(text: string, map: (rune: string) => string): string {
  let result = '';
  for (const rune of text) result += map(rune);
  return validText(result);
}

function upperRune(rune: string): string {
  const upper = rune.toUpperCase();
  if (isRune(upper)) return upper;
  // Greek letters with iota subscript have a capital of their own (UnicodeData's simple mapping).
  const code = rune.codePointAt(0) ?? 0;
  if ((code >= 0x1f80 && code <= 0x1faf && (code & 8) === 0) || code === 0x1fb3 || code === 0x1fc3 || code === 0x1ff3)
    return String.fromCodePoint(code < 0x1fb0 ? code + 8 : code + 9);
  return rune;
}

function lowerRune(rune: string): string {
  if (rune === '\u0130') return 'i';
  const lower = rune.toLowerCase();
  return isRune(lower) ? lower : rune;
}

function isRune(text: string): boolean {
  return text.length === 1 || (text.length === 2 && (text.codePointAt(0) ?? 0) > 0xffff);
}

const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

/** `strconv.IsPrint`. */
export function isPrintable(rune: string): boolean {
  return PRINTABLE.test(rune);
}

const SHORT: Readonly<Record<string, string>> = {
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

function quoteRuneInto(rune: string, quote: string, ascii: boolean): string {
  if (rune === quote || rune === '\\') return `\\${rune}`;
  const code = rune.codePointAt(0) ?? 0;
  if (code >= 0xdc80 && code <= 0xdcff) return `\\x${(code - 0xdc00).toString(16)}`;
  if (ascii ? code < 0x80 && isPrintable(rune) : isPrintable(rune)) return rune;
  const short = SHORT[rune];
  if (short !== undefined) return short;
  if (code < 0x20 || code === 0x7f) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code >= 0xd800 && code <= 0xdfff) return '\\ufffd';
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}

/** `strconv.Quote`, or `QuoteToASCII`: what `%q` prints of a string. */
export function quote(text: string, ascii = false): string {
  let result = '"';
  for (const rune of text) result += quoteRuneInto(rune, '"', ascii);
  return `${result}"`;
}

/** `strconv.QuoteRune`: what `%q` prints of a rune. */
export function quoteRune(rune: string, ascii = false): string {
  const code = rune.codePointAt(0) ?? 0;
  return `'${quoteRuneInto(code >= 0xd800 && code <= 0xdfff ? '\ufffd' : rune, "'", ascii)}'`;
}

/** `strconv.CanBackquote`. */
export function canBackquote(text: string): boolean {
  for (const rune of text) {
    const code = rune.codePointAt(0) ?? 0;
    if (code >= 0xd800 && code <= 0xdfff) return false;
    if (code === 0xfeff || code === 0x60 || code === 0x7f || (code < 0x20 && code !== 0x09)) return false;
  }
  return true;
}
