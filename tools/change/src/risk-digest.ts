import { digestOf } from './digest.ts';
import type { Preview, ResourceChange } from './documents/preview.ts';

/**
 * What an acceptance of a change's risk is bound to: project, engine, address, action, level and the change, not the words about it.
 *
 * A value that is not shown and carries no keyed digest either (there is no receipt key) is in none of that: one hidden policy would be
 * accepted for any other. Then everything in the tree that the project depends on counts, so that no acceptance outlives a change of it.
 */
export function riskDigestOf(
  { project, engine, receipt }: Pick<Preview, 'project' | 'engine' | 'receipt'>,
  { address, action, risk, digest, fields }: ResourceChange,
): string {
  const unknown = fields.some(({ sensitive, mac }) => sensitive === true && mac === undefined);
  const inputs = unknown ? { inputs: receipt.inputs } : {};
  return digestOf({ project, engine, address, action, level: risk.level, change: digest, ...inputs });
}
