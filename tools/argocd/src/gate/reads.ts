import { isWithin, joinPath } from '@mainstem/change';
import type { Application } from './application.ts';
import type { Expectation } from './expectation.ts';
import type { Reads } from './history.ts';

/**
 * Which files an application reads: its own list where the caller has one, else the folders given for all of them, narrowed for what can read
 * nothing else. Without either, every file may matter.
 */
export function readsOf(application: Application, { inputs, paths }: Expectation): Reads {
  const own = inputs?.[application.name] ?? inputs?.[`${application.namespace}/${application.name}`];
  if (own !== undefined) return below(own);
  if (paths === undefined) return () => true;
  const narrow = narrowed(application, paths);
  return below(narrow);
}

function below(folders: readonly string[]): Reads {
  const clean = folders.map((folder) => joinPath('.', folder.replace(/^\/+/, '')) ?? '.');
  return (path) => clean.some((folder) => isWithin(path, folder));
}

/**
 * A plain directory reads only its own folder. What kustomize, Helm, Jsonnet libraries or a plugin read may lie anywhere, so for those every
 * folder that was given counts.
 */
function narrowed({ spec, sourceType }: Application, paths: readonly string[]): readonly string[] {
  const sources = spec.drySource === undefined ? spec.sources : [spec.drySource];
  const [source] = sources;
  if (sourceType !== 'Directory' || sources.length !== 1 || source?.path === undefined || source.readsLibraries)
    return paths;
  const folder = joinPath('.', source.path.replace(/^\/+/, ''));
  if (folder === undefined) return paths;
  const overlapping = paths.filter((path) => isWithin(path, folder) || isWithin(folder, path));
  return overlapping.length === 0 ? paths : overlapping.map((path) => (isWithin(folder, path) ? folder : path));
}
