import { get, isObject, type Json, type JsonObject } from '../json.ts';

/** One rule of `x-kubernetes-validations`. */
export interface Rule {
  readonly rule: string;
  readonly message: string;
  readonly messageExpression: string;
  readonly reason: string | undefined;
  readonly fieldPath: string;
  readonly optionalOldSelf: boolean | undefined;
}

/**
 * A schema of a definition (JSONSchemaProps, apiextensions.k8s.io/v1), read. Absent lists and maps are `undefined` where
 * the server tells absent from empty.
 */
export interface Schema {
  /** Empty when none is given. */
  readonly type: string;
  readonly format: string;
  readonly nullable: boolean;
  /** `undefined` when there is none, and when it is null. */
  readonly default: Json | undefined;
  readonly properties: ReadonlyMap<string, Schema> | undefined;
  /** `true` stands for a schema that allows everything. */
  readonly additionalProperties: Schema | boolean | undefined;
  readonly items: Schema | undefined;
  readonly required: readonly string[];
  readonly enum: readonly Json[];
  readonly maximum: number | undefined;
  readonly exclusiveMaximum: boolean;
  readonly minimum: number | undefined;
  readonly exclusiveMinimum: boolean;
  readonly multipleOf: number | undefined;
  readonly maxLength: number | undefined;
  readonly minLength: number | undefined;
  readonly pattern: string;
  readonly maxItems: number | undefined;
  readonly minItems: number | undefined;
  readonly maxProperties: number | undefined;
  readonly minProperties: number | undefined;
  readonly allOf: readonly Schema[];
  readonly anyOf: readonly Schema[];
  readonly oneOf: readonly Schema[];
  readonly not: Schema | undefined;
  readonly preserveUnknownFields: boolean;
  readonly embeddedResource: boolean;
  readonly intOrString: boolean;
  /** Empty when none is given. */
  readonly listType: string;
  readonly listMapKeys: readonly string[];
  readonly mapType: string;
  readonly rules: readonly Rule[];
  /** The format counts even where the server does not know it: so defaults are checked. */
  readonly rawFormat?: true;
}

/** Reads a schema that the server accepted; what has the wrong shape counts as absent. */
export function readSchema(value: Json | undefined): Schema {
  const object: JsonObject = isObject(value) ? value : {};
  const at = (key: string) => get(object, key);
  const additional = at('additionalProperties');
  return {
    type: text(at('type')),
    format: text(at('format')),
    nullable: at('nullable') === true,
    default: at('default') ?? undefined,
    properties: isObject(at('properties')) ? readMap(at('properties') as JsonObject) : undefined,
    additionalProperties: isObject(additional)
      ? readSchema(additional)
      : typeof additional === 'boolean'
        ? additional
        : undefined,
    items: isObject(at('items')) ? readSchema(at('items')) : undefined,
    required: texts(at('required')),
    enum: list(at('enum')),
    maximum: number(at('maximum')),
    exclusiveMaximum: at('exclusiveMaximum') === true,
    minimum: number(at('minimum')),
    exclusiveMinimum: at('exclusiveMinimum') === true,
    multipleOf: number(at('multipleOf')),
    maxLength: number(at('maxLength')),
    minLength: number(at('minLength')),
    pattern: text(at('pattern')),
    maxItems: number(at('maxItems')),
    minItems: number(at('minItems')),
    maxProperties: number(at('maxProperties')),
    minProperties: number(at('minProperties')),
    allOf: list(at('allOf')).map(readSchema),
    anyOf: list(at('anyOf')).map(readSchema),
    oneOf: list(at('oneOf')).map(readSchema),
    not: isObject(at('not')) ? readSchema(at('not')) : undefined,
    preserveUnknownFields: at('x-kubernetes-preserve-unknown-fields') === true,
    embeddedResource: at('x-kubernetes-embedded-resource') === true,
    intOrString: at('x-kubernetes-int-or-string') === true,
    listType: text(at('x-kubernetes-list-type')),
    listMapKeys: texts(at('x-kubernetes-list-map-keys')),
    mapType: text(at('x-kubernetes-map-type')),
    rules: list(at('x-kubernetes-validations')).map(readRule),
  };
}

function readMap(object: JsonObject): Map<string, Schema> {
  return new Map(Object.keys(object).map((key) => [key, readSchema(object[key])]));
}

function readRule(value: Json): Rule {
  const object: JsonObject = isObject(value) ? value : {};
  const reason = get(object, 'reason');
  const optional = get(object, 'optionalOldSelf');
  return {
    rule: text(get(object, 'rule')),
    message: text(get(object, 'message')),
    messageExpression: text(get(object, 'messageExpression')),
    reason: typeof reason === 'string' ? reason : undefined,
    fieldPath: text(get(object, 'fieldPath')),
    optionalOldSelf: typeof optional === 'boolean' ? optional : undefined,
  };
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: Json | undefined): string[] {
  return list(value).filter((item) => typeof item === 'string');
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function number(value: Json | undefined): number | undefined {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : undefined;
}

/** The schema of a property or of the value of a map; `undefined` when the name is unknown or takes any value. */
export function fieldSchema(schema: Schema | undefined, name: string): Schema | undefined {
  const property = schema?.properties?.get(name);
  if (property !== undefined) return property;
  return typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

/**
 * Whether something holds for a schema or for one below its fields, items and values; each schema is asked once.
 */
export function somewhere(holds: (schema: Schema) => boolean): (schema: Schema) => boolean {
  const known = new WeakMap<Schema, boolean>();
  const ask = (schema: Schema): boolean => {
    let answer = known.get(schema);
    if (answer === undefined) {
      const { properties, items, additionalProperties } = schema;
      answer =
        holds(schema) ||
        [...(properties?.values() ?? [])].some(ask) ||
        (items !== undefined && ask(items)) ||
        (typeof additionalProperties === 'object' && ask(additionalProperties));
      known.set(schema, answer);
    }
    return answer;
  };
  return ask;
}
