import { holdWords } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { hold, runName } from '@mainstem/pipeline/rollout';
import { type Command, defineCommand, TEXT } from '../command.ts';
import { examineRepository, expectNoArguments } from '../examine.ts';
import { print, printJson } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem hold --environment E --reason R [--project P] [--until T] [--json] [--cwd DIR]\n\n' +
    'Ordinary rollouts of the environment, or of one project there, wait behind it and say whose it is. It needs no merge, and is read again\n' +
    'before each write. --until is a time, or 4h or 2d from now. To end it: mainstem release',
  options: { environment: TEXT, project: TEXT, reason: TEXT, until: TEXT },
  formats: ['terminal', 'json'],
  async run(options, args) {
    expectNoArguments('hold', args);
    const { environment, reason, project, until } = options;
    if (environment === undefined || reason === undefined)
      throw new InputError(`Give --environment and --reason. Usage:\n${command.usage}`);
    const repository = await examineRepository(options);
    const { run, by } = runName(process.env, repository.root);
    const entry = await hold(repository, {
      environment,
      reason,
      by,
      run,
      ...(project === undefined ? {} : { project }),
      ...(until === undefined ? {} : { until }),
    });
    if (options.format === 'json') printJson(entry);
    else print(`${project ?? environment} is on hold: ${holdWords(entry)}`);
    return 0;
  },
});
