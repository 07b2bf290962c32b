import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWithToken } from '@mainstem/action/git';
import { readContext, readEvent, retryingClient } from '@mainstem/github';
import { openShared, runName } from '@mainstem/pipeline/rollout';
import type { Inputs } from './interface.ts';
import type { Place, Result, Tools } from './place.ts';
import { rememberAll } from './remember.ts';
import { scan } from './scan.ts';
import { tell } from './tell.ts';

const DO: Readonly<Record<Inputs['mode'], (place: Place) => Promise<Result>>> = {
  list,
  scan,
  remember: rememberAll,
  tell,
};

/** Opens what all modes share, and does the one that is asked for. */
export async function carryOut(inputs: Inputs, environment: NodeJS.ProcessEnv, tools: Tools): Promise<Result> {
  for (const secret of [inputs.key, inputs.argocdToken, inputs.githubToken]) if (secret !== '') tools.mask(secret);
  const { owner, repo, graphqlUrl } = readContext(environment, await readEvent(environment.GITHUB_EVENT_PATH));
  const client = retryingClient(await tools.makeClient(inputs.githubToken), tools.log);
  const repository = await openWithToken(inputs.workingDirectory, inputs.key || inputs.githubToken, environment);
  const own = join(environment.RUNNER_TEMP ?? tmpdir(), 'mainstem', 'drift');
  return DO[inputs.mode]({
    inputs,
    repository,
    github: { client, owner, repo, graphqlUrl },
    name: runName(environment, repository.root),
    tools,
    environment,
    documents: inputs.documents === '' ? own : resolve(inputs.documents),
  });
}

/** The environments of the default branch's settings, without those that are skipped: nothing is rolled out there. */
async function list({ repository }: Place): Promise<Result> {
  const { environments } = await (await openShared(repository)).rules();
  const names = environments
    .filter(({ state }) => state !== 'skipped')
    .map(({ name, planIn = '' }) => ({ name, planIn }));
  const include = names.map(({ name, planIn }) => ({ environment: name, 'github-environment': planIn }));
  return {
    outputs: {
      matrix: include.length === 0 ? '' : JSON.stringify({ include }),
      environments: JSON.stringify(names.map(({ name }) => name)),
    },
    summary: '',
    notes: [`looked at: ${names.map(({ name }) => name).join(', ') || 'nothing'}`],
    warnings: [],
  };
}
