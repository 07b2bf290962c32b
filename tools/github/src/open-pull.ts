import { call, type GitHub, listAll } from './api.ts';

export interface PullText {
  /** A branch of this repository. */
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
}

/** Longer bodies GitHub refuses. */
const LONGEST_BODY = 65_000;

/**
 * Opens a pull request of a branch, or brings the text of the open one up to date. What a job's own token opens starts no workflow, so that its
 * checks never run: give a client with another token.
 *
 * https://docs.github.com/actions/security-for-github-actions/security-guides/automatic-token-authentication
 *
 * @throws GitHubError
 */
export async function openPull(
  github: GitHub,
  { head, base, title, body }: PullText,
): Promise<{ readonly number: number; readonly url: string; readonly is: 'opened' | 'updated' }> {
  const purpose = { to: `open the pull request of ${head}`, needs: 'pull-requests: write' };
  const text = { title, body: body.length > LONGEST_BODY ? `${body.slice(0, LONGEST_BODY)}\n…` : body };
  const query = { head: `${github.owner}:${head}`, base, state: 'open' };
  const open = await listAll(github, '/repos/{owner}/{repo}/pulls', purpose, query, (reply) => reply);
  const [known] = open.filter((one) => one.head.ref === head);
  const { data } =
    known === undefined
      ? await call(github, 'post', '/repos/{owner}/{repo}/pulls', purpose, { head, base, ...text })
      : await call(github, 'patch', '/repos/{owner}/{repo}/pulls/{pull_number}', purpose, {
          pull_number: known.number,
          ...text,
        });
  return { number: data.number, url: data.html_url, is: known === undefined ? 'opened' : 'updated' };
}
