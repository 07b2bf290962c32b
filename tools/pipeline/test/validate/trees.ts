import { type ApplicationReading, type AppProject, readAppProjects } from '@mainstem/argocd';
import { parseSettings, type TreeEntry } from '@mainstem/change';
import { buildGraph, type Graph, SCANNERS, scanTree } from '@mainstem/graph';
import { createTree } from '@mainstem/repository';
import { templateTexts } from '@mainstem/testing/template';

/** What the checks are given of one tree. */
export interface Examined {
  readonly graph: Graph;
  readonly readings: readonly ApplicationReading[];
  readonly argocdFiles: ReadonlySet<string>;
  readonly projects: readonly AppProject[];
}

/**
 * A tree of files in memory, as the command line would read it from Git.
 *
 * @param links symbolic links with their targets.
 */
export async function examine(
  files: Readonly<Record<string, string>>,
  links: Readonly<Record<string, string>> = {},
): Promise<Examined> {
  const entries = [
    ...Object.keys(files).map((path): [string, TreeEntry] => [path, { mode: '100644', id: path }]),
    ...Object.keys(links).map((path): [string, TreeEntry] => [path, { mode: '120000', id: path }]),
  ];
  const sorted = new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  const tree = createTree('test', sorted, new Map(Object.entries(links)));
  const settings = parseSettings(files['mainstem.yaml']);
  const scanned = await scanTree(tree, { scanners: SCANNERS, ignored: () => false }, (path) => files[path] ?? '');
  const graph = buildGraph(tree, scanned, settings);
  const { applications, files: declaring } = graph.readings();
  return {
    graph,
    readings: applications,
    argocdFiles: new Set(declaring),
    projects: readAppProjects(new Map(declaring.map((path) => [path, files[path] ?? '']))),
  };
}

/** The files of the template itself. */
export function templateFiles(): Record<string, string> {
  return Object.fromEntries(templateTexts('apps', 'platform'));
}
