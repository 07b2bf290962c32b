import { canonicalJson } from '@mainstem/change';
import { record } from '../json.ts';

/** One permission of a policy document: one action on one resource for one principal under one set of conditions. */
interface Permission {
  readonly effect: 'Allow' | 'Deny';
  readonly action: Words;
  readonly resource: Words;
  readonly principal: string;
  readonly condition: string;
}

/** A pattern, or everything but some patterns. */
type Words = { readonly is: string } | { readonly not: readonly string[] };

/** How two policy documents differ in what they allow. `undefined`: too large to tell, or no policy. */
export interface PolicyDifference {
  /** What was not allowed before, as the rest of a sentence; a Deny that goes or narrows allows too. */
  readonly widened: readonly string[];
  /** What is not allowed any more. */
  readonly narrowed: readonly string[];
}

/** More pairs than this are not compared. */
const MOST = 250_000;

/**
 * Compares what two IAM policy documents (of identities, resources, roles, organizations) allow, statement by statement: a permission is new
 * when no single permission of the other document covers it. Two narrower ones that together cover it are not seen as such: then it is told as
 * wider, never the other way round.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function policyDifference(before: unknown, after: unknown): PolicyDifference | undefined {
  const [from, to] = [permissionsOf(before), permissionsOf(after)];
  if (from === undefined || to === undefined || from.length * to.length > MOST) return undefined;
  return {
    widened: [...added(from, to, 'Allow'), ...gone(from, to)],
    narrowed: [...added(to, from, 'Allow'), ...gone(to, from)],
  };
}

/** Whether a document denies anything. */
export function denies(document: unknown): boolean {
  return (permissionsOf(document) ?? []).some(({ effect }) => effect === 'Deny');
}

function added(from: readonly Permission[], to: readonly Permission[], effect: 'Allow' | 'Deny'): string[] {
  const old = from.filter((permission) => permission.effect === effect);
  return to
    .filter((permission) => permission.effect === effect && !old.some((other) => covers(other, permission)))
    .map((permission) => `allows ${wordsOf(permission)}`);
}

/** Denials of `from` that `to` has not, or not as wide. */
function gone(from: readonly Permission[], to: readonly Permission[]): string[] {
  const left = to.filter(({ effect }) => effect === 'Deny');
  return from
    .filter((permission) => permission.effect === 'Deny' && !left.some((other) => covers(other, permission)))
    .map((permission) => `no longer denies ${wordsOf(permission)}`);
}

function wordsOf({ action, resource, principal, condition }: Permission): string {
  const on = textOf(resource) === '*' ? '' : ` on ${textOf(resource)}`;
  const who = principal === '' ? '' : ` to ${principal === '*' ? 'everybody' : principal}`;
  return `${textOf(action)}${on}${who}${condition === '' ? '' : ' under a condition'}`;
}

function textOf(words: Words): string {
  return 'is' in words ? words.is : `everything but ${words.not.join(', ')}`;
}

/** Whether every request that the second matches is matched by the first. */
function covers(wide: Permission, narrow: Permission): boolean {
  return (
    coversWords(wide.action, narrow.action) &&
    coversWords(wide.resource, narrow.resource) &&
    (wide.principal === narrow.principal || wide.principal === '*') &&
    (wide.condition === '' || wide.condition === narrow.condition)
  );
}

function coversWords(wide: Words, narrow: Words): boolean {
  if ('is' in wide) return 'is' in narrow ? coversPattern(wide.is, narrow.is) : wide.is === '*';
  if ('not' in narrow) return wide.not.every((pattern) => narrow.not.some((other) => coversPattern(other, pattern)));
  // Everything but some: covers what surely is none of those.
  return wide.not.every((pattern) => disjoint(pattern, narrow.is));
}

/** Whether a pattern with `*` and `?` matches everything that another one does: each `*` of the narrow one has to meet one of the wide one. */
function coversPattern(wide: string, narrow: string): boolean {
  if (wide === narrow || wide === '*') return true;
  return !narrow.includes('?') && matchesWildcards(wide, narrow);
}

/** `*` for any text, `?` for one character; takes as long as both texts together, or their product where stars abound. */
function matchesWildcards(pattern: string, text: string): boolean {
  let [at, of, star, from] = [0, 0, -1, 0];
  while (of < text.length) {
    if (at < pattern.length && pattern[at] === '*') {
      star = at++;
      from = of;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[of])) {
      at++;
      of++;
    } else if (star >= 0) {
      at = star + 1;
      of = ++from;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}

function disjoint(pattern: string, other: string): boolean {
  const literal = (text: string) => text.slice(0, text.search(/[*?]|$/));
  const [a, b] = [literal(pattern), literal(other)];
  return !a.startsWith(b) && !b.startsWith(a);
}

function permissionsOf(document: unknown): Permission[] | undefined {
  const { Statement } = record(document);
  if (Statement === undefined) return undefined;
  const permissions: Permission[] = [];
  for (const value of many(Statement)) {
    const statement = record(value);
    const effect = statement.Effect === 'Deny' ? 'Deny' : 'Allow';
    const condition = Object.keys(record(statement.Condition)).length === 0 ? '' : conditionText(statement.Condition);
    const actions = wordsFrom(statement.Action, statement.NotAction, (action) => action.toLowerCase());
    const resources = wordsFrom(
      statement.Resource ?? (statement.NotResource === undefined ? '*' : undefined),
      statement.NotResource,
    );
    for (const principal of principalsOf(statement))
      for (const action of actions)
        for (const resource of resources) {
          if (permissions.length > 5_000) return undefined;
          permissions.push({ effect, action, resource, principal, condition });
        }
  }
  return permissions;
}

function wordsFrom(are: unknown, areNot: unknown, normal = (text: string) => text): Words[] {
  if (areNot !== undefined) return [{ not: many(areNot).map((one) => normal(String(one))) }];
  return many(are).map((one) => ({ is: normal(String(one)) }));
}

function principalsOf({ Principal, NotPrincipal }: Readonly<Record<string, unknown>>): string[] {
  if (NotPrincipal !== undefined) return [`everybody but ${canonicalJson(NotPrincipal)}`];
  if (Principal === undefined) return [''];
  if (typeof Principal === 'string') return [Principal];
  return Object.entries(record(Principal)).flatMap(([kind, who]) =>
    many(who).map((one) => (one === '*' && kind === 'AWS' ? '*' : String(one))),
  );
}

/** Equal for equal conditions: the order of values means nothing, and one is a list of one. */
function conditionText(condition: unknown): string {
  const operators = Object.entries(record(condition)).map(([operator, keys]) => [
    operator,
    Object.fromEntries(
      Object.entries(record(keys)).map(([key, values]) => [
        key.toLowerCase(),
        [...new Set(many(values).map(String))].sort(),
      ]),
    ),
  ]);
  return canonicalJson(Object.fromEntries(operators));
}

function many(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
