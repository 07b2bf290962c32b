import type { AffectedDocument } from '@mainstem/change';
import { affectedBy } from '@mainstem/graph';
import { diffProjects } from './diff.ts';
import type { Outcome } from './outcome.ts';
import { planProjects } from './plan.ts';
import type { Session } from './session.ts';
import { previewCommands } from './shards.ts';

/**
 * Affected projects and every preview of them, in one process: what the pull-request workflow does as many jobs.
 *
 * @param options `plans: false` leaves Terraform out; the caller has to say so.
 */
export async function previewChange(
  session: Session,
  options: { readonly plans: boolean } = { plans: true },
): Promise<{ affected: AffectedDocument } & Outcome> {
  const affected = affectedBy(session.change);
  const commands = previewCommands(affected);
  const plan = options.plans ? commands.plan : [];
  const { diff } = commands;
  session.progress(`${affected.projects.length} affected: ${plan.length} to plan, ${diff.length} to compare`);
  const diffs = await diffProjects(session, diff);
  const plans = await planProjects(session, plan);
  return {
    affected,
    previews: [...plans.previews, ...diffs.previews],
    failures: [...plans.failures, ...diffs.failures],
  };
}
