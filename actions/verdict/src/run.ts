import { tmpdir } from 'node:os';
import { readVerdictKey } from '@mainstem/change';
import { readContext, readEvent } from '@mainstem/github';
import { connect, type MakeClient, type Say } from './connect.ts';
import { type InputName, readInputs } from './interface.ts';
import { judge } from './judge.ts';
import { rerun } from './rerun.ts';
import type { Result } from './result.ts';

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
    : judge(inputs, context, event, connections, { temporary, log: say.log, verdictKey: readVerdictKey(environment) });
}
