import { Failure } from './failure.ts';
import { deepEqual, isObject, type ObjectValue, typeName, type Value } from './go/value.ts';

export interface MergeOptions {
  /** What the target has wins. */
  readonly keepMapValues: boolean;
  /** Arrays are appended instead of replaced or kept. */
  readonly appendSlice: boolean;
}

/**
 * Merges a value over another as a patch with a policy does. Null on either side: the value replaces. The target's objects are
 * changed in place.
 *
 * Source of the rule: crossplane-runtime `pkg/fieldpath/merge.go` and dario.cat/mergo.
 *
 * @throws Failure when an array would have to be appended to something else.
 */
export function merge(target: Value, value: Value, options: MergeOptions): Value {
  if (target === null || value === null) return value;
  let source: Value = value;
  if (options.appendSlice && Array.isArray(target) && Array.isArray(value)) {
    source = value.filter((item) => !target.some((known) => deepEqual(item, known)));
    // Go's empty result is a nil slice, which JSON writes as null where it replaces an empty array.
    if (source.length === 0) return target.length === 0 ? null : target;
  }
  const holder: ObjectValue = { argument: target };
  try {
    mergeInto(holder, { argument: source }, options);
  } catch (error) {
    if (error instanceof Failure) throw new Failure(`failed to merge values: ${error.message}`);
    throw error;
  }
  return holder.argument as Value;
}

/** `mergo.Merge(target, source, mergo.WithOverride)`: what `--include-full-xr` prints. */
export function mergeOver(target: ObjectValue, source: ObjectValue): void {
  mergeInto(target, source, { keepMapValues: false, appendSlice: false });
}

function mergeInto(target: ObjectValue, source: ObjectValue, { keepMapValues, appendSlice }: MergeOptions): void {
  const overwrite = !keepMapValues;
  for (const key of Object.keys(source)) {
    const value = source[key] as Value;
    const existing = target[key];
    if (value === null) {
      if (overwrite) target[key] = null;
      continue;
    }
    if (isObject(value) && isObject(existing)) mergeInto(existing, value, { keepMapValues, appendSlice });
    else if (Array.isArray(value)) {
      const array: Value = existing ?? [];
      if (overwrite && !appendSlice) target[key] = value;
      else if (appendSlice) {
        if (!Array.isArray(array))
          throw new Failure(`cannot append two slices with different type ([]interface {}, ${typeName(array)})`);
        target[key] = [...array, ...value];
      } else target[key] = array;
    }
    if (!isEmpty(existing)) {
      if (Array.isArray(value)) continue;
      if (isObject(value) && isObject(existing)) continue;
    }
    if (overwrite || isEmpty(existing)) target[key] = value;
  }
}

/** What mergo takes for empty: absent, null, false, zero, and whatever has no length. */
function isEmpty(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value) === 0;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}
