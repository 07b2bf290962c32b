import {
  type AffectedDocument,
  type AffectedProject,
  addTo,
  canDiffAlone,
  compareText,
  digestOf,
  groupBy,
  instanceOf,
  isCompared,
  isStack,
  isWithin,
  kindsOf,
  matchesGlob,
  type Project,
  type ProjectKind,
  type Reason,
  SETTINGS_FILE,
} from '@mainstem/change';
import type { ChangedFile } from '@mainstem/repository';
import { staticPrefix } from './globs.ts';
import type { Graph, GraphChange } from './model.ts';
import { pathsTo, type Sources } from './reach.ts';
import { renamesOf } from './renames.ts';
import { wavesOf } from './waves.ts';

/** Reasons beyond this many are counted, not listed. */
const MOST_REASONS = 20;

/**
 * The projects whose effect may differ between base and head, each with the changed files that reach it.
 *
 * A project is affected when, in the graph of base or of head, a changed file is its own, is read by it, matches what one of
 * its unresolved references widens to, or does so for a project that it depends on. Both graphs count: an edge that was
 * removed, or whose target appeared only now, is in one of them.
 */
export function affectedBy(change: GraphChange): AffectedDocument {
  const { base, head } = change;
  const reasons = new Map<string, Reason[]>();
  const add = (project: string, reason: Reason) => {
    addTo(reasons, project, reason);
  };
  const replanned = changedInstances(change);
  for (const graph of base.projects === head.projects ? [head] : [head, base]) {
    // one graph serves both where nothing changed shape
    for (const { project, reason } of reasonsIn(graph, change.files, replanned)) add(project, reason);
  }
  const names = new Set([...base.projects.keys(), ...head.projects.keys()]);
  for (const name of names) {
    if (reasons.has(name)) continue;
    const why = quietChange(name, change);
    if (why !== undefined) add(name, why);
  }
  for (const { project, reason } of deliveredAnew(change)) if (!reasons.has(project)) add(project, reason);
  const renamed = renamesOf(change);
  const projects = [...reasons.keys()]
    .sort()
    .map((name) => describe(name, reasons.get(name) ?? [], change, renamed))
    .filter((project) => project !== undefined);
  return {
    schema: 'mainstem/affected@1',
    base: base.tree.revision,
    head: head.tree.revision,
    ...(head.tree.object === undefined ? {} : { dirty: true }),
    projects,
    waves: wavesOf(head, new Set(projects.filter(({ change }) => change !== 'removed').map(({ name }) => name))),
  };
}

/**
 * Every (project, changed file) of one graph, nearest first.
 *
 * @param replanned projects that the settings' file alone changes.
 */
function reasonsIn(
  graph: Graph,
  files: readonly ChangedFile[],
  replanned: readonly string[],
): { project: string; reason: Reason }[] {
  const found: { project: string; reason: Reason }[] = [];
  const sources: Sources = new Map();
  const source = (project: string, reason: Reason) => {
    found.push({ project, reason });
    addTo(sources, project, reason);
  };
  const readsByPath = groupBy(
    graph.reads.filter(({ path }) => path !== undefined),
    ({ path }) => path as string,
  );
  const globs = indexGlobs(graph);
  for (const { path: file } of files) {
    const owner = graph.ownerOf(file);
    if (owner !== undefined) source(owner.name, { file, path: [] });
    for (const { project, reason } of readsByPath.get(file) ?? []) {
      if (project !== owner?.name) source(project, { file, path: hop(owner, reason) });
    }
    for (const { project, reason, unresolved } of globs.matching(file)) {
      if (project === owner?.name) continue;
      source(project, { file, path: hop(owner, reason), ...(unresolved === undefined ? {} : { unresolved }) });
    }
  }
  for (const project of replanned) source(project, { file: SETTINGS_FILE, path: [] });
  for (const entry of pathsTo(graph, sources)) found.push(entry);
  return found;
}

function hop(owner: Project | undefined, edge: Reason['path'][number]['edge']): Reason['path'] {
  return owner === undefined ? [] : [{ project: owner.name, edge }];
}

interface GlobEntry {
  readonly project: string;
  readonly glob: string;
  readonly reason: Reason['path'][number]['edge'];
  readonly unresolved?: string;
}

/** Globs by their fixed first folders, so that a file is matched only against those that could. */
function indexGlobs(graph: Graph): { matching(file: string): Iterable<GlobEntry> } {
  const byPrefix = new Map<string, GlobEntry[]>();
  const add = (entry: GlobEntry) => {
    const prefix = staticPrefix(entry.glob);
    addTo(byPrefix, prefix, entry);
  };
  for (const { project, glob, reason } of graph.reads) if (glob !== undefined) add({ project, glob, reason });
  for (const { project, widensTo, what } of graph.unresolved) {
    for (const glob of widensTo) add({ project, glob, reason: 'implicit', unresolved: what });
  }
  return {
    *matching(file) {
      if (byPrefix.size === 0) return;
      for (let end = file.length; ; end = file.lastIndexOf('/', end - 1)) {
        for (const entry of byPrefix.get(end < 0 ? '.' : file.slice(0, end)) ?? []) {
          if (matchesGlob(file, entry.glob)) yield entry;
        }
        if (end < 0) return;
      }
    },
  };
}

/**
 * Projects whose ApplicationSets make an Application more or less because a folder came or went. A generator of directories counts every
 * folder, also one without a manifest: nothing that the Application renders has changed, but it has.
 */
function* deliveredAnew({ base, head, files }: GraphChange): Iterable<{ project: string; reason: Reason }> {
  if (base.deliveries.length === 0 && head.deliveries.length === 0) return;
  const keyOf = ({ application, path, file }: Graph['deliveries'][number]) => `${file}\n${application}\n${path}`;
  const [before, after] = [new Set(base.deliveries.map(keyOf)), new Set(head.deliveries.map(keyOf))];
  for (const [graph, other] of [
    [head, before],
    [base, after],
  ] as const) {
    for (const delivery of graph.deliveries) {
      if (other.has(keyOf(delivery))) continue;
      const owner = graph.ownerOf(delivery.file);
      const cause = files.find(({ path }) => isWithin(path, delivery.path));
      if (owner === undefined || cause === undefined) continue;
      const reason = { file: cause.path, path: hop(graph.ownerOf(cause.path), 'application-path') };
      yield { project: owner.name, reason };
    }
  }
}

/** Stacks that the settings plan otherwise than before: another workspace, other variable files. */
function changedInstances({ base, head, files }: GraphChange): string[] {
  if (!files.some(({ path }) => path === SETTINGS_FILE)) return [];
  return [...head.projects.values()]
    .filter((project) => isStack(project) && isStack(base.projects.get(project.name)))
    .filter(({ root }) => digestOf(instanceOf(root, base.settings)) !== digestOf(instanceOf(root, head.settings)))
    .map(({ name }) => name);
}

/** A change that no file of the project shows: its kind, its environment, or that it is one at all. */
function quietChange(name: string, { base, head, files }: GraphChange): Reason | undefined {
  const before = base.projects.get(name);
  const after = head.projects.get(name);
  const same = before?.kind === after?.kind && before?.also?.join() === after?.also?.join();
  if (same && before?.environment === after?.environment) return undefined;
  const related = [...head.edges, ...base.edges].find(
    ({ to, file }) => to === name && files.some(({ path }) => path === file),
  );
  const file = related?.file ?? files.find(({ path }) => path === SETTINGS_FILE)?.path ?? files[0]?.path;
  return file === undefined ? undefined : { file, path: [] };
}

function describe(
  name: string,
  reasons: readonly Reason[],
  { base, head }: GraphChange,
  renamed: { readonly from: ReadonlyMap<string, string>; readonly to: ReadonlyMap<string, string> },
): AffectedProject | undefined {
  const before = base.projects.get(name);
  const after = head.projects.get(name);
  const project = after ?? before;
  if (project === undefined) return undefined;
  const byFile = new Map<string, Reason>();
  for (const reason of reasons) {
    const known = byFile.get(reason.file);
    if (known === undefined || reason.path.length < known.path.length) byFile.set(reason.file, reason);
  }
  const sorted = [...byFile.values()].sort((a, b) => a.path.length - b.path.length || compareText(a.file, b.file));
  const from = renamed.from.get(name);
  const to = renamed.to.get(name);
  const also = earned(project, before);
  return {
    ...project,
    ...(also.length === 0 ? {} : { also }),
    change: after === undefined ? 'removed' : before === undefined ? 'added' : 'modified',
    reasons: sorted.slice(0, MOST_REASONS),
    ...(sorted.length > MOST_REASONS ? { moreReasons: sorted.length - MOST_REASONS } : {}),
    ...(from === undefined ? {} : { renamedFrom: from }),
    ...(to === undefined ? {} : { renamedTo: to }),
  };
}

/**
 * What a project is besides its kind, with the comparison of manifests that it had at base: a change does not take its own preview away.
 * A folder that is no stack any more cannot be planned as one; the verdict says that it lost its plan.
 */
function earned(project: Project, before: Project | undefined): ProjectKind[] {
  const lost = before === undefined || isCompared(project) ? [] : kindsOf(before).filter(canDiffAlone);
  return [...(project.also ?? []), ...lost];
}
