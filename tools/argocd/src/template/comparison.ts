import { UNKNOWN_TEXT } from '../unknown.ts';
import { isNil, isUnknownValue, TemplateFailure, typeName } from './value.ts';

/**
 * `eq`: whether the first operand equals any of the others. Operands of different types are a mistake, but for nil.
 * https://pkg.go.dev/text/template#hdr-Functions
 */
export function isEqual(first: unknown, others: readonly unknown[]): boolean | string {
  if (others.length === 0) throw new TemplateFailure('missing argument for comparison');
  let isUnsure = false;
  for (const other of others) {
    if (isUnknownValue(first) || isUnknownValue(other)) isUnsure = true;
    else if (isNil(first) || isNil(other)) {
      if (isNil(first) && isNil(other)) return true;
    } else if (typeof first === 'object' || typeof other === 'object') {
      throw new TemplateFailure(`non-comparable types ${typeName(first)} and ${typeName(other)}`);
    } else if (typeof first !== typeof other) throw incompatible(first, other);
    else if (first === other) return true;
  }
  return isUnsure ? UNKNOWN_TEXT : false;
}

/** `lt` and its like: numbers of one type, or texts by bytes. */
export function compared(a: unknown, b: unknown, holds: (order: number) => boolean): boolean | string {
  if (isUnknownValue(a) || isUnknownValue(b)) return UNKNOWN_TEXT;
  if (typeof a === 'number' && typeof b === 'number') return holds(a - b);
  if (typeof a === 'bigint' && typeof b === 'bigint') return holds(a < b ? -1 : a > b ? 1 : 0);
  if (typeof a === 'string' && typeof b === 'string') return holds(Buffer.compare(Buffer.from(a), Buffer.from(b)));
  throw incompatible(a, b);
}

function incompatible(a: unknown, b: unknown): TemplateFailure {
  return new TemplateFailure(`incompatible types for comparison: ${typeName(a)} and ${typeName(b)}`);
}
