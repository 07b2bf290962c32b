import { lineOf, type Path } from './place.ts';
import { readYaml } from './read.ts';
import { toValue } from './tree.ts';

/** The value of a document that knows where its fields stand. */
export interface Located {
  readonly value: unknown;
  /** The first thing that is wrong with it, with a line of the file. Repeated keys are none: the last one counts. */
  readonly problem?: { readonly line: number; readonly message: string };
  /** A mapping stands where a key should: what an expression of a Helm template without quotes is to YAML. */
  readonly hasOddKeys: boolean;
  /** The line of the deepest part of a path that exists. */
  lineOf(path: Path): number;
}

/**
 * Reads one document of YAML or JSON. Never throws.
 *
 * @param firstLine the line of the file that `text` starts at.
 * @param scalarOf what plain scalars are, where that is not what kubectl makes of them.
 */
export function locate(text: string, firstLine: number, scalarOf?: (text: string) => unknown): Located {
  const { root, problems } = readYaml(text);
  const shift = firstLine - 1;
  const problem = problems.find(({ code }) => code !== 'duplicate-key' && code !== 'odd-key');
  const at = (path: Path) => (lineOf(root, path) ?? 1) + shift;
  const hasOddKeys = problems.some(({ code }) => code === 'odd-key');
  if (problem === undefined) return { value: toValue(root, scalarOf), hasOddKeys, lineOf: at };
  return {
    value: undefined,
    hasOddKeys,
    lineOf: at,
    problem: { line: problem.line + shift, message: problem.message },
  };
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A mapping, or an empty one for anything else. */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return isMap(value) ? value : {};
}

/** A list, or an empty one for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A string, number or boolean as text; `undefined` for anything else and for the empty string. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
