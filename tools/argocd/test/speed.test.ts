import { expect, it } from 'vitest';
import { argocd } from '../src/index.ts';

/** A manifest of some 1.5 KB that no part of Argo CD has to do with. */
function manifest(index: number): string {
  const env = Array.from(
    { length: 20 },
    (_, n) => `            - name: VARIABLE_${n}\n              value: "${index}"\n`,
  ).join('');
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: app-${index}\n  annotations:\n    argocd.argoproj.io/sync-wave: "1"\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n          env:\n${env}---\napiVersion: v1\nkind: Service\nmetadata:\n  name: app-${index}\n`;
}

it('passes over 5,000 manifests of no interest in well under a second', () => {
  const texts = Array.from({ length: 5000 }, (_, index) => manifest(index));
  const start = performance.now();
  for (const text of texts) if (argocd.scanner.scan(text, 'a.yaml') !== undefined) throw new Error('of interest');
  const elapsed = performance.now() - start;
  if (process.env.MAINSTEM_TIMES) console.log(`argocd: ${elapsed.toFixed(1)} ms`);
  expect(elapsed).toBeLessThan(1000); // some 20 ms on two shared cores: generous, so that a busy machine does not fail it
});
