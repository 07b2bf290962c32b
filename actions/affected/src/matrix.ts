import { type AffectedDocument, canonicalEnvironment, InputError, type Settings } from '@mainstem/change';
import { joinNames, packShards, previewCommands } from '@mainstem/pipeline/shards';

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
  /** Of a plan: the ARN of the role that may look, empty when the settings name none. */
  readonly role?: string;
  readonly region?: string;
}

/** A job's outputs may hold 1 MB together; names are cut well below it, the document holds all. */
const MOST_NAMES_BYTES = 256 * 1024;

/** Where the settings name no region: credentials are the same for every region, so any will do to get them. */
const ANY_REGION = 'us-east-1';

/**
 * The jobs that preview a change, at most `most` of them, in proportion to the number of projects. Plans of two environments
 * never share a job, since each environment has a role of its own.
 *
 * @throws InputError when there are more environments than jobs.
 */
export function matrixOf(document: AffectedDocument, settings: Settings, most: number): MatrixEntry[] {
  const { plan, diff } = previewCommands(document);
  const environmentOf = new Map(document.projects.map(({ name, environment }) => [name, environment ?? '']));
  const groups = new Map<string, string[]>();
  for (const name of plan) {
    const environment = canonicalEnvironment(environmentOf.get(name) ?? '', settings);
    groups.set(environment, [...(groups.get(environment) ?? []), name]);
  }
  const sizes = [...[...groups.values()].map(({ length }) => length), ...(diff.length > 0 ? [diff.length] : [])];
  if (sizes.length > most) {
    const needed = `${sizes.length} jobs are needed, one for the plans of each environment and one for diffs`;
    throw new InputError(
      `Input max-shards is ${most}, and ${needed}. Give max-shards: ${Math.min(256, sizes.length)}.`,
    );
  }
  const shares = shareOut(sizes, most);
  const plans = [...groups].flatMap(([environment, names], at) =>
    packShards(names, shares[at]).map((shard) => ({
      projects: joinNames(shard),
      environment,
      ...credentialsOf(environment, settings),
    })),
  );
  const diffs =
    diff.length === 0 ? [] : packShards(diff, shares.at(-1)).map((shard) => ({ projects: joinNames(shard) }));
  return [...numbered('plan', plans), ...numbered('diff', diffs)];
}

/** Jobs for each group: at least one, at most one an item, and in proportion as far as that goes. */
function shareOut(sizes: readonly number[], most: number): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
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

/** A role's ARN as the settings give it, or made of its name and the environment's first account. */
function credentialsOf(environment: string, settings: Settings): { role: string; region: string } {
  const found = settings.environments.find(({ name }) => name === environment);
  const { accounts = [], regions = [], roles } = found ?? {};
  const role = roles?.plan ?? '';
  const arn =
    role === '' || role.startsWith('arn:') || accounts[0] === undefined
      ? role
      : `arn:aws:iam::${accounts[0]}:role/${role}`;
  return { role: arn, region: regions[0] ?? ANY_REGION };
}

/** As many names as fit into an output. */
export function namesWithin(names: readonly string[]): string[] {
  let bytes = 0;
  return names.filter((name) => {
    bytes += Buffer.byteLength(name) + 3;
    return bytes <= MOST_NAMES_BYTES;
  });
}
