import { type AffectedDocument, addTo, InputError, type Settings } from '@mainstem/change';
import { ruledEnvironment } from '@mainstem/pipeline/environment';
import { joinNames, packShards, previewCommands } from '@mainstem/pipeline/shards';
import { credentialsOf } from './role.ts';

/** One job of the fan-out. */
export interface MatrixEntry {
  readonly command: 'plan' | 'diff';
  /** For people: which of how many. */
  readonly shard: string;
  /** Counts from 1 within the command, for names of artifacts. */
  readonly index: number;
  readonly projects: string;
  /** Of a plan: the environment whose role it needs, empty for stacks without one. */
  readonly environment?: string;
  /** Of a plan: the GitHub Environment that its job is in, empty for none. */
  readonly 'github-environment'?: string;
  /** Of a plan: the ARN of the role that may look, empty when the settings name none. plan.yml looks it up itself. */
  readonly role?: string;
  readonly region?: string;
}

/** A job's outputs may hold 1 MB together; names are cut well below it, the document holds all. */
const MOST_NAMES_BYTES = 256 * 1024;

/**
 * How many previews a job takes. Before its first one it spends about 10 seconds on two checkouts and an artifact, and GitHub a machine and a
 * billed minute; a plan takes 2 to 8 seconds, a comparison half a second (both measured, two at a time on two cores). So a job takes
 * as many as are worth its start, and more once there are `few` jobs; only from `full` on in each of these do more jobs share the work.
 */
const PACKING = {
  plan: { least: 4, few: 20, full: 40 },
  diff: { least: 40, few: 8, full: 400 },
} as const;

/** How many jobs so many previews are worth, where nothing limits them. */
function worth(command: MatrixEntry['command'], previews: number): number {
  const { least, few, full } = PACKING[command];
  return Math.max(Math.min(Math.ceil(previews / least), few), Math.ceil(previews / full));
}

/**
 * The jobs that preview a change: as few as are quick, at most `most`, shared out in proportion to the number of projects. Plans of two
 * environments never share a job, since each environment has a role of its own.
 *
 * @param rules the settings that say which environment a folder is of and which role looks at it: a change does not choose what looks at it. A
 *   new environment has a role once it is merged.
 * @throws InputError when there are more environments than jobs.
 */
export function matrixOf(document: AffectedDocument, rules: Settings, most: number): MatrixEntry[] {
  const { plan, diff } = previewCommands(document);
  const rootOf = new Map(document.projects.map(({ name, root }) => [name, root]));
  const groups = new Map<string, string[]>();
  for (const name of plan) addTo(groups, ruledEnvironment(rootOf.get(name) ?? '', rules), name);
  const needed = groups.size + (diff.length > 0 ? 1 : 0);
  if (needed > most) {
    throw new InputError(
      `Input max-shards is ${most}, and ${needed} jobs are needed, one for the plans of each environment and one for diffs. ` +
        `Give max-shards: ${Math.min(256, needed)}.`,
    );
  }
  const diffJobs = Math.max(Math.min(worth('diff', diff.length), most - groups.size), Math.min(1, diff.length));
  const sizes = [...groups.values()].map(({ length }) => length);
  const shares = shareOut(sizes, Math.min(worth('plan', plan.length), most - diffJobs));
  const plans = [...groups].flatMap(([environment, names], at) =>
    packShards(names, shares[at]).map((shard) => ({
      projects: joinNames(shard),
      environment,
      ...jobOf(environment, rules),
    })),
  );
  const diffs = packShards(diff, diffJobs).map((shard) => ({ projects: joinNames(shard) }));
  return [...numbered('plan', plans), ...numbered('diff', diffs)];
}

/** Jobs for each group: at least one, at most one an item, `wanted` of them together, and in proportion as far as that goes. */
function shareOut(sizes: readonly number[], wanted: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const most = Math.max(sizes.length, Math.min(wanted, total));
  if (total <= most) return [...sizes];
  const shares = sizes.map((size) => ({ size, jobs: Math.max(1, Math.floor((most * size) / total)) }));
  const spare = () => most - shares.reduce((sum, { jobs }) => sum + jobs, 0);
  const load = ({ size, jobs }: { size: number; jobs: number }) => size / jobs;
  // Groups that were too small for a share got one: the least loaded give those back, the most loaded take what is left over.
  for (let left = spare(); left !== 0; left = spare()) {
    const able = shares.filter(({ jobs }) => left > 0 || jobs > 1).sort((a, b) => load(b) - load(a));
    const share = left > 0 ? able[0] : able.at(-1);
    if (share === undefined) break;
    share.jobs += Math.sign(left);
  }
  return shares.map(({ jobs }) => jobs);
}

function numbered<Entry extends { readonly projects: string }>(
  command: 'plan' | 'diff',
  entries: readonly Entry[],
): MatrixEntry[] {
  return entries.map((entry, at) => ({ command, shard: `${at + 1}/${entries.length}`, index: at + 1, ...entry }));
}

function jobOf(environment: string, rules: Settings): Omit<MatrixEntry, 'command' | 'shard' | 'index' | 'projects'> {
  const { planIn, role, region } = credentialsOf(environment, rules);
  return { ...(planIn === '' ? {} : { 'github-environment': planIn }), role, region };
}

/** As many names as fit into an output. */
export function namesWithin(names: readonly string[]): string[] {
  let bytes = 0;
  return names.filter((name) => {
    bytes += Buffer.byteLength(name) + 3;
    return bytes <= MOST_NAMES_BYTES;
  });
}
