import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AffectedDocument } from '@mainstem/change';
import { compareEnvironments } from '@mainstem/change';
import { baseOfEvent, readEvent } from '@mainstem/github/event';
import { affectedBy, loadChange, rulesOf } from '@mainstem/graph';
import { onlyInEnvironment } from '@mainstem/pipeline/environment';
import { changeOfEvent } from '@mainstem/pipeline/event';
import { openChange } from '@mainstem/pipeline/open';
import { renderAffectedMarkdown } from '@mainstem/report';
import type { Inputs, OutputName } from './interface.ts';
import { type MatrixEntry, matrixOf, namesWithin } from './matrix.ts';
import { lookUpRole } from './role.ts';

export interface Result {
  readonly outputs: Readonly<Partial<Record<OutputName, string>>>;
  readonly summary: string;
  /** A line for the log. */
  readonly note: string;
}

/** Computes what is affected, or looks a role up, and everything that the action puts out. */
export async function run(inputs: Inputs, environment: NodeJS.ProcessEnv): Promise<Result> {
  const event = await readEvent(environment.GITHUB_EVENT_PATH);
  if (inputs.mode === 'role') {
    const { role, region, receiptKmsKey } = await lookUpRole(inputs, baseOfEvent(event));
    const note = role === '' ? 'the settings name no role for these plans' : `plans of ${inputs.environment}: ${role}`;
    return { outputs: { role, region, 'receipt-kms-key': receiptKmsKey }, summary: '', note };
  }
  const { change } = await openChange(changeOfEvent(inputs, baseOfEvent(event)), { loadChange });
  const whole = affectedBy(change);
  const document = inputs.environment === '' ? whole : onlyInEnvironment(whole, inputs.environment, change);
  const matrix = matrixOf(document, rulesOf(change).settings, inputs.maxShards);
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
    note: `${names.length} affected projects between ${document.base} and ${document.head}`,
  };
}

/** The jobs of one command, for a workflow that has a job for each. */
function only<Command extends 'plan' | 'diff'>(
  matrix: readonly MatrixEntry[],
  command: Command,
): Record<`any-${Command}` | `${Command}-matrix` | `${Command}-jobs`, string> {
  const include = matrix.filter((entry) => entry.command === command);
  return {
    [`any-${command}`]: String(include.length > 0),
    [`${command}-matrix`]: JSON.stringify({ include }),
    [`${command}-jobs`]: String(include.length),
  } as Record<`any-${Command}` | `${Command}-matrix` | `${Command}-jobs`, string>;
}

async function writeDocument(document: AffectedDocument, folder: string): Promise<string> {
  const path = join(folder, 'mainstem', 'affected.json');
  await mkdir(join(folder, 'mainstem'), { recursive: true });
  await writeFile(path, JSON.stringify(document));
  return path;
}
