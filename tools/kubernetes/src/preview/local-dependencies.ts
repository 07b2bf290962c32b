import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinPath } from '@mainstem/change';
import { isThere, runConfined } from '@mainstem/toolchain';
import { readChart } from '../discover/chart.ts';
import type { Renderer } from './programs.ts';

/**
 * Runs `helm dependency build` on a copy of a chart whose dependencies that `charts/` lacks are all charts of the same checkout
 * (`repository: file://…`), which needs no network. Argo CD does the same before it renders.
 *
 * @param root absolute path of the checkout, which is only read.
 * @param folder the chart, from the root.
 * @param use gets the absolute path of the built copy; it is removed when it is done.
 * @returns `undefined` when some dependency is not of the checkout, or could not be built: nothing was used then.
 */
export async function withLocalDependencies<T>(
  helm: Renderer,
  root: string,
  folder: string,
  use: (copy: string) => Promise<T>,
): Promise<T | undefined> {
  const scratch = await mkdtemp(join(tmpdir(), 'mainstem-chart-'));
  try {
    return (await buildIn(helm, root, scratch, folder, [])) ? await use(join(scratch, folder)) : undefined;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Copies a chart to where it lies below the root, and builds the dependencies of its dependencies first. */
async function buildIn(
  helm: Renderer,
  root: string,
  scratch: string,
  folder: string,
  above: readonly string[],
): Promise<boolean> {
  if (above.includes(folder) || !(await isThere(join(root, folder, 'Chart.yaml')))) return false;
  const copy = join(scratch, folder);
  await cp(join(root, folder), copy, { recursive: true, verbatimSymlinks: true });
  const { dependencies } = readChart(await readFile(join(copy, 'Chart.yaml'), 'utf8'));
  if (dependencies.length === 0) return true;
  for (const { repository = '' } of dependencies) {
    // Without a repository it lies in charts/ already.
    if (repository === '') continue;
    const path = repository.startsWith('file://') ? joinPath(folder, repository.slice('file://'.length)) : undefined;
    if (path === undefined || !(await buildIn(helm, root, scratch, path, [...above, folder]))) return false;
  }
  return (await runConfined(helm.program.path, ['dependency', 'build', copy])).code === 0;
}
