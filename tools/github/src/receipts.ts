import type { GitHub } from './api.ts';
import { type Artifact, listArtifacts } from './artifacts.ts';
import { type MergedPull, mergedPulls, runsOf, type WorkflowRun } from './merged-pulls.ts';

/** The artifacts of one merged pull request that hold its receipts. */
export interface PullReceipts {
  readonly pull: MergedPull;
  readonly artifacts: readonly Artifact[];
  /** Why receipts of it do not count. */
  readonly refused?: string;
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
}

/**
 * Where the receipts are of the pull requests that were merged with some commits: those that the newest run of each pull
 * request's last head uploaded, if it planned by the trusted reusable workflow and not by a copy in the pull request.
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

async function receiptsOf(
  github: GitHub,
  { headSha }: MergedPull,
  { workflow, planWorkflow }: ReceiptRequest,
): Promise<{ artifacts: Artifact[]; refused?: string }> {
  const runs = await runsOf(github, headSha, 'pull_request');
  const run = runs.find(({ path }) => path.replace(/@.*$/, '').endsWith(`/${workflow}`));
  if (run === undefined)
    return { artifacts: [], refused: `there is no run of ${workflow} for ${headSha.slice(0, 12)}` };
  if (!calls(run, planWorkflow)) {
    const why = 'a copy of that workflow in the pull request could write anything';
    return { artifacts: [], refused: `its run did not plan by ${planWorkflow}, and ${why}` };
  }
  const latest = new Map<string, { artifact: Artifact; attempt: number }>();
  for (const artifact of await listArtifacts(github, run.id, 'mainstem-previews-plan-')) {
    const [, shard = '', attempt] = /-(\d+)-(\d+)$/.exec(artifact.name) ?? [];
    if (Number(attempt) >= (latest.get(shard)?.attempt ?? 0)) latest.set(shard, { artifact, attempt: Number(attempt) });
  }
  const all = [...latest.values()].map(({ artifact }) => artifact);
  const artifacts = all.filter(({ expired }) => !expired);
  return artifacts.length === all.length ? { artifacts } : { artifacts, refused: 'some of its artifacts have expired' };
}

/** GitHub names a called workflow by its path, and gives the ref and the commit beside it. */
function calls({ called }: WorkflowRun, wanted: string): boolean {
  const [path, ref] = wanted.split('@');
  return called.some((one) => one.path.split('@')[0] === path && ref !== undefined && [one.ref, one.sha].includes(ref));
}
