import { formatF, goFloat } from '@mainstem/cel/go';
import type { Schema } from '../schema/schema.ts';
import { about, type Finding, pathless, Result } from './result.ts';

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

/** Checks an integer (`bigint`) or a float against `multipleOf`, `minimum`, `maximum` and the range of its format. */
export function validateNumber(schema: Schema, value: bigint | number, path: string): Result {
  const range = rangeOf(schema);
  const result = new Result();
  result.add(range(value, 'Checked', path));
  result.merge(
    checkBound(schema.multipleOf, 'MultipleOf', range, path, (factor, native) => multiple(value, factor, native, path)),
  );
  result.merge(
    checkBound(schema.minimum, 'Minimum boundary', range, path, (bound, native) =>
      limit(value, bound, native, schema.exclusiveMinimum, path, 'greater'),
    ),
  );
  result.merge(
    checkBound(schema.maximum, 'Maximum boundary', range, path, (bound, native) =>
      limit(value, bound, native, schema.exclusiveMaximum, path, 'less'),
    ),
  );
  result.matches++;
  return result;
}

type Range = (value: bigint | number, what: string, path: string) => Finding | undefined;

/** The values that the type and format can hold at all. */
function rangeOf({ type, format, intOrString }: Schema): Range {
  const name = intOrString ? '' : type;
  const known = name === 'integer' ? ['int32', 'int64'] : name === 'number' ? ['float', 'double'] : [];
  const shown = known.includes(format) ? `with format ${format}` : '(default format)';
  const fits = (value: bigint | number) => {
    if (name === 'integer') {
      const text = typeof value === 'bigint' ? value.toString() : formatF(value);
      if (!/^-?[0-9]+$/.test(text)) return false;
      const whole = BigInt(text);
      return BigInt.asIntN(format === 'int32' ? 32 : 64, whole) === whole;
    }
    return !(name === 'number' && format === 'float') || Number.isFinite(Math.fround(Number(value)));
  };
  return (value, what, path) =>
    fits(value) ? undefined : pathless(`${what} value must be of type ${name} ${shown} in ${path}`);
}

/** A bound that the type cannot hold is reported, and compared as a float all the same. */
function checkBound(
  bound: number | undefined,
  what: string,
  range: Range,
  path: string,
  check: (bound: number, native: boolean) => Finding | undefined,
): Result {
  const result = new Result();
  if (bound === undefined) return result;
  const outside = range(bound, what, path);
  result.add(outside);
  result.add(check(bound, outside === undefined));
  return result;
}

function multiple(value: bigint | number, factor: number, native: boolean, path: string): Finding | undefined {
  const wrong = (shown: string, found: bigint | number) =>
    about(path, found, `${path} in body should be a multiple of ${shown}`);
  if (native && typeof value === 'bigint') {
    const whole = BigInt(Math.trunc(factor));
    if (whole <= 0n) return notPositive(whole, path);
    return value % whole === 0n ? undefined : wrong(whole.toString(), value);
  }
  const number = Number(value);
  if (factor <= 0) return notPositive(factor, path);
  const quotient = factor < 1 ? (1 / factor) * number : number / factor;
  return isJsonInteger(quotient) ? undefined : wrong(goFloat(factor), number);
}

function notPositive(factor: bigint | number, path: string): Finding {
  const shown = typeof factor === 'bigint' ? factor.toString() : goFloat(factor);
  return about(path, factor, `factor MultipleOf declared for ${path} must be positive: ${shown}`);
}

function limit(
  value: bigint | number,
  bound: number,
  native: boolean,
  exclusive: boolean,
  path: string,
  side: 'greater' | 'less',
): Finding | undefined {
  const whole = native && typeof value === 'bigint';
  const left = whole ? value : Number(value);
  const right = whole ? BigInt.asIntN(64, BigInt(Math.trunc(bound))) : bound;
  const beyond = side === 'greater' ? left < right : left > right;
  if (!beyond && !(exclusive && left === right)) return undefined;
  const shown = typeof right === 'bigint' ? right.toString() : goFloat(right);
  return about(path, left, `${path} in body should be ${side} than ${exclusive ? '' : 'or equal to '}${shown}`);
}
