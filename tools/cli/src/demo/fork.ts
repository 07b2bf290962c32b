import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import {
  type AffectedDocument,
  affectedSchema,
  compareEnvironments,
  parseSettings,
  SETTINGS_FILE,
  type Verdict,
  verdictSchema,
} from '@mainstem/change';
import { ToolError } from '@mainstem/change/errors';
import { previewCommands } from '@mainstem/pipeline';
import { headlineOf, renderHtml } from '@mainstem/report';
import { gitOrFail } from '@mainstem/repository';
import { runProgram } from '@mainstem/toolchain';
import { enterAccount, homeOf } from './accounts.ts';
import { changedFiles, editedByHand, type Written } from './by-hand.ts';

/** What a company's first change is made of, each by its generator. */
const GENERATED = [
  ['new', 'app', 'orders'],
  ['new', 'stack', 'archive'],
  ['new', 'environment', 'sandbox', '--account', '510987654321'],
  ['new', 'resource', 'postgres', '--app', 'orders'],
] as const;

export interface ForkDemo {
  /** The clone of the template that this command belongs to. */
  readonly home: string;
  readonly folder: string;
  /** Where the stand-in for AWS answers; `undefined`: there is none, and no stack is planned. */
  readonly aws: string | undefined;
  readonly print: (line: string) => void;
  readonly tell: (lead: string, text: string) => void;
}

/**
 * From the template to a verdict, by commands alone: `init`, an application, a stack, an environment and a resource, a commit, and its
 * verdict. Each command runs as a process of its own, as a person runs it, and says how long it took.
 */
export async function showFork({ home, folder, aws, print, tell }: ForkDemo): Promise<void> {
  const started = performance.now();
  const scratch = join(folder, 'repository');
  const cli = shell(scratch, print);
  const git = (...args: string[]) => gitOrFail(scratch, args);
  const commit = async (message: string) => {
    await git('add', '--all');
    await git('commit', '--quiet', '--message', message);
  };

  await mkdir(scratch, { recursive: true });
  await cp(join(home, 'tools/cli/fixtures/template'), scratch, { recursive: true });
  await git('init', '--quiet', '--initial-branch=main');
  for (const [key, value] of Object.entries(GIT_SETTINGS)) await git('config', key, value);
  await commit('The template');
  print('');
  print('A fork, from the template to a verdict. Nobody edits a file; each line is a command, and how long it took:');
  const written: Written[] = [];
  const write = async (words: readonly string[], given: readonly string[] = words) => {
    const { json, seconds } = await cli.run([...given, '--yes', '--json'], words);
    const one = json as Written;
    written.push(one);
    cli.say(words, `${one.writes.length} files written`, seconds);
  };
  const answers = 'tools/generators/examples/answers.yaml';
  await write(['init', '--answers', answers], ['init', '--answers', join(home, answers)]);
  await commit('start');
  const [first, start] = (await git('rev-list', '--reverse', 'HEAD')).toString('utf8').trim().split('\n');
  await git('switch', '--quiet', '--create', 'first-change');
  for (const words of GENERATED) await write(words);
  await commit('An application, a stack, an environment and a database');

  const findings = await cli.run(['validate', '--json'], ['validate'], [0, 3]);
  const errors = (findings.json as { findings: { severity: string }[] }).findings.filter(
    ({ severity }) => severity === 'error',
  ).length;
  cli.say(['validate'], errors === 0 ? 'no errors' : `${errors} errors`, findings.seconds);

  const looked = await cli.run(['affected', '--base', 'main', '--json'], ['affected', '--base', 'main']);
  const affected = affectedSchema.parse(looked.json);
  cli.say(['affected', '--base', 'main'], `${affected.projects.length} projects`, looked.seconds);
  const previews = join(folder, 'previews');
  const { plan, diff } = previewCommands(affected);
  if (aws !== undefined) await planEach(cli, scratch, previews, affected, plan, aws);
  const compared = await cli.run(['diff', ...diff, '--base', 'main', '--out', previews, '--json'], ['diff'], [0, 1]);
  cli.say(['diff', '…'], `${diff.length} projects compared`, compared.seconds);

  const judge = async (...accepted: string[]) => {
    const words = ['verdict', '--base', 'main', ...accepted];
    const { json, seconds } = await cli.run([...words, '--previews', previews, '--json'], words, [0, 3]);
    const verdict = verdictSchema.parse(json);
    cli.say(words, verdict.state, seconds);
    return verdict;
  };
  const verdict = await judge();
  const accepted = verdict.state === 'acknowledge' ? await judge('--accept', 'all') : undefined;
  const page = join(folder, 'verdict.html');
  await writeFile(page, renderHtml(verdict));

  print('');
  sayVerdict(verdict, accepted, tell);
  if (aws === undefined)
    tell('Not planned:         ', `${plan.length} stacks, without the stand-in for AWS: ${plan.join(', ')}`);
  const revisions = `${first}..HEAD`;
  const hand = await editedByHand(scratch, revisions, written);
  const changed = (await changedFiles(scratch, revisions)).length;
  tell(
    'Edited by hand:      ',
    `${hand.length} of ${changed} changed files${hand.length > 0 ? `: ${hand.join(', ')}` : ''}`,
  );
  const left = written.flatMap(({ next = [] }) => next.filter((line) => /look whether|hand|zeros/.test(line)));
  for (const line of new Set(left)) tell('Left for a person:   ', line);
  tell('Stand-ins:           ', STAND_INS(aws !== undefined));
  print(`The verdict's page:  ${page}`);
  print(`The repository:      ${scratch}`);
  print(`To see the change:   git -C ${scratch} diff --stat ${start?.slice(0, 12)}..first-change`);
  tell('', `Took ${((performance.now() - started) / 1000).toFixed(0)} s on ${availableParallelism()} cores.`);
}

const GIT_SETTINGS = {
  'user.name': 'Demo',
  'user.email': 'demo@example.com',
  'commit.gpgsign': 'false',
  'core.hooksPath': '.git/no-hooks', // the user's own hooks are about other repositories
  'core.autocrlf': 'false',
};

const STAND_INS = (moto: boolean) =>
  `the fork is a copy of the template's content with a history of its own; ${
    moto
      ? 'AWS is moto_server, empty but for a bucket and a key in each account: every stack is planned as the first apply would make it, and moto checks no permissions'
      : 'no AWS, nor anything in its place'
  }; no cluster: what Kubernetes, Argo CD and Crossplane would do is head against main`;

/** The plans, one call an environment with a role of its account, as the jobs of a pull request have one each. */
async function planEach(
  cli: Shell,
  scratch: string,
  out: string,
  { projects }: AffectedDocument,
  plan: readonly string[],
  aws: string,
): Promise<void> {
  const order = compareEnvironments(parseSettings(await readFile(join(scratch, SETTINGS_FILE), 'utf8')));
  const stacks = projects.filter(({ name }) => plan.includes(name));
  const environments = [...new Set(stacks.map(({ environment }) => environment))].sort(order);
  for (const environment of environments) {
    const own = stacks.filter((stack) => stack.environment === environment);
    const main = join(own[0]?.root ?? '', 'main.tf');
    const account = homeOf(await readFile(join(scratch, main), 'utf8'), main);
    const env = await enterAccount(aws, account);
    const words = ['plan', ...own.map(({ name }) => name), '--base', 'main', '--out', out, '--json'];
    const { json, seconds } = await cli.run(words, ['plan'], [0, 1], env);
    const made = json as { readonly waitsFor?: readonly string[]; readonly skipped?: string }[];
    const waiting = made.filter(({ waitsFor = [] }) => waitsFor.length > 0).length;
    const skipped = made.filter((preview) => preview.skipped !== undefined).length;
    const counts = [
      `${made.length - waiting - skipped} stacks planned`,
      ...(waiting > 0 ? [`${waiting} wait for one of them to be applied`] : []),
      ...(skipped > 0 ? [`${skipped} skipped`] : []),
      ...(made.length < own.length ? [`${own.length - made.length} failed`] : []),
    ];
    cli.say(['plan', '…'], `${environment}, account ${account.account}: ${counts.join(', ')}`, seconds);
  }
}

/** The state first, and then what it would take to pass: a verdict that a person has to accept is no pass. */
function sayVerdict(verdict: Verdict, accepted: Verdict | undefined, tell: ForkDemo['tell']): void {
  const { state, reason } = headlineOf(verdict);
  tell('The verdict:         ', `${state}: ${reason}`);
  for (const { project, message } of verdict.failures)
    tell('  failed   ', `${project}: ${message.split('\n')[0] ?? ''}`);
  const open = verdict.risks.filter(({ decision }) => decision !== 'pass');
  for (const risk of open.slice(0, SHOWN)) tell(`  ${risk.level.padEnd(9)}`, `${risk.address}: ${risk.reason}`);
  if (open.length > SHOWN) tell('           ', `… and ${open.length - SHOWN} more on the page`);
  if (accepted !== undefined) {
    const after = headlineOf(accepted);
    tell('If a person accepts: ', `${after.state}: ${after.reason}`);
  }
}

const SHOWN = 6;

type Shell = ReturnType<typeof shell>;

/** The command line, as processes in a folder; no credentials of the person who looks at the demo reach them. */
function shell(cwd: string, print: (line: string) => void) {
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^AWS_|^MAINSTEM_MAC/.test(name)));
  const run = async (
    args: readonly string[],
    words: readonly string[],
    fine: readonly number[] = [0],
    env: Readonly<Record<string, string>> = {},
  ) => {
    const started = performance.now();
    const bundle = process.argv[1] ?? '';
    const { code, stdout, stderr } = await runProgram(process.execPath, [bundle, ...args], {
      cwd,
      inherited: own,
      env,
    });
    if (!fine.includes(code ?? -1))
      throw new ToolError(`mainstem ${words.join(' ')} ended with ${code}: ${stderr.trim().slice(-2000)}`);
    return { json: JSON.parse(stdout) as unknown, seconds: (performance.now() - started) / 1000 };
  };
  const say = (words: readonly string[], what: string, seconds: number) =>
    print(`${seconds.toFixed(1).padStart(6)} s  mainstem ${words.join(' ')}: ${what}`);
  return { run, say };
}
