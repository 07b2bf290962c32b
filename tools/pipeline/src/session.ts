import { join } from 'node:path';
import { InputError, type Project } from '@mainstem/change';
import { type Closures, createClosures, type Graph, type GraphChange } from '@mainstem/graph';
import { createRenderCache, type RenderCache } from '@mainstem/kubernetes';
import type { Repository } from '@mainstem/repository';

/** Everything that the previews of one change share. */
export interface Session {
  readonly repository: Repository;
  readonly base: string;
  readonly head: string;
  readonly change: GraphChange;
  readonly closures: { readonly base: Closures; readonly head: Closures };
  /** The same without what Applications deliver: what a project's own manifests are made from. */
  readonly sources: { readonly base: Closures; readonly head: Closures };
  /** Renders of earlier runs; absent with `MAINSTEM_NO_CACHE=1`. */
  readonly renders?: RenderCache;
  /** Paths that differ from the commit that is checked out. */
  readonly uncommitted: readonly string[];
  /** Whether the working tree is at head. */
  readonly checkedOut: boolean;
  readonly progress: (line: string) => void;
  /** `warn`: what a change brings in newly is told, and planned all the same. For one's own change on one's own machine. Default: it is not planned. */
  readonly gate?: 'block' | 'warn';
}

/** Closures are computed when the first preview asks. */
export function createSession(options: Omit<Session, 'closures' | 'sources' | 'renders' | 'base' | 'head'>): Session {
  const lazy = (graph: Graph, delivered: boolean): (() => Closures) => {
    let closures: Closures | undefined;
    return () => {
      closures ??= createClosures(graph, { delivered });
      return closures;
    };
  };
  const sides = (delivered: boolean): Session['closures'] => {
    const base = lazy(options.change.base, delivered);
    const head = lazy(options.change.head, delivered);
    return {
      get base() {
        return base();
      },
      get head() {
        return head();
      },
    };
  };
  const renders =
    process.env.MAINSTEM_NO_CACHE === '1'
      ? {}
      : { renders: createRenderCache(join(options.repository.commonDirectory, 'mainstem', 'renders')) };
  return {
    ...options,
    ...renders,
    base: options.change.base.tree.revision,
    head: options.change.head.tree.revision,
    closures: sides(true),
    sources: sides(false),
  };
}

/** A project as it is at base and at head. */
export interface Sides {
  readonly project: Project;
  readonly change: 'added' | 'modified' | 'removed';
  readonly before: Project | undefined;
  readonly after: Project | undefined;
}

/**
 * Finds a project in a change.
 *
 * @throws InputError with the nearest names when neither side has it.
 */
export function sidesOf(change: GraphChange, name: string): Sides {
  const before = change.base.projects.get(name);
  const after = change.head.projects.get(name);
  const project = after ?? before;
  if (project === undefined)
    throw unknownProject(name, [...change.head.projects.keys(), ...change.base.projects.keys()]);
  return {
    project,
    change: after === undefined ? 'removed' : before === undefined ? 'added' : 'modified',
    before,
    after,
  };
}

/** The error for a project that does not exist, with names that look like it. */
export function unknownProject(name: string, known: Iterable<string>): InputError {
  const wanted = name.replaceAll('/', '.').replace(/\.+$/, '');
  const near = [...new Set(known)]
    .map((candidate) => ({ candidate, distance: distance(candidate, wanted) }))
    .filter(({ candidate, distance }) => distance <= 3 || candidate.includes(wanted) || wanted.includes(candidate))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'To see all projects: mainstem graph';
  return new InputError(`There is no project ${JSON.stringify(name)}. ${hint}`);
}

/** Levenshtein's distance, given up on (a large number) for very different lengths. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 3) return Number.MAX_SAFE_INTEGER;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost));
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
}
