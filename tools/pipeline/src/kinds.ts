import type { ProjectKind } from '@mainstem/change';

/** Kinds whose manifests a verdict compares on their own. A chart renders to nothing without the values of who uses it. */
const ALONE: readonly ProjectKind[] = ['app-overlay', 'argocd-app', 'crossplane-api', 'manifests', 'facts'];

/** True when a preview of the project alone shows all that an Application would make of it. */
export function canDiffAlone(kind: ProjectKind): boolean {
  return ALONE.includes(kind);
}
