import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { digestOf, noCounts, type Preview, type ReceiptIndex } from '@mainstem/change';
import { openRepository } from '@mainstem/repository';
import { deriveKeys, sealPreview } from '@mainstem/terraform';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Receipts, readReceipts } from '../../src/apply/receipts.ts';

const DEV = deriveKeys('the key of dev, long enough');
const PRODUCTION = deriveKeys('the key of production, long enough');
const PROJECT = 'infra.stacks.production.db';

describe('which receipts count', () => {
  let scratch: ScratchRepository;
  let head: string;
  beforeAll(() => {
    scratch = createScratchRepository();
    head = scratch.commit({ 'a.tf': '' });
  });
  afterAll(() => scratch.remove());

  const receipt = (more: Partial<Preview> = {}): Preview => ({
    schema: 'mainstem/preview@1',
    project: PROJECT,
    engine: 'terraform',
    environment: 'production',
    counts: noCounts(),
    resources: [],
    warnings: [],
    receipt: { head, dirty: false, inputs: 'sha256:x', outcome: digestOf([]), tools: {} },
    ...more,
  });

  /** What an apply of production makes of one receipt. */
  async function count(document: Preview): Promise<Receipts> {
    const file = `pull-request-1/1/${PROJECT}.terraform.json`;
    const folder = mkdtempSync(join(tmpdir(), 'mainstem-receipts-'));
    try {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), JSON.stringify(document));
      const index: ReceiptIndex = [{ file, pullRequest: 1, head, mergeCommit: head, accepted: 'all' }];
      writeFileSync(join(folder, 'receipts.json'), JSON.stringify(index));
      return await readReceipts(folder, {
        repository: await openRepository(scratch.root),
        revision: head,
        keys: PRODUCTION,
        sealedOnly: true,
        environmentOf: (project) => (project === PROJECT ? 'production' : undefined),
        inputsOf: () => 'sha256:x',
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  it('one of the project and environment, under its key', async () => {
    const { counted, refused } = await count(sealPreview(receipt(), PRODUCTION.seal));
    expect([counted.length, refused]).toEqual([1, []]);
  });

  it.each([
    [
      'sealed in the job of another environment, which has another key',
      () => sealPreview(receipt(), DEV.seal),
      /its seal or its digests do not fit/,
    ],
    [
      'made for another environment',
      () => sealPreview(receipt({ environment: 'dev' }), PRODUCTION.seal),
      /it was made for dev, and infra\.stacks\.production\.db is of production/,
    ],
    [
      'of a project that there is not',
      () => sealPreview(receipt({ project: 'infra.stacks.production.x' }), PRODUCTION.seal),
      /it was made for production, and infra\.stacks\.production\.x is of none/,
    ],
  ])('security row 4: not one %s', async (_, made, why) => {
    const { counted, refused } = await count(made());
    expect(counted).toEqual([]);
    expect(refused.map((one) => one.why).join()).toMatch(why);
  });
});
