import { visit } from 'yaml';
import { indentContinuations } from './continuations.ts';
import { scanYaml } from './fast.ts';
import { readNodes } from './nodes.ts';
import { firstDocument } from './parse.ts';
import type { YamlProblem } from './problem.ts';
import { NOTHING, toValue, type Yaml } from './tree.ts';

export interface YamlDocument {
  readonly root: Yaml;
  /** In the order of the text; what is after a syntax error is read as well as it can be. */
  readonly problems: readonly YamlProblem[];
}

/**
 * Reads one document as kubectl, the API server and Argo CD read it (see scalar.ts). Never throws. Of several documents it is the
 * first: `splitDocuments` cuts them apart.
 */
export function readYaml(text: string): YamlDocument {
  const root = scanYaml(withoutMark(text));
  return root === undefined ? readStrictly(text) : { root, problems: [] };
}

/**
 * The value of one document.
 *
 * @returns `undefined` for one that kubectl would refuse, and for one with repeated keys.
 */
export function readValue(text: string): { readonly value: unknown } | undefined {
  const { root, problems } = readYaml(text);
  return problems.length > 0 ? undefined : { value: toValue(root) };
}

/** `readYaml` without its fast way, which a test holds equal to this. */
export function readStrictly(text: string): YamlDocument {
  try {
    return readLines(withoutMark(text));
  } catch {
    return { root: NOTHING, problems: [{ line: 1, code: 'syntax', message: 'it is nested too deeply' }] };
  }
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** YAML 1.1 ends lines at more characters, which mean nothing else outside of quotes. */
const OLD_LINE_ENDS = /\r(?!\n)|[\u0085\u2028\u2029]/;

function readLines(written: string): YamlDocument {
  const text = OLD_LINE_ENDS.test(written) ? withLineEnds(written) : written;
  const found = readNodes(text, text);
  if (!found.problems.some(({ code }) => code === 'syntax')) return { root: found.root, problems: found.problems };
  const indented = indentContinuations(text);
  const lenient = readNodes(indented.text, text);
  const isFree = (at: number) => lenient.free.some(([from, to]) => from < at && at < to);
  const isRight = indented.lines.every(isFree) && !lenient.problems.some(({ code }) => code === 'syntax');
  const { root, problems } = isRight ? lenient : found;
  return { root, problems };
}

/** Replaces the old ends of lines; in quotes, U+2028 and U+2029 stay what they are, and swallow one that stands before them. */
function withLineEnds(text: string): string {
  const { document } = firstDocument(text);
  const quoted: (readonly [number, number])[] = [];
  visit(document ?? null, {
    Scalar: (_, { type, range }) => {
      if (range && (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE')) quoted.push([range[0], range[1]]);
    },
  });
  return text.replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, (end, at: number) => {
    if (!quoted.some(([from, to]) => from < at && at < to)) return '\n';
    if (/[\u2028\u2029]/.test(end)) return end;
    return /^[ \t]*[\u2028\u2029]/.test(text.slice(at + end.length)) ? '' : '\n';
  });
}
