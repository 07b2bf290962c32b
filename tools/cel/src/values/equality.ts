import { sameBytes } from '../go/index.ts';
import { compareQuantities } from './quantity.ts';
import { compareVersions } from './semver.ts';
import {
  CelError,
  CelList,
  CelMap,
  Duration,
  isError,
  NO_OVERLOAD,
  type Opaque,
  OpaqueOf,
  Optional,
  Timestamp,
  TypeValue,
  Uint,
  type Value,
} from './value.ts';

/** CEL's `==`; an error where the left side cannot be compared with such a value at all. */
export function equals(a: Value, b: Value): boolean | CelError {
  if (a === null || b === null) return a === b;
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (isNumeric(a)) return isNumeric(b) && compareNumbers(a, b) === 0;
  if (typeof a === 'string' || typeof a === 'boolean') return a === b;
  if (a instanceof Uint8Array) return b instanceof Uint8Array && sameBytes([...a], [...b]);
  if (a instanceof Timestamp) return b instanceof Timestamp && a.nanoseconds === b.nanoseconds;
  if (a instanceof Duration) return b instanceof Duration && a.nanoseconds === b.nanoseconds;
  if (a instanceof TypeValue) return b instanceof TypeValue && a.name === b.name;
  if (a instanceof Optional) {
    if (!(b instanceof Optional)) return false;
    if (a.value === undefined || b.value === undefined) return a.value === b.value;
    return equals(a.value, b.value);
  }
  if (a instanceof CelList || a instanceof CelMap) return a.equals(b);
  return b instanceof OpaqueOf && a.type === b.type ? sameOpaque(a, b as Opaque) : NO_OVERLOAD;
}

function sameOpaque(a: Opaque, b: Opaque): boolean {
  switch (a.type) {
    case 'kubernetes.Quantity':
      return compareQuantities(a.inner, b.inner as typeof a.inner) === 0;
    case 'kubernetes.Semver':
      return compareVersions(a.inner, b.inner as typeof a.inner) === 0;
    case 'net.IP': {
      const other = b.inner as typeof a.inner;
      return sameBytes(a.inner.bytes, other.bytes) && a.inner.zone === other.zone;
    }
    case 'net.CIDR': {
      const other = b.inner as typeof a.inner;
      return a.inner.bits === other.bits && sameBytes(a.inner.address.bytes, other.address.bytes);
    }
    case 'kubernetes.NamedFormat':
      return a.inner.name === (b.inner as typeof a.inner).name;
    case 'kubernetes.URL':
      return JSON.stringify(a.inner) === JSON.stringify(b.inner);
  }
}

export type Numeric = bigint | number | Uint;

export function isNumeric(value: Value): value is Numeric {
  return typeof value === 'bigint' || typeof value === 'number' || value instanceof Uint;
}

/** Below 0, 0 or above 0 as numbers, whatever their types; NaN equals nothing and gives NaN. */
export function compareNumbers(a: Numeric, b: Numeric): number {
  const left = a instanceof Uint ? a.value : a;
  const right = b instanceof Uint ? b.value : b;
  // JavaScript compares bigint and number by value; NaN is neither more nor less, nor equal.
  if (left < right) return -1;
  if (left > right) return 1;
  return left >= right ? 0 : Number.NaN;
}

/** CEL's order of two values of one kind. */
export function compare(a: Value, b: Value): number | CelError {
  if (isNumeric(a) && isNumeric(b)) {
    const order = compareNumbers(a, b);
    return Number.isNaN(order) ? new CelError('NaN values cannot be ordered') : order;
  }
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  if (a instanceof Uint8Array && b instanceof Uint8Array) return compareBytes(a, b);
  if (a instanceof Timestamp && b instanceof Timestamp) return compareNumbers(a.nanoseconds, b.nanoseconds);
  if (a instanceof Duration && b instanceof Duration) return compareNumbers(a.nanoseconds, b.nanoseconds);
  return isError(b) ? b : NO_OVERLOAD;
}

/** Texts are ordered by code point, as their UTF-8 bytes are. */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x !== y) return rank(x) < rank(y) ? -1 : 1;
  }
  return Math.sign(a.length - b.length);
}

/** Surrogates stand for code points above all that take one unit. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = (a[i] as number) - (b[i] as number);
    if (order !== 0) return Math.sign(order);
  }
  return Math.sign(a.length - b.length);
}
