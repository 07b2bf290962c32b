import type { ReviewedPull } from './review.ts';

/** What a rollout asks of the place where the repository is hosted. Absent parts are not known, which is never "fine". */
export interface Forge {
  /** Fills a folder with the receipts of the pull requests that these commits brought, and says which those were. */
  collect?(commits: readonly string[], folder: string): Promise<readonly ReviewedPull[]>;
  /** How its environment is weaker than `mainstem.yaml` declares, one sentence each. */
  weaknesses?(
    environment: string,
    wanted: { readonly reviewers: boolean; readonly defaultBranchOnly: boolean },
  ): Promise<readonly string[]>;
  /** Whether a workflow run is over; `undefined`: it cannot be told. */
  isOver?(run: string): Promise<boolean | undefined>;
  /** Commits with which newer runs wait in the environment's queue, where the host keeps one: they have no claim to wait for yet. */
  newerWaits?(environment: string): Promise<readonly string[]>;
  /** One deployment object for the environment and the commit; `success` only with `live`. */
  report?(
    state: 'in_progress' | 'success' | 'failure' | 'inactive',
    about: { readonly environment: string; readonly revision: string; readonly description: string },
  ): Promise<void>;
}
