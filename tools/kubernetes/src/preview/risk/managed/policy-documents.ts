import { canonicalJson } from '@mainstem/change';
import { type Fields, isFields } from '../../manifest.ts';
import type { Concern } from '../concern.ts';

/** Arguments that hold an IAM policy as JSON, by the provider's names. */
const DOCUMENTS: ReadonlySet<string> = new Set(['policy', 'assumeRolePolicy', 'redriveAllowPolicy']);

export function isPolicyDocument(argument: string): boolean {
  return DOCUMENTS.has(argument) && argument !== 'redriveAllowPolicy';
}

/**
 * What a changed IAM policy lets through. Statements are compared as a whole: one that allows and is new opens, one that denies and is
 * gone opens too, the other way round something is refused from now on.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function policyChanged(argument: string, before: unknown, after: unknown): Concern[] {
  const [old, now] = [statementsOf(before), statementsOf(after)];
  if (old === undefined || now === undefined)
    return [
      { level: 'unknown', reason: `${argument} is no policy that can be read here: what it allows is not known` },
    ];
  const added = [...now].filter(([key]) => !old.has(key)).map(([, one]) => one);
  const gone = [...old].filter(([key]) => !now.has(key)).map(([, one]) => one);
  const opens = [
    ...added.filter(isAllow).map((one) => `allows ${wordsOf(one)}`),
    ...gone.filter((one) => !isAllow(one)).map((one) => `no longer denies ${wordsOf(one)}`),
  ];
  const closes = [
    ...added.filter((one) => !isAllow(one)).map((one) => `denies ${wordsOf(one)}`),
    ...gone.filter(isAllow).map((one) => `no longer allows ${wordsOf(one)}`),
  ];
  if (opens.length > 0)
    return [
      {
        level: 'security',
        reason: `${argument} ${[...opens, ...closes].slice(0, 3).join(', ')}`,
        wayOut: 'Name the actions, resources and principals that are needed.',
      },
    ];
  return closes.length === 0 ? [] : [{ level: 'disrupt', reason: `${argument} ${closes.slice(0, 3).join(', ')}` }];
}

/** Statements of a policy that open everything to somebody, for one that is new. */
export function openToAll(argument: string, document: unknown): Concern[] {
  const all = (value: unknown) => (Array.isArray(value) ? value : [value]).some((one) => one === '*');
  return [...(statementsOf(document)?.values() ?? [])].filter(isAllow).flatMap((one): Concern[] => {
    const principal = isFields(one.Principal) ? one.Principal.AWS : one.Principal;
    const found: string[] = [];
    if (all(one.Action) && all(one.Resource)) found.push('allows every action on everything');
    if (principal !== undefined && all(principal) && one.Condition === undefined) found.push('lets anybody in');
    return found.map((what) => ({
      level: 'security',
      reason: `${argument} ${what}`,
      wayOut: 'Name the actions, resources and principals that are needed.',
    }));
  });
}

function statementsOf(document: unknown): Map<string, Fields> | undefined {
  if (document === undefined || document === null || document === '') return new Map();
  if (typeof document !== 'string') return undefined;
  try {
    const { Statement } = JSON.parse(document) as { Statement?: unknown };
    const list = (Array.isArray(Statement) ? Statement : [Statement]).filter(isFields);
    // A statement's name is for people.
    return new Map(
      list.map(({ Sid: _, ...one }) => [canonicalJson(sorted(one) as Parameters<typeof canonicalJson>[0]), one]),
    );
  } catch {
    return undefined;
  }
}

/** Lists of a policy are sets, and a single item may stand for itself. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(sorted);
    return items.length === 1 ? items[0] : items.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return isFields(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, sorted(one)])) : value;
}

function isAllow(statement: Fields): boolean {
  return statement.Effect === 'Allow';
}

function wordsOf(statement: Fields): string {
  const words = (value: unknown): string =>
    Array.isArray(value)
      ? value.map(words).join(', ')
      : isFields(value)
        ? Object.values(value).map(words).join(', ')
        : String(value);
  const action = words(
    statement.Action ?? (statement.NotAction === undefined ? '' : `all but ${words(statement.NotAction)}`),
  );
  const who = statement.Principal === undefined ? '' : ` to ${words(statement.Principal)}`;
  const condition = statement.Condition === undefined ? '' : ' under a condition';
  return `${action}${who}${condition}`.slice(0, 160);
}
