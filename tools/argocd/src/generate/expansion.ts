import type { FactsView } from '@mainstem/change';
import type { ApplicationSetFacts, ArgocdFacts, ClusterFacts } from '../facts.ts';
import type { GitPatterns } from './git-patterns.ts';
import type { Dialect, Filling, Parameters } from './parameters.ts';

/** What one generator gives, as far as the tree tells. */
export interface Expansion {
  readonly parameters: readonly Parameters[];
  /** Files generators that were read: their content is an input. */
  readonly reads: readonly GitPatterns[];
  /** Generators whose parameters only another system knows. */
  readonly outside: readonly string[];
}

export interface ExpansionContext {
  readonly view: FactsView<ArgocdFacts>;
  readonly set: Pick<ApplicationSetFacts, 'goTemplate' | 'goTemplateOptions' | 'applyNestedSelectors'>;
  /** Whether a repository URL means this repository. */
  isOurs(repoURL: string): boolean;
  /**
   * What Argo CD does is wanted, not everything that it could do: clusters come from these, and what differs is a doubt of the
   * parameters. Absent: whatever could be an input is wanted.
   */
  readonly exactly?: {
    readonly clusters: readonly ClusterFacts[];
    /** The settings say which repositories are ours. */
    readonly knowsRepositories: boolean;
  };
}

export function dialectOf({ set }: Pick<ExpansionContext, 'set'>): Dialect {
  return set.goTemplate ? 'go' : 'simple';
}

/** How strings of the set are filled in; reasons are added to `doubts`. */
export function fillingOf({ set, exactly }: ExpansionContext, doubts: string[]): Filling {
  if (exactly === undefined) return {};
  return {
    missingIsError: set.goTemplateOptions?.includes('missingkey=error') === true,
    note: (reason) => doubts.push(reason),
  };
}
