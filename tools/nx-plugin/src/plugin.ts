import { addTo } from '@mainstem/change';
import { type Graph, loadWorkingGraph, type Read } from '@mainstem/graph';
import { openRepository } from '@mainstem/repository';
import type { CreateDependencies, CreateNodes, ProjectConfiguration } from '@nx/devkit';
import { targetsOf } from './targets.ts';

export const name = '@mainstem/nx-plugin';

/** The graph that `createNodes` has just read; `createDependencies` runs right after it in the same process. */
let latest: { root: string; graph: Promise<Graph> } | undefined;

function readGraph(root: string): Promise<Graph> {
  const graph = openRepository(root).then(loadWorkingGraph);
  latest = { root, graph };
  return graph;
}

/**
 * All projects from one file that is always there. Nx takes a deleted file that matches a plugin's glob for "every project
 * may have changed" (nrwl/nx#18112), so a glob over marker files would make each deleted project affect all.
 */
export const createNodes: CreateNodes = [
  'nx.json',
  async (files, _options, context) => {
    const file = files[0];
    if (file === undefined) return [];
    const graph = await readGraph(context.workspaceRoot);
    const reads = new Map<string, Read[]>();
    for (const read of graph.reads) {
      addTo(reads, read.project, read);
    }
    const projects: Record<string, Omit<ProjectConfiguration, 'root'>> = {};
    const withFiles = new Set([...graph.tree.entries.keys()].map((path) => graph.ownerOf(path)?.name));
    for (const project of graph.projects.values()) {
      // Nx finds a project through its files; one that only gathers what lies in other projects has none.
      if (!withFiles.has(project.name)) continue;
      projects[project.root] = {
        name: project.name,
        projectType: project.kind === 'library' || project.kind === 'terraform-module' ? 'library' : 'application',
        tags: [
          `kind:${project.kind}`,
          ...(project.environment === undefined ? [] : [`environment:${project.environment}`]),
        ],
        targets: targetsOf(project, graph, reads.get(project.name) ?? []) as ProjectConfiguration['targets'] & object,
      };
    }
    return [[file, { projects }]];
  },
];

/**
 * Edges whose whole target matters. Raw reads of single files are inputs of the targets instead: an edge would make every
 * change of the other project count.
 */
export const createDependencies: CreateDependencies = async (_options, context) => {
  const graph = await (latest?.root === context.workspaceRoot ? latest.graph : readGraph(context.workspaceRoot));
  const edges = new Map<string, { source: string; target: string; type: 'implicit' }>();
  for (const { from, to, reads } of graph.edges) {
    if (reads !== undefined || context.projects[from] === undefined || context.projects[to] === undefined) continue;
    edges.set(`${from}\0${to}`, { source: from, target: to, type: 'implicit' });
  }
  return [...edges.values()] as Awaited<ReturnType<CreateDependencies>>;
};
