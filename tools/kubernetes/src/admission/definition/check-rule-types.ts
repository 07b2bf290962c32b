import type { Program } from '@mainstem/cel';
import { childOf, type FieldError, forbidden, indexOf, internalError, invalid, required } from '../field-error.ts';
import type { Json } from '../json.ts';
import { compileRules } from '../rules/compiled-rules.ts';
import { maxCardinality, sizesOf, typeOfSchema } from '../rules/schema-types.ts';
import { readSchema } from '../schema/schema.ts';
import { printInternal } from './print.ts';
import type { Props, RuleProps } from './props.ts';
import { RULE } from './shapes.ts';

/** What one rule may cost at most, and what all rules of a schema may. */
const MOST = 10_000_000n;
const MOST_TOTAL = 100_000_000n;
const MAX_UINT64 = 2n ** 64n - 1n;

/** Adds up what the rules of a schema may cost. */
export class Costs {
  private total = 0n;
  private readonly expensive: { readonly path: string; readonly cost: bigint }[] = [];

  add(path: string, cost: bigint): void {
    this.total = this.total + cost > MAX_UINT64 ? MAX_UINT64 : this.total + cost;
    if (cost < MOST_TOTAL / 100n) return;
    this.expensive.push({ path, cost });
    this.expensive.sort((a, b) => (a.cost < b.cost ? 1 : a.cost > b.cost ? -1 : 0));
    this.expensive.splice(4);
  }

  /** Errors when all rules together may cost too much. */
  check(path: string): FieldError[] {
    if (this.total <= MOST_TOTAL) return [];
    const words = 'contributed to estimated rule cost total exceeding cost limit for entire OpenAPIv3 schema';
    const total = 'x-kubernetes-validations estimated rule cost total for entire OpenAPIv3 schema';
    return [
      ...this.expensive.map((rule) => forbidden(rule.path, words)),
      forbidden(path, costWords(total, this.total, MOST_TOTAL)),
    ];
  }
}

function costWords(name: string, cost: bigint, limit: bigint): string {
  const ratio = Number(cost) / Number(limit);
  const factor = ratio > 100 ? 'more than 100' : ratio < 1.5 ? ratio.toFixed(6) : ratio.toFixed(1);
  return `${name} exceeds budget by factor of ${factor}x (try simplifying the rule, or adding maxItems, maxProperties, and maxLength where arrays, maps, and strings are declared)`;
}

/** Where in a schema a rule stands: how often its values can occur, and whether they have a type. */
export class RuleScope {
  readonly costs: Costs;
  readonly isObject: boolean;
  /** How often a value of this schema can occur in an object; `undefined` when nothing limits it. */
  readonly cardinality: bigint | undefined;
  /** A schema at or above this one has rules. */
  private readonly isSeen: boolean;
  /** A schema above has rules, but no type that rules can see. */
  readonly isBroken: boolean;
  /** Items of what is no list, or values of what is no map: they have no type at all. */
  readonly isUntyped: boolean;

  private constructor(
    costs: Costs,
    isObject: boolean,
    cardinality: bigint | undefined,
    isSeen: boolean,
    isBroken: boolean,
    isUntyped: boolean,
  ) {
    this.costs = costs;
    this.isObject = isObject;
    this.cardinality = cardinality;
    this.isSeen = isSeen;
    this.isBroken = isBroken;
    this.isUntyped = isUntyped;
  }

  static ofRoot(props: Props, costs: Costs): RuleScope {
    return new RuleScope(costs, true, 1n, hasRules(props), false, false);
  }

  /** @param isElement the child is that of items or of additionalProperties. */
  below(props: Props, child: Props, isElement: boolean): RuleScope {
    const most = maxElements(props);
    const type = this.isSeen ? typeOf(props, this.isObject) : undefined;
    const isBroken = this.isBroken || (this.isSeen && type === undefined);
    const isUntyped = isElement && type !== undefined && type.element === undefined;
    const cardinality =
      this.cardinality === undefined || most === undefined ? undefined : multiply(this.cardinality, most);
    const isObject = child['x-kubernetes-embedded-resource'] === true;
    return new RuleScope(this.costs, isObject, cardinality, this.isSeen || hasRules(child), isBroken, isUntyped);
  }
}

function hasRules(props: Props): boolean {
  return (props['x-kubernetes-validations'] ?? []).length > 0;
}

function typeOf(props: Props, isObject: boolean) {
  return typeOfSchema(readSchema(props as Json), isObject);
}

/** How many children a value can have; `undefined` when nothing limits it. */
function maxElements({ type, additionalProperties, maxProperties, maxItems }: Props): bigint | undefined {
  const positive = (value: bigint | undefined) => (value !== undefined && value < 0n ? 0n : value);
  if (type === 'object') return additionalProperties === undefined ? 1n : positive(maxProperties);
  return type === 'array' ? positive(maxItems) : 1n;
}

function multiply(a: bigint, b: bigint): bigint {
  return a * b > MAX_UINT64 ? MAX_UINT64 : a * b;
}

/**
 * Compiles the rules of a schema: their types, and what they may cost.
 *
 * @param uncorrelatable below this path no rule may use oldSelf.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apis/apiextensions/validation/validation.go
 */
export function checkRuleTypes(
  props: Props,
  scope: RuleScope,
  path: string,
  uncorrelatable: string | undefined,
): FieldError[] {
  const schema = readSchema(props as Json);
  const { rules, type } = compileRules(schema, scope.isObject);
  if (type === undefined || scope.isBroken) {
    const words =
      'internal error: failed to construct type information for x-kubernetes-validations rules: unable to convert structural schema to CEL declarations';
    return [internalError(path, words)];
  }
  if (scope.isUntyped) return [internalError(path, 'failed to convert to declType for CEL validation rules')];
  const errors: FieldError[] = [];
  const cardinality = scope.cardinality ?? BigInt(maxCardinality(type.minSize));
  const sizes = sizesOf(type);
  const observe = (program: Program, at: string, name: string, count: bigint) => {
    const cost = multiply(program.maxCost(sizes), count);
    if (cost > MOST) errors.push(forbidden(at, costWords(`estimated ${name} cost`, cost, MOST)));
    scope.costs.add(at, cost);
  };
  for (const [index, compiled] of rules.entries()) {
    const at = indexOf(path, index);
    const rulePath = childOf(at, 'rule');
    const written = props['x-kubernetes-validations']?.[index] as RuleProps;
    if (compiled.program !== undefined) observe(compiled.program, rulePath, 'rule', cardinality);
    if (compiled.error !== undefined) {
      errors.push(invalid(rulePath, printInternal(written, RULE), compiled.error));
    } else if (compiled.program === undefined) errors.push(required(rulePath, 'rule is not specified'));
    const messagePath = childOf(at, 'messageExpression');
    if (compiled.messageError !== undefined) {
      errors.push(invalid(messagePath, printInternal(written, RULE), compiled.messageError));
    } else if (compiled.message !== undefined) observe(compiled.message, messagePath, 'messageExpression', 1n);
    if (compiled.usesOldSelf) {
      if (uncorrelatable === undefined) continue;
      const words = `oldSelf cannot be used on the uncorrelatable portion of the schema within ${uncorrelatable}`;
      errors.push(invalid(rulePath, compiled.rule.rule, words));
    } else if (written.optionalOldSelf !== undefined) {
      const words = 'may not be set if oldSelf is not used in rule';
      errors.push(invalid(childOf(at, 'optionalOldSelf'), written.optionalOldSelf, words));
    }
  }
  return errors;
}
