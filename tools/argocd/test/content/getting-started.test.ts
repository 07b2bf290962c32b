import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readText } from './template.ts';

const root = join(import.meta.dirname, '../../../..');
const page = readFileSync(join(root, 'docs/getting-started.md'), 'utf8');

it('the versions that getting-started installs by hand are those that Argo CD keeps from then on', () => {
  const addon = parse(readText('platform/addons/external-secrets/addon.yaml')) as {
    repoURL: string;
    chart: string;
    namespace: string;
    versions: Record<string, string>;
  };
  expect(page).toContain(
    `helm install external-secrets ${addon.chart} --repo ${addon.repoURL} --version ${addon.versions.production} --namespace ${addon.namespace}`,
  );
  const { spec } = parse(readText('platform/argocd/argocd.yaml')) as {
    spec: { source: { repoURL: string; path: string; targetRevision: string } };
  };
  const { repoURL, path, targetRevision } = spec.source;
  expect(page).toContain(`--kustomize '${repoURL}//${path}?ref=${targetRevision}'`);
});

it('every file that getting-started names is there', () => {
  const named = [...page.matchAll(/\bplatform\/[\w./-]+\w/g)].map(([path]) => path);
  expect(named.length).toBeGreaterThan(8);
  expect(
    named.filter((path) => !path.endsWith('.md') && !existsSync(join(root, 'tools/cli/fixtures/template', path))),
  ).toEqual([]);
});
