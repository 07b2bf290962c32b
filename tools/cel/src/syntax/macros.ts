import { ACCUMULATOR, copyOf, type Expr } from './ast.ts';

/** A macro that is called wrongly. */
export class MacroError extends Error {
  readonly offset: number;
  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

type Expander = (make: Maker, target: Expr, args: readonly Expr[]) => Expr;

/** Macros by name and number of arguments; but `has`, all are called on something. */
const MACROS: ReadonlyMap<string, Expander> = new Map<string, Expander>([
  ['all/2', (make, target, [name, test]) => make.all(target, [nameOf(name)], test)],
  ['exists/2', (make, target, [name, test]) => make.exists(target, [nameOf(name)], test)],
  ['exists_one/2', (make, target, [name, test]) => make.existsOne(target, [nameOf(name)], test)],
  ['map/2', (make, target, [name, item]) => make.list(target, [itemNameOf(name)], undefined, item)],
  ['map/3', (make, target, [name, filter, item]) => make.list(target, [itemNameOf(name)], filter, item)],
  ['filter/2', (make, target, [name, filter]) => make.list(target, [itemNameOf(name)], filter, name)],
  ['all/3', (make, target, [key, value, test]) => make.all(target, namesOf(key, value), test)],
  ['exists/3', (make, target, [key, value, test]) => make.exists(target, namesOf(key, value), test)],
  ['existsOne/3', (make, target, [key, value, test]) => make.existsOne(target, namesOf(key, value), test)],
  ['exists_one/3', (make, target, [key, value, test]) => make.existsOne(target, namesOf(key, value), test)],
  ['transformList/3', (make, target, [key, value, item]) => make.list(target, namesOf(key, value), undefined, item)],
  [
    'transformList/4',
    (make, target, [key, value, filter, item]) => make.list(target, namesOf(key, value), filter, item),
  ],
  ['transformMap/3', (make, target, [key, value, item]) => make.map(target, namesOf(key, value), undefined, item)],
  ['transformMap/4', (make, target, [key, value, filter, item]) => make.map(target, namesOf(key, value), filter, item)],
  [
    'transformMapEntry/3',
    (make, target, [key, value, item]) => make.entries(target, namesOf(key, value), undefined, item),
  ],
  [
    'transformMapEntry/4',
    (make, target, [key, value, filter, item]) => make.entries(target, namesOf(key, value), filter, item),
  ],
  ['optMap/2', (make, target, [name, item]) => make.optional(target, optionalNameOf('optMap', name), item, true)],
  [
    'optFlatMap/2',
    (make, target, [name, item]) => make.optional(target, optionalNameOf('optFlatMap', name), item, false),
  ],
  ['sortBy/2', (make, target, [name, key]) => make.sortBy(target, name, key)],
]);

/**
 * What a macro stands for.
 *
 * @param offset of the parenthesis, where errors of the whole point to.
 * @returns `undefined` when the call is no macro.
 * @throws MacroError when its arguments do not fit.
 */
export function expandMacro(
  offset: number,
  name: string,
  target: Expr | undefined,
  args: readonly Expr[],
): Expr | undefined {
  if (target === undefined) {
    const [field] = args;
    if (name !== 'has' || args.length !== 1 || field === undefined) return undefined;
    if (field.kind !== 'select') throw new MacroError(field.offset, 'invalid argument to has() macro');
    return { kind: 'select', offset, operand: field.operand, field: field.field, testOnly: true };
  }
  return MACROS.get(`${name}/${args.length}`)?.(new Maker(offset), target, args);
}

type Names = readonly [string] | readonly [string, string];

function checked(expr: Expr | undefined, otherwise: string): string {
  if (expr?.kind !== 'ident') throw new MacroError(expr?.offset ?? 0, otherwise);
  if (expr.name === ACCUMULATOR || expr.name === '__result__') {
    throw new MacroError(expr.offset, 'iteration variable overwrites accumulator variable');
  }
  return expr.name;
}

function nameOf(expr: Expr | undefined): string {
  return checked(expr, 'argument must be a simple name');
}

function itemNameOf(expr: Expr | undefined): string {
  return checked(expr, 'argument is not an identifier');
}

function optionalNameOf(macro: string, expr: Expr | undefined): string {
  if (expr?.kind !== 'ident') {
    throw new MacroError(expr?.offset ?? 0, `${macro}() variable name must be a simple identifier`);
  }
  return expr.name;
}

function namesOf(first: Expr | undefined, second: Expr | undefined): Names {
  const names = [nameOf(first), nameOf(second)] as const;
  if (names[0] === names[1]) throw new MacroError(second?.offset ?? 0, `duplicate variable name: ${names[0]}`);
  return names;
}

/** Makes nodes that stand where the macro stands. */
class Maker {
  private readonly offset: number;

  constructor(offset: number) {
    this.offset = offset;
  }

  all(range: Expr, names: Names, test: Expr | undefined): Expr {
    const condition = this.call('@not_strictly_false', [this.accumulator()]);
    const step = this.call('_&&_', [this.accumulator(), test as Expr]);
    return this.comprehension(range, names, this.literal(true), condition, step, this.accumulator());
  }

  exists(range: Expr, names: Names, test: Expr | undefined): Expr {
    const condition = this.call('@not_strictly_false', [this.call('!_', [this.accumulator()])]);
    const step = this.call('_||_', [this.accumulator(), test as Expr]);
    return this.comprehension(range, names, this.literal(false), condition, step, this.accumulator());
  }

  existsOne(range: Expr, names: Names, test: Expr | undefined): Expr {
    const more = this.call('_+_', [this.accumulator(), this.literal(1n)]);
    const step = this.call('_?_:_', [test as Expr, more, this.accumulator()]);
    const result = this.call('_==_', [this.accumulator(), this.literal(1n)]);
    return this.comprehension(range, names, this.literal(0n), this.literal(true), step, result);
  }

  list(range: Expr, names: Names, filter: Expr | undefined, item: Expr | undefined): Expr {
    const step = this.call('_+_', [this.accumulator(), this.listOf([item as Expr])]);
    return this.collect(range, names, this.listOf([]), filter, step);
  }

  map(range: Expr, names: Names, filter: Expr | undefined, item: Expr | undefined): Expr {
    const step = this.call('cel.@mapInsert', [this.accumulator(), this.ident(names[0]), item as Expr]);
    return this.collect(range, names, { kind: 'map', offset: this.offset, entries: [] }, filter, step);
  }

  entries(range: Expr, names: Names, filter: Expr | undefined, item: Expr | undefined): Expr {
    const step = this.call('cel.@mapInsert', [this.accumulator(), item as Expr]);
    return this.collect(range, names, { kind: 'map', offset: this.offset, entries: [] }, filter, step);
  }

  optional(target: Expr, name: string, item: Expr | undefined, wrap: boolean): Expr {
    const value = this.member(copyOf(target), 'value');
    const bound = this.bind(name, value, item as Expr);
    const result = wrap ? this.call('optional.of', [bound]) : bound;
    return this.call('_?_:_', [this.member(target, 'hasValue'), result, this.call('optional.none', [])]);
  }

  sortBy(target: Expr, name: Expr | undefined, key: Expr | undefined): Expr {
    if (!['list', 'select', 'ident', 'comprehension', 'call'].includes(target.kind)) {
      const words = 'sortBy can only be applied to a list, identifier, comprehension, call or select expression';
      throw new MacroError(target.offset, words);
    }
    const input = '@__sortBy_input__';
    const keys = this.list(this.ident(input), [itemNameOf(name)], undefined, key);
    const sorted = this.member(this.ident(input), '@sortByAssociatedKeys', [keys]);
    return this.bind(input, target, sorted);
  }

  /** A comprehension that runs over nothing: it gives a value a name. */
  private bind(name: string, value: Expr, result: Expr): Expr {
    return {
      kind: 'comprehension',
      offset: this.offset,
      range: this.listOf([]),
      variable: '#unused',
      variable2: undefined,
      accumulator: name,
      init: value,
      condition: this.literal(false),
      step: this.ident(name),
      result,
    };
  }

  private collect(range: Expr, names: Names, init: Expr, filter: Expr | undefined, step: Expr): Expr {
    const kept = filter === undefined ? step : this.call('_?_:_', [filter, step, this.accumulator()]);
    return this.comprehension(range, names, init, this.literal(true), kept, this.accumulator());
  }

  private comprehension(range: Expr, names: Names, init: Expr, condition: Expr, step: Expr, result: Expr): Expr {
    return {
      kind: 'comprehension',
      offset: this.offset,
      range,
      variable: names[0],
      variable2: names[1],
      accumulator: ACCUMULATOR,
      init,
      condition,
      step,
      result,
    };
  }

  private call(name: string, args: readonly Expr[]): Expr {
    return { kind: 'call', offset: this.offset, name, target: undefined, args };
  }

  private member(target: Expr, name: string, args: readonly Expr[] = []): Expr {
    return { kind: 'call', offset: this.offset, name, target, args };
  }

  private ident(name: string): Expr {
    return { kind: 'ident', offset: this.offset, name };
  }

  private accumulator(): Expr {
    return this.ident(ACCUMULATOR);
  }

  private literal(value: boolean | bigint): Expr {
    return { kind: 'literal', offset: this.offset, value };
  }

  private listOf(elements: readonly Expr[]): Expr {
    return { kind: 'list', offset: this.offset, elements, optional: new Set() };
  }
}
