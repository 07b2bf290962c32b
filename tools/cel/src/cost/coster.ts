import type { Comprehension, Expr } from '../syntax/ast.ts';
import type { Checked } from '../types/checker.ts';
import { paramsOf, type Type } from '../types/type.ts';
import {
  type Argument,
  type CallEstimate,
  extensionEstimate,
  kubernetesEstimate,
  type SizeAt,
  standardEstimate,
} from './calls.ts';
import { fixed, MOST, ONE, plus, type Range, scaled, times, UNKNOWN, union, ZERO } from './estimate.ts';

/**
 * Estimates what an expression costs at most, from the sizes that the schema allows.
 *
 * @see https://github.com/google/cel-go/blob/v0.26.0/checker/cost.go
 */
export function estimateCost(checked: Checked, sizeAt: SizeAt): Range {
  return new Coster(checked, sizeAt).cost(checked.root);
}

/** Sizes of the keys and values of a list or map that the expression makes. */
interface EntrySize {
  readonly container: 'list' | 'map';
  readonly key: Range;
  readonly value: Range;
}

interface Local {
  readonly path: readonly string[];
  readonly size: Range | undefined;
  readonly entries: EntrySize | undefined;
}

class Coster {
  private readonly checked: Checked;
  private readonly sizeAt: SizeAt;
  private readonly paths = new Map<Expr, readonly string[]>();
  private readonly sizes = new Map<Expr, Range>();
  private readonly entrySizes = new Map<Expr, EntrySize>();
  private readonly locals = new Map<string, Local[]>();

  constructor(checked: Checked, sizeAt: SizeAt) {
    this.checked = checked;
    this.sizeAt = sizeAt;
  }

  cost(node: Expr): Range {
    switch (node.kind) {
      case 'literal':
        return ZERO;
      case 'ident':
        return this.name(node, this.checked.names.get(node) ?? node.name);
      case 'select':
        return this.select(node);
      case 'call':
        return this.call(node);
      case 'list':
        return this.list(node);
      case 'map':
        return this.map(node);
      case 'struct':
        return fixed(40);
      case 'comprehension':
        return this.isBind(node) ? this.bind(node) : this.comprehension(node);
    }
  }

  private name(node: Expr, name: string): Range {
    this.paths.set(node, this.local(name)?.path ?? [name]);
    return ONE;
  }

  private local(name: string): Local | undefined {
    return this.locals.get(name)?.at(-1);
  }

  private push(name: string, local: Local): void {
    this.locals.set(name, [...(this.locals.get(name) ?? []), local]);
  }

  private pop(name: string): void {
    this.locals.get(name)?.pop();
  }

  private select(node: Extract<Expr, { kind: 'select' }>): Range {
    const name = this.checked.names.get(node);
    if (name !== undefined) return this.name(node, name);
    const operand = this.cost(node.operand);
    if (node.testOnly) return operand;
    const { kind } = this.checked.typeOf(node.operand);
    this.paths.set(node, [...this.pathOf(node.operand), node.field]);
    return kind === 'map' || kind === 'object' || kind === 'param' ? plus(operand, ONE) : operand;
  }

  private call(node: Extract<Expr, { kind: 'call' }>): Range {
    const meaning = this.checked.calls.get(node);
    if (meaning === undefined) return ZERO;
    if (meaning.name === 'dyn') {
      const [inner] = node.args as [Expr];
      const cost = plus(ONE, this.cost(inner));
      this.copySizes(node, inner);
      return cost;
    }
    const costs = node.args.map((arg) => this.cost(arg));
    const args = node.args.map((arg) => this.argument(arg));
    const target = meaning.member ? node.target : undefined;
    const targetCost = target === undefined ? ZERO : this.cost(target);
    const called = target === undefined ? undefined : this.argument(target);
    let cost: Range = { min: MOST, max: 0n };
    let size: Range | undefined;
    for (const overload of meaning.overloads) {
      const estimate = this.function(node, meaning.name, overload, called, args, costs);
      cost = union(cost, estimate.cost);
      if (estimate.size !== undefined) size = size === undefined ? estimate.size : union(size, estimate.size);
      const [list] = node.args;
      if (list !== undefined && (overload === 'index_list' || overload === 'index_map')) {
        size = this.entriesOf(list)?.value;
        this.paths.set(node, [...this.pathOf(list), overload === 'index_list' ? '@items' : '@values']);
      }
      size ??= this.sizeOf(node);
    }
    if (size !== undefined) this.sizes.set(node, size);
    return plus(targetCost, cost);
  }

  private function(
    node: Expr,
    name: string,
    overload: string,
    target: Argument | undefined,
    args: readonly Argument[],
    costs: readonly Range[],
  ): CallEstimate {
    const whole = plus(...costs);
    const known =
      extensionEstimate(overload, target, args, this.sizeAt) ??
      kubernetesEstimate(name, overload, target, args, this.sizeAt);
    if (known !== undefined) return { ...known, cost: plus(known.cost, whole) };
    const [first, second, third] = args;
    const [left = ZERO, right = ZERO, last = ZERO] = costs;
    if (overload === 'logical_and' || overload === 'logical_or') {
      return { cost: { min: left.min, max: plus(left, right).max } };
    }
    if (overload === 'conditional' && second !== undefined && third !== undefined) {
      const entries = unionEntries(this.entriesOf(second.node), this.entriesOf(third.node));
      if (entries !== undefined) this.entrySizes.set(node, entries);
      return { cost: plus(left, union(right, last)), size: union(second.size ?? UNKNOWN, third.size ?? UNKNOWN) };
    }
    if ((overload === 'add_string' || overload === 'add_bytes' || overload === 'add_list') && first && second) {
      const size = plus(first.size ?? UNKNOWN, second.size ?? UNKNOWN);
      const entries = unionEntries(this.entriesOf(first.node), this.entriesOf(second.node));
      if (entries !== undefined) this.entrySizes.set(node, entries);
      return { cost: plus(overload === 'add_list' ? ONE : scaled(size, 0.1), whole), size };
    }
    const estimate = standardEstimate(overload, target, args);
    return { ...estimate, cost: plus(estimate.cost, whole) };
  }

  private list(node: Extract<Expr, { kind: 'list' }>): Range {
    let item: Range = node.elements.length === 0 ? ZERO : { min: MOST, max: 0n };
    let cost: Range = ZERO;
    for (const element of node.elements) {
      cost = plus(cost, this.cost(element));
      item = union(item, this.sizeOf(element) ?? UNKNOWN);
    }
    this.entrySizes.set(node, { container: 'list', key: ONE, value: item });
    return plus(cost, fixed(10));
  }

  private map(node: Extract<Expr, { kind: 'map' }>): Range {
    const none: Range = node.entries.length === 0 ? ZERO : { min: MOST, max: 0n };
    let keys = none;
    let values = none;
    let cost: Range = ZERO;
    for (const { key, value } of node.entries) {
      cost = plus(cost, this.cost(key), this.cost(value));
      keys = union(keys, this.sizeOf(key) ?? UNKNOWN);
      values = union(values, this.sizeOf(value) ?? UNKNOWN);
    }
    this.entrySizes.set(node, { container: 'map', key: keys, value: values });
    return plus(cost, fixed(30));
  }

  private comprehension(node: Comprehension): Range {
    const before = plus(this.cost(node.range), this.cost(node.init));
    this.pushValue(node.accumulator, node.init);
    const entries = this.entriesOf(node.range);
    const container = entries?.container ?? this.checked.typeOf(node.range).kind;
    const path = this.pathOf(node.range);
    const key: Local = {
      path: [...path, container === 'list' ? '@indices' : '@keys'],
      size: entries?.key,
      entries: undefined,
    };
    const value: Local = {
      path: [...path, container === 'list' ? '@items' : '@values'],
      size: entries?.value,
      entries: undefined,
    };
    if (node.variable2 === undefined) this.push(node.variable, container === 'list' ? value : key);
    else {
      this.push(node.variable, key);
      this.push(node.variable2, value);
    }
    const condition = this.cost(node.condition);
    const step = this.cost(node.step);
    this.pop(node.variable);
    if (node.variable2 !== undefined) this.pop(node.variable2);
    const result = this.cost(node.result);
    this.pop(node.accumulator);
    const count = this.sizeOf(node.range) ?? UNKNOWN;
    if (node.init.kind === 'literal') {
      const size = this.sizeOf(node.init);
      if (size !== undefined) this.sizes.set(node, size);
    } else if (node.init.kind === 'list' || node.init.kind === 'map') {
      this.sizes.set(node, count);
      const made = this.entriesOf(node.step);
      if (made !== undefined) this.entrySizes.set(node, made);
    }
    return plus(before, result, times(count, plus(step, condition)));
  }

  /** A comprehension over nothing, which only names a value. */
  private isBind({ range, condition, accumulator }: Comprehension): boolean {
    return (
      range.kind === 'list' &&
      range.elements.length === 0 &&
      condition.kind === 'literal' &&
      condition.value === false &&
      accumulator !== '__result__'
    );
  }

  private bind(node: Comprehension): Range {
    const before = plus(this.cost(node.range), this.cost(node.init));
    this.pushValue(node.accumulator, node.init);
    const result = this.cost(node.result);
    this.pop(node.accumulator);
    this.copySizes(node, node.result);
    return plus(before, result);
  }

  private pushValue(name: string, node: Expr): void {
    this.push(name, { path: this.pathOf(node), size: this.sizeOf(node), entries: this.entriesOf(node) });
  }

  private copySizes(to: Expr, from: Expr): void {
    const size = this.sizeOf(from);
    if (size !== undefined) this.sizes.set(to, size);
    const entries = this.entriesOf(from);
    if (entries !== undefined) this.entrySizes.set(to, entries);
  }

  private pathOf(node: Expr): readonly string[] {
    const local = node.kind === 'ident' ? this.local(node.name) : undefined;
    return local?.path ?? this.paths.get(node) ?? [];
  }

  private argument(node: Expr): Argument {
    const path = this.pathOf(node);
    const hidden = path[0] === '@result' || path[0] === '__result__';
    return { node, type: this.checked.typeOf(node), path: hidden ? [] : path, size: this.sizeOf(node) };
  }

  private sizeOf(node: Expr): Range | undefined {
    const known = this.sizes.get(node) ?? sizeOfLiteral(node);
    if (known !== undefined) return known;
    const found = this.sizeAt(this.pathOf(node));
    if (found !== undefined) {
      this.sizes.set(node, found);
      return found;
    }
    if (isScalar(this.checked.typeOf(node))) return ONE;
    return node.kind === 'ident' ? this.local(node.name)?.size : undefined;
  }

  private entriesOf(node: Expr | undefined): EntrySize | undefined {
    if (node === undefined) return undefined;
    return this.entrySizes.get(node) ?? (node.kind === 'ident' ? this.local(node.name)?.entries : undefined);
  }
}

function unionEntries(a: EntrySize | undefined, b: EntrySize | undefined): EntrySize | undefined {
  if (a === undefined || b === undefined) return undefined;
  return { container: a.container, key: union(a.key, b.key), value: union(a.value, b.value) };
}

function sizeOfLiteral(node: Expr): Range | undefined {
  if (node.kind === 'list') return fixed(node.elements.length);
  if (node.kind === 'map') return fixed(node.entries.length);
  if (node.kind !== 'literal') return undefined;
  if (typeof node.value === 'string') return fixed([...node.value].length);
  return node.value instanceof Uint8Array ? fixed(node.value.length) : ONE;
}

const SCALARS: ReadonlySet<Type['kind']> = new Set(['bool', 'double', 'duration', 'int', 'timestamp', 'uint']);

function isScalar(type: Type): boolean {
  if (type.kind === 'opaque' && type.name === 'optional_type') return paramsOf(type).every(isScalar);
  return SCALARS.has(type.kind);
}
