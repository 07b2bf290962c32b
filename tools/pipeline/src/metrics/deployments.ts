import type { RolloutEvent } from '@mainstem/change';

/**
 * One environment revision with something due, proved live or failed. A rollout that is run again continues it; one with nothing due, and one
 * that adopts what is there, is none.
 */
export interface Deployment {
  readonly revision: string;
  /** When it first was proved live or failed. */
  readonly at: string;
  /** When it first failed. However often it did, that counts once. */
  readonly failedAt?: string;
  readonly liveAt?: string;
  readonly overridden: boolean;
  /** It came while the one before had failed and was not live. */
  readonly mends: boolean;
}

/** @param events of one environment, oldest first. */
export function deploymentsOf(events: readonly RolloutEvent[]): Deployment[] {
  const overridden = new Set(events.flatMap(({ stage, revision }) => (stage === 'overridden' ? [revision] : [])));
  const found: Deployment[] = [];
  for (const { stage, revision, project, due, at } of events) {
    if ((stage !== 'live' && stage !== 'failed') || project !== undefined || revision === undefined) continue;
    const last = found.at(-1);
    const outcome = stage === 'live' ? { liveAt: at } : { failedAt: at };
    if (last?.revision === revision) {
      // The first time of each counts.
      if (!isOver(last)) found[found.length - 1] = { ...outcome, ...last };
      continue;
    }
    if (due === undefined || due === 0) continue;
    const mends = last !== undefined && !isOver(last);
    found.push({ revision, at, overridden: overridden.has(revision), mends, ...outcome });
  }
  return found;
}

function isOver({ liveAt }: Deployment): boolean {
  return liveAt !== undefined;
}

/** From when a deployment failed to when the environment was next proved live, by that revision or another. */
export interface Recovery {
  readonly revision: string;
  readonly failedAt: string;
  readonly liveAt?: string;
}

/** @param events of one environment, oldest first. */
export function recoveriesOf(deployments: readonly Deployment[], events: readonly RolloutEvent[]): Recovery[] {
  const proofs = events.flatMap(({ stage, project, at }) => (stage === 'live' && project === undefined ? [at] : []));
  return deployments.flatMap(({ revision, failedAt }) => {
    if (failedAt === undefined) return [];
    const liveAt = proofs.find((at) => at >= failedAt);
    return [{ revision, failedAt, ...(liveAt === undefined ? {} : { liveAt }) }];
  });
}
