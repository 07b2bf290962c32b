import * as z from 'zod';
import { notFound, paging, Refusal, type Route, route } from '../route.ts';
import * as schemas from '../schemas.ts';
import { type FakeComment, type FakeState, userOf } from '../state.ts';
import { viewComment } from '../views.ts';

/** GitHub counts characters of a comment, and answers one more with 422. */
export const MOST_COMMENT_CHARACTERS = 65_536;

const READ = ['issues: read', 'pull-requests: read'] as const;
const WRITE = ['issues: write', 'pull-requests: write'] as const;
const text = z.strictObject({ body: z.string() });

function checkLength(body: string): void {
  if ([...body].length <= MOST_COMMENT_CHARACTERS) return;
  throw new Refusal(422, 'Validation Failed', {
    errors: [
      {
        resource: 'IssueComment',
        code: 'unprocessable',
        field: 'data',
        message: `Body is too long (maximum is ${MOST_COMMENT_CHARACTERS} characters)`,
      },
    ],
  });
}

function find(state: FakeState, id: string): FakeComment {
  const comment = state.comments.get(Number(id));
  if (comment === undefined) throw notFound();
  return comment;
}

/** Adds a comment, as the website or the API does. */
export function addComment(state: FakeState, issue: number, login: string, body: string): FakeComment {
  const at = state.tick();
  const comment: FakeComment = { id: state.nextId(), issue, login, body, created_at: at, updated_at: at };
  userOf(state, login);
  state.comments.set(comment.id, comment);
  return comment;
}

export const commentRoutes: readonly Route[] = [
  route('get', '/repos/{owner}/{repo}/issues/{issue_number}/comments', {
    status: 200,
    needs: READ,
    query: z.strictObject({ ...paging, since: z.string().optional() }),
    reply: z.array(schemas.comment),
    handle({ state, at, query }) {
      if (!state.pulls.has(Number(at('issue_number')))) throw notFound();
      const items = [...state.comments.values()]
        .filter(({ issue, updated_at }) => issue === Number(at('issue_number')) && updated_at >= (query.since ?? ''))
        .map((comment) => viewComment(state, comment));
      return { items };
    },
  }),
  route('post', '/repos/{owner}/{repo}/issues/{issue_number}/comments', {
    status: 201,
    needs: WRITE,
    body: text,
    reply: schemas.comment,
    handle({ state, at, body, token }) {
      const number = Number(at('issue_number'));
      if (!state.pulls.has(number) && !state.issues.has(number)) throw notFound();
      checkLength(body.body);
      return viewComment(state, addComment(state, Number(at('issue_number')), token.login, body.body));
    },
  }),
  route('get', '/repos/{owner}/{repo}/issues/comments/{comment_id}', {
    status: 200,
    needs: READ,
    reply: schemas.comment,
    handle: ({ state, at }) => viewComment(state, find(state, at('comment_id'))),
  }),
  route('patch', '/repos/{owner}/{repo}/issues/comments/{comment_id}', {
    status: 200,
    needs: WRITE,
    body: text,
    reply: schemas.comment,
    handle({ state, at, body, token }) {
      const comment = find(state, at('comment_id'));
      checkLength(body.body);
      comment.body = body.body;
      comment.updated_at = state.tick();
      comment.editor = token.login;
      return viewComment(state, comment);
    },
  }),
  route('delete', '/repos/{owner}/{repo}/issues/comments/{comment_id}', {
    status: 204,
    needs: WRITE,
    reply: schemas.none,
    handle({ state, at }) {
      state.comments.delete(find(state, at('comment_id')).id);
      state.tick();
      return undefined;
    },
  }),
  route('post', '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
    status: 201,
    needs: WRITE,
    body: z.strictObject({ content: schemas.reaction.shape.content }),
    reply: schemas.reaction,
    handle({ state, at, body, token }) {
      const comment = find(state, at('comment_id')).id;
      state.reactions.push({ comment, login: token.login, content: body.content });
      return { id: state.nextId(), content: body.content };
    },
  }),
];
