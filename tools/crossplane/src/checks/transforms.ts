import type { Transform } from '../render/functions/patch-and-transform/input.ts';
import { ANY, describe, oneOf, TEXT, type Type, typeOfValue } from './types.ts';

/** What transforms make of a type, or in words why one of them cannot take it. */
export type Transformed = { readonly type: Type; readonly doubt?: string } | { readonly fault: string };

/** The types of a chain of transforms, as the function applies them (its `transforms.go`). */
export function transformed(transforms: readonly Transform[], from: Type): Transformed {
  let type = from;
  let doubt: string | undefined;
  for (const [index, transform] of transforms.entries()) {
    const made = one(transform ?? {}, type);
    if ('fault' in made) return { fault: `transform ${index} (${transform?.type}) ${made.fault}` };
    if (made.doubt !== undefined) doubt ??= `transform ${index} (${transform.type}) ${made.doubt}`;
    type = made.type;
  }
  return doubt === undefined ? { type } : { type, doubt };
}

const NUMBERS: readonly Type['is'][] = ['integer', 'number', 'any', 'int-or-string'];
const TEXTS: readonly Type['is'][] = ['string', 'any', 'int-or-string'];

function one(transform: Transform, from: Type): Transformed {
  const wants = (what: string) => ({ fault: `takes ${what}, and gets ${describe(from)}` });
  switch (transform.type) {
    case 'math':
      return NUMBERS.includes(from.is) ? { type: from } : wants('a number');
    case 'map': {
      if (!TEXTS.includes(from.is)) return wants('text');
      const pairs = transform.map ?? {};
      const type = oneOf(Object.values(pairs).map(typeOfValue));
      const missing = from.is === 'string' ? (from.values ?? []).filter((value) => pairs[value] === undefined) : [];
      return missing.length === 0
        ? { type }
        : {
            type,
            doubt: `has nothing for ${missing.map((value) => JSON.stringify(value)).join(', ')}, which the field may hold`,
          };
    }
    case 'match': {
      const { patterns = [], fallbackTo, fallbackValue } = transform.match ?? {};
      if (!TEXTS.includes(from.is)) return wants('text');
      const results = patterns.map((pattern) => typeOfValue(pattern?.result ?? null));
      const fallback = fallbackTo === 'Input' ? from : typeOfValue(fallbackValue ?? null);
      return { type: oneOf([...results, fallback]) };
    }
    case 'string':
      return transform.string?.type === 'Join' && from.is !== 'list' && from.is !== 'any'
        ? wants('a list')
        : { type: TEXT };
    case 'convert':
      return converted(transform.convert ?? {}, from);
    default:
      return { type: ANY };
  }
}

const TARGETS: Readonly<Record<string, Type>> = {
  string: TEXT,
  bool: { is: 'boolean' },
  int: { is: 'integer' },
  int64: { is: 'integer' },
  float64: { is: 'number' },
  object: { is: 'object', fields: new Map(), open: true },
  array: { is: 'list', of: () => ANY },
};

function converted(
  { toType = '', format = 'none' }: { readonly toType?: string; readonly format?: string },
  from: Type,
): Transformed {
  const type = TARGETS[toType] ?? ANY;
  const isSame = from.is === type.is || (from.is === 'map' && type.is === 'object');
  if (from.is === 'any' || from.is === 'int-or-string' || isSame) return { type };
  const no = {
    fault: `does not convert ${describe(from)} to ${toType}${format === 'none' ? '' : ` with format ${format}`}`,
  };
  if (format === 'json') return from.is === 'string' && (toType === 'object' || toType === 'array') ? { type } : no;
  if (format === 'quantity') return from.is === 'string' && toType === 'float64' ? { type } : no;
  const isScalar = (is: Type['is']) => is === 'string' || is === 'boolean' || is === 'integer' || is === 'number';
  return isScalar(from.is) && isScalar(type.is) ? { type } : no;
}
