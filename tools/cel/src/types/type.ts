/** A type of the checker. `param` stands for a type that a call binds; `opaque` and `object` are known by name. */
export type Type =
  | { readonly kind: Scalar }
  | { readonly kind: 'list'; readonly item: Type }
  | { readonly kind: 'map'; readonly key: Type; readonly value: Type }
  | { readonly kind: 'type'; readonly of: Type | undefined }
  | { readonly kind: 'param'; readonly name: string }
  | { readonly kind: 'opaque'; readonly name: string; readonly params: readonly Type[] }
  | { readonly kind: 'object'; readonly name: string };

type Scalar =
  | 'bool'
  | 'bytes'
  | 'double'
  | 'duration'
  | 'dyn'
  | 'error'
  | 'int'
  | 'null'
  | 'string'
  | 'timestamp'
  | 'uint';

export const BOOL: Type = { kind: 'bool' };
export const BYTES: Type = { kind: 'bytes' };
export const DOUBLE: Type = { kind: 'double' };
export const DURATION: Type = { kind: 'duration' };
export const DYN: Type = { kind: 'dyn' };
export const ERROR: Type = { kind: 'error' };
export const INT: Type = { kind: 'int' };
export const NULL: Type = { kind: 'null' };
export const STRING: Type = { kind: 'string' };
export const TIMESTAMP: Type = { kind: 'timestamp' };
export const UINT: Type = { kind: 'uint' };

export function listOf(item: Type): Type {
  return { kind: 'list', item };
}

export function mapOf(key: Type, value: Type): Type {
  return { kind: 'map', key, value };
}

export function optionalOf(value: Type): Type {
  return { kind: 'opaque', name: 'optional_type', params: [value] };
}

/** The type inside an optional one; `undefined` for any other type. */
export function inOptional(type: Type): Type | undefined {
  return type.kind === 'opaque' && type.name === 'optional_type' ? (type.params[0] ?? DYN) : undefined;
}

/** The types that a type is made of. */
export function paramsOf(type: Type): readonly Type[] {
  switch (type.kind) {
    case 'list':
      return [type.item];
    case 'map':
      return [type.key, type.value];
    case 'type':
      return type.of === undefined ? [] : [type.of];
    case 'opaque':
      return type.params;
    default:
      return [];
  }
}

/** The type as messages of the checker write it. */
export function formatType(type: Type): string {
  const name =
    type.kind === 'error'
      ? '!error!'
      : type.kind === 'opaque' || type.kind === 'object' || type.kind === 'param'
        ? type.name
        : type.kind;
  const params = paramsOf(type);
  return params.length === 0 ? name : `${name}(${params.map(formatType).join(', ')})`;
}

/** Name of the type as type() and messages at run time have it. */
export function runtimeName(type: Type): string {
  switch (type.kind) {
    case 'duration':
      return 'google.protobuf.Duration';
    case 'timestamp':
      return 'google.protobuf.Timestamp';
    case 'null':
      return 'null_type';
    case 'opaque':
    case 'object':
    case 'param':
      return type.name;
    default:
      return type.kind;
  }
}

/** True for the very same type; `byName` says whether names of parameters count. */
export function sameType(a: Type, b: Type, byName = true): boolean {
  if (a === b) return true;
  if (a.kind !== b.kind) return false;
  if (a.kind === 'param') return !byName || (b.kind === 'param' && a.name === b.name);
  if ((a.kind === 'opaque' || a.kind === 'object') && a.name !== (b as { name: string }).name) return false;
  const left = paramsOf(a);
  const right = paramsOf(b);
  return left.length === right.length && left.every((param, i) => sameType(param, right[i] as Type, byName));
}
