import { InputError } from '@mainstem/change/errors';
import { affectedBy } from '@mainstem/graph';
import { sidesOf } from '@mainstem/pipeline';
import { renderWhyTerminal } from '@mainstem/report';
import type { Command } from '../command-line.ts';
import { examineChange } from '../examine.ts';
import { print, printJson, terminal } from '../output.ts';

export const command: Command = {
  usage:
    'mainstem why PROJECT [--base REV] [--head REV] [--json] [--cwd DIR]\n\n' +
    'The path from each changed file to one project; null when it is not affected.',
  accepts: ['base', 'head'],
  formats: ['terminal', 'json'],
  async run(options, args) {
    const [name] = args;
    if (name === undefined || args.length > 1) throw new InputError(`Name one project. Usage:\n${command.usage}`);
    const { change } = await examineChange(options);
    const { project } = sidesOf(change, name);
    const entry = affectedBy(change).projects.find((one) => one.name === project.name) ?? null;
    if (options.format === 'json') printJson(entry);
    else print(entry === null ? `${project.name} is not affected.` : renderWhyTerminal(entry, terminal()));
    return 0;
  },
};
