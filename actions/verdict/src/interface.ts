import { join } from 'node:path';
import { InputError } from '@mainstem/change/errors';

export const INPUTS = [
  'mode',
  'previews',
  'base',
  'head',
  'working-directory',
  'comment',
  'acknowledgers',
  'github-token',
  'team-token',
  'workflow',
  'job',
] as const;
export type InputName = (typeof INPUTS)[number];

export const OUTPUTS = ['state', 'risks', 'open', 'comment-url', 'document', 'page', 'base', 'head'] as const;
export type OutputName = (typeof OUTPUTS)[number];

export interface Inputs {
  readonly mode: 'verdict' | 'rerun';
  readonly previews: string;
  readonly base: string;
  readonly head: string;
  readonly workingDirectory: string;
  readonly comment: boolean;
  readonly acknowledgers: readonly string[];
  readonly githubToken: string;
  readonly teamToken: string;
  readonly workflow: string;
  readonly job: string;
}

/**
 * Validates the action's inputs.
 *
 * @param get reads one input, empty when it was not given.
 * @param temporary the runner's temporary folder.
 * @throws InputError that names the input.
 */
export function readInputs(get: (name: InputName) => string, temporary: string): Inputs {
  const acknowledgers = get('acknowledgers')
    .split(/[\s,]+/)
    .filter((name) => name !== '');
  const odd = acknowledgers.find((name) => !/^@[\w-]+(?:\/[\w.-]+)?$/.test(name));
  if (odd !== undefined) {
    throw new InputError(`Input acknowledgers holds ${JSON.stringify(odd)}; expected @login or @organization/team.`);
  }
  const workflow = get('workflow') || 'pull-request.yml';
  if (workflow.includes('/')) {
    throw new InputError(
      `Input workflow is ${JSON.stringify(workflow)}; expected a file's name in .github/workflows, such as pull-request.yml.`,
    );
  }
  return {
    mode: oneOf('mode', get('mode') || 'verdict', ['verdict', 'rerun']),
    previews: get('previews') || join(temporary, 'mainstem', 'previews'),
    base: get('base'),
    head: get('head') || 'HEAD',
    workingDirectory: get('working-directory') || '.',
    comment: oneOf('comment', get('comment') || 'true', ['true', 'false']) === 'true',
    acknowledgers,
    githubToken: get('github-token'),
    teamToken: get('team-token'),
    workflow,
    job: get('job') || 'verdict',
  };
}

function oneOf<const T extends string>(input: InputName, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new InputError(`Input ${input} is ${JSON.stringify(value)}; expected ${allowed.join(' or ')}.`);
}
