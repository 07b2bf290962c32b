import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadChange } from '@mainstem/graph';
import { createSession, diffProjects } from '@mainstem/pipeline';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { afterAll, describe, expect, it } from 'vitest';
import { kubectl } from '../../../argocd/test/render/trees.ts';
import { renderKey } from '../../src/diff/plan.ts';

const scratch = createScratchRepository();
afterAll(() => scratch.remove());
const OVERLAY = 'apps.shop.overlays.dev';
const patch = (replicas: number) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: shop }\nspec: { replicas: ${replicas} }\n`;
const base = scratch.commit({
  'apps/shop/base/kustomization.yaml': 'resources: [deployment.yaml, config.yaml]\n',
  'apps/shop/base/deployment.yaml':
    'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: shop }\nspec:\n  selector: { matchLabels: { app: shop } }\n  template:\n    metadata: { labels: { app: shop } }\n    spec: { containers: [{ name: c, image: "shop:1.0.0" }] }\n',
  'apps/shop/base/config.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c }\ndata: { a: "1" }\n',
  'apps/shop/overlays/dev/kustomization.yaml':
    'namespace: shop\nresources: [../../base]\npatches: [{ path: patch.yaml }]\n',
  'apps/shop/overlays/dev/patch.yaml': patch(1),
  'apps/secret/overlays/dev/kustomization.yaml':
    'namespace: shop\nsecretGenerator: [{ name: s, literals: [password=canary-3f9d2c] }]\n',
  'apps/remote/overlays/dev/kustomization.yaml': 'resources: ["https://git.example/base?ref=main"]\n',
});
const change = (replicas: number) => {
  scratch.git('checkout', '--quiet', base);
  return scratch.commit({ 'apps/shop/overlays/dev/patch.yaml': patch(replicas) });
};

async function sessionOf(repository: ScratchRepository, head: string) {
  const opened = await openRepository(repository.root);
  return createSession({
    repository: opened,
    change: await loadChange(opened, base, head),
    uncommitted: [],
    checkedOut: true,
    progress: () => {},
  });
}

async function replicas(head: string, project = OVERLAY): Promise<unknown> {
  const { previews, failures } = await diffProjects(await sessionOf(scratch, head), [project]);
  expect(failures).toEqual([]);
  return previews[0]?.resources.flatMap(({ fields }) => fields.map(({ path, before, after }) => [path, before, after]));
}

const folder = join(scratch.root, '.git/mainstem/renders');
const files = () => (existsSync(folder) ? readdirSync(folder).sort() : []);

describe.skipIf(kubectl === undefined)('renders that are kept (needs kubectl)', () => {
  it('skips the folder when it is told to', async () => {
    process.env.MAINSTEM_NO_CACHE = '1';
    try {
      expect(await replicas(change(2))).toEqual([['spec.replicas', 1, 2]]);
    } finally {
      delete process.env.MAINSTEM_NO_CACHE;
    }
    expect(files()).toEqual([]);
  });

  it('renders each side once, and base not again for another head', async () => {
    expect(await replicas(change(2))).toEqual([['spec.replicas', 1, 2]]);
    const first = files();
    expect(first).toHaveLength(2);
    expect(first.every((name) => (statSync(join(folder, name)).mode & 0o077) === 0)).toBe(true);
    expect(await replicas(change(3))).toEqual([['spec.replicas', 1, 3]]);
    expect(files()).toHaveLength(3);
    // Nobody edits a kept render; this shows where base comes from.
    for (const name of first) {
      const path = join(folder, name);
      writeFileSync(path, readFileSync(path, 'utf8').replace('"replicas":1', '"replicas":7'));
    }
    expect(await replicas(change(4))).toEqual([['spec.replicas', 7, 4]]);
  });

  it('renders again what is broken, or gone between the question and the answer', { tags: ['long'] }, async () => {
    for (const name of files()) writeFileSync(join(folder, name), '{');
    expect(await replicas(change(2))).toEqual([['spec.replicas', 1, 2]]);
    const session = await sessionOf(scratch, change(5));
    const renders = session.renders;
    if (renders === undefined) throw new Error('no cache');
    const forgetful = { ...session, renders: { ...renders, get: async () => undefined } };
    const { previews, failures } = await diffProjects(forgetful, [OVERLAY]);
    expect(failures).toEqual([]);
    expect(previews[0]?.resources[0]?.fields[0]).toEqual({ path: 'spec.replicas', before: 1, after: 5 });
  });

  it('keeps no Secret, and nothing that reads from outside the tree', async () => {
    const before = files();
    await replicas(change(2), 'apps.secret.overlays.dev');
    expect(files()).toEqual(before);
    expect(before.map((name) => readFileSync(join(folder, name), 'utf8')).join('')).not.toContain('canary-3f9d2c');
    const session = await sessionOf(scratch, change(2));
    const remote = session.change.head.projects.get('apps.remote.overlays.dev');
    expect(remote && renderKey(session, 'head', remote)).toBeUndefined();
  });
});
