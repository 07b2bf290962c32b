import { messageOf, ToolError } from '@mainstem/change/errors';

/** What a call does, in words, and what the token needs for it: for the message when GitHub refuses. */
export interface Purpose {
  /** `read the comments of pull request 7` */
  readonly to: string;
  /** `pull-requests: write` */
  readonly needs: string;
}

/** GitHub refused or failed; `status` is HTTP's, 0 when there was no answer at all. */
export class GitHubError extends ToolError {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Whether it failed with one of these statuses. */
export function hasStatus(error: unknown, ...statuses: readonly number[]): error is GitHubError {
  return error instanceof GitHubError && statuses.includes(error.status);
}

/**
 * What a failed call means, with what to do: a missing permission is named as a workflow writes it.
 *
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
export function explainError(error: unknown, { to, needs }: Purpose): GitHubError {
  if (error instanceof GitHubError) return error;
  const status = statusOf(error);
  const said = messageOf(error).split('\n')[0] ?? '';
  const fail = (text: string) => new GitHubError(status, text);
  if (status === 401) {
    return fail(`GitHub does not accept the token, so it is not possible to ${to}. Check the input github-token.`);
  }
  if (isLimit(error)) {
    return fail(`GitHub's rate limit does not allow to ${to} now (${said}). Run the job again later.`);
  }
  if (status === 403) {
    return fail(
      `GitHub does not allow the token to ${to}: it needs "${needs}" (${said}). Add to the job: permissions: { ${needs} }. ` +
        `A pull request from a fork gets a token that can only read.`,
    );
  }
  if (status === 404) {
    return fail(
      `GitHub found nothing to ${to}: it is gone, or the token lacks "${needs}". Look at the job's permissions.`,
    );
  }
  if (status >= 500 || status === 0) {
    return fail(
      `GitHub could not ${to}: ${said || `status ${status}`}. Run the job again; githubstatus.com tells more.`,
    );
  }
  return fail(`GitHub refused to ${to}: ${said} (status ${status}).`);
}

/** HTTP status of a failed call; 0 when there was no answer. */
export function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : 0;
}

interface Response {
  readonly headers: Readonly<Record<string, unknown>>;
}

function responseOf(error: unknown): Response | undefined {
  const response = typeof error === 'object' && error !== null && 'response' in error ? error.response : undefined;
  return typeof response === 'object' && response !== null && 'headers' in response
    ? (response as Response)
    : undefined;
}

/** A header of the answer to a failed call, by its name in lower case. */
export function headerOf(error: unknown, name: string): string | undefined {
  const value = responseOf(error)?.headers[name];
  return value === undefined ? undefined : String(value);
}

/** Whether a limit was met, and not a permission missed: both can be a 403. */
export function isLimit(error: unknown): boolean {
  const status = statusOf(error);
  if (status === 429) return true;
  if (status !== 403) return false;
  const remaining = headerOf(error, 'x-ratelimit-remaining');
  return remaining === '0' || headerOf(error, 'retry-after') !== undefined || /rate limit/i.test(messageOf(error));
}
