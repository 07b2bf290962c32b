import type { Field, OneOf, Shape, Struct } from '../go/shape.ts';
import { OBJECT_META } from '../metadata/decode.ts';

/** How the server's own type, which its errors print, has a field. */
export interface InternalField extends Field {
  /** Its name there. */
  readonly internal: string;
}

export interface InternalStruct extends Struct {
  readonly fields: readonly InternalField[];
}

const STRING: Shape = { kind: 'string' };
const BOOL: Shape = { kind: 'bool' };
const INT64: Shape = { kind: 'int64' };
const FLOAT: Shape = { kind: 'float64' };
const JSON_VALUE: Shape = { kind: 'any' };
const TEXTS: Shape = { kind: 'list', of: STRING };

const field = (key: string, shape: Shape, internal = key.charAt(0).toUpperCase() + key.slice(1)): InternalField => ({
  key,
  shape,
  internal,
});
const pointer = (key: string, shape: Shape, internal?: string): InternalField => ({
  ...field(key, shape, internal),
  pointer: true,
});
const kept = (key: string, shape: Shape, internal?: string): InternalField => ({
  ...field(key, shape, internal),
  kept: true,
});

/** One rule of x-kubernetes-validations. */
export const RULE: InternalStruct = {
  kind: 'struct',
  name: 'ValidationRule',
  fields: [
    kept('rule', STRING),
    field('message', STRING),
    field('messageExpression', STRING),
    pointer('reason', { kind: 'string', name: 'v1.FieldValueErrorReason' }),
    field('fieldPath', STRING),
    pointer('optionalOldSelf', BOOL),
  ],
};

/** @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apis/apiextensions/types_jsonschema.go */
export const SCHEMA: InternalStruct = { kind: 'struct', name: 'JSONSchemaProps', fields: schemaFields() };

function schemaFields(): InternalField[] {
  const schema: InternalStruct = {
    kind: 'struct',
    name: 'JSONSchemaProps',
    get fields() {
      return SCHEMA.fields;
    },
  };
  const schemas: Shape = { kind: 'list', of: schema };
  const named: Shape = { kind: 'map', of: schema };
  const orBool: OneOf = { kind: 'one-of', struct: schema, other: 'bool' };
  return [
    field('id', STRING, 'ID'),
    field('$schema', { kind: 'string', name: 'v1.JSONSchemaURL' }, 'Schema'),
    pointer('$ref', STRING, 'Ref'),
    field('description', STRING),
    field('type', STRING),
    field('nullable', BOOL),
    field('format', STRING),
    field('title', STRING),
    pointer('default', JSON_VALUE),
    pointer('maximum', FLOAT),
    field('exclusiveMaximum', BOOL),
    pointer('minimum', FLOAT),
    field('exclusiveMinimum', BOOL),
    pointer('maxLength', INT64),
    pointer('minLength', INT64),
    field('pattern', STRING),
    pointer('maxItems', INT64),
    pointer('minItems', INT64),
    field('uniqueItems', BOOL),
    pointer('multipleOf', FLOAT),
    field('enum', { kind: 'list', of: JSON_VALUE, name: '[]v1.JSON' }),
    pointer('maxProperties', INT64),
    pointer('minProperties', INT64),
    field('required', TEXTS),
    pointer('items', { kind: 'one-of', struct: schema, other: 'structs' }),
    field('allOf', schemas),
    field('oneOf', schemas),
    field('anyOf', schemas),
    pointer('not', schema),
    field('properties', named),
    pointer('additionalProperties', orBool),
    field('patternProperties', named),
    field('dependencies', {
      kind: 'map',
      of: { kind: 'one-of', struct: schema, other: 'texts' },
      name: 'v1.JSONSchemaDependencies',
    }),
    pointer('additionalItems', orBool),
    field('definitions', { ...named, name: 'v1.JSONSchemaDefinitions' }),
    pointer('externalDocs', {
      kind: 'struct',
      name: 'ExternalDocumentation',
      fields: [field('description', STRING), field('url', STRING, 'URL')],
    } as Struct),
    pointer('example', JSON_VALUE),
    pointer('x-kubernetes-preserve-unknown-fields', BOOL, 'XPreserveUnknownFields'),
    field('x-kubernetes-embedded-resource', BOOL, 'XEmbeddedResource'),
    field('x-kubernetes-int-or-string', BOOL, 'XIntOrString'),
    field('x-kubernetes-list-map-keys', TEXTS, 'XListMapKeys'),
    pointer('x-kubernetes-list-type', STRING, 'XListType'),
    pointer('x-kubernetes-map-type', STRING, 'XMapType'),
    field('x-kubernetes-validations', { kind: 'list', of: RULE, name: 'v1.ValidationRules' }, 'XValidations'),
  ];
}

const struct = (name: string, fields: readonly InternalField[]): InternalStruct => ({ kind: 'struct', name, fields });

/** @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apis/apiextensions/types.go */
export const VERSION = struct('CustomResourceDefinitionVersion', [
  kept('name', STRING),
  kept('served', BOOL),
  kept('storage', BOOL),
  field('deprecated', BOOL),
  pointer('deprecationWarning', STRING),
  pointer('schema', struct('CustomResourceValidation', [pointer('openAPIV3Schema', SCHEMA)])),
  pointer(
    'subresources',
    struct('CustomResourceSubresources', [
      pointer('status', struct('CustomResourceSubresourceStatus', [])),
      pointer(
        'scale',
        struct('CustomResourceSubresourceScale', [
          kept('specReplicasPath', STRING),
          kept('statusReplicasPath', STRING),
          pointer('labelSelectorPath', STRING),
        ]),
      ),
    ]),
  ),
  field('additionalPrinterColumns', {
    kind: 'list',
    of: struct('CustomResourceColumnDefinition', [
      kept('name', STRING),
      kept('type', STRING),
      field('format', STRING),
      field('description', STRING),
      field('priority', { kind: 'int32' }),
      kept('jsonPath', STRING, 'JSONPath'),
    ]),
  }),
  field('selectableFields', { kind: 'list', of: struct('SelectableField', [kept('jsonPath', STRING, 'JSONPath')]) }),
]);

const NAMES = struct('CustomResourceDefinitionNames', [
  kept('plural', STRING),
  field('singular', STRING),
  field('shortNames', TEXTS),
  kept('kind', STRING),
  field('listKind', STRING),
  field('categories', TEXTS),
]);

const CONVERSION = struct('CustomResourceConversion', [
  kept('strategy', { kind: 'string', name: 'v1.ConversionStrategyType' }),
  pointer(
    'webhook',
    struct('WebhookConversion', [
      pointer(
        'clientConfig',
        struct('WebhookClientConfig', [
          pointer('url', STRING),
          pointer(
            'service',
            struct('ServiceReference', [
              field('namespace', STRING),
              field('name', STRING),
              pointer('path', STRING),
              pointer('port', { kind: 'int32' }),
            ]),
          ),
          field('caBundle', { kind: 'bytes' }),
        ]),
      ),
      field('conversionReviewVersions', TEXTS),
    ]),
  ),
]);

const STATUS = struct('CustomResourceDefinitionStatus', [
  field('conditions', {
    kind: 'list',
    of: struct('CustomResourceDefinitionCondition', [
      field('type', { kind: 'string', name: 'v1.CustomResourceDefinitionConditionType' }),
      field('status', { kind: 'string', name: 'v1.ConditionStatus' }),
      field('lastTransitionTime', { kind: 'time' }),
      field('reason', STRING),
      field('message', STRING),
      field('observedGeneration', INT64),
    ]),
  }),
  field('acceptedNames', NAMES),
  field('storedVersions', TEXTS),
  field('observedGeneration', INT64),
]);

export const DEFINITION: Struct = {
  kind: 'struct',
  name: 'CustomResourceDefinition',
  fields: [
    field('apiVersion', STRING),
    field('kind', STRING),
    field('metadata', OBJECT_META),
    field(
      'spec',
      struct('CustomResourceDefinitionSpec', [
        kept('group', STRING),
        field('names', NAMES),
        kept('scope', { kind: 'string', name: 'v1.ResourceScope' }),
        field('versions', { kind: 'list', of: VERSION }),
        pointer('conversion', CONVERSION),
        field('preserveUnknownFields', BOOL),
      ]),
    ),
    field('status', STATUS),
  ],
};
