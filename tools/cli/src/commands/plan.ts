import { InputError } from '@mainstem/change/errors';
import { planProjects } from '@mainstem/pipeline';
import type { Command } from '../command-line.ts';
import { finishPreviews, openSession } from '../previews.ts';

export const command: Command = {
  usage:
    'mainstem plan PROJECT... [--base REV] [--head REV] [--out DIR] [--json] [--cwd DIR]\n\n' +
    'What Terraform would do, from the working tree. Without AWS credentials a stack that needs them is skipped, and said so.\n' +
    '--out DIR also writes DIR/<project>.terraform.json.',
  accepts: ['base', 'head', 'out'],
  formats: ['terminal', 'json'],
  async run(options, args) {
    if (args.length === 0) throw new InputError(`Name a stack. Usage:\n${command.usage}`);
    // Planning looks at head alone; a base is needed only to find removed stacks.
    const { session, done } = await openSession(
      { ...options, base: options.base ?? options.head ?? 'HEAD' },
      'terraform',
    );
    const outcome = await planProjects(session, args);
    done();
    return finishPreviews(outcome, session, options);
  },
};
