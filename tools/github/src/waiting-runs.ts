import { call, type GitHub, listAll } from './api.ts';
import { hasStatus } from './errors.ts';

/** A run of a workflow that has not come to its end. */
export interface OpenRun {
  readonly id: number;
  readonly headSha: string;
  readonly url: string;
}

/**
 * The runs of a workflow in one state: `waiting` for somebody's approval, or `queued`, `pending`, `in_progress`.
 *
 * @param file `rollout.yml`
 * @throws GitHubError
 */
export async function openRuns(
  github: GitHub,
  file: string,
  status: 'waiting' | 'queued' | 'pending' | 'in_progress',
): Promise<OpenRun[]> {
  const purpose = { to: `read the runs of ${file}`, needs: 'actions: read' };
  const path = '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs';
  const runs = await listAll(github, path, purpose, { workflow_id: file, status }, (reply) => reply.workflow_runs);
  return runs.map(({ id, head_sha: headSha, html_url: url }) => ({ id: Number(id), headSha, url }));
}

/** The GitHub Environments whose approval a run waits for. */
export async function awaitedBy(github: GitHub, run_id: number): Promise<string[]> {
  const purpose = { to: `read what run ${run_id} waits for`, needs: 'actions: read' };
  const path = '/repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments';
  const { data } = await call(github, 'get', path, purpose, { run_id });
  return data.flatMap(({ environment }) => environment.name ?? []);
}

/** Whether a run has a job that GitHub keeps in a queue. @param name its name, or the last part of it. */
export async function hasQueuedJob(github: GitHub, run_id: number, name: string): Promise<boolean> {
  const purpose = { to: `read the jobs of run ${run_id}`, needs: 'actions: read' };
  const path = '/repos/{owner}/{repo}/actions/runs/{run_id}/jobs';
  const jobs = await listAll(github, path, purpose, { run_id, filter: 'latest' }, (reply) => reply.jobs);
  return jobs.some(
    (job) =>
      (job.name === name || job.name.endsWith(` / ${name}`)) && (job.status === 'queued' || job.status === 'pending'),
  );
}

/** Ends a run. @returns `false`: it is over already. */
export async function cancelRun(github: GitHub, run_id: number): Promise<boolean> {
  const purpose = { to: `end run ${run_id}`, needs: 'actions: write' };
  try {
    await call(github, 'post', '/repos/{owner}/{repo}/actions/runs/{run_id}/cancel', purpose, { run_id });
    return true;
  } catch (error) {
    if (hasStatus(error, 409)) return false;
    throw error;
  }
}

/** Writes a line beside a commit, with the address that it leads to. */
export async function writeStatus(
  github: GitHub,
  sha: string,
  status: {
    readonly state: 'error' | 'failure' | 'pending' | 'success';
    readonly context: string;
    readonly description: string;
    readonly target_url: string;
  },
): Promise<void> {
  const purpose = { to: `write a status of ${sha.slice(0, 12)}`, needs: 'statuses: write' };
  await call(github, 'post', '/repos/{owner}/{repo}/statuses/{sha}', purpose, { sha, ...status });
}

/** A workflow's state: `active`, or how it was switched off. `undefined`: GitHub knows none of this name. */
export async function readWorkflow(
  github: GitHub,
  workflow_id: string,
): Promise<{ readonly state: string } | undefined> {
  const purpose = { to: `read the workflow ${workflow_id}`, needs: 'actions: read' };
  const path = '/repos/{owner}/{repo}/actions/workflows/{workflow_id}';
  try {
    const { data } = await call(github, 'get', path, purpose, { workflow_id });
    return { state: data.state };
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
}

/** Starts a workflow that takes `workflow_dispatch`, at a branch. */
export async function dispatchWorkflow(github: GitHub, workflow_id: string, ref: string): Promise<void> {
  const purpose = { to: `start the workflow ${workflow_id}`, needs: 'actions: write' };
  const path = '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches';
  await call(github, 'post', path, purpose, { workflow_id, ref });
}
