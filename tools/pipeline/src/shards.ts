import type { AffectedDocument } from '@mainstem/change';
import { canDiffAlone } from './kinds.ts';

/** GitHub runs at most this many jobs of one matrix. */
export const MOST_SHARDS = 256;

/**
 * Packs items into at most `most` shards of nearly equal size, in order, so that the same list always gives the same shards.
 */
export function packShards<T>(items: readonly T[], most: number = MOST_SHARDS): T[][] {
  const count = Math.min(items.length, Math.max(1, Math.floor(most)));
  return Array.from({ length: count }, (_, index) =>
    items.slice(Math.floor((index * items.length) / count), Math.floor(((index + 1) * items.length) / count)),
  );
}

/** Which command previews which affected project. */
export function previewCommands({ projects }: AffectedDocument): { plan: string[]; diff: string[] } {
  return {
    plan: projects.filter(({ kind }) => kind === 'terraform-stack').map(({ name }) => name),
    diff: projects.filter(({ kind }) => canDiffAlone(kind)).map(({ name }) => name),
  };
}
