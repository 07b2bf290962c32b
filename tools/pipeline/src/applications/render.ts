import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type ApplicationRender,
  type ExpandedApplication,
  type RemoteChart,
  renderApplication,
} from '@mainstem/argocd';
import { joinPath } from '@mainstem/change';
import type { Closures, Graph } from '@mainstem/graph';
import type { RenderCache } from '@mainstem/kubernetes';
import type { Deliveries } from './deliveries.ts';
import { digestOfRead, inputsOf } from './inputs.ts';
import { sourcesOf } from './sources.ts';

/** A tree whose Applications are rendered. */
export interface SourceTree {
  readonly graph: Graph;
  readonly closures: Closures;
  readonly deliveries: Deliveries;
  /** Absent where nothing is kept: on the working tree, whose files no digest stands for. */
  readonly renders?: RenderCache | undefined;
  /** Recorded checksums of charts, by `<repository>/<chart>@<version>`: what differs is an error. */
  readonly chartChecksums?: Readonly<Record<string, string>> | undefined;
  /** Why a chart may not be fetched for it, as a sentence's end. */
  readonly refusesChart?: ((chart: RemoteChart) => string | undefined) | undefined;
}

const NOTHING: ApplicationRender = { manifests: [], warnings: [], unrendered: [], tools: {} };

/**
 * What an Application of a tree renders to; nothing where there is none.
 *
 * @param root a checkout that holds what it reads.
 * @throws InputError, ToolError as `renderApplication`.
 */
export async function renderIn(
  tree: SourceTree,
  application: ExpandedApplication | undefined,
  root: string,
): Promise<ApplicationRender> {
  if (application === undefined) return NOTHING;
  const { graph, closures, deliveries, renders, refusesChart, chartChecksums } = tree;
  // A folder of which Git holds only documentation is a folder to Argo CD, and is not among the files that were written.
  for (const { path } of sourcesOf(application)) {
    const folder = path === undefined ? undefined : joinPath('.', path);
    if (folder !== undefined && graph.tree.hasFolder(folder)) await mkdir(join(root, folder), { recursive: true });
  }
  const inputs = renders === undefined ? undefined : inputsOf(graph, closures, application);
  return renderApplication(application.spec, {
    root,
    name: application.name,
    isOurs: deliveries.isOurs,
    refusesChart,
    ...(chartChecksums === undefined ? {} : { chartChecksums }),
    ...(renders !== undefined && inputs?.closed === true
      ? { cache: renders, cacheKey: digestOfRead(graph, application, inputs) }
      : {}),
  });
}
