import {
  compareRisk,
  fieldPattern,
  matchesGlob,
  type ResourceChange,
  type Risk,
  type RiskLevel,
  SETTINGS_FILE,
  type Settings,
  type SettingsRule,
  worseRisk,
} from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import type { Expression, Judge, Place } from './model.ts';

interface ReadRule extends SettingsRule {
  readonly pattern: RegExp | undefined;
  readonly expression: Expression | undefined;
}

/**
 * What the rules of several revisions make of a change. Each set judges alone, and the worse level counts, so that a change of the rules
 * decides nothing about itself: what only head calls safe stays unknown.
 *
 * @throws InputError for an expression of head's that is none; base's that cannot be read lets nothing pass.
 */
export async function judgeBy(head: Settings, base: Settings): Promise<Judge> {
  const sets = [await readRules(head), head === base ? undefined : await readBase(base)];
  const [own = [], before = own] = sets;
  if (own.length === 0 && before.length === 0) return (resource) => resource;
  return (resource, place) => {
    if (resource.action === 'no-op' && resource.risk.level === 'safe') return resource;
    const risks = [judged(own, resource, place), judged(before, resource, place)] as const;
    const [first, second] = risks;
    const risk = compareRisk(first.level, second.level) <= 0 ? first : second;
    if (risk === resource.risk) return resource;
    const reasons = first.level === second.level ? [...new Set([...first.reasons, ...second.reasons])] : risk.reasons;
    return { ...resource, risk: { ...risk, reasons } };
  };
}

async function readBase(settings: Settings): Promise<readonly ReadRule[]> {
  try {
    return await readRules(settings);
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

/** @throws InputError that names the rule whose expression is none. */
async function readRules({ rules, ruleLines }: Settings): Promise<readonly ReadRule[]> {
  // The language is loaded only where somebody uses it.
  const { readExpression } = rules.some(({ when }) => when !== undefined)
    ? await import('./expression.ts')
    : { readExpression: undefined };
  return rules.map((rule, index) => ({
    ...rule,
    pattern: rule.path === undefined ? undefined : fieldPattern(rule.path),
    expression:
      rule.when === undefined
        ? undefined
        : readExpression?.(rule.when, `${SETTINGS_FILE}:${ruleLines[index] ?? 1}: rules.${index}.when`),
  }));
}

/** One set of rules over one change: the worst that any of them says, and `safe` only where they speak of all that is unknown. */
function judged(rules: readonly ReadRule[], resource: ResourceChange, place: Place): Risk {
  let { risk } = resource;
  const safe: ReadRule[] = [];
  for (const rule of rules) {
    if (!isAbout(rule, resource)) continue;
    const holds = rule.expression === undefined ? true : rule.expression(resource, place);
    if (holds === false) continue;
    if (typeof holds === 'string') {
      // Unknown is never safe: a rule that would raise the level and cannot tell says so.
      if (rule.level !== 'safe') risk = raised(risk, 'unknown', `a rule cannot tell (${rule.reason}): ${holds}`);
    } else if (rule.level === 'safe') safe.push(rule);
    else risk = raised(risk, rule.level, rule.reason);
  }
  if (safe.length === 0) return risk;
  if (risk === resource.risk && risk.alsoUnknown !== undefined && coversAll(safe, resource)) {
    const { alsoUnknown: _, ...known } = risk;
    return known;
  }
  if (risk.level !== 'unknown') return risk;
  // What a rule called unknown is not unknown for want of one.
  if (risk !== resource.risk || !coversAll(safe, resource)) return risk;
  const { notKnown: _, wayOut: __, ...rest } = risk;
  return { ...rest, level: 'safe', reasons: [...new Set(safe.map(({ reason }) => reason))] };
}

function raised(risk: Risk, level: RiskLevel, reason: string): Risk {
  if (compareRisk(level, risk.level) > 0) return risk;
  const { notKnown, wayOut, ...rest } = risk;
  const same = level === risk.level;
  return {
    ...rest,
    level: worseRisk(level, risk.level),
    reasons: [...new Set([reason, ...risk.reasons])],
    ...(same && wayOut !== undefined ? { wayOut } : {}),
  };
}

function isAbout({ kind, action, pattern }: ReadRule, resource: ResourceChange): boolean {
  if (action !== undefined && ![action].flat().includes(resource.action)) return false;
  if (kind !== undefined && !matchesGlob(kind.includes('/') ? groupKindOf(resource) : resource.kind, kind))
    return false;
  return pattern === undefined || resource.fields.some(({ path }) => pattern.test(path));
}

/** `group/Kind` of a Kubernetes object, from its address. */
function groupKindOf({ address }: ResourceChange): string {
  return address.split('/').slice(0, 2).join('/');
}

/** Whether rules that call something safe speak of the whole change, or of every field that makes it unknown. */
function coversAll(rules: readonly ReadRule[], { risk, fields }: ResourceChange): boolean {
  if (rules.some(({ pattern }) => pattern === undefined)) return true;
  const notKnown = risk.notKnown ?? risk.alsoUnknown ?? [];
  if (notKnown.length === 0) return false;
  const covers = (path: string) => rules.some(({ pattern }) => pattern?.test(path));
  return notKnown.every((name) => {
    if (covers(name)) return true;
    const below = fields.filter(
      ({ path }) => path.startsWith(name) && (path.length === name.length || /[.[]/.test(path[name.length] ?? '')),
    );
    return below.length > 0 && below.every(({ path }) => covers(path));
  });
}
