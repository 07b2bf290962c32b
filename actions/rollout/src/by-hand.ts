import { holdWords } from '@mainstem/change';
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

/** Pushes the branch that takes back what failed, and holds the environment. Its pull request is a person's to open, so that its checks run. */
export async function revert({ inputs, repository, github, name, tools, environment }: Place): Promise<Result> {
  const { found } = await settingsNow(await openShared(repository), inputs.environment);
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
  const server = environment.GITHUB_SERVER_URL ?? 'https://github.com';
  const next = `Open the pull request: ${server}/${github.owner}/${github.repo}/pull/new/${branch}. ${found.name} is on hold until it is released.`;
  return said('pushed', `${text}\n\n${next}`);
}

function said(state: string, words: string): Result {
  const lines = words.split('\n').map((line) => `    ${line}\n`);
  return { outputs: { state, go: 'false', 'go-on': 'false' }, summary: lines.join(''), notes: [words], warnings: [] };
}
