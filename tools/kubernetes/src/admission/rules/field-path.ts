import { childOf, keyOf } from '../field-error.ts';
import type { Schema } from '../schema/schema.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  "'": "'",
  '\\': '\\',
};

/** A `fieldPath` that names no field. */
export class FieldPathError extends Error {}

/**
 * Reads the path of a field below a rule: `.spec.x`, `['a.b']`.
 *
 * @param allowBrackets whether names may stand in brackets.
 * @returns the path as errors write it, and the schema there.
 * @throws FieldPathError with the server's words.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apiserver/schema/cel/validation.go
 */
export function readFieldPath(
  text: string,
  root: Schema,
  allowBrackets = true,
): { readonly path: string; readonly schema: Schema } {
  const tokens = tokenize(text);
  let path = '';
  let schema = root;
  const append = (name: string) => {
    if (schema.properties !== undefined) {
      const property = schema.properties.get(name);
      if (property === undefined) throw new FieldPathError('does not refer to a valid field');
      path = childOf(path, name);
      schema = property;
    } else if (schema.additionalProperties !== undefined) {
      path = keyOf(path, name);
      if (typeof schema.additionalProperties !== 'object') throw new FieldPathError('does not refer to a valid field');
      schema = schema.additionalProperties;
    } else {
      throw new FieldPathError('does not refer to a valid field');
    }
  };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at++];
    if (token === '[' && !allowBrackets) throw new FieldPathError('array notation is not allowed');
    const name = tokens[at++];
    if (token !== '[' && token !== '.') throw new FieldPathError(`expected [ or . but got: ${token}`);
    if (name === undefined) throw new FieldPathError('unexpected end of JSON path');
    if (token === '.') append(name);
    else {
      append(unquote(name));
      const close = tokens[at++];
      if (close === undefined) throw new FieldPathError('unexpected end of JSON path');
      if (close !== ']') throw new FieldPathError(`expected ] but got ${close}`);
    }
  }
  return { path, schema };
}

function tokenize(text: string): string[] {
  return text.match(/'(?:[^']*?[^'\\])??'|'[\s\S]*|[.[\]]|[^.[\]']+[^.[\]]*/g) ?? [];
}

function unquote(text: string): string {
  if (text.length < 2 || !text.startsWith("'") || !text.endsWith("'")) {
    throw new FieldPathError(`expected single quoted string but got ${text}`);
  }
  return text.slice(1, -1).replace(/\\[\s\S]/g, (sequence) => {
    const char = ESCAPES[sequence.slice(1)];
    if (char === undefined) throw new FieldPathError(`invalid string literal: invalid escape char ${sequence}`);
    return char;
  });
}
