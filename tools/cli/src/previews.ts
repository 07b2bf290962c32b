import type { Failure } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { createSession, intakeIn, type Outcome, type Session, writePreviews } from '@mainstem/pipeline';
import { type Examined, examineChange, note, type WorkingTreeReader } from './examine.ts';
import { createProgress, print, printJson, terminal } from './output.ts';
import { projectNames, projectsOf } from './projects.ts';

/** The command's change as a session, with progress on standard error. */
export async function openSession(
  options: Examined & { readonly safe?: boolean; readonly observed?: string },
  reader: WorkingTreeReader = 'nobody',
): Promise<{ session: Session; done: () => void }> {
  const examined = await examineChange(options, reader);
  if (options.safe === true && options['working-tree'] === true)
    throw new InputError('--safe looks at what is committed: take --working-tree out, or --safe.');
  const observed = await observedIn(options.observed);
  const progress = createProgress();
  const safe = options.safe === true;
  const intake = safe ? 'block' : intakeIn(process.env);
  return {
    session: createSession({ ...examined, progress: progress.step, intake, safe, observed }),
    done: progress.done,
  };
}

/** Loaded only where somebody gives it: most commands read no composite resource. */
async function observedIn(path: string | undefined): Promise<Session['observed']> {
  if (path === undefined) return undefined;
  return (await import('@mainstem/crossplane/preview')).readObserved(path);
}

/** The projects that a command line names, by name or by folder. */
export function namesIn({ repository, change }: Session, args: readonly string[]): string[] {
  return projectNames(args, repository, projectsOf(change));
}

/** Prints previews, writes them to `--out`, says what failed, and gives the exit code. */
export async function finishPreviews(
  outcome: Outcome,
  session: Session,
  options: { readonly out?: string; readonly format: string },
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
