import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isDrifted } from '@mainstem/change';
import { noteDrift, observeDrift } from '@mainstem/pipeline/drift';
import { readBoard } from '@mainstem/pipeline/metrics';
import { openSession } from '@mainstem/pipeline/session';
import { renderBoard } from '@mainstem/report/board';
import { openRepository } from '@mainstem/repository';
import { replaceFile } from '@mainstem/toolchain';

/**
 * Looks for what was changed by hand, as `drift.yml` does each night, and keeps it on the notes branch of the scratch repository.
 *
 * @param stack its name.
 */
export async function showDrift(
  folder: string,
  { environment, stack }: { readonly environment: string; readonly stack: string },
  tell: (lead: string, text: string) => void,
): Promise<void> {
  const session = await openSession({ folder, base: 'main', head: 'main' }, { progress: () => {} });
  const request = {
    names: [stack],
    environment,
    now: new Date(),
    engines: new Set(['terraform'] as const),
    connect: () => Promise.reject(new Error('the demo has no cluster')),
  };
  const drift = await observeDrift(session, request, { onNote: () => {} });
  for (const { project, resources } of drift.projects.filter(isDrifted))
    for (const { address } of resources)
      tell('A look for drift:    ', `${address} of ${project} is not what was applied`);
  for (const { project, message } of drift.failures) tell('A look for drift:    ', `${project}: ${message}`);
  await noteDrift(session.repository, environment, drift, { run: 'the demo' });
}

/** Writes the board of the scratch repository. @returns the page's path. */
export async function writeDemoBoard(repository: string, folder: string): Promise<string> {
  const board = await readBoard(await openRepository(repository), { now: new Date() });
  const path = join(folder, 'board', 'index.html');
  await mkdir(join(folder, 'board'), { recursive: true });
  await replaceFile(path, renderBoard(board));
  return path;
}
