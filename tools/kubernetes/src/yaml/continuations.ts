export interface Indented {
  readonly text: string;
  /** Offsets at which the indented lines start. All of them stand within brackets or quotes, or the guess was wrong. */
  readonly lines: readonly number[];
}

/** More than the indent of anything. */
const INDENT = ' '.repeat(100);

/**
 * Indents every line that starts within brackets or quotes, where white space means nothing. A parser of YAML 1.2 wants such
 * lines deeper than what is around them; Go's does not care.
 */
export function indentContinuations(text: string): Indented {
  const lines: string[] = [];
  const indented: number[] = [];
  let offset = 0;
  let depth = 0;
  let quote = '';
  for (const line of text.split('\n')) {
    const isWithin = depth > 0 || quote !== '';
    if (isWithin) indented.push(offset);
    lines.push(isWithin ? `${INDENT}${line}` : line);
    offset += line.length + 1 + (isWithin ? INDENT.length : 0);
    for (let at = 0; at < line.length; at++) {
      const char = line.charAt(at);
      if (quote === '"' && char === '\\') at++;
      else if (quote !== '') quote = char === quote ? '' : quote;
      else if (char === '#' && (at === 0 || isBlank(line.charAt(at - 1)))) break;
      else if ((char === '"' || char === "'") && startsValue(line, at, depth)) quote = char;
      else if ((char === '[' || char === '{') && (depth > 0 || startsValue(line, at, depth))) depth++;
      else if ((char === ']' || char === '}') && depth > 0) depth--;
    }
  }
  return { text: lines.join('\n'), lines: indented };
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t';
}

/** True where a value may start: elsewhere a quote or a bracket is a part of a plain text. */
function startsValue(line: string, at: number, depth: number): boolean {
  const before = line.slice(0, at).trimEnd();
  if (before === '') return true;
  const last = before.charAt(before.length - 1);
  if (depth > 0 && (last === ',' || last === '[' || last === '{' || last === ':')) return true;
  return before.length < at && (last === ':' || last === '-' || last === '?' || /[&!][^\s]*$/.test(before));
}
