import { canonicalJson } from '@mainstem/change';
import { list, record } from './plan-json.ts';

/** One grant that is wider than a single service's single purpose. `key` is equal for equal grants. */
export interface WideGrant {
  readonly key: string;
  readonly what: string;
}

/**
 * Grants of an IAM policy document that a reviewer must not overlook: every action, every action of a service on every resource,
 * anybody as principal without a condition, and everything but something (`NotAction`).
 *
 * A statement that names principals belongs to a resource: there `Resource: "*"` means that resource, and is no widening.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html
 */
export function wideGrants(document: unknown): WideGrant[] {
  return many(record(document).Statement).flatMap((value) => {
    const statement = record(value);
    if (statement.Effect !== 'Allow') return [];
    const conditional = Object.keys(record(statement.Condition)).length > 0;
    const condition = conditional ? canonicalJson(statement.Condition) : '';
    const grant = (what: string): WideGrant => ({ key: `${what} ${condition}`, what });
    const found: WideGrant[] = [];
    const actions = many(statement.Action).map(String);
    const anywhere = many(statement.Resource).includes('*') || statement.NotResource !== undefined;
    const ofResource = statement.Principal !== undefined || statement.NotPrincipal !== undefined;
    for (const action of actions) {
      if (action === '*' || action === '*:*')
        found.push(grant(ofResource ? 'allows every action' : 'allows every action of every service'));
      else if (/^[a-z0-9-]+:\*$/i.test(action) && anywhere && !ofResource)
        found.push(grant(`allows ${action} on every resource`));
      else if (
        /^(?:iam:PassRole|sts:AssumeRole|iam:(?:Put|Attach|Create|Update)\w*)$/i.test(action) &&
        anywhere &&
        !ofResource
      ) {
        found.push(grant(`allows ${action} on every resource, which grants whatever any role may`));
      }
    }
    if (statement.NotAction !== undefined) found.push(grant('allows every action but a few (NotAction)'));
    if (statement.NotPrincipal !== undefined) found.push(grant('lets everybody in but a few (NotPrincipal)'));
    if (!conditional && anybody(statement.Principal))
      found.push(grant(`lets everybody in${actions.length === 0 ? '' : ` (${actions.slice(0, 3).join(', ')})`}`));
    return found;
  });
}

/** Who may assume a role, each with the conditions under which; `key` is equal for equal trust. */
export function trusted(document: unknown): WideGrant[] {
  return many(record(document).Statement).flatMap((value) => {
    const { Effect, Principal, Condition } = record(value);
    if (Effect !== 'Allow') return [];
    const condition =
      Condition === undefined ? '' : canonicalJson(mapValues(Condition, (tests) => mapValues(tests, asSet)));
    const who = typeof Principal === 'string' ? [Principal] : Object.values(record(Principal)).flatMap(many);
    return who.map((principal) => ({
      key: `${principal} ${condition}`,
      what: `trusts ${principal}${condition === '' ? '' : ' under these conditions'}`,
    }));
  });
}

function anybody(principal: unknown): boolean {
  return principal === '*' || many(record(principal).AWS).includes('*');
}

function many(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? list(value) : value === undefined || value === null ? [] : [value];
}

/** Elements whose values are a set, where one value and a list of one are the same. */
const SETS = ['Action', 'NotAction', 'Resource', 'NotResource'];

/**
 * A policy document in a form that is equal for equal policies: the order of statements, actions, resources, principals and values of
 * conditions means nothing, and a list of one is that one. Anything else is given back as it is.
 */
export function canonicalPolicy(document: unknown): unknown {
  const policy = record(document);
  if (policy.Statement === undefined) return document;
  const statements = many(policy.Statement).map((value) => {
    const statement: Record<string, unknown> = { ...record(value) };
    for (const key of SETS) if (key in statement) statement[key] = asSet(statement[key]);
    for (const key of ['Principal', 'NotPrincipal']) {
      if (typeof statement[key] === 'object') statement[key] = mapValues(statement[key], asSet);
    }
    if ('Condition' in statement)
      statement.Condition = mapValues(statement.Condition, (tests) => mapValues(tests, asSet));
    return statement;
  });
  return { ...policy, Statement: sorted(statements) };
}

/** IAM takes `true` and `"true"`, a number and its digits for the same. */
function asSet(value: unknown): unknown {
  return sorted([...new Set(many(value).map((item) => (typeof item === 'object' ? item : String(item))))]);
}

function mapValues(value: unknown, change: (item: unknown) => unknown): unknown {
  return Object.fromEntries(Object.entries(record(value)).map(([key, item]) => [key, change(item)]));
}

function sorted(values: readonly unknown[]): unknown[] {
  return values
    .map((value) => ({ value, key: canonicalJson(value) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ value }) => value);
}
