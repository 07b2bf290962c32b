/** What the actions `plan` and `diff` are: the previews of one job's projects, written to the files that the verdict reads. */
import { tmpdir } from 'node:os';
import { baseOfEvent, readEvent } from '@mainstem/github/event';
import { annotate, info, readInput, runAction } from '@mainstem/github/runner';
import { previewShard, type ShardWork, shardOutputs } from '@mainstem/pipeline';
import { renderPreviewsMarkdown } from '@mainstem/report';

export const INPUTS = ['projects', 'environment', 'base', 'head', 'out', 'working-directory'] as const;
type InputName = (typeof INPUTS)[number];

export const OUTPUTS = ['previews', 'count', 'failed', 'receipts'] as const;
type OutputName = (typeof OUTPUTS)[number];

interface Result {
  readonly outputs: Readonly<Record<OutputName, string>>;
  readonly summary: string;
  /** A line for each project whose preview could not be computed. */
  readonly failures: readonly string[];
}

/** One action from start to end. A project whose preview fails makes the step fail when all are written. */
export function runPreviewAction(work: ShardWork): Promise<void> {
  return runAction(
    () => preview(work, readInput, process.env),
    ({ outputs, failures }) => {
      info(`${outputs.count} previews, ${outputs.failed} projects failed`);
      for (const failure of failures) annotate('error', failure);
      // A red job is what "Re-run failed jobs" runs again; the verdict says the same by the files that were written.
      if (failures.length > 0) process.exitCode = 1;
    },
  );
}

/**
 * @param get reads one input, empty when it was not given.
 * @throws InputError that names the input which is wrong.
 */
async function preview(
  work: ShardWork,
  get: (name: InputName) => string,
  environment: NodeJS.ProcessEnv,
): Promise<Result> {
  const inputs = {
    projects: get('projects'),
    environment: get('environment'),
    base: get('base'),
    head: get('head') || 'HEAD',
    out: get('out'),
    workingDirectory: get('working-directory') || '.',
  };
  const event = baseOfEvent(await readEvent(environment.GITHUB_EVENT_PATH));
  const temporary = environment.RUNNER_TEMP ?? tmpdir();
  const shard = await previewShard(work, inputs, event, { temporary, progress: info });
  return { ...shardOutputs(shard), summary: renderPreviewsMarkdown(shard.previews, shard.failures) };
}
