import { canonicalJson } from '@mainstem/change';
import type { Fields } from '../../manifest.ts';
import type { Concern } from '../concern.ts';
import { blockOf, blocksOf, type Rule, rule } from './updates.ts';

/** Classes from which an object has to be restored before it can be read: https://docs.aws.amazon.com/AmazonS3/latest/userguide/restoring-objects.html */
const SLOW: ReadonlySet<string> = new Set(['GLACIER', 'DEEP_ARCHIVE']);
const NEVER = Number.POSITIVE_INFINITY;

/** What of a rule decides what is deleted, and when. */
interface Expiry {
  readonly what: string;
  readonly days: number;
  /** Instead of days. */
  readonly date?: string;
  /** So many old versions stay whatever their age. */
  readonly spared: number;
}

/**
 * A rule holds for objects that are there already too.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html
 */
export const lifecycle: Rule = rule(['rule', 'transitionDefaultMinimumObjectSize'], ({ before, after }) => {
  const [old, now] = [blocksOf(before.rule), blocksOf(after.rule)];
  const concerns: Concern[] = [];
  for (const one of now) {
    const was = sameRule(one, old, now);
    concerns.push(...expiries(one).flatMap((expiry) => sooner(expiry, one, was)), ...slower(one, was));
  }
  if (concerns.length > 0) return concerns;
  const gone = old.filter((one) => sameRule(one, now, old) === undefined).map(({ id }) => String(id ?? ''));
  return [
    {
      level: 'safe',
      reason:
        gone.length > 0
          ? `rule ${gone.join(', ')} is gone: what it let expire or moved stays, and is billed`
          : 'nothing is deleted sooner than before; what stays later is billed',
    },
  ];
});

/** What the lifecycle of a bucket that is there already deletes from now on. */
export function lifecycleBegins(given: Fields): Concern[] {
  return blocksOf(given.rule).flatMap((one) => expiries(one).flatMap((expiry) => sooner(expiry, one, undefined)));
}

/** The rule of the same id; or, where none has it, one of the same content whose id is gone. */
function sameRule(one: Fields, others: readonly Fields[], beside: readonly Fields[]): Fields | undefined {
  const byId = others.find(({ id }) => id === one.id);
  if (byId !== undefined) return byId;
  const ids = new Set(beside.map(({ id }) => id));
  return others.find((other) => !ids.has(other.id) && content(other) === content(one));
}

const text = (value: unknown) => canonicalJson((value ?? null) as Parameters<typeof canonicalJson>[0]);
const content = ({ id: _, ...rest }: Fields) => text(rest);
/** A rule is for the objects of its filter; before there were filters, for those of its prefix. None is all. */
const scopeOf = (one: Fields) => {
  const filter = blockOf(one.filter);
  const { prefix, ...others } = filter;
  return text([prefix ?? one.prefix ?? '', others]);
};

function expiries(one: Fields): Expiry[] {
  const number = (value: unknown) => (value === undefined ? NEVER : Number(value));
  const [objects, versions] = [blockOf(one.expiration), blockOf(one.noncurrentVersionExpiration)];
  return [
    {
      what: 'objects',
      days: number(objects.days),
      spared: 0,
      ...(typeof objects.date === 'string' ? { date: objects.date } : {}),
    },
    {
      what: 'old versions',
      days: number(versions.noncurrentDays),
      spared: Number(versions.newerNoncurrentVersions ?? 0),
    },
  ];
}

function sooner(expiry: Expiry, one: Fields, was: Fields | undefined): Concern[] {
  const { what, days, date, spared } = expiry;
  if (one.status !== 'Enabled' || (days === NEVER && date === undefined)) return [];
  const before = was?.status === 'Enabled' ? expiries(was).find((other) => other.what === what) : undefined;
  const others = was === undefined || scopeOf(was) !== scopeOf(one);
  const fewer = before !== undefined && spared < before.spared;
  const earlier = days < (before?.days ?? NEVER) || (date !== undefined && date !== before?.date);
  if (!others && !fewer && !earlier) return [];
  const when = date !== undefined ? `are deleted on ${date}` : `older than ${days} days are deleted`;
  const from = before !== undefined && before.days !== NEVER && before.days !== days ? ` (${before.days} before)` : '';
  const kept = fewer && !earlier ? `; of each object ${spared} are spared in place of ${before?.spared}` : '';
  return [
    {
      level: 'destroy',
      reason: `rule ${one.id}: ${what} ${when}${from}, those that are there too${kept}`,
      wayOut: 'Keep the old number, or copy what must stay first.',
    },
  ];
}

function slower(one: Fields, was: Fields | undefined): Concern[] {
  if (one.status !== 'Enabled') return [];
  const slow = (side: Fields | undefined) =>
    side?.status !== 'Enabled'
      ? []
      : [...blocksOf(side.transition), ...blocksOf(side.noncurrentVersionTransition)].filter(({ storageClass }) =>
          SLOW.has(String(storageClass)),
        );
  const old = new Set(slow(was).map(text));
  const moved = was !== undefined && scopeOf(was) !== scopeOf(one);
  return slow(one)
    .filter((each) => moved || !old.has(text(each)))
    .map(({ storageClass }) => ({
      level: 'disrupt',
      reason: `rule ${one.id}: objects go to ${storageClass}, and have to be restored for hours before they can be read`,
    }));
}
