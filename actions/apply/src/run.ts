import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AttestingTools } from '@mainstem/action/job';
import { collectReceipts, receiptKmsKeyOf, verdictIdentityOf } from '@mainstem/action/receipts';
import {
  type Applied,
  type ApplyState,
  applyStateOf,
  describeError,
  InputError,
  isDone,
  openApprovals,
  readVerdictKey,
} from '@mainstem/change';
import { type GitHub, readContext, readEvent, retryingClient } from '@mainstem/github';
import { applyProjects } from '@mainstem/pipeline/apply';
import { changeOfEvent } from '@mainstem/pipeline/event';
import { chooseStacks } from '@mainstem/pipeline/request';
import { openSession, type Session } from '@mainstem/pipeline/session';
import { renderAppliedMarkdown } from '@mainstem/report';
import { git, gitOrFail, openRepository } from '@mainstem/repository';
import { readReceiptKeys, readStateKey } from '@mainstem/terraform';
import { shownBefore } from './earlier.ts';
import { type InputName, type OutputName, readInputs } from './interface.ts';
import { overtakenBy, sinceOf, workflowPath } from './range.ts';

export interface Result {
  readonly outputs: Readonly<Record<OutputName, string>>;
  readonly summary: string;
  readonly notes: readonly string[];
  /** Why the step fails; absent when everything was applied. */
  readonly failure?: string;
}

export type Tools = AttestingTools;

/**
 * Applies stacks if what Terraform would do was reviewed: plans again, compares with the receipts of the pull requests merged
 * since, and applies that very plan.
 *
 * @throws InputError that names the input which is wrong; nothing was applied then.
 */
export async function run(
  get: (name: InputName) => string,
  environment: NodeJS.ProcessEnv,
  tools: Tools,
): Promise<Result> {
  const inputs = readInputs(get);
  const event = await readEvent(environment.GITHUB_EVENT_PATH);
  const context = readContext(environment, event);
  const github = await connect(inputs.githubToken, context, tools);
  const branch = defaultBranchOf(event);
  const { root } = await openRepository(resolve(inputs.workingDirectory));
  const head = await gitOrFail(root, ['rev-parse', '--verify', 'HEAD']);
  const commit = head.toString('utf8').trim();
  const workflow = workflowPath(environment.GITHUB_WORKFLOW_REF);
  const place = { root, github, branch, workflow, runId: context.runId };
  const { since, note } = await sinceOf(inputs.since, commit, place);
  const change = { base: since, head: 'HEAD', workingDirectory: inputs.workingDirectory };
  const session = await openSession(changeOfEvent(change, {}), { progress: tools.log });
  const names =
    inputs.projects.length === 0
      ? []
      : chooseStacks(session, {
          names: inputs.projects,
          environment: inputs.environment || undefined,
          where: 'Input projects',
        });
  const overtaken = inputs.overtaken ? undefined : await overtakenBy(commit, place);
  if (overtaken !== undefined) return stoppedBefore(overtaken);
  const temporary = environment.RUNNER_TEMP ?? tmpdir();
  const out = resolve(inputs.out === '' ? join(temporary, 'mainstem', 'applied') : inputs.out);
  const receipts = join(temporary, 'mainstem', 'receipts');
  const kms = receiptKmsKeyOf(inputs.environment, session.change.head.settings);
  const keys = await readReceiptKeys({ ...environment, ...kms });
  const stateKey = readStateKey(environment);
  const repository = `${context.owner}/${context.repo}`;
  const planWorkflow = inputs.planWorkflow || `${repository}/.github/workflows/plan.yml@refs/heads/${branch}`;
  const identity = `${environment.GITHUB_SERVER_URL ?? 'https://github.com'}/${planWorkflow}`;
  const checks = {
    isAttested: async (file: string) => !inputs.attested || (await tools.verify(file, repository, identity)),
    ...(inputs.attested
      ? { isVerdictAttested: (file: string) => tools.verify(file, repository, verdictIdentityOf(identity)) }
      : {}),
    isOnBranch: (sha: string) => hasCommit(session, sha),
    verdictKey: readVerdictKey(environment),
  };
  const { workflow: planned, verdictJob } = inputs;
  const request = {
    commits: await commitsOf(session),
    branch,
    workflow: planned,
    planWorkflow,
    verdictJob,
    attested: inputs.attested,
  };
  const collected = await collectReceipts(github, receipts, request, checks);
  const results = await applyProjects(session, names, {
    receipts,
    since: session.base,
    approved: inputs.approved,
    keep: out,
    keys,
    stateKey,
  });
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'applied.json'), `${JSON.stringify(results, null, 2)}\n`);
  const missing = results.flatMap(({ unreviewed }) => unreviewed);
  const earlier =
    missing.length === 0 ? [] : await shownBefore(missing, session, { github, request, checks, temporary }).catch(told);
  const notes = [...(note === undefined ? [] : [note]), ...collected.notes, ...earlier];
  const state = applyStateOf(results);
  const approval = openApprovals(results).join(',');
  return {
    outputs: { state, approval, applied: out, receipts: String(collected.count) },
    summary: [renderAppliedMarkdown(results), ...notes.map((note) => `- ${note}`)].join('\n'),
    notes,
    ...(state === 'applied' ? {} : { failure: failureOf(state, approval, results, inputs.approved.size > 0) }),
  };
}

/** What was applied is not lost with a question that comes afterwards. */
const told = (error: unknown) => [
  `whether an earlier pull request shows it is not known: ${describeError(error).message}`,
];

/** Nothing was planned: what would be applied is not what the branch says now. */
function stoppedBefore(why: string): Result {
  return {
    outputs: { state: 'stopped', approval: '', applied: '', receipts: '0' },
    summary: `## Nothing was applied\n\n${why}.\n`,
    notes: [],
    failure: why,
  };
}

function failureOf(state: ApplyState, approval: string, results: readonly Applied[], given: boolean): string {
  const left = results.filter(({ outcome }) => !isDone(outcome));
  const names = left.map(({ project }) => project).join(', ');
  if (state === 'ask') {
    const red = left.flatMap(({ notAccepted = [] }) => notAccepted)[0];
    const why = red ?? 'changes that nobody could review were not applied';
    const fits = given ? 'The digest given as approved fits none of these changes as they are now. ' : '';
    return `${names}: ${why}. ${fits}After reading the table, run this again with approved: ${approval}`;
  }
  if (state === 'stopped')
    return `${names}: not applied, since the receipts do not show all of it. Open a pull request.`;
  return `${names}: ${left.find(({ message }) => message !== undefined)?.message ?? 'not applied'}`;
}

async function connect(
  token: string,
  { owner, repo, graphqlUrl }: { owner: string; repo: string; graphqlUrl: string },
  { log, mask, makeClient }: Tools,
): Promise<GitHub> {
  if (token === '') throw new InputError('Input github-token is empty; without it the receipts cannot be fetched.');
  mask(token);
  return { client: retryingClient(await makeClient(token), log), owner, repo, graphqlUrl };
}

async function commitsOf({ repository, base, head }: Session): Promise<string[]> {
  const { stdout } = await git(repository.root, ['rev-list', '--first-parent', head, `^${base}`]);
  return stdout.toString('utf8').split('\n').filter(Boolean);
}

/** Whether the revision that is applied is, or came from, a commit. */
async function hasCommit({ repository, head }: Session, sha: string): Promise<boolean> {
  const { code } = await git(repository.root, ['merge-base', '--is-ancestor', sha, head]);
  return code === 0;
}

/** Every event says which branch pull requests are merged into. */
function defaultBranchOf(event: unknown): string {
  const { repository } = (event ?? {}) as { repository?: { default_branch?: unknown } };
  return typeof repository?.default_branch === 'string' ? repository.default_branch : 'main';
}
