import { emptyObject, isObject, member, type ObjectValue, type Value } from './go/value.ts';

/** A status condition as crossplane-runtime keeps it. `time` is RFC 3339 in UTC, or absent. */
export interface Condition {
  readonly type: string;
  readonly status: string;
  readonly reason: string;
  readonly message: string;
  readonly time?: string | undefined;
  readonly observedGeneration: bigint;
}

const NO_CONDITION: Condition = { type: '', status: '', reason: '', message: '', observedGeneration: 0n };

/**
 * Reads `status.conditions` as Go's decoder does: a member of the wrong type stays empty and counts as a fault; a time that cannot
 * be read ends the reading there.
 */
export function readConditions(status: Value | undefined): {
  readonly conditions: Condition[];
  readonly faulty: boolean;
} {
  const conditions: Condition[] = [];
  if (status === undefined) return { conditions, faulty: true };
  if (status !== null && !isObject(status)) return { conditions, faulty: true };
  const list = member(status, 'conditions');
  if (list === undefined || list === null) return { conditions, faulty: false };
  if (!Array.isArray(list)) return { conditions, faulty: true };
  let faulty = false;
  for (const item of list) {
    if (item === null) {
      conditions.push(NO_CONDITION);
      continue;
    }
    if (!isObject(item)) {
      faulty = true;
      conditions.push(NO_CONDITION);
      continue;
    }
    const time = readTime(item.lastTransitionTime);
    if (time === 'unreadable') {
      conditions.push(NO_CONDITION);
      return { conditions, faulty: true };
    }
    const text = (key: string): string => {
      const value = item[key];
      if (typeof value === 'string') return value;
      if (value !== undefined && value !== null) faulty = true;
      return '';
    };
    const generation = item.observedGeneration;
    const whole =
      typeof generation === 'bigint' || (typeof generation === 'number' && Number.isSafeInteger(generation))
        ? BigInt(generation)
        : undefined;
    if (whole === undefined && generation !== undefined && generation !== null) faulty = true;
    conditions.push({
      type: text('type'),
      status: text('status'),
      reason: text('reason'),
      message: text('message'),
      ...(time === undefined ? {} : { time }),
      observedGeneration: whole ?? 0n,
    });
  }
  return { conditions, faulty };
}

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:\d\d)$/;

function readTime(value: Value | undefined): string | 'unreadable' | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || !RFC3339.test(value)) return 'unreadable';
  const time = Date.parse(value.replace(',', '.'));
  return Number.isNaN(time) ? 'unreadable' : showTime(new Date(time));
}

/** RFC 3339 in UTC, without a fraction of a second. */
export function showTime(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

/** The status of a condition: `Unknown` where it is absent, empty where the conditions cannot be read. */
export function conditionStatus(object: ObjectValue, type: string): string {
  const { conditions, faulty } = readConditions(object.status);
  if (faulty) return '';
  return conditions.find((condition) => condition.type === type)?.status ?? 'Unknown';
}

/**
 * Puts conditions over those that are there: in place where the type exists, else at the end. One that is equal but for its time
 * keeps the old entry.
 */
export function withConditions(known: readonly Condition[], added: readonly Condition[]): Condition[] {
  const conditions = [...known];
  for (const condition of added) {
    const at = conditions.findIndex(({ type }) => type === condition.type);
    const existing = conditions[at];
    if (existing === undefined) conditions.push(condition);
    else if (!isSame(existing, condition)) conditions[at] = condition;
  }
  return conditions;
}

function isSame(a: Condition, b: Condition): boolean {
  return (
    a.status === b.status &&
    a.reason === b.reason &&
    a.message === b.message &&
    a.observedGeneration === b.observedGeneration
  );
}

export function conditionValue(condition: Condition): ObjectValue {
  const value = emptyObject();
  value.lastTransitionTime = condition.time ?? null;
  if (condition.message !== '') value.message = condition.message;
  if (condition.observedGeneration !== 0n) value.observedGeneration = condition.observedGeneration;
  value.reason = condition.reason;
  value.status = condition.status;
  value.type = condition.type;
  return value;
}
