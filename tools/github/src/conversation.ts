import { call, type GitHub, listAll, query } from './api.ts';
import { parseCommands } from './commands.ts';
import { type CommentState, MARKER, NO_STATE, readState } from './comment-state.ts';

/** A comment on a pull request. */
export interface Comment {
  readonly id: number;
  readonly nodeId: string;
  readonly author: string;
  readonly bot: boolean;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly url: string;
  /** Somebody changed its text. `updatedAt` does not tell: it may move for other reasons, and not within the same second. */
  readonly edited: boolean;
}

/** What was said on a pull request, and our own comments among it. */
export interface Conversation {
  /** Of others, oldest first. */
  readonly comments: readonly Comment[];
  /** Our own verdict comments, oldest first: one, or more when two jobs wrote at once. */
  readonly ours: readonly Comment[];
  /** What our newest comment remembers; nothing when it cannot be believed. */
  readonly state: CommentState;
  /** Who edited our comment, so that it cannot be believed. */
  readonly editedBy?: string;
}

/** Reads a pull request's comments, all pages. */
export async function readConversation(github: GitHub, pull: number): Promise<Conversation> {
  const all = await readComments(github, pull);
  const marked = all.filter(({ body }) => body.startsWith(MARKER));
  const asking = all.filter(({ body }) => parseCommands(body).length > 0);
  const known = await authorsOf(github, [...marked, ...asking]);
  const ours = marked.filter(({ nodeId }) => known.get(nodeId)?.mine === true);
  const isOurs = new Set(ours.map(({ id }) => id));
  const newest = ours.at(-1);
  const editor = newest === undefined ? undefined : known.get(newest.nodeId)?.otherEditor;
  // Where two jobs wrote at once, each kept what it knew; what was accepted in either stays accepted.
  const trusted = ours.filter(({ nodeId }) => known.get(nodeId)?.otherEditor === undefined);
  const states = trusted.map(({ body, updatedAt }) => withTimes(readState(body), updatedAt));
  return {
    comments: all
      .filter(({ id }) => !isOurs.has(id))
      .map((comment) => ({ ...comment, edited: known.get(comment.nodeId)?.edited ?? comment.edited })),
    ours,
    state: states.reduce(joinStates, NO_STATE),
    ...(editor === undefined ? {} : { editedBy: editor }),
  };
}

/** Our own comments that start with a marker, oldest first. Whatever others wrote there is not ours. */
export async function ownComments(github: GitHub, pull: number, marker: string): Promise<Comment[]> {
  const marked = (await readComments(github, pull)).filter(({ body }) => body.startsWith(marker));
  const known = await authorsOf(github, marked);
  return marked.filter(({ nodeId }) => known.get(nodeId)?.mine === true);
}

export async function readComments(github: GitHub, pull: number): Promise<Comment[]> {
  const purpose = { to: `read the comments of pull request ${pull}`, needs: 'pull-requests: read' };
  const path = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
  const replies = await listAll(github, path, purpose, { issue_number: pull }, (reply) => reply);
  return replies.map(commentOf).sort((a, b) => a.id - b.id);
}

/** A comment as GitHub gives it, as ours. */
export function commentOf(reply: {
  readonly id: number | bigint;
  readonly node_id: string;
  readonly body?: string;
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly html_url: string;
}): Comment {
  return {
    id: Number(reply.id),
    nodeId: reply.node_id,
    author: reply.user?.login ?? '',
    bot: reply.user?.type === 'Bot',
    body: reply.body ?? '',
    createdAt: reply.created_at,
    updatedAt: reply.updated_at,
    url: reply.html_url,
    edited: reply.updated_at !== reply.created_at,
  };
}

interface Actor {
  readonly __typename: string;
  readonly login: string;
}

interface Authored {
  readonly id: string;
  readonly author: Actor | null;
  readonly editor: Actor | null;
  readonly lastEditedAt: string | null;
}

interface Authors {
  readonly viewer: { readonly login: string };
  readonly nodes: readonly (Authored | null)[];
}

/** What REST does not tell of a comment. */
interface Known {
  readonly mine: boolean;
  readonly edited: boolean;
  readonly otherEditor?: string;
}

/** GraphQL takes at most so many ids at once. */
const MOST_NODES = 100;
const AUTHORS =
  'query($ids: [ID!]!) { viewer { login } nodes(ids: $ids) { ... on IssueComment { id author { __typename login } editor { __typename login } lastEditedAt } } }';

/**
 * Whether we wrote a comment, and who else edited it: whoever may write to the repository may edit any comment, and REST
 * does not tell. GraphQL writes a bot's login without the `[bot]` that `viewer` has, so that its type is looked at too: a
 * person may have the same name. https://docs.github.com/graphql/reference/objects#issuecomment
 */
async function authorsOf(github: GitHub, comments: readonly Comment[]): Promise<Map<string, Known>> {
  const known = new Map<string, Known>();
  const ids = [...new Set(comments.map(({ nodeId }) => nodeId))];
  const purpose = { to: 'read who wrote the verdict comment', needs: 'pull-requests: read' };
  for (let start = 0; start < ids.length; start += MOST_NODES) {
    const some = ids.slice(start, start + MOST_NODES);
    const { viewer, nodes } = await query<Authors>(github, AUTHORS, { ids: some }, purpose);
    const isUs = (actor: Actor | null) =>
      actor !== null && (actor.__typename === 'Bot' ? `${actor.login}[bot]` : actor.login) === viewer.login;
    for (const node of nodes) {
      if (node === null) continue;
      const other = node.editor !== null && !isUs(node.editor) ? { otherEditor: node.editor.login } : {};
      known.set(node.id, { mine: isUs(node.author), edited: node.lastEditedAt !== null, ...other });
    }
  }
  return known;
}

/** A risk without a time was first shown when the comment was last written. */
function withTimes(state: CommentState, updatedAt: string): CommentState {
  return { ...state, asked: state.asked.map((risk) => ({ since: updatedAt, ...risk })) };
}

function joinStates(a: CommentState, b: CommentState): CommentState {
  return { ...b, seen: Math.max(a.seen, b.seen), accepted: [...a.accepted, ...b.accepted] };
}

/** Where a pull request is now. */
export interface PullNow {
  readonly headSha: string;
  readonly open: boolean;
  readonly author: string;
  readonly baseRef: string;
  /** Its head lies in another repository. */
  readonly fork: boolean;
}

export async function readPull(github: GitHub, pull_number: number): Promise<PullNow> {
  const purpose = { to: `read pull request ${pull_number}`, needs: 'pull-requests: read' };
  const { data } = await call(github, 'get', '/repos/{owner}/{repo}/pulls/{pull_number}', purpose, { pull_number });
  return {
    headSha: data.head.sha,
    open: data.state === 'open',
    author: data.user.login,
    baseRef: data.base.ref,
    fork: data.head.repo?.full_name !== data.base.repo.full_name,
  };
}
