import { type GitHub, listAll } from './api.ts';
import { type Artifact, listArtifacts } from './artifacts.ts';
import { type MergedPull, mergedPulls, runsOf, type WorkflowRun } from './merged-pulls.ts';

/** The artifacts of one merged pull request that may hold its receipts. */
export interface PullReceipts {
  readonly pull: MergedPull;
  /**
   * Those of each run that planned by the trusted workflow, newest run first. A run says nothing reliable of its pull request:
   * another one with the same head has runs here too, so each receipt must show by its commit where it belongs (isPlanOf).
   */
  readonly runs: readonly ReceiptRun[];
  /** All runs that judged it, whatever they planned by, newest first; none unless they were asked for. They say as little of their pull request. */
  readonly judged: readonly JudgedRun[];
  /** Why others do not count. */
  readonly notes: readonly string[];
}

/** One run that judged a pull request, and what came of it. */
export interface JudgedRun {
  readonly id: number;
  /** GitHub says that the run ended well, the verdict with it: every risk that needs a person was accepted. */
  readonly accepted: boolean;
  /** What the verdict job of the newest attempt kept of itself, where it kept anything. */
  readonly verdict?: Artifact;
  /** What the default branch's own copy kept of the verdict, for GitHub to attest. */
  readonly attestedVerdict?: Artifact;
}

/** One run that planned a pull request by the trusted workflow. */
export interface ReceiptRun extends JudgedRun {
  readonly artifacts: readonly Artifact[];
}

export interface ReceiptRequest {
  /** Commits that are applied. */
  readonly commits: readonly string[];
  /** Branch that they are of. */
  readonly branch: string;
  /** File name of the workflow that plans pull requests: `pull-request.yml`. */
  readonly workflow: string;
  /** The one reusable workflow whose receipts count, as `OWNER/REPO/.github/workflows/FILE@REF`. */
  readonly planWorkflow: string;
  /** Name of the job that judges, in that workflow. */
  readonly verdictJob: string;
  /** Whether attested verdicts are looked for. */
  readonly attested?: boolean;
  /** Whether the verdicts of all runs are looked for, also of those that ended well or planned otherwise. */
  readonly judged?: boolean;
}

/**
 * Where receipts may be of the pull requests that were merged with some commits: in what the runs of each pull request's last
 * head uploaded, if they planned by the trusted reusable workflow and not by a copy in the pull request.
 *
 * GitHub lists with a run the *open* pull requests of its head, so after the merge never the one that it was for.
 *
 * @throws GitHubError that names the missing permission.
 */
export async function findReceipts(github: GitHub, request: ReceiptRequest): Promise<PullReceipts[]> {
  const within = new Set(request.commits);
  const found: PullReceipts[] = [];
  for (const pull of await mergedPulls(github, request.commits, request.branch)) {
    // A commit is also of pull requests that were merged by another one.
    if (within.has(pull.mergeSha)) found.push({ pull, ...(await receiptsOf(github, pull, request)) });
  }
  return found;
}

/**
 * Whether a plan of a commit is a plan of a pull request: the commit is its head, or GitHub's merge of that head into the branch.
 *
 * @param parents of the commit, undefined when GitHub does not know it.
 * @param isOnBranch tells of a commit whether the branch has it.
 */
export async function isPlanOf(
  { headSha }: MergedPull,
  commit: string,
  parents: (sha: string) => Promise<readonly string[] | undefined>,
  isOnBranch: (sha: string) => Promise<boolean>,
): Promise<boolean> {
  if (commit === headSha) return true;
  if (!/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit)) return false;
  const [into, merged, ...more] = (await parents(commit)) ?? [];
  return into !== undefined && merged === headSha && more.length === 0 && (await isOnBranch(into));
}

async function receiptsOf(
  github: GitHub,
  { headSha }: MergedPull,
  { workflow, planWorkflow, verdictJob, attested = false, judged = false }: ReceiptRequest,
): Promise<Omit<PullReceipts, 'pull'>> {
  const ofHead = (await runsOf(github, headSha, 'pull_request')).filter((run) => run.headSha === headSha);
  const planning = ofHead.filter(({ path }) => path.endsWith(`/${workflow}`));
  if (planning.length === 0)
    return { runs: [], judged: [], notes: [`there is no run of ${workflow} for ${headSha.slice(0, 12)}`] };
  const runs: ReceiptRun[] = [];
  const all: JudgedRun[] = [];
  const notes: string[] = [];
  for (const run of planning) {
    const trusted = plansOnlyBy(run, planWorkflow);
    const one = trusted || judged ? await judgedRun(github, run, { verdictJob, attested, judged }) : undefined;
    if (judged && one !== undefined) all.push(one);
    if (!trusted || one === undefined) {
      const why = 'a copy of that workflow could write anything';
      notes.push(`its run ${run.id} did not plan by ${planWorkflow} alone, and ${why}`);
      continue;
    }
    const { artifacts, odd } = newestOfShards(await listArtifacts(github, run.id, PREFIX), run.attempt);
    runs.push({ ...one, artifacts: artifacts.filter(({ expired }) => !expired) });
    for (const name of odd) notes.push(`no shard of an attempt of its run ${run.id} has the name ${name}`);
    if (artifacts.some(({ expired }) => expired)) notes.push(`some artifacts of its run ${run.id} have expired`);
  }
  return { runs, judged: all, notes };
}

async function judgedRun(
  github: GitHub,
  run: WorkflowRun,
  {
    verdictJob,
    attested,
    judged,
  }: { readonly verdictJob: string; readonly attested: boolean; readonly judged: boolean },
): Promise<JudgedRun> {
  const accepted = await endedWell(github, run, verdictJob);
  const verdict = accepted && !judged ? undefined : await verdictOf(github, run, VERDICT);
  const attestedVerdict = attested ? await verdictOf(github, run, ATTESTED) : undefined;
  return {
    id: run.id,
    accepted,
    ...(verdict === undefined ? {} : { verdict }),
    ...(attestedVerdict === undefined ? {} : { attestedVerdict }),
  };
}

const PREFIX = 'mainstem-previews-plan-';
const VERDICT = 'mainstem-verdict-';
const ATTESTED = 'mainstem-attested-verdict-';

/**
 * Whether a run as a whole succeeded, by GitHub's own word, and its verdict with it: a run whose workflow was edited to hold no
 * verdict ends well too, and accepts nothing.
 */
async function endedWell(github: GitHub, run: WorkflowRun, verdictJob: string): Promise<boolean> {
  if (!run.completed || run.conclusion !== 'success') return false;
  const purpose = { to: `read the jobs of run ${run.id}`, needs: 'actions: read' };
  const path = '/repos/{owner}/{repo}/actions/runs/{run_id}/jobs';
  const jobs = await listAll(github, path, purpose, { run_id: run.id, filter: 'latest' }, (reply) => reply.jobs);
  const judges = jobs.filter(({ name }) => name === verdictJob || name.endsWith(` / ${verdictJob}`));
  // A run of which GitHub lists no job at all has only its conclusion.
  return jobs.length === 0 || (judges.length > 0 && judges.every(({ conclusion }) => conclusion === 'success'));
}

/** The verdict's document of a run's newest attempt that kept one. */
async function verdictOf(github: GitHub, { id, attempt }: WorkflowRun, prefix: string): Promise<Artifact | undefined> {
  const attemptOf = ({ name }: Artifact) => Number(/^[1-9]\d*$/.exec(name.slice(prefix.length))?.[0] ?? Number.NaN);
  return (await listArtifacts(github, id, prefix))
    .filter((one) => !one.expired && attemptOf(one) <= attempt)
    .sort((a, b) => attemptOf(b) - attemptOf(a))[0];
}

/** The last artifact of each shard, and the names that plan.yml would not have given. */
function newestOfShards(all: readonly Artifact[], attempts: number): { artifacts: Artifact[]; odd: string[] } {
  const latest = new Map<string, { artifact: Artifact; attempt: number }>();
  const odd: string[] = [];
  for (const artifact of all) {
    const [, shard, digits] = /^(0|[1-9]\d*)-([1-9]\d*)$/.exec(artifact.name.slice(PREFIX.length)) ?? [];
    const attempt = Number(digits);
    if (shard === undefined || attempt > attempts) odd.push(artifact.name);
    else if (attempt > (latest.get(shard)?.attempt ?? 0)) latest.set(shard, { artifact, attempt });
  }
  return { artifacts: [...latest.values()].map(({ artifact }) => artifact), odd };
}

/** GitHub names a called workflow by its path, and gives the ref and the commit beside it. No other of the file's name may be called. */
function plansOnlyBy({ called }: WorkflowRun, wanted: string): boolean {
  const [path = '', ref] = wanted.split('@');
  const file = path.slice(path.lastIndexOf('/'));
  const plans = called.map((one) => ({ ...one, path: one.path.replace(/@.*$/, '') }));
  const ofName = plans.filter((one) => one.path.toLowerCase().endsWith(file.toLowerCase()));
  return (
    ofName.length > 0 &&
    ofName.every((one) => one.path === path && ref !== undefined && [one.ref, one.sha].includes(ref))
  );
}
