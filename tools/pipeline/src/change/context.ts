import { groupBy, instanceOf, isStack, type PreviewContext, type Project } from '@mainstem/change';
import type { Graph } from '@mainstem/graph';
import { programOf, sensitiveOutputsIn } from '@mainstem/terraform';
import type { Session, Sides } from './session.ts';

/** What an engine may know about a project beyond its own files. */
export function contextOf(session: Session, sides: Sides): PreviewContext {
  const { change } = session;
  const side = sides.after === undefined ? 'base' : 'head';
  // A change does not choose what runs it where the settings do.
  const program = programOf(change[side].tree, sides.project.root, session.rules.settings);
  return {
    project: sides.project,
    change: { base: session.base, head: session.head },
    projectChange: sides.change,
    instance: instanceOf(sides.project.root, change[side].settings),
    compositeKinds: session.compositeKinds,
    deliveredBy: session.deliveries[side].namesOf(sides.project),
    hasApplications: change[side].deliveries.length > 0,
    ...(isStack(sides.project) ? { sensitiveUpstream: sensitiveUpstream(session, sides.project) } : {}),
    ...(program === undefined ? {} : { program }),
    progress: session.progress,
  };
}

/** Sensitive outputs of every stack whose state a stack or a module of it reads, at base or at head. */
function sensitiveUpstream({ change }: Session, { name }: Project): ReadonlySet<string> {
  const names = [change.base, change.head].flatMap((graph) =>
    upstreamOf(graph, name).flatMap((one) => sensitiveOutputsIn(graph.provides.get(one) ?? [])),
  );
  return new Set(names);
}

function upstreamOf(graph: Graph, stack: string): string[] {
  const edges = edgesBySource(graph);
  const parts = new Set([stack]);
  const found = new Set<string>();
  for (const part of parts) {
    for (const { to, reason } of edges.get(part) ?? []) {
      if (reason === 'module') parts.add(to);
      else if (reason === 'remote-state') found.add(to);
    }
  }
  return [...found];
}

const bySource = new WeakMap<Graph, ReadonlyMap<string, Graph['edges']>>();

/** Every stack of a change asks: the edges are put in order once. */
function edgesBySource(graph: Graph): ReadonlyMap<string, Graph['edges']> {
  let known = bySource.get(graph);
  if (known === undefined) {
    known = groupBy(graph.edges, ({ from }) => from);
    bySource.set(graph, known);
  }
  return known;
}
