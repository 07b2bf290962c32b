import { InputError } from '@mainstem/change/errors';
import { diffProjects, prepareDiff } from '@mainstem/pipeline';
import { type Command, defineCommand, FLAG, OBSERVED, SAFE, TEXT, WORKING_TREE } from '../command.ts';
import { finishPreviews, namesIn, openSession } from '../previews.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem diff PROJECT... [--base REV] [--head REV | --working-tree] [--out DIR] [--observed PATH] [--safe] [--json] [--cwd DIR]\n\n' +
    'What the rendered manifests would do at head against base. No cluster is asked.\n' +
    '--out DIR also writes DIR/<project>.<engine>.json.\n' +
    `${OBSERVED}\n` +
    `${WORKING_TREE}\n` +
    SAFE,
  options: { base: TEXT, head: TEXT, out: TEXT, observed: TEXT, safe: FLAG, 'working-tree': FLAG },
  formats: ['terminal', 'json'],
  async run(options, args) {
    if (args.length === 0) throw new InputError(`Name an overlay, an API or an Application. Usage:\n${command.usage}`);
    prepareDiff();
    const { session, done } = await openSession(options);
    const outcome = await diffProjects(session, namesIn(session, args));
    done();
    return finishPreviews(outcome, session, options);
  },
});
