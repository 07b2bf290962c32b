import { goFloat, quote } from '@mainstem/cel/go';
import { deepEqual, get, isObject, type Json, type JsonObject } from '../json.ts';
import { fieldSchema, type Schema } from '../schema/schema.ts';

/**
 * A value and the old value that it takes the place of: by field, by the key of a map, by the keys of a list that has
 * some. What did not change keeps errors that it had before ("ratcheting").
 *
 * @see https://github.com/kubernetes/apiserver/blob/v0.36.1/pkg/cel/common/equality.go
 */
export class Correlation {
  readonly value: Json;
  readonly old: Json;
  private readonly schema: Schema;
  private readonly children = new Map<string | number, Correlation>();
  private equal: boolean | undefined;
  private keyed: KeyedList | undefined;

  /** @param isRoot a whole object: what the server sets differs in every update, so it is never unchanged. */
  constructor(value: Json, old: Json, schema: Schema, isRoot = false) {
    this.value = value;
    this.old = old;
    this.schema = schema;
    if (isRoot) this.equal = false;
  }

  /** The pair of a field or of a key of a map; `undefined` when either side has none, or the schema does not know it. */
  key(name: string): Correlation | undefined {
    const kept = this.children.get(name);
    if (kept !== undefined) return kept;
    if (!isObject(this.value) || !isObject(this.old)) return undefined;
    const schema = fieldSchema(this.schema, name);
    const value = get(this.value, name);
    const old = get(this.old, name);
    if (schema === undefined || value === undefined || old === undefined) return undefined;
    return this.keep(name, new Correlation(value, old, schema));
  }

  /** The pair of an item of a list with keys; `undefined` for other lists, and for an item that is new. */
  index(at: number): Correlation | undefined {
    const kept = this.children.get(at);
    if (kept !== undefined) return kept;
    if (!Array.isArray(this.value) || !Array.isArray(this.old)) return undefined;
    const { items, listType } = this.schema;
    const value = this.value[at];
    if (value === undefined || items === undefined || listType !== 'map') return undefined;
    this.keyed ??= new KeyedList(this.schema, this.old);
    const old = this.keyed.find(value);
    return old === undefined ? undefined : this.keep(at, new Correlation(value, old, items));
  }

  /** True when nothing changed; in lists with keys, their order does not count. */
  isUnchanged(): boolean {
    this.equal ??= this.compare();
    return this.equal;
  }

  private keep(at: string | number, child: Correlation): Correlation {
    this.children.set(at, child);
    return child;
  }

  private compare(): boolean {
    const { value, old } = this;
    if (value === null || old === null) return value === old;
    if (Array.isArray(value) !== Array.isArray(old) || isObject(value) !== isObject(old)) return false;
    if (Array.isArray(value) && Array.isArray(old)) {
      if (value.length !== old.length) return false;
      for (const index of value.keys()) {
        const child = this.index(index);
        if (child === undefined) return this.keyed === undefined && deepEqual(old, value);
        if (!child.isUnchanged()) return false;
      }
      return true;
    }
    if (isObject(value) && isObject(old)) {
      const keys = Object.keys(value);
      return keys.length === Object.keys(old).length && keys.every((key) => this.key(key)?.isUnchanged() === true);
    }
    return deepEqual(old, value);
  }
}

/** A list whose items are found by their keys (`x-kubernetes-list-map-keys`); the first of equal ones counts. */
export class KeyedList {
  private readonly byKey = new Map<string, JsonObject>();
  private readonly keys: readonly string[];

  constructor(schema: Schema, items: readonly Json[]) {
    const isKeyed = schema.type === 'array' && schema.listType === 'map';
    this.keys = isKeyed ? schema.listMapKeys : [];
    for (const item of items) {
      const key = this.keyOf(item);
      if (key !== undefined && !this.byKey.has(key)) this.byKey.set(key, item as JsonObject);
    }
  }

  find(item: Json): JsonObject | undefined {
    const key = this.keyOf(item);
    return key === undefined ? undefined : this.byKey.get(key);
  }

  /** `undefined` when a key is absent or is no scalar. */
  private keyOf(item: Json): string | undefined {
    if (!isObject(item) || this.keys.length === 0) return undefined;
    let joined = '';
    for (const name of this.keys) {
      const value = get(item, name);
      if (typeof value === 'string') joined += `\u0000${quote(value)}`;
      else if (typeof value === 'bigint') joined += `\u0000${value}`;
      else if (typeof value === 'number')
        joined += `\u0000${this.keys.length === 1 ? goFloat(value) : value.toFixed(6)}f`;
      else if (typeof value === 'boolean') joined += `\u0000${value}`;
      else return undefined;
    }
    return joined;
  }
}
