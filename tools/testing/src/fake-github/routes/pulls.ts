import * as z from 'zod';
import { notFound, paging, Refusal, type Route, route } from '../route.ts';
import * as schemas from '../schemas.ts';
import type { FakePull, FakeState } from '../state.ts';
import { viewListedPull, viewPull } from '../views.ts';

const opened = ({ owner, repo }: FakeState, { number }: FakePull) => ({
  number,
  html_url: `https://github.example/${owner}/${repo}/pull/${number}`,
});

export const pullRoutes: readonly Route[] = [
  route('get', '/repos/{owner}/{repo}/pulls/{pull_number}', {
    status: 200,
    needs: ['pull-requests: read'],
    reply: schemas.pull,
    handle({ state, at }) {
      const pull = state.pulls.get(Number(at('pull_number')));
      if (pull === undefined) throw notFound();
      return viewPull(state, pull);
    },
  }),
  route('get', '/repos/{owner}/{repo}/pulls', {
    status: 200,
    needs: ['pull-requests: read'],
    query: z.strictObject({
      ...paging,
      head: z.string().exactOptional(),
      base: z.string().exactOptional(),
      state: z.enum(['open', 'closed', 'all']).exactOptional(),
    }),
    reply: z.array(schemas.listedPull),
    handle: ({ state, query }) => ({
      items: [...state.pulls.values()]
        .filter(({ state: open }) => query.state === 'all' || open === (query.state ?? 'open'))
        .filter(({ head }) => query.head === undefined || query.head === `${state.owner}:${head.ref}`)
        .filter(({ base }) => query.base === undefined || query.base === base.ref)
        .map((pull) => viewListedPull(state, pull)),
    }),
  }),
  route('post', '/repos/{owner}/{repo}/pulls', {
    status: 201,
    needs: ['pull-requests: write'],
    body: z.strictObject({ title: z.string(), head: z.string(), base: z.string(), body: z.string() }),
    reply: schemas.openedPull,
    handle({ state, body, token }) {
      state.tick();
      const number = Math.max(0, ...state.pulls.keys()) + 1;
      const pull: FakePull = {
        number,
        title: body.title,
        body: body.body,
        login: token.login,
        state: 'open',
        base: { ref: body.base, sha: state.refs.get(`heads/${body.base}`) ?? '' },
        head: {
          ref: body.head,
          sha: state.refs.get(`heads/${body.head}`) ?? '',
          repository: `${state.owner}/${state.repo}`,
        },
        merged_at: null,
        merge_commit_sha: null,
      };
      state.pulls.set(number, pull);
      return opened(state, pull);
    },
  }),
  route('patch', '/repos/{owner}/{repo}/pulls/{pull_number}', {
    status: 200,
    needs: ['pull-requests: write'],
    body: z.strictObject({ title: z.string(), body: z.string() }),
    reply: schemas.openedPull,
    handle({ state, at, body }) {
      const pull = state.pulls.get(Number(at('pull_number')));
      if (pull === undefined) throw notFound();
      Object.assign(pull, body);
      return opened(state, pull);
    },
  }),
  route('get', '/repos/{owner}/{repo}/pulls/{pull_number}/commits', {
    status: 200,
    needs: ['pull-requests: read'],
    query: z.strictObject(paging),
    reply: z.array(schemas.pullCommit),
    handle({ state, at }) {
      const pull = state.pulls.get(Number(at('pull_number')));
      if (pull === undefined) throw notFound();
      const person = (login: string | null) => (login === null ? null : { login });
      return {
        items: (pull.commits ?? []).map(({ author, committer }, index) => ({
          sha: `${pull.head.sha.slice(0, 30)}${index}`,
          author: person(author),
          committer: person(committer),
        })),
      };
    },
  }),
  route('get', '/repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
    status: 200,
    needs: ['pull-requests: read'],
    query: z.strictObject(paging),
    reply: z.array(schemas.listedPull),
    handle({ state, at }) {
      const numbers = [...(state.commitPulls.get(at('commit_sha')) ?? [])];
      const pulls = numbers.map((number) => state.pulls.get(number)).filter((pull) => pull !== undefined);
      return { items: pulls.map((pull) => viewListedPull(state, pull)) };
    },
  }),
  route('get', '/repos/{owner}/{repo}/commits/{ref}', {
    status: 200,
    needs: ['contents: read'],
    reply: schemas.commit,
    handle({ state, at }) {
      const parents = state.commits.get(at('ref'));
      if (parents === undefined) throw new Refusal(422, `No commit found for SHA: ${at('ref')}`);
      return { sha: at('ref'), parents: parents.map((sha) => ({ sha })) };
    },
  }),
  route('get', '/repos/{owner}/{repo}/git/ref/{ref}', {
    status: 200,
    needs: ['contents: read'],
    reply: schemas.reference,
    handle({ state, at }) {
      const sha = state.refs.get(at('ref'));
      if (sha === undefined) throw notFound();
      return { ref: `refs/${at('ref')}`, object: { type: 'commit', sha } };
    },
  }),
];
