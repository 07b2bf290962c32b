import type { UnreviewedPolicy } from '../documents/applied.ts';
import type { Risk } from '../documents/preview.ts';
import type { Decision } from '../documents/verdict.ts';
import type { RiskLevel } from '../words.ts';
import { byEnvironment, canonicalEnvironment } from './environments.ts';
import { DEFAULT_MOST_DESTROYED, type Settings } from './schema.ts';

/** The policy where `mainstem.yaml` says nothing; `unknown` asks in the last environment. */
export const DEFAULT_POLICY: Readonly<Record<RiskLevel, Decision>> = {
  destroy: 'acknowledge',
  stuck: 'blocked',
  security: 'acknowledge',
  disrupt: 'pass',
  unknown: 'pass',
  safe: 'pass',
};

/** What the policy asks for a risk in an environment. */
export function decide(settings: Settings, level: RiskLevel, environment: string | undefined): Decision {
  const said = byEnvironment<Decision>(settings.policy[level] ?? {}, environment, settings);
  if (said !== undefined) return said;
  return level === 'unknown' && isLast(environment, settings) ? 'acknowledge' : DEFAULT_POLICY[level];
}

/** The same for a risk: what is not known beside a disruption asks as if it were alone. */
export function decideRisk(
  settings: Settings,
  { level, alsoUnknown }: Pick<Risk, 'level' | 'alsoUnknown'>,
  environment: string | undefined,
): Decision {
  const decision = decide(settings, level, environment);
  return alsoUnknown === undefined ? decision : strictest(decision, decide(settings, 'unknown', environment));
}

/** Whether nothing comes after an environment: what nobody knows was tried elsewhere before, and is asked about here. */
function isLast(environment: string | undefined, settings: Settings): boolean {
  const last = settings.environments.at(-1)?.name;
  return environment !== undefined && canonicalEnvironment(environment, settings) === last;
}

const STRICTNESS: readonly Decision[] = ['pass', 'acknowledge', 'blocked'];

/** The decision of several that asks for most. */
export function strictest(first: Decision, ...others: readonly Decision[]): Decision {
  return others.reduce((a, b) => (STRICTNESS.indexOf(b) > STRICTNESS.indexOf(a) ? b : a), first);
}

/** What the settings say about a change that no receipt shows, in an environment. */
export function unreviewedPolicy(settings: Settings, environment: string | undefined): UnreviewedPolicy {
  return byEnvironment<UnreviewedPolicy>(settings.apply.unreviewed, environment, settings) ?? 'ask';
}

/** How many things with data or an identity one rollout may remove in an environment. */
export function mostDestroyed(settings: Settings, environment: string): number {
  return byEnvironment<number>(settings.rollout.maxDestroy, environment, settings) ?? DEFAULT_MOST_DESTROYED;
}
