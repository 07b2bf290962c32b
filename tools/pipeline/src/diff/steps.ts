import {
  type ApplicationComparison,
  applicationOf,
  compareApplications,
  type ExpandedApplication,
} from '@mainstem/argocd';
import { groupBy, type Preview, type Project } from '@mainstem/change';
import type { ManifestPreview } from '@mainstem/kubernetes';
import { contextOf } from '../change/context.ts';
import { isDirty } from '../change/dirty.ts';
import { previewOf } from '../change/preview.ts';
import { type Session, type Side, sidesOf } from '../change/session.ts';
import { withAdmission } from './admission.ts';
import { usersOfApi, withCompatibility } from './compatibility.ts';
import { compositePreview, settleComposites } from './composites.ts';
import type { DiffPlan, OwnStep, Pair, Prepared } from './model.ts';
import { compareOwn } from './own.ts';
import { pairsOf, pairsToRender, shownUnder } from './pairs.ts';
import { renderedPreview } from './rendered.ts';

/**
 * Runs the steps of a plan: one preview of the project, and one more for what another engine makes of it; of a folder of Applications, one more
 * of each chart's folder that they deliver.
 */
export async function runPlan(
  session: Session,
  { sides, engine, steps }: DiffPlan,
  prepared: Prepared,
): Promise<Preview[]> {
  const { project, after } = sides;
  const context = contextOf(session, sides);
  const compared = await compareOwn(session, steps.own, context, prepared);
  const { before, after: now } = compared;
  const admitted = await withAdmission(compared.resources, before, now, prepared.admission, namespaceOf(steps.own));
  const resources = await withCompatibility(admitted, before, now);
  const warnings = resources.length === 0 ? compared.warnings : [...compared.warnings, ...usersOfApi(session, sides)];
  const manifests = { ...compared, resources, warnings };
  const applications = steps.asRendered === true ? renderedApplications(session, project, manifests) : undefined;
  const objects =
    applications === undefined ? steps.objects : compareApplications(applications.base, applications.head);
  const pairs =
    applications === undefined || objects === undefined
      ? steps.rendered
      : pairsToRender(session, pairsOf(applications.base, applications.head), objects.changes);
  const result = objects === undefined ? manifests : withObjects(manifests, objects);
  const side = after === undefined ? 'base' : 'head';
  const inputs = session.closures[side].inputsDigest(project.name);
  const receipt = { dirty: session.workingTree === true && isDirty(session, project.name, side), inputs };
  const undeployed =
    project.kind === 'app-overlay' && context.deliveredBy.length === 0 && context.hasApplications !== false;
  const found = {
    before: result.before,
    after: result.after,
    namespace: namespaceOf(steps.own),
    resources: result.resources,
  };
  const composites = steps.composites
    ? await compositePreview(session, found, prepared.definitions, prepared.admission)
    : undefined;
  const settled = { ...result, resources: settleComposites(result.resources, composites, session.compositeKinds) };
  const own = { ...(await previewOf(session, sides, engine, settled, receipt)), ...(undeployed ? { undeployed } : {}) };
  session.progress(`diff ${project.name}`);
  const previews: Preview[] = [own];
  if (composites !== undefined) previews.push(await previewOf(session, sides, 'crossplane', composites, receipt));
  if (pairs !== undefined) {
    // Of what only a render tells, nobody knows who else delivers it.
    const nameOf = (pair: Pair) => (applications === undefined ? shownUnder(session, project, pair) : undefined);
    const groups = groupBy(pairs, (pair) => nameOf(pair) ?? project.name);
    if (pairs.length === 0) groups.set(project.name, []);
    for (const [name, some] of groups) {
      const delivered = await renderedPreview(session, some, prepared);
      const its = name === project.name ? sides : sidesOf(session.change, name);
      previews.push(await previewOf(session, its, 'kubernetes', delivered.rendered, receipt));
      if (delivered.composites !== undefined)
        previews.push(await previewOf(session, its, 'crossplane', delivered.composites, receipt));
    }
  }
  return previews;
}

/** The Applications that a folder renders to: those that are rendered, and those that rendered ApplicationSets generate. */
function renderedApplications(
  { deliveries }: Session,
  project: Project,
  { before, after }: ManifestPreview,
): Readonly<Record<Side, readonly ExpandedApplication[]>> {
  const of = (side: Side, manifests: ManifestPreview['before']) => {
    const sets = new Set(
      manifests.filter(({ kind }) => kind === 'ApplicationSet').map(({ metadata }) => metadata.name),
    );
    const plain = manifests.flatMap((manifest) => applicationOf(manifest, { file: project.root, line: 0 }) ?? []);
    const generated = deliveries[side]
      .declaredIn(project)
      .filter(({ from }) => from.applicationSet !== undefined && sets.has(from.applicationSet));
    return [...plain, ...generated];
  };
  return { base: of('base', before), head: of('head', after) };
}

/** Where the objects of a project go that name no namespace. */
function namespaceOf(step: OwnStep): string | undefined {
  return step.by === 'folder' ? step.namespace : (step.head ?? step.base)?.spec.destination?.namespace;
}

/**
 * Applications are compared as Argo CD has them, with those that ApplicationSets generate; the rest of the folder (sets,
 * projects) as manifests.
 */
function withObjects(manifests: ManifestPreview, { changes, warnings }: ApplicationComparison): ManifestPreview {
  const others = manifests.resources.filter(({ address }) => !address.startsWith('argoproj.io/Application/'));
  return { ...manifests, resources: [...changes, ...others], warnings: [...manifests.warnings, ...warnings] };
}
