/**
 * Text from outside may hold characters that hide or reorder what a person reads (bidirectional controls, terminal
 * escapes, zero-width and tag characters, lone surrogates). The joiners that emoji and some scripts need stay.
 * Source of the danger: https://trojansource.codes and Unicode TR 36.
 */
const HIDDEN = /(?!\u200c|\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\t': '\\t', '\r': '\\r' };

/** Every hidden or control character (newlines too) written as an escape such as `\u202e`. Idempotent. */
export function visible(text: string): string {
  return text.replace(HIDDEN, (char) => {
    const code = char.codePointAt(0) ?? 0;
    return NAMED[char] ?? (code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`);
  });
}

/** The same, with runs of white space as one space: for prose that must stay on one line. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim());
}

/** Length in UTF-8 bytes, which is never less than the number of UTF-16 units or of characters. */
export function byteLength(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** An index at or before `index` that does not fall between the two halves of a surrogate pair. */
export function boundaryBefore(text: string, index: number): number {
  if (index <= 0) return 0;
  if (index >= text.length) return text.length;
  const unit = text.charCodeAt(index);
  const before = text.charCodeAt(index - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff ? index - 1 : index;
}

/** At most `room` UTF-16 units, the last one an ellipsis when something was cut; never half a code point. */
export function shorten(text: string, room: number): string {
  return text.length <= room ? text : `${text.slice(0, boundaryBefore(text, Math.max(0, room - 1)))}…`;
}

/** The same, cut in the middle: for names, whose both ends matter. */
export function shortenMiddle(text: string, room: number): string {
  if (text.length <= room) return text;
  const head = boundaryBefore(text, Math.floor((room - 1) / 2));
  const least = text.length - (room - 1 - head);
  const tail = boundaryBefore(text, least) === least ? least : least + 1;
  return `${text.slice(0, head)}…${text.slice(tail)}`;
}

const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
];

/** Columns that one character takes on a terminal (0, 1 or 2). Source: Unicode TR 11, the ranges in common use. */
export function charWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(char)) return 0;
  return WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

/** Columns that a text takes on a terminal, without any escape sequence in it. */
export function textWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}
