import { type GitHub, listAll } from './api.ts';

/** What nobody without a bypass may do to a branch: GitHub's types of rules. */
const WANTED = ['creation', 'update', 'deletion', 'non_fast_forward'] as const;

/**
 * Which rules a branch lacks that keep everybody but the holders of a bypass from making, moving, deleting or forcing it. The branch need not be
 * there. Who may bypass them GitHub tells only those who may edit the ruleset.
 *
 * @see https://docs.github.com/rest/repos/rules "Get rules for a branch"
 * @throws GitHubError
 */
export async function missingRules(github: GitHub, branch: string): Promise<string[]> {
  const purpose = { to: `read the rules of the branch ${branch}`, needs: 'metadata: read' };
  const rules = await listAll(
    github,
    '/repos/{owner}/{repo}/rules/branches/{branch}',
    purpose,
    { branch },
    (reply) => reply,
  );
  const types = new Set<string>(rules.map(({ type }) => type));
  return WANTED.filter((type) => !types.has(type));
}
