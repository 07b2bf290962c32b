import { InputError } from '@mainstem/change/errors';
import { diffProjects, prepareDiff } from '@mainstem/pipeline';
import type { Command } from '../command-line.ts';
import { finishPreviews, openSession } from '../previews.ts';

export const command: Command = {
  usage:
    'mainstem diff PROJECT... [--base REV] [--head REV] [--out DIR] [--json] [--cwd DIR]\n\n' +
    'What the rendered manifests would do at head against base. No cluster is asked.\n' +
    '--out DIR also writes DIR/<project>.<engine>.json.',
  accepts: ['base', 'head', 'out'],
  formats: ['terminal', 'json'],
  async run(options, args) {
    if (args.length === 0) throw new InputError(`Name an overlay, an API or an Application. Usage:\n${command.usage}`);
    prepareDiff();
    const { session, done } = await openSession(options);
    const outcome = await diffProjects(session, args);
    done();
    return finishPreviews(outcome, session, options);
  },
};
