/** More than the indent of anything. */
const INDENT = ' '.repeat(100);

/**
 * Indents every line that starts within brackets or quotes, where white space means nothing. A parser of YAML 1.2 wants such
 * lines deeper than what is around them; Go's does not care.
 */
export function indentContinuations(text: string): string {
  const lines: string[] = [];
  let depth = 0;
  let quote = '';
  for (const line of text.split('\n')) {
    lines.push(depth > 0 || quote !== '' ? `${INDENT}${line}` : line);
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
  return lines.join('\n');
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
