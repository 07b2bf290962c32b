import { addTo, type EdgeReason, type Reason } from '@mainstem/change';
import type { Graph } from './model.ts';

/** The projects that a changed file touches directly, with those files. */
export type Sources = Map<string, Reason[]>;

/**
 * Steps that a search from each source may take together. Past it, the sources that are left are searched at once, each
 * reached project keeping only its nearest: a change of thousands of projects needs no thousand reasons each.
 */
const MOST_STEPS = 200_000;
/** Files of one source that are carried along to what depends on it. */
const MOST_FILES = 20;

/** Every project that depends on a source, with the path of edges that leads there. */
export function* pathsTo(graph: Graph, sources: Sources): Generator<{ project: string; reason: Reason }> {
  const dependents = dependentsOf(graph);
  let steps = 0;
  const rest: string[] = [];
  for (const [source, reasons] of sources) {
    if (steps > MOST_STEPS) {
      rest.push(source);
      continue;
    }
    for (const step of search(dependents, [source])) {
      steps++;
      yield* explain(step, reasons);
    }
  }
  for (const step of search(dependents, rest)) yield* explain(step, sources.get(step.source) ?? []);
}

interface Step {
  readonly project: string;
  readonly source: string;
  readonly path: Reason['path'];
}

function* explain({ project, path }: Step, reasons: readonly Reason[]): Generator<{ project: string; reason: Reason }> {
  for (const reason of reasons.slice(0, MOST_FILES)) {
    yield { project, reason: { ...reason, path: [...path, ...reason.path] } };
  }
}

/** Breadth first against the direction of the edges: each project once, by its shortest path. */
function* search(
  dependents: ReadonlyMap<string, readonly [string, EdgeReason][]>,
  from: readonly string[],
): Generator<Step> {
  const seen = new Set(from);
  let frontier: Step[] = from.map((source) => ({ project: source, source, path: [] }));
  while (frontier.length > 0) {
    const next: Step[] = [];
    for (const { project, source, path } of frontier) {
      for (const [dependent, edge] of dependents.get(project) ?? []) {
        if (seen.has(dependent)) continue;
        seen.add(dependent);
        const step = { project: dependent, source, path: [{ project, edge }, ...path] };
        next.push(step);
        yield step;
      }
    }
    frontier = next;
  }
}

/** Who depends on whose whole effect. Edges that only read a file do not pass changes of effect on. */
function dependentsOf(graph: Graph): Map<string, [string, EdgeReason][]> {
  const dependents = new Map<string, [string, EdgeReason][]>();
  for (const { from, to, reason, reads } of graph.edges) {
    if (reads !== undefined) continue;
    addTo(dependents, to, [from, reason]);
  }
  return dependents;
}
