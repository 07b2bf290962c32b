import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  canonicalEnvironment,
  openVerdict,
  parseJson,
  previewSchema,
  type ReceiptIndex,
  type ReviewedPulls,
  type Settings,
  type Verdict,
  verdictSchema,
} from '@mainstem/change';
import {
  type Artifact,
  downloadArtifact,
  findReceipts,
  type GitHub,
  isPlanOf,
  type JudgedRun,
  type MergedPull,
  parentsOf,
  type ReceiptRequest,
  type ReceiptRun,
} from '@mainstem/github';
import { previewFile } from '@mainstem/pipeline/recorded';

export interface Collected {
  /** How many receipts were written. */
  readonly count: number;
  /** The pull requests, with what was accepted of each by its newest verdict; none unless the request asks for verdicts. */
  readonly pulls: ReviewedPulls;
  /** Sentences on receipts that do not count. */
  readonly notes: readonly string[];
}

/** What one pull request's artifacts may hold together once unpacked: they are data of another job. */
const MOST_BYTES = 256 * 1024 * 1024;
/** The verdict's document in its artifact. */
const VERDICT_FILE = 'verdict.json';
/** Files right in the artifact, with no folder, so that none can lead out of the folder of receipts. */
const RECEIPT = /^[^/\\]+\.terraform\.json$/;

/** What is asked of others about a receipt. */
export interface Checks {
  /** Of a file: whether GitHub attests that the trusted workflow made it. */
  readonly isAttested: (file: string) => Promise<boolean>;
  /** Of the same verdict's document, by the workflow that attests these; absent: a run that ended well accepts. */
  readonly isVerdictAttested?: (file: string) => Promise<boolean>;
  /** Of a commit: whether the branch that is applied has it. */
  readonly isOnBranch: (sha: string) => Promise<boolean>;
  /** Seals verdicts; without it, only a run that GitHub says ended well accepts anything. */
  readonly verdictKey: string | undefined;
}

/**
 * Fetches the receipts of the pull requests that were merged with some commits into a folder, with the index that says which
 * pull request each came from. Of several runs the newest counts that has a receipt of the pull request.
 */
export async function collectReceipts(
  github: GitHub,
  folder: string,
  request: ReceiptRequest,
  { isAttested, isVerdictAttested, isOnBranch, verdictKey }: Checks,
): Promise<Collected> {
  const index: ReceiptIndex = [];
  const pulls: ReviewedPulls = [];
  const notes: string[] = [];
  const commits = new Map<string, Promise<string[] | undefined>>();
  const parents = (sha: string) => {
    const known = commits.get(sha) ?? parentsOf(github, sha);
    commits.set(sha, known);
    return known;
  };

  /** The receipts in an artifact that belong to the pull request, written into the folder. */
  async function keep(
    pull: MergedPull,
    run: ReceiptRun,
    artifact: Artifact,
    verdict: Verdict | undefined,
  ): Promise<ReceiptIndex> {
    const kept: ReceiptIndex = [];
    for (const [name, content] of await downloadArtifact(github, artifact, MOST_BYTES)) {
      if (!RECEIPT.test(name)) continue;
      const which = `${name} of pull request #${pull.number}`;
      const preview = previewSchema.safeParse(parseJson(content.toString('utf8')));
      if (!preview.success) {
        notes.push(`${which} is no receipt`);
        continue;
      }
      const { project, receipt } = preview.data;
      if (name !== previewFile(project, 'terraform')) {
        notes.push(`${which} does not count: it is a plan of ${project}`);
        continue;
      }
      const { head } = receipt;
      if (!(await isPlanOf(pull, head, parents, isOnBranch))) {
        const expected = `neither its head ${pull.headSha.slice(0, 12)} nor a merge of that into ${request.branch}`;
        notes.push(`${which} does not count: ${head.slice(0, 12)} is ${expected}`);
        continue;
      }
      const file = join(`pull-request-${pull.number}`, String(artifact.runId), artifact.name, name);
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), content);
      if (await isAttested(join(folder, file))) {
        const byRun = run.accepted && isVerdictAttested === undefined;
        const accepted = byRun ? 'all' : acceptedIn(verdict, head);
        kept.push({ file, pullRequest: pull.number, head, mergeCommit: pull.mergeSha, accepted });
      } else notes.push(`${which} does not count: GitHub does not attest it`);
    }
    return kept;
  }

  /** What the verdict job said, if it is surely what that job said. */
  async function verdictIn({ id, verdict, attestedVerdict }: JudgedRun): Promise<Verdict | undefined> {
    if (isVerdictAttested !== undefined) {
      if (attestedVerdict === undefined) return undefined;
      const content = (await downloadArtifact(github, attestedVerdict, MOST_BYTES)).get(VERDICT_FILE);
      if (content === undefined) return undefined;
      // Beside the receipts, where no file is taken for one.
      const file = join(folder, '..', `verdict-${id}.json`);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
      if (!(await isVerdictAttested(file))) return undefined;
      return verdictSchema.safeParse(parseJson(content.toString('utf8'))).data;
    }
    if (verdict === undefined || verdictKey === undefined) return undefined;
    const file = (await downloadArtifact(github, verdict, MOST_BYTES)).get(VERDICT_FILE);
    return file === undefined ? undefined : openVerdict(parseJson(file.toString('utf8')), verdictKey);
  }

  /**
   * What was accepted of a pull request as a whole. A run says nothing reliable of its pull request, so its verdict must show by its commit
   * that it belongs there. (docs/github.md, "Who accepted what")
   */
  async function acceptedOf(pull: MergedPull, judged: readonly JudgedRun[]): Promise<'all' | string[]> {
    for (const run of judged) {
      if (isVerdictAttested === undefined && run.accepted && run.verdict?.expired === false) {
        const file = (await downloadArtifact(github, run.verdict, MOST_BYTES)).get(VERDICT_FILE);
        const { data } = verdictSchema.safeParse(parseJson(file?.toString('utf8') ?? ''));
        if (data !== undefined && (await isPlanOf(pull, data.head, parents, isOnBranch))) return 'all';
        continue;
      }
      const verdict = await verdictIn(run);
      if (verdict !== undefined && (await isPlanOf(pull, verdict.head, parents, isOnBranch)))
        return acceptedIn(verdict, verdict.head);
    }
    notes.push(`no verdict on pull request #${pull.number} counts: what needs a person counts as not accepted`);
    return [];
  }

  for (const { pull, runs, judged, notes: refused } of await findReceipts(github, request)) {
    for (const why of refused) notes.push(`receipts of pull request #${pull.number} do not count: ${why}`);
    for (const run of runs) {
      const kept: ReceiptIndex = [];
      const verdict = await verdictIn(run);
      for (const artifact of run.artifacts) kept.push(...(await keep(pull, run, artifact, verdict)));
      index.push(...kept);
      if (kept.length > 0) break;
    }
    if (request.judged === true) {
      const accepted = await acceptedOf(pull, judged);
      pulls.push({ pullRequest: pull.number, head: pull.headSha, mergeCommit: pull.mergeSha, accepted });
    }
  }
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'receipts.json'), JSON.stringify(index, null, 2));
  return { count: index.length, pulls, notes };
}

/** The key of one environment, where the settings name one: what another one's key sealed does not count. */
export function receiptKmsKeyOf(environment: string, settings: Settings): Readonly<Record<string, string>> {
  const name = canonicalEnvironment(environment, settings);
  const key = settings.environments.find((one) => one.name === name)?.receiptKmsKey;
  return key === undefined ? {} : { MAINSTEM_RECEIPT_KEY: '', MAINSTEM_RECEIPT_KMS_KEY: key };
}

/** The workflow that attests verdicts lies beside the one that attests receipts, and counts at the same ref. */
export function verdictIdentityOf(planIdentity: string): string {
  return planIdentity.replace(/[^/@]+@/, 'attest-verdict.yml@');
}

/**
 * Asks GitHub's command line, which is on GitHub's runners, whether a workflow made a file. The token goes to it alone. `--cert-identity` compares
 * the whole identity, ref and all; `--signer-workflow` would take a workflow of any branch.
 */
export async function isAttestedBy(
  file: string,
  repository: string,
  identity: string,
  token: string,
): Promise<boolean> {
  const { getExecOutput } = await import('@actions/exec');
  const args = ['attestation', 'verify', file, '--repo', repository, '--cert-identity', identity];
  const env = { ...process.env, GH_TOKEN: token } as Record<string, string>;
  const { exitCode } = await getExecOutput('gh', args, { ignoreReturnCode: true, silent: true, env });
  return exitCode === 0;
}

/** The risks of one commit that a verdict let pass, or that a person accepted in it. */
function acceptedIn(verdict: Verdict | undefined, head: string): string[] {
  if (verdict === undefined || verdict.head !== head) return [];
  const passed = verdict.risks.filter(({ decision }) => decision === 'pass');
  return [...passed, ...verdict.acknowledged].map(({ digest }) => digest);
}
