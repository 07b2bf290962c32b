import { canDiff, canDiffAlone, isCompared, isStack, kindsOf, type Project, type ProjectKind } from '@mainstem/change';
import type { Sides } from './session.ts';

/** Which previews show what a project would do: all that its content earns, at base or at head. */
export function previewsOf(project: Pick<Project, 'kind' | 'also'>): {
  readonly plan: boolean;
  readonly diff: boolean;
} {
  return { plan: isStack(project), diff: isCompared(project) };
}

/** The project as the stack that it is, or was where it is removed; `undefined` where it is none. */
export function asStack(sides: Sides): Sides | undefined {
  return isStack(sides.project) ? withKind(sides, () => 'terraform-stack') : undefined;
}

/** The project as what its manifests make it, whatever else lies in its folder; `undefined` where it holds none that can be compared. */
export function asManifests(sides: Sides): Sides | undefined {
  const kinds = [sides.after, sides.before].flatMap((project) => (project === undefined ? [] : kindsOf(project)));
  const alone = kinds.find(canDiffAlone) ?? kinds.find(canDiff);
  if (alone === undefined) return undefined;
  return withKind(sides, (project) => kindsOf(project).find(canDiffAlone) ?? alone);
}

function withKind({ project, before, after, change }: Sides, kindOf: (project: Project) => ProjectKind): Sides {
  const as = (one: Project) => (one.kind === kindOf(one) ? one : { ...one, kind: kindOf(one) });
  return {
    change,
    project: as(project),
    before: before === undefined ? undefined : as(before),
    after: after === undefined ? undefined : as(after),
  };
}
