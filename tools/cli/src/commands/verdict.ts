import { userInfo } from 'node:os';
import { shellWord, type Verdict } from '@mainstem/change';
import { InputError } from '@mainstem/change/errors';
import {
  acceptHere,
  besidePreviews,
  prepareDiff,
  previewChange,
  readAcknowledgements,
  recordedChange,
  risksOf,
  settingsOf,
  verdictOf,
} from '@mainstem/pipeline';
import { renderHtml, renderMarkdown, renderTerminal } from '@mainstem/report';
import { git } from '@mainstem/repository';
import { type Command, defineCommand, FLAG, LIST, OBSERVED, SAFE, TEXT, WORKING_TREE } from '../command.ts';
import { print, printJson, terminal } from '../output.ts';
import { openSession } from '../previews.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem verdict [--base REV] [--head REV | --working-tree] [--previews DIR] [--accept ID,...] [--acknowledged FILE] [--observed PATH] [--safe] [--format FORMAT] [--cwd DIR]\n\n' +
    'Everything that the change would do, judged by the policy. FORMAT: terminal, json, markdown or html.\n' +
    'Without --previews it computes affected, plans and diffs itself. Exit 3 unless the verdict is "pass".\n' +
    `${WORKING_TREE}\n` +
    '--accept ID,... (or all) judges as if these risks were accepted, here and now; what counts on a pull request is a comment there.\n' +
    '--acknowledged FILE takes [{ "id", "digest", "by", "at" }, ...], each an accepted risk of the document that --json prints.\n' +
    `${OBSERVED}\n` +
    SAFE,
  options: {
    base: TEXT,
    head: TEXT,
    previews: TEXT,
    accept: LIST,
    acknowledged: TEXT,
    observed: TEXT,
    safe: FLAG,
    'working-tree': FLAG,
  },
  formats: ['terminal', 'json', 'markdown', 'html'],
  async run(options, args) {
    if (args.length > 0) throw new InputError(`mainstem verdict takes no project. Usage:\n${command.usage}`);
    const filed = options.acknowledged === undefined ? [] : await readAcknowledgements(options.acknowledged);
    if (options.previews === undefined) prepareDiff();
    const { session, done } = await openSession(options);
    const { affected, ...outcome } =
      options.previews === undefined
        ? await previewChange(session)
        : await recordedChange(session.change, options.previews, () => missingFrom(session.head, options.previews));
    done();
    const beside = await besidePreviews(session, outcome.previews);
    const judged = { affected, ...outcome, ...settingsOf(session.change), ...beside };
    const risks = risksOf(judged);
    const { accept = [] } = options;
    const here =
      accept.length === 0 ? [] : acceptHere(accept, risks, await nameOfUser(session.repository.root), new Date());
    const verdict = verdictOf({ ...judged, acknowledged: [...filed, ...here] }, risks);
    show(verdict, options.format, againOf(options));
    return verdict.state === 'pass' ? 0 : 3;
  },
});

function missingFrom(head: string, folder = ''): string {
  return `no preview of it for ${head.slice(0, 12)} is in ${folder}`;
}

/** Who looks: as Git knows them, else as the machine does. */
async function nameOfUser(root: string): Promise<string> {
  const { stdout } = await git(root, ['config', 'user.name']);
  return stdout.toString('utf8').trim() || userInfo().username;
}

/** The line that was typed, without what it accepted. */
function againOf(options: Readonly<Record<string, unknown>>): string {
  const words = ['base', 'head', 'previews', 'acknowledged', 'observed', 'cwd'].flatMap((name) => {
    const value = options[name];
    return typeof value === 'string' ? [`--${name}`, shellWord(value)] : [];
  });
  const flags = ['working-tree', 'safe'].filter((name) => options[name] === true).map((name) => `--${name}`);
  return ['mainstem verdict', ...words, ...flags].join(' ');
}

function show(verdict: Verdict, format: string, again: string): void {
  if (format === 'json') printJson(verdict);
  else if (format === 'markdown') print(renderMarkdown(verdict));
  else if (format === 'html') print(renderHtml(verdict));
  else print(renderTerminal(verdict, { ...terminal(), again }));
}
