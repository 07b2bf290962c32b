import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openWithToken } from '@mainstem/action/git';
import { noteSurvey, readBoard } from '@mainstem/pipeline/metrics';
import { renderMetricsMarkdown } from '@mainstem/report';
import { renderBoard } from '@mainstem/report/board';
import type { Inputs, Result } from './interface.ts';

/** Writes the page and the figures. */
export async function writeBoard(inputs: Inputs, environment: NodeJS.ProcessEnv): Promise<Result> {
  const repository = await openWithToken(inputs.workingDirectory, inputs.githubToken, environment);
  const board = await readBoard(repository, { now: new Date(), since: inputs.since });
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: name } = environment;
  const out = resolve(inputs.out === '' ? join(environment.RUNNER_TEMP ?? tmpdir(), 'mainstem', 'board') : inputs.out);
  await mkdir(out, { recursive: true });
  const page = renderBoard({ ...board, ...(name === undefined ? {} : { repository: `${server}/${name}` }) });
  await writeFile(join(out, 'index.html'), page);
  await writeFile(join(out, 'metrics.json'), `${JSON.stringify(board.metrics, null, 2)}\n`);
  return {
    outputs: { document: out },
    summary: renderMetricsMarkdown(board.metrics),
    notes: [`the board is in ${out}`],
  };
}

/** Keeps one person's answers. Nothing of them is printed. */
export async function keepAnswers(inputs: Inputs, environment: NodeJS.ProcessEnv): Promise<Result> {
  const repository = await openWithToken(inputs.workingDirectory, inputs.key, environment);
  await noteSurvey(repository, inputs.answers);
  return { outputs: {}, summary: 'Thank you. Your answers are kept without your name.\n', notes: ['kept'] };
}
