import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AffectedDocument } from '@mainstem/change';
import { compareEnvironments } from '@mainstem/change';
import { baseOfEvent, readEvent } from '@mainstem/github/event';
import { affectedBy } from '@mainstem/graph';
import { onlyInEnvironment } from '@mainstem/pipeline/environment';
import { openChange } from '@mainstem/pipeline/revisions';
import { renderAffectedMarkdown } from '@mainstem/report';
import type { Inputs, OutputName } from './interface.ts';
import { type MatrixEntry, matrixOf, namesWithin } from './matrix.ts';

export interface Result {
  readonly outputs: Readonly<Record<OutputName, string>>;
  readonly summary: string;
}

/** Computes what is affected and everything that the action puts out. */
export async function run(inputs: Inputs, environment: NodeJS.ProcessEnv): Promise<Result> {
  const { change } = await openChange(inputs, baseOfEvent(await readEvent(environment.GITHUB_EVENT_PATH)));
  const whole = affectedBy(change);
  const document = inputs.environment === '' ? whole : onlyInEnvironment(whole, inputs.environment, change);
  const matrix = matrixOf(document, change.head.settings, inputs.maxShards);
  const names = document.projects.map(({ name }) => name);
  const environments = new Set(document.projects.flatMap((project) => project.environment ?? []));
  return {
    outputs: {
      any: String(matrix.length > 0),
      count: String(names.length),
      matrix: JSON.stringify({ include: matrix }),
      ...only(matrix, 'plan'),
      ...only(matrix, 'diff'),
      projects: JSON.stringify(namesWithin(names)),
      environments: JSON.stringify([...environments].sort(compareEnvironments(change.head.settings))),
      base: document.base,
      head: document.head,
      document: await writeDocument(document, environment.RUNNER_TEMP ?? tmpdir()),
    },
    summary: renderAffectedMarkdown(document),
  };
}

/** The jobs of one command, for a workflow that has a job for each. */
function only<Command extends 'plan' | 'diff'>(
  matrix: readonly MatrixEntry[],
  command: Command,
): Record<`any-${Command}` | `${Command}-matrix`, string> {
  const include = matrix.filter((entry) => entry.command === command);
  return {
    [`any-${command}`]: String(include.length > 0),
    [`${command}-matrix`]: JSON.stringify({ include }),
  } as Record<`any-${Command}` | `${Command}-matrix`, string>;
}

async function writeDocument(document: AffectedDocument, folder: string): Promise<string> {
  const path = join(folder, 'mainstem', 'affected.json');
  await mkdir(join(folder, 'mainstem'), { recursive: true });
  await writeFile(path, JSON.stringify(document));
  return path;
}
