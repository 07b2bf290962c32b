import { existsSync, realpathSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compareEnvironments, shellWord } from '@mainstem/change';
import { InputError, messageOf } from '@mainstem/change/errors';
import { affectedBy } from '@mainstem/graph';
import { diffProjects, openSession, type Session, settingsOf, verdictOf } from '@mainstem/pipeline';
import { headlineOf, renderAffectedTerminal, renderProse, renderTerminal } from '@mainstem/report';
import { openRepository, resolveRevisions } from '@mainstem/repository';
import { findProgram } from '@mainstem/toolchain';
import { type Command, defineCommand, TEXT } from '../command.ts';
import { showDrift, writeDemoBoard } from '../demo/drift.ts';
import { showFork } from '../demo/fork.ts';
import { showGate } from '../demo/gate.ts';
import { hasMoto, type Moto, motoEnvironment, startMoto } from '../demo/moto.ts';
import { showPlatform } from '../demo/platform.ts';
import { type JudgedPullRequest, judgePullRequest } from '../demo/pull-request.ts';
import { showRollout } from '../demo/rollout.ts';
import {
  commitPullRequest,
  createRepository,
  DEMO_STACKS,
  DRIFTED_PARAMETER,
  DRIFTED_STACK,
  mendPullRequest,
  PULL_REQUEST,
  STUCK_OVERLAY,
} from '../demo/scenario.ts';
import { changeByHand, createState } from '../demo/state.ts';
import { print, terminal, waiting } from '../output.ts';

export const command: Command = defineCommand({
  usage:
    'mainstem demo [fork] [--out DIR]\n\n' +
    'A realistic pull request on a scratch copy of the template: affected, plans, diffs and the verdict, by the bundles that\n' +
    'run on GitHub; the comment goes to a stand-in for GitHub on this machine. Then the rollout, with a stand-in for Argo CD.\n' +
    'AWS is a local moto_server: no account, no cluster and no remote repository is touched. A program or a Terraform provider\n' +
    'that this machine lacks is downloaded. --out DIR keeps the page and the repository there.\n' +
    'fork: instead, from the template to the first verdict by commands alone, each timed: init, the generators, a commit, verdict.',
  options: { out: TEXT },
  formats: ['terminal'],
  async run(options, args) {
    const [which, ...rest] = args;
    if (rest.length > 0 || (which !== undefined && which !== 'fork'))
      throw new InputError(`mainstem demo takes fork, or no argument. Usage:\n${command.usage}`);
    const started = Date.now();
    const folder = options.out ?? (await mkdtemp(join(tmpdir(), 'mainstem-demo-')));
    const scratch = join(folder, 'repository');
    if (existsSync(scratch)) throw new InputError(`${scratch} exists already. Give --out a new folder.`);
    await mkdir(scratch, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTDIR' && error.code !== 'EEXIST') throw error;
      throw new InputError(`${folder} is no folder. Give --out a new folder.`);
    });

    const home = templateRoot();
    if (which === 'fork') {
      await demoFork(home, folder);
      return 0;
    }
    print('A scratch repository from this template, and a pull request on it:');
    await waiting('Writing it', () => createRepository(scratch, join(home, FIXTURES)));
    for (const line of PULL_REQUEST) tell('  - ', line);
    print('');

    const moto = await prepareTerraform(scratch);
    try {
      await waiting('The first commit', () => commitPullRequest(scratch, { terraform: moto !== undefined }));
      await waiting('Looking at the first commit', () => showStuck(scratch));
      await waiting('The second commit', () => mendPullRequest(scratch));
      const { verdict, comment, page, receipts } = await judge(home, scratch, folder);
      print('');
      print(renderTerminal(verdict, terminal()));
      const { state, reason } = headlineOf(verdict);
      print('');
      tell('The verdict:         ', `${state}: ${reason}`);
      for (const { project, drift = [] } of verdict.projects) {
        for (const { address } of drift) tell('Drift:               ', `${address} of ${project} was changed by hand`);
      }
      if (moto === undefined) print(`Left out: the change of ${DEMO_STACKS.length} Terraform stacks (see above).`);
      print(`The comment it got:  ${comment}`);
      print(`The same as a page:  ${page}`);
      print(`The repository:      ${scratch}`);
      print(`To go on there:      cd ${shellWord(scratch)} && git switch pull-request`);
      await waiting('Four changes of the platform', () => showPlatform(scratch, print, tell));
      await showGate(home, print, tell);
      if (moto !== undefined) await waiting('Looking for drift', () => showDrift(scratch, DRIFTED_STACK, tell));
      print(`The board:           ${await waiting('Writing the board', () => writeDemoBoard(scratch, folder))}`);
      const merged = join(folder, 'merged');
      await waiting('The rollout', () => showRollout(scratch, merged, receipts, print, tell));
      print(`The merged copy:     ${merged}`);
      print('');
      print(`Took ${((Date.now() - started) / 1000).toFixed(0)} s.`);
      return 0;
    } finally {
      await moto?.stop();
    }
  },
});

/** A line that a narrow terminal breaks at words. */
function tell(lead: string, text: string): void {
  print(renderProse(lead, text, terminal()));
}

async function demoFork(home: string, folder: string): Promise<void> {
  const moto = await prepareAws();
  try {
    await waiting('A fork', () => showFork({ home, folder, aws: moto?.endpoint, print, tell }));
  } finally {
    await moto?.stop();
  }
}

function leaveOut(why: string): undefined {
  print(`Terraform is left out: ${why}`);
}

/** Starts moto; says what is missing when it cannot. */
async function prepareAws(): Promise<Moto | undefined> {
  // Before Terraform, which would be downloaded for nothing.
  if (!hasMoto()) return leaveOut("moto_server is not on PATH. Type: pip install 'moto[server]'");
  try {
    await findProgram('terraform', { progress: print });
  } catch (error) {
    return leaveOut(messageOf(error));
  }
  const moto = await waiting('Starting moto_server', startMoto);
  return moto ?? leaveOut('moto_server does not answer. To see why, type: moto_server -H 127.0.0.1 -p 5000');
}

/** Starts moto and creates the stacks' state there. */
async function prepareTerraform(scratch: string): Promise<Moto | undefined> {
  const moto = await prepareAws();
  if (moto === undefined) return undefined;
  print('A local stand-in for AWS (moto_server), and two small stacks applied to it:');
  // A session token, a profile or an endpoint of one service would lead away from moto.
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  Object.assign(process.env, motoEnvironment(moto.endpoint));
  try {
    await waiting('terraform init and apply', () =>
      createState(scratch, moto.endpoint, (stack) => print(`  applied ${stack}`)),
    );
    await changeByHand(moto.endpoint);
    tell('  ', `changed by hand, past Terraform: ${DRIFTED_PARAMETER} is "debug" now`);
    return moto;
  } catch (error) {
    await moto.stop();
    return leaveOut(messageOf(error));
  }
}

/** The first attempt: one overlay that Kubernetes would refuse for ever, whoever accepts it. */
async function showStuck(scratch: string): Promise<void> {
  const session = await openPullRequest(scratch);
  const { previews, failures } = await diffProjects(session, [STUCK_OVERLAY]);
  const affected = affectedBy(session.change);
  const verdict = verdictOf({ affected, previews, failures, acknowledged: [], ...settingsOf(session.change) });
  const { state, reason } = headlineOf(verdict);
  print('');
  tell('First commit:        ', `${state}: ${reason}`);
  for (const { address, reason, wayOut } of verdict.risks.filter(({ level }) => level === 'stuck')) {
    tell('  stuck    ', address);
    tell('           ', reason.split('; ')[0] ?? '');
    tell('           instead  ', wayOut);
  }
  print('Second commit:       the selector stays as it is');
}

function openPullRequest(folder: string): Promise<Session> {
  return openSession({ folder, base: 'main', head: 'pull-request' }, { progress: () => {} });
}

async function judge(home: string, scratch: string, folder: string): Promise<JudgedPullRequest> {
  const repository = await openRepository(scratch);
  const [base = '', head = ''] = await resolveRevisions(repository, ['main', 'pull-request']);
  print('');
  print('The jobs of the pull request, with the bundles that run on GitHub (actions/*/dist):');
  const judged = await waiting('The jobs', () => judgePullRequest(home, scratch, folder, { base, head }, print));
  const order = compareEnvironments((await openPullRequest(scratch)).change.head.settings);
  const projects = [...judged.affected.projects].sort((a, b) => order(a.environment, b.environment));
  print('');
  print(renderAffectedTerminal({ ...judged.affected, projects }, terminal()));
  return judged;
}

/** What the demo's repository is made of. */
const FIXTURES = 'tools/cli/fixtures';

/** The repository that this command belongs to: the folder above the bundle that holds the fixtures and the actions. */
function templateRoot(): string {
  for (let folder = dirname(realpathSync(process.argv[1] ?? '.')); ; folder = dirname(folder)) {
    if ([`${FIXTURES}/template`, 'actions'].every((name) => existsSync(join(folder, name)))) return folder;
    if (folder === dirname(folder)) {
      throw new InputError('The demo needs a clone of the template: run it as npm run demo in that folder.');
    }
  }
}
