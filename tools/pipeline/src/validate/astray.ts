import {
  environmentForms,
  type Finding,
  folderOf,
  joinPath,
  KINDS,
  nameOf,
  nearest,
  type Project,
} from '@mainstem/change';
import type { Graph } from '@mainstem/graph';
import { isKustomization } from '@mainstem/kubernetes';

/**
 * Folders that are of no environment, although the folders beside them are of the environment that they are called after
 * (`overlays/prodution` beside `overlays/dev`): no environment's policy holds for them. Of stacks only those whose name is
 * nearly an environment's, since one that is shared by all often lies beside the others.
 */
export function validateEnvironments(graph: Graph): Finding[] {
  const named = new Map<string, string>();
  for (const { root, environment } of graph.projects.values())
    if (environment !== undefined && isCalledAfter(root, graph)) named.set(folderOf(root), root);
  return [...graph.projects.values()].flatMap((project) => {
    const sibling = project.environment === undefined ? named.get(folderOf(project.root)) : undefined;
    return sibling === undefined ? [] : astray(graph, project, sibling);
  });
}

function astray(graph: Graph, { root, kind }: Project, sibling: string): Finding[] {
  const name = nameOf(root);
  const meant = nearest(name, environmentForms(graph.settings).keys());
  const isOverlay = KINDS[kind].delivered === true;
  if (!isOverlay && !(kind === 'terraform-stack' && meant !== undefined)) return [];
  return [
    {
      severity: 'warning',
      rule: 'environment-unknown',
      file: fileOf(graph, root),
      line: 1,
      path: '',
      message: `${root} is of no environment, and ${sibling} beside it is: no environment's policy holds for it`,
      suggestion: suggestionOf(root, name, meant),
    },
  ];
}

function suggestionOf(root: string, name: string, meant: string | undefined): string {
  const added = `add {name: ${name}} to "environments" in mainstem.yaml`;
  if (meant === undefined) return `If ${name} is an environment, ${added}.`;
  const own = `If ${name} is an environment of its own, ${added}.`;
  return name.startsWith(meant)
    ? `If it is of ${meant}, add ${name} to the aliases of ${meant} in mainstem.yaml. ${own}`
    : `Did you mean ${meant}? Then type: git mv ${root} ${joinPath(folderOf(root), meant)}. ${own}`;
}

function isCalledAfter(root: string, { settings }: Graph): boolean {
  return environmentForms(settings).has(nameOf(root));
}

/** A file to point at: the folder's kustomization, else its first file. */
function fileOf(graph: Graph, root: string): string {
  const files = [...graph.tree.entries.keys()].filter((path) => folderOf(path) === root);
  return files.find(isKustomization) ?? files[0] ?? root;
}
