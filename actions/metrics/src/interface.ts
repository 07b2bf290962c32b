import type { Result as PlainResult } from '@mainstem/action/job';
import { InputError } from '@mainstem/change/errors';

export const INPUTS = ['mode', 'since', 'out', 'answers', 'key', 'working-directory', 'github-token'] as const;
export type InputName = (typeof INPUTS)[number];

export const OUTPUTS = ['document'] as const;
export type OutputName = (typeof OUTPUTS)[number];

export type Result = PlainResult<OutputName>;

export interface Inputs {
  readonly mode: 'board' | 'survey';
  readonly since: string;
  readonly out: string;
  readonly answers: readonly number[];
  readonly key: string;
  readonly workingDirectory: string;
  readonly githubToken: string;
}

/**
 * Validates the action's inputs.
 *
 * @param get reads one input, empty when it was not given.
 * @throws InputError that names the input; of answers it never repeats one.
 */
export function readInputs(get: (name: InputName) => string): Inputs {
  const mode = get('mode') || 'board';
  if (mode !== 'board' && mode !== 'survey')
    throw new InputError(`Input mode is ${JSON.stringify(mode)}; expected board, survey.`);
  const key = get('key');
  if (mode === 'survey' && key === '')
    throw new InputError(
      'Input key is empty; expected a token that may write mainstem/notes/*. Put one into the secret MAINSTEM_NOTES_TOKEN of the GitHub Environment mainstem-notes (docs/github.md).',
    );
  const answers = get('answers')
    .split(',')
    .filter((one) => one.trim() !== '')
    .map((one) => Number(/^\s*[1-5]\b/.exec(one)?.[0] ?? Number.NaN));
  return {
    mode,
    since: get('since') || '90d',
    out: get('out'),
    answers,
    key,
    workingDirectory: get('working-directory') || '.',
    githubToken: get('github-token'),
  };
}
