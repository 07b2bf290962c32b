import { compareText } from '@mainstem/change';
import { call, type GitHub, listAll } from './api.ts';
import { hasStatus } from './errors.ts';

/** A pull request that was merged, and the commit that people reviewed. */
export interface MergedPull {
  readonly number: number;
  readonly headSha: string;
  readonly mergeSha: string;
  readonly mergedAt: string;
  readonly baseRef: string;
}

/** The pull requests that GitHub associates with a commit. One that it does not know (yet) is of none. */
export async function pullsOfCommit(github: GitHub, commit_sha: string) {
  const purpose = { to: `read the pull requests of commit ${commit_sha.slice(0, 12)}`, needs: 'pull-requests: read' };
  const path = '/repos/{owner}/{repo}/commits/{commit_sha}/pulls';
  try {
    return await listAll(github, path, purpose, { commit_sha }, (reply) => reply);
  } catch (error) {
    if (hasStatus(error, 404, 409, 422)) return [];
    throw error;
  }
}

/** The pull requests that brought these commits into a branch, oldest first, each once. */
export async function mergedPulls(github: GitHub, commits: readonly string[], baseRef: string): Promise<MergedPull[]> {
  const pulls = new Map<number, MergedPull>();
  for (const sha of commits) {
    for (const { number, head, base, merged_at, merge_commit_sha } of await pullsOfCommit(github, sha)) {
      if (merged_at === null || base.ref !== baseRef) continue;
      pulls.set(number, {
        number,
        headSha: head.sha,
        mergeSha: merge_commit_sha ?? '',
        mergedAt: merged_at,
        baseRef: base.ref,
      });
    }
  }
  return [...pulls.values()].sort((a, b) => compareText(a.mergedAt, b.mergedAt));
}

/** The parents of a commit, first parent first; undefined when GitHub does not know it. */
export async function parentsOf(github: GitHub, sha: string): Promise<string[] | undefined> {
  const purpose = { to: `read the commit ${sha.slice(0, 12)}`, needs: 'contents: read' };
  try {
    const { data } = await call(github, 'get', '/repos/{owner}/{repo}/commits/{ref}', purpose, { ref: sha });
    return data.sha === sha ? data.parents.map((parent) => parent.sha) : undefined;
  } catch (error) {
    if (hasStatus(error, 404, 422)) return undefined;
    throw error;
  }
}

/** A workflow run, and the reusable workflows that it called, as GitHub resolved them. */
export interface WorkflowRun {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  readonly event: string;
  readonly headSha: string;
  readonly completed: boolean;
  readonly conclusion: string | null;
  /** `.github/workflows/pull-request.yml`. */
  readonly path: string;
  /** `owner/repo/.github/workflows/plan.yml@refs/heads/main`, with the commit that it was at. */
  readonly called: readonly { readonly path: string; readonly ref: string; readonly sha: string }[];
}

/** The runs of a commit, newest first. */
export async function runsOf(github: GitHub, head_sha: string, event?: string): Promise<WorkflowRun[]> {
  const purpose = { to: `read the workflow runs of ${head_sha.slice(0, 12)}`, needs: 'actions: read' };
  const path = '/repos/{owner}/{repo}/actions/runs';
  const parameters = { head_sha, ...(event === undefined ? {} : { event }) };
  const runs = await listAll(github, path, purpose, parameters, (reply) => reply.workflow_runs);
  return runs.map(runOf).sort((a, b) => b.number - a.number);
}

/** One run; `undefined` when GitHub does not know it (any more). */
export async function readRun(github: GitHub, run_id: number): Promise<WorkflowRun | undefined> {
  const purpose = { to: `read the run ${run_id}`, needs: 'actions: read' };
  try {
    const { data } = await call(github, 'get', '/repos/{owner}/{repo}/actions/runs/{run_id}', purpose, { run_id });
    return runOf(data);
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
}

function runOf(run: {
  readonly id: number | bigint;
  readonly run_number: number;
  readonly run_attempt?: number;
  readonly event: string;
  readonly head_sha: string;
  readonly status: string | null;
  readonly conclusion: string | null;
  readonly path: string;
  readonly referenced_workflows?:
    | readonly { readonly path: string; readonly sha: string; readonly ref?: string }[]
    | null;
}): WorkflowRun {
  return {
    id: Number(run.id),
    number: run.run_number,
    attempt: run.run_attempt ?? 1,
    event: run.event,
    headSha: run.head_sha,
    completed: run.status === 'completed',
    conclusion: run.conclusion,
    path: run.path.replace(/@.*$/, ''),
    called: (run.referenced_workflows ?? []).map(({ path, sha, ref = '' }) => ({ path, sha, ref })),
  };
}
