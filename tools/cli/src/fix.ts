import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isWithin } from '@mainstem/change';
import { InputError, messageOf, ToolError } from '@mainstem/change/errors';
import { loadWorkingGraph } from '@mainstem/graph';
import { deliveryFiles, fixedGeneratePaths, ROLLOUT_WORKFLOW, writeChain } from '@mainstem/pipeline';
import type { Repository } from '@mainstem/repository';
import { replaceFile } from '@mainstem/toolchain';
import { note } from './examine.ts';
import { rootsOf } from './validation.ts';

/**
 * Writes the annotation `manifest-generate-paths`, and the chain of environments of `rollout.yml`, into the files on disk, and names each that it
 * changed.
 *
 * A file is replaced as a whole or not at all. One that is a link is left alone.
 *
 * @param names projects whose files may change; none: all, and the chain.
 * @throws InputError in a repository without a working tree; ToolError for a file that cannot be written.
 */
export async function fixFiles(repository: Repository, names: readonly string[]): Promise<void> {
  if (repository.bare) throw new InputError('A bare repository has no files to fix. Run --fix in a clone of it.');
  const graph = await loadWorkingGraph(repository);
  const roots = rootsOf(names, graph.projects);
  const concerns = (file: string) => roots.length === 0 || roots.some((root) => isWithin(file, root));
  const texts = new Map<string, string>();
  for (const file of deliveryFiles(graph)) {
    const path = join(repository.root, file);
    if ((await lstat(path)).isFile()) texts.set(file, await readFile(path, 'utf8'));
  }
  const fixed = fixedGeneratePaths(graph, texts, concerns);
  for (const [file, text] of fixed) {
    await rewrite(join(repository.root, file), text, file);
    note(`${file}: wrote manifest-generate-paths`);
  }
  if (fixed.size === 0) note('no file needed a change of manifest-generate-paths');
  if (names.length > 0) return;
  const path = join(repository.root, ROLLOUT_WORKFLOW);
  if (
    !(await lstat(path).then(
      (found) => found.isFile(),
      () => false,
    ))
  )
    return;
  const text = await readFile(path, 'utf8');
  const chained = writeChain(
    text,
    graph.settings.environments.map(({ name }) => name),
  );
  if (chained === text) return;
  await rewrite(path, chained, ROLLOUT_WORKFLOW);
  note(`${ROLLOUT_WORKFLOW}: wrote the chain of environments`);
}

async function rewrite(path: string, text: string, shown: string): Promise<void> {
  try {
    const { mode } = await lstat(path);
    await replaceFile(path, text, mode & 0o777);
  } catch (error) {
    throw new ToolError(`${shown} could not be written: ${messageOf(error)}. Check the permissions of its folder.`);
  }
}
