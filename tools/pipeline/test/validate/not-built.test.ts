import { spawnSync } from 'node:child_process';
import { loadChange } from '@mainstem/graph';
import { createSession, renderAll, renderables } from '@mainstem/pipeline';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository } from '@mainstem/testing';
import { describe, expect, it } from 'vitest';

const hasKubectl = spawnSync('kubectl', ['version', '--client']).status === 0;

const TREE = {
  'argocd/a.yaml':
    'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: a, namespace: argocd }\nspec:\n  project: default\n  source: { repoURL: https://git.example/p.git, targetRevision: HEAD, path: apps/a/overlays/dev }\n  destination: { name: in-cluster, namespace: a }\n',
  'apps/a/base/kustomization.yaml': 'resources: [map.yaml]\n',
  'apps/a/base/map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { a: "1" }\n',
  'apps/a/overlays/dev/kustomization.yaml': 'resources: [../../base]\npatches:\n  - path: patch.yaml\n',
};
const patch = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\ndata: { a: "2" }\n`;

async function broken(name: string) {
  const scratch = createScratchRepository();
  try {
    const head = scratch.commit({ ...TREE, 'apps/a/overlays/dev/patch.yaml': patch(name) });
    const repository = await openRepository(scratch.root);
    const change = await loadChange(repository, head, head);
    const { closures, deliveries } = createSession({
      repository,
      change,
      uncommitted: [],
      checkedOut: true,
      progress: () => {},
    });
    const graph = change.head;
    const tree = { graph, closures: closures.head, deliveries: deliveries.head };
    return (await renderAll(tree, scratch.root, renderables({ graph }))).broken;
  } finally {
    scratch.remove();
  }
}

describe.skipIf(!hasKubectl)('rivals row 2: what cannot be built is not valid (kubectl)', () => {
  it('an overlay whose patch fits nothing any more is an error of its Application', async () => {
    expect(await broken('renamed')).toMatchObject([
      { severity: 'error', rule: 'argocd/not-built', file: 'argocd/a.yaml' },
    ]);
  });

  it('one that can be built is none', async () => {
    expect(await broken('a')).toEqual([]);
  });
});
