import { call, type GitHub, listAll } from './api.ts';
import { hasStatus } from './errors.ts';

/** What a GitHub Environment asks before a job in it starts. */
export interface DeploymentEnvironment {
  /** Somebody has to approve. */
  readonly reviewers: boolean;
  /** Which branches it lets in: patterns of names; `any`, or `protected` for every branch with a protection rule. */
  readonly branches: 'any' | 'protected' | readonly string[];
}

/**
 * How a GitHub Environment is protected.
 *
 * @returns `undefined` when there is none: a job that names it would make it, unprotected.
 * @throws GitHubError
 */
export async function readEnvironment(
  github: GitHub,
  environment_name: string,
): Promise<DeploymentEnvironment | undefined> {
  const purpose = { to: `read the GitHub Environment ${environment_name}`, needs: 'actions: read' };
  const place = { environment_name };
  try {
    const { data } = await call(github, 'get', '/repos/{owner}/{repo}/environments/{environment_name}', purpose, place);
    const policy = data.deployment_branch_policy ?? undefined;
    const reviewers = (data.protection_rules ?? []).some(
      (rule) => rule.type === 'required_reviewers' && 'reviewers' in rule && (rule.reviewers ?? []).length > 0,
    );
    if (policy === undefined) return { reviewers, branches: 'any' };
    if (policy.protected_branches) return { reviewers, branches: 'protected' };
    const path = '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies';
    const policies = await listAll(github, path, purpose, place, (reply) => reply.branch_policies);
    return { reviewers, branches: policies.map(({ name = '*' }) => name) };
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw error;
  }
}
