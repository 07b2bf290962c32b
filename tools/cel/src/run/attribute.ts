import { showKey } from '../values/collections.ts';
import { CelError, CelList, CelMap, isError, NONE, Optional, Uint, type Value } from '../values/value.ts';
import type { Run, Step } from './run.ts';

/** One link of a chain such as `self.a[0].?b`. */
export interface Link {
  /** The key; of a dynamic index it is evaluated. */
  readonly key: Value | Step;
  readonly optional: boolean;
  /** The last link of has(): is the key there? */
  readonly testOnly?: boolean;
}

/**
 * A value and the chain of keys that is taken of it. What it starts with costs 1, and each link costs 1; a branch of a
 * condition, or an index, that is such a chain is not charged for its start, as in cel-go.
 */
export interface Attribute {
  /** Evaluates without the cost of the start. */
  resolve(run: Run): Value;
  /** True where the start costs. */
  readonly charged: boolean;
  with(link: Link): Attribute;
}

/** A chain that starts with what `start` gives. */
export function attributeOf(start: Step, links: readonly Link[] = []): Attribute {
  return {
    charged: true,
    resolve: (run) => follow(run, start(run), links),
    with: (link) => attributeOf(start, [...links, link]),
  };
}

/** `condition ? a : b`, of which links may be taken, too. */
export function conditional(condition: Step, truthy: Attribute, falsy: Attribute): Attribute {
  return {
    charged: false,
    resolve: (run) => {
      const value = condition(run);
      if (value === true) return truthy.resolve(run);
      if (value === false) return falsy.resolve(run);
      return isError(value) ? value : new CelError('no such overload');
    },
    with: (link) => conditional(condition, truthy.with(link), falsy.with(link)),
  };
}

/** A branch that is no chain: just what the step gives. */
export function branchOf(step: Step): Attribute {
  return { charged: false, resolve: step, with: (link) => attributeOf(step, [link]) };
}

function follow(run: Run, start: Value, links: readonly Link[]): Value {
  if (isError(start) || links.length === 0) return start;
  let value: Value = start;
  let optional = false;
  if (start instanceof Optional) {
    if (start.value === undefined) return start;
    optional = true;
    // What an optional holds is taken without its schema.
    value = start.value instanceof CelList || start.value instanceof CelMap ? start.value.raw() : start.value;
    if (isError(value)) return value;
  }
  for (const link of links) {
    optional ||= link.optional;
    const key = typeof link.key === 'function' ? link.key(run) : link.key;
    if (isError(key)) return key;
    const found = take(value, key, optional || link.testOnly === true);
    if (found === undefined) {
      if (link.testOnly) run.charge(1);
      if (!optional) return false;
      return link.testOnly ? false : NONE;
    }
    run.charge(1);
    if (isError(found)) return found;
    if (link.testOnly) return true;
    value = found;
  }
  return optional ? new Optional(value) : value;
}

/** @returns `undefined` when the key is absent and that is no error. */
function take(value: Value, key: Value, maybe: boolean): Value | undefined {
  if (value instanceof CelMap) {
    const found = value.find(key);
    if (found !== undefined) return found;
    return maybe ? undefined : new CelError(`no such key: ${showKey(key)}`);
  }
  if (value instanceof CelList) {
    const index = indexOf(key);
    if (index instanceof CelError) return index;
    if (index >= 0 && index < value.size) return value.at(index);
    return maybe ? undefined : new CelError(`index out of bounds: ${showKey(key)}`);
  }
  return maybe ? undefined : new CelError(`no such key: ${showKey(key)}`);
}

function indexOf(key: Value): number | CelError {
  if (typeof key === 'bigint') return Number(key);
  if (key instanceof Uint) return Number(key.value);
  if (typeof key !== 'number') return new CelError(`unsupported index type '${typeof key}' in list`);
  return Number.isInteger(key) ? key : new CelError(`unsupported index value ${key} in list`);
}
