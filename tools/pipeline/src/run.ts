import type { AffectedDocument } from '@mainstem/change';
import { asRun } from '@mainstem/toolchain';
import type { Outcome } from './change/outcome.ts';
import type { Session } from './change/session.ts';
import { previewCommands } from './change/shards.ts';
import { diffProjects } from './diff/diff.ts';
import { planProjects } from './plan/plan.ts';

/**
 * Affected projects and every preview of them, in one process: what the pull-request workflow does as many jobs.
 *
 * @param options `plans: false` leaves Terraform out; the caller has to say so.
 */
export async function previewChange(
  session: Session,
  options: { readonly plans: boolean } = { plans: true },
): Promise<{ affected: AffectedDocument } & Outcome> {
  const { affected } = session;
  const commands = previewCommands(affected);
  const plan = options.plans ? commands.plan : [];
  const { diff } = commands;
  await session.judge();
  session.progress(`${affected.projects.length} affected: ${plan.length} to plan, ${diff.length} to compare`);
  const { diffs, plans } = await asRun(async () => ({
    diffs: await diffProjects(session, diff),
    plans: await planProjects(session, plan),
  }));
  return {
    affected,
    previews: [...plans.previews, ...diffs.previews],
    failures: [...plans.failures, ...diffs.failures],
  };
}
