import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AffectedDocument } from '@mainstem/change';
import { compareEnvironments, InputError } from '@mainstem/change';
import { affectedBy, loadChange } from '@mainstem/graph';
import { onlyInEnvironment } from '@mainstem/pipeline/environment';
import { renderAffectedMarkdown } from '@mainstem/report';
import { defaultBase, git, openRepository, type Repository, resolveRevisions } from '@mainstem/repository';
import { baseOfEvent } from './event.ts';
import type { Inputs } from './inputs.ts';
import { matrixOf, namesWithin } from './matrix.ts';

export interface Result {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Computes what is affected and everything that the action puts out. */
export async function run(inputs: Inputs, environment: NodeJS.ProcessEnv): Promise<Result> {
  const repository = await naming('working-directory', inputs.workingDirectory, () =>
    openRepository(resolve(inputs.workingDirectory)),
  );
  const event = await readEvent(environment.GITHUB_EVENT_PATH);
  const baseName = inputs.base || (await baseFrom(event, repository, inputs.head));
  const [head] = await naming('head', inputs.head, () => resolveRevisions(repository, [inputs.head]));
  const [base] = await naming('base', inputs.base, () => resolveRevisions(repository, [baseName]));
  const change = await loadChange(repository, base as string, head as string);
  const whole = affectedBy(change);
  const document = inputs.environment === '' ? whole : onlyInEnvironment(whole, inputs.environment, change);
  const matrix = matrixOf(document, inputs.maxShards);
  const names = document.projects.map(({ name }) => name);
  const environments = new Set(document.projects.flatMap((project) => project.environment ?? []));
  return {
    outputs: {
      any: String(matrix.length > 0),
      count: String(names.length),
      matrix: JSON.stringify({ include: matrix }),
      projects: JSON.stringify(namesWithin(names)),
      environments: JSON.stringify([...environments].sort(compareEnvironments(change.head.settings))),
      base: document.base,
      head: document.head,
      document: await writeDocument(document, environment.RUNNER_TEMP ?? tmpdir()),
    },
    summary: renderAffectedMarkdown(document),
  };
}

/** Errors of bad input say which input, where one was given. */
async function naming<T>(input: string, given: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InputError && given !== '') throw new InputError(`Input ${input}: ${error.message}`);
    throw error;
  }
}

async function readEvent(path: string | undefined): Promise<unknown> {
  if (path === undefined || path === '') return undefined;
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown;
  } catch {
    return undefined; // without a readable event the default base is used
  }
}

async function baseFrom(event: unknown, repository: Repository, head: string): Promise<string> {
  const { base, pullRequestHead } = baseOfEvent(event);
  if (base === undefined) return defaultBase(repository, head);
  if (pullRequestHead !== undefined) {
    // GitHub checks out a merge of the pull request into its base: the first parent is that base as it is now.
    const parents = await git(repository.root, ['rev-parse', '--verify', '--quiet', `${head}^2`]);
    if (parents.code === 0 && parents.stdout.toString('utf8').trim() === pullRequestHead) return `${head}^1`;
    const common = await git(repository.root, ['merge-base', base, head]);
    if (common.code === 0) return common.stdout.toString('utf8').trim();
  }
  return base;
}

async function writeDocument(document: AffectedDocument, folder: string): Promise<string> {
  const path = join(folder, 'mainstem', 'affected.json');
  await mkdir(join(folder, 'mainstem'), { recursive: true });
  await writeFile(path, JSON.stringify(document));
  return path;
}
