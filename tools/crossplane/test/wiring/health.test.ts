import { HEALTH_SCRIPT } from '@mainstem/crossplane/wiring';
import { expect, it } from 'vitest';
import { healthOf } from './lua.ts';

type Condition = Readonly<Record<string, string | number>>;

const READY = { type: 'Ready', status: 'True', reason: 'Available' };
const SYNCED = { type: 'Synced', status: 'True', reason: 'ReconcileSuccess', observedGeneration: 3 };
const REFUSED =
  'refuse to update the external resource because the following update requires replacing it: cannot change the value of the argument "storage_encrypted" from "false" to "true"';

const object = (conditions?: readonly Condition[], metadata: object = {}) => ({
  apiVersion: 'rds.aws.m.upbound.io/v1beta1',
  kind: 'Instance',
  metadata: { name: 'orders', generation: 3, ...metadata },
  spec: {},
  ...(conditions === undefined ? {} : { status: { atProvider: {}, conditions } }),
});

/** Statuses as the threads show them; names say which. */
const CASES: readonly (readonly [name: string, object: object, status: string, message: RegExp])[] = [
  ['just applied, nothing reported (argo-cd#29381)', object(), 'Progressing', /not reported/],
  ['an empty status', { ...object(), status: {} }, 'Progressing', /not reported/],
  ['a status without conditions', { ...object(), status: { atProvider: { id: 'x' } } }, 'Progressing', /not reported/],
  ['no condition yet', object([]), 'Progressing', /not reported that it is ready/],
  ['synced, and nothing of readiness yet', object([SYNCED]), 'Progressing', /not reported that it is ready/],
  ['being made', object([SYNCED, { ...READY, status: 'False', reason: 'Creating' }]), 'Progressing', /Creating/],
  [
    'a composite that waits for its resources',
    object([SYNCED, { ...READY, status: 'False', reason: 'Creating', message: 'Unready resources: instance' }]),
    'Progressing',
    /Unready resources: instance/,
  ],
  ['there', object([SYNCED, READY]), 'Healthy', /Available/],
  ['there, in the other order', object([READY, SYNCED]), 'Healthy', /Available/],
  [
    'there, of a provider that reports no generation',
    object([{ ...SYNCED, observedGeneration: 3 }, READY]),
    'Healthy',
    /Available/,
  ],
  [
    'ready, and the last change was refused (crossplane#6569, docs#841)',
    object([READY, { ...SYNCED, status: 'False', reason: 'ReconcileError', message: `update failed: ${REFUSED}` }]),
    'Degraded',
    /requires replacing it/,
  ],
  [
    'ready and synced, but the last operation failed (upjet#226, upjet-azure#684)',
    object([
      READY,
      SYNCED,
      {
        type: 'LastAsyncOperation',
        status: 'False',
        reason: 'AsyncUpdateFailure',
        message: `async update failed: ${REFUSED}`,
      },
    ]),
    'Degraded',
    /requires replacing it/,
  ],
  [
    'the last operation went well',
    object([{ type: 'LastAsyncOperation', status: 'True', reason: 'Success' }, READY, SYNCED]),
    'Healthy',
    /Available/,
  ],
  [
    'changed, and ready of before the change',
    object([READY, SYNCED], { generation: 4 }),
    'Progressing',
    /has not seen the last change/,
  ],
  [
    'refused before, and corrected a moment ago',
    object([READY, { ...SYNCED, status: 'False', reason: 'ReconcileError', message: REFUSED }], { generation: 4 }),
    'Progressing',
    /has not seen the last change/,
  ],
  [
    'an operation that runs, of a provider that says so (upjet#638)',
    object([READY, { ...SYNCED, status: 'False', reason: 'ReconcilePending', message: 'Async operation in progress' }]),
    'Progressing',
    /not reported that it is ready/,
  ],
  [
    'paused by its annotation, before Crossplane saw it',
    object([READY, SYNCED], { annotations: { 'crossplane.io/paused': 'true' } }),
    'Suspended',
    /paused/,
  ],
  [
    'paused, as Crossplane reports it',
    object([READY, { ...SYNCED, status: 'False', reason: 'ReconcilePaused', message: 'Reconciliation is paused' }]),
    'Suspended',
    /paused/,
  ],
  [
    'no longer paused',
    object([READY, SYNCED], { annotations: { 'crossplane.io/paused': 'false' } }),
    'Healthy',
    /Available/,
  ],
  [
    'a failure without a message',
    object([{ ...SYNCED, status: 'False', reason: 'ReconcileError' }]),
    'Degraded',
    /ReconcileError/,
  ],
];

it.each(CASES)('%s', async (_name, given, status, message) => {
  const health = await healthOf(HEALTH_SCRIPT, given);
  expect(health.status).toBe(status);
  expect(health.message).toMatch(message);
});

// The line of argo-cd#29381 in words of our own: `and` binds tighter than `or`.
const FAULTY = `
local without_status = { ProviderConfigUsage = true }
if obj.status == nil or next(obj.status) == nil and without_status[obj.kind] then
  return { status = "Healthy" }
end
return { status = "Progressing" }`;

it('the fault of argo-cd#29381 is one that the first case shows', async () => {
  expect(await healthOf(FAULTY, object())).toMatchObject({ status: 'Healthy' });
  expect(await healthOf(FAULTY, { ...object(), status: {} })).toMatchObject({ status: 'Progressing' });
});

it('never healthy unless it is both synced and ready, whatever else the conditions say', async () => {
  const statuses = ['True', 'False', 'Unknown'];
  for (const synced of statuses)
    for (const ready of statuses)
      for (const last of statuses) {
        const conditions = [
          { ...READY, status: ready },
          { type: 'LastAsyncOperation', status: last, reason: 'x' },
          { ...SYNCED, status: synced },
        ];
        const { status } = await healthOf(HEALTH_SCRIPT, object(conditions));
        expect(status === 'Healthy', `${synced} ${ready} ${last}`).toBe(
          synced === 'True' && ready === 'True' && last !== 'False',
        );
      }
});
