import type { ExpandedApplication } from '@mainstem/argocd';
import { digestOf, joinPath } from '@mainstem/change';
import { type ApplicationRender, type ApplicationSource, renderApplication } from '@mainstem/kubernetes';
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
  const inputs = isClosed(session, side, application) ? inputsOf(session, side, application) : undefined;
  return renderApplication(application.spec, {
    root,
    name: application.name,
    isOurs: isOursIn(session.change[side]),
    ...(session.renders === undefined || inputs === undefined ? {} : { cache: session.renders, cacheKey: inputs }),
  });
}

/** Digest of the specification and of every file of the tree that it leads to. */
export function inputsOf(session: Session, side: Side, application: ExpandedApplication | undefined): string {
  if (application === undefined) return 'absent';
  const graph = session.change[side];
  const files: unknown[] = [];
  for (const source of sourcesOf(application)) {
    const project = projectOf(graph, source);
    if (project !== undefined) files.push(session.closures[side].inputsDigest(project.name));
    else if (source.path !== undefined) {
      for (const path of graph.tree.filesBelow(source.path)) files.push([path, graph.tree.entries.get(path)?.id]);
    }
    const named = [...(source.helm?.valueFiles ?? []), ...(source.helm?.fileParameters ?? []).map(({ path }) => path)];
    for (const file of named) files.push([file, graph.tree.entries.get(repositoryPath(source, file))?.id]);
  }
  return digestOf({ spec: application.spec, files });
}

/** Whether `inputsOf` stands for all that is rendered: each source is a project that refers to nothing outside the tree. */
function isClosed(session: Session, side: Side, application: ExpandedApplication): boolean {
  return sourcesOf(application).every((source) => {
    const project = projectOf(session.change[side], source);
    if (project === undefined || (source.kustomize?.components ?? []).length > 0) return false;
    return session.closures[side].isResolved(project.name);
  });
}

/** A value file is relative to the source's path, `/` is the root, `$name/` the root of another source. */
function repositoryPath({ path = '.' }: ApplicationSource, file: string): string {
  if (file.startsWith('$')) return file.slice(file.indexOf('/') + 1);
  return file.startsWith('/') ? file.slice(1) : (joinPath(path, file) ?? file);
}
