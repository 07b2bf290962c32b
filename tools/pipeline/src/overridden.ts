import type { ExpandedApplication } from '@mainstem/argocd';
import type { EngineResult, Project } from '@mainstem/change';
import type { Graph } from '@mainstem/graph';
import { compareManifests, type Manifest, redactManifest } from '@mainstem/kubernetes';
import { renderSide, type Side } from './application-render.ts';
import { applicationsOf } from './application-sources.ts';
import type { Session, Sides } from './session.ts';

/**
 * The Application that delivers an overlay at base and at head, where it overrides some of it (images, a prefix, patches): what
 * the overlay alone renders to is then not what Argo CD applies.
 *
 * @returns `undefined` when nothing is overridden, or several Applications deliver it.
 */
export function overridingApplications(
  { change }: Session,
  { before, after }: Sides,
): { readonly base: ExpandedApplication | undefined; readonly head: ExpandedApplication | undefined } | undefined {
  const old = deliveringOf(change.base, before);
  const now = deliveringOf(change.head, after);
  const overrides = [...old, ...now].some((one) => one.exact && one.spec.source?.kustomize !== undefined);
  if (old.length > 1 || now.length > 1 || !overrides) return undefined;
  if ((before !== undefined && old.length === 0) || (after !== undefined && now.length === 0)) return undefined;
  return { base: old[0], head: now[0] };
}

function deliveringOf(graph: Graph, project: Project | undefined): readonly ExpandedApplication[] {
  return project === undefined || project.kind !== 'app-overlay' ? [] : applicationsOf(graph, project);
}

/** An overlay as the one Application that delivers it renders it; `undefined` when `overridingApplications` finds none. */
export async function overriddenPreview(
  session: Session,
  sides: Sides,
  roots: Readonly<Record<Side, string>>,
): Promise<(EngineResult & { before: Manifest[]; after: Manifest[] }) | undefined> {
  const applications = overridingApplications(session, sides);
  if (applications === undefined) return undefined;
  const [base, head] = await Promise.all([
    renderSide(session, 'base', applications.base, roots.base),
    renderSide(session, 'head', applications.head, roots.head),
  ]);
  const compositeKinds = new Set([...session.change.base.compositeKinds, ...session.change.head.compositeKinds]);
  const { resources, warnings } = compareManifests(base.manifests, head.manifests, {
    compositeKinds,
    ignoreDifferences: (applications.head ?? applications.base)?.spec.ignoreDifferences ?? [],
    syncOptions: applications.base?.spec.syncPolicy?.syncOptions ?? [],
  });
  return {
    resources,
    outputs: 0,
    warnings: [...head.unrendered, ...head.warnings, ...warnings],
    tools: { ...base.tools, ...head.tools },
    before: base.manifests.map(redactManifest),
    after: head.manifests.map(redactManifest),
  };
}
