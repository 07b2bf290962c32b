import { describeError, type Failure, type Preview } from '@mainstem/change';

/** Previews that could be computed, and what could not be. */
export interface Outcome {
  readonly previews: readonly Preview[];
  readonly failures: readonly Failure[];
}

/** One project's failure must not hide the others. */
export async function settle(project: string, work: () => Promise<Preview[]>): Promise<Outcome> {
  try {
    return { previews: await work(), failures: [] };
  } catch (error) {
    return { previews: [], failures: [{ project, ...describeError(error) }] };
  }
}
