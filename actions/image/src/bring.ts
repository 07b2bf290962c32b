import { openWithToken } from '@mainstem/action/git';
import { openPull, readContext, readEvent, retryingClient } from '@mainstem/github';
import { setImage } from '@mainstem/pipeline/image';
import type { Inputs, Result, Tools } from './interface.ts';

/** Pushes the branch and opens its pull request, both with the key. */
export async function bring(inputs: Inputs, environment: NodeJS.ProcessEnv, tools: Tools): Promise<Result> {
  const repository = await openWithToken(inputs.workingDirectory, inputs.key, environment);
  const { is, base, branch, title, text } = await setImage(repository, inputs, {
    base: inputs.base,
    progress: tools.log,
  });
  if (is === 'same') {
    const words = `${base} has this image already: there is nothing to open.`;
    return { outputs: { state: 'same', number: '', url: '', branch }, summary: `${words}\n`, notes: [words] };
  }
  const { owner, repo, graphqlUrl } = readContext(environment, await readEvent(environment.GITHUB_EVENT_PATH));
  const client = retryingClient(await tools.makeClient(inputs.key), tools.log);
  const pull = await openPull({ client, owner, repo, graphqlUrl }, { head: branch, base, title, body: text });
  const words = `${pull.is === 'opened' ? 'Opened' : 'Brought up to date'}: ${pull.url}`;
  return {
    outputs: { state: pull.is, number: String(pull.number), url: pull.url, branch },
    summary: `${words}\n\n${text}\n`,
    notes: [words],
  };
}
