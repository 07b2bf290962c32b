import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Renderer } from '@mainstem/kubernetes';
import { readableKustomizeError, readChart } from '@mainstem/kubernetes';
import { runConfined } from '@mainstem/toolchain';
import { hiddenRoots, type RenderContext, shownUrl } from './context.ts';

/**
 * Runs `helm dependency build`, which Argo CD does when `charts/` lacks a dependency. Charts of this repository (`file://`) need
 * no network; others are fetched when that is allowed.
 *
 * @param folder absolute path of a copy of the chart, which is written to.
 * @returns why it did not work.
 */
export async function buildDependencies(
  helm: Renderer,
  folder: string,
  context: RenderContext,
): Promise<string | undefined> {
  const { dependencies } = readChart(await readFile(join(folder, 'Chart.yaml'), 'utf8'));
  const remote = dependencies.flatMap(({ name, repository = '' }) =>
    repository === '' || repository.startsWith('file:') ? [] : [{ name, repository }],
  );
  if (remote.length > 0 && !context.charts.download) {
    const names = remote.map(({ name, repository }) => `${name} of ${shownUrl(repository)}`).join(', ');
    return `its dependencies are not in charts/ and are not fetched: ${names}`;
  }
  // Repositories of its own: `dependency build` takes only those that were added, and the caller's are not ours to change.
  const env = {
    HELM_REPOSITORY_CONFIG: join(folder, '.mainstem-repositories.yaml'),
    HELM_REPOSITORY_CACHE: join(folder, '.mainstem-repositories'),
  };
  const urls = new Set(remote.map(({ repository }) => repository).filter((url) => /^https?:/.test(url)));
  for (const [index, url] of [...urls].entries()) {
    const added = await runConfined(helm.program.path, ['repo', 'add', `repository-${index}`, url], { env });
    if (added.code !== 0) return reason(added.stderr, folder, context, shownUrl(url));
  }
  const built = await runConfined(helm.program.path, ['dependency', 'build', folder], { env });
  return built.code === 0 ? undefined : reason(built.stderr, folder, context, 'one of them');
}

async function reason(stderr: string, folder: string, context: RenderContext, what: string): Promise<string> {
  const message = readableKustomizeError(stderr, await hiddenRoots(folder, context.root), new Set());
  return `its dependencies are not in charts/, and ${what} could not be fetched: ${message}. Run helm dependency build and commit charts/`;
}
