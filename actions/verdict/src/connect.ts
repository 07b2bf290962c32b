import { type Client, type Context, type GitHub, retryingClient } from '@mainstem/github';
import type { Inputs } from './interface.ts';

export interface Say {
  readonly log: (line: string) => void;
  readonly mask: (value: string) => void;
}

/** Makes an Octokit of a token. */
export type MakeClient = (token: string) => Promise<Client>;

/** How to speak to GitHub, where a token was given. */
export interface Connections {
  readonly github: GitHub | undefined;
  /** Reads teams: with a token of its own where one was given. */
  readonly teams: GitHub | undefined;
}

export async function connect(
  inputs: Inputs,
  { owner, repo, graphqlUrl }: Context,
  { log, mask }: Say,
  makeClient: MakeClient,
): Promise<Connections> {
  const withToken = async (token: string): Promise<GitHub | undefined> => {
    if (token === '') return undefined;
    mask(token);
    return { client: retryingClient(await makeClient(token), log), owner, repo, graphqlUrl };
  };
  const github = await withToken(inputs.githubToken);
  return { github, teams: (await withToken(inputs.teamToken)) ?? github };
}
