import {
  countsOf,
  digestOf,
  type Engine,
  type EngineResult,
  instanceOf,
  isWithin,
  type Preview,
  type PreviewContext,
} from '@mainstem/change';
import type { Session, Sides } from './session.ts';

/** What an engine may know about a project beyond its own files. */
export function contextOf(session: Session, sides: Sides): PreviewContext {
  const { change } = session;
  const graph = sides.after === undefined ? change.base : change.head;
  const compositeKinds = new Set([...change.base.compositeKinds, ...change.head.compositeKinds]);
  return {
    project: sides.project,
    change: { base: session.base, head: session.head },
    projectChange: sides.change,
    instance: instanceOf(sides.project.root, graph.settings),
    compositeKinds,
    deliveredBy: graph.deliveries
      .filter(
        ({ path, recurse }) => path === sides.project.root || (recurse === true && isWithin(sides.project.root, path)),
      )
      .map(({ application }) => application),
    progress: session.progress,
  };
}

/** The preview document of what an engine found. */
export function previewOf(
  session: Session,
  sides: Sides,
  engine: Engine,
  result: EngineResult,
  receipt: { readonly dirty: boolean; readonly inputs: string },
): Preview {
  const { project, change } = sides;
  const resources = [...result.resources];
  return {
    schema: 'mainstem/preview@1',
    project: project.name,
    engine,
    ...(project.environment === undefined ? {} : { environment: project.environment }),
    change,
    counts: countsOf(resources, result.outputs),
    resources,
    warnings: [...result.warnings],
    ...listed('outputs', result.outputChanges),
    ...listed('drift', result.drift),
    ...listed('checks', result.checks),
    ...listed('invocations', result.invocations),
    ...listed('invoked', result.invoked),
    ...listed('deferred', result.deferred),
    ...listed('waitsFor', result.waitsFor),
    ...listed('gate', result.gate),
    ...(result.skipped === undefined ? {} : { skipped: result.skipped }),
    receipt: {
      base: session.base,
      head: session.head,
      dirty: receipt.dirty,
      inputs: receipt.inputs,
      outcome: digestOf(resources.map(({ digest }) => digest)),
      ...(result.state === undefined ? {} : { state: { ...result.state } }),
      tools: { ...result.tools },
    },
  };
}

/** A list of the document, left out when there is nothing in it. */
function listed<Name extends string, Item>(
  name: Name,
  items: readonly Item[] | undefined,
): Partial<Record<Name, Item[]>> {
  return items === undefined || items.length === 0 ? {} : ({ [name]: [...items] } as Record<Name, Item[]>);
}
