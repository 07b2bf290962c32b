import type { Address, Prefix, Url } from '../go/index.ts';
import type { Quantity } from './quantity.ts';
import type { Version } from './semver.ts';

/**
 * A value at run time: int is `bigint`, double `number`, bytes `Uint8Array`; the others are classes. A list or map of the
 * outside implements {@link CelList} or {@link CelMap}.
 */
export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | Uint8Array
  | Uint
  | Timestamp
  | Duration
  | TypeValue
  | Optional
  | Opaque
  | CelList
  | CelMap
  | CelError;

export class Uint {
  readonly value: bigint;
  constructor(value: bigint) {
    this.value = value;
  }
}

/** Nanoseconds since 1970 in UTC. */
export class Timestamp {
  readonly nanoseconds: bigint;
  constructor(nanoseconds: bigint) {
    this.nanoseconds = nanoseconds;
  }
}

export class Duration {
  readonly nanoseconds: bigint;
  constructor(nanoseconds: bigint) {
    this.nanoseconds = nanoseconds;
  }
}

export class TypeValue {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class Optional {
  readonly value: Value | undefined;
  constructor(value: Value | undefined) {
    this.value = value;
  }
}
export const NONE = new Optional(undefined);

/** A named format of Kubernetes. */
export interface Format {
  readonly name: string;
  readonly regexSize: number;
  problems(text: string): string[];
}

/** Values of Kubernetes' libraries. */
export type Opaque =
  | OpaqueOf<'kubernetes.URL', Url>
  | OpaqueOf<'kubernetes.Quantity', Quantity>
  | OpaqueOf<'net.IP', Address>
  | OpaqueOf<'net.CIDR', Prefix>
  | OpaqueOf<'kubernetes.Semver', Version>
  | OpaqueOf<'kubernetes.NamedFormat', Format>;
export class OpaqueOf<Name extends string, Inner> {
  readonly type: Name;
  readonly inner: Inner;
  constructor(type: Name, inner: Inner) {
    this.type = type;
    this.inner = inner;
  }
}

/** An error is a value: `error || true` is true. */
export class CelError {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}
export const NO_OVERLOAD = new CelError('no such overload');

export abstract class CelList {
  abstract readonly size: number;
  /** Whether an empty one counts as a zero value. */
  readonly isZeroable: boolean = true;
  abstract at(index: number): Value;
  /** Whether the other list is the same; the left side decides how lists compare. */
  abstract equals(other: Value): boolean | CelError;
  abstract concat(other: CelList): Value;
  abstract contains(value: Value): boolean | CelError;
  /** The value without its schema, which is what an optional gives to a selection. */
  raw(): Value {
    return this;
  }
  *items(): Iterable<Value> {
    for (let index = 0; index < this.size; index++) yield this.at(index);
  }
}

export abstract class CelMap {
  abstract readonly size: number;
  readonly isZeroable: boolean = true;
  abstract keys(): Iterable<Value>;
  /** `undefined` when there is no such key. */
  abstract find(key: Value): Value | undefined;
  abstract equals(other: Value): boolean | CelError;
  raw(): Value {
    return this;
  }
}

export function isError(value: Value): value is CelError {
  return value instanceof CelError;
}

/** Name of the type at run time. */
export function typeName(value: Value): string {
  if (value === null) return 'null_type';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return 'double';
  if (typeof value === 'string') return 'string';
  if (value instanceof Uint8Array) return 'bytes';
  if (value instanceof Uint) return 'uint';
  if (value instanceof Timestamp) return 'google.protobuf.Timestamp';
  if (value instanceof Duration) return 'google.protobuf.Duration';
  if (value instanceof TypeValue) return 'type';
  if (value instanceof Optional) return 'optional_type';
  if (value instanceof OpaqueOf) return value.type;
  if (value instanceof CelList) return 'list';
  return value instanceof CelMap ? 'map' : 'error';
}

/** Size of a value for costs: that of texts in code points, of all that has none 1. */
export function sizeOf(value: Value): number {
  if (typeof value === 'string') return countRunes(value);
  if (value instanceof Uint8Array) return value.length;
  if (value instanceof CelList || value instanceof CelMap) return value.size;
  if (value instanceof OpaqueOf) {
    if (value.type === 'net.IP') return value.inner.bytes.length;
    if (value.type === 'net.CIDR') return Math.ceil(value.inner.bits / 8);
  }
  return 1;
}

/** As {@link sizeOf}, where an optional counts as what it holds. */
export function sizeThroughOptional(value: Value): number {
  return value instanceof Optional && value.value !== undefined ? sizeThroughOptional(value.value) : sizeOf(value);
}

function countRunes(text: string): number {
  // Without surrogates, UTF-16 units are code points.
  let count = text.length;
  for (let i = 0; i < text.length; i++) if ((text.charCodeAt(i) & 0xfc00) === 0xdc00) count--;
  return count;
}
