import type { EngineResult, PreviewContext } from '@mainstem/change';
import { openPlan, type PreviewStackOptions } from '../run/open-plan.ts';

/**
 * Plans one stack, and says what would change. Runs Terraform in the stack's own folder and writes nothing into it; the plan file is removed
 * before this returns, whatever happens.
 *
 * @param context `instance` has the workspace, var-files and backend settings; `projectChange: 'removed'` plans the destruction.
 * @param folder the stack's absolute folder on disk.
 * @returns with `skipped`, and nothing else, when the stack needs AWS and there are no credentials.
 * @throws ToolError with file, line and what to type next, when Terraform fails. No message holds a secret.
 */
export async function previewStack(
  context: PreviewContext,
  folder: string,
  options: PreviewStackOptions = {},
): Promise<EngineResult> {
  const plan = await openPlan(context, folder, options);
  if ('skipped' in plan) return { resources: [], outputs: 0, warnings: [], skipped: plan.skipped, tools: {} };
  if ('intake' in plan) {
    const warnings = [notPlanned(plan.intake.length)];
    return { resources: [], outputs: 0, warnings, intake: plan.intake, tools: {} };
  }
  await plan.session.close();
  return plan.result;
}

/** Why a stack has no plan although nothing failed. */
export function notPlanned(findings: number): string {
  return `not planned: ${findings === 1 ? 'one thing' : `${findings} things`} that nobody allowed yet`;
}
