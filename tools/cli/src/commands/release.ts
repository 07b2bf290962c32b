import { holdWords } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { release, runName } from '@mainstem/pipeline/rollout';
import { type Command, defineCommand, TEXT } from '../command.ts';
import { examineRepository, expectNoArguments } from '../examine.ts';
import { print, printJson } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem release --environment E --reason R [--project P] [--json] [--cwd DIR]\n\n' +
    'Ends a hold, and prints what it was. Exit 2 when there is none.',
  options: { environment: TEXT, project: TEXT, reason: TEXT },
  formats: ['terminal', 'json'],
  async run(options, args) {
    expectNoArguments('release', args);
    const { environment, reason, project } = options;
    if (environment === undefined || reason === undefined)
      throw new InputError(`Give --environment and --reason. Usage:\n${command.usage}`);
    const repository = await examineRepository(options);
    const { run, by } = runName(process.env, repository.root);
    const entry = await release(repository, {
      environment,
      reason,
      by,
      run,
      ...(project === undefined ? {} : { project }),
    });
    if (options.format === 'json') printJson(entry);
    else print(`${project ?? environment} is released; it was on hold: ${holdWords(entry)}`);
    return 0;
  },
});
