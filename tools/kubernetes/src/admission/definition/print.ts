import { goFloat } from '@mainstem/cel/go';
import { Printed } from '../field-error.ts';
import type { Shape } from '../go/shape.ts';
import { isObject, type Json } from '../json.ts';
import { byBytes, marshal } from '../json-text.ts';
import type { InternalField, InternalStruct } from './shapes.ts';

/** A part of a definition as errors print it: the server's own type, as Go's encoder writes it. */
export function printInternal(value: unknown, shape: Shape): Printed {
  return new Printed(print(value as Json | undefined, shape, false));
}

function print(value: Json | undefined, shape: Shape, isPointer: boolean): string {
  if (value === undefined || value === null) return isPointer ? 'null' : zero(shape);
  switch (shape.kind) {
    case 'struct':
      return isObject(value) ? printStruct(value, (shape as InternalStruct).fields) : 'null';
    case 'list':
      return Array.isArray(value) ? `[${value.map((item) => print(item, shape.of, false)).join(',')}]` : 'null';
    case 'map':
      return isObject(value) ? printMap(value, shape.of) : 'null';
    case 'one-of': {
      const inner = isObject(value) ? print(value, shape.struct, false) : 'null';
      if (shape.other === 'bool') return `{"Allows":${isObject(value) || value === true},"Schema":${inner}}`;
      if (shape.other === 'texts')
        return `{"Schema":${inner},"Property":${inner === 'null' ? marshal(value) : 'null'}}`;
      const list = Array.isArray(value) ? print(value, { kind: 'list', of: shape.struct }, false) : 'null';
      return `{"Schema":${inner},"JSONSchemas":${list}}`;
    }
    default:
      return typeof value === 'number' ? goFloat(value) : marshal(value);
  }
}

function printStruct(value: { [key: string]: Json }, fields: readonly InternalField[]): string {
  const parts = fields.map(
    ({ key, shape, internal, pointer }) => `"${internal}":${print(value[key], shape, pointer === true)}`,
  );
  return `{${parts.join(',')}}`;
}

function printMap(value: { [key: string]: Json }, of: Shape): string {
  const keys = Object.keys(value).sort(byBytes);
  return `{${keys.map((key) => `${marshal(key)}:${print(value[key], of, false)}`).join(',')}}`;
}

function zero(shape: Shape): string {
  switch (shape.kind) {
    case 'string':
      return '""';
    case 'bool':
      return 'false';
    case 'int32':
    case 'int64':
    case 'float64':
      return '0';
    case 'struct':
      return printStruct({}, (shape as InternalStruct).fields);
    default:
      return 'null';
  }
}
