import type { Project } from './documents/graph.ts';
import { canDiffAlone, canPlan } from './kinds.ts';
import type { ProjectKind } from './words.ts';

type Kinds = Pick<Project, 'kind' | 'also'>;

/** All that a project is: its kind, and what else its folder holds that earns a preview. */
export function kindsOf({ kind, also = [] }: Kinds): readonly ProjectKind[] {
  return also.length === 0 ? [kind] : [kind, ...also];
}

/** Whether a project is a stack, whatever else lies in its folder. */
export function isStack(project: Kinds | undefined): boolean {
  return project !== undefined && kindsOf(project).some(canPlan);
}

/** Whether its manifests are compared on their own, whatever else lies in its folder. */
export function isCompared(project: Kinds | undefined): boolean {
  return project !== undefined && kindsOf(project).some(canDiffAlone);
}
