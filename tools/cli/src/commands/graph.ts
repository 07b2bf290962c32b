import { compareEnvironments } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { graphDocument, loadGraph } from '@mainstem/graph';
import { renderGraphTerminal } from '@mainstem/report';
import { resolveRevisions } from '@mainstem/repository';
import type { Command } from '../command-line.ts';
import { examineRepository, warnUncommitted } from '../examine.ts';
import { print, printJson, terminal } from '../output.ts';

export const command: Command = {
  usage:
    'mainstem graph [--at REV] [--json] [--cwd DIR]\n\nThe projects and edges of the tree at a revision (default HEAD).',
  accepts: ['at'],
  formats: ['terminal', 'json'],
  async run(options, args) {
    if (args.length > 0) throw new InputError(`mainstem graph takes no project. Usage:\n${command.usage}`);
    const repository = await examineRepository(options);
    const [revision] = await resolveRevisions(repository, [options.at ?? 'HEAD']);
    const [graph] = await Promise.all([loadGraph(repository, revision as string), warnUncommitted(repository)]);
    const document = graphDocument(graph);
    if (options.format === 'json') printJson(document);
    else {
      const order = compareEnvironments(graph.settings);
      const projects = [...document.projects].sort((a, b) => order(a.environment, b.environment));
      print(renderGraphTerminal({ ...document, projects }, terminal()));
    }
    return 0;
  },
};
