import { conditionStatus } from '../../conditions.ts';
import { Failure } from '../../failure.ts';
import { getValue } from '../../field-path.ts';
import type { ObjectValue, Value } from '../../go/value.ts';
import type { ReadinessCheck } from './input.ts';
import { Crash } from './transforms.ts';

/**
 * Whether an observed resource is ready by all of the checks; without any, by its Ready condition.
 *
 * Source of the rule: function-patch-and-transform `ready.go`. MatchInteger never holds: what a function observes has float64 only.
 *
 * @throws Failure when a check finds a value of another type.
 */
export function isReady(object: ObjectValue, checks: readonly ReadinessCheck[]): boolean {
  if (checks.length === 0) return conditionStatus(object, 'Ready') === 'True';
  for (const [index, check] of checks.entries()) {
    try {
      if (!holds(check, object)) return false;
    } catch (error) {
      if (error instanceof Failure) throw new Failure(`cannot run readiness check at index ${index}: ${error.message}`);
      throw error;
    }
  }
  return true;
}

function holds(check: ReadinessCheck, object: ObjectValue): boolean {
  const path = check.fieldPath ?? '';
  const is = (matches: (value: Value) => boolean | undefined, type: string): boolean => {
    let value: Value;
    try {
      value = getValue(object, path);
    } catch (error) {
      if (error instanceof Failure && error.notFound) return false;
      throw error;
    }
    const result = matches(value);
    if (result === undefined) throw new Failure(`${path}: not a ${type}`);
    return result;
  };
  switch (check.type) {
    case 'None':
      return true;
    case 'NonEmpty':
      return is(() => true, '');
    case 'MatchString':
      return is((value) => (typeof value === 'string' ? value === check.matchString : undefined), 'string');
    case 'MatchInteger':
      return is((value) => (typeof value === 'bigint' ? value === check.matchInteger : undefined), '(int64) number');
    case 'MatchTrue':
      return is((value) => (typeof value === 'boolean' ? value : undefined), 'bool');
    case 'MatchFalse':
      return is((value) => (typeof value === 'boolean' ? !value : undefined), 'bool');
    default: {
      if (check.matchCondition === undefined) throw new Crash('a MatchCondition check without matchCondition');
      return conditionStatus(object, check.matchCondition.type ?? '') === check.matchCondition.status;
    }
  }
}
