import type { Repository } from '@mainstem/repository';
import { type GateHearer, type GateRequest, gateRevision } from '../gate/gate.ts';
import type { Gate } from './delivered.ts';
import { openShared } from './place.ts';

/** The gate over a transport, as a rollout asks it. */
export function gateOf(
  repository: Repository,
  request: Omit<GateRequest, 'revision' | 'environment' | 'applications' | 'before'>,
  hearer: GateHearer,
  environment: NodeJS.ProcessEnv,
): (name: string, revision: string) => Gate {
  return (name, revision) => async (applications, before, signal) => {
    // A commit that nobody merged does not say which repositories are this one.
    const settings = await (await openShared(repository)).settingsAt(revision);
    const asked = {
      ...request,
      ...(settings === undefined ? {} : { settings }),
      revision,
      environment: name,
      applications,
      before,
    };
    const { document, proved } = await gateRevision(repository, asked, hearer, environment, signal);
    return { document, proved };
  };
}
