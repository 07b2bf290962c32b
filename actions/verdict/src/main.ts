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
    await addSummary(summary);
    if (failure !== undefined) setFailed(failure);
  } catch (error) {
    setFailed(error);
  }
}

/**
 * Loaded only where there is a token: `@actions/github` reads the event as it is imported, and throws where nobody can catch it when that
 * file is broken.
 */
async function makeClient(token: string): Promise<Client> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token);
  return { request: (route, parameters) => octokit.request(route, parameters) };
}

void main();
