import { ListValue, MapValue } from './collections.ts';
import type { Value } from './value.ts';

/** A value of JSON, as an expression sees it: a whole number is an int, any other a double. What JSON cannot say is null. */
export function fromJson(value: unknown): Value {
  if (value === null || typeof value === 'boolean' || typeof value === 'string' || typeof value === 'bigint')
    return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return new ListValue(value.map(fromJson));
  if (typeof value !== 'object') return null;
  return new MapValue(Object.entries(value).map(([key, item]) => [key, fromJson(item)] as const));
}
