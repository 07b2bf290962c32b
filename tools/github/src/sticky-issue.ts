import { call, type GitHub, listAll } from './api.ts';

export interface IssueText {
  readonly title: string;
  /** Starts with the marker. */
  readonly body: string;
}

/**
 * Keeps one open issue: opens it, updates it, or closes it when there is nothing to say any more. It is found by a hidden marker among what apps
 * opened: a person who writes the marker changes nothing.
 *
 * @param text absent: it is closed.
 * @throws GitHubError
 */
export async function writeStickyIssue(
  github: GitHub,
  marker: string,
  text: IssueText | undefined,
): Promise<'opened' | 'updated' | 'closed' | 'nothing'> {
  const purpose = { to: 'keep the issue of the rollout', needs: 'issues: write' };
  const all = await listAll(github, '/repos/{owner}/{repo}/issues', purpose, { state: 'open' }, (reply) => reply);
  const ours = all
    .filter(
      ({ user, body, pull_request }) =>
        pull_request === undefined && user?.type === 'Bot' && (body ?? '').startsWith(marker),
    )
    .sort((a, b) => a.number - b.number);
  const [first, ...others] = ours;
  const change = (issue_number: number, fields: object) =>
    call(github, 'patch', '/repos/{owner}/{repo}/issues/{issue_number}', purpose, { issue_number, ...fields });
  // Two runs that opened one at once: the older stays.
  for (const { number } of others) await change(number, { state: 'closed' });
  if (text === undefined) {
    if (first === undefined) return 'nothing';
    await change(first.number, { state: 'closed' });
    return 'closed';
  }
  if (first === undefined) {
    await call(github, 'post', '/repos/{owner}/{repo}/issues', purpose, { ...text });
    return 'opened';
  }
  if (first.body !== text.body || first.title !== text.title) await change(first.number, { ...text });
  return 'updated';
}
