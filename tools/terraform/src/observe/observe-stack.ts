import type { EngineResult, PreviewContext, ResourceChange } from '@mainstem/change';
import { previewStack } from '../preview/preview-stack.ts';
import type { PreviewStackOptions } from '../run/open-plan.ts';

/** What one look at a stack found. */
export interface Observation {
  /** From what the state holds to what is there, where that is not what is declared. */
  readonly drift: readonly ResourceChange[];
  /** How many resources the configuration would change beyond undoing the drift: not applied yet, which is no drift. */
  readonly pending: number;
  readonly warnings: readonly string[];
  readonly tools: EngineResult['tools'];
  readonly skipped?: string;
}

/**
 * Looks at what is really there. A plan with a refresh tells what changed outside of Terraform (`resource_drift`) apart from what the configuration
 * would change, so one run serves for both; only where something drifted, a second one without a refresh tells what would change all the same:
 * what somebody declared and nobody applied.
 *
 * Values that a provider only reads back in another form, and outputs that follow, are no drift. Neither is what no plan would undo: it is what the
 * configuration says meanwhile, what it does not say, or what `ignore_changes` leaves alone; it is told as a warning. Access that was opened counts all
 * the same.
 *
 * @throws ToolError when a plan fails: a stack that could not be looked at is never clean.
 */
export async function observeStack(
  context: PreviewContext,
  folder: string,
  options: PreviewStackOptions = {},
): Promise<Observation> {
  const look = await previewStack(context, folder, options);
  if (look.skipped !== undefined) return { drift: [], pending: 0, warnings: [], tools: {}, skipped: look.skipped };
  const changed = (look.drift ?? []).filter(({ action, fields }) => action !== 'update' || fields.length > 0);
  const undone = new Set(look.resources.filter(acts).map(({ address }) => address));
  const isDrift = ({ address, action, risk }: ResourceChange) =>
    action === 'delete' || undone.has(address) || risk.level === 'security';
  const drift = changed.filter(isDrift);
  const undeclared = changed
    .filter((change) => !isDrift(change))
    .map(
      ({ address, fields }) =>
        `${address} was changed outside of Terraform (${fields.map(({ path }) => path).join(', ')}), and nothing that is declared says otherwise`,
    );
  const declared =
    drift.length === 0 || changesOf(look) === 0
      ? look
      : await previewStack(context, folder, { ...options, refresh: false });
  return { drift, pending: changesOf(declared), warnings: [...look.warnings, ...undeclared], tools: look.tools };
}

function changesOf({ resources }: EngineResult): number {
  return resources.filter(acts).length;
}

function acts({ action }: ResourceChange): boolean {
  return action !== 'no-op' && action !== 'read';
}
