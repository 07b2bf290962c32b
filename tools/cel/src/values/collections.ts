import { formatF } from '../go/index.ts';
import { equals } from './equality.ts';
import { CelError, CelList, CelMap, type Value } from './value.ts';

/** A list that an expression made. */
export class ListValue extends CelList {
  readonly values: readonly Value[];
  constructor(values: readonly Value[]) {
    super();
    this.values = values;
  }
  get size(): number {
    return this.values.length;
  }
  at(index: number): Value {
    return this.values[index] ?? null;
  }
  equals(other: Value): boolean | CelError {
    if (!(other instanceof CelList) || other.size !== this.size) return false;
    let error: CelError | undefined;
    for (let i = 0; i < this.size; i++) {
      const same = equals(this.at(i), other.at(i));
      if (same === false) return false;
      if (same instanceof CelError) error ??= same;
    }
    return error ?? true;
  }
  concat(other: CelList): Value {
    return new ListValue([...this.values, ...other.items()]);
  }
  contains(value: Value): boolean | CelError {
    return containsValue(this, value);
  }
}

/** Whether an item equals the value; an error counts only when nothing is equal. */
export function containsValue(list: CelList, value: Value): boolean | CelError {
  let error: CelError | undefined;
  for (const item of list.items()) {
    const same = equals(value, item);
    if (same === true) return true;
    if (same instanceof CelError) error ??= same;
  }
  return error ?? false;
}

/** A map that an expression made; keys keep their order. */
export class MapValue extends CelMap {
  private readonly entries: ReadonlyMap<string, readonly [Value, Value]>;
  /** @param entries pairs; or a map by keys as they are compared, which is kept. */
  constructor(entries: Iterable<readonly [Value, Value]> | ReadonlyMap<string, readonly [Value, Value]>) {
    super();
    this.entries =
      entries instanceof Map
        ? entries
        : new Map([...(entries as Iterable<readonly [Value, Value]>)].map((entry) => [keyOf(entry[0]), entry]));
  }
  get size(): number {
    return this.entries.size;
  }
  *keys(): Iterable<Value> {
    for (const [key] of this.entries.values()) yield key;
  }
  find(key: Value): Value | undefined {
    return this.entries.get(keyOf(key))?.[1];
  }
  equals(other: Value): boolean | CelError {
    if (!(other instanceof CelMap) || other.size !== this.size) return false;
    let error: CelError | undefined;
    for (const [key, value] of this.entries.values()) {
      const found = other.find(key);
      if (found === undefined) return false;
      const same = equals(value, found);
      if (same === false) return false;
      if (same instanceof CelError) error ??= same;
    }
    return error ?? true;
  }
  /** A copy with one entry more; an error when the key is there. */
  with(key: Value, value: Value): Value {
    if (this.entries.has(keyOf(key))) return new CelError(`insert failed: key ${showKey(key)} already exists`);
    return new MapValue([...this.entries.values(), [key, value]]);
  }
}

/** Numbers of different types that are equal are the same key. */
function keyOf(key: Value): string {
  if (typeof key === 'string') return `s${key}`;
  if (typeof key === 'boolean') return `b${key}`;
  if (typeof key === 'bigint') return `n${key}`;
  if (typeof key === 'number') return Number.isInteger(key) ? `n${BigInt(key)}` : `f${formatF(key)}`;
  if (typeof key === 'object' && key !== null && 'value' in key && typeof key.value === 'bigint')
    return `n${key.value}`;
  return 'x';
}

/** A key as messages write it. */
export function showKey(key: Value): string {
  if (typeof key === 'object' && key !== null && 'value' in key && typeof key.value === 'bigint')
    return key.value.toString();
  return String(key);
}

/** The list that a macro collects into: it grows in place, and nobody else has it yet. */
export class GrowingList extends ListValue {
  private readonly grown: Value[];
  constructor() {
    const values: Value[] = [];
    super(values);
    this.grown = values;
  }
  override concat(other: CelList): Value {
    for (const item of other.items()) this.grown.push(item);
    return this;
  }
  done(): Value {
    return new ListValue(this.grown);
  }
}

/** The map that a macro collects into. */
export class GrowingMap extends MapValue {
  private readonly grown: Map<string, readonly [Value, Value]>;
  constructor() {
    const entries = new Map<string, readonly [Value, Value]>();
    super(entries);
    this.grown = entries;
  }
  override with(key: Value, value: Value): Value {
    const name = keyOf(key);
    if (this.grown.has(name)) return new CelError(`insert failed: key ${showKey(key)} already exists`);
    this.grown.set(name, [key, value]);
    return this;
  }
  done(): Value {
    return new MapValue(this.grown.values());
  }
}
