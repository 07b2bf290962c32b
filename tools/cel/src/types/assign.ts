import { DYN, formatType, paramsOf, sameType, type Type } from './type.ts';

/** What type parameters were found to stand for. */
export class Bindings {
  private readonly bound: Map<string, Type>;

  constructor(bound: ReadonlyMap<string, Type> = new Map()) {
    this.bound = new Map(bound);
  }

  find(type: Type): Type | undefined {
    return this.bound.size === 0 ? undefined : this.bound.get(formatType(type));
  }

  add(from: Type, to: Type): void {
    this.bound.set(formatType(from), to);
  }

  copy(): Bindings {
    return new Bindings(this.bound);
  }
}

/**
 * Tries to give `from` where `to` is expected.
 *
 * @returns the bindings with what was found out, `undefined` when it does not fit.
 * @see https://github.com/google/cel-go/blob/v0.26.0/checker/types.go
 */
export function assign(bindings: Bindings, to: readonly Type[], from: readonly Type[]): Bindings | undefined {
  const copy = bindings.copy();
  return fitsAll(copy, to, from) ? copy : undefined;
}

function fitsAll(bindings: Bindings, to: readonly Type[], from: readonly Type[]): boolean {
  return to.length === from.length && to.every((type, i) => fits(bindings, type, from[i] as Type));
}

function fits(bindings: Bindings, a: Type, b: Type): boolean {
  if (b.kind === 'param') {
    const { valid, known } = substitutes(bindings, a, b);
    if (valid) return true;
    if (known) return false;
  }
  if (a.kind === 'param') return substitutes(bindings, b, a).valid;
  if (isLoose(a) || isLoose(b)) return true;
  if (a.kind === 'null') return isNullable(b);
  if (b.kind === 'null') return isNullable(a);
  switch (a.kind) {
    case 'type':
      return b.kind === 'type';
    case 'opaque':
      return b.kind === 'opaque' && a.name === b.name && fitsAll(bindings, a.params, b.params);
    case 'list':
    case 'map':
      return a.kind === b.kind && fitsAll(bindings, paramsOf(a), paramsOf(b));
    case 'object':
      return b.kind === 'object' && a.name === b.name;
    default:
      return a.kind === b.kind;
  }
}

function isLoose(type: Type): boolean {
  return type.kind === 'dyn' || type.kind === 'error';
}

function isNullable({ kind }: Type): boolean {
  return kind === 'null' || kind === 'opaque' || kind === 'object' || kind === 'duration' || kind === 'timestamp';
}

function substitutes(bindings: Bindings, type: Type, param: Type): { valid: boolean; known: boolean } {
  if (sameType(type, param)) return { valid: true, known: true };
  const bound = bindings.find(param);
  if (bound !== undefined) {
    if (sameType(type, bound)) return { valid: true, known: true };
    if (!fits(bindings, type, bound)) return { valid: false, known: true };
    const general = moreGeneral(type, bound);
    if (isFree(bindings, param, general)) bindings.add(param, general);
    return { valid: true, known: true };
  }
  if (!isFree(bindings, param, type)) return { valid: false, known: false };
  bindings.add(param, type);
  return { valid: true, known: false };
}

/** True when binding the parameter to the type makes no circle. */
function isFree(bindings: Bindings, param: Type, type: Type): boolean {
  if (sameType(param, type)) return false;
  if (type.kind === 'param') {
    const bound = bindings.find(type);
    return bound === undefined || isFree(bindings, param, bound);
  }
  return paramsOf(type).every((inner) => isFree(bindings, param, inner));
}

/** The one of two types that says less. */
export function moreGeneral(a: Type, b: Type): Type {
  return isLessSpecific(a, b) ? a : b;
}

function isLessSpecific(a: Type, b: Type): boolean {
  if (a.kind === 'dyn' || a.kind === 'param') return true;
  if (b.kind === 'dyn' || b.kind === 'param' || a.kind !== b.kind) return false;
  if (a.kind === 'type') return true;
  if (a.kind === 'opaque' || a.kind === 'list' || a.kind === 'map') {
    if (a.kind === 'opaque' && (a.name !== (b as { name: string }).name || a.params.length !== paramsOf(b).length)) {
      return false;
    }
    return paramsOf(a).every((param, i) => isLessSpecific(param, paramsOf(b)[i] as Type));
  }
  return sameType(a, b);
}

/** The type with all that is known put in; what is still open becomes dyn when `close` says so. */
export function substitute(bindings: Bindings, type: Type, close: boolean): Type {
  const bound = bindings.find(type);
  if (bound !== undefined) return substitute(bindings, bound, close);
  switch (type.kind) {
    case 'param':
      return close ? DYN : type;
    case 'list':
      return { kind: 'list', item: substitute(bindings, type.item, close) };
    case 'map':
      return {
        kind: 'map',
        key: substitute(bindings, type.key, close),
        value: substitute(bindings, type.value, close),
      };
    case 'type':
      return type.of === undefined ? type : { kind: 'type', of: substitute(bindings, type.of, close) };
    case 'opaque':
      return { ...type, params: type.params.map((param) => substitute(bindings, param, close)) };
    default:
      return type;
  }
}
