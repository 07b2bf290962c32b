import { isStack, type Preview } from '@mainstem/change';
import { type Graph, stackOrder } from '@mainstem/graph';
import type { Session } from '../change/session.ts';

/** In which order stacks are planned, and what each of them comes after. */
export interface PlanOrder {
  /** The stacks asked for, and those of the same change that they come after. */
  readonly layers: readonly (readonly string[])[];
  readonly after: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The order in which stacks of head are planned. A stack that comes after another affected one is planned after it, and that one is planned
 * even when it was not asked for: only its plan tells whether there is anything to wait for.
 *
 * @param names stacks of head.
 */
export function planOrder(session: Session, names: readonly string[]): PlanOrder {
  const graph = session.change.head;
  const affected = session.affected.projects.flatMap((project) =>
    isStack(project) && project.change !== 'removed' ? [project.name] : [],
  );
  const { after } = stackOrder(graph, [...new Set([...affected, ...names])]);
  const upstream = new Set(affected);
  const needed = new Set(names);
  for (const name of names) for (const other of after.get(name) ?? []) if (upstream.has(other)) needed.add(other);
  return stackOrder(graph, [...needed]);
}

/**
 * The stacks upstream whose plan shows a change that can reach a stack: to plan it before they are applied would be to plan it against outputs
 * that are about to change. Through a remote state only outputs can be read; anything else may be reached in ways that nobody can see.
 *
 * @param previews of the stacks planned so far; `undefined` for one whose plan failed.
 */
export function waitsFor(
  graph: Graph,
  stack: string,
  upstream: Iterable<string>,
  previews: ReadonlyMap<string, Preview | undefined>,
): string[] {
  const found = [...upstream].filter((name) => {
    if (!previews.has(name)) return false;
    const preview = previews.get(name);
    // Unknown is no reason to plan against what may change; the failure is shown as one.
    if (preview === undefined) return true;
    if (preview.skipped !== undefined) return false;
    if (preview.waitsFor !== undefined) return true;
    const { resources, counts } = preview;
    if (onlyOutputs(graph, stack, name)) return counts.outputs > 0;
    return counts.outputs > 0 || resources.some(({ action }) => action !== 'no-op' && action !== 'read');
  });
  return found.sort();
}

/** Whether a stack knows another one through its remote state alone. */
function onlyOutputs(graph: Graph, stack: string, upstream: string): boolean {
  const into = graph.edges.filter(
    ({ from, to }) => to === upstream && (from === stack || !isStack(graph.projects.get(from))),
  );
  // Reached through a third stack: what waits there is waited for anyway.
  return into.every(({ reason }) => reason === 'remote-state');
}
