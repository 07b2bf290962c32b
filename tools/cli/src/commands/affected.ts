import { compareEnvironments } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { affectedBy } from '@mainstem/graph';
import { onlyInEnvironment } from '@mainstem/pipeline/environment';
import { type Command, defineCommand, FLAG, TEXT, WORKING_TREE } from '../command.ts';
import { examineChange } from '../examine.ts';
import { print, printJson, terminal } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem affected [--base REV] [--head REV | --working-tree] [--environment E] [--format terminal|json|markdown] [--cwd DIR]\n\n' +
    'The projects whose effect may differ between base and head, each with the path of edges that says why.\n' +
    WORKING_TREE,
  options: { base: TEXT, head: TEXT, environment: TEXT, 'working-tree': FLAG },
  formats: ['terminal', 'json', 'markdown'],
  async run(options, args) {
    if (args.length > 0) throw new InputError(`mainstem affected takes no project. Usage:\n${command.usage}`);
    const { change } = await examineChange(options);
    const whole = affectedBy(change);
    const { environment } = options;
    const document = environment === undefined ? whole : onlyInEnvironment(whole, environment, change);
    if (options.format === 'json') printJson(document);
    else {
      const order = compareEnvironments(change.head.settings);
      const projects = [...document.projects].sort((a, b) => order(a.environment, b.environment));
      const inOrder = { ...document, projects };
      const { renderAffectedMarkdown, renderAffectedTerminal } = await import('@mainstem/report');
      print(
        options.format === 'markdown' ? renderAffectedMarkdown(document) : renderAffectedTerminal(inOrder, terminal()),
      );
    }
    return 0;
  },
});
