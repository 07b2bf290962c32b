import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Applied, canonicalEnvironment, InputError } from '@mainstem/change';
import { type Client, type GitHub, readContext, readEvent, retryingClient } from '@mainstem/github';
import { applyProjects } from '@mainstem/pipeline/apply';
import { openChange } from '@mainstem/pipeline/revisions';
import type { Session } from '@mainstem/pipeline/session';
import { openApprovals, renderAppliedMarkdown } from '@mainstem/report';
import { git } from '@mainstem/repository';
import { readReceiptKeys, readStateKey } from '@mainstem/terraform';
import { collectReceipts } from './collect.ts';
import { type InputName, type OutputName, readInputs } from './interface.ts';

export interface Result {
  readonly outputs: Readonly<Record<OutputName, string>>;
  readonly summary: string;
  readonly notes: readonly string[];
  /** Why the step fails; absent when everything was applied. */
  readonly failure?: string;
}

/** What only main.ts can give: it is the one place that imports GitHub's packages. */
export interface Tools {
  readonly log: (line: string) => void;
  readonly mask: (value: string) => void;
  readonly makeClient: (token: string) => Promise<Client>;
  /** Whether GitHub attests that a workflow made the file. `identity` is its address with the ref: `https://github.com/o/r/.github/workflows/plan.yml@refs/heads/main`. */
  readonly verify: (file: string, repository: string, identity: string) => Promise<boolean>;
}

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
  const change = { base: inputs.since, head: 'HEAD', workingDirectory: inputs.workingDirectory };
  const session = await openChange(change, {}, tools.log);
  const names = within(session, inputs.projects, inputs.environment);
  const temporary = environment.RUNNER_TEMP ?? tmpdir();
  const out = resolve(inputs.out === '' ? join(temporary, 'mainstem', 'applied') : inputs.out);
  const receipts = join(temporary, 'mainstem', 'receipts');
  const [keys, stateKey] = [await readReceiptKeys(environment), readStateKey(environment)];
  const github = await connect(inputs.githubToken, context, tools);
  const repository = `${context.owner}/${context.repo}`;
  const branch = defaultBranchOf(event);
  const planWorkflow = inputs.planWorkflow || `${repository}/.github/workflows/plan.yml@refs/heads/${branch}`;
  const identity = `${environment.GITHUB_SERVER_URL ?? 'https://github.com'}/${planWorkflow}`;
  const checks = {
    isAttested: async (file: string) => !inputs.attested || (await tools.verify(file, repository, identity)),
    isOnBranch: (sha: string) => hasCommit(session, sha),
  };
  const request = { commits: await commitsOf(session), branch, workflow: inputs.workflow, planWorkflow };
  const { count, notes } = await collectReceipts(github, receipts, request, checks);
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
  const state = stateOf(results);
  const approval = openApprovals(results).join(',');
  return {
    outputs: { state, approval, applied: out, receipts: String(count) },
    summary: [renderAppliedMarkdown(results), ...notes.map((note) => `- ${note}`)].join('\n'),
    notes,
    ...(state === 'applied' ? {} : { failure: failureOf(state, approval, results) }),
  };
}

type State = 'applied' | 'ask' | 'stopped' | 'failed';

/** The worst of it. `ask`: an approval would let it go on; `stopped`: only another pull request helps. */
function stateOf(results: readonly Applied[]): State {
  const has = (...outcomes: Applied['outcome'][]) => results.some(({ outcome }) => outcomes.includes(outcome));
  if (has('failed', 'interrupted', 'skipped')) return 'failed';
  if (!has('unreviewed', 'waiting')) return 'applied';
  return openApprovals(results).length > 0 ? 'ask' : 'stopped';
}

function failureOf(state: State, approval: string, results: readonly Applied[]): string {
  const left = results.filter(({ outcome }) => outcome !== 'applied' && outcome !== 'nothing-to-do');
  const names = left.map(({ project }) => project).join(', ');
  if (state === 'ask') {
    return `${names}: changes that nobody could review were not applied. After reading the table, run this again with approved: ${approval}`;
  }
  if (state === 'stopped')
    return `${names}: not applied, since the receipts do not show all of it. Open a pull request.`;
  return `${names}: ${left.find(({ message }) => message !== undefined)?.message ?? 'not applied'}`;
}

/** The stacks that were named, if all of them are of the environment whose approvals this job has. */
function within(session: Session, names: readonly string[], environment: string): readonly string[] {
  const { head, base } = session.change;
  for (const name of environment === '' ? [] : names) {
    const its = (head.projects.get(name) ?? base.projects.get(name))?.environment;
    if (its === undefined) continue;
    if (canonicalEnvironment(its, head.settings) !== canonicalEnvironment(environment, head.settings)) {
      throw new InputError(`Input projects names ${name}, which belongs to ${its} and not to ${environment}.`);
    }
  }
  return names;
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
