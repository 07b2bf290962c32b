import { charWidth, shortenMiddle, textWidth, visible } from '../characters.ts';

/** How a terminal is written to: with ANSI colors or without, and how many columns wide. */
export interface TerminalOptions {
  readonly color: boolean;
  readonly width: number;
}

const CODES = {
  bold: 1,
  dim: 2,
  red: 31,
  green: 32,
  yellow: 33,
  blue: 34,
  magenta: 35,
  cyan: 36,
} as const;
/** The terminal's own sixteen colors only, so that a person's theme stays in charge. */
export type Style = keyof typeof CODES;

/** Collects lines. Every text goes through `paint`, which takes the control characters out of it. */
export interface Canvas {
  readonly width: number;
  paint(text: string, ...styles: readonly Style[]): string;
  line(text?: string): void;
  /** A title with a quiet rule to the right edge, and a note at its end. */
  heading(title: string, note?: string): void;
  /** A painted text with a painted label at the right edge; on the next line when both do not fit. */
  row(left: string, right: string, indent: number): void;
  /** Plain text wrapped at words, every line indented, the first one after `lead`. */
  prose(text: string, indent: number, options?: { readonly lead?: string; readonly styles?: readonly Style[] }): void;
  /** Everything so far; never two empty lines in a row, one newline at the end. */
  toString(): string;
}

const NARROWEST = 40;
const WIDEST = 140;

/** Makes an empty canvas. A width below 40 or above 140 columns is taken as 40 or 140: longer lines are hard to read. */
export function makeCanvas({ color, width: wanted }: TerminalOptions): Canvas {
  const width = Math.min(WIDEST, Math.max(NARROWEST, Number.isFinite(wanted) ? Math.floor(wanted) : 80));
  const lines: string[] = [];
  const paint = (text: string, ...styles: readonly Style[]) => {
    const shown = visible(text);
    if (!color || styles.length === 0 || shown === '') return shown;
    return `\u001b[${styles.map((style) => CODES[style]).join(';')}m${shown}\u001b[0m`;
  };
  const line = (text = '') => {
    if (text !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(text);
  };
  return {
    width,
    paint,
    line,
    heading(title, note = '') {
      line();
      const free = width - textWidth(visible(title)) - 1;
      const told = textWidth(visible(note)) + 1 < free ? note : '';
      const rule = free - (told === '' ? 0 : textWidth(visible(told)) + 1);
      line(
        [paint(title, 'bold'), rule > 1 ? paint('─'.repeat(rule), 'dim') : '', told === '' ? '' : paint(told, 'dim')]
          .filter((part) => part !== '')
          .join(' '),
      );
      line();
    },
    row(left, right, indent) {
      const pad = ' '.repeat(indent);
      const gap = width - indent - paintedWidth(left) - paintedWidth(right);
      if (right === '') line(`${pad}${left}`);
      else if (gap >= 2) line(`${pad}${left}${' '.repeat(gap)}${right}`);
      else {
        line(`${pad}${left}`);
        line(`${' '.repeat(Math.max(indent, width - paintedWidth(right)))}${right}`);
      }
    },
    prose(text, indent, { lead = '', styles = [] } = {}) {
      const hang = indent + paintedWidth(lead);
      wrap(visible(text), Math.max(16, width - hang)).forEach((part, index) => {
        line(`${index === 0 ? ' '.repeat(indent) + lead : ' '.repeat(hang)}${paint(part, ...styles)}`);
      });
    },
    toString() {
      return `${lines.join('\n').trimEnd()}\n`;
    },
  };
}

/** One paragraph of plain text, wrapped at words, every line indented as far as the first one's lead. */
export function renderProse(lead: string, text: string, options: TerminalOptions): string {
  const canvas = makeCanvas(options);
  canvas.prose(text, 0, { lead: visible(lead) });
  return canvas.toString();
}

/** Columns of a painted text: color sequences take none. */
export function paintedWidth(text: string): number {
  return textWidth(text.replaceAll(COLOR, ''));
}
const COLOR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

/** A name as it is shown: never wrapped, so that it can be copied, and cut only when it is absurdly long. */
export function named(text: string): string {
  return shortenMiddle(visible(text), 300);
}

/** After the last separator of a long name, unless that is too near its start. */
function placeToBreak(text: string): number {
  const last = Math.max(text.lastIndexOf('.'), text.lastIndexOf('/'), text.lastIndexOf(']'), text.lastIndexOf('-')) + 1;
  return last * 2 > text.length ? last : text.length;
}

/** Breaks a text at spaces into lines of at most `room` columns; a word that is longer is broken itself. */
export function wrap(text: string, room: number): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = textWidth(word);
    if (used > 0 && used + 1 + wide > room) {
      lines.push(current);
      current = '';
      used = 0;
    }
    if (used > 0) {
      current += ` ${word}`;
      used += 1 + wide;
      continue;
    }
    for (const char of word) {
      const columns = charWidth(char);
      if (used + columns > room) {
        const end = placeToBreak(current);
        lines.push(current.slice(0, end));
        current = current.slice(end);
        used = textWidth(current);
      }
      current += char;
      used += columns;
    }
  }
  if (current !== '' || lines.length === 0) lines.push(current);
  return lines;
}
