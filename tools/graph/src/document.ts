import type { GraphDocument } from '@mainstem/change';
import type { Graph } from './model.ts';

/** The graph as `mainstem/graph@1`. */
export function graphDocument(graph: Graph): GraphDocument {
  return {
    schema: 'mainstem/graph@1',
    revision: graph.tree.revision,
    projects: [...graph.projects.values()],
    edges: [...graph.edges],
    unresolved: [...graph.unresolved],
  };
}
