import { describeError } from '@mainstem/change/errors';
import { type Context, MARKER, readConversation, readPull, writeState, writeStickyComment } from '@mainstem/github';
import { renderNoVerdict } from '@mainstem/report';
import type { Connections } from './connect.ts';
import type { Inputs } from './interface.ts';
import type { Annotation } from './places.ts';
import type { Result } from './result.ts';

/**
 * What is said where no verdict could be computed: the comment of an earlier commit would stand otherwise, and say `pass`. The step
 * fails; a failure of GitHub on the way is a warning.
 */
export async function failedVerdict(
  error: unknown,
  inputs: Inputs,
  context: Context,
  connections: Connections,
): Promise<Result> {
  const why = describeError(error).message;
  const head = context.pull?.headSha ?? context.group?.headSha ?? inputs.head;
  const text = renderNoVerdict({ head, why, run: context.runUrl });
  const warnings = await replaceComment(text, inputs, context, connections);
  const [, file, line] = /^([^\s:]+):(\d+): /.exec(why) ?? [];
  const place = file === undefined ? {} : { file, line: Number(line) };
  const annotation: Annotation = { severity: 'error', message: why, title: 'no verdict', ...place };
  return {
    outputs: {},
    summary: text,
    notes: [],
    annotations: [
      ...warnings.map((message) => ({ severity: 'warning' as const, message })),
      ...(file === undefined ? [] : [annotation]),
    ],
    failure: why,
  };
}

async function replaceComment(
  text: string,
  inputs: Inputs,
  { pull, runId }: Context,
  { github }: Connections,
): Promise<string[]> {
  if (pull === undefined || pull.fork || !inputs.comment || github === undefined) return [];
  try {
    const [{ ours, state }, now] = await Promise.all([
      readConversation(github, pull.number),
      readPull(github, pull.number),
    ]);
    // A newer commit or run has the word.
    if (now.headSha !== pull.headSha || (state.head === pull.headSha && state.run > runId)) {
      return [];
    }
    // No risk is shown here, so none can be accepted by what this comment shows.
    const memory = writeState({ ...state, head: pull.headSha, run: runId, asked: [] });
    await writeStickyComment(github, pull.number, ours, () => `${MARKER}\n${memory}\n${text}`);
    return [];
  } catch (error) {
    return [describeError(error).message];
  }
}
