import type { Value } from '../values/value.ts';

/** Where a node stands: an offset into the source, in UTF-16 units. Its operator, for calls. */
interface Located {
  readonly offset: number;
}

export interface Literal extends Located {
  readonly kind: 'literal';
  readonly value: Value;
}
export interface Ident extends Located {
  readonly kind: 'ident';
  readonly name: string;
}
export interface Select extends Located {
  readonly kind: 'select';
  readonly operand: Expr;
  readonly field: string;
  /** The macro `has()`: is the field there? */
  readonly testOnly: boolean;
}
export interface Call extends Located {
  readonly kind: 'call';
  readonly name: string;
  /** What stands before the dot of `target.name(args)`. */
  readonly target: Expr | undefined;
  readonly args: readonly Expr[];
}
export interface ListExpr extends Located {
  readonly kind: 'list';
  readonly elements: readonly Expr[];
  /** Indexes of elements written `?x`. */
  readonly optional: ReadonlySet<number>;
}
export interface Entry {
  readonly key: Expr;
  readonly value: Expr;
  readonly optional: boolean;
}
export interface MapExpr extends Located {
  readonly kind: 'map';
  readonly entries: readonly Entry[];
}
/** `name{field: value}`: there are no types that it could make here. */
export interface Struct extends Located {
  readonly kind: 'struct';
  readonly name: string;
}
/** What macros over lists and maps become. */
export interface Comprehension extends Located {
  readonly kind: 'comprehension';
  readonly range: Expr;
  readonly variable: string;
  /** The second variable: the value, beside the index or key. */
  readonly variable2: string | undefined;
  readonly accumulator: string;
  readonly init: Expr;
  readonly condition: Expr;
  readonly step: Expr;
  readonly result: Expr;
}
export type Expr = Literal | Ident | Select | Call | ListExpr | MapExpr | Struct | Comprehension;

/** Name of the hidden variable in which macros collect their result. */
export const ACCUMULATOR = '@result';

/** The nodes directly below, in the order of the source. */
export function childrenOf(node: Expr): readonly Expr[] {
  switch (node.kind) {
    case 'literal':
    case 'ident':
    case 'struct':
      return [];
    case 'select':
      return [node.operand];
    case 'call':
      return node.target === undefined ? node.args : [node.target, ...node.args];
    case 'list':
      return node.elements;
    case 'map':
      return node.entries.flatMap(({ key, value }) => [key, value]);
    case 'comprehension':
      return [node.range, node.init, node.condition, node.step, node.result];
  }
}

/** A copy with nodes of its own: each node has one type. */
export function copyOf(node: Expr): Expr {
  switch (node.kind) {
    case 'literal':
    case 'ident':
    case 'struct':
      return { ...node };
    case 'select':
      return { ...node, operand: copyOf(node.operand) };
    case 'call':
      return { ...node, target: node.target && copyOf(node.target), args: node.args.map(copyOf) };
    case 'list':
      return { ...node, elements: node.elements.map(copyOf) };
    case 'map':
      return {
        ...node,
        entries: node.entries.map((entry) => ({ ...entry, key: copyOf(entry.key), value: copyOf(entry.value) })),
      };
    case 'comprehension':
      return {
        ...node,
        range: copyOf(node.range),
        init: copyOf(node.init),
        condition: copyOf(node.condition),
        step: copyOf(node.step),
        result: copyOf(node.result),
      };
  }
}
