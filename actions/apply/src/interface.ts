import { InputError } from '@mainstem/change/errors';
import { parseApprovals } from '@mainstem/pipeline/request';
import { splitNames } from '@mainstem/pipeline/shards';

export const INPUTS = [
  'projects',
  'since',
  'overtaken',
  'environment',
  'approved',
  'plan-workflow',
  'workflow',
  'verdict-job',
  'attested',
  'out',
  'working-directory',
  'github-token',
] as const;
export type InputName = (typeof INPUTS)[number];

export const OUTPUTS = ['state', 'approval', 'applied', 'receipts'] as const;
export type OutputName = (typeof OUTPUTS)[number];

export interface Inputs {
  readonly projects: readonly string[];
  /** Empty: the newest commit that this workflow applied well. */
  readonly since: string;
  /** Whether a commit is applied that is not the branch's tip any more. */
  readonly overtaken: boolean;
  readonly environment: string;
  readonly approved: ReadonlySet<string>;
  readonly planWorkflow: string;
  readonly workflow: string;
  readonly verdictJob: string;
  readonly attested: boolean;
  readonly out: string;
  readonly workingDirectory: string;
  readonly githubToken: string;
}

/**
 * Validates the action's inputs.
 *
 * @param get reads one input, empty when it was not given.
 * @throws InputError that names the input.
 */
export function readInputs(get: (name: InputName) => string): Inputs {
  const attested = get('attested') || 'false';
  if (attested !== 'true' && attested !== 'false') {
    throw new InputError(`Input attested is ${JSON.stringify(attested)}; expected true or false.`);
  }
  const overtaken = get('overtaken') || 'stop';
  if (overtaken !== 'stop' && overtaken !== 'apply') {
    throw new InputError(`Input overtaken is ${JSON.stringify(overtaken)}; expected stop or apply.`);
  }
  const planWorkflow = get('plan-workflow');
  if (planWorkflow !== '' && !/^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+@\S+$/.test(planWorkflow)) {
    const expected = 'OWNER/REPO/.github/workflows/plan.yml@refs/heads/main';
    throw new InputError(`Input plan-workflow is ${JSON.stringify(planWorkflow)}; expected ${expected}.`);
  }
  return {
    projects: [...new Set(splitNames(get('projects')))],
    since: get('since'),
    overtaken: overtaken === 'apply',
    environment: get('environment'),
    approved: parseApprovals(get('approved'), 'Input approved'),
    planWorkflow,
    workflow: get('workflow') || 'pull-request.yml',
    verdictJob: get('verdict-job') || 'verdict',
    attested: attested === 'true',
    out: get('out'),
    workingDirectory: get('working-directory') || '.',
    githubToken: get('github-token'),
  };
}
