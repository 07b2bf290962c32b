import { besidePreviews, openSession, previewChange, risksOf, settingsOf, verdictOf } from '@mainstem/pipeline';
import { headlineOf, renderMarkdown } from '@mainstem/report';
import { createScratchRepository } from '@mainstem/testing';
import { describe, expect, it } from 'vitest';

const FOLDER = 'apps/shop/overlays/production';
const deployment = (more: string, image = 'registry.example/web@sha256:aa') =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web, namespace: shop }\nspec:\n  selector: { matchLabels: { app: web } }\n  template:\n    metadata: { labels: { app: web } }\n    spec:\n      containers: [{ name: web, image: "${image}"${more} }]\n`;
const overlay = (text: string, folder = FOLDER) => ({
  [`${folder}/kustomization.yaml`]: 'resources: [all.yaml]\n',
  [`${folder}/all.yaml`]: text,
});

/** The verdict of a change of an overlay's one file. */
async function judged(before: string, after: string) {
  const scratch = createScratchRepository();
  try {
    const base = scratch.commit(overlay(before));
    const head = scratch.commit(overlay(after));
    const session = await openSession({ folder: scratch.root, base, head }, { progress: () => {} });
    const { previews, failures } = await previewChange(session);
    const beside = await besidePreviews(session, previews);
    const input = { affected: session.affected, previews, ...beside, ...settingsOf(session.change) };
    const risks = risksOf(input);
    const verdict = verdictOf({ ...input, failures, acknowledged: [] }, risks);
    return { verdict, risks, text: renderMarkdown(verdict), headline: headlineOf(verdict).reason };
  } finally {
    scratch.remove();
  }
}

describe('newcomer, what a change is said to do', () => {
  it.each([
    ['a key of Stripe', 'sk_live_51HabcdefghijklmnopqrstuvwxYZ'],
    ['an access key of AWS', 'AKIAIOSFODNN7EXAMPLE'],
    ['a password in an address', 'postgres://shop:hunter22@db/shop'],
  ])(
    'B16: a secret that is written into an environment variable is a security risk, and is not shown: %s',
    async (_, secret) => {
      const { risks, text } = await judged(
        deployment(''),
        deployment(`, env: [{ name: STRIPE_KEY, value: "${secret}" }]`),
      );
      expect(risks).toMatchObject([
        { level: 'security', reason: expect.stringContaining('gets a secret as text in STRIPE_KEY') },
      ]);
      expect(text).not.toContain('hunter22');
      expect(text).not.toContain(secret);
    },
  );

  it.each([
    ['what stood there before', ', env: [{ name: KEY, value: sk_live_51HabcdefghijklmnopqrstuvwxYZ }]', ''],
    ['a reference', '', ', env: [{ name: DATABASE_URL, value: "postgres://$(USER):$(PASSWORD)@db/shop" }]'],
    ['words', '', ', env: [{ name: SECRET_NAME, value: "the-secret-of-the-shop" }]'],
  ])('B16: but not %s', async (_, old, now) => {
    const { risks } = await judged(deployment(old), deployment(`${now === '' ? old : now}, imagePullPolicy: Always`));
    expect(risks.filter(({ level }) => level === 'security')).toEqual([]);
  });

  it('B21: an image without a version is not counted as access that widens', async () => {
    const { risks, headline } = await judged(deployment(''), deployment('', 'nginx'));
    expect(risks[0]?.reason).toContain('can change without a commit');
    expect(headline).toBe('1 change would weaken security');
  });

  it('B25: "instead" is only said where there is something to do instead', async () => {
    const service =
      '---\napiVersion: v1\nkind: Service\nmetadata: { name: web, namespace: shop }\nspec: { ports: [{ port: 80 }] }\n';
    const { risks, text } = await judged(deployment('') + service, deployment(''));
    expect(risks).toMatchObject([{ level: 'disrupt', wayOut: '' }]);
    expect(text).not.toMatch(/<i>Instead|short interruption/);
  });

  it('B28: an overlay is not called undeployed where no Application is in the tree', async () => {
    const { text } = await judged(deployment(''), deployment('', 'registry.example/web@sha256:bb'));
    expect(text).not.toContain('undeployed');
  });
});
