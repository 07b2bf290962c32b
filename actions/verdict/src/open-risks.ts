import type { Verdict, VerdictRisk } from '@mainstem/change';

/** Risks that the policy asks about and nobody accepted. */
export function openRisks({ risks, acknowledged }: Verdict): VerdictRisk[] {
  const accepted = new Set(acknowledged.map(({ digest }) => digest));
  return risks.filter(({ decision, digest }) => decision === 'acknowledge' && !accepted.has(digest));
}
