import { loadChange } from '@mainstem/graph';
import {
  createSession,
  diffProjects,
  filesToRender,
  renderAll,
  renderables,
  validateDelivery,
} from '@mainstem/pipeline';
import { openRepository } from '@mainstem/repository';
import { createScratchRepository } from '@mainstem/testing';
import { expect, it } from 'vitest';

const REPO = 'https://git.example/platform.git';
const application = (name: string, path: string, namespace = 'shop', project = 'default') =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: ${name}, namespace: argocd }\nspec:\n  project: ${project}\n  source: { repoURL: ${REPO}, targetRevision: HEAD, path: ${path} }\n  destination: { name: in-cluster, namespace: ${namespace} }\n`;
const config = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\ndata: { a: "1" }\n`;
const TREE = {
  'argocd/a.yaml': application('a', 'apps/a'),
  'argocd/b.yaml': application('b', 'apps/b'),
  'argocd/c.yaml': application('c', 'apps/c', 'other'),
  'argocd/far.yaml': `${application('far', 'apps/far')}`.replace('in-cluster', 'elsewhere'),
  'apps/a/a.yaml': config('a'),
  'apps/b/b.yaml': config('b'),
  'apps/c/c.yaml': config('shared'),
  'apps/far/far.yaml': config('shared'),
};

async function diff(edit: Record<string, string>) {
  const scratch = createScratchRepository();
  try {
    const base = scratch.commit(TREE);
    const head = scratch.commit(edit);
    const repository = await openRepository(scratch.root);
    const change = await loadChange(repository, base, head);
    const session = createSession({ repository, change, uncommitted: [], checkedOut: true, progress: () => {} });
    const names = [...change.head.projects.values()].filter(({ kind }) => kind === 'manifests').map(({ name }) => name);
    const { previews, failures } = await diffProjects(session, names);
    expect(failures).toEqual([]);
    const graph = change.head;
    const tree = { graph, closures: session.closures.head, deliveries: session.deliveries.head };
    const wanted = renderables({ graph });
    const rendered = await renderAll(tree, scratch.root, wanted);
    return {
      resources: previews.flatMap(({ resources }) => resources),
      findings: validateDelivery(graph, new Map(), rendered.applications).filter(
        ({ severity }) => severity === 'error',
      ),
      files: filesToRender(tree, wanted),
    };
  } finally {
    scratch.remove();
  }
}

it('blocks a resource that another Application of the cluster renders already, and names both', async () => {
  const { resources, findings } = await diff({ 'apps/a/more.yaml': config('b') });
  expect(resources.map(({ address, risk }) => [address, risk.level])).toEqual([['/ConfigMap/shop/b', 'stuck']]);
  expect(resources[0]?.risk.reasons[0]).toMatch(
    /^a \(argocd\/a\.yaml:\d+, from apps\/a\) and b \(argocd\/b\.yaml:\d+, from apps\/b\) both render it/,
  );
  expect(findings.map(({ rule, file }) => `${rule} ${file}`)).toEqual(['argocd/shared-resource argocd/b.yaml']);
  expect(findings[0]?.message).toContain('/ConfigMap/shop/b');
});

it('blocks nothing where namespace or cluster differ', async () => {
  const { resources, findings, files } = await diff({ 'apps/a/more.yaml': config('shared') });
  expect(resources.map(({ address, risk }) => [address, risk.level])).toEqual([['/ConfigMap/shop/shared', 'safe']]);
  expect(findings).toEqual([]);
  expect([...files].filter((path) => path.startsWith('apps/')).length).toBe(5);
});

it('sees a kind that the AppProject does not permit, once it is rendered', async () => {
  const permitted =
    'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: apps, namespace: argocd }\nspec:\n  sourceRepos: ["*"]\n  destinations: [{ name: "*", namespace: "*" }]\n  namespaceResourceWhitelist: [{ group: "", kind: ConfigMap }]\n';
  const scratch = createScratchRepository();
  try {
    const revision = scratch.commit({
      'argocd/project.yaml': permitted,
      'argocd/a.yaml': application('a', 'apps/a', 'shop', 'apps'),
      'apps/a/a.yaml': `${config('a')}---\napiVersion: v1\nkind: Service\nmetadata: { name: s }\nspec: { ports: [{ port: 1 }] }\n`,
    });
    const repository = await openRepository(scratch.root);
    const { head: graph } = await loadChange(repository, revision, revision);
    const session = createSession({
      repository,
      change: { base: graph, head: graph, files: [], renames: [] },
      uncommitted: [],
      checkedOut: true,
      progress: () => {},
    });
    const { applications } = await renderAll(
      { graph, closures: session.closures.head, deliveries: session.deliveries.head },
      scratch.root,
      renderables({ graph }),
    );
    const texts = new Map([['argocd/project.yaml', permitted]]);
    const rules = validateDelivery(graph, texts, applications).map(({ rule }) => rule);
    expect(rules).toContain('argocd/project-kind');
    expect(validateDelivery(graph, texts).map(({ rule }) => rule)).not.toContain('argocd/project-kind');
  } finally {
    scratch.remove();
  }
});
