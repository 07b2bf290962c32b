import type { ObjectType, Type } from '../../src/schema/types.ts';

/** A schema of a CustomResourceDefinition, as far as it is compared. */
export interface StructuralSchema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, StructuralSchema>>;
  readonly required?: readonly string[];
  readonly items?: StructuralSchema;
  readonly additionalProperties?: StructuralSchema;
  readonly 'x-kubernetes-int-or-string'?: boolean;
  readonly 'x-kubernetes-preserve-unknown-fields'?: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'string',
  enum: 'string',
  time: 'string',
  bool: 'boolean',
  int32: 'integer',
  int64: 'integer',
  number: 'number',
};

/** Every difference between the table's type of a kind and the schema of its definition. */
export function compareWithDefinition(type: Type, schema: StructuralSchema | undefined, path: string): string[] {
  if (schema === undefined) return [`${path}: only the table has it`];
  const differs = [`${path}: ${type.is}, the definition has ${schema.type ?? 'no type'}`];
  switch (type.is) {
    case 'any': {
      const isFree = schema['x-kubernetes-preserve-unknown-fields'] === true;
      const isOpen = schema.properties === undefined && schema.additionalProperties === undefined;
      return isFree || isOpen || path.endsWith('.status') ? [] : differs;
    }
    case 'object':
      return schema.type === 'object' ? compareFields(type, schema, path) : differs;
    case 'list':
      return schema.type === 'array' ? compareWithDefinition(type.of, schema.items, `${path}[]`) : differs;
    case 'map':
      return schema.type === 'object'
        ? compareWithDefinition(type.of, schema.additionalProperties, `${path}{}`)
        : differs;
    case 'int-or-string':
      return schema['x-kubernetes-int-or-string'] === true ? [] : differs;
    case 'enum':
      return JSON.stringify(schema.enum) === JSON.stringify(type.values) ? [] : [`${path}: other values`];
    default:
      return schema.type === TYPES[type.is] && schema.enum === undefined ? [] : differs;
  }
}

function compareFields(type: ObjectType, schema: StructuralSchema, path: string): string[] {
  const properties = schema.properties ?? {};
  const differences: string[] = [];
  for (const name of Object.keys(properties)) {
    if (!type.fields.has(name)) differences.push(`${path}.${name}: only the definition has it`);
  }
  for (const [name, field] of type.fields) {
    // The API machinery's own, of which a definition says nothing.
    if (!path.includes('.') && ['apiVersion', 'kind', 'metadata'].includes(name)) continue;
    differences.push(...compareWithDefinition(field, properties[name], `${path}.${name}`));
    if ((schema.required ?? []).includes(name) !== type.required.includes(name)) {
      differences.push(`${path}.${name}: required in one of them only`);
    }
  }
  return differences;
}
