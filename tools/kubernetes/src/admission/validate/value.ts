import { compilePattern, PatternError, quote, runeCount } from '@mainstem/cel/go';
import { notSupported, required, tooLong, tooMany, typeInvalid } from '../field-error.ts';
import { isKnownFormat, stringFormat } from '../formats/index.ts';
import { deepEqual, isObject, type Json, type JsonObject } from '../json.ts';
import { marshal } from '../json-text.ts';
import type { Schema } from '../schema/schema.ts';
import type { Correlation } from './correlation.ts';
import { isJsonInteger, validateNumber } from './numbers.ts';
import { about, type Finding, fieldOf, pathless, Result } from './result.ts';

/**
 * Validates a value as the server's OpenAPI validator does, with its order of checks and its words.
 *
 * @param path where the value stands, as messages write it; the root is empty.
 * @param correlation the old value, for what did not change keeps its errors; absent when an object is created.
 * @see https://github.com/kubernetes/kube-openapi/tree/master/pkg/validation/validate
 */
export function validateValue(schema: Schema, value: Json, path: string, correlation?: Correlation): Result {
  const result = checkAll(schema, value, path, correlation);
  // The errors of an unchanged value become warnings, which the server tells nobody.
  return !result.isValid && correlation?.isUnchanged() ? new Result() : result;
}

function checkAll(schema: Schema, value: Json, path: string, correlation: Correlation | undefined): Result {
  const result = new Result();
  if (value === null) {
    result.merge(checkType(schema, value, path));
    result.merge(checkEnum(schema, value, path));
    return result;
  }
  const make = (checked: Result) => {
    result.merge(checked);
    result.matches++;
  };
  const format = usedFormat(schema);
  if (schema.type !== '' || schema.intOrString || format !== '') make(checkType(schema, value, path));
  make(checkLogic(schema, value, path));
  if (typeof value === 'string') {
    make(checkString(schema, value, path));
    const check = stringFormat(format);
    if (check !== undefined) make(checkFormat(format, check, value, path));
  }
  if (typeof value === 'bigint' || typeof value === 'number') make(validateNumber(schema, value, path));
  if (Array.isArray(value)) make(checkList(schema, value, path, correlation));
  make(checkEnum(schema, value, path));
  if (isObject(value)) make(checkObject(schema, value, path, correlation));
  result.matches++;
  return result;
}

function one(finding: Finding | undefined, matches = 0): Result {
  const result = new Result();
  result.add(finding);
  result.matches = matches;
  return result;
}

/** A format that the server does not know is as if it were not there. */
function usedFormat({ type, format, intOrString, rawFormat }: Schema): string {
  return rawFormat || isKnownFormat(intOrString ? '' : type, format) ? format : '';
}

function typesOf({ type, intOrString }: Schema): readonly string[] {
  return intOrString ? ['integer', 'string'] : type === '' ? [] : [type];
}

function checkType(schema: Schema, value: Json, path: string): Result {
  const types = typesOf(schema);
  const format = usedFormat(schema);
  const wrong = (wanted: string, found: string) => {
    const words = `${path} in body must be of type ${wanted}: "${found}"`;
    return one({ words, error: typeInvalid(fieldOf(path), found, words) });
  };
  if (value === null) {
    return types.length > 0 && !schema.nullable ? wrong(types.join(','), 'null') : one(undefined, 1);
  }
  const [found, foundFormat] = typeOf(value);
  const isFloatInteger = typeof value === 'number' && isJsonInteger(value) && types.includes('integer');
  const isIntegerFloat = typeof value === 'bigint' && types.includes('number');
  const fits = types.includes(found) || isFloatInteger || isIntegerFloat;
  const isTextual = typeof value === 'string' || Array.isArray(value);
  if (!isTextual && format !== '' && !fits && format !== foundFormat) return wrong(format, foundFormat);
  const isNumeric = types.includes('number') || types.includes('integer');
  // With a format the type of a string or list is left to the format's check, which looks at strings only.
  if (!isNumeric && format !== '' && isTextual) return one(undefined, 1);
  return fits ? one(undefined, 1) : wrong(types.join(','), found);
}

function typeOf(value: Exclude<Json, null>): readonly [string, string] {
  if (typeof value === 'bigint') return ['integer', 'int64'];
  if (typeof value === 'number') return ['number', 'float64'];
  if (typeof value === 'boolean') return ['boolean', ''];
  if (typeof value === 'string') return ['string', ''];
  return Array.isArray(value) ? ['array', ''] : ['object', ''];
}

function checkString(schema: Schema, value: string, path: string): Result {
  const { maxLength, minLength, pattern } = schema;
  if (maxLength !== undefined && runeCount(value) > maxLength) {
    const words = `${path} in body should be at most ${maxLength} chars long`;
    return one({ words, error: tooLong(fieldOf(path), maxLength) });
  }
  if (minLength !== undefined && runeCount(value) < minLength) {
    return one(about(path, value, `${path} in body should be at least ${minLength} chars long`));
  }
  if (pattern === '') return one(undefined);
  try {
    if (compilePattern(pattern).test(value)) return one(undefined);
    return one(about(path, value, `${path} in body should match '${pattern}'`));
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return one(
      about(path, value, `${path} in body should match '${pattern}, but pattern is invalid: ${error.message}'`),
    );
  }
}

function checkFormat(format: string, check: (text: string) => boolean, value: string, path: string): Result {
  if (check(value)) return one(undefined);
  const words = `${path} in body must be of type ${format}: ${quote(value)}`;
  return one({ words, error: typeInvalid(fieldOf(path), value, words) });
}

function checkEnum(schema: Schema, value: Json, path: string): Result {
  const allowed = schema.enum;
  if (allowed.length === 0 || allowed.some((item) => item !== null && equalsEnum(value, item))) return one(undefined);
  const supported = allowed.map((item) => (typeof item === 'string' ? item : marshal(item)));
  const words = `${path} in body should be one of ${marshal([...allowed])}`;
  return one({ words, error: notSupported(fieldOf(path), value, supported) });
}

/** Go converts between integer and float, and an integer to the string of one character. */
function equalsEnum(value: Json, allowed: Json): boolean {
  if (typeof value === 'bigint' && typeof allowed === 'number') return Number(value) === allowed;
  if (typeof value === 'number' && typeof allowed === 'bigint') {
    return Number.isFinite(value) && BigInt(Math.trunc(value)) === allowed;
  }
  if (typeof value === 'bigint' && typeof allowed === 'string') return runeText(value) === allowed;
  return deepEqual(value, allowed);
}

function runeText(value: bigint): string {
  const isRune = value >= 0n && value <= 0x10ffffn && !(value >= 0xd800n && value <= 0xdfffn);
  return isRune ? String.fromCodePoint(Number(value)) : '\ufffd';
}

function checkList(schema: Schema, value: Json[], path: string, correlation: Correlation | undefined): Result {
  const { items, minItems, maxItems } = schema;
  const result = new Result();
  if (items !== undefined) {
    for (const [index, item] of value.entries()) {
      result.merge(validateValue(items, item, `${path}[${index}]`, correlation?.index(index)));
    }
  }
  if (minItems !== undefined && value.length < minItems) {
    result.add(about(path, BigInt(value.length), `${path} in body should have at least ${minItems} items`));
  }
  if (maxItems !== undefined && value.length > maxItems) {
    const words = `${path} in body should have at most ${maxItems} items`;
    result.add({ words, error: tooMany(fieldOf(path), value.length, maxItems) });
  }
  result.matches++;
  return result;
}

function checkObject(schema: Schema, value: JsonObject, path: string, correlation: Correlation | undefined): Result {
  const { minProperties, maxProperties, properties, additionalProperties } = schema;
  const result = new Result();
  const keys = Object.keys(value);
  if (minProperties !== undefined && keys.length < minProperties) {
    result.add(about(path, BigInt(keys.length), `${path} in body should have at least ${minProperties} properties`));
  }
  if (maxProperties !== undefined && keys.length > maxProperties) {
    const words = `${path} in body should have at most ${maxProperties} properties`;
    result.add({ words, error: tooMany(fieldOf(path), keys.length, maxProperties) });
  }
  for (const key of keys) {
    if (properties?.has(key)) continue;
    if (additionalProperties === false) {
      result.add(about(path, key, `${path}.${key} in body is a forbidden property`));
    } else if (typeof additionalProperties === 'object') {
      const item = value[key] as Json;
      result.merge(validateValue(additionalProperties, item, `${path}.${key}`, childOf(correlation, path, key)));
    }
  }
  for (const [name, property] of properties ?? []) {
    if (!Object.hasOwn(value, name)) continue;
    const below = path === '' ? name : `${path}.${name}`;
    result.merge(validateValue(property, value[name] as Json, below, childOf(correlation, path, name)));
  }
  for (const name of schema.required) {
    if (Object.hasOwn(value, name)) continue;
    const below = `${path}.${name}`;
    result.add({ words: `${below} in body is required`, error: required(fieldOf(below)) });
  }
  return result;
}

/** `apiVersion` and `kind` of the object itself are always checked. */
function childOf(correlation: Correlation | undefined, path: string, name: string): Correlation | undefined {
  return path === '' && (name === 'kind' || name === 'apiVersion') ? undefined : correlation?.key(name);
}

/** The alternatives see the value without its past, so nothing below them is forgiven on its own. */
function checkLogic({ anyOf, oneOf, allOf, not }: Schema, value: Json, path: string): Result {
  const result = new Result();
  if (anyOf.length + oneOf.length + allOf.length === 0 && not === undefined) {
    result.matches++;
    return result;
  }
  const name = quote(path);
  if (anyOf.length > 0) {
    const { valid, best, first } = tryAlternatives(anyOf, value, path, true);
    if (valid === 0) result.add(pathless(`${name} must validate at least one schema (anyOf)`));
    result.merge(best ?? first ?? new Result());
  }
  if (oneOf.length > 0) {
    const { valid, best, first } = tryAlternatives(oneOf, value, path, false);
    if (valid !== 1) {
      const found = valid === 0 ? 'Found none valid' : `Found ${valid} valid alternatives`;
      result.add(pathless(`${name} must validate one and only one schema (oneOf). ${found}`));
      result.merge(best ?? new Result());
    } else {
      result.merge(first ?? new Result());
    }
  }
  if (allOf.length > 0) {
    const results = allOf.map((schema) => validateValue(schema, value, path));
    for (const each of results) result.merge(each);
    const valid = results.filter(({ isValid }) => isValid).length;
    if (valid < allOf.length) {
      result.add(pathless(`${name} must validate all the schemas (allOf)${valid === 0 ? '. None validated' : ''}`));
    }
  }
  if (not !== undefined && validateValue(not, value, path).isValid) {
    result.add(pathless(`${name} must not validate the schema (not)`));
  }
  result.matches++;
  return result;
}

/** Counts the alternatives that fit; `best` failed after the most checks, and is there only when none fitted. */
function tryAlternatives(
  schemas: readonly Schema[],
  value: Json,
  path: string,
  untilFirst: boolean,
): { valid: number; best: Result | undefined; first: Result | undefined } {
  let best: Result | undefined;
  let first: Result | undefined;
  let valid = 0;
  for (const schema of schemas) {
    const result = validateValue(schema, value, path);
    if (result.isValid) {
      valid++;
      best = undefined;
      first ??= result;
      if (untilFirst) break;
    } else if (valid === 0 && (best === undefined || result.matches > best.matches)) {
      best = result;
    }
  }
  return { valid, best, first };
}
