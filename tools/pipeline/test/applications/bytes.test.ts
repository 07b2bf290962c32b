import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderApplication } from '@mainstem/argocd';
import { createClosures, type Graph, loadGraph } from '@mainstem/graph';
import { renderFolder } from '@mainstem/kubernetes';
import { checkOut, openRepository, type Repository } from '@mainstem/repository';
import { createScratchRepository, type ScratchRepository } from '@mainstem/testing';
import { TEMPLATE } from '@mainstem/testing/template';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helm, kubectl } from '../../../argocd/test/render/trees.ts';
import { type ParseCache, parseManifestsCached } from '../../../kubernetes/src/preview/parse.ts';
import { createDeliveries } from '../../src/applications/deliveries.ts';
import { PUBLIC_TREES, type PublicTree } from './public-trees.ts';

/**
 * The documents that were read are known by a digest of their bytes, in order. So two renders are the same byte for byte, before
 * anything is made of them, when these agree.
 *
 * @param options `lastKeyCounts`: how what Helm prints is read, which is part of the digest.
 */
function documentsOf(output: string, options: { readonly lastKeyCounts?: boolean } = {}): string[] {
  const documents: ParseCache = new Map();
  parseManifestsCached(output, 'oracle', documents, options);
  return [...documents.keys()];
}

interface Tree {
  readonly scratch: ScratchRepository;
  readonly repository: Repository;
  readonly graph: Graph;
}

async function commit(files: Readonly<Record<string, string>>): Promise<Tree> {
  const scratch = createScratchRepository();
  const revision = scratch.commit(files);
  const repository = await openRepository(scratch.root);
  return { scratch, repository, graph: await loadGraph(repository, revision) };
}

/** What a person gets who types the command in the root of the repository. */
function typed(root: string, [program = '', ...args]: readonly string[]): string {
  return execFileSync(program, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Renders in a folder that holds only what the graph says a project depends on. */
async function closureOf<T>(tree: Tree, project: string, work: (root: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mainstem-bytes-'));
  try {
    await checkOut(tree.repository, tree.graph.tree, createClosures(tree.graph).filesOf(project), folder);
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compareFolder(tree: Tree, folder: string): Promise<void> {
  const project = tree.graph.byRoot.get(folder);
  if (project === undefined) throw new Error(`${folder} is no project`);
  const cache: ParseCache = new Map();
  await closureOf(tree, project.name, (root) => renderFolder(join(root, folder), project.kind, { root, cache }));
  const expected = documentsOf(typed(tree.scratch.root, ['kubectl', 'kustomize', folder]));
  expect(expected.length).toBeGreaterThan(0);
  expect([...cache.keys()]).toEqual(expected);
}

describe
  .skipIf(kubectl === undefined || helm === undefined)
  .each(PUBLIC_TREES.map((tree) => [tree.name, tree] as const))(
  '%s: byte for byte what the programs print (needs kubectl and helm)',
  (_, { files, kustomizations, commands }: PublicTree) => {
    let tree: Tree;
    beforeAll(async () => {
      tree = await commit(files);
    });
    afterAll(() => tree.scratch.remove());

    it.each(kustomizations.map((folder) => [folder]))('kubectl kustomize %s', (folder) => compareFolder(tree, folder));

    it.each(Object.keys(commands).map((name) => [name]))('Application %s', { tags: ['long'] }, async (name) => {
      const application = tree.graph.applications().find((one) => one.name === name);
      if (application === undefined) throw new Error(`no Application ${name}`);
      const documents: ParseCache = new Map();
      const owner = tree.graph.ownerOf(application.from.file);
      const { unrendered } = await closureOf(tree, owner?.name ?? '', (root) =>
        renderApplication(application.spec, { root, name, documents, isOurs: createDeliveries(tree.graph).isOurs }),
      );
      expect(unrendered).toEqual([]);
      const inline = join(tree.scratch.root, '.git/inline.yaml');
      writeFileSync(inline, application.spec.source?.helm?.values ?? '');
      const expected = (commands[name] ?? []).flatMap((command) =>
        documentsOf(
          typed(
            tree.scratch.root,
            command.map((word) => (word === 'INLINE' ? inline : word)),
          ),
          { lastKeyCounts: command[0] === 'helm' },
        ),
      );
      expect(expected.length).toBeGreaterThan(0);
      expect([...documents.keys()]).toEqual(expected);
    });

    it('has no mistake that validation would name', () => {
      expect(tree.graph.findings).toEqual([]);
    });
  },
);

describe.skipIf(kubectl === undefined)("the template's own overlays, byte for byte (needs kubectl)", () => {
  let tree: Tree;
  beforeAll(async () => {
    const scratch = createScratchRepository();
    for (const folder of ['apps', 'platform'])
      cpSync(join(TEMPLATE, folder), join(scratch.root, folder), { recursive: true });
    cpSync(join(TEMPLATE, '../demo/apps'), join(scratch.root, 'apps'), { recursive: true });
    const revision = scratch.commit();
    const repository = await openRepository(scratch.root);
    tree = { scratch, repository, graph: await loadGraph(repository, revision) };
  });
  afterAll(() => tree.scratch.remove());

  it('each of them', { tags: ['long'] }, async () => {
    const folders = [...tree.graph.projects.values()]
      .filter(({ kind }) => kind === 'app-overlay' || kind === 'kustomize-base')
      .map(({ root }) => root);
    expect(folders.length).toBeGreaterThanOrEqual(7);
    for (const folder of folders) await compareFolder(tree, folder);
  });
});
