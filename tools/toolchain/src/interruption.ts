import { AsyncLocalStorage } from 'node:async_hooks';

/** Work that is stopped as a whole, and what asked it to stop. */
export interface Run {
  interruptedBy: NodeJS.Signals | undefined;
}

const current = new AsyncLocalStorage<Run>();
/** All that belongs to no run of its own: a process that does one thing needs none. */
const rest: Run = { interruptedBy: undefined };
const runs = new Set<Run>([rest]);

/**
 * Does work as one run. A signal stops every run that is under way, and a stopped run starts no further program; a run that
 * begins later is not stopped. Inside of a run this joins it: whoever does several things as one, the waves of a rollout,
 * makes them one run.
 */
export async function asRun<T>(work: () => Promise<T>): Promise<T> {
  if (current.getStore() !== undefined) return work();
  const run: Run = { interruptedBy: undefined };
  runs.add(run);
  try {
    return await current.run(run, work);
  } finally {
    runs.delete(run);
  }
}

/** The run that the caller belongs to. */
export function currentRun(): Run {
  return current.getStore() ?? rest;
}

/** The signal that asked the caller's run to stop, if one did. */
export function interruption(): NodeJS.Signals | undefined {
  return currentRun().interruptedBy;
}

/** Asks every run to stop that was not asked yet. @returns those. */
export function interruptRuns(signal: NodeJS.Signals): ReadonlySet<Run> {
  const asked = new Set([...runs].filter(({ interruptedBy }) => interruptedBy === undefined));
  for (const run of asked) run.interruptedBy = signal;
  return asked;
}
