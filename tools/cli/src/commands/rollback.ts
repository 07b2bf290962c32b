import { InputError } from '@mainstem/change/errors';
import { rollback, runName } from '@mainstem/pipeline/rollout';
import { type Command, defineCommand, FLAG, TEXT } from '../command.ts';
import { examineRepository, expectNoArguments, note } from '../examine.ts';
import { createProgress, print, printJson } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem rollback --environment E [--dry-run] [--json] [--cwd DIR]\n\n' +
    'Reverts, on a branch, the merges between the last revision proved live and the one that failed which reach the failing projects, newest first.\n' +
    'Open a pull request of that branch: it goes through the same verdict. It says what a revert cannot bring back, and puts the environment on hold\n' +
    'until mainstem release. --dry-run pushes and holds nothing.',
  options: { environment: TEXT, 'dry-run': FLAG },
  formats: ['terminal', 'json'],
  async run(options, args) {
    expectNoArguments('rollback', args);
    const { environment } = options;
    if (environment === undefined) throw new InputError(`Name the environment. Usage:\n${command.usage}`);
    const repository = await examineRepository(options);
    const progress = createProgress();
    const result = await rollback(repository, {
      environment,
      dryRun: options['dry-run'] === true,
      name: runName(process.env, repository.root),
      progress: progress.step,
    }).finally(() => progress.done());
    if (options.format === 'json') printJson(result);
    else if (result.reverts.length === 0)
      print(`Nothing of ${environment} failed since it was proved live: there is nothing to revert.`);
    else print(result.text ?? '');
    if (result.branch !== undefined)
      note(`pushed ${result.branch}: open a pull request of it; ${environment} is on hold until mainstem release`);
    return 0;
  },
});
