import type { Client } from '@mainstem/github';

/** What an action's run comes to. `Output` names its outputs. */
export interface Result<Output extends string> {
  readonly outputs: Readonly<Partial<Record<Output, string>>>;
  readonly summary: string;
  readonly notes: readonly string[];
}

/** Of an action that may warn, and may fail with a document all the same. */
export interface JudgedResult<Output extends string> extends Result<Output> {
  readonly warnings: readonly string[];
  /** Why the step fails; absent when it does not. */
  readonly failure?: string;
}

/** What only an action's main.ts can give: it is the one place that imports GitHub's packages. */
export interface Tools {
  readonly log: (line: string) => void;
  readonly mask: (value: string) => void;
  readonly makeClient: (token: string) => Promise<Client>;
}

/** Of an action that also takes what another workflow attested. */
export interface AttestingTools extends Tools {
  /** Whether GitHub attests that a workflow made the file; `identity` is its address with the ref: `https://github.com/o/r/.github/workflows/plan.yml@refs/heads/main`. */
  readonly verify: (file: string, repository: string, identity: string) => Promise<boolean>;
}
