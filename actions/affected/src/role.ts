import { resolve } from 'node:path';
import { canonicalEnvironment, InputError, type Settings } from '@mainstem/change';
import type { EventBase } from '@mainstem/github/event';
import { loadSettings } from '@mainstem/graph';
import { tipOfDefaultBranch } from '@mainstem/pipeline/event';
import { openRepository } from '@mainstem/repository';
import type { Inputs } from './interface.ts';

/** Where the settings name no region: credentials are the same for every region, so any will do to get them. */
const ANY_REGION = 'us-east-1';

/** What settings say of the job that plans an environment; a text is empty where they say nothing. */
export interface Credentials {
  readonly role: string;
  readonly region: string;
  /** The GitHub Environment that the job has to be in. */
  readonly planIn: string;
  readonly receiptKmsKey: string;
}

/** A role's ARN as the settings give it, or made of its name and the environment's first account. */
export function credentialsOf(environment: string, settings: Settings): Credentials {
  const found = settings.environments.find(({ name }) => name === canonicalEnvironment(environment, settings));
  const { accounts = [], regions = [], roles, planIn = '', receiptKmsKey = '' } = found ?? {};
  const role = roles?.plan ?? '';
  const arn =
    role === '' || role.startsWith('arn:') || accounts[0] === undefined
      ? role
      : `arn:aws:iam::${accounts[0]}:role/${role}`;
  return { role: arn, region: regions[0] ?? ANY_REGION, planIn, receiptKmsKey };
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
