import { listOf, mapOf, textOf } from '@mainstem/kubernetes/yaml';
import { isUnknown } from '../unknown.ts';
import { type Parameters, parameterText } from './parameters.ts';

/**
 * Whether a `selector` lets a set of parameters through. The rules are those of Kubernetes label selectors; `maybe` where a value
 * is not known.
 */
export function matchSelector(
  selector: Readonly<Record<string, unknown>>,
  parameters: Parameters,
): 'yes' | 'no' | 'maybe' {
  const labels = Object.entries(mapOf(selector.matchLabels)).map(([key, value]) => ({
    key,
    operator: 'In',
    values: [textOf(value) ?? ''],
  }));
  const expressions = listOf(selector.matchExpressions).map((item) => {
    const { key, operator, values } = mapOf(item);
    return {
      key: textOf(key) ?? '',
      operator: textOf(operator) ?? '',
      values: listOf(values).map((value) => textOf(value) ?? ''),
    };
  });
  let isUnsure = false;
  for (const { key, operator, values } of [...labels, ...expressions]) {
    const match = matchRequirement(operator, values, parameterText(key, parameters));
    if (match === false) return 'no';
    isUnsure ||= match === undefined;
  }
  return isUnsure ? 'maybe' : 'yes';
}

function matchRequirement(operator: string, values: readonly string[], value: string | undefined): boolean | undefined {
  if ((value !== undefined && isUnknown(value)) || values.some(isUnknown)) return undefined;
  switch (operator) {
    case 'In':
      return value !== undefined && values.includes(value);
    case 'NotIn':
      return value === undefined || !values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return undefined;
  }
}
