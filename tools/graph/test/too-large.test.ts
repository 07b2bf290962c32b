import { openRepository } from '@mainstem/repository';
import { createScratchRepository } from '@mainstem/testing';
import { expect, it } from 'vitest';
import { loadGraph } from '../src/index.ts';

it('security row 27: a file of 60 MB on one line is not scanned, and that is an error of the file, in later runs too', async () => {
  const scratch = createScratchRepository();
  try {
    const head = scratch.commit({
      'k8s/overlays/dev/kustomization.yaml': 'resources: [big.yaml]\n',
      'k8s/overlays/dev/big.yaml': `a: [${'x,'.repeat(30 * 1024 * 1024)}x]\n`,
    });
    for (let run = 0; run < 2; run++) {
      const started = performance.now();
      const graph = await loadGraph(await openRepository(scratch.root), head);
      expect(performance.now() - started).toBeLessThan(20_000);
      expect(graph.findings).toMatchObject([
        { rule: 'too-large', severity: 'error', file: 'k8s/overlays/dev/big.yaml' },
      ]);
    }
  } finally {
    scratch.remove();
  }
}, 60_000);
