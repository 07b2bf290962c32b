/** GitHub as the place that a rollout asks about pull requests, protection and runs. */
import { type GitHub, hasQueuedJob, openRuns, readEnvironment, readRun } from '@mainstem/github';
import type { Forge } from '@mainstem/pipeline/rollout';
import { type Checks, collectReceipts } from './receipts.ts';

/** Commits of which pull requests are asked for: each is a handful of calls. Older ones count as shown by nobody. */
const MOST_COMMITS = 100;

export interface ForgeRequest {
  readonly github: GitHub;
  /** Default branch. */
  readonly branch: string;
  /** File name of the workflow that judges pull requests. */
  readonly workflow: string;
  /** The one reusable workflow whose receipts count, as `OWNER/REPO/.github/workflows/FILE@REF`. */
  readonly planWorkflow: string;
  readonly verdictJob: string;
  /** The workflow that rolls out, by its file's name, and this run of it. */
  readonly own?: { readonly workflow: string; readonly run: number };
  readonly attested: boolean;
  readonly checks: Checks;
  /** Hears what does not count, and why. */
  readonly note: (line: string) => void;
}

/**
 * What became of a deployment GitHub tells by itself: a job that names an environment has a deployment object, which ends as the job does.
 * So nothing is reported here.
 */
export function createForge({
  github,
  branch,
  workflow,
  planWorkflow,
  verdictJob,
  own,
  attested,
  checks,
  note,
}: ForgeRequest): Forge {
  return {
    async collect(commits, folder) {
      if (commits.length > MOST_COMMITS)
        note(
          `of ${commits.length} commits only the newest ${MOST_COMMITS} are looked up: what older ones brought waits for an approval`,
        );
      const request = {
        commits: commits.slice(0, MOST_COMMITS),
        branch,
        workflow,
        planWorkflow,
        verdictJob,
        attested,
        judged: true,
      };
      const { pulls, notes } = await collectReceipts(github, folder, request, checks);
      for (const line of notes) note(line);
      return pulls.map(({ pullRequest: number, head, mergeCommit, accepted = [] }) => ({
        number,
        head,
        mergeCommit,
        accepted,
      }));
    },
    weaknesses: (environment, wanted) => weaknessesOf(github, branch, environment, wanted),
    async newerWaits(environment) {
      if (own === undefined) return [];
      const found = new Set<string>();
      for (const status of ['queued', 'pending', 'in_progress'] as const) {
        for (const { id, headSha } of await openRuns(github, own.workflow, status)) {
          // One that waits for a person may wait for ever: only what GitHub keeps in the queue counts.
          if (id !== own.run && (await hasQueuedJob(github, id, `roll out ${environment}`))) found.add(headSha);
        }
      }
      return [...found];
    },
    async isOver(run) {
      const [, id, attempt] = /\/actions\/runs\/(\d+)\/attempts\/(\d+)$/.exec(run) ?? [];
      if (id === undefined) return undefined;
      const found = await readRun(github, Number(id));
      // GitHub runs one attempt of a run at a time.
      return found === undefined ? undefined : found.completed || found.attempt > Number(attempt);
    },
  };
}

/**
 * How a GitHub Environment is weaker than `mainstem.yaml` declares, one sentence each. One that is not there is, whatever is declared: a job that
 * names it would make it, unprotected. (after-merge, rule 10)
 */
export async function weaknessesOf(
  github: GitHub,
  branch: string,
  environment: string,
  { reviewers, defaultBranchOnly }: { readonly reviewers: boolean; readonly defaultBranchOnly: boolean },
): Promise<string[]> {
  const found = await readEnvironment(github, environment);
  const where = `Settings, Environments, ${environment}`;
  if (found === undefined) {
    const make = `gh api --method PUT repos/${github.owner}/${github.repo}/environments/${environment}`;
    return [
      `There is no GitHub Environment ${environment}, and a job that names it would make it, unprotected. Make it and protect it (${where}): ${make}`,
    ];
  }
  const weak: string[] = [];
  if (reviewers && !found.reviewers)
    weak.push(
      `mainstem.yaml declares reviewers for ${environment}, and its GitHub Environment asks nobody. Add required reviewers: ${where}.`,
    );
  if (
    defaultBranchOnly &&
    !(
      typeof found.branches === 'object' &&
      found.branches.length > 0 &&
      found.branches.every((name) => name === branch)
    )
  ) {
    const lets =
      found.branches === 'any'
        ? 'every branch'
        : found.branches === 'protected'
          ? 'every protected branch'
          : found.branches.length === 0
            ? 'no branch at all'
            : found.branches.join(', ');
    weak.push(
      `mainstem.yaml declares that only ${branch} may deploy to ${environment}, and its GitHub Environment lets in ${lets}. Choose "Selected branches" and ${branch} alone: ${where}.`,
    );
  }
  return weak;
}
