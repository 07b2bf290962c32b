import type { FieldChange, RiskLevel } from '@mainstem/change';
import { at, type Fields, isFields, itemsOf, type Manifest } from '../../manifest.ts';
import { quantityOf } from '../../quantity.ts';
import type { Concern } from '../concern.ts';

/** What a rule looks at: the arguments of both sides. */
export interface Sides {
  readonly before: Fields;
  readonly after: Fields;
  readonly objects: { readonly before: Manifest; readonly after: Manifest };
}

/** A rule knows some arguments: what it does not object to is safe. */
export interface Rule {
  readonly knows: readonly string[];
  readonly judge: (sides: Sides) => Concern[];
}

const text = (value: unknown): string => JSON.stringify(value ?? null);
const differs = ({ before, after }: Sides, name: string): boolean => text(before[name]) !== text(after[name]);

function concern(level: RiskLevel, reason: string, wayOut?: string): Concern {
  return { level, reason, ...(wayOut === undefined ? {} : { wayOut }) };
}

/** Arguments whose change does nothing to whoever uses the resource, as its documentation describes them. */
export function harmless(...names: string[]): Rule {
  return { knows: names, judge: () => [] };
}

/** Arguments whose every change interrupts, or moves something. */
export function disrupts(names: readonly string[], reason: string, wayOut?: string): Rule {
  return {
    knows: names,
    judge: (sides) => {
      const changed = names.filter((name) => differs(sides, name));
      return changed.length === 0 ? [] : [concern('disrupt', `${changed.join(', ')}: ${reason}`, wayOut)];
    },
  };
}

/** Arguments that are a guard: any other value has to be looked at. */
export function guards(names: readonly string[], reason: string, wayOut: string): Rule {
  return {
    knows: names,
    judge: (sides) =>
      names
        .filter((name) => differs(sides, name))
        .map((name) => concern('security', `${name} ${gone(sides, name)}: ${reason}`, wayOut)),
  };
}

function gone({ after }: Sides, name: string): string {
  return after[name] === undefined || after[name] === '' ? 'is taken away' : 'changes';
}

/** A switch whose being off is the danger. What is not set counts as `standard`. */
export function off(name: string, level: RiskLevel, reason: string, standard = false): Rule {
  return {
    knows: [name],
    judge: ({ before, after }) =>
      (before[name] ?? standard) === true && (after[name] ?? standard) !== true
        ? [concern(level, `${name} is off: ${reason}`, level === 'safe' ? undefined : `Keep ${name}: true.`)]
        : [],
  };
}

/** A switch whose being on is the danger. */
export function on(name: string, level: RiskLevel, reason: string, standard = false): Rule {
  return {
    knows: [name],
    judge: ({ before, after }) =>
      (before[name] ?? standard) !== true && (after[name] ?? standard) === true
        ? [concern(level, `${name} is on: ${reason}`, level === 'safe' ? undefined : `Keep ${name}: false.`)]
        : [],
  };
}

/** A number that gets smaller. */
export function lowered(name: string, level: RiskLevel, reason: string, wayOut?: string, standard?: number): Rule {
  return {
    knows: [name],
    judge: ({ before, after }) => {
      const [from, to] = [quantityOf(before[name] ?? standard), quantityOf(after[name] ?? standard)];
      return from === undefined || to === undefined || to >= from
        ? []
        : [concern(level, `${name} ${before[name] ?? standard} to ${after[name] ?? standard}: ${reason}`, wayOut)];
    },
  };
}

/** Both directions of one number. */
export function eachWay(smaller: Rule, larger: (name: string) => Concern): Rule {
  return {
    knows: smaller.knows,
    judge: (sides) => {
      const found = smaller.judge(sides);
      const [name = ''] = smaller.knows;
      return found.length > 0 || !differs(sides, name) ? found : [larger(name)];
    },
  };
}

/** Anything else. */
export function rule(knows: readonly string[], judge: Rule['judge']): Rule {
  return { knows, judge };
}

/** Items of a list that are gone, by their text. */
export function itemsGone(before: unknown, after: unknown): unknown[] {
  const now = new Set((Array.isArray(after) ? after : []).map(text));
  return (Array.isArray(before) ? before : []).filter((item) => !now.has(text(item)));
}

/** A block that is one object in one generation of the API and a list of one in another. */
export function blockOf(value: unknown): Fields {
  const first = Array.isArray(value) ? value[0] : value;
  return isFields(first) ? first : {};
}

/** All items of a block that may stand several times. */
export function blocksOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? itemsOf(value) : isFields(value) ? [value] : [];
}

/** The argument that a field lies in: the first name below `forProvider`. */
export function argumentOf({ path }: FieldChange): string | undefined {
  return /^spec\.forProvider\.([A-Za-z0-9_]+)/.exec(path)?.[1];
}

/** A field of the object beside its arguments. */
export function specOf(manifest: Manifest, ...path: readonly string[]): unknown {
  return at(manifest, 'spec', ...path);
}
