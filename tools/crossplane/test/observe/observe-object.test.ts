import { observeObject } from '@mainstem/crossplane/observe';
import { describe, expect, it } from 'vitest';

const SYNCED = { type: 'Synced', status: 'True', reason: 'ReconcileSuccess', observedGeneration: 3 };
const live = (conditions: readonly object[], metadata: object = {}) => ({
  apiVersion: 's3.aws.m.upbound.io/v1beta1',
  kind: 'Bucket',
  metadata: { name: 'data', namespace: 'shop', uid: 'u1', generation: 3, ...metadata },
  status: { conditions },
});
const paths = (value: unknown) => observeObject(value).drift.flatMap(({ fields }) => fields.map(({ path }) => path));

describe('drift of a live object of Crossplane', () => {
  it('is none where it is synced at its generation, ready or not', () => {
    const seen = observeObject(live([SYNCED, { type: 'Ready', status: 'False', reason: 'Creating' }]));
    expect([seen.drift, seen.unknown, seen.address]).toEqual([[], undefined, 's3.aws.m.upbound.io/Bucket/shop/data']);
  });

  it.each([
    [
      'Synced false',
      live([{ ...SYNCED, status: 'False', reason: 'ReconcileError', message: 'AccessDenied' }]),
      ['status.conditions[type=Synced].status'],
    ],
    [
      'a last asynchronous operation that failed, though it is synced',
      live([SYNCED, { type: 'LastAsyncOperation', status: 'False', reason: 'AsyncUpdateFailure' }]),
      ['status.conditions[type=LastAsyncOperation].status'],
    ],
    [
      'paused, and nothing beside it: the condition only follows',
      live([{ ...SYNCED, status: 'False', reason: 'ReconcilePaused' }], {
        annotations: { 'crossplane.io/paused': 'true' },
      }),
      ['metadata.annotations["crossplane.io/paused"]'],
    ],
    [
      'an observed generation that is behind',
      live([{ ...SYNCED, observedGeneration: 2 }]),
      ['status.conditions[type=Synced].observedGeneration'],
    ],
  ])('is %s', (_, value, expected) => {
    expect(paths(value)).toEqual(expected);
  });

  it('says why, in the provider’s words, cut off', () => {
    const message = 'x'.repeat(5000);
    const [change] = observeObject(live([{ ...SYNCED, status: 'False', reason: 'ReconcileError', message }])).drift;
    expect(change?.risk.reasons[0]).toMatch(/^it is not synced \(ReconcileError: x+\)$/);
    expect(change?.risk.reasons[0]?.length).toBeLessThan(350);
  });

  it.each([
    ['without conditions', live([])],
    ['with a condition that is Unknown', live([{ ...SYNCED, status: 'Unknown' }])],
    ['without a status', { ...live([]), status: undefined }],
    ['that is being deleted', live([], { deletionTimestamp: '2026-01-01T00:00:00Z' })],
  ])('is unknown of one %s, never clean', (_, value) => {
    const seen = observeObject(value);
    expect(seen.drift).toEqual([]);
    expect(seen.unknown).toBeTypeOf('string');
  });
});
