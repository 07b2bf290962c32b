import { compilePattern, PatternError } from '@mainstem/cel/go';
import { childOf, type FieldError, forbidden, indexOf, invalid, keyOf, required } from '../field-error.ts';
import { deepEqual, isObject, type Json } from '../json.ts';
import { isEmpty, itemsOf, type Props, valuesOf } from './props.ts';

/**
 * Why a schema cannot be read as a structural one; the first reason counts.
 *
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apiserver/schema/convert.go
 */
export function structuralProblem(props: Props | undefined): string | undefined {
  if (props === undefined) return undefined;
  const unsupported = unsupportedKeyword(props);
  if (unsupported !== undefined) return `OpenAPIV3Schema '${unsupported}' is not supported`;
  const first = (parts: readonly (Props | undefined)[]) => {
    for (const part of parts) {
      const problem = structuralProblem(part);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
  const logic = first([props.not, ...(props.allOf ?? []), ...(props.anyOf ?? []), ...(props.oneOf ?? [])]);
  if (logic !== undefined) return logic;
  if (props['x-kubernetes-preserve-unknown-fields'] === false) {
    return "internal error: 'x-kubernetes-preserve-unknown-fields' must be true or undefined";
  }
  if (Array.isArray(props.items) && props.items.length > 0) {
    return "OpenAPIV3Schema 'items' must be a schema, but is an array";
  }
  return first([itemsOf(props), ...Object.values(props.properties ?? {}), valuesOf(props)]);
}

function unsupportedKeyword(props: Props): string | undefined {
  if (props.id) return 'id';
  if (props.$schema) return 'schema';
  if (props.$ref) return '$ref';
  if (!isEmpty(props.patternProperties)) return 'patternProperties';
  if (!isEmpty(props.dependencies)) return 'dependencies';
  if (props.additionalItems !== undefined) return 'additionalItems';
  return isEmpty(props.definitions) ? undefined : 'definitions';
}

type Level = 'root' | 'item' | 'field';
const MISSING_TYPE: Readonly<Record<Level, string>> = {
  root: 'must not be empty at the root',
  item: 'must not be empty for specified array items',
  field: 'must not be empty for specified object fields',
};

/**
 * Checks that a schema is structural.
 *
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apiserver/schema/validation.go
 */
export function checkStructural(props: Props, path: string): FieldError[] {
  return [...checkInvariants(props, 'root', path), ...checkLogicComplete(props, props, path, path)];
}

function checkInvariants(props: Props, level: Level, path: string): FieldError[] {
  const errors: FieldError[] = [];
  const { type = '', properties = {} } = props;
  const at = (key: string) => childOf(path, key);
  const property = (key: string) => keyOf(at('properties'), key);
  const items = itemsOf(props);
  const values = valuesOf(props);
  const embedded = props['x-kubernetes-embedded-resource'] === true;
  const preserve = props['x-kubernetes-preserve-unknown-fields'] === true;
  const intOrString = props['x-kubernetes-int-or-string'] === true;
  if (type === 'array' && items === undefined) errors.push(required(at('items'), 'must be specified'));
  if (items !== undefined) errors.push(...checkInvariants(items, 'item', at('items')));
  for (const key of Object.keys(properties)) {
    errors.push(...checkInvariants(properties[key] as Props, 'field', property(key)));
  }
  if (props.additionalProperties !== undefined) {
    if (level === 'root') errors.push(forbidden(at('additionalProperties'), 'must not be used at the root'));
    if (values !== undefined) errors.push(...checkInvariants(values, 'field', at('additionalProperties')));
  }
  if (intOrString && preserve) {
    const words = 'must be false if x-kubernetes-int-or-string is true';
    errors.push(invalid(at('x-kubernetes-preserve-unknown-fields'), true, words));
  }
  if (intOrString && embedded) {
    const words = 'must be false if x-kubernetes-int-or-string is true';
    errors.push(invalid(at('x-kubernetes-embedded-resource'), true, words));
  }
  errors.push(...checkLogic(props, isIntOrString(props.anyOf), isIntOrString(props.allOf?.[0]?.anyOf), path));
  if (embedded && type !== 'object') {
    errors.push(typeError(at('type'), type, 'must be object if x-kubernetes-embedded-resource is true'));
  } else if (type === '' && !intOrString && !preserve) {
    errors.push(required(at('type'), MISSING_TYPE[level]));
  }
  if (embedded && props.additionalProperties !== undefined) {
    const words = 'must not be used if x-kubernetes-embedded-resource is set';
    errors.push(forbidden(at('additionalProperties'), words));
  }
  if (level === 'root' && type !== '' && type !== 'object') {
    errors.push(invalid(at('type'), type, 'must be object at the root'));
  }
  const isObjectType = level === 'root' || embedded;
  for (const key of ['kind', 'apiVersion']) {
    const found = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (!isObjectType || found === undefined || found.type === 'string') continue;
    errors.push(invalid(childOf(property(key), 'type'), found.type ?? '', 'must be string'));
  }
  const metadata = Object.hasOwn(properties, 'metadata') ? properties.metadata : undefined;
  if (metadata !== undefined) {
    if (isObjectType && metadata.type !== 'object') {
      errors.push(invalid(childOf(property('metadata'), 'type'), metadata.type ?? '', 'must be object'));
    }
    if (level === 'root' && !isPlainMetadata(metadata)) {
      const words = 'must not specify anything other than name and generateName, but metadata is implicitly specified';
      errors.push(forbidden(property('metadata'), words));
    }
  }
  if (embedded && !preserve && isEmpty(props.properties)) {
    const words =
      'must not be empty if x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields';
    errors.push(required(at('properties'), words));
  }
  return errors;
}

/** An empty type is missing, another one is wrong. */
export function typeError(path: string, type: string, words: string): FieldError {
  return type === '' ? required(path, words) : invalid(path, type, words);
}

/** Metadata at the root may name `name` and `generateName`, with any schema, and nothing else. */
function isPlainMetadata(metadata: Props): boolean {
  for (const [key, value] of Object.entries(metadata)) {
    if (key === 'type' || key === 'default') continue;
    if (key === 'properties') {
      if (Object.keys(value).some((name) => name !== 'name' && name !== 'generateName')) return false;
    } else if (value !== '' && value !== false && !(LOGIC.has(key) && isEmpty(value))) return false;
  }
  return true;
}
const LOGIC: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'enum']);

/** `anyOf: [{type: integer}, {type: string}]`, which is allowed as what it says. */
function isIntOrString(anyOf: readonly Props[] | undefined): boolean {
  return deepEqual(anyOf as Json | undefined, [{ type: 'integer' }, { type: 'string' }]);
}

function checkLogic(props: Props, skipAnyOf: boolean, skipFirstAllOf: boolean, path: string): FieldError[] {
  const errors: FieldError[] = [];
  const at = (key: string) => childOf(path, key);
  const each = (key: 'allOf' | 'anyOf' | 'oneOf', skips: (index: number) => boolean) => {
    for (const [index, part] of (props[key] ?? []).entries()) {
      errors.push(...checkNested(part, skips(index), indexOf(at(key), index)));
    }
  };
  if (!skipAnyOf) each('anyOf', () => false);
  each('allOf', (index) => skipFirstAllOf && index === 0);
  each('oneOf', () => false);
  if (props.not !== undefined) errors.push(...checkNested(props.not, false, at('not')));
  const problem = patternProblem(props.pattern ?? '');
  if (problem !== undefined) {
    errors.push(
      invalid(at('pattern'), props.pattern ?? '', `must be a valid regular expression, but isn't: ${problem}`),
    );
  }
  return errors;
}

function patternProblem(pattern: string): string | undefined {
  if (pattern === '') return undefined;
  try {
    compilePattern(pattern);
    return undefined;
  } catch (error) {
    if (error instanceof PatternError) return error.message;
    throw error;
  }
}

/** What a schema below allOf and the like may not say, and the words about it. */
const FORBIDDEN: readonly [keyof Props, string][] = [
  ['type', 'must be empty to be structural'],
  ['additionalProperties', 'must be undefined to be structural'],
  ['default', 'must be undefined to be structural'],
  ['title', 'must be empty to be structural'],
  ['description', 'must be empty to be structural'],
  ['nullable', 'must be false to be structural'],
  ['x-kubernetes-preserve-unknown-fields', 'must be false to be structural'],
  ['x-kubernetes-embedded-resource', 'must be false to be structural'],
  ['x-kubernetes-int-or-string', 'must be false to be structural'],
  ['x-kubernetes-list-map-keys', 'must be empty to be structural'],
  ['x-kubernetes-list-type', 'must be undefined to be structural'],
  ['x-kubernetes-map-type', 'must be undefined to be structural'],
  ['x-kubernetes-validations', 'must be empty to be structural'],
];
const POINTERS: ReadonlySet<string> = new Set(['default', 'x-kubernetes-list-type', 'x-kubernetes-map-type']);

function checkNested(props: Props, skipAnyOf: boolean, path: string): FieldError[] {
  const errors = checkLogic(props, skipAnyOf, false, path);
  const at = (key: string) => childOf(path, key);
  const items = itemsOf(props);
  const { properties = {} } = props;
  if (items !== undefined) errors.push(...checkNested(items, false, at('items')));
  for (const key of Object.keys(properties)) {
    errors.push(...checkNested(properties[key] as Props, false, keyOf(at('properties'), key)));
  }
  for (const [key, words] of FORBIDDEN) {
    const value = props[key];
    if (value === undefined || value === false) continue;
    if (!POINTERS.has(key) && (value === '' || (Array.isArray(value) && value.length === 0))) continue;
    errors.push(forbidden(at(key), words));
  }
  if (Object.hasOwn(properties, 'metadata')) {
    errors.push(forbidden(keyOf(at('properties'), 'metadata'), 'must not be specified in a nested context'));
  }
  return errors;
}

/** What logic at the root speaks of must be specified outside of it. */
function checkLogicComplete(logic: Props, props: Props, path: string, logicPath: string): FieldError[] {
  const errors: FieldError[] = [];
  const at = (key: string) => childOf(logicPath, key);
  if (logic.not !== undefined) errors.push(...checkComplete(logic.not, props, path, at('not')));
  for (const key of ['allOf', 'anyOf', 'oneOf'] as const) {
    for (const [index, part] of (logic[key] ?? []).entries()) {
      errors.push(...checkComplete(part, props, path, indexOf(at(key), index)));
    }
  }
  return errors;
}

function checkComplete(logic: Props, props: Props | undefined, path: string, logicPath: string): FieldError[] {
  if (props === undefined) return [required(path, `because it is defined in ${logicPath}`)];
  const errors = checkLogicComplete(logic, props, path, logicPath);
  const items = itemsOf(logic);
  if (items !== undefined) {
    errors.push(...checkComplete(items, itemsOf(props), childOf(path, 'items'), childOf(logicPath, 'items')));
  }
  for (const key of Object.keys(logic.properties ?? {})) {
    const at = keyOf(childOf(path, 'properties'), key);
    const logicAt = keyOf(childOf(logicPath, 'properties'), key);
    const below =
      isObject(props.properties) && Object.hasOwn(props.properties, key) ? props.properties[key] : undefined;
    errors.push(...checkComplete(logic.properties?.[key] as Props, below as Props | undefined, at, logicAt));
  }
  return errors;
}
