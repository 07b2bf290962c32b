/** How Go's fmt and strconv write values: the words of the server's messages. */

/** `%v` of a float64, as strconv.FormatFloat(value, 'g', -1, 64): shortest digits, an exponent below 1e-4 and from 1e6 on. */
export function goFloat(value: number): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '+Inf' : '-Inf';
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const power = Number(exponent);
  const sign = value < 0 ? '-' : '';
  if (power < -4 || power >= 6) {
    const size = String(Math.abs(power)).padStart(2, '0');
    return `${sign}${digits}e${power < 0 ? '-' : '+'}${size}`;
  }
  return sign + plainDigits(digits.replace('.', ''), power);
}

/** strconv.FormatFloat(value, 'f', -1, 64): never an exponent. */
export function formatF(value: number): string {
  if (!Number.isFinite(value)) return goFloat(value);
  if (value === 0) return Object.is(value, -0) ? '-0' : '0';
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  return (value < 0 ? '-' : '') + plainDigits(digits.replace('.', ''), Number(exponent));
}

function plainDigits(digits: string, power: number): string {
  if (power < 0) return `0.${'0'.repeat(-power - 1)}${digits}`;
  if (digits.length <= power + 1) return digits + '0'.repeat(power + 1 - digits.length);
  return `${digits.slice(0, power + 1)}.${digits.slice(power + 1)}`;
}

/** What Go and CEL write of characters that have a short escape. */
export const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\u0007': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};
const PRINTABLE = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

/** `%q` of a string (strconv.Quote). */
export function quote(text: string): string {
  let quoted = '"';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    const known = ESCAPES[char];
    if (known !== undefined) quoted += known;
    else if (code >= 0xd800 && code <= 0xdfff) quoted += '\\ufffd';
    else if (PRINTABLE.test(char)) quoted += char;
    else if (code < 0x20 || code === 0x7f) quoted += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code > 0xffff) quoted += `\\U${code.toString(16).padStart(8, '0')}`;
    else quoted += `\\u${code.toString(16).padStart(4, '0')}`;
  }
  return `${quoted}"`;
}

const encoder = new TextEncoder();

/** Length in UTF-8 bytes, Go's len of a string. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

/** Number of code points (utf8.RuneCountInString). */
export function runeCount(text: string): number {
  let count = text.length;
  for (let i = 1; i < text.length; i++) {
    if ((text.charCodeAt(i) & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) count--;
  }
  return count;
}
