import { InputError } from '@mainstem/change/errors';

export const INPUTS = ['mode', 'base', 'head', 'environment', 'runs-in', 'max-shards', 'working-directory'] as const;
export type InputName = (typeof INPUTS)[number];

export const OUTPUTS = [
  'any',
  'any-plan',
  'any-diff',
  'count',
  'matrix',
  'plan-matrix',
  'diff-matrix',
  'plan-jobs',
  'diff-jobs',
  'projects',
  'environments',
  'base',
  'head',
  'document',
  'role',
  'region',
  'receipt-kms-key',
] as const;
export type OutputName = (typeof OUTPUTS)[number];

export interface Inputs {
  readonly mode: 'affected' | 'role';
  readonly base: string;
  readonly head: string;
  readonly environment: string;
  /** The GitHub Environment of the job; empty: in none. */
  readonly runsIn: string;
  readonly maxShards: number;
  readonly workingDirectory: string;
}

/**
 * Validates the action's inputs.
 *
 * @param get reads one input, empty when it was not given.
 * @throws InputError that names the input.
 */
export function readInputs(get: (name: InputName) => string): Inputs {
  const mode = get('mode') || 'affected';
  if (mode !== 'affected' && mode !== 'role') {
    throw new InputError(`Input mode is ${JSON.stringify(mode)}; expected affected or role.`);
  }
  const shards = get('max-shards') || '256';
  const maxShards = Number(shards);
  if (!Number.isInteger(maxShards) || maxShards < 2 || maxShards > 256) {
    throw new InputError(`Input max-shards is ${JSON.stringify(shards)}; expected a whole number from 2 to 256.`);
  }
  return {
    mode,
    base: get('base'),
    head: get('head') || 'HEAD',
    environment: get('environment'),
    runsIn: get('runs-in'),
    maxShards,
    workingDirectory: get('working-directory') || '.',
  };
}
