import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWithToken } from '@mainstem/action/git';
import type { GateDocument } from '@mainstem/change';
import { type GateHearer, gateRevision } from '@mainstem/pipeline/gate';
import { renderGateMarkdown } from '@mainstem/report';
import type { Inputs, OutputName } from './interface.ts';

export interface Result {
  readonly outputs: Readonly<Record<OutputName, string>>;
  readonly summary: string;
  readonly document: GateDocument;
}

/** Watches, and writes what came out. */
export async function run(
  inputs: Inputs,
  hearer: GateHearer,
  environment: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<Result> {
  const { request, token, githubToken, workingDirectory } = inputs;
  const secrets = {
    ...environment,
    ...(token === '' ? {} : { ARGOCD_AUTH_TOKEN: token }),
    ...(githubToken === '' ? {} : { GITHUB_TOKEN: githubToken }),
  };
  const { GITHUB_RUN_ID = '', GITHUB_RUN_ATTEMPT = '', RUNNER_TEMP = tmpdir() } = environment;
  const run = [GITHUB_RUN_ID, GITHUB_RUN_ATTEMPT].filter((part) => part !== '').join('-');
  const repository = await openWithToken(workingDirectory, githubToken, environment);
  const { document, recording } = await gateRevision(repository, { ...request, run }, hearer, secrets, signal);
  const folder = join(RUNNER_TEMP, 'mainstem');
  await mkdir(folder, { recursive: true });
  const write = async (name: string, value: unknown) => {
    const path = join(folder, name);
    await writeFile(path, `${JSON.stringify(value)}\n`);
    return path;
  };
  return {
    outputs: {
      verdict: document.verdict,
      live: String(document.verdict === 'live'),
      count: String(document.applications.length),
      document: await write('gate.json', document),
      recording: recording === undefined ? '' : await write('gate-recording.json', recording),
    },
    summary: renderGateMarkdown(document),
    document,
  };
}
