import { RE2JS, RE2JSException } from 're2js';

/** A compiled RE2 pattern; matching is not anchored. */
export interface Pattern {
  test(text: string): boolean;
  /** The first match, `undefined` when there is none. */
  find(text: string): string | undefined;
  /** The first match with its groups, the whole first; a group that took no part is empty. */
  groups(text: string): string[] | undefined;
  /** All matches that do not overlap, at most `limit` of them. */
  findAll(text: string, limit?: number): string[];
}

/** Go's words about a text that is no RE2 pattern. */
export class PatternError extends Error {}

/** Patterns are compiled once; few programs ever see more than these. */
const MOST_KEPT = 1_000;
const kept = new Map<string, Pattern | PatternError>();

/**
 * Compiles an RE2 pattern (https://github.com/google/re2/wiki/Syntax), as Go's regexp.Compile.
 *
 * @throws PatternError with Go's words: ``error parsing regexp: missing argument to repetition operator: `*` ``.
 */
export function compilePattern(source: string): Pattern {
  let pattern = kept.get(source);
  if (pattern === undefined) {
    if (kept.size >= MOST_KEPT) kept.clear();
    pattern = compile(source);
    kept.set(source, pattern);
  }
  if (pattern instanceof PatternError) throw pattern;
  return pattern;
}

function compile(source: string): Pattern | PatternError {
  let program: RE2JS;
  try {
    program = RE2JS.compile(source);
  } catch (error) {
    // Go shows the text even when it is empty.
    if (error instanceof RE2JSException) return new PatternError(error.message.replace(/ expression$/, '$&: ``'));
    throw error;
  }
  return {
    test: (text) => program.test(text),
    find: (text) => {
      const matcher = program.matcher(text);
      return matcher.find() ? (matcher.group() ?? undefined) : undefined;
    },
    groups: (text) => {
      const matcher = program.matcher(text);
      if (!matcher.find()) return undefined;
      return Array.from({ length: matcher.groupCount() + 1 }, (_, index) => matcher.group(index) ?? '');
    },
    findAll: (text, limit = Number.POSITIVE_INFINITY) => {
      const matcher = program.matcher(text);
      const found: string[] = [];
      while (found.length < limit && matcher.find()) found.push(matcher.group() ?? '');
      return found;
    },
  };
}
