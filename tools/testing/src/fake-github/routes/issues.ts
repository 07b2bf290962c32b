import * as z from 'zod';
import { notFound, paging, type Route, route } from '../route.ts';
import * as schemas from '../schemas.ts';
import { type FakeIssue, type FakeState, userOf } from '../state.ts';

function view(state: FakeState, { number, title, body, login, state: open }: FakeIssue): z.input<typeof schemas.issue> {
  return { id: number, number, title, body, state: open, user: userOf(state, login) };
}

export const issueRoutes: readonly Route[] = [
  route('get', '/repos/{owner}/{repo}/issues', {
    status: 200,
    needs: ['issues: read'],
    query: z.strictObject({
      ...paging,
      state: z.enum(['open', 'closed', 'all']).exactOptional(),
      since: z.iso.datetime().exactOptional(),
    }),
    reply: z.array(schemas.issue),
    handle: ({ state, query }) => ({
      items: [...state.issues.values()]
        .filter((issue) => query.state === 'all' || issue.state === (query.state ?? 'open'))
        // Only what changed since; one that the test put there has no time, and always counts.
        .filter(({ updated }) => query.since === undefined || updated === undefined || updated >= query.since)
        .map((issue) => view(state, issue)),
    }),
  }),
  route('post', '/repos/{owner}/{repo}/issues', {
    status: 201,
    needs: ['issues: write'],
    body: z.strictObject({ title: z.string(), body: z.string() }),
    reply: schemas.issue,
    handle({ state, body, token }) {
      const updated = state.tick();
      const issue: FakeIssue = { number: state.nextId(), login: token.login, state: 'open', updated, ...body };
      state.issues.set(issue.number, issue);
      return view(state, issue);
    },
  }),
  route('patch', '/repos/{owner}/{repo}/issues/{issue_number}', {
    status: 200,
    needs: ['issues: write'],
    body: z.strictObject({
      title: z.string().exactOptional(),
      body: z.string().exactOptional(),
      state: z.enum(['open', 'closed']).exactOptional(),
    }),
    reply: schemas.issue,
    handle({ state, at, body }) {
      const issue = state.issues.get(Number(at('issue_number')));
      if (issue === undefined) throw notFound();
      Object.assign(issue, body, { updated: state.tick() });
      return view(state, issue);
    },
  }),
];
