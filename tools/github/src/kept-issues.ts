import { call, type GitHub, listAll } from './api.ts';
import type { IssueText } from './sticky-issue.ts';

/** An issue that an app opened, found by the hidden marker in its first line. */
export interface KeptIssue {
  readonly number: number;
  /** What the marker names. */
  readonly key: string;
  readonly open: boolean;
  readonly title: string;
  readonly body: string;
}

/** What is to be done with one issue. */
export type IssueStep =
  | { readonly do: 'open'; readonly text: IssueText }
  | { readonly do: 'update'; readonly number: number; readonly text: IssueText }
  | { readonly do: 'reopen'; readonly number: number; readonly text: IssueText; readonly because: string }
  | { readonly do: 'close'; readonly number: number; readonly because?: string };

const purpose = { to: 'keep the issues of drift', needs: 'issues: write' };
const MARKER = /^<!-- mainstem:([a-z-]+) (.*?) -->/;

/** The hidden first line of an issue. @param key without `-->` */
export function issueMarker(family: string, key: string): string {
  return `<!-- mainstem:${family} ${key.replaceAll('-->', '')} -->`;
}

/**
 * The issues of a family: all that are open, and those closed ones that changed since a time. What a person opened with such a marker is none.
 *
 * @param closedSince RFC 3339; absent: no closed ones.
 * @throws GitHubError
 */
export async function keptIssues(github: GitHub, family: string, closedSince?: string): Promise<KeptIssue[]> {
  const path = '/repos/{owner}/{repo}/issues';
  const read = (parameters: Record<string, unknown>) => listAll(github, path, purpose, parameters, (reply) => reply);
  const all = [
    ...(await read({ state: 'open' })),
    ...(closedSince === undefined ? [] : await read({ state: 'closed', since: closedSince })),
  ];
  return all.flatMap(({ number, user, body, pull_request, state, title }) => {
    const [, found, key] = MARKER.exec(body ?? '') ?? [];
    if (pull_request !== undefined || user?.type !== 'Bot' || found !== family || key === undefined) return [];
    return [{ number, key, open: state === 'open', title, body: body ?? '' }];
  });
}

/** Does one step. A comment says why an issue was closed or opened again. @throws GitHubError */
export async function takeIssueStep(github: GitHub, step: IssueStep): Promise<void> {
  if (step.do === 'open') {
    await call(github, 'post', '/repos/{owner}/{repo}/issues', purpose, { ...step.text });
    return;
  }
  const { number: issue_number } = step;
  const fields =
    step.do === 'close' ? { state: 'closed' } : { ...step.text, ...(step.do === 'reopen' ? { state: 'open' } : {}) };
  await call(github, 'patch', '/repos/{owner}/{repo}/issues/{issue_number}', purpose, { issue_number, ...fields });
  if (step.do === 'update' || step.because === undefined) return;
  const path = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
  await call(github, 'post', path, purpose, { issue_number, body: step.because });
}
