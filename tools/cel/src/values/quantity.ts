/** A Kubernetes quantity, exactly: `value` times 10 to the power of `exponent`. */
export interface Quantity {
  readonly value: bigint;
  readonly exponent: number;
}

export class QuantityError extends Error {}

const MATCH = /^([+-]?)([0-9]+(?:\.[0-9]*)?|\.[0-9]+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?[0-9]+)?$/;
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY: Readonly<Record<string, number>> = { Ki: 10, Mi: 20, Gi: 30, Ti: 40, Pi: 50, Ei: 60 };
const MAX = 2n ** 63n - 1n;

/**
 * Parses a quantity as k8s.io/apimachinery/pkg/api/resource does: what is below a billionth is rounded up, what is above
 * 2^63-1 is capped.
 *
 * @throws QuantityError with its words.
 */
export function parseQuantity(text: string): Quantity {
  if (text === '')
    throw new QuantityError(
      "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
    );
  const match = MATCH.exec(text);
  if (match === null) {
    if (/^[+-]?[0-9.]+[eEinumkKMGTP]*[-+]?[0-9]*$/.test(text) && !/\..*\./.test(text) && /[0-9]/.test(text)) {
      throw new QuantityError("unable to parse quantity's suffix");
    }
    throw new QuantityError(
      "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
    );
  }
  const [, sign = '', digits = '', suffix = ''] = match;
  const [whole = '', fraction = ''] = digits.split('.');
  let value = BigInt(`${whole}${fraction}` || '0');
  let exponent = -fraction.length;
  const binary = BINARY[suffix];
  if (binary !== undefined) value *= 2n ** BigInt(binary);
  else if (/^[eE]/.test(suffix) && suffix.length > 1) exponent += Number(suffix.slice(1));
  else exponent += DECIMAL[suffix] ?? 0;
  if (!Number.isSafeInteger(exponent) || Math.abs(exponent) > 10_000) {
    throw new QuantityError("unable to parse quantity's suffix");
  }
  const rounded = round({ value, exponent });
  const capped = compareQuantities(rounded, { value: MAX, exponent: 0 }) > 0 ? { value: MAX, exponent: 0 } : rounded;
  return sign === '-' ? { ...capped, value: -capped.value } : capped;
}

/** Nothing is kept below a billionth; what is there rounds away from zero. */
function round({ value, exponent }: Quantity): Quantity {
  if (exponent >= -9) return { value, exponent };
  const unit = 10n ** BigInt(-9 - exponent);
  return { value: (value + unit - 1n) / unit, exponent: -9 };
}

function align(a: Quantity, b: Quantity): [bigint, bigint, number] {
  const exponent = Math.min(a.exponent, b.exponent);
  const scale = (q: Quantity) => q.value * 10n ** BigInt(q.exponent - exponent);
  return [scale(a), scale(b), exponent];
}

/** -1, 0 or 1. */
export function compareQuantities(a: Quantity, b: Quantity): number {
  const [left, right] = align(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function addQuantities(a: Quantity, b: Quantity): Quantity {
  const [left, right, exponent] = align(a, b);
  return { value: left + right, exponent };
}

export function negateQuantity({ value, exponent }: Quantity): Quantity {
  return { value: -value, exponent };
}

/** The quantity as an integer of 64 bits; `undefined` when it is none. */
export function integerOf({ value, exponent }: Quantity): bigint | undefined {
  let whole = value;
  if (exponent >= 0) whole *= 10n ** BigInt(exponent);
  else {
    const unit = 10n ** BigInt(-exponent);
    if (whole % unit !== 0n) return undefined;
    whole /= unit;
  }
  return BigInt.asIntN(64, whole) === whole ? whole : undefined;
}

export function floatOf({ value, exponent }: Quantity): number {
  return Number(`${value}e${exponent}`);
}
