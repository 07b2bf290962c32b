import { InputError } from '@mainstem/change/errors';

/** A pull request as its event tells. */
export interface PullContext {
  readonly number: number;
  readonly headSha: string;
  readonly baseRef: string;
  readonly author: string;
  /** From another repository, or from a fork that is gone: its token can only read, and it gets no credentials. */
  readonly fork: boolean;
  /** Who pushed the head that the event is about; absent where the event is about something else. */
  readonly pusher?: string;
}

export interface GroupContext {
  /** The pull request that the queue's branch is named after; the group may hold others before it. */
  readonly number?: number;
  readonly baseSha: string;
  readonly headSha: string;
  /** Branch that the queue merges into. */
  readonly baseRef: string;
}

export interface CommentContext {
  readonly id: number;
  readonly body: string;
  readonly author: string;
  readonly createdAt: string;
  /** `OWNER`, `MEMBER`, `COLLABORATOR`, …: who the author is to the repository. */
  readonly association: string;
  /** The pull request that was commented on; absent on an issue. */
  readonly pull?: number;
}

/** Where a workflow run is, and what for. */
export interface Context {
  readonly owner: string;
  readonly repo: string;
  readonly runId: number;
  readonly attempt: number;
  /** Address of this attempt of the run. */
  readonly runUrl: string;
  readonly graphqlUrl: string;
  readonly pull?: PullContext;
  readonly group?: GroupContext;
  readonly comment?: CommentContext;
}

/**
 * Reads the runner's variables and the event's payload. Only what has the expected shape is taken.
 *
 * @throws InputError when this is no workflow run.
 */
export function readContext(environment: NodeJS.ProcessEnv, event: unknown): Context {
  const name = environment.GITHUB_REPOSITORY ?? '';
  const [owner, repo] = name.split('/');
  if (owner === undefined || owner === '' || repo === undefined || repo === '') {
    throw new InputError('GITHUB_REPOSITORY is not set. Run this action in a workflow on GitHub.');
  }
  const server = environment.GITHUB_SERVER_URL ?? 'https://github.com';
  const runId = Number(environment.GITHUB_RUN_ID ?? 0);
  const attempt = Number(environment.GITHUB_RUN_ATTEMPT ?? 1);
  const api = environment.GITHUB_API_URL ?? 'https://api.github.com';
  const pull = pullOf(event);
  const group = groupOf(event);
  const comment = commentOf(event);
  return {
    owner,
    repo,
    runId,
    attempt,
    runUrl: `${server}/${name}/actions/runs/${runId}/attempts/${attempt}`,
    graphqlUrl: environment.GITHUB_GRAPHQL_URL ?? `${api.replace(/\/v3$/, '')}/graphql`,
    ...(pull === undefined ? {} : { pull }),
    ...(group === undefined ? {} : { group }),
    ...(comment === undefined ? {} : { comment }),
  };
}

function pullOf(event: unknown): PullContext | undefined {
  const pull = at(event, 'pull_request');
  const number = at(pull, 'number');
  const headSha = at(pull, 'head', 'sha');
  if (typeof number !== 'number' || typeof headSha !== 'string') return undefined;
  const pusher = ['opened', 'synchronize'].includes(textAt(event, 'action')) ? textAt(event, 'sender', 'login') : '';
  return {
    number,
    headSha,
    baseRef: textAt(pull, 'base', 'ref'),
    author: textAt(pull, 'user', 'login'),
    fork: textAt(pull, 'head', 'repo', 'full_name') !== textAt(pull, 'base', 'repo', 'full_name'),
    ...(pusher === '' ? {} : { pusher }),
  };
}

function groupOf(event: unknown): GroupContext | undefined {
  const group = at(event, 'merge_group');
  const [baseSha, headSha] = [textAt(group, 'base_sha'), textAt(group, 'head_sha')];
  if (baseSha === '' || headSha === '') return undefined;
  const number = /\/pr-(\d+)-/.exec(textAt(group, 'head_ref'))?.[1];
  return {
    ...(number === undefined ? {} : { number: Number(number) }),
    baseSha,
    headSha,
    baseRef: textAt(group, 'base_ref').replace(/^refs\/heads\//, ''),
  };
}

function commentOf(event: unknown): CommentContext | undefined {
  const comment = at(event, 'comment');
  const id = at(comment, 'id');
  if (typeof id !== 'number' || at(event, 'action') !== 'created') return undefined;
  const number = at(event, 'issue', 'number');
  const onPull = at(event, 'issue', 'pull_request') !== undefined && typeof number === 'number';
  return {
    id,
    body: textAt(comment, 'body'),
    author: textAt(comment, 'user', 'login'),
    createdAt: textAt(comment, 'created_at'),
    association: textAt(comment, 'author_association'),
    ...(onPull ? { pull: number } : {}),
  };
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  let current = value;
  for (const key of keys) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

function textAt(value: unknown, ...keys: readonly string[]): string {
  const found = at(value, ...keys);
  return typeof found === 'string' ? found : '';
}
