import { InputError } from '@mainstem/change/errors';
import { planProjects } from '@mainstem/pipeline';
import { type Command, defineCommand, FLAG, SAFE, TEXT, WORKING_TREE } from '../command.ts';
import { finishPreviews, namesIn, openSession } from '../previews.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem plan PROJECT... [--base REV] [--head REV | --working-tree] [--out DIR] [--safe] [--json] [--cwd DIR]\n\n' +
    'What Terraform would do, from the working tree. Without AWS credentials a stack that needs them is skipped, and said so.\n' +
    '--out DIR also writes DIR/<project>.terraform.json.\n' +
    `${WORKING_TREE}\n` +
    SAFE,
  options: { base: TEXT, head: TEXT, out: TEXT, safe: FLAG, 'working-tree': FLAG },
  formats: ['terminal', 'json'],
  async run(options, args) {
    if (args.length === 0) throw new InputError(`Name a stack. Usage:\n${command.usage}`);
    // Planning looks at head alone; a base is needed to find removed stacks, and to tell what is new.
    const base = options.base ?? (options.safe === true ? undefined : (options.head ?? 'HEAD'));
    const { session, done } = await openSession({ ...options, ...(base === undefined ? {} : { base }) }, 'terraform');
    const outcome = await planProjects(session, namesIn(session, args));
    done();
    return finishPreviews(outcome, session, options);
  },
});
