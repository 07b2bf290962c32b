import { type AcceptedDrift, InputError } from '@mainstem/change';
import type { Repository } from '@mainstem/repository';
import { untilOf } from '../rollout/holds.ts';
import { environmentIn, openEnvironment, openShared } from '../rollout/index.ts';
import { driftNotesOf } from './memory.ts';

export interface AcceptRequest {
  readonly environment: string;
  readonly project: string;
  readonly address: string;
  readonly reason: string;
  /** A time, a date, or 4h or 14d from now: accepted drift has an end (after-merge, rule 24). */
  readonly until: string;
  readonly by: string;
  readonly now?: () => Date;
}

/**
 * Lets one drift stand until a time: an entry on the notes branch. From then on it counts again.
 *
 * @returns the entry.
 * @throws InputError for an address of which no drift is remembered, or a time that is past.
 */
export async function acceptDrift(repository: Repository, request: AcceptRequest): Promise<AcceptedDrift> {
  const { project, address, reason, by, now = () => new Date() } = request;
  if (reason.trim() === '') throw new InputError('Say why: --reason "…". It is recorded with who did it.');
  const shared = await openShared(repository);
  const settings = await shared.rules();
  const environment = environmentIn(settings, request.environment).name;
  const { notes } = await openEnvironment(shared, settings, environment, now);
  const until = untilOf(request.until, now());
  const entry: AcceptedDrift = { project, address, reason, by, at: now().toISOString(), until };
  await notes.write(({ document }) => {
    const { drift, acceptedDrift } = driftNotesOf(document);
    const open = drift.find((one) => one.project === project)?.open;
    if (open === undefined || !open.resources.some((one) => one.address === address)) {
      const there = open?.resources.map((one) => one.address).join(', ') ?? 'nothing of it';
      throw new InputError(`No drift of ${address} is remembered of ${project} in ${environment}. Drifted: ${there}.`);
    }
    const others = acceptedDrift.filter((one) => one.project !== project || one.address !== address);
    return {
      document: { ...document, acceptedDrift: [...others, entry] },
      events: [],
      message: `accept the drift of ${address} until ${until}: ${reason}\n\nby ${by}`,
    };
  });
  return entry;
}
