import {
  DurationError,
  formatAddress,
  formatF,
  formatRfc3339,
  goFloat,
  parseDuration,
  parseRfc3339,
} from '../go/index.ts';
import { CelError, Duration, OpaqueOf, Timestamp, TypeValue, typeName, Uint, type Value } from '../values/value.ts';
import { type Implementation, type Library, noOverload } from './function.ts';
import { duration, timestamp } from './operators.ts';

function cannot(value: Value, to: string): CelError {
  return new CelError(`type conversion error from '${typeName(value)}' to '${to}'`);
}

function toInt(value: Value): Value {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') {
    return Number.isFinite(value) && value > -(2 ** 63) && value < 2 ** 63
      ? BigInt(Math.trunc(value))
      : new CelError('integer overflow');
  }
  if (value instanceof Uint) return value.value < 2n ** 63n ? value.value : new CelError('integer overflow');
  if (value instanceof Duration) return value.nanoseconds;
  if (value instanceof Timestamp) return floorDivide(value.nanoseconds, 1_000_000_000n);
  if (typeof value === 'string' && /^[+-]?[0-9]+$/.test(value)) {
    const parsed = BigInt(value.replace('+', ''));
    if (BigInt.asIntN(64, parsed) === parsed) return parsed;
  }
  return cannot(value, 'int');
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b < 0n ? quotient - 1n : quotient;
}

function toUint(value: Value): Value {
  if (value instanceof Uint) return value;
  if (typeof value === 'bigint') return value >= 0n ? new Uint(value) : new CelError('unsigned integer overflow');
  if (typeof value === 'number') {
    return value >= 0 && value < 2 ** 64
      ? new Uint(BigInt(Math.trunc(value)))
      : new CelError('unsigned integer overflow');
  }
  if (typeof value === 'string' && /^[0-9]+$/.test(value) && BigInt(value) < 2n ** 64n) return new Uint(BigInt(value));
  return cannot(value, 'uint');
}

const FLOAT = /^[+-]?(?:(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)$/;

function toDouble(value: Value): Value {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Uint) return Number(value.value);
  if (typeof value === 'string') {
    if (FLOAT.test(value)) {
      const parsed = Number(value);
      if (Number.isFinite(parsed)) return parsed;
    }
    const special = /^([+-]?)(inf|infinity|nan)$/i.exec(value);
    if (special !== null) {
      if (/nan/i.test(special[2] ?? '')) return special[1] === '' ? Number.NaN : cannot(value, 'double');
      return special[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    }
  }
  return cannot(value, 'double');
}

const TRUE: ReadonlySet<string> = new Set(['1', 't', 'T', 'TRUE', 'true', 'True']);
const FALSE: ReadonlySet<string> = new Set(['0', 'f', 'F', 'FALSE', 'false', 'False']);

function toBool(value: Value): Value {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && TRUE.has(value)) return true;
  return typeof value === 'string' && FALSE.has(value) ? false : cannot(value, 'bool');
}

/** The text of a value, as string() makes it and format() shows it. */
export function toText(value: Value): Value {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return goFloat(value);
  if (value instanceof Uint) return value.value.toString();
  if (value instanceof Uint8Array) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(value);
    } catch {
      return new CelError('invalid UTF-8 in bytes, cannot convert to string');
    }
  }
  if (value instanceof Duration) return `${formatF(Number(value.nanoseconds) / 1e9)}s`;
  if (value instanceof Timestamp) return formatRfc3339(value.nanoseconds);
  if (value instanceof TypeValue) return value.name;
  if (value instanceof OpaqueOf) {
    if (value.type === 'net.IP') return formatAddress(value.inner);
    if (value.type === 'net.CIDR') return `${formatAddress(value.inner.address)}/${value.inner.bits}`;
  }
  return cannot(value, 'string');
}

function toBytes(value: Value): Value {
  if (value instanceof Uint8Array) return value;
  return typeof value === 'string' ? new TextEncoder().encode(value) : cannot(value, 'bytes');
}

function toDuration(value: Value): Value {
  if (value instanceof Duration) return value;
  if (typeof value === 'string') {
    try {
      return duration(parseDuration(value));
    } catch (error) {
      if (!(error instanceof DurationError)) throw error;
    }
  }
  return cannot(value, 'google.protobuf.Duration');
}

function toTimestamp(value: Value): Value {
  if (value instanceof Timestamp) return value;
  if (typeof value === 'bigint') return timestamp(value * 1_000_000_000n);
  const parsed = typeof value === 'string' ? parseRfc3339(value) : undefined;
  return parsed === undefined ? cannot(value, 'google.protobuf.Timestamp') : timestamp(parsed);
}

const DURATION = 'google.protobuf.Duration';
const TIMESTAMP = 'google.protobuf.Timestamp';

/** A conversion of values of some types; of any other one, which only run time shows, there is no overload. */
function from(name: string, types: readonly string[], convert: (value: Value) => Value): Implementation {
  const known = new Set(types);
  return (args) => {
    const [value] = args as readonly [Value];
    return known.has(typeName(value)) ? convert(value) : noOverload(name, args);
  };
}

/** Conversions; with a constant they are computed when the expression is compiled. */
export const CONVERSIONS: Library = {
  bool: from('bool', ['bool', 'string'], toBool),
  bytes: from('bytes', ['bytes', 'string'], toBytes),
  double: from('double', ['double', 'int', 'string', 'uint'], toDouble),
  duration: from('duration', [DURATION, 'int', 'string'], toDuration),
  dyn: ([value]) => value as Value,
  int: from('int', ['int', 'double', DURATION, 'string', TIMESTAMP, 'uint'], toInt),
  string: from(
    'string',
    ['string', 'bool', 'bytes', 'double', DURATION, 'int', TIMESTAMP, 'uint', 'net.IP', 'net.CIDR'],
    toText,
  ),
  timestamp: from('timestamp', [TIMESTAMP, 'int', 'string'], toTimestamp),
  type: ([value]) => new TypeValue(typeName(value as Value)),
  uint: from('uint', ['uint', 'double', 'int', 'string'], toUint),
};
