import { besidePreviews, openSession, previewChange } from '@mainstem/pipeline';
import { createScratchRepository } from '@mainstem/testing';
import { describe, expect, it } from 'vitest';

const REPOSITORY = 'https://git.example/p.git';
const project = (...namespaces: string[]) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: shop, namespace: argocd }\nspec:\n  sourceRepos: ["${REPOSITORY}"]\n  destinations:\n${namespaces.map((one) => `    - { server: https://kubernetes.default.svc, namespace: ${one} }\n`).join('')}  namespaceResourceWhitelist:\n    - { group: "", kind: ConfigMap }\n`;
const application = (environment: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop-${environment}, namespace: argocd }\nspec:\n  project: shop\n  source: { repoURL: "${REPOSITORY}", targetRevision: HEAD, path: apps/shop/overlays/${environment} }\n  destination: { server: https://kubernetes.default.svc, namespace: ${environment} }\n`;
const overlay = (environment: string, text: string) => ({
  [`argocd/${environment}.yaml`]: application(environment),
  [`apps/shop/overlays/${environment}/kustomization.yaml`]: 'resources: [one.yaml]\n',
  [`apps/shop/overlays/${environment}/one.yaml`]: text,
});
const MAP = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: one }\ndata: { a: "1" }\n';
const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: { name: one }\nspec: { ports: [{ port: 80 }] }\n';
const BASE = { 'argocd/project.yaml': project('dev'), ...overlay('dev', MAP) };

async function errors(head: Record<string, string>, base: Record<string, string> = BASE): Promise<string[]> {
  const scratch = createScratchRepository();
  try {
    const before = scratch.commit(base);
    const after = scratch.commit(head);
    const session = await openSession({ folder: scratch.root, base: before, head: after }, { progress: () => {} });
    const { previews } = await previewChange(session);
    const { invalid = [] } = await besidePreviews(session, previews);
    return invalid.map(({ finding, project: owner }) => `${owner} ${finding.rule} ${finding.file}`);
  } finally {
    scratch.remove();
  }
}

describe('rivals row 3: what an AppProject refuses is in the verdict', () => {
  it('the destination of a new environment', async () => {
    expect(await errors(overlay('staging', MAP))).toEqual(['argocd argocd/project-destination argocd/staging.yaml']);
  });

  it('a kind that a change adds', async () => {
    expect(await errors({ 'apps/shop/overlays/dev/one.yaml': SERVICE })).toEqual([
      'argocd argocd/project-kind argocd/project.yaml',
    ]);
  });

  it('not a new environment that the AppProject permits', async () => {
    expect(await errors({ ...overlay('staging', MAP), 'argocd/project.yaml': project('dev', 'staging') })).toEqual([]);
  });

  it('not what was refused before', async () => {
    const base = { ...BASE, ...overlay('staging', MAP) };
    expect(await errors({ 'apps/shop/overlays/staging/one.yaml': MAP.replace('1', '2') }, base)).toEqual([]);
  });
});
