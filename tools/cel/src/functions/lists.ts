import { ListValue, MapValue } from '../values/collections.ts';
import { compare, equals } from '../values/equality.ts';
import {
  CelError,
  CelList,
  CelMap,
  Duration,
  isError,
  NONE,
  Optional,
  typeName,
  Uint,
  type Value,
} from '../values/value.ts';
import { type Implementation, type Library, noOverload } from './function.ts';
import { OPERATORS } from './operators.ts';
import { TEXT_INDEX } from './strings.ts';

function onList(name: string, act: (list: CelList, ...rest: readonly Value[]) => Value): Implementation {
  return (args) => {
    const [list, ...rest] = args;
    return list instanceof CelList ? act(list, ...rest) : noOverload(name, args);
  };
}

function sum(list: CelList, zero: Value): Value {
  let total = zero;
  for (const item of list.items()) {
    total = OPERATORS['_+_']?.([total, item]) ?? total;
    if (isError(total)) return total;
  }
  return total;
}

/** What an empty list sums up to is known from its type only. */
const ZEROS: Readonly<Record<string, Value>> = {
  list_int_sum_int: 0n,
  list_uint_sum_uint: new Uint(0n),
  list_double_sum_double: 0,
  list_duration_sum_duration: new Duration(0n),
};

export function sumOf(list: Value, overload: string): Value {
  return list instanceof CelList ? sum(list, ZEROS[overload] ?? 0n) : noOverload('sum', [list]);
}

function extreme(name: string, list: CelList, better: (order: number) => boolean): Value {
  let best: Value | undefined;
  for (const item of list.items()) {
    if (isError(item)) return item;
    if (best === undefined) best = item;
    else {
      const order = compare(best, item);
      if (typeof order === 'number' && better(order)) best = item;
    }
  }
  return best ?? new CelError(`${name} called on empty list`);
}

function isSorted(list: CelList): Value {
  let before: Value | undefined;
  for (const item of list.items()) {
    if (isError(item)) return item;
    const order = before === undefined ? 0 : compare(before, item);
    if (typeof order === 'number' && order > 0) return false;
    before = item;
  }
  return true;
}

function search(name: 'indexOf' | 'lastIndexOf', args: readonly Value[]): Value {
  const [list, item] = args;
  if (!(list instanceof CelList)) return TEXT_INDEX[name]?.(args) ?? noOverload(name, args);
  const indexes = Array.from({ length: list.size }, (_, index) => index);
  if (name === 'lastIndexOf') indexes.reverse();
  const found = indexes.find((index) => equals(list.at(index), item as Value) === true);
  return BigInt(found ?? -1);
}

function slice(list: CelList, start: Value, end: Value): Value {
  if (typeof start !== 'bigint' || typeof end !== 'bigint') return noOverload('slice', [list, start, end]);
  const bad = (words: string) => new CelError(`cannot slice(${start}, ${end}), ${words}`);
  if (start < 0n || end < 0n) return bad('negative indexes not supported');
  if (start > end) return bad('start index must be less than or equal to end index');
  if (BigInt(list.size) < end) return bad(`list is length ${list.size}`);
  return new ListValue([...list.items()].slice(Number(start), Number(end)));
}

function flatten(list: CelList, depth: bigint): Value[] {
  return [...list.items()].flatMap((item) =>
    item instanceof CelList && depth > 0n ? flatten(item, depth - 1n) : [item],
  );
}

function distinct(list: CelList): Value {
  const unique: Value[] = [];
  for (const item of list.items()) {
    if (!unique.some((other) => equals(item, other) === true)) unique.push(item);
  }
  return new ListValue(unique);
}

function sortBy(list: CelList, keys: CelList): Value {
  if (list.size !== keys.size) {
    return new CelError(
      `@sortByAssociatedKeys() expected a list of the same size as the associated keys list, but got ${list.size} and ${keys.size} elements respectively`,
    );
  }
  const type = list.size === 0 ? '' : typeName(keys.at(0));
  const ranked = Array.from({ length: list.size }, (_, index) => ({ value: list.at(index), key: keys.at(index) }));
  if (ranked.some(({ key }) => typeName(key) !== type)) return new CelError('list elements must have the same type');
  ranked.sort((a, b) => {
    const order = compare(a.key, b.key);
    return typeof order === 'number' ? order : 0;
  });
  return new ListValue(ranked.map(({ value }) => value));
}

/** More would take the time of more than any rule may cost. */
const LONGEST_RANGE = 10_000_000n;

function range(length: Value): Value {
  if (typeof length !== 'bigint') return noOverload('lists.range', [length]);
  if (length > LONGEST_RANGE) return new CelError('operation cancelled: actual cost limit exceeded');
  return new ListValue(Array.from({ length: Math.max(0, Number(length)) }, (_, index) => BigInt(index)));
}

function containsAll(list: CelList, others: CelList): Value {
  for (const item of others.items()) {
    const found = list.contains(item);
    if (found !== true) return found;
  }
  return true;
}

function onSets(name: string, act: (a: CelList, b: CelList) => Value): Implementation {
  return (args) => {
    const [a, b] = args;
    return a instanceof CelList && b instanceof CelList ? act(a, b) : noOverload(name, args);
  };
}

function insert(args: readonly Value[]): Value {
  const [map, key, value] = args;
  if (!(map instanceof MapValue)) return noOverload('cel.@mapInsert', args);
  if (args.length === 3) return map.with(key as Value, value as Value);
  if (!(key instanceof CelMap)) return noOverload('cel.@mapInsert', args);
  let result: Value = map;
  for (const name of key.keys()) {
    if (!(result instanceof MapValue)) return result;
    result = result.with(name, key.find(name) ?? null);
  }
  return result;
}

function isZero(value: Value): boolean {
  if (value === null || value === false || value === 0n || value === 0 || value === '') return true;
  if (value instanceof Uint8Array) return value.length === 0;
  if (value instanceof Uint) return value.value === 0n;
  if (value instanceof Duration) return value.nanoseconds === 0n;
  if (value instanceof CelList || value instanceof CelMap) return value.isZeroable && value.size === 0;
  return value instanceof Optional && value.value === undefined;
}

function unwrap(list: CelList): Value {
  const values: Value[] = [];
  for (const item of list.items()) {
    if (!(item instanceof Optional)) return new CelError(`value ${String(item)} is not optional`);
    if (item.value !== undefined) values.push(item.value);
  }
  return new ListValue(values);
}

const itemAt = (list: CelList, index: number): Value => (list.size === 0 ? NONE : new Optional(list.at(index)));

/** Lists, sets, two-variable macros and optionals. */
export const LISTS: Library = {
  isSorted: onList('isSorted', isSorted),
  min: onList('min', (list) => extreme('min', list, (order) => order > 0)),
  max: onList('max', (list) => extreme('max', list, (order) => order < 0)),
  indexOf: (args) => search('indexOf', args),
  lastIndexOf: (args) => search('lastIndexOf', args),
  slice: onList('slice', (list, start, end) => slice(list, start as Value, end as Value)),
  flatten: onList('flatten', (list, depth = 1n) => {
    if (typeof depth !== 'bigint') return noOverload('flatten', [list, depth]);
    return depth < 0n ? new CelError('level must be non-negative') : new ListValue(flatten(list, depth));
  }),
  sort: onList('sort', (list) => sortBy(list, list)),
  '@sortByAssociatedKeys': onList('@sortByAssociatedKeys', (list, keys) =>
    keys instanceof CelList ? sortBy(list, keys) : noOverload('@sortByAssociatedKeys', [list]),
  ),
  'lists.range': ([length]) => range(length as Value),
  reverse: onList('reverse', (list) => new ListValue([...list.items()].reverse())),
  distinct: onList('distinct', distinct),
  'sets.contains': onSets('sets.contains', containsAll),
  'sets.equivalent': onSets('sets.equivalent', (a, b) => {
    const first = containsAll(a, b);
    return first === true ? containsAll(b, a) : first;
  }),
  'sets.intersects': onSets('sets.intersects', (a, b) => [...a.items()].some((item) => b.contains(item) === true)),
  'cel.@mapInsert': insert,
  'optional.of': ([value]) => new Optional(value),
  'optional.ofNonZeroValue': ([value]) => (isZero(value as Value) ? NONE : new Optional(value)),
  'optional.none': () => NONE,
  'optional.unwrap': onList('optional.unwrap', unwrap),
  unwrapOpt: onList('unwrapOpt', unwrap),
  first: onList('first', (list) => itemAt(list, 0)),
  last: onList('last', (list) => itemAt(list, list.size - 1)),
  value: (args) => {
    const [optional] = args;
    if (!(optional instanceof Optional)) return noOverload('value', args);
    return optional.value ?? new CelError('optional.none() dereference');
  },
  hasValue: (args) => {
    const [optional] = args;
    return optional instanceof Optional ? optional.value !== undefined : noOverload('hasValue', args);
  },
};
