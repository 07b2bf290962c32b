import { listOf, mapOf, textOf } from './located.ts';
import { type Parameters, parameterText } from './parameters.ts';
import { isUnknown } from './unknown.ts';

/**
 * Whether a generator's `selector` lets a set of parameters through. The rules are those of Kubernetes label selectors; what
 * cannot be told passes.
 */
export function matchesSelector(selector: Readonly<Record<string, unknown>>, parameters: Parameters): boolean {
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
  return [...labels, ...expressions].every(({ key, operator, values }) => {
    const value = parameterText(key, parameters);
    if (value !== undefined && isUnknown(value)) return true;
    if (values.some(isUnknown)) return true;
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
        return true;
    }
  });
}
