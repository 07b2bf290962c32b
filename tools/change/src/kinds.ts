import type { Engine, ProjectKind } from './words.ts';

/** What there is to know of a kind of project: whoever treats kinds differently asks here, and a new kind is one entry. */
export interface Kind {
  /** Several of them, in as few letters as a picture has room for. */
  readonly several: string;
  /** Whose change a preview of it is; absent where there is nothing to preview. */
  readonly engine?: Engine;
  /**
   * How a verdict previews it on its own; `none` where it has no effect of its own: then it only reaches others. A chart renders to
   * nothing without the values of who uses it.
   */
  readonly preview: 'plan' | 'diff' | 'none';
  /** Its YAML files are manifests, or lead to them. */
  readonly manifests?: true;
  /** kustomize completes its files: a field that is missing in one may come from another. */
  readonly completed?: true;
  /** Something delivers it to a cluster: without an Application it is said to be undeployed. */
  readonly delivered?: true;
  /** Its documentation is part of what is tested and shipped. */
  readonly keepsDocumentation?: true;
  /** What Nx runs for it. */
  readonly targets: readonly ('validate' | 'render' | 'diff' | 'plan')[];
}

export const KINDS: Readonly<Record<ProjectKind, Kind>> = {
  action: { several: 'actions', preview: 'none', keepsDocumentation: true, targets: [] },
  library: { several: 'libraries', preview: 'none', keepsDocumentation: true, targets: [] },
  'crossplane-api': {
    several: 'APIs',
    engine: 'crossplane',
    preview: 'diff',
    manifests: true,
    targets: ['validate', 'diff'],
  },
  'argocd-app': {
    several: 'Argo CD folders',
    engine: 'argocd',
    preview: 'diff',
    manifests: true,
    targets: ['validate', 'diff'],
  },
  'app-overlay': {
    several: 'overlays',
    engine: 'kubernetes',
    preview: 'diff',
    manifests: true,
    completed: true,
    delivered: true,
    targets: ['validate', 'render', 'diff'],
  },
  'kustomize-base': {
    several: 'bases',
    engine: 'kubernetes',
    preview: 'none',
    manifests: true,
    completed: true,
    targets: ['validate'],
  },
  'terraform-stack': { several: 'stacks', engine: 'terraform', preview: 'plan', targets: ['validate', 'plan'] },
  'terraform-module': { several: 'modules', preview: 'none', targets: ['validate'] },
  'helm-chart': { several: 'charts', engine: 'kubernetes', preview: 'none', delivered: true, targets: ['validate'] },
  manifests: {
    several: 'manifest folders',
    engine: 'kubernetes',
    preview: 'diff',
    manifests: true,
    delivered: true,
    targets: ['validate', 'render', 'diff'],
  },
  facts: {
    several: 'fact folders',
    engine: 'crossplane',
    preview: 'diff',
    manifests: true,
    targets: ['validate', 'diff'],
  },
};

/** Whether it is planned: a stack. */
export function canPlan(kind: ProjectKind): boolean {
  return KINDS[kind].preview === 'plan';
}

/** Whether `diff` has something to compare when it is named, be it only what others make of it. */
export function canDiff(kind: ProjectKind): boolean {
  return KINDS[kind].engine !== undefined && !canPlan(kind);
}

/** Whether a diff of the project alone shows all that an Application would make of it: then a verdict compares it. */
export function canDiffAlone(kind: ProjectKind): boolean {
  return KINDS[kind].preview === 'diff';
}
