import { observeProjects } from '@mainstem/pipeline';
import { renderDriftTerminal } from '@mainstem/report';
import { type Command, defineCommand, TEXT } from '../command.ts';
import { note } from '../examine.ts';
import { print, printJson, terminal } from '../output.ts';
import { namesIn, openSession } from '../previews.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem drift [PROJECT...] [--environment E] [--head REV] [--json] [--cwd DIR]\n\n' +
    'What differs from what was applied although nobody declared it; changes that are declared and not applied yet are only counted.\n' +
    'Exit 3 when something drifted, 1 when a stack could not be looked at: that is never "clean".',
  options: { environment: TEXT, head: TEXT },
  formats: ['terminal', 'json'],
  async run(options, args) {
    const { session, done } = await openSession({ ...options, base: options.head ?? 'HEAD' }, 'terraform');
    const drift = await observeProjects(session, namesIn(session, args), { environment: options.environment });
    done();
    if (options.format === 'json') printJson(drift);
    else print(renderDriftTerminal(drift, terminal()));
    for (const { project, message } of drift.failures) note(`${project}: ${message}`);
    if (drift.failures.length > 0) return 1;
    return drift.projects.some(({ resources }) => resources.length > 0) ? 3 : 0;
  },
});
