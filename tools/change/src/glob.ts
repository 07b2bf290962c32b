import { automatonOf } from './glob-automaton.ts';

/**
 * One compiler for the globs of everybody who has their own: what each kind of glob understands is a {@link Dialect}, how it is
 * read is the same for all.
 */

/** What a kind of globs understands. */
export interface Dialect {
  /** One character that `*` and `?` stand for, as the source of an expression. */
  readonly one: string;
  /**
   * `**`: the same as `*`; any text; any folders, where `x/**` is `x` too (this project's own); or, as a whole part alone, any
   * folders (gitignore's).
   */
  readonly deep: 'star' | 'any' | 'folders' | 'parts';
  readonly question: boolean;
  /** What a set may start with to mean its opposite; none: there are no sets. */
  readonly sets?: '!' | '^' | '!^';
  /** `{a,b}`, nested too. */
  readonly braces: boolean;
  /** A backslash takes the meaning from the next character. */
  readonly escapes: boolean;
  /** Whether a bracket or brace without its other half makes a glob invalid; otherwise it means itself. */
  readonly strict: boolean;
}

const WITHIN = '[^/]';

export const DIALECTS = {
  /** This project's own, in `mainstem.yaml` and between its parts. */
  own: { one: WITHIN, deep: 'folders', question: true, sets: '!^', braces: true, escapes: false, strict: false },
  /** Go's `path.Match` and `filepath.Match`: https://pkg.go.dev/path#Match */
  go: { one: WITHIN, deep: 'star', question: true, sets: '^', braces: false, escapes: true, strict: true },
  /** `git ls-files`: wildcards cross slashes. https://git-scm.com/docs/gitglossary (pathspec) */
  lsFiles: { one: '.', deep: 'any', question: true, sets: '!^', braces: false, escapes: true, strict: true },
  /** github.com/gobwas/glob without a separator, as Argo CD uses it for names, namespaces and `directory.include`. */
  gobwas: { one: '.', deep: 'any', question: true, sets: '!', braces: true, escapes: true, strict: true },
  /** The same with the separator `/`, as Argo CD uses it for repositories and kinds. */
  gobwasPaths: { one: WITHIN, deep: 'any', question: true, sets: '!', braces: true, escapes: true, strict: true },
  /** CODEOWNERS, which is gitignore without sets. */
  codeowners: { one: WITHIN, deep: 'parts', question: true, braces: false, escapes: false, strict: false },
} as const satisfies Readonly<Record<string, Dialect>>;

const compiled = new Map<string, Matcher | undefined>();

/** Tells whether a whole text matches. */
export interface Matcher {
  test(text: string): boolean;
}

/** The expression that matches a whole text; `undefined` for what is no glob of the dialect (`[z-a]`, or `{a` where that is strict). */
export function compileGlob(glob: string, dialect: keyof typeof DIALECTS): Matcher | undefined {
  const key = `${dialect} ${glob}`;
  if (!compiled.has(key)) compiled.set(key, expressionOf(globSource(glob, DIALECTS[dialect])));
  return compiled.get(key);
}

/** Whether a text matches; what is no glob of the dialect matches nothing. */
export function matchesDialect(text: string, glob: string, dialect: keyof typeof DIALECTS): boolean {
  return compileGlob(glob, dialect)?.test(text) ?? false;
}

/** Wildcards up to which the engine's own matcher, which tries every way, is the faster one. */
const FEW = 3;

function expressionOf(source: string | undefined): Matcher | undefined {
  if (source === undefined) return undefined;
  try {
    if ((source.match(/[*+]/g) ?? []).length > FEW) return automatonOf(source);
    return new RegExp(`^${source}$`, 'su');
  } catch {
    return undefined; // a set whose range runs backwards
  }
}

/** The source of an expression for a glob, not anchored (flags `su`); `undefined` when the dialect takes it for invalid. */
export function globSource(glob: string, dialect: Dialect): string | undefined {
  let source = '';
  let depth = 0;
  for (let at = 0; at < glob.length; ) {
    const rest = glob.slice(at);
    const deep = deepAt(glob, at, dialect);
    const set = dialect.sets !== undefined && rest[0] === '[' ? setAt(rest, dialect) : undefined;
    let [length, text] = [1, literal(rest[0] ?? '')];
    if (deep !== undefined) [length, text] = deep;
    else if (set !== undefined) [length, text] = set;
    else if (rest[0] === '*') text = `${dialect.one}*`;
    else if (rest[0] === '?' && dialect.question) text = dialect.one;
    else if (rest[0] === '\\' && dialect.escapes) {
      if (rest.length === 1 && dialect.strict) return undefined;
      [length, text] = [2, literal(rest[1] ?? '\\')];
    } else if (rest[0] === '[' && dialect.sets !== undefined && dialect.strict) return undefined;
    else if (rest[0] === '{' && dialect.braces && (dialect.strict || rest.includes('}'))) {
      depth++;
      text = '(?:';
    } else if (rest[0] === '}' && depth > 0) {
      depth--;
      text = ')';
    } else if (rest[0] === ',' && depth > 0) text = '|';
    source += text;
    at += length;
  }
  return depth > 0 && dialect.strict ? undefined : source + ')'.repeat(depth);
}

/** `**` at a place, with what belongs to it: how long it is, and its source. */
function deepAt(glob: string, at: number, { deep, one }: Dialect): [number, string] | undefined {
  const rest = glob.slice(at);
  if (deep === 'folders' && rest === '/**') return [3, '(?:/.*)?'];
  if (!rest.startsWith('**') || deep === 'star') return undefined;
  if (deep === 'any') return [2, '.*'];
  if (deep === 'folders') return rest[2] === '/' ? [3, '(?:.*/)?'] : [2, '.*'];
  const isPart = (at === 0 || glob[at - 1] === '/') && (rest.length === 2 || rest[2] === '/');
  if (!isPart) return [2, `${one}*`];
  return rest.length === 2 ? [2, '.*'] : [3, `(?:${one}+/)*`];
}

/** A set such as `[!a-z]`; `undefined` when it does not end, or holds nothing. */
function setAt(rest: string, { sets, escapes, deep }: Dialect): [number, string] | undefined {
  const isOpposite = rest[1] !== undefined && sets?.includes(rest[1]) === true;
  let source = '';
  for (let at = isOpposite ? 2 : 1; at < rest.length; at++) {
    const char = rest[at] ?? '';
    if (char === ']') return source === '' ? undefined : [at + 1, `[${isOpposite ? '^' : ''}${source}]`];
    if (char === '/' && deep === 'folders') return undefined;
    if (char === '\\' && escapes) source += inSet(rest[++at] ?? '');
    else source += char === '-' ? '-' : inSet(char);
  }
  return undefined;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function inSet(char: string): string {
  return char.replace(/[\\^\]\-[]/g, '\\$&');
}
