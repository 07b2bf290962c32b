import { messageOf } from '@mainstem/change/errors';
import { type Client, missingRules } from '@mainstem/github';
import { loadSettings } from '@mainstem/graph';
import { branchesOf, refOf } from '@mainstem/pipeline/rollout';
import { openRepository, resolveRevisions } from '@mainstem/repository';
import type { Check } from './doctor.ts';

const RULESET = '.github/rulesets/deployed-branches.json';

/**
 * Whether the repository's rulesets keep everybody but the keys of rollouts from what is deployed and what was recorded. Asked of GitHub, with
 * `GITHUB_TOKEN` and `GITHUB_REPOSITORY`; without them it is said that nobody could look.
 */
export async function checkRulesets(
  cwd: string,
  environment: NodeJS.ProcessEnv,
  clientOf: (token: string) => Promise<Client>,
): Promise<Check> {
  const check = { name: 'rulesets', wanted: 'rules for env/* and mainstem/* that let in only the keys of rollouts' };
  const { GITHUB_TOKEN = '', GITHUB_REPOSITORY = '', GITHUB_GRAPHQL_URL = '' } = environment;
  if (GITHUB_TOKEN === '' || GITHUB_REPOSITORY === '') {
    const fix = 'Set GITHUB_TOKEN and GITHUB_REPOSITORY (OWNER/NAME) to have it looked at';
    return { ...check, state: 'skip', found: 'not looked at: there is no token', fix };
  }
  const [owner = '', repo = ''] = GITHUB_REPOSITORY.split('/');
  try {
    const repository = await openRepository(cwd);
    const [head = ''] = await resolveRevisions(repository, ['HEAD']);
    const settings = await loadSettings(repository, head);
    const client = await clientOf(GITHUB_TOKEN);
    const github = { client, owner, repo, graphqlUrl: GITHUB_GRAPHQL_URL };
    const open: string[] = [];
    for (const { name, state } of settings.environments) {
      if (state === 'skipped') continue;
      const { ledger, notes } = branchesOf(name);
      const followed = settings.argocd.follow === 'HEAD' ? [] : [refOf(name, settings)];
      for (const branch of [...followed, ledger, notes]) {
        const missing = await missingRules(github, branch);
        if (missing.length > 0) open.push(`${branch} lacks ${missing.join(', ')}`);
      }
    }
    if (open.length === 0)
      return { ...check, state: 'ok', found: 'each branch has them; who may bypass them is not told', fix: '' };
    return {
      ...check,
      state: 'warn',
      found: `${open.slice(0, 3).join('; ')}${open.length > 3 ? `; and ${open.length - 3} more` : ''}`,
      fix: `Whoever may push may move them. Import ${RULESET} (Settings, Rules, New ruleset, Import): docs/github.md, "Rolling out"`,
    };
  } catch (error) {
    return { ...check, state: 'skip', found: `not looked at: ${messageOf(error)}`, fix: 'Nothing is known of them' };
  }
}
