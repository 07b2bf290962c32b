import {
  type Application,
  applicationsOf,
  bareHistory,
  decideOnce,
  type Expectation,
  expectationSchema,
  type History,
  isLive,
  parseJson,
  revisionsOf,
} from '@mainstem/argocd/gate';
import { InputError } from '@mainstem/change/errors';
import { openHistory } from '@mainstem/pipeline/gate';
import { openRepository } from '@mainstem/repository';
import { type Command, defineCommand, TEXT } from '../command.ts';
import { readInput, readObjects } from '../gate/files.ts';
import { printJson } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem gate decide --application F --expectation F [--before F] [--git DIR] [--now RFC3339]\n\n' +
    'Whether a commit is live, from recorded objects and without a network; prints JSON. --application holds what\n' +
    '`kubectl get application NAME -o json` printed, its children and its ApplicationSet too where there are some; --before the\n' +
    'same from when it was last proved live. --git names the repository of the commit. Exit 3 when it is not live.',
  options: { application: TEXT, expectation: TEXT, before: TEXT, git: TEXT, now: TEXT },
  formats: ['json'],
  async run(options, args) {
    if (args.length > 0) throw new InputError(`mainstem gate decide takes no ${JSON.stringify(args[0])}.`);
    const now = options.now === undefined ? Date.now() : Date.parse(options.now);
    if (Number.isNaN(now)) throw new InputError(`--now ${options.now} is no time. Give one like 2026-01-31T12:00:00Z.`);
    const objects = await readObjects('--application', options.application);
    const text = await readInput('--expectation', options.expectation);
    const wanted = 'an expectation: { "app", "commit", "paths" }';
    const expectation = parseJson(expectationSchema, text, options.expectation ?? '', wanted);
    const before = await readBefore(options.before, expectation);
    const applications = objects.flatMap((one) => (one.kind === 'Application' ? [one] : []));
    const history = await historyOf(options.git, expectation.commit, applications.flatMap(revisionsOf));
    const decision = decideOnce({ objects, expectation, history, ...(before === undefined ? {} : { before }), now });
    printJson(decision);
    return isLive(decision.verdict) ? 0 : 3;
  },
});

async function readBefore(file: string | undefined, expectation: Expectation): Promise<Application | undefined> {
  if (file === undefined) return undefined;
  const found = (await readObjects('--before', file)).flatMap((one) => (one.kind === 'Application' ? [one] : []));
  const [wanted = ''] = applicationsOf(expectation);
  return found.find(({ name, namespace }) => name === wanted || `${namespace}/${name}` === wanted) ?? found[0];
}

async function historyOf(folder: string | undefined, commit: string, revisions: readonly string[]): Promise<History> {
  if (folder === undefined) return bareHistory(commit);
  const history = await openHistory(await openRepository(folder), commit);
  await history.learn(revisions);
  return history;
}
