/** Words of CEL that a field may be called. */
const RESERVED: ReadonlySet<string> = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(
    ' ',
  ),
);
const EXPANDED: Readonly<Record<string, string>> = {
  __: '__underscores__',
  '.': '__dot__',
  '-': '__dash__',
  '/': '__slash__',
};
const EXPANSIONS: Readonly<Record<string, string>> = { underscores: '__', dot: '.', dash: '-', slash: '/' };

/**
 * The name by which rules know a field; `undefined` when they cannot name it.
 *
 * @see https://github.com/kubernetes/apiserver/blob/v0.36.1/pkg/cel/escaping.go
 */
export function escapeName(name: string): string | undefined {
  if (name === '' || /^[0-9]/.test(name) || !/^[A-Za-z0-9_./-]+$/.test(name)) return undefined;
  if (RESERVED.has(name)) return `__${name}__`;
  return name.replace(/__|[-./]/g, (part) => EXPANDED[part] ?? part);
}

/** The field that a rule names; `undefined` when the name escapes nothing. */
export function unescapeName(name: string): string | undefined {
  if (!name.includes('__')) return name;
  let known = true;
  const plain = name.replace(/_{2}[^_]+_{2}/g, (part) => {
    const word = part.slice(2, -2);
    const expansion = Object.hasOwn(EXPANSIONS, word) ? EXPANSIONS[word] : undefined;
    if (expansion !== undefined) return expansion;
    if (RESERVED.has(word)) {
      known &&= part.length === name.length;
      return word;
    }
    known = false;
    return '';
  });
  return known ? plain : undefined;
}
