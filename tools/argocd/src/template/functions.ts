import { UNKNOWN_NAME, UNKNOWN_TEXT } from '../unknown.ts';
import { compared, isEqual } from './comparison.ts';
import { TEXT_FUNCTIONS } from './text-functions.ts';
import {
  holdsUnknown,
  isMapping,
  isNil,
  isUnknownValue,
  member,
  TemplateFailure,
  truth,
  typeName,
  Unsupported,
} from './value.ts';
import { VALUE_FUNCTIONS } from './value-functions.ts';

type Lazy = () => unknown;

/**
 * Calls a function of a template.
 *
 * @param operands evaluated only when the function needs them: `and` and `or` stop early.
 * @returns its value; an unknown text where an operand is not known.
 * @throws TemplateFailure where Go fails, Unsupported for a function or a use that is not evaluated here.
 */
export function callFunction(name: string, operands: readonly Lazy[]): unknown {
  if (name === 'and' || name === 'or') return shortCircuit(name, operands);
  const values = operands.map((operand) => operand());
  const special = Object.hasOwn(SPECIAL, name) ? SPECIAL[name] : undefined;
  if (special !== undefined) return special(values);
  const table = Object.hasOwn(TEXT_FUNCTIONS, name) ? TEXT_FUNCTIONS : VALUE_FUNCTIONS;
  const call = Object.hasOwn(table, name) ? table[name] : undefined;
  if (call === undefined) throw new Unsupported(`the function ${name} is not evaluated here`);
  if (values.length < call.length || (values.length > call.length && !VARIADIC.has(name))) {
    throw new TemplateFailure(`wrong number of arguments for ${name}: ${values.length}`);
  }
  if (!CARRIES_UNKNOWN.has(name) && values.some(holdsUnknown)) return unknownResult(name, values);
  return call(...values);
}

const VARIADIC = new Set(
  'quote squote cat printf print println slugify list tuple concat without dict dig pick omit keys add mul max min'.split(
    ' ',
  ),
);

/** Functions whose result is right around the unknown parts of their operands. */
const CARRIES_UNKNOWN = new Set(
  'quote squote cat printf print println join toString list tuple first last rest initial reverse append push prepend concat dict indent nindent'.split(
    ' ',
  ),
);

/** Functions that cannot bring a slash into a text that has none. */
const KEEPS_NAMES = new Set(
  'lower upper title trim trimAll trimPrefix trimSuffix nospace trunc substr base ext normalize slugify'.split(' '),
);

function unknownResult(name: string, values: readonly unknown[]): string {
  const isName = values.every(
    (value) => typeof value !== 'string' || !(value.includes(UNKNOWN_TEXT) || value.includes('/')),
  );
  return KEEPS_NAMES.has(name) && isName ? UNKNOWN_NAME : UNKNOWN_TEXT;
}

function shortCircuit(name: 'and' | 'or', operands: readonly Lazy[]): unknown {
  if (operands.length === 0) throw new TemplateFailure(`wrong number of arguments for ${name}: 0`);
  let value: unknown;
  for (const operand of operands) {
    value = operand();
    const holds = truth(value);
    if (holds === undefined) return UNKNOWN_TEXT;
    if (holds === (name === 'or')) return value;
  }
  return value;
}

const SPECIAL: Readonly<Record<string, (values: readonly unknown[]) => unknown>> = {
  not: ([value]) => negated(truth(value)),
  eq: ([first, ...others]) => isEqual(first, others),
  ne: ([a, b]) => {
    const equal = isEqual(a, [b]);
    return typeof equal === 'boolean' ? !equal : equal;
  },
  lt: ([a, b]) => compared(a, b, (order) => order < 0),
  le: ([a, b]) => compared(a, b, (order) => order <= 0),
  gt: ([a, b]) => compared(a, b, (order) => order > 0),
  ge: ([a, b]) => compared(a, b, (order) => order >= 0),
  len: ([value]) => {
    if (isUnknownValue(value)) return UNKNOWN_TEXT;
    if (typeof value === 'string') return BigInt(Buffer.byteLength(value));
    if (Array.isArray(value)) return BigInt(value.length);
    if (isMapping(value)) return BigInt(Object.keys(value).length);
    throw new TemplateFailure(`len of ${typeName(value)}`);
  },
  index: ([value, ...keys]) => keys.reduce<unknown>(indexed, value),
  empty: ([value]) => negated(truth(value)),
  default: ([fallback, value]) => {
    const holds = truth(value);
    if (holds === undefined) return typeof fallback === 'string' && !fallback.includes('/') ? value : UNKNOWN_TEXT;
    return holds ? value : fallback;
  },
  coalesce: (values) => {
    for (const value of values) {
      const holds = truth(value);
      if (holds === undefined) return UNKNOWN_TEXT;
      if (holds) return value;
    }
    return undefined;
  },
};

function negated(holds: boolean | undefined): boolean | string {
  return holds === undefined ? UNKNOWN_TEXT : !holds;
}

function indexed(value: unknown, key: unknown): unknown {
  if (isUnknownValue(value)) return value;
  if (isUnknownValue(key)) return UNKNOWN_TEXT;
  if (isNil(value)) throw new TemplateFailure('index of untyped nil');
  if (isMapping(value)) {
    if (typeof key !== 'string') throw new TemplateFailure(`a mapping has no key of type ${typeName(key)}`);
    return member(value, key);
  }
  if (typeof key !== 'bigint') throw new TemplateFailure(`cannot index ${typeName(value)} with ${typeName(key)}`);
  if (typeof value === 'string') throw new Unsupported('the index of a text is not evaluated here');
  if (!Array.isArray(value)) throw new TemplateFailure(`can't index item of type ${typeName(value)}`);
  if (key < 0n || key >= BigInt(value.length)) throw new TemplateFailure(`index out of range: ${key}`);
  return value[Number(key)];
}
