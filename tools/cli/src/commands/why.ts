import { InputError } from '@mainstem/change/errors';
import { affectedBy } from '@mainstem/graph';
import { sidesOf } from '@mainstem/pipeline';
import { renderWhyTerminal } from '@mainstem/report';
import { type Command, defineCommand, FLAG, TEXT, WORKING_TREE } from '../command.ts';
import { examineChange } from '../examine.ts';
import { print, printJson, terminal } from '../output.ts';
import { projectNames, projectsOf } from '../projects.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem why PROJECT [--base REV] [--head REV | --working-tree] [--json] [--cwd DIR]\n\n' +
    'The path from each changed file to one project; null when it is not affected.\n' +
    WORKING_TREE,
  options: { base: TEXT, head: TEXT, 'working-tree': FLAG },
  formats: ['terminal', 'json'],
  async run(options, args) {
    const [name] = args;
    if (name === undefined || args.length > 1) throw new InputError(`Name one project. Usage:\n${command.usage}`);
    const { change, repository } = await examineChange(options);
    const [named = name] = projectNames([name], repository, projectsOf(change));
    const { project } = sidesOf(change, named);
    const entry = affectedBy(change).projects.find((one) => one.name === project.name) ?? null;
    if (options.format === 'json') printJson(entry);
    else print(entry === null ? `${project.name} is not affected.` : renderWhyTerminal(entry, terminal()));
    return 0;
  },
});
