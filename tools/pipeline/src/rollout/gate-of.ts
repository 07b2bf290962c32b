import type { Repository } from '@mainstem/repository';
import { type GateHearer, type GateRequest, gateRevision } from '../gate/gate.ts';
import type { Gate } from './delivered.ts';

/** The gate over a transport, as a rollout asks it. */
export function gateOf(
  repository: Repository,
  request: Omit<GateRequest, 'revision' | 'environment' | 'applications' | 'before'>,
  hearer: GateHearer,
  environment: NodeJS.ProcessEnv,
): (name: string, revision: string) => Gate {
  return (name, revision) => async (applications, before, signal) => {
    const asked = { ...request, revision, environment: name, applications, before };
    const { document, proved } = await gateRevision(repository, asked, hearer, environment, signal);
    return { document, proved };
  };
}
