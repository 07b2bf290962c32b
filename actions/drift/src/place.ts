import type { Client, GitHub } from '@mainstem/github';
import type { RunName } from '@mainstem/pipeline/rollout';
import type { Repository } from '@mainstem/repository';
import type { Inputs, OutputName } from './interface.ts';

export interface Result {
  readonly outputs: Readonly<Partial<Record<OutputName, string>>>;
  readonly summary: string;
  readonly notes: readonly string[];
  readonly warnings: readonly string[];
  /** Why the step fails; absent when it does not. */
  readonly failure?: string;
}

/** What only main.ts can give: it is the one place that imports GitHub's packages. */
export interface Tools {
  readonly log: (line: string) => void;
  readonly mask: (value: string) => void;
  readonly makeClient: (token: string) => Promise<Client>;
}

/** Where a job is, and what it may use. */
export interface Place {
  readonly inputs: Inputs;
  readonly repository: Repository;
  readonly github: GitHub;
  readonly name: RunName;
  readonly tools: Tools;
  readonly environment: NodeJS.ProcessEnv;
  /** What scans found. */
  readonly documents: string;
}
