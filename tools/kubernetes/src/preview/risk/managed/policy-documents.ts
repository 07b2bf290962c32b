import { canonicalJson } from '@mainstem/change';
import { type Fields, isFields } from '../../manifest.ts';
import type { Concern } from '../concern.ts';

/** Arguments that hold an IAM policy as JSON, by the provider's names. */
const DOCUMENTS: ReadonlySet<string> = new Set(['policy', 'assumeRolePolicy', 'redriveAllowPolicy']);

export function isPolicyDocument(argument: string): boolean {
  return DOCUMENTS.has(argument) && argument !== 'redriveAllowPolicy';
}

/** One action on one resource for one principal. What a statement says by exclusion (`NotAction`) is one text. */
interface Grant {
  readonly effect: 'Allow' | 'Deny';
  readonly action: string;
  readonly resource: string;
  readonly principal: string;
  /** Canonical; absent without one. */
  readonly condition?: string;
}

const NAME_WHAT_IS_NEEDED = 'Name the actions, resources and principals that are needed.';

/**
 * What a changed IAM policy lets through. Statements are taken apart into single grants: one that allows, and that no old one held, opens;
 * one that denied and that no new one holds opens too, the other way round something is refused from now on.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function policyChanged(argument: string, before: unknown, after: unknown): Concern[] {
  const [old, now] = [grantsOf(before), grantsOf(after)];
  if (old === undefined || now === undefined)
    return [
      { level: 'unknown', reason: `${argument} is no policy that can be read here: what it allows is not known` },
    ];
  const beyond = (some: readonly Grant[], others: readonly Grant[], effect: Grant['effect']) =>
    some.filter((one) => one.effect === effect && !others.some((other) => holds(other, one)));
  const opens = [
    ...wordsOf('allows', beyond(now, old, 'Allow')),
    ...wordsOf('no longer denies', beyond(old, now, 'Deny')),
  ];
  const closes = [
    ...wordsOf('denies', beyond(now, old, 'Deny')),
    ...wordsOf('no longer allows', beyond(old, now, 'Allow')),
  ];
  if (opens.length > 0)
    return [
      {
        level: 'security',
        reason: `${argument} ${[...opens, ...closes].slice(0, 3).join(', ')}`,
        wayOut: NAME_WHAT_IS_NEEDED,
      },
    ];
  return closes.length === 0 ? [] : [{ level: 'disrupt', reason: `${argument} ${closes.slice(0, 3).join(', ')}` }];
}

/** Statements of a policy that open everything to somebody, for one that is new. */
export function openToAll(argument: string, document: unknown): Concern[] {
  const allowed = (grantsOf(document) ?? []).filter(({ effect }) => effect === 'Allow');
  const found = [
    ...(allowed.some(({ action, resource }) => action === '*' && resource === '*')
      ? ['allows every action on everything']
      : []),
    ...(allowed.some(({ principal, condition }) => principal === '*' && condition === undefined)
      ? ['lets anybody in']
      : []),
  ];
  return found.map((what) => ({ level: 'security', reason: `${argument} ${what}`, wayOut: NAME_WHAT_IS_NEEDED }));
}

/** A statement that would be taken apart into more than so many is compared as one. */
const MANY = 1000;

function grantsOf(document: unknown): Grant[] | undefined {
  if (document === undefined || document === null || document === '') return [];
  if (typeof document !== 'string') return undefined;
  try {
    const { Statement } = JSON.parse(document) as { Statement?: unknown };
    return (Array.isArray(Statement) ? Statement : [Statement]).filter(isFields).flatMap(grantsIn);
  } catch {
    return undefined;
  }
}

function grantsIn(statement: Fields): Grant[] {
  const effect = statement.Effect === 'Allow' ? 'Allow' : 'Deny';
  const condition = statement.Condition === undefined ? {} : { condition: canonical(statement.Condition) };
  const given = (name: string, none: readonly string[]) =>
    statement[`Not${name}`] !== undefined
      ? [`all but ${canonical(statement[`Not${name}`])}`]
      : statement[name] === undefined
        ? none
        : [statement[name]].flat().map(String);
  const [actions, resources, principals] = [given('Action', []), given('Resource', ['']), principalsOf(statement)];
  if (actions.length * resources.length * principals.length > MANY)
    return [
      {
        effect,
        action: actions.join(' '),
        resource: resources.join(' '),
        principal: principals.join(' '),
        ...condition,
      },
    ];
  return actions.flatMap((action) =>
    resources.flatMap((resource) =>
      principals.map((principal): Grant => ({ effect, action, resource, principal, ...condition })),
    ),
  );
}

function principalsOf({ Principal, NotPrincipal }: Fields): string[] {
  if (NotPrincipal !== undefined) return [`all but ${canonical(NotPrincipal)}`];
  if (Principal === undefined) return [''];
  if (!isFields(Principal)) return [String(Principal)];
  return Object.entries(Principal).flatMap(([sort, given]) =>
    [given].flat().map((one) => (one === '*' && sort === 'AWS' ? '*' : String(one))),
  );
}

/** Lists of a policy are sets, and a single item may stand for itself. */
function canonical(value: unknown): string {
  const sorted = (one: unknown): unknown => {
    if (Array.isArray(one)) {
      const items = one.map(sorted);
      return items.length === 1 ? items[0] : items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    }
    return isFields(one) ? Object.fromEntries(Object.entries(one).map(([key, item]) => [key, sorted(item)])) : one;
  };
  return canonicalJson(sorted(value) as Parameters<typeof canonicalJson>[0]);
}

function holds(outer: Grant, inner: Grant): boolean {
  return (
    outer.effect === inner.effect &&
    (outer.condition === undefined || outer.condition === inner.condition) &&
    (outer.principal === inner.principal || outer.principal === '*') &&
    matches(outer.action.toLowerCase(), inner.action.toLowerCase()) &&
    matches(outer.resource, inner.resource)
  );
}

/**
 * Whether a pattern of IAM (`*` any text, `?` one character) takes a text, or a pattern that is as narrow.
 * Goes back only to the last `*`: no pattern takes long.
 */
function matches(pattern: string, text: string): boolean {
  let [at, next, star, mark] = [0, 0, -1, 0];
  while (at < text.length) {
    if (pattern[next] === '*') [star, mark, next] = [next, at, next + 1];
    else if (next < pattern.length && (pattern[next] === text[at] || (pattern[next] === '?' && text[at] !== '*')))
      [at, next] = [at + 1, next + 1];
    else if (star >= 0) [mark, at, next] = [mark + 1, mark + 1, star + 1];
    else return false;
  }
  while (pattern[next] === '*') next += 1;
  return next === pattern.length;
}

/** One sentence for grants of one principal under one condition. */
function wordsOf(verb: string, grants: readonly Grant[]): string[] {
  const groups = new Map<string, Grant[]>();
  for (const one of grants) {
    const key = JSON.stringify([one.principal, one.condition]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((some) => {
    const [{ principal, condition } = { principal: '' } as Grant] = some;
    const actions = [...new Set(some.map(({ action }) => action))].join(', ');
    const resources = [...new Set(some.map(({ resource }) => resource))].filter((one) => one !== '').join(', ');
    const on = resources === '' ? '' : ` on ${resources}`;
    return `${verb} ${actions}${principal === '' ? '' : ` to ${principal}`}${on}${condition === undefined ? '' : ' under a condition'}`.slice(
      0,
      200,
    );
  });
}
