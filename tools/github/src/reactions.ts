import { call, type GitHub } from './api.ts';

/** Shows on a comment that it was read. Never throws: it is a courtesy, and the token need not allow it. */
export async function react(github: GitHub, comment_id: number, content: 'eyes' | 'confused'): Promise<void> {
  const purpose = { to: 'react to a comment', needs: 'pull-requests: write' };
  const path = '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions';
  await call(github, 'post', path, purpose, { comment_id, content }).catch(() => {});
}
