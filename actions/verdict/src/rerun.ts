import { InputError } from '@mainstem/change/errors';
import { type Context, parseCommands, react, rerunVerdict } from '@mainstem/github';
import type { Connections } from './connect.ts';
import type { Inputs } from './interface.ts';
import type { Result } from './result.ts';

/** Who belongs to the repository. Others may comment, but would use up the 50 re-runs that a run may have. */
const BELONGS: ReadonlySet<string> = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
const PATIENCE = 30 * 60_000;
const PAUSE = 10_000;

/**
 * Runs the verdict job again when somebody of the repository typed a command on a pull request. What the command asks for is
 * read and answered by that job, so that there is one writer.
 *
 * @throws InputError when the event is another one, or there is no token.
 */
export async function rerun(inputs: Inputs, { comment }: Context, { github }: Connections): Promise<Result> {
  if (comment === undefined) {
    throw new InputError('Input mode is "rerun", which is for the event issue_comment with types: [created] only.');
  }
  if (github === undefined)
    throw new InputError('Input github-token is empty; mode rerun needs one with "actions: write".');
  const nothing = (why: string) => result('none', `Nothing to run again: ${why}.`);
  if (comment.pull === undefined) return nothing('the comment is on an issue');
  if (parseCommands(comment.body).length === 0) return nothing('the comment holds no command');
  if (!BELONGS.has(comment.association)) return nothing(`${comment.author} does not belong to this repository`);
  const { workflow, job } = inputs;
  const request = {
    pull: comment.pull,
    commentedAt: comment.createdAt,
    workflow,
    job,
    patience: PATIENCE,
    pause: PAUSE,
  };
  const outcome = await rerunVerdict(github, request);
  await react(github, comment.id, ['not possible', 'pointless'].includes(outcome.done) ? 'confused' : 'eyes');
  if (outcome.done === 'rerun') return result('rerun', `The verdict job runs again: ${outcome.job}`);
  if (outcome.done === 'not needed' || outcome.done === 'pointless') return nothing(outcome.why);
  return { ...nothing(outcome.why), failure: `The verdict job cannot be run again: ${outcome.why}.` };
}

function result(state: 'rerun' | 'none', note: string): Result {
  return { outputs: { state }, summary: '', notes: [note], annotations: [] };
}
