import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  digestOf,
  type Engine,
  InputError,
  type Preview,
  type Project,
  type ProjectKind,
  withArticle,
} from '@mainstem/change';
import { type IgnoreRule, type ManifestPreview, prepareKustomize, previewManifests } from '@mainstem/kubernetes';
import { checkOut, withScratch } from '@mainstem/repository';
import { pool, poolSize } from '@mainstem/toolchain';
import { applicationsOf } from './application-sources.ts';
import { applicationChanges, applicationPreview, needsDelivered } from './applications.ts';
import { compositePreview } from './composites.ts';
import { withConflicts } from './conflicts.ts';
import { type Outcome, settle } from './outcome.ts';
import { overriddenPreview, overridingApplications } from './overridden.ts';
import { contextOf, previewOf } from './preview.ts';
import { hasRender, renderKey } from './renders.ts';
import { type Session, type Sides, sidesOf } from './session.ts';

/** The kinds that `diff` compares, with the engine whose change it is. */
const ENGINE_OF: Partial<Record<ProjectKind, Engine>> = {
  'app-overlay': 'kubernetes',
  'kustomize-base': 'kubernetes',
  'helm-chart': 'kubernetes',
  manifests: 'kubernetes',
  facts: 'crossplane',
  'crossplane-api': 'crossplane',
  'argocd-app': 'argocd',
};

/** True when `diff` has something to compare for this kind of project. */
export function canDiff(kind: ProjectKind): boolean {
  return ENGINE_OF[kind] !== undefined;
}

/** Starts what every comparison needs, to be ready by the time the change has been read. */
export function prepareDiff(): void {
  // What is missing is said when it is needed.
  prepareKustomize().catch(() => {});
}

/**
 * What each project's manifests would do at head against base. Only the files that the projects depend on are written to a
 * scratch folder, once for all of them.
 *
 * @throws InputError for a project that does not exist or has no manifests.
 */
export async function diffProjects(session: Session, names: readonly string[]): Promise<Outcome> {
  const all = names.map((name) => sidesOf(session.change, name));
  for (const { project } of all) {
    if (canDiff(project.kind)) continue;
    throw new InputError(
      `${project.name} is ${withArticle(project.kind)}: it has no manifests to compare. ` +
        (project.kind === 'terraform-stack'
          ? `Type: mainstem plan ${project.name}`
          : 'Name an overlay, an API or an Application.'),
    );
  }
  if (all.length === 0) return { previews: [], failures: [] };
  return withScratch(async (scratch) => {
    const roots = { base: join(scratch, 'base'), head: join(scratch, 'head') };
    await Promise.all([writeSide(session, all, 'base', roots.base), writeSide(session, all, 'head', roots.head)]);
    const outcomes = await pool(all, poolSize(), (sides) =>
      settle(sides.project.name, () => diffOrRetry(session, sides, roots)),
    );
    await session.renders?.trim();
    return {
      previews: await withConflicts(
        session,
        outcomes.flatMap(({ previews }) => previews),
      ),
      failures: outcomes.flatMap(({ failures }) => failures),
    };
  });
}

interface Roots {
  readonly base: string;
  readonly head: string;
}

/** Writes what the projects are rendered from; where a render is kept, nothing is needed. */
async function writeSide(
  session: Session,
  all: readonly Sides[],
  side: 'base' | 'head',
  folder: string,
): Promise<void> {
  const paths = new Set<string>();
  for (const sides of all) {
    const project = side === 'base' ? sides.before : sides.after;
    if (project === undefined) continue;
    const kept = overridingApplications(session, sides) === undefined && (await hasRender(session, side, project));
    if (!kept) for (const path of session.sources[side].filesOf(project.name)) paths.add(path);
    if (project.kind !== 'argocd-app' || !needsDelivered(session, sides)) continue;
    for (const path of session.closures[side].filesOf(project.name)) paths.add(path);
  }
  await checkOut(session.repository, session.change[side].tree, paths, folder);
}

/** A kept render may be gone by the time it is asked for: then the files are written after all. */
async function diffOrRetry(session: Session, sides: Sides, roots: Roots): Promise<Preview[]> {
  try {
    return await diffOne(session, sides, roots);
  } catch (error) {
    const { project, before, after } = sides;
    const left = [before, after].some(
      (one, at) => one !== undefined && !existsSync(join(at === 0 ? roots.base : roots.head, one.root)),
    );
    if (!left) throw error;
    for (const [side, own] of [
      ['base', before],
      ['head', after],
    ] as const) {
      if (own === undefined) continue;
      const paths = session.closures[side].filesOf(project.name);
      await checkOut(session.repository, session.change[side].tree, paths, roots[side]);
    }
    return diffOne(session, sides, roots);
  }
}

async function diffOne(session: Session, sides: Sides, roots: Roots): Promise<Preview[]> {
  const { project, before, after } = sides;
  const context = contextOf(session, sides);
  const folders = {
    base: before === undefined ? undefined : join(roots.base, before.root),
    head: after === undefined ? undefined : join(roots.head, after.root),
  };
  const defaultNamespace = destinationOf(session, sides);
  const ignoreDifferences = ignoredIn(session, sides);
  const syncOptions = syncOptionsIn(session, sides);
  const manifests =
    (await overriddenPreview(session, sides, roots)) ??
    (await previewManifests(context, folders.base, folders.head, {
      ...roots,
      renders: session.renders,
      baseKey: before === undefined ? undefined : renderKey(session, 'base', before),
      headKey: after === undefined ? undefined : renderKey(session, 'head', after),
      ...(defaultNamespace === undefined ? {} : { defaultNamespace }),
      ...(ignoreDifferences === undefined ? {} : { ignoreDifferences }),
      syncOptions,
    }));
  const result = project.kind === 'argocd-app' ? withApplications(session, project, manifests) : manifests;
  const inputs = (after === undefined ? session.closures.base : session.closures.head).inputsDigest(project.name);
  const receipt = { dirty: false, inputs };
  const engine = ENGINE_OF[project.kind] ?? 'kubernetes';
  const undeployed = project.kind === 'app-overlay' && context.deliveredBy.length === 0;
  const own = { ...previewOf(session, sides, engine, result, receipt), ...(undeployed ? { undeployed } : {}) };
  session.progress(`diff ${project.name}`);
  if (engine === 'argocd') {
    const rendered = await applicationPreview(session, sides, roots);
    return rendered === undefined ? [own] : [own, previewOf(session, sides, 'kubernetes', rendered, receipt)];
  }
  if (engine !== 'kubernetes') return [own];
  const composites = compositePreview(session, sides, result);
  return composites === undefined ? [own] : [own, previewOf(session, sides, 'crossplane', composites, receipt)];
}

/**
 * Applications are compared as Argo CD has them, with those that ApplicationSets generate; the rest of the folder (sets,
 * projects) as manifests.
 */
function withApplications(session: Session, project: Project, manifests: ManifestPreview): ManifestPreview {
  const { changes, warnings } = applicationChanges(session, project);
  const others = manifests.resources.filter(({ address }) => !address.startsWith('argoproj.io/Application/'));
  return { ...manifests, resources: [...changes, ...others], warnings: [...manifests.warnings, ...warnings] };
}

/** What the Applications that deliver a project leave out of their comparison, where they agree. */
function ignoredIn({ change }: Session, { before, after }: Sides): readonly IgnoreRule[] | undefined {
  const [graph, project] = after === undefined ? [change.base, before] : [change.head, after];
  if (project === undefined || project.kind === 'argocd-app') return undefined;
  const rules = applicationsOf(graph, project).map(({ spec }) => spec.ignoreDifferences ?? []);
  const [first] = rules;
  return rules.every((other) => digestOf(other) === digestOf(first)) ? first : undefined;
}

/** The sync options under which the live objects are: those of base that all delivering Applications have. */
function syncOptionsIn({ change }: Session, { before }: Sides): readonly string[] {
  if (before === undefined) return [];
  const [first = [], ...others] = applicationsOf(change.base, before).map(
    ({ spec }) => spec.syncPolicy?.syncOptions ?? [],
  );
  return first.filter((option) => others.every((options) => options.includes(option)));
}

/** The namespace that the delivering Application gives to what names none, where all that deliver it agree. */
function destinationOf(session: Session, { project, after }: Sides): string | undefined {
  const graph = after === undefined ? session.change.base : session.change.head;
  const namespaces = new Set(
    graph.deliveries
      .filter(({ path }) => path === project.root)
      .map(({ destinationNamespace }) => destinationNamespace),
  );
  return namespaces.size === 1 ? [...namespaces][0] : undefined;
}
