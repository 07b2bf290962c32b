/** Sizes and costs are estimated from their least to their most; the most stops at 2^64-1. */
export interface Range {
  readonly min: bigint;
  readonly max: bigint;
}

export const MOST = 2n ** 64n - 1n;
export const UNKNOWN: Range = { min: 0n, max: MOST };
export const ZERO: Range = { min: 0n, max: 0n };

export function fixed(value: bigint | number): Range {
  return { min: BigInt(value), max: BigInt(value) };
}
export const ONE = fixed(1);

const cap = (value: bigint) => (value > MOST ? MOST : value);

export function plus(...ranges: readonly Range[]): Range {
  let { min, max } = ZERO;
  for (const range of ranges) {
    min = cap(min + range.min);
    max = cap(max + range.max);
  }
  return { min, max };
}

export function times(a: Range, b: Range): Range {
  return { min: cap(a.min * b.min), max: cap(a.max * b.max) };
}

/** Multiplied in floating point and rounded up, as there. */
export function scaled({ min, max }: Range, factor: number): Range {
  return { min: scale(min, factor), max: scale(max, factor) };
}

function scale(value: bigint, factor: number): bigint {
  const float = Number(value);
  if (float > 0 && factor > 0 && float > 2 ** 64 / factor) return MOST;
  const ceiling = Math.ceil(float * factor);
  return ceiling >= 2 ** 64 ? MOST : BigInt(ceiling);
}

export function union(a: Range, b: Range): Range {
  return { min: a.min < b.min ? a.min : b.min, max: a.max > b.max ? a.max : b.max };
}
