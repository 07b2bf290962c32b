import { createCursor, SyntaxProblem } from './hcl/cursor.ts';
import { parseExpression } from './hcl/expression.ts';
import type { Value } from './hcl/value.ts';

/** An object expression with `schema = "<name>"`: what a stack hands over as this document, in a local or within `jsonencode`. */
export interface HandOver {
  readonly line: number;
  readonly value: Value;
}

/** The documents of a name that a file of Terraform's puts together. What is no HCL hands over nothing. */
export function handedOver(text: string, name: string): HandOver[] {
  const documents = new Map<number, Value>();
  for (const { index } of text.matchAll(/\bschema"?\s*[=:]\s*"/g)) {
    for (let at = text.lastIndexOf('{', index); at >= 0; at = at === 0 ? -1 : text.lastIndexOf('{', at - 1)) {
      const value = expressionAt(text, at);
      if (value === undefined || !('object' in value) || value.object.schema === undefined) continue;
      if (value.object.schema === name) documents.set(at, value);
      break;
    }
  }
  return [...documents].map(([at, value]) => ({ line: text.slice(0, at).split('\n').length, value }));
}

function expressionAt(
  text: string,
  at: number,
): Exclude<Value, string | number | boolean | null | readonly Value[]> | undefined {
  const cursor = createCursor(text, parseExpression);
  cursor.pos = at;
  try {
    const value = parseExpression(cursor);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Exclude<Value, string | number | boolean | null | readonly Value[]>)
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxProblem) return undefined;
    throw error;
  }
}

/** Whether an object expression has a key, in parts; `undefined` where only a run of Terraform tells, such as below a `merge()`. */
export function hasKey(value: Value, parts: readonly string[]): boolean | undefined {
  const [part, ...rest] = parts;
  if (part === undefined) return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (!('object' in value)) return 'template' in value ? false : undefined;
  const member = value.object[part];
  if (member !== undefined) return hasKey(member, rest);
  return value.rest === true ? undefined : false;
}
