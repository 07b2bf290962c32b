import type { Comprehension, Expr } from '../syntax/ast.ts';
import { CompileError, type Issue } from '../syntax/issues.ts';
import { Uint } from '../values/value.ts';
import { assign, Bindings, moreGeneral, substitute } from './assign.ts';
import type { Environment } from './environment.ts';
import type { Overload } from './signatures.ts';
import {
  BOOL,
  BYTES,
  DOUBLE,
  DYN,
  ERROR,
  formatType,
  INT,
  inOptional,
  listOf,
  mapOf,
  NULL,
  optionalOf,
  STRING,
  sameType,
  type Type,
  UINT,
} from './type.ts';

/** What a call was found to mean. */
export interface CallMeaning {
  /** The function's whole name: `optional.of` for a call that is written like one of a member. */
  readonly name: string;
  /** False when what stands before the dot is part of the name. */
  readonly member: boolean;
  readonly overloads: readonly string[];
}

/** An expression whose types are known. */
export interface Checked {
  readonly source: string;
  readonly root: Expr;
  readonly type: Type;
  typeOf(node: Expr): Type;
  /** The variable (or type) that an identifier, or a chain of names, means. */
  readonly names: ReadonlyMap<Expr, string>;
  readonly calls: ReadonlyMap<Expr, CallMeaning>;
}

/**
 * Finds the type of every node.
 *
 * @throws CompileError with cel-go's words for all that does not fit.
 * @see https://github.com/google/cel-go/blob/v0.26.0/checker/checker.go
 */
export function check(source: string, root: Expr, environment: Environment): Checked {
  const checker = new Checker(environment);
  checker.check(root);
  if (checker.issues.length > 0) throw new CompileError(source, checker.issues);
  const closed = new Map<Expr, Type>();
  const typeOf = (node: Expr) => {
    let type = closed.get(node);
    if (type === undefined) {
      type = substitute(checker.bindings, checker.types.get(node) ?? ERROR, true);
      closed.set(node, type);
    }
    return type;
  };
  return { source, root, type: typeOf(root), typeOf, names: checker.names, calls: checker.calls };
}

class Checker {
  readonly issues: Issue[] = [];
  readonly types = new Map<Expr, Type>();
  readonly names = new Map<Expr, string>();
  readonly calls = new Map<Expr, CallMeaning>();
  bindings = new Bindings();
  private readonly environment: Environment;
  private scopes: Map<string, Type>[] = [];
  private fresh = 0;

  constructor(environment: Environment) {
    this.environment = environment;
  }

  check(node: Expr): Type {
    const type = this.typeOfNode(node);
    this.types.set(node, type);
    return type;
  }

  private typeOfNode(node: Expr): Type {
    switch (node.kind) {
      case 'literal':
        return typeOfLiteral(node.value);
      case 'ident':
        return this.ident(node, node.name) ?? this.undeclared(node, node.name);
      case 'select':
        return this.select(node);
      case 'call':
        return this.call(node);
      case 'list':
        return this.list(node);
      case 'map':
        return this.map(node);
      case 'struct':
        return this.undeclared(node, node.name);
      case 'comprehension':
        return this.comprehension(node);
    }
  }

  private report(node: Expr, message: string): Type {
    this.issues.push({ offset: node.offset, message });
    return ERROR;
  }

  private undeclared(node: Expr, name: string): Type {
    return this.report(node, `undeclared reference to '${name}' (in container '')`);
  }

  private mismatch(node: Expr, expected: Type, found: Type): Type {
    return this.report(node, `expected type '${formatType(expected)}' but found '${formatType(found)}'`);
  }

  private ident(node: Expr, name: string): Type | undefined {
    const plain = name.startsWith('.') ? name.slice(1) : name;
    for (const scope of name.startsWith('.') ? [] : this.scopes.toReversed()) {
      const type = scope.get(plain);
      if (type !== undefined) {
        this.names.set(node, plain);
        return type;
      }
    }
    const type = this.environment.variable(plain);
    if (type !== undefined) this.names.set(node, plain);
    return type;
  }

  private select(node: Extract<Expr, { kind: 'select' }>): Type {
    const name = node.testOnly ? undefined : qualifiedName(node);
    const named = name === undefined ? undefined : this.ident(node, name);
    if (named !== undefined) return named;
    const type = this.field(node, node.operand, node.field, false);
    return node.testOnly ? BOOL : substitute(this.bindings, type, false);
  }

  private field(node: Expr, operand: Expr, field: string, optional: boolean): Type {
    const whole = substitute(this.bindings, this.check(operand), false);
    const inner = inOptional(whole);
    const target = inner ?? whole;
    let result: Type = DYN;
    if (target.kind === 'map') result = target.value;
    else if (target.kind === 'object') {
      const found = this.environment.field(target.name, field);
      result = found ?? this.report(node, `undefined field '${field}'`);
    } else if (target.kind === 'param') this.fits([DYN], [target]);
    else if (target.kind !== 'dyn' && target.kind !== 'error') {
      this.report(node, `type '${formatType(target)}' does not support field selection`);
    }
    return inner !== undefined || optional ? optionalOf(result) : result;
  }

  private call(node: Extract<Expr, { kind: 'call' }>): Type {
    const { name, target, args } = node;
    if (name === '_?._') {
      const [operand, field] = args as [Expr, Expr];
      const result = this.field(node, operand, field.kind === 'literal' ? String(field.value) : '', true);
      this.types.set(field, STRING);
      this.calls.set(node, { name, member: false, overloads: ['select_optional_field'] });
      return substitute(this.bindings, result, false);
    }
    for (const arg of args) this.check(arg);
    if (target === undefined) {
      const plain = name.startsWith('.') ? name.slice(1) : name;
      const overloads = this.environment.functions.get(plain);
      return overloads === undefined ? this.undeclared(node, name) : this.resolve(node, plain, overloads, args, false);
    }
    const prefix = qualifiedName(target);
    if (prefix !== undefined) {
      const whole = `${prefix}.${name}`;
      const overloads = this.environment.functions.get(whole);
      if (overloads !== undefined) return this.resolve(node, whole, overloads, args, false);
    }
    this.check(target);
    const overloads = this.environment.functions.get(name);
    return overloads === undefined
      ? this.undeclared(node, name)
      : this.resolve(node, name, overloads, [target, ...args], true);
  }

  private resolve(
    node: Expr,
    name: string,
    overloads: readonly Overload[],
    args: readonly Expr[],
    member: boolean,
  ): Type {
    const types = args.map((arg) => this.types.get(arg) ?? ERROR);
    if (name === '_&&_' || name === '_||_') {
      const wrong = types.filter((type, i) => {
        if (this.fits([type], [BOOL])) return false;
        this.mismatch(args[i] as Expr, BOOL, type);
        return true;
      });
      if (wrong.length > 0) return ERROR;
      this.calls.set(node, { name, member, overloads: [name === '_&&_' ? 'logical_and' : 'logical_or'] });
      return BOOL;
    }
    const matching: string[] = [];
    let result: Type | undefined;
    for (const overload of overloads) {
      if (overload.member !== member) continue;
      const [returned, ...wanted] = this.instantiate(overload);
      if (!this.fits(types, wanted)) continue;
      matching.push(overload.id);
      const type = substitute(this.bindings, returned, false);
      if (result === undefined) result = type;
      else if (result.kind !== 'dyn' && !sameType(type, result)) result = DYN;
    }
    if (result === undefined) {
      const shown = types.map((type) => formatType(substitute(this.bindings, type, true)));
      const signature = member ? `${shown[0]}.(${shown.slice(1).join(', ')})` : `(${shown.join(', ')})`;
      return this.report(node, `found no matching overload for '${name}' applied to '${signature}'`);
    }
    this.calls.set(node, { name, member, overloads: matching });
    return result;
  }

  /** The result and the arguments, with type parameters of their own. */
  private instantiate({ result, args, params }: Overload): [Type, ...Type[]] {
    if (params.length === 0) return [result, ...args];
    const own = new Bindings();
    for (const param of params) own.add({ kind: 'param', name: param }, this.newParam());
    return [substitute(own, result, false), ...args.map((arg) => substitute(own, arg, false))];
  }

  private newParam(): Type {
    return { kind: 'param', name: `_var${this.fresh++}` };
  }

  private fits(to: readonly Type[], from: readonly Type[]): boolean {
    const found = assign(this.bindings, to, from);
    if (found !== undefined) this.bindings = found;
    return found !== undefined;
  }

  private list({ elements, optional }: Extract<Expr, { kind: 'list' }>): Type {
    let joined: Type | undefined;
    for (const [index, element] of elements.entries()) {
      const type = this.check(element);
      joined = this.join(joined, optional.has(index) ? this.unwrap(element, type) : type);
    }
    return listOf(joined ?? this.newParam());
  }

  private map({ entries }: Extract<Expr, { kind: 'map' }>): Type {
    let keys: Type | undefined;
    let values: Type | undefined;
    for (const { key, value, optional } of entries) {
      keys = this.join(keys, this.check(key));
      const type = this.check(value);
      values = this.join(values, optional ? this.unwrap(value, type) : type);
    }
    return mapOf(keys ?? this.newParam(), values ?? this.newParam());
  }

  private unwrap(node: Expr, type: Type): Type {
    const inner = inOptional(type);
    if (inner === undefined && type.kind !== 'dyn') this.mismatch(node, optionalOf(type), type);
    return inner ?? type;
  }

  /** Literals of mixed types are dyn here; that they must be of one type is looked at afterwards. */
  private join(previous: Type | undefined, current: Type): Type {
    if (previous === undefined) return current;
    return this.fits([previous], [current]) ? moreGeneral(previous, current) : DYN;
  }

  private comprehension(node: Comprehension): Type {
    this.check(node.range);
    const accumulator = this.check(node.init);
    const range = substitute(this.bindings, this.types.get(node.range) ?? ERROR, false);
    this.scopes.push(new Map([[node.accumulator, accumulator]]));
    const [first, second] = this.iterated(node, range);
    const scope = new Map([[node.variable, first]]);
    if (node.variable2 !== undefined) scope.set(node.variable2, second);
    this.scopes.push(scope);
    this.expect(node.condition, BOOL);
    this.expect(node.step, accumulator);
    this.scopes.pop();
    const result = this.check(node.result);
    this.scopes.pop();
    return substitute(this.bindings, result, false);
  }

  private expect(node: Expr, type: Type): void {
    const found = this.check(node);
    if (!this.fits([type], [found])) this.mismatch(node, type, found);
  }

  private iterated(node: Comprehension, range: Type): [Type, Type] {
    const two = node.variable2 !== undefined;
    switch (range.kind) {
      case 'list':
        return two ? [INT, range.item] : [range.item, range.item];
      case 'map':
        return [range.key, range.value];
      case 'dyn':
      case 'error':
      case 'param':
        this.fits([DYN], [range]);
        return [DYN, DYN];
      default: {
        const words = `expression of type '${formatType(range)}' cannot be range of a comprehension (must be list, map, or dynamic)`;
        this.report(node.range, words);
        return [ERROR, ERROR];
      }
    }
  }
}

/** `a.b.c`, when the node is a chain of plain names. */
function qualifiedName(node: Expr): string | undefined {
  if (node.kind === 'ident') return node.name;
  if (node.kind !== 'select' || node.testOnly) return undefined;
  const operand = qualifiedName(node.operand);
  return operand === undefined ? undefined : `${operand}.${node.field}`;
}

function typeOfLiteral(value: unknown): Type {
  if (value === null) return NULL;
  if (typeof value === 'boolean') return BOOL;
  if (typeof value === 'bigint') return INT;
  if (typeof value === 'number') return DOUBLE;
  if (typeof value === 'string') return STRING;
  if (value instanceof Uint) return UINT;
  return BYTES;
}
