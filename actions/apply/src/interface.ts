import { InputError } from '@mainstem/change/errors';
import { splitNames } from '@mainstem/pipeline/shards';

export const INPUTS = [
  'projects',
  'since',
  'environment',
  'approved',
  'plan-workflow',
  'workflow',
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
  readonly since: string;
  readonly environment: string;
  readonly approved: ReadonlySet<string>;
  readonly planWorkflow: string;
  readonly workflow: string;
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
  const since = get('since');
  if (since === '') throw new InputError('Input since is empty; expected the commit that was applied before.');
  const planWorkflow = get('plan-workflow');
  if (planWorkflow !== '' && !/^[\w.-]+\/[\w.-]+\/\.github\/workflows\/[\w.-]+@\S+$/.test(planWorkflow)) {
    const expected = 'OWNER/REPO/.github/workflows/plan.yml@refs/heads/main';
    throw new InputError(`Input plan-workflow is ${JSON.stringify(planWorkflow)}; expected ${expected}.`);
  }
  const approved = get('approved').split(/[\s,]+/);
  const odd = approved.find((digest) => digest !== '' && !/^sha256:[0-9a-f]+$/.test(digest));
  if (odd !== undefined) {
    throw new InputError(
      `Input approved holds ${JSON.stringify(odd)}; expected digests as an earlier run showed them.`,
    );
  }
  return {
    projects: [...new Set(splitNames(get('projects')))],
    since,
    environment: get('environment'),
    approved: new Set(approved.filter((digest) => digest !== '')),
    planWorkflow,
    workflow: get('workflow') || 'pull-request.yml',
    attested: attested === 'true',
    out: get('out'),
    workingDirectory: get('working-directory') || '.',
    githubToken: get('github-token'),
  };
}
