import { holdWords } from '@mainstem/change';
import { messageOf } from '@mainstem/change/errors';
import { openPull, retryingClient } from '@mainstem/github';
import { hold, openShared, release, rollback } from '@mainstem/pipeline/rollout';
import { settingsNow } from './look.ts';
import type { Place, Result } from './place.ts';

/** Puts the environment, or one project of it, on hold; or ends that. */
export async function changeHold({ inputs, repository, name }: Place): Promise<Result> {
  const { found } = await settingsNow(await openShared(repository), inputs.environment);
  const request = {
    environment: found.name,
    reason: inputs.reason,
    ...name,
    ...(inputs.project === '' ? {} : { project: inputs.project }),
  };
  const what = inputs.project === '' ? found.name : inputs.project;
  if (inputs.mode === 'hold') {
    const entry = await hold(repository, { ...request, ...(inputs.until === '' ? {} : { until: inputs.until }) });
    return said('held', `${what} is on hold: ${holdWords(entry)}`);
  }
  const entry = await release(repository, request);
  return said('released', `${what} is released; it was on hold: ${holdWords(entry)}`);
}

/**
 * Pushes the branch that takes back what failed, holds the environment, and opens the pull request with the key: what the job's own token opens
 * starts no checks. Where the key may not, a person opens it. (after-merge, rule 13)
 */
export async function revert({ inputs, repository, github, name, tools, environment }: Place): Promise<Result> {
  const shared = await openShared(repository);
  const { found } = await settingsNow(shared, inputs.environment);
  const {
    reverts,
    text = '',
    branch,
  } = await rollback(repository, {
    environment: found.name,
    dryRun: false,
    name,
    progress: tools.log,
  });
  if (reverts.length === 0)
    return said('nothing', `Nothing of ${found.name} failed since it was proved live: there is nothing to revert.`);
  if (branch === undefined)
    return { ...said('refused', text), failure: `Nothing could be reverted by itself: ${text.split('\n').at(-1)}` };
  const held = `${found.name} is on hold until it is released.`;
  const title = `Roll back ${found.name}: ${reverts.map(({ pullRequest, commit }) => (pullRequest === undefined ? commit.slice(0, 12) : `#${pullRequest}`)).join(', ')}`;
  try {
    if (inputs.key === inputs.githubToken)
      throw new Error('the key is the job’s own token, whose pull requests start no checks');
    const client = retryingClient(await tools.makeClient(inputs.key), tools.log);
    const request = { head: branch, base: shared.branch, title, body: text };
    const { url, is } = await openPull({ ...github, client }, request);
    return said('pushed', `${text}\n\n${is === 'opened' ? 'Opened' : 'Brought up to date'}: ${url}. ${held}`);
  } catch (error) {
    const server = environment.GITHUB_SERVER_URL ?? 'https://github.com';
    const next = `The pull request was not opened (${messageOf(error)}). Open it: ${server}/${github.owner}/${github.repo}/pull/new/${branch}. ${held}`;
    return { ...said('pushed', `${text}\n\n${next}`), warnings: [next] };
  }
}

function said(state: string, words: string): Result {
  const lines = words.split('\n').map((line) => `    ${line}\n`);
  return { outputs: { state, go: 'false', 'go-on': 'false' }, summary: lines.join(''), notes: [words], warnings: [] };
}
