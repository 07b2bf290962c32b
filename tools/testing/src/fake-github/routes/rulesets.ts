import { matchesGlob } from 'node:path';
import * as z from 'zod';
import { paging, Refusal, type Route, route } from '../route.ts';

const ref = z.strictObject({
  include: z.array(z.string()).exactOptional(),
  exclude: z.array(z.string()).exactOptional(),
});

/** "Create a repository ruleset", as far as Mainstem's own needs it; held to the official description by `route`. */
const ruleset = z.strictObject({
  name: z.string(),
  target: z.enum(['branch', 'tag', 'push']),
  enforcement: z.enum(['disabled', 'active', 'evaluate']),
  conditions: z.strictObject({ ref_name: ref }),
  rules: z.array(
    z
      .strictObject({ type: z.enum(['creation', 'deletion', 'non_fast_forward']) })
      .or(z.strictObject({ type: z.literal('update') })),
  ),
  bypass_actors: z.array(
    z.strictObject({
      actor_id: z.int().nullable(),
      actor_type: z.enum(['Integration', 'OrganizationAdmin', 'RepositoryRole', 'Team', 'DeployKey']),
      bypass_mode: z.enum(['always', 'pull_request']),
    }),
  ),
});
export const rulesetRoutes: readonly Route[] = [
  route('post', '/repos/{owner}/{repo}/rulesets', {
    status: 201,
    needs: ['administration: write'],
    body: ruleset,
    reply: z.object({ id: z.int(), name: z.string() }),
    handle({ state, body }) {
      state.rulesets.push(body);
      return { id: state.nextId(), name: body.name };
    },
  }),
  // "The branch does not need to exist; rules that would apply to a branch with that name will be returned."
  route('get', '/repos/{owner}/{repo}/rules/branches/{branch}', {
    status: 200,
    needs: ['metadata: read'],
    query: z.strictObject(paging),
    reply: z.array(z.object({ type: z.string() })),
    handle({ state, at }) {
      const branch = at('branch');
      if (branch === '') throw new Refusal(404, 'Not Found');
      const isMet = (pattern: string) => pattern === '~ALL' || matchesGlob(`refs/heads/${branch}`, pattern);
      const found = state.rulesets.filter(
        ({ target, enforcement, conditions: { ref_name } }) =>
          target === 'branch' &&
          enforcement === 'active' &&
          (ref_name.include ?? []).some(isMet) &&
          !(ref_name.exclude ?? []).some(isMet),
      );
      return { items: found.flatMap(({ rules }) => rules.map(({ type }) => ({ type }))) };
    },
  }),
];
