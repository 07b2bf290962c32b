import {
  type Acknowledgement,
  canonicalEnvironment,
  parseJson,
  parseLedger,
  type Verdict,
  type VerdictRisk,
  verdictSchema,
} from '@mainstem/change';
import { describeError } from '@mainstem/change/errors';
import {
  acceptedIn,
  acceptedRisks,
  downloadArtifact,
  findReceipts,
  type GitHub,
  isPlanOf,
  type May,
  type MergedPull,
  mergedPulls,
  parentsOf,
  readConversation,
} from '@mainstem/github';
import { judgesVerdicts } from '@mainstem/pipeline/dangers';
import type { Session } from '@mainstem/pipeline/session';
import { git, ledgerBranch } from '@mainstem/repository';

/** How many changes of one stack are gone through for the one in which somebody accepted a risk. */
const MOST_LINKS = 10;
/** How many commits a pull request that was merged by rebasing may have brought. */
const MOST_COMMITS = 30;
/** The document is data of another job. */
const MOST_BYTES = 64 * 1024 * 1024;
const DOCUMENT = 'verdict.json';

export interface Standing {
  /** Of risks that stand on the base: who accepted each, and in which pull request. */
  readonly accepted: readonly Acknowledgement[];
  readonly notes: readonly string[];
}

export interface StandingRequest {
  /** Risks that nobody accepted here. */
  readonly open: readonly VerdictRisk[];
  readonly session: Session;
  /** The branch that the change goes into. */
  readonly branch: string;
  /** File name of the workflow that judges, and its job. */
  readonly workflow: string;
  readonly job: string;
  /** Who may accept risks of a merged pull request, with those who brought its commits left out. */
  readonly mayOn: (pull: number, range: readonly string[]) => Promise<May>;
}

/**
 * Which risks stand on the base already: a merged pull request brought them, somebody who may accepted each of them there at the digest that
 * it has here, and a stack's plan shows them until they are applied. They are not this change's, so nobody is asked again.
 *
 * It counts only where each step is known: every change of the stack from that pull request to the base shows the risk as accepted, the
 * newest of them planned what the stack is at the base, and who accepted is read from people's own comments. What this change brings has no
 * word in it. Whatever cannot be read leaves the risk open.
 */
export async function standingRisks(github: GitHub, request: StandingRequest): Promise<Standing> {
  const { open, session } = request;
  const { base, head } = session.change;
  const accepted: Acknowledgement[] = [];
  const notes: string[] = [];
  for (const project of new Set(open.map((risk) => risk.project))) {
    if (![base, head].every(({ projects }) => projects.get(project)?.kind === 'terraform-stack')) continue;
    const risks = open.filter((risk) => risk.project === project);
    try {
      accepted.push(...(await acceptedBefore(github, project, risks, request)));
    } catch (error) {
      notes.push(
        `Whether risks of ${project} were accepted before they came into ${request.branch} is not known: ${describeError(error).message}`,
      );
    }
  }
  return { accepted, notes: [...new Set(notes)] };
}

async function acceptedBefore(
  github: GitHub,
  project: string,
  risks: readonly VerdictRisk[],
  request: StandingRequest,
): Promise<Acknowledgement[]> {
  const { session } = request;
  const found: Acknowledgement[] = [];
  let left = risks;
  let inputs: string | undefined = session.closures.base.inputsDigest(project);
  for (const commit of await changesOf(project, session)) {
    const link = left.length === 0 ? undefined : await linkAt(github, commit, request);
    if (link === undefined) return found;
    const { verdict, pull, range } = link;
    // What main became beside the pull request was not judged with it.
    if (inputs !== undefined && inputsIn(verdict, project) !== inputs) return found;
    inputs = undefined;
    const shown = left.filter((risk) => shows(verdict, risk));
    const own = await acceptedIn(
      await readConversation(github, pull.number),
      verdict.risks,
      await request.mayOn(pull.number, range),
    );
    if (shown.length > 0 && (await isApplied(project, pull, session))) return found;
    for (const entry of acceptedRisks(own, shown)) found.push({ ...entry, pull: pull.number });
    const done = new Set(found.map(({ digest }) => digest));
    // One that it took for standing was accepted further back; one that it left open was merged red.
    const earlier = new Set(
      verdict.acknowledged.filter((entry) => entry.pull !== undefined).map(({ digest }) => digest),
    );
    left = shown.filter(({ digest }) => !done.has(digest) && earlier.has(digest));
  }
  return found;
}

/**
 * Whether the ledger says that a stack was applied with a pull request in it: then what its plan shows again came later, and is a new question.
 *
 * @throws InputError for a ledger that cannot be read.
 */
async function isApplied(project: string, { mergeSha }: MergedPull, { repository, change }: Session): Promise<boolean> {
  const found = change.base.projects.get(project)?.environment;
  if (found === undefined) return false;
  const environment = canonicalEnvironment(found, change.base.settings);
  const file = `refs/remotes/origin/${ledgerBranch(environment)}:ledger.json`;
  const { code, stdout } = await git(repository.root, ['cat-file', 'blob', file]);
  if (code !== 0) return false;
  const { records } = parseLedger(stdout.toString('utf8'), file, environment);
  const record = records.find((one) => one.project === project);
  if (record === undefined || record.state !== 'clean') return false;
  const within = ['merge-base', '--is-ancestor', mergeSha, record.revision];
  return (await git(repository.root, within)).code === 0;
}

/** The commits of the base's own line that changed something a stack depends on, newest first. */
async function changesOf(project: string, { closures, base, repository, change }: Session): Promise<string[]> {
  const root = change.base.projects.get(project)?.root ?? '.';
  // Folders, since what was deleted is in no list of files any more.
  const folders = new Set([root, ...closures.base.filesOf(project).map((path) => path.replace(/[^/]*$/, '') || path)]);
  const paths = [...folders].map((path) => `:(top,literal)${path}`);
  const { code, stdout } = await git(repository.root, [
    'rev-list',
    '--first-parent',
    `--max-count=${MOST_LINKS}`,
    base,
    '--',
    ...paths,
  ]);
  return code === 0 ? stdout.toString('utf8').split('\n').filter(Boolean) : [];
}

/** The pull request that brought a commit, with its verdict. */
interface Link {
  readonly pull: MergedPull;
  readonly verdict: Verdict;
  /** Its commits, as Git takes them. */
  readonly range: readonly string[];
}

/** @returns `undefined` where none is known, or the pull request changed what judges: then its verdict says what it likes. */
async function linkAt(
  github: GitHub,
  commit: string,
  { session, branch, workflow, job }: StandingRequest,
): Promise<Link | undefined> {
  const { root } = session.repository;
  const [pull, ...others] = await mergedPulls(github, [commit], branch);
  if (pull === undefined || others.length > 0) return undefined;
  const isOnBase = async (sha: string) =>
    /^[0-9a-f]{40,64}$/.test(sha) && (await git(root, ['merge-base', '--is-ancestor', sha, session.base])).code === 0;
  if (!(await isOnBase(pull.mergeSha))) return undefined;
  const before = await commitBefore(github, pull, root);
  if (before === undefined) return undefined;
  const diff = await git(root, ['diff', '--name-only', '--no-renames', '-z', before, pull.mergeSha, '--']);
  if (diff.code !== 0) return undefined;
  const files = diff.stdout.toString('utf8').split('\0').filter(Boolean);
  if (files.some((path) => judgesVerdicts(path, session.change))) return undefined;
  const planWorkflow = `${github.owner}/${github.repo}/.github/workflows/plan.yml@refs/heads/${branch}`;
  const wanted = { commits: [pull.mergeSha], branch, workflow, planWorkflow, verdictJob: job, judged: true };
  const parents = (sha: string) => parentsOf(github, sha);
  for (const { judged } of await findReceipts(github, wanted)) {
    for (const run of judged) {
      if (run.verdict === undefined) continue;
      const text = (await downloadArtifact(github, run.verdict, MOST_BYTES)).get(DOCUMENT)?.toString('utf8');
      const { data } = verdictSchema.safeParse(parseJson(text ?? ''));
      if (data === undefined || !(await isPlanOf(pull, data.head, parents, isOnBase))) continue;
      return { pull, verdict: data, range: [`${before}..${pull.headSha}`, `${before}..${pull.mergeSha}`] };
    }
  }
  return undefined;
}

/** Where the branch was before a pull request, which may have brought one commit or several. */
async function commitBefore(github: GitHub, pull: MergedPull, root: string): Promise<string | undefined> {
  const args = ['rev-list', '--first-parent', `--max-count=${MOST_COMMITS}`, pull.mergeSha];
  const { code, stdout } = await git(root, args);
  const [, ...commits] = code === 0 ? stdout.toString('utf8').split('\n').filter(Boolean) : [];
  for (const commit of commits) {
    const pulls = await mergedPulls(github, [commit], pull.baseRef);
    if (!pulls.some(({ number }) => number === pull.number)) return commit;
  }
  return undefined;
}

function inputsIn({ projects }: Verdict, project: string): string | undefined {
  return projects.find((one) => one.project === project && one.engine === 'terraform' && one.skipped === undefined)
    ?.receipt.inputs;
}

function shows({ risks }: Verdict, { digest, project }: VerdictRisk): boolean {
  return risks.some((one) => one.digest === digest && one.project === project);
}
