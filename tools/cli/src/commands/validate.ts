import { isWithin } from '@mainstem/change';
import { deliveryFiles, manifestFiles, unknownProject, validateDelivery, validateTexts } from '@mainstem/pipeline';
import { renderFindingsTerminal } from '@mainstem/report';
import type { Command } from '../command-line.ts';
import { examineRepository, examineTree } from '../examine.ts';
import { print, printJson, terminal } from '../output.ts';

export const command: Command = {
  usage:
    'mainstem validate [PROJECT...] [--at REV | --working-tree] [--json] [--cwd DIR]\n\n' +
    'Syntax, fields that their kind does not have, broken references and circles, each with file and line. Exit 3 when there is an error.',
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
      ...(await validateTexts(graph, await readTexts(manifestFiles(graph, concerns)))),
      ...validateDelivery(graph, await readTexts(deliveryFiles(graph))).filter(({ file }) => concerns(file)),
    ];
    const unique = [
      ...new Map(
        findings.map((one) => [`${one.file}:${one.line}:${one.rule}:${one.path}:${one.message}`, one]),
      ).values(),
    ];
    const sorted = unique.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
    if (options.format === 'json') printJson({ findings: sorted });
    else print(renderFindingsTerminal(sorted, terminal()));
    return sorted.some(({ severity }) => severity === 'error') ? 3 : 0;
  },
};
