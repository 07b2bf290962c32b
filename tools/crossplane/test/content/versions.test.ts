import { previewComposites, readPlatform } from '@mainstem/crossplane/preview';
import type { Manifest } from '@mainstem/kubernetes';
import { templateTexts } from '@mainstem/testing/template';
import { expect, it } from 'vitest';
import { admitComposite } from './apis.ts';

const texts = templateTexts('platform/crossplane');
const DEFINITION = 'platform/crossplane/apis/queue/definition.yaml';
const platform = readPlatform(texts.values());

const queue = (version: string, spec: object): Manifest => ({
  apiVersion: `platform.example.com/${version}`,
  kind: 'Queue',
  metadata: { name: 'jobs', namespace: 'shop-dev' },
  spec: { environment: 'dev', serviceAccount: 'shop', ...spec },
});

const change = async (before: Manifest, after: Manifest, head = platform) =>
  (
    await previewComposites({
      before: [before],
      after: [after],
      platforms: { base: platform, head },
      compositeKinds: new Set(['platform.example.com/Queue']),
    })
  ).resources.filter(({ action }) => action !== 'no-op');

it('the API server takes the old version, whose field has another form', () => {
  const admitted = admitComposite('queue', queue('v1beta1', { visibilityTimeout: '45s' }));
  expect(admitted).toMatchObject({ accepted: true, errors: [], unknown: [] });
});

it('moving a file to the new version, in the new form, changes nothing in AWS', async () => {
  const before = queue('v1beta1', { visibilityTimeout: '45s' });
  expect(await change(before, queue('v1', { visibilityTimeoutSeconds: 45 }))).toEqual([]);
  expect(await change(before, queue('v1', { visibilityTimeout: '45s' }))).toEqual([]);
});

it('forgetting the new form is seen: the queue gets the default', async () => {
  const [found, ...others] = await change(queue('v1beta1', { visibilityTimeout: '45s' }), queue('v1', {}));
  expect(others).toEqual([]);
  expect(found?.fields).toEqual([{ path: 'spec.forProvider.visibilityTimeoutSeconds', before: 45, after: 30 }]);
});

it('a webhook that turns one into the other makes it unknown', async () => {
  const converted = (texts.get(DEFINITION) ?? '').replace(
    '  defaultCompositionRef:',
    '  conversion: { strategy: Webhook, webhook: { conversionReviewVersions: [v1] } }\n  defaultCompositionRef:',
  );
  const head = readPlatform(new Map([...texts, [DEFINITION, converted]]).values());
  const old = queue('v1beta1', { visibilityTimeout: '45s' });
  const [found] = await change(old, old, head);
  expect(found?.risk.level).toBe('unknown');
  expect(found?.risk.reasons.join()).toContain('a webhook in the cluster');
});
