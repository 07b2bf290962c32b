import { makeClient } from '@mainstem/github/client';
import { addSummary, info, mask, readInput, setFailed, setOutput } from '@mainstem/github/runner';
import { run } from './run.ts';

async function main(): Promise<void> {
  try {
    const { outputs, summary, notes, failure } = await run(readInput, process.env, {
      log: info,
      mask,
      makeClient,
      verify,
    });
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
    for (const note of notes) info(note);
    await addSummary(summary);
    if (failure !== undefined) setFailed(failure);
  } catch (error) {
    setFailed(error);
  }
}

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

void main();
