/**
 * The one GraphQL query that is used: who edited a comment last. REST does not tell.
 *
 * https://docs.github.com/graphql/reference/objects#issuecomment
 */
import * as z from 'zod';
import type { FakeState } from './state.ts';

export const graphqlRequest = z.strictObject({
  query: z.string().regex(/node\(id: ?\$id\)[\s\S]*on IssueComment[\s\S]*editor \{ login \}/),
  variables: z.strictObject({ id: z.string() }),
});

/** Logins of bots have no `[bot]` in GraphQL. */
const withoutSuffix = (login: string) => login.replace(/\[bot\]$/, '');

export function answerGraphql(state: FakeState, { variables }: z.output<typeof graphqlRequest>): object {
  const comment = [...state.comments.values()].find(({ id }) => `IC_${id}` === variables.id);
  if (comment === undefined) {
    return { data: { node: null }, errors: [{ type: 'NOT_FOUND', message: 'Could not resolve to a node' }] };
  }
  const { editor, login } = comment;
  return {
    data: {
      node: {
        author: { login: withoutSuffix(login) },
        editor: editor === undefined ? null : { login: withoutSuffix(editor) },
      },
    },
  };
}
