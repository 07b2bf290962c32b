import { type EnvironmentStatus, parseJson, shortCommit } from '@mainstem/change';
import { type MergedPull, mergedPulls, ownComments, writeStickyComment, writeStickyIssue } from '@mainstem/github';
import { ledgerOf, openShared, statusOf } from '@mainstem/pipeline/rollout';
import { type Arrival, renderArrivals } from '@mainstem/report';
import { commitsBetween, isAncestor, type Repository, resolveRevisions } from '@mainstem/repository';
import type { Place, Result } from './place.ts';

const MARKER = '<!-- mainstem:rollout -->';
const ISSUE = '<!-- mainstem:rollout-stopped -->';
/** So many pull requests, the newest, are told at once. */
const MOST_PULLS = 20;
/** Commits that are looked at for pull requests that have not come everywhere yet. */
const MOST_COMMITS = 60;

/**
 * Comments on each merged pull request that this rollout concerned where it is live and what it waits for: one comment, updated. Where an environment
 * failed or asks, one issue says so, until none does. What is said is what the ledgers say.
 */
export async function tell({ inputs, repository, github, name }: Place): Promise<Result> {
  const shared = await openShared(repository);
  const [revision = ''] = await resolveRevisions(repository, [inputs.revision || 'HEAD']);
  const { environments } = await statusOf(repository, { revision });
  const failed = failedJobs(inputs.results);
  const run = name.run.replace(/\/attempts\/\d+$/, '');
  // What this run brought somewhere, and what has not come everywhere yet.
  const wanted = new Set<number>();
  let oldest: string | undefined;
  const stopped = new Map<string, string>();
  for (const { environment, state } of environments) {
    const { live, failed: last, ask } = await ledgerOf(repository, environment);
    if (last !== undefined) stopped.set(environment, last.reason);
    else if (ask !== undefined)
      stopped.set(
        environment,
        `waits for an approval since ${ask.at}: read the table of ${ask.run}, then run the workflow rollout-by-hand with approved: ${ask.approval}`,
      );
    else if (failed.has(environment))
      stopped.set(environment, 'its job failed before anything was begun: the run says why');
    if (live?.run.startsWith(`${run}/`) === true) for (const number of live.pullRequests ?? []) wanted.add(number);
    if (state !== 'skipped') oldest = live?.revision;
  }
  const open =
    oldest !== undefined && (await isAncestor(repository, oldest, revision).catch(() => false))
      ? await commitsBetween(repository, oldest, revision, true)
      : [revision];
  const commits = [...new Set([revision, ...open])].slice(0, MOST_COMMITS);
  const pulls = new Map((await mergedPulls(github, commits, shared.branch)).map((pull) => [pull.number, pull]));
  const more = [...wanted].filter((number) => !pulls.has(number));
  const brought = more.length === 0 ? [] : await mergedPulls(github, await recent(repository, revision), shared.branch);
  for (const pull of brought) if (wanted.has(pull.number)) pulls.set(pull.number, pull);
  const told: string[] = [];
  for (const pull of [...pulls.values()].slice(-MOST_PULLS)) {
    const arrivals = await Promise.all(environments.map((one) => arrivalOf(repository, pull, one, failed)));
    const text = renderArrivals({ marker: MARKER, arrivals, run });
    const ours = await ownComments(github, pull.number, MARKER);
    if (ours.length === 1 && ours[0]?.body === text) continue;
    await writeStickyComment(github, pull.number, ours, () => text, MARKER);
    told.push(`#${pull.number}`);
  }
  const here = { mergeSha: revision };
  const rows = await Promise.all(
    environments.map(async (one): Promise<Arrival> => {
      const why = stopped.get(one.environment);
      return why === undefined
        ? arrivalOf(repository, here, one, failed)
        : { environment: one.environment, state: 'failed', words: why };
    }),
  );
  const names = [...stopped.keys()].join(', ');
  const issue = await writeStickyIssue(
    github,
    ISSUE,
    stopped.size === 0
      ? undefined
      : { title: `The rollout stopped in ${names}`, body: renderArrivals({ marker: ISSUE, arrivals: rows, run }) },
  );
  const words = `${told.length === 0 ? 'no pull request had to be told' : `told ${told.join(', ')}`}; issue: ${issue}`;
  return { outputs: { state: 'told' }, summary: '', notes: [words], warnings: [] };
}

async function recent(repository: Repository, revision: string): Promise<string[]> {
  return (await commitsBetween(repository, undefined, revision, true)).slice(0, MOST_COMMITS);
}

/** Where one pull request stands in one environment. */
async function arrivalOf(
  repository: Repository,
  { mergeSha }: Pick<MergedPull, 'mergeSha'>,
  { environment, state, live, liveSince, hold, dirty, waiting, due }: EnvironmentStatus,
  failed: ReadonlySet<string>,
): Promise<Arrival> {
  if (state === 'skipped') return { environment, state: 'skipped', words: 'mainstem.yaml passes it over' };
  if (live !== null && (await isAncestor(repository, mergeSha, live).catch(() => false)))
    return { environment, state: 'live', words: `with ${shortCommit(live)}, proved ${liveSince}` };
  const [first] = waiting;
  if (hold !== undefined || state === 'held')
    return { environment, state: 'held', words: first?.because ?? 'held in mainstem.yaml' };
  const asked = waiting.find(({ because }) => because.startsWith('waits for the approval'));
  if (asked !== undefined)
    return { environment, state: 'waits', words: `${asked.project ?? environment} ${asked.because}` };
  const [wrong] = dirty;
  if (wrong !== undefined) return { environment, state: 'failed', words: `${wrong.project}: ${wrong.because}` };
  if (failed.has(environment)) return { environment, state: 'failed', words: 'its job failed: the run says why' };
  if (first !== undefined) return { environment, state: 'waits', words: first.because };
  const words = due.length === 0 ? 'nothing is due, and it is not proved yet' : `${due.length} due`;
  return { environment, state: 'waits', words };
}

/** Ends that are red, so that GitHub calls no deployment a success, and nobody's failure. */
const NOBODYS: ReadonlySet<unknown> = new Set(['superseded', 'held']);

/** Environments whose job failed, by the ids of the jobs in the context `needs`. */
function failedJobs(results: string): Set<string> {
  const needs = (parseJson(results) ?? {}) as Record<
    string,
    { readonly result?: unknown; readonly outputs?: { readonly state?: unknown } } | undefined
  >;
  return new Set(
    Object.entries(needs).flatMap(([id, job]) =>
      job?.result === 'failure' && !NOBODYS.has(job.outputs?.state) ? [id] : [],
    ),
  );
}
