import type { AttestingTools, JudgedResult } from '@mainstem/action/job';
import type { GitHub } from '@mainstem/github';
import type { RunName } from '@mainstem/pipeline/rollout';
import type { Repository } from '@mainstem/repository';
import type { Inputs, OutputName } from './interface.ts';

export type Result = JudgedResult<OutputName>;

export type Tools = AttestingTools;

/** Where a job is, and what it may use. */
export interface Place {
  readonly inputs: Inputs;
  readonly repository: Repository;
  readonly github: GitHub;
  readonly name: RunName;
  readonly tools: Tools;
  readonly environment: NodeJS.ProcessEnv;
}
