import { type Counts, countsOf, noCounts } from '@mainstem/change';
import { findProgram, pool } from '@mainstem/toolchain';
import { describe, expect, test } from 'vitest';
import { type PlanReading, readPlan } from '../../src/preview/index.ts';
import { PLAN_CASES } from './plan-cases.ts';
import { type PlannedCase, planCase } from './plan-run.ts';

const terraform = await findProgram('terraform', { download: false }).catch(() => undefined);

/** Terraform's words for our counts, by the mapping of the contract: an import beside another action is counted by it too. */
export function terraformCounts(counts: Counts, { resources }: PlanReading): PlannedCase['summary'] {
  const of = (order: string) => resources.filter(({ replaceOrder }) => replaceOrder === order).length;
  const imported = resources.filter(({ importedId, action }) => importedId !== undefined && action !== 'import').length;
  return {
    // The stream counts a replace that leaves the old object behind under nothing.
    add: counts.create + counts.replace - of('create-forget'),
    change: counts.update,
    import: counts.import + imported,
    remove: counts.delete + counts.replace - of('create-forget'),
  };
}

describe.skipIf(terraform === undefined)('plans made by terraform', () => {
  // Two at a time: a plan is mostly one process that starts.
  const planned = pool(PLAN_CASES, 2, (one) =>
    planCase(terraform?.path ?? '', one).then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    ),
  );

  test.each(PLAN_CASES.map((one, index) => ({ ...one, index })))('$name', async ({ index, ...expected }) => {
    const made = (await planned)[index];
    if (made === undefined || !('result' in made)) throw made?.error;
    const { plan, summary } = made.result;
    const reading = readPlan(plan);
    const said = reading.resources.map(
      ({ action, address, previousAddress }) =>
        `${action} ${address}${previousAddress === undefined ? '' : ` <- ${previousAddress}`}`,
    );
    expect(said).toEqual(expected.resources);
    if (expected.first !== undefined) expect(reading.resources[0]).toMatchObject(expected.first);
    if (expected.reading !== undefined) expect(reading).toMatchObject(expected.reading);
    if (expected.because !== undefined) expect(reading.resources[0]?.risk.reasons.join('; ')).toMatch(expected.because);
    const counts = countsOf(reading.resources, reading.outputs);
    if (expected.counts !== undefined) expect(counts).toEqual({ ...noCounts(), ...expected.counts });
    expect(terraformCounts(counts, reading)).toEqual({
      add: summary.add,
      change: summary.change,
      import: summary.import,
      remove: summary.remove,
    });
    expect(JSON.stringify(reading)).not.toContain('canary');
  });
});
