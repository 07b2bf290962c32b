import { PatternError, quote, runeCount } from '@mainstem/cel/go';
import { notSupported, required, tooLong, tooMany, typeInvalid } from '../field-error.ts';
import { deepEqual, isObject, type Json, type JsonObject } from '../json.ts';
import { marshal } from '../json-text.ts';
import type { Schema } from '../schema/schema.ts';
import { type Checks, checksOf } from './checks.ts';
import type { Correlation } from './correlation.ts';
import { isJsonInteger } from './numbers.ts';
import { Path } from './path.ts';
import { about, fieldOf, pathless, Result } from './result.ts';

/**
 * Validates a value as the server's OpenAPI validator does, with its order of checks and its words. Paths start at the value.
 *
 * @param correlation the old value, for what did not change keeps its errors; absent when an object is created.
 * @see https://github.com/kubernetes/kube-openapi/tree/master/pkg/validation/validate
 */
export function validateValue(schema: Schema, value: Json, correlation?: Correlation): Result {
  return validated(checksOf(schema), value, new Path(), correlation);
}

/** Findings and matches of this value alone, apart from those of what it is part of. */
function validated(checks: Checks, value: Json, at: Path, correlation?: Correlation): Result {
  const result = new Result();
  checkAll(checks, value, at, correlation, result);
  // The errors of an unchanged value become warnings, which the server tells nobody.
  return !result.isValid && correlation?.isUnchanged() ? new Result() : result;
}

/** Adds to the result of what the value is part of; only what may be forgiven needs one of its own. */
function validatePart(
  checks: Checks,
  value: Json,
  at: Path,
  correlation: Correlation | undefined,
  result: Result,
): void {
  if (correlation === undefined) checkAll(checks, value, at, undefined, result);
  else result.merge(validated(checks, value, at, correlation));
}

/** Matches are counted as the server counts them: one for each kind of check, and one more for what lists and numbers check inside. */
function checkAll(checks: Checks, value: Json, at: Path, correlation: Correlation | undefined, result: Result): void {
  if (value === null) {
    checkNull(checks, at, result);
    checkEnum(checks, value, at, result);
    return;
  }
  if (checks.isTyped) {
    checkType(checks, value, at, result);
    result.matches++;
  }
  checkAlternatives(checks, value, at, result);
  result.matches += 2;
  if (typeof value === 'string') {
    checkString(checks, value, at, result);
    result.matches++;
    if (checks.checkFormat !== undefined) {
      if (!checks.checkFormat(value)) {
        const path = at.text();
        const words = `${path} in body must be of type ${checks.format}: ${quote(value)}`;
        result.add({ words, error: typeInvalid(fieldOf(path), value, words) });
      }
      result.matches++;
    }
  } else if (typeof value === 'bigint' || typeof value === 'number') {
    checks.checkNumber(value, at, result);
    result.matches += 2;
  } else if (Array.isArray(value)) {
    checkList(checks, value, at, correlation, result);
    result.matches += 2;
  }
  checkEnum(checks, value, at, result);
  result.matches++;
  if (isObject(value)) {
    checkObject(checks, value, at, correlation, result);
    result.matches++;
  }
  result.matches++;
}

function wrongType(at: Path, wanted: string, found: string, result: Result): void {
  const path = at.text();
  const words = `${path} in body must be of type ${wanted}: "${found}"`;
  result.add({ words, error: typeInvalid(fieldOf(path), found, words) });
}

function checkNull({ types, schema }: Checks, at: Path, result: Result): void {
  if (types.length > 0 && !schema.nullable) wrongType(at, types.join(','), 'null', result);
  else result.matches++;
}

function checkType(checks: Checks, value: Exclude<Json, null>, at: Path, result: Result): void {
  const { types, format } = checks;
  const found = typeOf(value);
  const isFloatInteger = typeof value === 'number' && isJsonInteger(value) && types.includes('integer');
  const isIntegerFloat = typeof value === 'bigint' && types.includes('number');
  if (types.includes(found) || isFloatInteger || isIntegerFloat) {
    result.matches++;
    return;
  }
  const isTextual = typeof value === 'string' || Array.isArray(value);
  const foundFormat = typeof value === 'bigint' ? 'int64' : typeof value === 'number' ? 'float64' : '';
  if (!isTextual && format !== '' && format !== foundFormat) wrongType(at, format, foundFormat, result);
  // With a format the type of a string or list is left to the format's check, which looks at strings only.
  else if (!checks.hasNumericType && format !== '' && isTextual) result.matches++;
  else wrongType(at, types.join(','), found, result);
}

function typeOf(value: Exclude<Json, null>): string {
  switch (typeof value) {
    case 'bigint':
      return 'integer';
    case 'object':
      return Array.isArray(value) ? 'array' : 'object';
    default:
      return typeof value;
  }
}

function checkString({ schema, pattern }: Checks, value: string, at: Path, result: Result): void {
  const { maxLength, minLength } = schema;
  // A code point is one unit or two.
  if (maxLength !== undefined && value.length > maxLength && runeCount(value) > maxLength) {
    const path = at.text();
    const words = `${path} in body should be at most ${maxLength} chars long`;
    result.add({ words, error: tooLong(fieldOf(path), maxLength) });
  } else if (minLength !== undefined && value.length < 2 * minLength && runeCount(value) < minLength) {
    const path = at.text();
    result.add(about(path, value, `${path} in body should be at least ${minLength} chars long`));
  } else if (pattern instanceof PatternError) {
    const path = at.text();
    const words = `${path} in body should match '${schema.pattern}, but pattern is invalid: ${pattern.message}'`;
    result.add(about(path, value, words));
  } else if (pattern !== undefined && !pattern.test(value)) {
    const path = at.text();
    result.add(about(path, value, `${path} in body should match '${schema.pattern}'`));
  }
}

function checkEnum({ schema }: Checks, value: Json, at: Path, result: Result): void {
  const allowed = schema.enum;
  if (allowed.length === 0) return;
  for (const item of allowed) if (item !== null && equalsEnum(value, item)) return;
  const supported = allowed.map((item) => (typeof item === 'string' ? item : marshal(item)));
  const path = at.text();
  const words = `${path} in body should be one of ${marshal([...allowed])}`;
  result.add({ words, error: notSupported(fieldOf(path), value, supported) });
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

function checkList(
  { schema, items }: Checks,
  value: Json[],
  at: Path,
  correlation: Correlation | undefined,
  result: Result,
): void {
  const { minItems, maxItems } = schema;
  if (items !== undefined) {
    for (let index = 0; index < value.length; index++) {
      at.enter(index);
      validatePart(items, value[index] as Json, at, correlation?.index(index), result);
      at.leave();
    }
  }
  if (minItems !== undefined && value.length < minItems) {
    const path = at.text();
    result.add(about(path, BigInt(value.length), `${path} in body should have at least ${minItems} items`));
  }
  if (maxItems !== undefined && value.length > maxItems) {
    const path = at.text();
    const words = `${path} in body should have at most ${maxItems} items`;
    result.add({ words, error: tooMany(fieldOf(path), value.length, maxItems) });
  }
}

function checkObject(
  { schema, properties, additional }: Checks,
  value: JsonObject,
  at: Path,
  correlation: Correlation | undefined,
  result: Result,
): void {
  const { minProperties, maxProperties } = schema;
  if (minProperties !== undefined || maxProperties !== undefined) {
    const count = Object.keys(value).length;
    if (minProperties !== undefined && count < minProperties) {
      const path = at.text();
      result.add(about(path, BigInt(count), `${path} in body should have at least ${minProperties} properties`));
    }
    if (maxProperties !== undefined && count > maxProperties) {
      const path = at.text();
      const words = `${path} in body should have at most ${maxProperties} properties`;
      result.add({ words, error: tooMany(fieldOf(path), count, maxProperties) });
    }
  }
  if (additional !== undefined) {
    for (const key of Object.keys(value)) {
      if (schema.properties?.has(key)) continue;
      if (additional === false) {
        const path = at.text();
        result.add(about(path, key, `${path}.${key} in body is a forbidden property`));
        continue;
      }
      const past = correlation && childOf(correlation, at, key);
      at.enter(`.${key}`);
      validatePart(additional, value[key] as Json, at, past, result);
      at.leave();
    }
  }
  for (const { name, dotted, checks } of properties) {
    if (!Object.hasOwn(value, name)) continue;
    const past = correlation && childOf(correlation, at, name);
    at.enter(at.isEmpty ? name : dotted);
    validatePart(checks, value[name] as Json, at, past, result);
    at.leave();
  }
  for (const name of schema.required) {
    if (Object.hasOwn(value, name)) continue;
    const below = `${at.text()}.${name}`;
    result.add({ words: `${below} in body is required`, error: required(fieldOf(below)) });
  }
}

/** `apiVersion` and `kind` of the object itself are always checked. */
function childOf(correlation: Correlation, at: Path, name: string): Correlation | undefined {
  return at.isEmpty && (name === 'kind' || name === 'apiVersion') ? undefined : correlation.key(name);
}

/** The alternatives see the value without its past, so nothing below them is forgiven on its own. */
function checkAlternatives(checks: Checks, value: Json, at: Path, result: Result): void {
  if (!checks.hasAlternatives) return;
  const { anyOf, oneOf, allOf, not } = checks;
  const name = quote(at.text());
  if (anyOf.length > 0) {
    const { valid, best, first } = tryAlternatives(anyOf, value, at, true);
    if (valid === 0) result.add(pathless(`${name} must validate at least one schema (anyOf)`));
    result.merge(best ?? first ?? new Result());
  }
  if (oneOf.length > 0) {
    const { valid, best, first } = tryAlternatives(oneOf, value, at, false);
    if (valid !== 1) {
      const found = valid === 0 ? 'Found none valid' : `Found ${valid} valid alternatives`;
      result.add(pathless(`${name} must validate one and only one schema (oneOf). ${found}`));
      result.merge(best ?? new Result());
    } else {
      result.merge(first ?? new Result());
    }
  }
  if (allOf.length > 0) {
    const results = allOf.map((each) => validated(each, value, at));
    for (const each of results) result.merge(each);
    const valid = results.filter(({ isValid }) => isValid).length;
    if (valid < allOf.length) {
      result.add(pathless(`${name} must validate all the schemas (allOf)${valid === 0 ? '. None validated' : ''}`));
    }
  }
  if (not !== undefined && validated(not, value, at).isValid) {
    result.add(pathless(`${name} must not validate the schema (not)`));
  }
}

/** Counts the alternatives that fit; `best` failed after the most checks, and is there only when none fitted. */
function tryAlternatives(
  alternatives: readonly Checks[],
  value: Json,
  at: Path,
  untilFirst: boolean,
): { valid: number; best: Result | undefined; first: Result | undefined } {
  let best: Result | undefined;
  let first: Result | undefined;
  let valid = 0;
  for (const checks of alternatives) {
    const result = validated(checks, value, at);
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
