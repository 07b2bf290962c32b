import { makeClient } from '@mainstem/github/client';
import { info, mask, readInput, runAction, setFailed } from '@mainstem/github/runner';
import { run } from './run.ts';

void runAction(
  () => run(readInput, process.env, { log: info, mask, makeClient, verify }),
  ({ notes, failure }) => {
    for (const note of notes) info(note);
    if (failure !== undefined) setFailed(failure);
  },
);

/**
 * Asks GitHub's command line, which is on GitHub's runners. The token goes to it alone. `--cert-identity` compares the whole
 * identity, ref and all; `--signer-workflow` would take a workflow of any branch.
 */
async function verify(file: string, repository: string, identity: string): Promise<boolean> {
  const { getExecOutput } = await import('@actions/exec');
  const args = ['attestation', 'verify', file, '--repo', repository, '--cert-identity', identity];
  const env = { ...process.env, GH_TOKEN: readInput('github-token') } as Record<string, string>;
  const { exitCode } = await getExecOutput('gh', args, { ignoreReturnCode: true, silent: true, env });
  return exitCode === 0;
}
