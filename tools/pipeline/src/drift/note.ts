import type { Drift, Notes } from '@mainstem/change';
import type { Repository, WrittenState } from '@mainstem/repository';
import { openEnvironment, openShared } from '../rollout/index.ts';
import { driftNotesOf, remember } from './memory.ts';
import { driftingIn } from './observe.ts';

/**
 * Keeps what a look found on the notes branch of its environment, with the events that drift began or is over. The same look again changes nothing.
 *
 * @throws ToolError when the branch cannot be written.
 */
export async function noteDrift(
  repository: Repository,
  environment: string,
  look: Drift,
  { run, now = () => new Date() }: { readonly run: string; readonly now?: () => Date },
): Promise<WrittenState<Notes>> {
  const shared = await openShared(repository);
  const settings = await shared.rules();
  const [place, known] = await Promise.all([
    openEnvironment(shared, settings, environment, now),
    driftingIn(shared, environment),
  ]);
  const ledger = place.ledger.document;
  return place.notes.write(({ document }) => {
    const old = driftNotesOf(document);
    const { drift, events } = remember(old.drift, look, { environment, ledger, known, now: now().toISOString(), run });
    if (events.length === 0 && JSON.stringify(drift) === JSON.stringify(old.drift)) return undefined;
    const stands = drift.filter(({ open }) => open !== undefined).length;
    return {
      document: { ...document, drift },
      events,
      message: `drift: ${stands} of ${drift.length} projects drifted\n\n${run}`,
    };
  });
}
