import {
  childOf,
  type FieldError,
  forbidden,
  indexOf,
  invalid,
  keyOf,
  notSupported,
  required,
} from '../field-error.ts';
import { isObject, type Json } from '../json.ts';
import { FieldPathError, readFieldPath } from '../rules/field-path.ts';
import { readSchema, type Schema } from '../schema/schema.ts';
import { checkListKeys, checkListType } from './check-lists.ts';
import { type Costs, checkRuleTypes, RuleScope } from './check-rule-types.ts';
import { isEmpty, itemsOf, type Props, type RuleProps, valuesOf } from './props.ts';
import { structuralProblem, typeError } from './structural.ts';

const TYPES = ['array', 'boolean', 'integer', 'number', 'object', 'string'];
const META_FIELDS: ReadonlySet<string> = new Set(['metadata', 'kind', 'apiVersion']);
const REASONS = ['FieldValueDuplicate', 'FieldValueForbidden', 'FieldValueInvalid', 'FieldValueRequired'];

/** What holds at a place in the schema because of what stands above it. */
interface Where {
  readonly path: string;
  readonly isRoot: boolean;
  /** Why there may be no default here; empty when there may. */
  readonly defaultsForbidden: string;
  readonly insideMeta: boolean;
  /** Below this path old and new values cannot be told to be the same: no rule may use oldSelf. */
  readonly uncorrelatable: string | undefined;
  /** `undefined` where no rules are compiled. */
  readonly rules: RuleScope | undefined;
}

interface Found {
  readonly schema: FieldError[];
  readonly rules: FieldError[];
}

/**
 * Checks a schema as the server does beyond its being structural, and compiles its rules.
 *
 * @param costs adds up what the rules may cost; `undefined`: rules are not compiled.
 * @see https://github.com/kubernetes/apiextensions-apiserver/blob/v0.36.1/pkg/apis/apiextensions/validation/validation.go
 */
export function checkSchema(props: Props, path: string, costs: Costs | undefined): FieldError[] {
  const found = check(props, {
    path,
    isRoot: true,
    defaultsForbidden: '',
    insideMeta: false,
    uncorrelatable: undefined,
    rules: costs === undefined ? undefined : RuleScope.ofRoot(props, costs),
  });
  return [...found.schema, ...found.rules];
}

function check(props: Props, where: Where): Found {
  const { path } = where;
  const found: Found = { schema: checkKeywords(props, where), rules: [] };
  const at = (key: string) => childOf(path, key);
  const below = (child: Props, change: Partial<Where> & { readonly path: string }) => {
    const inner = check(child, { ...where, isRoot: false, rules: undefined, ...change });
    found.schema.push(...inner.schema);
    found.rules.push(...inner.rules);
  };
  checkChildren(props, where, below);
  if (props['x-kubernetes-preserve-unknown-fields'] === false) {
    found.schema.push(invalid(at('x-kubernetes-preserve-unknown-fields'), false, 'must be true or undefined'));
  }
  found.schema.push(...checkMapType(props, path), ...checkListType(props, path), ...checkListKeys(props, path));
  const rules = props['x-kubernetes-validations'] ?? [];
  if (rules.length === 0) return found;
  const rulesPath = at('x-kubernetes-validations');
  const schema = structuralProblem(props) === undefined ? readSchema(props as Json) : undefined;
  for (const [index, rule] of rules.entries()) found.schema.push(...checkRule(rule, schema, indexOf(rulesPath, index)));
  if (found.schema.length === 0 && where.rules !== undefined) {
    found.rules.push(...checkRuleTypes(props, where.rules, rulesPath, where.uncorrelatable));
  }
  return found;
}

type Below = (child: Props, change: Partial<Where> & { readonly path: string }) => void;

function checkChildren(props: Props, where: Where, below: Below): void {
  const { path, isRoot, insideMeta, rules } = where;
  const at = (key: string) => childOf(path, key);
  const { properties = {} } = props;
  const uncorrelatable = (isCorrelatable: boolean) => where.uncorrelatable ?? (isCorrelatable ? undefined : path);
  const values = valuesOf(props);
  if (values !== undefined) {
    below(values, {
      path: at('additionalProperties'),
      rules: rules?.below(props, values, true),
      ...(insideMeta && { defaultsForbidden: 'inside additionalProperties applying to object metadata' }),
    });
  }
  const mapType = props['x-kubernetes-map-type'];
  for (const key of Object.keys(properties)) {
    const property = properties[key] as Props;
    const isMeta = (isRoot || props['x-kubernetes-embedded-resource'] === true) && META_FIELDS.has(key);
    below(property, {
      path: keyOf(at('properties'), key),
      rules: rules?.below(props, property, false),
      uncorrelatable: uncorrelatable(mapType === undefined || mapType === 'granular' || mapType === 'atomic'),
      insideMeta: insideMeta || isMeta,
      ...(isMeta && isRoot && { defaultsForbidden: `in top-level ${key}` }),
    });
  }
  if (props.not !== undefined) below(props.not, { path: at('not') });
  for (const key of ['allOf', 'oneOf', 'anyOf'] as const) {
    for (const [index, part] of (props[key] ?? []).entries()) below(part, { path: indexOf(at(key), index) });
  }
  for (const [key, part] of Object.entries(props.definitions ?? {})) {
    below(part, { path: keyOf(at('definitions'), key) });
  }
  const isKeyed = uncorrelatable(props['x-kubernetes-list-type'] === 'map');
  const items = itemsOf(props);
  if (items !== undefined) {
    below(items, { path: at('items'), rules: rules?.below(props, items, true), uncorrelatable: isKeyed });
  } else if (Array.isArray(props.items)) {
    for (const [index, part] of (props.items as readonly Props[]).entries()) {
      below(part, { path: indexOf(at('items'), index), uncorrelatable: isKeyed });
    }
  }
  for (const [key, part] of Object.entries(props.dependencies ?? {})) {
    if (!Array.isArray(part)) below(part as Props, { path: keyOf(at('dependencies'), key) });
  }
}

function checkKeywords(props: Props, { path, defaultsForbidden, insideMeta }: Where): FieldError[] {
  const errors: FieldError[] = [];
  const { type = '' } = props;
  const forbid = (key: string, words: string) => errors.push(forbidden(childOf(path, key), words));
  if (type !== '' && !TYPES.includes(type)) errors.push(notSupported(childOf(path, 'type'), type, TYPES));
  if (props.default !== undefined && props.default !== null && defaultsForbidden !== '') {
    forbid('default', `must not be set ${defaultsForbidden}`);
  }
  if (props.id) forbid('id', 'id is not supported');
  if (props.additionalItems !== undefined) forbid('additionalItems', 'additionalItems is not supported');
  if (!isEmpty(props.patternProperties)) forbid('patternProperties', 'patternProperties is not supported');
  if (!isEmpty(props.definitions)) forbid('definitions', 'definitions is not supported');
  if (props.dependencies !== undefined) forbid('dependencies', 'dependencies is not supported');
  if (props.$ref !== undefined) forbid('$ref', '$ref is not supported');
  if (type === 'null') forbid('type', 'type cannot be set to null, use nullable as an alternative');
  if (Array.isArray(props.items) && props.items.length > 0) {
    forbid('items', 'items must be a schema object and not an array');
  }
  if (insideMeta && props['x-kubernetes-embedded-resource']) {
    forbid('x-kubernetes-embedded-resource', 'must not be used inside of resource meta');
  }
  if (props.uniqueItems) {
    forbid('uniqueItems', 'uniqueItems cannot be set to true since the runtime complexity becomes quadratic');
  }
  const { additionalProperties } = props;
  if (!isEmpty(props.properties) && additionalProperties !== undefined && additionalProperties !== true) {
    forbid('additionalProperties', 'additionalProperties and properties are mutual exclusive');
  }
  return errors;
}

function checkMapType(props: Props, path: string): FieldError[] {
  const mapType = props['x-kubernetes-map-type'];
  if (mapType === undefined) return [];
  const errors: FieldError[] = [];
  if (props.type !== 'object') {
    const words = 'must be object if x-kubernetes-map-type is specified';
    errors.push(typeError(childOf(path, 'type'), props.type ?? '', words));
  }
  if (mapType !== 'atomic' && mapType !== 'granular') {
    errors.push(notSupported(childOf(path, 'x-kubernetes-map-type'), mapType, ['atomic', 'granular']));
  }
  return errors;
}

const LINE_BREAK = /[\n\r]/;

/** @param schema what the rule stands in; `undefined` when it is not structural. */
function checkRule(props: RuleProps, schema: Schema | undefined, path: string): FieldError[] {
  const { rule = '', message = '', messageExpression = '', reason, fieldPath = '' } = props;
  const errors: FieldError[] = [];
  const at = (key: string) => childOf(path, key);
  if (rule.trim() === '') errors.push(required(at('rule'), 'rule is not specified'));
  else if (message !== '' && message.trim() === '') {
    errors.push(invalid(at('message'), message, 'must be non-empty if specified'));
  } else if (LINE_BREAK.test(message.trim())) {
    errors.push(invalid(at('message'), message, 'must not contain line breaks'));
  } else if (LINE_BREAK.test(rule.trim()) && message.trim() === '') {
    errors.push(required(at('message'), 'message must be specified if rule contains line breaks'));
  }
  if (messageExpression !== '' && messageExpression.trim() === '') {
    errors.push(required(at('messageExpression'), 'messageExpression must be non-empty if specified'));
  }
  if (reason !== undefined && !REASONS.includes(reason)) errors.push(notSupported(at('reason'), reason, REASONS));
  if (fieldPath !== '' && fieldPath.trim() === '') {
    errors.push(invalid(at('fieldPath'), fieldPath, 'must be non-empty if specified'));
  }
  if (LINE_BREAK.test(fieldPath)) errors.push(invalid(at('fieldPath'), fieldPath, 'must not contain line breaks'));
  if (fieldPath !== '' && schema !== undefined && !isFieldPath(fieldPath, schema)) {
    errors.push(invalid(at('fieldPath'), fieldPath, 'must be a valid path'));
  }
  return errors;
}

function isFieldPath(text: string, schema: Schema): boolean {
  try {
    readFieldPath(text, schema);
    return true;
  } catch (error) {
    if (error instanceof FieldPathError) return false;
    throw error;
  }
}

/** Every schema in a schema, itself first. */
export function* schemasIn(props: Props): Generator<Props> {
  yield props;
  const children: unknown[] = [props.not, valuesOf(props), props.additionalItems];
  children.push(...(Array.isArray(props.items) ? props.items : [props.items]));
  for (const key of ['allOf', 'anyOf', 'oneOf'] as const) children.push(...(props[key] ?? []));
  for (const key of ['properties', 'patternProperties', 'definitions', 'dependencies'] as const) {
    children.push(...Object.values(props[key] ?? {}));
  }
  for (const child of children) if (isObject(child)) yield* schemasIn(child as Props);
}
