import type { Client } from '@mainstem/github';
import { addSummary, annotate, info, mask, readInput, setFailed, setOutput } from '@mainstem/github/runner';
import { run } from './run.ts';

async function main(): Promise<void> {
  try {
    const say = { log: info, mask };
    const { outputs, summary, notes, annotations, failure } = await run(readInput, process.env, say, makeClient);
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
    for (const { severity, message, ...place } of annotations) annotate(severity, message, place);
    for (const note of notes) info(note);
    addSummary(summary);
    if (failure !== undefined) setFailed(failure);
  } catch (error) {
    setFailed(error);
  }
}

/**
 * The Octokit that `@actions/github` wraps, without the HTTP client of 0.8 MB that the wrapping brings along: every bundle with it is over
 * 2 MB. Loaded only where there is a token, so that an idle run starts faster.
 */
async function makeClient(token: string): Promise<Client> {
  const { Octokit } = await import('@octokit/core');
  const octokit = new Octokit({ auth: token, baseUrl: process.env.GITHUB_API_URL ?? 'https://api.github.com' });
  return { request: (route, parameters) => octokit.request(route, parameters) };
}

void main();
