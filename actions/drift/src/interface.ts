import { parseJson } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';

export const INPUTS = [
  'mode',
  'environment',
  'documents',
  'environments',
  'key',
  'budget',
  'transport',
  'server',
  'argocd-token',
  'working-directory',
  'github-token',
] as const;
export type InputName = (typeof INPUTS)[number];

export const OUTPUTS = ['matrix', 'environments', 'drifted', 'failures'] as const;
export type OutputName = (typeof OUTPUTS)[number];

const MODES = ['list', 'scan', 'remember', 'tell'] as const;
const TRANSPORTS = ['kubernetes', 'argocd'] as const;

export interface Inputs {
  readonly mode: (typeof MODES)[number];
  readonly environment: string;
  readonly documents: string;
  readonly environments: readonly string[];
  readonly key: string;
  readonly budgetSeconds: number;
  readonly transport: (typeof TRANSPORTS)[number];
  readonly server: string;
  readonly argocdToken: string;
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
  const mode = oneOf('mode', get('mode') || 'scan', MODES);
  const environment = get('environment');
  const key = get('key');
  if (mode === 'scan' && environment === '')
    throw new InputError('Input environment is empty; expected one of mainstem.yaml.');
  if (mode === 'remember' && key === '')
    throw new InputError(
      'Input key is empty; expected a token that may write mainstem/notes/*. Put one into the secret MAINSTEM_NOTES_TOKEN of the GitHub Environment mainstem-notes (docs/github.md).',
    );
  const githubToken = get('github-token');
  if (githubToken === '') throw new InputError('Input github-token is empty; leave it out: the job has one.');
  const budgetSeconds = Number(get('budget') || '2700');
  if (!(budgetSeconds > 0))
    throw new InputError(`Input budget is ${JSON.stringify(get('budget'))}; expected seconds, such as 2700.`);
  return {
    mode,
    environment,
    documents: get('documents'),
    environments: namesIn(get('environments'), mode),
    key,
    budgetSeconds,
    transport: oneOf('transport', get('transport') || 'kubernetes', TRANSPORTS),
    server: get('server'),
    argocdToken: get('argocd-token'),
    workingDirectory: get('working-directory') || '.',
    githubToken,
  };
}

function namesIn(text: string, mode: string): string[] {
  if (mode === 'list' || mode === 'scan' || (mode === 'tell' && text === '')) return [];
  const names = parseJson(text);
  if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return names;
  throw new InputError(
    `Input environments is ${JSON.stringify(text)}; expected names as JSON, such as ["dev"]: the output environments of the mode list.`,
  );
}

function oneOf<const T extends string>(name: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === given);
  if (found !== undefined) return found;
  throw new InputError(`Input ${name} is ${JSON.stringify(given)}; expected ${allowed.join(', ')}.`);
}
