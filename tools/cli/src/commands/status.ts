import { statusOf } from '@mainstem/pipeline/rollout';
import { renderStatusTerminal } from '@mainstem/report';
import { resolveRevisions } from '@mainstem/repository';
import { type Command, defineCommand, TEXT } from '../command.ts';
import { examineRepository, expectNoArguments } from '../examine.ts';
import { print, printJson, terminal } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem status [--environment E] [--revision REV] [--json] [--cwd DIR]\n\n' +
    'What is live where, since when and by which pull request; what is due, dirty, waiting or on hold, and why. Nothing is done.\n' +
    'Compared is the commit of the default branch now, or --revision. Exit 0 whatever it says.',
  options: { environment: TEXT, revision: TEXT },
  formats: ['terminal', 'json'],
  async run(options, args) {
    expectNoArguments('status', args);
    const repository = await examineRepository(options);
    const [revision] = options.revision === undefined ? [] : await resolveRevisions(repository, [options.revision]);
    const status = await statusOf(repository, {
      ...(options.environment === undefined ? {} : { environment: options.environment }),
      ...(revision === undefined ? {} : { revision }),
    });
    if (options.format === 'json') printJson(status);
    else print(renderStatusTerminal(status, terminal()));
    return 0;
  },
});
