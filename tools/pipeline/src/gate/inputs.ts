import type { Application, Reads } from '@mainstem/argocd/gate';
import { isWithin, joinPath } from '@mainstem/change';
import { createClosures, type Graph, loadGraph } from '@mainstem/graph';
import type { Repository } from '@mainstem/repository';
import { createDeliveries } from '../applications/deliveries.ts';
import { filesToRender, renderables } from '../applications/rendered.ts';

/** Which files of the tree each Application reads, at every revision that matters: the graph's own closures, as digests and previews use them. */
export interface GateInputs {
  /** Adds what the Applications read at a revision. One that cannot be read makes every file count. */
  learn(revision: string): Promise<void>;
  /** `undefined` for an Application that no revision declares. */
  readsOf(application: Application): Reads | undefined;
}

/** @param graph that of the expected commit. */
export function createInputs(repository: Repository, graph: Graph): GateInputs {
  const files = new Map<string, Set<string>>();
  const seen = new Set<string>();
  let isOpen = false;
  const add = (tree: Graph): void => {
    const sources = { graph: tree, closures: createClosures(tree), deliveries: createDeliveries(tree) };
    for (const one of renderables({ graph: tree })) {
      const own = files.get(one.application.name) ?? new Set();
      for (const path of filesToRender(sources, [one])) own.add(path);
      files.set(one.application.name, own);
    }
  };
  add(graph);
  return {
    learn: async (revision) => {
      if (seen.has(revision) || revision === graph.tree.revision) return;
      seen.add(revision);
      try {
        add(await loadGraph(repository, revision));
      } catch {
        isOpen = true;
      }
    },
    readsOf: ({ name, spec }) => {
      const own = files.get(name);
      if (own === undefined) return undefined;
      // What is added to or removed from a source's folder at a revision in between counts too.
      const folders = (spec.drySource === undefined ? spec.sources : [spec.drySource]).flatMap(({ path }) =>
        path === undefined ? [] : (joinPath('.', path) ?? []),
      );
      return (path) => isOpen || own.has(path) || folders.some((folder) => isWithin(path, folder));
    },
  };
}
