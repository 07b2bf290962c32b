import type { Type as KubernetesType, ObjectType } from '@mainstem/kubernetes';
import type { Schema } from '@mainstem/kubernetes/admission';
import type { Segment } from '../render/field-path.ts';
import { isObject, type Value } from '../render/go/value.ts';

/** What may stand at a field path. */
export type Type =
  | { readonly is: 'any' | 'boolean' | 'integer' | 'number' | 'int-or-string' }
  /** `values` where only these are allowed. */
  | { readonly is: 'string'; readonly values?: readonly string[] }
  | { readonly is: 'list' | 'map'; of(): Type }
  | { readonly is: 'object'; readonly fields: ReadonlyMap<string, () => Type>; readonly open: boolean };

export const ANY: Type = { is: 'any' };
export const TEXT: Type = { is: 'string' };
const TEXTS: Type = { is: 'map', of: () => TEXT };

/** ObjectMeta, as far as compositions touch it. */
const METADATA: Type = {
  is: 'object',
  open: false,
  fields: new Map<string, () => Type>([
    ...['name', 'generateName', 'namespace', 'uid', 'resourceVersion', 'selfLink'].map(
      (name) => [name, () => TEXT] as const,
    ),
    ...['creationTimestamp', 'deletionTimestamp'].map((name) => [name, () => TEXT] as const),
    ...['generation', 'deletionGracePeriodSeconds'].map((name) => [name, (): Type => ({ is: 'integer' })] as const),
    ...['labels', 'annotations'].map((name) => [name, () => TEXTS] as const),
    ['finalizers', (): Type => ({ is: 'list', of: () => TEXT })],
    ...['ownerReferences', 'managedFields'].map((name) => [name, (): Type => ({ is: 'list', of: () => ANY })] as const),
  ]),
};

/** A whole object of a kind whose definition has this schema; without one it holds anything. */
export function objectOfSchema(schema: Schema | undefined): Type {
  const own = schema === undefined ? ANY : typeOfSchema(schema);
  const fields = new Map<string, () => Type>(own.is === 'object' ? own.fields : []);
  for (const name of ['apiVersion', 'kind']) fields.set(name, () => TEXT);
  fields.set('metadata', () => METADATA);
  return { is: 'object', fields, open: own.is === 'object' ? own.open : true };
}

function typeOfSchema(schema: Schema): Type {
  if (schema.intOrString) return { is: 'int-or-string' };
  switch (schema.type) {
    case 'string': {
      const values = schema.enum.filter((value) => typeof value === 'string');
      return values.length > 0 ? { is: 'string', values } : TEXT;
    }
    case 'boolean':
    case 'integer':
    case 'number':
      return { is: schema.type };
    case 'array': {
      const { items } = schema;
      return { is: 'list', of: () => (items === undefined ? ANY : typeOfSchema(items)) };
    }
    case 'object': {
      const { additionalProperties: more, properties } = schema;
      if (properties === undefined && typeof more === 'object') return { is: 'map', of: () => typeOfSchema(more) };
      const fields = new Map(
        [...(properties ?? [])].map(([name, field]) => [name, () => typeOfSchema(field)] as const),
      );
      const whole: [string, () => Type][] = schema.embeddedResource
        ? [
            ['apiVersion', () => TEXT],
            ['kind', () => TEXT],
            ['metadata', () => METADATA],
          ]
        : [];
      return {
        is: 'object',
        fields: new Map([...whole, ...fields]),
        open: schema.preserveUnknownFields || more === true || typeof more === 'object',
      };
    }
    default:
      return ANY;
  }
}

/** A built-in kind of Kubernetes. */
export function objectOfKubernetes(type: ObjectType): Type {
  return typeOfKubernetes(type);
}

function typeOfKubernetes(type: KubernetesType): Type {
  switch (type.is) {
    case 'object': {
      const { fields } = type;
      return {
        is: 'object',
        fields: new Map([...fields].map(([name, field]) => [name, () => typeOfKubernetes(field)] as const)),
        open: false,
      };
    }
    case 'list':
    case 'map': {
      const { is, of } = type;
      return { is, of: () => typeOfKubernetes(of) };
    }
    case 'enum':
      return { is: 'string', values: type.values };
    case 'bool':
      return { is: 'boolean' };
    case 'int32':
    case 'int64':
      return { is: 'integer' };
    case 'number':
      return { is: 'number' };
    case 'string':
    case 'byte':
    case 'time':
      return TEXT;
    case 'int-or-string':
      return { is: 'int-or-string' };
    default:
      return ANY; // a quantity may be text or any number
  }
}

/** What a field path leads to, or where it leaves the type. */
export type Walked =
  | { readonly type: Type }
  /** The field at `index` of the path is none of `known`. */
  | { readonly missing: string; readonly index: number; readonly known: readonly string[] }
  /** The part at `index` does not fit what is there: an index into text, say. */
  | { readonly misfit: Type; readonly index: number };

/** Follows a path. `*` stands for every item where paths are written (crossplane-runtime `ExpandWildcards`). */
export function walk(root: Type, path: readonly Segment[], expands: boolean): Walked {
  let type = root;
  for (const [index, part] of path.entries()) {
    if (type.is === 'any') return { type: ANY };
    const isEach = expands && part === '*';
    if (type.is === 'list') {
      if (typeof part !== 'number' && !isEach) return { misfit: type, index };
      type = type.of();
    } else if (type.is === 'map') {
      if (typeof part === 'number') return { misfit: type, index };
      type = type.of();
    } else if (type.is === 'object') {
      if (typeof part === 'number') return { misfit: type, index };
      if (isEach) return { type: ANY };
      const field = type.fields.get(part);
      if (field === undefined && !type.open) return { missing: part, index, known: [...type.fields.keys()] };
      type = field === undefined ? ANY : field();
    } else return { misfit: type, index };
  }
  return { type };
}

/** The type in words: `text`, `a whole number`. */
export function describe(type: Type): string {
  switch (type.is) {
    case 'any':
      return 'anything';
    case 'boolean':
      return 'a boolean';
    case 'integer':
      return 'a whole number';
    case 'number':
      return 'a number';
    case 'int-or-string':
      return 'text or a whole number';
    case 'string':
      return 'text';
    case 'list': {
      const of = type.of();
      return of.is === 'any' ? 'a list' : `a list of ${plural(of)}`;
    }
    default:
      return 'an object';
  }
}

function plural(type: Type): string {
  if (type.is === 'string') return 'texts';
  if (type.is === 'integer') return 'whole numbers';
  if (type.is === 'list') return 'lists';
  if (type.is === 'boolean' || type.is === 'number') return `${type.is}s`;
  return type.is === 'object' || type.is === 'map' ? 'objects' : 'anything';
}

/** How deep two types are compared. */
const MAX_COMPARED = 20;

/** `no`: never; `sometimes`: not every value of the one is a value of the other. */
export function fits(from: Type, to: Type, depth = 0): 'yes' | 'sometimes' | 'no' {
  if (from.is === 'any' || to.is === 'any' || depth > MAX_COMPARED) return 'yes';
  const isContainer = (type: Type) => type.is === 'object' || type.is === 'map';
  if (isContainer(from) && isContainer(to)) return containersFit(from, to, depth);
  if (from.is === 'list' && to.is === 'list') return fits(from.of(), to.of(), depth + 1);
  if (from.is === 'int-or-string') return to.is === 'boolean' || to.is === 'list' || isContainer(to) ? 'no' : 'yes';
  if (to.is === 'int-or-string') return from.is === 'boolean' || from.is === 'list' || isContainer(from) ? 'no' : 'yes';
  if (from.is === 'string' && to.is === 'string') return valuesFit(from.values, to.values);
  if (from.is === to.is) return 'yes';
  if (from.is === 'integer' && to.is === 'number') return 'yes';
  // Providers that are made from Terraform call every number one, so that a fraction is never what somebody means.
  return from.is === 'number' && to.is === 'integer' ? 'yes' : 'no';
}

function valuesFit(from: readonly string[] | undefined, to: readonly string[] | undefined): 'yes' | 'sometimes' | 'no' {
  if (to === undefined || from === undefined) return 'yes';
  const good = from.filter((value) => to.includes(value)).length;
  return good === from.length ? 'yes' : good === 0 ? 'no' : 'sometimes';
}

function containersFit(from: Type, to: Type, depth: number): 'yes' | 'sometimes' | 'no' {
  const fieldOf = (type: Type, name: string): Type | undefined =>
    type.is === 'map' ? type.of() : type.is === 'object' ? type.fields.get(name)?.() : undefined;
  if (from.is === 'map' && to.is === 'map') return fits(from.of(), to.of(), depth + 1);
  const names = from.is === 'object' ? [...from.fields.keys()] : to.is === 'object' ? [...to.fields.keys()] : [];
  let worst: 'yes' | 'sometimes' = 'yes';
  for (const name of names) {
    const [one, other] = [fieldOf(from, name), fieldOf(to, name)];
    // A field that may be absent does no harm when it is.
    if (one !== undefined && other !== undefined && fits(one, other, depth + 1) !== 'yes') worst = 'sometimes';
  }
  return worst;
}

/** The narrowest type that this says of a value which is written out. */
export function typeOfValue(value: Value): Type {
  if (typeof value === 'string') return { is: 'string', values: [value] };
  if (typeof value === 'boolean') return { is: 'boolean' };
  if (typeof value === 'bigint') return { is: 'integer' };
  if (typeof value === 'number') return { is: 'number' };
  if (Array.isArray(value)) return { is: 'list', of: () => oneOf(value.map(typeOfValue)) };
  if (!isObject(value)) return ANY;
  const fields = new Map(Object.entries(value).map(([name, item]) => [name, () => typeOfValue(item)] as const));
  return { is: 'object', fields, open: false };
}

/** What one of several types may be. */
export function oneOf(types: readonly Type[]): Type {
  const [first] = types;
  if (first === undefined || types.some(({ is }) => is !== first.is)) return ANY;
  if (first.is === 'string') {
    const values = types.flatMap((type) => (type.is === 'string' ? (type.values ?? []) : []));
    return { is: 'string', values: [...new Set(values)] };
  }
  if (first.is === 'list')
    return { is: 'list', of: () => oneOf(types.flatMap((type) => (type.is === 'list' ? [type.of()] : []))) };
  return first.is === 'object' || first.is === 'map' ? { is: 'object', fields: new Map(), open: true } : first;
}
