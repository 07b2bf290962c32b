import { describe, expect, it } from 'vitest';
import type { FieldChange } from '../src/documents/preview.ts';
import { riskDigestOf } from '../src/risk-digest.ts';

const digest = (fields: FieldChange[], inputs: string, more: { change?: string; level?: 'security' | 'safe' } = {}) =>
  riskDigestOf(
    {
      project: 'infra.stacks.dev.a',
      engine: 'terraform',
      receipt: { head: 'h', dirty: false, inputs, outcome: 'o', tools: {} },
    },
    {
      address: 'aws_iam_policy.a',
      kind: 'aws_iam_policy',
      action: 'update',
      fields,
      risk: { level: more.level ?? 'security', reasons: [] },
      digest: more.change ?? 'sha256:1',
    },
  );
const HIDDEN: FieldChange = { path: 'policy', sensitive: true, changed: true };
const KEYED: FieldChange = { ...HIDDEN, mac: 'm' };
const SHOWN: FieldChange = { path: 'policy', before: 'a', after: 'b' };

describe('what an acceptance is bound to', () => {
  it('security row 9: without a receipt key a hidden value is accepted for no other state of what the project depends on', () => {
    expect(digest([HIDDEN], 'sha256:a')).not.toBe(digest([HIDDEN], 'sha256:b'));
    expect(digest([SHOWN, HIDDEN], 'sha256:a')).not.toBe(digest([SHOWN, HIDDEN], 'sha256:b'));
    expect(digest([HIDDEN], 'sha256:a')).toBe(digest([HIDDEN], 'sha256:a'));
  });

  it('what is shown, or carries a keyed digest, is accepted as it is, whatever else changes', () => {
    for (const field of [SHOWN, KEYED]) {
      expect(digest([field], 'sha256:a')).toBe(digest([field], 'sha256:b'));
      expect(digest([field], 'sha256:a')).not.toBe(digest([field], 'sha256:a', { change: 'sha256:2' }));
    }
    expect(digest([SHOWN], 'sha256:a')).not.toBe(digest([SHOWN], 'sha256:a', { level: 'safe' }));
  });
});
