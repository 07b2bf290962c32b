import { isWithin } from '@mainstem/change';
import type { Graph } from '@mainstem/graph';
import { validateManifests } from '@mainstem/kubernetes';
import { unknownProject } from '@mainstem/pipeline';
import { renderFindingsTerminal } from '@mainstem/report';
import type { Command } from '../command-line.ts';
import { examineRepository, examineTree } from '../examine.ts';
import { print, printJson, terminal } from '../output.ts';

export const command: Command = {
  usage:
    'mainstem validate [PROJECT...] [--at REV | --working-tree] [--json] [--cwd DIR]\n\n' +
    'Syntax, broken references and circles, each with file and line. Exit 3 when there is an error.',
  accepts: ['at', 'working-tree'],
  formats: ['terminal', 'json'],
  async run(options, args) {
    const repository = await examineRepository(options);
    const { graph, readTexts } = await examineTree(repository, options);
    for (const name of args) if (!graph.projects.has(name)) throw unknownProject(name, graph.projects.keys());
    const roots = args.map((name) => graph.projects.get(name)?.root ?? '.');
    const concerns = (file: string) => roots.length === 0 || roots.some((root) => isWithin(file, root));
    const findings = [
      ...graph.findings.filter(({ file }) => concerns(file)),
      ...validateManifests(await readTexts(yamlOf(graph, concerns))),
    ];
    const unique = [...new Map(findings.map((one) => [`${one.file}:${one.line}:${one.rule}`, one])).values()];
    const sorted = unique.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
    if (options.format === 'json') printJson({ findings: sorted });
    else print(renderFindingsTerminal(sorted, terminal()));
    return sorted.some(({ severity }) => severity === 'error') ? 3 : 0;
  },
};

/** Kinds whose YAML files are manifests or lead to them. */
const MANIFEST_KINDS = new Set(['app-overlay', 'kustomize-base', 'manifests', 'argocd-app', 'crossplane-api', 'facts']);

function yamlOf(graph: Graph, concerns: (file: string) => boolean): string[] {
  return [...graph.tree.entries]
    .filter(
      ([path, { mode }]) =>
        /\.ya?ml$/.test(path) &&
        mode !== '120000' &&
        mode !== '160000' &&
        concerns(path) &&
        MANIFEST_KINDS.has(graph.ownerOf(path)?.kind ?? ''),
    )
    .map(([path]) => path);
}
