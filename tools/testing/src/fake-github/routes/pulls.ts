import * as z from 'zod';
import { notFound, paging, Refusal, type Route, route } from '../route.ts';
import * as schemas from '../schemas.ts';
import { viewListedPull, viewPull } from '../views.ts';

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
