import { isObject, type Value } from '../go/value.ts';

/** What a field of a Kubernetes type takes. Members that are not named may be anything; null is always taken. */
export type KubernetesShape =
  | 'text'
  | 'int32'
  | 'int64'
  | 'boolean'
  | 'time'
  | { readonly list: KubernetesShape }
  | { readonly object: Readonly<Record<string, KubernetesShape>> };

/**
 * Whether an object would go into the Kubernetes type: `runtime.DefaultUnstructuredConverter` refuses it where a field has another
 * type. A float64 is taken for an integer when it is whole.
 */
export function fits(value: Value | undefined, shape: KubernetesShape): boolean {
  if (value === undefined || value === null) return true;
  if (typeof shape === 'object') {
    if ('list' in shape) return Array.isArray(value) && value.every((item) => fits(item, shape.list));
    return isObject(value) && Object.entries(shape.object).every(([key, of]) => fits(value[key], of));
  }
  switch (shape) {
    case 'text':
      return typeof value === 'string';
    case 'boolean':
      return typeof value === 'boolean';
    case 'time':
      return typeof value === 'string' && (value === '' || !Number.isNaN(Date.parse(value)));
    case 'int32':
      return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 2 ** 31;
    default:
      return typeof value === 'number' && Number.isInteger(value);
  }
}
