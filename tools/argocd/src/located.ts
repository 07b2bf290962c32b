import { isCollection, isNode, LineCounter, parseDocument, visit } from 'yaml';

/** A parsed document that knows where its fields stand. */
export interface Located {
  readonly value: unknown;
  /** The first thing that is wrong with it, with a line of the file. */
  readonly problem?: { readonly line: number; readonly message: string };
  /** A mapping stands where a key should: what an expression of a Helm template without quotes is to YAML. */
  readonly hasOddKeys: boolean;
  /** The line of the deepest part of a path that exists. */
  lineOf(path: readonly (string | number)[]): number;
}

/**
 * Parses one document of YAML or JSON. Never throws.
 *
 * @param firstLine the line of the file that `text` starts at.
 */
export function locate(text: string, firstLine: number): Located {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, merge: true, logLevel: 'silent' });
  const lineAt = (offset: number) => Math.max(lineCounter.linePos(offset).line, 1) + firstLine - 1;
  const lineOf = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };
  const broken = document.errors[0];
  let hasOddKeys = false;
  visit(document, {
    Pair: (_key, pair) => {
      if (isCollection(pair.key)) hasOddKeys = true;
    },
  });
  if (broken !== undefined) {
    return { value: undefined, lineOf, hasOddKeys, problem: { line: lineAt(broken.pos[0]), message: broken.message } };
  }
  try {
    return { value: document.toJS({ maxAliasCount: 1000 }), lineOf, hasOddKeys };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { value: undefined, lineOf, hasOddKeys, problem: { line: firstLine, message } };
  }
}

/** A mapping, or an empty one for anything else. */
export function mapOf(value: unknown): Readonly<Record<string, unknown>> {
  return isMap(value) ? value : {};
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

/** An object without the fields whose value is `undefined`: facts are JSON, and `exactOptionalPropertyTypes` holds. */
export function compact<T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
