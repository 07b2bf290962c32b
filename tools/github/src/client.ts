import type { Client } from './api.ts';

/**
 * An Octokit for the runner's GitHub (`GITHUB_API_URL`, proxies). Loaded only when it is asked for: `@actions/github` reads the event as it is
 * imported, and throws where nobody can catch it when that file is broken.
 */
export async function makeClient(token: string): Promise<Client> {
  const { getOctokit } = await import('@actions/github');
  const octokit = getOctokit(token);
  return { request: (route, parameters) => octokit.request(route, parameters) };
}
