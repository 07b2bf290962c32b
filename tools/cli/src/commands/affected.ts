import type { AffectedDocument } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { affectedBy } from '@mainstem/graph';
import type { Command } from '../command-line.ts';
import { examineChange } from '../examine.ts';
import { print, printJson, terminal } from '../output.ts';

export const command: Command = {
  usage:
    'mainstem affected [--base REV] [--head REV] [--environment E] [--json] [--cwd DIR]\n\n' +
    'The projects whose effect may differ between base and head, each with the path of edges that says why.',
  accepts: ['base', 'head', 'environment'],
  formats: ['terminal', 'json', 'markdown'],
  async run(options, args) {
    if (args.length > 0) throw new InputError(`mainstem affected takes no project. Usage:\n${command.usage}`);
    const { change } = await examineChange(options);
    const document = onlyIn(affectedBy(change), options.environment);
    if (options.format === 'json') printJson(document);
    else {
      const { renderAffectedMarkdown, renderAffectedTerminal } = await import('@mainstem/report');
      print(
        options.format === 'markdown' ? renderAffectedMarkdown(document) : renderAffectedTerminal(document, terminal()),
      );
    }
    return 0;
  },
};

function onlyIn(document: AffectedDocument, environment: string | undefined): AffectedDocument {
  if (environment === undefined) return document;
  const waves = document.waves[environment];
  return {
    ...document,
    projects: document.projects.filter((project) => project.environment === environment),
    waves: waves === undefined ? {} : { [environment]: waves },
  };
}
