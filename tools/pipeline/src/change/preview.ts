import { countsOf, digestOf, type Engine, type EngineResult, type Preview } from '@mainstem/change';
import type { Session, Sides } from './session.ts';

/** The preview document of what an engine found, judged by what the settings teach. */
export async function previewOf(
  session: Session,
  sides: Sides,
  engine: Engine,
  result: EngineResult,
  receipt: { readonly dirty: boolean; readonly inputs: string },
): Promise<Preview> {
  const { project, change } = sides;
  const judge = await session.judge();
  const { name, environment } = project;
  const place = { project: name, engine, ...(environment === undefined ? {} : { environment }) };
  const resources = result.resources.map((resource) => judge(resource, place));
  return {
    schema: 'mainstem/preview@1',
    project: name,
    engine,
    ...(environment === undefined ? {} : { environment }),
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
    ...listed('intake', result.intake),
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
