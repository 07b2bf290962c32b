import { canonicalJson, compareText } from '@mainstem/change';
import { type Json, list, record } from '../json.ts';

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
    const anywhere = many(statement.Resource).some(isEverything) || statement.NotResource !== undefined;
    const ofResource = statement.Principal !== undefined || statement.NotPrincipal !== undefined;
    for (const action of actions) {
      if (action === '*' || action === '*:*') {
        // On one resource it is every action of that resource's service.
        if (ofResource) found.push(grant('allows every action'));
        else if (anywhere) found.push(grant('allows every action of every service'));
        else found.push(grant(`allows every action on ${many(statement.Resource).slice(0, 3).join(', ')}`));
      } else if (/^[a-z0-9-]*(?:\*[^:]*|:\*+)$/i.test(action) && anywhere && !ofResource)
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
    if (anybody(statement.Principal) && !narrows(statement.Condition)) {
      const under = conditional ? ', under a condition that anybody can meet' : '';
      found.push(
        grant(`lets everybody in${actions.length === 0 ? '' : ` (${actions.slice(0, 3).join(', ')})`}${under}`),
      );
    }
    if (ofResource && federatedOpenly(statement)) {
      found.push(grant('lets whoever the identity provider knows in: no condition names whom (sub)'));
    }
    return found;
  });
}

/** `*`, `*:*`, `arn:aws:s3:::*`: everything of some service. */
function isEverything(resource: unknown): boolean {
  return /^(?:\*|\*:\*|arn:(?:[^:]*:){4}\*(?:\/\*)?)$/.test(String(resource));
}

/** Keys of conditions that tell who asks, or from where. Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const WHO =
  /^aws:(?:principal(?:arn|account|org\w*|type|tag\/.*)|source(?:arn|account|ip|owner|vpc|vpce|orgid|orgpaths)|vpcsourceip|userid|username)$/i;

/** Whether a condition keeps strangers out: a test for equality of who asks, with a value that is not everything. */
function narrows(condition: unknown): boolean {
  return Object.entries(record(condition)).some(
    ([operator, keys]) =>
      /^(?:ForAnyValue:)?(?:String|Arn|Ip)/.test(operator) &&
      !/Not|IfExists/.test(operator) &&
      Object.entries(record(keys)).some(
        ([key, values]) => WHO.test(key) && many(values).every((value) => !isAnybodysValue(String(value))),
      ),
  );
}

function isAnybodysValue(value: string): boolean {
  return /^(?:\*+|arn:[*:]*|0\.0\.0\.0\/[0-7]|::\/\d)$/.test(value);
}

/**
 * Trust in an identity provider of the web without a condition on who its token is of.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
 */
function federatedOpenly({ Principal, Condition }: Json): boolean {
  const providers = many(record(Principal).Federated).map(String);
  if (!providers.some((provider) => !provider.includes(':saml-provider/'))) return false;
  const subjects = Object.entries(record(Condition)).flatMap(([operator, keys]) =>
    /Not|IfExists/.test(operator)
      ? []
      : Object.entries(record(keys)).flatMap(([key, values]) => (/:sub$/i.test(key) ? many(values).map(String) : [])),
  );
  // "repo:*" and "*" name nobody.
  return subjects.length === 0 || subjects.some((subject) => /^(?:repo:)?\*/.test(subject));
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
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ value }) => value);
}
