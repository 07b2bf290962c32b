const compiled = new Map<string, RegExp | undefined>();

/**
 * Matches a file's path, relative to the source, against `directory.include` or `exclude`: `*` and `**` any text, slashes too,
 * `?` one character, `[a-z]`, `[!a-z]`, `{a,b}` (nested as well), `\` before a character to mean itself. A pattern that is not
 * valid matches nothing, and Argo CD only logs that.
 * https://argo-cd.readthedocs.io/en/stable/user-guide/directory/#includingexcluding-files
 */
export function matchesDirectoryGlob(path: string, pattern: string): boolean {
  if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern));
  return compiled.get(pattern)?.test(path) ?? false;
}

function compile(pattern: string): RegExp | undefined {
  let source = '';
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    const set = char === '[' ? /^\[(!?)([^\]]+)\]/.exec(pattern.slice(i)) : null;
    if (char === '\\') source += literal(pattern.charAt(++i));
    else if (char === '*') source += '.*';
    else if (char === '?') source += '.';
    else if (char === '[') {
      if (set === null) return undefined;
      source += `[${set[1] === '' ? '' : '^'}${(set[2] ?? '').replace(/[\\^\]]/g, '\\$&')}]`;
      i += set[0].length - 1;
    } else if (char === '{') {
      depth++;
      source += '(?:';
    } else if (char === '}' && depth > 0) {
      depth--;
      source += ')';
    } else if (char === ',' && depth > 0) source += '|';
    else source += literal(char);
  }
  if (depth > 0) return undefined;
  try {
    return new RegExp(`^${source}$`, 'su');
  } catch {
    return undefined;
  }
}

function literal(char: string): string {
  return char.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
