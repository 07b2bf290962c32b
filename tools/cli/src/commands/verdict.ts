import type { Verdict } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import {
  newErrors,
  prepareDiff,
  previewChange,
  readAcknowledgements,
  recordedChange,
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
    if (options.previews === undefined) prepareDiff();
    const { session, done } = await openSession(options);
    const { affected, ...outcome } =
      options.previews === undefined
        ? await previewChange(session)
        : await recordedChange(session.change, options.previews, () => missingFrom(session.head, options.previews));
    done();
    const { base, head } = session.change;
    const rules = { settings: head.settings, baseSettings: base.settings };
    const verdict = verdictOf({ affected, ...outcome, acknowledged, ...rules, invalid: newErrors(session.change) });
    show(verdict, options.format);
    return verdict.state === 'pass' ? 0 : 3;
  },
};

function missingFrom(head: string, folder = ''): string {
  return `no preview of it for ${head.slice(0, 12)} is in ${folder}`;
}

function show(verdict: Verdict, format: string): void {
  if (format === 'json') printJson(verdict);
  else if (format === 'markdown') print(renderMarkdown(verdict));
  else if (format === 'html') print(renderHtml(verdict));
  else print(renderTerminal(verdict, terminal()));
}
