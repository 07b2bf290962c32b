import { canonicalJson } from '@mainstem/change';
import {
  asInteger,
  booleanOfArgument,
  integerOfArgument as integer,
  listOfArgument as list,
  mappingOfArgument as mapping,
  textOfArgument as text,
} from './arguments.ts';
import { isMapping, isNil, printed, sortedKeys, TemplateFailure, truth, Unsupported } from './value.ts';
import { fromYaml, toYaml } from './yaml-text.ts';

type Call = (...operands: unknown[]) => unknown;

/** Functions of lists, mappings and numbers: sprig's, and Argo CD's toYaml and fromYaml. */
export const VALUE_FUNCTIONS: Readonly<Record<string, Call>> = {
  list: (...items) => items,
  tuple: (...items) => items,
  first: (value) => list(value)[0],
  last: (value) => list(value).at(-1),
  rest: (value) => list(value).slice(1),
  initial: (value) => list(value).slice(0, -1),
  reverse: (value) => [...list(value)].reverse(),
  append: (value, item) => [...list(value), item],
  push: (value, item) => [...list(value), item],
  prepend: (value, item) => [item, ...list(value)],
  concat: (...lists) => lists.flatMap((items) => [...list(items)]),
  has: (needle, value) => !isNil(value) && list(value).some((item) => same(item, needle)),
  without: (value, ...gone) => list(value).filter((item) => !gone.some((other) => same(item, other))),
  uniq: (value) => list(value).filter((item, index, all) => all.findIndex((other) => same(other, item)) === index),
  compact: (value) => list(value).filter((item) => truth(item) === true),
  until: (count) => Array.from({ length: Math.max(0, integer(count)) }, (_, index) => BigInt(index)),

  dict: (...pairs) => {
    const result: Record<string, unknown> = {};
    for (let index = 0; index < pairs.length; index += 2) {
      result[printed(pairs[index])] = index + 1 < pairs.length ? pairs[index + 1] : '';
    }
    return result;
  },
  get: (value, key) => {
    const found = mapping(value);
    return Object.hasOwn(found, text(key)) ? (found[text(key)] ?? null) : '';
  },
  hasKey: (value, key) => Object.hasOwn(mapping(value), text(key)),
  dig: (...operands) => {
    const path = operands.slice(0, -2).map(text);
    const [fallback, root] = operands.slice(-2);
    if (path.length === 0) throw new TemplateFailure('dig needs at least three arguments');
    let current: unknown = mapping(root);
    for (const [index, key] of path.entries()) {
      if (!isMapping(current)) throw new TemplateFailure(`dig finds no mapping at ${path.slice(0, index).join('.')}`);
      if (!Object.hasOwn(current, key)) return fallback;
      current = current[key];
    }
    return current;
  },
  pick: (value, ...keys) => {
    const wanted = new Set(keys.map(text));
    return Object.fromEntries(Object.entries(mapping(value)).filter(([key]) => wanted.has(key)));
  },
  omit: (value, ...keys) => {
    const gone = new Set(keys.map(text));
    return Object.fromEntries(Object.entries(mapping(value)).filter(([key]) => !gone.has(key)));
  },
  keys: (...maps) => {
    const found = maps.flatMap((value) => Object.keys(mapping(value)));
    if (found.length > 1) throw new Unsupported('the order of keys is random in Go');
    return found;
  },

  int: (value) => asInteger(value),
  int64: (value) => asInteger(value),
  atoi: (value) => asInteger(text(value)),
  add: (...values) => values.reduce<bigint>((sum, value) => sum + asInteger(value), 0n),
  add1: (value) => asInteger(value) + 1n,
  sub: (a, b) => asInteger(a) - asInteger(b),
  mul: (a, ...values) => values.reduce<bigint>((product, value) => product * asInteger(value), asInteger(a)),
  div: (a, b) => divided(a, b, (x, y) => x / y),
  mod: (a, b) => divided(a, b, (x, y) => x % y),
  max: (...values) => values.map(asInteger).reduce((most, value) => (value > most ? value : most)),
  min: (...values) => values.map(asInteger).reduce((least, value) => (value < least ? value : least)),

  ternary: (yes, no, condition) => (booleanOfArgument(condition) ? yes : no),
  kindOf: (value) => kindOf(value),
  kindIs: (kind, value) => text(kind) === kindOf(value),
  fail: (message) => {
    throw new TemplateFailure(text(message));
  },

  toJson: (value) => toJson(value, true),
  toRawJson: (value) => toJson(value, false),
  fromJson: (value) => {
    try {
      return JSON.parse(text(value)) as unknown;
    } catch {
      return undefined;
    }
  },
  toYaml: (value) => toYaml(plain(value)),
  fromYaml: (value) => {
    const found = parsedYaml(value);
    return isMapping(found) ? found : isNil(found) ? {} : failed('a mapping');
  },
  fromYamlArray: (value) => {
    const found = parsedYaml(value);
    return Array.isArray(found) ? found : isNil(found) ? [] : failed('a list');
  },
};

function parsedYaml(value: unknown): unknown {
  return plain(fromYaml(text(value)));
}

function failed(wanted: string): never {
  throw new TemplateFailure(`the YAML of a text is not ${wanted}`);
}

/** A value for JSON or YAML: integers as numbers, keys sorted. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof Date) throw new Unsupported('a date in YAML is not evaluated here');
  if (!isMapping(value)) return value ?? null;
  return Object.fromEntries(sortedKeys(value).map((key) => [key, plain(value[key])]));
}

/** encoding/json: keys sorted; `<`, `>` and `&` escaped unless raw. */
function toJson(value: unknown, escapes: boolean): string {
  const json = JSON.stringify(plain(value));
  const safe = json.replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  if (!escapes) return safe;
  return safe.replaceAll(/[<>&]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);
}

function kindOf(value: unknown): string {
  if (isNil(value)) return 'invalid';
  if (typeof value === 'bigint') throw new Unsupported('the kind of a computed integer is not evaluated here');
  if (typeof value === 'number') return 'float64';
  if (typeof value === 'boolean') return 'bool';
  if (Array.isArray(value)) return 'slice';
  return isMapping(value) ? 'map' : 'string';
}

function divided(a: unknown, b: unknown, operation: (a: bigint, b: bigint) => bigint): bigint {
  const divisor = asInteger(b);
  if (divisor === 0n) throw new TemplateFailure('integer divide by zero');
  return operation(asInteger(a), divisor);
}

/** reflect.DeepEqual: an integer of the template never equals a float64. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'bigint' || typeof b === 'bigint') return a === b;
  return typeof a === typeof b && canonicalJson(plain(a)) === canonicalJson(plain(b));
}
