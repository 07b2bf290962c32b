import type { GitHub } from '@mainstem/github';
import { retryingClient } from '@mainstem/github';
import type { FakeGitHub } from '@mainstem/testing/fake-github';
import { Octokit } from '@octokit/core';

/** Speaks to the fake as an action does, with a token that it knows. */
export function connect(fake: FakeGitHub, token = fake.token('t'), log: (line: string) => void = () => {}): GitHub {
  const octokit = new Octokit({
    auth: token,
    baseUrl: fake.apiUrl,
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const client = retryingClient({ request: (route, parameters) => octokit.request(route, parameters) }, log);
  const [owner = '', repo = ''] = fake.repository.split('/');
  return { client, owner, repo, graphqlUrl: `${fake.apiUrl.replace(/\/v3$/, '')}/graphql` };
}
