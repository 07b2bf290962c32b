import { Optional, type Program, type Value } from '@mainstem/cel';
import { byteLength } from '@mainstem/cel/go';
import {
  childOf,
  duplicate,
  type FieldError,
  forbidden,
  indexOf,
  invalid,
  keyOf,
  OMITTED,
  required,
} from '../field-error.ts';
import { get, isObject as isPlainObject, type Json, type JsonObject } from '../json.ts';
import { type Rule, type Schema, somewhere } from '../schema/schema.ts';
import { type Correlation, KeyedList } from '../validate/correlation.ts';
import { type CompiledRule, type CompiledRules, compileRules } from './compiled-rules.ts';
import { escapeName } from './names.ts';
import { type SchemaType, typeOfSchema, withTypeMeta } from './schema-types.ts';
import { toCel } from './values.ts';

export interface CheckedRules {
  readonly errors: readonly FieldError[];
  readonly warnings: readonly string[];
}

/** What all rules of one object may cost, and what one call may. */
const BUDGET = 10_000_000;
const OUT_OF_BUDGET = 'validation failed due to running out of cost budget, no further validation rules will be run';
const CALL_LIMIT = 1_000_000;
const LONGEST_MESSAGE = 5 * 1024;

/** Rules of a schema are compiled once. */
const compiledRules = new WeakMap<Schema, Map<boolean, CompiledRules>>();

function rulesOf(schema: Schema, isObject: boolean): CompiledRules {
  let kept = compiledRules.get(schema);
  if (kept === undefined) {
    kept = new Map();
    compiledRules.set(schema, kept);
  }
  let rules = kept.get(isObject);
  if (rules === undefined) {
    rules = compileRules(schema, isObject);
    kept.set(isObject, rules);
  }
  return rules;
}

/** Whether a schema has rules anywhere that are run: those below lists, maps and fields, not below anyOf and the like. */
export const hasRules = somewhere(({ rules }) => rules.length > 0);

const validated = new WeakMap<Schema, boolean>();

/**
 * Whether the server runs rules over objects of a schema at all. Rules below what has no type to CEL (the items of what is no list) count for
 * nothing, and where there are no others, not even an object that is otherwise wrong is said to have been left unchecked.
 *
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apiserver/schema/cel/validation.go, `validator`
 */
export function runsRules(schema: Schema): boolean {
  let known = validated.get(schema);
  if (known === undefined) {
    known = hasRules(schema) && isValidated(schema, typeOfSchema(schema, true));
    validated.set(schema, known);
  }
  return known;
}

function isValidated(
  { rules, items, properties, additionalProperties }: Schema,
  type: SchemaType | undefined,
): boolean {
  if (rules.length > 0) return true;
  if (items !== undefined && isValidated(items, type?.element)) return true;
  for (const [name, property] of properties ?? []) {
    const escaped = escapeName(name);
    const field =
      escaped === undefined ? typeOfSchema(property, property.embeddedResource) : type?.fields?.get(escaped);
    if (field !== undefined && isValidated(property, field)) return true;
  }
  return typeof additionalProperties === 'object' && isValidated(additionalProperties, type?.element);
}

/**
 * Runs the rules of a schema (x-kubernetes-validations) over an object.
 *
 * @param isObject the value is a whole object.
 * @param old the stored value; `undefined` when the object is created.
 * @param path where the value stands.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apiserver/schema/cel/validation.go
 */
export function checkRules(
  schema: Schema,
  value: Json,
  old: Json | undefined,
  correlation: Correlation | undefined,
  isObject: boolean,
  path = '',
): CheckedRules {
  const checker = new RuleChecker();
  checker.check(schema, value, old ?? null, { own: correlation, above: undefined }, path, isObject);
  return { errors: checker.errors, warnings: checker.warnings };
}

/**
 * The old value that tells whether an error may stay: that of the value itself or, where it has none (an item of a list
 * without keys), that of the nearest value above that has one.
 */
interface Past {
  readonly own: Correlation | undefined;
  readonly above: Correlation | undefined;
}

function below({ own, above }: Past, child: (own: Correlation) => Correlation | undefined): Past {
  return own === undefined ? { own, above } : { own: child(own), above: own };
}

class RuleChecker {
  readonly errors: FieldError[] = [];
  readonly warnings: string[] = [];
  private budget = BUDGET;

  check(schema: Schema, value: Json, old: Json, past: Past, path: string, isObject: boolean): void {
    if (this.budget < 0 || value === null || !hasRules(schema)) return;
    const rules = rulesOf(schema, isObject);
    // Values of no type are not seen by rules, nor is anything in them.
    if (rules.type === undefined) return;
    if (rules.rules.length > 0) this.run(schema, rules.rules, value, old, past, path, isObject);
    if (this.budget < 0) return;
    if (Array.isArray(value)) this.list(schema, value, old, past, path);
    else if (isPlainObject(value)) this.object(schema, value, old, past, path);
  }

  private object(schema: Schema, value: JsonObject, old: Json, past: Past, path: string): void {
    const { properties, additionalProperties } = schema;
    const areRuled = typeof additionalProperties === 'object' && hasRules(additionalProperties);
    for (const key of Object.keys(value)) {
      if (this.budget < 0) return;
      const property = properties?.get(key);
      if (!areRuled && (property === undefined || !hasRules(property))) continue;
      const oldValue = isPlainObject(old) ? (get(old, key) ?? null) : null;
      const item = value[key] as Json;
      const isTypeMeta = past.above === undefined && (key === 'apiVersion' || key === 'kind');
      const pair = isTypeMeta ? { own: undefined, above: undefined } : below(past, (own) => own.key(key));
      if (typeof additionalProperties === 'object') {
        const { embeddedResource } = additionalProperties;
        this.check(additionalProperties, item, oldValue, pair, keyOf(path, key), embeddedResource);
      }
      if (property !== undefined) {
        this.check(property, item, oldValue, pair, childOf(path, key), property.embeddedResource);
      }
    }
  }

  private list(schema: Schema, value: readonly Json[], old: Json, past: Past, path: string): void {
    const { items } = schema;
    if (items === undefined || !hasRules(items)) return;
    const keyed = new KeyedList(schema, Array.isArray(old) ? old : []);
    for (const [index, item] of value.entries()) {
      if (this.budget < 0) return;
      const pair = below(past, (own) => own.index(index));
      this.check(items, item, keyed.find(item) ?? null, pair, indexOf(path, index), items.embeddedResource);
    }
  }

  private run(
    schema: Schema,
    rules: readonly CompiledRule[],
    value: Json,
    old: Json,
    past: Past,
    path: string,
    isObject: boolean,
  ): void {
    if (this.budget <= 0) {
      this.stop(path, schema, OUT_OF_BUDGET);
      return;
    }
    const seen = isObject ? withTypeMeta(schema) : schema;
    const self = toCel(value, seen);
    const knowsOld = old !== null && rules.some(({ usesOldSelf }) => usesOldSelf);
    const oldSelf = knowsOld ? toCel(old, seen) : undefined;
    for (const compiled of rules) {
      this.one(compiled, { schema, value, self, oldSelf, past, path });
      if (this.budget < 0) return;
    }
  }

  private one(compiled: CompiledRule, at: Place): void {
    const { rule, program, error, usesOldSelf } = compiled;
    const { schema, path, oldSelf } = at;
    if (error !== undefined) {
      this.errors.push(invalid(path, schema.type, `rule compile error: ${error}`));
      return;
    }
    if (program === undefined) return;
    const optional = rule.optionalOldSelf === true;
    if (usesOldSelf && oldSelf === undefined && !optional) return;
    const result = program.evaluate(variablesOf(at, optional), CALL_LIMIT);
    const shown = shownRule(rule);
    if (result.cost > this.budget) {
      this.stop(path, schema, OUT_OF_BUDGET);
      return;
    }
    this.budget -= result.cost;
    if (result.exceeded) {
      const words = `'operation cancelled: actual cost limit exceeded': no further validation rules will be run due to call cost exceeds limit for rule: ${shown}`;
      this.stop(path, schema, words);
      return;
    }
    const { value } = result;
    if (value === true) return;
    if (typeof value !== 'boolean') {
      const message = isErrorValue(value) ? value.message : 'no such overload';
      const words = message.startsWith('no such overload')
        ? `'${message}': call arguments did not match a supported operator, function or macro signature for rule: ${shown}`
        : `${message} evaluating rule: ${shown}`;
      this.errors.push(invalid(path, schema.type, words));
      return;
    }
    this.fail(compiled, at);
  }

  private fail(compiled: CompiledRule, at: Place): void {
    const { rule, message, usesOldSelf } = compiled;
    const { schema, past } = at;
    const path = compiled.path === '' ? at.path : childOf(at.path, compiled.path);
    const add = (error: FieldError) => {
      if (usesOldSelf || (past.own ?? past.above)?.isUnchanged() !== true) this.errors.push(error);
      else this.warnings.push(`${error.field === '' ? '<nil>' : error.field}: ${error.message}`);
    };
    let detail: string | undefined;
    if (message !== undefined) {
      const said = this.say(message, rule, at);
      if (typeof said === 'object') {
        add(invalid(path, schema.type, said.stop));
        this.budget = -1;
        return;
      }
      detail = said;
    }
    detail ??= rule.message === '' ? `failed rule: ${shownRule(rule)}` : rule.message.trim();
    const value = schema.type === 'object' || schema.type === 'array' ? OMITTED : at.value;
    add(errorFor(rule, path, value, detail));
  }

  /** The message that an expression makes; `undefined` when it makes none that can be shown. */
  private say(program: Program, rule: Rule, at: Place): string | undefined | { readonly stop: string } {
    const result = program.evaluate(variablesOf(at, false), CALL_LIMIT);
    if (result.cost > this.budget) {
      return {
        stop: 'messageExpression evaluation failed due to running out of cost budget, no further validation rules will be run',
      };
    }
    if (result.exceeded) {
      return {
        stop: `no further validation rules will be run due to call cost exceeds limit for messageExpression: ${JSON.stringify(rule.messageExpression)}`,
      };
    }
    this.budget -= result.cost;
    if (typeof result.value !== 'string') return undefined;
    const text = result.value.trim();
    return text === '' || text.includes('\n') || byteLength(text) > LONGEST_MESSAGE ? undefined : text;
  }

  private stop(path: string, schema: Schema, words: string): void {
    this.errors.push(invalid(path, schema.type, words));
    this.budget = -1;
  }
}

interface Place {
  readonly schema: Schema;
  readonly value: Json;
  readonly self: Value;
  readonly oldSelf: Value | undefined;
  readonly past: Past;
  readonly path: string;
}

function variablesOf({ self, oldSelf }: Place, optional: boolean): (name: string) => Value | undefined {
  return (name) => {
    if (name === 'self') return self;
    if (name !== 'oldSelf') return undefined;
    return optional ? new Optional(oldSelf) : oldSelf;
  };
}

function shownRule({ rule, message }: Rule): string {
  return message === '' ? rule.trim() : message.trim();
}

function errorFor({ reason }: Rule, path: string, value: Parameters<typeof invalid>[1], detail: string): FieldError {
  switch (reason) {
    case 'FieldValueForbidden':
      return forbidden(path, detail);
    case 'FieldValueRequired':
      return required(path, detail);
    case 'FieldValueDuplicate':
      return duplicate(path, value);
    default:
      return invalid(path, value, detail);
  }
}

function isErrorValue(value: Value): value is Extract<Value, { message: string }> {
  return typeof value === 'object' && value !== null && 'message' in value;
}
