import type { Client } from '@mainstem/github';
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
    addSummary(summary);
    if (failure !== undefined) setFailed(failure);
  } catch (error) {
    setFailed(error);
  }
}

/** As in the verdict action: the Octokit that `@actions/github` wraps, without its HTTP client. */
async function makeClient(token: string): Promise<Client> {
  const { Octokit } = await import('@octokit/core');
  const octokit = new Octokit({ auth: token, baseUrl: process.env.GITHUB_API_URL ?? 'https://api.github.com' });
  return { request: (route, parameters) => octokit.request(route, parameters) };
}

/** Asks GitHub's command line, which is on GitHub's runners and reads GH_TOKEN. */
async function verify(file: string, repository: string, workflow: string): Promise<boolean> {
  const { getExecOutput } = await import('@actions/exec');
  const args = ['attestation', 'verify', file, '--repo', repository, '--signer-workflow', workflow];
  const { exitCode } = await getExecOutput('gh', args, { ignoreReturnCode: true, silent: true });
  return exitCode === 0;
}

void main();
