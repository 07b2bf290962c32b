import { countsOf, noCounts } from '@mainstem/change';
import { findProgram, pool } from '@mainstem/toolchain';
import { describe, expect, test } from 'vitest';
import { readPlan } from '../../src/preview/index.ts';
import { PLAN_CASES } from './plan-cases.ts';
import { planCase } from './plan-run.ts';
import { terraformCounts } from './plan-summary.ts';

const terraform = await findProgram('terraform', { download: false }).catch(() => undefined);

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

/** Written by hand: Terraform 1.11 cannot be brought to make these. */
describe('hand-written plans of later versions', () => {
  const resource = (change: object, more = {}) => ({
    address: 'aws_sqs_queue.a',
    mode: 'managed',
    type: 'aws_sqs_queue',
    name: 'a',
    change: { before: { name: 'a' }, after: { name: 'b' }, ...change },
    ...more,
  });
  test.each<[string, object, object]>([
    [
      '1.16: a replace that leaves the old object behind (lifecycle.destroy = false)',
      { resource_changes: [resource({ actions: ['create', 'forget'], replace_paths: [['name']] })] },
      {
        resources: [
          {
            action: 'replace',
            replaceOrder: 'create-forget',
            replaceBecause: ['name'],
            risk: { level: 'disrupt', reasons: [expect.stringMatching(/stays where it is, unmanaged/)] },
          },
        ],
      },
    ],
    [
      '1.14: actions that an apply invokes, with a secret in their configuration',
      {
        action_invocations: [
          {
            address: 'action.aws_lambda_invoke.x["k"]',
            type: 'aws_lambda_invoke',
            config_values: { payload: 'canary-payload', name: 'n' },
            config_sensitive: { payload: true },
            lifecycle_action_trigger: {
              triggering_resource_address: 'aws_sqs_queue.a',
              action_trigger_event: 'AfterCreate',
            },
          },
        ],
        output_changes: { o: { actions: ['create'], after: 'has canary-payload' } },
      },
      {
        invocations: ['action.aws_lambda_invoke.x["k"]'],
        // Without a key there is no digest of what is hidden.
        invoked: [{ address: 'action.aws_lambda_invoke.x["k"]', trigger: 'aws_sqs_queue.a' }],
        outputChanges: [{ name: 'o', action: 'create', after: 'has (sensitive)', hidden: [{ path: 'o' }] }],
      },
    ],
    [
      '1.14: an action that is deferred',
      { deferred_action_invocations: [{ reason: 'deferred_prereq', action_invocation: { address: 'action.a.x' } }] },
      { deferred: [{ address: 'action.a.x', reason: 'deferred prereq' }], warnings: [] },
    ],
    [
      'a change that is deferred',
      {
        complete: false,
        deferred_changes: [{ reason: 'provider_config_unknown', resource_change: resource({ actions: ['create'] }) }],
      },
      { resources: [], deferred: [{ address: 'aws_sqs_queue.a', reason: 'provider config unknown' }], warnings: [] },
    ],
    [
      '1.12: an import by identity',
      { resource_changes: [resource({ actions: ['no-op'], importing: { identity: { arn: 'x' } } })] },
      { resources: [{ action: 'import', importedId: 'arn x' }] },
    ],
    [
      'a reason that nobody has written down yet is shown as it is',
      { resource_changes: [resource({ actions: ['delete', 'create'] }, { action_reason: 'replace_by_moon_phase' })] },
      { resources: [{ risk: { reasons: expect.arrayContaining(['replace by moon phase']) } }] },
    ],
    [
      'format 1.9 with fields that do not exist yet',
      {
        format_version: '1.9',
        new_things: [{ a: 1 }],
        resource_changes: [resource({ actions: ['update'], new_mask: { a: true } }, { new_field: 'x' })],
      },
      { resources: [{ action: 'update', fields: [{ path: 'name', before: 'a', after: 'b' }] }] },
    ],
    [
      'an action that does not exist yet is shown, and judged by nobody',
      { resource_changes: [resource({ actions: ['transmute'] })] },
      {
        resources: [
          {
            action: 'update',
            risk: {
              level: 'unknown',
              reasons: expect.arrayContaining(['the action transmute is not known here']) as string[],
            },
          },
        ],
      },
    ],
  ])('%s', (_, plan, expected) => {
    const reading = readPlan({ format_version: '1.2', terraform_version: '1.16.0', ...plan });
    expect(reading).toMatchObject(expected);
    expect(JSON.stringify(reading)).not.toContain('canary');
  });
});
