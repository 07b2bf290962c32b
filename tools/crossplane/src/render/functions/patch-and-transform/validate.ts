import { compileRegexp } from '../../go/regexp.ts';
import { quote } from '../../go/text.ts';
import type {
  Combine,
  ConnectionDetail,
  ConvertTransform,
  MatchPattern,
  MathTransform,
  Patch,
  ReadinessCheck,
  Resources,
  StringTransform,
  Template,
  Transform,
} from './input.ts';

/**
 * The first fault of an input, as `field: Required value: …` or `field: Invalid value: "x": …`, or `undefined`.
 *
 * Source of the rule: function-patch-and-transform `validate.go`. What it leaves unchecked is left so here: the transforms and policies
 * of Combine patches, the names of string conversions, `fallbackTo`.
 */
export function validateInput(input: Resources): string | undefined {
  for (const set of input.patchSets ?? []) {
    // Upstream leaves out which set it is.
    const fault = set.name ? each('patches', set.patches, patch) : required('name', 'name is required');
    if (fault !== undefined) return fault;
  }
  const { resources = [], environment } = input;
  if (resources.length === 0 && (environment?.patches ?? []).length === 0)
    return required('resources', 'resources or environment patches are required');
  return (
    each('resources', resources, template) ??
    within('environment', each('patches', environment?.patches, environmentPatch))
  );
}

function required(field: string, why: string): string {
  return `${field}: Required value: ${why}`;
}

function invalid(field: string, value: string | undefined, why: string): string {
  return `${field}: Invalid value: ${quote(value ?? '')}: ${why}`;
}

function within(field: string, fault: string | undefined): string | undefined {
  return fault === undefined ? undefined : `${field}.${fault}`;
}

function each<T>(
  field: string,
  items: readonly T[] | undefined,
  check: (item: T) => string | undefined,
): string | undefined {
  for (const [index, item] of (items ?? []).entries()) {
    const fault = check(item ?? ({} as T));
    if (fault !== undefined)
      return fault.startsWith('[') ? `${field}[${index}]${fault}` : `${field}[${index}].${fault}`;
  }
  return undefined;
}

function template(item: Template): string | undefined {
  if (!item.name) return required('name', 'name is required');
  return (
    each('patches', item.patches, patch) ??
    each('connectionDetails', item.connectionDetails, connectionDetail) ??
    each('readinessChecks', item.readinessChecks, readinessCheck)
  );
}

export const DEFAULT_PATCH = 'FromCompositeFieldPath';

const ENVIRONMENT_PATCHES: readonly string[] = [
  'FromCompositeFieldPath',
  'ToCompositeFieldPath',
  'CombineFromComposite',
  'CombineToComposite',
  'FromEnvironmentFieldPath',
  'ToEnvironmentFieldPath',
];

function environmentPatch(item: Patch): string | undefined {
  const type = item.type || DEFAULT_PATCH;
  return ENVIRONMENT_PATCHES.includes(type) ? patch(item) : invalid('[type]', type, 'invalid environment patch type');
}

const TO_POLICIES: readonly string[] = [
  'Replace',
  'MergeObjects',
  'MergeObjectsAppendArrays',
  'ForceMergeObjects',
  'ForceMergeObjectsAppendArrays',
  'MergeObject',
  'AppendArray',
];

function patch(item: Patch): string | undefined {
  const type = item.type || DEFAULT_PATCH;
  switch (type) {
    case 'FromCompositeFieldPath':
    case 'ToCompositeFieldPath':
    case 'FromEnvironmentFieldPath':
    case 'ToEnvironmentFieldPath':
      if (!item.fromFieldPath) return required('fromFieldPath', `fromFieldPath must be set for patch type ${type}`);
      break;
    case 'PatchSet':
      if (!item.patchSetName) return required('patchSetName', `patchSetName must be set for patch type ${type}`);
      break;
    case 'CombineFromComposite':
    case 'CombineToComposite':
    case 'CombineFromEnvironment':
    case 'CombineToEnvironment':
      if (item.combine === undefined) return required('combine', `combine must be set for patch type ${type}`);
      if (!toFieldPath(item)) return required('toFieldPath', `toFieldPath must be set for patch type ${type}`);
      return within('combine', combine(item.combine));
    default:
      return invalid('type', type, 'unknown patch type');
  }
  const fault = each('transforms', item.transforms, transform);
  if (fault !== undefined || item.policy === undefined) return fault;
  const { toFieldPath: to = 'Replace', fromFieldPath: from = 'Optional' } = item.policy;
  if (!TO_POLICIES.includes(to)) return invalid('policy.toFieldPathPolicy', to, 'unknown toFieldPathPolicy');
  return from === 'Optional' || from === 'Required'
    ? undefined
    : invalid('policy.fromFieldPathPolicy', from, 'unknown fromFieldPathPolicy');
}

/** Where a patch writes; where it reads, when nothing is said. */
export function toFieldPath(item: Patch): string {
  return item.toFieldPath ?? item.fromFieldPath ?? '';
}

function combine(item: Combine): string | undefined {
  const strategy = item.strategy ?? '';
  if (strategy === '') return required('strategy', 'a combine strategy must be provided');
  if (strategy !== 'string') return invalid('strategy', strategy, 'unknown strategy type');
  if (item.string === undefined) return required('string', 'string must be set for combine strategy string');
  const variables = item.variables ?? [];
  if (variables.length === 0) return required('variables', 'at least one variable must be provided');
  return each('variables', variables, (variable) =>
    variable.fromFieldPath
      ? undefined
      : required('fromFieldPath', 'fromFieldPath must be set for each combine variable'),
  );
}

function transform(item: Transform): string | undefined {
  const missing = (field: string) => required(field, `given transform type ${field} requires configuration`);
  switch (item.type) {
    case 'math':
      return item.math === undefined ? missing('math') : within('math', math(item.math));
    case 'map':
      if (item.map === undefined) return missing('map');
      return Object.keys(item.map).length > 0
        ? undefined
        : required('map.pairs', 'at least one pair must be specified if a map transform is specified');
    case 'match': {
      if (item.match === undefined) return missing('match');
      const { patterns = [] } = item.match;
      if (patterns.length === 0)
        return required('match.patterns', 'at least one pattern must be specified if a match transform is specified');
      return within('match', each('patterns', patterns, pattern));
    }
    case 'string':
      return item.string === undefined ? missing('string') : within('string', string(item.string));
    case 'convert':
      return item.convert === undefined ? missing('convert') : within('convert', convert(item.convert));
    default:
      return invalid('type', item.type, 'unknown transform type');
  }
}

export function math(item: MathTransform): string | undefined {
  switch (item.type ?? '') {
    case '':
      return required('type', 'math transform type is required');
    case 'Multiply':
      return item.multiply === undefined
        ? required('multiply', 'must specify a value if a multiply math transform is specified')
        : undefined;
    case 'ClampMin':
      return item.clampMin === undefined
        ? required('clampMin', 'must specify a value if a clamp min math transform is specified')
        : undefined;
    case 'ClampMax':
      return item.clampMax === undefined
        ? required('clampMax', 'must specify a value if a clamp max math transform is specified')
        : undefined;
    default:
      return invalid('type', item.type, 'unknown math transform type');
  }
}

function pattern(item: MatchPattern): string | undefined {
  switch (item.type ?? '') {
    case '':
    case 'literal':
      return item.literal === undefined ? required('literal', 'literal pattern type requires a literal') : undefined;
    case 'regexp':
      if (item.regexp === undefined) return required('regexp', 'regexp pattern type requires a regexp');
      return 'error' in compileRegexp(item.regexp) ? invalid('regexp', item.regexp, 'invalid regexp') : undefined;
    default:
      return invalid('type', item.type, 'unknown pattern type');
  }
}

function string(item: StringTransform): string | undefined {
  switch (item.type ?? '') {
    case '':
      return required('type', 'string transform type is required');
    case 'Format':
      return item.fmt === undefined ? required('fmt', 'format transform requires a format') : undefined;
    case 'Convert':
      return item.convert === undefined
        ? required('convert', 'convert transform requires a conversion type')
        : undefined;
    case 'TrimPrefix':
    case 'TrimSuffix':
      return item.trim === undefined ? required('trim', 'trim transform requires a trim value') : undefined;
    case 'Regexp':
      if (item.regexp === undefined) return required('regexp', 'regexp transform requires a regexp');
      if (!item.regexp.match) return required('regexp.match', 'regexp transform requires a match');
      return 'error' in compileRegexp(item.regexp.match)
        ? invalid('regexp.match', item.regexp.match, 'invalid regexp')
        : undefined;
    case 'Join':
      return item.join === undefined ? required('join', 'join transform requires a join') : undefined;
    case 'Replace':
      if (item.replace === undefined) return required('replace', 'replace transform requires a replace');
      return item.replace.search ? undefined : required('replace.search', 'replace transform requires a search');
    default:
      return invalid('type', item.type, 'unknown string transform type');
  }
}

const TYPES: readonly string[] = ['string', 'bool', 'int', 'int64', 'float64', 'object', 'array'];
const FORMATS: readonly string[] = ['none', 'quantity', 'json'];

export function convert(item: ConvertTransform): string | undefined {
  if (!FORMATS.includes(item.format ?? 'none')) return invalid('format', item.format, 'invalid format');
  return TYPES.includes(item.toType ?? '') ? undefined : invalid('toType', item.toType, 'invalid type');
}

/** Whether a value may be given to `convert`, by its Go type. */
export function isConvertible(type: string): boolean {
  return TYPES.includes(type);
}

function connectionDetail(item: ConnectionDetail): string | undefined {
  if (!item.type) return required('type', 'connection detail type is required');
  if (!['FromConnectionSecretKey', 'FromFieldPath', 'FromValue'].includes(item.type))
    return invalid('type', item.type, 'unknown connection detail type');
  if (!item.name) return required('name', 'name is required');
  if (item.type === 'FromValue' && item.value === undefined)
    return required('value', 'value connection detail requires a value');
  if (item.type === 'FromConnectionSecretKey' && item.fromConnectionSecretKey === undefined)
    return required('fromConnectionSecretKey', 'from connection secret key connection detail requires a key');
  if (item.type === 'FromFieldPath' && item.fromFieldPath === undefined)
    return required('fromFieldPath', 'from field path connection detail requires a field path');
  return undefined;
}

const CHECKS: readonly string[] = [
  'NonEmpty',
  'MatchString',
  'MatchInteger',
  'MatchTrue',
  'MatchFalse',
  'MatchCondition',
  'None',
];

function readinessCheck(item: ReadinessCheck): string | undefined {
  if (!CHECKS.includes(item.type ?? '')) return invalid('type', item.type, 'unknown readiness check type');
  switch (item.type) {
    case 'None':
      return undefined;
    case 'MatchString':
      if (item.matchString === undefined) return required('matchString', 'cannot be nil for type MatchString');
      break;
    case 'MatchInteger':
      if (item.matchInteger === undefined) return required('matchInteger', 'cannot be nil for type MatchInteger');
      break;
    case 'MatchCondition': {
      const condition = item.matchCondition;
      if (condition === undefined) return undefined;
      if (!condition.type) return required('matchCondition.type', 'cannot be empty for type MatchCondition');
      return condition.status
        ? undefined
        : required('matchCondition.status', 'cannot be empty for type MatchCondition');
    }
  }
  return item.fieldPath === undefined ? required('fieldPath', 'cannot be empty') : undefined;
}
