import { join } from 'node:path';
import { InputError, isStack, type Preview, withArticle } from '@mainstem/change';
import { prepareKustomize } from '@mainstem/kubernetes';
import { checkOut, withScratch } from '@mainstem/repository';
import { asRun, pool, poolSize } from '@mainstem/toolchain';
import { asManifests } from '../change/facets.ts';
import { type Outcome, settle } from '../change/outcome.ts';
import { type Session, type Side, sidesOf } from '../change/session.ts';
import { toldOnce } from '../change/told-once.ts';
import { createAdmission } from './admission.ts';
import { createDefinitions } from './composites.ts';
import { withConflicts } from './conflicts.ts';
import { recall } from './kept.ts';
import type { DiffPlan, Kept, Roots } from './model.ts';
import { filesToWrite, planOf } from './plan.ts';
import { runPlan } from './steps.ts';

/** Starts what every comparison needs, to be ready by the time the change has been read. */
export function prepareDiff(): void {
  // What is missing is said when it is needed.
  prepareKustomize().catch(() => {});
}

/** So many projects are compared at a time: what earlier runs kept of them is held in memory meanwhile. */
const AT_A_TIME = 200;

/**
 * What each project's manifests would do at head against base. What has to be compared, and how, is decided first; then what
 * earlier runs kept is fetched, then the files that the rest needs are written to a scratch folder, then it is compared.
 *
 * @throws InputError for a project that does not exist or has no manifests.
 */
export async function diffProjects(session: Session, names: readonly string[]): Promise<Outcome> {
  const all = names.map((name) => {
    const sides = sidesOf(session.change, name);
    const manifests = asManifests(sides);
    if (manifests !== undefined) return manifests;
    const { project } = sides;
    throw new InputError(
      `${project.name} is ${withArticle(project.kind)}: it has no manifests to compare. ` +
        (isStack(project) ? `Type: mainstem plan ${project.name}` : 'Name an overlay, an API or an Application.'),
    );
  });
  if (all.length === 0) return { previews: [], failures: [] };
  await session.judge();
  const plans = all.map((sides) => planOf(session, sides));
  return asRun(() =>
    withScratch(async (scratch) => {
      const roots: Roots = { base: join(scratch, 'base'), head: join(scratch, 'head') };
      const shared = { roots, definitions: createDefinitions(session), admission: createAdmission(session) };
      const written = createWriter(session, roots);
      const outcomes: (Outcome & { readonly of: string })[] = [];
      for (let at = 0; at < plans.length; at += AT_A_TIME) {
        const some = await pool(plans.slice(at, at + AT_A_TIME), poolSize(), async (plan) => ({
          plan,
          kept: await recall(session, plan),
        }));
        await written(some);
        outcomes.push(
          ...(await pool(some, poolSize(), async ({ plan, kept }) => {
            const { name } = plan.sides.project;
            return { of: name, ...(await settle(name, () => runPlan(session, plan, { kept, ...shared }))) };
          })),
        );
      }
      await session.renders?.trim();
      const previews = await withConflicts(session, previewsIn(outcomes));
      return {
        previews: toldOnce(previews, session.change),
        failures: outcomes.flatMap(({ failures }) => failures),
      };
    }),
  );
}

/** All previews. What Applications make of a chart's folder counts, rather than what the folder renders to as it lies. */
function previewsIn(outcomes: readonly (Outcome & { readonly of: string })[]): Preview[] {
  const keyOf = ({ project, engine }: Preview) => `${engine} ${project}`;
  const delivered = new Set(
    outcomes.flatMap(({ of, previews }) => previews.filter(({ project }) => project !== of).map(keyOf)),
  );
  return outcomes.flatMap(({ of, previews }) =>
    previews.filter((preview) => preview.project !== of || !delivered.has(keyOf(preview))),
  );
}

/** Writes the files that plans need, each of them once. */
function createWriter(session: Session, roots: Roots) {
  const written = { base: new Set<string>(), head: new Set<string>() };
  return async (some: readonly { readonly plan: DiffPlan; readonly kept: Kept }[]): Promise<void> => {
    const write = async (side: Side) => {
      const paths = new Set(some.flatMap(({ plan, kept }) => filesToWrite(session, plan, side, kept)));
      const missing = [...paths].filter((path) => !written[side].has(path));
      await checkOut(session.repository, session.change[side].tree, missing, roots[side]);
      for (const path of missing) written[side].add(path);
    };
    await Promise.all([write('base'), write('head')]);
  };
}
