import { isMapping, isNil, type Mapping, TemplateFailure, typeName } from './value.ts';

/*
 * What Go checks when a template calls a function: the types of its arguments.
 */

export function textOfArgument(value: unknown): string {
  if (typeof value !== 'string') throw wrongType('string', value);
  return value;
}

/** An `int`: of a template's own numbers, not of those that JSON or YAML holds (they are float64). */
export function integerOfArgument(value: unknown): number {
  if (typeof value !== 'bigint') throw wrongType('int', value);
  return Number(value);
}

export function booleanOfArgument(value: unknown): boolean {
  if (typeof value !== 'boolean') throw wrongType('bool', value);
  return value;
}

export function mappingOfArgument(value: unknown): Mapping {
  if (!isMapping(value)) throw wrongType('map[string]interface {}', value);
  return value;
}

export function listOfArgument(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TemplateFailure(`a list was expected, and this is ${typeName(value)}`);
  return value as readonly unknown[];
}

/** Sprig's toInt64: numbers lose what is behind the point, texts that are no number are 0. */
export function asInteger(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? BigInt(Math.trunc(value)) : 0n;
  if (typeof value === 'boolean') return value ? 1n : 0n;
  if (typeof value !== 'string') return 0n;
  return /^[+-]?(?:0|[1-9]\d*)$/.test(value) ? BigInt(value.replace(/^\+/, '')) : 0n;
}

function wrongType(wanted: string, value: unknown): TemplateFailure {
  return new TemplateFailure(
    isNil(value)
      ? `invalid value; expected ${wanted}`
      : `wrong type for value; expected ${wanted}; got ${typeName(value)}`,
  );
}
