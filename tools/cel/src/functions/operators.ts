import { ListValue } from '../values/collections.ts';
import { compare } from '../values/equality.ts';
import {
  CelError,
  CelList,
  CelMap,
  Duration,
  isError,
  NO_OVERLOAD,
  Timestamp,
  Uint,
  type Value,
} from '../values/value.ts';
import { type Implementation, int64, type Library } from './function.ts';

const MIN_TIME = -62_135_596_800n * 1_000_000_000n;
const MAX_TIME = 253_402_300_800n * 1_000_000_000n - 1n;

export function timestamp(nanoseconds: bigint): Value {
  return nanoseconds < MIN_TIME || nanoseconds > MAX_TIME
    ? new CelError('timestamp overflow')
    : new Timestamp(nanoseconds);
}

export function duration(nanoseconds: bigint): Value {
  return BigInt.asIntN(64, nanoseconds) === nanoseconds ? new Duration(nanoseconds) : new CelError('duration overflow');
}

function uint64(value: bigint): Value {
  return BigInt.asUintN(64, value) === value ? new Uint(value) : new CelError('unsigned integer overflow');
}

function add(a: Value, b: Value): Value {
  if (typeof a === 'bigint' && typeof b === 'bigint') return int64(a + b);
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (a instanceof CelList && b instanceof CelList) return a.concat(b);
  if (a instanceof Uint && b instanceof Uint) return uint64(a.value + b.value);
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Uint8Array.from([...a, ...b]);
  if (a instanceof Duration && b instanceof Duration) return duration(a.nanoseconds + b.nanoseconds);
  if (a instanceof Duration && b instanceof Timestamp) return timestamp(a.nanoseconds + b.nanoseconds);
  if (a instanceof Timestamp && b instanceof Duration) return timestamp(a.nanoseconds + b.nanoseconds);
  return NO_OVERLOAD;
}

function subtract(a: Value, b: Value): Value {
  if (typeof a === 'bigint' && typeof b === 'bigint') return int64(a - b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a instanceof Uint && b instanceof Uint) return uint64(a.value - b.value);
  if (a instanceof Duration && b instanceof Duration) return duration(a.nanoseconds - b.nanoseconds);
  if (a instanceof Timestamp && b instanceof Duration) return timestamp(a.nanoseconds - b.nanoseconds);
  if (a instanceof Timestamp && b instanceof Timestamp) return duration(a.nanoseconds - b.nanoseconds);
  return NO_OVERLOAD;
}

function multiply(a: Value, b: Value): Value {
  if (typeof a === 'bigint' && typeof b === 'bigint') return int64(a * b);
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  return a instanceof Uint && b instanceof Uint ? uint64(a.value * b.value) : NO_OVERLOAD;
}

function divide(a: Value, b: Value): Value {
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  if (typeof a === 'bigint' && typeof b === 'bigint') return b === 0n ? new CelError('division by zero') : int64(a / b);
  if (!(a instanceof Uint && b instanceof Uint)) return NO_OVERLOAD;
  return b.value === 0n ? new CelError('division by zero') : new Uint(a.value / b.value);
}

function modulo(a: Value, b: Value): Value {
  const zero = new CelError('modulus by zero');
  if (typeof a === 'bigint' && typeof b === 'bigint') {
    if (b === 0n) return zero;
    return a === -(2n ** 63n) && b === -1n ? new CelError('integer overflow') : a % b;
  }
  if (!(a instanceof Uint && b instanceof Uint)) return NO_OVERLOAD;
  return b.value === 0n ? zero : new Uint(a.value % b.value);
}

function negate(a: Value): Value {
  if (typeof a === 'bigint') return int64(-a);
  if (typeof a === 'number') return -a;
  return a instanceof Duration ? duration(-a.nanoseconds) : NO_OVERLOAD;
}

function ordered(holds: (order: number) => boolean): Implementation {
  return ([a, b]) => {
    const order = compare(a as Value, b as Value);
    return typeof order === 'number' ? holds(order) : order;
  };
}

function isIn(value: Value, container: Value): Value {
  if (container instanceof CelList) return container.contains(value);
  if (!(container instanceof CelMap)) return NO_OVERLOAD;
  const found = container.find(value);
  return found !== undefined && isError(found) ? found : found !== undefined;
}

const two =
  (operation: (a: Value, b: Value) => Value): Implementation =>
  ([a, b]) =>
    operation(a as Value, b as Value);

/** Operators but those that may leave an argument alone. */
export const OPERATORS: Library = {
  '!_': ([a]) => (typeof a === 'boolean' ? !a : NO_OVERLOAD),
  '-_': ([a]) => negate(a as Value),
  '_+_': two(add),
  '_-_': two(subtract),
  '_*_': two(multiply),
  '_/_': two(divide),
  '_%_': two(modulo),
  '_<_': ordered((order) => order < 0),
  '_<=_': ordered((order) => order <= 0),
  '_>_': ordered((order) => order > 0),
  '_>=_': ordered((order) => order >= 0),
  '@in': two(isIn),
};

/** A list of texts as a value. */
export function textList(texts: readonly string[]): Value {
  return new ListValue(texts);
}
