import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Failure, Preview } from '@mainstem/change';
import { createSession, type Outcome, type Session } from '@mainstem/pipeline';
import type { Options } from './command-line.ts';
import { examineChange, note } from './examine.ts';
import { createProgress, print, printJson, terminal } from './output.ts';

/** The command's change as a session, with progress on standard error. */
export async function openSession(options: Options): Promise<{ session: Session; done: () => void }> {
  const examined = await examineChange(options);
  const progress = createProgress();
  return { session: createSession({ ...examined, progress: progress.step }), done: progress.done };
}

/** Prints previews, writes them to `--out`, says what failed, and gives the exit code. */
export async function finishPreviews(outcome: Outcome, options: Options & { format: string }): Promise<number> {
  if (options.out !== undefined) await writePreviews(options.out, outcome.previews);
  if (options.format === 'json') printJson(outcome.previews);
  else {
    const { renderPreviewTerminal } = await import('@mainstem/report');
    for (const preview of outcome.previews) print(renderPreviewTerminal(preview, terminal()));
  }
  sayFailures(outcome.failures);
  return outcome.failures.length > 0 ? 1 : 0;
}

async function writePreviews(folder: string, previews: readonly Preview[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const preview of previews) {
    const path = join(folder, `${preview.project}.${preview.engine}.json`);
    await writeFile(path, `${JSON.stringify(preview, null, 2)}\n`);
  }
}

function sayFailures(failures: readonly Failure[]): void {
  for (const { project, message } of failures) note(`${project}: ${message}`);
}
