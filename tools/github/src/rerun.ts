import { setTimeout as sleep } from 'node:timers/promises';
import { call, type GitHub, listAll } from './api.ts';
import { readPull } from './conversation.ts';
import { hasStatus } from './errors.ts';
import { runsOf, type WorkflowRun } from './merged-pulls.ts';

export interface RerunRequest {
  readonly pull: number;
  /** When the comment was made that asks for it; a job that started later has read it already. */
  readonly commentedAt: string;
  /** File name of the workflow: `pull-request.yml`. */
  readonly workflow: string;
  /** Name of the job; the last part of it where a reusable workflow runs it (`call / verdict`). */
  readonly job: string;
  /** How long to wait for a run that still goes on, and how often to look, in milliseconds. */
  readonly patience: number;
  readonly pause: number;
}

export type RerunResult =
  | { readonly done: 'rerun'; readonly job: string }
  | { readonly done: 'not needed'; readonly why: string }
  /** What is typed there can change nothing. */
  | { readonly done: 'pointless'; readonly why: string }
  | { readonly done: 'not possible'; readonly why: string };

/**
 * Runs the verdict job of a pull request's newest run again, so that it reads a comment. While that run goes on GitHub takes no
 * re-run; if its verdict job has not begun before the comment, it reads the comment by itself.
 *
 * https://docs.github.com/rest/actions/workflow-runs#re-run-a-job-from-a-workflow-run
 */
export async function rerunVerdict(github: GitHub, request: RerunRequest): Promise<RerunResult> {
  const { pull, commentedAt, workflow, job: jobName } = request;
  const { headSha, open, fork } = await readPull(github, pull);
  if (!open) return { done: 'pointless', why: `pull request ${pull} is closed` };
  if (fork) {
    const there = `push ${headSha.slice(0, 12)} to a branch of this repository, and comment on the pull request of that`;
    return { done: 'pointless', why: `on a pull request from a fork nothing can be accepted: ${there}` };
  }
  const end = Date.now() + request.patience;
  for (;;) {
    const run = await newestRun(github, headSha, workflow);
    if (run === undefined) {
      const why = `no run of ${workflow} for ${headSha.slice(0, 12)} is there: push again, or close and open the pull request`;
      return { done: 'not possible', why };
    }
    const job = await findJob(github, run.id, jobName);
    if (job !== undefined && job.startedAt > commentedAt && job.status !== 'queued') {
      return { done: 'not needed', why: `the job ${jobName} began after the comment` };
    }
    if (run.completed) {
      if (job === undefined) return { done: 'not possible', why: `the run has no job ${jobName}: check the input job` };
      if (await rerunJob(github, job.id)) return { done: 'rerun', job: job.url };
    }
    if (Date.now() >= end) {
      return { done: 'not possible', why: 'the run still goes on: when it has ended, comment again' };
    }
    await sleep(request.pause);
  }
}

async function newestRun(github: GitHub, headSha: string, workflow: string): Promise<WorkflowRun | undefined> {
  const runs = await runsOf(github, headSha, 'pull_request');
  return runs.find(({ path }) => path.endsWith(`/${workflow}`));
}

async function findJob(github: GitHub, run_id: number, name: string) {
  const purpose = { to: `read the jobs of run ${run_id}`, needs: 'actions: read' };
  const path = '/repos/{owner}/{repo}/actions/runs/{run_id}/jobs';
  const jobs = await listAll(github, path, purpose, { run_id, filter: 'latest' }, (reply) => reply.jobs);
  const job = jobs.find((one) => one.name === name || one.name.endsWith(` / ${name}`));
  if (job === undefined) return undefined;
  return { id: Number(job.id), status: job.status, startedAt: job.started_at, url: job.html_url ?? '' };
}

/** `false` when GitHub says that the run still goes on, whatever its status said. */
async function rerunJob(github: GitHub, job_id: number): Promise<boolean> {
  const purpose = { to: 'run the verdict job again', needs: 'actions: write' };
  try {
    await call(github, 'post', '/repos/{owner}/{repo}/actions/jobs/{job_id}/rerun', purpose, { job_id });
    return true;
  } catch (error) {
    if (hasStatus(error, 403) && /already running/.test(error.message)) return false;
    throw error;
  }
}
