import {
  type ApplicationComparison,
  addressOfApplication,
  compareApplications,
  type ExpandedApplication,
} from '@mainstem/argocd';
import { digestOf, type EngineResult, joinPath, messageOf, type Project, type ResourceChange } from '@mainstem/change';
import { affectedBy, type Graph } from '@mainstem/graph';
import {
  type ApplicationSource,
  compareManifests,
  type Manifest,
  redactManifest,
  renderApplication,
} from '@mainstem/kubernetes';
import { canDiffAlone } from './kinds.ts';
import type { Session, Sides } from './session.ts';

type Side = 'base' | 'head';

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
  const kept = keptResources(applicationChanges(session, project).changes);
  const pairs = pairsOf(session, project).filter((pair) => !kept(pair) && !isShownElsewhere(session, pair));
  if (pairs.length === 0) return undefined;
  const results: EngineResult[] = [];
  for (const pair of pairs) {
    if (inputsOf(session, 'base', pair.before) === inputsOf(session, 'head', pair.after)) continue;
    results.push(await previewPair(session, pair, roots));
  }
  return {
    resources: results.flatMap(({ resources }) => resources),
    outputs: 0,
    warnings: results.flatMap(({ warnings }) => warnings),
    tools: Object.assign({}, ...results.map(({ tools }) => tools)),
  };
}

/** What a change does to the Application objects themselves, those that ApplicationSets generate too. */
export function applicationChanges({ change }: Session, project: Project): ApplicationComparison {
  return compareApplications(applicationsIn(change.base, project), applicationsIn(change.head, project));
}

function applicationsIn(graph: Graph, project: Project): ExpandedApplication[] {
  return graph.applications().filter(({ from }) => graph.ownerOf(from.file)?.name === project.name);
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

function sourcesOf({ spec }: ExpandedApplication): readonly ApplicationSource[] {
  return spec.sources ?? (spec.source === undefined ? [] : [spec.source]);
}

function projectOf(graph: Graph, { path }: ApplicationSource): Project | undefined {
  const resolved = path === undefined ? undefined : graph.tree.resolve(joinPath('.', path) ?? path)?.path;
  return resolved === undefined ? undefined : graph.byRoot.get(resolved);
}

/** Digest of the specification and of every file of the tree that it leads to. */
function inputsOf(session: Session, side: Side, application: ExpandedApplication | undefined): string {
  if (application === undefined) return 'absent';
  const graph = session.change[side];
  const files: unknown[] = [];
  for (const source of sourcesOf(application)) {
    const project = projectOf(graph, source);
    if (project !== undefined) files.push(session.closures[side].inputsDigest(project.name));
    else if (source.path !== undefined) {
      for (const path of graph.tree.filesBelow(source.path)) files.push([path, graph.tree.entries.get(path)?.id]);
    }
    const named = [...(source.helm?.valueFiles ?? []), ...(source.helm?.fileParameters ?? []).map(({ path }) => path)];
    for (const file of named) files.push([file, graph.tree.entries.get(repositoryPath(source, file))?.id]);
  }
  return digestOf({ spec: application.spec, files });
}

/** A value file is relative to the source's path, `/` is the root, `$name/` the root of another source. */
function repositoryPath({ path = '.' }: ApplicationSource, file: string): string {
  if (file.startsWith('$')) return file.slice(file.indexOf('/') + 1);
  return file.startsWith('/') ? file.slice(1) : (joinPath(path, file) ?? file);
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
      renderSide(session.change.base, before, roots.base),
      renderSide(session.change.head, after, roots.head),
    ]);
    const unrendered = [...new Set([...old.unrendered, ...now.unrendered])];
    if (unrendered.length > 0) return unknown(unrendered);
    const compositeKinds = new Set([...session.change.base.compositeKinds, ...session.change.head.compositeKinds]);
    const { resources, warnings } = compareManifests(old.manifests, now.manifests, { compositeKinds });
    return { resources, outputs: 0, warnings: [...now.warnings, ...warnings], tools: { ...old.tools, ...now.tools } };
  } catch (error) {
    return unknown([messageOf(error)]);
  }
}

async function renderSide(
  graph: Graph,
  application: ExpandedApplication | undefined,
  root: string,
): Promise<{ manifests: Manifest[]; warnings: string[]; unrendered: string[]; tools: Record<string, string> }> {
  if (application === undefined) return { manifests: [], warnings: [], unrendered: [], tools: {} };
  return renderApplication(application.spec, { root, name: application.name, isOurs: isOurs(graph, application) });
}

/**
 * An overlay as the one Application that delivers it renders it, where that Application overrides some of it (images, a prefix,
 * patches): what the overlay alone renders to is then not what Argo CD applies.
 *
 * @returns `undefined` when nothing is overridden, or several Applications deliver it.
 */
export async function overriddenPreview(
  session: Session,
  { before, after }: Sides,
  roots: Readonly<Record<Side, string>>,
): Promise<(EngineResult & { before: Manifest[]; after: Manifest[] }) | undefined> {
  const old = deliveringOf(session.change.base, before);
  const now = deliveringOf(session.change.head, after);
  const all = [...old, ...now];
  if (old.length > 1 || now.length > 1 || !all.some((one) => one.exact && one.spec.source?.kustomize !== undefined)) {
    return undefined;
  }
  if ((before !== undefined && old.length === 0) || (after !== undefined && now.length === 0)) return undefined;
  const [base, head] = await Promise.all([
    renderSide(session.change.base, old[0], roots.base),
    renderSide(session.change.head, now[0], roots.head),
  ]);
  const compositeKinds = new Set([...session.change.base.compositeKinds, ...session.change.head.compositeKinds]);
  const { resources, warnings } = compareManifests(base.manifests, head.manifests, { compositeKinds });
  return {
    resources,
    outputs: 0,
    warnings: [...head.unrendered, ...head.warnings, ...warnings],
    tools: { ...base.tools, ...head.tools },
    before: base.manifests.map(redactManifest),
    after: head.manifests.map(redactManifest),
  };
}

function deliveringOf(graph: Graph, project: Project | undefined): ExpandedApplication[] {
  if (project === undefined || project.kind !== 'app-overlay') return [];
  return graph
    .applications()
    .filter((application) => sourcesOf(application).some((source) => projectOf(graph, source)?.name === project.name));
}

/** A source is this repository when its path is in the tree, or its URL is that of such a source. */
function isOurs(graph: Graph, application: ExpandedApplication): (source: ApplicationSource) => boolean {
  const inTree = ({ path, chart }: ApplicationSource) =>
    chart === undefined && path !== undefined && graph.tree.resolve(joinPath('.', path) ?? path) !== undefined;
  const urls = new Set([
    ...graph.settings.argocd.repositories,
    ...graph
      .applications()
      .flatMap(sourcesOf)
      .filter(inTree)
      .map(({ repoURL }) => repoURL),
  ]);
  const known = application.spec;
  return (source) => known !== undefined && (urls.has(source.repoURL) || inTree(source));
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
