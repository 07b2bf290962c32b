import { Failure } from '../failure.ts';
import { writeNumber } from '../go/json.ts';
import { quote } from '../go/text.ts';
import { isObject, type ObjectValue, sortedKeys, type Value } from '../go/value.ts';

/** The Go type that a function decodes a part of its input into. */
export type Shape =
  | { readonly is: 'text' | 'boolean'; readonly type: string }
  | { readonly is: 'integer' | 'unsigned'; readonly type: string }
  | { readonly is: 'raw' }
  | { readonly is: 'list'; readonly type: string; readonly of: Shape }
  | { readonly is: 'map'; readonly type: string; readonly of: Shape }
  | { readonly is: 'struct'; readonly type: string; readonly fields: () => Readonly<Record<string, Shape>> };

export const RAW: Shape = { is: 'raw' };

export function text(type = 'string'): Shape {
  return { is: 'text', type };
}

export function integer(type = 'int64'): Shape {
  return { is: 'integer', type };
}

export function list(of: Shape, type: string): Shape {
  return { is: 'list', type: `[]${type}`, of };
}

export function struct(type: string, fields: () => Readonly<Record<string, Shape>>): Shape {
  return { is: 'struct', type, fields };
}

const OBJECT_META = struct('v1.ObjectMeta', () => ({
  name: text(),
  generateName: text(),
  namespace: text(),
  selfLink: text(),
  uid: text('types.UID'),
  resourceVersion: text(),
  generation: integer(),
  creationTimestamp: RAW,
  deletionTimestamp: RAW,
  deletionGracePeriodSeconds: integer(),
  labels: { is: 'map', type: 'map[string]string', of: text() },
  annotations: { is: 'map', type: 'map[string]string', of: text() },
  ownerReferences: RAW,
  finalizers: list(text(), 'string'),
  managedFields: RAW,
}));

/** What every input has. */
export const OBJECT: Readonly<Record<string, Shape>> = { apiVersion: text(), kind: text(), metadata: OBJECT_META };

/**
 * Checks a function's input as `go-json-experiment` decodes it with unknown members rejected: members in the order of their names, the
 * first fault ends it. Null stands for "absent" and is dropped. Numbers for integers come out as `bigint`.
 *
 * @throws Failure in the words of the decoder.
 */
export function decode(value: Value, shape: Shape): Value {
  if (shape.is === 'raw' || value === null) return value;
  switch (shape.is) {
    case 'text':
      return typeof value === 'string' ? value : mismatch(value, shape.type);
    case 'boolean':
      return typeof value === 'boolean' ? value : mismatch(value, shape.type);
    case 'integer':
    case 'unsigned':
      return typeof value === 'number' ? whole(value, shape) : mismatch(value, shape.type);
    case 'list':
      return Array.isArray(value) ? value.map((item) => decode(item, shape.of)) : mismatch(value, shape.type);
    default:
      return isObject(value) ? members(value, shape) : mismatch(value, shape.type);
  }
}

function members(value: ObjectValue, shape: Shape & { readonly is: 'map' | 'struct' }): Value {
  const fields = shape.is === 'struct' ? shape.fields() : undefined;
  const decoded = Object.create(null) as ObjectValue;
  for (const key of sortedKeys(value)) {
    const of = shape.is === 'map' ? shape.of : Object.hasOwn(fields ?? {}, key) ? fields?.[key] : undefined;
    if (of === undefined)
      throw new Failure(`json: cannot unmarshal Go value of type ${shape.type}: unknown name ${quote(key)}`);
    const item = decode(value[key] as Value, of);
    if (item !== null || shape.is === 'map') decoded[key] = item;
  }
  return decoded;
}

function mismatch(value: Value, type: string): never {
  const kind = Array.isArray(value) ? 'array' : isObject(value) ? 'object' : typeof value;
  throw new Failure(`json: cannot unmarshal JSON ${kind} into Go value of type ${type}`);
}

function whole(value: number, shape: { readonly is: 'integer' | 'unsigned'; readonly type: string }): bigint {
  const shown = writeNumber(value);
  const signed = shape.is === 'integer';
  const words = `json: cannot unmarshal JSON number into Go value of type ${shape.type}: cannot parse ${quote(shown)} as ${signed ? 'signed' : 'unsigned'} integer`;
  if (!(signed ? /^-?[0-9]+$/ : /^[0-9]+$/).test(shown)) throw new Failure(`${words}: invalid syntax`);
  const number = BigInt(shown);
  const fits = signed ? number === BigInt.asIntN(64, number) : number === BigInt.asUintN(64, number);
  if (!fits) throw new Failure(`${words}: value out of range`);
  return number;
}
