import { type ApplicationReading, type RenderInputs, type RenderInputsOf, staticFolder } from '@mainstem/argocd';
import {
  type Edge,
  type EdgeReason,
  everythingBelow,
  groupBy,
  matchesGlob,
  type Project,
  type Reference,
  type Tree,
  type Unresolved,
} from '@mainstem/change';
import type { Graph, Read } from '@mainstem/graph';

/**
 * Why one folder's render depends on another's. What an Application delivers is no input of the folder its manifest lies in, and a
 * composite resource's API is none of the manifest that asks for one.
 */
const RENDERED: ReadonlySet<EdgeReason> = new Set([
  'kustomize-resource',
  'component',
  'helm-values',
  'file-input',
  'module',
]);

interface Collected {
  readonly folders: Set<string>;
  readonly files: Set<string>;
  readonly globs: Set<string>;
  readonly present: Set<string>;
  readonly unknown: Set<string>;
}

/** What the graph says of one project's render, without the projects that it refers to. */
interface Step {
  readonly project: Project;
  readonly owned: readonly string[];
  readonly reads: readonly Read[];
  readonly unresolved: readonly Unresolved[];
  readonly to: readonly string[];
}

/**
 * Prepares the graph for questions about many Applications.
 *
 * @param argocdFiles the files that declare Applications, ApplicationSets or AppProjects: what they refer to is not rendered with them.
 */
export function createRenderInputs(graph: Graph, argocdFiles: ReadonlySet<string>): RenderInputsOf {
  // Going through the whole tree waits for the first Application.
  let steps: ReturnType<typeof createSteps> | undefined;
  const stepOf = (name: string) => {
    steps ??= createSteps(graph, argocdFiles);
    return steps(name);
  };
  const known = new WeakMap<ApplicationReading, RenderInputs>();
  return (reading) => {
    const before = known.get(reading);
    if (before !== undefined) return before;
    const { references, sources } = reading;
    const into: Collected = {
      folders: new Set(),
      files: new Set(),
      globs: new Set(),
      present: new Set(),
      unknown: new Set(),
    };
    const seen = new Set<string>();
    for (const { path } of sources) if (path !== undefined) into.folders.add(path);
    for (const reference of references) addReference(reference, graph, stepOf, seen, into);
    const inputs = { ...into, unknown: [...into.unknown] };
    known.set(reading, inputs);
    return inputs;
  };
}

function addReference(
  reference: Reference,
  { tree, byRoot }: Graph,
  stepOf: (name: string) => Step | undefined,
  seen: Set<string>,
  into: Collected,
): void {
  switch (reference.to) {
    case 'folder': {
      const { path, links = [] } = tree.resolve(reference.path) ?? { path: reference.path };
      for (const link of links) addFile(link, tree, into);
      const project = byRoot.get(path);
      if (project !== undefined) addProject(project.name, stepOf, tree, seen, into);
      else addFolder(path, tree, into);
      break;
    }
    case 'file': {
      const resolved = tree.resolve(reference.path);
      for (const path of [reference.path, ...(resolved === undefined ? [] : [resolved.path, ...resolved.links])])
        addFile(path, tree, into);
      break;
    }
    case 'files':
      addGlob(reference.glob, tree, into);
      break;
    case 'unknown':
      into.unknown.add(reference.what);
      break;
    case 'key':
      break;
  }
}

/** A project with everything that its render reads, breadth first. */
function addProject(
  first: string,
  stepOf: (name: string) => Step | undefined,
  tree: Tree,
  seen: Set<string>,
  into: Collected,
): void {
  const queue = [first];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const step = seen.has(name) ? undefined : stepOf(name);
    seen.add(name);
    if (step === undefined) continue;
    const { project, owned, reads, unresolved, to } = step;
    // The root's project owns only the files directly in the root; its folder would be the whole repository.
    if (project.root !== '.') into.folders.add(project.root);
    for (const path of owned) {
      into.present.add(path);
      if (project.root === '.') into.files.add(path);
    }
    for (const { path, glob } of reads) {
      if (path !== undefined) addFile(path, tree, into);
      if (glob !== undefined) addGlob(glob, tree, into);
    }
    for (const { what, widensTo } of unresolved) {
      // A remote base is in no file of this repository; a path that is missing is a finding of its own.
      if (widensTo.includes('**') && !/^remote /.test(what)) into.unknown.add(what);
    }
    queue.push(...to);
  }
}

function addFile(path: string, tree: Tree, into: Collected): void {
  into.files.add(path);
  if (tree.entries.has(path)) into.present.add(path);
}

function addFolder(folder: string, tree: Tree, into: Collected): void {
  into.folders.add(folder);
  for (const path of tree.filesBelow(folder)) into.present.add(path);
  if (tree.entries.has(folder)) into.present.add(folder);
}

/** `folder/**` is a folder; anything else stays a glob. */
function addGlob(glob: string, tree: Tree, into: Collected): void {
  const folder = glob.endsWith('/**') ? unescaped(glob.slice(0, -'/**'.length)) : undefined;
  if (folder !== undefined && glob === everythingBelow(folder.replaceAll(/[*?[{]/g, '[$&]'))) {
    addFolder(folder, tree, into);
    return;
  }
  into.globs.add(glob);
  for (const path of tree.filesBelow(staticFolder(glob))) if (matchesGlob(path, glob)) into.present.add(path);
}

/** The graph writes a path's own wildcards as classes of one character. */
function unescaped(glob: string): string {
  return glob.replaceAll(/\[([*?[{])\]/g, '$1');
}

function createSteps(graph: Graph, argocdFiles: ReadonlySet<string>): (name: string) => Step | undefined {
  const owned = groupBy([...graph.tree.entries.keys()], (path) => graph.ownerOf(path)?.name);
  const edges = groupBy(graph.edges, ({ from }) => from);
  const reads = groupBy(graph.reads, ({ project }) => project);
  const unresolved = groupBy(graph.unresolved, ({ project }) => project);
  const steps = new Map<string, Step | undefined>();
  const isRendered = ({ reason, file }: Pick<Edge, 'reason' | 'file'>, project: Project) =>
    !argocdFiles.has(file) && (RENDERED.has(reason) || (reason === 'implicit' && project.kind === 'helm-chart'));
  return (name) => {
    if (steps.has(name)) return steps.get(name);
    const project = graph.projects.get(name);
    const step = project && {
      project,
      owned: owned.get(name) ?? [],
      reads: (reads.get(name) ?? []).filter((read) => isRendered(read, project)),
      unresolved: (unresolved.get(name) ?? []).filter(({ file }) => !argocdFiles.has(file)),
      to: (edges.get(name) ?? [])
        .filter((edge) => edge.reads === undefined && isRendered(edge, project))
        .map(({ to }) => to),
    };
    steps.set(name, step);
    return step;
  };
}
