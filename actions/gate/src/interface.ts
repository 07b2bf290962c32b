import { InputError } from '@mainstem/change/errors';
import { type GateRequest, TRANSPORTS } from '@mainstem/pipeline/gate';

export const INPUTS = [
  'applications',
  'environment',
  'revision',
  'transport',
  'cluster',
  'kubeconfig',
  'context',
  'namespace',
  'server',
  'token',
  'certificate-authority',
  'projects',
  'timeout',
  'refresh',
  'sync',
  'record',
  'suspended',
  'github-token',
  'working-directory',
] as const;
export type InputName = (typeof INPUTS)[number];

export const OUTPUTS = ['verdict', 'live', 'count', 'document', 'recording'] as const;
export type OutputName = (typeof OUTPUTS)[number];

export interface Inputs {
  readonly request: GateRequest;
  readonly token: string;
  readonly githubToken: string;
  readonly workingDirectory: string;
}

/**
 * Validates the action's inputs.
 *
 * @param get reads one input, empty when it was not given.
 * @throws InputError that names the input.
 */
export function readInputs(get: (name: InputName) => string): Inputs {
  const named = get('transport') || 'kubernetes';
  const transport = TRANSPORTS.find((name) => name === named);
  if (transport === undefined) {
    throw new InputError(`Input transport is ${JSON.stringify(named)}; expected ${TRANSPORTS.join(', ')}.`);
  }
  const timeout = get('timeout') || '900';
  const timeoutSeconds = Number(timeout);
  if (!Number.isFinite(timeoutSeconds) || timeoutSeconds <= 0) {
    throw new InputError(`Input timeout is ${JSON.stringify(timeout)}; expected seconds, such as 900.`);
  }
  return {
    request: {
      revision: get('revision') || 'HEAD',
      transport,
      timeoutSeconds,
      refresh: isTrue('refresh', get('refresh')),
      sync: isTrue('sync', get('sync')),
      record: isTrue('record', get('record')),
      ...given('applications', words(get('applications'))),
      ...given('environment', get('environment')),
      ...given('cluster', get('cluster')),
      ...given('kubeconfig', get('kubeconfig')),
      ...given('context', get('context')),
      ...given('namespace', get('namespace')),
      ...given('server', get('server')),
      ...given('certificateAuthority', get('certificate-authority')),
      ...given('projects', words(get('projects'))),
      ...suspendedOf(get('suspended')),
    },
    token: get('token'),
    githubToken: get('github-token'),
    workingDirectory: get('working-directory') || '.',
  };
}

function suspendedOf(text: string): { suspended?: 'live' | 'blocked' } {
  if (text === '') return {};
  if (text === 'live' || text === 'blocked') return { suspended: text };
  throw new InputError(`Input suspended is ${JSON.stringify(text)}; expected live or blocked.`);
}

function words(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '');
}

function isTrue(name: InputName, text: string): boolean {
  if (text === 'true') return true;
  if (text === '' || text === 'false') return false;
  throw new InputError(`Input ${name} is ${JSON.stringify(text)}; expected true or false.`);
}

/** An input that was not given is absent. */
function given<Key extends string, Value extends string | readonly string[]>(
  key: Key,
  value: Value,
): { [K in Key]?: Value } {
  return (value.length === 0 ? {} : { [key]: value }) as { [K in Key]?: Value };
}
