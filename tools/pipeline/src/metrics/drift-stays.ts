import type { RolloutEvent } from '@mainstem/change';

/** One drift of one project, from when it was first seen to when it was gone. */
export interface DriftStay {
  readonly project: string;
  readonly openedAt: string;
  readonly closedAt?: string;
}

/**
 * Opened again before it was closed is the same drift; closed without having been opened is nothing.
 *
 * @param events of one environment, oldest first.
 */
export function driftStaysOf(events: readonly RolloutEvent[]): DriftStay[] {
  const stays: DriftStay[] = [];
  const open = new Map<string, number>();
  for (const { stage, project = '', at } of events) {
    if (stage === 'drift-opened' && !open.has(project)) {
      open.set(project, stays.push({ project, openedAt: at }) - 1);
    } else if (stage === 'drift-closed') {
      const index = open.get(project);
      const stay = index === undefined ? undefined : stays[index];
      if (index !== undefined && stay !== undefined) stays[index] = { ...stay, closedAt: at };
      open.delete(project);
    }
  }
  return stays;
}
