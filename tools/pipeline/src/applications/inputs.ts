import { type ApplicationSource, buildEnvironment, type ExpandedApplication, substitute } from '@mainstem/argocd';
import { digestOf, joinPath, matchesGlob } from '@mainstem/change';
import type { Closures, Graph } from '@mainstem/graph';
import { isElsewhere, projectOf, sourcesOf } from './sources.ts';

/** What an Application renders from, as far as the tree holds it. */
export interface ApplicationInputs {
  /** Paths in the tree and digests of projects; a path that is not there is one too. */
  readonly read: readonly unknown[];
  /** Nothing outside of `read` has a say: no remote base or chart, no plugin, no path that only another system knows. */
  readonly closed: boolean;
  /** It may read any file of the tree: a plugin, or a reference that is not understood. A chart from elsewhere reads none. */
  readonly anywhere: boolean;
}

/** Digest of the specification and of everything in the tree that it leads to. */
export function digestOfInputs(graph: Graph, closures: Closures, application: ExpandedApplication): string {
  return digestOfRead(graph, application, inputsOf(graph, closures, application));
}

/** `digestOfInputs`, of inputs that are known already. */
export function digestOfRead(
  graph: Graph,
  { spec }: ExpandedApplication,
  { read, anywhere }: ApplicationInputs,
): string {
  // What may read anything depends on everything.
  return digestOf({ spec, read, ...(anywhere ? { tree: digestOfTree(graph) } : {}) });
}

const digests = new WeakMap<Graph['tree'], string>();

function digestOfTree({ tree }: Graph): string {
  const known = digests.get(tree);
  if (known !== undefined) return known;
  const digest = digestOf([...tree.entries].map(([path, { mode, id }]) => [path, mode, id]));
  digests.set(tree, digest);
  return digest;
}

/**
 * Follows each source as Argo CD reads it: its folder with all that the folder's project reads, value files with their variables, globs and
 * links, files of parameters and patches, components, and libraries of Jsonnet.
 * Source: https://argo-cd.readthedocs.io/en/stable/user-guide/{helm,kustomize,build-environment,source-hydrator}/
 */
export function inputsOf(graph: Graph, closures: Closures, application: ExpandedApplication): ApplicationInputs {
  const read: unknown[] = [];
  let closed = true;
  let anywhere = false;
  const { tree } = graph;
  const file = (path: string): void => {
    const found = tree.resolve(path);
    for (const link of found?.links ?? []) read.push([link, tree.entries.get(link)?.id]);
    read.push([path, found === undefined ? undefined : (tree.entries.get(found.path)?.id ?? 'a folder')]);
    if (found !== undefined && tree.hasFolder(found.path)) below(found.path);
  };
  const below = (folder: string): void => {
    for (const path of tree.filesBelow(folder)) read.push([path, tree.entries.get(path)?.id]);
  };
  const folder = (path: string, isOther = false): void => {
    const found = tree.resolve(path);
    for (const link of found?.links ?? []) read.push([link, tree.entries.get(link)?.id]);
    if (found === undefined) {
      read.push([path, undefined]);
      closed = false;
      // What another repository holds does not depend on this one.
      if (!isOther) anywhere = true;
      return;
    }
    const project = graph.byRoot.get(found.path);
    if (project === undefined) below(found.path);
    else {
      read.push(closures.inputsDigest(project.name));
      if (!closures.isResolved(project.name)) {
        closed = false;
        anywhere = true;
      }
    }
  };
  for (const source of sourcesOf(application)) {
    const path = source.path === undefined ? undefined : (joinPath('.', source.path) ?? undefined);
    const project = projectOf(graph, source);
    if (project !== undefined || path !== undefined) folder(project?.root ?? path ?? '.', isElsewhere(graph, source));
    if (source.chart !== undefined) closed = false;
    if (source.plugin !== undefined) {
      closed = false;
      anywhere = true;
    }
    const environment = buildEnvironment(
      {
        name: application.name,
        project: application.spec.project || 'default',
        ...(application.spec.destination?.namespace ? { namespace: application.spec.destination.namespace } : {}),
      },
      source,
    );
    const named = [
      ...(source.helm?.valueFiles ?? []),
      ...(source.helm?.fileParameters ?? []).map((parameter) => parameter.path),
      ...(source.kustomize?.patches ?? []).flatMap((patch) => patch.path ?? []),
    ];
    for (const written of named) {
      const place = repositoryPath(source, written, environment);
      if (place === undefined) closed = false;
      else if (!/[*?[{]/.test(place)) file(place);
      else for (const one of tree.entries.keys()) if (matchesGlob(one, place)) file(one);
    }
    for (const component of source.kustomize?.components ?? []) {
      const place = /:\/\/|[?]ref=|@/.test(component) ? undefined : joinPath(path ?? '.', component);
      if (place === undefined) closed = false;
      else folder(place);
    }
    const { libs } = (source.directory?.jsonnet ?? {}) as { readonly libs?: unknown };
    for (const library of Array.isArray(libs) ? libs.map(String) : [])
      file(joinPath('.', library.replace(/^\/+/, '')) ?? '.');
  }
  return { read, closed, anywhere };
}

/**
 * A file that a source names, from the root: relative to the source's path, `/` is the root, `$name/` the root of another source.
 *
 * @returns `undefined` for a URL, or a path that leads out.
 */
function repositoryPath(
  { path = '.' }: ApplicationSource,
  written: string,
  environment: Readonly<Record<string, string>>,
): string | undefined {
  const reference = /^\$([\w-]+)\//.exec(written);
  const isReference = reference !== null && !Object.hasOwn(environment, reference[1] ?? '');
  const text = substitute(isReference ? written.slice(reference[0].length) : written, environment);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) return undefined;
  if (isReference) return joinPath('.', text);
  return text.startsWith('/') ? joinPath('.', text.replace(/^\/+/, '')) : joinPath(path, text);
}
