import type { Counts } from '@mainstem/change';
import type { PlanReading } from '../../src/preview/index.ts';
import type { PlannedCase } from './plan-run.ts';

/** Terraform's words for our counts, by the mapping of the contract: an import beside another action counts in both. */
export function terraformCounts(counts: Counts, { resources }: PlanReading): PlannedCase['summary'] {
  const of = (order: string) => resources.filter(({ replaceOrder }) => replaceOrder === order).length;
  return {
    // The stream counts a replace that leaves the old object behind under nothing.
    add: counts.create + counts.replace - of('create-forget'),
    change: counts.update,
    import: counts.import,
    remove: counts.delete + counts.replace - of('create-forget'),
  };
}
