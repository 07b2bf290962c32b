/**
 * Payloads of the events that start Mainstem's workflows, with the fields that are used. The schemas are held to GitHub's
 * official webhook types: a field that GitHub does not send does not compile.
 */
import type { components } from '@octokit/openapi-webhooks-types';
import * as z from 'zod';
import type { FakeComment, FakePull, FakeState } from './state.ts';
import { userOf } from './state.ts';

type Webhooks = components['schemas'];

/** Every official payload fits the schema. */
function held<Official>() {
  return <S extends z.ZodType>(schema: [Official] extends [z.input<S>] ? S : never): S => schema as S;
}

const user = z.object({ login: z.string() });
const repository = z.object({ full_name: z.string(), fork: z.boolean() });

export const pullRequestEvent = held<
  Webhooks['webhook-pull-request-opened'] | Webhooks['webhook-pull-request-synchronize']
>()(
  z.object({
    action: z.string(),
    number: z.int(),
    pull_request: z.object({
      number: z.int(),
      title: z.string(),
      user: user.nullish(),
      head: z.object({ ref: z.string(), sha: z.string(), repo: repository.nullish() }),
      base: z.object({ ref: z.string(), sha: z.string(), repo: repository }),
    }),
    repository: z.object({ full_name: z.string(), default_branch: z.string() }),
  }),
);

export const mergeGroupEvent = held<Webhooks['webhook-merge-group-checks-requested']>()(
  z.object({
    action: z.literal('checks_requested'),
    merge_group: z.object({
      head_sha: z.string(),
      head_ref: z.string(),
      base_sha: z.string(),
      base_ref: z.string(),
    }),
  }),
);

export const pushEvent = held<Webhooks['webhook-push']>()(
  z.object({
    ref: z.string(),
    before: z.string(),
    after: z.string(),
    repository: z.object({ full_name: z.string(), default_branch: z.string() }),
  }),
);

export const workflowDispatchEvent = held<Webhooks['webhook-workflow-dispatch']>()(
  z.object({
    ref: z.string(),
    inputs: z.record(z.string(), z.unknown()).nullable(),
    repository: z.object({ full_name: z.string(), default_branch: z.string() }),
  }),
);

export const issueCommentEvent = held<Webhooks['webhook-issue-comment-created']>()(
  z.object({
    action: z.literal('created'),
    comment: z.object({
      id: z.int(),
      body: z.string(),
      created_at: z.string(),
      user: user.nullable(),
      author_association: z.string(),
    }),
    issue: z.object({ number: z.int(), pull_request: z.object({ url: z.string().nullish() }).optional() }),
  }),
);

const nameOf = ({ owner, repo }: FakeState) => `${owner}/${repo}`;

/** `pull_request` with `opened` or `synchronize`. */
export function pullRequestPayload(state: FakeState, pull: FakePull, action: 'opened' | 'synchronize' = 'opened') {
  const name = nameOf(state);
  const { repository: from } = pull.head;
  return pullRequestEvent.parse({
    action,
    number: pull.number,
    pull_request: {
      number: pull.number,
      title: pull.title,
      user: { login: pull.login },
      head: {
        ref: pull.head.ref,
        sha: pull.head.sha,
        repo: from === null ? null : { full_name: from, fork: from !== name },
      },
      base: { ref: pull.base.ref, sha: pull.base.sha, repo: { full_name: name, fork: false } },
    },
    repository: { full_name: name, default_branch: 'main' },
  });
}

/** `merge_group`: the queue's branch holds the pull request's number. */
export function mergeGroupPayload(group: { number: number; base: string; head: string; branch?: string }) {
  const branch = group.branch ?? 'main';
  return mergeGroupEvent.parse({
    action: 'checks_requested',
    merge_group: {
      head_sha: group.head,
      head_ref: `refs/heads/gh-readonly-queue/${branch}/pr-${group.number}-${group.base}`,
      base_sha: group.base,
      base_ref: `refs/heads/${branch}`,
    },
  });
}

const defaultRepository = (full_name: string) => ({ full_name, default_branch: 'main' });

/** `push` to a branch. */
export function pushPayload(before: string, after: string, branch = 'main', name = 'acme/platform') {
  return pushEvent.parse({ ref: `refs/heads/${branch}`, before, after, repository: defaultRepository(name) });
}

/** `workflow_dispatch` on main, with what a person typed. */
export function dispatchPayload(inputs: Readonly<Record<string, string>>, name = 'acme/platform') {
  return workflowDispatchEvent.parse({ ref: 'refs/heads/main', inputs, repository: defaultRepository(name) });
}

/** `issue_comment` with `created`, on a pull request. */
export function issueCommentPayload(state: FakeState, comment: FakeComment) {
  const url = `https://api.github.example/repos/${nameOf(state)}/pulls/${comment.issue}`;
  const by = userOf(state, comment.login);
  return issueCommentEvent.parse({
    action: 'created',
    comment: {
      id: comment.id,
      body: comment.body,
      created_at: comment.created_at,
      user: { login: by.login },
      author_association: state.collaborators.has(by.login) ? 'COLLABORATOR' : 'NONE',
    },
    issue: { number: comment.issue, ...(state.pulls.has(comment.issue) ? { pull_request: { url } } : {}) },
  });
}
