/**
 * The words that every part shares, as closed unions. Source: the design's list of words; the documents
 * that carry them are in `documents/`.
 */

export const PROJECT_KINDS = [
  'action',
  'library',
  'crossplane-api',
  'argocd-app',
  'app-overlay',
  'kustomize-base',
  'terraform-stack',
  'terraform-module',
  'helm-chart',
  'manifests',
  'facts',
] as const;
/** What a project is. The order is the precedence where one folder could be several. */
export type ProjectKind = (typeof PROJECT_KINDS)[number];

export const EDGE_REASONS = [
  'module',
  'remote-state',
  'file-input',
  'tfvars',
  'kustomize-resource',
  'component',
  'helm-values',
  'application-path',
  'composition-of',
  'instance-of',
  'environment-facts',
  'implicit',
] as const;
/** Why one project's effect depends on another. */
export type EdgeReason = (typeof EDGE_REASONS)[number];

export const ACTIONS = ['create', 'update', 'replace', 'delete', 'forget', 'move', 'import', 'read', 'no-op'] as const;
/** What happens to one resource. */
export type Action = (typeof ACTIONS)[number];

export const RISK_LEVELS = ['destroy', 'stuck', 'security', 'disrupt', 'unknown', 'safe'] as const;
/**
 * How dangerous a resource change is, worst first.
 * `destroy`: data or an identity is lost. `stuck`: the engine will refuse the change for ever.
 * `security`: access widens. `disrupt`: restart, failover or replacement of something stateless.
 * `unknown`: said, never guessed.
 */
export type RiskLevel = (typeof RISK_LEVELS)[number];

export const ENGINES = ['terraform', 'kubernetes', 'crossplane', 'argocd'] as const;
export type Engine = (typeof ENGINES)[number];

export const VERDICT_STATES = ['failed', 'blocked', 'acknowledge', 'pass'] as const;
/** Worst first. */
export type VerdictState = (typeof VERDICT_STATES)[number];

/** Orders risk levels, worst first. */
export function compareRisk(a: RiskLevel, b: RiskLevel): number {
  return RISK_LEVELS.indexOf(a) - RISK_LEVELS.indexOf(b);
}

/** The worse of two risk levels. */
export function worseRisk(a: RiskLevel, b: RiskLevel): RiskLevel {
  return compareRisk(a, b) <= 0 ? a : b;
}

/** `an app-overlay`, `a terraform-stack`. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
