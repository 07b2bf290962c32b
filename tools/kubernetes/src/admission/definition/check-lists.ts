import { childOf, type FieldError, forbidden, invalid, keyOf, notSupported, required } from '../field-error.ts';
import type { Json } from '../json.ts';
import { printInternal } from './print.ts';
import { itemsOf, type Props } from './props.ts';
import { SCHEMA } from './shapes.ts';
import { typeError } from './structural.ts';

const LIST_TYPE = 'x-kubernetes-list-type';
const MAP_TYPE = 'x-kubernetes-map-type';
const KEYS = 'x-kubernetes-list-map-keys';

/** Checks what a schema says of the type of its list (atomic, set, map). */
export function checkListType(props: Props, path: string): FieldError[] {
  const listType = props[LIST_TYPE];
  const errors: FieldError[] = [];
  const at = (key: string) => childOf(path, key);
  const items = itemsOf(props);
  if (listType !== undefined && props.type !== 'array') {
    const words = 'must be array if x-kubernetes-list-type is specified';
    errors.push(typeError(at('type'), props.type ?? '', words));
  } else if (listType === 'set' && items !== undefined) {
    errors.push(...checkAtomic(items, at('items')));
  }
  if (listType !== undefined && !['atomic', 'set', 'map'].includes(listType)) {
    errors.push(notSupported(at(LIST_TYPE), listType, ['atomic', 'set', 'map']));
  }
  if ((props[KEYS] ?? []).length > 0) {
    const words = 'must be map if x-kubernetes-list-map-keys is non-empty';
    if (listType === undefined) errors.push(required(at(LIST_TYPE), words));
    else if (listType !== 'map') errors.push(invalid(at(LIST_TYPE), listType, words));
  }
  return errors;
}

/** Items of a set are compared as a whole. */
function checkAtomic(items: Props, path: string): FieldError[] {
  const words = 'must be atomic as item of a list with x-kubernetes-list-type=set';
  // The server shows the list type in both cases.
  const shown = items[LIST_TYPE] ?? null;
  if (items.type === 'array' && items[LIST_TYPE] !== undefined && items[LIST_TYPE] !== 'atomic') {
    return [invalid(childOf(path, LIST_TYPE), shown, words)];
  }
  if (items.type === 'object' && items[MAP_TYPE] !== 'atomic') return [invalid(childOf(path, MAP_TYPE), shown, words)];
  return [];
}

/** Checks the keys of a list that is a map. */
export function checkListKeys(props: Props, path: string): FieldError[] {
  const listType = props[LIST_TYPE];
  const errors: FieldError[] = [];
  const at = (key: string) => childOf(path, key);
  const keys = props[KEYS] ?? [];
  const items = itemsOf(props);
  if (listType === 'map') {
    if (keys.length === 0) errors.push(required(at(KEYS), 'must not be empty if x-kubernetes-list-type is map'));
    if (props.items === undefined) {
      errors.push(required(at('items'), 'must have a schema if x-kubernetes-list-type is map'));
    } else if (items === undefined) {
      const shown = printInternal(props.items, { kind: 'one-of', struct: SCHEMA, other: 'structs' });
      errors.push(invalid(at('items'), shown, 'must only have a single schema if x-kubernetes-list-type is map'));
    } else if (items.type !== 'object') {
      const words = "must be object if parent array's x-kubernetes-list-type is map";
      errors.push(invalid(childOf(at('items'), 'type'), items.type ?? '', words));
    } else errors.push(...checkKeyNames(keys, items, path));
  }
  if ((listType === 'set' || listType === 'map') && items !== undefined) {
    if (items.nullable) {
      errors.push(
        forbidden(childOf(at('items'), 'nullable'), `cannot be nullable when x-kubernetes-list-type is ${listType}`),
      );
    }
    if (listType === 'map') errors.push(...checkKeyValues(keys, items, at('items')));
  }
  return errors;
}

function checkKeyNames(keys: readonly string[], items: Props, path: string): FieldError[] {
  const errors: FieldError[] = [];
  const seen = new Set<string>();
  for (const key of keys) {
    const property = propertyOf(items, key);
    if (property === undefined) {
      errors.push(invalid(childOf(path, KEYS), keys as Json, 'entries must all be names of item properties'));
    } else if (property.type === 'array' || property.type === 'object') {
      const at = childOf(keyOf(childOf(childOf(path, 'items'), 'properties'), key), 'type');
      errors.push(invalid(at, 'object', "must be a scalar type if parent array's x-kubernetes-list-type is map"));
    }
    if (seen.has(key)) errors.push(invalid(childOf(path, KEYS), keys as Json, 'must not contain duplicate entries'));
    seen.add(key);
  }
  return errors;
}

/** Every item must have its keys. */
function checkKeyValues(keys: readonly string[], items: Props, path: string): FieldError[] {
  const errors: FieldError[] = [];
  for (const key of keys) {
    const property = propertyOf(items, key);
    if (property === undefined) continue;
    const at = keyOf(childOf(path, 'properties'), key);
    const hasDefault = property.default !== undefined && property.default !== null;
    if (!items.required?.includes(key) && !hasDefault) {
      const words =
        'this property is in x-kubernetes-list-map-keys, so it must have a default or be a required property';
      errors.push(required(childOf(at, 'default'), words));
    }
    if (property.nullable) {
      const words = 'this property is in x-kubernetes-list-map-keys, so it cannot be nullable';
      errors.push(forbidden(childOf(at, 'nullable'), words));
    }
  }
  return errors;
}

function propertyOf({ properties }: Props, key: string): Props | undefined {
  return properties !== undefined && Object.hasOwn(properties, key) ? properties[key] : undefined;
}
