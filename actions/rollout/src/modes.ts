import { openWithToken } from '@mainstem/action/git';
import { readContext, readEvent, retryingClient } from '@mainstem/github';
import { runName } from '@mainstem/pipeline/rollout';
import { changeHold, revert } from './by-hand.ts';
import type { Inputs } from './interface.ts';
import { look } from './look.ts';
import { missed } from './missed.ts';
import type { Place, Result, Tools } from './place.ts';
import { rollOut } from './roll-out.ts';
import { tell } from './tell.ts';

const DO: Readonly<Record<Inputs['mode'], (place: Place) => Promise<Result>>> = {
  look,
  rollout: rollOut,
  tell,
  missed,
  hold: changeHold,
  release: changeHold,
  rollback: revert,
};

/** Opens what all modes share, and does the one that is asked for. */
export async function carryOut(inputs: Inputs, environment: NodeJS.ProcessEnv, tools: Tools): Promise<Result> {
  for (const secret of [inputs.key, inputs.argocdToken, inputs.githubToken]) if (secret !== '') tools.mask(secret);
  const { owner, repo, graphqlUrl } = readContext(environment, await readEvent(environment.GITHUB_EVENT_PATH));
  const client = retryingClient(await tools.makeClient(inputs.githubToken), tools.log);
  const repository = await openWithToken(inputs.workingDirectory, inputs.key || inputs.githubToken, environment);
  const github = { client, owner, repo, graphqlUrl };
  return DO[inputs.mode]({
    inputs,
    repository,
    github,
    name: runName(environment, repository.root),
    tools,
    environment,
  });
}
