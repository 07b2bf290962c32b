import { call, type GitHub } from './api.ts';
import { MARKER } from './comment-state.ts';
import { type Comment, commentOf, readComments } from './conversation.ts';
import { hasStatus } from './errors.ts';

/** Smaller and smaller, for a GitHub that counts otherwise than we do. */
const BUDGETS = [65_536, 48_000, 16_000, 4_000] as const;

export interface Written {
  readonly url: string;
  readonly how: 'created' | 'updated';
}

/**
 * Writes the one comment of a pull request: the newest of ours is updated, others of ours are deleted, and where there is none
 * (or it was deleted meanwhile) one is created. Two jobs that create at once see each other's afterwards; the newest stays.
 *
 * @param textWithin the comment's text, starting with the marker, in at most so many bytes.
 * @param marker tells this comment from others of ours.
 * @throws GitHubError
 */
export async function writeStickyComment(
  github: GitHub,
  pull: number,
  ours: readonly Comment[],
  textWithin: (budget: number) => string,
  marker: string = MARKER,
): Promise<Written> {
  const newest = ours.at(-1);
  const updated = newest === undefined ? undefined : await update(github, pull, newest, textWithin);
  if (updated !== undefined) {
    for (const { id } of ours.slice(0, -1)) await remove(github, pull, id);
    return { url: updated.url, how: 'updated' };
  }
  for (const { id } of ours.slice(0, -1)) await remove(github, pull, id);
  const created = await create(github, pull, textWithin);
  const now = await readComments(github, pull);
  const same = now.filter(({ author, body }) => author === created.author && body.startsWith(marker));
  for (const { id } of same.slice(0, -1)) await remove(github, pull, id);
  return { url: same.at(-1)?.url ?? created.url, how: 'created' };
}

/** Deletes our comments on a pull request, so that the next one is written anew. */
export async function removeComments(github: GitHub, pull: number, ours: readonly Comment[]): Promise<void> {
  for (const { id } of ours) await remove(github, pull, id);
}

function purposeOf(pull: number) {
  return { to: `comment on pull request ${pull}`, needs: 'pull-requests: write' };
}

async function create(github: GitHub, pull: number, textWithin: (budget: number) => string): Promise<Comment> {
  const path = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
  return withinLimit(textWithin, async (body) => {
    const { data } = await call(github, 'post', path, purposeOf(pull), { issue_number: pull, body });
    return commentOf(data);
  });
}

/** `undefined` when somebody deleted the comment meanwhile. */
async function update(
  github: GitHub,
  pull: number,
  { id }: Comment,
  textWithin: (budget: number) => string,
): Promise<Comment | undefined> {
  const path = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
  try {
    return await withinLimit(textWithin, async (body) => {
      const { data } = await call(github, 'patch', path, purposeOf(pull), { comment_id: id, body });
      return commentOf(data);
    });
  } catch (error) {
    if (hasStatus(error, 404, 410)) return undefined;
    throw error;
  }
}

async function remove(github: GitHub, pull: number, comment_id: number): Promise<void> {
  const path = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
  try {
    await call(github, 'delete', path, purposeOf(pull), { comment_id });
  } catch (error) {
    if (!hasStatus(error, 404, 410)) throw error; // another job was faster
  }
}

/** A body that is too long is answered with 422: then a shorter one. */
async function withinLimit<T>(textWithin: (budget: number) => string, send: (body: string) => Promise<T>): Promise<T> {
  for (const budget of BUDGETS.slice(0, -1)) {
    try {
      return await send(textWithin(budget));
    } catch (error) {
      if (!hasStatus(error, 422)) throw error;
    }
  }
  return send(textWithin(BUDGETS.at(-1) ?? 4_000));
}
