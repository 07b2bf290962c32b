import type { Failure } from '@mainstem/change';
import { createSession, type Outcome, type Session, writePreviews } from '@mainstem/pipeline';
import type { Options } from './command-line.ts';
import { examineChange, note, type WorkingTreeReader } from './examine.ts';
import { createProgress, print, printJson, terminal } from './output.ts';

/** The command's change as a session, with progress on standard error. */
export async function openSession(
  options: Options,
  reader: WorkingTreeReader = 'nobody',
): Promise<{ session: Session; done: () => void }> {
  const examined = await examineChange(options, reader);
  const progress = createProgress();
  const gate = process.env.CI === 'true' ? 'block' : 'warn';
  return { session: createSession({ ...examined, progress: progress.step, gate }), done: progress.done };
}

/** Prints previews, writes them to `--out`, says what failed, and gives the exit code. */
export async function finishPreviews(
  outcome: Outcome,
  session: Session,
  options: Options & { format: string },
): Promise<number> {
  if (options.out !== undefined) await writePreviews(options.out, outcome, session);
  if (options.format === 'json') printJson(outcome.previews);
  else {
    const { renderPreviewTerminal } = await import('@mainstem/report');
    for (const preview of outcome.previews) print(renderPreviewTerminal(preview, terminal()));
  }
  sayFailures(outcome.failures);
  return outcome.failures.length > 0 ? 1 : 0;
}

function sayFailures(failures: readonly Failure[]): void {
  for (const { project, message } of failures) note(`${project}: ${message}`);
}
