import type { AffectedDocument } from '@mainstem/change';
import { packShards, previewCommands } from '@mainstem/pipeline/shards';

/** One job of the fan-out. */
export interface MatrixEntry {
  readonly command: 'plan' | 'diff';
  readonly shard: string;
  /** Names separated by spaces, as `xargs` reads them: one that a shell would split or expand is in quotes. */
  readonly projects: string;
}

/** A job's outputs may hold 1 MB together; names are cut well below it, the document holds all. */
const MOST_NAMES_BYTES = 256 * 1024;

/**
 * The jobs that preview a change, at most `most` of them. Plans and diffs get jobs in proportion to their number, each at
 * least one.
 */
export function matrixOf(document: AffectedDocument, most: number): MatrixEntry[] {
  const { plan, diff } = previewCommands(document);
  const total = plan.length + diff.length;
  if (total === 0) return [];
  const share = Math.round((most * plan.length) / total);
  const forPlans =
    total <= most ? plan.length : Math.min(Math.max(share, plan.length > 0 ? 1 : 0), most - (diff.length > 0 ? 1 : 0));
  const forDiffs = total <= most ? diff.length : most - forPlans;
  return [...entries('plan', plan, forPlans), ...entries('diff', diff, forDiffs)];
}

function entries(command: 'plan' | 'diff', names: readonly string[], most: number): MatrixEntry[] {
  if (names.length === 0) return [];
  const shards = packShards(names, most);
  return shards.map((shard, index) => ({
    command,
    shard: `${index + 1}/${shards.length}`,
    projects: shard.map(word).join(' '),
  }));
}

/** A name comes from a folder, which may be called anything. */
function word(name: string): string {
  return /^[\w.@+-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}

/** As many names as fit into an output. */
export function namesWithin(names: readonly string[]): string[] {
  let bytes = 0;
  return names.filter((name) => {
    bytes += Buffer.byteLength(name) + 3;
    return bytes <= MOST_NAMES_BYTES;
  });
}
