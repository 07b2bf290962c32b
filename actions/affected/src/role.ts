import { resolve } from 'node:path';
import { canonicalEnvironment, credentialsIn, InputError, type Settings } from '@mainstem/change';
import type { EventBase } from '@mainstem/github/event';
import { loadSettings } from '@mainstem/graph';
import { tipOfDefaultBranch } from '@mainstem/pipeline/event';
import { openRepository } from '@mainstem/repository';
import type { Inputs } from './interface.ts';

/** What settings say of the job that plans an environment; a text is empty where they say nothing. */
export interface Credentials {
  readonly role: string;
  readonly region: string;
  /** The GitHub Environment that the job has to be in. */
  readonly planIn: string;
  readonly receiptKmsKey: string;
}

/** What the settings say of the job that plans an environment. */
export function credentialsOf(environment: string, settings: Settings): Credentials {
  const found = settings.environments.find(({ name }) => name === canonicalEnvironment(environment, settings));
  const { planIn = '', receiptKmsKey = '' } = found ?? {};
  return { ...credentialsIn(environment, settings, 'plan'), planIn, receiptKmsKey };
}

/**
 * What the default branch's settings say of the job that plans an environment. Whoever calls the workflow gives the environment's name and
 * nothing else: the matrix is made where a pull request has its say.
 *
 * @throws InputError when the job is not in the GitHub Environment that the settings name, or the clone has no default branch.
 */
export async function lookUpRole(inputs: Inputs, event: EventBase): Promise<Credentials> {
  const repository = await openRepository(resolve(inputs.workingDirectory));
  const settings = await loadSettings(repository, await tipOfDefaultBranch(event, repository));
  const found = credentialsOf(inputs.environment, settings);
  if (found.planIn === inputs.runsIn) return found;
  const name = inputs.environment === '' ? 'stacks without an environment' : inputs.environment;
  const wanted = found.planIn === '' ? 'in no GitHub Environment' : `in the GitHub Environment ${found.planIn}`;
  throw new InputError(
    `Input runs-in is ${JSON.stringify(inputs.runsIn)}, and plans of ${name} run ${wanted}: so says mainstem.yaml of the default branch. ` +
      'Give the job environment: ${{ matrix.github-environment }}, with the matrix as affected puts it out.',
  );
}
