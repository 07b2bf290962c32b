import { FACTS_KEYS } from '@mainstem/change';
import { templateTexts } from '@mainstem/testing/template';
import { expect, it } from 'vitest';

it("the clusters' Secrets read keys of the hand-over, and no others", () => {
  const text = templateTexts('platform/argocd').get('platform/argocd/clusters.yaml') ?? '';
  const read = [...text.matchAll(/(?:\$facts|\(\.facts \| fromJson\))\.([\w.]+)/g)].map(([, key = '']) => key);
  const known = [...FACTS_KEYS.entries()].flatMap(([section, keys]) => [section, ...keys]);
  expect([...new Set(read)].sort()).toEqual([
    'cluster.argocdRoleArn',
    'cluster.certificateAuthority',
    'cluster.endpoint',
    'cluster.name',
  ]);
  for (const key of read)
    expect(
      known.some((one) => one === key || `cluster.${one}` === key),
      key,
    ).toBe(true);
});
