/** The state's objects as GitHub shows them. */
import type * as z from 'zod';
import type * as schemas from './schemas.ts';
import {
  type FakeArtifact,
  type FakeComment,
  type FakeJob,
  type FakePull,
  type FakeRun,
  type FakeState,
  userOf,
} from './state.ts';

export function viewComment(state: FakeState, comment: FakeComment): z.input<typeof schemas.comment> {
  const { id, body, created_at, updated_at, issue } = comment;
  return {
    id,
    node_id: `IC_${id}`,
    body,
    html_url: `https://github.example/${state.owner}/${state.repo}/pull/${issue}#issuecomment-${id}`,
    user: userOf(state, comment.login),
    created_at,
    updated_at,
  };
}

function repository(full_name: string, state: FakeState) {
  return { id: 1, full_name, fork: full_name !== `${state.owner}/${state.repo}` };
}

export function viewPull(state: FakeState, pull: FakePull): z.input<typeof schemas.pull> {
  const { number, title, merged_at, merge_commit_sha, base, head } = pull;
  return {
    id: number,
    number,
    state: pull.state,
    title,
    user: userOf(state, pull.login),
    head: { ref: head.ref, sha: head.sha, repo: repository(head.repository ?? 'deleted/fork', state) },
    base: { ref: base.ref, sha: base.sha, repo: repository(`${state.owner}/${state.repo}`, state) },
    merged: merged_at !== null,
    merged_at,
    merge_commit_sha,
  };
}

export function viewListedPull(state: FakeState, pull: FakePull): z.input<typeof schemas.listedPull> {
  const { number, title, merged_at, merge_commit_sha, base, head } = pull;
  return {
    id: number,
    number,
    state: pull.state,
    title,
    user: userOf(state, pull.login),
    head: { ref: head.ref, sha: head.sha },
    base: { ref: base.ref, sha: base.sha },
    merged_at,
    merge_commit_sha,
  };
}

export function viewRun(state: FakeState, run: FakeRun): z.input<typeof schemas.run> {
  return {
    ...run,
    pull_requests: [...state.pulls.values()]
      .filter((pull) => pull.state === 'open' && pull.head.sha === run.head_sha)
      .filter(({ head }) => head.repository === `${state.owner}/${state.repo}`) // none of a fork's
      .map(({ number, head, base }) => ({
        id: number,
        number,
        head: { ref: head.ref, sha: head.sha },
        base: { ref: base.ref, sha: base.sha },
      })),
    referenced_workflows: [...run.referenced_workflows],
    html_url: `https://github.example/${state.owner}/${state.repo}/actions/runs/${run.id}`,
  };
}

export function viewJob(state: FakeState, job: FakeJob): z.input<typeof schemas.job> {
  const { id, run, attempt, name, status, conclusion, started_at, completed_at } = job;
  const html_url = `https://github.example/${state.owner}/${state.repo}/actions/runs/${run}/job/${id}`;
  return { id, run_id: run, run_attempt: attempt, name, status, conclusion, started_at, completed_at, html_url };
}

export function viewArtifact(
  state: FakeState,
  artifact: FakeArtifact,
  origin: string,
): z.input<typeof schemas.artifact> {
  const { id, name, archive, expired, created_at, run } = artifact;
  const head_sha = state.runs.get(run)?.head_sha;
  return {
    id,
    name,
    size_in_bytes: archive.length,
    expired,
    created_at,
    archive_download_url: `${origin}/repos/${state.owner}/${state.repo}/actions/artifacts/${id}/zip`,
    workflow_run: { id: run, ...(head_sha === undefined ? {} : { head_sha }) },
  };
}
