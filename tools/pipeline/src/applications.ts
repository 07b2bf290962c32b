import {
  type ApplicationComparison,
  addressOfApplication,
  compareApplications,
  type ExpandedApplication,
} from '@mainstem/argocd';
import { digestOf, type EngineResult, messageOf, type Project, type ResourceChange } from '@mainstem/change';
import { affectedBy, type Graph } from '@mainstem/graph';
import { compareManifests } from '@mainstem/kubernetes';
import { inputsOf, renderSide, type Side } from './application-render.ts';
import { applicationsIn, projectOf, sourcesOf } from './application-sources.ts';
import { canDiffAlone } from './kinds.ts';
import type { Session, Sides } from './session.ts';

interface Pair {
  readonly before: ExpandedApplication | undefined;
  readonly after: ExpandedApplication | undefined;
}

/**
 * What a change does to what the Applications of a folder render, where no other preview shows it: charts, values from another
 * folder, and overlays whose Application alone changed. What cannot be rendered is one `unknown` change, never "no change".
 *
 * @returns `undefined` when every Application's sources are previewed as projects of their own.
 */
export async function applicationPreview(
  session: Session,
  { project }: Sides,
  roots: Readonly<Record<Side, string>>,
): Promise<EngineResult | undefined> {
  const pairs = pairsToRender(session, project);
  if (pairs === undefined) return undefined;
  const results: EngineResult[] = [];
  for (const pair of pairs) results.push(await previewPair(session, pair, roots));
  return {
    resources: results.flatMap(({ resources }) => resources),
    outputs: 0,
    warnings: results.flatMap(({ warnings }) => warnings),
    tools: Object.assign({}, ...results.map(({ tools }) => tools)),
  };
}

/** Whether `applicationPreview` needs the files that the Applications of a folder deliver. */
export function needsDelivered(session: Session, { project }: Sides): boolean {
  return (pairsToRender(session, project) ?? []).length > 0;
}

const toRender = new WeakMap<Session, Map<string, Pair[] | undefined>>();

/** The Applications whose render may differ and is shown nowhere else; `undefined` when all are shown elsewhere. */
function pairsToRender(session: Session, project: Project): readonly Pair[] | undefined {
  const known = toRender.get(session) ?? new Map<string, Pair[] | undefined>();
  toRender.set(session, known);
  if (known.has(project.name)) return known.get(project.name);
  const kept = keptResources(applicationChanges(session, project).changes);
  const pairs = pairsOf(session, project).filter((pair) => !kept(pair) && !isShownElsewhere(session, pair));
  const found =
    pairs.length === 0
      ? undefined
      : pairs.filter(({ before, after }) => inputsOf(session, 'base', before) !== inputsOf(session, 'head', after));
  known.set(project.name, found);
  return found;
}

/** What a change does to the Application objects themselves, those that ApplicationSets generate too. */
export function applicationChanges({ change }: Session, project: Project): ApplicationComparison {
  return compareApplications(applicationsIn(change.base, project), applicationsIn(change.head, project));
}

/** Applications that go or are renamed without taking their resources along: nothing in the cluster changes by that. */
function keptResources(changes: readonly ResourceChange[]): (pair: Pair) => boolean {
  const kept = new Set<string>();
  for (const { action, address, previousAddress } of changes) {
    if (action === 'forget') kept.add(address);
    if (action === 'move') for (const one of [address, previousAddress]) if (one !== undefined) kept.add(one);
  }
  return ({ before, after }) =>
    (before === undefined || after === undefined) &&
    [before, after].some((one) => one !== undefined && kept.has(addressOfApplication(one)));
}

function pairsOf({ change }: Session, project: Project): Pair[] {
  const of = (graph: Graph) =>
    new Map(
      applicationsIn(graph, project).map((application) => [addressOfApplication(application), application] as const),
    );
  const [before, after] = [of(change.base), of(change.head)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((address) => ({ before: before.get(address), after: after.get(address) }));
}

const affectedNames = new WeakMap<Session, ReadonlySet<string>>();

/** True when each source is an overlay or folder that has a preview of its own in this change, or that nothing changed. */
function isShownElsewhere(session: Session, { before, after }: Pair): boolean {
  let affected = affectedNames.get(session);
  if (affected === undefined) {
    affected = new Set(affectedBy(session.change).projects.map(({ name }) => name));
    affectedNames.set(session, affected);
  }
  const sides = [
    [session.change.base, before],
    [session.change.head, after],
  ] as const;
  const plain = sides.every(
    ([graph, application]) =>
      application === undefined ||
      sourcesOf(application).every((source) => {
        const project = projectOf(graph, source);
        const asItLies =
          source.helm === undefined && source.plugin === undefined && source.directory?.jsonnet === undefined;
        return asItLies && project !== undefined && canDiffAlone(project.kind);
      }),
  );
  if (!plain) return false;
  if (digestOf(before?.spec ?? null) === digestOf(after?.spec ?? null)) return true;
  return sides.some(
    ([graph, application]) =>
      application !== undefined &&
      sourcesOf(application).some((source) => affected.has(projectOf(graph, source)?.name ?? '')),
  );
}

async function previewPair(
  session: Session,
  { before, after }: Pair,
  roots: Readonly<Record<Side, string>>,
): Promise<EngineResult> {
  const application = (after ?? before) as ExpandedApplication;
  const unknown = (reasons: readonly string[]): EngineResult => ({
    resources: [unknownChange(application, before, after, reasons)],
    outputs: 0,
    warnings: [],
    tools: {},
  });
  const doubts = [before, after].flatMap((one) =>
    one === undefined || one.exact ? [] : (one.doubts ?? ['it is not known from the tree']),
  );
  if (doubts.length > 0) return unknown(doubts);
  try {
    const [old, now] = await Promise.all([
      renderSide(session, 'base', before, roots.base),
      renderSide(session, 'head', after, roots.head),
    ]);
    const unrendered = [...new Set([...old.unrendered, ...now.unrendered])];
    if (unrendered.length > 0) return unknown(unrendered);
    const compositeKinds = new Set([...session.change.base.compositeKinds, ...session.change.head.compositeKinds]);
    const { resources, warnings } = compareManifests(old.manifests, now.manifests, {
      compositeKinds,
      ignoreDifferences: (after ?? before)?.spec.ignoreDifferences ?? [],
      syncOptions: before?.spec.syncPolicy?.syncOptions ?? [],
    });
    return { resources, outputs: 0, warnings: [...now.warnings, ...warnings], tools: { ...old.tools, ...now.tools } };
  } catch (error) {
    return unknown([messageOf(error)]);
  }
}

function unknownChange(
  application: ExpandedApplication,
  before: ExpandedApplication | undefined,
  after: ExpandedApplication | undefined,
  reasons: readonly string[],
): ResourceChange {
  const address = addressOfApplication(application);
  const action = before === undefined ? 'create' : after === undefined ? 'delete' : 'update';
  return {
    address,
    kind: 'Application',
    action,
    fields: [],
    risk: {
      level: 'unknown',
      reasons: [`what it renders to may change and could not be rendered here: ${reasons.join('; ')}`],
      wayOut: 'Render both versions where the chart and its tools can be reached, and compare them.',
    },
    digest: digestOf({ address, action, before: before?.spec, after: after?.spec, reasons }),
  };
}
