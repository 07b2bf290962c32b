import { canonicalJson, type FieldChange, REDACTED } from '@mainstem/change';
import { jsonInside } from '../json.ts';
import { canonicalPolicy } from '../risk/policies.ts';
import { type ElementChange, splitFields } from './arrays.ts';

/**
 * The fields that no review showed with the value that they get.
 *
 * - A leaf that was unknown at review may take any value.
 * - Values that are not shown count as reviewed only when both sides carry the same MAC.
 * - An element of an array may stand at another index, as long as it is the same element, and those that come stand to one another as at
 *   review: another pull request may have put one in between, and a set is written in one order always.
 *
 * @param reviewed the same resource's fields, of every receipt that counts.
 */
export function unreviewedFields(
  current: readonly FieldChange[],
  reviewed: readonly (readonly FieldChange[])[],
): FieldChange[] {
  const shown = reviewed.flat();
  const now = splitFields(current);
  const elements = reviewed.flatMap((fields) => splitFields(fields).elements);
  const rest = [
    ...now.plain.filter((field) => !shown.some((other) => samePlace(field, other))),
    ...unreviewedElements(now.elements, elements, shown).flatMap(({ fields }) => fields.map(({ field }) => field)),
    ...outOfOrder(now.elements, reviewed).flatMap(({ fields }) => fields.map(({ field }) => field)),
  ];
  // The value of a write-only argument is in no plan: the bump of its version stands for it.
  const left = new Set(rest.map(({ path }) => path));
  const bumped = (path: string) =>
    path.endsWith('_wo') && shown.some((other) => other.path === `${path}_version`) && !left.has(`${path}_version`);
  return rest.filter(({ path }) => !bumped(path));
}

/** Elements that come in another order than some review showed them; what comes twice may stand for either, and says nothing. */
function outOfOrder(
  now: readonly ElementChange[],
  reviewed: readonly (readonly FieldChange[])[],
): readonly ElementChange[] {
  const coming = now.filter(({ kind }) => kind !== 'removed');
  if (coming.length < 2) return [];
  const keys = keysOf(coming);
  const found = new Set<ElementChange>();
  for (const fields of reviewed) {
    const then = keysOf(splitFields(fields).elements.filter(({ kind }) => kind !== 'removed'));
    const places = new Map([...then].map(([, key], place) => [key, place]));
    const last = new Map<string, number>();
    for (const element of coming) {
      const place = places.get(keys.get(element) ?? '');
      if (place === undefined) continue;
      if (place < (last.get(element.array) ?? -1)) found.add(element);
      else last.set(element.array, place);
    }
  }
  return [...found];
}

/** What each element of an array will be, by what a review can know it by; without those that are there twice. */
function keysOf(elements: readonly ElementChange[]): ReadonlyMap<ElementChange, string> {
  const keys = new Map<ElementChange, string>();
  const twice = new Set<string>();
  const seen = new Set<string>();
  for (const element of elements) {
    const digest = element.fields[0]?.field.within?.element;
    const isKnown = element.fields.every(({ field }) => field.unknown !== true && !isHidden(field));
    if (digest === undefined && !isKnown) continue;
    const key = `${element.array} ${digest ?? sortedText(element, 'after')}`;
    if (seen.has(key)) twice.add(key);
    seen.add(key);
    keys.set(element, key);
  }
  for (const [element, key] of keys) if (twice.has(key)) keys.delete(element);
  return keys;
}

/** Why a field that no review showed is not among those that were, as the end of a sentence. */
export function whyUnreviewed(field: FieldChange, reviewed: readonly FieldChange[]): string {
  const same = reviewed.filter(({ path }) => path === field.path);
  if (same.length === 0) return `${field.path} was not among the reviewed fields, or stands in another order`;
  if (field.unknown === true) return `${field.path} will be known only after the apply, and was known at review`;
  if (isHidden(field)) {
    return field.mac === undefined || same.every(({ mac }) => mac === undefined)
      ? `${field.path} is not shown, and without a receipt key nobody can tell whether it is the value that was reviewed`
      : `${field.path} is not shown, and differs from the value that was reviewed`;
  }
  return `${field.path} had another value at review`;
}

/** Elements that were reviewed with unknown parts stand for one element each, so those that match in full are found first. */
function unreviewedElements(
  current: readonly ElementChange[],
  reviewed: readonly ElementChange[],
  shown: readonly FieldChange[],
): ElementChange[] {
  const used = new Set<ElementChange>();
  const takes = (element: ElementChange, open: boolean) => {
    const found = reviewed.find(
      (other) => other.array === element.array && !used.has(other) && sameAddition(element, other, open),
    );
    if (found !== undefined) used.add(found);
    return found !== undefined;
  };
  const rest = current.filter((element) => !isReviewed(element, reviewed, shown, (one) => takes(one, false)));
  return rest.filter((element) => !isReviewed(element, reviewed, shown, (one) => takes(one, true)));
}

function isReviewed(
  element: ElementChange,
  reviewed: readonly ElementChange[],
  shown: readonly FieldChange[],
  takesAddition: (element: ElementChange) => boolean,
): boolean {
  const same = reviewed.filter(({ array }) => array === element.array);
  const place = element.fields[0]?.field.within;
  const within = (other: ElementChange) => other.fields[0]?.field.within;
  // The whole array is, as a set, what it was at review; or this element is.
  if (place?.array !== undefined && same.some((other) => within(other)?.array === place.array)) return true;
  const value = plainValue(element);
  if (value !== undefined) {
    const comes = element.kind === 'removed' || takesAddition(element);
    // What goes must have been seen to go.
    return comes && (value.before === undefined || same.some((other) => goes(other, value.before)));
  }
  if (place?.element !== undefined && same.some((other) => within(other)?.element === place.element)) return true;
  if (element.kind === 'added') return takesAddition(element);
  if (element.kind === 'removed') return same.some((other) => sameRemoval(element, other));
  return element.fields.every(({ field }) =>
    shown.some((other) => samePlace(field, other) && (other.unknown === true || sameElement(field, other))),
  );
}

/** The change of an element that is a plain value and is shown. */
function plainValue({ fields }: ElementChange): FieldChange | undefined {
  const [only] = fields;
  return only === undefined || fields.length > 1 || only.below !== '' || isHidden(only.field) ? undefined : only.field;
}

function goes(element: ElementChange, before: unknown): boolean {
  const value = plainValue(element);
  return value?.before !== undefined && sameValue(value.before, before);
}

/**
 * A new element, or a plain value that takes the place of another: the same fields with the same values.
 *
 * @param open parts that were unknown at review may have any value.
 */
function sameAddition(now: ElementChange, then: ElementChange, open: boolean): boolean {
  const value = plainValue(now);
  if (value !== undefined) {
    const other = plainValue(then);
    if (other === undefined) return false;
    return other.unknown === true ? open : other.after !== undefined && sameAfter(value, other);
  }
  if (now.kind !== 'added' || then.kind !== 'added') return false;
  const isOpen = (below: string) =>
    open && then.fields.some((other) => other.field.unknown === true && isBelow(below, other.below));
  return (
    now.fields.every(
      ({ below, field }) =>
        isOpen(below) || then.fields.some((other) => other.below === below && sameAfter(field, other.field)),
    ) &&
    then.fields.every(
      ({ below, field }) => (open && field.unknown === true) || now.fields.some((other) => other.below === below),
    )
  );
}

function sameRemoval(now: ElementChange, then: ElementChange): boolean {
  return then.kind === 'removed' && sortedText(now, 'before') === sortedText(then, 'before');
}

/** The fields of an element as one text, whatever their order. */
function sortedText({ fields }: ElementChange, side: 'before' | 'after'): string {
  return fields
    .map(({ below, field }) => canonicalJson([below, field[side] ?? null]))
    .sort()
    .join();
}

/** The same path and value, or one that was unknown at review. */
function samePlace(now: FieldChange, then: FieldChange): boolean {
  if (then.unknown === true && isBelow(now.path, then.path)) return true;
  return now.path === then.path && sameAfter(now, then);
}

/** Where both sides know which element they mean, it is the same one. */
function sameElement(now: FieldChange, then: FieldChange): boolean {
  const [a, b] = [now.within?.element, then.within?.element];
  return a === undefined || b === undefined || a === b;
}

function isBelow(path: string, above: string): boolean {
  return path === above || above === '' || path.startsWith(`${above}.`) || path.startsWith(`${above}[`);
}

function sameAfter(now: FieldChange, then: FieldChange): boolean {
  if (now.unknown === true || then.unknown === true) return then.unknown === true;
  if (isHidden(now) || isHidden(then)) return now.mac !== undefined && now.mac === then.mac;
  return sameValue(now.after, then.after);
}

/** Whether some of the value after is not shown. */
export function isHidden({ sensitive, mac, after }: FieldChange): boolean {
  return sensitive === true || mac !== undefined || holdsRedacted(after);
}

function holdsRedacted(value: unknown): boolean {
  if (typeof value === 'string') return value.includes(REDACTED);
  return (
    value !== null &&
    typeof value === 'object' &&
    Object.entries(value).some(([key, item]) => key.includes(REDACTED) || holdsRedacted(item))
  );
}

/** Strings that hold JSON are compared as JSON, policies by what they say; absent and null are the same. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (canonicalJson(a ?? null) === canonicalJson(b ?? null)) return true;
  const [one, other] = [jsonOf(a), jsonOf(b)];
  return one !== undefined && other !== undefined && canonicalJson(one) === canonicalJson(other);
}

function jsonOf(value: unknown): unknown {
  const inside = jsonInside(value);
  return inside === undefined ? undefined : canonicalPolicy(inside);
}
