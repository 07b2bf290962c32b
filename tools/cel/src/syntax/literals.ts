/** A literal whose escapes cannot be read. */
export class LiteralError extends Error {}

const SIMPLE: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
  '?': '?',
};

/**
 * The text of a string literal, quotes and escapes undone.
 *
 * @throws LiteralError for an escape that names no character.
 */
export function readString(literal: string): string {
  const { text, raw } = body(literal);
  if (raw) return text;
  return text.replace(/\\([xX]..|u.{4}|U.{8}|[0-3]..|[\s\S])/gu, (_, code: string) => {
    const simple = SIMPLE[code];
    if (simple !== undefined) return simple;
    const point = /^[xXuU]/.test(code) ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8);
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) throw new LiteralError('invalid unicode code point');
    return String.fromCodePoint(point);
  });
}

/**
 * The bytes of a literal such as `b'\xff'`.
 *
 * @throws LiteralError for `\u`, which bytes do not know.
 */
export function readBytes(literal: string): Uint8Array {
  const { text, raw } = body(literal.slice(1));
  const bytes: number[] = [];
  const encoder = new TextEncoder();
  for (const [part] of text.matchAll(raw ? /[\s\S]/gu : /\\(?:[xX]..|u.{4}|U.{8}|[0-3]..|[\s\S])|[\s\S]/gu)) {
    if (raw || !part.startsWith('\\')) bytes.push(...encoder.encode(part));
    else {
      const code = part.slice(1);
      const simple = SIMPLE[code];
      if (/^[uU]/.test(code)) throw new LiteralError('unable to unescape string');
      if (simple !== undefined) bytes.push(...encoder.encode(simple));
      else bytes.push(/^[xX]/.test(code) ? Number.parseInt(code.slice(1), 16) : Number.parseInt(code, 8) & 255);
    }
  }
  return Uint8Array.from(bytes);
}

function body(literal: string): { text: string; raw: boolean } {
  const raw = /^[rR]/.test(literal);
  const quoted = (raw ? literal.slice(1) : literal).replace(/\r\n?/g, '\n');
  const width = /^(?:'''|""")/.test(quoted) && quoted.length >= 6 ? 3 : 1;
  return { text: quoted.slice(width, -width), raw };
}
