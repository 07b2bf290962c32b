import { CONVERSIONS } from '../functions/conversions.ts';
import type { Implementation } from '../functions/function.ts';
import { KUBERNETES } from '../functions/kubernetes.ts';
import { LISTS, sumOf } from '../functions/lists.ts';
import { OPERATORS } from '../functions/operators.ts';
import { STRINGS } from '../functions/strings.ts';
import { TIMES } from '../functions/times.ts';
import { compilePattern, PatternError } from '../go/index.ts';
import type { Comprehension, Expr } from '../syntax/ast.ts';
import type { CallMeaning, Checked } from '../types/checker.ts';
import { isTypeName } from '../types/environment.ts';
import { runtimeName } from '../types/type.ts';
import { GrowingList, GrowingMap, ListValue, MapValue } from '../values/collections.ts';
import { equals } from '../values/equality.ts';
import {
  CelError,
  CelList,
  CelMap,
  isError,
  NO_OVERLOAD,
  Optional,
  TypeValue,
  typeName,
  Uint,
  type Value,
} from '../values/value.ts';
import { type Attribute, attributeOf, branchOf, conditional } from './attribute.ts';
import { callCost } from './call-cost.ts';
import type { Run, Step } from './run.ts';

/** A constant in an expression cannot be computed: `int('x')`, a bad regular expression. */
export class ProgramError extends Error {}

/** A program: what it evaluates, and how many places its macros need. */
export interface Plan {
  readonly step: Step;
  readonly slots: number;
}

/**
 * Turns a checked expression into steps, computing constants.
 *
 * @throws ProgramError when a constant cannot be computed.
 */
export function plan(checked: Checked): Plan {
  const planner = new Planner(checked);
  const { step } = planner.plan(checked.root);
  return { step, slots: planner.slots };
}

/** A planned node; a constant one, or a chain of keys, is known to be so. */
interface Planned {
  readonly step: Step;
  readonly constant?: Value;
  readonly attribute?: Attribute;
}

function constantOf(value: Value): Planned {
  return { step: () => value, constant: value };
}

function chainOf(attribute: Attribute): Planned {
  const step: Step = attribute.charged
    ? (run) => {
        const value = attribute.resolve(run);
        run.charge(1);
        return value;
      }
    : (run) => attribute.resolve(run);
  return { step, attribute };
}

/** All functions by name; those that evaluate their arguments themselves are planned apart. */
const IMPLEMENTATIONS: ReadonlyMap<string, Implementation> = new Map(
  [OPERATORS, CONVERSIONS, STRINGS, LISTS, KUBERNETES, TIMES].flatMap((library) => Object.entries(library)),
);

class Planner {
  slots = 0;
  private readonly checked: Checked;
  private readonly scopes: Map<string, number>[] = [];

  constructor(checked: Checked) {
    this.checked = checked;
  }

  plan(node: Expr): Planned {
    switch (node.kind) {
      case 'literal':
        return constantOf(node.value);
      case 'ident':
        return this.name(node, this.checked.names.get(node) ?? node.name);
      case 'select': {
        const name = this.checked.names.get(node);
        if (name !== undefined) return this.name(node, name);
        const link = { key: node.field, optional: false, testOnly: node.testOnly };
        return this.withLink(this.plan(node.operand), link, node.testOnly);
      }
      case 'call':
        return this.call(node);
      case 'list':
        return this.list(node);
      case 'map':
        return this.map(node);
      case 'struct':
        throw new ProgramError(`unknown type: ${node.name}`);
      case 'comprehension':
        return this.comprehension(node);
    }
  }

  private name(node: Expr, name: string): Planned {
    for (const scope of this.scopes.toReversed()) {
      const slot = scope.get(name);
      if (slot !== undefined)
        return chainOf(attributeOf((run) => run.slots[slot] ?? new CelError(`no such attribute(s): ${name}`)));
    }
    const type = this.checked.typeOf(node);
    if (type.kind === 'type' && isTypeName(name)) {
      return constantOf(new TypeValue(type.of === undefined ? 'type' : runtimeName(type.of)));
    }
    return chainOf(attributeOf((run) => run.variable(name) ?? new CelError(`no such attribute(s): ${name}`)));
  }

  private withLink(operand: Planned, link: Parameters<Attribute['with']>[0], free = false): Planned {
    const attribute = (operand.attribute ?? attributeOf(operand.step)).with(link);
    // has() costs its links only.
    if (!free) return chainOf(attribute);
    return {
      step: (run) => {
        const found = attribute.resolve(run);
        return found instanceof Optional ? found.value !== undefined : found;
      },
    };
  }

  private call(node: Extract<Expr, { kind: 'call' }>): Planned {
    const meaning = this.checked.calls.get(node);
    if (meaning === undefined) throw new ProgramError(`no such overload: ${node.name}`);
    const nodes = meaning.member && node.target !== undefined ? [node.target, ...node.args] : node.args;
    const args = nodes.map((arg) => this.plan(arg));
    const [first, second, third] = args as [Planned, Planned, Planned];
    switch (meaning.name) {
      case '_&&_':
        return { step: logic(first.step, second.step, false) };
      case '_||_':
        return { step: logic(first.step, second.step, true) };
      case '_?_:_':
        return chainOf(
          conditional(first.step, second.attribute ?? branchOf(second.step), third.attribute ?? branchOf(third.step)),
        );
      case '_==_':
        return { step: this.equality(first.step, second.step, false) };
      case '_!=_':
        return { step: this.equality(first.step, second.step, true) };
      case '_[_]':
      case '_[?_]':
      case '_?._':
        return this.withLink(first, { key: keyOf(second), optional: meaning.name !== '_[_]' });
      case 'or':
      case 'orValue':
        return { step: otherwise(first.step, second.step, meaning.name === 'or') };
      case '@not_strictly_false':
        return { step: notStrictlyFalse(first.step) };
      default:
        return this.strict(meaning, args);
    }
  }

  private equality(left: Step, right: Step, negated: boolean): Step {
    const cost = negated ? callCost('_!=_', 'not_equals') : callCost('_==_', 'equals');
    return (run) => {
      const a = left(run);
      const b = right(run);
      let result: Value;
      if (isError(a)) result = a;
      else if (isError(b)) result = b;
      else {
        const same = equals(a, b);
        result = negated ? same !== true : same;
      }
      run.charge(cost([a, b], result));
      return result;
    };
  }

  private strict({ name, overloads }: CallMeaning, args: readonly Planned[]): Planned {
    const overload = overloads.length === 1 ? (overloads[0] ?? '') : '';
    const implementation: Implementation | undefined =
      name === 'sum' ? ([list]) => sumOf(list as Value, overload) : IMPLEMENTATIONS.get(name);
    if (implementation === undefined) throw new ProgramError(`not evaluated: ${name}`);
    const [first, second] = args;
    if (first !== undefined && args.length === 1 && first.constant !== undefined && Object.hasOwn(CONVERSIONS, name)) {
      const value = implementation([first.constant]);
      if (isError(value)) throw new ProgramError(value.message);
      return constantOf(value);
    }
    if (name === 'matches' || name === 'find' || name === 'findAll') checkPattern(second?.constant);
    if (overload === 'in_list' && second?.constant instanceof CelList) {
      const member = membership((first as Planned).step, second.constant);
      if (member !== undefined) return member;
    }
    const steps = args.map(({ step }) => step);
    const stepwise = steps.length > 2;
    const cost = callCost(name, overload);
    return {
      step: (run) => {
        const values: Value[] = [];
        let error: CelError | undefined;
        for (const step of steps) {
          const value = step(run);
          values.push(value);
          if (!isError(value)) continue;
          error ??= value;
          if (stepwise) break;
        }
        const result = error ?? implementation(values);
        if (values.length === steps.length) run.charge(cost(values, result));
        return result;
      },
    };
  }

  private list(node: Extract<Expr, { kind: 'list' }>): Planned {
    const elements = node.elements.map((element) => this.plan(element));
    const make = (values: (index: number) => Value): Value => {
      const made: Value[] = [];
      for (let index = 0; index < elements.length; index++) {
        const value = values(index);
        if (isError(value)) return value;
        if (!node.optional.has(index)) made.push(value);
        else if (!(value instanceof Optional)) {
          return new CelError(`cannot initialize optional list element from non-optional value ${String(value)}`);
        } else if (value.value !== undefined) made.push(value.value);
      }
      return new ListValue(made);
    };
    if (elements.every(({ constant }) => constant !== undefined)) {
      return constantOf(make((index) => elements[index]?.constant ?? null));
    }
    return {
      step: (run) => {
        const value = make((index) => (elements[index] as Planned).step(run));
        run.charge(10);
        return value;
      },
    };
  }

  private map(node: Extract<Expr, { kind: 'map' }>): Planned {
    const entries = node.entries.map(({ key, value, optional }) => ({
      key: this.plan(key),
      value: this.plan(value),
      optional,
    }));
    const make = (take: (planned: Planned) => Value): Value => {
      const made: [Value, Value][] = [];
      for (const { key, value, optional } of entries) {
        const name = take(key);
        if (isError(name)) return name;
        const item = take(value);
        if (isError(item)) return item;
        if (!optional) made.push([name, item]);
        else if (!(item instanceof Optional)) {
          return new CelError(
            `cannot initialize optional entry '${String(name)}' from non-optional value ${String(item)}`,
          );
        } else if (item.value !== undefined) made.push([name, item.value]);
      }
      return new MapValue(made);
    };
    if (entries.every(({ key, value }) => key.constant !== undefined && value.constant !== undefined)) {
      return constantOf(make(({ constant }) => constant ?? null));
    }
    return {
      step: (run) => {
        const value = make(({ step }) => step(run));
        run.charge(30);
        return value;
      },
    };
  }

  private comprehension(node: Comprehension): Planned {
    // The first value and the range know nothing of the macro's variables.
    const init = this.plan(node.init).step;
    const range = this.plan(node.range).step;
    const accumulator = this.slots++;
    const first = this.slots++;
    const second = this.slots++;
    this.scopes.push(new Map([[node.accumulator, accumulator]]));
    const names = new Map([[node.variable, first]]);
    if (node.variable2 !== undefined) names.set(node.variable2, second);
    if (node.variable === node.accumulator) names.delete(node.variable);
    this.scopes.push(names);
    const condition = this.plan(node.condition).step;
    const loop = this.plan(node.step).step;
    this.scopes.pop();
    const result = this.lazily(node.result, accumulator, init);
    this.scopes.pop();
    const two = node.variable2 !== undefined;
    return {
      step: (run) => {
        const over = range(run);
        if (isError(over)) return over;
        if (!(over instanceof CelList || over instanceof CelMap)) {
          return new CelError(`got '${goTypeOf(over)}', expected iterable type`);
        }
        let started = false;
        /** One turn of the loop; false when it was the last. */
        const turn = (key: Value, value: Value): boolean => {
          if (!started) {
            run.slots[accumulator] = growing(init(run));
            started = true;
          }
          run.slots[first] = key;
          run.slots[second] = value;
          if (condition(run) === false) return false;
          run.slots[accumulator] = loop(run);
          return true;
        };
        if (over instanceof CelList) {
          const { size } = over;
          for (let index = 0; index < size; index++) {
            const item = over.at(index);
            if (!turn(two ? BigInt(index) : item, item)) break;
          }
        } else {
          for (const key of over.keys()) if (!turn(key, over.find(key) ?? null)) break;
        }
        if (!started) run.slots[accumulator] = undefined;
        const value = result(run, started);
        return value instanceof GrowingList || value instanceof GrowingMap ? value.done() : value;
      },
    };
  }

  /** The result; what it starts with is computed only when the loop did not run and the result asks for it. */
  private lazily(node: Expr, slot: number, init: Step): (run: Run, started: boolean) => Value {
    const { step } = this.plan(node);
    return (run, started) => {
      if (!started) run.slots[slot] = init(run);
      return step(run);
    };
  }
}

function growing(value: Value): Value {
  if (value instanceof CelList && value.size === 0) return new GrowingList();
  return value instanceof CelMap && value.size === 0 ? new GrowingMap() : value;
}

/** An index that is a chain of keys is not charged for its start. */
function keyOf({ constant, attribute, step }: Planned): Value | Step {
  if (constant !== undefined) return constant;
  return attribute === undefined ? step : (run) => attribute.resolve(run);
}

function checkPattern(pattern: Value | undefined): void {
  if (typeof pattern !== 'string') return;
  try {
    compilePattern(pattern);
  } catch (error) {
    if (error instanceof PatternError) throw new ProgramError(error.message);
    throw error;
  }
}

/** `x in [1, 2]`: a constant list is looked up for free. */
function membership(step: Step, list: CelList): Planned | undefined {
  if (list.size === 0) return constantOf(false);
  const items = [...list.items()];
  const isPlain = (value: Value) =>
    ['string', 'bigint', 'number', 'boolean'].includes(typeof value) || value instanceof Uint;
  if (!items.every(isPlain)) return undefined;
  const texts = new Set(items.filter((item) => typeof item === 'string'));
  return {
    step: (run) => {
      const value = step(run);
      if (isError(value)) return value;
      return typeof value === 'string' ? texts.has(value) : list.contains(value);
    },
  };
}

/** && and ||: one side may decide although the other is an error. */
function logic(left: Step, right: Step, decisive: boolean): Step {
  return (run) => {
    const a = left(run);
    if (a === decisive) return a;
    const b = right(run);
    if (b === decisive) return b;
    if (a === b && a === !decisive) return a;
    for (const value of [a, b]) {
      if (isError(value)) return value;
      if (typeof value !== 'boolean') return NO_OVERLOAD;
    }
    return !decisive;
  };
}

function otherwise(left: Step, right: Step, whole: boolean): Step {
  return (run) => {
    const value = left(run);
    if (!(value instanceof Optional)) return value;
    if (value.value === undefined) return right(run);
    return whole ? value : value.value;
  };
}

function notStrictlyFalse(step: Step): Step {
  return (run) => {
    const value = step(run);
    run.charge(1);
    return typeof value === 'boolean' ? value : true;
  };
}

const GO_TYPES: Readonly<Record<string, string>> = {
  null_type: 'types.Null',
  'google.protobuf.Timestamp': 'types.Timestamp',
  'google.protobuf.Duration': 'types.Duration',
  type: '*types.Type',
  optional_type: '*types.Optional',
  'net.IP': 'cel.IP',
  'net.CIDR': 'cel.CIDR',
  'kubernetes.Quantity': 'cel.Quantity',
  'kubernetes.URL': 'cel.URL',
};

/** cel-go names the Go type of what is no list and no map. */
function goTypeOf(value: Value): string {
  const name = typeName(value);
  return GO_TYPES[name] ?? `types.${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
