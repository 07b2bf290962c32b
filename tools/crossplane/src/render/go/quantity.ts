const BINARY: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };

const WRONG_FORMAT = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
const WRONG_SUFFIX = "unable to parse quantity's suffix";
const WRONG_NUMBER = 'unable to parse numeric part of quantity';
const MAX_INT64 = (1n << 63n) - 1n;
/** Beyond this a double is infinite, or less than the smallest quantity. */
const FAR = 1000;

/**
 * `resource.ParseQuantity(text).AsApproximateFloat64()`: the number of a Kubernetes quantity, or what is wrong with it.
 *
 * Source of the rule: k8s.io/apimachinery `pkg/api/resource/quantity.go`. Both of its ways of holding a number are followed, because
 * they round differently (`100n` is 1.0000000000000001e-07).
 */
export function quantityToFloat(text: string): number | { readonly error: string } {
  if (text === '') return { error: WRONG_FORMAT };
  const parts = /^([+-]?)(0*)([0-9]*)(\.[0-9]*)?([eEinumkKMGTP]*[-+]?[0-9]*)$/.exec(text);
  if (parts === null) return { error: WRONG_FORMAT };
  const [, sign = '', zeros = '', whole = '', point, suffix = ''] = parts;
  if (whole === '' && point === undefined && suffix === '') return 0;
  const fraction = (point ?? '').slice(1);
  const digits = whole === '' ? '0' : whole;
  const unit = unitOf(suffix);
  if (unit === undefined) return { error: WRONG_SUFFIX };
  const negative = sign === '-';
  const small = asInt64(digits, fraction, unit);
  if (small === 'wrong') return { error: WRONG_NUMBER };
  if (small !== undefined) return scaled(negative ? -small.value : small.value, small.scale);
  if (zeros === '' && whole === '' && fraction === '') return { error: WRONG_NUMBER };
  return asDecimal(digits, fraction, unit, negative);
}

interface Unit {
  readonly base: 2 | 10;
  readonly exponent: number;
}

function unitOf(suffix: string): Unit | undefined {
  const decimal = DECIMAL[suffix];
  if (decimal !== undefined) return { base: 10, exponent: decimal };
  const binary = BINARY[suffix];
  if (binary !== undefined) return { base: 2, exponent: binary };
  if (!/^[eE][-+]?[0-9]+$/.test(suffix)) return undefined;
  const exponent = BigInt(suffix.slice(1).replace('+', ''));
  if (exponent > MAX_INT64 || exponent < -MAX_INT64 - 1n) return undefined;
  return { base: 10, exponent: Number(BigInt.asIntN(32, exponent)) };
}

/** The fast way: an int64 and a power of ten. */
function asInt64(digits: string, fraction: string, unit: Unit): { value: bigint; scale: number } | 'wrong' | undefined {
  let scale = 0;
  let precision: number;
  let factor = 1n;
  if (unit.base === 10) {
    scale = unit.exponent;
    precision = 18 - digits.length - fraction.length;
  } else if (fraction === '') {
    factor = 1n << BigInt(unit.exponent);
    precision = 15 - digits.length - Math.trunc((unit.exponent * 3) / 10) - 1;
  } else precision = -1;
  scale -= fraction.length;
  if (precision < 0 || scale < -9) return undefined;
  const value = BigInt(digits + fraction);
  if (value > MAX_INT64) return 'wrong';
  return value * factor > MAX_INT64 ? undefined : { value: value * factor, scale };
}

/** The slow way: a decimal, rounded up to a billionth. */
function asDecimal(digits: string, fraction: string, unit: Unit, negative: boolean): number {
  let unscaled = BigInt(digits + fraction);
  let places = fraction.length;
  if (unit.base === 10) places -= unit.exponent;
  else unscaled <<= BigInt(unit.exponent);
  const sign = negative ? -1 : 1;
  if (unscaled === 0n) return 0;
  if (places < -FAR) return sign * Number.POSITIVE_INFINITY;
  if (places > 9) {
    const divisor = 10n ** BigInt(Math.min(places - 9, digits.length + fraction.length + FAR));
    unscaled = (unscaled + divisor - 1n) / divisor;
  } else unscaled *= 10n ** BigInt(9 - places);
  const limit = MAX_INT64 * 1_000_000_000n;
  if (unit.base === 2 && unscaled > limit) return sign * Number(MAX_INT64);
  return sign * Number(unscaled) * 1e-9;
}

function scaled(value: bigint, scale: number): number {
  const number = Number(value);
  if (scale === 0) return number;
  if (scale > 308) return number * Number.POSITIVE_INFINITY;
  if (scale < 32) return number * Number(`1e${scale}`);
  // `math.Pow10` is a product of two powers, and rounds.
  return number * (Number(`1e${scale - (scale % 32)}`) * Number(`1e${scale % 32}`));
}
