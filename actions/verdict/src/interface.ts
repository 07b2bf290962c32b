import { join } from 'node:path';
import { InputError } from '@mainstem/change/errors';

export const INPUTS = [
  'mode',
  'previews',
  'plan-jobs',
  'diff-jobs',
  'results',
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
  /** How many jobs plan, and compare; absent: not told. */
  readonly jobs: { readonly plan?: number; readonly diff?: number };
  /** How the jobs ended that the verdict needs. */
  readonly results: readonly string[];
  readonly base: string;
  readonly head: string;
  readonly workingDirectory: string;
  /** Whether it writes a comment. */
  readonly comment: boolean;
  /** Whether it reads what people accepted in comments. */
  readonly hears: boolean;
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
  const comment = oneOf('comment', get('comment') || 'true', ['true', 'false', 'read']);
  return {
    mode: oneOf('mode', get('mode') || 'verdict', ['verdict', 'rerun']),
    previews: get('previews') || join(temporary, 'mainstem', 'previews'),
    jobs: { ...jobsOf('plan', get('plan-jobs')), ...jobsOf('diff', get('diff-jobs')) },
    results: get('results')
      .split(/[\s,]+/)
      .filter((result) => result !== ''),
    base: get('base'),
    head: get('head') || 'HEAD',
    workingDirectory: get('working-directory') || '.',
    comment: comment === 'true',
    hears: comment !== 'false',
    acknowledgers,
    githubToken: get('github-token'),
    teamToken: get('team-token'),
    workflow,
    job: get('job') || 'verdict',
  };
}

function jobsOf<const Command extends 'plan' | 'diff'>(
  command: Command,
  value: string,
): { readonly [Name in Command]?: number } {
  if (value === '') return {};
  if (/^\d{1,4}$/.test(value)) return { [command]: Number(value) } as { readonly [Name in Command]?: number };
  throw new InputError(`Input ${command}-jobs is ${JSON.stringify(value)}; expected the affected action's output.`);
}

function oneOf<const T extends string>(input: InputName, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new InputError(`Input ${input} is ${JSON.stringify(value)}; expected ${allowed.join(' or ')}.`);
}
