import * as z from 'zod';
import { notFound, type Paged, paging, Refusal, type Route, route } from '../route.ts';
import * as schemas from '../schemas.ts';
import type { FakeRun, FakeState } from '../state.ts';
import { viewArtifact, viewJob, viewRun } from '../views.ts';

const READ = ['actions: read'] as const;
const WRITE = ['actions: write'] as const;

function findRun(state: FakeState, id: string): FakeRun {
  const run = state.runs.get(Number(id));
  if (run === undefined) throw notFound();
  return run;
}

/** Newest first, as GitHub lists runs. */
function runsLike(state: FakeState, query: { event?: string | undefined; head_sha?: string | undefined }): Paged {
  const runs = [...state.runs.values()]
    .filter(({ event, head_sha }) => event === (query.event ?? event) && head_sha === (query.head_sha ?? head_sha))
    .sort((a, b) => b.run_number - a.run_number);
  return {
    items: runs.map((run) => viewRun(state, run)),
    wrap: (workflow_runs, total_count) => ({ total_count, workflow_runs }),
  };
}

function artifactsLike(state: FakeState, origin: string, name: string | undefined, run?: number): Paged {
  const artifacts = [...state.artifacts.values()]
    .filter((artifact) => artifact.name === (name ?? artifact.name) && artifact.run === (run ?? artifact.run))
    .sort((a, b) => b.id - a.id);
  return {
    items: artifacts.map((artifact) => viewArtifact(state, artifact, origin)),
    wrap: (items, total_count) => ({ total_count, artifacts: items }),
  };
}

/** What GitHub answers while a run still goes on. */
function refuseWhileRunning(run: FakeRun, what: string): void {
  if (run.status === 'completed') return;
  throw new Refusal(403, `The workflow run containing this ${what} is already running`);
}

const runFilter = z.strictObject({
  ...paging,
  event: z.string().optional(),
  head_sha: z.string().optional(),
});
const runs = z.object({ total_count: z.int(), workflow_runs: z.array(schemas.run) });
const artifacts = z.object({ total_count: z.int(), artifacts: z.array(schemas.artifact) });
const artifactFilter = z.strictObject({ ...paging, name: z.string().optional() });
const nothing = z.object({});

export const actionsRoutes: readonly Route[] = [
  route('get', '/repos/{owner}/{repo}/actions/runs', {
    status: 200,
    needs: READ,
    query: runFilter,
    reply: runs,
    handle: ({ state, query }) => runsLike(state, query),
  }),
  route('get', '/repos/{owner}/{repo}/actions/runs/{run_id}', {
    status: 200,
    needs: READ,
    reply: schemas.run,
    handle: ({ state, at }) => viewRun(state, findRun(state, at('run_id'))),
  }),
  route('get', '/repos/{owner}/{repo}/actions/workflows/{workflow_id}', {
    status: 200,
    needs: READ,
    reply: z.object({ state: z.string() }),
    handle({ state, at }) {
      const found = state.workflows.get(at('workflow_id'));
      if (found === undefined) throw notFound();
      return { state: found };
    },
  }),
  route('post', '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
    status: 204,
    needs: WRITE,
    body: z.strictObject({ ref: z.string() }),
    reply: z.undefined(),
    handle({ state, at, body }) {
      if (state.workflows.get(at('workflow_id')) !== 'active')
        throw new Refusal(422, 'Cannot trigger a "workflow_dispatch" on a disabled workflow');
      state.dispatched.push({ workflow: at('workflow_id'), ref: body.ref });
      return undefined;
    },
  }),
  route('get', '/repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', {
    status: 200,
    needs: READ,
    query: z.strictObject({
      ...paging,
      status: z.enum(['waiting', 'queued', 'pending', 'in_progress', 'completed']).exactOptional(),
    }),
    reply: runs,
    handle({ state, at, query }) {
      const found = [...state.runs.values()]
        .filter(({ path }) => path === `.github/workflows/${at('workflow_id')}`)
        .filter(({ status }) => status === (query.status ?? status));
      return {
        items: found.map((run) => viewRun(state, run)),
        wrap: (workflow_runs, total_count) => ({ total_count, workflow_runs }),
      };
    },
  }),
  route('get', '/repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments', {
    status: 200,
    needs: READ,
    reply: z.array(schemas.pendingDeployment),
    handle({ state, at }) {
      const { id } = findRun(state, at('run_id'));
      return (state.awaited.get(id) ?? []).map((name) => ({ environment: { name } }));
    },
  }),
  route('post', '/repos/{owner}/{repo}/actions/runs/{run_id}/cancel', {
    status: 202,
    needs: WRITE,
    reply: nothing,
    handle({ state, at }) {
      const run = findRun(state, at('run_id'));
      if (run.status === 'completed') throw new Refusal(409, 'Cannot cancel a workflow run that is completed.');
      Object.assign(run, { status: 'completed', conclusion: 'cancelled' });
      state.awaited.delete(run.id);
      state.cancelled.push(run.id);
      return {};
    },
  }),
  route('post', '/repos/{owner}/{repo}/statuses/{sha}', {
    status: 201,
    needs: ['statuses: write'],
    body: z.strictObject({
      state: z.enum(['error', 'failure', 'pending', 'success']),
      context: z.string(),
      description: z.string().max(140),
      target_url: z.string(),
    }),
    reply: z.object({ state: z.string(), context: z.string() }),
    handle({ state, at, body }) {
      state.statuses.push({ sha: at('sha'), ...body });
      return { state: body.state, context: body.context };
    },
  }),
  route('get', '/repos/{owner}/{repo}/actions/runs/{run_id}/jobs', {
    status: 200,
    needs: READ,
    query: z.strictObject({ ...paging, filter: z.enum(['latest', 'all']).exactOptional() }),
    reply: z.object({ total_count: z.int(), jobs: z.array(schemas.job) }),
    handle({ state, at, query }) {
      const { id } = findRun(state, at('run_id'));
      const all = [...state.jobs.values()].filter(({ run }) => run === id);
      const newest = new Map(all.map((job) => [job.name, job]));
      const jobs = query.filter === 'all' ? all : [...newest.values()];
      return {
        items: jobs.map((job) => viewJob(state, job)),
        wrap: (items, total_count) => ({ total_count, jobs: items }),
      };
    },
  }),
  route('get', '/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
    status: 200,
    needs: READ,
    query: artifactFilter,
    reply: artifacts,
    handle: ({ state, at, query, origin }) => artifactsLike(state, origin, query.name, findRun(state, at('run_id')).id),
  }),
  route('get', '/repos/{owner}/{repo}/actions/artifacts', {
    status: 200,
    needs: READ,
    query: artifactFilter,
    reply: artifacts,
    handle: ({ state, query, origin }) => artifactsLike(state, origin, query.name),
  }),
  route('post', '/repos/{owner}/{repo}/actions/jobs/{job_id}/rerun', {
    status: 201,
    needs: WRITE,
    reply: nothing,
    handle({ state, at }) {
      const job = state.jobs.get(Number(at('job_id')));
      if (job === undefined) throw notFound();
      refuseWhileRunning(findRun(state, String(job.run)), 'job');
      state.reruns.push({ run: job.run, job: job.id });
      return {};
    },
  }),
  route('post', '/repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs', {
    status: 201,
    needs: WRITE,
    reply: nothing,
    handle({ state, at }) {
      const run = findRun(state, at('run_id'));
      refuseWhileRunning(run, 'job');
      state.reruns.push({ run: run.id });
      return {};
    },
  }),
];
