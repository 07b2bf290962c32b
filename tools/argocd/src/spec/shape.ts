import { type Fields, isFields } from '@mainstem/kubernetes';

type Scalar = 'text' | 'count' | 'switch';

/**
 * What a field must be: a scalar (with `!` where the field is required), any mapping, a list of one shape, a mapping of named
 * fields, or of any names (`*`).
 */
export type Shape = Scalar | `${Scalar}!` | 'mapping' | readonly [Shape] | { readonly [field: string]: Shape };

type ScalarType<S> = S extends 'text' | 'text!' ? string : S extends 'count' | 'count!' ? number | string : boolean;

type RequiredIn<S> = { [K in keyof S]: S[K] extends `${string}!` ? K : never }[keyof S];

/** The type of a value of a shape. */
export type Shaped<S> = S extends 'mapping'
  ? Fields
  : S extends string
    ? ScalarType<S>
    : S extends readonly [infer Item]
      ? readonly Shaped<Item>[]
      : S extends { readonly '*': infer Item }
        ? Readonly<Record<string, Shaped<Item>>>
        : { readonly [K in RequiredIn<S>]: Shaped<S[K]> } & {
            readonly [K in Exclude<keyof S, RequiredIn<S>>]?: Shaped<S[K]>;
          };

/** A field that is something else than its shape. Argo CD's CRD has the API server refuse it. */
export interface Misfit {
  /** `spec.source.helm.parameters[0].value` */
  readonly path: string;
  /** `text`, `a list` */
  readonly expected: string;
}

/**
 * The value without the fields that do not have their shape; the value itself where all of them do. Fields that the shape does not
 * name are kept as they are, and null is absent, as it is to the API server.
 *
 * @param path of the value in its manifest.
 * @param note called for each field that is left out.
 */
export function shaped(value: unknown, shape: Shape, path: string, note: (misfit: Misfit) => void): unknown {
  if (value === undefined || value === null) return undefined;
  const misfit = (expected: string): undefined => {
    note({ path, expected });
    return undefined;
  };
  if (shape === 'mapping') return isFields(value) ? value : misfit('a mapping');
  if (typeof shape === 'string') {
    const expected = scalarMisfit(value, shape);
    return expected === undefined ? value : misfit(expected);
  }
  if (isList(shape)) {
    if (!Array.isArray(value)) return misfit('a list');
    const items = value.map((one, index) => {
      const at = `${path}[${index}]`;
      if (one === null || one === undefined) note({ path: at, expected: 'something' });
      return shaped(one, shape[0], at, note);
    });
    return items.every((one, index) => one === value[index]) ? value : items.filter((one) => one !== undefined);
  }
  if (!isFields(value)) return misfit('a mapping');
  let result: Record<string, unknown> | undefined;
  for (const key of Object.keys('*' in shape ? value : shape)) {
    const below = shape['*'] ?? shape[key];
    const found = below === undefined ? value[key] : shaped(value[key], below, `${path}.${key}`, note);
    if (found === value[key]) continue;
    result ??= { ...value };
    if (found === undefined) delete result[key];
    else result[key] = found;
  }
  return result ?? value;
}

function scalarMisfit(value: unknown, shape: Scalar | `${Scalar}!`): string | undefined {
  const type = typeof value;
  if (shape.startsWith('text')) return type === 'string' ? undefined : 'text';
  if (shape.startsWith('switch')) return type === 'boolean' ? undefined : 'true or false';
  return type === 'number' || type === 'string' ? undefined : 'a number';
}

function isList(shape: Shape): shape is readonly [Shape] {
  return Array.isArray(shape);
}
