import { compareEnvironments } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { graphDocument } from '@mainstem/graph';
import { renderGraphTerminal } from '@mainstem/report';
import { type Command, defineCommand, FLAG, TEXT } from '../command.ts';
import { examineRepository, examineTree } from '../examine.ts';
import { print, printJson, terminal } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem graph [--at REV | --working-tree] [--json] [--cwd DIR]\n\nThe projects and edges of the tree at a revision (default HEAD).',
  options: { at: TEXT, 'working-tree': FLAG },
  formats: ['terminal', 'json'],
  async run(options, args) {
    if (args.length > 0) throw new InputError(`mainstem graph takes no project. Usage:\n${command.usage}`);
    const { graph } = await examineTree(await examineRepository(options), options);
    const document = graphDocument(graph);
    if (options.format === 'json') printJson(document);
    else {
      const order = compareEnvironments(graph.settings);
      const projects = [...document.projects].sort((a, b) => order(a.environment, b.environment));
      print(renderGraphTerminal({ ...document, projects }, terminal()));
    }
    return 0;
  },
});
