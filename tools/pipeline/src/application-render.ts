import type { ExpandedApplication } from '@mainstem/argocd';
import { digestOf, joinPath } from '@mainstem/change';
import type { Closures, Graph } from '@mainstem/graph';
import {
  type ApplicationRender,
  type ApplicationSource,
  type RenderCache,
  renderApplication,
} from '@mainstem/kubernetes';
import { isOursIn, projectOf, sourcesOf } from './application-sources.ts';
import type { Session } from './session.ts';

export type Side = 'base' | 'head';

const NOTHING: ApplicationRender = { manifests: [], warnings: [], unrendered: [], tools: {} };

/**
 * What an Application renders to on one side; nothing where there is none.
 *
 * @param root the side's checkout.
 * @throws InputError, ToolError as `renderApplication`.
 */
export async function renderSide(
  session: Session,
  side: Side,
  application: ExpandedApplication | undefined,
  root: string,
): Promise<ApplicationRender> {
  if (application === undefined) return NOTHING;
  return renderIn(sourceTree(session, side), application, root);
}

/** A tree whose Applications are rendered. */
export interface SourceTree {
  readonly graph: Graph;
  readonly closures: Closures;
  /** Absent where nothing is kept: on the working tree, whose files no digest stands for. */
  readonly renders?: RenderCache | undefined;
}

/** One side of a change. */
export function sourceTree(session: Session, side: Side): SourceTree {
  return { graph: session.change[side], closures: session.closures[side], renders: session.renders };
}

/** What an Application of a tree renders to. */
export function renderIn(
  { graph, closures, renders }: SourceTree,
  application: ExpandedApplication,
  root: string,
): Promise<ApplicationRender> {
  const key = renders !== undefined && isClosed(graph, closures, application);
  return renderApplication(application.spec, {
    root,
    name: application.name,
    isOurs: isOursIn(graph),
    ...(key ? { cache: renders, cacheKey: digestOfInputs(graph, closures, application) } : {}),
  });
}

/** Digest of the specification and of every file of the tree that it leads to. */
export function inputsOf(session: Session, side: Side, application: ExpandedApplication | undefined): string {
  if (application === undefined) return 'absent';
  return digestOfInputs(session.change[side], session.closures[side], application);
}

function digestOfInputs(graph: Graph, closures: Closures, application: ExpandedApplication): string {
  const files: unknown[] = [];
  for (const source of sourcesOf(application)) {
    const project = projectOf(graph, source);
    if (project !== undefined) files.push(closures.inputsDigest(project.name));
    else if (source.path !== undefined) {
      for (const path of graph.tree.filesBelow(source.path)) files.push([path, graph.tree.entries.get(path)?.id]);
    }
    const named = [...(source.helm?.valueFiles ?? []), ...(source.helm?.fileParameters ?? []).map(({ path }) => path)];
    for (const file of named) files.push([file, graph.tree.entries.get(repositoryPath(source, file))?.id]);
  }
  return digestOf({ spec: application.spec, files });
}

/** Whether `inputsOf` stands for all that is rendered: each source is a project that refers to nothing outside the tree. */
function isClosed(graph: Graph, closures: Closures, application: ExpandedApplication): boolean {
  return sourcesOf(application).every((source) => {
    const project = projectOf(graph, source);
    if (project === undefined || (source.kustomize?.components ?? []).length > 0) return false;
    return closures.isResolved(project.name);
  });
}

/** A value file is relative to the source's path, `/` is the root, `$name/` the root of another source. */
function repositoryPath({ path = '.' }: ApplicationSource, file: string): string {
  if (file.startsWith('$')) return file.slice(file.indexOf('/') + 1);
  return file.startsWith('/') ? file.slice(1) : (joinPath(path, file) ?? file);
}
