import { join, resolve } from 'node:path';
import { type Failure, InputError, type Preview } from '@mainstem/change';
import { diffProjects, prepareDiff } from './diff.ts';
import type { Outcome } from './outcome.ts';
import { planProjects } from './plan.ts';
import { writePreviews } from './recorded.ts';
import { type ChangeInputs, type EventRevisions, naming, openChange } from './revisions.ts';
import type { Session } from './session.ts';
import { splitNames } from './shards.ts';

export interface ShardInputs extends ChangeInputs {
  /** Names as the matrix gives them. */
  readonly projects: string;
  /** Folder for the previews; empty for one of the job's own. */
  readonly out: string;
}

export interface Shard {
  /** Absolute path of the folder that holds the previews and failures. */
  readonly folder: string;
  readonly previews: readonly Preview[];
  readonly failures: readonly Failure[];
}

const COMMANDS: Readonly<Record<'plan' | 'diff', (session: Session, names: readonly string[]) => Promise<Outcome>>> = {
  plan: planProjects,
  diff: diffProjects,
};

/** What a job says of its previews, in the outputs and lines of its action. */
export function shardOutputs({ folder, previews, failures }: Shard): {
  readonly outputs: { readonly previews: string; readonly count: string; readonly failed: string };
  /** A line for each project whose preview could not be computed. */
  readonly failures: readonly string[];
} {
  return {
    outputs: { previews: folder, count: String(previews.length), failed: String(failures.length) },
    failures: failures.map(({ project, message }) => `${project}: ${message}`),
  };
}

/**
 * One job of the fan-out: previews the projects that it was given and writes the files that the verdict reads. With no project
 * there is nothing to load.
 *
 * @param temporary a folder that is the job's own, for inputs.out empty.
 * @throws InputError that names the input which is wrong.
 */
export async function previewShard(
  command: 'plan' | 'diff',
  inputs: ShardInputs,
  event: EventRevisions,
  { temporary, progress }: { readonly temporary: string; readonly progress: (line: string) => void },
): Promise<Shard> {
  const folder = resolve(inputs.out === '' ? join(temporary, 'mainstem', 'previews', command) : inputs.out);
  const names = await naming('projects', inputs.projects, async () => [...new Set(splitNames(inputs.projects))]);
  if (names.length === 0) return { folder, previews: [], failures: [] };
  if (command === 'diff') prepareDiff();
  const session = await openChange(inputs, event, progress);
  const inside = folder === session.repository.root || folder.startsWith(`${session.repository.root}/`);
  if (inside && inputs.out !== '') {
    throw new InputError(
      `Input out is ${JSON.stringify(inputs.out)}, inside the repository: files there would look uncommitted. Give a folder in \${{ runner.temp }}.`,
    );
  }
  const outcome = await naming('projects', inputs.projects, () => COMMANDS[command](session, names));
  await writePreviews(folder, outcome, session);
  return { folder, ...outcome };
}
