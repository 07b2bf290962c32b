import { childOf, duplicate, type FieldError, indexOf, invalid, required, tooMany } from '../field-error.ts';
import type { Json } from '../json.ts';
import { FieldPathError, readFieldPath } from '../rules/field-path.ts';
import { readSchema, type Schema } from '../schema/schema.ts';
import type { Column, SelectableField, Subresources, VersionProps } from './props.ts';
import { structuralProblem } from './structural.ts';

/** Checks the paths of the scale subresource. */
export function checkSubresources(subresources: Subresources | undefined, path: string): FieldError[] {
  const scale = subresources?.scale;
  if (scale === undefined) return [];
  const errors: FieldError[] = [];
  const check = (key: keyof typeof scale, prefixes: readonly string[], where: string) => {
    const value = scale[key] ?? '';
    const at = childOf(path, `scale.${key}`);
    if (value === '') {
      if (key !== 'labelSelectorPath') errors.push(required(at));
    } else if (!value.startsWith('.')) errors.push(notSimple(at, value));
    else if (!prefixes.some((prefix) => value.startsWith(prefix))) {
      errors.push(invalid(at, value, `should be a json path under ${where}`));
    }
  };
  check('specReplicasPath', ['.spec.'], '.spec');
  check('statusReplicasPath', ['.status.'], '.status');
  check('labelSelectorPath', ['.spec.', '.status.'], 'either .spec or .status');
  return errors;
}

function notSimple(path: string, value: string): FieldError {
  return invalid(path, value, 'must be a simple json path starting with .');
}

const COLUMN_TYPES = ['boolean', 'date', 'integer', 'number', 'string'];
const COLUMN_FORMATS = ['byte', 'date', 'date-time', 'double', 'float', 'int32', 'int64', 'password'];

/** Checks the columns that `kubectl get` prints. */
export function checkColumns(columns: readonly Column[] = [], path: string): FieldError[] {
  const errors: FieldError[] = [];
  for (const [index, { name = '', type = '', format = '', jsonPath = '' }] of columns.entries()) {
    const at = (key: string) => childOf(indexOf(path, index), key);
    const types = `must be one of ${COLUMN_TYPES.join(',')}`;
    if (name === '') errors.push(required(at('name')));
    if (type === '') errors.push(required(at('type'), types));
    else if (!COLUMN_TYPES.includes(type)) errors.push(invalid(at('type'), type, types));
    if (format !== '' && !COLUMN_FORMATS.includes(format)) {
      errors.push(invalid(at('format'), format, `must be one of ${COLUMN_FORMATS.join(',')}`));
    }
    if (jsonPath === '') errors.push(required(at('JSONPath')));
    else if (!jsonPath.startsWith('.')) errors.push(notSimple(at('JSONPath'), jsonPath));
  }
  return errors;
}

const MOST_SELECTABLE = 8;

/** Checks the fields by which objects can be selected. */
export function checkSelectable(props: Partial<VersionProps>, path: string): FieldError[] {
  const fields = props.selectableFields ?? [];
  if (fields.length === 0) return [];
  const at = childOf(path, 'selectableFields');
  const schema = props.schema?.openAPIV3Schema;
  if (schema === undefined) {
    const words =
      path === 'spec'
        ? 'may only be set when validations.schema is included'
        : 'may only be set when `version.schema.openAPIV3Schema` is not included';
    return [invalid(at, '', words)];
  }
  const problem = structuralProblem(schema);
  if (problem !== undefined) return [invalid(childOf(path, 'schema.openAPIV3Schema'), '', problem)];
  const read = readSchema(schema as Json);
  const seen = new Set<string>();
  const errors = fields.flatMap((field, index) => checkField(field, read, indexOf(at, index), seen));
  if (seen.size > MOST_SELECTABLE) errors.push(tooMany(at, seen.size, MOST_SELECTABLE));
  return errors;
}

function checkField({ jsonPath = '' }: SelectableField, root: Schema, path: string, seen: Set<string>): FieldError[] {
  const at = childOf(path, 'jsonPath');
  if (jsonPath === '') return [required(at)];
  let found: ReturnType<typeof readFieldPath>;
  try {
    found = readFieldPath(jsonPath, root, false);
  } catch (error) {
    if (!(error instanceof FieldPathError)) throw error;
    return [invalid(at, jsonPath, `is an invalid path: ${error.message}`)];
  }
  const errors: FieldError[] = [];
  if (/^metadata(?:[.[]|$)/.test(found.path)) {
    errors.push(invalid(at, jsonPath, 'must not point to fields in metadata'));
  }
  if (!['string', 'boolean', 'integer'].includes(found.schema.type)) {
    const words =
      'must point to a field of type string, boolean or integer. Enum string fields and strings with formats are allowed.';
    errors.push(invalid(at, jsonPath, words));
  }
  if (seen.has(found.path)) errors.push(duplicate(at, jsonPath));
  seen.add(found.path);
  return errors;
}
