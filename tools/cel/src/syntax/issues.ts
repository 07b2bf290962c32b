import { byteLength } from '../go/text.ts';
/** One thing that is wrong with an expression, and where. */
export interface Issue {
  /** Offset into the source, in UTF-16 units. */
  readonly offset: number;
  readonly message: string;
}

/** An expression does not compile. The message is what the API server prints. */
export class CompileError extends Error {
  readonly issues: readonly Issue[];
  constructor(source: string, issues: readonly Issue[]) {
    super(display(source, issues));
    this.issues = issues;
  }
}

const MOST = 100;

/** Each issue with its line and a mark below it, as cel-go prints them, in the order of the source. */
function display(source: string, issues: readonly Issue[]): string {
  const placed = issues.map((issue) => ({ ...issue, ...placeOf(source, issue.offset) }));
  placed.sort((a, b) => a.line - b.line || a.column - b.column);
  const lines = source.split('\n');
  const shown = placed.slice(0, MOST).map(({ message, line, column }) => {
    const text = (lines[line - 1] ?? '').replaceAll('\t', ' ');
    const before = [...text].slice(0, column);
    const mark = before.map((char) => (isWide(char) ? '．' : '.')).join('');
    const last = [...text][column];
    const pointer = last !== undefined && isWide(last) ? '＾' : '^';
    const head = `ERROR: <input>:${line}:${column + 1}: ${message}`;
    return byteLength(text) > LONGEST_LINE ? head : `${head}\n | ${text}\n | ${mark}${pointer}`;
  });
  return shown.join('\n');
}

/** Line from 1, column from 0 in code points. */
function placeOf(source: string, offset: number): { line: number; column: number } {
  const before = source.slice(0, offset).split('\n');
  return { line: before.length, column: [...(before.at(-1) ?? '')].length };
}

/** A line longer than this is not shown, in bytes. */
const LONGEST_LINE = 16_384;

/** cel-go takes whatever is no ASCII for wide. */
function isWide(char: string): boolean {
  return char > '\u007f';
}
