import { tmpdir } from 'node:os';
import { baseOfEvent, readEvent } from '@mainstem/github/event';
import { previewShard, shardOutputs } from '@mainstem/pipeline';
import { renderPreviewsMarkdown } from '@mainstem/report';
import type { InputName, OutputName } from './interface.ts';

export interface Result {
  readonly outputs: Readonly<Record<OutputName, string>>;
  readonly summary: string;
  /** A line for each project whose preview could not be computed. */
  readonly failures: readonly string[];
}

/**
 * Previews the projects of one job and writes the files that the verdict reads.
 *
 * @param get reads one input, empty when it was not given.
 * @throws InputError that names the input which is wrong.
 */
export async function run(
  get: (name: InputName) => string,
  environment: NodeJS.ProcessEnv,
  progress: (line: string) => void,
): Promise<Result> {
  const inputs = {
    projects: get('projects'),
    base: get('base'),
    head: get('head') || 'HEAD',
    out: get('out'),
    workingDirectory: get('working-directory') || '.',
  };
  const event = baseOfEvent(await readEvent(environment.GITHUB_EVENT_PATH));
  const temporary = environment.RUNNER_TEMP ?? tmpdir();
  const shard = await previewShard('plan', inputs, event, { temporary, progress });
  return { ...shardOutputs(shard), summary: renderPreviewsMarkdown(shard.previews, shard.failures) };
}
