/**
 * The one GraphQL query that is used: who wrote comments, and who edited them last. REST does not tell.
 *
 * https://docs.github.com/graphql/reference/objects#issuecomment
 */
import * as z from 'zod';
import type { FakeState, Token } from './state.ts';

const QUERY =
  'query($ids: [ID!]!) { viewer { login } nodes(ids: $ids) { ... on IssueComment { id author { __typename login } editor { __typename login } lastEditedAt } } }';

export const graphqlRequest = z.strictObject({
  query: z.literal(QUERY),
  variables: z.strictObject({ ids: z.array(z.string()).max(100) }),
});

/** Logins of bots have no `[bot]` where they are authors, and have it in `viewer`. */
const actor = (login: string) => ({
  __typename: login.endsWith('[bot]') ? 'Bot' : 'User',
  login: login.replace(/\[bot\]$/, ''),
});

export function answerGraphql(state: FakeState, token: Token, { variables }: z.output<typeof graphqlRequest>): object {
  const comments = new Map([...state.comments.values()].map((comment) => [`IC_${comment.id}`, comment]));
  const nodes = variables.ids.map((id) => {
    const comment = comments.get(id);
    if (comment === undefined) return null;
    const { editor, login, updated_at } = comment;
    const edit =
      editor === undefined ? { editor: null, lastEditedAt: null } : { editor: actor(editor), lastEditedAt: updated_at };
    return { id, author: actor(login), ...edit };
  });
  return { data: { viewer: { login: token.login }, nodes } };
}
