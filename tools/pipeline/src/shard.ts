import { join, resolve } from 'node:path';
import { canonicalEnvironment, type Failure, InputError, type Preview } from '@mainstem/change';
import { ruledEnvironment } from './change/environment.ts';
import { type ChangeInputs, changeOfEvent, type EventRevisions } from './change/event.ts';
import { naming } from './change/open.ts';
import type { Outcome } from './change/outcome.ts';
import { openSession, type Session, sidesOf } from './change/session.ts';
import { splitNames } from './change/shards.ts';
import { diffProjects, prepareDiff } from './diff/diff.ts';
import { planProjects } from './plan/plan.ts';
import { writePreviews } from './recorded/recorded.ts';

export interface ShardInputs extends ChangeInputs {
  /** Names as the matrix gives them. */
  readonly projects: string;
  /** The environment that each must be of, as the rules say; `(none)`: of none. Empty: any. */
  readonly environment: string;
  /** Folder for the previews; empty for one of the job's own. */
  readonly out: string;
}

export interface Shard {
  /** Absolute path of the folder that holds the previews and failures. */
  readonly folder: string;
  readonly previews: readonly Preview[];
  readonly failures: readonly Failure[];
  /** Absolute paths of the receipts that this job wrote: all that may be attested of it. */
  readonly receipts: readonly string[];
}

/** What a job of the fan-out does. Each is a value of its own, so that an action holds the code of its own alone. */
export interface ShardWork {
  readonly command: 'plan' | 'diff';
  /** What can start before the change is known. */
  prepare?(): void;
  preview(session: Session, names: readonly string[]): Promise<Outcome>;
}

export const PLAN_SHARD: ShardWork = { command: 'plan', preview: planProjects };
export const DIFF_SHARD: ShardWork = { command: 'diff', prepare: prepareDiff, preview: diffProjects };

/** What a job says of its previews, in the outputs and lines of its action. */
export function shardOutputs({ folder, previews, failures, receipts }: Shard): {
  readonly outputs: {
    readonly previews: string;
    readonly count: string;
    readonly failed: string;
    readonly receipts: string;
  };
  /** A line for each project whose preview could not be computed. */
  readonly failures: readonly string[];
} {
  return {
    outputs: {
      previews: folder,
      count: String(previews.length),
      failed: String(failures.length),
      receipts: receipts.join('\n'),
    },
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
  work: ShardWork,
  inputs: ShardInputs,
  event: EventRevisions,
  { temporary, progress }: { readonly temporary: string; readonly progress: (line: string) => void },
): Promise<Shard> {
  const folder = resolve(inputs.out === '' ? join(temporary, 'mainstem', 'previews', work.command) : inputs.out);
  const names = await naming('Input projects', async () => [...new Set(splitNames(inputs.projects))]);
  if (names.length === 0) return { folder, previews: [], failures: [], receipts: [] };
  work.prepare?.();
  const session = await openSession(changeOfEvent(inputs, event), { progress });
  const inside = folder === session.repository.root || folder.startsWith(`${session.repository.root}/`);
  if (inside && inputs.out !== '') {
    throw new InputError(
      `Input out is ${JSON.stringify(inputs.out)}, inside the repository: files there would look uncommitted. Give a folder in \${{ runner.temp }}.`,
    );
  }
  const outcome = await naming('Input projects', async () => {
    checkOwn(session, names, inputs.environment);
    return work.preview(session, names);
  });
  const written = await writePreviews(folder, outcome, session, { alone: true });
  const receipts = written.filter((name) => name.endsWith('.terraform.json')).map((name) => join(folder, name));
  return { folder, receipts, ...outcome };
}

const NO_ENVIRONMENT = '(none)';

/**
 * A job has the role and the key of one environment, so it previews nothing of another: whoever calls it writes the names.
 *
 * @throws InputError for a project that the rules say is of another one.
 */
function checkOwn({ change, rules }: Session, names: readonly string[], given: string): void {
  if (given === '') return;
  const wanted = given === NO_ENVIRONMENT ? '' : canonicalEnvironment(given, rules.settings);
  for (const name of names) {
    const environment = ruledEnvironment(sidesOf(change, name).project.root, rules.settings);
    if (environment === wanted) continue;
    const its = environment === '' ? 'is of no environment' : `is of ${environment}`;
    throw new InputError(
      `${name} ${its} by the default branch's settings, and this job is of ${wanted === '' ? 'none' : wanted}: it has the role and the key of no other. Take the matrix as the affected action puts it out.`,
    );
  }
}
