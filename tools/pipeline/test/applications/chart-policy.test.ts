import { loadChange } from '@mainstem/graph';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chartPolicy } from '../../src/applications/chart-policy.ts';

const application = (version: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a, namespace: argocd }\nspec:\n  project: p\n  destination: { namespace: n, server: https://kubernetes.default.svc }\n  source: { repoURL: https://charts.acme.example/stable, chart: shop, targetRevision: ${version} }\n`;

let scratch: ScratchRepository;
let base: string;
beforeEach(() => {
  scratch = createScratchRepository();
  base = scratch.commit({
    'apps/a.yaml': application('1.2.*'),
    'mainstem.yaml': 'kubernetes: { remotes: ["https://listed.example/*"] }\n',
  });
});
afterEach(() => scratch.remove());

async function why(id: string, files: Readonly<Record<string, string>> = {}) {
  const head = scratch.commit({ 'README.md': `${id}\n`, ...files });
  const change = await loadChange(await openRepository(scratch.root), base, head);
  return chartPolicy(change)({ id, version: id.slice(id.lastIndexOf('@') + 1) });
}

it.each([
  ['the very chart of base, with its range', 'https://charts.acme.example/stable/shop@1.2.*'],
  ['another version of it', 'https://charts.acme.example/stable/shop@1.3.0'],
  ['another chart of its repository', 'https://charts.acme.example/stable/other@2.0.0'],
  ['one of a repository that base allows', 'https://listed.example/charts/x@1.0.0'],
])('a pull request may have fetched %s', async (_, id) => expect(await why(id)).toBeUndefined());

it.each([
  [
    'of another repository',
    'https://evil.example/stable/shop@1.0.0',
    /nobody allowed its repository yet.*https:\/\/evil\.example\/stable/,
  ],
  ['of another range', 'https://charts.acme.example/stable/shop@1.*', /no exact version/],
  ['of a registry', 'oci://evil.example/shop@1.0.0', /nobody allowed its repository yet/],
])('security row 1: and no chart %s', async (_, id, message) => expect(await why(id)).toMatch(message));

it('security row 1: nor what the change itself allows', async () => {
  const files = { 'mainstem.yaml': 'kubernetes: { remotes: ["**"] }\n' };
  expect(await why('https://evil.example/stable/shop@1.0.0', files)).toMatch(/nobody allowed/);
});
