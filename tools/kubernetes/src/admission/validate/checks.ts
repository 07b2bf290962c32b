import { compilePattern, type Pattern, PatternError } from '@mainstem/cel/go';
import { isKnownFormat, stringFormat } from '../formats/index.ts';
import type { Schema } from '../schema/schema.ts';
import { type CheckNumber, numberCheck } from './numbers.ts';

/** A property of an object: its name, how a path goes on to it, and what its value is held to. */
export interface PropertyChecks {
  readonly name: string;
  readonly dotted: string;
  readonly checks: Checks;
}

/** What values of a schema are held to, worked out once: many values are validated against one schema. */
export interface Checks {
  readonly schema: Schema;
  /** The types that fit; none when any does. */
  readonly types: readonly string[];
  readonly hasNumericType: boolean;
  /** The format, empty where the server does not know it: it is as if it were not there. */
  readonly format: string;
  /** Whether a type is asked for at all. */
  readonly isTyped: boolean;
  readonly checkFormat: ((text: string) => boolean) | undefined;
  readonly checkNumber: CheckNumber;
  readonly pattern: Pattern | PatternError | undefined;
  readonly hasAlternatives: boolean;
  readonly anyOf: readonly Checks[];
  readonly oneOf: readonly Checks[];
  readonly allOf: readonly Checks[];
  readonly not: Checks | undefined;
  readonly items: Checks | undefined;
  readonly properties: readonly PropertyChecks[];
  /** Of the values of a map; `false` where none may be. */
  readonly additional: Checks | false | undefined;
}

const kept = new WeakMap<Schema, Checks>();

/** What values of the schema are held to. */
export function checksOf(schema: Schema): Checks {
  let checks = kept.get(schema);
  if (checks === undefined) {
    checks = prepare(schema);
    kept.set(schema, checks);
  }
  return checks;
}

function prepare(schema: Schema): Checks {
  const { type, intOrString, anyOf, oneOf, allOf, not, items, additionalProperties } = schema;
  const format = usedFormat(schema);
  const types = typesOf(schema);
  return {
    schema,
    types,
    hasNumericType: types.includes('number') || types.includes('integer'),
    format,
    isTyped: type !== '' || intOrString || format !== '',
    checkFormat: stringFormat(format),
    checkNumber: numberCheck(schema),
    pattern: patternOf(schema),
    hasAlternatives: anyOf.length + oneOf.length + allOf.length > 0 || not !== undefined,
    anyOf: anyOf.map(checksOf),
    oneOf: oneOf.map(checksOf),
    allOf: allOf.map(checksOf),
    not: not && checksOf(not),
    items: items && checksOf(items),
    properties: [...(schema.properties ?? [])].map(([name, property]) => ({
      name,
      dotted: `.${name}`,
      checks: checksOf(property),
    })),
    additional:
      typeof additionalProperties === 'object'
        ? checksOf(additionalProperties)
        : additionalProperties === false
          ? false
          : undefined,
  };
}

function usedFormat({ type, format, intOrString, rawFormat }: Schema): string {
  return rawFormat || isKnownFormat(intOrString ? '' : type, format) ? format : '';
}

function typesOf({ type, intOrString }: Schema): readonly string[] {
  return intOrString ? ['integer', 'string'] : type === '' ? [] : [type];
}

function patternOf({ pattern }: Schema): Pattern | PatternError | undefined {
  if (pattern === '') return undefined;
  try {
    return compilePattern(pattern);
  } catch (error) {
    if (error instanceof PatternError) return error;
    throw error;
  }
}
