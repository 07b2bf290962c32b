import * as z from 'zod';
import { notFound, paging, type Route, route } from '../route.ts';
import * as schemas from '../schemas.ts';
import type { FakeEnvironment, FakeState } from '../state.ts';

const READ = ['actions: read'] as const;

function find(state: FakeState, name: string): FakeEnvironment {
  const found = state.environments.get(name);
  if (found === undefined) throw notFound();
  return found;
}

export const environmentRoutes: readonly Route[] = [
  route('get', '/repos/{owner}/{repo}/environments/{environment_name}', {
    status: 200,
    needs: READ,
    reply: schemas.environment,
    handle({ state, at }) {
      const name = at('environment_name');
      const { reviewers, branches } = find(state, name);
      const url = `https://github.example/${state.owner}/${state.repo}/environments/${name}`;
      const rule = (id: number, type: string) => ({ id, node_id: `GA_${id}`, type });
      return {
        id: 1,
        node_id: 'EN_1',
        name,
        created_at: state.now(),
        updated_at: state.now(),
        url,
        html_url: url,
        protection_rules: [
          ...(reviewers.length === 0
            ? []
            : [{ ...rule(1, 'required_reviewers'), reviewers: reviewers.map(() => ({ type: 'User' as const })) }]),
          ...(branches === 'any' ? [] : [rule(2, 'branch_policy')]),
        ],
        deployment_branch_policy:
          branches === 'any'
            ? null
            : { protected_branches: branches === 'protected', custom_branch_policies: branches !== 'protected' },
      };
    },
  }),
  route('get', '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies', {
    status: 200,
    needs: READ,
    query: z.strictObject(paging),
    reply: z.object({ total_count: z.int(), branch_policies: z.array(schemas.branchPolicy) }),
    handle({ state, at }) {
      const { branches } = find(state, at('environment_name'));
      return {
        items: typeof branches === 'string' ? [] : branches.map((name, id) => ({ id, name })),
        wrap: (branch_policies, total_count) => ({ total_count, branch_policies }),
      };
    },
  }),
];
