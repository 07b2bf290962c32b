import { compilePattern, type Pattern, PatternError } from '@mainstem/cel/go';

/** A regular expression as Go reads it, or in words why Go's `regexp` refuses it. */
export function compileRegexp(pattern: string): Pattern | { readonly error: string } {
  try {
    return compilePattern(pattern);
  } catch (error) {
    if (error instanceof PatternError) return { error: error.message };
    throw error;
  }
}
