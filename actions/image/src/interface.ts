import type { Result as PlainResult, Tools } from '@mainstem/action/job';
import { InputError } from '@mainstem/change/errors';

export const INPUTS = [
  'overlay',
  'image',
  'new-name',
  'tag',
  'digest',
  'branch',
  'base',
  'key',
  'working-directory',
  'github-token',
] as const;
export type InputName = (typeof INPUTS)[number];

export const OUTPUTS = ['state', 'number', 'url', 'branch'] as const;
export type OutputName = (typeof OUTPUTS)[number];

export type Result = PlainResult<OutputName>;

export type { Tools };

export interface Inputs {
  readonly overlay: string;
  readonly image: string;
  readonly newName: string;
  readonly tag: string;
  readonly digest: string;
  readonly branch: string;
  readonly base: string;
  readonly key: string;
  readonly workingDirectory: string;
}

/**
 * Reads the action's inputs; what may be asked for is the engine's to say.
 *
 * @param get reads one input, empty when it was not given.
 * @throws InputError that names the input.
 */
export function readInputs(get: (name: InputName) => string): Inputs {
  const key = get('key');
  if (key === '' || key === get('github-token'))
    throw new InputError(
      `Input key is ${key === '' ? 'empty' : 'the job’s own token, whose pull requests start no checks'}; expected a token of an app or a person that may push a branch and open a pull request (docs/github.md).`,
    );
  return {
    overlay: get('overlay'),
    image: get('image'),
    newName: get('new-name'),
    tag: get('tag'),
    digest: get('digest'),
    branch: get('branch'),
    base: get('base'),
    key,
    workingDirectory: get('working-directory') || '.',
  };
}
