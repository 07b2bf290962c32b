import { formatF, goFloat } from '@mainstem/cel/go';
import type { Schema } from '../schema/schema.ts';
import type { Path } from './path.ts';
import { about, type Finding, pathless, type Result } from './result.ts';

const MAX_SAFE = 2 ** 53 - 1;
const EPSILON = 1e-9;

/**
 * True when a float counts as an integer: not beyond 2^53, and off by a billionth at most.
 *
 * @see https://github.com/go-openapi/swag/blob/v0.23.0/convert.go
 */
export function isJsonInteger(value: number): boolean {
  if (!Number.isFinite(value) || Math.abs(value) > MAX_SAFE) return false;
  const whole = Math.trunc(value);
  if (whole === value) return true;
  // A negative float becomes a huge unsigned integer there, so only positive ones may be a little off.
  if (value <= 0 || whole === 0) return false;
  return (value - whole) / (value + whole) < EPSILON;
}

/** Adds what is wrong with an integer (`bigint`) or a float. */
export type CheckNumber = (value: bigint | number, at: Path, result: Result) => void;

/** One of `multipleOf`, `minimum` and `maximum`. A bound that the type cannot hold is reported, and compared as a float all the same. */
interface Bound {
  readonly value: number;
  readonly what: string;
  readonly fits: boolean;
  check(value: bigint | number, at: Path): Finding | undefined;
}

/** What holds a number against `multipleOf`, `minimum`, `maximum` and the range of its format. */
export function numberCheck(schema: Schema): CheckNumber {
  const { multipleOf, minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const { fits, outside } = rangeOf(schema);
  const bounds: Bound[] = [];
  if (multipleOf !== undefined) {
    const native = fits(multipleOf);
    const check: Bound['check'] = (value, at) => multiple(value, multipleOf, native, at);
    bounds.push({ value: multipleOf, what: 'MultipleOf', fits: native, check });
  }
  if (minimum !== undefined) {
    const native = fits(minimum);
    const check = limit(minimum, native, exclusiveMinimum, 'greater');
    bounds.push({ value: minimum, what: 'Minimum boundary', fits: native, check });
  }
  if (maximum !== undefined) {
    const native = fits(maximum);
    const check = limit(maximum, native, exclusiveMaximum, 'less');
    bounds.push({ value: maximum, what: 'Maximum boundary', fits: native, check });
  }
  return (value, at, result) => {
    if (!fits(value)) result.add(outside('Checked', at));
    for (const bound of bounds) {
      if (!bound.fits) result.add(outside(bound.what, at));
      result.add(bound.check(value, at));
    }
  };
}

interface Range {
  fits(value: bigint | number): boolean;
  outside(what: string, at: Path): Finding;
}

/** The values that the type and format can hold at all. */
function rangeOf({ type, format, intOrString }: Schema): Range {
  const name = intOrString ? '' : type;
  const known = name === 'integer' ? ['int32', 'int64'] : name === 'number' ? ['float', 'double'] : [];
  const shown = known.includes(format) ? `with format ${format}` : '(default format)';
  const bits = format === 'int32' ? 32 : 64;
  return {
    fits: (value) => {
      if (name === 'integer') {
        const whole = wholeOf(value);
        return whole !== undefined && BigInt.asIntN(bits, whole) === whole;
      }
      return !(name === 'number' && format === 'float') || Number.isFinite(Math.fround(Number(value)));
    },
    outside: (what, at) => pathless(`${what} value must be of type ${name} ${shown} in ${at.text()}`),
  };
}

function wholeOf(value: bigint | number): bigint | undefined {
  if (typeof value === 'bigint') return value;
  const text = formatF(value);
  return /^-?[0-9]+$/.test(text) ? BigInt(text) : undefined;
}

function multiple(value: bigint | number, factor: number, native: boolean, at: Path): Finding | undefined {
  const wrong = (shown: string, found: bigint | number) => {
    const path = at.text();
    return about(path, found, `${path} in body should be a multiple of ${shown}`);
  };
  if (native && typeof value === 'bigint') {
    const whole = BigInt(Math.trunc(factor));
    if (whole <= 0n) return notPositive(whole, at);
    return value % whole === 0n ? undefined : wrong(whole.toString(), value);
  }
  const number = Number(value);
  if (factor <= 0) return notPositive(factor, at);
  const quotient = factor < 1 ? (1 / factor) * number : number / factor;
  return isJsonInteger(quotient) ? undefined : wrong(goFloat(factor), number);
}

function notPositive(factor: bigint | number, at: Path): Finding {
  const path = at.text();
  const shown = typeof factor === 'bigint' ? factor.toString() : goFloat(factor);
  return about(path, factor, `factor MultipleOf declared for ${path} must be positive: ${shown}`);
}

function limit(bound: number, native: boolean, exclusive: boolean, side: 'greater' | 'less'): Bound['check'] {
  const wholeBound = native ? BigInt.asIntN(64, BigInt(Math.trunc(bound))) : undefined;
  return (value, at) => {
    const isWhole = wholeBound !== undefined && typeof value === 'bigint';
    const left = isWhole ? value : Number(value);
    const right = isWhole ? wholeBound : bound;
    const beyond = side === 'greater' ? left < right : left > right;
    if (!beyond && !(exclusive && left === right)) return undefined;
    const shown = typeof right === 'bigint' ? right.toString() : goFloat(right);
    const path = at.text();
    return about(path, left, `${path} in body should be ${side} than ${exclusive ? '' : 'or equal to '}${shown}`);
  };
}
