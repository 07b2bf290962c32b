import type { AffectedDocument, Verdict } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import { affectedBy } from '@mainstem/graph';
import {
  newErrors,
  type Outcome,
  previewChange,
  previewCommands,
  readAcknowledgements,
  readPreviews,
  type Session,
  verdictOf,
} from '@mainstem/pipeline';
import { renderHtml, renderMarkdown, renderTerminal } from '@mainstem/report';
import type { Command } from '../command-line.ts';
import { print, printJson, terminal } from '../output.ts';
import { openSession } from '../previews.ts';

export const command: Command = {
  usage:
    'mainstem verdict [--base REV] [--head REV] [--previews DIR] [--acknowledged FILE] [--format FORMAT] [--cwd DIR]\n\n' +
    'Everything that the change would do, judged by the policy. FORMAT: terminal, json, markdown or html.\n' +
    'Without --previews it computes affected, plans and diffs itself. Exit 3 unless the verdict is "pass".',
  accepts: ['base', 'head', 'previews', 'acknowledged'],
  formats: ['terminal', 'json', 'markdown', 'html'],
  async run(options, args) {
    if (args.length > 0) throw new InputError(`mainstem verdict takes no project. Usage:\n${command.usage}`);
    const acknowledged = options.acknowledged === undefined ? [] : await readAcknowledgements(options.acknowledged);
    const { session, done } = await openSession(options);
    const { affected, ...outcome } =
      options.previews === undefined ? await previewChange(session) : await recorded(session, options.previews);
    done();
    const settings = session.change.head.settings;
    const verdict = verdictOf({ affected, ...outcome, acknowledged, settings, invalid: newErrors(session.change) });
    show(verdict, options.format);
    return verdict.state === 'pass' ? 0 : 3;
  },
};

/** Previews that other jobs computed; one that is missing is a failure, never "no change". */
async function recorded(session: Session, folder: string): Promise<{ affected: AffectedDocument } & Outcome> {
  const affected = affectedBy(session.change);
  const { previews, failures } = await readPreviews(folder, session);
  const present = new Set([...previews, ...failures].map(({ project }) => project));
  const { plan, diff } = previewCommands(affected);
  const missing = [...plan, ...diff]
    .filter((name) => !present.has(name))
    .map((project) => ({ project, message: `no preview of it for ${session.head.slice(0, 12)} is in ${folder}` }));
  return { affected, previews, failures: [...failures, ...missing] };
}

function show(verdict: Verdict, format: string): void {
  if (format === 'json') printJson(verdict);
  else if (format === 'markdown') print(renderMarkdown(verdict));
  else if (format === 'html') print(renderHtml(verdict));
  else print(renderTerminal(verdict, terminal()));
}
