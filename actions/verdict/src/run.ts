import { tmpdir } from 'node:os';
import { type Client, type Context, type GitHub, readContext, readEvent, retryingClient } from '@mainstem/github';
import { type InputName, type Inputs, type OutputName, readInputs } from './interface.ts';
import { judge } from './judge.ts';
import type { Annotation } from './places.ts';
import { rerun } from './rerun.ts';

export interface Result {
  readonly outputs: Readonly<Partial<Record<OutputName, string>>>;
  readonly summary: string;
  /** Lines for the log. */
  readonly notes: readonly string[];
  readonly annotations: readonly Annotation[];
  /** Why the step fails; absent when it does not. */
  readonly failure?: string;
}

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

/**
 * Judges the change of a workflow run, or runs the verdict job again after a comment.
 *
 * @param get reads one input, empty when it was not given.
 * @throws InputError that names the input which is wrong.
 */
export async function run(
  get: (name: InputName) => string,
  environment: NodeJS.ProcessEnv,
  say: Say,
  makeClient: MakeClient,
): Promise<Result> {
  const temporary = environment.RUNNER_TEMP ?? tmpdir();
  const inputs = readInputs(get, temporary);
  const event = await readEvent(environment.GITHUB_EVENT_PATH);
  const context = readContext(environment, event);
  const connections = await connect(inputs, context, say, makeClient);
  return inputs.mode === 'rerun'
    ? rerun(inputs, context, connections)
    : judge(inputs, context, event, connections, { temporary, log: say.log });
}

async function connect(
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
