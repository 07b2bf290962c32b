import { type FieldError, invalid } from '../field-error.ts';
import { get, isObject, type Json, type JsonObject } from '../json.ts';

/** `subresources.scale` of a definition. */
export interface Scale {
  readonly specReplicasPath: string;
  readonly statusReplicasPath: string;
  readonly labelSelectorPath: string | undefined;
}

const MAX_INT32 = 2n ** 31n - 1n;

/**
 * Checks the fields that the scale subresource reads.
 *
 * @param parts a write to the status looks at those of the status only.
 */
export function checkScale(
  scale: Scale,
  object: JsonObject,
  parts: readonly ('spec' | 'status')[] = ['spec', 'status'],
): FieldError[] {
  const errors = parts.flatMap((part) => checkReplicas(scale[`${part}ReplicasPath`], object));
  if (scale.labelSelectorPath === undefined) return errors;
  const found = read(object, scale.labelSelectorPath, 'string', (value) => typeof value === 'string');
  return typeof found === 'string' ? [...errors, invalid(scale.labelSelectorPath, '', found)] : errors;
}

function checkReplicas(path: string, object: JsonObject): FieldError[] {
  const found = read(object, path, 'int64', (value) => typeof value === 'bigint');
  if (typeof found === 'string') return [invalid(path, 0n, found)];
  const replicas = typeof found.value === 'bigint' ? found.value : 0n;
  if (replicas < 0n) return [invalid(path, replicas, 'should be a non-negative integer')];
  return replicas > MAX_INT32 ? [invalid(path, replicas, `should be less than or equal to ${MAX_INT32}`)] : [];
}

/** The value at a path, or the words of the accessor about a value of another type. */
function read(
  object: JsonObject,
  path: string,
  type: string,
  fits: (value: Json) => boolean,
): { readonly value: Json | undefined } | string {
  const fields = path.replace(/^\./, '').split('.');
  let value: Json = object;
  for (const [index, field] of fields.entries()) {
    if (value === null) return { value: undefined };
    if (!isObject(value)) {
      return `.${fields.slice(0, index + 1).join('.')} accessor error: ${show(value)} is of the type ${goType(value)}, expected map[string]interface{}`;
    }
    const next: Json | undefined = get(value, field);
    if (next === undefined) return { value: undefined };
    value = next;
  }
  if (fits(value)) return { value };
  return `.${fields.join('.')} accessor error: ${show(value)} is of the type ${goType(value)}, expected ${type}`;
}

/** `%v` of a value; maps are sorted by key. */
function show(value: Json): string {
  if (value === null) return '<nil>';
  if (Array.isArray(value)) return `[${value.map(show).join(' ')}]`;
  if (!isObject(value)) return String(value);
  const keys = Object.keys(value).sort();
  return `map[${keys.map((key) => `${key}:${show(value[key] as Json)}`).join(' ')}]`;
}

/** `%T` of a decoded value. */
export function goType(value: Json): string {
  if (value === null) return '<nil>';
  if (Array.isArray(value)) return '[]interface {}';
  if (isObject(value)) return 'map[string]interface {}';
  if (typeof value === 'bigint') return 'int64';
  if (typeof value === 'number') return 'float64';
  return typeof value === 'boolean' ? 'bool' : 'string';
}
